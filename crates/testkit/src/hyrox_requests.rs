//! Requests of `generate_plan` for Hyrox: mostly athletes who can be helped, with everything that
//! may be stated.

use crate::Rng;
use serde_json::{Value, json};

const DIVISIONS: [&str; 12] = [
    "open_women",
    "open_men",
    "pro_women",
    "pro_men",
    "doubles_women",
    "doubles_men",
    "doubles_mixed",
    "pro_doubles_women",
    "pro_doubles_men",
    "relay_women",
    "relay_men",
    "relay_mixed",
];
const EQUIPMENT: [&str; 9] = [
    "gym",
    "treadmill",
    "barbell",
    "dumbbell",
    "kettlebell",
    "ski_erg",
    "rower",
    "wall_ball",
    "hoverboard",
];
const INJURIES: [&str; 7] =
    ["knee", "lower_back", "shoulder", "achilles", "wrist", "Knee pain", "asthma"];
const LIFTS: [&str; 5] = ["Back Squat", "Deadlift", "Bench Press", "Overhead Press", "Juggling"];

/// A request that mostly has a plan; some races lie behind it or beyond the longest plan.
pub fn request(rng: &mut Rng) -> Value {
    let start = rng.u32(0..200);
    let race = start + rng.u32(1..350);
    let mut request = json!({
        "kind": "hyrox",
        "today": date(rng.u32(0..200)),
        "start_date": date(start),
        "division": rng.choice(DIVISIONS),
    });
    let maybe = [
        ("race_date", json!(date(race))),
        ("duration_weeks", json!(rng.u32(4..53))),
        ("sex", json!(rng.choice(["female", "male"]))),
        ("goal_time_seconds", json!(rng.u32(3_300..9_000))),
        ("weekly_availability_hours", json!(f64::from(rng.u32(4..81)) / 4.0)),
        ("experience", json!(rng.choice(["beginner", "intermediate", "advanced"]))),
        ("recent_training", json!({ "weekly_running_metres": rng.u32(0..90_000) })),
        ("equipment_available", some(rng, &EQUIPMENT)),
        ("injuries_limitations", some(rng, &INJURIES)),
        (
            "one_rep_maxes",
            json!([{ "exercise": rng.choice(LIFTS), "one_rep_max_grams": rng.u32(20_000..250_000) }]),
        ),
        ("last_race_time_seconds", json!(f64::from(rng.u32(28_800..72_000)) / 8.0)),
        ("five_kilometres_seconds", json!(rng.u32(900..2_400))),
        ("completed_days", json!([date(start), date(start + 3)])),
    ];
    for (name, value) in maybe {
        if rng.bool() {
            request[name] = value;
        }
    }
    // A plan has one end: beside a race the weeks are refused.
    let is_doubled = request.get("race_date").is_some() && rng.u8(0..8) > 0;
    if let (true, Some(members)) = (is_doubled, request.as_object_mut()) {
        members.remove("duration_weeks");
    }
    request
}

fn some(rng: &mut Rng, words: &[&str]) -> Value {
    words.iter().filter(|_| rng.u8(0..3) == 0).copied().collect()
}

/// A day of 2026 and after, counted in months of 28 days.
fn date(day: u32) -> String {
    let month = day / 28;
    format!("{}-{:02}-{:02}", 2026 + month / 12, 1 + month % 12, 1 + day % 28)
}
