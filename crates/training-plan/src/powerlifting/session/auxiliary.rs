//! The exercises after the lift.

use super::day_form;
use super::draft::Draft;
use super::input::{Auxiliary, SessionInput};
use super::load::{self, Decided};
use super::output::PlannedAuxiliary;
use super::reason::{LeftOut, Rationale, Warning};
use crate::powerlifting::config::Tie;
use crate::powerlifting::disruption::DisruptionEffect;
use crate::powerlifting::soreness::SorenessEffect;
use crate::powerlifting::volume::contribution_percent;
use crate::powerlifting::{IntensityType, Loads, Muscle, Sets};
use stadion_one_rep_max::BasisPoints;
use stadion_units::{Grams, Quantity, Reps, Rpe};

/// Three sets of ten at 67.5 % of the max of the lift, rated 7.5.
const SETS: u32 = 3;
const REPS: u32 = 10;
const SHARE_BASIS_POINTS: u32 = 6_750;
const RPE_TENTHS: u32 = 75;

/// A set that a muscle gets whole, in percent.
const WHOLE_SET: i64 = 100;

/// What the day has left for the exercises.
pub(super) struct Day {
    /// Sets of the lift.
    pub main_sets_count: u32,
    /// The load of the lift: nothing beside it is heavier.
    pub ceiling: Option<Grams>,
    pub sore: SorenessEffect,
    pub disruption: DisruptionEffect,
}

/// Plans every exercise that there is room for.
pub(super) fn plan<'a>(
    input: &SessionInput<'a>,
    day: &Day,
    draft: &mut Draft<'a>,
) -> Vec<PlannedAuxiliary<'a>> {
    let mut planned: Vec<(&Auxiliary<'a>, PlannedAuxiliary<'a>)> = Vec::new();
    for auxiliary in input.auxiliaries {
        let name = auxiliary.name;
        let room = room(input, auxiliary, day.main_sets_count, &planned);
        let reason = match (day.sore, room) {
            (SorenessEffect::Recovery, _) => Some(LeftOut::Soreness),
            _ if input.intensity == IntensityType::Deload => Some(LeftOut::Deload),
            (_, Some((0, muscle))) => Some(LeftOut::Volume(muscle)),
            _ => None,
        };
        if let Some(reason) = reason {
            draft.rationale.push(Rationale::AuxiliaryLeftOut { name, reason });
            continue;
        }
        let Some(dose) = dose(input, auxiliary, day, draft) else {
            draft.warnings.push(Warning::AuxiliaryWithoutLoad { name });
            continue;
        };
        let left = room.map_or(dose.sets, |(left, _)| Sets::saturating(left).min(dose.sets));
        if left < dose.sets {
            draft.rationale.push(Rationale::AuxiliaryCapped { name, sets: left });
        }
        planned.push((auxiliary, PlannedAuxiliary { sets: left, ..dose }));
    }
    planned.into_iter().map(|(_, dose)| dose).collect()
}

/// The whole sets that the muscle with the least room still bears, and that muscle.
fn room(
    input: &SessionInput<'_>,
    auxiliary: &Auxiliary<'_>,
    main_sets: u32,
    planned: &[(&Auxiliary<'_>, PlannedAuxiliary<'_>)],
) -> Option<(u32, Muscle)> {
    let left = |muscle: Muscle| {
        let whole = |sets: Sets| i64::from(sets.get()).saturating_mul(WHOLE_SET);
        let main = i64::from(contribution_percent(input.lift, muscle));
        let main = main.saturating_mul(i64::from(main_sets));
        let others = planned.iter().filter(|(other, _)| other.muscles.contains(&muscle));
        let others = others.map(|(_, dose)| whole(dose.sets)).fold(0, i64::saturating_add);
        let borne = whole(input.landmarks.get(muscle).mrv);
        let used = whole(*input.week_sets.get(muscle)).saturating_add(main).saturating_add(others);
        let sets = borne.saturating_sub(used).checked_div(WHOLE_SET).unwrap_or(0).max(0);
        u32::try_from(sets).unwrap_or(u32::MAX)
    };
    auxiliary.muscles.iter().map(|muscle| (left(*muscle), *muscle)).min()
}

/// The dose of the day; nothing where no load is light enough.
fn dose<'a>(
    input: &SessionInput<'a>,
    auxiliary: &Auxiliary<'a>,
    day: &Day,
    draft: &mut Draft<'a>,
) -> Option<PlannedAuxiliary<'a>> {
    let Spared { sets_count, mut factors } = spared(input, day.sore);
    load::limit(&mut factors, day.disruption.intensity);
    let weight = match auxiliary.loads {
        Some(loads) => Some(weight(input, auxiliary.name, loads, &factors, day, draft)?),
        None => None,
    };
    let planned = Reps::constant(REPS)?;
    let reps = day.disruption.shorten_reps(planned);
    let reps_off_count = planned.get().saturating_sub(reps.get());
    let share = day.sore.intensity().min(day.disruption.intensity);
    Some(PlannedAuxiliary {
        name: auxiliary.name,
        sets: Sets::saturating(sets_count),
        reps,
        weight,
        rpe_target: draft.aim(auxiliary.name, Rpe::constant(RPE_TENTHS)?, share, reps_off_count),
        rest: input.config.auxiliary_rest(),
    })
}

/// What soreness, sleep and cycle leave.
struct Spared {
    sets_count: u32,
    factors: Vec<BasisPoints>,
}

/// A good night adds nothing: the exercises are there for volume. Nor do the ratings of the last
/// sessions, which are those of the lift.
fn spared(input: &SessionInput<'_>, sore: SorenessEffect) -> Spared {
    let sore = match sore {
        SorenessEffect::Reduced { intensity, .. } => Some((1, intensity)),
        SorenessEffect::None | SorenessEffect::Recovery => None,
    };
    let ready = day_form::readiness(input.readiness);
    let phase = input.cycle_phase.and_then(day_form::cycle_phase);
    let of_day = ready.into_iter().chain(phase);
    let of_day = of_day.map(|(_, sets_off, intensity)| (sets_off.get(), intensity));
    let less = of_day.filter(|(_, intensity)| *intensity < BasisPoints::WHOLE);
    let all: Vec<(u32, BasisPoints)> = sore.into_iter().chain(less).collect();
    let sets_off = all.iter().map(|(sets_off, _)| *sets_off).fold(0, u32::saturating_add);
    let factors = all.into_iter().map(|(_, intensity)| intensity).collect();
    Spared { sets_count: SETS.saturating_sub(sets_off).max(1), factors }
}

/// A share of the max of the lift, and no more than the lift itself has today.
fn weight<'a>(
    input: &SessionInput<'a>,
    name: &'a str,
    loads: Loads<'a>,
    factors: &[BasisPoints],
    day: &Day,
    draft: &mut Draft<'a>,
) -> Option<Grams> {
    let share = BasisPoints::constant(SHARE_BASIS_POINTS)?;
    let cap = Some(day.disruption.intensity);
    let decided = Decided { factors, cap, tie: Tie::Above };
    let load = load::load(loads, input.one_rep_max, share, decided, input.config).ok()?;
    let Some(ceiling) = day.ceiling.filter(|ceiling| load.weight > *ceiling) else {
        draft.warn_of_plates(name, &load);
        return Some(load.weight);
    };
    let weight = load::at_most(loads, ceiling)?;
    draft.rationale.push(Rationale::AuxiliaryHeld { name, weight });
    Some(weight)
}
