//! Sessions that somebody may open.

use super::lifter;
use super::{INTENSITIES, LIFTS, MUSCLES, date, maybe, one};
use crate::Rng;
use serde_json::{Map, Value, json};

const CASES: [&str; 6] =
    ["injury", "illness", "travel", "fatigue", "equipment_unavailable", "other"];

/// A request of `generate_session`.
pub fn session(rng: &mut Rng) -> Value {
    let mut request = json!({
        "today": date(rng),
        "session": {
            "week_number": rng.u32(1..521),
            "block_number": rng.u8(1..4),
            "primary_lift": one(rng, &LIFTS),
            "intensity_type": one(rng, &INTENSITIES),
        },
        "one_rep_max_grams": lifter::one_rep_max(rng),
    });
    lifter::add(rng, &mut request);
    let ratings = per_muscle(rng, 1, 5);
    maybe(rng, &mut request, "soreness", ratings);
    let sets = per_muscle(rng, 0, 24);
    maybe(rng, &mut request, "week_sets", sets);
    let limits = limits(rng);
    maybe(rng, &mut request, "volume_limits", limits);
    let auxiliaries = lifter::auxiliaries(rng);
    maybe(rng, &mut request, "auxiliaries", json!(auxiliaries));
    let recent = lifter::recent(rng);
    maybe(rng, &mut request, "recent_sessions", json!(recent));
    let disruptions: Vec<Value> = (0..rng.usize(0..3)).map(|_| disruption(rng)).collect();
    maybe(rng, &mut request, "disruptions", json!(disruptions));
    let warm_up = warm_up(rng);
    maybe(rng, &mut request, "warm_up", warm_up);
    let readiness = json!({ "sleep": rng.u8(1..6), "energy": rng.u8(1..6) });
    maybe(rng, &mut request, "readiness", readiness);
    for (name, words) in [
        ("exertion_rule", &["single", "graded"][..]),
        ("training_level", &["beginner", "intermediate", "advanced"]),
        ("cycle_phase", &["menstrual", "follicular", "ovulatory", "luteal", "late_luteal"]),
    ] {
        let word = one(rng, words);
        maybe(rng, &mut request, name, json!(word));
    }
    request
}

fn per_muscle(rng: &mut Rng, least: u8, most: u8) -> Value {
    let mut ratings = Map::new();
    for muscle in MUSCLES {
        if rng.u8(0..3) == 0 {
            ratings.insert(muscle.into(), json!(rng.u8(least..=most)));
        }
    }
    Value::Object(ratings)
}

fn limits(rng: &mut Rng) -> Value {
    let mut muscles = MUSCLES;
    rng.shuffle(&mut muscles);
    let chosen = muscles[..rng.usize(0..3)].iter().map(|muscle| {
        let mev = rng.u8(0..12);
        let mrv = rng.u8(mev + 1..31);
        json!({ "muscle_group": muscle, "mev_sets_per_week": mev, "mrv_sets_per_week": mrv })
    });
    chosen.collect()
}

fn disruption(rng: &mut Rng) -> Value {
    let severity = one(rng, &["minor", "minor", "moderate", "major"]);
    let mut disruption = json!({
        "case_type": one(rng, &CASES),
        "severity": severity,
        "affected_date_start": format!("2026-01-{:02}", rng.u8(1..29)),
    });
    let end = format!("2026-02-{:02}", rng.u8(1..29));
    maybe(rng, &mut disruption, "affected_date_end", json!(end));
    let lift = one(rng, &LIFTS);
    maybe(rng, &mut disruption, "affected_lifts", json!([lift]));
    let status = one(rng, &["active", "resolved", "monitoring"]);
    maybe(rng, &mut disruption, "status", json!(status));
    disruption
}

fn warm_up(rng: &mut Rng) -> Value {
    if rng.bool() {
        return json!({ "protocol": one(rng, &["standard", "minimal", "extended", "empty_bar"]) });
    }
    let first = rng.u8(1..50);
    let last = f64::from(rng.u16(5_000..9_901)) / 100.0;
    let steps = json!([{ "pct": first, "reps": rng.u8(1..11) }, { "pct": last, "reps": 1 }]);
    json!({ "protocol": "custom", "custom_steps": steps })
}
