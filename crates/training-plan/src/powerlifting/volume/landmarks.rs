//! How many sets a week a muscle needs, and how many it bears.
//!
//! Sets a week, after the volume landmarks of M. Israetel (Renaissance Periodization); the table for
//! women allows more volume, beginners have less and advanced lifters more.

use crate::powerlifting::{Experience, Muscle, PerMuscle, Sets, Sex};
use core::fmt;
use stadion_units::Quantity;

/// The least sets a week that do something, and the most that a muscle recovers from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Landmarks {
    /// Minimum effective volume.
    pub mev: Sets,
    /// Maximum recoverable volume.
    pub mrv: Sets,
}

/// The most that anybody may set as recoverable.
const MOST_SETS: u32 = 30;

/// Why two numbers are no landmarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LandmarksRefusal {
    /// The maximum must lie above the minimum.
    MrvNotAboveMev,
    /// Nobody recovers from that much.
    MrvAboveMost,
}

impl fmt::Display for LandmarksRefusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MrvNotAboveMev => write!(
                out,
                "mrv_sets_per_week must be above mev_sets_per_week: raise one or lower the other",
            ),
            Self::MrvAboveMost => write!(out, "mrv_sets_per_week must be at most {MOST_SETS}"),
        }
    }
}

impl core::error::Error for LandmarksRefusal {}

impl Landmarks {
    /// What a lifter chose for a muscle.
    ///
    /// # Errors
    ///
    /// [`LandmarksRefusal`].
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::Sets;
    /// use stadion_training_plan::powerlifting::volume::{Landmarks, LandmarksRefusal};
    /// use stadion_units::Quantity;
    ///
    /// let sets = |count| Sets::new(count).unwrap();
    /// assert!(Landmarks::chosen(sets(8), sets(20)).is_ok());
    /// let refused = Landmarks::chosen(sets(8), sets(8));
    /// assert_eq!(refused, Err(LandmarksRefusal::MrvNotAboveMev));
    /// ```
    pub fn chosen(mev: Sets, mrv: Sets) -> Result<Self, LandmarksRefusal> {
        if mrv <= mev {
            return Err(LandmarksRefusal::MrvNotAboveMev);
        }
        if mrv.get() > MOST_SETS {
            return Err(LandmarksRefusal::MrvAboveMost);
        }
        Ok(Self { mev, mrv })
    }
}

/// The landmarks of a muscle that nobody has set: those of an intermediate lifter, less for a
/// beginner (0.8 of both) and more for an advanced one (1.1 and 1.2), rounded half up.
///
/// ```
/// use stadion_training_plan::powerlifting::{Experience, Muscle, Sex, volume::default_landmarks};
/// use stadion_units::Quantity;
///
/// let landmarks = default_landmarks(Sex::Male, Experience::Intermediate);
/// let quads = landmarks.get(Muscle::Quads);
/// assert_eq!((quads.mev.get(), quads.mrv.get()), (8, 20));
/// ```
pub fn default_landmarks(sex: Sex, experience: Experience) -> PerMuscle<Landmarks> {
    let (least_tenths, most_tenths) = match experience {
        Experience::Beginner => (8, 8),
        Experience::Intermediate => (10, 10),
        Experience::Advanced => (11, 12),
    };
    PerMuscle::of(|muscle| {
        let (mev, mrv) = table(sex, muscle);
        Landmarks { mev: scaled(mev, least_tenths), mrv: scaled(mrv, most_tenths) }
    })
}

fn scaled(count: u32, tenths: u32) -> Sets {
    let rounded = count.saturating_mul(tenths).saturating_add(5).checked_div(10);
    rounded.map_or(Sets::ZERO, Sets::saturating)
}

const fn table(sex: Sex, muscle: Muscle) -> (u32, u32) {
    match (sex, muscle) {
        (Sex::Male, Muscle::Quads | Muscle::Shoulders | Muscle::Biceps) => (8, 20),
        (Sex::Male, Muscle::Hamstrings | Muscle::Triceps) => (6, 20),
        (Sex::Male, Muscle::Glutes) => (0, 16),
        (Sex::Male, Muscle::LowerBack) => (6, 12),
        (Sex::Male, Muscle::UpperBack) => (10, 22),
        (Sex::Male, Muscle::Chest) => (8, 22),
        (Sex::Female, Muscle::Quads | Muscle::Chest) => (10, 26),
        (Sex::Female, Muscle::Hamstrings) => (8, 25),
        (Sex::Female, Muscle::Glutes) => (0, 28),
        (Sex::Female, Muscle::LowerBack) => (7, 20),
        (Sex::Female, Muscle::UpperBack) => (12, 28),
        (Sex::Female, Muscle::Triceps) => (8, 24),
        (Sex::Female, Muscle::Shoulders | Muscle::Biceps) => (10, 24),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn landmarks(sex: Sex, experience: Experience) -> Vec<(u32, u32)> {
        let all = default_landmarks(sex, experience);
        all.iter().map(|(_, of)| (of.mev.get(), of.mrv.get())).collect()
    }

    #[test]
    fn default_landmarks_are_the_table() {
        let male =
            [(8, 20), (6, 20), (0, 16), (6, 12), (10, 22), (8, 22), (6, 20), (8, 20), (8, 20)];
        assert_eq!(landmarks(Sex::Male, Experience::Intermediate), male);
        let female =
            [(10, 26), (8, 25), (0, 28), (7, 20), (12, 28), (10, 26), (8, 24), (10, 24), (10, 24)];
        assert_eq!(landmarks(Sex::Female, Experience::Intermediate), female);
    }

    #[test]
    fn default_landmarks_grow_with_experience() {
        let quads = |sex, experience| landmarks(sex, experience).first().copied();
        assert_eq!(quads(Sex::Male, Experience::Beginner), Some((6, 16)));
        assert_eq!(quads(Sex::Male, Experience::Advanced), Some((9, 24)));
        assert_eq!(quads(Sex::Female, Experience::Advanced), Some((11, 31)));
        for sex in [Sex::Male, Sex::Female] {
            for experience in Experience::ALL {
                assert!(landmarks(sex, *experience).iter().all(|(mev, mrv)| mev < mrv));
            }
        }
    }

    #[test]
    fn chosen_refuses_what_no_muscle_bears() {
        let sets = |count| Sets::new(count).unwrap();
        assert!(Landmarks::chosen(sets(0), sets(30)).is_ok());
        let refused =
            [(20, 8, LandmarksRefusal::MrvNotAboveMev), (8, 31, LandmarksRefusal::MrvAboveMost)];
        for (mev, mrv, refusal) in refused {
            assert_eq!(Landmarks::chosen(sets(mev), sets(mrv)), Err(refusal));
        }
        let message = LandmarksRefusal::MrvAboveMost.to_string();
        assert_eq!(message, "mrv_sets_per_week must be at most 30");
    }
}
