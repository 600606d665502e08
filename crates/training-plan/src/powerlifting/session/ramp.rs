//! The sets before the work.

use super::input::{SessionInput, WarmUp};
use super::output::NoSession;
use crate::powerlifting::Sex;
use stadion_one_rep_max::BasisPoints;
use stadion_one_rep_max::warm_up::{Protocol, Step, WarmUpSet, check, ramp};
use stadion_units::{Grams, Quantity, Reps};

/// The standard ramp for women, in basis points and repetitions: steps closer to the work, which
/// is lighter.
const WOMENS_STANDARD: [(u32, u32); 5] =
    [(4_000, 5), (5_500, 4), (7_000, 3), (8_500, 2), (9_250, 1)];

/// Refuses steps that are none, whether they are needed today or not.
pub(super) fn check_steps(warm_up: WarmUp<'_>) -> Result<(), NoSession> {
    match warm_up {
        WarmUp::Custom(steps) => check(steps).map_err(NoSession::WarmUp),
        WarmUp::Suited | WarmUp::Chosen(_) => Ok(()),
    }
}

/// The ramp to a working weight; every set of it is lighter.
pub(super) fn warm_up(
    input: &SessionInput<'_>,
    working: Grams,
    recovers: bool,
) -> Result<Vec<WarmUpSet>, NoSession> {
    let steps = match input.warm_up {
        WarmUp::Custom(steps) => steps.to_vec(),
        WarmUp::Suited => steps(Protocol::suited(None, working, recovers), input.sex),
        WarmUp::Chosen(protocol) => steps(protocol, input.sex),
    };
    let mut sets = ramp(working, &steps, input.loads)?;
    // The bar is always part of a ramp, though it may be all of the work, or nothing at all.
    sets.retain(|set| set.weight.get() > 0 && set.weight < working);
    Ok(sets)
}

fn steps(protocol: Protocol, sex: Sex) -> Vec<Step> {
    if (protocol, sex) != (Protocol::Standard, Sex::Female) {
        return protocol.steps();
    }
    let step = |&(share, reps): &(u32, u32)| {
        Some(Step { share: BasisPoints::constant(share)?, reps: Reps::constant(reps)? })
    };
    WOMENS_STANDARD.iter().filter_map(step).collect()
}
