//! How the lifter comes to the session: sleep, energy, the phase of the cycle.

use super::input::Readiness;
use super::reason::Cause;
use crate::powerlifting::{CyclePhase, Rating, Sets};
use stadion_one_rep_max::BasisPoints;
use stadion_units::Quantity;

/// A change of sets and load.
pub(super) type Change = (Cause, Sets, BasisPoints);

/// What sleep and energy do: one of them low costs a little, both low a set too, both high allow a
/// little more.
pub(super) fn readiness(of: Readiness) -> Option<Change> {
    let ratings = [of.sleep, of.energy];
    let count = |is: fn(u32) -> bool| {
        ratings.iter().flatten().filter(|rating: &&Rating| is(rating.get())).count()
    };
    match (count(|rating| rating <= 2), count(|rating| rating >= 4)) {
        (2, _) => change(Cause::ReadinessLow, 1, 9_500),
        (1, _) => change(Cause::ReadinessLow, 0, 9_750),
        (_, 2) => change(Cause::ReadinessHigh, 0, 10_250),
        _ => None,
    }
}

/// What the phase of the cycle does.
pub(super) fn cycle_phase(phase: CyclePhase) -> Option<Change> {
    match phase {
        CyclePhase::Menstrual | CyclePhase::LateLuteal => change(Cause::CyclePhase, 1, 9_500),
        CyclePhase::Luteal => change(Cause::CyclePhase, 0, 9_750),
        CyclePhase::Follicular | CyclePhase::Ovulatory => None,
    }
}

fn change(cause: Cause, sets_off: u32, basis_points: u32) -> Option<Change> {
    Some((cause, Sets::saturating(sets_off), BasisPoints::constant(basis_points)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(change: Option<Change>) -> Option<(u32, u32)> {
        change.map(|(_, sets_off, intensity)| (sets_off.get(), intensity.get()))
    }

    #[test]
    fn readiness_looks_at_sleep_and_energy_together() {
        let rating = |count| Rating::new(count).ok();
        for (sleep, energy, expected) in [
            (2, 1, Some((1, 9_500))),
            (1, 5, Some((0, 9_750))),
            (3, 2, Some((0, 9_750))),
            (4, 5, Some((0, 10_250))),
            (3, 5, None),
            (3, 3, None),
        ] {
            let of = Readiness { sleep: rating(sleep), energy: rating(energy) };
            assert_eq!(seen(readiness(of)), expected, "{sleep} {energy}");
        }
        let half = Readiness { sleep: rating(5), energy: None };
        assert_eq!(seen(readiness(half)), None);
        assert_eq!(seen(readiness(Readiness::default())), None);
    }

    #[test]
    fn cycle_phase_is_the_table() {
        let all: Vec<_> = CyclePhase::ALL.iter().map(|phase| seen(cycle_phase(*phase))).collect();
        let (low, middle) = (Some((1, 9_500)), Some((0, 9_750)));
        assert_eq!(all, [low, None, None, middle, low]);
    }
}
