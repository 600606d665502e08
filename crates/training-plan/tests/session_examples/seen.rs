//! What a test looks at.

use stadion_training_plan::powerlifting::Sex;
use stadion_training_plan::powerlifting::config::FormulaConfig;
use stadion_training_plan::powerlifting::session::{
    Rationale, Session, SessionInput, Warning, generate,
};
use stadion_units::Quantity;

pub fn male() -> FormulaConfig {
    FormulaConfig::of(Sex::Male)
}

pub fn made<'a>(input: &SessionInput<'a>) -> Session<'a> {
    generate(input).expect("a session")
}

pub fn reasons(session: &Session<'_>) -> Vec<&'static str> {
    session.rationale.iter().map(Rationale::code).collect()
}

pub fn warnings(session: &Session<'_>) -> Vec<&'static str> {
    session.warnings.iter().map(Warning::code).collect()
}

/// Name, sets, repetitions, and grams; those that the lifter finds are none.
pub fn auxiliaries<'a>(session: &Session<'a>) -> Vec<(&'a str, u32, u32, u32)> {
    let seen = session.auxiliaries.iter().map(|of| {
        let grams = of.weight.map_or(0, Quantity::get);
        (of.name, of.sets.get(), of.reps.get(), grams)
    });
    seen.collect()
}

/// The ratings to aim for: of the lift, then of the exercises.
pub fn targets(session: &Session<'_>) -> Vec<u32> {
    let main = session.main.iter().map(|main| main.rpe_target);
    main.chain(session.auxiliaries.iter().map(|of| of.rpe_target)).map(Quantity::get).collect()
}

pub fn sentences(session: &Session<'_>) -> Vec<String> {
    session.rationale.iter().map(ToString::to_string).collect()
}

pub fn ramp(session: &Session<'_>) -> Vec<(u32, u32)> {
    session.warm_up.iter().map(|set| (set.weight.get(), set.reps.get())).collect()
}
