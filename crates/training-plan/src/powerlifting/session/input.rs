//! Everything that decides about a session. What is stored of it is the audit of that session.

use crate::powerlifting::config::FormulaConfig;
use crate::powerlifting::disruption::Disruption;
use crate::powerlifting::soreness::Ratings;
use crate::powerlifting::volume::Landmarks;
use crate::powerlifting::{
    Block, CyclePhase, IntensityType, Lift, Loads, Muscle, PerMuscle, Rating, Sets, Sex,
};
use stadion_one_rep_max::warm_up::{Protocol, Step};
use stadion_units::{Day, Grams, Rpe};

/// What is known when the lifter opens a session.
#[derive(Clone, Copy, Debug)]
pub struct SessionInput<'a> {
    /// The day it is trained on.
    pub day: Day,
    /// Its block; only a deload can do without.
    pub block: Option<Block>,
    /// Its lift.
    pub lift: Lift,
    /// Its kind.
    pub intensity: IntensityType,
    /// The lifter's current max of the lift.
    pub one_rep_max: Grams,
    /// Whose tables of soreness and warm-ups hold.
    pub sex: Sex,
    /// What each kind of session asks for.
    pub config: &'a FormulaConfig,
    /// What the lifter can put on the bar.
    pub loads: Loads<'a>,
    /// The last sessions of the lift, newest first.
    pub recent: &'a [RecentSession],
    /// How much they change.
    pub exertion_rule: ExertionRule,
    /// The check-in before the session.
    pub soreness: Ratings,
    /// How the lifter slept and feels.
    pub readiness: Readiness,
    /// The phase of the menstrual cycle, where the lifter wants it looked at.
    pub cycle_phase: Option<CyclePhase>,
    /// What each muscle has done this week.
    pub week_sets: PerMuscle<Sets>,
    /// What each muscle bears in a week.
    pub landmarks: PerMuscle<Landmarks>,
    /// Disruptions, whether they hold today or not.
    pub disruptions: &'a [Disruption<'a>],
    /// The exercises that go with the lift in this block.
    pub auxiliaries: &'a [Auxiliary<'a>],
    /// How the lifter warms up for the lift.
    pub warm_up: WarmUp<'a>,
}

/// How hard a session was meant to feel, and felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecentSession {
    /// What was asked for.
    pub rpe_target: Rpe,
    /// What was rated, if it was.
    pub rpe_actual: Option<Rpe>,
}

stadion_units::words! {
    /// How much the load follows the ratings of the last two sessions.
    pub enum ExertionRule {
        /// From one point off the target, 2.5 %.
        Single = "single",
        /// From three quarters of a point, 2.5 %; from one and a quarter, 5 %.
        Graded = "graded",
    }
}

/// How a lifter comes to the session; what was not asked decides nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Readiness {
    /// How well the lifter slept.
    pub sleep: Option<Rating>,
    /// How much energy there is.
    pub energy: Option<Rating>,
}

/// An exercise beside the lift.
#[derive(Clone, Copy, Debug)]
pub struct Auxiliary<'a> {
    /// Its name.
    pub name: &'a str,
    /// The muscles it trains.
    pub muscles: &'a [Muscle],
    /// What can be loaded for it. Nothing where a share of the lift's max says nothing about it, as
    /// with dumbbells, machines and the own body: its sets then have repetitions and a rating, and
    /// the lifter finds the load.
    pub loads: Option<Loads<'a>>,
}

/// How a lifter warms up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WarmUp<'a> {
    /// As it suits the session.
    Suited,
    /// Always this way.
    Chosen(Protocol),
    /// By steps of the lifter's own.
    Custom(&'a [Step]),
}
