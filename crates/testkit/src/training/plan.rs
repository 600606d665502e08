//! Programs that somebody may want.

use super::lifter;
use super::{date, maybe, one};
use crate::Rng;
use serde_json::{Value, json};

/// A request of `generate_plan`.
pub fn plan(rng: &mut Rng) -> Value {
    let maxes = [(); 3].map(|()| lifter::one_rep_max(rng));
    let mut request = json!({
        "kind": "powerlifting",
        "today": date(rng),
        "start_date": date(rng),
        "maxes": {
            "squat_1rm_grams": maxes[0],
            "bench_1rm_grams": maxes[1],
            "deadlift_1rm_grams": maxes[2],
        },
    });
    if rng.bool() {
        request["deloads"] = json!("last_week_only");
        request["total_weeks"] = json!(rng.u8(6..11));
    } else if rng.bool() {
        request["total_weeks"] = json!(rng.u8(6..17));
    }
    let days = one(rng, &[3, 4, 5]);
    maybe(rng, &mut request, "training_days_per_week", json!(days));
    let blocks = rng.u32(0..40);
    maybe(rng, &mut request, "completed_blocks_count", json!(blocks));
    if rng.bool() {
        let pool = lifter::names(rng);
        request["auxiliary_pools"] = json!({ "bench": pool });
    }
    lifter::add(rng, &mut request);
    request
}
