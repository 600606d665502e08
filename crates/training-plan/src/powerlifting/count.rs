//! Counts and places of a program.

use stadion_one_rep_max::BasisPoints;
use stadion_units::Quantity;

stadion_units::quantities! {
    /// The place of a week in its program.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::WeekNumber;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(WeekNumber::parse(b"10").unwrap().get(), 10);
    /// assert!(WeekNumber::parse(b"0").is_err());
    /// ```
    WeekNumber = 1..=520, "week number", "", places 0;
    /// The place of a training day in its week.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::DayNumber;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(DayNumber::parse(b"5").unwrap().get(), 5);
    /// assert!(DayNumber::parse(b"6").is_err());
    /// ```
    DayNumber = 1..=5, "day number", "", places 0;
    /// Which of the three blocks of parameters a week trains; longer programs go round.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::Block;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(Block::parse(b"3").unwrap().get(), 3);
    /// assert!(Block::parse(b"4").is_err());
    /// ```
    Block = 1..=3, "block number", "", places 0;
    /// A count of sets.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::Sets;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(Sets::parse(b"3").unwrap().get(), 3);
    /// assert!(Sets::parse(b"101").is_err());
    /// ```
    Sets = 0..=100, "sets", "", places 0;
    /// A load as a share of the max, counted in ten-thousandths: `0.8` is `8000`.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::ShareOfMax;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(ShareOfMax::parse(b"0.675").unwrap().basis_points().to_string(), "67.5");
    /// assert!(ShareOfMax::parse(b"80").is_err());
    /// ```
    ShareOfMax = 0..=30_000, "share of the max", "", places 4;
    /// The pause after a set.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::Rest;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(Rest::parse(b"180").unwrap().get(), 180);
    /// assert!(Rest::parse(b"3601").is_err());
    /// ```
    Rest = 0..=3_600, "rest", "seconds", places 0;
    /// The length of a program.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::ProgramWeeks;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(ProgramWeeks::parse(b"12").unwrap().get(), 12);
    /// let refused = ProgramWeeks::parse(b"5").unwrap_err();
    /// assert_eq!(refused.to_string(), "program length must be between 6 and 16 weeks");
    /// ```
    ProgramWeeks = 6..=16, "program length", "weeks", places 0;
    /// How many days of a week are trained.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::TrainingDays;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(TrainingDays::parse(b"4").unwrap().get(), 4);
    /// let refused = TrainingDays::parse(b"6").unwrap_err();
    /// assert_eq!(refused.to_string(), "training days per week must be between 3 and 5");
    /// ```
    TrainingDays = 3..=5, "training days per week", "", places 0;
    /// How sore a muscle is, from 1, fresh, to 5, too sore to train.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::Soreness;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(Soreness::parse(b"3").unwrap().get(), 3);
    /// assert!(Soreness::parse(b"6").is_err());
    /// ```
    Soreness = 1..=5, "soreness", "", places 0;
    /// How well a lifter slept, or how much energy there is, from 1, bad, to 5, very good.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::Rating;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(Rating::parse(b"4").unwrap().get(), 4);
    /// assert!(Rating::parse(b"0").is_err());
    /// ```
    Rating = 1..=5, "rating", "", places 0;
    /// Weight times repetitions, summed. The upper bound is a thousand tonnes.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::Volume;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(Volume::parse(b"1125000").unwrap().get(), 1_125_000);
    /// assert!(Volume::parse(b"1000000001").is_err());
    /// ```
    Volume = 0..=1_000_000_000, "volume", "grams", places 0;
}

impl ShareOfMax {
    /// The same share in hundredths of a percent.
    pub fn basis_points(self) -> BasisPoints {
        BasisPoints::new(self.get()).unwrap_or(BasisPoints::WHOLE)
    }
}

impl Sets {
    /// Not one.
    pub const ZERO: Self = Self(0);

    /// As many, or the most there can be.
    pub(crate) fn saturating(sets_count: u32) -> Self {
        Self(sets_count.min(Self::BOUND.max))
    }
}

impl Soreness {
    /// Not sore.
    pub const FRESH: Self = Self(1);
}

impl Volume {
    /// As much, or the most there can be.
    pub(crate) fn saturating(volume_grams: u64) -> Self {
        Self(u32::try_from(volume_grams).unwrap_or(u32::MAX).min(Self::BOUND.max))
    }
}

/// A ratio rounded half up, no more than can be stated; nothing of nothing.
pub(crate) fn ratio(part: u64, whole: u64) -> Option<BasisPoints> {
    let doubled = part.saturating_mul(20_000).saturating_add(whole);
    let rounded = doubled.checked_div(whole.saturating_mul(2))?;
    let most = BasisPoints::BOUND.max;
    BasisPoints::new(u32::try_from(rounded).unwrap_or(most).min(most)).ok()
}
