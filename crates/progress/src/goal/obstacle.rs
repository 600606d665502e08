//! Why nobody knows how far a goal is, and what to do about it.

use super::GoalType;

stadion_units::words! {
    /// Why no fact says how far a goal is.
    pub enum Obstacle {
        /// The athlete has given it up.
        Abandoned = "abandoned",
        /// A custom goal is the athlete's own matter.
        Custom = "custom",
        /// There is no target above 0.
        NoTarget = "no_target",
        /// The unit of the target is none that such a goal has.
        UnsuitableUnit = "unsuitable_unit",
        /// No station is given.
        NoStation = "no_station",
        /// The title names no exercise with a record.
        NoExercise = "no_exercise",
        /// Weight has no history, so nobody knows in which direction it should go.
        NoDirection = "no_direction",
    }
}

impl Obstacle {
    /// What is in the way of a goal of that type, and what to do about it.
    ///
    /// ```
    /// use stadion_progress::{GoalType, Obstacle};
    ///
    /// let message = Obstacle::UnsuitableUnit.message(GoalType::Strength);
    /// assert!(message.ends_with("give `target_unit` as one of kg, lb, reps"));
    /// assert!(!Obstacle::NoTarget.message(GoalType::RaceTime).contains("target_unit"));
    /// ```
    pub fn message(self, goal_type: GoalType) -> String {
        let text = match self {
            Self::Abandoned => "the goal is given up: set its `status` to `active` to go on",
            Self::Custom => {
                "nothing measures a goal of type `custom`: complete it by hand, \
                 or give it a type that is measured"
            }
            Self::NoTarget => "there is no target to measure: give a `target_value` above 0",
            Self::UnsuitableUnit => {
                let kind = goal_type.as_str();
                let units = units(goal_type);
                return format!(
                    "a goal of type `{kind}` is not measured in this unit: \
                     give `target_unit` as one of {units}"
                );
            }
            Self::NoStation => "nobody knows which station is meant: give its `station_id`",
            Self::NoExercise => {
                "the title names no exercise that there is a record of: \
                 write the exercise and the target into the title, and nothing else, and log it"
            }
            Self::NoDirection => {
                "nobody knows whether this weight is to be reached from above or below: \
                 complete the goal by hand"
            }
        };
        text.to_owned()
    }
}

/// The usual words for the units that a type of goal is measured in.
const fn units(of: GoalType) -> &'static str {
    match of {
        GoalType::RaceTime | GoalType::StationTime => "seconds, minutes, hours",
        GoalType::RunningPace => "seconds_per_km, min_per_km, min_per_mile",
        GoalType::BodyComp => "kg, lb",
        GoalType::Consistency => "days, weeks, workouts",
        GoalType::TrainingVolume => "minutes, hours, workouts",
        GoalType::Strength => "kg, lb, reps",
        // Nothing measures it, in any unit.
        GoalType::Custom => "no unit",
    }
}

#[cfg(test)]
mod tests {
    use super::super::Unit;
    use super::*;

    #[test]
    fn units_names_words_that_are_read() {
        for of in GoalType::ALL.iter().filter(|of| **of != GoalType::Custom) {
            for word in units(*of).split(", ") {
                assert!(Unit::find(word).is_some(), "{word}");
            }
        }
    }
}
