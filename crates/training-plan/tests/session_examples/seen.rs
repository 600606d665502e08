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

pub fn auxiliaries<'a>(session: &Session<'a>) -> Vec<(&'a str, u32, u32, u32)> {
    let seen = session
        .auxiliaries
        .iter()
        .map(|of| (of.name, of.sets.sets.get(), of.sets.reps.get(), of.sets.weight.get()));
    seen.collect()
}

pub fn ramp(session: &Session<'_>) -> Vec<(u32, u32)> {
    session.warm_up.iter().map(|set| (set.weight.get(), set.reps.get())).collect()
}
