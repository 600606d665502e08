//! Exactness of decimal text over whole ranges and against an obvious big-number model.
#![expect(
    clippy::expect_used,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    reason = "a panic here fails a test, not a request"
)]

use proptest::prelude::*;
use stadion_units::decimal::{DecimalError, Plain, Shortest};
use stadion_units::quantity::TABLE;
use stadion_units::{Code, Decimal, Grams, Milliseconds, Quantity, Reps, Rpe, SplitNumber};

fn round_trips<Q: Quantity>(count: u32) {
    let quantity = Q::new(count).expect("within the table");
    let text = quantity.to_string();
    assert_eq!(Q::parse(text.as_bytes()), Ok(quantity), "{text}");
}

fn whole_range<Q: Quantity>() {
    (Q::BOUND.min..=Q::BOUND.max).for_each(round_trips::<Q>);
}

#[test]
fn parse_undoes_display_over_whole_ranges() {
    whole_range::<Grams>();
    whole_range::<Reps>();
    whole_range::<Rpe>();
    whole_range::<SplitNumber>();
}

#[test]
fn parse_undoes_display_for_every_83rd_millisecond_of_a_day() {
    // 1,040,964 samples and both ends; the step is coprime to 1,000, so every fraction occurs.
    (0..=Milliseconds::BOUND.max).step_by(83).for_each(round_trips::<Milliseconds>);
    round_trips::<Milliseconds>(Milliseconds::BOUND.max);
    (0..=1_000_000).for_each(round_trips::<Milliseconds>);
}

#[test]
fn bounds_of_the_table_are_inclusive_and_tight() {
    for (name, bound) in TABLE {
        assert!(bound.min <= bound.max, "{name}");
        assert!(bound.places <= 3, "{name}");
    }
    assert!(Milliseconds::new(86_400_000).is_ok());
    assert!(Milliseconds::new(86_400_001).is_err());
    assert!(SplitNumber::new(0).is_err());
}

#[test]
fn parse_keeps_the_sign_apart_from_the_digits() {
    let half = Decimal::parse(b"-0.5", 3).expect("a number");
    assert_eq!((half.negative, half.magnitude, half.to_i64()), (true, 500, Some(-500)));
    assert_eq!(Milliseconds::parse(b"-0.5").unwrap_err().code, Code::OutOfRange);
    assert_eq!(Milliseconds::parse(b"-0").map(Quantity::get), Ok(0));
}

#[test]
fn parse_survives_texts_that_break_naive_parsers() {
    let zeros = format!("0.{}", "0".repeat(70));
    assert_eq!(Decimal::parse(zeros.as_bytes(), 3).map(|d| d.magnitude), Ok(0));
    let long = format!("1{}e-70", "0".repeat(70));
    assert_eq!(Decimal::parse(long.as_bytes(), 3).map(|d| d.magnitude), Ok(1_000));
    assert_eq!(Decimal::parse(b"0e999999999999999999999", 3).map(|d| d.magnitude), Ok(0));
    assert_eq!(Decimal::parse(b"1e309", 3), Err(DecimalError::TooLarge));
    assert_eq!(Decimal::parse(b"1e-400", 3), Err(DecimalError::TooPrecise));
    assert_eq!(Decimal::parse(b"2.855e2", 3).map(|d| d.magnitude), Ok(285_500));
    assert_eq!(Decimal::parse(b"1.0000", 3).map(|d| d.magnitude), Ok(1_000));
    for text in ["", "-", "+1", "01", "1.", ".5", "1.+5", "1e", "1e+", "0x1", "NaN", "1 ", "--1"] {
        assert_eq!(Decimal::parse(text.as_bytes(), 3), Err(DecimalError::NotANumber), "{text:?}");
    }
}

/// The obvious way: write all digits out, then cut at the wanted place.
fn slow(negative: bool, digits: &str, point: usize, exponent: i32, places: u8) -> Option<i64> {
    let mut whole = digits[..point].to_owned();
    let mut fraction = digits[point..].to_owned();
    for _ in 0..exponent.abs() {
        if exponent > 0 {
            if fraction.is_empty() {
                fraction.push('0');
            }
            whole.push(fraction.remove(0));
        } else {
            fraction.insert(0, whole.pop().unwrap_or('0'));
        }
    }
    while fraction.len() < usize::from(places) {
        fraction.push('0');
    }
    let (kept, lost) = fraction.split_at(usize::from(places));
    if lost.chars().any(|digit| digit != '0') {
        return None;
    }
    let value: i64 = format!("{whole}{kept}")
        .trim_start_matches('0')
        .parse()
        .ok()
        .or_else(|| format!("{whole}{kept}").chars().all(|digit| digit == '0').then_some(0))?;
    Some(if negative { -value } else { value })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn parse_equals_the_obvious_model(
        negative: bool,
        digits in "(0|[1-9][0-9]{0,7})",
        fraction in "[0-9]{0,6}",
        exponent in -6_i32..6,
        places in 0_u8..4,
    ) {
        let mantissa =
            if fraction.is_empty() { digits.clone() } else { format!("{digits}.{fraction}") };
        let sign = if negative { "-" } else { "" };
        let text = format!("{sign}{mantissa}e{exponent}");
        let fast = Decimal::parse(text.as_bytes(), places).ok().and_then(Decimal::to_i64);
        let all = format!("{digits}{fraction}");
        prop_assert_eq!(fast, slow(negative, &all, digits.len(), exponent, places), "{}", text);
    }

    #[test]
    fn shortest_has_no_trailing_zero(value in -1_000_000_000_i64..1_000_000_000, places in 0_u8..4) {
        let text = Shortest { value, places }.to_string();
        prop_assert!(!text.contains('.') || !text.ends_with('0'), "{}", text);
        let parsed = Decimal::parse(text.as_bytes(), places).ok().and_then(Decimal::to_i64);
        prop_assert_eq!(parsed, Some(value));
    }

    #[test]
    fn bytes_never_panic(bytes: Vec<u8>, places in 0_u8..4) {
        let _outcome = Decimal::parse(&bytes, places);
    }
}

#[test]
fn plain_reads_as_far_as_digits_go() {
    // A colon follows the digit nine.
    let length = |text: &str| Plain::read(text.as_bytes()).map(Plain::length);
    assert_eq!(length("1:2"), Some(1));
    assert_eq!(length("12/"), Some(2));
    assert_eq!([length("0"), length("-0.5"), length("01")], [Some(1), Some(4), None]);
    assert_eq!(length("123456789012345678"), Some(18));
    assert_eq!(length("1234567890123456789"), None);
}
