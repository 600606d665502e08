//! The RPE chart: which share of the max a set is, from its repetitions and its rating.
//!
//! Source: the chart of Reactive Training Systems (M. Tuchscherer, The Reactive Training Manual,
//! 2008) as it stood in the company's own training software in December 2025, recorded in the R
//! package `strength`. A rating of 8 means two repetitions in reserve, so the share depends only on
//! `n = repetitions + 10 - RPE`. Up to n = 10 all copies agree. Behind it the copy found in most
//! apps goes on with 70.7, 68.0, 65.3: it has lost the column 72.4, which the original has. So the
//! original is followed throughout. Half points are the means of their neighbours, as in every copy;
//! printed charts round them to a tenth, here they are exact.

use crate::amount::BasisPoints;
use crate::fraction;
use crate::refusal::Refusal;
use stadion_units::{Grams, Quantity, Reps, Rpe};

/// Shares for n = 1, 2, … in tenths of a percent.
const CHART: [u32; 20] = [
    1000, 955, 922, 892, 863, 837, 811, 786, 762, 739, 724, 707, 691, 676, 663, 650, 638, 627, 617,
    608,
];

/// The longest set of the chart.
pub const MOST_REPS: u32 = 15;

/// The lowest rating of the chart, in tenths.
const LEAST_RPE: u32 = 50;

/// The share of the max that a set of these repetitions at this rating is.
///
/// # Errors
///
/// A [`Refusal`] off the chart: beyond 15 repetitions, below RPE 5, between half points.
///
/// ```
/// use stadion_one_rep_max::{Refusal, rpe};
/// use stadion_units::{Quantity, Reps, Rpe};
///
/// let (five, eight) = (Reps::new(5).unwrap(), Rpe::new(80).unwrap());
/// assert_eq!(rpe::share(five, eight).unwrap().to_string(), "81.1");
/// let least = Rpe::new(50).unwrap();
/// assert_eq!(rpe::share(five, Rpe::new(83).unwrap()), Err(Refusal::RpeOffChart { least }));
/// ```
pub fn share(reps: Reps, rpe: Rpe) -> Result<BasisPoints, Refusal> {
    if reps.get() == 0 {
        return Err(Refusal::RepsBelowOne);
    }
    let most = Reps::new(MOST_REPS).map_err(|_| Refusal::BeyondScale)?;
    if reps > most {
        return Err(Refusal::RepsBeyondRange { most });
    }
    let least = Rpe::new(LEAST_RPE).map_err(|_| Refusal::BeyondScale)?;
    let off_chart = Refusal::RpeOffChart { least };
    let reserve = Rpe::BOUND.max.saturating_sub(rpe.get());
    if rpe < least || reserve.checked_rem(5) != Some(0) {
        return Err(off_chart);
    }
    cell(reps.get(), reserve).ok_or(off_chart)
}

/// The one-rep max that a set at this rating stands for, rounded half up to the gram.
///
/// # Errors
///
/// A [`Refusal`] off the chart, and for no weight.
///
/// ```
/// use stadion_one_rep_max::{Refusal, rpe};
/// use stadion_units::{Grams, Quantity, Reps, Rpe};
///
/// let (weight, nine) = (Grams::new(150_000).unwrap(), Rpe::new(90).unwrap());
/// let max = rpe::one_rep_max(weight, Reps::new(3).unwrap(), nine);
/// assert_eq!(max.map(Quantity::get), Ok(168_161));
/// let nothing = Grams::new(0).unwrap();
/// let refused = rpe::one_rep_max(nothing, Reps::new(3).unwrap(), nine);
/// assert_eq!(refused, Err(Refusal::WeightNotPositive));
/// ```
pub fn one_rep_max(weight: Grams, reps: Reps, rpe: Rpe) -> Result<Grams, Refusal> {
    let share = share(reps, rpe)?;
    if weight.get() == 0 {
        return Err(Refusal::WeightNotPositive);
    }
    let scaled = u64::from(weight.get()).saturating_mul(WHOLE);
    fraction::half_up(scaled, u64::from(share.get())).ok_or(Refusal::BeyondScale)
}

/// The weight for a set of these repetitions at this rating, rounded half up to the gram.
///
/// # Errors
///
/// A [`Refusal`] off the chart, and for no max.
///
/// ```
/// use stadion_one_rep_max::{Refusal, rpe};
/// use stadion_units::{Grams, Quantity, Reps, Rpe};
///
/// let (max, eight) = (Grams::new(200_000).unwrap(), Rpe::new(80).unwrap());
/// let weight = rpe::weight_for(max, Reps::new(5).unwrap(), eight);
/// assert_eq!(weight.map(Quantity::get), Ok(162_200));
/// let most = Reps::new(15).unwrap();
/// let refused = rpe::weight_for(max, Reps::new(16).unwrap(), eight);
/// assert_eq!(refused, Err(Refusal::RepsBeyondRange { most }));
/// ```
pub fn weight_for(one_rep_max: Grams, reps: Reps, rpe: Rpe) -> Result<Grams, Refusal> {
    let share = share(reps, rpe)?;
    if one_rep_max.get() == 0 {
        return Err(Refusal::WeightNotPositive);
    }
    let scaled = u64::from(one_rep_max.get()).saturating_mul(u64::from(share.get()));
    fraction::half_up(scaled, WHOLE).ok_or(Refusal::BeyondScale)
}

/// The most repetitions of a weight that stay within this rating.
///
/// # Errors
///
/// A [`Refusal`] off the chart, for a weight that is too heavy for a single at this rating, and for
/// one so light that the chart ends first.
///
/// ```
/// use stadion_one_rep_max::{Refusal, rpe};
/// use stadion_units::{Grams, Quantity, Reps, Rpe};
///
/// let (max, eight) = (Grams::new(200_000).unwrap(), Rpe::new(80).unwrap());
/// let reps = rpe::reps_for(max, Grams::new(162_200).unwrap(), eight);
/// assert_eq!(reps.map(Quantity::get), Ok(5));
/// let too_heavy = rpe::reps_for(max, Grams::new(190_000).unwrap(), eight);
/// assert_eq!(too_heavy, Err(Refusal::WeightAboveMax));
/// ```
pub fn reps_for(one_rep_max: Grams, weight: Grams, rpe: Rpe) -> Result<Reps, Refusal> {
    let most = Reps::new(MOST_REPS).map_err(|_| Refusal::BeyondScale)?;
    if weight.get() == 0 {
        return Err(Refusal::WeightNotPositive);
    }
    let mut found = Err(Refusal::WeightAboveMax);
    for count in 1..=MOST_REPS {
        let reps = Reps::new(count).map_err(|_| Refusal::BeyondScale)?;
        let heaviest = weight_for(one_rep_max, reps, rpe)?;
        if heaviest < weight {
            return found;
        }
        found = Ok(reps);
        if heaviest == weight {
            return found;
        }
    }
    Err(Refusal::RepsBeyondRange { most })
}

/// The whole in basis points.
const WHOLE: u64 = 10_000;

/// The cell of the chart, given the repetitions in reserve in tenths.
fn cell(reps: u32, reserve: u32) -> Option<BasisPoints> {
    let whole = reps.checked_sub(1)?.checked_add(reserve.checked_div(10)?)?;
    let at = usize::try_from(whole).ok()?;
    let easier = if reserve.checked_rem(10)? == 0 { at } else { at.checked_add(1)? };
    let sum = CHART.get(at)?.checked_add(*CHART.get(easier)?)?;
    // Twice a tenth of a percent is a fifth; five basis points are a twentieth.
    BasisPoints::new(sum.checked_mul(5)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bp(reps: u32, rpe: u32) -> Result<u32, Refusal> {
        share(Reps::new(reps).unwrap(), Rpe::new(rpe).unwrap()).map(Quantity::get)
    }

    #[test]
    fn share_has_the_cells_on_which_all_copies_agree() {
        let whole = [10_000, 9_550, 9_220, 8_920, 8_630, 8_370, 8_110, 7_860, 7_620, 7_390];
        let half = [9_775, 9_385, 9_070, 8_775, 8_500, 8_240, 7_985, 7_740, 7_505];
        for (reps, cell) in (1..).zip(whole) {
            assert_eq!(bp(reps, 100), Ok(cell));
        }
        for (reps, cell) in (1..).zip(half) {
            assert_eq!(bp(reps, 95), Ok(cell));
        }
        assert_eq!(bp(5, 80), Ok(8_110));
    }

    #[test]
    fn share_follows_the_original_beyond_ten() {
        let original = [7_240, 7_070, 6_910, 6_760, 6_630];
        for (reps, cell) in (11..).zip(original) {
            assert_eq!(bp(reps, 100), Ok(cell));
        }
        assert_eq!(bp(10, 95), Ok(7_315));
        assert_eq!(bp(15, 50), Ok(6_080));
        assert_eq!(bp(15, 55), Ok(6_125));
    }

    #[test]
    fn share_depends_only_on_what_is_left_and_falls_everywhere() {
        for reps in 1..=14 {
            for rpe in (60..=100).step_by(5) {
                assert_eq!(bp(reps + 1, rpe), bp(reps, rpe - 10));
                assert!(bp(reps + 1, rpe).unwrap() < bp(reps, rpe).unwrap());
                assert!(rpe == 50 || bp(reps, rpe - 5).unwrap() < bp(reps, rpe).unwrap());
            }
        }
    }

    #[test]
    fn share_refuses_off_the_chart() {
        let least = Rpe::new(50).unwrap();
        for rpe in [0, 45, 49, 83, 99] {
            assert_eq!(bp(3, rpe), Err(Refusal::RpeOffChart { least }));
        }
        assert_eq!(bp(0, 80), Err(Refusal::RepsBelowOne));
        let most = Reps::new(15).unwrap();
        assert_eq!(bp(16, 100), Err(Refusal::RepsBeyondRange { most }));
    }

    #[test]
    fn reps_for_undoes_weight_for() {
        for max in (10_000..=400_000).step_by(4_999) {
            let max = Grams::new(max).unwrap();
            for reps in 1..=15 {
                for rpe in (50..=100).step_by(5) {
                    let (reps, rpe) = (Reps::new(reps).unwrap(), Rpe::new(rpe).unwrap());
                    let weight = weight_for(max, reps, rpe).unwrap();
                    assert_eq!(reps_for(max, weight, rpe), Ok(reps));
                    let back = one_rep_max(weight, reps, rpe).unwrap();
                    assert!(back.get().abs_diff(max.get()) <= 1);
                }
            }
        }
        let light = reps_for(Grams::new(200_000).unwrap(), Grams::new(20_000).unwrap(), rpe(90));
        assert_eq!(light, Err(Refusal::RepsBeyondRange { most: Reps::new(15).unwrap() }));
    }

    fn rpe(tenths: u32) -> Rpe {
        Rpe::new(tenths).unwrap()
    }
}
