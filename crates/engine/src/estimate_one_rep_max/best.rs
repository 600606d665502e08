//! What each set means by the lifter's own curve, the best of them, and what every formula says of
//! that one.

use super::request::{Method, Request};
use stadion_one_rep_max::estimator::{Assessment, Estimate, LiftedSet, Verdict};
use stadion_one_rep_max::formulas::FORMULAS;
use stadion_one_rep_max::{Formula, Refusal};
use stadion_units::{Grams, Quantity, Reps};

/// The set that means most, and what the formulas say of it.
pub struct BestSet {
    pub set_index: usize,
    pub by_formula: Vec<(&'static Formula, Result<Grams, Refusal>)>,
}

impl BestSet {
    /// The best set of those that the estimate rests on; the first of equal ones.
    pub fn of(request: &Request, assessment: &Assessment) -> Option<Self> {
        let estimate = assessment.estimate.as_ref().ok()?;
        let sets = trusted(request, assessment);
        let meant = sets.map(|(index, set)| (estimate_grams(set, estimate), index, set));
        let (_, set_index, set) =
            meant.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
        let said = |formula: &'static Formula| (formula, said_of(formula, set));
        Some(Self { set_index, by_formula: FORMULAS.iter().map(said).collect() })
    }

    /// The lowest and the highest max that a formula gives.
    pub fn spread(&self) -> Option<(Grams, Grams)> {
        let given = || self.by_formula.iter().filter_map(|(_, max)| max.ok());
        given().min().zip(given().max())
    }
}

/// The max by a formula: the highest that it gives for a set that the estimate rests on.
pub fn by_formula(
    formula: &Formula,
    request: &Request,
    assessment: &Assessment,
) -> Option<Result<Grams, Refusal>> {
    let said = trusted(request, assessment).map(|(_, set)| said_of(formula, set));
    said.reduce(|best, next| match (&best, &next) {
        (Ok(standing), Ok(max)) if max > standing => next,
        (Err(_), Ok(_)) => next,
        _ => best,
    })
}

/// The sets that the estimate rests on. A formula believes whatever it is given, so those that
/// surprised the estimator count only where there are no others.
fn trusted<'r>(
    request: &'r Request,
    assessment: &'r Assessment,
) -> impl Iterator<Item = (usize, &'r LiftedSet)> {
    let any_used = assessment.verdicts.contains(&Verdict::Used);
    let sets = request.sets.iter().zip(&assessment.verdicts).enumerate();
    sets.filter(move |(_, (_, verdict))| match verdict {
        Verdict::Used => true,
        Verdict::Surprising => !any_used,
        Verdict::Refused(_) => false,
    })
    .map(|(index, (set, _))| (index, set))
}

/// Formulas take sets to failure: whole repetitions in reserve count as done.
fn said_of(formula: &Formula, set: &LiftedSet) -> Result<Grams, Refusal> {
    let reserve = set.effort.reserve().map_or(0, Quantity::get);
    let whole = reserve.checked_div(10).unwrap_or(0);
    let reps = set.reps.get().saturating_add(whole);
    formula.one_rep_max(set.weight, Reps::new(reps).map_err(|_| Refusal::BeyondScale)?)
}

/// The max that a set means by the lifter's own curve, `w (1 + k (n - 1))`, in grams.
pub fn estimate_grams(set: &LiftedSet, estimate: &Estimate) -> u64 {
    let reserve = set.effort.reserve().unwrap_or(estimate.usual_reserve);
    let tenths = u64::from(set.reps.get()).saturating_mul(10).saturating_add(reserve.get().into());
    let beyond = tenths.saturating_sub(10).saturating_mul(estimate.curve.slope.get().into());
    let scaled = u64::from(set.weight.get()).saturating_mul(beyond.saturating_add(SCALE));
    scaled.saturating_add(HALF).checked_div(SCALE).unwrap_or(0)
}

/// Slopes count ten-thousandths, repetitions tenths.
const SCALE: u64 = 100_000;
const HALF: u64 = 50_000;

impl Method {
    /// The formula, unless it is the estimator.
    pub fn formula(self) -> Option<&'static Formula> {
        match self {
            Self::Estimator => None,
            Self::Formula(formula) => Some(formula),
        }
    }
}
