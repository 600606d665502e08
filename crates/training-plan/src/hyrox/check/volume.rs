use super::super::plan::Plan;
use super::super::profile::Profile;
use super::super::vocabulary::WeekKind;
use super::super::volume::{LEAST, SMALL};
use super::{at_week, minutes, reference};
use stadion_units::Quantity;

pub(super) fn hours(plan: &Plan, profile: &Profile) -> Vec<String> {
    let available = profile.available().get();
    let mut at = Vec::new();
    for week in &plan.weeks {
        let planned = minutes(week);
        if planned > available {
            at.push(at_week(week, &format!("{planned} minutes of {available}")));
        }
        let target = week.target.get();
        // Five percent are a twentieth.
        if planned.abs_diff(target).saturating_mul(20) > target {
            at.push(at_week(week, &format!("{planned} minutes for a target of {target}")));
        }
    }
    at
}

pub(super) fn growth(plan: &Plan, profile: &Profile) -> Vec<String> {
    let mut at = Vec::new();
    let mut loads: Vec<u32> = Vec::new();
    // Who does less than the least week starts with it.
    let now = profile.history.map_or_else(|| profile.baseline(), |history| history.minutes());
    let now = now.get().max(LEAST);
    for week in plan.weeks.iter().filter(|week| week.kind != WeekKind::Taper) {
        let planned = minutes(week);
        let last = reference(&loads).unwrap_or(now);
        let most = if last < SMALL && !loads.is_empty() { 120 } else { 110 };
        if exceeds(planned, last, most) {
            at.push(at_week(week, &format!("{planned} minutes after {last}")));
        }
        let earlier = loads.split_last().and_then(|(_, earlier)| reference(earlier));
        if let Some(earlier) = earlier.filter(|earlier| exceeds(planned, *earlier, 130)) {
            at.push(at_week(week, &format!("{planned} minutes, two weeks after {earlier}")));
        }
        if week.kind == WeekKind::Load {
            loads.push(planned);
        }
    }
    at
}

fn exceeds(planned: u32, reference: u32, percent: u32) -> bool {
    planned.saturating_mul(100) > reference.saturating_mul(percent)
}
