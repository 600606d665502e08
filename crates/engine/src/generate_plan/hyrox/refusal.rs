//! Why there is no plan, in the vocabulary of problems.

use stadion_training_plan::Checked;
use stadion_training_plan::hyrox::{
    Invariant, Plan, Profile, Refusal, Timed, WeeklyHours, generate,
};
use stadion_units::decimal::Shortest;
use stadion_units::{Code, Limit, Problem, Quantity};

/// The refusal with the field that has to change.
fn problem(refusal: &Refusal) -> Problem {
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
fn conflicting(profile: &Profile) -> Option<Problem> {
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

/// The plan of a profile, or all that stands against one.
///
/// # Errors
///
/// Every refusal: the domain names one, what it is about is taken out of the profile, and the next
/// attempt names the next.
pub fn plan_or_all(profile: &Profile) -> Result<Plan, Vec<Problem>> {
    let mut problems = Vec::from_iter(conflicting(profile));
    let mut left = profile.clone();
    loop {
        let refusal = match generate(&left) {
            Ok(plan) if problems.is_empty() => return Ok(plan),
            Ok(_) => return Err(problems),
            Err(refusal) => refusal,
        };
        let problem = problem(&refusal);
        if problems.iter().any(|told| told.path == problem.path) {
            return Err(problems);
        }
        problems.push(problem);
        take_out(&mut left, &refusal);
    }
}

/// Takes out what a refusal is about.
fn take_out(profile: &mut Profile, refusal: &Refusal) {
    match refusal {
        Refusal::TooFast { time: Timed::Goal, .. } => profile.goal = None,
        Refusal::TooFast { time: Timed::LastRace, .. } => profile.last_race = None,
        Refusal::TooFast { time: Timed::FiveKilometres, .. } => profile.five_kilometres = None,
        Refusal::RaceNotAhead { .. } | Refusal::RaceTooFar { .. } => profile.race_date = None,
        Refusal::TooLittleTime { .. } => {
            let most = WeeklyHours::new(WeeklyHours::BOUND.max);
            profile.weekly_availability = most.unwrap_or(profile.weekly_availability);
        }
        _ => {
            // A first day there must be; from two years earlier the longest plan ends in the calendar.
            profile.start = profile.start.plus_days(-730).unwrap_or(profile.start);
            profile.race_date = None;
            profile.completed.clear();
        }
    }
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
