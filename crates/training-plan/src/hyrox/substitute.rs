//! Which exercise serves a purpose where equipment is missing or something hurts.

use super::Exercise;
use super::library::GLUTE_BRIDGE;
use super::profile::Profile;

/// An exercise, and why it is not the first choice.
#[derive(Clone)]
pub(super) struct Choice {
    pub exercise: &'static Exercise,
    pub why: Option<String>,
}

/// The first of the candidates that can be done; a glute bridge where none can, because it needs
/// nothing and spares everything.
pub(super) fn choose(profile: &Profile, candidates: &[&'static Exercise]) -> Choice {
    let can = |exercise: &&&'static Exercise| reason(profile, exercise).is_none();
    let exercise = candidates.iter().find(can).copied().unwrap_or(GLUTE_BRIDGE);
    let why = candidates.first().and_then(|first| {
        let reason = reason(profile, first)?;
        Some(format!("instead of {}: {reason}", first.name))
    });
    Choice { exercise, why }
}

/// Why an exercise can not be done.
fn reason(profile: &Profile, exercise: &Exercise) -> Option<String> {
    if let Some((injury, _)) = profile.hurt_by(exercise) {
        return Some(format!("spares the {}", injury.as_str().replace('_', " ")));
    }
    let missing = exercise.equipment.iter().find(|thing| !profile.equipment.contains(thing))?;
    Some(format!("no {}", missing.as_str().replace('_', " ")))
}
