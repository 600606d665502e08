//! Published results of real races, and medians made of them.
//!
//! The data is not part of the project: set `STADION_DATA`, or keep it in `../shared/data`.

use stadion_training_plan::hyrox::{Knot, PARTS_COUNT};
use stadion_units::{Milliseconds, Quantity, TotalTime};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

/// One result: seconds in race order.
#[derive(Clone)]
pub struct Row {
    pub event: String,
    pub group: (String, String),
    pub total: u32,
    pub parts: [u32; PARTS_COUNT],
}

/// The rows, or a loud word that the test did not run.
pub fn rows() -> Option<Vec<Row>> {
    let folder = std::env::var_os("STADION_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        std::path::PathBuf::from,
    );
    let file = folder.join("hyrox/results_granular_dev.csv");
    let Ok(text) = std::fs::read_to_string(&file) else {
        let _lost = writeln!(
            std::io::stderr(),
            "SKIPPED, NOT PASSED: {} is not there; set STADION_DATA to the folder of race results",
            file.display()
        );
        return None;
    };
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
    let column = |name: &str| header.iter().position(|it| *it == name).expect("a column");
    let places: Vec<usize> = (1..=8)
        .flat_map(|n| [format!("run_{n}_s"), format!("work_{n}_s"), format!("roxzone_{n}_s")])
        .take(PARTS_COUNT)
        .map(|name| column(&name))
        .collect();
    let [event, division, sex, total] = ["event", "division", "sex", "total_s"].map(column);
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let number = |place: usize| cells[place].parse().expect("whole seconds");
        Row {
            event: cells[event].to_owned(),
            group: (cells[division].to_owned(), cells[sex].to_owned()),
            total: number(total),
            parts: core::array::from_fn(|part| number(places[part])),
        }
    };
    Some(lines.map(row).collect())
}

/// Women did 75 wall balls until September 2024: what 100 would have taken.
pub fn with_100_wall_balls(row: &Row) -> Row {
    let is_short = row.group.1 == "female" && row.group.0 != "pro" && !row.event.starts_with("S7");
    let mut row = row.clone();
    if is_short {
        let more = row.parts[22] / 3;
        row.parts[22] += more;
        row.total += more;
    }
    row
}

/// A row without a missed mat.
pub fn is_whole(row: &Row) -> bool {
    row.parts.iter().all(|part| *part > 0)
}

/// Finish times around which medians are taken, in thousandths of the sorted rows.
const QUANTILES: [usize; 6] = [30, 218, 406, 594, 782, 970];

/// Medians of shares around six finish times.
///
/// A race weighs less the more results its event has (by the root of their number), because results
/// of one event share its course, and less the further its finish time lies away.
pub fn knots(rows: &[&Row]) -> Vec<Knot> {
    let mut events: BTreeMap<&str, u32> = BTreeMap::new();
    for row in rows {
        *events.entry(&row.event).or_default() += 1;
    }
    let mut totals: Vec<u32> = rows.iter().map(|row| row.total).collect();
    totals.sort_unstable();
    let knot = |quantile: usize| {
        let middle = totals[(totals.len() - 1) * quantile / 1_000];
        let distance =
            |row: &Row| u64::from(row.total.abs_diff(middle)) * 10_000 / u64::from(middle);
        let mut width = 1_000;
        let inside = |width: u64| rows.iter().filter(|row| distance(row) < width).count();
        while inside(width) < rows.len().min(60) {
            width += width / 4;
        }
        let near: Vec<&&Row> = rows.iter().filter(|row| distance(row) < width).collect();
        let weight =
            |row: &Row| (width - distance(row)) * 1_000 / u64::from(events[&*row.event].isqrt());
        let median = |part: usize| {
            let share = |row: &Row| u64::from(row.parts[part]) * 10_000_000 / u64::from(row.total);
            let mut shares: Vec<(u64, u64)> =
                near.iter().map(|row| (share(row), weight(row))).collect();
            shares.sort_unstable();
            let half = shares.iter().map(|(_, weight)| weight).sum::<u64>() / 2;
            let mut below = 0;
            let found = shares.iter().find(|(_, weight)| {
                below += weight;
                below >= half
            });
            let tenths = found.expect("a row").0 * u64::from(middle) / 1_000_000;
            Milliseconds::new(u32::try_from(tenths).expect("short") * 100).expect("within a day")
        };
        Knot {
            total: TotalTime::new(middle * 1_000).expect("within a day"),
            parts: core::array::from_fn(median),
        }
    };
    QUANTILES.map(knot).to_vec()
}

/// The first and the last percentile of the finish time and the parts, seconds.
pub fn low_and_high(rows: &[&Row]) -> Vec<(u32, u32)> {
    let ends = |value: &dyn Fn(&Row) -> u32| {
        let mut values: Vec<u32> = rows.iter().map(|row| value(row)).collect();
        values.sort_unstable();
        let last = values.len() - 1;
        (values[last / 100], values[last - last / 100])
    };
    core::iter::once(ends(&|row| row.total))
        .chain((0..PARTS_COUNT).map(|part| ends(&|row: &Row| row.parts[part])))
        .collect()
}
