//! From a history to an estimate, session by session.
#![expect(clippy::float_arithmetic, reason = "a filter of real numbers")]

use super::admission::{Habit, Work, admit};
use super::calibration::Calibration;
use super::curve::{self, Curve};
use super::filter::State;
use super::model;
use super::prediction::{Belief, Interval};
use super::session;
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
}

/// Where a session lies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
}

/// What is believed after the last session.
#[derive(Clone, Copy)]
struct Last {
    on: Day,
    state: State,
    /// Of forecasts of sets.
    calibration: Calibration,
    /// Of the max itself.
    max_calibration: Calibration,
    /// How the last session lay to what was expected, if far off.
    surprise: Option<Side>,
    /// The heaviest weights of the last sessions, newest first.
    tops: [f64; model::HABIT_SESSIONS_COUNT],
    sets_count: u32,
    teachers_count: u32,
    sessions_count: u32,
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
        let estimate = estimate.and_then(|last| self.estimate(&last, followed.habit));
        Assessment { verdicts, estimate }
    }

    /// Follows sets that stand in the order of time.
    fn follow(&self, sets: &[LiftedSet]) -> Followed {
        let (slope, _) = curve::prior(self.exercise);
        let judged = super::plausibility::judge(sets, slope);
        let plausible = sets.iter().zip(&judged).filter(|(_, refusal)| refusal.is_none());
        let habit = Habit::new(plausible.map(|(set, _)| set));
        let mut verdicts = vec![Verdict::Used; sets.len()];
        let mut believed: Vec<(usize, Work)> = Vec::new();
        let every = sets.iter().zip(&judged).zip(&mut verdicts).enumerate();
        for (place, ((set, judged), verdict)) in every {
            match judged.map_or_else(|| admit(*set, habit, self.today), Err) {
                Ok(work) => believed.push((place, work)),
                Err(refusal) => *verdict = Verdict::Refused(refusal),
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
        Followed { verdicts, habit, last }
    }

    /// Marks the sets of the newest day without which the estimate would be surer.
    fn mark_what_widens(&self, sets: &[LiftedSet], followed: &mut Followed) {
        let Some(last) = followed.last else { return };
        let width = self.relative_width(&last);
        for (at, (set, verdict)) in sets.iter().zip(&mut followed.verdicts).enumerate() {
            if set.performed_on != last.on || *verdict != Verdict::Used {
                continue;
            }
            let others = sets.iter().enumerate().filter(|(other, _)| *other != at);
            let others: Vec<LiftedSet> = others.map(|(_, set)| *set).collect();
            let without = self.follow(&others).last;
            if without.is_some_and(|without| self.relative_width(&without) < width * SAME) {
                *verdict = Verdict::Surprising;
            }
        }
    }

    fn today_of(&self, last: &Last) -> State {
        last.state.after(f64::from(self.today.days_since(last.on)))
    }

    fn relative_width(&self, last: &Last) -> f64 {
        half_width(&self.today_of(last), last.max_calibration)
    }

    fn estimate(&self, last: &Last, habit: Habit) -> Result<Estimate, NoEstimate> {
        let state = self.today_of(last);
        let curve = Curve::new(state.slope, self.exercise, last.teachers_count);
        let one_rep_max = real::half_up(libm::exp(state.log_max));
        Ok(Estimate {
            one_rep_max: one_rep_max.ok_or(NoEstimate::BeyondScale)?,
            interval: Interval::around(state.log_max, self.relative_width(last))
                .ok_or(NoEstimate::BeyondScale)?,
            curve: curve.ok_or(NoEstimate::BeyondScale)?,
            usual_reserve: habit.reserve().ok_or(NoEstimate::BeyondScale)?,
            sets_count: last.sets_count,
            sessions_count: last.sessions_count,
            belief: Belief { state, scale: last.calibration.scale(), load: last.load(), habit },
        })
    }
}

impl Last {
    fn first(works: &[Work], top: &Work, slope: f64) -> Option<Self> {
        let session = session::combine(works, slope, 1.0)?;
        let tops = [top.log_weight; model::HABIT_SESSIONS_COUNT];
        let nothing = Self {
            on: top.set.performed_on,
            state: State::first(&session, slope),
            calibration: Calibration::default(),
            max_calibration: Calibration::default(),
            surprise: None,
            tops,
            sets_count: 0,
            teachers_count: 0,
            sessions_count: 0,
        };
        Some(nothing.counting(works))
    }

    /// After a further session, and whether its top set was as expected.
    fn next(self, works: &[Work], top: &Work) -> (Option<Self>, bool) {
        let on = top.set.performed_on;
        let state = self.state.after(f64::from(on.days_since(self.on)));
        let scale = self.calibration.scale();
        let expected = Belief { state, scale, load: self.load(), habit: Habit::NONE }
            .expect(top.count, top.reserve_error);
        let hit = (top.log_weight - expected.log_weight).abs() <= expected.half_width;
        let max_scale = self.max_calibration.scale();
        let next = session::combine(works, state.slope, max_scale).map(|session| {
            let [newest, ..] = self.tops;
            let apart = session.log_max - state.log_max;
            let reach = model::DEVIATIONS * libm::sqrt(state.variance_of(&session)) * max_scale;
            let side = if apart > 0.0 { Side::Above } else { Side::Below };
            let surprise = (apart.abs() > reach).then_some(side);
            let again = surprise.is_some() && surprise == self.surprise;
            Self {
                on,
                state: state.with(&session, max_scale, again),
                calibration: self.calibration.after(hit),
                max_calibration: self.max_calibration.after(surprise.is_none()),
                surprise,
                tops: [top.log_weight, newest],
                ..self
            }
            .counting(works)
        });
        (next, hit)
    }

    /// With the sets of a session counted, and its true single believed.
    fn counting(self, works: &[Work]) -> Self {
        let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
        let teachers = works.iter().filter(|work| work.count > 1.0).count();
        let singles = works.iter().filter(|work| work.is_true_single);
        let single = singles.map(|work| work.log_weight).max_by(f64::total_cmp);
        Self {
            state: single.map_or(self.state, |weight| self.state.at_true_single(weight)),
            sets_count: self.sets_count.saturating_add(count(works.len())),
            teachers_count: self.teachers_count.saturating_add(count(teachers)),
            sessions_count: self.sessions_count.saturating_add(1),
            ..self
        }
    }

    /// The load that the lifter is used to.
    fn load(&self) -> f64 {
        self.tops.into_iter().fold(f64::NEG_INFINITY, f64::max)
    }
}

fn half_width(state: &State, calibration: Calibration) -> f64 {
    model::MAX_MARGIN * model::DEVIATIONS * libm::sqrt(state.variance()) * calibration.scale()
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
