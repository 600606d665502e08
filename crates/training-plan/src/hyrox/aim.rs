//! Which time training aims at: the goal, as far as the athlete's own times bear it.

use super::pace::{THRESHOLD, mean_run, scaled};
use super::prediction::predict;
use super::profile::{Profile, nearest};
use stadion_units::{Quantity, TotalTime};

/// A tenth is more than three or four races usually bring.
const MOST_OF_LAST: u32 = 90;

/// What training aims at.
#[derive(Clone, Copy)]
pub(super) struct Aim {
    /// The race that training has in mind; nothing where no time is known.
    pub total: Option<TotalTime>,
    /// What the last race bears, where the goal asks for more.
    pub beyond_last: Option<TotalTime>,
    /// What the 5 km bear, where the goal asks for more.
    pub beyond_five: Option<Beyond>,
    /// What the last race means and the 5 km do not bear: one of the two times is not today's.
    pub contradiction: Option<Beyond>,
}

/// A pace that the 5 km do not bear, with the pace that they do, seconds per kilometre.
#[derive(Clone, Copy)]
pub(super) struct Beyond {
    pub wanted_seconds: u32,
    pub bearable_seconds: u32,
}

impl Aim {
    pub fn of(profile: &Profile) -> Self {
        let contradiction = profile.last_race.and_then(|last| beyond_five(profile, last));
        let total = profile.last_race;
        let none = Self { total, beyond_last: None, beyond_five: None, contradiction };
        let Some(goal) = profile.goal else { return none };
        let nearest_goal = |last: TotalTime| nearest(percent(last.get(), MOST_OF_LAST));
        let beyond_last = profile.last_race.map(nearest_goal).filter(|least| goal < *least);
        // What was raced is borne, whatever the 5 km say.
        let beyond_five = beyond_five(profile, goal).filter(|_| contradiction.is_none());
        let slower = beyond_five.map(|beyond| {
            let share = u64::from(goal.get()).saturating_mul(u64::from(beyond.bearable_seconds));
            let total = share.checked_div(u64::from(beyond.wanted_seconds)).unwrap_or(share);
            nearest(u32::try_from(total).unwrap_or(u32::MAX))
        });
        let total = [beyond_last, slower].into_iter().flatten().fold(goal, TotalTime::max);
        Self { total: Some(total), beyond_last, beyond_five, contradiction }
    }
}

/// Nobody runs a race of an hour at more than what an hour can be held at.
fn beyond_five(profile: &Profile, total: TotalTime) -> Option<Beyond> {
    let five = profile.five_kilometres?.get() / 5_000;
    let bearable_seconds = scaled(five, THRESHOLD, 100);
    let wanted_seconds = mean_run(&predict(profile.division, total))?;
    (wanted_seconds < bearable_seconds).then_some(Beyond { wanted_seconds, bearable_seconds })
}

fn percent(of: u32, percent: u32) -> u32 {
    let share = u64::from(of).saturating_mul(u64::from(percent)) / 100;
    u32::try_from(share).unwrap_or(u32::MAX)
}
