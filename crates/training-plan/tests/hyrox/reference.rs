//! The reference table in the code is what published results say.

use crate::results::{self, Row, is_whole, knots, low_and_high, with_100_wall_balls};
use stadion_units::Quantity;
use std::fmt::Write;

const HEAD: &str = "\
//! Medians and percentiles of 15,153 published results of 15 events in seasons 5 to 7.
//!
//! Source: published result pages, gathered in <https://github.com/vmatei2/hyrox_analysis> (commits
//! baf8cb9 and e4bfd06). Results with a missed timing mat are left out; 75 wall balls of women in
//! open and doubles until September 2024 count as 100, a third longer. `tests/hyrox/reference.rs`
//! makes this file.

use super::count::PARTS_COUNT;

/// What a division does.
pub(super) struct Group {
    /// Finish time in seconds, then the medians of its parts in tenths of a second.
    pub knots: &'static [[u16; PARTS_COUNT + 1]],
    /// The first percentile in seconds: of the finish time, then of each part.
    pub low: [u16; PARTS_COUNT + 1],
    /// The last percentile.
    pub high: [u16; PARTS_COUNT + 1],
}
";

const GROUPS: [(&str, &str, &str); 7] = [
    ("OPEN_WOMEN", "open", "female"),
    ("OPEN_MEN", "open", "male"),
    ("PRO_WOMEN", "pro", "female"),
    ("PRO_MEN", "pro", "male"),
    ("DOUBLES_WOMEN", "doubles", "female"),
    ("DOUBLES_MEN", "doubles", "male"),
    ("DOUBLES_MIXED", "doubles", "mixed"),
];

fn source(rows: &[Row]) -> String {
    let mut text = HEAD.to_owned();
    for (name, division, sex) in GROUPS {
        let rows: Vec<Row> = rows
            .iter()
            .filter(|row| row.group.0 == division && row.group.1 == sex && is_whole(row))
            .map(with_100_wall_balls)
            .collect();
        let rows: Vec<&Row> = rows.iter().collect();
        writeln!(text, "\npub(super) const {name}: Group = Group {{\n    knots: &[").expect("text");
        for knot in knots(&rows) {
            let mut medians = vec![knot.total.get() / 1_000];
            medians.extend(knot.parts.map(|part| part.get() / 100));
            writeln!(text, "        {medians:?},").expect("text");
        }
        let (low, high): (Vec<u32>, Vec<u32>) = low_and_high(&rows).into_iter().unzip();
        writeln!(text, "    ],\n    low: {low:?},\n    high: {high:?},\n}};").expect("text");
    }
    text
}

/// Digits, words and signs, whatever the lines.
fn plain(text: &str) -> String {
    let no_space: String = text.split_whitespace().collect();
    no_space.replace(",]", "]").replace(",)", ")")
}

#[test]
fn reference_is_what_published_results_say() {
    let Some(rows) = results::rows() else { return };
    let used = |row: &&Row| is_whole(row) && row.group.0 != "relay";
    assert_eq!(rows.iter().filter(used).count(), 15_153, "the head says another number");
    let source = source(&rows);
    let kept = include_str!("../../src/hyrox/reference.rs");
    if plain(kept) != plain(&source) {
        let file = format!("{}/reference.rs", env!("CARGO_TARGET_TMPDIR"));
        std::fs::write(&file, source).expect("a file to take over");
        panic!("src/hyrox/reference.rs differs from the results: take over `{file}`");
    }
}
