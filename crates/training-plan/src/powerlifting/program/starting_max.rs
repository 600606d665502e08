//! A careful guess at a max that nobody has measured.
//!
//! Factors of body weight and age as a training app has used them, for a start that is too light
//! rather than too heavy; the first sessions correct it.

use crate::powerlifting::{Lift, Sex};
use stadion_one_rep_max::Age;
use stadion_units::{Grams, Quantity};

/// What is known about a lifter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Where it is missing, the lighter table is used.
    pub sex: Option<Sex>,
    /// Body weight.
    pub body_weight: Option<Grams>,
    /// Age.
    pub age: Option<Age>,
    /// Whether the lifter has said how long they train: otherwise they may be new to it.
    pub experience_is_known: bool,
}

/// A multiple of what a lifter can load anywhere.
const STEP_GRAMS: u64 = 2_500;

/// The guess, to 2.5 kg, and no less than a lift that almost everybody can do.
///
/// ```
/// use stadion_training_plan::powerlifting::program::{Profile, starting_max};
/// use stadion_training_plan::powerlifting::{Lift, Sex};
/// use stadion_units::{Grams, Quantity};
///
/// let known = Profile {
///     sex: Some(Sex::Male),
///     body_weight: Grams::new(80_000).ok(),
///     experience_is_known: true,
///     ..Profile::default()
/// };
/// assert_eq!(starting_max(Lift::Squat, &known).to_string(), "102.5");
/// assert_eq!(starting_max(Lift::Bench, &Profile::default()).to_string(), "30");
/// ```
pub fn starting_max(lift: Lift, profile: &Profile) -> Grams {
    let sex = profile.sex.unwrap_or(Sex::Female);
    let body_weight = profile.body_weight.map_or_else(|| usual_body_weight(sex), Quantity::get);
    let experience_percent = if profile.experience_is_known { 100 } else { 60 };
    let percents = [lift_percent(sex, lift), age_percent(profile.age), experience_percent];
    let product = percents.into_iter().fold(u64::from(body_weight), u64::saturating_mul);
    let step = STEP_GRAMS.saturating_mul(1_000_000);
    let doubled = product.saturating_mul(2).saturating_add(step);
    let steps_count = doubled.checked_div(step.saturating_mul(2)).unwrap_or(0);
    let guess = steps_count.saturating_mul(STEP_GRAMS).max(least(lift));
    at_most_a_tonne(u32::try_from(guess).unwrap_or(u32::MAX))
}

const fn at_most_a_tonne(grams: u32) -> Grams {
    match Grams::constant(grams) {
        Some(grams) => grams,
        None => at_most_a_tonne(Grams::BOUND.max),
    }
}

const fn usual_body_weight(sex: Sex) -> u32 {
    match sex {
        Sex::Male => 85_000,
        Sex::Female => 70_000,
    }
}

const fn lift_percent(sex: Sex, lift: Lift) -> u64 {
    match (sex, lift) {
        (Sex::Male, Lift::Squat) => 135,
        (Sex::Male, Lift::Bench) => 100,
        (Sex::Male, Lift::Deadlift) => 165,
        (Sex::Female, Lift::Squat) => 105,
        (Sex::Female, Lift::Bench) => 65,
        (Sex::Female, Lift::Deadlift) => 125,
    }
}

fn age_percent(age: Option<Age>) -> u64 {
    match age.map(Quantity::get) {
        None => 95,
        Some(20..=29) => 100,
        Some(30..=39) => 97,
        Some(0..=19 | 40..=49) => 92,
        Some(50..=59) => 86,
        Some(_) => 78,
    }
}

const fn least(lift: Lift) -> u64 {
    match lift {
        Lift::Squat => 40_000,
        Lift::Bench => 30_000,
        Lift::Deadlift => 50_000,
    }
}
