//! The sets that lead up to the work.

use crate::amount::BasisPoints;
use crate::barbell::Barbell;
use crate::refusal::Refusal;
use crate::steps::{Steps, Toward};
use stadion_units::{Grams, Quantity, Reps};

/// How a ramp is climbed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// 40 % × 5, 60 % × 3, 75 % × 2, 90 % × 1.
    Standard,
    /// 50 % × 5, 75 % × 2.
    Minimal,
    /// 30 % × 10, 50 % × 5, 65 % × 3, 80 % × 2, 90 % × 1, 95 % × 1.
    Extended,
    /// The bar × 10, 50 % × 5, 70 % × 3, 85 % × 1.
    EmptyBar,
}

/// Below this a full ramp has steps that no plates make.
const LIGHT_GRAMS: u32 = 40_000;

impl Protocol {
    /// The protocol for a working weight: what the lifter chose, otherwise the standard one, and the
    /// minimal one where the weight is light or the session is there to recover.
    ///
    /// ```
    /// use stadion_one_rep_max::warm_up::Protocol;
    /// use stadion_units::{Grams, Quantity};
    ///
    /// let grams = |count| Grams::new(count).unwrap();
    /// assert_eq!(Protocol::suited(None, grams(112_500), false), Protocol::Standard);
    /// assert_eq!(Protocol::suited(None, grams(39_000), false), Protocol::Minimal);
    /// let chosen = Some(Protocol::Extended);
    /// assert_eq!(Protocol::suited(chosen, grams(39_000), true), Protocol::Extended);
    /// ```
    pub fn suited(chosen: Option<Self>, working: Grams, recovers: bool) -> Self {
        let light = recovers || working.get() < LIGHT_GRAMS;
        chosen.unwrap_or(if light { Self::Minimal } else { Self::Standard })
    }

    /// Its steps.
    ///
    /// ```
    /// use stadion_one_rep_max::warm_up::Protocol;
    ///
    /// assert_eq!(Protocol::Minimal.steps().len(), 2);
    /// ```
    pub fn steps(self) -> Vec<Step> {
        let percents_and_reps: &[(u32, u32)] = match self {
            Self::Standard => &[(40, 5), (60, 3), (75, 2), (90, 1)],
            Self::Minimal => &[(50, 5), (75, 2)],
            Self::Extended => &[(30, 10), (50, 5), (65, 3), (80, 2), (90, 1), (95, 1)],
            Self::EmptyBar => &[(0, 10), (50, 5), (70, 3), (85, 1)],
        };
        let step = |&(percent, reps): &(u32, u32)| {
            let share = BasisPoints::new(percent.checked_mul(100)?).ok()?;
            Some(Step { share, reps: Reps::new(reps).ok()? })
        };
        percents_and_reps.iter().filter_map(step).collect()
    }
}

/// One step of a ramp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The share of the working weight.
    pub share: BasisPoints,
    /// How often it is lifted.
    pub reps: Reps,
}

/// One set of a ramp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WarmUpSet {
    /// What is on the bar, with the bar.
    pub weight: Grams,
    /// How often it is lifted.
    pub reps: Reps,
    /// Whether it is the bar alone.
    pub bar_only: bool,
}

/// What a lifter can load.
#[derive(Clone, Copy, Debug)]
pub enum Loads<'b> {
    /// Equal steps from a bar.
    Steps(Steps),
    /// A bar and plates.
    Barbell(&'b Barbell),
}

impl Loads<'_> {
    fn bar(self) -> Grams {
        match self {
            Self::Steps(steps) => steps.bar(),
            Self::Barbell(barbell) => barbell.bar(),
        }
    }

    /// The nearest load for a share of a weight.
    fn nearest(self, weight: Grams, share: BasisPoints) -> Result<Grams, Refusal> {
        match self {
            Self::Steps(steps) => steps.share(weight, share, Toward::Nearest),
            Self::Barbell(barbell) => {
                let scaled = u64::from(weight.get()).saturating_mul(u64::from(share.get()));
                let target = crate::fraction::half_up(scaled, 10_000);
                let target = target.ok_or(Refusal::BeyondScale)?;
                Ok(barbell.load(target, Toward::Nearest)?.total)
            }
        }
    }
}

/// Checks steps that somebody made up: 1 to 99 %, rising, 1 to 10 repetitions each.
///
/// # Errors
///
/// [`Refusal::StepOutOfOrder`] names the first that is none.
///
/// ```
/// use stadion_one_rep_max::{BasisPoints, Refusal, warm_up::{Step, check}};
/// use stadion_units::{Quantity, Reps};
///
/// let step = |share, reps| {
///     Step { share: BasisPoints::new(share).unwrap(), reps: Reps::new(reps).unwrap() }
/// };
/// assert!(check(&[step(4_000, 5), step(8_000, 2)]).is_ok());
/// let refused = check(&[step(4_000, 5), step(4_000, 2)]);
/// assert_eq!(refused, Err(Refusal::StepOutOfOrder { step_index: 1 }));
/// ```
pub fn check(steps: &[Step]) -> Result<(), Refusal> {
    let mut last = 0;
    for (step_index, step) in steps.iter().enumerate() {
        let share = step.share.get();
        let sound = (100..=9_900).contains(&share) && (1..=10).contains(&step.reps.get());
        if !sound || share <= last {
            return Err(Refusal::StepOutOfOrder { step_index });
        }
        last = share;
    }
    Ok(())
}

/// The sets of a ramp to a working weight.
///
/// A step that would repeat the weight of the one before is left out, and so is one that would be
/// as heavy as the work, unless it is the bar. Coarser loads than those of the work keep small
/// plates out of a ramp.
///
/// # Errors
///
/// [`Refusal::WeightNotPositive`]; [`Refusal::BeyondScale`] where a load passes a tonne.
///
/// ```
/// use stadion_one_rep_max::{Refusal, steps::Steps, warm_up::{Loads, Protocol, ramp}};
/// use stadion_units::{Grams, Quantity};
///
/// let grams = |count| Grams::new(count).unwrap();
/// let loads = Loads::Steps(Steps::new(grams(20_000), grams(2_500)).unwrap());
/// let sets = ramp(grams(112_500), &Protocol::Standard.steps(), loads).unwrap();
/// let weights: Vec<_> = sets.iter().map(|set| set.weight.to_string()).collect();
/// assert_eq!(weights, ["45", "67.5", "85", "102.5"]);
/// let refused = ramp(grams(0), &Protocol::Standard.steps(), loads);
/// assert_eq!(refused, Err(Refusal::WeightNotPositive));
/// ```
pub fn ramp(working: Grams, steps: &[Step], loads: Loads<'_>) -> Result<Vec<WarmUpSet>, Refusal> {
    if working.get() == 0 {
        return Err(Refusal::WeightNotPositive);
    }
    let mut sets: Vec<WarmUpSet> = Vec::new();
    for step in steps {
        let weight = loads.nearest(working, step.share)?;
        let bar_only = weight == loads.bar();
        let repeats = sets.last().is_some_and(|last| last.weight == weight);
        if !repeats && (bar_only || weight < working) {
            sets.push(WarmUpSet { weight, reps: step.reps, bar_only });
        }
    }
    Ok(sets)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::barbell::Plates;

    fn grams(count: u32) -> Grams {
        Grams::new(count).unwrap()
    }

    fn weights(working: u32, protocol: Protocol) -> Vec<(u32, u32)> {
        let loads = Loads::Steps(Steps::new(grams(20_000), grams(2_500)).unwrap());
        let sets = ramp(grams(working), &protocol.steps(), loads).unwrap();
        sets.iter().map(|set| (set.weight.get(), set.reps.get())).collect()
    }

    #[test]
    fn ramp_gives_the_examples_of_the_specification() {
        let heavy = [(45_000, 5), (67_500, 3), (85_000, 2), (102_500, 1)];
        assert_eq!(weights(112_500, Protocol::Standard), heavy);
        let middle = [(25_000, 5), (35_000, 3), (45_000, 2), (55_000, 1)];
        assert_eq!(weights(60_000, Protocol::Standard), middle);
        let light = [(20_000, 5), (22_500, 2), (27_500, 1)];
        assert_eq!(weights(30_000, Protocol::Standard), light);
        let empty = [(20_000, 10), (50_000, 5), (70_000, 3), (85_000, 1)];
        assert_eq!(weights(100_000, Protocol::EmptyBar), empty);
        assert_eq!(weights(20_000, Protocol::Minimal), [(20_000, 5)]);
    }

    #[test]
    fn ramp_never_falls_nor_reaches_the_work() {
        for working in (20_100..=400_000).step_by(700) {
            for protocol in
                [Protocol::Standard, Protocol::Minimal, Protocol::Extended, Protocol::EmptyBar]
            {
                let sets = weights(working, protocol);
                assert!(sets.is_sorted_by(|a, b| a.0 < b.0), "{working} {protocol:?} {sets:?}");
                assert!(sets.iter().all(|(weight, _)| *weight < working));
            }
        }
    }

    #[test]
    fn ramp_uses_the_plates_there_are() {
        let plates = |plate, pair_count| Plates { plate: grams(plate), pair_count };
        let barbell = Barbell::new(grams(20_000), &[plates(20_000, 2), plates(10_000, 1)]).unwrap();
        let sets = ramp(grams(100_000), &Protocol::Standard.steps(), Loads::Barbell(&barbell));
        let sets: Vec<u32> = sets.unwrap().iter().map(|set| set.weight.get()).collect();
        assert_eq!(sets, [40_000, 60_000, 80_000]);
    }

    #[test]
    fn check_refuses_steps_that_are_none() {
        let step = |share, reps| Step {
            share: BasisPoints::new(share).unwrap(),
            reps: Reps::new(reps).unwrap(),
        };
        for (steps, step_index) in [
            ([step(99, 5), step(200, 5)], 0),
            ([step(5_000, 11), step(6_000, 5)], 0),
            ([step(5_000, 5), step(6_000, 0)], 1),
            ([step(5_000, 5), step(9_901, 1)], 1),
        ] {
            assert_eq!(check(&steps), Err(Refusal::StepOutOfOrder { step_index }));
        }
    }
}
