//! A half marathon with a mat every five kilometres.
//!
//! Floors lie about 10 % below the fastest 5 km ever run on a road (about 12:50).

use crate::format::{Floors, Lap, Leg, RaceFormat};

/// 5, 10, 15, 20 km and the finish at 21.0975 km.
pub const FIVE_KILOMETRE_SPLITS: RaceFormat = RaceFormat {
    name: "half_marathon",
    divisions: &[],
    legs: &[
        leg("0 to 5 km", 5_000, INNER),
        leg("5 to 10 km", 5_000, INNER),
        leg("10 to 15 km", 5_000, INNER),
        leg("15 to 20 km", 5_000, INNER),
        // Rounded to the metre; a short leg scatters more.
        leg("20 km to the finish", 1_098, FINISH),
    ],
    transitions: None,
    floors: &[Floors { divisions: &[], until: None, seconds: &[690, 690, 690, 690, 140] }],
    // Fastest: about 57 min.
    total_floor_seconds: 3_060,
    ceiling_seconds: 10_800,
};

const INNER: Lap = Lap { inner: true, low_percent: 65, high_percent: 160 };
const FINISH: Lap = Lap { inner: false, low_percent: 55, high_percent: 220 };

const fn leg(name: &'static str, distance_metres: u32, lap: Lap) -> Leg {
    Leg {
        split_type: "run",
        name,
        station_number: None,
        distance_metres,
        lap: Some(lap),
        transition_follows: false,
    }
}
