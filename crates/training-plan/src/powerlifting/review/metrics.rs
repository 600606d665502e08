//! The numbers of one session.

use super::completion::{Performance, completion, performance};
use super::trend::best_epley;
use crate::powerlifting::volume::{LoggedSet, Trained, Weighting, sets_per_muscle};
use crate::powerlifting::{Lift, PerMuscle, PlannedSets, Sets, Volume, count::ratio};
use stadion_one_rep_max::BasisPoints;
use stadion_units::{Grams, Quantity, Rpe};

/// The numbers of one session. All but the sets per muscle are of its main lift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Metrics {
    /// Weight times repetitions as planned; nothing without a plan.
    pub planned_volume: Option<Volume>,
    /// Weight times repetitions as lifted.
    pub actual_volume: Volume,
    /// The heaviest planned set as a share of the max.
    pub planned_intensity: Option<BasisPoints>,
    /// The heaviest completed set as a share of the max.
    pub actual_intensity: Option<BasisPoints>,
    /// The highest rating.
    pub max_rpe: Option<Rpe>,
    /// The mean of the ratings, rounded half up to a tenth.
    pub mean_rpe: Option<Rpe>,
    /// Completed sets as a share of the planned ones.
    pub completion: Option<BasisPoints>,
    /// The class of that share.
    pub performance: Option<Performance>,
    /// The best estimate of a completed set, by Epley.
    pub estimated_one_rep_max: Option<Grams>,
    /// Completed sets of each muscle, auxiliary exercises among them.
    pub sets_per_muscle: PerMuscle<Sets>,
}

/// The numbers of one session of a lift.
///
/// ```
/// use stadion_training_plan::powerlifting::review::metrics;
/// use stadion_training_plan::powerlifting::volume::{LoggedSet, Trained};
/// use stadion_training_plan::powerlifting::Lift;
/// use stadion_units::{Grams, Quantity, Reps};
///
/// let grams = |count| Grams::new(count).unwrap();
/// let set = LoggedSet {
///     trained: Trained::Lift(Lift::Squat),
///     weight: grams(112_500),
///     reps: Reps::new(5).unwrap(),
///     rpe: None,
/// };
/// let metrics = metrics(Lift::Squat, grams(140_000), &[], &[set, set]);
/// assert_eq!(metrics.actual_volume.get(), 1_125_000);
/// assert_eq!(metrics.actual_intensity.unwrap().to_string(), "80.36");
/// assert_eq!(metrics.completion, None);
/// ```
pub fn metrics(
    lift: Lift,
    one_rep_max: Grams,
    planned: &[PlannedSets],
    logged: &[LoggedSet<'_>],
) -> Metrics {
    let main = logged.iter().filter(|set| set.trained == Trained::Lift(lift));
    let completed: Vec<&LoggedSet<'_>> = main.filter(|set| set.reps.get() > 0).collect();
    let actual_sets = Sets::saturating(u32::try_from(completed.len()).unwrap_or(u32::MAX));
    let planned_count = planned.iter().map(|sets| sets.sets.get()).fold(0, u32::saturating_add);
    let planned_sets = Sets::saturating(planned_count);
    let volume = |set: &&LoggedSet<'_>| {
        u64::from(set.weight.get()).saturating_mul(u64::from(set.reps.get()))
    };
    let intensity =
        |heaviest: Option<Grams>| ratio(u64::from(heaviest?.get()), u64::from(one_rep_max.get()));
    let planned_volume = planned.iter().map(|sets| u64::from(sets.volume().get()));
    let ratings: Vec<Rpe> = completed.iter().filter_map(|set| set.rpe).collect();
    Metrics {
        planned_volume: (!planned.is_empty())
            .then(|| Volume::saturating(planned_volume.fold(0, u64::saturating_add))),
        actual_volume: Volume::saturating(
            completed.iter().map(volume).fold(0, u64::saturating_add),
        ),
        planned_intensity: intensity(planned.iter().map(|sets| sets.weight).max()),
        actual_intensity: intensity(completed.iter().map(|set| set.weight).max()),
        max_rpe: ratings.iter().copied().max(),
        mean_rpe: mean(&ratings),
        completion: completion(actual_sets, planned_sets),
        performance: performance(actual_sets, planned_sets),
        estimated_one_rep_max: best_epley(completed.iter().map(|set| (set.weight, set.reps))),
        sets_per_muscle: sets_per_muscle(logged, Weighting::EachSet),
    }
}

fn mean(ratings: &[Rpe]) -> Option<Rpe> {
    let count = u32::try_from(ratings.len()).ok()?;
    let sum = ratings.iter().map(|rpe| rpe.get()).fold(0, u32::saturating_add);
    let doubled = sum.saturating_mul(2).saturating_add(count);
    Rpe::new(doubled.checked_div(count.saturating_mul(2))?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::powerlifting::{Muscle, Rest};
    use stadion_units::Reps;

    fn set(trained: Trained<'_>, grams: u32, reps: u32, rpe: Option<u32>) -> LoggedSet<'_> {
        LoggedSet {
            trained,
            weight: Grams::new(grams).unwrap(),
            reps: Reps::new(reps).unwrap(),
            rpe: rpe.map(|tenths| Rpe::new(tenths).unwrap()),
        }
    }

    const SQUAT: Trained<'_> = Trained::Lift(Lift::Squat);

    fn planned() -> PlannedSets {
        PlannedSets {
            sets: Sets::new(2).unwrap(),
            reps: Reps::new(5).unwrap(),
            reps_range: None,
            weight: Grams::new(112_500).unwrap(),
            rpe_target: Rpe::new(85).unwrap(),
            rest: Rest::new(180).unwrap(),
        }
    }

    #[test]
    fn metrics_compare_what_was_lifted_with_what_was_planned() {
        let logged = [
            set(SQUAT, 112_500, 5, Some(80)),
            set(SQUAT, 115_000, 4, Some(95)),
            set(SQUAT, 117_500, 0, Some(100)),
            set(Trained::Auxiliary(&[Muscle::Quads]), 95_000, 10, Some(75)),
        ];
        let max = Grams::new(140_000).unwrap();
        let of = metrics(Lift::Squat, max, &[planned()], &logged);
        assert_eq!(of.planned_volume.map(Quantity::get), Some(1_125_000));
        assert_eq!(of.actual_volume.get(), 562_500 + 460_000);
        assert_eq!(of.planned_intensity.map(Quantity::get), Some(8_036));
        assert_eq!(of.actual_intensity.map(Quantity::get), Some(8_214));
        assert_eq!(of.max_rpe.map(Quantity::get), Some(95));
        assert_eq!(of.mean_rpe.map(Quantity::get), Some(88));
        assert_eq!(of.completion, Some(BasisPoints::WHOLE));
        assert_eq!(of.performance, Some(Performance::At));
        assert_eq!(of.estimated_one_rep_max.map(Quantity::get), Some(131_250));
        assert_eq!(of.sets_per_muscle.get(Muscle::Quads).get(), 3);
    }

    #[test]
    fn metrics_of_nothing_are_empty() {
        let of = metrics(Lift::Bench, Grams::new(0).unwrap(), &[], &[]);
        assert_eq!((of.planned_volume, of.actual_volume.get()), (None, 0));
        assert_eq!((of.planned_intensity, of.actual_intensity), (None, None));
        assert_eq!((of.max_rpe, of.mean_rpe, of.performance), (None, None, None));
        assert_eq!(of.estimated_one_rep_max, None);
        let unknown = metrics(Lift::Squat, Grams::new(0).unwrap(), &[planned()], &[]);
        assert_eq!(unknown.planned_intensity, None);
        assert_eq!(unknown.performance, Some(Performance::Incomplete));
    }

    #[test]
    fn metrics_stay_in_their_bounds() {
        let heavy = [set(SQUAT, 1_000_000, 10_000, Some(100)); 150];
        let of = metrics(Lift::Squat, Grams::new(1).unwrap(), &[planned()], &heavy);
        assert_eq!(of.actual_volume.get(), 1_000_000_000);
        assert_eq!(of.actual_intensity.map(Quantity::get), Some(30_000));
        assert_eq!(of.completion.map(Quantity::get), Some(30_000));
    }
}
