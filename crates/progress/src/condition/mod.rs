//! Which rows count: comparisons of columns, all of which must hold.
//!
//! ```text
//! condition  = "true" | comparison { "and" comparison }
//! comparison = column sign literal
//!            | column "in" "(" literal { "," literal } ")"
//!            | column "is" [ "not" ] "null"
//! sign       = "=" | "<>" | "!=" | "<" | "<=" | ">" | ">="
//! literal    = 'text' | number | "true" | "false"
//! ```
//!
//! What is not known is neither equal nor unequal to anything, as in SQL.

mod parse;
mod token;

use crate::fact::{Fact, Value};
use crate::refusal::{Member, Refusal};
use crate::table::{Column, Table};
use core::cmp::Ordering;
use stadion_units::{Day, Measure};

/// Longer conditions are refused, bytes.
pub(crate) const LONGEST_COUNT: usize = 1_000;

stadion_units::words! {
    /// How a value is compared.
    pub enum Operator {
        /// Equal.
        Equal = "=",
        /// Not equal.
        NotEqual = "<>",
        /// Not equal, in other words.
        Unequal = "!=",
        /// At most.
        AtMost = "<=",
        /// At least.
        AtLeast = ">=",
        /// Less.
        Below = "<",
        /// More.
        Above = ">",
    }
}

impl Operator {
    fn holds(self, order: Ordering) -> bool {
        match self {
            Self::Equal => order.is_eq(),
            Self::NotEqual | Self::Unequal => order.is_ne(),
            Self::AtMost => order.is_le(),
            Self::AtLeast => order.is_ge(),
            Self::Below => order.is_lt(),
            Self::Above => order.is_gt(),
        }
    }
}

/// A value written in a condition, of the kind of its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Literal {
    /// True or false.
    Flag(bool),
    /// In thousandths of the column's unit.
    Number(Measure),
    /// A word, a text or an id.
    Text(String),
    /// A day.
    Day(Day),
}

/// What must be so of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// It is known, or it is not.
    IsKnown(bool),
    /// It compares with one of the literals.
    Compares(Operator, Vec<Literal>),
}

/// One comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    column: &'static Column,
    test: Test,
}

/// All comparisons hold; without one, every row counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition(Vec<Comparison>);

impl Condition {
    /// Reads a condition about rows of a table.
    ///
    /// # Errors
    ///
    /// [`Refusal`] names the first word that is not known.
    ///
    /// ```
    /// use stadion_progress::condition::Condition;
    /// use stadion_progress::{Member, Table};
    ///
    /// let read = |text| Condition::parse(Member::Condition, Table::RaceResults, text);
    /// assert!(read("is_simulation = false and format in ('doubles', 'relay')").is_ok());
    /// let refused = read("pg_sleep(9) is null").unwrap_err();
    /// assert!(refused.message.starts_with("`pg_sleep` is not known here: use one of race_date,"));
    /// ```
    pub fn parse(member: Member, table: Table, text: &str) -> Result<Self, Refusal> {
        parse::condition(member, table, text).map(Self)
    }

    /// Whether a row of the table counts.
    pub fn holds(&self, fact: &Fact<'_>) -> bool {
        self.0.iter().all(|comparison| comparison.holds(fact))
    }
}

impl Comparison {
    fn holds(&self, fact: &Fact<'_>) -> bool {
        let value = fact.value(self.column);
        match &self.test {
            Test::IsKnown(known) => value.is_some() == *known,
            Test::Compares(operator, literals) => value.is_some_and(|value| {
                literals.iter().any(|literal| {
                    compare(&value, literal).is_some_and(|order| operator.holds(order))
                })
            }),
        }
    }
}

fn compare(value: &Value<'_>, literal: &Literal) -> Option<Ordering> {
    Some(match (value, literal) {
        (Value::Flag(value), Literal::Flag(literal)) => value.cmp(literal),
        (Value::Number(value), Literal::Number(literal)) => value.cmp(literal),
        (Value::Text(value), Literal::Text(literal)) => (**value).cmp(literal.as_str()),
        (Value::Day(value), Literal::Day(literal)) => value.cmp(literal),
        _ => return None,
    })
}
