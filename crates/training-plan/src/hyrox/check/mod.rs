//! One checker for every plan, wherever it comes from: what it promises, and how good it is.

mod body;
mod calendar;
mod contract;
mod phases;
mod rhythm;
mod scores;
mod volume;
mod work;

pub use scores::{Scores, scores};

use super::plan::{Plan, Week};
use super::profile::Profile;
use super::vocabulary::WeekKind;
use crate::checked::Checked;
use stadion_units::Quantity;

stadion_units::words! {
    /// What every plan promises.
    pub enum Invariant {
        /// Weeks and days are whole, each date once, from the first open day to a Sunday.
        Calendar = "calendar",
        /// The race is on its day in the last week, with nothing hard in the two days before.
        RaceWeek = "race_week",
        /// Phases follow each other, and the taper is as long as the time allows.
        Phases = "phases",
        /// Each week fits into the available time, and its days sum to its target.
        Hours = "hours",
        /// No week grows faster than the highest of the last weeks allows.
        Growth = "growth",
        /// At least every fourth week is a lighter one.
        Deload = "deload",
        /// No two hard days follow each other.
        HardDays = "hard_days",
        /// Each week has its rest, and not too many hard sessions.
        RestDays = "rest_days",
        /// Volume falls by half before the race, intensity and frequency stay.
        Taper = "taper",
        /// Simulations stand where they help.
        Simulations = "simulations",
        /// Each station is trained every two weeks.
        Stations = "stations",
        /// Half of the time is running, at least twice a week.
        Running = "running",
        /// Nothing needs what is not there, and substitutes say so.
        Equipment = "equipment",
        /// Nothing strains what is hurt.
        Injuries = "injuries",
        /// Loads fit the division, the phase and the athlete.
        Weights = "weights",
        /// What is written is complete and known: exercises, words, durations.
        Contract = "contract",
        /// Predicted parts sum to the goal, and unusual ones are named.
        Prediction = "prediction",
        /// Days that are done already are left alone.
        KeptDays = "kept_days",
    }
}

impl Invariant {
    /// Whether a plan that breaks it must not be stored.
    pub const fn is_hard(self) -> bool {
        !matches!(self, Self::Stations | Self::Running)
    }
}

/// Checks a plan against the profile it is for, all invariants in order.
///
/// ```
/// use stadion_training_plan::hyrox::{Division, Experience, Profile, check, generate};
/// use stadion_units::Day;
///
/// let start = Day::parse("2026-01-05").unwrap();
/// let profile = Profile::new(start, Division::OpenMen, Experience::Advanced);
/// let mut plan = generate(&profile).unwrap();
/// assert!(check(&plan, &profile).iter().all(|checked| checked.held));
///
/// plan.weeks.remove(3);
/// let broken: Vec<_> = check(&plan, &profile).into_iter().filter(|it| !it.held).collect();
/// assert_eq!(broken[0].invariant, "calendar");
/// ```
pub fn check(plan: &Plan, profile: &Profile) -> Vec<Checked> {
    let broken = |invariant: Invariant| match invariant {
        Invariant::Calendar => calendar::calendar(plan, profile),
        Invariant::RaceWeek => calendar::race_week(plan, profile),
        Invariant::Phases => phases::phases(plan, profile),
        Invariant::Deload => phases::deload(plan),
        Invariant::Taper => phases::taper(plan, profile),
        Invariant::Hours => volume::hours(plan, profile),
        Invariant::Growth => volume::growth(plan, profile),
        Invariant::HardDays => rhythm::hard_days(plan),
        Invariant::RestDays => rhythm::rest_days(plan, profile),
        Invariant::Simulations => work::simulations(plan, profile),
        Invariant::Stations => work::stations(plan),
        Invariant::Running => work::running(plan),
        Invariant::Equipment => body::equipment(plan, profile),
        Invariant::Injuries => body::injuries(plan, profile),
        Invariant::Weights => body::weights(plan, profile),
        Invariant::Contract => contract::contract(plan),
        Invariant::Prediction => contract::prediction(plan, profile),
        Invariant::KeptDays => contract::kept_days(plan, profile),
    };
    let checked = |invariant: &Invariant| Checked::of(invariant.as_str(), broken(*invariant));
    Invariant::ALL.iter().map(checked).collect()
}

/// Minutes of training.
fn minutes(week: &Week) -> u32 {
    week.training().get()
}

/// Whether a week has all of its days; the first one may not.
fn is_full(week: &Week) -> bool {
    week.days.len() == 7
}

/// The highest of the last three weeks of load.
fn reference(loads: &[u32]) -> Option<u32> {
    loads.iter().rev().take(3).copied().max()
}

/// The mean of the last three weeks of load, or what the athlete does now.
fn peak(plan: &Plan, profile: &Profile) -> u32 {
    let loads = plan.weeks.iter().rev().filter(|week| week.kind == WeekKind::Load).take(3);
    let loads: Vec<u32> = loads.map(minutes).collect();
    let sum = loads.iter().fold(0_u32, |sum, it| sum.saturating_add(*it));
    let count = u32::try_from(loads.len()).unwrap_or(0);
    sum.checked_div(count).unwrap_or_else(|| profile.baseline().get())
}

fn at_week(week: &Week, what: &str) -> String {
    format!("week {}: {what}", week.number)
}
