//! Today's session, made when the lifter opens it.
//!
//! What the block asks for is changed step by step, each for one reason: how the last sessions
//! felt, soreness, sleep and energy, the phase of the cycle, the weekly volume of the muscles,
//! disruptions. Factors are gathered and the load is rounded once, at the end. What spares the
//! lifter, soreness and disruptions, lowers the rating to aim for as well; where the load only
//! follows the strength of the day, as after a bad night, the rating stays. Very sore muscles
//! get a session to recover instead, whose volume is too small to count; what forbids training
//! forbids that too.

mod auxiliary;
mod day_form;
mod draft;
mod exertion;
mod input;
mod load;
mod output;
mod ramp;
mod reason;

pub use input::{Auxiliary, ExertionRule, Readiness, RecentSession, SessionInput, WarmUp};
pub use output::{NoSession, PlannedAuxiliary, Session};
pub use reason::{Cause, LeftOut, Rationale, Warning};

use crate::powerlifting::config::{NoSets, Prescription, Tie};
use crate::powerlifting::count::ratio;
use crate::powerlifting::disruption::{DisruptionEffect, effect};
use crate::powerlifting::soreness::{self, SorenessEffect};
use crate::powerlifting::volume::{contribution_percent, main_muscles, remaining_count};
use crate::powerlifting::{IntensityType, Muscle, PlannedSets, Sets};
use draft::Draft;
use stadion_one_rep_max::BasisPoints;
use stadion_units::{Quantity, Reps, Rpe};

/// Three sets of five at 40 % of the planned load, rated 5.
const RECOVERY_SETS: u32 = 3;
const RECOVERY_REPS: u32 = 5;
const RECOVERY_BASIS_POINTS: u32 = 4_000;
const RECOVERY_RPE_TENTHS: u32 = 50;

/// Makes today's session. The same input always makes the same session.
///
/// # Errors
///
/// [`NoSession`], and what to do about it.
///
/// ```
/// use stadion_one_rep_max::steps::Steps;
/// use stadion_training_plan::powerlifting::config::FormulaConfig;
/// use stadion_training_plan::powerlifting::session::{
///     ExertionRule, NoSession, Readiness, SessionInput, WarmUp, generate,
/// };
/// use stadion_training_plan::powerlifting::volume::default_landmarks;
/// use stadion_training_plan::powerlifting::{
///     Block, Experience, IntensityType, Lift, Loads, Muscle, PerMuscle, Sets, Sex, Soreness,
/// };
/// use stadion_units::{Day, Grams, Quantity};
///
/// let [bar, step, max] = [20_000, 2_500, 140_000].map(|count| Grams::new(count).unwrap());
/// let config = FormulaConfig::of(Sex::Male);
/// let sore = Soreness::new(4).ok();
/// let input = SessionInput {
///     day: Day::parse("2026-03-02").unwrap(),
///     block: Block::new(1).ok(),
///     lift: Lift::Squat,
///     intensity: IntensityType::Heavy,
///     one_rep_max: max,
///     sex: Sex::Male,
///     config: &config,
///     loads: Loads::Steps(Steps::new(bar, step).unwrap()),
///     recent: &[],
///     exertion_rule: ExertionRule::Single,
///     soreness: PerMuscle::of(|muscle| sore.filter(|_| muscle == Muscle::Quads)),
///     readiness: Readiness::default(),
///     cycle_phase: None,
///     week_sets: PerMuscle::of(|_| Sets::ZERO),
///     landmarks: default_landmarks(Sex::Male, Experience::Intermediate),
///     disruptions: &[],
///     auxiliaries: &[],
///     warm_up: WarmUp::Suited,
/// };
/// let session = generate(&input).unwrap();
/// let main = session.main.unwrap();
/// assert_eq!((main.sets.get(), main.weight.to_string().as_str()), (1, "107.5"));
/// let why = "sore muscles: 95 percent of the planned load, 1 set fewer so that one remains";
/// assert_eq!(session.rationale[0].to_string(), why);
/// let why = "`squat` aims for RPE 7 instead of 8.5: the rating follows the lighter work";
/// assert_eq!(session.rationale[1].to_string(), why);
///
/// let nothing = Grams::new(0).unwrap();
/// let refused = generate(&SessionInput { one_rep_max: nothing, ..input }).unwrap_err();
/// assert_eq!(refused.to_string(), "weight must be above 0 kilograms");
/// ```
pub fn generate<'a>(input: &SessionInput<'a>) -> Result<Session<'a>, NoSession> {
    let SessionInput { lift, intensity, block, config, .. } = *input;
    ramp::check_steps(input.warm_up)?;
    let base = config.prescription(intensity, block).ok_or(NoSession::Sets(NoSets::NoBlock))?;
    let disruption = DisruptionEffect::of_day(input.disruptions, lift, input.day);
    let sore = soreness::effect(soreness::worst(&input.soreness, lift), input.sex);
    let mut draft =
        Draft { sets_count: base_count(base), tie: Tie::of(intensity), ..Draft::default() };
    if disruption.skips {
        warn_of_disruptions(input, &mut draft);
        return finish(input, base, None, sore, disruption, draft);
    }
    if disruption.substitutes {
        draft.warnings.push(Warning::EquipmentUnavailable);
    }
    if sore == SorenessEffect::Recovery {
        draft.cap = (intensity != IntensityType::Deload).then_some(disruption.intensity);
        let main = recovery(input, base, &mut draft)?;
        return finish(input, base, Some(main), sore, disruption, draft);
    }
    follow_form(input, sore, &mut draft);
    let is_trained = fit_volume(input, &mut draft);
    follow_disruptions(input, base, &mut draft);
    let main =
        if is_trained { Some(working(input, base, sore, disruption, &mut draft)?) } else { None };
    finish(input, base, main, sore, disruption, draft)
}

/// The sets of the block, one at least.
fn base_count(base: Prescription) -> u32 {
    base.sets().get().max(1)
}

/// Last sessions, soreness, sleep, energy and cycle.
fn follow_form(input: &SessionInput<'_>, sore: SorenessEffect, draft: &mut Draft<'_>) {
    // A light week is light however easy the sessions before it were.
    let worked = input.intensity != IntensityType::Deload;
    let exertion = exertion::change(input.recent, input.exertion_rule).filter(|_| worked);
    if let Some((cause, factor)) = exertion {
        draft.change(cause, Sets::ZERO, factor);
    }
    if let SorenessEffect::Reduced { sets_off, intensity } = sore {
        draft.change(Cause::Soreness, sets_off, intensity);
    }
    let ready = day_form::readiness(input.readiness);
    let phase = input.cycle_phase.and_then(day_form::cycle_phase);
    for (cause, sets_off, factor) in ready.into_iter().chain(phase) {
        draft.change(cause, sets_off, factor);
    }
}

/// Caps the sets at what the muscles of the lift bear; false where one bears none.
fn fit_volume(input: &SessionInput<'_>, draft: &mut Draft<'_>) -> bool {
    let room = |muscle: Muscle| {
        let left = remaining_count(*input.week_sets.get(muscle), *input.landmarks.get(muscle));
        let left = u32::try_from(left).unwrap_or(0).saturating_mul(100);
        left.checked_div(contribution_percent(input.lift, muscle)).unwrap_or(u32::MAX)
    };
    let rooms = main_muscles(input.lift).iter().map(|muscle| (room(*muscle), *muscle));
    let Some((room, muscle)) = rooms.min() else { return true };
    if room == 0 {
        draft.warnings.push(Warning::VolumeReached { muscle });
        draft.sets_count = 0;
    } else if room < draft.sets_count {
        draft.sets_count = room;
        let sets = Sets::saturating(room);
        draft.rationale.push(Rationale::VolumeCapped { muscle, sets });
    }
    room > 0
}

/// Takes the lower of what is planned so far and what disruptions allow.
fn follow_disruptions(input: &SessionInput<'_>, base: Prescription, draft: &mut Draft<'_>) {
    let affecting = input.disruptions.iter().filter(|of| of.affects(input.lift, input.day));
    let reducing = affecting
        .map(|of| (of, effect(of.kind, of.severity)))
        .filter(|(_, effect)| effect.intensity < BasisPoints::WHOLE || effect.reps_off.get() > 0);
    if input.intensity == IntensityType::Deload {
        draft.rationale.extend(reducing.take(1).map(|_| Rationale::DeloadKept));
        return;
    }
    for (of, effect) in reducing {
        let left = effect.shorten_reps(base.most_reps).get();
        let taken = Reps::new(base.most_reps.get().saturating_sub(left)).unwrap_or(effect.reps_off);
        draft.rationale.push(Rationale::Disrupted {
            kind: of.kind,
            severity: of.severity,
            intensity: effect.intensity,
            reps_off: effect.reps_off,
            taken,
        });
        draft.limit(effect.intensity);
    }
}

fn warn_of_disruptions(input: &SessionInput<'_>, draft: &mut Draft<'_>) {
    let affecting = input.disruptions.iter().filter(|of| of.affects(input.lift, input.day));
    let skipping = affecting.filter(|of| effect(of.kind, of.severity).skips);
    draft.warnings.extend(skipping.map(|of| Warning::Disrupted { kind: of.kind }));
    draft.sets_count = 0;
}

/// The sets of the lift, with the load of all factors.
fn working(
    input: &SessionInput<'_>,
    base: Prescription,
    sore: SorenessEffect,
    disruption: DisruptionEffect,
    draft: &mut Draft<'_>,
) -> Result<PlannedSets, NoSession> {
    let load = main_load(input, base, draft)?;
    if load.is_held_at_max {
        draft.rationale.push(Rationale::HeldAtMax);
    }
    let sets = PlannedSets {
        sets: Sets::saturating(draft.sets_count),
        reps: base.least_reps,
        reps_range: base.reps_range(),
        weight: load.weight,
        rpe_target: base.rpe_target,
        rest: input.config.rest(input.lift, input.intensity, input.block),
    };
    let is_deload = input.intensity == IntensityType::Deload;
    let (sets, share) = if is_deload {
        (sets, sore.intensity())
    } else {
        (disruption.shorten(sets), sore.intensity().min(disruption.intensity))
    };
    let reps_off_count = base.least_reps.get().saturating_sub(sets.reps.get());
    let rpe_target = draft.aim(input.lift.as_str(), base.rpe_target, share, reps_off_count);
    Ok(PlannedSets { rpe_target, ..sets })
}

/// The load of the lift; a warning where it is heavier than planned or the plates do not make it.
fn main_load(
    input: &SessionInput<'_>,
    base: Prescription,
    draft: &mut Draft<'_>,
) -> Result<load::Load, NoSession> {
    let (loads, max) = (input.loads, input.one_rep_max);
    let load = load::load(loads, max, base.share, draft.decided(), input.config)?;
    draft.warn_of_plates(input.lift.as_str(), &load);
    if load.is_lightest {
        draft.warnings.push(Warning::LightestLoad { weight: load.weight });
    }
    Ok(load)
}

/// Light sets instead of the planned ones.
fn recovery(
    input: &SessionInput<'_>,
    base: Prescription,
    draft: &mut Draft<'_>,
) -> Result<PlannedSets, NoSession> {
    let of = |count| BasisPoints::constant(count).unwrap_or(BasisPoints::WHOLE);
    let intensity = of(RECOVERY_BASIS_POINTS);
    draft.factors = vec![intensity];
    draft.tie = Tie::Below;
    draft.sets_count = RECOVERY_SETS;
    draft.rationale.push(Rationale::Recovery { intensity });
    let load = main_load(input, base, draft)?;
    Ok(PlannedSets {
        sets: Sets::saturating(RECOVERY_SETS),
        reps: Reps::constant(RECOVERY_REPS).unwrap_or(base.least_reps),
        reps_range: None,
        weight: load.weight,
        rpe_target: Rpe::constant(RECOVERY_RPE_TENTHS).unwrap_or(base.rpe_target),
        rest: input.config.rest(input.lift, IntensityType::Deload, input.block),
    })
}

/// Auxiliary exercises, the warm-up and the sums.
fn finish<'a>(
    input: &SessionInput<'a>,
    base: Prescription,
    main: Option<PlannedSets>,
    sore: SorenessEffect,
    disruption: DisruptionEffect,
    mut draft: Draft<'a>,
) -> Result<Session<'a>, NoSession> {
    let auxiliaries = if disruption.skips {
        Vec::new()
    } else {
        // The lift is a ceiling also where its muscles have had enough of it.
        let (loads, max) = (input.loads, input.one_rep_max);
        let decided = draft.decided();
        let untrained = || load::load(loads, max, base.share, decided, input.config).ok();
        let ceiling = main.map(|sets| sets.weight).or_else(|| Some(untrained()?.weight));
        let day = auxiliary::Day { main_sets_count: draft.sets_count, ceiling, sore, disruption };
        auxiliary::plan(input, &day, &mut draft)
    };
    let recovers = main.is_some() && sore == SorenessEffect::Recovery;
    let warm_up = match main {
        Some(sets) => ramp::warm_up(input, sets.weight, recovers)?,
        None => Vec::new(),
    };
    let sets = u64::from(draft.sets_count);
    let Draft { factors, rationale, warnings, .. } = draft;
    Ok(Session {
        warm_up,
        main,
        auxiliaries,
        recovers,
        volume_modifier: ratio(sets, u64::from(base_count(base))).unwrap_or(BasisPoints::WHOLE),
        intensity_modifier: load::rounded(&factors),
        rationale,
        warnings,
    })
}
