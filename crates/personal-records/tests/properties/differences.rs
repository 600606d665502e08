//! The difference: it mends any stored ledger, writes no more than it must, and leaves hands alone.

use crate::typed::{HISTORIES, Stored, derived, each_history, owned, rows, stored_row};
use stadion_personal_records::{Context, StoredRow, difference};
use stadion_testkit::Rng;
use stadion_units::Measure;
use std::cell::Cell;
use std::collections::BTreeSet;
use uuid::Uuid;

/// A ledger that somebody has been at: rows lost, changed, made up.
fn spoiled(rng: &mut Rng, right: &Stored) -> Vec<StoredRow> {
    let mut stored = Vec::new();
    for row in right.values().map(stored_row) {
        match rng.u8(0..12) {
            0 => {}
            1 => stored.push(StoredRow { value: None, ..row }),
            2 => stored.push(StoredRow { value: Some(Measure(1)), ..row }),
            3 => stored.push(StoredRow { previous_value: None, ..row }),
            4 => stored.push(StoredRow { previous_value: Some(Some(Measure(1))), ..row }),
            5 => stored.push(StoredRow { context: Context::Training, ..row }),
            6 => {
                stored.push(row);
                stored.push(StoredRow { id: Uuid::from_u128(rng.u128(..)), ..row });
            }
            _ => stored.push(row),
        }
    }
    stored
}

fn is_right(row: &StoredRow, right: &Stored) -> bool {
    right.get(&row.id).is_some_and(|expected| {
        let expected = stored_row(expected);
        (row.value, row.date, row.context, row.previous_value)
            == (expected.value, expected.date, expected.context, expected.previous_value)
    })
}

#[test]
fn difference_mends_any_stored_ledger_when_it_is_written() {
    let written = Cell::new(0_usize);
    each_history(1_700_000, HISTORIES, |rng, history| {
        let all = rows(history.athlete, &history.efforts);
        let right = derived(&all);
        let stored = spoiled(rng, &right);
        let difference = difference(&all, &stored);

        let mut mended: Stored = stored
            .iter()
            .filter(|row| is_right(row, &right))
            .filter_map(|row| right.get(&row.id).map(|row| (row.id, row.clone())))
            .collect();
        let kept = mended.len();
        for row in difference.insert.iter().chain(&difference.update) {
            assert!(mended.insert(row.id, owned(row)).is_none(), "a right row was written again");
        }
        assert_eq!(mended, right);
        let gone: BTreeSet<Uuid> =
            stored.iter().map(|row| row.id).filter(|id| !right.contains_key(id)).collect();
        assert_eq!(difference.delete.iter().copied().collect::<BTreeSet<_>>(), gone);
        written.set(written.get() + right.len() - kept + gone.len());
    });
    assert!(written.get() > 10_000, "only {} rows were mended", written.get());
}

#[test]
fn difference_never_names_a_hand_made_row_when_it_is_a_record() {
    let seen = Cell::new(0_usize);
    each_history(1_800_000, HISTORIES, |_, history| {
        let all = rows(history.athlete, &history.efforts);
        let by_hand: BTreeSet<Uuid> =
            all.iter().filter(|row| row.is_hand_made()).map(|row| row.id).collect();
        seen.set(seen.get() + by_hand.len());
        let difference = difference(&all, &[]);
        assert!(difference.insert.iter().all(|row| !by_hand.contains(&row.id)));
        assert_eq!(difference.insert.len() + by_hand.len(), all.len());
    });
    assert!(seen.get() > 1_000, "only {} hand-made rows", seen.get());
}
