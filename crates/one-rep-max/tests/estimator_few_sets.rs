//! What holds for lifters of whom only a few sets are known.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    reason = "a panic here fails a test, not a request"
)]

use fastrand::Rng;
use stadion_one_rep_max::estimator::{
    Assessment, Effort, Exercise, LiftedSet, SetKind, SetRefusal, Verdict, estimate,
};
use stadion_units::{Day, Grams, Quantity, Reps};
use std::io::Write;

fn today() -> Day {
    Day::new(2026, 1, 31).expect("a day")
}

fn set(days_ago: i32, grams: u32, reps: u32, effort: Effort) -> LiftedSet {
    LiftedSet {
        performed_on: today().plus_days(-days_ago).expect("a day"),
        weight: Grams::new(grams).expect("up to a tonne"),
        reps: Reps::new(reps).expect("some repetitions"),
        effort,
        kind: SetKind::Working,
    }
}

fn assess(sets: &[LiftedSet]) -> Assessment {
    estimate(sets, Exercise::Squat, today())
}

fn is_implausible(verdict: Option<&Verdict>) -> bool {
    matches!(verdict, Some(Verdict::Refused(SetRefusal::Implausible { .. })))
}

/// The one-rep max and the ends of its interval.
fn numbers(sets: &[LiftedSet]) -> [u32; 3] {
    let estimate = assess(sets).estimate.expect("an estimate");
    [estimate.interval.low, estimate.one_rep_max, estimate.interval.high].map(Quantity::get)
}

#[test]
fn estimate_refuses_a_single_of_nothing_beside_two_sets() {
    let five = set(0, 80_000, 5, Effort::Unknown);
    let single = set(0, 150, 1, Effort::ToFailure);
    for at in 0..=2 {
        let mut sets = vec![five; 2];
        sets.insert(at, single);
        let assessment = assess(&sets);
        assert!(is_implausible(assessment.verdicts.get(at)), "{assessment:?}");
        assert_eq!(assessment.estimate, assess(&[five; 2]).estimate);
    }
}

#[test]
fn estimate_holds_both_of_two_sets_that_contradict_each_other() {
    let unknown = |days_ago, grams, reps| set(days_ago, grams, reps, Effort::Unknown);
    let single = |days_ago, grams| set(days_ago, grams, 1, Effort::ToFailure);
    for (one, other) in [
        (unknown(0, 140_000, 3), unknown(0, 400_000, 3)),
        (unknown(0, 140_000, 3), unknown(4, 400_000, 3)),
        (unknown(4, 140_000, 3), unknown(0, 400_000, 3)),
        (unknown(0, 140_000, 3), single(0, 400_000)),
        (unknown(0, 80_000, 5), single(0, 150)),
        (unknown(0, 80_000, 5), single(4, 150)),
        (unknown(4, 80_000, 5), single(0, 150)),
    ] {
        let sets = [one, other];
        assert_eq!(assess(&sets).verdicts, [Verdict::Surprising; 2], "{sets:?}");
        let [low, _, high] = numbers(&sets);
        for alone in sets {
            let [_, max, _] = numbers(&[alone]);
            assert!((low..=high).contains(&max), "{low} {max} {high} {sets:?}");
        }
    }
}

#[test]
fn estimate_does_not_follow_a_single_far_below_what_was_lifted() {
    let five = |days_ago| set(days_ago, 80_000, 5, Effort::Unknown);
    for (single_ago, five_ago) in [(0, 0), (0, 4), (4, 0)] {
        let sets = [set(single_ago, 150, 1, Effort::ToFailure), five(five_ago)];
        let [_, max, _] = numbers(&sets);
        let [low, _, high] = numbers(&[five(five_ago)]);
        assert!((low..=high).contains(&max), "{max} {sets:?}");
    }
}

#[test]
fn estimate_does_not_take_a_single_for_the_max_where_more_was_lifted() {
    let single = set(0, 100_000, 1, Effort::ToFailure);
    for heavier in [set(0, 101_000, 1, Effort::Unknown), set(3, 110_000, 3, Effort::Unknown)] {
        let sets = [single, heavier];
        let [low, max, high] = numbers(&sets);
        assert!(max > heavier.weight.get() && (low..=high).contains(&max), "{low} {max} {sets:?}");
        assert_eq!(assess(&sets).verdicts.first(), Some(&Verdict::Surprising), "{sets:?}");
    }
    // A year is time enough to lose that much.
    let [_, max, _] = numbers(&[single, set(365, 110_000, 3, Effort::Unknown)]);
    assert_eq!(max, 100_000);
}

#[test]
fn estimate_refuses_of_two_the_set_that_is_off_the_scale() {
    let sound = set(0, 140_000, 3, Effort::Unknown);
    let assessment = assess(&[set(0, 1_000_000, 5, Effort::Unknown), sound]);
    assert!(is_implausible(assessment.verdicts.first()), "{assessment:?}");
    assert_eq!(assessment.verdicts.last(), Some(&Verdict::Used));
    assert_eq!(assessment.estimate, assess(&[sound]).estimate);
}

#[test]
fn estimate_holds_both_of_two_halves_that_contradict_each_other() {
    let five = |days_ago, grams| set(days_ago, grams, 5, Effort::Unknown);
    let sets = [five(4, 40_000), five(4, 40_000), five(0, 100_000), five(0, 100_000)];
    assert_eq!(assess(&sets).verdicts, [Verdict::Surprising; 4]);
    let [low, _, high] = numbers(&sets);
    assert!(low < 48_000 && high > 121_000, "{low} {high}");
}

/// Sets that agree in nothing, one to sixty.
fn any(seed: u64) -> Vec<LiftedSet> {
    let mut rng = Rng::with_seed(seed);
    let most = if rng.bool() { 5 } else { 60 };
    let scale = rng.choice([1, 2, 10, 100]).expect("one of them");
    (0..rng.usize(1..=most))
        .map(|_| {
            let effort = match rng.u8(0..3) {
                0 => Effort::ToFailure,
                _ => Effort::Unknown,
            };
            let grams = 100_000 * rng.u32(50..=150) / 100 / rng.u32(1..=scale);
            set(rng.i32(0..60), grams, rng.u32(1..=8), effort)
        })
        .collect()
}

#[test]
fn what_was_lifted_is_never_above_the_interval_of_its_day() {
    let (mut asked, mut alone) = (0_u32, 0_u32);
    for seed in 0..3_000 {
        let sets = any(seed);
        for on in sets.iter().map(|set| set.performed_on) {
            let Assessment { verdicts, estimate } = estimate(&sets, Exercise::Squat, on);
            let Ok(estimate) = estimate else { continue };
            for (set, verdict) in sets.iter().zip(verdicts) {
                if set.performed_on != on || matches!(verdict, Verdict::Refused(_)) {
                    continue;
                }
                assert!(set.weight <= estimate.interval.high, "{set:?} {estimate:?} {sets:?}");
                asked += 1;
                alone += u32::from(set.weight > estimate.one_rep_max);
            }
        }
    }
    let _lost = writeln!(std::io::stdout(), "{asked} sets, {alone} above the estimate");
    assert!(asked > 10_000, "{asked}");
}
