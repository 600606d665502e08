//! In which weeks the race is practised.
//!
//! Counted back from the last one, 10 to 21 days before the race: every two weeks of the competition
//! phase and every four of the specific one, in weeks of load, never in the first third.

use super::horizon::{Horizon, OpenWeek};
use super::pace::Paces;
use super::prediction::Prediction;
use super::session::{Extent, simulation_minutes};
use super::vocabulary::{Phase, WeekKind};
use super::volume::{Volume, percent};

/// Days before the race of the last full simulation.
pub(super) const LAST_FULL: core::ops::RangeInclusive<i32> = 10..=21;
/// More of a week than this share would leave too little for the rest, percent.
const MOST_OF_WEEK: u32 = 45;
/// The longest session.
const LONGEST: u32 = 180;

/// The simulation of each week.
pub(super) fn place(
    horizon: &Horizon,
    volumes: &[Volume],
    expected: &Prediction,
    paces: Paces,
) -> Vec<Option<Extent>> {
    let weeks = &horizon.weeks;
    let mut placed = vec![None; weeks.len()];
    let mut later: Option<usize> = None;
    for (place, (week, volume)) in weeks.iter().zip(volumes).enumerate().rev() {
        let is_full = later.is_none() && horizon.race.is_some();
        let gap = if week.phase == Phase::CompetitionPrep { 2 } else { 4 };
        let is_due = later.is_none_or(|later| later.saturating_sub(place) >= gap);
        let in_first_third = place.saturating_mul(3) < weeks.len();
        if !is_due || in_first_third || !is_open(horizon, week, is_full) {
            continue;
        }
        let extents: &[Extent] =
            if is_full { &[Extent::Full, Extent::Half] } else { &[Extent::Half] };
        let fits = |extent: &&Extent| {
            let minutes = simulation_minutes(expected, paces, **extent);
            minutes <= percent(volume.target, MOST_OF_WEEK).min(LONGEST)
        };
        if let (Some(extent), Some(open)) = (extents.iter().find(fits), placed.get_mut(place)) {
            *open = Some(*extent);
            later = Some(place);
        }
    }
    placed
}

/// Whether a simulation may stand on the Saturday of a week.
fn is_open(horizon: &Horizon, week: &OpenWeek, is_last: bool) -> bool {
    let is_specific = matches!(week.phase, Phase::SpecificPrep | Phase::CompetitionPrep);
    let days_left =
        horizon.race.zip(week.monday.plus_days(5)).map(|(race, day)| race.days_since(day));
    let in_time = days_left.is_none_or(|left| {
        if is_last { LAST_FULL.contains(&left) } else { left >= *LAST_FULL.start() }
    });
    week.kind == WeekKind::Load && is_specific && in_time
}
