//! What must not matter: the order of the efforts, their units, other series, asking twice.

use crate::typed::{HISTORIES, derived, each_history, rows, stored_row};
use stadion_personal_records::{Row, difference};
use stadion_testkit::Rng;
use stadion_testkit::ledger_model::{canonical, series};
use stadion_testkit::made_effort::MadeEffort;
use stadion_testkit::scales::SCALES;
use std::cell::Cell;
use std::collections::BTreeMap;

#[test]
fn ledger_is_the_same_when_the_order_of_efforts_changes() {
    each_history(100_000, HISTORIES, |rng, history| {
        let mut shuffled = history.efforts.clone();
        rng.shuffle(&mut shuffled);
        assert_eq!(rows(history.athlete, &history.efforts), rows(history.athlete, &shuffled));
    });
}

#[test]
fn ledger_leaves_nothing_to_write_when_it_is_computed_again() {
    each_history(200_000, HISTORIES, |_, history| {
        let once = rows(history.athlete, &history.efforts);
        let again = rows(history.athlete, &history.efforts);
        assert_eq!(once, again);
        let stored: Vec<_> = derived(&once).values().map(stored_row).collect();
        let difference = difference(&again, &stored);
        assert!(difference.insert.is_empty() && difference.update.is_empty(), "{difference:?}");
        assert!(difference.delete.is_empty(), "{difference:?}");
    });
}

/// The same effort in another unit of the same kind.
fn rewritten(rng: &mut Rng, effort: &MadeEffort) -> MadeEffort {
    let scale = SCALES.iter().find(|scale| scale.record_type == effort.record_type);
    let writings = scale.expect("a scale").writings;
    let fits = effort.unit == "miles" || writings.iter().any(|one| one.unit == effort.unit);
    let canonical = canonical(effort);
    match rng.choice(writings) {
        Some(writing) if fits && canonical > 0 => {
            MadeEffort { value: writing.text(canonical), unit: writing.unit, ..effort.clone() }
        }
        _ => effort.clone(),
    }
}

#[test]
fn ledger_is_the_same_when_the_units_of_efforts_change() {
    let changed = Cell::new(0_usize);
    each_history(300_000, HISTORIES, |rng, history| {
        let others: Vec<MadeEffort> =
            history.efforts.iter().map(|effort| rewritten(rng, effort)).collect();
        let pairs = history.efforts.iter().zip(&others);
        changed.set(changed.get() + pairs.filter(|(one, other)| one.unit != other.unit).count());
        assert_eq!(rows(history.athlete, &history.efforts), rows(history.athlete, &others));
    });
    assert!(changed.get() > 30_000, "{} units changed", changed.get());
}

#[test]
fn ledger_is_the_sum_of_its_series_when_each_is_computed_alone() {
    let several = Cell::new(0_usize);
    each_history(400_000, HISTORIES, |_, history| {
        let mut by_series: BTreeMap<_, Vec<MadeEffort>> = BTreeMap::new();
        for effort in &history.efforts {
            // A direct effort of a derived kind competes with what derives from the sets.
            let key = match effort.record_type {
                "rep_max" | "estimated_1rm" | "session_volume" => "exercise_weight",
                other => other,
            };
            let of = series(effort);
            let load = (of.distance_metres, of.load_grams, of.simulation);
            by_series.entry((key, of.subject, of.scope, load)).or_default().push(effort.clone());
        }
        several.set(several.get() + usize::from(by_series.len() > 1));
        let mut alone: Vec<Row<'_>> =
            by_series.values().flat_map(|efforts| rows(history.athlete, efforts)).collect();
        alone.sort_by(|a, b| (&a.series, a.date).cmp(&(&b.series, b.date)));
        assert_eq!(rows(history.athlete, &history.efforts), alone);
    });
    assert!(several.get() > 5_000, "{} histories of several series", several.get());
}
