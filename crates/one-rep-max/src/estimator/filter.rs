//! The max, its progress and the slope of the curve, followed from session to session.
//!
//! An extended Kalman filter: the logarithm of the max walks at random, carried by a progress that
//! is forgotten in time; the slope of the curve stays, and is learned from how sets of different
//! length agree.
#![expect(clippy::float_arithmetic, reason = "a filter of real numbers")]

use super::model;
use super::session::Session;

/// What is believed on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct State {
    pub log_max: f64,
    progress: f64,
    pub slope: f64,
    spread: Spread,
}

/// The covariances, named by the letters of max, progress and slope.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Spread {
    mm: f64,
    mp: f64,
    ms: f64,
    pp: f64,
    ps: f64,
    ss: f64,
}

impl State {
    /// After the first session.
    pub(super) fn first(session: &Session, slope: f64) -> Self {
        let ss = model::SLOPE_ERROR * model::SLOPE_ERROR;
        let ms = session.lever * ss;
        Self {
            log_max: session.log_max,
            progress: model::PROGRESS,
            slope,
            spread: Spread {
                mm: session.variance + session.lever * ms,
                mp: 0.0,
                ms,
                pp: model::PROGRESS_ERROR * model::PROGRESS_ERROR,
                ps: 0.0,
                ss,
            },
        }
    }

    /// So many days later. Progress needs training: it goes on in the first of them, the trained ones,
    /// and is forgotten in all.
    pub(super) fn after(self, days: f64, trained: f64) -> Self {
        let kept = libm::exp(-days / model::PROGRESS_DAYS);
        let reach = model::PROGRESS_DAYS * (1.0 - libm::exp(-trained / model::PROGRESS_DAYS));
        let fresh = model::PROGRESS_ERROR * model::PROGRESS_ERROR * (1.0 - kept * kept);
        let Spread { mm, mp, ms, pp, ps, ss } = self.spread;
        Self {
            log_max: self.log_max + reach * self.progress,
            progress: kept * self.progress,
            slope: self.slope,
            spread: Spread {
                mm: mm + 2.0 * reach * mp + reach * reach * pp + model::DAY_VARIANCE * days,
                mp: kept * (mp + reach * pp),
                ms: ms + reach * ps,
                pp: kept * kept * pp + fresh,
                ps: kept * ps,
                ss,
            },
        }
    }

    /// After a further session of the same day, read with this state's slope. The second surprise of
    /// a kind in a row is no accident, however large it is.
    pub(super) fn with(self, session: &Session, scale: f64, again: bool) -> Self {
        let Spread { mm, mp, ms, pp, ps, ss } = self.spread;
        let (by_max, by_progress, by_slope) =
            (mm - session.lever * ms, mp - session.lever * ps, ms - session.lever * ss);
        let own = by_max - session.lever * by_slope;
        let surprise = session.log_max - self.log_max;
        let squares = surprise * surprise / ((own + session.variance) * scale * scale);
        let student = (model::SESSION_FREEDOM + 1.0) / (model::SESSION_FREEDOM + squares);
        let trust = if again { 1.0 } else { student.min(1.0) };
        let below = -surprise / libm::sqrt(own + session.variance);
        let side = model::below(below, model::SESSION_BELOW);
        let total = own + session.variance / (trust * side);
        let (flattest, steepest) = model::SLOPES;
        Self {
            log_max: self.log_max + by_max / total * surprise,
            progress: self.progress + by_progress / total * surprise,
            slope: (self.slope + by_slope / total * surprise).clamp(flattest, steepest),
            spread: Spread {
                mm: mm - by_max * by_max / total,
                mp: mp - by_max * by_progress / total,
                ms: ms - by_max * by_slope / total,
                pp: pp - by_progress * by_progress / total,
                ps: ps - by_progress * by_slope / total,
                ss: ss - by_slope * by_slope / total,
            },
        }
    }

    /// After a true single of the same day: what was lifted is the max, whatever the model thinks.
    pub(super) fn at_true_single(self, log_weight: f64) -> Self {
        let Spread { mm, mp, ms, pp, ps, ss } = self.spread;
        let total = mm + model::SET_VARIANCE;
        Self {
            log_max: log_weight,
            spread: Spread {
                mm: mm - mm * mm / total,
                mp: mp - mm * mp / total,
                ms: ms - mm * ms / total,
                pp: pp - mp * mp / total,
                ps: ps - mp * ms / total,
                ss: ss - ms * ms / total,
            },
            ..self
        }
    }

    /// The variance of the max.
    pub(super) fn variance(&self) -> f64 {
        self.spread.mm
    }

    /// The variance of what separates a session from the max.
    pub(super) fn variance_of(&self, session: &Session) -> f64 {
        self.variance_at(session.lever) + session.variance
    }

    /// The variance of the weight of a set with that lever.
    pub(super) fn variance_at(&self, lever: f64) -> f64 {
        self.spread.mm - 2.0 * lever * self.spread.ms + lever * lever * self.spread.ss
    }
}
