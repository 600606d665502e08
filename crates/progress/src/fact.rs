//! What is known about an athlete, row by row.

use crate::table::{Column, Kind, Table};
use core::cmp::Ordering;
use stadion_units::{Day, Measure, long};
use std::borrow::Cow;
use uuid::Uuid;

/// What stands in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// True or false.
    Flag(bool),
    /// A number in thousandths of the column's unit.
    Number(Measure),
    /// A word, a text or an id.
    Text(Cow<'a, str>),
    /// Something whose value does not matter.
    Present,
    /// The day of the fact.
    Day(Day),
}

/// A row of a table.
#[derive(Clone, Debug)]
pub struct Fact<'a> {
    /// The table.
    pub table: Table,
    /// The row's id.
    pub id: Uuid,
    /// The athlete's local day on which it became true.
    pub day: Day,
    /// What it is a part of: the plan of a day.
    pub group_id: Option<Uuid>,
    values: Vec<(&'static Column, Value<'a>)>,
}

/// When something became true, and by which fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// The day.
    pub day: Day,
    /// The fact's id.
    pub fact_id: Uuid,
}

impl Ord for Event {
    // Comparing ids byte for byte is long, and comes with every sorting, least and greatest.
    #[inline(never)]
    fn cmp(&self, other: &Self) -> Ordering {
        self.day.cmp(&other.day).then_with(|| self.fact_id.cmp(&other.fact_id))
    }
}

impl PartialOrd for Event {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<'a> Fact<'a> {
    /// A fact of which nothing but the day is known.
    pub fn new(table: Table, id: Uuid, day: Day) -> Self {
        Self { table, id, day, group_id: None, values: Vec::new() }
    }

    /// States a value; false, and nothing is stated, when the column does not hold such values.
    ///
    /// ```
    /// use stadion_progress::{Fact, Table, Value};
    /// use stadion_units::Day;
    ///
    /// let day = Day::parse("2026-11-07").unwrap();
    /// let mut race = Fact::new(Table::RaceResults, uuid::Uuid::nil(), day);
    /// assert!(race.state("is_simulation", Value::Flag(false)));
    /// assert!(!race.state("completion_status", Value::Text("completed".into())));
    /// ```
    pub fn state(&mut self, column: &str, value: Value<'a>) -> bool {
        let Some(column) = Column::find(self.table, column) else { return false };
        let fits = match (column.kind, &value) {
            (Kind::Flag, Value::Flag(_))
            | (Kind::Number, Value::Number(_))
            | (Kind::Text, Value::Text(_))
            | (Kind::Presence, Value::Present) => true,
            (Kind::Word(words), Value::Text(text)) => words.contains(&&**text),
            _ => false,
        };
        if fits {
            self.values.retain(|(stated, _)| *stated != column);
            self.values.push((column, value));
        }
        fits
    }

    /// What is known in a column of its table.
    pub fn value(&self, column: &Column) -> Option<Cow<'_, Value<'a>>> {
        if column.kind == Kind::Day {
            return Some(Cow::Owned(Value::Day(self.day)));
        }
        self.values
            .iter()
            .find(|(stated, _)| **stated == *column)
            .map(|(_, value)| Cow::Borrowed(value))
    }

    fn stated(&self, column: &str) -> Option<&Value<'a>> {
        self.values.iter().find(|(stated, _)| stated.name == column).map(|(_, value)| value)
    }

    pub(crate) fn number(&self, column: &str) -> Option<Measure> {
        match self.stated(column) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn text(&self, column: &str) -> Option<&str> {
        match self.stated(column) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn is(&self, column: &str) -> bool {
        matches!(self.stated(column), Some(Value::Flag(true) | Value::Present))
    }

    pub(crate) fn event(&self) -> Event {
        Event { day: self.day, fact_id: self.id }
    }
}

/// The facts of one athlete. The order in which they come does not matter.
#[derive(Clone, Debug, Default)]
pub struct Facts<'a>(Vec<Ordered<'a>>);

impl<'a> Facts<'a> {
    /// Puts facts in order of time, each table by itself: a definition looks at the rows of one.
    pub fn new(rows: Vec<Fact<'a>>) -> Self {
        let mut tables: Vec<(Table, Vec<Fact<'a>>)> =
            Table::ALL.iter().map(|table| (*table, Vec::new())).collect();
        for fact in rows {
            if let Some((_, rows)) = tables.iter_mut().find(|(table, _)| *table == fact.table) {
                rows.push(fact);
            }
        }
        Self(tables.into_iter().map(|(table, rows)| Ordered::new(table, rows)).collect())
    }

    /// The facts of a table up to a day, in order of time.
    pub(crate) fn until(&self, table: Table, last: Day) -> impl Iterator<Item = &Fact<'a>> {
        self.of(table).take_while(move |fact| fact.day <= last)
    }

    /// All facts of a table, in order of time.
    pub(crate) fn of(&self, table: Table) -> impl Iterator<Item = &Fact<'a>> {
        self.0.iter().filter(move |rows| rows.table == table).flat_map(Ordered::iter)
    }

    /// The first day after one given on which a fact becomes true; a planned day that is not done
    /// does not.
    pub fn next_day(&self, after: Day) -> Option<Day> {
        let happens =
            |fact: &&Fact<'_>| fact.table != Table::TrainingPlanDays || fact.is("is_completed");
        let first = |rows: &Ordered<'_>| {
            rows.iter().filter(happens).map(|fact| fact.day).find(|day| *day > after)
        };
        self.0.iter().filter_map(first).min()
    }

    /// The same with other facts of a table.
    #[must_use]
    pub fn with(mut self, table: Table, facts: impl IntoIterator<Item = Fact<'a>>) -> Self {
        self.0.retain(|rows| rows.table != table);
        self.0.push(Ordered::new(table, facts.into_iter().collect()));
        self
    }
}

/// Rows of one table.
#[derive(Clone, Debug)]
struct Ordered<'a> {
    table: Table,
    rows: Vec<Fact<'a>>,
    /// Places of the rows, in order of time: a row is long to move.
    order: Vec<usize>,
}

impl<'a> Ordered<'a> {
    fn new(table: Table, rows: Vec<Fact<'a>>) -> Self {
        let events = rows.iter().map(Fact::event).zip(0_usize..).collect();
        let order = long::sorted_by(events, &mut |(one, _), (other, _)| one.cmp(other));
        let order = order.into_iter().map(|(_, place)| place).collect();
        Self { table, rows, order }
    }

    fn iter(&self) -> impl Iterator<Item = &Fact<'a>> {
        self.order.iter().filter_map(|place| self.rows.get(*place))
    }
}
