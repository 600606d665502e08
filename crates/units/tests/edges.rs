//! Texts that are nearly a day or a number.

use stadion_units::{Day, Decimal};

#[test]
fn parse_takes_no_day_that_is_written_otherwise() {
    assert!(Day::parse("2026-11-22").is_some());
    for text in
        ["2026/11/22", "2026-11/22", "2026-11-222", "2026-11-2:", "202:-11-22", "2026-11-2/"]
    {
        assert_eq!(Day::parse(text), None, "{text}");
    }
}

#[test]
fn parse_takes_an_exponent_with_each_sign() {
    let read = |text: &str| Decimal::parse(text.as_bytes(), 3).ok().and_then(Decimal::to_i64);
    assert_eq!(read("1.5e+2"), Some(150_000));
    assert_eq!(read("1.5e2"), Some(150_000));
    assert_eq!(read("1500e-2"), Some(15_000));
}
