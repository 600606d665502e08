//! Sets that nobody lifted.

use stadion_one_rep_max::estimator::{Effort, Estimate, LiftedSet};
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

    /// Each of them, and true singles that are none.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        ABSURDITIES.iter().chain(SINGLES)
    }
}

/// The slips that few sets have to bear besides: a max that is none, and a weight in other units.
const SINGLES: &[Absurdity] = &[
    Absurdity { name: "a single of nothing", make: |set| single(times(set, 1, 500)) },
    Absurdity { name: "a tenth as a single", make: |set| single(times(set, 1, 10)) },
    Absurdity { name: "threefold as a single", make: |set| single(times(set, 3, 1)) },
    Absurdity { name: "tenfold as a single", make: |set| single(times(set, 10, 1)) },
];

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

fn single(set: LiftedSet) -> LiftedSet {
    LiftedSet { reps: Reps::new(1).expect("one repetition"), effort: Effort::ToFailure, ..set }
}

fn hundred(set: LiftedSet) -> LiftedSet {
    LiftedSet { reps: Reps::new(100).expect("some repetitions"), ..set }
}

/// By how much the max moved, in percent.
pub fn moved(before: &Estimate, after: &Estimate) -> f64 {
    let [before, after] = [before, after].map(|estimate| f64::from(estimate.one_rep_max.get()));
    100.0 * (after / before - 1.0).abs()
}
