//! The kinds of records, one line each.

use crate::unit::Dimension;
use stadion_units::Measure;

stadion_units::words! {
    /// What a record is about. The last three derive from the sets of
    /// [`RecordType::ExerciseWeight`].
    pub enum RecordType {
        /// Time at a race station.
        StationTime = "station_time",
        /// Heaviest weight of an exercise.
        ExerciseWeight = "exercise_weight",
        /// Most repetitions of an exercise at a load.
        ExerciseReps = "exercise_reps",
        /// Pace over an exact distance; from runs and tests, never from race laps.
        RunningPace = "running_pace",
        /// Time of a whole race.
        RaceTime = "race_time",
        /// Longest distance of a test.
        Distance = "distance",
        /// Heaviest weight for at least so many repetitions.
        RepMax = "rep_max",
        /// Highest one-rep max estimated from a set.
        EstimatedOneRepMax = "estimated_1rm",
        /// Largest sum of weight times repetitions in one session.
        SessionVolume = "session_volume",
    }
}

/// The rule of one kind.
struct Rule {
    dimension: Dimension,
    lower_is_better: bool,
    /// Smallest meaningful improvement, in the canonical unit of the dimension.
    step: i64,
}

impl RecordType {
    /// Repetitions for which a heaviest weight is kept.
    pub const REP_MAX_REPS: &[u32] = &[1, 2, 3, 5, 8, 10, 12, 15, 20];

    const fn rule(self) -> Rule {
        match self {
            Self::StationTime | Self::RaceTime => lower(Dimension::Time, 1),
            // Half a second per kilometre.
            Self::RunningPace => lower(Dimension::Pace, 500),
            // A tenth of a kilogram.
            Self::ExerciseWeight | Self::RepMax | Self::EstimatedOneRepMax => {
                higher(Dimension::Mass, 100)
            }
            Self::ExerciseReps => higher(Dimension::Repetitions, 1),
            // A metre.
            Self::Distance => higher(Dimension::Length, 1_000),
            Self::SessionVolume => higher(Dimension::Volume, 100),
        }
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

const fn lower(dimension: Dimension, step: i64) -> Rule {
    Rule { dimension, lower_is_better: true, step }
}

const fn higher(dimension: Dimension, step: i64) -> Rule {
    Rule { dimension, lower_is_better: false, step }
}
