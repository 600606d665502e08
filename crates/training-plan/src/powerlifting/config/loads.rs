//! The load that a lifter puts on the bar for a share of the max.

use super::FormulaConfig;
use crate::powerlifting::{IntensityType, Loads};
use stadion_one_rep_max::steps::Toward;
use stadion_one_rep_max::{BasisPoints, Refusal};
use stadion_units::{Grams, Quantity};

/// Where a load goes that lies in the middle between two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tie {
    /// To the heavier one.
    #[default]
    Above,
    /// To the lighter one, as in sessions that are there to recover.
    Below,
}

impl Tie {
    /// A deload is there to recover.
    pub const fn of(intensity: IntensityType) -> Self {
        match intensity {
            IntensityType::Deload => Self::Below,
            IntensityType::Heavy | IntensityType::Explosive | IntensityType::Rep => Self::Above,
        }
    }
}

/// The reachable load nearest to the max times all of the shares, rounded once.
///
/// It is above the max only where the shares are: a coarse set of plates rounds down there.
///
/// # Errors
///
/// [`Refusal::WeightNotPositive`] without a max, [`Refusal::BelowBar`] where the bar alone is above
/// it, [`Refusal::BeyondScale`] above a tonne.
///
/// ```
/// use stadion_one_rep_max::{BasisPoints, Refusal, steps::Steps};
/// use stadion_training_plan::powerlifting::{Loads, config::{Tie, load_for}};
/// use stadion_units::{Grams, Quantity};
///
/// let [bar, step, max] = [20_000, 2_500, 140_000].map(|count| Grams::new(count).unwrap());
/// let [heavy, sore] = [8_000, 9_500].map(|count| BasisPoints::new(count).unwrap());
/// let loads = Loads::Steps(Steps::new(bar, step).unwrap());
/// assert_eq!(load_for(loads, max, &[heavy], Tie::Above).unwrap().to_string(), "112.5");
/// assert_eq!(load_for(loads, max, &[heavy, sore], Tie::Above).unwrap().to_string(), "107.5");
/// let refused = load_for(loads, step, &[heavy], Tie::Above);
/// assert_eq!(refused, Err(Refusal::BelowBar { bar }));
/// ```
pub fn load_for(
    loads: Loads<'_>,
    one_rep_max: Grams,
    shares: &[BasisPoints],
    tie: Tie,
) -> Result<Grams, Refusal> {
    if one_rep_max.get() == 0 {
        return Err(Refusal::WeightNotPositive);
    }
    let wanted = Wanted::new(one_rep_max, shares).ok_or(Refusal::BeyondScale)?;
    let load = wanted.nearest(loads, tie)?;
    if load <= one_rep_max || wanted.is_above(one_rep_max) {
        return Ok(load);
    }
    reachable(loads, one_rep_max, Toward::Below)
}

/// What was wanted of a load that the lifter's plates do not make, to the gram; nothing where they
/// make it as nearly as the usual steps between loads would. Steps are as coarse as the lifter said.
///
/// ```
/// use stadion_one_rep_max::BasisPoints;
/// use stadion_one_rep_max::barbell::{Barbell, Plates};
/// use stadion_training_plan::powerlifting::{Loads, Sex};
/// use stadion_training_plan::powerlifting::config::{FormulaConfig, Tie, load_for, not_reachable};
/// use stadion_units::{Grams, Quantity};
///
/// let [bar, plate, max] = [20_000, 20_000, 140_000].map(|count| Grams::new(count).unwrap());
/// let barbell = Barbell::new(bar, &[Plates { plate, pair_count: 4 }]).unwrap();
/// let (loads, config) = (Loads::Barbell(&barbell), FormulaConfig::of(Sex::Male));
/// let wanted = |share| {
///     let share = [BasisPoints::new(share).unwrap()];
///     let load = load_for(loads, max, &share, Tie::Above).unwrap();
///     not_reachable(loads, max, &share, load, &config)
/// };
/// assert_eq!(wanted(8_000), Grams::new(112_000).ok());
/// assert_eq!(wanted(7_150), None);
/// ```
pub fn not_reachable(
    loads: Loads<'_>,
    one_rep_max: Grams,
    shares: &[BasisPoints],
    load: Grams,
    config: &FormulaConfig,
) -> Option<Grams> {
    let Loads::Barbell(_) = loads else { return None };
    let Wanted { grams, parts } = Wanted::new(one_rep_max, shares)?;
    let doubled = grams.checked_mul(2)?.checked_add(parts)?;
    let wanted = u32::try_from(doubled.checked_div(parts.checked_mul(2)?)?).ok()?;
    let off = wanted.abs_diff(load.get()).saturating_mul(2);
    let wanted = Grams::new(wanted).ok()?;
    (off > config.increment(None).get()).then_some(wanted)
}

/// A weight that is no whole number of grams: `grams / parts`.
#[derive(Clone, Copy)]
struct Wanted {
    grams: u128,
    parts: u128,
}

impl Wanted {
    fn new(max: Grams, shares: &[BasisPoints]) -> Option<Self> {
        let start = Self { grams: u128::from(max.get()), parts: 1 };
        shares.iter().try_fold(start, |Self { grams, parts }, share| {
            let grams = grams.checked_mul(u128::from(share.get()))?;
            Some(Self { grams, parts: parts.checked_mul(u128::from(BasisPoints::WHOLE.get()))? })
        })
    }

    fn is_above(self, weight: Grams) -> bool {
        self.parts.checked_mul(u128::from(weight.get())).is_some_and(|weight| self.grams > weight)
    }

    fn nearest(self, loads: Loads<'_>, tie: Tie) -> Result<Grams, Refusal> {
        let above = self.nearest_above(loads)?;
        if tie == Tie::Above || !self.is_below(above) {
            return Ok(above);
        }
        let grams = self.grams.checked_div(self.parts).ok_or(Refusal::BeyondScale)?;
        let grams = u32::try_from(grams).ok().and_then(|grams| Grams::new(grams).ok());
        let below = grams.and_then(|grams| reachable(loads, grams, Toward::Below).ok());
        let is_as_near = |below: &Grams| {
            let both = u128::from(below.get()).saturating_add(u128::from(above.get()));
            below.get() > 0 && self.grams.saturating_mul(2) == both.saturating_mul(self.parts)
        };
        Ok(below.filter(is_as_near).unwrap_or(above))
    }

    fn is_below(self, weight: Grams) -> bool {
        self.parts.checked_mul(u128::from(weight.get())).is_some_and(|weight| self.grams < weight)
    }

    /// The loads nearest to the whole grams below and above are neighbours or the same, so only
    /// the middle between two neighbours asks for the fraction.
    fn nearest_above(self, loads: Loads<'_>) -> Result<Grams, Refusal> {
        let whole = |grams: u128| {
            let grams = u32::try_from(grams).ok();
            grams.and_then(|grams| Grams::new(grams).ok()).ok_or(Refusal::BeyondScale)
        };
        let floor = self.grams.checked_div(self.parts).ok_or(Refusal::BeyondScale)?;
        let ceiling = self.grams.div_ceil(self.parts);
        let below = reachable(loads, whole(floor)?, Toward::Nearest)?;
        if floor == ceiling {
            return Ok(below);
        }
        let above = reachable(loads, whole(ceiling)?, Toward::Nearest)?;
        let both = u128::from(below.get()).saturating_add(u128::from(above.get()));
        let middle = both.checked_mul(self.parts).ok_or(Refusal::BeyondScale)?;
        let doubled = self.grams.checked_mul(2).ok_or(Refusal::BeyondScale)?;
        Ok(if doubled >= middle { above } else { below })
    }
}

/// The load that the lifter can put on in place of a weight.
pub(crate) fn reachable(loads: Loads<'_>, target: Grams, toward: Toward) -> Result<Grams, Refusal> {
    match loads {
        Loads::Steps(steps) => steps.load(target, toward),
        Loads::Barbell(barbell) => Ok(barbell.load(target, toward)?.total),
    }
}
