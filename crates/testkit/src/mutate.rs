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
    let mut text = request.to_string();
    for _ in 0..rng.u8(1..4) {
        text = match rng.u8(0..10) {
            0..=4 => swap_value(rng, &text, NASTY),
            5 => swap_value(rng, &text, BROKEN),
            6 => text.replacen("\"time_seconds\"", "\"split_number\"", rng.usize(0..3)),
            7 => text.replacen("\"split_type\"", "\"splittype\"", 1),
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
