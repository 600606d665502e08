//! The weeks of a program: its blocks, and its light weeks between them.

use super::refusal::ProgramRefusal;
use crate::powerlifting::{Block, ProgramWeeks, WeekNumber};
use stadion_units::Quantity;

stadion_units::words! {
    /// Which weeks are light.
    pub enum DeloadRule {
        /// The last one only. Blocks follow each other without a pause, and the light week is of
        /// none.
        LastWeekOnly = "last_week_only",
        /// Every fourth week and the last one, of two in a row the last. A light week belongs to
        /// the block before it.
        EveryFourthWeekAndLast = "every_fourth_week_and_last",
    }
}

/// What a week is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Week {
    pub number: WeekNumber,
    pub block: Option<Block>,
    /// The place in the block, from zero; a light week has none.
    pub turn_index: Option<u32>,
    /// Weeks of work before it.
    pub trained_before_count: u32,
}

/// The longest program without a light week between its blocks: three blocks and the last week.
const MOST_WEEKS_WITHOUT_PAUSE: u32 = 10;

/// The weeks in order.
pub(super) fn weeks(total: ProgramWeeks, rule: DeloadRule) -> Result<Vec<Week>, ProgramRefusal> {
    if rule == DeloadRule::LastWeekOnly && total.get() > MOST_WEEKS_WITHOUT_PAUSE {
        return Err(ProgramRefusal::FourthBlock);
    }
    let mut weeks: Vec<Week> = Vec::new();
    let mut trained_count = 0_u32;
    for count in 1..=total.get() {
        let number = WeekNumber::new(count).map_err(|_| ProgramRefusal::FourthBlock)?;
        // A week before the last one that is light as well would leave two without work: it trains.
        let is_next_to_last = count.saturating_add(1) == total.get();
        let every_fourth = rule == DeloadRule::EveryFourthWeekAndLast && is_fourth(count);
        weeks.push(if every_fourth && !is_next_to_last || count == total.get() {
            let before = weeks.last().and_then(|week| week.block);
            let block = before.filter(|_| rule == DeloadRule::EveryFourthWeekAndLast);
            Week { number, block, turn_index: None, trained_before_count: trained_count }
        } else {
            let week = trained(number, trained_count);
            trained_count = trained_count.saturating_add(1);
            week
        });
    }
    Ok(weeks)
}

/// The week of a program without end.
pub(super) fn unending(number: WeekNumber) -> Week {
    let pauses_count = number.get().checked_div(4).unwrap_or(0);
    let trained_count = number.get().saturating_sub(pauses_count);
    // A light week is counted out, so the last trained one is that of the week before.
    let week = trained(number, trained_count.saturating_sub(1));
    if is_fourth(number.get()) { Week { turn_index: None, ..week } } else { week }
}

fn is_fourth(week_count: u32) -> bool {
    week_count.checked_rem(4) == Some(0)
}

/// A week of work after so many others; the three blocks go round.
fn trained(number: WeekNumber, before_count: u32) -> Week {
    let block = before_count.checked_div(3).and_then(|block| block.checked_rem(3));
    let block = block.and_then(|block| Block::new(block.saturating_add(1)).ok());
    let turn_index = before_count.checked_rem(3);
    Week { number, block, turn_index, trained_before_count: before_count }
}
