//! Predicted splits against races of events that the medians have not seen.

use crate::figures::{self, cells};
use crate::results::{self, Row, is_whole, knots, low_and_high};
use stadion_training_plan::hyrox::{Division, Knot, PARTS_COUNT, divide, predict};
use stadion_units::{Milliseconds, Quantity, TotalTime};
use std::collections::BTreeSet;

const GROUPS: [(&str, &str); 7] = [
    ("open", "female"),
    ("open", "male"),
    ("pro", "female"),
    ("pro", "male"),
    ("doubles", "female"),
    ("doubles", "male"),
    ("doubles", "mixed"),
];

/// Medians of all races that finish within the same five minutes, the obvious way.
fn bands(rows: &[&Row]) -> Vec<Knot> {
    let median = |mut values: Vec<u32>| {
        values.sort_unstable();
        values[values.len() / 2] * 1_000
    };
    let bands: BTreeSet<u32> = rows.iter().map(|row| row.total / 300).collect();
    let inside = |band: &u32| -> Vec<&Row> {
        rows.iter().filter(|row| row.total / 300 == *band).copied().collect()
    };
    let knot = |rows: Vec<&Row>| Knot {
        total: TotalTime::new(median(rows.iter().map(|row| row.total).collect())).expect("a day"),
        parts: core::array::from_fn(|part| {
            let times = rows.iter().map(|row| row.parts[part]).collect();
            Milliseconds::new(median(times)).expect("a day")
        }),
    };
    let bands: Vec<Vec<&Row>> = bands.iter().map(inside).filter(|rows| rows.len() >= 20).collect();
    if bands.is_empty() { vec![knot(rows.to_vec())] } else { bands.into_iter().map(knot).collect() }
}

/// Mean absolute errors in milliseconds: all runs, all stations, Roxzone; a run, a station, a way.
#[derive(Default)]
struct Errors {
    rows: u64,
    sums: [u64; 3],
    each: [u64; 3],
    times: [u64; 3],
}

impl Errors {
    fn add(&mut self, knots: &[Knot], row: &Row) {
        let predicted = divide(knots, TotalTime::new(row.total * 1_000).expect("a day"));
        let mut signed = [0_i64; 3];
        for part in 0..PARTS_COUNT {
            let error = i64::from(predicted[part].get()) - i64::from(row.parts[part]) * 1_000;
            signed[part % 3] += error;
            self.each[part % 3] += error.unsigned_abs();
            self.times[part % 3] += u64::from(row.parts[part]) * 1_000;
        }
        for (sum, signed) in self.sums.iter_mut().zip(signed) {
            *sum += signed.unsigned_abs();
        }
        self.rows += 1;
    }

    /// Tenths of a second.
    fn means(&self) -> [u64; 7] {
        let parts: [u64; 3] = [8, 8, 7];
        let [runs, stations, ways] = self.sums.map(|sum| sum / (self.rows * 100));
        let each: Vec<u64> = self
            .each
            .iter()
            .zip(parts)
            .map(|(sum, parts)| sum / (self.rows * parts * 100))
            .collect();
        let all = self.each.iter().sum::<u64>() / (self.rows * 23 * 100);
        [runs, stations, ways, each[0], each[1], each[2], all]
    }
}

const HEAD: [&str; 12] = [
    "division",
    "by",
    "all runs",
    "all stations",
    "Roxzone",
    "a run",
    "a station",
    "a way",
    "any part",
    "runs, %",
    "stations, %",
    "Roxzone, %",
];

fn row(division: &str, by: &str, errors: &Errors) -> Vec<String> {
    let tenths = |value: u64| format!("{}.{}", value / 10, value % 10);
    let shares = errors.sums.iter().zip(errors.times).map(|(sum, time)| sum * 1_000 / time);
    cells([division, by])
        .into_iter()
        .chain(errors.means().map(tenths))
        .chain(shares.map(tenths))
        .collect()
}

#[test]
fn divide_is_better_than_medians_of_bands_when_the_event_is_unknown() {
    let Some(rows) = results::rows() else { return };
    let mut table = vec![cells(HEAD)];
    let (mut ours_all, mut bands_all) = (Errors::default(), Errors::default());
    for (division, sex) in GROUPS {
        let group: Vec<&Row> =
            rows.iter().filter(|row| row.group.0 == division && row.group.1 == sex).collect();
        let events: BTreeSet<&str> = group.iter().map(|row| &*row.event).collect();
        let (mut ours, mut banded) = (Errors::default(), Errors::default());
        for event in events {
            let (held_out, seen): (Vec<&Row>, Vec<&Row>) =
                group.iter().partition(|row| row.event == event);
            let whole: Vec<&Row> = seen.iter().filter(|row| is_whole(row)).copied().collect();
            let (knots, bands) = (knots(&whole), bands(&seen));
            for row in held_out {
                ours.add(&knots, row);
                banded.add(&bands, row);
                ours_all.add(&knots, row);
                bands_all.add(&bands, row);
            }
        }
        let name = format!("{division} {sex}");
        table.extend([row(&name, "medians", &banded), row(&name, "Stadion", &ours)]);
        let [ours, banded] = [ours.means()[6], banded.means()[6]];
        // The smallest groups differ by chance; nowhere may it be worse by more than 1 %.
        assert!(ours * 100 <= banded * 101, "{division} {sex}: {ours} is worse than {banded}");
    }
    table.extend([row("all", "medians", &bands_all), row("all", "Stadion", &ours_all)]);
    figures::say(&table);
    let ([ours, banded], [each, each_banded]) = (
        [&ours_all, &bands_all].map(|errors| errors.each.iter().sum::<u64>()),
        [&ours_all, &bands_all].map(|errors| errors.sums.iter().sum::<u64>()),
    );
    assert!(ours < banded && each < each_banded, "{ours} of {banded}, {each} of {each_banded}");
}

#[test]
fn predict_sums_to_any_total_and_is_usual_between_the_percentiles() {
    let mut rng = fastrand::Rng::with_seed(5);
    for _ in 0..20_000 {
        let division = Division::ALL[rng.usize(..Division::ALL.len())];
        let total = TotalTime::new(rng.u32(1..=86_400_000)).expect("a total");
        let predicted = predict(division, total);
        let parts = predicted.runs.iter().chain(&predicted.stations).chain(&predicted.transitions);
        assert_eq!(parts.map(|part| part.get()).sum::<u32>(), total.get());
    }
    for division in Division::ALL {
        // From fast to slow, what most athletes of each division do.
        for seconds in (5_100..6_000).step_by(60) {
            let total = TotalTime::new(seconds * 1_000).expect("a total");
            let unusual = predict(*division, total).unusual;
            assert!(unusual.is_empty(), "{} in {seconds} s: {unusual:?}", division.as_str());
        }
        let fastest = predict(*division, TotalTime::new(2_400_000).expect("a total"));
        assert_eq!(fastest.unusual[0].part, "the finish time");
    }
}

#[test]
fn percentiles_enclose_98_of_100_results() {
    let Some(rows) = results::rows() else { return };
    let men: Vec<&Row> = rows
        .iter()
        .filter(|row| row.group == ("open".into(), "male".into()) && is_whole(row))
        .collect();
    let (low, high) = low_and_high(&men)[0];
    let inside = men.iter().filter(|row| (low..=high).contains(&row.total)).count();
    assert!((977..=985).contains(&(inside * 1_000 / men.len())), "{inside} of {}", men.len());
}
