//! From a history to an estimate, session by session.
#![expect(clippy::float_arithmetic, reason = "a filter of real numbers")]

use super::admission::{Habit, Work, admit};
use super::curve::{self, Curve};
use super::doubt::Doubt;
use super::last::Last;
use super::model;
use super::plausibility::{Judged, Standing, judge};
use super::prediction::{Belief, Interval};
use super::set::{Exercise, LiftedSet};
use super::verdict::{NoEstimate, SetRefusal, Verdict};
use super::{Assessment, Estimate};
use crate::real;
use stadion_units::{Day, short};

/// The sets of a lifter in an exercise.
pub(super) struct History<'s> {
    sets: &'s [LiftedSet],
    exercise: Exercise,
    today: Day,
}

/// What was made of sets in the order of time.
struct Followed {
    verdicts: Vec<Verdict>,
    habit: Habit,
    last: Option<Last>,
    doubt: Doubt,
}

/// Widths as near as this differ by the rounding of logarithms alone.
const SAME: f64 = 1.0 - 1e-9;

impl<'s> History<'s> {
    pub(super) fn new(sets: &'s [LiftedSet], exercise: Exercise, today: Day) -> Self {
        Self { sets, exercise, today }
    }

    pub(super) fn assess(&self) -> Assessment {
        let mut verdicts = vec![Verdict::Used; self.sets.len()];
        let mut places: Vec<usize> = Vec::new();
        for (place, (set, verdict)) in self.sets.iter().zip(&mut verdicts).enumerate() {
            // Whether a reserve that nobody wrote down is too long depends on the habit.
            match admit(*set, Habit::LEAST, self.today) {
                Err(refusal) => *verdict = Verdict::Refused(refusal),
                Ok(_) => places.push(place),
            }
        }
        short::sort_by(&mut places, |one, other| self.sets.get(*one).cmp(&self.sets.get(*other)));
        let outdated = outdated_count(&places, self.sets);
        let (old, places) = places.split_at_checked(outdated).unwrap_or((&[], &places));
        let refused = SetRefusal::Outdated { most_count: model::MOST_SETS_COUNT };
        for place in old {
            if let Some(verdict) = verdicts.get_mut(*place) {
                *verdict = Verdict::Refused(refused);
            }
        }
        let sets: Vec<LiftedSet> =
            places.iter().filter_map(|place| self.sets.get(*place)).copied().collect();
        let mut followed = self.follow(&sets);
        self.mark_what_widens(&sets, &mut followed);
        for (place, found) in places.iter().zip(&followed.verdicts) {
            if let Some(verdict) = verdicts.get_mut(*place) {
                *verdict = *found;
            }
        }
        let estimate = followed.last.ok_or(NoEstimate::NoUsableSet);
        let estimate = estimate.and_then(|last| self.estimate(&last, &followed));
        Assessment { verdicts, estimate }
    }

    /// Follows sets that stand in the order of time.
    fn follow(&self, sets: &[LiftedSet]) -> Followed {
        let (slope, _) = curve::prior(self.exercise);
        let standings = judge(sets, slope);
        let believable = |standing: &Standing| !matches!(standing.judged, Judged::Refused(_));
        let plausible = sets.iter().zip(&standings).filter(|(_, standing)| believable(standing));
        let habit = Habit::new(plausible.map(|(set, _)| set));
        let mut verdicts = vec![Verdict::Used; sets.len()];
        let mut believed: Vec<(usize, Work)> = Vec::new();
        let mut contested: Vec<f64> = Vec::new();
        let every = sets.iter().zip(&standings).zip(&mut verdicts).enumerate();
        for (place, ((set, standing), verdict)) in every {
            let admitted = match standing.judged {
                Judged::Refused(refusal) => Err(refusal),
                Judged::Plausible | Judged::Contested => admit(*set, habit, self.today),
            };
            let work = match admitted {
                Ok(work) => Work { is_the_max: work.is_the_max && !standing.is_outlifted, ..work },
                Err(refusal) => {
                    *verdict = Verdict::Refused(refusal);
                    continue;
                }
            };
            let is_contested = standing.judged == Judged::Contested;
            if is_contested || standing.is_outlifted {
                *verdict = Verdict::Surprising;
            }
            if is_contested {
                contested.push(standing.log_max);
            }
            if !(is_contested && standing.is_outlifted) {
                believed.push((place, work));
            }
        }
        let mut last: Option<Last> = None;
        for day in believed.chunk_by(|(_, a), (_, b)| a.set.performed_on == b.set.performed_on) {
            let works: Vec<Work> = day.iter().map(|(_, work)| *work).collect();
            let top = day.iter().max_by(|(_, a), (_, b)| by_weight(a, b));
            let Some((place, top)) = top else { continue };
            let (next, hit) = match last {
                None => (Last::first(&works, top, slope), true),
                Some(last) => last.next(&works, top),
            };
            if let (false, Some(verdict)) = (hit, verdicts.get_mut(*place)) {
                *verdict = Verdict::Surprising;
            }
            last = next.or(last);
        }
        let doubt = last.map_or(Doubt::NONE, |last| last.doubt(contested.into_iter()));
        Followed { verdicts, habit, last, doubt }
    }

    /// Marks the sets of the newest day without which the estimate would be surer.
    fn mark_what_widens(&self, sets: &[LiftedSet], followed: &mut Followed) {
        let Some(last) = followed.last else { return };
        let width = self.width(&last, followed.doubt);
        // Sets that are alike stand side by side, and what is left is the same without any of them.
        let mut before: Option<(LiftedSet, bool)> = None;
        for (at, (set, verdict)) in sets.iter().zip(&mut followed.verdicts).enumerate() {
            if set.performed_on != last.on || *verdict != Verdict::Used {
                continue;
            }
            if let Some((_, widens)) = before.filter(|(like, _)| like == set) {
                if widens {
                    *verdict = Verdict::Surprising;
                }
                continue;
            }
            let others = sets.iter().enumerate().filter(|(other, _)| *other != at);
            let others: Vec<LiftedSet> = others.map(|(_, set)| *set).collect();
            let without = self.follow(&others);
            let width_without = without.last.map(|last| self.width(&last, without.doubt));
            let widens = width_without.is_some_and(|without| without < width * SAME);
            if widens {
                *verdict = Verdict::Surprising;
            }
            before = Some((*set, widens));
        }
    }

    /// From end to end of the interval, on the scale of logarithms.
    fn width(&self, last: &Last, doubt: Doubt) -> f64 {
        2.0 * last.half_width(&last.state_on(self.today)) + doubt.width()
    }

    fn estimate(&self, last: &Last, followed: &Followed) -> Result<Estimate, NoEstimate> {
        let Followed { habit, doubt, .. } = *followed;
        let state = last.state_on(self.today);
        let curve = Curve::new(state.slope, self.exercise, last.teachers_count);
        let one_rep_max = real::half_up(libm::exp(state.log_max));
        let half_width = last.half_width(&state);
        Ok(Estimate {
            one_rep_max: one_rep_max.ok_or(NoEstimate::BeyondScale)?,
            interval: Interval::around(state.log_max, half_width, doubt)
                .ok_or(NoEstimate::BeyondScale)?,
            curve: curve.ok_or(NoEstimate::BeyondScale)?,
            usual_reserve: habit.reserve().ok_or(NoEstimate::BeyondScale)?,
            sets_count: last.sets_count,
            sessions_count: last.sessions_count,
            belief: Belief {
                state,
                scale: last.calibration.scale(),
                load: last.load(),
                habit,
                doubt,
            },
        })
    }
}

/// The heavier set, then the longer, then the one with more in reserve.
fn by_weight(a: &Work, b: &Work) -> core::cmp::Ordering {
    let key = |work: &Work| (work.set.weight, work.set.reps);
    key(a).cmp(&key(b)).then(a.count.total_cmp(&b.count))
}

/// How many of the sets, in the order of time, lie before the window. It begins with a day.
fn outdated_count(places: &[usize], sets: &[LiftedSet]) -> usize {
    let most = usize::try_from(model::MOST_SETS_COUNT).unwrap_or(usize::MAX);
    let excess = places.len().saturating_sub(most);
    let day_at = |at: usize| {
        let place = places.get(at)?;
        sets.get(*place).map(|set| set.performed_on)
    };
    let Some(cut) = excess.checked_sub(1).and_then(day_at) else { return 0 };
    let rest = (excess..places.len()).take_while(|at| day_at(*at) == Some(cut)).count();
    let whole_days = excess.saturating_add(rest);
    if whole_days == places.len() { excess } else { whole_days }
}
