//! Training without an end: the next session follows from the last ones.

use super::refusal::ProgramRefusal;
use super::weeks;
use crate::powerlifting::IntensityType::{self, Deload, Explosive, Heavy, Rep};

use crate::powerlifting::{Block, DayNumber, Lift, Soreness, TrainingDays, WeekNumber};
use stadion_units::{Quantity, Rpe};

/// From here on a muscle is too sore for load: 7 of 10 on the finer scale.
const SORE: u32 = 4;

/// So many days after the last session of a lift its strength is looked at again.
const LONG_GAP_DAYS_COUNT: u32 = 10;

/// Sessions that felt this hard, in tenths, ask for a lighter one.
const HARD_TENTHS: u32 = 85;

/// Which session comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextLift {
    /// The place of its week.
    pub week_number: WeekNumber,
    /// The place of its day in the week.
    pub day_number: DayNumber,
    /// What it trains.
    pub primary_lift: Lift,
    /// The block whose parameters hold.
    pub block_number: Option<Block>,
    /// Whether its week is light.
    pub is_deload: bool,
}

/// What is known about the lift of the next session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LiftHistory {
    /// The worst soreness of its primary muscles.
    pub worst_soreness: Option<Soreness>,
    /// Days since its last session.
    pub gap_days_count: Option<u32>,
    /// Mean RPE of its last three sessions, newest first, where they have one.
    pub last_rpes: [Option<Rpe>; 3],
    /// What its last session of work was.
    pub last_intensity: Option<IntensityType>,
}

/// The next session after so many that were completed or skipped.
///
/// # Errors
///
/// [`ProgramRefusal::TooLong`] after 520 weeks.
///
/// ```
/// use stadion_training_plan::powerlifting::program::{ProgramRefusal, next_lift};
/// use stadion_training_plan::powerlifting::{Lift, TrainingDays};
/// use stadion_units::Quantity;
///
/// let days = TrainingDays::new(3).unwrap();
/// let next = next_lift(days, 10, Some(Lift::Squat)).unwrap();
/// assert_eq!((next.week_number.get(), next.primary_lift), (4, Lift::Bench));
/// assert!(next.is_deload);
/// assert_eq!(next_lift(days, 1_560, None), Err(ProgramRefusal::TooLong));
/// ```
pub fn next_lift(
    training_days_per_week: TrainingDays,
    resolved_count: u32,
    last_lift: Option<Lift>,
) -> Result<NextLift, ProgramRefusal> {
    let place = |place: Option<u32>| place.and_then(|place| place.checked_add(1));
    let days = training_days_per_week.get();
    let week = place(resolved_count.checked_div(days));
    let day = place(resolved_count.checked_rem(days));
    let week_number = week.and_then(|week| WeekNumber::new(week).ok());
    let day_number = day.and_then(|day| DayNumber::new(day).ok());
    let week = weeks::unending(week_number.ok_or(ProgramRefusal::TooLong)?);
    Ok(NextLift {
        week_number: week.number,
        day_number: day_number.ok_or(ProgramRefusal::TooLong)?,
        primary_lift: match last_lift {
            None | Some(Lift::Deadlift) => Lift::Squat,
            Some(Lift::Squat) => Lift::Bench,
            Some(Lift::Bench) => Lift::Deadlift,
        },
        block_number: week.block,
        is_deload: week.turn_index.is_none(),
    })
}

/// What the next session of a lift is for: the first of these that says something. A light week;
/// soreness; a long gap; sessions that were too hard; what follows on the last one; heavy.
///
/// ```
/// use stadion_training_plan::powerlifting::IntensityType;
/// use stadion_training_plan::powerlifting::program::{LiftHistory, next_intensity};
///
/// let gap_days_count = Some(10);
/// let history = LiftHistory { gap_days_count, ..LiftHistory::default() };
/// assert_eq!(next_intensity(false, &history), IntensityType::Heavy);
/// assert_eq!(next_intensity(true, &history), IntensityType::Deload);
/// ```
pub fn next_intensity(is_deload: bool, history: &LiftHistory) -> IntensityType {
    if is_deload {
        return Deload;
    }
    if history.worst_soreness.is_some_and(|soreness| soreness.get() >= SORE) {
        return Rep;
    }
    if history.gap_days_count.is_some_and(|gap| gap >= LONG_GAP_DAYS_COUNT) {
        return Heavy;
    }
    if were_hard(&history.last_rpes) {
        return Explosive;
    }
    match history.last_intensity {
        Some(Heavy) => Explosive,
        Some(Explosive) => Rep,
        Some(Rep | Deload) | None => Heavy,
    }
}

/// Whether three sessions were rated, and hard on average.
fn were_hard(rpes: &[Option<Rpe>; 3]) -> bool {
    let sum = rpes.iter().try_fold(0_u32, |sum, rpe| sum.checked_add((*rpe)?.get()));
    sum.is_some_and(|sum| sum >= HARD_TENTHS.saturating_mul(3))
}
