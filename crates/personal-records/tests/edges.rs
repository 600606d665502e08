//! Where one word, one value or one space decides.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use stadion_personal_records::eligibility::reason;
use stadion_personal_records::series::normalised;
use stadion_personal_records::{Context, Dimension, Effort, Reason, RecordType, Unit};
use stadion_units::{Day, Measure};
use std::borrow::Cow;

fn squat(value: Measure) -> Effort<'static> {
    Effort {
        effort_id: Cow::Borrowed("set"),
        record_type: RecordType::ExerciseWeight,
        subject: Cow::Borrowed("squat"),
        scope: Cow::Borrowed(""),
        value,
        unit: Unit::find("kg").expect("a unit"),
        date: Day::new(2026, 3, 1).expect("a day"),
        context: Context::Training,
        load_grams: None,
        reps: Some(1),
        distance_metres: None,
        split_number: None,
        source: None,
        simulation: false,
        warmup: false,
        failed: false,
        valid: None,
        completion: None,
        deleted: false,
    }
}

#[test]
fn reason_is_out_of_range_beyond_the_most_of_a_dimension() {
    let today = Day::new(2026, 3, 2).expect("a day");
    let most = Dimension::Mass.most();
    assert_eq!(reason(&squat(most), today, None), None);
    let beyond = squat(Measure(most.0.saturating_add(1)));
    assert_eq!(reason(&beyond, today, None), Some(Reason::OutOfRange));
}

#[test]
fn is_better_takes_no_value_for_better_than_itself() {
    let (less, more) = (Measure(299_999), Measure(300_000));
    assert!(RecordType::RaceTime.is_better(less, more));
    assert!(RecordType::ExerciseWeight.is_better(more, less));
    for kind in RecordType::ALL {
        assert!(!kind.is_better(more, more), "{}", kind.as_str());
    }
}

#[test]
fn normalised_is_lower_case_with_single_spaces() {
    for text in
        ["back squat", "Back  Squat", " back squat", "back squat ", "back\tsquat", "BACK SQUAT"]
    {
        assert_eq!(normalised(text), "back squat", "{text:?}");
    }
    assert_eq!(normalised("Übung\u{a0}Zwei"), "übung zwei");
    assert_eq!(normalised("squat (high-bar)"), "squat (high-bar)");
}
