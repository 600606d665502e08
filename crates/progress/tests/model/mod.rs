//! What every shipped definition means, written out by hand, and looked at day by day.

use crate::histories::Row;

/// Where it stands today in thousandths, and the first day on which it was reached.
pub fn assess(name: &str, rows: &[Row], today: i32) -> (Option<i64>, Option<i32>) {
    let mut days: Vec<i32> = rows.iter().map(|row| row.day).filter(|day| *day <= today).collect();
    days.sort_unstable();
    days.dedup();
    let first = days.into_iter().find(|day| {
        let (current, threshold, lower) = stands(name, rows, *day);
        current.is_some_and(|value| if lower { value <= threshold } else { value >= threshold })
    });
    (stands(name, rows, today).0, first)
}

fn stands(name: &str, rows: &[Row], today: i32) -> (Option<i64>, i64, bool) {
    let known: Vec<&Row> = rows.iter().filter(|row| row.day <= today).collect();
    let count = |holds: &dyn Fn(&Row) -> bool| {
        i64::try_from(known.iter().filter(|row| holds(row)).count()).expect("few rows") * 1_000
    };
    let best = |holds: &dyn Fn(&Row) -> bool, value: &dyn Fn(&Row) -> Option<i64>| {
        known.iter().filter(|row| holds(row)).filter_map(|row| value(row)).min()
    };
    let workout = |row: &Row| row.table == "workout_logs" && !row.deleted;
    let logged = |row: &Row| workout(row) && ["completed", "partial"].contains(&row.completion);
    let trained = |row: &Row| workout(row) && row.completion != "skipped";
    let race = |row: &Row| row.table == "race_results" && !row.simulation;
    let single = |row: &Row| race(row) && row.format == "singles";
    let shared = |row: &Row| row.table == "race_results" && row.format != "singles";
    let record = |row: &Row| row.table == "personal_records";
    let total = |row: &Row| Some(row.total_milliseconds);
    let days = |least: usize, span: i32| in_a_row(&known, &trained, least, span, today);
    let (current, threshold) = match name {
        "First Steps" => (Some(count(&logged)), 1_000),
        "Ten Down" => (Some(count(&logged)), 10_000),
        "Half Century" => (Some(count(&logged)), 50_000),
        "Centurion" => (Some(count(&logged)), 100_000),
        "Simulator" => (Some(count(&|row| row.table == "race_results" && row.simulation)), 1_000),
        "Station Master" => {
            let mut stations: Vec<u128> = known
                .iter()
                .filter(|row| record(row) && row.record_type == "station_time")
                .filter_map(|row| row.station)
                .collect();
            stations.sort_unstable();
            stations.dedup();
            (Some(i64::try_from(stations.len()).expect("eight") * 1_000), 8_000)
        }
        "First Finish" => (Some(count(&race)), 1_000),
        "Five Finishes" => (Some(count(&race)), 5_000),
        "Ten Finishes" => (Some(count(&race)), 10_000),
        "Going Pro" => {
            let pro = |row: &Row| row.division.is_some_and(|name| name.starts_with("pro_"));
            (Some(count(&|row| race(row) && pro(row))), 1_000)
        }
        "Better Together" => (Some(count(&|row| race(row) && shared(row))), 1_000),
        "Sub-90" => return (best(&single, &total), 5_399_999, true),
        "Sub-75" => return (best(&single, &total), 4_499_999, true),
        "Sub-60" => return (best(&single, &total), 3_599_999, true),
        "Podium" => {
            return (best(&race, &|row| row.rank.map(|rank| rank * 1_000)), 3_000, true);
        }
        "Race PB" => {
            let beaten = |row: &Row| record(row) && row.record_type == "race_time" && row.beats;
            (Some(count(&beaten)), 1_000)
        }
        "Seven in a Row" => (Some(days(1, 1)), 7_000),
        "Four Solid Weeks" => (Some(days(3, 7)), 4_000),
        "Twelve Solid Weeks" => (Some(days(3, 7)), 12_000),
        "Plan Finisher" => (best_plan(rows, today), 800),
        "Training Partner" => (Some(count(&shared)), 3_000),
        "First Record" => (Some(count(&|row| record(row) && row.beats)), 1_000),
        "Ten Records" => (Some(count(&|row| record(row) && row.beats)), 10_000),
        "Benchmarked" => (Some(count(&|row| row.table == "benchmark_tests")), 1_000),
        "Goal Getter" => {
            let reached =
                |row: &Row| row.table == "goals" && row.status == "completed" && !row.deleted;
            (Some(count(&reached)), 1_000)
        }
        _ => panic!("the model does not know {name}"),
    };
    (current, threshold, false)
}

/// Goes back from today, or from yesterday, or from last week, as long as nothing is missing.
fn in_a_row(
    known: &[&Row],
    holds: &dyn Fn(&Row) -> bool,
    least: usize,
    span: i32,
    today: i32,
) -> i64 {
    // The history begins on a Wednesday.
    let offset = if span == 7 { 2 } else { 0 };
    let number = |day: i32| (day + offset).div_euclid(span);
    let counts =
        |at: i32| known.iter().filter(|row| holds(row) && number(row.day) == at).count() >= least;
    let mut at = number(today);
    if !counts(at) {
        at -= 1;
    }
    let mut length = 0;
    while counts(at) {
        length += 1_000;
        at -= 1;
    }
    length
}

/// The best share among plans of five training days or more.
fn best_plan(rows: &[Row], today: i32) -> Option<i64> {
    let mut best = None;
    for plan in 1..3 {
        let days: Vec<&Row> = rows
            .iter()
            .filter(|row| row.table == "training_plan_days" && row.plan == plan && !row.rest)
            .collect();
        if days.len() < 5 {
            continue;
        }
        let done = days.iter().filter(|row| row.done && row.day <= today).count();
        best = best.max(Some(i64::try_from(done * 1_000 / days.len()).expect("a share")));
    }
    best
}
