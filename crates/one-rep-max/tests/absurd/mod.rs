//! Sets that nobody lifted.

use stadion_one_rep_max::estimator::{Estimate, LiftedSet};
use stadion_units::{Grams, Quantity, Reps};

/// A slip of the one who typed.
pub struct Absurdity {
    pub name: &'static str,
    pub make: fn(LiftedSet) -> LiftedSet,
}

impl Absurdity {
    /// One after the other, for ever.
    pub fn nth(at: usize) -> &'static Self {
        ABSURDITIES.get(at % ABSURDITIES.len()).expect("one of them")
    }
}

/// The slips that are met.
const ABSURDITIES: &[Absurdity] = &[
    Absurdity { name: "a tenth", make: |set| times(set, 1, 10) },
    Absurdity { name: "threefold", make: |set| times(set, 3, 1) },
    Absurdity { name: "tenfold", make: |set| times(set, 10, 1) },
    Absurdity { name: "pounds for kilograms", make: |set| times(set, 220_462, 100_000) },
    Absurdity { name: "kilograms for pounds", make: |set| times(set, 45_359, 100_000) },
    Absurdity { name: "a hundred repetitions", make: hundred },
];

/// Where a tonne ends the scale, the tonne.
fn times(set: LiftedSet, numerator: u64, denominator: u64) -> LiftedSet {
    let grams = u64::from(set.weight.get()) * numerator / denominator;
    let grams = u32::try_from(grams).expect("in 32 bits").min(Grams::BOUND.max);
    LiftedSet { weight: Grams::new(grams).expect("up to a tonne"), ..set }
}

fn hundred(set: LiftedSet) -> LiftedSet {
    LiftedSet { reps: Reps::new(100).expect("some repetitions"), ..set }
}

/// By how much the max moved, in percent.
pub fn moved(before: &Estimate, after: &Estimate) -> f64 {
    let [before, after] = [before, after].map(|estimate| f64::from(estimate.one_rep_max.get()));
    100.0 * (after / before - 1.0).abs()
}
