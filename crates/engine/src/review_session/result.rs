//! The result: `{ metrics, suggestions, warnings }`.

use super::doubt::{Doubt, at};
use super::estimate::Estimated;
use super::exercise::{lift_of, muscles_of};
use super::logged::StatedSet;
use super::planned::MainPlan;
use super::request::Request;
use super::suggestions::suggestions;
use super::words::ReviewWarning;
use crate::json::{Json, Object};
use crate::lifter::per_muscle_json;
use stadion_one_rep_max::BasisPoints;
use stadion_training_plan::powerlifting::review::{Metrics, metrics};
use stadion_training_plan::powerlifting::volume::{LoggedSet, Trained};
use stadion_units::{Quantity, Rpe};

/// What `review_session` answers.
pub fn result<'r>(read: &'r Request<'_>) -> Json<'r> {
    let lift = read.session.lift;
    let plan = MainPlan::of(&read.session.planned, lift);
    let sets = || (1..).zip(&read.log.sets);
    let trained = |set: &StatedSet<'_>| set.trained(lift, &read.auxiliaries);
    let logged: Vec<LoggedSet<'_>> =
        sets().filter_map(|(_, set)| Some(set.logged(trained(set)?))).collect();
    let main: Vec<(u32, &StatedSet<'_>)> = sets()
        .filter(|(_, set)| trained(set) == Some(Trained::Lift(lift)))
        .map(|(place, set)| (set.set_number.unwrap_or(place), set))
        .collect();
    let metrics = metrics(lift, read.one_rep_max, &plan.sets, &logged);
    let estimated = Estimated::of(read, &main);
    let rpe_actual = metrics.mean_rpe.or(read.log.session_rpe);
    Object::new()
        .with("metrics", metrics_json(read, &metrics, &estimated))
        .with("suggestions", suggestions(read, plan.rpe_target, rpe_actual, metrics.completion))
        .with("warnings", Json::list(warnings(read, &estimated)))
        .end()
}

fn metrics_json<'r>(read: &Request<'_>, of: &Metrics, estimated: &Estimated) -> Json<'r> {
    let rating = |rpe: Option<Rpe>| Json::or_null(rpe.map(Json::quantity));
    let performance = of.performance.map(|of| Json::text(of.as_str()));
    let object = Object::new()
        .with("lift", Json::text(read.session.lift.as_str()))
        .with("intensity_type", Json::text(read.session.intensity.as_str()))
        .with("block_number", Json::or_null(read.session.block.map(Json::quantity)))
        .with("week_number", Json::or_null(read.session.week.map(Json::quantity)))
        .with("planned_volume_grams", Json::or_null(of.planned_volume.map(Json::quantity)))
        .with("actual_volume_grams", Json::quantity(of.actual_volume))
        .with("planned_intensity_pct", share(of.planned_intensity))
        .with("actual_intensity_pct", share(of.actual_intensity))
        .with("max_rpe_actual", rating(of.max_rpe))
        .with("avg_rpe_actual", rating(of.mean_rpe))
        .with("completion_pct", Json::or_null(of.completion.map(Json::quantity)))
        .with("performance_vs_plan", Json::or_null(performance));
    let muscles =
        per_muscle_json(&of.sets_per_muscle, |sets| Some(sets.get()).filter(|count| *count > 0));
    estimated.write(object).with("sets_per_muscle", muscles).end()
}

/// A share of the max to three places, as its column has it: `0.8` is 80 %.
fn share(of: Option<BasisPoints>) -> Json<'static> {
    let thousandths = |of: BasisPoints| of.get().saturating_add(5).checked_div(10);
    Json::or_null(of.and_then(thousandths).map(|count| Json::decimal(count, 3)))
}

fn warnings<'r>(
    read: &'r Request<'_>,
    estimated: &'r Estimated,
) -> impl Iterator<Item = Json<'static>> + use<'r> {
    let doubts = read.log.doubts.iter().map(Doubt::warning);
    late(read).chain(estimated.warnings()).chain(unknown(read)).chain(doubts)
}

fn late(read: &Request<'_>) -> impl Iterator<Item = Json<'static>> {
    let day = read.log.performed_on;
    let late = (day > read.today).then(|| {
        let message = format!("the session was performed on {day}, after today: check its date");
        Json::remark(ReviewWarning::PerformedInTheFuture.as_str(), message).end()
    });
    late.into_iter()
}

/// A warning for each exercise whose muscles nobody knows.
fn unknown<'r>(read: &'r Request<'_>) -> impl Iterator<Item = Json<'static>> + use<'r> {
    let named = || {
        (0..)
            .zip(&read.log.sets)
            .filter_map(|(at, set)| set.exercise.as_deref().map(|name| (at, name)))
    };
    let unknown = named().filter(move |(index, name)| {
        let is_new = !named().any(|(before, other)| before < *index && other == *name);
        is_new && lift_of(name).is_none() && muscles_of(name, &read.auxiliaries).is_none()
    });
    unknown.map(|(index, name)| {
        let name: String = name.chars().take(40).collect();
        let message = format!("`{name}` counts for no muscle: name it in `auxiliaries`");
        at(ReviewWarning::UnknownExercise, message, index, "exercise")
    })
}
