//! The result: the max, its interval, and what became of every set and formula.

use super::best::{BestSet, by_formula, estimate_grams};
use super::refusal_code::RefusalCode;
use super::request::Request;
use super::table::{CellEntry, cells};
use crate::Number;
use core::fmt::Display;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use stadion_one_rep_max::estimator::{
    Assessment, CurveSlope, Estimate, LiftedSet, NoEstimate, Verdict,
};
use stadion_one_rep_max::{Formula, Refusal};
use stadion_units::decimal::Shortest;
use stadion_units::{Grams, Quantity};

/// An interval holds four times out of five.
const COVERAGE_PERCENT: u32 = 80;

/// What `estimate_one_rep_max` answers.
#[derive(Debug, Serialize)]
pub struct EstimateOneRepMaxResult {
    one_rep_max_grams: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<Refused>,
    interval: Option<IntervalEntry>,
    method: &'static str,
    curve: Option<CurveEntry>,
    per_set: Vec<SetEntry>,
    best_set_index: Option<usize>,
    by_formula: Option<ByFormula>,
    spread: Option<Spread>,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<Vec<CellEntry>>,
}

/// Why there is no number, and what to do.
#[derive(Clone, Debug, Serialize)]
struct Refused {
    code: &'static str,
    message: String,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct IntervalEntry {
    low_grams: u32,
    high_grams: u32,
    coverage_percent: u32,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct CurveEntry {
    percent_per_rep: Number,
    published_percent_per_rep: Number,
    source: &'static str,
    taught_by_sets_count: u32,
    usual_rir: Number,
    sets_count: u32,
    sessions_count: u32,
}

#[derive(Clone, Debug, Serialize)]
struct SetEntry {
    set_index: usize,
    verdict: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    estimate_grams: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weight_percent: Option<Number>,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct Spread {
    low_grams: u32,
    high_grams: u32,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct Given {
    one_rep_max_grams: u32,
}

#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum Said {
    Given(Given),
    Refused { refused: Refused },
}

/// The answers of the formulas, each under its name.
#[derive(Debug)]
struct ByFormula(Vec<(&'static str, Said)>);

impl Serialize for ByFormula {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("ByFormula", self.0.len())?;
        for (name, said) in &self.0 {
            out.serialize_field(name, said)?;
        }
        out.end()
    }
}

impl Refused {
    fn new<R: Display>(refusal: &R) -> Self
    where
        for<'r> RefusalCode: From<&'r R>,
    {
        Self { code: RefusalCode::from(refusal).as_str(), message: refusal.to_string() }
    }
}

impl EstimateOneRepMaxResult {
    pub(super) fn new(request: &Request, assessment: &Assessment) -> Self {
        let estimate = assessment.estimate.as_ref();
        let max = match request.method.formula() {
            None => estimate.map(|estimate| estimate.one_rep_max).map_err(Refused::new),
            Some(formula) => max_by(formula, request, assessment),
        };
        let estimate = estimate.ok();
        let by_estimator = estimate.filter(|_| request.method.formula().is_none());
        let best = BestSet::of(request, assessment);
        let table = estimate.zip(max.as_ref().ok()).filter(|_| request.table);
        let sets = request.sets.iter().zip(&assessment.verdicts).enumerate();
        let max_grams = max.as_ref().ok().map(|max| max.get());
        Self {
            one_rep_max_grams: max_grams,
            interval: by_estimator.map(IntervalEntry::new),
            method: request.method.as_str(),
            curve: by_estimator.map(CurveEntry::new),
            per_set: sets
                .map(|(index, (set, verdict))| {
                    SetEntry::new(index, set, *verdict, estimate, max_grams)
                })
                .collect(),
            best_set_index: best.as_ref().map(|best| best.set_index),
            spread: best
                .as_ref()
                .and_then(BestSet::spread)
                .map(|(low, high)| Spread { low_grams: low.get(), high_grams: high.get() }),
            by_formula: best.map(|best| ByFormula(best.by_formula.iter().map(said).collect())),
            table: table.map(|(estimate, max)| cells(request, estimate, *max)),
            refused: max.err(),
        }
    }
}

fn max_by(formula: &Formula, request: &Request, assessment: &Assessment) -> Result<Grams, Refused> {
    match (by_formula(formula, request, assessment), &assessment.estimate) {
        (Some(max), _) => max.map_err(|refusal| Refused::new(&refusal)),
        (None, Err(none)) => Err(Refused::new(none)),
        (None, Ok(_)) => Err(Refused::new(&NoEstimate::NoUsableSet)),
    }
}

fn said((formula, max): &(&'static Formula, Result<Grams, Refusal>)) -> (&'static str, Said) {
    let said = match max {
        Ok(max) => Said::Given(Given { one_rep_max_grams: max.get() }),
        Err(refusal) => Said::Refused { refused: Refused::new(refusal) },
    };
    (formula.name, said)
}

impl IntervalEntry {
    fn new(estimate: &Estimate) -> Self {
        Self {
            low_grams: estimate.interval.low.get(),
            high_grams: estimate.interval.high.get(),
            coverage_percent: COVERAGE_PERCENT,
        }
    }
}

impl CurveEntry {
    fn new(estimate: &Estimate) -> Self {
        let curve = estimate.curve;
        // A slope counts ten-thousandths, which are hundredths of a percent.
        let percent = |slope: CurveSlope| decimal(slope.get(), 2);
        Self {
            percent_per_rep: percent(curve.slope),
            published_percent_per_rep: percent(curve.published),
            source: curve.source,
            taught_by_sets_count: curve.taught_by_sets_count,
            usual_rir: decimal(estimate.usual_reserve.get(), 1),
            sets_count: estimate.sets_count,
            sessions_count: estimate.sessions_count,
        }
    }
}

impl SetEntry {
    fn new(
        set_index: usize,
        set: &LiftedSet,
        verdict: Verdict,
        estimate: Option<&Estimate>,
        max_grams: Option<u32>,
    ) -> Self {
        let (verdict, refused) = match verdict {
            Verdict::Used => ("used", None),
            Verdict::Surprising => ("surprising", None),
            Verdict::Refused(refusal) => ("refused", Some(Refused::new(&refusal))),
        };
        let meant = estimate.filter(|_| refused.is_none());
        let (code, message) = refused.map(|refused| (refused.code, refused.message)).unzip();
        Self {
            set_index,
            verdict,
            code,
            message,
            estimate_grams: meant.map(|estimate| estimate_grams(set, estimate)),
            weight_percent: max_grams.and_then(|max| percent(set.weight, max)),
        }
    }
}

/// The weight as a share of the max, to a tenth of a percent.
fn percent(weight: Grams, max_grams: u32) -> Option<Number> {
    let twice = u64::from(weight.get()).checked_mul(2_000)?.checked_add(max_grams.into())?;
    let tenths = twice.checked_div(u64::from(max_grams).checked_mul(2)?)?;
    Some(decimal(u32::try_from(tenths).ok()?, 1))
}

fn decimal(count: u32, places: u8) -> Number {
    Number(Shortest { value: i64::from(count), places })
}
