//! What every program keeps, checked on the program itself and not on how it was made.

mod blocks;
mod calendar;
mod loads;
mod places;

use super::forecast::Lifter;
use super::scaffold::Program;
use crate::Checked;
use crate::powerlifting::config::BaseSets;

/// Checks a program, and the sets that were made for each of its sessions, in their order.
///
/// ```
/// use stadion_one_rep_max::steps::Steps;
/// use stadion_training_plan::powerlifting::config::FormulaConfig;
/// use stadion_training_plan::powerlifting::program::{
///     DeloadRule, Design, Lifter, PerLift, Program, check, forecast,
/// };
/// use stadion_training_plan::powerlifting::{Loads, ProgramWeeks, Sex, TrainingDays};
/// use stadion_units::{Day, Grams, Quantity};
///
/// let [bar, step, max] = [20_000, 2_500, 140_000].map(|count| Grams::new(count).unwrap());
/// let lifter = Lifter {
///     maxes: PerLift { squat: max, bench: max, deadlift: max },
///     config: &FormulaConfig::of(Sex::Male),
///     loads: Loads::Steps(Steps::new(bar, step).unwrap()),
/// };
/// let mut program = Program::new(Design {
///     start_date: Day::parse("2026-11-23").unwrap(),
///     total_weeks: ProgramWeeks::new(12).unwrap(),
///     training_days_per_week: TrainingDays::new(4).unwrap(),
///     deload_rule: DeloadRule::EveryFourthWeekAndLast,
/// })
/// .unwrap();
/// let sets = forecast(&program, &lifter).unwrap();
/// assert!(check(&program, &sets, &lifter).iter().all(|checked| checked.held));
///
/// program.sessions[0].is_deload = true;
/// let checked = check(&program, &sets, &lifter);
/// let broken: Vec<&str> =
///     checked.iter().filter(|checked| !checked.held).map(|checked| checked.invariant).collect();
/// assert_eq!(broken, ["deloads_where_they_belong"]);
/// ```
pub fn check(program: &Program, forecast: &[BaseSets], lifter: &Lifter<'_>) -> Vec<Checked> {
    vec![
        Checked::of("one_session_a_planned_day", calendar::grid(program)),
        Checked::of("dates_ascend", calendar::ascent(program)),
        Checked::of("dates_inside_their_week", calendar::weeks(program)),
        Checked::of("deloads_where_they_belong", blocks::deloads(program)),
        Checked::of("deloads_apart", blocks::deloads_apart(program)),
        Checked::of("blocks_follow_each_other", blocks::blocks(program)),
        Checked::of("lifts_rotate", blocks::lifts(program)),
        Checked::of("intensities_rotate", blocks::intensities(program)),
        Checked::of("kinds_vary", blocks::kinds_vary(program)),
        Checked::of("sets_for_every_session", loads::sets(program, forecast)),
        Checked::of("loads_reachable", loads::reachable(program, forecast, lifter)),
        Checked::of("loads_within_the_max", loads::within_max(program, forecast, lifter)),
    ]
}
