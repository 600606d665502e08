//! Logs as lifters write them.

use super::lifter;
use super::{INTENSITIES, LIFTS, date, maybe, one, rpe};
use crate::Rng;
use serde_json::{Value, json};

/// A request of `review_session`.
pub fn review(rng: &mut Rng) -> Value {
    let max = lifter::one_rep_max(rng);
    let sets: Vec<Value> = (0..rng.usize(0..12)).map(|_| set(rng, max, "reps_completed")).collect();
    let mut request = json!({
        "today": date(rng),
        "session": {
            "week_number": rng.u32(1..521),
            "block_number": one(rng, &[Some(1), Some(2), Some(3), None]),
            "primary_lift": one(rng, &LIFTS),
            "intensity_type": one(rng, &INTENSITIES),
        },
        "log": { "performed_on": date(rng), "actual_sets": sets },
        "one_rep_max_grams": max,
    });
    if rng.u8(0..4) > 0 {
        let planned = (0..rng.usize(0..6)).map(|_| {
            let mut planned = set(rng, max, "reps");
            planned["rpe_target"] = json!(rpe(rng));
            planned
        });
        request["session"]["planned_sets"] = planned.collect();
    }
    let rating = rpe(rng);
    maybe(rng, &mut request["log"], "session_rpe", json!(rating));
    let sex = one(rng, &["male", "female"]);
    maybe(rng, &mut request, "sex", json!(sex));
    let history: Vec<Value> = (0..rng.usize(0..40)).map(|_| earlier(rng, max)).collect();
    maybe(rng, &mut request, "history", json!(history));
    let recent = lifter::recent(rng);
    maybe(rng, &mut request, "recent_sessions", json!(recent));
    let auxiliaries = lifter::auxiliaries(rng);
    maybe(rng, &mut request, "auxiliaries", json!(auxiliaries));
    request
}

/// 40 to 105 % of the max, seldom an absurd weight.
fn weight(rng: &mut Rng, max: u32) -> u32 {
    let percent = if rng.u8(0..40) == 0 { rng.u32(0..400) } else { rng.u32(40..106) };
    (max / 100 * percent).min(1_000_000)
}

fn set(rng: &mut Rng, max: u32, reps: &str) -> Value {
    let mut set = json!({ "weight_grams": weight(rng, max), reps: rng.u8(0..13) });
    if rng.u8(0..4) > 0 && reps == "reps_completed" {
        set["rpe_actual"] = json!(rpe(rng));
    }
    let number = rng.u8(0..20);
    maybe(rng, &mut set, "set_number", json!(number));
    if rng.u8(0..4) == 0 {
        set["set_type"] = json!(one(rng, &["warm_up", "main", "auxiliary"]));
    }
    if rng.u8(0..4) == 0 {
        let exercises = ["squat", "Bench Press", "Leg Press", "leg press", "Curl", "Unheard Of"];
        set["exercise"] = json!(one(rng, &exercises));
    }
    set
}

fn earlier(rng: &mut Rng, max: u32) -> Value {
    let mut set = json!({ "performed_on": date(rng), "weight_grams": weight(rng, max),
        "reps": rng.u8(0..13) });
    let rating = rpe(rng);
    maybe(rng, &mut set, "rpe", json!(rating));
    set
}
