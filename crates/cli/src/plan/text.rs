//! A plan as a text: what the athlete should know, then week by week.

use super::answer::{Planned, PlannedDay, PlannedWeek, Race, Split};

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const STATIONS: [&str; 8] = [
    "SkiErg",
    "Sled push",
    "Sled pull",
    "Burpee broad jumps",
    "Rowing",
    "Farmers carry",
    "Sandbag lunges",
    "Wall balls",
];

/// The whole plan, with a blank line at the end of each part.
pub fn text(planned: &Planned) -> String {
    let mut lines = vec![planned.plan.plan_name.clone()];
    let (start, end) = (&planned.plan.start_date, &planned.plan.end_date);
    let goal = planned.plan.goal.as_ref().map_or_else(String::new, |goal| format!(", to {goal}"));
    lines.push(format!("{start} to {end}{goal}"));
    let broken: Vec<&str> =
        planned.invariants.iter().filter(|it| !it.held).map(|it| it.name.as_str()).collect();
    let count = planned.invariants.len();
    lines.push(if broken.is_empty() {
        format!("all {count} promises kept")
    } else {
        format!("broken promises: {}", broken.join(", "))
    });
    lines.push(String::new());
    lines.extend(planned.warnings.iter().map(|warning| format!("- {}", warning.message)));
    if !planned.warnings.is_empty() {
        lines.push(String::new());
    }
    if let Some(race) = &planned.predicted_splits {
        lines.extend(splits(race));
        lines.push(String::new());
    }
    for week in &planned.weeks {
        lines.extend(week_lines(week));
        lines.push(String::new());
    }
    lines.join("\n")
}

fn splits(race: &Race) -> Vec<String> {
    let runs = race.splits.iter().filter(|split| split.station_number.is_none());
    let stations = race.splits.iter().filter(|split| split.station_number.is_some());
    let line = |(run, station): (&Split, &Split)| {
        let place = station.station_number.unwrap_or(0).saturating_sub(1);
        let name = STATIONS.get(place).copied().unwrap_or("Station");
        format!("  run {}  {} {name}", clock(run), clock(station))
    };
    let lines = runs.zip(stations).map(line);
    core::iter::once("Targets of the race".to_owned()).chain(lines).collect()
}

/// Minutes and seconds, rounded as the targets of the days are.
fn clock(split: &Split) -> String {
    let text = split.time_seconds.to_string();
    let (whole, part) = text.split_once('.').unwrap_or((&text, "0"));
    let seconds: u32 = whole.parse().unwrap_or(0);
    let seconds = seconds.saturating_add(u32::from(part.as_bytes() >= b"5"));
    format!("{:>2}:{:02}", seconds / 60, seconds % 60)
}

fn week_lines(week: &PlannedWeek) -> Vec<String> {
    let minutes = week.target_volume_minutes;
    let (number, phase, focus) = (week.week_number, week.phase.replace('_', " "), &week.focus);
    let hours = format!("{}:{:02} h", minutes / 60, minutes % 60);
    // Some focuses begin with the name of the phase.
    let is_named = focus.to_lowercase().starts_with(&phase);
    let head = if is_named {
        format!("Week {number}: {focus} ({hours})")
    } else {
        format!("Week {number}, {phase}: {focus} ({hours})")
    };
    core::iter::once(head).chain(week.days.iter().flat_map(day_lines)).collect()
}

fn day_lines(day: &PlannedDay) -> Vec<String> {
    let place = usize::try_from(day.day_of_week.saturating_sub(1)).unwrap_or(usize::MAX);
    let weekday = WEEKDAYS.get(place).copied().unwrap_or_default();
    let minutes = day.estimated_duration_minutes;
    let title = &day.workout_title;
    let length = if day.is_rest_day { String::new() } else { format!(", {minutes} min") };
    let head = format!("  {weekday} {}  {title}{length}", day.date);
    let work = day.workout_description.iter().flat_map(|text| text.lines());
    core::iter::once(head).chain(work.map(|line| format!("      {line}"))).collect()
}
