//! Weights for repetitions at an effort.

use super::request::{Method, Request};
use crate::Number;
use serde::Serialize;
use stadion_one_rep_max::Formula;
use stadion_one_rep_max::estimator::Estimate;
use stadion_one_rep_max::formula::MOST_REPS;
use stadion_units::decimal::Shortest;
use stadion_units::{Grams, Quantity, Reps, Rpe};

/// A weight for repetitions at an effort.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CellEntry {
    reps: u32,
    rpe: Number,
    weight_grams: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    load_grams: Option<u32>,
}

/// By the lifter's own curve, or by the formula that was asked for.
pub fn cells(request: &Request, estimate: &Estimate, max: Grams) -> Vec<CellEntry> {
    match request.method {
        Method::Estimator => {
            let cells = estimate.table().into_iter();
            cells.map(|cell| entry(request, cell.reps, cell.rpe, cell.prediction.weight)).collect()
        }
        Method::Formula(formula) => by_formula(request, formula, max),
    }
}

/// At whole ratings from 10 to 6: formulas know whole repetitions only.
fn by_formula(request: &Request, formula: &Formula, max: Grams) -> Vec<CellEntry> {
    let mut cells = Vec::new();
    for reps in (1..=MOST_REPS).filter_map(|count| Reps::new(count).ok()) {
        for reserve in 0..=4_u32 {
            let rpe = Rpe::new(Rpe::BOUND.max.saturating_sub(reserve.saturating_mul(10)));
            let to_failure = Reps::new(reps.get().saturating_add(reserve));
            if let (Ok(rpe), Ok(to_failure)) = (rpe, to_failure)
                && let Ok(weight) = formula.weight_for(max, to_failure)
            {
                cells.push(entry(request, reps, rpe, weight));
            }
        }
    }
    cells
}

fn entry(request: &Request, reps: Reps, rpe: Rpe, weight: Grams) -> CellEntry {
    let load = request.loads.as_ref().and_then(|loads| loads.nearest(weight));
    CellEntry {
        reps: reps.get(),
        rpe: Number(Shortest { value: i64::from(rpe.get()), places: Rpe::BOUND.places }),
        weight_grams: weight.get(),
        load_grams: load.map(Quantity::get),
    }
}
