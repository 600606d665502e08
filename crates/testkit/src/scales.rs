//! Where the values of each kind of record lie, and the units that people write them in.

use crate::Rng;

/// A way to write a value: one unit is `numerator / denominator` canonical units.
#[derive(Clone, Copy, Debug)]
pub struct Writing {
    /// The word of the unit.
    pub unit: &'static str,
    numerator: i128,
    denominator: i128,
}

/// What efforts of one kind look like.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// The word of the record type.
    pub record_type: &'static str,
    /// Spellings; some mean the same subject.
    pub subjects: &'static [&'static str],
    /// Scopes; efforts of two do not compete.
    pub scopes: &'static [&'static str],
    /// Loads of repetitions.
    pub loads: &'static [Option<u32>],
    /// Repetitions at a weight.
    pub reps: &'static [Option<u32>],
    /// Distances of a pace.
    pub distances: &'static [Option<u32>],
    /// A usual value in the canonical unit.
    middle: i128,
    /// The smallest meaningful step in the canonical unit.
    step: i128,
    /// Units that give any canonical value exactly.
    pub writings: &'static [Writing],
    /// A unit whose six decimals are coarser than the canonical unit.
    coarse: Option<Writing>,
}

const fn of(unit: &'static str, numerator: i128, denominator: i128) -> Writing {
    Writing { unit, numerator, denominator }
}

const TIME: &[Writing] = &[of("seconds", 1_000, 1), of("minutes", 60_000, 1)];
const PACE: &[Writing] = &[
    of("seconds_per_km", 1_000, 1),
    of("min_per_km", 60_000, 1),
    // A mile is 1.609344 km.
    of("seconds_per_mile", 1_000_000_000, 1_609_344),
    of("min_per_mile", 60_000_000_000, 1_609_344),
];
// A pound is 0.45359237 kg.
const MASS: &[Writing] = &[
    of("kg", 1_000, 1),
    of("g", 1, 1),
    of("lb", 45_359_237, 100_000),
    of("lbs", 45_359_237, 100_000),
];
const LENGTH: &[Writing] =
    &[of("m", 1_000, 1), of("meters", 1_000, 1), of("metres", 1_000, 1), of("km", 1_000_000, 1)];
const REPS: &[Writing] = &[of("reps", 1, 1)];
const VOLUME: &[Writing] = &[of("kg_reps", 1_000, 1)];

const NONE: &[Option<u32>] = &[None];
const LIFTS: &[&str] = &["Back Squat", "back  squat", " BACK SQUAT ", "Kniebeuge Ärmellos"];

const PLAIN: Scale = Scale {
    record_type: "exercise_weight",
    subjects: LIFTS,
    scopes: &[""],
    loads: NONE,
    reps: NONE,
    distances: NONE,
    middle: 100_000,
    step: 100,
    writings: MASS,
    coarse: None,
};

const SETS: &[Option<u32>] =
    &[None, Some(0), Some(1), Some(1), Some(2), Some(3), Some(5), Some(8), Some(12), Some(13)];

/// One for each record type; sets of a lift thrice, because most derives from them.
pub const SCALES: &[Scale] = &[
    Scale { reps: SETS, ..PLAIN },
    Scale { reps: SETS, ..PLAIN },
    Scale { reps: SETS, middle: 990_000, ..PLAIN },
    Scale {
        record_type: "station_time",
        subjects: &["2", "3"],
        scopes: &["singles:152kg", "singles:102kg"],
        middle: 180_000,
        step: 1,
        writings: TIME,
        ..PLAIN
    },
    Scale {
        record_type: "exercise_reps",
        subjects: &["Pull-up", "pull-up", "Wall Ball"],
        loads: &[None, Some(0), Some(6_000), Some(9_000)],
        middle: 12,
        step: 1,
        writings: REPS,
        ..PLAIN
    },
    Scale {
        record_type: "running_pace",
        subjects: &["run", "Run"],
        distances: &[None, Some(0), Some(1_000), Some(1_000), Some(5_000)],
        middle: 250_000,
        step: 500,
        writings: PACE,
        ..PLAIN
    },
    Scale {
        record_type: "race_time",
        subjects: &["hyrox"],
        scopes: &["singles:open_men", "singles:pro_men"],
        middle: 5_400_000,
        step: 1,
        writings: TIME,
        ..PLAIN
    },
    Scale {
        record_type: "distance",
        subjects: &["cooper_test", "Cooper_Test"],
        middle: 2_800_000,
        step: 1_000,
        writings: LENGTH,
        coarse: Some(of("miles", 1_609_344, 1)),
        ..PLAIN
    },
    Scale { record_type: "rep_max", reps: &[None, Some(3), Some(5)], ..PLAIN },
    Scale { record_type: "estimated_1rm", ..PLAIN },
    Scale { record_type: "session_volume", middle: 4_000_000, writings: VOLUME, ..PLAIN },
];

impl Scale {
    /// A value near the middle, often a tie or about a step away; now and then no value at all.
    pub(crate) fn value(&self, rng: &mut Rng) -> (String, &'static str) {
        let writing = rng.choice(self.writings).copied().unwrap_or(self.writings[0]);
        match rng.u8(0..40) {
            0 => return (["0", "-5", "0.0004"][rng.usize(0..3)].into(), writing.unit),
            1 => return ("100".into(), ["kg", "seconds", "reps", "m"][rng.usize(0..4)]),
            2 if rng.bool() => return ("98765432".into(), writing.unit),
            // Half of one is none.
            3 if self.record_type == "exercise_reps" => return ("12.5".into(), writing.unit),
            _ => {}
        }
        let steps = i128::from(rng.i8(-3..=3)) * self.step;
        let beside = [0, 0, 1, -1, self.step / 2][rng.usize(0..5)];
        let canonical = (self.middle + steps + beside).max(1);
        let coarse = self.coarse.filter(|_| rng.u8(0..6) == 0);
        let writing = coarse.unwrap_or(writing);
        (writing.text(canonical), writing.unit)
    }
}

/// Six decimals and no more.
const MILLIONTHS: i128 = 1_000_000;

impl Writing {
    /// A canonical value in this unit, to the nearest of six decimals.
    pub fn text(&self, canonical: i128) -> String {
        let scaled = canonical * MILLIONTHS * self.denominator;
        let millionths = (2 * scaled + self.numerator).div_euclid(2 * self.numerator);
        let text = format!("{}.{:06}", millionths / MILLIONTHS, millionths % MILLIONTHS);
        text.trim_end_matches('0').trim_end_matches('.').into()
    }
}
