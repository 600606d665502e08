//! One thing noticed about a race, and where.

use stadion_units::{Code, Quantity, Severity};

/// Where in the race a finding stands. Indexes count the splits as they were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The race as a whole.
    Total,
    /// The division.
    Division,
    /// The list of splits.
    Splits,
    /// The stated sum of transitions.
    TransitionsTotal,
    /// A field of the split at an index.
    Split(usize, Field),
}

/// A field of a split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// `split_number`
    Number,
    /// `split_type`
    Type,
    /// `station_number`
    Station,
    /// `time_seconds`
    Time,
    /// `transition_time_seconds`
    Transition,
    /// `penalty_seconds`
    Penalty,
}

/// One thing noticed.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What it is.
    pub code: Code,
    /// Where it stands in the input.
    pub place: Place,
    /// The split it is about, by number.
    pub split_number: Option<u32>,
    /// What it means and what to do, for a person.
    pub message: String,
    /// What would have been expected, as a signed number of milliseconds.
    pub expected: Option<i64>,
    /// What was there.
    pub actual: Option<i64>,
}

impl Finding {
    /// A finding without times.
    pub fn new(code: Code, place: Place, split_number: Option<u32>, message: String) -> Self {
        Self { code, place, split_number, message, expected: None, actual: None }
    }

    /// Adds the two times it compares.
    #[must_use]
    pub fn comparing(mut self, expected: Option<i64>, actual: i64) -> Self {
        self.expected = expected;
        self.actual = Some(actual);
        self
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// A time as sums need it.
pub(crate) fn signed<Q: Quantity>(time: Q) -> i64 {
    i64::from(time.get())
}

/// Seconds for a message.
pub(crate) fn seconds(milliseconds: i64) -> String {
    let shortest = stadion_units::decimal::Shortest { value: milliseconds, places: 3 };
    format!("{shortest} s")
}
