//! How much of a plan was done.

use crate::powerlifting::{Sets, count::ratio};
use stadion_one_rep_max::BasisPoints;
use stadion_units::Quantity;

stadion_units::words! {
    /// What was done, beside what was planned.
    pub enum Performance {
        /// Less than nine tenths.
        Under = "under",
        /// What was planned.
        At = "at",
        /// More than eleven tenths.
        Over = "over",
        /// Less than half.
        Incomplete = "incomplete",
    }
}

/// Completed sets as a share of the planned ones; nothing without a plan, and no more than three
/// times the plan.
///
/// ```
/// use stadion_training_plan::powerlifting::{Sets, review::completion};
/// use stadion_units::Quantity;
///
/// let sets = |count| Sets::new(count).unwrap();
/// assert_eq!(completion(sets(2), sets(3)).unwrap().to_string(), "66.67");
/// assert_eq!(completion(sets(2), sets(0)), None);
/// ```
pub fn completion(completed: Sets, planned: Sets) -> Option<BasisPoints> {
    ratio(u64::from(completed.get()), u64::from(planned.get()))
}

/// The class of a share: `incomplete` below 50 %, `under` below 90 %, `over` above 110 %, else `at`.
///
/// ```
/// use stadion_training_plan::powerlifting::review::{Performance, performance};
/// use stadion_training_plan::powerlifting::Sets;
/// use stadion_units::Quantity;
///
/// let sets = |count| Sets::new(count).unwrap();
/// assert_eq!(performance(sets(3), sets(3)), Some(Performance::At));
/// assert_eq!(performance(sets(3), sets(0)), None);
/// ```
pub fn performance(completed: Sets, planned: Sets) -> Option<Performance> {
    let planned = planned.get();
    let percents = completed.get().saturating_mul(100);
    let below = |percent: u32| percents < planned.saturating_mul(percent);
    let above = |percent: u32| percents > planned.saturating_mul(percent);
    (planned > 0).then(|| {
        if below(50) {
            Performance::Incomplete
        } else if below(90) {
            Performance::Under
        } else if above(110) {
            Performance::Over
        } else {
            Performance::At
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn performance_follows_the_order_of_its_classes() {
        let of = |completed, planned| {
            performance(Sets::new(completed).unwrap(), Sets::new(planned).unwrap()).unwrap()
        };
        for (completed, expected) in [
            (0, Performance::Incomplete),
            (49, Performance::Incomplete),
            (50, Performance::Under),
            (89, Performance::Under),
            (90, Performance::At),
            (100, Performance::At),
        ] {
            assert_eq!(of(completed, 100), expected, "{completed}");
        }
        assert_eq!(of(11, 10), Performance::At);
        assert_eq!(of(12, 10), Performance::Over);
        assert_eq!(of(1, 2), Performance::Under);
    }

    #[test]
    fn completion_ends_at_three_times_the_plan() {
        let of = |completed, planned| {
            completion(Sets::new(completed).unwrap(), Sets::new(planned).unwrap())
        };
        assert_eq!(of(0, 3).map(Quantity::get), Some(0));
        assert_eq!(of(1, 3).map(Quantity::get), Some(3_333));
        assert_eq!(of(100, 1).map(Quantity::get), Some(30_000));
        assert_eq!(of(0, 0), None);
    }
}
