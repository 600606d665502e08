//! Requests of the operations of training: mostly valid, with everything that may be stated.

mod lifter;
mod plan;
mod review;
mod session;

pub use plan::plan;
pub use review::review;
pub use session::session;

use crate::Rng;
use serde_json::Value;

/// What makes a request.
pub type Generator = fn(&mut Rng) -> Value;

/// The operations, and what makes a request of each.
pub const OPERATIONS: [(&str, Generator); 3] =
    [("generate_plan", plan), ("generate_session", session), ("review_session", review)];

const LIFTS: [&str; 3] = ["squat", "bench", "deadlift"];
const INTENSITIES: [&str; 4] = ["heavy", "explosive", "rep", "deload"];
const MUSCLES: [&str; 9] = [
    "quads",
    "hamstrings",
    "glutes",
    "lower_back",
    "upper_back",
    "chest",
    "triceps",
    "shoulders",
    "biceps",
];

fn one<T: Copy>(rng: &mut Rng, of: &[T]) -> T {
    of[rng.usize(0..of.len())]
}

/// Members stand in a request as often as not.
fn maybe(rng: &mut Rng, request: &mut Value, name: &str, value: Value) {
    if rng.bool() {
        request[name] = value;
    }
}

/// A day around the first of March 2026.
fn date(rng: &mut Rng) -> String {
    format!("2026-{:02}-{:02}", rng.u8(1..4), rng.u8(1..29))
}

/// Halves of a point.
fn rpe(rng: &mut Rng) -> f64 {
    f64::from(rng.u8(2..21)) / 2.0
}
