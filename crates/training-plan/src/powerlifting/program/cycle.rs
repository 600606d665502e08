//! From one program to the next.

use crate::powerlifting::Lift;
use crate::powerlifting::config::FormulaConfig;
use stadion_units::{Grams, Quantity, Rpe};

/// From so many percent of its sessions on a program counts as done.
const DONE_PERCENT: u64 = 80;

/// What became of a program's sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CycleSessions {
    /// How many there were.
    pub planned_count: u32,
    /// How many were completed.
    pub completed_count: u32,
}

impl CycleSessions {
    /// Whether enough of them were completed for the badge, and for a higher training max.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::program::CycleSessions;
    ///
    /// assert!(CycleSessions { planned_count: 30, completed_count: 24 }.is_done());
    /// assert!(!CycleSessions { planned_count: 30, completed_count: 23 }.is_done());
    /// ```
    pub fn is_done(self) -> bool {
        let completed = u64::from(self.completed_count).saturating_mul(100);
        let enough = u64::from(self.planned_count).saturating_mul(DONE_PERCENT);
        self.planned_count > 0 && completed >= enough
    }
}

/// How hard a lift was meant to be, and was, on average over a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CycleEffort {
    /// As planned.
    pub rpe_target: Rpe,
    /// As rated.
    pub rpe_actual: Rpe,
}

/// The training max of the next program: as it was where the program was not done; higher by the
/// least of the range, or by the most where it felt no harder than it was meant to.
///
/// ```
/// use stadion_training_plan::powerlifting::config::FormulaConfig;
/// use stadion_training_plan::powerlifting::program::{CycleSessions, next_training_max};
/// use stadion_training_plan::powerlifting::{Lift, Sex};
/// use stadion_units::{Grams, Quantity};
///
/// let (max, config) = (Grams::new(140_000).unwrap(), FormulaConfig::of(Sex::Male));
/// let next = |completed_count| {
///     let sessions = CycleSessions { planned_count: 30, completed_count };
///     next_training_max(max, Lift::Squat, &config, sessions, None).to_string()
/// };
/// assert_eq!(next(30), "145");
/// assert_eq!(next(20), "140");
/// ```
pub fn next_training_max(
    training_max: Grams,
    lift: Lift,
    config: &FormulaConfig,
    sessions: CycleSessions,
    effort: Option<CycleEffort>,
) -> Grams {
    if !sessions.is_done() {
        return training_max;
    }
    let increase = config.increase(lift);
    let easy = effort.is_some_and(|effort| effort.rpe_actual <= effort.rpe_target);
    let grown = if easy { increase.most } else { increase.least };
    // A max of a tonne grows no further.
    Grams::new(training_max.get().saturating_add(grown.get())).unwrap_or(training_max)
}
