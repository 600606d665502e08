//! Lifters whose true max is known, because somebody made it up.
#![expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "grams and reps fit")]

use fastrand::Rng;
use stadion_one_rep_max::estimator::{Effort, LiftedSet, RepsInReserve, SetKind};
use stadion_units::{Day, Grams, Quantity, Reps};
use std::io::Write;

/// A lifter on the day of the estimate.
pub struct Lifter {
    pub sets: Vec<LiftedSet>,
    pub today: Day,
    /// What they can lift on that day, in grams, form aside; 0 of a real one, where nobody knows.
    pub max: f64,
}

/// Says how many made-up lifters a test has tried, for those who count it.
pub fn say_tried(lifter_count: u32) {
    let _lost = writeln!(std::io::stdout(), "lifters {lifter_count}");
}

/// A world of lifters.
#[derive(Clone, Copy)]
pub struct World {
    pub name: &'static str,
    /// How far the logarithm of a max wanders in a day.
    pub day_error: f64,
    /// How much of a max each set of a session costs.
    pub fatigue: f64,
    /// How many of ten sets have no rating.
    pub unrated_of_ten: u32,
    /// Progress per day in the beginning, gone in some months.
    pub progress: f64,
}

/// The worlds that the estimator has to be right in.
pub const WORLDS: [World; 4] = [
    World { name: "steady", day_error: 0.005, fatigue: 0.0, unrated_of_ten: 0, progress: 0.0 },
    World { name: "tiring", day_error: 0.008, fatigue: 0.01, unrated_of_ten: 1, progress: 0.001 },
    World { name: "novices", day_error: 0.01, fatigue: 0.005, unrated_of_ten: 3, progress: 0.002 },
    World { name: "wandering", day_error: 0.015, fatigue: 0.01, unrated_of_ten: 0, progress: 0.0 },
];

pub fn normal(rng: &mut Rng) -> f64 {
    let radius = (-2.0 * (1.0 - rng.f64()).ln()).sqrt();
    radius * (core::f64::consts::TAU * rng.f64()).cos()
}

/// A lifter with so many sessions of three sets, and a bit.
pub fn lifter(world: World, sessions_count: u32, rng: &mut Rng) -> Lifter {
    let slope = (0.035 + 0.006 * normal(rng)).clamp(0.015, 0.06);
    let mut log_max = (f64::from(rng.u32(50_000..=200_000))).ln();
    let mut progress = world.progress * (1.0 + 0.5 * normal(rng));
    let mut today = Day::new(2024, 1, 1).expect("a day");
    let mut sets = Vec::new();
    for _ in 0..sessions_count {
        let form = log_max + 0.007 * normal(rng);
        for set_index in 0..rng.u32(2..=4) {
            let fresh = form - world.fatigue * f64::from(set_index);
            sets.push(set(world, fresh + 0.01 * normal(rng), slope, today, rng));
        }
        let days = rng.i32(2..=7);
        for _ in 0..days {
            log_max += progress + world.day_error * normal(rng);
            progress *= 1.0 - 1.0 / 90.0;
        }
        today = today.plus_days(days).expect("some years");
    }
    Lifter { sets, today, max: log_max.exp() }
}

/// A set of a load that leaves about two repetitions in reserve, and what the lifter says of it.
fn set(world: World, fresh: f64, slope: f64, today: Day, rng: &mut Rng) -> LiftedSet {
    let planned = f64::from(rng.u32(3..=8));
    let ideal = fresh.exp() / (1.0 + slope * (planned + 2.0 + 0.7 * normal(rng) - 1.0).max(0.0));
    let weight = ((ideal / 2_500.0).round() * 2_500.0).max(2_500.0);
    let to_failure = 1.0 + (fresh.exp() / weight - 1.0) / slope;
    let reps = planned.min(to_failure.floor()).max(1.0);
    let reserve = (to_failure - reps).max(0.0);
    let felt = reserve + 0.25 * (1.0 + reserve) * normal(rng);
    let tenths = (felt.clamp(0.0, 6.0) * 2.0).round() * 5.0;
    let effort = match RepsInReserve::new(tenths as u32) {
        Ok(reserve) if rng.u32(0..10) >= world.unrated_of_ten => Effort::Reserve(reserve),
        _ => Effort::Unknown,
    };
    LiftedSet {
        performed_on: today,
        weight: Grams::new(weight as u32).expect("below a tonne"),
        reps: Reps::new(reps as u32).expect("a few"),
        effort,
        kind: SetKind::Working,
    }
}
