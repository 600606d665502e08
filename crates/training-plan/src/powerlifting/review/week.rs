//! Whether a week went as planned.

stadion_units::words! {
    /// What became of a session of the week.
    pub enum Attendance {
        /// It was done on its day.
        Done = "done",
        /// It was done on a later day.
        MadeUp = "made_up",
        /// A disruption stood against it.
        Excused = "excused",
        /// It was not done.
        Missed = "missed",
    }
}

stadion_units::words! {
    /// What an excused session does to a streak.
    pub enum ExcusedSessions {
        /// The week stays clean.
        Count = "count",
        /// The week is not clean.
        Break = "break",
    }
}

/// Whether every session of a week was done, made up, or, where that counts, excused. A week
/// without sessions is not clean.
///
/// ```
/// use stadion_training_plan::powerlifting::review::{Attendance, ExcusedSessions, is_clean};
///
/// let week = [Attendance::Done, Attendance::MadeUp, Attendance::Excused];
/// assert!(is_clean(&week, ExcusedSessions::Count));
/// assert!(!is_clean(&week, ExcusedSessions::Break));
/// assert!(!is_clean(&[Attendance::Missed], ExcusedSessions::Count));
/// ```
pub fn is_clean(week: &[Attendance], excused: ExcusedSessions) -> bool {
    let kept = |attendance: &Attendance| match attendance {
        Attendance::Done | Attendance::MadeUp => true,
        Attendance::Excused => excused == ExcusedSessions::Count,
        Attendance::Missed => false,
    };
    !week.is_empty() && week.iter().all(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_clean_needs_every_session() {
        use Attendance::{Done, Excused, MadeUp, Missed};
        for (week, counted, broken) in [
            (&[Done, Done, Done][..], true, true),
            (&[Done, MadeUp], true, true),
            (&[Done, Excused], true, false),
            (&[Done, Missed, Done], false, false),
            (&[], false, false),
        ] {
            assert_eq!(is_clean(week, ExcusedSessions::Count), counted, "{week:?}");
            assert_eq!(is_clean(week, ExcusedSessions::Break), broken, "{week:?}");
        }
    }
}
