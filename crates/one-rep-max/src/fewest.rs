//! The fewest plates for every weight of a side: a bounded knapsack.

use crate::plates::Plates;
use stadion_units::Quantity;
use std::collections::VecDeque;

/// No plates reach it.
const NEVER: u32 = u32::MAX;

/// For every weight up to a limit, the fewest plates that make it.
///
/// Weights are counted in the greatest common divisor of the plates, so a rack of kilograms needs
/// some thousand cells, and the finest grams half a million for each kind of plates.
pub(crate) struct Fewest<'p> {
    plates: &'p [Plates],
    /// Grams of a unit.
    unit: u32,
    /// How many plates, for each weight.
    counts: Vec<u32>,
    /// How many of each kind are the last, for each weight, if lighter kinds make the rest.
    taken: Vec<Vec<u8>>,
}

impl<'p> Fewest<'p> {
    /// Plates sorted from light to heavy, none of them weightless, up to so many grams.
    pub(crate) fn of(plates: &'p [Plates], most_grams: u32) -> Self {
        let unit =
            plates.iter().fold(0, |unit, kind| common_divisor(unit, kind.plate.get())).max(1);
        let cells = index(most_grams.checked_div(unit).unwrap_or(0)).saturating_add(1);
        let mut counts = vec![NEVER; cells];
        if let Some(nothing) = counts.first_mut() {
            *nothing = 0;
        }
        let mut taken = Vec::with_capacity(plates.len());
        for kind in plates {
            let plate = kind.plate.get().checked_div(unit).unwrap_or(1);
            taken.push(add(&mut counts, index(plate), kind.pair_count));
        }
        Self { plates, unit, counts, taken }
    }

    /// The heaviest side of at most so many grams.
    pub(crate) fn at_most(&self, grams: u32) -> u32 {
        let last = index(grams.checked_div(self.unit).unwrap_or(0));
        let mut reached = self.counts.iter().take(last.saturating_add(1));
        self.grams(reached.rposition(|count| *count != NEVER).unwrap_or(0))
    }

    /// The lightest side of at least so many grams.
    pub(crate) fn at_least(&self, grams: u32) -> Option<u32> {
        let first = index(grams.div_ceil(self.unit));
        let reached = self.counts.iter().skip(first).position(|count| *count != NEVER)?;
        Some(self.grams(reached.saturating_add(first)))
    }

    /// The plates of a side that can be reached, heaviest first.
    pub(crate) fn plates(&self, grams: u32) -> Vec<Plates> {
        let mut rest = grams;
        let mut side = Vec::new();
        for (kind, taken) in self.plates.iter().zip(&self.taken).rev() {
            let at = index(rest.checked_div(self.unit).unwrap_or(0));
            let pair_count = u32::from(taken.get(at).copied().unwrap_or(0));
            if pair_count > 0 {
                side.push(Plates { plate: kind.plate, pair_count });
                rest = rest.saturating_sub(kind.plate.get().saturating_mul(pair_count));
            }
        }
        side
    }

    fn grams(&self, at: usize) -> u32 {
        u32::try_from(at).unwrap_or(u32::MAX).saturating_mul(self.unit)
    }
}

/// Adds one kind to all weights, and says how many of it each weight takes.
///
/// Weights that differ by whole plates form a chain. Along it, the fewest plates are the minimum of
/// a window as long as there are pairs, which a queue of candidates gives in one pass.
fn add(counts: &mut [u32], plate: usize, pair_count: u32) -> Vec<u8> {
    let mut taken = vec![0; counts.len()];
    let mut window: VecDeque<(u32, i64)> = VecDeque::new();
    for start in 0..plate.min(counts.len()) {
        window.clear();
        let chain = counts.iter_mut().zip(&mut taken).skip(start).step_by(plate.max(1));
        for (place, (count, taken)) in (0_u32..).zip(chain) {
            if *count != NEVER {
                let cost = i64::from(*count).saturating_sub(i64::from(place));
                // Of equal costs the first stays: it leaves more to the heavier plate.
                while window.back().is_some_and(|(_, last)| *last > cost) {
                    window.pop_back();
                }
                window.push_back((place, cost));
            }
            while window.front().is_some_and(|(from, _)| place.saturating_sub(*from) > pair_count) {
                window.pop_front();
            }
            if let Some((from, cost)) = window.front() {
                *count = u32::try_from(cost.saturating_add(i64::from(place))).unwrap_or(NEVER);
                *taken = u8::try_from(place.saturating_sub(*from)).unwrap_or(u8::MAX);
            }
        }
    }
    taken
}

fn common_divisor(a: u32, b: u32) -> u32 {
    let (mut a, mut b) = (a, b);
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}

fn index(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
