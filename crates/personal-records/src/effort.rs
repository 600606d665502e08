//! Something an athlete did that might be a record.

use crate::record_type::RecordType;
use crate::unit::Unit;
use stadion_units::Measure;
use stadion_units::{Day, SplitNumber};
use std::borrow::Cow;
use uuid::Uuid;

stadion_units::words! {
    /// Where an effort happened: an attribute of a record, not part of its series.
    pub enum Context {
        /// In training, also in a simulation.
        Training = "training",
        /// In a test done on purpose.
        Benchmark = "benchmark",
        /// In a race.
        Race = "race",
    }
}

stadion_units::words! {
    /// Whether a planned effort was done.
    pub enum Completion {
        /// As planned.
        Completed = "completed",
        /// In part; what was done counts.
        Partial = "partial",
        /// Not at all.
        Skipped = "skipped",
    }
}

stadion_units::words! {
    /// What kind of row an effort was read from.
    pub enum SourceKind {
        /// A race or one of its splits.
        RaceResult = "race_result",
        /// A logged workout.
        WorkoutLog = "workout_log",
        /// A benchmark test.
        BenchmarkTest = "benchmark_test",
        /// A record that a person wrote into the ledger: it counts, and it is left alone.
        HandMade = "hand_made",
    }
}

/// The row an effort was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its table, in a word.
    pub kind: SourceKind,
    /// Its id.
    pub id: Uuid,
}

/// One effort.
#[expect(clippy::struct_excessive_bools, reason = "each is a mark of the source row")]
#[derive(Clone, Debug)]
pub struct Effort<'a> {
    /// Names it for ever, so that notes and links to its record survive.
    pub effort_id: Cow<'a, str>,
    /// What it might be a record of.
    pub record_type: RecordType,
    /// The station, exercise, race or test.
    pub subject: Cow<'a, str>,
    /// What else must be equal to compare: format, weight class, rule era.
    pub scope: Cow<'a, str>,
    /// The value in the canonical unit of its own dimension.
    pub value: Measure,
    /// The unit it came in.
    pub unit: &'static Unit,
    /// The athlete's local day.
    pub date: Day,
    /// Where it happened.
    pub context: Context,
    /// The load of repetitions.
    pub load_grams: Option<u32>,
    /// The repetitions at a weight.
    pub reps: Option<u32>,
    /// The distance of a pace.
    pub distance_metres: Option<u32>,
    /// The split of a race.
    pub split_number: Option<SplitNumber>,
    /// The row it was read from.
    pub source: Option<Source>,
    /// Part of a training simulation.
    pub simulation: bool,
    /// A warm-up set.
    pub warmup: bool,
    /// A failed attempt.
    pub failed: bool,
    /// What the split validator said; unstated counts as valid.
    pub valid: Option<bool>,
    /// Whether it was done.
    pub completion: Option<Completion>,
    /// Softly deleted.
    pub deleted: bool,
}

impl Effort<'_> {
    /// Whether a person wrote it into the ledger.
    pub fn is_hand_made(&self) -> bool {
        self.source.is_some_and(|source| source.kind == SourceKind::HandMade)
    }
}
