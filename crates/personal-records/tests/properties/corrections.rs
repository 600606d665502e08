//! Edits of the history: whatever happens, the stored ledger becomes the right one.

use crate::typed::{
    HISTORIES, Stored, derived, each_history, efforts, options, owned, rows, stored_row,
};
use stadion_personal_records::{RecordType, difference, ledger};
use stadion_testkit::Rng;
use stadion_testkit::histories::{History, effort};
use stadion_testkit::ledger_model::series;
use stadion_testkit::made_effort::MadeEffort;
use stadion_testkit::scales::SCALES;
use std::cell::Cell;
use std::collections::BTreeSet;

/// What is loaded together: sets of a lift and what derives from them.
type Group = (&'static str, String);

fn group(record_type: &'static str) -> &'static str {
    match record_type {
        "rep_max" | "estimated_1rm" | "session_volume" => "exercise_weight",
        other => other,
    }
}

fn group_of(effort: &MadeEffort) -> Group {
    (group(effort.record_type), series(effort).subject)
}

fn group_of_series(record_type: RecordType, subject: &str) -> Group {
    (group(record_type.as_str()), subject.to_owned())
}

/// Computes the touched groups anew and writes the difference, as a database would.
fn recompute(history: &History, touched: &BTreeSet<Group>, stored: &mut Stored) {
    let loaded: Vec<MadeEffort> = history
        .efforts
        .iter()
        .filter(|effort| touched.contains(&group_of(effort)))
        .cloned()
        .collect();
    let efforts = efforts(&loaded);
    let right = ledger(&efforts, options(history.athlete));
    let before: Vec<_> = stored
        .values()
        .filter(|row| {
            touched.contains(&group_of_series(row.series.record_type, &row.series.subject))
        })
        .map(stored_row)
        .collect();
    let difference = difference(&right.rows, &before);
    for id in difference.delete {
        assert!(stored.remove(&id).is_some(), "a row that is removed was there");
    }
    for row in difference.update {
        assert!(stored.insert(row.id, owned(row)).is_some(), "a row that changes was there");
    }
    for row in difference.insert {
        assert!(stored.insert(row.id, owned(row)).is_none(), "a row that is added was not there");
    }
}

fn edited(rng: &mut Rng, number: usize, of: &MadeEffort) -> MadeEffort {
    // Any kind: an edit may move an effort to another series, but an id names its source for ever.
    let scale = rng.choice(SCALES).expect("a scale");
    MadeEffort { id: of.id.clone(), source: of.source, ..effort(rng, scale, number) }
}

#[test]
fn step_by_step_equals_all_at_once_when_efforts_come_change_and_go() {
    let steps = Cell::new(0_usize);
    each_history(1_100_000, HISTORIES, |rng, whole| {
        let mut history = History { athlete: whole.athlete, efforts: Vec::new() };
        let mut stored = Stored::new();
        let mut coming = whole.efforts.clone();
        rng.shuffle(&mut coming);
        while let Some(next) = coming.pop() {
            let mut touched = BTreeSet::from([group_of(&next)]);
            history.efforts.push(next);
            let at = rng.usize(0..history.efforts.len());
            match rng.u8(0..4) {
                0 => {
                    let other = edited(rng, 100 + steps.get() % 100, &history.efforts[at]);
                    touched.insert(group_of(&other));
                    touched.insert(group_of(&history.efforts[at]));
                    history.efforts[at] = other;
                }
                1 => {
                    touched.insert(group_of(&history.efforts.remove(at)));
                }
                _ => {}
            }
            recompute(&history, &touched, &mut stored);
            let batch = rows(history.athlete, &history.efforts);
            assert_eq!(stored, derived(&batch));
            steps.set(steps.get() + 1);
        }
    });
    assert!(steps.get() > 50_000, "only {} steps", steps.get());
}

#[test]
fn a_deletion_gives_back_what_an_insertion_took_when_both_are_written() {
    let changed = Cell::new(0_usize);
    each_history(1_200_000, HISTORIES, |rng, whole| {
        let mut history = whole.clone();
        let Some(last) = history.efforts.pop() else { return };
        let before = derived(&rows(history.athlete, &history.efforts));
        let mut stored = before.clone();
        let touched = BTreeSet::from([group_of(&last)]);
        history.efforts.push(last.clone());
        recompute(&history, &touched, &mut stored);
        changed.set(changed.get() + usize::from(stored != before));
        if rng.bool() {
            history.efforts.pop();
        } else if let Some(effort) = history.efforts.last_mut() {
            effort.deleted = true;
        }
        recompute(&history, &touched, &mut stored);
        assert_eq!(stored, before);
    });
    assert!(changed.get() > 2_000, "only {} insertions changed a ledger", changed.get());
}
