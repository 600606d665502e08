//! What the sets of a day say together.
#![expect(clippy::float_arithmetic, reason = "weighted means of logarithms")]

use super::admission::Work;
use super::curve;
use super::model;
use stadion_units::short;

/// The max that a session stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Session {
    /// Its logarithm.
    pub log_max: f64,
    /// Its variance, with the form of the day.
    pub variance: f64,
    /// What a change of the slope would do to it.
    pub lever: f64,
}

/// One set.
struct Said {
    log_max: f64,
    lever: f64,
    variance: f64,
}

/// Weights settle long before.
const ROUNDS_COUNT: u32 = 8;

/// Combines the sets of a day: each by its variance, those far from the others little, and those
/// below the others less than those above, because fatigue works one way.
pub(super) fn combine(works: &[Work], slope: f64, scale: f64) -> Option<Session> {
    let said: Vec<Said> = works
        .iter()
        .map(|work| Said {
            log_max: work.log_weight + curve::log_multiple(slope, work.count),
            lever: curve::lever(slope, work.count),
            variance: curve::variance(slope, work.count, work.reserve_error),
        })
        .collect();
    let mut centre = median(&said)?;
    let (mut weights, mut levers) = (0.0, 0.0);
    for _ in 0..ROUNDS_COUNT {
        let mut maxes = 0.0;
        (weights, levers) = (0.0, 0.0);
        for set in &said {
            let weight = weight(set, centre, scale);
            weights += weight;
            maxes += weight * set.log_max;
            levers += weight * set.lever;
        }
        centre = maxes / weights;
    }
    Some(Session {
        log_max: centre,
        variance: model::FORM_VARIANCE + 1.0 / weights,
        lever: levers / weights,
    })
}

/// The weight of a set under Student's law.
fn weight(set: &Said, centre: f64, scale: f64) -> f64 {
    let residual = set.log_max - centre;
    let squares = residual * residual / (set.variance * scale * scale);
    let weight = (model::SET_FREEDOM + 1.0) / (model::SET_FREEDOM + squares) / set.variance;
    let below = -residual / libm::sqrt(set.variance);
    weight * model::below(below, model::SET_BELOW)
}

fn median(said: &[Said]) -> Option<f64> {
    let mut logs: Vec<f64> = said.iter().map(|set| set.log_max).collect();
    short::sort_by(&mut logs, f64::total_cmp);
    let middle = logs.len().checked_div(2)?;
    let below = logs.len().checked_sub(1)?.checked_div(2)?;
    Some((logs.get(below)? + logs.get(middle)?) / 2.0)
}
