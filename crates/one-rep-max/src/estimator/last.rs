//! What is believed after a session, and how the next one changes it.
#![expect(clippy::float_arithmetic, reason = "a filter of real numbers")]

use super::admission::{Habit, Work};
use super::calibration::Calibration;
use super::doubt::Doubt;
use super::filter::State;
use super::model;
use super::prediction::Belief;
use super::session;
use stadion_units::Day;

/// Where a session lies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
}

/// What is believed after the last session.
#[derive(Clone, Copy)]
pub(super) struct Last {
    pub on: Day,
    state: State,
    /// Of forecasts of sets.
    pub calibration: Calibration,
    /// Of the max itself.
    max_calibration: Calibration,
    /// How the last session lay to what was expected, if far off.
    surprise: Option<Side>,
    /// The heaviest weights of the last sessions, newest first.
    tops: [f64; model::HABIT_SESSIONS_COUNT],
    /// The days from one session to the next, as a rule.
    usual_gap: f64,
    pub sets_count: u32,
    pub teachers_count: u32,
    pub sessions_count: u32,
}

impl Last {
    pub(super) fn first(works: &[Work], top: &Work, slope: f64) -> Option<Self> {
        let session = session::combine(works, slope, 1.0)?;
        let nothing = Self {
            on: top.set.performed_on,
            state: State::first(&session, slope),
            calibration: Calibration::default(),
            max_calibration: Calibration::default(),
            surprise: None,
            tops: [top.log_weight; model::HABIT_SESSIONS_COUNT],
            usual_gap: model::USUAL_GAP_DAYS,
            sets_count: 0,
            teachers_count: 0,
            sessions_count: 0,
        };
        Some(nothing.counting(works))
    }

    /// After a further session, and whether its top set was as expected.
    pub(super) fn next(self, works: &[Work], top: &Work) -> (Option<Self>, bool) {
        let on = top.set.performed_on;
        let state = self.state_on(on);
        let scale = self.calibration.scale();
        let (load, habit, doubt) = (self.load(), Habit::NONE, Doubt::NONE);
        let expected = Belief { state, scale, load, habit, doubt };
        let expected = expected.expect(top.count, top.reserve_error);
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
                usual_gap: self.gap_with(f64::from(on.days_since(self.on))),
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
        let singles = works.iter().filter(|work| work.is_the_max);
        let single = singles.map(|work| work.log_weight).max_by(f64::total_cmp);
        Self {
            state: single.map_or(self.state, |weight| self.state.at_true_single(weight)),
            sets_count: self.sets_count.saturating_add(count(works.len())),
            teachers_count: self.teachers_count.saturating_add(count(teachers)),
            sessions_count: self.sessions_count.saturating_add(1),
            ..self
        }
    }

    /// A lifter who has not come for longer than usual has stopped, and makes no more progress.
    pub(super) fn state_on(&self, day: Day) -> State {
        let days = f64::from(day.days_since(self.on));
        self.state.after(days, days.min(self.usual_gap))
    }

    /// The usual gap after a further one: a mean of logarithms, in which the latest count most.
    fn gap_with(&self, days: f64) -> f64 {
        let change = libm::log(days / self.usual_gap);
        let change = change.clamp(-model::MOST_GAP_CHANGE, model::MOST_GAP_CHANGE);
        self.usual_gap * libm::exp(model::GAP_WEIGHT * change)
    }

    /// The load that the lifter is used to.
    pub(super) fn load(&self) -> f64 {
        self.tops.into_iter().fold(f64::NEG_INFINITY, f64::max)
    }

    /// From the logarithm of the max to the ends of its interval, contradictions aside.
    pub(super) fn half_width(&self, state: &State) -> f64 {
        let deviation = libm::sqrt(state.variance());
        model::MAX_MARGIN * model::DEVIATIONS * deviation * self.max_calibration.scale()
    }

    /// What the interval has to reach beyond that, given what contested sets mean.
    pub(super) fn doubt(&self, contested: impl Iterator<Item = f64>) -> Doubt {
        let [lifted, ..] = self.tops;
        Doubt::new(self.state.log_max, self.half_width(&self.state), lifted, contested)
    }
}
