//! The constants of the estimator.
//!
//! Published ones carry their source. The others were chosen once, on the training half of a real
//! log (see `tests/estimator_hevy.rs`), rounded, and left alone. Variances are those of the logarithm
//! of a max, so `1e-4` is an error of 1 %.

/// As many of the latest sets are looked at: more than a year of an exercise. Strength wanders by
/// 1 % in a day's time and 19 % in a year's, so what lies before them has nothing left to say.
pub const MOST_SETS_COUNT: u32 = 400;

/// The most repetitions, with those in reserve, as for the formulas.
pub(super) const MOST_REPS: u32 = crate::formula::MOST_REPS;

/// The most repetitions in reserve that lifters can judge, in tenths.
pub(super) const MOST_RESERVE: u32 = 40;

/// What lifters leave in reserve when nothing is known of them.
pub(super) const USUAL_RESERVE: f64 = 2.0;

/// So many known reserves count as much as [`USUAL_RESERVE`].
pub(super) const RESERVE_WEIGHT: f64 = 8.0;

/// Error of an unknown reserve, in repetitions.
pub(super) const UNKNOWN_RESERVE_ERROR: f64 = 1.5;

/// Error of a rated reserve of zero, and what each repetition in reserve adds. Experienced lifters
/// rate a true max 9.80 ± 0.18 (Zourdos 2016); the further from failure, the worse they judge.
pub(super) const RESERVE_ERROR: f64 = 0.25;

/// Variance of a set, apart from its reserve, and what each squared repetition beyond a single adds:
/// validity falls with the repetitions (Whisenant 2003).
pub(super) const SET_VARIANCE: f64 = 1e-4;
/// See [`SET_VARIANCE`].
pub(super) const REPS_VARIANCE: f64 = 2e-6;

/// Variance of the form of the day.
pub(super) const FORM_VARIANCE: f64 = 5e-5;

/// What strength wanders in a day, as a variance.
pub(super) const DAY_VARIANCE: f64 = 1e-4;

/// Progress that is expected of a lifter of whom nothing is known, per day, its error, and in how
/// many days it is forgotten.
pub(super) const PROGRESS: f64 = 1e-3;
/// See [`PROGRESS`].
pub(super) const PROGRESS_ERROR: f64 = 7e-4;
/// See [`PROGRESS`].
pub(super) const PROGRESS_DAYS: f64 = 60.0;

/// Days between the sessions of a lifter of whom nothing is known: programmes repeat a lift weekly.
/// What a newer gap counts beside those before it, and the power of e by which it may differ: a break
/// is no habit.
pub(super) const USUAL_GAP_DAYS: f64 = 7.0;
/// See [`USUAL_GAP_DAYS`].
pub(super) const GAP_WEIGHT: f64 = 0.2;
/// See [`USUAL_GAP_DAYS`].
pub(super) const MOST_GAP_CHANGE: f64 = 1.0;

/// How lifters differ in the slope of their curve.
pub(super) const SLOPE_ERROR: f64 = 0.006;
/// No curve is flatter or steeper.
pub(super) const SLOPES: (f64, f64) = (0.005, 0.1);

/// Degrees of freedom of the errors of sets and of sessions: few, so that what lies far out counts
/// little.
pub(super) const SET_FREEDOM: f64 = 4.0;
/// See [`SET_FREEDOM`].
pub(super) const SESSION_FREEDOM: f64 = 8.0;

/// What a set below the others of its session counts, and a session below the expected. Fatigue and
/// easy days lie below what a lifter can do; nothing lies above.
pub(super) const SET_BELOW: f64 = 0.1;
/// See [`SET_BELOW`].
pub(super) const SESSION_BELOW: f64 = 0.2;

/// In how many deviations the weight of what lies below falls from all to the least: in none, and
/// the rounding of a logarithm would turn a switch.
const BELOW_REACH: f64 = 0.25;

/// The weight of what lies so many deviations below.
#[expect(clippy::float_arithmetic, reason = "a weight between two constants")]
pub(super) fn below(deviations: f64, least: f64) -> f64 {
    1.0 - (deviations / BELOW_REACH).clamp(0.0, 1.0) * (1.0 - least)
}

/// Sets on either side with which a set is compared, and the ratio to their median that is no longer
/// believed. Pounds for kilograms are 2.2.
pub(super) const NEIGHBOURS_COUNT: usize = 8;
/// See [`NEIGHBOURS_COUNT`].
pub(super) const MOST_RATIO: f64 = 1.6;

/// In how many deviations of strength and form a change between two days is still believed: those of
/// nineteen changes of twenty under the law above, not of a log.
const CHANGE_REACH: f64 = 2.0;

/// The change of the logarithm of a max that is believed in so many days: none within one, 3 % in
/// one, 11 % in a month and 38 % in a year.
#[expect(clippy::float_arithmetic, reason = "a reach of real numbers")]
pub(super) fn plausible_change(days: f64) -> f64 {
    let forms = if days > 0.0 { 2.0 * FORM_VARIANCE } else { 0.0 };
    CHANGE_REACH * libm::sqrt(forms + DAY_VARIANCE * days)
}

/// In how many sessions a load becomes a habit, how strongly it holds, and how far from the curve.
pub(super) const HABIT_SESSIONS_COUNT: usize = 2;
/// See [`HABIT_SESSIONS_COUNT`].
pub(super) const HABIT_STRENGTH: f64 = 0.9;
/// See [`HABIT_SESSIONS_COUNT`].
pub(super) const HABIT_REACH: f64 = 0.2;

/// The share of the interval, the standard deviations that it takes of a normal law, and the step of
/// its calibration (Gibbs and Candès, Adaptive conformal inference under distribution shift, 2021).
pub(super) const COVERAGE: f64 = 0.8;
/// See [`COVERAGE`].
pub(super) const DEVIATIONS: f64 = 1.281_551_565_545;
/// See [`COVERAGE`].
pub(super) const CALIBRATION_STEP: f64 = 0.15;
/// The interval is never wider or narrower than this power of e times the model's.
pub(super) const MOST_SCALE: f64 = 1.5;

/// By so much the interval of the max is wider than sessions show: they share their mistakes with it.
pub(super) const MAX_MARGIN: f64 = 1.03;
