//! The result: `{ kind, plan, weeks, predicted_splits, invariants, scores, warnings }`.

use super::predicted::predicted_splits;
use super::promises::{invariants, scores};
use super::request::Request;
use super::weeks::week;
use crate::generate_plan::words::{Kind, PlanWarning};
use crate::json::{Json, Object};
use stadion_training_plan::Checked;
use stadion_training_plan::hyrox::{Plan, RULES};

/// What `generate_plan` answers.
pub fn result<'r>(read: &'r Request<'_>, plan: &'r Plan, checked: &[Checked]) -> Json<'r> {
    let predicted = plan.prediction.as_ref().map(predicted_splits);
    Object::new()
        .with("kind", Json::text(Kind::Hyrox.as_str()))
        .with("rules", Json::text(RULES))
        .with("plan", head(plan))
        .with("weeks", Json::list(plan.weeks.iter().map(week)))
        .with("predicted_splits", Json::or_null(predicted))
        .with("invariants", invariants(checked))
        .with("scores", scores(plan, &read.profile))
        .with("warnings", Json::list(unsaid(read).into_iter().chain(noted(plan))))
        .end()
}

fn head(plan: &Plan) -> Json<'_> {
    let weeks_count = u32::try_from(plan.weeks.len()).unwrap_or(u32::MAX);
    Object::new()
        .with("plan_name", Json::text(&plan.name))
        .with("duration_weeks", Json::count(weeks_count))
        .with("goal", Json::or_null(plan.goal.as_deref().map(Json::text)))
        .with("difficulty", Json::text(plan.difficulty.as_str()))
        .with("start_date", Json::day(plan.start))
        .with("end_date", Json::day(plan.end))
        .end()
}

/// What was not said, and what was said in vain.
fn unsaid<'r>(read: &Request<'_>) -> Vec<Json<'r>> {
    let mut warnings = Vec::new();
    let mut warn = |code: PlanWarning, message: String| {
        warnings.push(Json::remark(code.as_str(), message).end());
    };
    let start = read.profile.start;
    if start < read.today {
        let message = format!("the plan starts on {start}, before today: its first days are gone");
        warn(PlanWarning::StartsInThePast, message);
    }
    if !read.is_experience_known {
        let usual = read.profile.experience.as_str();
        let message = format!("nobody says how experienced the athlete is: planned for a {usual}");
        warn(PlanWarning::ExperienceUnknown, message);
    }
    if !read.is_availability_known {
        let message = format!(
            "the time for training is not known: planned for {} h a week; \
             say it in `weekly_availability_hours`",
            read.profile.weekly_availability
        );
        warn(PlanWarning::AvailabilityUnknown, message);
    }
    for name in &read.unknown_exercises {
        let message = format!("`{name}` is no exercise of the library: its max is not used");
        warn(PlanWarning::UnknownExercise, message);
    }
    warnings
}

fn noted(plan: &Plan) -> impl Iterator<Item = Json<'_>> {
    plan.notes.iter().map(|note| {
        let code = Json::text(note.kind.as_str());
        Object::new().with("code", code).with("message", Json::text(&note.text)).end()
    })
}
