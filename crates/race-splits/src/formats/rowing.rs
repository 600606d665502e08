//! Two kilometres on a rowing ergometer with the monitor's four splits.
//!
//! The floor lies about 10 % below 500 m at the pace of the fastest 2 km (about 1:23 a split).

use crate::format::{Floors, Lap, Leg, RaceFormat};

/// Four splits of 500 m.
pub const TWO_KILOMETRES: RaceFormat = RaceFormat {
    name: "rowing_2000m",
    divisions: &[],
    legs: &[leg("0 to 500 m"), leg("500 to 1000 m"), leg("1000 to 1500 m"), leg("1500 to 2000 m")],
    transitions: None,
    floors: &[Floors { divisions: &[], until: None, seconds: &[75, 75, 75, 75] }],
    // Fastest: 5:35.8.
    total_floor_seconds: 300,
    ceiling_seconds: 1_200,
};

const fn leg(name: &'static str) -> Leg {
    Leg {
        split_type: "row",
        name,
        station_number: None,
        distance_metres: 500,
        lap: Some(Lap { inner: true, low_percent: 65, high_percent: 160 }),
        transition_follows: false,
    }
}
