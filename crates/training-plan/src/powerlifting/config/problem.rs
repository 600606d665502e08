//! What is wrong with an override, and where.

use core::fmt;
use stadion_units::Limit;
use stadion_units::decimal::Shortest;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigProblem {
    /// Members from the outside in, with dots between them, such as `block1.heavy.pct`.
    pub field: String,
    /// What is wrong with it.
    pub fault: ConfigFault,
}

impl ConfigProblem {
    /// Where it stands, as a JSON Pointer into the overrides.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::config::{ConfigFault, ConfigProblem};
    ///
    /// let problem = ConfigProblem { field: "block1.heavy".into(), fault: ConfigFault::Empty };
    /// assert_eq!(problem.pointer(), "/block1/heavy");
    /// assert_eq!(problem.to_string(), "block1.heavy contains nothing: leave it out or fill it");
    /// ```
    pub fn pointer(&self) -> String {
        format!("/{}", self.field.replace('.', "/"))
    }

    /// The bounds that were missed, where there are any.
    pub fn limit(&self) -> Option<Limit> {
        match self.fault {
            ConfigFault::OutOfRange(range) => Some(range.limit()),
            _ => None,
        }
    }
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConfigFault {
    /// Outside its bounds, or between two steps of them.
    OutOfRange(ConfigRange),
    /// Above the upper end that holds beside it, be it given or of the table.
    AboveMost {
        /// The member that is the upper end.
        most_field: &'static str,
        /// What that end is.
        most: String,
    },
    /// The increment takes a later block above the heaviest share.
    Climbs {
        /// The first block that is too heavy.
        block: &'static str,
    },
    /// A member without members.
    Empty,
    /// The same kind of set has two pauses.
    Twice,
}

/// The bounds of the members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfigRange {
    /// Shares of the max.
    Share,
    /// Sets.
    Sets,
    /// Repetitions.
    Reps,
    /// Exertion.
    Rpe,
    /// Growth of the heavy share per block.
    HeavyIncrement,
    /// Growth of a training max per program.
    Increase,
    /// Difference between two loads.
    RoundingIncrement,
    /// Pauses.
    Rest,
}

impl ConfigRange {
    /// Least, most and step in the integer unit of the quantity.
    pub(super) const fn bounds(self) -> (u32, u32, u32) {
        match self {
            Self::Share => (4_000, 10_500, 1),
            Self::Sets => (1, 10, 1),
            Self::Reps => (1, 20, 1),
            Self::Rpe => (50, 100, 5),
            Self::HeavyIncrement => (250, 1_000, 1),
            Self::Increase => (0, 20_000, 1),
            Self::RoundingIncrement => (250, 20_000, 1),
            Self::Rest => (15, 900, 1),
        }
    }

    /// The bounds in the unit of the member.
    pub fn limit(self) -> Limit {
        let (least, most, _) = self.bounds();
        let places = match self {
            Self::Share | Self::HeavyIncrement => 4,
            Self::Rpe => 1,
            Self::Increase | Self::RoundingIncrement => 3,
            Self::Sets | Self::Reps | Self::Rest => 0,
        };
        let shortest = |count| Some(Shortest { value: i64::from(count), places });
        Limit { min: shortest(least), max: shortest(most) }
    }

    const fn between(self) -> &'static str {
        match self {
            Self::Share => "between 0.40 and 1.05",
            Self::Sets => "between 1 and 10",
            Self::Reps => "between 1 and 20",
            Self::Rpe => "between 5 and 10 in steps of 0.5",
            Self::HeavyIncrement => "between 0.025 and 0.10",
            Self::Increase => "between 0 and 20 kilograms",
            Self::RoundingIncrement => "between 0.25 and 20 kilograms",
            Self::Rest => "between 15 and 900 seconds",
        }
    }
}

impl fmt::Display for ConfigProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let field = &self.field;
        match &self.fault {
            ConfigFault::OutOfRange(range) => write!(out, "{field} must be {}", range.between()),
            ConfigFault::AboveMost { most_field, most } => {
                write!(
                    out,
                    "{field} must not be above {most_field}, {most}: lower it or raise that"
                )
            }
            ConfigFault::Climbs { block } => {
                write!(out, "{field} takes {block} above 1.05: lower it or give {block}.heavy.pct")
            }
            ConfigFault::Empty => write!(out, "{field} contains nothing: leave it out or fill it"),
            ConfigFault::Twice => {
                write!(out, "{field} is about the same sets as one before it: keep one of them")
            }
        }
    }
}

impl core::error::Error for ConfigProblem {}
