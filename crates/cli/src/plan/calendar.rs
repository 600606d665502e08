//! A plan as iCalendar: an all-day event for each day of training.

use super::answer::{Planned, PlannedDay};
use icalendar::{Calendar, Component, Event, Property};
use uuid::Uuid;

/// The calendar: the same for the same request, without a look at a clock.
pub fn calendar(request: &[u8], planned: &Planned) -> String {
    let plan_id = Uuid::new_v5(&Uuid::NAMESPACE_OID, request);
    let mut calendar = Calendar::new();
    // What `name` writes beside this is not escaped.
    calendar.append_property(Property::new("X-WR-CALNAME", &planned.plan.plan_name));
    for week in &planned.weeks {
        for day in week.days.iter().filter(|day| !day.is_rest_day) {
            let about = format!("Week {}: {}", week.week_number, week.focus);
            calendar.push(event(plan_id, &planned.plan.start_date, day, &about));
        }
    }
    calendar.to_string()
}

fn event(plan_id: Uuid, stamp: &str, day: &PlannedDay, about: &str) -> Event {
    let id = Uuid::new_v5(&plan_id, day.date.as_bytes());
    let minutes = day.estimated_duration_minutes;
    let work = day.workout_description.as_deref().unwrap_or_default();
    Event::new()
        .uid(&id.to_string())
        .append_property(Property::new("DTSTAMP", format!("{}T000000Z", basic(stamp))))
        .append_property(
            // The end of a day without hours is the next one by itself.
            Property::new("DTSTART", basic(&day.date)).append_parameter(("VALUE", "DATE")),
        )
        .append_property(Property::new("TRANSP", "TRANSPARENT"))
        .summary(&format!("{}, {minutes} min", day.workout_title))
        .description(&format!("{work}\n\n{about}"))
        .done()
}

/// `20260105` for `2026-01-05`.
fn basic(date: &str) -> String {
    date.replace('-', "")
}
