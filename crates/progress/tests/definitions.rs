//! Every achievement that the project ships is understood, and what is not is refused by name.
#![expect(
    clippy::expect_used,
    clippy::print_stderr,
    clippy::indexing_slicing,
    reason = "a panic here fails a test, and a skip must be loud"
)]

mod seed;

use serde_json::{Value, json};
use stadion_progress::{Member, Rule};
use stadion_units::Code;
use std::path::PathBuf;

#[test]
fn read_understands_every_definition_when_it_is_shipped() {
    for (name, criteria) in seed::definitions() {
        let read = seed::read(&criteria).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        let asked = match read.rule {
            Rule::Count => "count",
            Rule::CountDistinct(_) => "count_distinct",
            Rule::Min(_) => "min",
            Rule::Streak { .. } => "streak",
            Rule::Ratio { .. } => "ratio",
        };
        assert_eq!(asked, criteria["type"], "{name}");
    }
}

#[test]
fn read_understands_the_collected_facts_when_they_are_there() {
    let folder = std::env::var("STADION_DATA")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data").into());
    let path = PathBuf::from(folder).join("hyrox/achievements.csv");
    let Ok(mut rows) = csv::Reader::from_path(&path) else {
        eprintln!("SKIPPED: {} is missing, set STADION_DATA", path.display());
        return;
    };
    let shipped = seed::definitions();
    let mut read = 0;
    for row in rows.records() {
        let row = row.expect("a row");
        let criteria: Value = serde_json::from_str(&row[3]).expect("JSON");
        assert!(seed::read(&criteria).is_ok(), "{}", &row[0]);
        let (_, ours) = shipped.iter().find(|(name, _)| *name == row[0]).expect("a shipped one");
        assert_eq!((&ours["type"], &ours["table"]), (&criteria["type"], &criteria["table"]));
        read += 1;
    }
    assert_eq!(read, 25);
}

/// The refusal of criteria that would be good without these members.
fn refused(changes: &Value) -> (Code, Member, String) {
    let mut criteria = json!({
        "type": "count", "table": "race_results", "condition": "true", "threshold": 1,
    });
    for (member, value) in changes.as_object().expect("members") {
        criteria[member.as_str()] = value.clone();
    }
    let refusal = seed::read(&criteria).expect_err("this is refused");
    (refusal.code, refusal.member, refusal.message)
}

#[test]
fn read_names_the_word_when_it_is_unknown() {
    let unknown = [
        ("id = 1", "`id`"),
        ("is_simulation == false", "`=`"),
        ("is_simulation = false or true", "`or`"),
        ("is_simulation = 0", "`0`"),
        ("is_simulation = maybe", "`maybe`"),
        ("is_simulation < true", "`<`"),
        ("format = 'solo'", "`solo`"),
        ("format = singles", "`singles`"),
        ("format like 'pro%'", "`like`"),
        ("format in ('singles' 'relay')", "`'relay'`"),
        ("format in = 'singles')", "`=`"),
        ("format is not known", "`known`"),
        ("overall_rank = 1.2345", "`1.2345`"),
        ("overall_rank = 1; drop table goals", "`;`"),
        ("overall_rank = (select 1)", "`(`"),
        ("overall_rank = 1 -- note", "`--`"),
        ("race_date > '2026-02-30'", "`2026-02-30`"),
        ("format = 'singles", "`'singles`"),
        ("format = 'ünits'", "`ünits`"),
    ];
    for (condition, word) in unknown {
        let (_, member, message) = refused(&json!({ "condition": condition }));
        assert_eq!(member, Member::Condition, "{condition}");
        assert!(message.starts_with(word), "{condition}: {message}");
    }
    for condition in ["", "overall_rank", "overall_rank <", "format in (", "format is", "true and"]
    {
        let (code, ..) = refused(&json!({ "condition": condition }));
        assert_eq!(code, Code::UnknownValue, "{condition}");
    }
}

#[test]
fn read_says_which_member_is_wrong_when_one_is() {
    let streak = json!({ "type": "streak", "column": "race_date", "unit": "days" });
    let ratio = json!({
        "type": "ratio", "denominator": "true", "numerator": "is_simulation = true",
    });
    let but = |base: &Value, member: &str, value: Value| {
        let mut changed = base.clone();
        changed[member] = value;
        changed
    };
    let long = "x".repeat(1_001);
    let cases = [
        (json!({ "type": "sum" }), Code::UnknownValue, Member::Type),
        (json!({ "type": null }), Code::MissingField, Member::Type),
        (json!({ "table": "auth.users" }), Code::UnknownValue, Member::Table),
        (json!({ "threshold": null }), Code::MissingField, Member::Threshold),
        (json!({ "threshold": 0 }), Code::OutOfRange, Member::Threshold),
        (json!({ "threshold": 1.5 }), Code::OutOfRange, Member::Threshold),
        (json!({ "threshold": -3 }), Code::OutOfRange, Member::Threshold),
        (json!({ "condition": long }), Code::TooLong, Member::Condition),
        (json!({ "type": "min" }), Code::MissingField, Member::Column),
        (json!({ "type": "min", "column": "format" }), Code::UnknownValue, Member::Column),
        (
            json!({ "type": "count_distinct", "table": "goals", "column": "deleted_at" }),
            Code::UnknownValue,
            Member::Column,
        ),
        (but(&streak, "unit", Value::Null), Code::MissingField, Member::Unit),
        (but(&streak, "unit", json!("months")), Code::UnknownValue, Member::Unit),
        (but(&streak, "min_per_unit", json!(0)), Code::OutOfRange, Member::MinPerUnit),
        (but(&ratio, "denominator", Value::Null), Code::MissingField, Member::Denominator),
        (but(&ratio, "numerator", Value::Null), Code::MissingField, Member::Numerator),
        (but(&ratio, "threshold", json!(1.001)), Code::OutOfRange, Member::Threshold),
        (but(&ratio, "min_sample", json!(0)), Code::OutOfRange, Member::MinSample),
    ];
    for (changes, code, member) in cases {
        let (found_code, found_member, message) = refused(&changes);
        assert_eq!((found_code, found_member), (code, member), "{changes}: {message}");
    }
}
