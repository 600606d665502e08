//! Strength scores: totals of lifters of different weight made comparable, one score per file.
//!
//! The tables of most scores end at a body weight; lifters beyond it are scored as lifters at the
//! edge, which is the convention of the federations and avoids the asymptotes of the polynomials.
//! [`Score::body_weight`] says which body weight counted. Where a score is not defined, it refuses.
//!
//! Coefficients are the published ones, as `OpenPowerlifting` and the packages `wilks` and
//! `powerlifting-formulas` carry them too.

pub mod age;
mod dots;
mod glossbrenner;
mod goodlift;
mod ipf_2019;
mod malone;
mod schwartz;
mod sinclair;
mod wilks_1994;
mod wilks_2020;

pub use dots::dots;
pub use glossbrenner::glossbrenner;
pub use goodlift::goodlift;
pub use ipf_2019::ipf_2019;
pub use malone::malone;
pub use schwartz::schwartz;
pub use sinclair::sinclair;
pub use wilks_1994::wilks_1994;
pub use wilks_2020::wilks_2020;

use crate::amount::{Points, Total};
use crate::real;
use crate::refusal::Refusal;
use stadion_units::{Grams, Quantity};

/// The sex a score is defined for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// Women's coefficients.
    Female,
    /// Men's coefficients.
    Male,
}

/// What was lifted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Squat, bench press and deadlift.
    FullPower,
    /// Bench press alone.
    BenchPress,
}

/// What was worn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Equipment {
    /// Classic: sleeves and a belt.
    Raw,
    /// A supportive suit or shirt.
    Equipped,
}

/// Points, and how they came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// The points.
    pub points: Points,
    /// The body weight that counted: the lifter's, or the edge of the table.
    pub body_weight: Grams,
}

/// The body weight that counts, between the edges of a table.
fn clamped(body_weight: Grams, least_grams: u32, most_grams: u32) -> Result<Grams, Refusal> {
    if body_weight.get() == 0 {
        return Err(Refusal::BodyWeightNotPositive);
    }
    let counting = body_weight.get().clamp(least_grams, most_grams);
    Grams::new(counting).map_err(|_| Refusal::BeyondScale)
}

/// The body weight of a score that is not defined for lighter lifters.
fn at_least(body_weight: Grams, least_grams: u32) -> Result<Grams, Refusal> {
    if body_weight.get() == 0 {
        return Err(Refusal::BodyWeightNotPositive);
    }
    if body_weight.get() < least_grams {
        let least = Grams::new(least_grams).map_err(|_| Refusal::BeyondScale)?;
        return Err(Refusal::BodyWeightBelowRange { least });
    }
    Ok(body_weight)
}

/// Points of a total, rounded once, half up.
#[expect(clippy::float_arithmetic, reason = "a score is a coefficient times the total")]
fn score(total: Total, coefficient: f64, body_weight: Grams) -> Result<Score, Refusal> {
    // Ten-thousandths of a point from grams: times 10,000, by 1,000.
    let points = real::half_up(f64::from(total.get()) * coefficient * 10.0);
    let points = points.ok_or(Refusal::ScoreBeyondScale)?;
    Ok(Score { points, body_weight })
}
