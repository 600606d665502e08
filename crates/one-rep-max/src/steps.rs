//! Loads that grow in equal steps, measured from the bar.
//!
//! A bar of 15 kg with steps of 10 kg reaches 25 and 35, never 20 or 30: the nearest multiple of
//! the step is no load at all wherever the bar is not one itself.

use crate::amount::BasisPoints;
use crate::refusal::Refusal;
use stadion_units::{Grams, Quantity};

/// On which side of the wanted load the reachable one may lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// The heaviest that is not heavier.
    Below,
    /// The lightest that is not lighter.
    Above,
    /// The nearest; the heavier of two at the same distance. Never refuses: what lies below the bar
    /// is the bar, what lies beyond the plates is all of them.
    Nearest,
}

/// The loads `bar + k · increment`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    bar: Grams,
    increment: Grams,
}

impl Steps {
    /// Steps from a bar; a bar of nothing is one for dumbbells and machines.
    ///
    /// # Errors
    ///
    /// [`Refusal::IncrementNotPositive`].
    ///
    /// ```
    /// use stadion_one_rep_max::{Refusal, steps::Steps};
    /// use stadion_units::{Grams, Quantity};
    ///
    /// let grams = |count| Grams::new(count).unwrap();
    /// assert!(Steps::new(grams(20_000), grams(2_500)).is_ok());
    /// assert_eq!(Steps::new(grams(20_000), grams(0)), Err(Refusal::IncrementNotPositive));
    /// ```
    pub fn new(bar: Grams, increment: Grams) -> Result<Self, Refusal> {
        if increment.get() == 0 {
            return Err(Refusal::IncrementNotPositive);
        }
        Ok(Self { bar, increment })
    }

    /// The bar.
    pub fn bar(&self) -> Grams {
        self.bar
    }

    /// The reachable load for a wanted one.
    ///
    /// # Errors
    ///
    /// [`Refusal::BelowBar`] toward below; [`Refusal::BeyondScale`] above a tonne.
    ///
    /// ```
    /// use stadion_one_rep_max::{Refusal, steps::{Steps, Toward}};
    /// use stadion_units::{Grams, Quantity};
    ///
    /// let grams = |count| Grams::new(count).unwrap();
    /// let steps = Steps::new(grams(15_000), grams(10_000)).unwrap();
    /// assert_eq!(steps.load(grams(31_000), Toward::Nearest), Ok(grams(35_000)));
    /// assert_eq!(steps.load(grams(31_000), Toward::Below), Ok(grams(25_000)));
    /// let refused = steps.load(grams(14_000), Toward::Below);
    /// assert_eq!(refused, Err(Refusal::BelowBar { bar: grams(15_000) }));
    /// ```
    pub fn load(&self, target: Grams, toward: Toward) -> Result<Grams, Refusal> {
        self.reach(u64::from(target.get()), 1, toward)
    }

    /// The reachable load for a share of a max, with a single rounding.
    ///
    /// # Errors
    ///
    /// As [`Steps::load`].
    ///
    /// ```
    /// use stadion_one_rep_max::{BasisPoints, Refusal, steps::{Steps, Toward}};
    /// use stadion_units::{Grams, Quantity};
    ///
    /// let grams = |count| Grams::new(count).unwrap();
    /// let steps = Steps::new(grams(20_000), grams(2_500)).unwrap();
    /// let share = BasisPoints::new(8_000).unwrap();
    /// assert_eq!(steps.share(grams(140_000), share, Toward::Nearest), Ok(grams(112_500)));
    /// let refused = steps.share(grams(20_000), share, Toward::Below);
    /// assert_eq!(refused, Err(Refusal::BelowBar { bar: grams(20_000) }));
    /// ```
    pub fn share(&self, max: Grams, share: BasisPoints, toward: Toward) -> Result<Grams, Refusal> {
        let scaled = u64::from(max.get()).saturating_mul(u64::from(share.get()));
        self.reach(scaled, 10_000, toward)
    }

    /// The reachable load for `target / parts` grams.
    fn reach(self, target: u64, parts: u64, toward: Toward) -> Result<Grams, Refusal> {
        let bar = u64::from(self.bar.get()).saturating_mul(parts);
        let increment = u64::from(self.increment.get()).saturating_mul(parts);
        let Some(plates) = target.checked_sub(bar) else {
            let refused = Refusal::BelowBar { bar: self.bar };
            return if toward == Toward::Below { Err(refused) } else { Ok(self.bar) };
        };
        let count = match toward {
            Toward::Below => plates.checked_div(increment),
            Toward::Above => Some(plates.div_ceil(increment)),
            Toward::Nearest => {
                let doubled = plates.saturating_mul(2).saturating_add(increment);
                doubled.checked_div(increment.saturating_mul(2))
            }
        };
        let load = count
            .and_then(|count| count.checked_mul(u64::from(self.increment.get())))
            .and_then(|plates| plates.checked_add(u64::from(self.bar.get())))
            .and_then(|load| u32::try_from(load).ok());
        load.and_then(|load| Grams::new(load).ok()).ok_or(Refusal::BeyondScale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest(bar: u32, increment: u32, target: u32) -> u32 {
        let steps = Steps::new(grams(bar), grams(increment)).unwrap();
        steps.load(grams(target), Toward::Nearest).unwrap().get()
    }

    fn grams(count: u32) -> Grams {
        Grams::new(count).unwrap()
    }

    #[test]
    fn load_rounds_half_up_from_the_bar() {
        let examples = [
            (113_300, 112_500),
            (114_000, 115_000),
            (101_250, 102_500),
            (106_875, 107_500),
            (109_688, 110_000),
            (103_750, 105_000),
            (3_000, 20_000),
        ];
        for (target, load) in examples {
            assert_eq!(nearest(20_000, 2_500, target), load);
        }
    }

    #[test]
    fn load_counts_from_a_bar_that_is_no_multiple_of_the_step() {
        // A bar of 45 lb with steps of 10 lb, in tenths of a pound: 135 lb are 45 + 9 · 10.
        assert_eq!(nearest(450, 100, 1_350), 1_350);
        assert_eq!(nearest(15_000, 10_000, 20_000), 25_000);
        assert_eq!(nearest(0, 2_000, 9_000), 10_000);
    }

    #[test]
    fn share_rounds_once() {
        // 67.5 % of 63 kg are 42.525 kg: between 42.5 and 45 nearer to 42.5.
        let steps = Steps::new(grams(20_000), grams(2_500)).unwrap();
        let share = BasisPoints::new(6_750).unwrap();
        let load = |toward| steps.share(grams(63_000), share, toward).map(Quantity::get);
        assert_eq!(load(Toward::Nearest), Ok(42_500));
        assert_eq!(load(Toward::Below), Ok(42_500));
        assert_eq!(load(Toward::Above), Ok(45_000));
        // 14.997 g lie below the middle of 10 and 20; rounded to grams first, they would not.
        let coarse = Steps::new(grams(0), grams(10)).unwrap();
        let half = BasisPoints::new(4_999).unwrap();
        assert_eq!(coarse.share(grams(30), half, Toward::Nearest), Ok(grams(10)));
    }

    #[test]
    fn load_ends_at_a_tonne() {
        let steps = Steps::new(grams(20_000), grams(300_000)).unwrap();
        let target = grams(990_000);
        assert_eq!(steps.load(target, Toward::Above), Err(Refusal::BeyondScale));
        assert_eq!(steps.load(target, Toward::Below), Ok(grams(920_000)));
    }
}
