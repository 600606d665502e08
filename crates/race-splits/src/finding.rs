//! One thing noticed about a race, and where.

use stadion_units::{Code, Severity, SignedMilliseconds, SplitNumber};

/// Where in the race a finding stands.
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
    Split {
        /// Counts the splits as they were given, from zero.
        split_index: usize,
        /// Which of its fields.
        field: Field,
    },
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
    pub split_number: Option<SplitNumber>,
    /// What it means and what to do, for a person.
    pub message: String,
    /// What would have been expected.
    pub expected: Option<SignedMilliseconds>,
    /// What was there.
    pub actual: Option<SignedMilliseconds>,
}

impl Finding {
    /// A finding without times.
    pub fn new(
        code: Code,
        place: Place,
        split_number: Option<SplitNumber>,
        message: String,
    ) -> Self {
        Self { code, place, split_number, message, expected: None, actual: None }
    }

    /// Adds the two times it compares.
    #[must_use]
    pub fn comparing(mut self, expected: SignedMilliseconds, actual: SignedMilliseconds) -> Self {
        self.expected = Some(expected);
        self.actual = Some(actual);
        self
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}
