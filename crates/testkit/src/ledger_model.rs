//! The obvious model of the record ledger: every claim is compared with every other one.
//!
//! Written from the description of records alone. Values are whole canonical units: milliseconds,
//! milliseconds per kilometre, grams, repetitions, millimetres, gram-repetitions.

use crate::made_effort::MadeEffort;

/// What may be compared: equal in all.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ModelSeries {
    /// The word of the record type.
    pub record_type: &'static str,
    /// In lower case, with single spaces.
    pub subject: String,
    /// Format, weight class, rule era.
    pub scope: &'static str,
    /// Of a pace.
    pub distance_metres: Option<u32>,
    /// Of repetitions.
    pub load_grams: Option<u32>,
    /// Of a rep max.
    pub reps: Option<u32>,
    /// Of a race.
    pub simulation: bool,
}

/// A claim to a record, or a row of the ledger once it is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelRow {
    /// Where it competes.
    pub series: ModelSeries,
    /// What claims it.
    pub effort_id: String,
    /// Kind and id of the row it was read from.
    pub source: Option<(&'static str, u128)>,
    /// In the canonical unit.
    pub value: i128,
    /// The day of January 2026.
    pub day: u8,
    /// The word of a context.
    pub context: &'static str,
    /// The record before it.
    pub previous: Option<i128>,
}

/// Canonical units in a unit as a fraction, and what it measures.
fn measures(unit: &str) -> (&'static str, i128, i128) {
    match unit {
        "seconds" => ("time", 1_000, 1),
        "minutes" => ("time", 60_000, 1),
        "seconds_per_km" => ("pace", 1_000, 1),
        "min_per_km" => ("pace", 60_000, 1),
        "seconds_per_mile" => ("pace", 1_000 * 1_000_000, 1_609_344),
        "min_per_mile" => ("pace", 60_000 * 1_000_000, 1_609_344),
        "kg" => ("mass", 1_000, 1),
        "g" => ("mass", 1, 1),
        "lb" | "lbs" => ("mass", 45_359_237, 100_000),
        "reps" => ("repetitions", 1, 1),
        "m" | "meters" | "metres" => ("length", 1_000, 1),
        "km" => ("length", 1_000_000, 1),
        "miles" => ("length", 1_609_344, 1),
        "kg_reps" => ("volume", 1_000, 1),
        _ => ("nothing", 1, 1),
    }
}

/// Beyond this a value is no effort of a person: ten days, ten thousand seconds a kilometre, a
/// tonne, ten thousand repetitions, a thousand kilometres, a thousand tonnes in a session.
fn most(dimension: &str) -> i128 {
    match dimension {
        "time" => 10 * 86_400_000,
        "pace" => 10_000_000,
        "mass" => 1_000_000,
        "repetitions" => 10_000,
        _ => 1_000_000_000,
    }
}

/// What a record type measures, whether lower is better, and its smallest meaningful step.
fn rule(record_type: &str) -> (&'static str, bool, i128) {
    match record_type {
        "station_time" | "race_time" => ("time", true, 1),
        "running_pace" => ("pace", true, 500),
        "exercise_reps" => ("repetitions", false, 1),
        "distance" => ("length", false, 1_000),
        "session_volume" => ("volume", false, 100),
        _ => ("mass", false, 100),
    }
}

/// The value in the canonical unit, half a unit upwards; of repetitions the complete ones.
pub fn canonical(effort: &MadeEffort) -> i128 {
    let (sign, digits) = match effort.value.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, effort.value.as_str()),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let millionths: i128 = sign * format!("{whole}{decimals:0<6}").parse::<i128>().unwrap_or(0);
    let (dimension, numerator, denominator) = measures(effort.unit);
    let (value, of) = (millionths * numerator, denominator * 1_000_000);
    if dimension == "repetitions" { value.div_euclid(of) } else { (value + of / 2).div_euclid(of) }
}

/// How much better a value is than another; negative when it is worse.
pub fn gain(record_type: &str, value: i128, other: i128) -> i128 {
    if rule(record_type).1 { other - value } else { value - other }
}

/// The smallest meaningful step of a record type.
pub fn step(record_type: &str) -> i128 {
    rule(record_type).2
}

/// Why an effort can not be a record, if it can not.
pub fn ignored(effort: &MadeEffort, today: u8, context: Option<&str>) -> Option<&'static str> {
    let pace = effort.record_type == "running_pace";
    if effort.deleted {
        Some("deleted")
    } else if effort.completion == Some("skipped") {
        Some("skipped")
    } else if effort.warmup {
        Some("warmup")
    } else if effort.failed {
        Some("failed")
    } else if measures(effort.unit).0 != rule(effort.record_type).0 {
        Some("unit_mismatch")
    } else if canonical(effort) <= 0 || effort.reps == Some(0) {
        Some("no_value")
    } else if canonical(effort) > most(rule(effort.record_type).0) {
        Some("out_of_range")
    } else if pace && matches!(effort.distance_metres, None | Some(0)) {
        Some("no_distance")
    } else if effort.day > today {
        Some("in_the_future")
    } else if effort.valid == Some(false) {
        Some("vetoed")
    } else if context.is_some_and(|context| context != effort.context) {
        Some("other_context")
    } else {
        None
    }
}

/// The series an effort competes in by itself.
pub fn series(effort: &MadeEffort) -> ModelSeries {
    let words: Vec<&str> = effort.subject.split_whitespace().collect();
    let of = |record_type: &str| effort.record_type == record_type;
    ModelSeries {
        record_type: effort.record_type,
        subject: words.join(" ").to_lowercase(),
        scope: effort.scope,
        distance_metres: if of("running_pace") { effort.distance_metres } else { None },
        load_grams: if of("exercise_reps") && effort.load_grams != Some(0) {
            effort.load_grams
        } else {
            None
        },
        reps: if of("rep_max") { effort.reps } else { None },
        simulation: of("race_time") && effort.simulation,
    }
}

/// Epley: a single is its own maximum; beyond twelve repetitions, or a tonne, nothing is said.
fn one_rep_max(grams: i128, reps: u32) -> Option<i128> {
    let estimate = match reps {
        1 => grams,
        2..=12 => (grams * i128::from(30 + reps) * 2 + 30) / 60,
        _ => return None,
    };
    (grams <= 1_000_000 && estimate <= 1_000_000).then_some(estimate)
}

/// Everything that eligible efforts claim.
pub fn claims(eligible: &[&MadeEffort]) -> Vec<ModelRow> {
    let mut claims = Vec::new();
    for effort in eligible {
        let own = ModelRow {
            series: series(effort),
            effort_id: effort.id.clone(),
            source: effort.source,
            value: canonical(effort),
            day: effort.day,
            context: effort.context,
            previous: None,
        };
        if effort.record_type == "exercise_weight" && !effort.is_hand_made() {
            let reps = effort.reps.unwrap_or(1);
            let derived = |record_type, reps, value| ModelRow {
                series: ModelSeries { record_type, reps, ..own.series.clone() },
                value,
                ..own.clone()
            };
            for count in [1, 2, 3, 5, 8, 10, 12, 15, 20] {
                if count <= reps {
                    claims.push(derived("rep_max", Some(count), own.value));
                }
            }
            if let Some(estimate) = one_rep_max(own.value, reps) {
                claims.push(derived("estimated_1rm", None, estimate));
            }
        }
        claims.push(own);
    }
    claims.extend(volumes(eligible));
    claims
}

/// The sets of one workout and series, as one claim each.
fn volumes(eligible: &[&MadeEffort]) -> Vec<ModelRow> {
    let is_set = |effort: &&&MadeEffort| {
        effort.record_type == "exercise_weight"
            && effort.source.is_some_and(|(kind, _)| kind == "workout_log")
    };
    let mut volumes: Vec<ModelRow> = Vec::new();
    for effort in eligible.iter().filter(is_set) {
        let series = ModelSeries { record_type: "session_volume", ..series(effort) };
        let same = |claim: &ModelRow| claim.source == effort.source && claim.series == series;
        if volumes.iter().any(same) {
            continue;
        }
        let sets = eligible.iter().filter(is_set).filter(|set| {
            set.source == effort.source
                && series == ModelSeries { record_type: "session_volume", ..self::series(set) }
        });
        let sets: Vec<&&MadeEffort> = sets.collect();
        let workout = effort.source.map(|(_, id)| crate::made_effort::uuid(id));
        let volume = |set: &&&MadeEffort| canonical(set) * i128::from(set.reps.unwrap_or(1));
        volumes.push(ModelRow {
            effort_id: format!("volume:{}:{}", workout.unwrap_or_default(), series.subject),
            series,
            source: effort.source,
            value: sets.iter().map(volume).sum(),
            day: sets.iter().map(|set| set.day).min().unwrap_or(effort.day),
            context: ["race", "benchmark", "training"]
                .into_iter()
                .find(|context| sets.iter().any(|set| set.context == *context))
                .unwrap_or(effort.context),
            previous: None,
        });
    }
    volumes
}

/// Whether a claim is taken instead of another one of the same series and day.
fn preferred(claim: &ModelRow, other: &ModelRow) -> bool {
    let rank = |context| ["race", "benchmark", "training"].iter().position(|word| *word == context);
    let gain = gain(claim.series.record_type, claim.value, other.value);
    let (mine, theirs) = (rank(claim.context), rank(other.context));
    gain > 0
        || gain == 0 && mine < theirs
        || gain == 0 && mine == theirs && claim.effort_id < other.effort_id
}

/// The ledger, by series and day.
pub fn ledger(efforts: &[MadeEffort], today: u8, context: Option<&str>) -> Vec<ModelRow> {
    let eligible: Vec<&MadeEffort> =
        efforts.iter().filter(|effort| ignored(effort, today, context).is_none()).collect();
    let claims = claims(&eligible);
    let together = |a: &ModelRow, b: &ModelRow| a.series == b.series && a.day == b.day;
    let mut of_days: Vec<&ModelRow> = claims
        .iter()
        .filter(|claim| {
            !claims.iter().any(|other| together(claim, other) && preferred(other, claim))
        })
        .collect();
    of_days.sort_by_key(|claim| claim.day);
    let mut rows: Vec<ModelRow> = Vec::new();
    for claim in of_days {
        let before = rows.iter().rfind(|row| row.series == claim.series).map(|row| row.value);
        let kind = claim.series.record_type;
        if before.is_none_or(|before| gain(kind, claim.value, before) >= step(kind)) {
            rows.push(ModelRow { previous: before, ..claim.clone() });
        }
    }
    rows
}
