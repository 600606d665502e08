//! Efforts as candidates of the series they compete in.

use crate::effort::{Context, Effort, Source, SourceKind};
use crate::record_type::RecordType;
use crate::series::Series;
use stadion_units::{Day, Grams, Measure, Quantity, Reps};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use uuid::Uuid;

/// How a one-rep max follows from a set, or that it does not.
pub type Estimate = fn(Grams, Reps) -> Option<Grams>;

/// The claim of an effort to a record of a series.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// The value.
    pub value: Measure,
    /// The athlete's local day.
    pub date: Day,
    /// Where it happened.
    pub context: Context,
    /// The effort.
    pub effort_id: Cow<'a, str>,
    /// The row the effort was read from.
    pub source: Option<Source>,
}

impl Candidate<'_> {
    /// Whether it stands for its series and day instead of another: the better value, then race
    /// before benchmark before training, then the smaller id.
    pub fn precedes(&self, other: &Self, kind: RecordType) -> bool {
        if self.value != other.value {
            return kind.is_better(self.value, other.value);
        }
        (other.context, &self.effort_id) < (self.context, &other.effort_id)
    }
}

/// The best candidate of each day, by series.
pub type BySeries<'a> = BTreeMap<Series<'a>, BTreeMap<Day, Candidate<'a>>>;

/// Lets every eligible effort compete in its own series and in those that derive from it.
pub fn candidates<'a>(
    eligible: impl Iterator<Item = &'a Effort<'a>>,
    estimate: Estimate,
) -> BySeries<'a> {
    let mut by_series = BySeries::new();
    let mut volumes: BTreeMap<(Uuid, Series<'a>), Candidate<'a>> = BTreeMap::new();
    for effort in eligible {
        let series = Series::of(effort);
        let candidate = Candidate {
            value: effort.value,
            date: effort.date,
            context: effort.context,
            effort_id: Cow::Borrowed(&effort.effort_id),
            source: effort.source,
        };
        // A hand-made record is one row; nothing derives from it.
        if effort.record_type == RecordType::ExerciseWeight && !effort.is_hand_made() {
            let reps = effort.reps.unwrap_or(1);
            compete_for_rep_maxes(&mut by_series, &series, &candidate, reps);
            compete_for_estimate(&mut by_series, &series, &candidate, reps, estimate);
            add_to_volume(&mut volumes, &series, &candidate, reps);
        }
        compete(&mut by_series, series, candidate);
    }
    for ((_, series), candidate) in volumes {
        compete(&mut by_series, series, candidate);
    }
    by_series
}

fn compete<'a>(by_series: &mut BySeries<'a>, series: Series<'a>, candidate: Candidate<'a>) {
    let kind = series.record_type;
    let days = by_series.entry(series).or_default();
    match days.get(&candidate.date) {
        Some(standing) if !candidate.precedes(standing, kind) => {}
        _ => {
            days.insert(candidate.date, candidate);
        }
    }
}

fn compete_for_rep_maxes<'a>(
    by_series: &mut BySeries<'a>,
    series: &Series<'a>,
    candidate: &Candidate<'a>,
    reps: u32,
) {
    for count in RecordType::REP_MAX_REPS.iter().filter(|count| **count <= reps) {
        let series = series.derived(RecordType::RepMax, Some(*count));
        compete(by_series, series, candidate.clone());
    }
}

fn compete_for_estimate<'a>(
    by_series: &mut BySeries<'a>,
    series: &Series<'a>,
    candidate: &Candidate<'a>,
    reps: u32,
    estimate: Estimate,
) {
    let weight = u32::try_from(candidate.value.0).ok().and_then(|grams| Grams::new(grams).ok());
    let estimated =
        weight.zip(Reps::new(reps).ok()).and_then(|(weight, reps)| estimate(weight, reps));
    if let Some(grams) = estimated {
        let value = Measure(i64::from(grams.get()));
        let series = series.derived(RecordType::EstimatedOneRepMax, None);
        compete(by_series, series, Candidate { value, ..candidate.clone() });
    }
}

/// A session is a workout: its sets of one exercise add up.
fn add_to_volume<'a>(
    volumes: &mut BTreeMap<(Uuid, Series<'a>), Candidate<'a>>,
    series: &Series<'a>,
    candidate: &Candidate<'a>,
    reps: u32,
) {
    let Some(source) = candidate.source.filter(|source| source.kind == SourceKind::WorkoutLog)
    else {
        return;
    };
    let volume = Measure(candidate.value.0.saturating_mul(i64::from(reps)));
    let series = series.derived(RecordType::SessionVolume, None);
    let sum = match volumes.entry((source.id, series)) {
        Entry::Occupied(session) => session.into_mut(),
        Entry::Vacant(session) => {
            let (workout, series) = session.key();
            let effort_id = Cow::Owned(format!("volume:{workout}:{}", series.subject));
            session.insert(Candidate { value: Measure(0), effort_id, ..candidate.clone() })
        }
    };
    sum.value = Measure(sum.value.0.saturating_add(volume.0));
    // Sets of one workout share a day; should they not, the order they come in must not matter.
    sum.date = sum.date.min(candidate.date);
    sum.context = sum.context.max(candidate.context);
}
