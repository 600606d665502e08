//! Changes of the formula that the last sessions of a kind propose.

use super::request::Request;
use crate::Number;
use crate::json::Json;
use stadion_one_rep_max::BasisPoints;
use stadion_training_plan::powerlifting::review::{Outcome, Proposal, adjust};
use stadion_units::decimal::Shortest;
use stadion_units::{Quantity, Rpe};

/// What this session and those before it propose for its kind; nothing where it had no target.
pub fn suggestions(
    read: &Request<'_>,
    rpe_target: Option<Rpe>,
    rpe_actual: Option<Rpe>,
    completion: Option<BasisPoints>,
) -> Json<'static> {
    let (lift, intensity) = (read.session.lift, read.session.intensity);
    let Some(rpe_target) = rpe_target else { return Json::List(Vec::new()) };
    let now = Outcome { lift, intensity, rpe_target, rpe_actual, completion };
    let before = read.recent.iter().map(|session| Outcome {
        lift,
        intensity: session.intensity.unwrap_or(intensity),
        rpe_target: session.rpe_target,
        rpe_actual: session.rpe_actual,
        completion: session.completion,
    });
    let outcomes: Vec<Outcome> = core::iter::once(now)
        .chain(before.filter(|outcome| outcome.intensity == intensity))
        .collect();
    Json::list(adjust(&outcomes, read.sex).into_iter().map(|proposal| suggestion(read, proposal)))
}

fn suggestion(read: &Request<'_>, proposal: Proposal) -> Json<'static> {
    let (lift, kind) = (read.session.lift.as_str(), read.session.intensity.as_str());
    let of = format!("`{kind}` sessions of the `{lift}`");
    let (message, change) = match proposal {
        Proposal::Reduce { by, .. } => (
            format!("{of} felt too hard: take {by} percent of the max off them"),
            Some(0_i64.saturating_sub(i64::from(by.get()))),
        ),
        Proposal::Increase { by, .. } => (
            format!("{of} felt too easy: add {by} percent of the max to them"),
            Some(i64::from(by.get())),
        ),
        Proposal::Review { .. } => {
            ("the session was not finished: see what was in the way".to_owned(), None)
        }
    };
    let change = change.map(|value| Json::Number(Number(Shortest { value, places: 4 })));
    Json::remark(proposal.code(), message)
        .with("lift", Json::text(lift))
        .with("intensity_type", Json::text(kind))
        .with_some("pct_change", change)
        .end()
}
