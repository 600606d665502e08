//! Hyrox, season 25/26: eight runs, a workout station after each.
//!
//! Order and distances: singles rulebook 25/26, unchanged since 2018. The last station
//! ends at the finish, so seven of the eight ways through the Roxzone carry time (in
//! 64,758 of 64,758 published rows).

use crate::format::{Floors, Lap, Leg, RaceFormat, Transitions};
use stadion_units::{Day, StationNumber};

/// One athlete does everything.
pub const SINGLES: RaceFormat = RaceFormat {
    name: "singles",
    divisions: &["open_women", "open_men", "pro_women", "pro_men"],
    legs: LEGS,
    transitions: ROXZONE,
    floors: &[
        Floors { divisions: &["open_women"], until: LAST_75_REPS, seconds: WOMEN_75 },
        Floors { divisions: &["open_women", "pro_women"], until: None, seconds: WOMEN_100 },
        Floors { divisions: &["open_men", "pro_men"], until: None, seconds: MEN },
        Floors { divisions: &[], until: None, seconds: EITHER_SEX },
    ],
    // Fastest: open men 50:38, pro men 53:15.
    total_floor_seconds: 2_730,
    ceiling_seconds: CEILING,
};

/// Two athletes run together and share the stations.
pub const DOUBLES: RaceFormat = RaceFormat {
    name: "doubles",
    divisions: &[
        "doubles_women",
        "doubles_men",
        "doubles_mixed",
        "pro_doubles_women",
        "pro_doubles_men",
        // A stored race may name the weight class of a singles division instead.
        "open_women",
        "open_men",
        "pro_women",
        "pro_men",
    ],
    legs: LEGS,
    transitions: ROXZONE,
    floors: &[Floors { divisions: &[], until: None, seconds: SHARED }],
    // Fastest: men 47:57.
    total_floor_seconds: 2_590,
    ceiling_seconds: CEILING,
};

/// Four athletes, two runs and two stations each.
pub const RELAY: RaceFormat = RaceFormat {
    name: "relay",
    divisions: &[
        "relay_women",
        "relay_men",
        "relay_mixed",
        // A stored race may name a singles division instead.
        "open_women",
        "open_men",
        "pro_women",
        "pro_men",
    ],
    legs: LEGS,
    transitions: ROXZONE,
    floors: &[Floors { divisions: &[], until: None, seconds: SHARED }],
    // Fastest: men 45:43.
    total_floor_seconds: 2_470,
    ceiling_seconds: CEILING,
};

/// Of 121,912 published station times the longest is 2,505 s.
const CEILING: u32 = 3_600;

/// Roxzone shares of 15,239 published races: p50 7.7 %, p99.9 17 %.
const ROXZONE: Option<Transitions> = Some(Transitions { name: "Roxzone", high_percent: 25 });

/// Laps 2 to 7 are comparable: outside 0.6 to 2.0 lie 0.2 % and 0.7 % of published races.
const INNER: Option<Lap> = Some(Lap { inner: true, low_percent: 60, high_percent: 200 });
/// The way from the start differs by venue: event medians from 0.49 to 1.10 of the inner laps.
const FIRST: Option<Lap> = Some(Lap { inner: false, low_percent: 35, high_percent: 200 });
/// So does the last lap (0.75 to 1.35), and it is the most tired one.
const LAST: Option<Lap> = Some(Lap { inner: false, low_percent: 50, high_percent: 220 });

/// Open women did 75 wall balls until the first race with 100 on 21 September 2024.
const LAST_75_REPS: Option<Day> = Day::new(2024, 9, 20);

const fn run(name: &'static str, lap: Option<Lap>) -> Leg {
    Leg {
        split_type: "run",
        name,
        station_number: None,
        distance_metres: 1_000,
        lap,
        transition_follows: false,
    }
}

const fn station(number: u32, name: &'static str, distance_metres: u32) -> Leg {
    Leg {
        split_type: "station",
        name,
        station_number: StationNumber::constant(number),
        distance_metres,
        lap: None,
        // The way in and out is one transition; the last station ends at the finish.
        transition_follows: number < 8,
    }
}

const LEGS: &[Leg] = &[
    run("Running 1", FIRST),
    station(1, "SkiErg", 1_000),
    run("Running 2", INNER),
    station(2, "Sled Push", 50),
    run("Running 3", INNER),
    station(3, "Sled Pull", 50),
    run("Running 4", INNER),
    station(4, "Burpee Broad Jumps", 80),
    run("Running 5", INNER),
    station(5, "Rowing", 1_000),
    run("Running 6", INNER),
    station(6, "Farmers Carry", 200),
    run("Running 7", INNER),
    station(7, "Sandbag Lunges", 100),
    run("Running 8", LAST),
    station(8, "Wall Balls", 0),
];

// Seconds; the stations' floors flag 0.5 to 0.7 % of 63,398 cleaned published races of seasons 5 to
// 7, nearly all of them timing faults. Runs are judged against the athlete's own laps as well: their floors
// only keep out what no venue explains (the fastest kilometre ever took 132 s; first and last laps
// may be half as long).
const MEN: &[u32] = &[60, 200, 110, 60, 110, 105, 110, 105, 110, 210, 110, 50, 110, 100, 60, 150];
const WOMEN_75: &[u32] =
    &[60, 225, 110, 60, 110, 130, 110, 125, 110, 235, 110, 55, 110, 100, 60, 115];
// 75 wall balls in 115 s make 100 in 153 s.
const WOMEN_100: &[u32] =
    &[60, 225, 110, 60, 110, 130, 110, 125, 110, 235, 110, 55, 110, 100, 60, 153];
const EITHER_SEX: &[u32] =
    &[60, 200, 110, 60, 110, 105, 110, 105, 110, 210, 110, 50, 110, 100, 60, 115];
const SHARED: &[u32] = &[60, 180, 110, 45, 110, 75, 110, 75, 110, 200, 110, 45, 110, 80, 60, 110];
