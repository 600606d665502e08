//! The exercises after the lift.

use super::draft::Draft;
use super::input::{Auxiliary, SessionInput};
use super::load;
use super::output::PlannedAuxiliary;
use super::reason::{LeftOut, Rationale, Warning};
use crate::powerlifting::disruption::DisruptionEffect;
use crate::powerlifting::soreness::SorenessEffect;
use crate::powerlifting::volume::contribution_percent;
use crate::powerlifting::{IntensityType, Muscle, PlannedSets, Sets};
use stadion_one_rep_max::BasisPoints;
use stadion_units::{Quantity, Reps, Rpe};

/// Three sets of ten at 67.5 % of the max of the lift, rated 7.5.
const SETS: u32 = 3;
const REPS: u32 = 10;
const SHARE_BASIS_POINTS: u32 = 6_750;
const RPE_TENTHS: u32 = 75;

/// A set that a muscle gets whole, in percent.
const WHOLE_SET: i64 = 100;

/// Plans every exercise that there is room for.
pub(super) fn plan<'a>(
    input: &SessionInput<'a>,
    main_sets: u32,
    soreness: SorenessEffect,
    disruption: DisruptionEffect,
    draft: &mut Draft<'a>,
) -> Vec<PlannedAuxiliary<'a>> {
    let mut planned: Vec<(&Auxiliary<'a>, PlannedSets)> = Vec::new();
    for auxiliary in input.auxiliaries {
        let name = auxiliary.name;
        let room = room(input, auxiliary, main_sets, &planned);
        let reason = match (soreness, room) {
            (SorenessEffect::Recovery, _) => Some(LeftOut::Soreness),
            _ if input.intensity == IntensityType::Deload => Some(LeftOut::Deload),
            (_, Some((0, muscle))) => Some(LeftOut::Volume(muscle)),
            _ => None,
        };
        if let Some(reason) = reason {
            draft.rationale.push(Rationale::AuxiliaryLeftOut { name, reason });
            continue;
        }
        let Some(sets) = sets(input, auxiliary, soreness, disruption) else {
            draft.warnings.push(Warning::AuxiliaryWithoutLoad { name });
            continue;
        };
        let left = room.map_or(sets.sets, |(left, _)| Sets::saturating(left).min(sets.sets));
        if left < sets.sets {
            draft.rationale.push(Rationale::AuxiliaryCapped { name, sets: left });
        }
        planned.push((auxiliary, PlannedSets { sets: left, ..sets }));
    }
    let named =
        |(auxiliary, sets): (&Auxiliary<'a>, _)| PlannedAuxiliary { name: auxiliary.name, sets };
    planned.into_iter().map(named).collect()
}

/// The whole sets that the muscle with the least room still bears, and that muscle.
fn room(
    input: &SessionInput<'_>,
    auxiliary: &Auxiliary<'_>,
    main_sets: u32,
    planned: &[(&Auxiliary<'_>, PlannedSets)],
) -> Option<(u32, Muscle)> {
    let left = |muscle: Muscle| {
        let whole = |sets: Sets| i64::from(sets.get()).saturating_mul(WHOLE_SET);
        let main = i64::from(contribution_percent(input.lift, muscle));
        let main = main.saturating_mul(i64::from(main_sets));
        let others = planned.iter().filter(|(other, _)| other.muscles.contains(&muscle));
        let others = others.map(|(_, sets)| whole(sets.sets)).fold(0, i64::saturating_add);
        let borne = whole(input.landmarks.get(muscle).mrv);
        let used = whole(*input.week_sets.get(muscle)).saturating_add(main).saturating_add(others);
        let sets = borne.saturating_sub(used).checked_div(WHOLE_SET).unwrap_or(0).max(0);
        u32::try_from(sets).unwrap_or(u32::MAX)
    };
    auxiliary.muscles.iter().map(|muscle| (left(*muscle), *muscle)).min()
}

/// The dose of the day; nothing where no load is light enough.
fn sets(
    input: &SessionInput<'_>,
    auxiliary: &Auxiliary<'_>,
    soreness: SorenessEffect,
    disruption: DisruptionEffect,
) -> Option<PlannedSets> {
    let (sets_off, sore) = match soreness {
        SorenessEffect::Reduced { intensity, .. } => (1, intensity),
        SorenessEffect::None | SorenessEffect::Recovery => (0, BasisPoints::WHOLE),
    };
    let share = BasisPoints::constant(SHARE_BASIS_POINTS)?;
    let factors = [sore.min(disruption.intensity)];
    let load = load::load(auxiliary.loads, input.one_rep_max, share, &factors).ok()?;
    let sets = PlannedSets {
        sets: Sets::saturating(SETS.saturating_sub(sets_off)),
        reps: Reps::constant(REPS)?,
        reps_range: None,
        weight: load.weight,
        rpe_target: Rpe::constant(RPE_TENTHS)?,
        rest: input.config.auxiliary_rest(),
    };
    Some(disruption.shorten(sets))
}
