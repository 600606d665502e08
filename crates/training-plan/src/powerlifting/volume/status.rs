//! Where a muscle stands in its week.

use super::Landmarks;
use crate::powerlifting::Sets;
use stadion_units::Quantity;

stadion_units::words! {
    /// Where a muscle stands between its landmarks.
    pub enum VolumeStatus {
        /// Less than does something.
        Below = "below_mev",
        /// Enough, and not too much.
        InRange = "in_range",
        /// At most two sets are left.
        Approaching = "approaching_mrv",
        /// No set is left.
        At = "at_mrv",
        /// More than the muscle recovers from.
        Exceeded = "exceeded_mrv",
    }
}

/// So few sets are left that the lifter should know.
const FEW_SETS: i32 = 2;

/// How many sets are left until the maximum; negative beyond it.
///
/// ```
/// use stadion_training_plan::powerlifting::{Sets, volume::{Landmarks, remaining_count}};
/// use stadion_units::Quantity;
///
/// let sets = |count| Sets::new(count).unwrap();
/// let quads = Landmarks { mev: sets(8), mrv: sets(20) };
/// assert_eq!(remaining_count(sets(18), quads), 2);
/// assert_eq!(remaining_count(sets(21), quads), -1);
/// ```
pub fn remaining_count(done: Sets, landmarks: Landmarks) -> i32 {
    landmarks.mrv.get().cast_signed().saturating_sub(done.get().cast_signed())
}

/// Where a muscle stands.
///
/// ```
/// use stadion_training_plan::powerlifting::Sets;
/// use stadion_training_plan::powerlifting::volume::{Landmarks, VolumeStatus, status};
/// use stadion_units::Quantity;
///
/// let sets = |count| Sets::new(count).unwrap();
/// let quads = Landmarks { mev: sets(8), mrv: sets(20) };
/// assert_eq!(status(sets(18), quads), VolumeStatus::Approaching);
/// ```
pub fn status(done: Sets, landmarks: Landmarks) -> VolumeStatus {
    match remaining_count(done, landmarks) {
        ..0 => VolumeStatus::Exceeded,
        0 => VolumeStatus::At,
        1..=FEW_SETS => VolumeStatus::Approaching,
        _ if done >= landmarks.mev => VolumeStatus::InRange,
        _ => VolumeStatus::Below,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_walks_through_all_words_as_sets_rise() {
        let sets = |count| Sets::new(count).unwrap();
        let quads = Landmarks { mev: sets(8), mrv: sets(20) };
        let words = |count| status(sets(count), quads);
        for (count, expected) in [
            (0, VolumeStatus::Below),
            (7, VolumeStatus::Below),
            (8, VolumeStatus::InRange),
            (15, VolumeStatus::InRange),
            (17, VolumeStatus::InRange),
            (18, VolumeStatus::Approaching),
            (19, VolumeStatus::Approaching),
            (20, VolumeStatus::At),
            (21, VolumeStatus::Exceeded),
        ] {
            assert_eq!(words(count), expected, "{count}");
        }
        assert!((0..=100).map(words).is_sorted());
    }

    #[test]
    fn status_is_at_its_end_when_nothing_is_recoverable() {
        let none = Landmarks { mev: Sets::ZERO, mrv: Sets::ZERO };
        assert_eq!(status(Sets::ZERO, none), VolumeStatus::At);
        assert_eq!(remaining_count(Sets::new(100).unwrap(), none), -100);
    }
}
