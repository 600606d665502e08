//! Race weights: singles rulebook 25/26; doubles and relays use the loads of the same tier.

use super::vocabulary::{Division, Phase, Sex};
use stadion_one_rep_max::BasisPoints;
use stadion_one_rep_max::steps::{Steps, Toward};
use stadion_units::{Grams, Quantity, StationNumber};

/// The four sets of loads.
#[derive(Clone, Copy)]
enum Loads {
    OpenWomen,
    /// Also those of pro women.
    OpenMen,
    ProMen,
}

impl Division {
    /// Loads depend on tier and sex, not on the number of people who share them.
    fn loads(self, sex: Option<Sex>) -> Loads {
        match self {
            Self::OpenWomen | Self::DoublesWomen | Self::RelayWomen => Loads::OpenWomen,
            Self::ProMen | Self::ProDoublesMen => Loads::ProMen,
            // Each of a mixed relay takes the open load of the own sex.
            Self::RelayMixed if sex == Some(Sex::Female) => Loads::OpenWomen,
            Self::OpenMen
            | Self::ProWomen
            | Self::DoublesMen
            | Self::DoublesMixed
            | Self::ProDoublesWomen
            | Self::RelayMen
            | Self::RelayMixed => Loads::OpenMen,
        }
    }
}

/// The race weight of a station: of the sled with its plates, of one kettlebell, of the bag or ball.
///
/// ```
/// use stadion_training_plan::hyrox::{Division, race_weight};
/// use stadion_units::{Grams, Quantity, StationNumber};
///
/// let station = |number| StationNumber::new(number).unwrap();
/// assert_eq!(race_weight(Division::OpenMen, None, station(2)), Grams::new(152_000).ok());
/// assert_eq!(race_weight(Division::OpenMen, None, station(1)), None);
/// ```
pub fn race_weight(division: Division, sex: Option<Sex>, station: StationNumber) -> Option<Grams> {
    let kilograms: u32 = match (division.loads(sex), station.get()) {
        (Loads::OpenWomen, 2) => 102,
        (Loads::OpenMen, 2) => 152,
        (Loads::ProMen, 2) => 202,
        (Loads::OpenWomen, 3) => 78,
        (Loads::OpenMen, 3) => 103,
        (Loads::ProMen, 3) => 153,
        (Loads::OpenWomen, 6) => 16,
        (Loads::OpenMen, 6) => 24,
        (Loads::ProMen, 6) => 32,
        (Loads::OpenWomen, 7) => 10,
        (Loads::OpenMen, 7) => 20,
        (Loads::ProMen, 7) => 30,
        (Loads::OpenWomen, 8) => 4,
        (Loads::OpenMen, 8) => 6,
        (Loads::ProMen, 8) => 9,
        _ => return None,
    };
    Grams::constant(kilograms.saturating_mul(1_000))
}

/// Loads of a phase lie between these shares of the race weight, percent.
pub(super) const fn bounds_percent(phase: Phase) -> (u32, u32) {
    match phase {
        Phase::GeneralPrep => (60, 85),
        _ => (60, 125),
    }
}

/// The load to train a station with: a share of the race weight that can be had in steps.
pub(super) fn training_weight(race: Grams, station: StationNumber, percent: u32) -> Grams {
    if percent == 100 {
        return race;
    }
    let increment = match station.get() {
        2 | 3 => 5_000,
        6 => 4_000,
        7 => 2_500,
        _ => 1_000,
    };
    let steps = Grams::new(0).and_then(|none| Grams::new(increment).map(|step| (none, step)));
    let share = BasisPoints::new(percent.saturating_mul(100));
    let (Ok((none, step)), Ok(share)) = (steps, share) else { return race };
    Steps::new(none, step)
        .and_then(|steps| steps.share(race, share, Toward::Nearest))
        .unwrap_or(race)
}
