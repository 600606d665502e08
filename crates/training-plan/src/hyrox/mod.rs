//! Plans for Hyrox races: from an athlete's profile to weeks and days, and a checker of promises.

mod aim;
mod calendar;
mod check;
mod clock;
mod count;
mod equipment;
mod exercise;
mod generate;
mod horizon;
mod injury;
mod injury_text;
mod library;
mod notes;
mod pace;
mod plan;
mod plausible;
mod prediction;
mod profile;
mod reference;
mod refusal;
mod session;
mod simulations;
mod substitute;
mod vocabulary;
mod volume;
mod weights;

pub use check::{Invariant, Scores, check, scores};
pub use count::{
    DayOfWeek, Minutes, PARTS_COUNT, Pace, Percent, RestTime, Sets, TABLE, WeekNumber, WeeklyHours,
    Weeks, WorkTime,
};
pub use equipment::{EQUIPMENT_WORDS, Equipment, equipment_named};
pub use exercise::Exercise;
pub use generate::generate;
pub use injury::{INJURY_WORDS, Injury};
pub use injury_text::{Said, injuries_said};
pub use library::LIBRARY;
pub use pace::Paces;
pub use plan::{Item, Note, NoteKind, Plan, PlanDay, RULES, Week};
pub use plausible::least_total_seconds;
pub use prediction::{Knot, Prediction, Unusual, divide, predict};
pub use profile::{History, OneRepMax, Profile};
pub use refusal::{Refusal, Timed};
pub use vocabulary::{
    Category, Difficulty, Division, Effort, Experience, Phase, SessionType, Sex, Sharing, Strain,
    WeekKind,
};
pub use weights::race_weight;
