//! What a lifter reports.

use crate::powerlifting::Lift;
use stadion_units::Day;

stadion_units::words! {
    /// What happened.
    pub enum DisruptionKind {
        /// Something hurts.
        Injury = "injury",
        /// The lifter is ill.
        Illness = "illness",
        /// The lifter is on the road.
        Travel = "travel",
        /// Too little recovery.
        Fatigue = "fatigue",
        /// The equipment of the session is not there.
        EquipmentUnavailable = "equipment_unavailable",
        /// Anything else, which changes nothing by itself.
        Other = "other",
    }
}

stadion_units::words! {
    /// How bad it is.
    pub enum DisruptionSeverity {
        /// Training goes on.
        Minor = "minor",
        /// Training goes on with less.
        Moderate = "moderate",
        /// Training stops.
        Major = "major",
    }
}

stadion_units::words! {
    /// Whether it still holds.
    pub enum DisruptionStatus {
        /// It holds.
        Active = "active",
        /// It is over.
        Resolved = "resolved",
        /// It is watched, and changes nothing.
        Monitoring = "monitoring",
    }
}

/// One report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disruption<'a> {
    /// What happened.
    pub kind: DisruptionKind,
    /// How bad it is.
    pub severity: DisruptionSeverity,
    /// Whether it still holds.
    pub status: DisruptionStatus,
    /// The first day.
    pub start: Day,
    /// The last day; nothing as long as nobody knows it.
    pub end: Option<Day>,
    /// The lifts it is about; none named means all.
    pub affected_lifts: &'a [Lift],
}

impl Disruption<'_> {
    /// Whether it holds for a session of that lift on that day.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::Lift;
    /// use stadion_training_plan::powerlifting::disruption::{
    ///     Disruption, DisruptionKind, DisruptionSeverity, DisruptionStatus,
    /// };
    /// use stadion_units::Day;
    ///
    /// let [before, start, later] =
    ///     ["2026-03-01", "2026-03-02", "2026-06-01"].map(|day| Day::parse(day).unwrap());
    /// let shoulder = Disruption {
    ///     kind: DisruptionKind::Injury,
    ///     severity: DisruptionSeverity::Minor,
    ///     status: DisruptionStatus::Active,
    ///     start,
    ///     end: None,
    ///     affected_lifts: &[Lift::Bench],
    /// };
    /// assert!(shoulder.affects(Lift::Bench, later));
    /// assert!(!shoulder.affects(Lift::Squat, later));
    /// assert!(!shoulder.affects(Lift::Bench, before));
    /// ```
    pub fn affects(&self, lift: Lift, day: Day) -> bool {
        self.status == DisruptionStatus::Active && self.covers(lift, day)
    }

    /// Whether a session that was made while this held has to be made again, because it was over on
    /// the day given.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::Lift;
    /// use stadion_training_plan::powerlifting::disruption::{
    ///     Disruption, DisruptionKind, DisruptionSeverity, DisruptionStatus,
    /// };
    /// use stadion_units::Day;
    ///
    /// let [start, over, later] =
    ///     ["2026-03-02", "2026-03-05", "2026-03-09"].map(|day| Day::parse(day).unwrap());
    /// let flu = Disruption {
    ///     kind: DisruptionKind::Illness,
    ///     severity: DisruptionSeverity::Moderate,
    ///     status: DisruptionStatus::Resolved,
    ///     start,
    ///     end: None,
    ///     affected_lifts: &[],
    /// };
    /// assert!(flu.regenerates(over, Lift::Squat, later));
    /// assert!(!flu.regenerates(over, Lift::Squat, over));
    /// ```
    pub fn regenerates(&self, resolved_on: Day, lift: Lift, day: Day) -> bool {
        day > resolved_on && self.covers(lift, day)
    }

    fn covers(&self, lift: Lift, day: Day) -> bool {
        let lifts = self.affected_lifts.is_empty() || self.affected_lifts.contains(&lift);
        lifts && self.start <= day && self.end.is_none_or(|end| day <= end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn affects_holds_from_the_first_to_the_last_day() {
        let mut travel = Disruption {
            kind: DisruptionKind::Travel,
            severity: DisruptionSeverity::Minor,
            status: DisruptionStatus::Active,
            start: day("2026-03-02"),
            end: Some(day("2026-03-06")),
            affected_lifts: &[],
        };
        for (on, expected) in [
            ("2026-03-01", false),
            ("2026-03-02", true),
            ("2026-03-06", true),
            ("2026-03-07", false),
        ] {
            assert_eq!(travel.affects(Lift::Deadlift, day(on)), expected, "{on}");
        }
        for status in [DisruptionStatus::Resolved, DisruptionStatus::Monitoring] {
            travel.status = status;
            assert!(!travel.affects(Lift::Deadlift, day("2026-03-03")));
        }
    }

    #[test]
    fn regenerates_only_what_was_changed_and_lies_after_the_end() {
        let injury = Disruption {
            kind: DisruptionKind::Injury,
            severity: DisruptionSeverity::Major,
            status: DisruptionStatus::Resolved,
            start: day("2026-03-02"),
            end: Some(day("2026-03-20")),
            affected_lifts: &[Lift::Squat],
        };
        let over = day("2026-03-10");
        assert!(injury.regenerates(over, Lift::Squat, day("2026-03-11")));
        assert!(!injury.regenerates(over, Lift::Squat, day("2026-03-09")));
        assert!(!injury.regenerates(over, Lift::Squat, day("2026-03-21")));
        assert!(!injury.regenerates(over, Lift::Bench, day("2026-03-11")));
    }
}
