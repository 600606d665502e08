//! What each kind takes from a session.

use super::{Disruption, DisruptionKind, DisruptionSeverity};
use crate::powerlifting::{Lift, PlannedSets};
use stadion_one_rep_max::BasisPoints;
use stadion_units::{Day, Quantity, Reps};

/// What one disruption, or all of a day together, do to a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DisruptionEffect {
    /// There is no session.
    pub skips: bool,
    /// What the load is multiplied by.
    pub intensity: BasisPoints,
    /// How many repetitions fewer each set has. One always remains.
    pub reps_off: Reps,
    /// Another exercise is needed.
    pub substitutes: bool,
}

impl DisruptionEffect {
    /// All of several: the lowest load and the fewest repetitions, never their product.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::disruption::{
    ///     DisruptionEffect, DisruptionKind, DisruptionSeverity, effect,
    /// };
    ///
    /// let ill = effect(DisruptionKind::Illness, DisruptionSeverity::Minor);
    /// let hurt = effect(DisruptionKind::Injury, DisruptionSeverity::Minor);
    /// let both = ill.and(hurt);
    /// assert_eq!((both.intensity, both.reps_off), (hurt.intensity, ill.reps_off));
    /// ```
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            skips: self.skips || other.skips,
            intensity: self.intensity.min(other.intensity),
            reps_off: self.reps_off.max(other.reps_off),
            substitutes: self.substitutes || other.substitutes,
        }
    }

    /// What the disruptions of a day do to a session of a lift.
    pub fn of_day(disruptions: &[Disruption<'_>], lift: Lift, day: Day) -> Self {
        let affecting = disruptions.iter().filter(|disruption| disruption.affects(lift, day));
        affecting.fold(nothing(), |all, one| all.and(effect(one.kind, one.severity)))
    }

    /// What is left of the repetitions of a set.
    #[must_use]
    pub fn shorten_reps(self, reps: Reps) -> Reps {
        let left = reps.get().saturating_sub(self.reps_off.get()).max(1);
        Reps::new(left.min(reps.get())).unwrap_or(reps)
    }

    /// The sets with fewer repetitions; their load and their rating are another matter.
    #[must_use]
    pub fn shorten(self, sets: PlannedSets) -> PlannedSets {
        let fewer = |reps: Reps| self.shorten_reps(reps);
        let range = sets.reps_range.map(|(least, most)| (fewer(least), fewer(most)));
        PlannedSets {
            reps: fewer(sets.reps),
            reps_range: range.filter(|(least, most)| least < most),
            ..sets
        }
    }
}

const fn nothing() -> DisruptionEffect {
    less(0, 0)
}

const fn less(percent_off: u32, reps_off: u32) -> DisruptionEffect {
    let share = match percent_off {
        10 => BasisPoints::constant(9_000),
        20 => BasisPoints::constant(8_000),
        25 => BasisPoints::constant(7_500),
        30 => BasisPoints::constant(7_000),
        40 => BasisPoints::constant(6_000),
        _ => None,
    };
    DisruptionEffect {
        skips: false,
        intensity: match share {
            Some(share) => share,
            None => BasisPoints::WHOLE,
        },
        reps_off: match Reps::constant(reps_off) {
            Some(reps) => reps,
            None => less(percent_off, 0).reps_off,
        },
        substitutes: false,
    }
}

/// What a kind does at a severity.
///
/// | | minor | moderate | major |
/// |---|---|---|---|
/// | injury | load − 20 % | load − 40 % | no session |
/// | illness | two repetitions fewer | load − 25 %, two repetitions fewer | no session |
/// | travel | load − 30 % | load − 30 % | load − 30 % |
/// | fatigue | load − 10 % | load − 20 % | no session |
/// | equipment | another exercise | another exercise | another exercise |
/// | other | | | |
///
/// ```
/// use stadion_training_plan::powerlifting::disruption::{
///     DisruptionKind, DisruptionSeverity, effect,
/// };
///
/// let hurt = effect(DisruptionKind::Injury, DisruptionSeverity::Moderate);
/// assert_eq!(hurt.intensity.to_string(), "60");
/// assert!(effect(DisruptionKind::Injury, DisruptionSeverity::Major).skips);
/// ```
pub const fn effect(kind: DisruptionKind, severity: DisruptionSeverity) -> DisruptionEffect {
    use DisruptionKind::{EquipmentUnavailable, Fatigue, Illness, Injury, Other, Travel};
    use DisruptionSeverity::{Major, Minor, Moderate};
    match (kind, severity) {
        (Injury | Illness | Fatigue, Major) => DisruptionEffect { skips: true, ..nothing() },
        (Injury, Minor) | (Fatigue, Moderate) => less(20, 0),
        (Injury, Moderate) => less(40, 0),
        (Illness, Minor) => less(0, 2),
        (Illness, Moderate) => less(25, 2),
        (Travel, _) => less(30, 0),
        (Fatigue, Minor) => less(10, 0),
        (EquipmentUnavailable, _) => DisruptionEffect { substitutes: true, ..nothing() },
        (Other, _) => nothing(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn effect_is_the_table() {
        let cells = |kind| -> Vec<String> {
            let cell = |severity: &DisruptionSeverity| {
                let DisruptionEffect { skips, intensity, reps_off, substitutes } =
                    effect(kind, *severity);
                match (skips, substitutes) {
                    (true, _) => "skip".into(),
                    (_, true) => "substitute".into(),
                    _ => format!("{intensity} -{reps_off}"),
                }
            };
            DisruptionSeverity::ALL.iter().map(cell).collect()
        };
        assert_eq!(cells(DisruptionKind::Injury), ["80 -0", "60 -0", "skip"]);
        assert_eq!(cells(DisruptionKind::Illness), ["100 -2", "75 -2", "skip"]);
        assert_eq!(cells(DisruptionKind::Travel), ["70 -0"; 3]);
        assert_eq!(cells(DisruptionKind::Fatigue), ["90 -0", "80 -0", "skip"]);
        assert_eq!(cells(DisruptionKind::EquipmentUnavailable), ["substitute"; 3]);
        assert_eq!(cells(DisruptionKind::Other), ["100 -0"; 3]);
    }

    #[test]
    fn of_day_takes_the_lowest_of_what_holds() {
        let day = |text| Day::parse(text).unwrap();
        let report = |kind, severity, affected_lifts| Disruption {
            kind,
            severity,
            status: crate::powerlifting::disruption::DisruptionStatus::Active,
            start: day("2026-03-02"),
            end: None,
            affected_lifts,
        };
        let reports = [
            report(DisruptionKind::Travel, DisruptionSeverity::Minor, &[]),
            report(DisruptionKind::Illness, DisruptionSeverity::Minor, &[]),
            report(DisruptionKind::Injury, DisruptionSeverity::Major, &[Lift::Bench]),
        ];
        let squat = DisruptionEffect::of_day(&reports, Lift::Squat, day("2026-03-03"));
        assert_eq!((squat.intensity.get(), squat.reps_off.get(), squat.skips), (7_000, 2, false));
        assert!(DisruptionEffect::of_day(&reports, Lift::Bench, day("2026-03-03")).skips);
        let before = DisruptionEffect::of_day(&reports, Lift::Bench, day("2026-03-01"));
        assert_eq!(before, nothing());
    }
}
