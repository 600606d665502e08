//! Efforts as candidates of the series they compete in.

use crate::effort::{Context, Effort, Source, SourceKind};
use crate::record_type::RecordType;
use crate::series::Series;
use stadion_units::{Day, Grams, Measure, Quantity, Reps};
use std::borrow::Cow;
use std::collections::BTreeMap;
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

impl<'a> Candidate<'a> {
    fn of(effort: &'a Effort<'a>) -> Self {
        Self {
            value: effort.value,
            date: effort.date,
            context: effort.context,
            effort_id: Cow::Borrowed(&effort.effort_id),
            source: effort.source,
        }
    }

    /// Whether it stands for its series and day instead of another: the better value, then race
    /// before benchmark before training, then the smaller id.
    pub fn precedes(&self, other: &Self, kind: RecordType) -> bool {
        if self.value != other.value {
            return kind.is_better(self.value, other.value);
        }
        (other.context, &self.effort_id) < (self.context, &other.effort_id)
    }
}

/// All candidates, by series, in the order in which their efforts were given.
pub type BySeries<'a> = BTreeMap<Series<'a>, Vec<Candidate<'a>>>;

/// Lets every eligible effort compete in its own series and in those that derive from it.
pub fn candidates<'a>(
    eligible: impl Iterator<Item = &'a Effort<'a>>,
    estimate: Estimate,
) -> BySeries<'a> {
    let mut efforts: BTreeMap<Series<'a>, Vec<&'a Effort<'a>>> = BTreeMap::new();
    for effort in eligible {
        efforts.entry(Series::of(effort)).or_default().push(effort);
    }
    let mut derived = Vec::new();
    for (series, sets) in &efforts {
        if series.record_type == RecordType::ExerciseWeight {
            // A hand-made record is one row; nothing derives from it.
            let sets: Vec<&Effort<'a>> =
                sets.iter().filter(|set| !set.is_hand_made()).copied().collect();
            derived.extend(rep_maxes(series, &sets));
            derived.push(estimates(series, &sets, estimate));
            derived.push(volumes(series, &sets));
        }
    }
    let mut by_series: BySeries<'a> = efforts
        .into_iter()
        .map(|(series, efforts)| (series, efforts.into_iter().map(Candidate::of).collect()))
        .collect();
    for (series, candidates) in derived {
        if !candidates.is_empty() {
            by_series.entry(series).or_default().extend(candidates);
        }
    }
    by_series
}

type Derived<'a> = (Series<'a>, Vec<Candidate<'a>>);

fn reps_of(set: &Effort<'_>) -> u32 {
    set.reps.unwrap_or(1)
}

fn rep_maxes<'a>(
    series: &Series<'a>,
    sets: &[&'a Effort<'a>],
) -> impl Iterator<Item = Derived<'a>> {
    RecordType::REP_MAX_REPS.iter().map(|count| {
        let enough = sets.iter().filter(|set| reps_of(set) >= *count);
        let candidates = enough.map(|set| Candidate::of(set)).collect();
        (series.derived(RecordType::RepMax, Some(*count)), candidates)
    })
}

fn estimates<'a>(series: &Series<'a>, sets: &[&'a Effort<'a>], estimate: Estimate) -> Derived<'a> {
    let estimated = sets.iter().filter_map(|set| {
        let weight = Grams::new(u32::try_from(set.value.0).ok()?).ok()?;
        let grams = estimate(weight, Reps::new(reps_of(set)).ok()?)?;
        Some(Candidate { value: Measure(i64::from(grams.get())), ..Candidate::of(set) })
    });
    let candidates = estimated.collect();
    (series.derived(RecordType::EstimatedOneRepMax, None), candidates)
}

/// A session is a workout: its sets of one exercise add up.
fn volumes<'a>(series: &Series<'a>, sets: &[&'a Effort<'a>]) -> Derived<'a> {
    let mut sessions: BTreeMap<Uuid, Candidate<'a>> = BTreeMap::new();
    for set in sets {
        let workout = set.source.filter(|source| source.kind == SourceKind::WorkoutLog);
        let Some(Source { id, .. }) = workout else { continue };
        let volume = Measure(set.value.0.saturating_mul(i64::from(reps_of(set))));
        let sum = sessions.entry(id).or_insert_with(|| {
            let effort_id = Cow::Owned(format!("volume:{id}:{}", series.subject));
            Candidate { value: Measure(0), effort_id, ..Candidate::of(set) }
        });
        sum.value = Measure(sum.value.0.saturating_add(volume.0));
        // Sets of one workout share a day; should they not, the order they come in must not matter.
        sum.date = sum.date.min(set.date);
        sum.context = sum.context.max(set.context);
    }
    let candidates = sessions.into_values().collect();
    (series.derived(RecordType::SessionVolume, None), candidates)
}
