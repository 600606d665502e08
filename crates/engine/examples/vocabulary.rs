//! Prints the words and bounds of every operation as JSON, for types and documentation.

use serde_json::{Value, json};
use stadion_engine::estimate_one_rep_max::refusal_code::RefusalCode;
use stadion_engine::generate_plan::words::{HYROX_WARNINGS, PlanWarning};
use stadion_engine::generate_session::words::{RATIONALES, SetType, WARNINGS};
use stadion_engine::review_session::words::{ReviewWarning, SUGGESTIONS};
use stadion_engine::score_total::words::{Event, ScoreName, ScoreRefusal};
use stadion_engine::{Operation, group};
use stadion_one_rep_max::FORMULAS;
use stadion_one_rep_max::estimator::{Exercise, SetKind};
use stadion_personal_records::{Reason, RecordType, Unit};
use stadion_race_splits::formats;
use stadion_training_plan::hyrox::{
    Division, EQUIPMENT_WORDS, Equipment, INJURY_WORDS, Injury, Invariant, NoteKind, Phase,
    SessionType, Strain,
};
use stadion_training_plan::powerlifting::{IntensityType, Lift, Muscle};
use stadion_units::decimal::Shortest;
use stadion_units::quantity::TABLE;
use stadion_units::{Bound, Code};
use std::io::Write;

fn main() -> std::io::Result<()> {
    let codes: Vec<Value> = Code::ALL.iter().map(|code| code_entry(*code)).collect();
    let formats: Vec<Value> = formats::ALL
        .iter()
        .map(|format| {
            json!({
                "name": format.name,
                "divisions": format.divisions,
                "split_types": format.split_types(),
                "splits": format.legs.len(),
            })
        })
        .collect();
    let quantities: Vec<Value> =
        TABLE.iter().map(|(name, bound)| quantity_entry(name, *bound)).collect();
    let operations: Vec<&str> = Operation::ALL.iter().map(|operation| operation.name()).collect();
    let vocabulary = json!({
        "operations": operations,
        "groups": group::ALL.iter().map(group_entry).collect::<Vec<_>>(),
        "problems": codes,
        "race_formats": formats,
        "record_types": RecordType::ALL.iter().map(|kind| kind.as_str()).collect::<Vec<_>>(),
        "record_units": Unit::ALL.iter().map(|unit| unit.word).collect::<Vec<_>>(),
        "ignored_reasons": Reason::ALL.iter().map(|reason| reason.as_str()).collect::<Vec<_>>(),
        "one_rep_max_formulas": FORMULAS.iter().map(|formula| formula.name).collect::<Vec<_>>(),
        "one_rep_max_refusals": RefusalCode::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>(),
        "exercises": Exercise::ALL.iter().map(|exercise| exercise.as_str()).collect::<Vec<_>>(),
        "set_kinds": SetKind::ALL.iter().map(|kind| kind.as_str()).collect::<Vec<_>>(),
        "lifts": words(Lift::each_word),
        "intensity_types": words(IntensityType::each_word),
        "muscle_groups": words(Muscle::each_word),
        "set_types": words(SetType::each_word),
        "plan_warnings": words(PlanWarning::each_word),
        "hyrox_divisions": words(Division::each_word),
        "session_types": words(SessionType::each_word),
        "phases": words(Phase::each_word),
        "hyrox_invariants": words(Invariant::each_word),
        "hyrox_warnings": hyrox_warnings(),
        "hyrox_equipment": hyrox_equipment(),
        "hyrox_injuries": hyrox_injuries(),
        "session_rationales": RATIONALES,
        "session_warnings": WARNINGS,
        "review_suggestions": SUGGESTIONS,
        "review_warnings": words(ReviewWarning::each_word),
        "score_events": words(Event::each_word),
        "scores": words(ScoreName::each_word),
        "score_refusals": words(ScoreRefusal::each_word),
        "quantities": quantities,
    });
    writeln!(std::io::stdout(), "{vocabulary:#}")
}

/// What is said of a week stands with it, in words.
fn hyrox_warnings() -> Vec<&'static str> {
    let notes = NoteKind::ALL.iter().filter(|note| **note != NoteKind::PartialWeek);
    let own = HYROX_WARNINGS.iter().map(|warning| warning.as_str());
    own.chain(notes.map(|note| note.as_str())).collect()
}

/// Each word for equipment, with the things it stands for; things stand for themselves.
fn hyrox_equipment() -> Value {
    let names = |things: &[Equipment]| things.iter().map(|it| it.as_str()).collect::<Vec<_>>();
    let own = Equipment::ALL.iter().map(|thing| (thing.as_str(), core::slice::from_ref(thing)));
    let words = own.chain(EQUIPMENT_WORDS.iter().copied());
    words.map(|(word, things)| json!({ "word": word, "things": names(things) })).collect()
}

/// Each part of the body that plans spare, with the words it is found by and what is left out.
fn hyrox_injuries() -> Value {
    let part = |injury: &Injury| {
        let words = INJURY_WORDS.iter().filter(|(_, of)| of == injury);
        json!({
            "part": injury.as_str(),
            "words": words.map(|(word, _)| *word).collect::<Vec<_>>(),
            "spared": injury.forbidden().iter().map(|it| Strain::as_str(*it)).collect::<Vec<_>>(),
        })
    };
    Injury::ALL.iter().map(part).collect()
}

fn words(each: fn(&mut dyn FnMut(&'static str))) -> Vec<&'static str> {
    let mut words = Vec::new();
    each(&mut |word| words.push(word));
    words
}

fn group_entry(group: &group::Group) -> Value {
    let operations: Vec<&str> = group.operations().map(Operation::name).collect();
    json!({ "name": group.name, "operations": operations })
}

fn code_entry(code: Code) -> Value {
    json!({
        "code": code.as_str(),
        "severity": code.severity().as_str(),
        "meaning": code.meaning(),
    })
}

fn quantity_entry(name: &str, bound: Bound) -> Value {
    let text = |count| Shortest { value: i64::from(count), places: bound.places }.to_string();
    json!({
        "name": name,
        "noun": bound.noun,
        "unit": bound.unit,
        "decimals": bound.places,
        "min": text(bound.min),
        "max": text(bound.max),
    })
}
