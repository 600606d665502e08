//! Counts and measures of a plan.

/// Eight runs, eight stations, seven ways between them, in race order: run, station, way, ...
pub const PARTS_COUNT: usize = 23;

stadion_units::quantities! {
    /// Time for training in a week, as people state it; the integer counts thousandths of an hour.
    ///
    /// ```
    /// use stadion_training_plan::hyrox::WeeklyHours;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(WeeklyHours::parse(b"7.5").unwrap().get(), 7_500);
    /// assert!(WeeklyHours::parse(b"169").is_err());
    /// ```
    WeeklyHours = 0..=168_000, "weekly availability", "hours", places 3;
    /// A duration of training in whole minutes, up to a year's.
    ///
    /// ```
    /// use stadion_training_plan::hyrox::Minutes;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(Minutes::parse(b"90").unwrap().get(), 90);
    /// assert!(Minutes::parse(b"1.5").is_err());
    /// ```
    Minutes = 0..=600_000, "duration", "minutes", places 0;
    /// The place of a week in its plan.
    ///
    /// ```
    /// use stadion_training_plan::hyrox::WeekNumber;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(WeekNumber::parse(b"12").unwrap().get(), 12);
    /// assert!(WeekNumber::parse(b"53").is_err());
    /// ```
    WeekNumber = 1..=52, "week number", "", places 0;
    /// A length of a plan.
    ///
    /// ```
    /// use stadion_training_plan::hyrox::Weeks;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(Weeks::parse(b"12").unwrap().get(), 12);
    /// assert!(Weeks::parse(b"3").is_err());
    /// ```
    Weeks = 4..=52, "duration", "weeks", places 0;
    /// A day of the week: 1 is Monday, 7 is Sunday.
    ///
    /// ```
    /// use stadion_training_plan::hyrox::DayOfWeek;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(DayOfWeek::parse(b"7").unwrap().get(), 7);
    /// assert!(DayOfWeek::parse(b"0").is_err());
    /// ```
    DayOfWeek = 1..=7, "day of the week", "", places 0;
    /// A count of sets.
    ///
    /// ```
    /// use stadion_training_plan::hyrox::Sets;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(Sets::parse(b"4").unwrap().get(), 4);
    /// assert!(Sets::parse(b"0").is_err());
    /// ```
    Sets = 1..=100, "sets", "", places 0;
    /// A rest between sets.
    ///
    /// ```
    /// use stadion_training_plan::hyrox::RestTime;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(RestTime::parse(b"90").unwrap().get(), 90);
    /// assert!(RestTime::parse(b"3601").is_err());
    /// ```
    RestTime = 0..=3_600, "rest", "seconds", places 0;
    /// How long one repetition takes, or a hold.
    ///
    /// ```
    /// use stadion_training_plan::hyrox::WorkTime;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(WorkTime::parse(b"240").unwrap().get(), 240);
    /// assert!(WorkTime::parse(b"0").is_err());
    /// ```
    WorkTime = 1..=3_600, "work", "seconds", places 0;
    /// A pace of running.
    ///
    /// ```
    /// use stadion_training_plan::hyrox::Pace;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(Pace::parse(b"300").unwrap().get(), 300);
    /// assert!(Pace::parse(b"100").is_err());
    /// ```
    Pace = 120..=1_200, "pace", "seconds per kilometre", places 0;
    /// A share or a change, in whole percent.
    ///
    /// ```
    /// use stadion_training_plan::hyrox::Percent;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(Percent::parse(b"50").unwrap().get(), 50);
    /// assert!(Percent::parse(b"10001").is_err());
    /// ```
    Percent = 0..=10_000, "share", "percent", places 0;
}
