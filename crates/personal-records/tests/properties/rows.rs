//! What holds for every row, and for the rows of every series.

use crate::typed::{HISTORIES, day, each_history, rows};
use stadion_personal_records::{RecordType, Row, Series};
use stadion_testkit::histories::TODAY;
use stadion_testkit::ledger_model::{self, gain, step};
use stadion_testkit::made_effort::MadeEffort;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

fn by_series(rows: Vec<Row<'static>>) -> BTreeMap<Series<'static>, Vec<Row<'static>>> {
    let mut by_series: BTreeMap<_, Vec<Row<'_>>> = BTreeMap::new();
    for row in rows {
        by_series.entry(row.series.clone()).or_default().push(row);
    }
    by_series
}

/// Gives each series of each history to a law; fails when hardly any has more than one row.
fn each_series(first_seed: u64, law: impl Fn(&[MadeEffort], &Series<'_>, &[Row<'_>])) {
    let long = Cell::new(0_usize);
    each_history(first_seed, HISTORIES, |_, history| {
        for (series, rows) in by_series(rows(history.athlete, &history.efforts)) {
            long.set(long.get() + usize::from(rows.len() > 1));
            law(&history.efforts, &series, &rows);
        }
    });
    assert!(long.get() > 5_000, "only {} series have more than one row", long.get());
}

fn gained(series: &Series<'_>, row: &Row<'_>, before: &Row<'_>) -> i128 {
    let kind = series.record_type.as_str();
    gain(kind, i128::from(row.value.0), i128::from(before.value.0))
}

#[test]
fn each_series_improves_by_at_least_a_step_when_a_row_follows_another() {
    each_series(500_000, |_, series, rows| {
        for pair in rows.windows(2) {
            let (before, row) = (&pair[0], &pair[1]);
            assert!(before.date < row.date, "{series:?}");
            let step = step(series.record_type.as_str());
            assert!(gained(series, row, before) >= step, "{series:?}");
        }
    });
}

#[test]
fn previous_value_is_the_value_of_the_row_before_when_there_is_one() {
    each_series(600_000, |_, series, rows| {
        let mut before = None;
        for row in rows {
            assert_eq!(row.previous_value, before, "{series:?}");
            before = Some(row.value);
        }
    });
}

#[test]
fn every_row_has_an_eligible_effort_when_histories_hold_others_too() {
    let eligible = |effort: &&MadeEffort| ledger_model::ignored(effort, TODAY, None).is_none();
    each_series(700_000, |efforts, series, rows| {
        for row in rows {
            let mut sources = efforts.iter().filter(eligible).filter(|effort| {
                let kind = series.record_type;
                if kind == RecordType::SessionVolume && row.effort_id.starts_with("volume:") {
                    let source = effort.source.map(|(_, id)| id);
                    effort.record_type == "exercise_weight"
                        && source == row.source.map(|source| source.id.as_u128())
                        && source.is_some()
                } else {
                    effort.id == row.effort_id
                }
            });
            assert!(sources.any(|effort| day(effort.day) == row.date), "{row:?}");
        }
    });
}

#[test]
fn the_best_row_is_within_a_step_of_the_best_effort_when_there_is_one() {
    let eligible = |effort: &&MadeEffort| ledger_model::ignored(effort, TODAY, None).is_none();
    each_series(800_000, |efforts, series, rows| {
        let eligible: Vec<&MadeEffort> = efforts.iter().filter(eligible).collect();
        let kind = series.record_type.as_str();
        let last = rows.last().expect("a series has a row");
        let claims = ledger_model::claims(&eligible).into_iter().filter(|claim| {
            let of = &claim.series;
            of.record_type == kind
                && of.subject == series.subject
                && of.scope == series.scope
                && of.distance_metres == series.distance_metres
                && of.load_grams == series.load_grams
                && of.reps == series.reps
                && of.simulation == series.simulation
        });
        let gains = claims.map(|claim| gain(kind, claim.value, i128::from(last.value.0)));
        let most = gains.max().expect("a row comes from a claim");
        assert!((0..step(kind)).contains(&most), "{series:?}: {most}");
    });
}

#[test]
fn each_series_has_at_most_a_row_a_day_when_days_are_crowded() {
    each_series(900_000, |efforts, series, rows| {
        let days: BTreeSet<u8> = efforts.iter().map(|effort| effort.day).collect();
        let dates: BTreeSet<_> = rows.iter().map(|row| row.date).collect();
        assert_eq!(dates.len(), rows.len(), "{series:?}");
        assert!(rows.len() <= days.len(), "{series:?}");
    });
}

#[test]
fn every_row_has_an_id_of_its_own_when_efforts_have() {
    each_history(1_000_000, HISTORIES, |_, history| {
        let rows = rows(history.athlete, &history.efforts);
        let ids: BTreeSet<_> = rows.iter().map(|row| row.id).collect();
        assert_eq!(ids.len(), rows.len());
    });
}
