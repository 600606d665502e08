//! Weeks and days, named as the columns of their tables.

use super::details::workout_details;
use super::wording::described;
use crate::json::{Json, Object};
use stadion_training_plan::hyrox::{PlanDay, Week};
use stadion_units::Quantity;

/// A week with its days.
pub fn week(of: &Week) -> Json<'_> {
    let notes: Vec<&str> = of.notes.iter().map(|note| note.text.as_str()).collect();
    let notes = (!notes.is_empty()).then(|| Json::made(notes.join("; ")));
    // Hundredths of an hour, the nearest.
    let hundredths = of.target.get().saturating_mul(10).saturating_add(3) / 6;
    Object::new()
        .with("week_number", Json::quantity(of.number))
        .with("phase", Json::text(of.phase.as_str()))
        .with("week_kind", Json::text(of.kind.as_str()))
        .with("focus", Json::text(&of.focus))
        .with("target_volume_hours", Json::decimal(hundredths, 2))
        .with("target_volume_minutes", Json::quantity(of.target))
        .with("notes", Json::or_null(notes))
        .with("days", Json::list(of.days.iter().map(day)))
        .end()
}

fn day(of: &PlanDay) -> Json<'_> {
    Object::new()
        .with("date", Json::day(of.date))
        .with("day_of_week", Json::quantity(of.day_of_week))
        .with("workout_title", Json::text(&of.title))
        .with("workout_description", Json::or_null(described(of).map(Json::made)))
        .with("session_type", Json::text(of.session.as_str()))
        .with("estimated_duration_minutes", Json::quantity(of.duration))
        .with("is_rest_day", Json::Boolean(of.is_rest()))
        .with("is_race", Json::Boolean(of.is_race))
        .with("is_hard", Json::Boolean(of.is_hard()))
        .with("workout_details", workout_details(of))
        .end()
}
