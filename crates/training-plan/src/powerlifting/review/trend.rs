//! Whether a lift gets stronger.

use stadion_one_rep_max::epley;
use stadion_units::{Grams, Quantity, Reps};

stadion_units::words! {
    /// Where a lift goes.
    pub enum Trend {
        /// Up by at least 2.5 kg.
        Improving = "improving",
        /// Neither.
        Stable = "stable",
        /// Down by at least 2.5 kg.
        Declining = "declining",
    }
}

/// How many sessions are looked at.
const SESSIONS: usize = 30;

/// How many of them stand for the beginning, and for the end.
const EACH_END: usize = 5;

/// What is more than chance: the smallest usual step of a barbell.
const STEP_GRAMS: u64 = 2_500;

/// The best estimate of several sets, by Epley; sets of more than 12 repetitions say nothing.
///
/// ```
/// use stadion_training_plan::powerlifting::review::best_epley;
/// use stadion_units::{Grams, Quantity, Reps};
///
/// let set = |grams, reps| (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
/// let best = best_epley([set(130_000, 3), set(100_000, 5)]);
/// assert_eq!(best.map(Quantity::get), Some(143_000));
/// assert_eq!(best_epley([set(60_000, 30)]), None);
/// ```
pub fn best_epley(sets: impl IntoIterator<Item = (Grams, Reps)>) -> Option<Grams> {
    let estimates = sets.into_iter().filter_map(|(weight, reps)| epley(weight, reps));
    estimates.filter(|estimate| estimate.get() > 0).max()
}

/// The trend of the best estimates of sessions, oldest first: of the last thirty, the mean of the
/// first five beside the mean of the last five. With fewer than ten, half of them each; nothing
/// with fewer than two.
///
/// ```
/// use stadion_training_plan::powerlifting::review::{Trend, trend};
/// use stadion_units::{Grams, Quantity};
///
/// let estimates = [140_000, 141_000, 143_000].map(|grams| Grams::new(grams).unwrap());
/// assert_eq!(trend(&estimates), Some(Trend::Improving));
/// assert_eq!(trend(&estimates[..1]), None);
/// ```
pub fn trend(estimates: &[Grams]) -> Option<Trend> {
    let window = estimates.get(estimates.len().saturating_sub(SESSIONS)..)?;
    let count = EACH_END.min(window.len().checked_div(2)?);
    let margin = STEP_GRAMS.saturating_mul(u64::try_from(count).ok().filter(|count| *count > 0)?);
    let sum = |end: &[Grams]| end.iter().map(|grams| u64::from(grams.get())).sum::<u64>();
    let first = sum(window.get(..count)?);
    let last = sum(window.get(window.len().saturating_sub(count)..)?);
    Some(if last >= first.saturating_add(margin) {
        Trend::Improving
    } else if first >= last.saturating_add(margin) {
        Trend::Declining
    } else {
        Trend::Stable
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(estimates: &[u32]) -> Option<Trend> {
        trend(&estimates.iter().map(|grams| Grams::new(*grams).unwrap()).collect::<Vec<_>>())
    }

    #[test]
    fn trend_compares_both_ends_of_the_last_thirty() {
        let rising: Vec<u32> = (0..30).map(|at| 140_000 + at * 100).collect();
        assert_eq!(of(&rising), Some(Trend::Improving));
        let falling: Vec<u32> = rising.iter().rev().copied().collect();
        assert_eq!(of(&falling), Some(Trend::Declining));
        let slower: Vec<u32> = (0..30).map(|at| 140_000 + at * 99).collect();
        assert_eq!(of(&slower), Some(Trend::Stable));
        let long_ago: Vec<u32> = [vec![100_000; 10], vec![140_000; 30]].concat();
        assert_eq!(of(&long_ago), Some(Trend::Stable));
    }

    #[test]
    fn trend_needs_two_sessions() {
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[140_000]), None);
        assert_eq!(of(&[140_000, 142_499]), Some(Trend::Stable));
        assert_eq!(of(&[140_000, 142_500]), Some(Trend::Improving));
        assert_eq!(of(&[142_500, 140_000]), Some(Trend::Declining));
    }
}
