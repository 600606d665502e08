//! A session in words.

use stadion_training_plan::hyrox::{Item, PlanDay, WorkTime};
use stadion_units::Quantity;
use std::fmt::Write;

/// A day in lines: warm-up, each exercise, cool-down; nothing for a day of rest.
pub fn described(day: &PlanDay) -> Option<String> {
    let warm_up = joined(&day.warm_up).map(|text| format!("Warm-up: {text}"));
    let cool_down = joined(&day.cool_down).map(|text| format!("Cool-down: {text}"));
    let lines: Vec<String> =
        warm_up.into_iter().chain(day.main.iter().map(item)).chain(cool_down).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Items in one line; nothing for none.
pub fn joined(items: &[Item]) -> Option<String> {
    let texts: Vec<String> = items.iter().map(item).collect();
    (!texts.is_empty()).then(|| texts.join("; "))
}

/// `Sled Push 50 m: 3 x 25 m at 110 kg, rest 60 s, 8 min`.
fn item(of: &Item) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(amount(of));
    parts.extend(of.pace.map(|pace| {
        let seconds = pace.get();
        format!("{}:{:02} min/km", seconds / 60, seconds % 60)
    }));
    parts.extend(of.rest.map(|rest| format!("rest {rest} s")));
    parts.push(format!("{} min", of.duration));
    let mut text = format!("{}: {}", of.exercise.name, parts.join(", "));
    if let Some(note) = &of.note {
        // Writing to a text never fails.
        let _written = write!(text, " ({note})");
    }
    text
}

/// `4 x 250 m`, `3 x 5 at 90 kg`, `3 sets`; nothing where only the time counts.
fn amount(of: &Item) -> Option<String> {
    let sets = of.sets.get();
    let once = match (of.distance, of.reps.filter(|reps| reps.get() > 1)) {
        (Some(distance), _) => Some(format!("{distance} m")),
        (None, Some(reps)) if sets > 1 => Some(reps.to_string()),
        (None, Some(reps)) => Some(format!("{reps} times")),
        (None, None) => of.work.map(worked),
    };
    let amount = match (once, sets) {
        (Some(once), 1) => Some(once),
        (Some(once), _) => Some(format!("{sets} x {once}")),
        (None, 1) => None,
        (None, _) => Some(format!("{sets} sets")),
    };
    match (amount, of.load) {
        (Some(amount), Some(load)) => Some(format!("{amount} at {load} kg")),
        (None, Some(load)) => Some(format!("{load} kg")),
        (amount, None) => amount,
    }
}

/// `6 min`, or `40 s` where it is no whole minute.
fn worked(of: WorkTime) -> String {
    let seconds = of.get();
    if seconds.is_multiple_of(60) {
        format!("{} min", seconds / 60)
    } else {
        format!("{seconds} s")
    }
}
