//! A plan as iCalendar: an all-day event for each day of training.

use super::answer::{Planned, PlannedDay};
use icalendar::{Calendar, Component, Event, Property};
use uuid::Uuid;

/// The calendar: the same for the same plan, without a look at a clock.
///
/// An entry is known by athlete and day, `hyrox-<athlete>-<date>`, as `plan-calendar` has it: a plan
/// that is made anew takes the place of the one before. Where nobody says whose plan it is, what is
/// in it stands for the athlete, so that two plans never take each other's place.
pub fn calendar(planned: &Planned, athlete: Option<Uuid>) -> String {
    let whose = athlete.unwrap_or_else(|| content_id(planned));
    let mut calendar = Calendar::new();
    // What `name` writes beside this is not escaped.
    calendar.append_property(Property::new("X-WR-CALNAME", &planned.plan.plan_name));
    for week in &planned.weeks {
        for day in week.days.iter().filter(|day| !day.is_rest_day) {
            let about = format!("Week {}: {}", week.week_number, week.focus);
            calendar.push(event(whose, &planned.plan.start_date, day, &about));
        }
    }
    calendar.to_string()
}

/// An id that follows from all that a calendar shows.
fn content_id(planned: &Planned) -> Uuid {
    let days = planned.weeks.iter().flat_map(|week| &week.days);
    let mut shown = planned.plan.plan_name.clone();
    for day in days {
        let work = day.workout_description.as_deref().unwrap_or_default();
        for text in [&day.date, &day.workout_title, work] {
            shown.push('\n');
            shown.push_str(text);
        }
    }
    Uuid::new_v5(&Uuid::NAMESPACE_OID, shown.as_bytes())
}

fn event(whose: Uuid, stamp: &str, day: &PlannedDay, about: &str) -> Event {
    let minutes = day.estimated_duration_minutes;
    let work = day.workout_description.as_deref().unwrap_or_default();
    Event::new()
        .uid(&format!("hyrox-{whose}-{}", day.date))
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
