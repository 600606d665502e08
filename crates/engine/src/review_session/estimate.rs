//! The max that the sets up to the session say.

use super::exercise::curve;
use super::history::effort;
use super::logged::StatedSet;
use super::request::Request;
use super::words::ReviewWarning;
use crate::json::{Json, Object};
use stadion_one_rep_max::estimator::{
    Assessment, Estimate, LiftedSet, NoEstimate, SetKind, SetRefusal, Verdict, estimate,
};
use stadion_units::{Grams, Quantity};

/// What became of the sets of the lift. Earlier sets alone say nothing about this session.
pub struct Estimated {
    estimate: Result<Estimate, NoEstimate>,
    verdicts: Vec<Verdict>,
    /// The numbers of the log's sets, whose verdicts these are.
    set_numbers: Vec<u32>,
}

impl Estimated {
    /// The estimate from the log's sets of the lift and those before it, as of the day of the log.
    pub fn of(read: &Request<'_>, main: &[(u32, &StatedSet<'_>)]) -> Self {
        let day = read.log.performed_on;
        let lifted = main.iter().map(|(_, set)| LiftedSet {
            performed_on: day,
            weight: set.weight,
            reps: set.reps,
            effort: effort(set.rpe),
            kind: SetKind::Working,
        });
        let sets: Vec<LiftedSet> = lifted.chain(read.history.iter().copied()).collect();
        let Assessment { mut verdicts, estimate } = estimate(&sets, curve(read.session.lift), day);
        verdicts.truncate(main.len());
        let is_used = verdicts.iter().any(|verdict| !matches!(verdict, Verdict::Refused(_)));
        let estimate = if is_used { estimate } else { Err(NoEstimate::NoUsableSet) };
        let set_numbers = main.iter().map(|(number, _)| *number).collect();
        Self { estimate, verdicts, set_numbers }
    }

    /// Adds the estimate with its interval, or nothing three times.
    pub fn write<'a>(&self, object: Object<'a>) -> Object<'a> {
        let estimate = self.estimate.as_ref().ok();
        let grams = |grams: Option<Grams>| Json::or_null(grams.map(|of| Json::count(of.get())));
        object
            .with("estimated_1rm_grams", grams(estimate.map(|of| of.one_rep_max)))
            .with("estimated_1rm_low_grams", grams(estimate.map(|of| of.interval.low)))
            .with("estimated_1rm_high_grams", grams(estimate.map(|of| of.interval.high)))
    }

    /// What the lifter should know about the estimate.
    pub fn warnings(&self) -> impl Iterator<Item = Json<'static>> {
        let none =
            self.estimate.as_ref().err().map(|none| {
                Json::remark(ReviewWarning::NoEstimate.as_str(), none.to_string()).end()
            });
        let of_log = self.set_numbers.iter().zip(&self.verdicts);
        let implausible = of_log.filter_map(|(number, verdict)| match verdict {
            Verdict::Refused(refusal @ SetRefusal::Implausible { .. }) => {
                let remark =
                    Json::remark(ReviewWarning::ImplausibleSet.as_str(), refusal.to_string());
                Some(remark.with("set_number", Json::count(*number)).end())
            }
            _ => None,
        });
        none.into_iter().chain(implausible)
    }
}
