//! Why a session is what it is: a code to store, and a sentence to read.

use crate::powerlifting::disruption::{DisruptionKind, DisruptionSeverity};
use crate::powerlifting::{Muscle, Sets};
use core::fmt;
use stadion_one_rep_max::BasisPoints;
use stadion_units::{Grams, Quantity, Reps, Rpe};

stadion_units::words! {
    /// What changed sets or load.
    pub enum Cause {
        /// The last sessions were harder than they were meant to be.
        ExertionHigh = "exertion_high",
        /// The last sessions were easier than they were meant to be.
        ExertionLow = "exertion_low",
        /// Muscles are sore.
        Soreness = "soreness",
        /// Little sleep, or little energy.
        ReadinessLow = "readiness_low",
        /// Good sleep and much energy.
        ReadinessHigh = "readiness_high",
        /// The phase of the menstrual cycle.
        CyclePhase = "cycle_phase",
    }
}

/// One thing that made the session what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rationale<'a> {
    /// Sets or load were changed.
    Changed {
        /// By what.
        cause: Cause,
        /// Sets to leave out, as far as one remains.
        sets_off: Sets,
        /// Sets that were left out.
        taken: Sets,
        /// What the load is multiplied by.
        intensity: BasisPoints,
    },
    /// Soreness asks for a session to recover.
    Recovery {
        /// The load as a share of the planned one.
        intensity: BasisPoints,
    },
    /// A muscle bears no more sets this week.
    VolumeCapped {
        /// The muscle.
        muscle: Muscle,
        /// The sets that are left for the lift.
        sets: Sets,
    },
    /// A disruption holds.
    Disrupted {
        /// What happened.
        kind: DisruptionKind,
        /// How bad it is.
        severity: DisruptionSeverity,
        /// The most that the load may be of the planned one.
        intensity: BasisPoints,
        /// Repetitions to leave out of each set, as far as one remains.
        reps_off: Reps,
        /// Repetitions that were left out.
        taken: Reps,
    },
    /// Load or repetitions were cut to spare the lifter, and the rating follows.
    TargetLowered {
        /// The lift, or the name of the exercise.
        exercise: &'a str,
        /// The target as it was.
        from: Rpe,
        /// The target as it is.
        to: Rpe,
    },
    /// A disruption holds, and a deload is light enough as it is.
    DeloadKept,
    /// More than the max was not planned.
    HeldAtMax,
    /// An auxiliary exercise is no heavier than the lift.
    AuxiliaryHeld {
        /// Its name.
        name: &'a str,
        /// Its load.
        weight: Grams,
    },
    /// An auxiliary exercise is left out.
    AuxiliaryLeftOut {
        /// Its name.
        name: &'a str,
        /// Why.
        reason: LeftOut,
    },
    /// A muscle bears no more sets of an auxiliary exercise.
    AuxiliaryCapped {
        /// The exercise.
        name: &'a str,
        /// Its sets.
        sets: Sets,
    },
}

/// Why an auxiliary exercise is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Muscles are too sore.
    Soreness,
    /// A muscle bears no more sets this week.
    Volume(Muscle),
    /// The week is a light one.
    Deload,
}

impl Rationale<'_> {
    /// Its word, as it is stored.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Changed { cause, .. } => cause.as_str(),
            Self::Recovery { .. } => "recovery",
            Self::VolumeCapped { .. } => "volume_capped",
            Self::Disrupted { .. } => "disrupted",
            Self::DeloadKept => "deload_kept",
            Self::TargetLowered { .. } => "target_lowered",
            Self::HeldAtMax => "held_at_max",
            Self::AuxiliaryHeld { .. } => "auxiliary_held",
            Self::AuxiliaryLeftOut { .. } => "auxiliary_left_out",
            Self::AuxiliaryCapped { .. } => "auxiliary_capped",
        }
    }
}

impl fmt::Display for Rationale<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed { cause, sets_off, taken, intensity } => {
                let what = match cause {
                    Cause::ExertionHigh => "the last sessions felt harder than planned",
                    Cause::ExertionLow => "the last sessions felt easier than planned",
                    Cause::Soreness => "sore muscles",
                    Cause::ReadinessLow => "little sleep or energy",
                    Cause::ReadinessHigh => "good sleep and much energy",
                    Cause::CyclePhase => "phase of the menstrual cycle",
                };
                write!(out, "{what}: {intensity} percent of the planned load")?;
                fewer(out, sets_off.get(), taken.get(), "set")
            }
            Self::Recovery { intensity } => write!(
                out,
                "very sore muscles: a session to recover, {intensity} percent of the planned load",
            ),
            Self::VolumeCapped { muscle, sets } => {
                write!(out, "`{}` recovers from {sets} more ", muscle.as_str())?;
                write!(out, "{} this week", if sets.get() == 1 { "set" } else { "sets" })
            }
            Self::Disrupted { kind, severity, intensity, reps_off, taken } => {
                let (severity, kind) = (severity.as_str(), kind.as_str());
                write!(
                    out,
                    "{severity} `{kind}`: at most {intensity} percent of the planned load"
                )?;
                fewer(out, reps_off.get(), taken.get(), "repetition")
            }
            Self::TargetLowered { exercise, from, to } => write!(
                out,
                "`{exercise}` aims for RPE {to} instead of {from}: the rating follows the lighter work",
            ),
            Self::DeloadKept => {
                write!(out, "a deload stays as it is: it is light enough for the disruption")
            }
            Self::HeldAtMax => write!(out, "the load is not raised above the one-rep max"),
            Self::AuxiliaryHeld { name, weight } => {
                write!(out, "`{name}` has {weight} kilograms: it is no heavier than the lift today")
            }
            Self::AuxiliaryLeftOut { name, reason } => {
                write!(out, "`{name}` is left out: ")?;
                match reason {
                    LeftOut::Soreness => write!(out, "very sore muscles"),
                    LeftOut::Volume(muscle) => {
                        write!(out, "`{}` has had enough sets this week", muscle.as_str())
                    }
                    LeftOut::Deload => write!(out, "the week is a deload"),
                }
            }
            Self::AuxiliaryCapped { name, sets } => {
                write!(out, "`{name}` has {sets} sets: its muscles recover from no more this week")
            }
        }
    }
}

/// What was left out, and that one remains where more should have been.
fn fewer(out: &mut fmt::Formatter<'_>, wanted: u32, taken: u32, what: &str) -> fmt::Result {
    match (wanted, taken) {
        (0, _) => return Ok(()),
        (_, 0) => write!(out, ", no {what} fewer")?,
        (_, 1) => write!(out, ", 1 {what} fewer")?,
        _ => write!(out, ", {taken} {what}s fewer")?,
    }
    if taken < wanted { write!(out, " so that one remains") } else { Ok(()) }
}

/// What the lifter should know before lifting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning<'a> {
    /// The lift is skipped: a muscle has had all that it recovers from.
    VolumeReached {
        /// The muscle.
        muscle: Muscle,
    },
    /// The session is skipped: a disruption forbids it.
    Disrupted {
        /// What happened.
        kind: DisruptionKind,
    },
    /// The equipment is not there.
    EquipmentUnavailable,
    /// Nothing as light as wanted can be loaded.
    LightestLoad {
        /// What is planned instead.
        weight: Grams,
    },
    /// The lifter's plates make nothing near the load that is wanted.
    LoadNotReachable {
        /// The lift, or the name of the exercise.
        exercise: &'a str,
        /// What would have been planned.
        wanted: Grams,
        /// What is planned.
        given: Grams,
    },
    /// There is no load for an auxiliary exercise.
    AuxiliaryWithoutLoad {
        /// Its name.
        name: &'a str,
    },
}

impl Warning<'_> {
    /// Its word, as it is stored.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::VolumeReached { .. } => "volume_reached",
            Self::Disrupted { .. } => "session_skipped",
            Self::EquipmentUnavailable => "equipment_unavailable",
            Self::LightestLoad { .. } => "lightest_load",
            Self::LoadNotReachable { .. } => "load_not_reachable",
            Self::AuxiliaryWithoutLoad { .. } => "auxiliary_without_load",
        }
    }
}

impl fmt::Display for Warning<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::VolumeReached { muscle } => write!(
                out,
                "`{}` has had all sets that it recovers from this week: skip the lift today",
                muscle.as_str(),
            ),
            Self::Disrupted { kind } => {
                write!(out, "major `{}`: do not train today, rest until it is over", kind.as_str())
            }
            Self::EquipmentUnavailable => {
                write!(out, "the equipment is unavailable: choose another exercise for the sets")
            }
            Self::LightestLoad { weight } => write!(
                out,
                "{weight} kilograms is the lightest load, heavier than planned: stop early or \
                 choose a lighter bar",
            ),
            Self::LoadNotReachable { exercise, wanted, given } => write!(
                out,
                "the plates can not make {wanted} kilograms for `{exercise}`, {given} kilograms are \
                 planned: let the rating decide how many repetitions, or add plates",
            ),
            Self::AuxiliaryWithoutLoad { name } => {
                write!(out, "`{name}` has no load light enough: choose another exercise")
            }
        }
    }
}
