//! The request: an athlete, the race and the conditions.

use super::recent::{read_history, read_maxes};
use crate::generate_plan::words::Kind;
use crate::lifter::MOST_ITEMS;
use crate::reader::{Field, Read, Reader, document};
use jiter::Peek;
use stadion_training_plan::hyrox::{
    Division, Experience, History, OneRepMax, Profile, Sex, WeeklyHours, Weeks,
};
use stadion_units::{Day, Milliseconds, Problem, TotalTime};
use std::borrow::Cow;

const REQUEST: &[Field] = &[
    Field::required("kind"),
    Field::required("today"),
    Field::required("start_date"),
    Field::optional("race_date"),
    Field::optional("duration_weeks"),
    Field::required("division"),
    Field::optional("sex"),
    Field::optional("goal_time_seconds"),
    Field::optional("weekly_availability_hours"),
    Field::optional("experience"),
    Field::optional("recent_training"),
    Field::optional("equipment_available"),
    Field::optional("injuries_limitations"),
    Field::optional("one_rep_maxes"),
    Field::optional("last_race_time_seconds"),
    Field::optional("five_kilometres_seconds"),
    Field::optional("completed_days"),
];

/// Words of people are short; a longer text is a mistake.
const LONGEST_WORDS: usize = 1_000;
/// Whose plan holds where nobody says how much training is behind the athlete.
const USUAL_EXPERIENCE: Experience = Experience::Beginner;

/// A request as values.
pub struct Request<'j> {
    pub today: Day,
    pub profile: Profile,
    /// What was not said, and is taken to be usual.
    pub is_experience_known: bool,
    pub is_availability_known: bool,
    /// Maxes of exercises that the library does not have.
    pub unknown_exercises: Vec<Cow<'j, str>>,
}

/// What is read of a profile, field by field.
#[derive(Default)]
struct Fields<'j> {
    today: Option<Day>,
    start: Option<Day>,
    race_date: Option<Day>,
    duration: Option<Weeks>,
    division: Option<Division>,
    sex: Option<Sex>,
    goal: Option<TotalTime>,
    availability: Option<WeeklyHours>,
    experience: Option<Experience>,
    history: Option<History>,
    /// Nothing where it is not said; an empty list says that there is nothing.
    equipment: Option<Vec<Cow<'j, str>>>,
    injuries: Vec<Cow<'j, str>>,
    maxes: Vec<OneRepMax>,
    unknown_exercises: Vec<Cow<'j, str>>,
    last_race: Option<TotalTime>,
    five_kilometres: Option<Milliseconds>,
    completed: Vec<Day>,
}

/// Reads a request.
///
/// # Errors
///
/// Every problem it has.
pub fn read(bytes: &[u8]) -> Result<Request<'_>, Vec<Problem>> {
    document(bytes, |reader, peek| {
        let mut fields = Fields::default();
        reader
            .object(peek, REQUEST, &mut |reader, field, peek| fields.read(reader, field, peek))?;
        Ok(fields.finish())
    })
}

impl<'j> Fields<'j> {
    fn read(&mut self, reader: &mut Reader<'j>, field: &str, peek: Peek) -> Read<()> {
        match field {
            "kind" => {
                reader.word(peek, Kind::find, Kind::each_word)?;
            }
            "today" => self.today = reader.day(peek)?,
            "start_date" => self.start = reader.day(peek)?,
            "race_date" => self.race_date = reader.day(peek)?,
            "duration_weeks" => self.duration = reader.quantity(peek)?,
            "division" => self.division = reader.word(peek, Division::find, Division::each_word)?,
            "sex" => self.sex = reader.word(peek, Sex::find, Sex::each_word)?,
            "goal_time_seconds" => self.goal = reader.quantity(peek)?,
            "weekly_availability_hours" => self.availability = reader.quantity(peek)?,
            "experience" => {
                self.experience = reader.word(peek, Experience::find, Experience::each_word)?;
            }
            "recent_training" => self.history = read_history(reader, peek)?,
            "equipment_available" => self.equipment = Some(read_words(reader, peek)?),
            "injuries_limitations" => self.injuries = read_words(reader, peek)?,
            "one_rep_maxes" => {
                (self.maxes, self.unknown_exercises) = read_maxes(reader, peek)?;
            }
            "last_race_time_seconds" => self.last_race = reader.quantity(peek)?,
            "five_kilometres_seconds" => self.five_kilometres = reader.quantity(peek)?,
            _ => self.completed = read_days(reader, peek)?,
        }
        Ok(())
    }

    fn finish(self) -> Option<Request<'j>> {
        let (today, start, division) = (self.today?, self.start?, self.division?);
        let experience = self.experience.unwrap_or(USUAL_EXPERIENCE);
        let mut profile = Profile::new(start, division, experience);
        profile.today = Some(today);
        profile.race_date = self.race_date;
        profile.duration = self.duration;
        profile.sex = self.sex;
        profile.goal = self.goal;
        profile.weekly_availability = self.availability.unwrap_or(profile.weekly_availability);
        profile.history = self.history;
        profile.one_rep_maxes = self.maxes;
        profile.last_race = self.last_race;
        profile.five_kilometres = self.five_kilometres;
        profile.completed = self.completed;
        if let Some(words) = &self.equipment {
            profile.read_equipment(&borrowed(words));
        }
        profile.read_injuries(&borrowed(&self.injuries));
        Some(Request {
            today,
            profile,
            is_experience_known: self.experience.is_some(),
            is_availability_known: self.availability.is_some(),
            unknown_exercises: self.unknown_exercises,
        })
    }
}

fn borrowed<'a>(words: &'a [Cow<'_, str>]) -> Vec<&'a str> {
    words.iter().map(AsRef::as_ref).collect()
}

/// Words as people write them; blank ones say nothing.
fn read_words<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Vec<Cow<'j, str>>> {
    let mut words: Vec<Cow<'j, str>> = Vec::new();
    reader.array(peek, MOST_ITEMS, &mut |reader, peek| {
        let word = reader.text(peek, LONGEST_WORDS)?.filter(|word| !word.trim().is_empty());
        words.extend(word);
        Ok(())
    })?;
    Ok(words)
}

fn read_days(reader: &mut Reader<'_>, peek: Peek) -> Read<Vec<Day>> {
    let mut days = Vec::new();
    reader.array(peek, MOST_ITEMS, &mut |reader, peek| {
        days.extend(reader.day(peek)?);
        Ok(())
    })?;
    Ok(days)
}
