//! A change of sets that were planned before anybody knew.

use super::{Disruption, effect};
use crate::powerlifting::{IntensityType, Lift, Loads, PlannedSets, config, target};
use core::fmt;
use stadion_one_rep_max::steps::Toward;
use stadion_one_rep_max::{BasisPoints, Refusal};
use stadion_units::{Day, Grams, Quantity};

/// What a disruption makes of planned sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// There is no session.
    Skip,
    /// Less of the same.
    Reduce(PlannedSets),
    /// Another exercise, which the lifter chooses.
    Substitute,
}

/// A change that waits for the lifter's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The sets that it is about.
    pub before: PlannedSets,
    /// What becomes of them.
    pub change: Change,
}

impl Suggestion {
    /// The sets as they are afterwards; nothing where the session is skipped.
    pub fn after(&self) -> Option<PlannedSets> {
        match self.change {
            Change::Skip => None,
            Change::Reduce(sets) => Some(sets),
            Change::Substitute => Some(self.before),
        }
    }
}

/// The sets are not those that the suggestion is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stale;

impl fmt::Display for Stale {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the planned sets have changed meanwhile: ask for a new suggestion")
    }
}

impl core::error::Error for Stale {}

/// What to change in sets that were planned before the disruption was reported; nothing where it
/// does not concern them. Deloads are light enough to stay as they are, unless nobody should train.
///
/// # Errors
///
/// A [`Refusal`] where the lifter has no such load.
///
/// ```
/// use stadion_one_rep_max::{Refusal, steps::Steps};
/// use stadion_training_plan::powerlifting::disruption::{
///     Disruption, DisruptionKind, DisruptionSeverity, DisruptionStatus, suggest,
/// };
/// use stadion_training_plan::powerlifting::{
///     IntensityType, Lift, Loads, PlannedSets, Rest, Sets,
/// };
/// use stadion_units::{Day, Grams, Quantity, Reps, Rpe};
///
/// let [bar, step, weight] = [20_000, 2_500, 112_500].map(|count| Grams::new(count).unwrap());
/// let planned = PlannedSets {
///     sets: Sets::new(2).unwrap(),
///     reps: Reps::new(5).unwrap(),
///     reps_range: None,
///     weight,
///     rpe_target: Rpe::new(85).unwrap(),
///     rest: Rest::new(180).unwrap(),
/// };
/// let day = Day::parse("2026-03-02").unwrap();
/// let knee = Disruption {
///     kind: DisruptionKind::Injury,
///     severity: DisruptionSeverity::Minor,
///     status: DisruptionStatus::Active,
///     start: day,
///     end: None,
///     affected_lifts: &[],
/// };
/// let of = |bar| {
///     let loads = Loads::Steps(Steps::new(bar, step).unwrap());
///     suggest(&knee, Lift::Squat, IntensityType::Heavy, day, &planned, loads)
/// };
/// let after = of(bar).unwrap().and_then(|suggestion| suggestion.after()).unwrap();
/// assert_eq!((after.weight.to_string().as_str(), after.rpe_target.get()), ("90", 50));
/// let heavier_bar = Grams::new(120_000).unwrap();
/// assert_eq!(of(heavier_bar), Err(Refusal::BelowBar { bar: heavier_bar }));
/// ```
pub fn suggest(
    disruption: &Disruption<'_>,
    lift: Lift,
    intensity: IntensityType,
    day: Day,
    planned: &PlannedSets,
    loads: Loads<'_>,
) -> Result<Option<Suggestion>, Refusal> {
    let before = *planned;
    let effect = effect(disruption.kind, disruption.severity);
    if !disruption.affects(lift, day) {
        return Ok(None);
    }
    let change = if effect.skips {
        Change::Skip
    } else if effect.substitutes {
        Change::Substitute
    } else if intensity == IntensityType::Deload {
        return Ok(None);
    } else {
        let weight = capped(loads, before.weight, effect.intensity)?;
        let sets = effect.shorten(before);
        let reps_off_count = before.reps.get().saturating_sub(sets.reps.get());
        let rpe_target = target::lowered(before.rpe_target, effect.intensity, reps_off_count);
        Change::Reduce(PlannedSets { weight, rpe_target, ..sets })
    };
    Ok((change != Change::Reduce(before)).then_some(Suggestion { before, change }))
}

/// The heaviest load that is not above a share of another; the nearest where none is so light.
fn capped(loads: Loads<'_>, weight: Grams, share: BasisPoints) -> Result<Grams, Refusal> {
    let nearest = config::load_for(loads, weight, &[share], config::Tie::Above)?;
    let parts =
        |weight: Grams, of: BasisPoints| u64::from(weight.get()).saturating_mul(of.get().into());
    let (wanted, whole) = (parts(weight, share), BasisPoints::WHOLE);
    if parts(nearest, whole) <= wanted {
        return Ok(nearest);
    }
    let grams = wanted.checked_div(u64::from(whole.get())).unwrap_or(0);
    let ceiling = u32::try_from(grams).ok().and_then(|grams| Grams::new(grams).ok());
    let below = ceiling.and_then(|of| config::reachable(loads, of, Toward::Below).ok());
    Ok(below.filter(|load| load.get() > 0).unwrap_or(nearest))
}

/// The sets after a suggestion was agreed to; nothing where the session is skipped. Sets that have
/// the change already keep it, so a repeated call reduces nothing twice.
///
/// # Errors
///
/// [`Stale`].
///
/// ```
/// use stadion_training_plan::powerlifting::disruption::{Change, Stale, Suggestion, apply};
/// use stadion_training_plan::powerlifting::{PlannedSets, Rest, Sets};
/// use stadion_units::{Grams, Quantity, Reps, Rpe};
///
/// let sets = |grams| PlannedSets {
///     sets: Sets::new(2).unwrap(),
///     reps: Reps::new(5).unwrap(),
///     reps_range: None,
///     weight: Grams::new(grams).unwrap(),
///     rpe_target: Rpe::new(85).unwrap(),
///     rest: Rest::new(180).unwrap(),
/// };
/// let suggestion = Suggestion { before: sets(112_500), change: Change::Reduce(sets(90_000)) };
/// let once = apply(&suggestion, Some(sets(112_500))).unwrap();
/// assert_eq!(once, Some(sets(90_000)));
/// assert_eq!(apply(&suggestion, once), Ok(once));
/// assert_eq!(apply(&suggestion, Some(sets(100_000))), Err(Stale));
/// ```
pub fn apply(
    suggestion: &Suggestion,
    current: Option<PlannedSets>,
) -> Result<Option<PlannedSets>, Stale> {
    let after = suggestion.after();
    if current == Some(suggestion.before) || current == after { Ok(after) } else { Err(Stale) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::powerlifting::disruption::{DisruptionKind, DisruptionSeverity, DisruptionStatus};
    use crate::powerlifting::{Rest, Sets};
    use stadion_one_rep_max::steps::Steps;
    use stadion_units::{Reps, Rpe};

    fn planned(grams: u32, reps: u32, range: Option<(u32, u32)>) -> PlannedSets {
        let count = |reps| Reps::new(reps).unwrap();
        PlannedSets {
            sets: Sets::new(2).unwrap(),
            reps: count(reps),
            reps_range: range.map(|(least, most)| (count(least), count(most))),
            weight: Grams::new(grams).unwrap(),
            rpe_target: Rpe::new(85).unwrap(),
            rest: Rest::new(180).unwrap(),
        }
    }

    fn suggested(
        kind: DisruptionKind,
        severity: DisruptionSeverity,
        intensity: IntensityType,
        sets: PlannedSets,
    ) -> Option<Suggestion> {
        let start = Day::parse("2026-03-02").unwrap();
        let status = DisruptionStatus::Active;
        let report = Disruption { kind, severity, status, start, end: None, affected_lifts: &[] };
        let grams = |count| Grams::new(count).unwrap();
        let loads = Loads::Steps(Steps::new(grams(20_000), grams(2_500)).unwrap());
        suggest(&report, Lift::Squat, intensity, start, &sets, loads).unwrap()
    }

    #[test]
    fn suggest_rounds_the_new_load() {
        use DisruptionSeverity::{Minor, Moderate};
        let reduced = |kind, severity, sets| {
            let suggestion = suggested(kind, severity, IntensityType::Heavy, sets).unwrap();
            let after = suggestion.after().unwrap();
            (after.weight.get(), after.reps.get(), after.reps_range)
        };
        let five = planned(112_500, 5, None);
        assert_eq!(reduced(DisruptionKind::Injury, Moderate, five), (67_500, 5, None));
        assert_eq!(reduced(DisruptionKind::Travel, Minor, five), (77_500, 5, None));
        assert_eq!(reduced(DisruptionKind::Fatigue, Minor, five), (100_000, 5, None));
        assert_eq!(reduced(DisruptionKind::Illness, Moderate, five), (82_500, 3, None));
        let range = Some((Reps::new(6).unwrap(), Reps::new(10).unwrap()));
        let eight = planned(70_000, 8, Some((8, 12)));
        assert_eq!(reduced(DisruptionKind::Illness, Minor, eight), (70_000, 6, range));
        let single = planned(162_500, 1, Some((1, 2)));
        assert_eq!(reduced(DisruptionKind::Illness, Moderate, single), (120_000, 1, None));
    }

    #[test]
    fn suggest_lowers_the_rating_with_load_and_repetitions() {
        use DisruptionSeverity::Minor;
        let rated = |kind, sets| {
            let suggestion = suggested(kind, Minor, IntensityType::Heavy, sets).unwrap();
            suggestion.after().unwrap().rpe_target.get()
        };
        assert_eq!(rated(DisruptionKind::Illness, planned(112_500, 5, None)), 65);
        assert_eq!(rated(DisruptionKind::Fatigue, planned(112_500, 5, None)), 50);
        // Two repetitions are taken off two, as far as one remains.
        assert_eq!(rated(DisruptionKind::Illness, planned(112_500, 2, None)), 75);
    }

    #[test]
    fn suggest_leaves_alone_what_it_does_not_concern() {
        use DisruptionSeverity::{Major, Minor};
        let five = planned(55_000, 5, None);
        let deload = |kind, severity| suggested(kind, severity, IntensityType::Deload, five);
        assert_eq!(deload(DisruptionKind::Fatigue, Minor), None);
        assert_eq!(deload(DisruptionKind::Fatigue, Major).map(|of| of.change), Some(Change::Skip));
        let heavy = |kind, severity| suggested(kind, severity, IntensityType::Heavy, five);
        assert_eq!(heavy(DisruptionKind::Other, Major), None);
        let bar = PlannedSets { rpe_target: Rpe::new(50).unwrap(), ..planned(20_000, 1, None) };
        assert_eq!(suggested(DisruptionKind::Travel, Minor, IntensityType::Heavy, bar), None);
    }

    #[test]
    fn apply_changes_nothing_the_second_time() {
        for kind in DisruptionKind::ALL {
            for severity in DisruptionSeverity::ALL {
                let before = planned(112_500, 5, None);
                let Some(change) = suggested(*kind, *severity, IntensityType::Heavy, before) else {
                    continue;
                };
                let once = apply(&change, Some(before)).unwrap();
                assert_eq!(apply(&change, once), Ok(once));
                let other = planned(100_000, 5, None);
                assert_eq!(apply(&change, Some(other)), Err(Stale));
            }
        }
    }
}
