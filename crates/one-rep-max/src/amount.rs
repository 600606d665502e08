//! Amounts that only strength has: shares of a maximum, totals of lifts, points, ages.

stadion_units::quantities! {
    /// A share or a factor, counted in hundredths of a percent: `92.2` percent is `9220`.
    ///
    /// ```
    /// use stadion_one_rep_max::BasisPoints;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(BasisPoints::parse(b"92.25").unwrap().get(), 9_225);
    /// assert!(BasisPoints::parse(b"301").is_err());
    /// ```
    BasisPoints = 0..=30_000, "share", "percent", places 2;
    /// The sum of the best lifts. The upper bound is three lifts of a tonne.
    ///
    /// ```
    /// use stadion_one_rep_max::Total;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(Total::parse(b"1035").unwrap().get(), 1_035_000);
    /// assert!(Total::parse(b"0").is_err());
    /// ```
    Total = 1..=3_000_000, "total", "kilograms", places 3;
    /// A strength score, counted in ten-thousandths of a point.
    ///
    /// Federations publish two decimals. Two more keep apart what their tables keep apart, and the
    /// highest conceivable score still fits into 32 bits, as all quantities do.
    ///
    /// ```
    /// use stadion_one_rep_max::Points;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(Points::parse(b"608.5891").unwrap().get(), 6_085_891);
    /// assert!(Points::parse(b"-1").is_err());
    /// ```
    Points = 0..=4_000_000_000, "score", "points", places 4;
    /// A lifter's age in whole years, as far as age factors are published.
    ///
    /// ```
    /// use stadion_one_rep_max::Age;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(Age::parse(b"41").unwrap().get(), 41);
    /// assert!(Age::parse(b"13").is_err());
    /// ```
    Age = 14..=90, "age", "years", places 0;
}

impl BasisPoints {
    /// 100 %.
    pub const WHOLE: Self = Self(10_000);
}
