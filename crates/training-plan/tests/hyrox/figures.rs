//! Tables of the README: a test prints what it counted, and the README must say the same.

const README: &str = include_str!("../../README.md");

/// Prints a table; the first of its rows is its head.
pub fn say(rows: &[Vec<String>]) {
    let mut lines: Vec<String> =
        rows.iter().map(|row| format!("| {} |", row.join(" | "))).collect();
    lines.insert(1, format!("|{}", "---|".repeat(rows[0].len())));
    let table = lines.join("\n");
    println!("{table}\n");
    assert!(README.contains(&table), "the README of this crate has other figures than:\n{table}");
}

/// Cells of one row.
pub fn cells<'c>(cells: impl IntoIterator<Item = &'c str>) -> Vec<String> {
    cells.into_iter().map(str::to_owned).collect()
}
