//! What to do in the middle of a session.

use crate::powerlifting::config::{Tie, load_for};
use crate::powerlifting::{Lift, Loads, Rest};
use stadion_one_rep_max::{BasisPoints, steps::Toward};
use stadion_units::{Grams, Quantity, Rpe};

/// A heavier load for the next set, where one felt much easier than it should have: 2.5 kg for the
/// bench press and 5 kg for squat and deadlift from a point below the target, twice that from a
/// point and a half. It is given once a session, and only where the lifter has such a load.
///
/// ```
/// use stadion_one_rep_max::steps::Steps;
/// use stadion_training_plan::powerlifting::{Lift, Loads, review::heavier};
/// use stadion_units::{Grams, Quantity, Rpe};
///
/// let [bar, step, weight] = [20_000, 2_500, 112_500].map(|count| Grams::new(count).unwrap());
/// let loads = Loads::Steps(Steps::new(bar, step).unwrap());
/// let [target, easy, right] = [85, 75, 80].map(|tenths| Rpe::new(tenths).unwrap());
/// let next = |actual| heavier(Lift::Squat, weight, target, actual, false, loads);
/// assert_eq!(next(easy).map(Quantity::get), Some(117_500));
/// assert_eq!(next(right), None);
/// ```
pub fn heavier(
    lift: Lift,
    weight: Grams,
    rpe_target: Rpe,
    rpe_actual: Rpe,
    already_given: bool,
    loads: Loads<'_>,
) -> Option<Grams> {
    let step = match lift {
        Lift::Bench => 2_500_u32,
        Lift::Squat | Lift::Deadlift => 5_000,
    };
    let steps = match rpe_target.get().saturating_sub(rpe_actual.get()) {
        0..10 => return None,
        10..15 => 1,
        _ => 2,
    };
    let wanted = Grams::new(weight.get().saturating_add(step.saturating_mul(steps))).ok()?;
    let load = match loads {
        Loads::Steps(steps) => steps.load(wanted, Toward::Below).ok()?,
        Loads::Barbell(barbell) => barbell.load(wanted, Toward::Below).ok()?.total,
    };
    (!already_given && load > weight).then_some(load)
}

/// What to do after sets that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailureAdvice {
    /// Rest longer.
    RestLonger {
        /// By so much.
        by: Rest,
    },
    /// Take weight off.
    Lighter {
        /// The next load.
        weight: Grams,
        /// Whether the session may as well end here.
        optional: bool,
    },
}

/// What to do after so many failed sets of a session: rest a minute longer, then take off 5 %, then
/// 10 % and end there if that is enough. Nothing is taken off below 40 % of the max, nor where the
/// lifter has no lighter load.
///
/// ```
/// use stadion_one_rep_max::steps::Steps;
/// use stadion_training_plan::powerlifting::{Loads, Rest};
/// use stadion_training_plan::powerlifting::review::{FailureAdvice, after_failed_sets};
/// use stadion_units::{Grams, Quantity};
///
/// let [bar, step, weight, max] =
///     [20_000, 2_500, 112_500, 140_000].map(|count| Grams::new(count).unwrap());
/// let loads = Loads::Steps(Steps::new(bar, step).unwrap());
/// let after = |failed_count| after_failed_sets(failed_count, weight, max, loads);
/// let minute = Rest::new(60).unwrap();
/// assert_eq!(after(1), Some(FailureAdvice::RestLonger { by: minute }));
/// assert_eq!(after(0), None);
/// ```
pub fn after_failed_sets(
    failed_count: u32,
    weight: Grams,
    one_rep_max: Grams,
    loads: Loads<'_>,
) -> Option<FailureAdvice> {
    let (share, optional) = match failed_count {
        0 => return None,
        1 => return Some(FailureAdvice::RestLonger { by: Rest::constant(60)? }),
        2 => (9_500, false),
        _ => (9_000, true),
    };
    let floor = load_for(loads, one_rep_max, &[BasisPoints::constant(4_000)?], Tie::Above).ok()?;
    let lighter = load_for(loads, weight, &[BasisPoints::constant(share)?], Tie::Above).ok()?;
    let weight = lighter.max(floor).min(weight);
    Some(FailureAdvice::Lighter { weight, optional })
}

#[cfg(test)]
mod tests {
    use super::*;
    use stadion_one_rep_max::steps::Steps;

    fn grams(count: u32) -> Grams {
        Grams::new(count).unwrap()
    }

    fn loads() -> Loads<'static> {
        Loads::Steps(Steps::new(grams(20_000), grams(2_500)).unwrap())
    }

    #[test]
    fn heavier_depends_on_lift_and_rating() {
        let next = |lift, actual, given| {
            let [target, actual] = [85, actual].map(|tenths| Rpe::new(tenths).unwrap());
            heavier(lift, grams(100_000), target, actual, given, loads()).map(Quantity::get)
        };
        assert_eq!(next(Lift::Bench, 75, false), Some(102_500));
        assert_eq!(next(Lift::Bench, 70, false), Some(105_000));
        assert_eq!(next(Lift::Deadlift, 75, false), Some(105_000));
        assert_eq!(next(Lift::Squat, 70, false), Some(110_000));
        assert_eq!(next(Lift::Squat, 76, false), None);
        assert_eq!(next(Lift::Squat, 95, false), None);
        assert_eq!(next(Lift::Squat, 70, true), None);
    }

    #[test]
    fn heavier_is_a_load_that_there_is() {
        let coarse = Loads::Steps(Steps::new(grams(20_000), grams(20_000)).unwrap());
        let [target, easy] = [85, 70].map(|tenths| Rpe::new(tenths).unwrap());
        assert_eq!(heavier(Lift::Squat, grams(100_000), target, easy, false, coarse), None);
        let heaviest = grams(1_000_000);
        assert_eq!(heavier(Lift::Squat, heaviest, target, easy, false, loads()), None);
    }

    #[test]
    fn after_failed_sets_takes_off_more_each_time() {
        let after = |failed, weight| match after_failed_sets(
            failed,
            grams(weight),
            grams(140_000),
            loads(),
        ) {
            Some(FailureAdvice::Lighter { weight, optional }) => (weight.get(), optional),
            other => panic!("{other:?}"),
        };
        assert_eq!(after(2, 112_500), (107_500, false));
        assert_eq!(after(3, 112_500), (102_500, true));
        assert_eq!(after(9, 112_500), (102_500, true));
        assert_eq!(after(3, 60_000), (55_000, true));
        assert_eq!(after(3, 55_000), (55_000, true));
        assert_eq!(after(3, 40_000), (40_000, true));
    }
}
