//! What a formula is: a curve of the literature with its source and its limits.

use crate::fraction::Fraction;
use crate::real;
use crate::refusal::Refusal;
use stadion_units::{Grams, Quantity, Reps};

/// Beyond this an estimate says more about endurance than about strength, whatever the formula:
/// validity falls with the repetitions (Whisenant 2003; Reynolds 2006 would stop at 10).
pub const MOST_REPS: u32 = 12;

/// A way from a set to a one-rep max, and back.
///
/// A true single is its own maximum in every formula, also where the printed one says otherwise.
#[derive(Clone, Copy, Debug)]
pub struct Formula {
    /// The word in requests, such as `brzycki`.
    pub name: &'static str,
    /// Where it was published.
    pub source: &'static str,
    /// The shortest set it answers for, apart from a true single.
    pub least_reps: u32,
    /// The longest set it answers for.
    pub most_reps: u32,
    /// The first whole number of repetitions at or behind its pole, where it has one.
    pub pole_reps: Option<u32>,
    /// The lightest weight it answers for; above 1 only where an intercept or a logarithm makes
    /// the formula one of kilograms.
    pub least_weight_grams: u32,
    pub(crate) law: Law,
}

/// How a formula computes, for two or more repetitions.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Law {
    /// An exact multiple of the weight, given the repetitions.
    Fraction(fn(u64) -> Option<Fraction>),
    /// A real multiple of the weight, given the repetitions.
    Multiple(fn(f64) -> f64),
    /// Kilograms, given the kilograms and the repetitions. Rises with the weight.
    Kilograms {
        estimate: fn(f64, f64) -> f64,
        /// Whether it rises with the repetitions too, so that they can be found from a weight.
        rises: bool,
        /// The share of the maximum, in percent, at which the sets were made.
        at_percent: Option<(u32, u32)>,
    },
}

impl Formula {
    /// The one-rep max that a set taken to failure stands for, rounded half up to the gram.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] where the formula has no honest answer.
    ///
    /// ```
    /// use stadion_one_rep_max::{Refusal, formulas::BRZYCKI};
    /// use stadion_units::{Grams, Quantity, Reps};
    ///
    /// let (weight, reps) = (Grams::new(100_000).unwrap(), |count| Reps::new(count).unwrap());
    /// assert_eq!(BRZYCKI.one_rep_max(weight, reps(5)).unwrap().to_string(), "112.5");
    /// assert_eq!(BRZYCKI.one_rep_max(weight, reps(1)), Ok(weight));
    /// assert_eq!(BRZYCKI.one_rep_max(weight, reps(37)), Err(Refusal::AtPole { pole: reps(37) }));
    /// ```
    pub fn one_rep_max(&self, weight: Grams, reps: Reps) -> Result<Grams, Refusal> {
        self.admit(weight, reps)?;
        if reps.get() == 1 {
            return Ok(weight);
        }
        self.admit_weight(weight)?;
        let max = self.estimate(weight, reps.get()).ok_or(Refusal::BeyondScale)?;
        self.admit_share(weight, max)?;
        Ok(max)
    }

    /// The weight that a lifter with this max lifts so many times, rounded half up to the gram.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] where the formula has no honest answer.
    ///
    /// ```
    /// use stadion_one_rep_max::{Refusal, formulas::EPLEY};
    /// use stadion_units::{Grams, Quantity, Reps};
    ///
    /// let max = Grams::new(143_000).unwrap();
    /// let weight = EPLEY.weight_for(max, Reps::new(3).unwrap());
    /// assert_eq!(weight.map(Quantity::get), Ok(130_000));
    /// let nothing = EPLEY.weight_for(max, Reps::new(0).unwrap());
    /// assert_eq!(nothing, Err(Refusal::RepsBelowOne));
    /// ```
    pub fn weight_for(&self, one_rep_max: Grams, reps: Reps) -> Result<Grams, Refusal> {
        self.admit(one_rep_max, reps)?;
        if reps.get() == 1 {
            return Ok(one_rep_max);
        }
        let weight = match self.law {
            Law::Fraction(multiple) => {
                multiple(u64::from(reps.get())).and_then(|multiple| multiple.within(one_rep_max))
            }
            Law::Multiple(multiple) => within(one_rep_max, multiple(f64::from(reps.get()))),
            Law::Kilograms { .. } => Some(self.search(one_rep_max, reps.get())?),
        };
        let weight = weight.ok_or(Refusal::BeyondScale)?;
        self.admit_weight(weight)?;
        self.admit_share(weight, one_rep_max)?;
        Ok(weight)
    }

    /// The most repetitions of a weight whose estimate does not exceed the max.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] where the formula has no honest answer, above all for weights so light that
    /// the repetitions would leave its range.
    ///
    /// ```
    /// use stadion_one_rep_max::{Refusal, formulas::WATHAN};
    /// use stadion_units::{Grams, Quantity, Reps};
    ///
    /// let grams = |count| Grams::new(count).unwrap();
    /// let reps = WATHAN.reps_for(grams(140_000), grams(120_000));
    /// assert_eq!(reps.map(Quantity::get), Ok(5));
    /// let too_light = WATHAN.reps_for(grams(140_000), grams(20_000));
    /// assert_eq!(too_light, Err(Refusal::RepsBeyondRange { most: Reps::new(12).unwrap() }));
    /// ```
    pub fn reps_for(&self, one_rep_max: Grams, weight: Grams) -> Result<Reps, Refusal> {
        if matches!(self.law, Law::Kilograms { rises: false, .. }) {
            return Err(Refusal::NotInvertible);
        }
        if weight.get() == 0 || one_rep_max.get() == 0 {
            return Err(Refusal::WeightNotPositive);
        }
        if weight > one_rep_max {
            return Err(Refusal::WeightAboveMax);
        }
        self.admit_weight(weight)?;
        // An estimate beyond a tonne exceeds every max.
        let within =
            |reps: &u32| self.estimate(weight, *reps).is_some_and(|max| max <= one_rep_max);
        let beyond = self.most_reps.saturating_add(1);
        let most = (self.least_reps..=beyond).take_while(within).last().unwrap_or(1);
        if most == beyond { Err(self.beyond_range()) } else { reps(most) }
    }

    /// The estimate for two or more repetitions, or nothing beyond a tonne.
    fn estimate(&self, weight: Grams, reps: u32) -> Option<Grams> {
        match self.law {
            Law::Fraction(multiple) => multiple(u64::from(reps))?.of(weight),
            Law::Multiple(multiple) => times(weight, multiple(f64::from(reps))),
            Law::Kilograms { estimate, .. } => {
                real::grams(estimate(real::kilograms(weight.get()), f64::from(reps)))
            }
        }
    }

    /// The weight whose estimate is nearest, by halving the range in which it must lie.
    fn search(&self, one_rep_max: Grams, reps: u32) -> Result<Grams, Refusal> {
        let reaches = |grams: u32| {
            let weight = Grams::new(grams).ok()?;
            // What leaves the scale upwards reaches every max.
            Some(self.estimate(weight, reps).is_none_or(|max| max >= one_rep_max))
        };
        let (mut low, mut high) = (self.least_weight_grams, one_rep_max.get());
        while low < high {
            let middle = low.midpoint(high);
            if reaches(middle).ok_or(Refusal::BeyondScale)? {
                high = middle;
            } else {
                low = middle.saturating_add(1);
            }
        }
        let distance = |grams: u32| {
            let max = Grams::new(grams).ok().and_then(|weight| self.estimate(weight, reps));
            max.map_or(u32::MAX, |max| max.get().abs_diff(one_rep_max.get()))
        };
        let below = low.saturating_sub(1).max(self.least_weight_grams);
        let nearest = if distance(below) < distance(low) { below } else { low };
        if distance(nearest) > 1 {
            return Err(self.below_range());
        }
        Grams::new(nearest).map_err(|_| Refusal::BeyondScale)
    }

    fn admit(&self, weight: Grams, reps: Reps) -> Result<(), Refusal> {
        let count = reps.get();
        if weight.get() == 0 {
            return Err(Refusal::WeightNotPositive);
        }
        if count == 0 {
            return Err(Refusal::RepsBelowOne);
        }
        if let Some(pole) = self.pole_reps.filter(|pole| count >= *pole) {
            return Err(Refusal::AtPole { pole: self::reps(pole)? });
        }
        if count > self.most_reps {
            return Err(self.beyond_range());
        }
        if count > 1 && count < self.least_reps {
            return Err(Refusal::RepsBelowRange { least: self::reps(self.least_reps)? });
        }
        Ok(())
    }

    fn admit_weight(&self, weight: Grams) -> Result<(), Refusal> {
        if weight.get() < self.least_weight_grams { Err(self.below_range()) } else { Ok(()) }
    }

    fn admit_share(&self, weight: Grams, max: Grams) -> Result<(), Refusal> {
        let Law::Kilograms { at_percent: Some((least, most)), .. } = self.law else {
            return Ok(());
        };
        let share = |percent: u32| u64::from(max.get()).saturating_mul(u64::from(percent));
        let hundredfold = u64::from(weight.get()).saturating_mul(100);
        let fitted = (share(least)..=share(most)).contains(&hundredfold);
        if fitted { Ok(()) } else { Err(Refusal::NotAsFitted) }
    }

    fn below_range(&self) -> Refusal {
        Grams::new(self.least_weight_grams)
            .map_or(Refusal::BeyondScale, |least| Refusal::WeightBelowRange { least })
    }

    fn beyond_range(&self) -> Refusal {
        Reps::new(self.most_reps)
            .map_or(Refusal::BeyondScale, |most| Refusal::RepsBeyondRange { most })
    }
}

fn reps(count: u32) -> Result<Reps, Refusal> {
    Reps::new(count).map_err(|_| Refusal::BeyondScale)
}

#[expect(clippy::float_arithmetic, reason = "a real multiple of a weight")]
fn times(weight: Grams, multiple: f64) -> Option<Grams> {
    real::half_up(f64::from(weight.get()) * multiple)
}

#[expect(clippy::float_arithmetic, reason = "a real multiple of a weight")]
fn within(weight: Grams, multiple: f64) -> Option<Grams> {
    real::half_up(f64::from(weight.get()) / multiple)
}
