//! What a lifter logged.

use stadion_units::{Day, Grams, Quantity, Reps, Rpe, quantities, words};

quantities! {
    /// Repetitions that were left in the tank, counted in tenths: `1.5` is `15`.
    ///
    /// ```
    /// use stadion_one_rep_max::estimator::RepsInReserve;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(RepsInReserve::parse(b"1.5").unwrap().get(), 15);
    /// assert!(RepsInReserve::parse(b"10.5").is_err());
    /// ```
    RepsInReserve = 0..=100, "repetitions in reserve", "", places 1;
}

/// How hard a set was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effort {
    /// The repetitions that were left.
    Reserve(RepsInReserve),
    /// A rating: at 8 two repetitions were left.
    Rated(Rpe),
    /// Not one more repetition was possible.
    ToFailure,
    /// Nobody wrote it down.
    Unknown,
}

impl Effort {
    /// The repetitions in reserve, where they are known.
    ///
    /// ```
    /// use stadion_one_rep_max::estimator::Effort;
    /// use stadion_units::{Quantity, Rpe};
    ///
    /// let eight_and_a_half = Effort::Rated(Rpe::new(85).unwrap());
    /// assert_eq!(eight_and_a_half.reserve().map(Quantity::get), Some(15));
    /// assert_eq!(Effort::Unknown.reserve(), None);
    /// ```
    pub fn reserve(self) -> Option<RepsInReserve> {
        match self {
            Self::Reserve(reserve) => Some(reserve),
            Self::Rated(rpe) => RepsInReserve::new(Rpe::BOUND.max.saturating_sub(rpe.get())).ok(),
            Self::ToFailure => RepsInReserve::constant(0),
            Self::Unknown => None,
        }
    }
}

words! {
    /// What a set was for.
    pub enum SetKind {
        /// A set at the day's work, with rest before it.
        Working = "working",
        /// A set that leads up to the work.
        WarmUp = "warm_up",
        /// A lighter set without rest after another.
        DropSet = "drop_set",
        /// A set in which something takes weight off the lifter.
        Assisted = "assisted",
    }
}

words! {
    /// The exercise, as far as a curve of its own is published.
    pub enum Exercise {
        /// The squat.
        Squat = "squat",
        /// The bench press and its kin.
        BenchPress = "bench_press",
        /// The deadlift.
        Deadlift = "deadlift",
        /// The leg press.
        LegPress = "leg_press",
        /// Any other.
        Other = "other",
    }
}

/// A set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LiftedSet {
    /// When it was lifted; the sets of a day are a session.
    pub performed_on: Day,
    /// What was lifted: the body too, where it moves with the weight.
    pub weight: Grams,
    /// How often.
    pub reps: Reps,
    /// How hard it was.
    pub effort: Effort,
    /// What it was for.
    pub kind: SetKind,
}
