//! Requests of `score_total`: lifters as meets have them, and as lie anywhere within the bounds.

use crate::Rng;
use serde_json::{Value, json};

/// A lifter with a total.
pub fn request(rng: &mut Rng) -> Value {
    let (body, total) = if rng.bool() {
        (rng.u32(40_000..180_000), rng.u32(50_000..1_200_000))
    } else {
        (rng.u32(1..500_001), rng.u32(1..3_000_001))
    };
    let mut request = json!({ "sex": rng.choice(["female", "male"]) });
    amount(rng, &mut request, "body_weight", body);
    amount(rng, &mut request, "total", total);
    let maybe = [
        ("equipment", json!(rng.choice(["raw", "equipped"]))),
        ("event", json!(rng.choice(["full", "full", "bench", "weightlifting"]))),
        ("age", json!(rng.u32(14..91))),
    ];
    for (name, value) in maybe {
        if rng.bool() {
            request[name] = value;
        }
    }
    request
}

fn amount(rng: &mut Rng, request: &mut Value, name: &str, grams: u32) {
    match rng.u8(0..3) {
        0 => request[format!("{name}_grams")] = json!(grams),
        1 => request[format!("{name}_kg")] = json!(f64::from(grams) / 1_000.0),
        _ => request[format!("{name}_lb")] = json!(f64::from((grams / 454).max(1))),
    }
}
