//! The ledger: every achievement a row, each better than the one before it.

use crate::candidate::{BySeries, Candidate, Estimate, candidates};
use crate::effort::{Context, Effort, Source, SourceKind};
use crate::eligibility::{Reason, reason};
use crate::identity::Name;
use crate::series::Series;
use stadion_units::Day;
use stadion_units::{Measure, long};
use std::borrow::Cow;
use uuid::Uuid;

/// What the ledger is computed for.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Part of the ids of rows.
    pub athlete_id: Uuid,
    /// Later efforts are passed over.
    pub today: Day,
    /// Only efforts of this context, for a ledger of its own.
    pub context: Option<Context>,
    /// The formula behind estimated one-rep maxes.
    pub estimate: Estimate,
}

/// One achievement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// Follows from athlete, series and effort.
    pub id: Uuid,
    /// What it is comparable with.
    pub series: Series<'a>,
    /// The effort that achieved it.
    pub effort_id: Cow<'a, str>,
    /// The row the effort was read from.
    pub source: Option<Source>,
    /// The value, in the canonical unit.
    pub value: Measure,
    /// The athlete's local day.
    pub date: Day,
    /// Where it happened.
    pub context: Context,
    /// The record it beat.
    pub previous_value: Option<Measure>,
}

impl Row<'_> {
    /// Whether a person wrote it; such a row is never touched.
    pub fn is_hand_made(&self) -> bool {
        self.source.is_some_and(|source| source.kind == SourceKind::HandMade)
    }
}

/// All achievements, by series and day, and what was passed over.
#[derive(Clone, Debug)]
pub struct Ledger<'a> {
    /// The achievements.
    pub rows: Vec<Row<'a>>,
    /// Efforts that can not be a record, in the order they were given.
    pub ignored: Vec<(&'a str, Reason)>,
}

/// Computes the ledger of an athlete from the whole history of the series given.
///
/// The order of the efforts does not matter, and nothing but the arguments does.
pub fn ledger<'a>(efforts: &'a [Effort<'a>], options: Options) -> Ledger<'a> {
    let mut ignored = Vec::new();
    let eligible = efforts.iter().filter(|effort| {
        let reason = reason(effort, options.today, options.context);
        ignored.extend(reason.map(|reason| (&*effort.effort_id, reason)));
        reason.is_none()
    });
    let by_series: BySeries<'a> = candidates(eligible, options.estimate);
    let mut rows = Vec::new();
    for (series, candidates) in by_series {
        walk(&series, &candidates, options.athlete_id, &mut rows);
    }
    Ledger { rows, ignored }
}

fn walk<'a>(
    series: &Series<'a>,
    candidates: &[Candidate<'a>],
    athlete_id: Uuid,
    rows: &mut Vec<Row<'a>>,
) {
    let name = Name::of(athlete_id, series);
    let mut standing: Option<Measure> = None;
    for of_day in by_day(candidates).chunk_by(|one, other| one.date == other.date) {
        let best = of_day.iter().copied().reduce(|best, other| {
            if other.precedes(best, series.record_type) { other } else { best }
        });
        let Some(candidate) = best else { continue };
        let record =
            standing.is_none_or(|standing| series.record_type.beats(candidate.value, standing));
        if !record {
            continue;
        }
        rows.push(Row {
            id: name.row_id(candidate),
            series: series.clone(),
            source: candidate.source,
            value: candidate.value,
            date: candidate.date,
            context: candidate.context,
            previous_value: standing,
            effort_id: candidate.effort_id.clone(),
        });
        standing = Some(candidate.value);
    }
}

/// Training is mostly told in the order in which it was done.
fn by_day<'c, 'a>(candidates: &'c [Candidate<'a>]) -> Vec<&'c Candidate<'a>> {
    let given: Vec<&Candidate<'a>> = candidates.iter().collect();
    if given.is_sorted_by_key(|candidate| candidate.date) {
        given
    } else {
        long::sorted_by(given, &mut |one, other| one.date.cmp(&other.date))
    }
}
