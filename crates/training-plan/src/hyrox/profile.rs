//! What a plan is made for.

use super::Exercise;
use super::count::{WeeklyHours, Weeks};
use super::equipment::{Equipment, equipment_named};
use super::injury::Injury;
use super::injury_text::{Said, injuries_said};
use super::vocabulary::{Division, Experience, Sex, Strain};
use stadion_units::{Day, Grams, Metres, Milliseconds, Quantity, TotalTime};

/// An athlete, the race and the conditions.
///
/// ```
/// use stadion_training_plan::hyrox::{Division, Experience, Profile, WeeklyHours, generate};
/// use stadion_units::{Day, Quantity};
///
/// let start = Day::parse("2026-01-05").unwrap();
/// let mut profile = Profile::new(start, Division::OpenMen, Experience::Intermediate);
/// profile.weekly_availability = WeeklyHours::parse(b"6").unwrap();
/// profile.race_date = Day::parse("2026-04-11");
/// assert_eq!(generate(&profile).unwrap().weeks.len(), 14);
///
/// profile.weekly_availability = WeeklyHours::parse(b"0").unwrap();
/// assert!(generate(&profile).is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The day on which somebody asks, where it is known.
    pub today: Option<Day>,
    /// The first day of the plan.
    pub start: Day,
    /// The day of the race, where there is one.
    pub race_date: Option<Day>,
    /// The length of a plan without a race; twelve weeks where it is not stated.
    pub duration: Option<Weeks>,
    /// The division; weights and predictions follow from it.
    pub division: Division,
    /// The sex, for the loads of mixed relays.
    pub sex: Option<Sex>,
    /// The time aimed at.
    pub goal: Option<TotalTime>,
    /// The time for training.
    pub weekly_availability: WeeklyHours,
    /// How much training is behind the athlete.
    pub experience: Experience,
    /// What the athlete does now, where it is known.
    pub history: Option<History>,
    /// What there is to train with.
    pub equipment: Vec<Equipment>,
    /// Whether nobody said what there is: then it is what a gym with the race's equipment has.
    pub is_equipment_assumed: bool,
    /// Words about equipment that nobody understood; the plan says so.
    pub unknown_equipment: Vec<String>,
    /// What is hurt.
    pub injuries: Vec<Injury>,
    /// Words about injuries that nobody understood; the plan says so.
    pub unknown_injuries: Vec<String>,
    /// Words that say that a part of the body is well; the plan says that it believes them.
    pub denied_injuries: Vec<String>,
    /// Maxima of lifts.
    pub one_rep_maxes: Vec<OneRepMax>,
    /// The time of the last race in the same division.
    pub last_race: Option<TotalTime>,
    /// A recent time over 5 km.
    pub five_kilometres: Option<Milliseconds>,
    /// Days of an earlier plan that are done: this plan leaves them alone.
    pub completed: Vec<Day>,
}

/// The training of recent weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct History {
    /// Running in a week.
    pub weekly_running: Metres,
    /// Days of strength training in a week.
    pub strength_days_count: u32,
}

/// The most an athlete lifts once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneRepMax {
    /// The exercise of the library.
    pub exercise: &'static Exercise,
    /// The load.
    pub load: Grams,
}

impl Profile {
    /// A profile with the least that is needed: six hours a week, no race, in a gym that has the
    /// equipment of the race. Nearly everybody who races trains in one, and a plan without it would
    /// prepare for nothing; the plan says what it assumes.
    pub fn new(start: Day, division: Division, experience: Experience) -> Self {
        Self {
            today: None,
            start,
            race_date: None,
            duration: None,
            division,
            sex: None,
            goal: None,
            weekly_availability: nearest(6_000),
            experience,
            history: None,
            equipment: Equipment::ALL.to_vec(),
            is_equipment_assumed: true,
            unknown_equipment: Vec::new(),
            injuries: Vec::new(),
            unknown_injuries: Vec::new(),
            denied_injuries: Vec::new(),
            one_rep_maxes: Vec::new(),
            last_race: None,
            five_kilometres: None,
            completed: Vec::new(),
        }
    }

    /// Takes equipment in the athlete's words: this is all there is, also where it is nothing.
    ///
    /// ```
    /// use stadion_training_plan::hyrox::{Division, Equipment, Experience, Profile};
    /// use stadion_units::Day;
    ///
    /// let start = Day::parse("2026-01-05").unwrap();
    /// let mut profile = Profile::new(start, Division::OpenMen, Experience::Beginner);
    /// profile.read_equipment(&["SkiErg", "hoverboard"]);
    /// assert_eq!(profile.equipment, [Equipment::SkiErg]);
    /// assert_eq!(profile.unknown_equipment, ["hoverboard"]);
    /// ```
    pub fn read_equipment(&mut self, words: &[&str]) {
        self.equipment.clear();
        self.is_equipment_assumed = false;
        for word in words {
            match equipment_named(word) {
                Some(things) => {
                    let new = things.iter().filter(|thing| !self.equipment.contains(thing));
                    let new: Vec<Equipment> = new.copied().collect();
                    self.equipment.extend(new);
                }
                None => self.unknown_equipment.push((*word).to_owned()),
            }
        }
    }

    /// Takes injuries in the athlete's words.
    ///
    /// ```
    /// use stadion_training_plan::hyrox::{Division, Experience, Injury, Profile};
    /// use stadion_units::Day;
    ///
    /// let start = Day::parse("2026-01-05").unwrap();
    /// let mut profile = Profile::new(start, Division::OpenMen, Experience::Beginner);
    /// profile.read_injuries(&["knee and back pain", "no shoulder problems", "asthma"]);
    /// assert_eq!(profile.injuries, [Injury::Knee, Injury::LowerBack]);
    /// assert_eq!(profile.denied_injuries, ["no shoulder problems"]);
    /// assert_eq!(profile.unknown_injuries, ["asthma"]);
    /// ```
    pub fn read_injuries(&mut self, words: &[&str]) {
        for word in words {
            match injuries_said(word) {
                Said::Hurt(injuries) => {
                    let new = injuries.into_iter().filter(|it| !self.injuries.contains(it));
                    let new: Vec<Injury> = new.collect();
                    self.injuries.extend(new);
                }
                Said::Denied => self.denied_injuries.push((*word).to_owned()),
                Said::Nothing => {}
                Said::Unknown => self.unknown_injuries.push((*word).to_owned()),
            }
        }
    }

    /// Whether all equipment of an exercise is there.
    pub fn has_equipment_for(&self, exercise: &Exercise) -> bool {
        exercise.equipment.iter().all(|thing| self.equipment.contains(thing))
    }

    /// The first strain of an exercise that an injury forbids, with the injury.
    pub fn hurt_by(&self, exercise: &Exercise) -> Option<(Injury, Strain)> {
        let forbids = |injury: &Injury| {
            let strain = exercise.strains.iter().find(|it| injury.forbidden().contains(it))?;
            Some((*injury, *strain))
        };
        self.injuries.iter().find_map(forbids)
    }

    /// The max of a lift; the lowest where there are several, because nobody knows which one holds.
    pub fn one_rep_max(&self, exercise: &Exercise) -> Option<Grams> {
        self.maxes_of(exercise).min()
    }

    /// Every max of a lift that is stated.
    pub(super) fn maxes_of(&self, exercise: &Exercise) -> impl Iterator<Item = Grams> {
        let of = move |max: &&OneRepMax| max.exercise.name == exercise.name;
        self.one_rep_maxes.iter().filter(of).map(|max| max.load)
    }

    /// Whether it is that day already, at least somewhere on earth.
    pub(super) fn has_begun(&self, day: Day) -> bool {
        self.today.is_none_or(|today| day.days_since(today) <= 1)
    }

    /// The first day that is still open.
    pub(super) fn first_open_day(&self) -> Option<Day> {
        let last = self.completed.iter().max();
        match last.filter(|day| **day >= self.start) {
            Some(day) => day.plus_days(1),
            None => Some(self.start),
        }
    }
}

/// The quantity nearest to a count: its bounds where the count lies outside.
pub(super) fn nearest<Q: Quantity>(count: u32) -> Q {
    let mut inside = count.clamp(Q::BOUND.min, Q::BOUND.max);
    loop {
        match Q::new(inside) {
            Ok(value) => return value,
            Err(_) => inside = Q::BOUND.min,
        }
    }
}
