//! How hard a set should feel when it is made easier than it was planned.

use stadion_one_rep_max::BasisPoints;
use stadion_units::{Quantity, Rpe};

/// A point of the rating is a repetition in reserve, and on the chart of ratings a repetition is
/// about 3 % of the load: from one to ten of them it falls from 100 to 73.9 %.
const BASIS_POINTS_PER_TENTH: u32 = 30;
const TENTHS_PER_REPETITION: u32 = 10;

/// Ratings are given in halves of a point.
const STEP_TENTHS: u32 = 5;

/// The easiest that work is meant to feel: that of a deload.
const LEAST_TENTHS: u32 = 50;

/// The target of sets that have only a share of their load, or fewer repetitions: a target that
/// stays where it was would have the lifter put back what was taken off. Rounded to half a point.
pub(crate) fn lowered(target: Rpe, share: BasisPoints, reps_off_count: u32) -> Rpe {
    let cut = BasisPoints::WHOLE.get().saturating_sub(share.get());
    let of_load = cut.checked_div(BASIS_POINTS_PER_TENTH).unwrap_or(0);
    let tenths = of_load.saturating_add(reps_off_count.saturating_mul(TENTHS_PER_REPETITION));
    let steps = tenths.saturating_mul(2).saturating_add(STEP_TENTHS);
    let steps = steps.checked_div(STEP_TENTHS.saturating_mul(2)).unwrap_or(0);
    let least = LEAST_TENTHS.min(target.get());
    let left = target.get().saturating_sub(steps.saturating_mul(STEP_TENTHS)).max(least);
    Rpe::constant(left).unwrap_or(target)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lowered_takes_a_point_off_for_a_repetition_or_three_percent_of_the_load() {
        let at = |target, share, reps_off_count| {
            let (target, share) = (Rpe::new(target).unwrap(), BasisPoints::new(share).unwrap());
            lowered(target, share, reps_off_count).get()
        };
        assert_eq!(at(85, 10_000, 0), 85);
        assert_eq!(at(85, 9_700, 0), 75);
        assert_eq!(at(85, 9_500, 0), 70);
        assert_eq!(at(85, 9_000, 0), 50);
        assert_eq!(at(85, 10_000, 2), 65);
        assert_eq!(at(95, 9_700, 1), 75);
        assert_eq!(at(70, 6_000, 2), 50);
        assert_eq!(at(45, 6_000, 0), 45);
        assert_eq!(at(85, 12_000, 0), 85);
    }
}
