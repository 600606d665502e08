//! The kinds of records, one line each.

use crate::unit::Dimension;
use stadion_units::Measure;

/// What a record is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordType {
    /// Time at a race station.
    StationTime,
    /// Heaviest weight of an exercise.
    ExerciseWeight,
    /// Most repetitions of an exercise at a load.
    ExerciseReps,
    /// Pace over an exact distance; from runs and tests, never from race laps.
    RunningPace,
    /// Time of a whole race.
    RaceTime,
    /// Longest distance of a test.
    Distance,
    /// Heaviest weight for at least so many repetitions.
    RepMax,
    /// Highest one-rep max estimated from a set.
    EstimatedOneRepMax,
    /// Largest sum of weight times repetitions in one session.
    SessionVolume,
}

/// The rule of one kind.
struct Rule {
    word: &'static str,
    dimension: Dimension,
    lower_is_better: bool,
    /// Smallest meaningful improvement, in the canonical unit of the dimension.
    step: i64,
}

impl RecordType {
    /// Every kind, in the order of the documentation. The last three derive from the sets of
    /// [`RecordType::ExerciseWeight`].
    pub const ALL: &[Self] = &[
        Self::StationTime,
        Self::ExerciseWeight,
        Self::ExerciseReps,
        Self::RunningPace,
        Self::RaceTime,
        Self::Distance,
        Self::RepMax,
        Self::EstimatedOneRepMax,
        Self::SessionVolume,
    ];

    /// Repetitions for which a heaviest weight is kept.
    pub const REP_MAX_REPS: &[u32] = &[1, 2, 3, 5, 8, 10, 12, 15, 20];

    const fn rule(self) -> Rule {
        match self {
            Self::StationTime => lower("station_time", Dimension::Time, 1),
            Self::RaceTime => lower("race_time", Dimension::Time, 1),
            // Half a second per kilometre.
            Self::RunningPace => lower("running_pace", Dimension::Pace, 500),
            // A tenth of a kilogram.
            Self::ExerciseWeight => higher("exercise_weight", Dimension::Mass, 100),
            Self::RepMax => higher("rep_max", Dimension::Mass, 100),
            Self::EstimatedOneRepMax => higher("estimated_1rm", Dimension::Mass, 100),
            Self::ExerciseReps => higher("exercise_reps", Dimension::Repetitions, 1),
            // A metre.
            Self::Distance => higher("distance", Dimension::Length, 1_000),
            Self::SessionVolume => higher("session_volume", Dimension::Volume, 100),
        }
    }

    /// The word used in requests, answers and the database.
    pub const fn as_str(self) -> &'static str {
        self.rule().word
    }

    /// The kind of that name.
    pub fn find(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == word)
    }

    /// What its values measure.
    pub const fn dimension(self) -> Dimension {
        self.rule().dimension
    }

    /// Whether a value beats the standing record by a meaningful step.
    pub fn beats(self, value: Measure, standing: Measure) -> bool {
        let rule = self.rule();
        let gain = if rule.lower_is_better {
            standing.0.saturating_sub(value.0)
        } else {
            value.0.saturating_sub(standing.0)
        };
        gain >= rule.step
    }

    /// Whether one value is better than another, by however little.
    pub fn is_better(self, value: Measure, other: Measure) -> bool {
        if self.rule().lower_is_better { value < other } else { value > other }
    }
}

const fn lower(word: &'static str, dimension: Dimension, step: i64) -> Rule {
    Rule { word, dimension, lower_is_better: true, step }
}

const fn higher(word: &'static str, dimension: Dimension, step: i64) -> Rule {
    Rule { word, dimension, lower_is_better: false, step }
}
