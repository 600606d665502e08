//! One value for every muscle.

use super::Muscle;

/// One value for every muscle, none left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PerMuscle<T>([T; 9]);

/// In the order of [`Muscle::ALL`].
const MUSCLES: [Muscle; 9] = [
    Muscle::Quads,
    Muscle::Hamstrings,
    Muscle::Glutes,
    Muscle::LowerBack,
    Muscle::UpperBack,
    Muscle::Chest,
    Muscle::Triceps,
    Muscle::Shoulders,
    Muscle::Biceps,
];

impl<T> PerMuscle<T> {
    /// The value that each muscle is given.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::{Muscle, PerMuscle};
    ///
    /// let lengths = PerMuscle::of(|muscle| muscle.as_str().len());
    /// assert_eq!(*lengths.get(Muscle::Glutes), 6);
    /// ```
    pub fn of(each: impl FnMut(Muscle) -> T) -> Self {
        Self(MUSCLES.map(each))
    }

    /// The value of a muscle.
    pub fn get(&self, muscle: Muscle) -> &T {
        let [quads, hamstrings, glutes, lower_back, upper_back, chest, triceps, shoulders, biceps] =
            &self.0;
        match muscle {
            Muscle::Quads => quads,
            Muscle::Hamstrings => hamstrings,
            Muscle::Glutes => glutes,
            Muscle::LowerBack => lower_back,
            Muscle::UpperBack => upper_back,
            Muscle::Chest => chest,
            Muscle::Triceps => triceps,
            Muscle::Shoulders => shoulders,
            Muscle::Biceps => biceps,
        }
    }

    /// Every muscle with its value, in the order of [`Muscle::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Muscle, &T)> {
        MUSCLES.into_iter().zip(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_muscle_keeps_the_order_of_the_words() {
        assert_eq!(MUSCLES, Muscle::ALL);
        let muscles = PerMuscle::of(|muscle| muscle);
        assert!(Muscle::ALL.iter().all(|muscle| muscles.get(*muscle) == muscle));
        assert!(muscles.iter().all(|(muscle, value)| muscle == *value));
    }
}
