//! Whether four intervals of five hold the true max, for lifters whose true max is known.
//!
//! The constants were chosen with other seeds. `--nocapture` prints the table.
#![expect(
    clippy::expect_used,
    clippy::float_arithmetic,
    reason = "a panic here fails a test, not a request"
)]

mod lifter;

use fastrand::Rng;
use lifter::{WORLDS, World, lifter, say_tried};
use stadion_one_rep_max::estimator::{Exercise, estimate};
use stadion_units::Quantity;
use std::io::Write;

const LIFTERS: u32 = 1_000;
const FIRST_SEED: u64 = 900_000_000;

/// The share of intervals that hold the true max, in percent.
fn coverage(world: World, sessions_count: u32) -> f64 {
    let (mut held, mut error, mut bias, mut width) = (0.0, 0.0, 0.0, 0.0);
    for seed in 0..LIFTERS {
        let lifter =
            lifter(world, sessions_count, &mut Rng::with_seed(FIRST_SEED + u64::from(seed)));
        let estimate = estimate(&lifter.sets, Exercise::Other, lifter.today).estimate;
        let estimate = estimate.expect("an estimate");
        let [low, max, high] =
            [estimate.interval.low, estimate.one_rep_max, estimate.interval.high]
                .map(|grams| f64::from(grams.get()));
        held += f64::from(u8::from((low..=high).contains(&lifter.max)));
        error += (max / lifter.max - 1.0).abs();
        bias += max / lifter.max - 1.0;
        width += (high - low) / max / 2.0;
    }
    let percent = |sum: f64| 100.0 * sum / f64::from(LIFTERS);
    let _lost = writeln!(
        std::io::stdout(),
        "{:10} {sessions_count:3} sessions  held {:5.1} %  error {:5.2} %  bias {:+5.2} %  ±{:5.2} %",
        world.name,
        percent(held),
        percent(error),
        percent(bias),
        percent(width),
    );
    percent(held)
}

#[test]
fn interval_holds_the_true_max_of_four_lifters_of_five() {
    let (mut sum, mut cells, mut tried) = (0.0, 0.0, 0);
    for sessions_count in [3, 10, 30, 90] {
        for world in WORLDS {
            let held = coverage(world, sessions_count);
            assert!((70.0..=90.0).contains(&held), "{} {sessions_count}: {held}", world.name);
            sum += held;
            cells += 1.0;
            tried += LIFTERS;
        }
    }
    let held: f64 = sum / cells;
    assert!((78.0..=82.0).contains(&held), "{held}");
    say_tried(tried);
}
