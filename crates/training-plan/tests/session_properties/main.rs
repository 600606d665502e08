//! What holds for every session, whoever opens it.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]
#![expect(clippy::arithmetic_side_effects, reason = "overflow fails a test, not a request")]

mod anything;

use anything::{Anything, disruption, grams, one, sets};
use fastrand::Rng;
use stadion_one_rep_max::BasisPoints;
use stadion_one_rep_max::steps::Steps;
use stadion_training_plan::powerlifting::disruption::{Disruption, apply, suggest};
use stadion_training_plan::powerlifting::session::{NoSession, Session, SessionInput, generate};
use stadion_training_plan::powerlifting::volume::contribution_percent;
use stadion_training_plan::powerlifting::{
    IntensityType, Lift, Loads, Muscle, PerMuscle, PlannedSets, Rest, Soreness,
};
use stadion_units::{Quantity, Reps, Rpe};
use std::io::Write;

const INPUTS: u64 = 20_000;

/// Says how many sessions a law was tried with, for those who count it.
fn say_tried(session_count: u64) {
    let _lost = writeln!(std::io::stdout(), "sessions {session_count}");
}

/// Gives every input with its session, and how many there were.
fn each(mut check: impl FnMut(&Anything, &SessionInput<'_>, &Session<'_>)) {
    let mut made = 0;
    for seed in 0..INPUTS {
        let anything = Anything::new(&mut Rng::with_seed(seed));
        let auxiliaries = anything.auxiliaries();
        let input = anything.input(&auxiliaries);
        if let Ok(session) = generate(&input) {
            check(&anything, &input, &session);
            made += 1;
        }
    }
    assert!(made > INPUTS / 2, "only {made} sessions were made");
    say_tried(made);
}

#[test]
fn generate_gives_the_same_bytes_for_the_same_input() {
    let (mut skipped, mut recovering, mut refused, mut tried) = (0, 0, 0, 0);
    for seed in 0..INPUTS {
        let mut bytes = || {
            let anything = Anything::new(&mut Rng::with_seed(seed));
            let auxiliaries = anything.auxiliaries();
            let result = generate(&anything.input(&auxiliaries));
            let session = result.as_ref().ok();
            skipped += u32::from(session.is_some_and(Session::is_skipped));
            recovering += u32::from(session.is_some_and(|session| session.recovers));
            refused += u32::from(session.is_none());
            let said = result.as_ref().map_or_else(NoSession::to_string, |session| {
                let reasons = session.rationale.iter().map(ToString::to_string);
                reasons.chain(session.warnings.iter().map(ToString::to_string)).collect()
            });
            format!("{result:?} {said}")
        };
        let first = bytes();
        assert_eq!(bytes(), first);
        tried += 1;
    }
    // A generator of inputs that meets none of these would prove nothing.
    assert!(skipped > 1_000 && recovering > 1_000 && refused > 1_000);
    say_tried(tried);
}

#[test]
fn every_load_is_on_the_rack_and_more_than_nothing() {
    each(|anything, _, session| {
        let ramp = session.warm_up.iter().map(|set| set.weight);
        for weight in ramp.chain(session.main.map(|main| main.weight)) {
            assert!(weight.get() > 0 && anything.can_load(weight), "{weight} {session:?}");
        }
        for weight in session.auxiliaries.iter().filter_map(|auxiliary| auxiliary.weight) {
            assert!(weight.get() > 0 && anything.can_hold(weight), "{weight} {session:?}");
        }
    });
}

#[test]
fn no_load_is_above_the_max_unless_the_block_asks_for_it_nor_an_exercise_above_the_lift() {
    each(|anything, _, session| {
        let max = anything.one_rep_max;
        let above = anything.share().is_some_and(|share| share > BasisPoints::WHOLE);
        assert!(above || session.main.is_none_or(|main| main.weight <= max), "{session:?}");
        let most = session.main.map_or(max, |main| main.weight);
        let mut others = session.auxiliaries.iter().filter_map(|auxiliary| auxiliary.weight);
        assert!(others.all(|weight| weight <= most), "{session:?}");
    });
}

#[test]
fn a_warm_up_rises_and_stays_below_the_work() {
    each(|_, _, session| {
        let Some(main) = session.main else {
            assert_eq!(session.warm_up, []);
            return;
        };
        let weights: Vec<_> = session.warm_up.iter().map(|set| set.weight).collect();
        assert!(weights.is_sorted_by(|a, b| a < b), "{session:?}");
        assert!(weights.iter().all(|weight| *weight < main.weight), "{session:?}");
    });
}

#[test]
fn a_session_has_sets_and_repetitions_or_says_why_not() {
    each(|anything, _, session| {
        let base = anything.base_sets().expect("a session without a block is refused");
        match session.main {
            None => {
                assert!(!session.warnings.is_empty());
                assert_eq!(session.volume_modifier.get(), 0);
            }
            Some(main) => {
                assert!(main.sets.get() >= 1 && main.reps.get() >= 1, "{session:?}");
                assert!(
                    main.reps_range.is_none_or(|(least, most)| least == main.reps && least < most)
                );
                assert!(main.sets <= base || session.recovers, "{session:?}");
            }
        }
        let mut others = session.auxiliaries.iter();
        assert!(others.all(|of| of.sets.get() >= 1 && of.reps.get() >= 1), "{session:?}");
    });
}

#[test]
fn no_muscle_of_a_lift_gets_more_than_it_recovers_from() {
    each(|anything, _, session| {
        let Some(main) = session.main.filter(|_| !session.recovers) else { return };
        for (muscle, landmarks) in anything.landmarks.iter() {
            let lift = main.sets.get() * contribution_percent(anything.lift, muscle);
            let used = anything.week_sets.get(muscle).get() * 100 + lift;
            let fits = used <= landmarks.mrv.get() * 100;
            assert!(fits || !is_main(anything.lift, muscle), "{muscle:?} {session:?}");
        }
    });
}

/// Squats do not wait for the hamstrings, which only help.
fn is_main(lift: Lift, muscle: Muscle) -> bool {
    contribution_percent(lift, muscle) > 0 && (lift, muscle) != (Lift::Squat, Muscle::Hamstrings)
}

#[test]
fn an_exercise_gets_no_more_than_its_muscle_recovers_from() {
    let (mut capped, mut tried) = (0, 0);
    for seed in 0..INPUTS {
        let anything = Anything::new(&mut Rng::with_seed(seed));
        let auxiliaries = anything.auxiliaries();
        for only in &auxiliaries {
            let Ok(session) = generate(&anything.input(std::slice::from_ref(only))) else {
                continue;
            };
            let Some(planned) = session.auxiliaries.first() else { continue };
            let main = session.main.map_or(0, |main| main.sets.get());
            for muscle in only.muscles {
                let used = anything.week_sets.get(*muscle).get() * 100
                    + main * contribution_percent(anything.lift, *muscle)
                    + planned.sets.get() * 100;
                assert!(used <= anything.landmarks.get(*muscle).mrv.get() * 100, "{session:?}");
            }
            capped += u32::from(planned.sets.get() == 1);
            tried += 1;
        }
    }
    assert!(capped > 100, "only {capped} exercises were capped");
    say_tried(tried);
}

#[test]
fn more_soreness_is_never_heavier_nor_more_sets() {
    let mut compared = 0;
    each(|_, input, _| {
        let at = |rating| {
            let soreness = PerMuscle::of(|_| Soreness::new(rating).ok());
            generate(&SessionInput { soreness, ..*input }).ok().map(|session| session.main)
        };
        let work = [1, 2, 3, 4, 5].map(at);
        for pair in work.windows(2) {
            let [Some(fresher), Some(sorer)] = pair else { continue };
            let (Some(fresher), Some(sorer)) = (fresher, sorer) else { continue };
            assert!(sorer.weight <= fresher.weight, "{fresher:?} {sorer:?}");
            assert!(sorer.rpe_target <= fresher.rpe_target, "{fresher:?} {sorer:?}");
            assert!(sorer.reps_range.is_none() || sorer.sets <= fresher.sets);
            compared += 1;
        }
        // A session to recover has three light sets of its own, so sets compare up to a rating of 4.
        let counts: Vec<_> = work[..4].iter().flatten().flatten().map(|main| main.sets).collect();
        assert!(counts.is_sorted_by(|a, b| a >= b), "{work:?}");
    });
    assert!(compared > INPUTS, "only {compared} pairs were compared");
}

#[test]
fn a_disruption_is_applied_once_however_often_it_is_asked() {
    let mut changed = 0;
    for seed in 0..INPUTS {
        let mut rng = Rng::with_seed(seed);
        let report: Disruption<'_> = disruption(&mut rng);
        let before = planned(&mut rng);
        let loads = Loads::Steps(Steps::new(grams(20_000), grams(2_500)).expect("steps"));
        let (lift, kind) = (one(&mut rng, Lift::ALL), one(&mut rng, IntensityType::ALL));
        let day = anything::day(&mut rng);
        let Ok(Some(suggestion)) = suggest(&report, lift, kind, day, &before, loads) else {
            continue;
        };
        let once = apply(&suggestion, Some(before)).expect("the sets are fresh");
        assert_eq!(apply(&suggestion, once), Ok(once));
        if let Some(after) = once {
            assert!(after.weight <= before.weight && after.reps <= before.reps);
            assert!(after.reps.get() >= 1 && after.weight.get() >= 20_000);
            assert_eq!(after.sets, before.sets);
        }
        changed += 1;
    }
    assert!(changed > 1_000, "only {changed} sessions were changed");
    say_tried(changed);
}

fn planned(rng: &mut Rng) -> PlannedSets {
    PlannedSets {
        sets: sets(rng.u32(1..=10)),
        reps: Reps::new(rng.u32(1..=20)).expect("repetitions"),
        reps_range: None,
        weight: grams(20_000 + 2_500 * rng.u32(0..=300)),
        rpe_target: Rpe::new(rng.u32(50..=100)).expect("a rating"),
        rest: Rest::new(180).expect("a rest"),
    }
}
