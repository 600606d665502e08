//! What sore muscles take from a session.

use super::volume::main_muscles;
use super::{Lift, PerMuscle, Sets, Sex, Soreness};
use stadion_one_rep_max::BasisPoints;
use stadion_units::Quantity;

/// Ratings of a check-in; muscles that nobody rated are fresh.
pub type Ratings = PerMuscle<Option<Soreness>>;

/// What soreness does to a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SorenessEffect {
    /// Nothing.
    None,
    /// Less work. One set always remains.
    Reduced {
        /// The sets that are left out.
        sets_off: Sets,
        /// What the load is multiplied by.
        intensity: BasisPoints,
    },
    /// A session to recover instead of the one that was planned.
    Recovery,
}

impl SorenessEffect {
    /// The share that it leaves of the load of the sets as they were planned.
    pub const fn intensity(self) -> BasisPoints {
        match self {
            Self::Reduced { intensity, .. } => intensity,
            Self::None | Self::Recovery => BasisPoints::WHOLE,
        }
    }
}

/// The worst rating among the muscles that a lift needs most.
///
/// ```
/// use stadion_training_plan::powerlifting::{Lift, Muscle, PerMuscle, Soreness, soreness};
/// use stadion_units::Quantity;
///
/// let sore = |of| PerMuscle::of(|muscle| (muscle == of).then(|| Soreness::new(4).unwrap()));
/// assert_eq!(soreness::worst(&sore(Muscle::Quads), Lift::Squat).get(), 4);
/// assert_eq!(soreness::worst(&sore(Muscle::Quads), Lift::Bench).get(), 1);
/// ```
pub fn worst(ratings: &Ratings, lift: Lift) -> Soreness {
    let rated = main_muscles(lift).iter().filter_map(|muscle| *ratings.get(*muscle));
    rated.max().unwrap_or(Soreness::FRESH)
}

/// What a rating does.
///
/// ```
/// use stadion_training_plan::powerlifting::{Sex, Soreness, soreness::{SorenessEffect, effect}};
/// use stadion_units::Quantity;
///
/// let at = |rating| effect(Soreness::new(rating).unwrap(), Sex::Male);
/// assert_eq!(at(2), SorenessEffect::None);
/// assert_eq!(at(5), SorenessEffect::Recovery);
/// ```
pub fn effect(soreness: Soreness, sex: Sex) -> SorenessEffect {
    let reduced = |sets_count, basis_points| SorenessEffect::Reduced {
        sets_off: Sets::saturating(sets_count),
        intensity: BasisPoints::constant(basis_points).unwrap_or(BasisPoints::WHOLE),
    };
    match (soreness.get(), sex) {
        (..=2, _) => SorenessEffect::None,
        (3, _) => reduced(1, 10_000),
        (4, Sex::Male) => reduced(2, 9_500),
        (4, Sex::Female) => reduced(1, 9_700),
        _ => SorenessEffect::Recovery,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::powerlifting::Muscle;

    #[test]
    fn effect_is_the_table() {
        let at = |rating, sex| effect(Soreness::new(rating).unwrap(), sex);
        let reduced = |sets, intensity| SorenessEffect::Reduced {
            sets_off: Sets::new(sets).unwrap(),
            intensity: BasisPoints::new(intensity).unwrap(),
        };
        for sex in [Sex::Male, Sex::Female] {
            assert_eq!(at(1, sex), SorenessEffect::None);
            assert_eq!(at(2, sex), SorenessEffect::None);
            assert_eq!(at(3, sex), reduced(1, 10_000));
            assert_eq!(at(5, sex), SorenessEffect::Recovery);
        }
        assert_eq!(at(4, Sex::Male), reduced(2, 9_500));
        assert_eq!(at(4, Sex::Female), reduced(1, 9_700));
    }

    #[test]
    fn worst_looks_at_the_muscles_of_the_lift() {
        let only = |of| PerMuscle::of(|muscle| (muscle == of).then(|| Soreness::new(5).unwrap()));
        let needed = |lift| -> Vec<&str> {
            let all = Muscle::ALL.iter();
            let sore = all.filter(|muscle| worst(&only(**muscle), lift).get() == 5);
            sore.map(|muscle| muscle.as_str()).collect()
        };
        assert_eq!(needed(Lift::Squat), ["quads", "glutes", "lower_back"]);
        assert_eq!(needed(Lift::Bench), ["chest", "triceps", "shoulders"]);
        assert_eq!(needed(Lift::Deadlift), ["hamstrings", "glutes", "lower_back", "upper_back"]);
    }
}
