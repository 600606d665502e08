//! Which two auxiliary exercises go with a lift in a block.

use super::per_lift::PerLift;
use crate::powerlifting::{Block, Lift};
use stadion_units::Quantity;

/// The two exercises of a lift in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assignment<'p> {
    /// The block.
    pub block_number: Block,
    /// The lift they go with.
    pub lift: Lift,
    /// The one.
    pub exercise_1: &'p str,
    /// The other.
    pub exercise_2: &'p str,
}

/// Two places of a pool, from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolPair {
    /// The one.
    pub first_index: usize,
    /// The other.
    pub second_index: usize,
}

/// Where in a pool a block takes its exercises from: two further on with every block, across
/// programs. A pool of less than two gives none.
///
/// ```
/// use stadion_training_plan::powerlifting::{Block, program::pool_pair};
/// use stadion_units::Quantity;
///
/// let pair = |pool_count, offset_count| {
///     let pair = pool_pair(pool_count, offset_count, Block::new(2).unwrap())?;
///     Some((pair.first_index, pair.second_index))
/// };
/// assert_eq!(pair(8, 0), Some((2, 3)));
/// assert_eq!(pair(8, 6), Some((0, 1)));
/// assert_eq!(pair(1, 0), None);
/// ```
pub fn pool_pair(pool_count: usize, offset_count: u32, block: Block) -> Option<PoolPair> {
    if pool_count < 2 {
        return None;
    }
    let blocks_before = u64::from(block.get().saturating_sub(1));
    let first = u64::from(offset_count).saturating_add(blocks_before.saturating_mul(2));
    let at = |place: u64| {
        let place = place.checked_rem(u64::try_from(pool_count).ok()?)?;
        usize::try_from(place).ok()
    };
    Some(PoolPair { first_index: at(first)?, second_index: at(first.saturating_add(1))? })
}

/// The exercises of a program: nine rows, less three for every lift whose pool has not two.
///
/// The rotation goes on where the earlier programs left it.
///
/// ```
/// use stadion_training_plan::powerlifting::program::{PerLift, assignments};
///
/// let pool: &[&str] = &["Pause Squat", "Box Squat", "Leg Press"];
/// let pools = PerLift { squat: pool, bench: &["Dips"], deadlift: &[] };
/// let rows = assignments(&pools, 3);
/// assert_eq!(rows.len(), 3);
/// assert_eq!((rows[0].exercise_1, rows[0].exercise_2), ("Pause Squat", "Box Squat"));
/// assert_eq!((rows[1].exercise_1, rows[1].exercise_2), ("Leg Press", "Pause Squat"));
/// ```
pub fn assignments<'p>(
    pools: &PerLift<&[&'p str]>,
    earlier_blocks_count: u32,
) -> Vec<Assignment<'p>> {
    let offset_count = earlier_blocks_count.saturating_mul(2);
    let row = |block_number: Block, lift: Lift| {
        let pool = *pools.get(lift);
        let pair = pool_pair(pool.len(), offset_count, block_number)?;
        let exercise = |index| pool.get(index).copied();
        let [exercise_1, exercise_2] = [exercise(pair.first_index)?, exercise(pair.second_index)?];
        Some(Assignment { block_number, lift, exercise_1, exercise_2 })
    };
    let blocks = (1..=3).filter_map(|count| Block::new(count).ok());
    let each_lift = |block| Lift::ALL.iter().filter_map(move |lift| row(block, *lift));
    blocks.flat_map(each_lift).collect()
}
