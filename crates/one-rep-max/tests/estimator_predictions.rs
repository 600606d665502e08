//! The laws of predictions, and one number for all of them.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    reason = "a panic here fails a test, not a request"
)]

use fastrand::Rng;
use stadion_one_rep_max::estimator::{
    Effort, Estimate, Exercise, LiftedSet, Prediction, RepsInReserve, SetKind, estimate,
};
use stadion_units::{Day, Grams, Quantity, Reps};

fn reps(count: u32) -> Reps {
    Reps::new(count).expect("some repetitions")
}

/// Estimates from histories made of integers alone, so that they are the same everywhere.
fn estimates() -> impl Iterator<Item = Estimate> {
    (0..400).map(|seed| {
        let mut rng = Rng::with_seed(seed);
        // A choice draws as many bits as a pointer has; a number does not.
        let exercise = usize::from(rng.u8(0..5));
        let exercise = *Exercise::ALL.get(exercise).expect("one of five");
        let (start, mut day) = (rng.u32(20_000..=200_000), Day::new(2024, 1, 1).expect("a day"));
        let mut sets = Vec::new();
        for _ in 0..rng.u32(1..=40) {
            day = day.plus_days(rng.i32(1..=9)).expect("a day");
            for _ in 0..rng.u32(1..=5) {
                let tenths = rng.u32(0..=8) * 5;
                sets.push(LiftedSet {
                    performed_on: day,
                    weight: Grams::new(start / 100 * rng.u32(85..=110)).expect("a weight"),
                    reps: reps(rng.u32(1..=8)),
                    effort: match rng.u8(0..5) {
                        0 => Effort::Unknown,
                        1 => Effort::ToFailure,
                        _ => Effort::Reserve(RepsInReserve::new(tenths).expect("a reserve")),
                    },
                    kind: SetKind::Working,
                });
            }
        }
        let today = day.plus_days(rng.i32(0..=60)).expect("a day");
        estimate(&sets, exercise, today).estimate.expect("an estimate")
    })
}

fn reserves() -> impl Iterator<Item = u32> {
    (0..=40).step_by(5)
}

fn effort(tenths: u32) -> Effort {
    Effort::Reserve(RepsInReserve::new(tenths).expect("a reserve"))
}

#[test]
fn weights_fall_with_the_repetitions_and_with_the_reserve() {
    for estimate in estimates() {
        for ask in [Estimate::weight_for, Estimate::expected_weight] {
            for tenths in reserves() {
                let ask = |count| ask(&estimate, reps(count), effort(tenths));
                let weights: Vec<Grams> =
                    (1..=12).map_while(|count| ask(count).ok()).map(|found| found.weight).collect();
                assert!(weights.len() >= 8 && weights.is_sorted_by(|a, b| a > b), "{weights:?}");
            }
            for count in 1..=8 {
                let ask = |tenths| ask(&estimate, reps(count), effort(tenths));
                let weights: Vec<Grams> = reserves()
                    .map_while(|tenths| ask(tenths).ok())
                    .map(|found| found.weight)
                    .collect();
                assert!(weights.len() >= 9 && weights.is_sorted_by(|a, b| a > b), "{weights:?}");
            }
        }
    }
}

#[test]
fn intervals_hold_their_own_answer() {
    for estimate in estimates() {
        let of_the_max = &estimate.interval;
        assert!((of_the_max.low..=of_the_max.high).contains(&estimate.one_rep_max));
        for cell in estimate.table() {
            let Prediction { weight, interval } = cell.prediction;
            assert!(interval.low < weight && weight < interval.high, "{cell:?}");
        }
    }
}

#[test]
fn reps_for_undoes_weight_for() {
    for estimate in estimates() {
        for tenths in reserves() {
            for count in 1..=7 {
                let weight =
                    estimate.weight_for(reps(count), effort(tenths)).expect("a weight").weight;
                let found = estimate.reps_for(weight, effort(tenths)).expect("repetitions");
                assert_eq!(found.reps, reps(count));
                assert!(found.fewest.is_none_or(|fewest| fewest <= found.reps));
                assert!(found.most.is_none_or(|most| most >= found.reps));
            }
        }
    }
}

#[test]
fn all_estimates_have_the_same_digest_on_every_target() {
    let mut digest = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |answer: u32| {
        for byte in answer.to_le_bytes() {
            digest = (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for estimate in estimates() {
        take(estimate.one_rep_max.get());
        take(estimate.curve.slope.get());
        let expected = estimate.expected_weight(reps(6), Effort::Unknown).expect("a weight");
        let predictions = estimate.table().into_iter().map(|cell| cell.prediction);
        for Prediction { weight, interval } in predictions.chain([expected]) {
            take(weight.get());
            take(interval.low.get());
            take(interval.high.get());
        }
    }
    assert_eq!(digest, 0x0b37_0c4c_6485_62fa);
}
