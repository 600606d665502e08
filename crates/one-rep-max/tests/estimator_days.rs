//! What days without a session do to an estimate.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::float_arithmetic,
    reason = "a panic here fails a test, not a request"
)]

use fastrand::Rng;
use stadion_one_rep_max::estimator::{
    Effort, Estimate, Exercise, LiftedSet, RepsInReserve, SetKind, estimate,
};
use stadion_units::{Day, Grams, Quantity, Reps};

/// A lifter who comes back after at most so many days, and gets stronger or weaker.
struct Regular {
    sets: Vec<LiftedSet>,
    last: Day,
    longest_gap: i32,
}

fn regular(seed: u64) -> Regular {
    let mut rng = Rng::with_seed(seed);
    let (shortest, longest) = (rng.i32(1..=4), rng.i32(4..=21));
    let (mut last, mut longest_gap) = (Day::new(2024, 1, 1).expect("a day"), 0);
    let (mut grams, percent) = (rng.u32(20_000..=150_000), rng.u32(98..=103));
    let mut sets = Vec::new();
    for session_index in 0..rng.u32(1..=30) {
        if session_index > 0 {
            let gap = rng.i32(shortest..=longest);
            last = last.plus_days(gap).expect("a day");
            longest_gap = longest_gap.max(gap);
        }
        grams = grams * percent / 100;
        for _ in 0..rng.u32(1..=4) {
            let effort = match rng.u8(0..6) {
                0 => Effort::ToFailure,
                1 => Effort::Unknown,
                _ => Effort::Reserve(RepsInReserve::new(rng.u32(0..=4) * 10).expect("a reserve")),
            };
            sets.push(LiftedSet {
                performed_on: last,
                weight: Grams::new(grams / 100 * rng.u32(95..=105)).expect("a weight"),
                reps: Reps::new(rng.u32(1..=8)).expect("some repetitions"),
                effort,
                kind: SetKind::Working,
            });
        }
    }
    Regular { sets, last, longest_gap }
}

fn after(sets: &[LiftedSet], last: Day, days: i32) -> Estimate {
    let today = last.plus_days(days).expect("a day");
    estimate(sets, Exercise::Squat, today).estimate.expect("an estimate")
}

fn ratio(estimate: &Estimate) -> f64 {
    f64::from(estimate.interval.high.get()) / f64::from(estimate.interval.low.get())
}

/// Nobody's usual gap is longer than the longest, or than the week from which it is learned.
#[test]
fn estimate_neither_grows_nor_gets_surer_by_waiting() {
    let (mut grew, mut stayed) = (0, 0);
    for seed in 0..1_000 {
        let Regular { sets, last, longest_gap } = regular(seed);
        let now = after(&sets, last, 0);
        let due = after(&sets, last, longest_gap.max(7)).one_rep_max;
        let mut before = ratio(&now);
        for days in [1, 2, 3, 5, 7, 10, 14, 21, 30, 60, 120, 365, 1_000] {
            let later = after(&sets, last, days);
            assert!(later.one_rep_max <= due.max(now.one_rep_max), "{days} days {sets:?}");
            if days >= longest_gap.max(7) {
                assert_eq!(later.one_rep_max, due, "{days} days {sets:?}");
                stayed += 1;
            }
            // Ends are rounded to the gram.
            assert!(ratio(&later) >= before - 1e-4, "{days} days {sets:?}");
            before = ratio(&later);
        }
        grew += u32::from(due > now.one_rep_max);
    }
    assert!(grew > 300 && stayed > 5_000, "{grew} {stayed}");
}

#[test]
fn estimate_stops_growing_when_the_next_session_is_overdue() {
    let last = Day::new(2026, 1, 1).expect("a day");
    let single = LiftedSet {
        performed_on: last,
        weight: Grams::new(150_000).expect("a weight"),
        reps: Reps::new(1).expect("one repetition"),
        effort: Effort::ToFailure,
        kind: SetKind::Working,
    };
    let max = |days| after(&[single], last, days).one_rep_max.get();
    assert_eq!([0, 7, 8, 60, 365].map(max), [150_000, 150_994, 150_994, 150_994, 150_994]);
}
