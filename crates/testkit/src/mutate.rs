//! Damaged requests: values swapped for nasty ones, fields dropped, doubled or invented, bytes
//! broken.

use crate::Rng;
use serde_json::Value;

/// Values that break naive readers, as JSON text.
const NASTY: &[&str] = &[
    "null",
    "true",
    "-1",
    "0",
    "-0",
    "-0.5",
    "1e309",
    "1e-400",
    "0.0005",
    "86400.001",
    "285000",
    "9007199254740993",
    "1E2",
    "2.855e2",
    "\"NaN\"",
    "\"Infinity\"",
    "\"5\"",
    "\"\"",
    "\"\\u0000\"",
    "\"\\ud83d\\ude00\"",
    "[]",
    "{}",
    "[[[[]]]]",
    "\"2023-02-29\"",
    "\"singles\"",
    "65",
    "1.5",
];

/// Text that is no JSON value at all.
const BROKEN: &[&str] =
    &["NaN", "-Infinity", "01", "+1", "\"\\ud800\"", "'x'", "\u{feff}", "]", ","];

/// Damages a request in one to three places and gives its bytes without line breaks.
pub fn request(rng: &mut Rng, request: &Value) -> Vec<u8> {
    text(rng, request.to_string())
}

/// Damages a written request in one to three places.
pub fn text(rng: &mut Rng, mut text: String) -> Vec<u8> {
    for _ in 0..1 + rng.u8(0..6) / 3 + rng.u8(0..6) / 5 {
        text = match rng.u8(0..10) {
            0..=2 => swap_value(rng, &text, NASTY),
            3 | 4 => nudge_number(rng, &text),
            5 => swap_value(rng, &text, BROKEN),
            6 => rename_member(rng, &text),
            7 => repeat_item(rng, &text),
            8 => drop_item(rng, &text),
            _ => return break_bytes(rng, text.into_bytes()),
        };
    }
    text.into_bytes()
}

/// Bytes of any kind, as a hostile client might send, without line breaks.
pub fn bytes(rng: &mut Rng) -> Vec<u8> {
    const ALPHABET: &[u8] = br#"{}[]:,"0123456789.-+eE truefalsn\uracespliyp_b"#;
    let length = rng.usize(0..200);
    let json_like = rng.bool();
    (0..length)
        .map(|_| if json_like { ALPHABET[rng.usize(0..ALPHABET.len())] } else { rng.u8(..) })
        .filter(|byte| *byte != b'\n')
        .collect()
}

/// Replaces one value after a colon.
fn swap_value(rng: &mut Rng, text: &str, with: &[&str]) -> String {
    let colons: Vec<usize> = text.match_indices(':').map(|(at, _)| at + 1).collect();
    let Some(at) = rng.choice(&colons).copied() else { return text.into() };
    let rest = &text[at..];
    let end = rest.find([',', '}', ']']).unwrap_or(rest.len());
    format!("{}{}{}", &text[..at], with[rng.usize(0..with.len())], &rest[end..])
}

/// Makes one number another that may be meant: near it, near a bound, or finer than it.
fn nudge_number(rng: &mut Rng, text: &str) -> String {
    let colons: Vec<usize> = text
        .match_indices(':')
        .map(|(at, _)| at + 1)
        .filter(|at| text.as_bytes().get(*at).is_some_and(u8::is_ascii_digit))
        .collect();
    let Some(at) = rng.choice(&colons).copied() else { return text.into() };
    let rest = &text[at..];
    let end = rest.find(|next: char| !next.is_ascii_digit()).unwrap_or(rest.len());
    let whole: u64 = rest[..end].parse().unwrap_or_default();
    let other = match rng.u8(0..6) {
        0 => whole + 1,
        1 => whole.saturating_sub(1),
        2 => whole / 2,
        3 => whole * 2,
        4 => rng.u64(0..20),
        _ => rng.u64(0..whole.max(1) * 4),
    };
    format!("{}{other}{}", &text[..at], &rest[end..])
}

/// Gives a member the name of another, or one that nobody knows.
fn rename_member(rng: &mut Rng, text: &str) -> String {
    let ends: Vec<usize> = text.match_indices("\":").map(|(at, _)| at).collect();
    let (Some(at), Some(other)) = (rng.choice(&ends).copied(), rng.choice(&ends).copied()) else {
        return text.into();
    };
    let start_of = |end: usize| text[..end].rfind('"').map_or(end, |quote| quote + 1);
    let name = if rng.u8(0..4) == 0 { "splittype" } else { &text[start_of(other)..other] };
    format!("{}{name}{}", &text[..start_of(at)], &text[at..])
}

/// Doubles the text between two commas.
fn repeat_item(rng: &mut Rng, text: &str) -> String {
    let commas: Vec<usize> = text.match_indices(',').map(|(at, _)| at).collect();
    if commas.len() < 2 {
        return text.into();
    }
    let first = rng.usize(0..commas.len() - 1);
    format!("{}{}", &text[..commas[first + 1]], &text[commas[first]..])
}

/// Removes the text between two commas.
fn drop_item(rng: &mut Rng, text: &str) -> String {
    let commas: Vec<usize> = text.match_indices(',').map(|(at, _)| at).collect();
    if commas.len() < 2 {
        return text.into();
    }
    let first = rng.usize(0..commas.len() - 1);
    format!("{}{}", &text[..commas[first]], &text[commas[first + 1]..])
}

/// Flips, drops or cuts bytes.
fn break_bytes(rng: &mut Rng, mut bytes: Vec<u8>) -> Vec<u8> {
    for _ in 0..rng.u8(1..5) {
        if bytes.is_empty() {
            return bytes;
        }
        let at = rng.usize(0..bytes.len());
        match rng.u8(0..3) {
            0 => bytes[at] = rng.u8(11..),
            1 => drop(bytes.remove(at)),
            _ => bytes.truncate(at),
        }
    }
    bytes
}
