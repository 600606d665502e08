//! Times that nobody has run, which are no base for a plan.

use super::profile::{Profile, nearest};
use super::refusal::{Refusal, Timed};
use super::vocabulary::{Division, Sharing};
use stadion_units::Quantity;

/// Below the world record over 5 km of 12:35 (Cheptegei 2020).
const LEAST_FIVE_KILOMETRES: u32 = 720;

/// The fastest plausible race of a division in seconds, about a tenth below the fastest ever: the
/// same that the check of races has.
///
/// ```
/// use stadion_training_plan::hyrox::{Division, least_total_seconds};
///
/// assert_eq!(least_total_seconds(Division::OpenMen), 2_730);
/// assert!(least_total_seconds(Division::RelayMen) < 2_730);
/// ```
pub const fn least_total_seconds(division: Division) -> u32 {
    match division.sharing() {
        Sharing::Alone => 2_730,
        Sharing::Pair => 2_590,
        Sharing::Team => 2_470,
    }
}

/// Refuses the first time that is too fast to be true.
pub(super) fn believe(profile: &Profile) -> Result<(), Refusal> {
    let least = least_total_seconds(profile.division);
    let five = profile.five_kilometres.map(|time| (Timed::FiveKilometres, time.get()));
    let stated = [
        (profile.goal.map(|time| (Timed::Goal, time.get())), least),
        (profile.last_race.map(|time| (Timed::LastRace, time.get())), least),
        (five, LEAST_FIVE_KILOMETRES),
    ];
    for (time, least_seconds) in stated {
        let Some((time, stated)) = time else { continue };
        if stated < least_seconds.saturating_mul(1_000) {
            return Err(Refusal::TooFast { time, stated: nearest(stated), least_seconds });
        }
    }
    Ok(())
}
