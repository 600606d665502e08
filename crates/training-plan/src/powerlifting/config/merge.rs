//! What is given over what is not.

use super::faults::{Faults, below};
use super::overrides::{
    BlockOverrides, FixedOverrides, IncreaseOverrides, Overrides, RangeOverrides,
};
use super::problem::{ConfigFault, ConfigRange};
use super::rest::RestOverride;
use super::{FormulaConfig, Increase, Prescription};
use crate::powerlifting::ShareOfMax;
use stadion_one_rep_max::BasisPoints;
use stadion_units::{Quantity, Reps};

const BLOCKS: [&str; 3] = ["block1", "block2", "block3"];
const LIFTS: [&str; 3] = ["squat", "bench", "deadlift"];

/// Puts changes over a configuration, and notes what is wrong with them.
pub(super) fn merge(config: &mut FormulaConfig, given: &Overrides, faults: &mut Faults) {
    for ((cells, given), name) in config.blocks.iter_mut().zip(&given.blocks).zip(BLOCKS) {
        if let Some(given) = given {
            block(cells, given, name, faults);
        }
    }
    if let Some(given) = &given.deload {
        config.deload = fixed(config.deload, given, "deload", faults);
    }
    climb(config, given, faults);
    for ((increase, given), lift) in config.increases.iter_mut().zip(&given.increases).zip(LIFTS) {
        if let Some(given) = given {
            let name = below("training_max_increase", lift);
            *increase = self::increase(*increase, given, &name, faults);
        }
    }
    let rounding = given.rounding_increment;
    faults.range("", "rounding_increment_kg", rounding, ConfigRange::RoundingIncrement);
    config.rounding_increment = rounding.unwrap_or(config.rounding_increment);
    pauses(&given.rest, faults);
    config.wishes.clone_from(&given.rest);
}

fn block(
    cells: &mut [Prescription; 3],
    given: &BlockOverrides,
    name: &'static str,
    faults: &mut Faults,
) {
    if *given == BlockOverrides::default() {
        faults.add(name.to_owned(), ConfigFault::Empty);
    }
    let [heavy, explosive, rep] = cells;
    if let Some(given) = &given.heavy {
        *heavy = fixed(*heavy, given, &below(name, "heavy"), faults);
    }
    if let Some(given) = &given.explosive {
        *explosive = fixed(*explosive, given, &below(name, "explosive"), faults);
    }
    if let Some(given) = &given.rep {
        *rep = range(*rep, given, &below(name, "rep"), faults);
    }
}

fn fixed(
    cell: Prescription,
    given: &FixedOverrides,
    name: &str,
    faults: &mut Faults,
) -> Prescription {
    if *given == FixedOverrides::default() {
        faults.add(name.to_owned(), ConfigFault::Empty);
    }
    faults.range(name, "pct", given.share, ConfigRange::Share);
    faults.range(name, "sets", given.sets, ConfigRange::Sets);
    faults.range(name, "reps", given.reps, ConfigRange::Reps);
    faults.range(name, "reps_max", given.most_reps, ConfigRange::Reps);
    faults.range(name, "rpe_target", given.rpe_target, ConfigRange::Rpe);
    let least_reps = given.reps.unwrap_or(cell.least_reps);
    // A cell without a range stays without one.
    let alone = cell.reps_range().is_none();
    let most_reps = given.most_reps.unwrap_or(if alone { least_reps } else { cell.most_reps });
    ends(name, ("reps", least_reps), most_reps, faults);
    Prescription {
        share: given.share.map_or(cell.share, ShareOfMax::basis_points),
        least_sets: given.sets.unwrap_or(cell.least_sets),
        most_sets: given.sets.unwrap_or(cell.most_sets),
        least_reps,
        most_reps,
        rpe_target: given.rpe_target.unwrap_or(cell.rpe_target),
    }
}

fn range(
    cell: Prescription,
    given: &RangeOverrides,
    name: &str,
    faults: &mut Faults,
) -> Prescription {
    if *given == RangeOverrides::default() {
        faults.add(name.to_owned(), ConfigFault::Empty);
    }
    faults.range(name, "pct", given.share, ConfigRange::Share);
    faults.range(name, "sets_min", given.least_sets, ConfigRange::Sets);
    faults.range(name, "sets_max", given.most_sets, ConfigRange::Sets);
    faults.range(name, "reps_min", given.least_reps, ConfigRange::Reps);
    faults.range(name, "reps_max", given.most_reps, ConfigRange::Reps);
    faults.range(name, "rpe_target", given.rpe_target, ConfigRange::Rpe);
    let merged = Prescription {
        share: given.share.map_or(cell.share, ShareOfMax::basis_points),
        least_sets: given.least_sets.unwrap_or(cell.least_sets),
        most_sets: given.most_sets.unwrap_or(cell.most_sets),
        least_reps: given.least_reps.unwrap_or(cell.least_reps),
        most_reps: given.most_reps.unwrap_or(cell.most_reps),
        rpe_target: given.rpe_target.unwrap_or(cell.rpe_target),
    };
    faults.order(name, ("sets_min", merged.least_sets), ("sets_max", merged.most_sets));
    ends(name, ("reps_min", merged.least_reps), merged.most_reps, faults);
    merged
}

fn ends(name: &str, least: (&'static str, Reps), most: Reps, faults: &mut Faults) {
    faults.order(name, least, ("reps_max", most));
}

fn increase(
    increase: Increase,
    given: &IncreaseOverrides,
    name: &str,
    faults: &mut Faults,
) -> Increase {
    if *given == IncreaseOverrides::default() {
        faults.add(name.to_owned(), ConfigFault::Empty);
    }
    faults.range(name, "min_kg", given.least, ConfigRange::Increase);
    faults.range(name, "max_kg", given.most, ConfigRange::Increase);
    let least = given.least.unwrap_or(increase.least);
    let most = given.most.unwrap_or(increase.most);
    faults.order(name, ("min_kg", least), ("max_kg", most));
    Increase { least, most }
}

/// The heavy loads that follow from the first block's, where the lifter wants that.
fn climb(config: &mut FormulaConfig, given: &Overrides, faults: &mut Faults) {
    let name = "progressive_overload";
    let member = "heavy_pct_increment_per_block";
    faults.range(name, member, given.heavy_increment, ConfigRange::HeavyIncrement);
    let Some(increment) = given.heavy_increment else { return };
    config.heavy_increment = increment.basis_points();
    let (_, most, _) = ConfigRange::Share.bounds();
    let [first, later @ ..] = &mut config.blocks;
    let mut share = first[0].share.get();
    let given = given.blocks.iter().skip(1);
    for ((cells, given), block) in later.iter_mut().zip(given).zip(BLOCKS.into_iter().skip(1)) {
        share = share.saturating_add(increment.get());
        if given.and_then(|given| given.heavy?.share).is_some() {
            continue;
        }
        match BasisPoints::new(share).ok().filter(|share| share.get() <= most) {
            Some(share) => cells[0].share = share,
            None => return faults.add(below(name, member), ConfigFault::Climbs { block }),
        }
    }
}

fn pauses(wishes: &[RestOverride], faults: &mut Faults) {
    for (index, wish) in wishes.iter().enumerate() {
        let name = below("rest_seconds", &index.to_string());
        faults.range(&name, "seconds", Some(wish.rest), ConfigRange::Rest);
        let same =
            |before: &&RestOverride| (before.lift, before.intensity) == (wish.lift, wish.intensity);
        if wishes.iter().take(index).any(|before| same(&before)) {
            faults.add(name, ConfigFault::Twice);
        }
    }
}
