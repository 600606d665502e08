//! What a lifter of that max does: weights for repetitions, and repetitions for weights.
#![expect(clippy::float_arithmetic, reason = "a curve of real numbers, inside")]

use super::Estimate;
use super::admission::{Habit, is_true_single, to_failure};
use super::curve;
use super::doubt::Doubt;
use super::filter::State;
use super::model;
use super::set::Effort;
use super::verdict::SetRefusal;
use crate::real;
use stadion_units::{Grams, Quantity, Reps, Rpe};

/// Where an answer lies four times out of five.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Its lower end.
    pub low: Grams,
    /// Its upper end.
    pub high: Grams,
}

/// A weight and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prediction {
    /// The weight.
    pub weight: Grams,
    /// Where it lies four times out of five.
    pub interval: Interval,
}

/// Repetitions and how sure they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RepsPrediction {
    /// The repetitions.
    pub reps: Reps,
    /// As many four times out of five at least; nothing where not even one is sure.
    pub fewest: Option<Reps>,
    /// As many four times out of five at most; nothing where the curve ends before.
    pub most: Option<Reps>,
}

/// A cell of the table of weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The repetitions.
    pub reps: Reps,
    /// How hard they are.
    pub rpe: Rpe,
    /// The weight for them.
    pub prediction: Prediction,
}

/// What is believed of a lifter on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Belief {
    pub state: State,
    pub scale: f64,
    /// The logarithm of the load that the lifter is used to.
    pub load: f64,
    pub habit: Habit,
    pub doubt: Doubt,
}

/// The logarithm of a weight, and of the factor to the ends of its interval.
#[derive(Clone, Copy)]
pub(super) struct Expected {
    pub log_weight: f64,
    pub half_width: f64,
    doubt: Doubt,
}

impl Interval {
    /// Around a logarithm. An upper end beyond a tonne is a tonne.
    pub(super) fn around(log: f64, half_width: f64, doubt: Doubt) -> Option<Self> {
        let low = libm::exp(log - half_width - doubt.below);
        let high = libm::exp(log + half_width + doubt.above).min(f64::from(Grams::BOUND.max));
        Some(Self { low: real::half_up(low)?, high: real::half_up(high)? })
    }
}

impl Belief {
    /// The weight that the curve gives for so many repetitions to failure.
    fn prescribe(&self, count: f64, reserve_error: f64) -> Expected {
        let lever = curve::lever(self.state.slope, count);
        let set = curve::variance(self.state.slope, count, reserve_error);
        let variance = self.state.variance_at(lever) + model::FORM_VARIANCE + set;
        Expected {
            log_weight: self.state.log_max - curve::log_multiple(self.state.slope, count),
            half_width: model::DEVIATIONS * libm::sqrt(variance) * self.scale,
            doubt: self.doubt,
        }
    }

    /// The weight of a top set that turns out so long. A day's form changes the repetitions sooner
    /// than the load, so near the load that the lifter is used to, that is it.
    pub(super) fn expect(&self, count: f64, reserve_error: f64) -> Expected {
        let curve = self.prescribe(count, reserve_error);
        let apart = self.load - curve.log_weight;
        let reach = apart / model::HABIT_REACH;
        let pull = model::HABIT_STRENGTH * apart / (1.0 + reach * reach);
        Expected { log_weight: curve.log_weight + pull, ..curve }
    }
}

impl Expected {
    fn prediction(self) -> Result<Prediction, SetRefusal> {
        let weight = real::half_up(libm::exp(self.log_weight));
        Ok(Prediction {
            weight: weight.ok_or(SetRefusal::BeyondScale)?,
            interval: Interval::around(self.log_weight, self.half_width, self.doubt)
                .ok_or(SetRefusal::BeyondScale)?,
        })
    }
}

impl Estimate {
    /// The weight for a set of these repetitions at this effort, by the lifter's own curve.
    ///
    /// The interval is that of a set: with the form of the day and the error of a rating it is wider
    /// than that of the max.
    ///
    /// # Errors
    ///
    /// A [`SetRefusal`] where the curve has no answer.
    ///
    /// ```
    /// use stadion_one_rep_max::estimator::{
    ///     Effort, Exercise, LiftedSet, SetKind, SetRefusal, estimate,
    /// };
    /// use stadion_units::{Day, Grams, Quantity, Reps};
    ///
    /// let today = Day::parse("2026-01-09").unwrap();
    /// let reps = |count| Reps::new(count).unwrap();
    /// let single = LiftedSet {
    ///     performed_on: today,
    ///     weight: Grams::new(130_000).unwrap(),
    ///     reps: reps(1),
    ///     effort: Effort::ToFailure,
    ///     kind: SetKind::Working,
    /// };
    /// let estimate = estimate(&[single], Exercise::BenchPress, today).estimate.unwrap();
    /// let five = estimate.weight_for(reps(5), Effort::ToFailure).unwrap();
    /// assert_eq!(five.weight.to_string(), "115.085");
    /// let refused = estimate.weight_for(reps(0), Effort::ToFailure);
    /// assert_eq!(refused, Err(SetRefusal::RepsBelowOne));
    /// ```
    pub fn weight_for(&self, reps: Reps, effort: Effort) -> Result<Prediction, SetRefusal> {
        let (count, reserve_error) = to_failure(reps, effort, self.belief.habit)?;
        let prediction = self.belief.prescribe(count, reserve_error).prediction()?;
        if is_true_single(reps, effort) {
            return Ok(Prediction { weight: self.one_rep_max, ..prediction });
        }
        Ok(prediction)
    }

    /// The weight of the lifter's next top set, if it turns out to have these repetitions at this
    /// effort: what a set is compared with after it was lifted.
    ///
    /// Unlike [`Estimate::weight_for`] it knows that lifters stay with a load while the repetitions
    /// come and go with the day.
    ///
    /// # Errors
    ///
    /// A [`SetRefusal`] where the curve has no answer.
    ///
    /// ```
    /// use stadion_one_rep_max::estimator::{
    ///     Effort, Exercise, LiftedSet, SetKind, SetRefusal, estimate,
    /// };
    /// use stadion_units::{Day, Grams, Quantity, Reps};
    ///
    /// let today = Day::parse("2026-01-09").unwrap();
    /// let reps = |count| Reps::new(count).unwrap();
    /// let ten = LiftedSet {
    ///     performed_on: today,
    ///     weight: Grams::new(80_000).unwrap(),
    ///     reps: reps(10),
    ///     effort: Effort::ToFailure,
    ///     kind: SetKind::Working,
    /// };
    /// let estimate = estimate(&[ten], Exercise::BenchPress, today).estimate.unwrap();
    /// let nine = estimate.expected_weight(reps(9), Effort::ToFailure).unwrap();
    /// let by_curve = estimate.weight_for(reps(9), Effort::ToFailure).unwrap();
    /// assert!(nine.weight < by_curve.weight && nine.weight > ten.weight);
    /// let most = reps(12);
    /// let refused = estimate.expected_weight(reps(13), Effort::ToFailure);
    /// assert_eq!(refused, Err(SetRefusal::RepsBeyondRange { most }));
    /// ```
    pub fn expected_weight(&self, reps: Reps, effort: Effort) -> Result<Prediction, SetRefusal> {
        let (count, reserve_error) = to_failure(reps, effort, self.belief.habit)?;
        self.belief.expect(count, reserve_error).prediction()
    }

    /// The most repetitions of a weight at this effort, by the lifter's own curve.
    ///
    /// # Errors
    ///
    /// A [`SetRefusal`] where the weight is above the max, or so light that the curve ends before.
    ///
    /// ```
    /// use stadion_one_rep_max::estimator::{
    ///     Effort, Exercise, LiftedSet, SetKind, SetRefusal, estimate,
    /// };
    /// use stadion_units::{Day, Grams, Quantity, Reps};
    ///
    /// let today = Day::parse("2026-01-09").unwrap();
    /// let grams = |count| Grams::new(count).unwrap();
    /// let single = LiftedSet {
    ///     performed_on: today,
    ///     weight: grams(130_000),
    ///     reps: Reps::new(1).unwrap(),
    ///     effort: Effort::ToFailure,
    ///     kind: SetKind::Working,
    /// };
    /// let estimate = estimate(&[single], Exercise::BenchPress, today).estimate.unwrap();
    /// let five = estimate.reps_for(grams(115_000), Effort::ToFailure).unwrap();
    /// assert_eq!(five.reps.get(), 5);
    /// let refused = estimate.reps_for(grams(140_000), Effort::ToFailure);
    /// assert_eq!(refused, Err(SetRefusal::WeightAboveMax));
    /// ```
    pub fn reps_for(&self, weight: Grams, effort: Effort) -> Result<RepsPrediction, SetRefusal> {
        if weight.get() == 0 {
            return Err(SetRefusal::WeightNotPositive);
        }
        let (mut at_least, mut at_most, mut found) = (None, None, None);
        let mut longest = None;
        for count in 1..=model::MOST_REPS {
            let reps = Reps::new(count).map_err(|_| SetRefusal::BeyondScale)?;
            let prediction = match self.weight_for(reps, effort) {
                Err(SetRefusal::RepsBeyondRange { .. }) => break,
                prediction => prediction?,
            };
            let counts_if = |reached: bool, last| if reached { Some(reps) } else { last };
            at_least = counts_if(prediction.interval.low >= weight, at_least);
            found = counts_if(prediction.weight >= weight, found);
            at_most = counts_if(prediction.interval.high >= weight, at_most);
            longest = Some(reps);
        }
        let most = Reps::new(model::MOST_REPS).map_err(|_| SetRefusal::BeyondScale)?;
        let reps = match found {
            None => Err(SetRefusal::WeightAboveMax),
            Some(_) if found == longest => Err(SetRefusal::RepsBeyondRange { most }),
            Some(reps) => Ok(reps),
        }?;
        Ok(RepsPrediction { reps, fewest: at_least, most: at_most.filter(|_| at_most != longest) })
    }

    /// Every whole and half rating from 6 to 10 for 1 to 12 repetitions, as far as the curve goes.
    ///
    /// ```
    /// use stadion_one_rep_max::estimator::{Effort, Exercise, LiftedSet, SetKind, estimate};
    /// use stadion_units::{Day, Grams, Quantity, Reps};
    ///
    /// let today = Day::parse("2026-01-09").unwrap();
    /// let single = LiftedSet {
    ///     performed_on: today,
    ///     weight: Grams::new(130_000).unwrap(),
    ///     reps: Reps::new(1).unwrap(),
    ///     effort: Effort::ToFailure,
    ///     kind: SetKind::Working,
    /// };
    /// let estimate = estimate(&[single], Exercise::BenchPress, today).estimate.unwrap();
    /// let table = estimate.table();
    /// assert_eq!(table.len(), 88);
    /// assert!(table.iter().all(|cell| cell.prediction.weight <= single.weight));
    /// ```
    pub fn table(&self) -> Vec<Cell> {
        let easiest = Rpe::BOUND.max.saturating_sub(model::MOST_RESERVE);
        let ratings = (easiest..=Rpe::BOUND.max).rev().step_by(5);
        let rows = (1..=model::MOST_REPS).filter_map(|count| Reps::new(count).ok());
        rows.flat_map(|reps| {
            let ratings = ratings.clone().filter_map(|tenths| Rpe::new(tenths).ok());
            ratings.filter_map(move |rpe| {
                let prediction = self.weight_for(reps, Effort::Rated(rpe)).ok()?;
                Some(Cell { reps, rpe, prediction })
            })
        })
        .collect()
    }
}
