use super::super::plan::{Plan, PlanDay};
use super::super::profile::Profile;
use super::super::vocabulary::Experience;
use super::{at_week, is_full};

pub(super) fn hard_days(plan: &Plan) -> Vec<String> {
    let days = || plan.weeks.iter().flat_map(|week| &week.days);
    let pairs = days().zip(days().skip(1));
    let both = pairs.filter(|(before, after)| before.is_hard() && after.is_hard());
    both.map(|(_, after)| format!("{}: hard after a hard day", after.date)).collect()
}

pub(super) fn rest_days(plan: &Plan, profile: &Profile) -> Vec<String> {
    let is_beginner = profile.experience == Experience::Beginner;
    let (least_rest, most_hard) = if is_beginner { (2, 2) } else { (1, 3) };
    let mut at = Vec::new();
    for week in &plan.weeks {
        let rest = week.days.iter().filter(|day| day.is_rest()).count();
        if is_full(week) && rest < least_rest {
            at.push(at_week(week, &format!("{rest} days of rest")));
        }
        let is_counted = |day: &&PlanDay| !day.is_race && day.is_hard();
        let hard = week.days.iter().filter(is_counted).count();
        if hard > most_hard {
            at.push(at_week(week, &format!("{hard} hard sessions")));
        }
    }
    at
}
