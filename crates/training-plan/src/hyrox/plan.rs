//! A plan in three levels, as the tables have it: plan, weeks, days.

use super::Exercise;
use super::count::{DayOfWeek, Minutes, Pace, RestTime, Sets, WeekNumber, WorkTime};
use super::prediction::Prediction;
use super::vocabulary::{Difficulty, Effort, Phase, SessionType, WeekKind};
use stadion_units::{Day, Grams, Metres, Quantity, Reps, StationNumber};

/// The version of the rules: a plan is the same for the same profile and version.
pub const RULES: &str = "hyrox-4";

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What it is called.
    pub name: String,
    /// What it is for, where the athlete has a goal.
    pub goal: Option<String>,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// The first day.
    pub start: Day,
    /// The last day, a Sunday.
    pub end: Day,
    /// The weeks in order.
    pub weeks: Vec<Week>,
    /// Targets of the race, where a time is aimed at.
    pub prediction: Option<Prediction>,
    /// What the athlete should know.
    pub notes: Vec<Note>,
}

/// A week from Monday to Sunday; the first one may begin later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// The place in the plan.
    pub number: WeekNumber,
    /// What this part of the season is for.
    pub phase: Phase,
    /// What kind of load it has.
    pub kind: WeekKind,
    /// What it is about, in words.
    pub focus: String,
    /// The training planned, without the race itself.
    pub target: Minutes,
    /// What the athlete should know.
    pub notes: Vec<Note>,
    /// The days in order.
    pub days: Vec<PlanDay>,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanDay {
    /// The date.
    pub date: Day,
    /// The day of the week.
    pub day_of_week: DayOfWeek,
    /// A short name.
    pub title: String,
    /// What kind of session it is.
    pub session: SessionType,
    /// Whether the race is on this day; its time is no training and counts for no week.
    pub is_race: bool,
    /// How long it takes.
    pub duration: Minutes,
    /// Before the work.
    pub warm_up: Vec<Item>,
    /// The work.
    pub main: Vec<Item>,
    /// After the work.
    pub cool_down: Vec<Item>,
}

/// One exercise of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The exercise.
    pub exercise: &'static Exercise,
    /// The station it stands for, also as a substitute.
    pub station: Option<StationNumber>,
    /// How often.
    pub sets: Sets,
    /// Repetitions of a set.
    pub reps: Option<Reps>,
    /// The way of a set.
    pub distance: Option<Metres>,
    /// How long one of the sets works, where no way and no repetitions say it.
    pub work: Option<WorkTime>,
    /// The load; of one hand, where there is one in each.
    pub load: Option<Grams>,
    /// The pace of running.
    pub pace: Option<Pace>,
    /// Rest after a set.
    pub rest: Option<RestTime>,
    /// How long it takes with its rests.
    pub duration: Minutes,
    /// How hard it is.
    pub effort: Effort,
    /// What to look out for, and why it stands here where it is a substitute.
    pub note: Option<String>,
}

stadion_units::words! {
    /// What a note is about.
    pub enum NoteKind {
        /// No race date: the plan has no taper and no prediction.
        NoRace = "no_race",
        /// The race is near: the plan keeps what is there.
        RaceNear = "race_near",
        /// The first week is shorter than seven days.
        PartialWeek = "partial_week",
        /// The training of recent weeks is not known: the first week is a guess.
        VolumeUnknown = "volume_unknown",
        /// The stated time is more than is planned for this experience.
        VolumeCapped = "volume_capped",
        /// No goal: paces and predictions are missing, or follow the last race.
        NoGoal = "no_goal",
        /// The goal is far from the last race.
        GoalAmbitious = "goal_ambitious",
        /// The last race and the 5 km can not both be what the athlete does today.
        TimesContradict = "times_contradict",
        /// A lift has several maxes.
        SeveralMaxes = "several_maxes",
        /// A predicted part lies outside of what the division does.
        GoalUnusual = "goal_unusual",
        /// A prediction rests on results of another division.
        PredictionBorrowed = "prediction_borrowed",
        /// The work of the race is shared with others.
        SharedRace = "shared_race",
        /// Nobody said what there is to train with.
        EquipmentUnknown = "equipment_unknown",
        /// There is nothing to train with.
        NoEquipment = "no_equipment",
        /// A word about equipment was not understood.
        UnknownEquipment = "unknown_equipment",
        /// A word about an injury was not understood.
        UnknownInjury = "unknown_injury",
        /// Somebody says that nothing is wrong with a part of the body.
        InjuryDenied = "injury_denied",
        /// An injury changes the plan.
        InjuryRespected = "injury_respected",
        /// An exercise stands in for a station.
        Substituted = "substituted",
        /// There is no time for a simulation.
        SimulationLeftOut = "simulation_left_out",
        /// Days that are said to be done are still to come.
        DoneAhead = "done_ahead",
        /// Days that are done already stay in the earlier plan.
        DaysKept = "days_kept",
    }
}

/// Something the athlete should know about a plan or a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub kind: NoteKind,
    /// The words.
    pub text: String,
}

impl PlanDay {
    /// Every item in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.warm_up.iter().chain(&self.main).chain(&self.cool_down)
    }

    /// Whether nothing is to be done.
    pub fn is_rest(&self) -> bool {
        self.session == SessionType::Rest
    }

    /// Whether a part of it is hard.
    pub fn is_hard(&self) -> bool {
        self.is_race || self.items().any(|item| item.effort == Effort::Hard)
    }

    /// The minutes of running.
    pub fn running(&self) -> Minutes {
        let running = self.items().filter(|item| item.exercise.is_running());
        total(running.map(|item| item.duration))
    }
}

impl Week {
    /// The minutes of training, without the race.
    pub fn training(&self) -> Minutes {
        total(self.days.iter().filter(|day| !day.is_race).map(|day| day.duration))
    }

    /// How many days have training or the race.
    pub fn sessions_count(&self) -> usize {
        self.days.iter().filter(|day| !day.is_rest()).count()
    }
}

/// The sum of durations.
pub(super) fn total(durations: impl Iterator<Item = Minutes>) -> Minutes {
    let sum = durations.fold(0_u32, |sum, it| sum.saturating_add(it.get()));
    super::profile::nearest(sum)
}
