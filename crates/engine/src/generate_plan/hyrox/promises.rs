//! What the plan promises, whether it keeps it, and how good it is beyond that.

use crate::json::{Json, Object};
use stadion_training_plan::Checked;
use stadion_training_plan::hyrox::{self, Invariant, Plan, Profile};
use stadion_units::Quantity;

/// Every promise in order; a plan that breaks a hard one must not be stored.
pub fn invariants(each: &[Checked]) -> Json<'static> {
    Json::list(each.iter().map(checked))
}

fn checked(of: &Checked) -> Json<'static> {
    let is_hard = Invariant::find(of.invariant).is_none_or(Invariant::is_hard);
    Object::new()
        .with("name", Json::text(of.invariant))
        .with("hard", Json::Boolean(is_hard))
        .with("held", Json::Boolean(of.held))
        .with("at", Json::list(of.at.iter().cloned().map(Json::made)))
        .end()
}

/// Measures of the plan.
pub fn scores(plan: &Plan, profile: &Profile) -> Json<'static> {
    let of = hyrox::scores(plan, profile);
    let spacing = of.hard_spacing_days_count.map(Json::count);
    Object::new()
        .with("growth_percent", Json::quantity(of.growth))
        .with("taper_depth_percent", Json::or_null(of.taper_depth.map(Json::quantity)))
        .with("monotony", Json::decimal(of.monotony.get(), 2))
        .with("hard_spacing_days", Json::or_null(spacing))
        .with("easy_percent", Json::quantity(of.easy))
        .with("moderate_percent", Json::quantity(of.moderate))
        .with("hard_percent", Json::quantity(of.hard))
        .with("station_coverage_percent", Json::quantity(of.station_coverage))
        .with("peak_minutes", Json::quantity(of.peak))
        .end()
}
