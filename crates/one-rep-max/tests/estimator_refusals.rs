//! Every reason for which a set, or a question, is refused.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use stadion_one_rep_max::estimator::{
    Effort, Exercise, LiftedSet, MOST_SETS_COUNT, NoEstimate, RepsInReserve, SetKind, SetRefusal,
    Verdict, estimate,
};
use stadion_units::{Day, Grams, Quantity, Reps, Rpe};

fn grams(count: u32) -> Grams {
    Grams::new(count).expect("up to a tonne")
}

fn reps(count: u32) -> Reps {
    Reps::new(count).expect("some repetitions")
}

fn reserve(tenths: u32) -> RepsInReserve {
    RepsInReserve::new(tenths).expect("a reserve")
}

fn today() -> Day {
    Day::new(2026, 1, 31).expect("a day")
}

/// Five repetitions of 100 kg with two in reserve.
fn sound() -> LiftedSet {
    LiftedSet {
        performed_on: today(),
        weight: grams(100_000),
        reps: reps(5),
        effort: Effort::Reserve(reserve(20)),
        kind: SetKind::Working,
    }
}

fn verdict(set: LiftedSet) -> Verdict {
    let verdicts = estimate(&[set], Exercise::Other, today()).verdicts;
    *verdicts.first().expect("one verdict")
}

#[test]
fn estimate_refuses_a_set_that_says_nothing() {
    let refused = |set| match verdict(set) {
        Verdict::Refused(refusal) => Some(refusal),
        _ => None,
    };
    let (most, most_reserve) = (reps(12), reserve(40));
    let tomorrow = today().plus_days(1).expect("a day");
    let rated = |tenths| Effort::Rated(Rpe::new(tenths).expect("a rating"));
    let cases = [
        (LiftedSet { weight: grams(0), ..sound() }, SetRefusal::WeightNotPositive),
        (LiftedSet { reps: reps(0), ..sound() }, SetRefusal::RepsBelowOne),
        (LiftedSet { reps: reps(11), ..sound() }, SetRefusal::RepsBeyondRange { most }),
        (LiftedSet { reps: reps(100), ..sound() }, SetRefusal::RepsBeyondRange { most }),
        (LiftedSet { effort: rated(55), ..sound() }, SetRefusal::TooEasy { most: most_reserve }),
        (LiftedSet { kind: SetKind::WarmUp, ..sound() }, SetRefusal::WarmUp),
        (LiftedSet { kind: SetKind::DropSet, ..sound() }, SetRefusal::DropSet),
        (LiftedSet { kind: SetKind::Assisted, ..sound() }, SetRefusal::Assisted),
        (LiftedSet { performed_on: tomorrow, ..sound() }, SetRefusal::InFuture),
    ];
    for (set, refusal) in cases {
        assert_eq!(refused(set), Some(refusal), "{set:?}");
        let nothing = estimate(&[set], Exercise::Other, today()).estimate;
        assert_eq!(nothing, Err(NoEstimate::NoUsableSet));
    }
    assert_eq!(refused(LiftedSet { reps: reps(10), ..sound() }), None);
    assert_eq!(refused(LiftedSet { effort: rated(60), ..sound() }), None);
}

#[test]
fn estimate_refuses_a_set_that_can_not_be_true() {
    let mut sets = vec![sound(); 6];
    sets.push(LiftedSet { weight: grams(220_462), ..sound() });
    let assessment = estimate(&sets, Exercise::Other, today());
    let refusal = SetRefusal::Implausible { means: grams(267_156), usual: grams(121_180) };
    assert_eq!(assessment.verdicts.last(), Some(&Verdict::Refused(refusal)));
    sets.pop();
    assert_eq!(assessment.estimate, estimate(&sets, Exercise::Other, today()).estimate);
}

#[test]
fn estimate_follows_a_lifter_to_another_machine() {
    let on = |day| Day::new(2026, 1, day).expect("a day");
    let set = |day, count| LiftedSet { performed_on: on(day), weight: grams(count), ..sound() };
    let mut sets: Vec<LiftedSet> = (1..=10).flat_map(|day| [set(day, 100_000); 3]).collect();
    sets.extend((11..=20).flat_map(|day| [set(day, 200_000); 3]));
    let assessment = estimate(&sets, Exercise::Other, today());
    let max = assessment.estimate.expect("an estimate").one_rep_max;
    // 200 kg for seven to failure by the published curve, and 5 % for what was learned on the way.
    assert!(max.get().abs_diff(242_361) < 12_000, "{max}");
}

#[test]
fn estimate_looks_at_the_latest_sets() {
    let sets: Vec<LiftedSet> = (0..450)
        .map(|ago| LiftedSet { performed_on: today().plus_days(-ago).expect("a day"), ..sound() })
        .collect();
    let assessment = estimate(&sets, Exercise::Other, today());
    let outdated = Verdict::Refused(SetRefusal::Outdated { most_count: MOST_SETS_COUNT });
    let (latest, old) = assessment.verdicts.split_at(400);
    assert!(latest.iter().all(|verdict| *verdict != outdated));
    assert!(old.iter().all(|verdict| *verdict == outdated));
    assert_eq!(assessment.estimate.map(|estimate| estimate.sets_count), Ok(MOST_SETS_COUNT));
}

#[test]
fn estimate_takes_the_habit_of_the_lifter_for_an_unknown_reserve() {
    let known = LiftedSet { effort: Effort::Reserve(reserve(0)), ..sound() };
    let unknown = LiftedSet { effort: Effort::Unknown, ..sound() };
    let usual = |known_count: usize| {
        let mut sets = vec![known; known_count];
        sets.push(unknown);
        let estimate = estimate(&sets, Exercise::Other, today()).estimate;
        estimate.map(|estimate| estimate.usual_reserve)
    };
    // A median of none, shrunk to two with 8 of 8 + n.
    assert_eq!([usual(0), usual(8), usual(24)], [Ok(reserve(20)), Ok(reserve(10)), Ok(reserve(5))]);
}

#[test]
fn estimate_ends_at_a_tonne() {
    let leg_press = LiftedSet { weight: grams(980_000), ..sound() };
    let refused = estimate(&[leg_press], Exercise::LegPress, today()).estimate;
    assert_eq!(refused, Err(NoEstimate::BeyondScale));
}

#[test]
fn predictions_refuse_what_the_curve_does_not_know() {
    let estimate = estimate(&[sound()], Exercise::Other, today()).estimate.expect("an estimate");
    let failure = Effort::ToFailure;
    let beyond = SetRefusal::RepsBeyondRange { most: reps(12) };
    let easy = Effort::Reserve(reserve(45));
    let too_easy = SetRefusal::TooEasy { most: reserve(40) };
    for ask in [
        |estimate: &stadion_one_rep_max::estimator::Estimate, reps, effort| {
            estimate.weight_for(reps, effort)
        },
        |estimate: &stadion_one_rep_max::estimator::Estimate, reps, effort| {
            estimate.expected_weight(reps, effort)
        },
    ] {
        assert_eq!(ask(&estimate, reps(0), failure), Err(SetRefusal::RepsBelowOne));
        assert_eq!(ask(&estimate, reps(13), failure), Err(beyond));
        assert_eq!(ask(&estimate, reps(3), easy), Err(too_easy));
    }
    assert_eq!(estimate.reps_for(grams(0), failure), Err(SetRefusal::WeightNotPositive));
    assert_eq!(estimate.reps_for(grams(10_000), failure), Err(beyond));
    assert_eq!(estimate.reps_for(grams(300_000), failure), Err(SetRefusal::WeightAboveMax));
}
