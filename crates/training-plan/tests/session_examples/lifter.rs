//! A lifter on an ordinary day, to be changed by tests.

use stadion_one_rep_max::steps::Steps;
use stadion_training_plan::powerlifting::config::FormulaConfig;
use stadion_training_plan::powerlifting::disruption::{
    Disruption, DisruptionKind, DisruptionSeverity, DisruptionStatus,
};
use stadion_training_plan::powerlifting::session::{
    Auxiliary, ExertionRule, Readiness, RecentSession, Session, SessionInput, WarmUp,
};
use stadion_training_plan::powerlifting::soreness::Ratings;
use stadion_training_plan::powerlifting::volume::default_landmarks;
use stadion_training_plan::powerlifting::{
    Block, Experience, IntensityType, Lift, Loads, Muscle, PerMuscle, Sets, Sex, Soreness,
};
use stadion_units::{Day, Grams, Quantity, Rpe};

pub fn grams(count: u32) -> Grams {
    Grams::new(count).expect("up to a tonne")
}

pub fn monday() -> Day {
    Day::parse("2026-03-02").expect("a day")
}

/// A bar of 20 kg and steps of 2.5 kg.
pub fn usual_loads() -> Loads<'static> {
    Loads::Steps(Steps::new(grams(20_000), grams(2_500)).expect("steps"))
}

/// Squats on the heavy day of the first block, with a max of 140 kg and nothing in the way.
pub fn clean(config: &FormulaConfig) -> SessionInput<'_> {
    SessionInput {
        day: monday(),
        block: Block::new(1).ok(),
        lift: Lift::Squat,
        intensity: IntensityType::Heavy,
        one_rep_max: grams(140_000),
        sex: Sex::Male,
        config,
        loads: usual_loads(),
        recent: &[],
        exertion_rule: ExertionRule::Single,
        soreness: PerMuscle::of(|_| None),
        readiness: Readiness::default(),
        cycle_phase: None,
        week_sets: PerMuscle::of(|_| Sets::ZERO),
        landmarks: default_landmarks(Sex::Male, Experience::Intermediate),
        disruptions: &[],
        auxiliaries: &[],
        warm_up: WarmUp::Suited,
    }
}

/// All muscles at a rating.
pub fn sore(rating: u32) -> Ratings {
    PerMuscle::of(|_| Soreness::new(rating).ok())
}

/// One muscle with sets behind it.
pub fn done(of: Muscle, count: u32) -> PerMuscle<Sets> {
    PerMuscle::of(|muscle| if muscle == of { Sets::new(count).expect("sets") } else { Sets::ZERO })
}

pub fn felt(target: u32, actual: u32) -> RecentSession {
    let rpe = |tenths| Rpe::new(tenths).expect("a rating");
    RecentSession { rpe_target: rpe(target), rpe_actual: Some(rpe(actual)) }
}

pub fn happens(kind: DisruptionKind, severity: DisruptionSeverity) -> Disruption<'static> {
    Disruption {
        kind,
        severity,
        status: DisruptionStatus::Active,
        start: monday(),
        end: None,
        affected_lifts: &[],
    }
}

pub fn exercise<'a>(name: &'a str, muscles: &'a [Muscle]) -> Auxiliary<'a> {
    Auxiliary { name, muscles, loads: Some(usual_loads()) }
}

/// Sets, repetitions and grams of the lift.
pub fn main_sets(session: &Session<'_>) -> Option<(u32, u32, u32)> {
    session.main.map(|sets| (sets.sets.get(), sets.reps.get(), sets.weight.get()))
}
