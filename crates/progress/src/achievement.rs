//! How far an achievement is, and when it was earned.

use crate::criteria::{Criteria, Rule};
use crate::fact::{Event, Fact, Facts, Value};
use crate::streak::streak;
use crate::table::Column;
use crate::today::Today;
use stadion_units::{Day, Measure, long};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// How far an achievement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Where the athlete stands, in thousandths of what the threshold counts; nothing while there is
    /// no value to speak of.
    pub current: Option<Measure>,
    /// The day and the fact that made it true first.
    pub unlocked: Option<Event>,
}

/// Assesses criteria by the facts up to today.
///
/// An achievement is unlocked on the first day of history on which its criteria held, by the fact
/// that made them hold. `current` of a streak is the one that goes on, which may have ended since.
pub fn assess(criteria: &Criteria, facts: &Facts<'_>, today: Today) -> Assessment {
    let rows =
        || facts.until(criteria.table, today.latest).filter(|fact| criteria.condition.holds(fact));
    let threshold = criteria.threshold;
    match &criteria.rule {
        Rule::Count => nth(rows().map(Fact::event), threshold),
        Rule::CountDistinct(column) => nth(firsts(rows(), column), threshold),
        Rule::Min(column) => least(rows(), column, threshold),
        Rule::Streak { span, least_count } => {
            let wanted = whole(threshold);
            let streak = streak(rows().map(Fact::event), *span, *least_count, wanted, today);
            let current = Some(Measure(i64::from(streak.current_count).saturating_mul(1_000)));
            Assessment { current, unlocked: streak.reached }
        }
        Rule::Ratio { part, least_count } => {
            let all = facts.of(criteria.table).filter(|fact| criteria.condition.holds(fact));
            let is_part = |fact: &Fact<'_>| fact.day <= today.latest && part.holds(fact);
            share(all, is_part, *least_count, threshold)
        }
    }
}

/// A threshold that counts.
fn whole(threshold: Measure) -> u32 {
    threshold.0.checked_div(1_000).and_then(|whole| u32::try_from(whole).ok()).unwrap_or(u32::MAX)
}

fn nth(events: impl Iterator<Item = Event>, threshold: Measure) -> Assessment {
    let wanted = whole(threshold);
    let (mut count, mut unlocked) = (0_u32, None);
    for event in events {
        count = count.saturating_add(1);
        if count == wanted {
            unlocked = Some(event);
        }
    }
    Assessment { current: Some(Measure(i64::from(count).saturating_mul(1_000))), unlocked }
}

/// The events that brought a value not seen before.
fn firsts<'f, 'a: 'f>(
    rows: impl Iterator<Item = &'f Fact<'a>>,
    column: &'static Column,
) -> impl Iterator<Item = Event> {
    let mut seen: BTreeSet<Seen<'f>> = BTreeSet::new();
    rows.filter(move |fact| Seen::of(fact, column).is_some_and(|value| seen.insert(value)))
        .map(Fact::event)
}

/// A value of a column that has an order, to see it again.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Seen<'f> {
    Flag(bool),
    Number(Measure),
    Text(&'f str),
    Day(Day),
}

impl<'f> Seen<'f> {
    fn of(fact: &'f Fact<'_>, column: &Column) -> Option<Self> {
        match fact.value(column)? {
            Cow::Borrowed(Value::Text(text)) => Some(Self::Text(text)),
            Cow::Borrowed(Value::Flag(flag)) => Some(Self::Flag(*flag)),
            Cow::Borrowed(Value::Number(number)) => Some(Self::Number(*number)),
            Cow::Owned(Value::Day(day)) => Some(Self::Day(day)),
            _ => None,
        }
    }
}

fn least<'f, 'a: 'f>(
    rows: impl Iterator<Item = &'f Fact<'a>>,
    column: &Column,
    threshold: Measure,
) -> Assessment {
    let mut assessment = Assessment { current: None, unlocked: None };
    for fact in rows {
        let Some(value) = fact.number(column.name) else { continue };
        assessment.current = Some(assessment.current.map_or(value, |current| current.min(value)));
        if value <= threshold {
            assessment.unlocked = assessment.unlocked.or(Some(fact.event()));
        }
    }
    assessment
}

fn share<'f, 'a: 'f>(
    rows: impl Iterator<Item = &'f Fact<'a>>,
    is_part: impl Fn(&Fact<'_>) -> bool,
    least_count: u32,
    threshold: Measure,
) -> Assessment {
    let by_group = &mut |one: &&Fact<'a>, other: &&Fact<'a>| one.group_id.cmp(&other.group_id);
    let rows: Vec<&Fact<'a>> = long::sorted_by(rows.collect(), by_group);
    let mut assessment = Assessment { current: None, unlocked: None };
    for group in rows.chunk_by(|one, other| one.group_id == other.group_id) {
        let whole = i64::try_from(group.len()).unwrap_or(i64::MAX);
        if whole < i64::from(least_count) {
            continue;
        }
        let parts: Vec<&&Fact<'a>> = group.iter().filter(|fact| is_part(fact)).collect();
        let count = i64::try_from(parts.len()).unwrap_or(i64::MAX).saturating_mul(1_000);
        let reached = count.checked_div(whole).map(Measure);
        assessment.current = assessment.current.max(reached);
        // The smallest number of parts whose share is the threshold, rounded up.
        let wanted = threshold.0.saturating_mul(whole).saturating_add(999).checked_div(1_000);
        let wanted = wanted.and_then(|count| usize::try_from(count).ok()).unwrap_or(usize::MAX);
        let unlocked = wanted.checked_sub(1).and_then(|at| parts.get(at)).map(|fact| fact.event());
        assessment.unlocked = match (assessment.unlocked, unlocked) {
            (Some(earlier), Some(later)) => Some(earlier.min(later)),
            (one, other) => one.or(other),
        };
    }
    assessment
}
