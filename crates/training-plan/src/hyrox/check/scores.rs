//! How good a plan is, beyond what it must not break.

use super::super::count::Percent;
use super::super::plan::{Plan, PlanDay, Week};
use super::super::profile::{Profile, nearest};
use super::super::vocabulary::{Effort, WeekKind};
use super::phases::depth;
use super::work::coverage_percent;
use super::{is_full, minutes};
use stadion_units::Quantity;

/// Measures of a plan; smaller is not always better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scores {
    /// The highest growth of a week over the highest week before; good up to 15.
    pub growth: Percent,
    /// By how much the taper lies below the peak; good from 41 to 60. Nothing without a race.
    pub taper_depth: Option<Percent>,
    /// Mean load of a day over its standard deviation, in the most monotonous whole week; good below
    /// 200 (Foster 1998; the deviation of the seven days themselves).
    pub monotony: Percent,
    /// The fewest days from one hard day to the next; good from 2. Nothing below two hard days.
    pub hard_spacing_days_count: Option<u32>,
    /// Minutes of easy work.
    pub easy: Percent,
    /// Minutes of moderate work.
    pub moderate: Percent,
    /// Minutes of hard work.
    pub hard: Percent,
    /// Stations trained within two weeks where they should be; good at 100.
    pub station_coverage: Percent,
    /// The minutes of the highest week.
    pub peak: super::super::Minutes,
}

/// Measures a plan.
///
/// ```
/// use stadion_training_plan::hyrox::{Division, Experience, Profile, generate, scores};
/// use stadion_units::{Day, Quantity};
///
/// let start = Day::parse("2026-01-05").unwrap();
/// let profile = Profile::new(start, Division::OpenMen, Experience::Intermediate);
/// let scores = scores(&generate(&profile).unwrap(), &profile);
/// assert!(scores.growth.get() <= 15 && scores.taper_depth.is_none());
/// ```
pub fn scores(plan: &Plan, profile: &Profile) -> Scores {
    let [easy, moderate, hard] = intensity(plan);
    let highest = plan.weeks.iter().map(minutes).max().unwrap_or(0);
    Scores {
        growth: nearest(growth_percent(plan)),
        taper_depth: profile
            .race_date
            .map(|race| nearest(100_u32.saturating_sub(depth(plan, profile, race)))),
        monotony: nearest(plan.weeks.iter().filter_map(monotony).max().unwrap_or(0)),
        hard_spacing_days_count: hard_spacing(plan),
        easy: nearest(easy),
        moderate: nearest(moderate),
        hard: nearest(hard),
        station_coverage: nearest(coverage_percent(plan)),
        peak: nearest(highest),
    }
}

fn growth_percent(plan: &Plan) -> u32 {
    let mut highest: Option<u32> = None;
    let mut most = 0;
    for week in plan.weeks.iter().filter(|week| is_full(week) && week.kind != WeekKind::Taper) {
        let planned = minutes(week);
        if let Some(highest) = highest {
            let over = planned.saturating_sub(highest).saturating_mul(100);
            most = most.max(over.checked_div(highest).unwrap_or(0));
        }
        highest = highest.max(Some(planned));
    }
    most
}

/// Load of a day by duration and rated exertion: easy 3, moderate 5, hard 8 of 10.
fn load(day: &PlanDay) -> u64 {
    let rated = day.items().map(|item| {
        let exertion = match item.effort {
            Effort::Easy => 3,
            Effort::Moderate => 5,
            Effort::Hard => 8,
        };
        u64::from(item.duration.get()).saturating_mul(exertion)
    });
    rated.fold(0, u64::saturating_add)
}

fn monotony(week: &Week) -> Option<u32> {
    if !is_full(week) {
        return None;
    }
    let loads: Vec<u64> = week.days.iter().filter(|day| !day.is_race).map(load).collect();
    let count = u64::try_from(loads.len()).ok()?;
    let sum = loads.iter().fold(0_u64, |sum, it| sum.saturating_add(*it));
    let squares = loads.iter().fold(0_u64, |sum, it| sum.saturating_add(it.saturating_mul(*it)));
    let spread = count.saturating_mul(squares).saturating_sub(sum.saturating_mul(sum)).isqrt();
    u32::try_from(sum.saturating_mul(100).checked_div(spread)?).ok()
}

fn hard_spacing(plan: &Plan) -> Option<u32> {
    let hard = || plan.weeks.iter().flat_map(|week| &week.days).filter(|day| day.is_hard());
    let gaps = hard().zip(hard().skip(1)).map(|(a, b)| b.date.days_since(a.date));
    gaps.min().and_then(|gap| u32::try_from(gap).ok())
}

fn intensity(plan: &Plan) -> [u32; 3] {
    let days = || plan.weeks.iter().flat_map(|week| &week.days).filter(|day| !day.is_race);
    let of = |effort: Effort| {
        let items = days().flat_map(PlanDay::items).filter(|item| item.effort == effort);
        items.fold(0_u32, |sum, item| sum.saturating_add(item.duration.get()))
    };
    let parts = [Effort::Easy, Effort::Moderate, Effort::Hard].map(of);
    let sum = parts.iter().fold(0_u32, |sum, part| sum.saturating_add(*part));
    parts.map(|part| part.saturating_mul(100).checked_div(sum).unwrap_or(0))
}
