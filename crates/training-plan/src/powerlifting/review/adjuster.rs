//! What several sessions in a row say about the formula.

use crate::powerlifting::{IntensityType, Lift, Sex};
use stadion_one_rep_max::BasisPoints;
use stadion_units::{Quantity, Rpe};

/// How a session went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Its lift.
    pub lift: Lift,
    /// Its kind.
    pub intensity: IntensityType,
    /// How hard it should have felt.
    pub rpe_target: Rpe,
    /// How hard it felt, where the lifter said so.
    pub rpe_actual: Option<Rpe>,
    /// Completed sets as a share of the planned ones, where there was a plan.
    pub completion: Option<BasisPoints>,
}

/// What could be changed for a lift and kind of session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// Sessions feel too hard: take so much off the share of the max.
    Reduce {
        /// The lift.
        lift: Lift,
        /// The kind of session.
        intensity: IntensityType,
        /// What is taken off the share.
        by: BasisPoints,
    },
    /// Sessions feel too easy: add so much to the share of the max.
    Increase {
        /// The lift.
        lift: Lift,
        /// The kind of session.
        intensity: IntensityType,
        /// What is added to the share.
        by: BasisPoints,
    },
    /// The last session was not finished: somebody should look at it.
    Review {
        /// The lift.
        lift: Lift,
        /// The kind of session.
        intensity: IntensityType,
    },
}

impl Proposal {
    /// Its word, as it is stored.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Reduce { .. } => "reduce_pct",
            Self::Increase { .. } => "increase_pct",
            Self::Review { .. } => "flag_for_review",
        }
    }
}

/// How many sessions of a lift and kind are looked at.
const SESSIONS: usize = 6;

/// 2.5 % of the max.
const STEP_BASIS_POINTS: u32 = 250;

/// A session of which so little was done is looked at by somebody.
const FINISHED_BASIS_POINTS: u32 = 8_000;

/// What the outcomes of sessions, newest first, propose.
///
/// The newest sessions of a lift and kind propose a change when two in a row were rated more than
/// a point off their target in the same direction; for women three in a row, more than a point and
/// a half. A session without a rating ends the row. There is one change a lift at most, for the
/// kind trained last.
///
/// ```
/// use stadion_one_rep_max::BasisPoints;
/// use stadion_training_plan::powerlifting::review::{Outcome, adjust};
/// use stadion_training_plan::powerlifting::{IntensityType, Lift, Sex};
/// use stadion_units::{Quantity, Rpe};
///
/// let felt = |actual| Outcome {
///     lift: Lift::Bench,
///     intensity: IntensityType::Heavy,
///     rpe_target: Rpe::new(85).unwrap(),
///     rpe_actual: Rpe::new(actual).ok(),
///     completion: Some(BasisPoints::WHOLE),
/// };
/// let proposals = adjust(&[felt(100), felt(100)], Sex::Male);
/// assert_eq!(proposals[0].code(), "reduce_pct");
/// assert!(adjust(&[felt(95), felt(95)], Sex::Male).is_empty());
/// ```
pub fn adjust(newest_first: &[Outcome], sex: Sex) -> Vec<Proposal> {
    let mut by_last_trained: Vec<((Lift, IntensityType), Vec<&Outcome>)> = Vec::new();
    for outcome in newest_first {
        let key = (outcome.lift, outcome.intensity);
        match by_last_trained.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) if group.len() < SESSIONS => group.push(outcome),
            Some(_) => {}
            None => by_last_trained.push((key, vec![outcome])),
        }
    }
    let mut changed: Vec<Lift> = Vec::new();
    let mut proposals = Vec::new();
    for ((lift, intensity), group) in by_last_trained {
        if !changed.contains(&lift)
            && let Some(change) = change(&group, lift, intensity, sex)
        {
            changed.push(lift);
            proposals.push(change);
        }
        let completion = group.first().and_then(|newest| newest.completion);
        if completion.is_some_and(|share| share.get() < FINISHED_BASIS_POINTS) {
            proposals.push(Proposal::Review { lift, intensity });
        }
    }
    proposals
}

fn change(group: &[&Outcome], lift: Lift, intensity: IntensityType, sex: Sex) -> Option<Proposal> {
    let (beyond_tenths, sessions) = match sex {
        Sex::Male => (10, 2),
        Sex::Female => (15, 3),
    };
    let off = |outcome: &&Outcome| {
        let actual = i64::from(outcome.rpe_actual?.get());
        Some(actual.saturating_sub(i64::from(outcome.rpe_target.get())))
    };
    let row = |is_off: &dyn Fn(i64) -> bool| {
        group.iter().take_while(|outcome| off(outcome).is_some_and(is_off)).count() >= sessions
    };
    let by = BasisPoints::constant(STEP_BASIS_POINTS)?;
    if row(&|tenths| tenths > beyond_tenths) {
        Some(Proposal::Reduce { lift, intensity, by })
    } else if row(&|tenths| tenths.saturating_neg() > beyond_tenths) {
        Some(Proposal::Increase { lift, intensity, by })
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(lift: Lift, intensity: IntensityType, actual: Option<u32>) -> Outcome {
        Outcome {
            lift,
            intensity,
            rpe_target: Rpe::new(80).unwrap(),
            rpe_actual: actual.map(|tenths| Rpe::new(tenths).unwrap()),
            completion: Some(BasisPoints::WHOLE),
        }
    }

    fn heavy(actuals: &[Option<u32>], sex: Sex) -> Vec<&'static str> {
        let of = |actual: &Option<u32>| outcome(Lift::Squat, IntensityType::Heavy, *actual);
        let outcomes: Vec<Outcome> = actuals.iter().map(of).collect();
        adjust(&outcomes, sex).iter().map(Proposal::code).collect()
    }

    #[test]
    fn adjust_needs_two_in_a_row_by_more_than_a_point() {
        assert_eq!(heavy(&[Some(91), Some(91)], Sex::Male), ["reduce_pct"]);
        assert_eq!(heavy(&[Some(69), Some(69)], Sex::Male), ["increase_pct"]);
        for quiet in [
            &[][..],
            &[Some(91)],
            &[Some(90), Some(90)],
            &[Some(70), Some(70)],
            &[Some(91), Some(69)],
            &[Some(91), None, Some(91)],
            &[None, Some(91), Some(91)],
            &[Some(80), Some(91), Some(91)],
        ] {
            assert_eq!(heavy(quiet, Sex::Male), [""; 0], "{quiet:?}");
        }
    }

    #[test]
    fn adjust_asks_for_more_before_it_changes_a_womans_formula() {
        assert_eq!(heavy(&[Some(96); 3], Sex::Female), ["reduce_pct"]);
        assert_eq!(heavy(&[Some(64); 3], Sex::Female), ["increase_pct"]);
        assert_eq!(heavy(&[Some(96); 2], Sex::Female), [""; 0]);
        assert_eq!(heavy(&[Some(95); 6], Sex::Female), [""; 0]);
    }

    #[test]
    fn adjust_proposes_one_change_a_lift() {
        use IntensityType::{Heavy, Rep};
        let hard = [
            outcome(Lift::Squat, Rep, Some(95)),
            outcome(Lift::Squat, Heavy, Some(95)),
            outcome(Lift::Bench, Heavy, Some(65)),
            outcome(Lift::Squat, Rep, Some(95)),
            outcome(Lift::Squat, Heavy, Some(95)),
            outcome(Lift::Bench, Heavy, Some(65)),
        ];
        let by = BasisPoints::new(250).unwrap();
        let expected = [
            Proposal::Reduce { lift: Lift::Squat, intensity: Rep, by },
            Proposal::Increase { lift: Lift::Bench, intensity: Heavy, by },
        ];
        assert_eq!(adjust(&hard, Sex::Male), expected);
    }

    #[test]
    fn adjust_flags_a_session_that_was_not_finished() {
        let mut outcomes = [outcome(Lift::Deadlift, IntensityType::Heavy, Some(80)); 2];
        outcomes[0].completion = BasisPoints::new(7_999).ok();
        let flag = Proposal::Review { lift: Lift::Deadlift, intensity: IntensityType::Heavy };
        assert_eq!(adjust(&outcomes, Sex::Male), [flag]);
        outcomes[0].completion = BasisPoints::new(8_000).ok();
        outcomes[1].completion = BasisPoints::new(0).ok();
        assert_eq!(adjust(&outcomes, Sex::Male), []);
    }
}
