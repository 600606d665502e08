//! A bar and the plates that its lifter owns: which loads there are, and how to put them on.
//!
//! The search is exact. Taking the heaviest plate that fits misses loads: 30 kg a side from one
//! pair of 25 and two pairs of 15 are 15 + 15.
//!
//! Pounds are taken as grams, each plate rounded for itself, so three bars of 45 lb are 61,236 g and
//! 135 lb are 61,235 g: load pounds toward [`Toward::Nearest`].

pub use crate::plates::Plates;

use crate::fewest::Fewest;
use crate::refusal::Refusal;
use crate::steps::Toward;
use stadion_units::{Grams, Quantity};

/// Kinds of plates that may be given.
const MOST_KINDS: u32 = 16;

/// Pairs of a kind that may be given.
const MOST_PAIRS: u32 = 50;

/// A load and how to put it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loading {
    /// The bar and all plates.
    pub total: Grams,
    /// What goes on each side, heaviest first.
    pub side: Vec<Plates>,
}

/// A bar and plates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Barbell {
    bar: Grams,
    /// Each kind once, lightest first.
    plates: Vec<Plates>,
}

impl Barbell {
    /// A bar with plates; kinds may come in any order, and more than once.
    ///
    /// # Errors
    ///
    /// [`Refusal::PlateNotPositive`]; [`Refusal::TooManyPlates`], which bounds the work of a search.
    ///
    /// ```
    /// use stadion_one_rep_max::{Refusal, barbell::{Barbell, Plates}};
    /// use stadion_units::{Grams, Quantity};
    ///
    /// let grams = |count| Grams::new(count).unwrap();
    /// let plates = |plate, pair_count| Plates { plate: grams(plate), pair_count };
    /// assert!(Barbell::new(grams(20_000), &[plates(25_000, 2), plates(1_250, 1)]).is_ok());
    /// let refused = Barbell::new(grams(20_000), &[plates(0, 2)]);
    /// assert_eq!(refused, Err(Refusal::PlateNotPositive));
    /// ```
    pub fn new(bar: Grams, plates: &[Plates]) -> Result<Self, Refusal> {
        let too_many =
            Refusal::TooManyPlates { most_kinds_count: MOST_KINDS, most_pairs_count: MOST_PAIRS };
        let mut kinds: Vec<Plates> = Vec::new();
        for &Plates { plate, pair_count } in plates.iter().filter(|plates| plates.pair_count > 0) {
            if plate.get() == 0 {
                return Err(Refusal::PlateNotPositive);
            }
            match kinds.binary_search_by_key(&plate, |kind| kind.plate) {
                Ok(at) => {
                    if let Some(kind) = kinds.get_mut(at) {
                        kind.pair_count = kind.pair_count.saturating_add(pair_count);
                    }
                }
                Err(at) => kinds.insert(at, Plates { plate, pair_count }),
            }
            let kinds_count = u32::try_from(kinds.len()).unwrap_or(u32::MAX);
            if kinds_count > MOST_KINDS || kinds.iter().any(|kind| kind.pair_count > MOST_PAIRS) {
                return Err(too_many);
            }
        }
        Ok(Self { bar, plates: kinds })
    }

    /// The bar.
    pub fn bar(&self) -> Grams {
        self.bar
    }

    /// The reachable load for a wanted one, with the fewest plates, then with the heaviest.
    ///
    /// # Errors
    ///
    /// [`Refusal::BelowBar`] toward below and [`Refusal::BeyondPlates`] toward above.
    ///
    /// ```
    /// use stadion_one_rep_max::{Refusal, barbell::{Barbell, Plates}, steps::Toward};
    /// use stadion_units::{Grams, Quantity};
    ///
    /// let grams = |count| Grams::new(count).unwrap();
    /// let plates = |plate, pair_count| Plates { plate: grams(plate), pair_count };
    /// let barbell = Barbell::new(grams(20_000), &[plates(25_000, 1), plates(15_000, 2)]).unwrap();
    /// let loading = barbell.load(grams(81_000), Toward::Nearest).unwrap();
    /// assert_eq!(loading.total, grams(80_000));
    /// assert_eq!(loading.side, [plates(15_000, 2)]);
    /// let refused = barbell.load(grams(131_000), Toward::Above);
    /// assert_eq!(refused, Err(Refusal::BeyondPlates { most: grams(130_000) }));
    /// ```
    pub fn load(&self, target: Grams, toward: Toward) -> Result<Loading, Refusal> {
        let wanted = target.get().checked_sub(self.bar.get());
        let Some(wanted) = wanted.filter(|_| !self.plates.is_empty()) else {
            return self.bare(target, toward);
        };
        // Below a tonne, and no further above the wanted side than the heaviest plate: whoever
        // stays above after taking one off did not need it.
        let scale = Grams::BOUND.max.saturating_sub(self.bar.get());
        let heaviest = self.plates.last().map_or(0, |kind| kind.plate.get());
        let side = |grams: u32| grams.checked_div(2).unwrap_or(0);
        let most = side(scale).min(self.side_grams()).min(side(wanted).saturating_add(heaviest));
        let fewest = Fewest::of(&self.plates, most);
        let below = fewest.at_most(side(wanted));
        let above = fewest.at_least(wanted.div_ceil(2));
        let found = match toward {
            Toward::Below => below,
            Toward::Above => above.ok_or_else(|| self.beyond_plates())?,
            Toward::Nearest => match above {
                Some(above) if gap(wanted, above) <= gap(wanted, below) => above,
                _ => below,
            },
        };
        let both = found.saturating_mul(2).saturating_add(self.bar.get());
        let total = Grams::new(both).map_err(|_| Refusal::BeyondScale)?;
        Ok(Loading { total, side: fewest.plates(found) })
    }

    /// The bar alone, where nothing else can be wanted.
    fn bare(&self, target: Grams, toward: Toward) -> Result<Loading, Refusal> {
        if target < self.bar && toward == Toward::Below {
            return Err(Refusal::BelowBar { bar: self.bar });
        }
        if target > self.bar && toward == Toward::Above {
            return Err(self.beyond_plates());
        }
        Ok(Loading { total: self.bar, side: Vec::new() })
    }

    fn beyond_plates(&self) -> Refusal {
        let most = self.side_grams().saturating_mul(2).saturating_add(self.bar.get());
        Grams::new(most).map_or(Refusal::BeyondScale, |most| Refusal::BeyondPlates { most })
    }

    /// All plates of a side.
    fn side_grams(&self) -> u32 {
        let grams = |kind: &Plates| kind.plate.get().saturating_mul(kind.pair_count);
        self.plates.iter().map(grams).fold(0, u32::saturating_add)
    }
}

/// How far two of these sides are from what is wanted on both.
fn gap(wanted: u32, side: u32) -> u32 {
    side.saturating_mul(2).abs_diff(wanted)
}
