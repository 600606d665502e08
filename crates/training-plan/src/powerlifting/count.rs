//! Counts and places of a program.

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
}
