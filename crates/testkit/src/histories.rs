//! Effort histories that could have happened, dense in what decides about records: ties, several
//! efforts a day, steps around the smallest meaningful one, units of all kinds.

use crate::Rng;
use crate::made_effort::{MadeEffort, date, uuid};
use crate::scales::{SCALES, Scale};
use serde_json::{Value, json};

/// Efforts after this day of January 2026 lie in the future.
pub const TODAY: u8 = 10;
/// The last day of an effort.
pub const LAST_DAY: u8 = 12;
/// Most efforts of a history.
pub const MOST_EFFORTS: usize = 40;

const CONTEXTS: [&str; 3] = ["training", "race", "benchmark"];

/// All efforts of an athlete.
#[derive(Clone, Debug)]
pub struct History {
    /// The athlete.
    pub athlete: u128,
    /// In no order.
    pub efforts: Vec<MadeEffort>,
}

impl History {
    /// The request of `detect_records` for it.
    pub fn request(&self) -> Value {
        json!({
            "athlete_id": uuid(self.athlete),
            "today": date(TODAY),
            "efforts": self.efforts.iter().map(MadeEffort::json).collect::<Vec<Value>>(),
        })
    }
}

/// A history of at most [`MOST_EFFORTS`] efforts about one to three kinds of records.
pub fn history(rng: &mut Rng) -> History {
    let scales: Vec<&Scale> = (0..rng.usize(1..4)).filter_map(|_| rng.choice(SCALES)).collect();
    let most = if rng.u8(0..4) == 0 { MOST_EFFORTS } else { 14 };
    let efforts = (0..rng.usize(0..=most))
        .map(|index| effort(rng, scales[index % scales.len()], index))
        .collect();
    History { athlete: 0x4000_8000_0000_0000_0000 | rng.u128(0..4), efforts }
}

/// Whether a thing happens in so many of a hundred cases.
fn chance(rng: &mut Rng, percent: u8) -> bool {
    rng.u8(0..100) < percent
}

/// Any effort of a kind; its id ends in the number given.
pub fn effort(rng: &mut Rng, scale: &Scale, number: usize) -> MadeEffort {
    let day = if chance(rng, 8) { rng.u8(TODAY + 1..=LAST_DAY) } else { rng.u8(1..=TODAY) };
    let (value, unit) = scale.value(rng);
    let source = source(rng, scale, day, number);
    MadeEffort {
        // Ids in no order of time, so that their order decides some ties.
        id: format!("{}{number}", rng.choice(["a:", "b:", "c:"]).unwrap_or_default()),
        record_type: scale.record_type,
        subject: rng.choice(scale.subjects).copied().unwrap_or_default().into(),
        scope: rng.choice(scale.scopes).copied().unwrap_or_default(),
        value,
        unit,
        day,
        context: CONTEXTS[rng.usize(0..3)],
        load_grams: rng.choice(scale.loads).copied().flatten(),
        reps: rng.choice(scale.reps).copied().flatten(),
        distance_metres: rng.choice(scale.distances).copied().flatten(),
        source,
        simulation: chance(rng, if scale.record_type == "race_time" { 30 } else { 3 }),
        warmup: chance(rng, 4),
        failed: chance(rng, 3),
        valid: [None, Some(true), Some(chance(rng, 70))][rng.usize(0..3)],
        completion: [None, Some("completed"), Some("partial"), Some("skipped")]
            [if chance(rng, 4) { 3 } else { rng.usize(0..3) }],
        deleted: chance(rng, 4),
    }
}

/// A workout is of one day, mostly; a hand-made record has an id of its own.
fn source(rng: &mut Rng, scale: &Scale, day: u8, number: usize) -> Option<(&'static str, u128)> {
    let of_one_day = 0xa000 + u128::from(day) * 2 + u128::from(rng.u8(0..2));
    match rng.u8(0..20) {
        0..=1 => None,
        2..=3 => Some(("hand_made", 0xf000 + number as u128)),
        4 => Some(("workout_log", 0xa000)),
        5 => Some(("benchmark_test", 0xb000 + number as u128)),
        _ if scale.record_type == "race_time" || scale.record_type == "station_time" => {
            Some(("race_result", 0xc000 + u128::from(day)))
        }
        _ => Some(("workout_log", of_one_day)),
    }
}
