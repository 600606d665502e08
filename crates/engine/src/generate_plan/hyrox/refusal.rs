//! Why there is no plan, in the vocabulary of problems.

use stadion_training_plan::Checked;
use stadion_training_plan::hyrox::{Invariant, Profile, Refusal, Timed};
use stadion_units::decimal::Shortest;
use stadion_units::{Code, Limit, Problem, Quantity};

/// The refusal with the field that has to change.
pub fn problem(refusal: &Refusal) -> Problem {
    let path = match refusal {
        Refusal::TooFast { time: Timed::Goal, .. } => "/goal_time_seconds",
        Refusal::TooFast { time: Timed::LastRace, .. } => "/last_race_time_seconds",
        Refusal::TooFast { time: Timed::FiveKilometres, .. } => "/five_kilometres_seconds",
        Refusal::RaceNotAhead { .. } | Refusal::RaceTooFar { .. } => "/race_date",
        Refusal::TooLittleTime { .. } => "/weekly_availability_hours",
        // Only a first day in the last of all years leads out of the calendar.
        _ => "/start_date",
    };
    let limit = match refusal {
        Refusal::TooLittleTime { least } => {
            let hours = i64::from(least.get()).checked_div(60).unwrap_or_default();
            Some(at_least(hours))
        }
        Refusal::TooFast { least_seconds, .. } => Some(at_least(i64::from(*least_seconds))),
        _ => None,
    };
    Problem { code: Code::OutOfRange, path: path.to_owned(), message: refusal.to_string(), limit }
}

fn at_least(count: i64) -> Limit {
    Limit { min: Some(Shortest { value: count, places: 0 }), max: None }
}

/// A length beside a race, which decides it.
pub fn conflicting(profile: &Profile) -> Option<Problem> {
    profile.race_date.zip(profile.duration).map(|(race, _)| Problem {
        code: Code::ConflictingFields,
        path: "/duration_weeks".to_owned(),
        message: format!(
            "a plan ends with its race, on `{race}`: leave out the duration, \
             or the race for a plan without one"
        ),
        limit: None,
    })
}

/// A plan that breaks what every plan promises is shown to nobody as a plan.
pub fn broken(checked: &[Checked]) -> Option<Problem> {
    let is_hard = |it: &&Checked| Invariant::find(it.invariant).is_none_or(Invariant::is_hard);
    let names = checked.iter().filter(|it| !it.held).filter(is_hard);
    let names: Vec<String> = names.map(|it| format!("`{}`", it.invariant)).collect();
    (!names.is_empty()).then(|| Problem {
        code: Code::Internal,
        path: String::new(),
        message: format!(
            "the plan would break what every plan promises: {}; report the request",
            names.join(", ")
        ),
        limit: None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Checked, Code, broken};

    #[test]
    fn broken_refuses_when_a_hard_promise_is_not_held() {
        let of = |invariant: &'static str| Checked::of(invariant, vec!["week 3".to_owned()]);
        assert!(broken(&[of("running"), Checked::of("taper", vec![])]).is_none());
        let refused = broken(&[of("running"), of("taper")]).map(|it| (it.code, it.message));
        let (code, message) = refused.unwrap_or((Code::Conflict, String::new()));
        assert_eq!(code, Code::Internal);
        assert!(message.contains("promises: `taper`;"), "{message}");
    }
}
