//! Epley 1985: `1RM = w (1 + r / 30)`.
//!
//! Source: B. Epley, "Poundage chart", Boyd Epley Workout, Lincoln 1985. The formula gives 1.033 w
//! for a single; a true single is its own maximum and is given back as it is. It has no pole, but
//! its error grows with the repetitions, so more than [`MOST_REPS`] are refused.

use stadion_units::{Grams, Quantity, Reps};

/// Beyond this the estimate says more about endurance than about strength.
pub const MOST_REPS: u32 = 12;

/// The estimate in grams, rounded half up, or nothing outside the valid range.
///
/// ```
/// use stadion_one_rep_max::epley;
/// use stadion_units::{Grams, Quantity, Reps};
///
/// let (grams, reps) = (Grams::new(130_000).unwrap(), Reps::new(3).unwrap());
/// assert_eq!(epley(grams, reps).map(Quantity::get), Some(143_000));
/// assert_eq!(epley(grams, Reps::new(13).unwrap()), None);
/// ```
pub fn epley(weight: Grams, reps: Reps) -> Option<Grams> {
    match reps.get() {
        0 => None,
        1 => Some(weight),
        reps if reps <= MOST_REPS => {
            let scaled = weight.get().checked_mul(reps.checked_add(30)?)?;
            Grams::new(scaled.checked_add(15)?.checked_div(30)?).ok()
        }
        _ => None,
    }
}
