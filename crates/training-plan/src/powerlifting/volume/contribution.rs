//! From logged sets to sets per muscle.

use crate::powerlifting::{Lift, Muscle, PerMuscle, Sets};
use stadion_units::{Grams, Quantity, Reps, Rpe};

/// What a set was of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trained<'a> {
    /// One of the three lifts.
    Lift(Lift),
    /// Another exercise, with the muscles it trains.
    Auxiliary(&'a [Muscle]),
}

/// A set as it was lifted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoggedSet<'a> {
    /// What it was of.
    pub trained: Trained<'a>,
    /// What was lifted.
    pub weight: Grams,
    /// How often; a set without a repetition was not completed.
    pub reps: Reps,
    /// How hard it felt, where the lifter said so.
    pub rpe: Option<Rpe>,
}

/// What a set counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weighting {
    /// Every completed set the same.
    EachSet,
    /// Easy sets less: nothing below RPE 6, all from RPE 9 on, all where nobody rated it.
    ByExertion,
}

/// What a muscle that is trained first gets of a set.
const PRIMARY_PERCENT: u32 = 100;

/// What a muscle that helps gets of a set.
const SECONDARY_PERCENT: u32 = 50;

/// What a muscle gets of a set of a lift.
///
/// ```
/// use stadion_training_plan::powerlifting::{Lift, Muscle, volume::contribution_percent};
///
/// assert_eq!(contribution_percent(Lift::Squat, Muscle::Quads), 100);
/// assert_eq!(contribution_percent(Lift::Squat, Muscle::LowerBack), 50);
/// assert_eq!(contribution_percent(Lift::Squat, Muscle::Chest), 0);
/// ```
pub fn contribution_percent(lift: Lift, muscle: Muscle) -> u32 {
    use Muscle::{Chest, Glutes, Hamstrings, LowerBack, Quads, Shoulders, Triceps, UpperBack};
    match (lift, muscle) {
        (Lift::Squat, Quads | Glutes)
        | (Lift::Bench, Chest)
        | (Lift::Deadlift, Hamstrings | Glutes | LowerBack) => PRIMARY_PERCENT,
        (Lift::Squat, Hamstrings | LowerBack)
        | (Lift::Bench, Triceps | Shoulders)
        | (Lift::Deadlift, UpperBack) => SECONDARY_PERCENT,
        _ => 0,
    }
}

/// The muscles whose state decides about a session of a lift.
pub(in crate::powerlifting) const fn main_muscles(lift: Lift) -> &'static [Muscle] {
    match lift {
        Lift::Squat => &[Muscle::Quads, Muscle::Glutes, Muscle::LowerBack],
        Lift::Bench => &[Muscle::Chest, Muscle::Triceps, Muscle::Shoulders],
        Lift::Deadlift => {
            &[Muscle::Hamstrings, Muscle::Glutes, Muscle::LowerBack, Muscle::UpperBack]
        }
    }
}

/// The sets each muscle has done: sums of whole and half sets, rounded down once.
///
/// ```
/// use stadion_training_plan::powerlifting::{Lift, Muscle};
/// use stadion_training_plan::powerlifting::volume::{LoggedSet, Trained, Weighting, sets_per_muscle};
/// use stadion_units::{Grams, Quantity, Reps};
///
/// let set = LoggedSet {
///     trained: Trained::Lift(Lift::Squat),
///     weight: Grams::new(112_500).unwrap(),
///     reps: Reps::new(5).unwrap(),
///     rpe: None,
/// };
/// let sets = sets_per_muscle(&[set, set], Weighting::EachSet);
/// assert_eq!(sets.get(Muscle::Quads).get(), 2);
/// assert_eq!(sets.get(Muscle::Hamstrings).get(), 1);
/// ```
pub fn sets_per_muscle(sets: &[LoggedSet<'_>], weighting: Weighting) -> PerMuscle<Sets> {
    PerMuscle::of(|muscle| {
        let parts = sets.iter().map(|set| parts(set, muscle, weighting));
        let whole = parts.fold(0, u64::saturating_add).checked_div(PARTS_OF_A_SET).unwrap_or(0);
        Sets::saturating(u32::try_from(whole).unwrap_or(u32::MAX))
    })
}

/// Percent of a contribution times thousandths of an exertion.
const PARTS_OF_A_SET: u64 = 100_000;

fn parts(set: &LoggedSet<'_>, muscle: Muscle, weighting: Weighting) -> u64 {
    if set.reps.get() == 0 {
        return 0;
    }
    let percent = match set.trained {
        Trained::Lift(lift) => contribution_percent(lift, muscle),
        Trained::Auxiliary(muscles) if muscles.contains(&muscle) => PRIMARY_PERCENT,
        Trained::Auxiliary(_) => 0,
    };
    let thousandths = match (weighting, set.rpe) {
        (Weighting::ByExertion, Some(rpe)) => thousandths_at(rpe),
        _ => 1_000,
    };
    u64::from(percent).saturating_mul(thousandths)
}

/// What a set at a rating counts, linear between the ratings of the table: 0.15 at 6, 0.30 at 6.5,
/// 0.65 at 7, 0.85 at 8, 1 from 9 on.
fn thousandths_at(rpe: Rpe) -> u64 {
    let tenths = u64::from(rpe.get());
    let line = |from: u64, at_from: u64, per_tenth: u64| {
        tenths.saturating_sub(from).saturating_mul(per_tenth).saturating_add(at_from)
    };
    match tenths {
        0..60 => 0,
        60..65 => line(60, 150, 30),
        65..70 => line(65, 300, 70),
        70..80 => line(70, 650, 20),
        80..90 => line(80, 850, 15),
        _ => 1_000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(trained: Trained<'_>, reps: u32, rpe: Option<u32>) -> LoggedSet<'_> {
        LoggedSet {
            trained,
            weight: Grams::new(100_000).unwrap(),
            reps: Reps::new(reps).unwrap(),
            rpe: rpe.map(|tenths| Rpe::new(tenths).unwrap()),
        }
    }

    fn counts(sets: &[LoggedSet<'_>], weighting: Weighting) -> Vec<(&'static str, u32)> {
        let sets = sets_per_muscle(sets, weighting);
        let trained = sets.iter().filter(|(_, sets)| sets.get() > 0);
        trained.map(|(muscle, sets)| (muscle.as_str(), sets.get())).collect()
    }

    #[test]
    fn sets_per_muscle_agrees_with_the_comment_of_the_schema() {
        let two_squats = [set(Trained::Lift(Lift::Squat), 5, None); 2];
        let expected = [("quads", 2), ("hamstrings", 1), ("glutes", 2), ("lower_back", 1)];
        assert_eq!(counts(&two_squats, Weighting::EachSet), expected);
    }

    #[test]
    fn sets_per_muscle_rounds_the_sum_down_once() {
        let six = [set(Trained::Lift(Lift::Bench), 5, None); 6];
        let expected = [("chest", 6), ("triceps", 3), ("shoulders", 3)];
        assert_eq!(counts(&six, Weighting::EachSet), expected);
        // Three half sets of squat and three of deadlift are three sets, not one and one.
        let squat = set(Trained::Lift(Lift::Squat), 5, None);
        let deadlift = set(Trained::Lift(Lift::Deadlift), 5, None);
        let sets = sets_per_muscle(&[squat, squat, squat, deadlift], Weighting::EachSet);
        assert_eq!(sets.get(Muscle::LowerBack).get(), 2);
        assert_eq!(sets.get(Muscle::Hamstrings).get(), 2);
        assert_eq!(sets.get(Muscle::UpperBack).get(), 0);
    }

    #[test]
    fn sets_per_muscle_counts_what_was_completed() {
        let failed = set(Trained::Lift(Lift::Squat), 0, None);
        let curls = set(Trained::Auxiliary(&[Muscle::Biceps]), 10, None);
        assert_eq!(counts(&[failed, curls], Weighting::EachSet), [("biceps", 1)]);
        assert_eq!(counts(&[], Weighting::EachSet), []);
        let many = vec![curls; 250];
        assert_eq!(counts(&many, Weighting::EachSet), [("biceps", 100)]);
    }

    #[test]
    fn sets_per_muscle_weighs_exertion_where_asked() {
        let weights = [
            (59, 0),
            (60, 150),
            (65, 300),
            (66, 370),
            (70, 650),
            (75, 750),
            (80, 850),
            (85, 925),
            (90, 1_000),
            (100, 1_000),
        ];
        for (tenths, thousandths) in weights {
            assert_eq!(thousandths_at(Rpe::new(tenths).unwrap()), thousandths);
        }
        let easy = [set(Trained::Lift(Lift::Bench), 5, Some(70)); 4];
        assert_eq!(
            counts(&easy, Weighting::ByExertion),
            [("chest", 2), ("triceps", 1), ("shoulders", 1)]
        );
        let unrated = [set(Trained::Lift(Lift::Bench), 5, None); 2];
        assert_eq!(counts(&unrated, Weighting::ByExertion).first(), Some(&("chest", 2)));
    }

    #[test]
    fn thousandths_never_fall_as_exertion_rises() {
        let all: Vec<u64> = (0..=100).map(|rpe| thousandths_at(Rpe::new(rpe).unwrap())).collect();
        assert!(all.is_sorted());
    }
}
