//! Age factors: Foster for juniors, `McCulloch` for masters, none in between.
//!
//! Sources: the Foster coefficients from 14 to 22; the `McCulloch` coefficients from 41 to 80, whose
//! copies differ and were set right by the masters table of the WPC; the USAPL's table from 81 to 90.
//! There are no others, so there is no factor outside 14 to 90. They multiply any score that its
//! federation adjusts by age.

use crate::amount::{Age, BasisPoints, Points};
use crate::fraction;
use crate::refusal::Refusal;
use stadion_units::Quantity;

/// From 14 years on, in hundredths.
const FOSTER: [u32; 9] = [123, 118, 113, 108, 106, 104, 103, 102, 101];

/// From 41 years on, in thousandths; the last ten are the USAPL's.
const MASTERS: [u32; 50] = [
    1010, 1020, 1031, 1043, 1055, 1068, 1082, 1097, 1113, 1130, 1147, 1165, 1184, 1204, 1225, 1246,
    1268, 1291, 1315, 1340, 1366, 1393, 1421, 1450, 1480, 1511, 1543, 1576, 1610, 1645, 1681, 1718,
    1756, 1795, 1835, 1876, 1918, 1961, 2005, 2050, 2096, 2143, 2190, 2238, 2287, 2337, 2388, 2440,
    2494, 2549,
];

/// The factor of an age, 100 % where age is no matter.
///
/// ```
/// use stadion_one_rep_max::{Age, scores::age};
/// use stadion_units::Quantity;
///
/// let factor = |years| age::factor(Age::new(years).unwrap()).to_string();
/// assert_eq!([factor(18), factor(30), factor(56)], ["106", "100", "124.6"]);
/// assert!(Age::new(13).is_err(), "no factor is published for children");
/// ```
pub fn factor(age: Age) -> BasisPoints {
    let cell = |table: &[u32], first: u32, scale: u32| {
        let at = usize::try_from(age.get().checked_sub(first)?).ok()?;
        BasisPoints::new(table.get(at)?.checked_mul(scale)?).ok()
    };
    let found = cell(&FOSTER, 14, 100).or_else(|| cell(&MASTERS, 41, 10));
    found.unwrap_or(BasisPoints::WHOLE)
}

/// Points times the factor of an age, rounded half up.
///
/// # Errors
///
/// [`Refusal::ScoreBeyondScale`].
///
/// ```
/// use stadion_one_rep_max::{Age, Points, Refusal, scores::age};
/// use stadion_units::Quantity;
///
/// let (points, age_56) = (|count| Points::new(count).unwrap(), Age::new(56).unwrap());
/// assert_eq!(age::adjusted(points(2_337_087), age_56), Ok(points(2_912_010)));
/// let refused = age::adjusted(points(4_000_000_000), age_56);
/// assert_eq!(refused, Err(Refusal::ScoreBeyondScale));
/// ```
pub fn adjusted(points: Points, age: Age) -> Result<Points, Refusal> {
    let scaled = u64::from(points.get()).saturating_mul(u64::from(factor(age).get()));
    fraction::half_up(scaled, u64::from(BasisPoints::WHOLE.get())).ok_or(Refusal::ScoreBeyondScale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bp(years: u32) -> u32 {
        factor(Age::new(years).unwrap()).get()
    }

    #[test]
    fn factor_has_the_published_cells() {
        let cells = [
            (14, 12_300),
            (22, 10_100),
            (23, 10_000),
            (40, 10_000),
            (41, 10_100),
            (45, 10_550),
            (60, 13_400),
            (70, 16_450),
            (80, 20_500),
            (81, 20_960),
            (90, 25_490),
        ];
        for (years, cell) in cells {
            assert_eq!(bp(years), cell, "{years}");
        }
    }

    #[test]
    fn factor_falls_to_the_prime_and_rises_after_it() {
        for years in 14..90 {
            let (this, next) = (bp(years), bp(years + 1));
            assert!(if years < 23 { this > next } else { this <= next }, "{years}");
        }
    }
}
