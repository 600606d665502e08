//! How the last sessions felt.

use super::input::{ExertionRule, RecentSession};
use super::reason::Cause;
use stadion_one_rep_max::BasisPoints;
use stadion_units::Quantity;

/// So many sessions are looked at.
const SESSIONS: usize = 3;

/// So many ratings are needed, and used.
const RATINGS: usize = 2;

/// What the last ratings do to the load; nothing where they were near their targets.
pub(super) fn change(
    newest_first: &[RecentSession],
    rule: ExertionRule,
) -> Option<(Cause, BasisPoints)> {
    let rated = newest_first.iter().take(SESSIONS).filter_map(|session| {
        let actual = i64::from(session.rpe_actual?.get());
        Some(actual.saturating_sub(i64::from(session.rpe_target.get())))
    });
    let off: Vec<i64> = rated.take(RATINGS).collect();
    if off.len() < RATINGS {
        return None;
    }
    // Tenths of a point, twice the mean: a mean of one point is 20.
    let twice_mean: i64 = off.iter().copied().fold(0, i64::saturating_add);
    let (cause, basis_points) = match (rule, twice_mean) {
        (ExertionRule::Single, 20..) | (ExertionRule::Graded, 15..25) => {
            (Cause::ExertionHigh, 9_750)
        }
        (ExertionRule::Single, ..=-20) | (ExertionRule::Graded, -24..=-15) => {
            (Cause::ExertionLow, 10_250)
        }
        (ExertionRule::Graded, 25..) => (Cause::ExertionHigh, 9_500),
        (ExertionRule::Graded, ..=-25) => (Cause::ExertionLow, 10_500),
        _ => return None,
    };
    Some((cause, BasisPoints::constant(basis_points)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use stadion_units::Rpe;

    fn factor(offs: &[Option<i32>], rule: ExertionRule) -> Option<u32> {
        let rpe = |tenths: i32| Rpe::new(u32::try_from(tenths).unwrap()).unwrap();
        let session = |off: &Option<i32>| RecentSession {
            rpe_target: rpe(80),
            rpe_actual: off.map(|off| rpe(off.saturating_add(80))),
        };
        let recent: Vec<RecentSession> = offs.iter().map(session).collect();
        change(&recent, rule).map(|(_, factor)| factor.get())
    }

    #[test]
    fn change_starts_at_a_whole_point_on_the_mean_of_two() {
        let single = |offs: &[Option<i32>]| factor(offs, ExertionRule::Single);
        assert_eq!(single(&[Some(10), Some(10)]), Some(9_750));
        assert_eq!(single(&[Some(15), Some(5)]), Some(9_750));
        assert_eq!(single(&[Some(9), Some(10)]), None);
        assert_eq!(single(&[Some(-10), Some(-10)]), Some(10_250));
        assert_eq!(single(&[Some(-20), Some(-20)]), Some(10_250));
        assert_eq!(single(&[Some(-9), Some(-10)]), None);
    }

    #[test]
    fn change_needs_two_ratings_among_three_sessions() {
        let single = |offs: &[Option<i32>]| factor(offs, ExertionRule::Single);
        assert_eq!(single(&[]), None);
        assert_eq!(single(&[Some(20)]), None);
        assert_eq!(single(&[None, Some(10), Some(10)]), Some(9_750));
        assert_eq!(single(&[Some(10), None, None, Some(10)]), None);
        assert_eq!(single(&[Some(0), Some(0), Some(20)]), None);
    }

    #[test]
    fn change_is_graded_where_asked() {
        let graded = |off| factor(&[Some(off), Some(off)], ExertionRule::Graded);
        assert_eq!(graded(7), None);
        assert_eq!(graded(8), Some(9_750));
        assert_eq!(graded(12), Some(9_750));
        assert_eq!(graded(13), Some(9_500));
        assert_eq!(graded(-7), None);
        assert_eq!(graded(-8), Some(10_250));
        assert_eq!(graded(-12), Some(10_250));
        assert_eq!(graded(-13), Some(10_500));
        assert_eq!(factor(&[Some(7), Some(8)], ExertionRule::Graded), Some(9_750));
    }
}
