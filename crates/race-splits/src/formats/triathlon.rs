//! A triathlon over the Olympic distance, with the two changes between the sports.
//!
//! Floors lie well below world-class legs (swim about 17 min, bike about 51 min, run about
//! 28 min), because short courses are common.

use crate::format::{Floors, Leg, RaceFormat, Transitions};

/// 1.5 km swim, 40 km bike, 10 km run; T1 and T2 between them.
pub const OLYMPIC: RaceFormat = RaceFormat {
    name: "triathlon_olympic",
    divisions: &[],
    legs: &[
        leg("swim", "Swim", 1_500, true),
        leg("bike", "Bike", 40_000, true),
        leg("run", "Run", 10_000, false),
    ],
    transitions: Some(Transitions { name: "T1 and T2", high_percent: 20 }),
    floors: &[Floors { divisions: &[], until: None, seconds: &[840, 2_700, 1_500] }],
    // Fastest: about 1:39.
    total_floor_seconds: 5_350,
    ceiling_seconds: 21_600,
};

const fn leg(
    split_type: &'static str,
    name: &'static str,
    distance_metres: u32,
    transition_follows: bool,
) -> Leg {
    Leg { split_type, name, station_number: None, distance_metres, lap: None, transition_follows }
}
