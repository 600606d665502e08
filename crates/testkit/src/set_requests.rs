//! Requests of `estimate_one_rep_max`: mostly valid, with everything that may be stated.

use crate::Rng;
use serde_json::{Value, json};

const EXERCISES: [&str; 5] = ["squat", "bench_press", "deadlift", "leg_press", "other"];
const METHODS: [&str; 6] =
    ["estimator", "epley", "brzycki", "mayhew", "kravitz_squat", "reynolds_chest_press"];
const KINDS: [&str; 4] = ["working", "warm_up", "drop_set", "assisted"];

/// A lifter's sets of some weeks, with the table and the loads that somebody may want to see.
pub fn request(rng: &mut Rng) -> Value {
    let strength = rng.u32(20..400);
    let count = if rng.u8(0..16) == 0 { rng.usize(100..500) } else { rng.usize(0..30) };
    let sets: Vec<Value> = (0..count).map(|_| set(rng, strength)).collect();
    let mut request = json!({ "sets": sets });
    if rng.bool() {
        request["today"] = json!(date(rng.u32(100..160)));
    }
    if rng.bool() {
        request["exercise"] = json!(EXERCISES[rng.usize(0..EXERCISES.len())]);
    }
    if rng.bool() {
        request["formula"] = json!(METHODS[rng.usize(0..METHODS.len())]);
    }
    match rng.u8(0..4) {
        0 => request["table"] = json!(rng.bool()),
        1 => {
            request["round_to_grams"] = json!(rng.u32(1..5_000));
            request["bar_grams"] = json!(rng.u32(0..25_000));
        }
        2 => {
            request["bar_grams"] = json!(20_000);
            let kinds = [25_000, 20_000, 15_000, 10_000, 5_000, 2_500, 1_250];
            let plates =
                kinds.map(|plate| json!({ "plate_grams": plate, "pair_count": rng.u32(0..4) }));
            request["plates"] = json!(plates);
        }
        _ => {}
    }
    request
}

/// A set of 50 to 100 % of a max, seldom an absurd one.
fn set(rng: &mut Rng, strength: u32) -> Value {
    let percent = if rng.u8(0..40) == 0 { rng.u32(0..400) } else { rng.u32(50..101) };
    let grams = (strength * percent * 10).min(1_000_000);
    let mut set =
        json!({ "reps": if rng.u8(0..20) == 0 { rng.u32(0..60) } else { rng.u32(1..13) } });
    match rng.u8(0..4) {
        0 => set["weight_lb"] = json!(f64::from((grams / 454).min(2_204))),
        1 => set["weight_grams"] = json!(grams),
        _ => set["weight_kg"] = json!(f64::from(grams / 500) / 2.0),
    }
    match rng.u8(0..5) {
        0 => set["rir"] = json!(f64::from(rng.u32(0..12)) / 2.0),
        1 => set["to_failure"] = json!(rng.bool()),
        2 => {}
        _ => set["rpe"] = json!(f64::from(rng.u32(10..21)) / 2.0),
    }
    if rng.u8(0..10) == 0 {
        set["kind"] = json!(KINDS[rng.usize(0..KINDS.len())]);
    } else if rng.u8(0..10) == 0 {
        set["warm_up"] = json!(rng.bool());
    }
    if rng.u8(0..4) > 0 {
        set["performed_on"] = json!(date(rng.u32(0..160)));
    }
    set
}

/// A day of a year, counted in months of 28 days.
fn date(day: u32) -> String {
    format!("2026-{:02}-{:02}", 1 + day / 28, 1 + day % 28)
}
