//! The least that must be written so that a stored ledger becomes the right one.

use crate::effort::Context;
use crate::ledger::Row;
use stadion_units::{Day, Measure};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A derived row as it is stored. Hand-made rows are not part of it.
#[derive(Clone, Copy, Debug)]
pub struct StoredRow {
    /// Its id.
    pub id: Uuid,
    /// Its value in the canonical unit; nothing when it can not be read as one.
    pub value: Option<Measure>,
    /// Its day.
    pub date: Day,
    /// Its context.
    pub context: Context,
    /// The value before it; the outer option is nothing when it can not be read.
    pub previous_value: Option<Option<Measure>>,
}

/// Rows to add, to change, to remove.
#[derive(Clone, Debug, Default)]
pub struct Difference<'r, 'a> {
    /// Missing rows.
    pub insert: Vec<&'r Row<'a>>,
    /// Rows whose content differs.
    pub update: Vec<&'r Row<'a>>,
    /// Rows that are no achievement any more.
    pub delete: Vec<Uuid>,
}

/// Compares the right rows with the stored ones. Hand-made rows are left alone.
pub fn difference<'r, 'a>(right: &'r [Row<'a>], stored: &[StoredRow]) -> Difference<'r, 'a> {
    let mut gone: BTreeMap<Uuid, &StoredRow> = BTreeMap::new();
    for row in stored {
        gone.insert(row.id, row);
    }
    let mut difference = Difference::default();
    for row in right.iter().filter(|row| !row.is_hand_made()) {
        match gone.remove(&row.id) {
            None => difference.insert.push(row),
            Some(stored) if !same(row, stored) => difference.update.push(row),
            Some(_) => {}
        }
    }
    difference.delete = gone.into_keys().collect();
    difference
}

/// Series and effort are part of the id; the rest is compared.
fn same(row: &Row<'_>, stored: &StoredRow) -> bool {
    stored.value == Some(row.value)
        && stored.date == row.date
        && stored.context == row.context
        && stored.previous_value == Some(row.previous_value)
}
