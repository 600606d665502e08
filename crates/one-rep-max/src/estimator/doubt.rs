//! What an interval has to hold, whatever the filter believes.
#![expect(clippy::float_arithmetic, reason = "distances of logarithms")]

/// How far an interval reaches beyond the model's, on the scale of logarithms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Doubt {
    pub below: f64,
    pub above: f64,
}

impl Doubt {
    pub(super) const NONE: Self = Self { below: 0.0, above: 0.0 };

    /// What was lifted in the newest session is the least that the max was on that day, so the upper
    /// end does not lie below it.
    ///
    /// Where sets contradict each other, the interval holds what each of them means. Which is wrong is
    /// not guessed: a load typed twice too heavy and a warm-up that nobody marked look the same. The
    /// answer itself stays where the filter leaves it. Within a session that is near the heavier set,
    /// because it was lifted and light sets are mostly easy ones; from one day to another it is near
    /// the earlier one, because a leap is followed once more sets confirm it than deny it.
    pub(super) fn new(
        log_max: f64,
        half_width: f64,
        lifted: f64,
        contested: impl Iterator<Item = f64>,
    ) -> Self {
        let least = Self { above: (lifted - log_max - half_width).max(0.0), ..Self::NONE };
        contested.fold(least, |doubt, log| Self {
            below: doubt.below.max(log_max - log),
            above: doubt.above.max(log - log_max),
        })
    }

    pub(super) fn width(self) -> f64 {
        self.below + self.above
    }
}
