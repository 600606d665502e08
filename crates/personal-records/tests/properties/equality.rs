//! The crate against the slow obvious model.

use crate::typed::{each_history, efforts, options};
use stadion_personal_records::{Context, Ledger, Options, Row, ledger};
use stadion_testkit::histories::{History, TODAY};
use stadion_testkit::ledger_model::{self, ModelRow, ModelSeries};
use std::cell::Cell;
use std::io::Write;

type Compared =
    (ModelSeries, String, Option<(&'static str, u128)>, i128, String, String, Option<i128>);

fn of_model(row: ModelRow) -> Compared {
    let date = stadion_testkit::made_effort::date(row.day);
    let ModelRow { series, effort_id, source, value, context, previous, .. } = row;
    (series, effort_id, source, value, date, context.into(), previous)
}

fn of_crate(row: &Row<'_>, scopes: &[&'static str]) -> Compared {
    let series = ModelSeries {
        record_type: row.series.record_type.as_str(),
        subject: row.series.subject.to_string(),
        scope: scopes.iter().find(|scope| **scope == row.series.scope).expect("a known scope"),
        distance_metres: row.series.distance_metres,
        load_grams: row.series.load_grams,
        reps: row.series.reps,
        simulation: row.series.simulation,
    };
    (
        series,
        row.effort_id.to_string(),
        row.source.map(|source| (source.kind.as_str(), source.id.as_u128())),
        i128::from(row.value.0),
        row.date.to_string(),
        row.context.as_str().into(),
        row.previous_value.map(|value| i128::from(value.0)),
    )
}

fn compare(history: &History, context: Option<&'static str>) -> usize {
    let efforts = efforts(&history.efforts);
    let options = Options {
        context: context.map(|word| Context::find(word).expect("a context")),
        ..options(history.athlete)
    };
    let Ledger { rows, ignored } = ledger(&efforts, options);

    let scopes: Vec<&str> = history.efforts.iter().map(|effort| effort.scope).collect();
    let mut given: Vec<Compared> = rows.iter().map(|row| of_crate(row, &scopes)).collect();
    let modelled = ledger_model::ledger(&history.efforts, TODAY, context);
    let mut modelled: Vec<Compared> = modelled.into_iter().map(of_model).collect();
    given.sort();
    modelled.sort();
    assert_eq!(given, modelled);

    let passed_over: Vec<(&str, &str)> =
        ignored.iter().map(|(id, reason)| (*id, reason.as_str())).collect();
    let of_model: Vec<(&str, &str)> = history
        .efforts
        .iter()
        .filter_map(|effort| {
            Some((effort.id.as_str(), ledger_model::ignored(effort, TODAY, context)?))
        })
        .collect();
    assert_eq!(passed_over, of_model);
    rows.len()
}

#[test]
fn ledger_equals_the_obvious_model_for_50_000_histories() {
    let (rows, histories) = (Cell::new(0_usize), Cell::new(0_u64));
    each_history(0, 50_000, |rng, history| {
        let context = [None, None, Some("race"), Some("training")][rng.usize(0..4)];
        rows.set(rows.get() + compare(history, context));
        histories.set(histories.get() + 1);
    });
    assert!(rows.get() > 200_000, "{} rows compared", rows.get());
    let _lost = writeln!(std::io::stdout(), "histories {}", histories.get());
}
