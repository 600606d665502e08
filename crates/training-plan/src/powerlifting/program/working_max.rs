//! The max that training itself shows, between two tests of it.

use stadion_one_rep_max::steps::{Steps, Toward};
use stadion_one_rep_max::{BasisPoints, Refusal, epley};
use stadion_units::{Grams, Quantity, Reps, Rpe, short};

/// Sets that felt easier, in tenths, say little about a max.
const LEAST_TENTHS: u32 = 70;

/// What training may move the stored max to, in hundredths of a percent.
const CLAMP: (u32, u32) = (8_500, 11_000);

stadion_units::words! {
    /// How far a working max can be trusted.
    pub enum Confidence {
        /// Too few sessions: the stored max holds.
        Low = "low",
        /// Three or four sessions.
        Medium = "medium",
        /// Five or more.
        High = "high",
    }
}

/// A set that was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatedSet {
    /// What was lifted.
    pub weight: Grams,
    /// How often.
    pub reps: Reps,
    /// How hard it was.
    pub rpe: Option<Rpe>,
    /// Whether pain ended it, and not the load.
    pub limited_by_pain: bool,
}

/// A max and how far it can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkingMax {
    /// The max.
    pub one_rep_max: Grams,
    /// How far.
    pub confidence: Confidence,
}

/// The median of the best estimates of a lift's last sessions, near the stored max, to 2.5 kg.
///
/// A session counts by its best set of RPE 7 or more that pain did not limit. Sets of more
/// repetitions than an estimate is defined for do not count.
///
/// # Errors
///
/// [`Refusal::WeightNotPositive`] without a stored max.
///
/// ```
/// use stadion_one_rep_max::Refusal;
/// use stadion_training_plan::powerlifting::program::{Confidence, RatedSet, working_max};
/// use stadion_units::{Grams, Quantity, Reps, Rpe};
///
/// let set = |grams| RatedSet {
///     weight: Grams::new(grams).unwrap(),
///     reps: Reps::new(3).unwrap(),
///     rpe: Rpe::new(80).ok(),
///     limited_by_pain: false,
/// };
/// let sets = [[set(120_000)], [set(130_000)], [set(125_000)]];
/// let sessions = sets.each_ref().map(|sets| sets.as_slice());
/// let stored = Grams::new(140_000).unwrap();
/// let max = working_max(stored, &sessions).unwrap();
/// assert_eq!((max.one_rep_max.to_string().as_str(), max.confidence), ("137.5", Confidence::Medium));
/// let refused = working_max(Grams::new(0).unwrap(), &sessions);
/// assert_eq!(refused, Err(Refusal::WeightNotPositive));
/// ```
pub fn working_max(stored: Grams, sessions: &[&[RatedSet]]) -> Result<WorkingMax, Refusal> {
    if stored.get() == 0 {
        return Err(Refusal::WeightNotPositive);
    }
    let mut estimates: Vec<Grams> = sessions.iter().filter_map(|sets| best(sets)).collect();
    short::sort_by(&mut estimates, Ord::cmp);
    let confidence = match estimates.len() {
        0..=2 => Confidence::Low,
        3 | 4 => Confidence::Medium,
        _ => Confidence::High,
    };
    let Some(median) = median(&estimates).filter(|_| confidence != Confidence::Low) else {
        return Ok(WorkingMax { one_rep_max: stored, confidence });
    };
    let steps = steps()?;
    let end = |share| BasisPoints::new(share).map_err(|_| Refusal::BeyondScale);
    let lowest = steps.share(stored, end(CLAMP.0)?, Toward::Above)?;
    let highest = steps.share(stored, end(CLAMP.1)?, Toward::Below)?;
    let near = steps.load(median, Toward::Nearest)?;
    // So light a max has no multiple within the clamp: it stays what it is.
    let one_rep_max = if lowest > highest { stored } else { near.clamp(lowest, highest) };
    Ok(WorkingMax { one_rep_max, confidence })
}

/// The best estimate of a session.
fn best(sets: &[RatedSet]) -> Option<Grams> {
    let rated = sets.iter().filter(|set| !set.limited_by_pain);
    let hard = rated.filter(|set| set.rpe.is_some_and(|rpe| rpe.get() >= LEAST_TENTHS));
    hard.filter(|set| set.weight.get() > 0).filter_map(|set| epley(set.weight, set.reps)).max()
}

/// The middle of what is sorted, or the mean of the two in the middle.
fn median(sorted: &[Grams]) -> Option<Grams> {
    let upper = sorted.len().checked_div(2)?;
    let lower = sorted.len().checked_sub(1)?.checked_div(2)?;
    let sum = sorted.get(lower)?.get().checked_add(sorted.get(upper)?.get())?;
    Grams::new(sum.div_ceil(2)).ok()
}

/// Multiples of 2.5 kg.
fn steps() -> Result<Steps, Refusal> {
    let grams = |count| Grams::new(count).map_err(|_| Refusal::BeyondScale);
    Steps::new(grams(0)?, grams(2_500)?)
}
