//! Lifters as they come, and as nobody comes.

use super::{INTENSITIES, LIFTS, MUSCLES, maybe, one};
use crate::Rng;
use serde_json::{Value, json};

/// A max; seldom one near an end of the scale.
pub fn one_rep_max(rng: &mut Rng) -> u32 {
    match rng.u8(0..20) {
        0 => rng.u32(1..30_000),
        1 => rng.u32(900_000..1_000_001),
        _ => rng.u32(30_000..350_000),
    }
}

/// Adds sex, overrides, bar, plates and rounding.
pub fn add(rng: &mut Rng, request: &mut Value) {
    let sex = one(rng, &["male", "female"]);
    maybe(rng, request, "sex", json!(sex));
    let overrides = overrides(rng);
    maybe(rng, request, "overrides", overrides);
    let bar = one(rng, &[0, 15_000, 20_000, 20_412, 25_000]);
    maybe(rng, request, "bar_grams", json!(bar));
    let step = one(rng, &[500, 1_000, 1_250, 2_268, 2_500, 5_000]);
    maybe(rng, request, "rounding_increment_grams", json!(step));
    if rng.u8(0..4) == 0 {
        let kinds = [25_000, 20_000, 15_000, 10_000, 5_000, 2_500, 1_250];
        let plates =
            kinds.map(|plate| json!({ "plate_grams": plate, "pair_count": rng.u32(0..4) }));
        request["plates"] = json!(plates);
    }
}

fn overrides(rng: &mut Rng) -> Value {
    let mut overrides = json!({});
    for block in ["block1", "block2", "block3"] {
        if rng.u8(0..3) == 0 {
            let kind = one(rng, &["heavy", "explosive"]);
            overrides[block] = json!({ kind: fixed(rng) });
        }
        if rng.u8(0..4) == 0 {
            let reps = rng.u8(1..10);
            overrides[block]["rep"] = json!({ "sets_min": rng.u8(1..3), "sets_max": rng.u8(3..6),
                "reps_min": reps, "reps_max": rng.u8(reps..21) });
        }
    }
    let deload = fixed(rng);
    maybe(rng, &mut overrides, "deload", deload);
    if rng.u8(0..6) == 0 {
        let increment = one(rng, &[0.025, 0.0333, 0.05]);
        overrides["progressive_overload"] = json!({ "heavy_pct_increment_per_block": increment });
    }
    if rng.u8(0..6) == 0 {
        let lift = one(rng, &LIFTS);
        overrides["training_max_increase"] = json!({ lift: { "min_kg": 0.5, "max_kg": 12.25 } });
    }
    if rng.u8(0..6) == 0 {
        overrides["rounding_increment_kg"] = json!(one(rng, &[0.5, 1.25, 2.5, 10.0]));
    }
    if rng.u8(0..4) == 0 {
        let wish = json!({ "lift": one(rng, &LIFTS), "seconds": rng.u32(15..901) });
        let other = json!({ "intensity": one(rng, &INTENSITIES), "seconds": rng.u32(15..901) });
        overrides["rest_seconds"] = json!([wish, other]);
    }
    overrides
}

fn fixed(rng: &mut Rng) -> Value {
    let reps = rng.u8(1..21);
    let share = f64::from(rng.u32(4_000..9_000)) / 10_000.0;
    let mut fixed = json!({ "pct": share, "reps": reps, "reps_max": rng.u8(reps..21) });
    let sets = rng.u8(1..11);
    maybe(rng, &mut fixed, "sets", json!(sets));
    let target = f64::from(rng.u8(10..21)) / 2.0;
    maybe(rng, &mut fixed, "rpe_target", json!(target));
    fixed
}

/// Names of exercises, each once.
pub fn names(rng: &mut Rng) -> Vec<&'static str> {
    let mut names = ["Pause Squat", "Leg Press", "Good Morning", "Curl", "Row \"wide\"", "立位"];
    rng.shuffle(&mut names);
    names[..rng.usize(0..names.len())].to_vec()
}

/// Exercises with their muscles.
pub fn auxiliaries(rng: &mut Rng) -> Vec<Value> {
    let names = names(rng);
    let exercise = |name| {
        let mut muscles = MUSCLES;
        rng.shuffle(&mut muscles);
        let mut exercise =
            json!({ "exercise": name, "primary_muscles": muscles[..rng.usize(1..4)] });
        let bar = one(rng, &[0, 10_000]);
        maybe(rng, &mut exercise, "bar_grams", json!(bar));
        maybe(rng, &mut exercise, "rounding_increment_grams", json!(2_000));
        exercise
    };
    names.into_iter().map(exercise).collect()
}

/// Sessions that were done.
pub fn recent(rng: &mut Rng) -> Vec<Value> {
    let count = rng.usize(0..7);
    let session = |_| {
        let mut session = json!({ "rpe_target": super::rpe(rng) });
        let actual = super::rpe(rng);
        maybe(rng, &mut session, "rpe_actual", json!(actual));
        let day = super::date(rng);
        maybe(rng, &mut session, "performed_on", json!(day));
        let kind = one(rng, &INTENSITIES);
        maybe(rng, &mut session, "intensity_type", json!(kind));
        let completion = f64::from(rng.u32(0..30_001)) / 100.0;
        maybe(rng, &mut session, "completion_pct", json!(completion));
        session
    };
    (0..count).map(session).collect()
}
