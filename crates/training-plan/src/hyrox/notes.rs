//! What an athlete should know about a plan.

use super::aim::{Aim, Beyond};
use super::clock;
use super::horizon::{Distance, Horizon, OpenWeek, distance};
use super::plan::{Note, NoteKind};
use super::prediction::Prediction;
use super::profile::{OneRepMax, Profile};
use super::session::{Extent, substituted};
use super::vocabulary::{Experience, Sharing};
use super::volume::LEAST;
use stadion_units::Quantity;

fn note(kind: NoteKind, text: String) -> Note {
    Note { kind, text }
}

pub(super) fn of_week(week: &OpenWeek) -> Vec<Note> {
    let partial = (week.missing_days > 0).then(|| {
        let days = 7_u32.saturating_sub(week.missing_days);
        note(NoteKind::PartialWeek, format!("a part of a week: {days} of 7 days"))
    });
    partial.into_iter().collect()
}

pub(super) fn of_plan(
    profile: &Profile,
    (prediction, aim): (Option<&Prediction>, Aim),
    horizon: &Horizon,
    placed: &[Option<Extent>],
) -> Vec<Note> {
    let mut notes = Vec::new();
    about_race(horizon, placed, &mut notes);
    about_done_days(profile, horizon, &mut notes);
    about_goal(profile, &mut notes);
    about_aim(profile, aim, &mut notes);
    about_targets(prediction, &mut notes);
    about_sharing(profile, &mut notes);
    about_maxes(profile, &mut notes);
    about_volume(profile, &mut notes);
    about_body(profile, &mut notes);
    notes
}

fn about_race(horizon: &Horizon, placed: &[Option<Extent>], notes: &mut Vec<Note>) {
    let Some(race) = horizon.race else {
        let text = "no race date: the plan has no taper; set one when a race is chosen";
        notes.push(note(NoteKind::NoRace, text.to_owned()));
        return;
    };
    let days = u32::try_from(race.days_since(horizon.first)).unwrap_or(0);
    if distance(days) == Distance::Near {
        let plural = if days == 1 { "" } else { "s" };
        let text =
            format!("the race is {days} day{plural} away: the plan keeps what is there and tapers");
        notes.push(note(NoteKind::RaceNear, text));
    } else if !placed.contains(&Some(Extent::Full)) {
        let text = "a full simulation would take too much of a week: half ones, or none, instead";
        notes.push(note(NoteKind::SimulationLeftOut, text.to_owned()));
    }
}

/// A session that was done ahead of its day is done, but a day typed wrong costs weeks.
fn about_done_days(profile: &Profile, horizon: &Horizon, notes: &mut Vec<Note>) {
    if horizon.first != profile.start {
        let text = format!("days before `{}` are done and stay as they are", horizon.first);
        notes.push(note(NoteKind::DaysKept, text));
    }
    if let Some(last) = profile.completed.iter().max().filter(|day| !profile.has_begun(**day)) {
        let text = format!(
            "`{last}` counts as done though it is still to come, and the plan begins after it: \
             leave it out of the completed days if it was not done ahead"
        );
        notes.push(note(NoteKind::DoneAhead, text));
    }
}

fn about_goal(profile: &Profile, notes: &mut Vec<Note>) {
    match (profile.goal, profile.last_race) {
        (None, Some(_)) if profile.five_kilometres.is_some() => {
            let text = "no goal time: race pace and targets follow the last race, \
                        other paces the 5 km";
            notes.push(note(NoteKind::NoGoal, text.to_owned()));
        }
        (None, Some(_)) => {
            let text = "no goal time: paces and targets follow the last race";
            notes.push(note(NoteKind::NoGoal, text.to_owned()));
        }
        (None, None) if profile.five_kilometres.is_some() => {
            let text = "no goal time and no earlier race: paces follow the 5 km, \
                        and the race has no targets; set a goal for them";
            notes.push(note(NoteKind::NoGoal, text.to_owned()));
        }
        (None, None) => {
            let text = "no goal time and no earlier race: train by feel, or set a goal";
            notes.push(note(NoteKind::NoGoal, text.to_owned()));
        }
        _ => {}
    }
}

/// A goal that the athlete's own times do not bear: training follows those, and race pace a nearer one.
fn about_aim(profile: &Profile, aim: Aim, notes: &mut Vec<Note>) {
    if let Some((last, Beyond { wanted_seconds, bearable_seconds })) =
        profile.last_race.zip(aim.contradiction)
    {
        let (last, raced) = (clock::finish(last), clock::pace(wanted_seconds));
        let bearable = clock::pace(bearable_seconds);
        let text = format!(
            "the last race in {last} usually means runs at {raced} min/km, and the 5 km bear \
             {bearable}: the race is believed for race pace, the 5 km for other paces; \
             correct the time that is out of date, or leave it out"
        );
        notes.push(note(NoteKind::TimesContradict, text));
    }
    let (Some(goal), Some(total)) = (profile.goal, aim.total) else { return };
    let (goal, nearer) = (clock::finish(goal), clock::finish(total));
    if let Some((last, _)) = profile.last_race.zip(aim.beyond_last) {
        let last = clock::finish(last);
        let text = format!(
            "the goal of {goal} is more than a tenth faster than the last race in {last}: \
             training follows what is known, and race pace aims at {nearer}; set a nearer goal first"
        );
        notes.push(note(NoteKind::GoalAmbitious, text));
    }
    if let Some(Beyond { wanted_seconds, bearable_seconds }) = aim.beyond_five {
        let (wanted, bearable) = (clock::pace(wanted_seconds), clock::pace(bearable_seconds));
        let text = format!(
            "the goal of {goal} needs runs at {wanted} min/km, and the 5 km bear {bearable}: \
             training follows the 5 km, and race pace aims at {nearer}; set a nearer goal first"
        );
        notes.push(note(NoteKind::GoalAmbitious, text));
    }
}

fn about_targets(prediction: Option<&Prediction>, notes: &mut Vec<Note>) {
    let Some(prediction) = prediction else { return };
    for part in &prediction.unusual {
        let (time, low, high) = clock::outside(part.time, part.low, part.high);
        let text = format!(
            "{} in {time} is outside of {low} to {high}, what 98 of 100 of the division do",
            part.part
        );
        notes.push(note(NoteKind::GoalUnusual, text));
    }
    if prediction.is_borrowed {
        let text = "there are too few results of this division: targets follow those of doubles";
        notes.push(note(NoteKind::PredictionBorrowed, text.to_owned()));
    }
}

/// The division decides who does what on the day of the race; training is everybody's own.
fn about_sharing(profile: &Profile, notes: &mut Vec<Note>) {
    let text = match profile.division.sharing() {
        Sharing::Alone => return,
        Sharing::Pair => {
            "doubles: both run every kilometre and share the work at the stations; \
             the times of the race are those of the pair, training is for each of the two"
        }
        Sharing::Team => {
            "relay: each of the four runs two of the eight kilometres and does two stations; \
             the times of the race are those of the team"
        }
    };
    notes.push(note(NoteKind::SharedRace, text.to_owned()));
}

fn about_volume(profile: &Profile, notes: &mut Vec<Note>) {
    let first = clock::hours(profile.baseline().get());
    match profile.history.map(|history| history.minutes().get()) {
        None => {
            let text = format!("recent training is not known: {first} are taken for a usual week");
            notes.push(note(NoteKind::VolumeUnknown, text));
        }
        Some(now) if now < LEAST => {
            let least = clock::hours(LEAST);
            let text = format!("recent training is below {least} a week: start gently");
            notes.push(note(NoteKind::VolumeUnknown, text));
        }
        Some(_) => {}
    }
    let (available, ceiling) = (profile.available().get(), profile.ceiling().get());
    if available >= ceiling.saturating_add(5) {
        let whom = match profile.experience {
            Experience::Beginner => "beginners",
            Experience::Intermediate => "intermediate athletes",
            Experience::Advanced => "advanced athletes",
            Experience::Elite => "elite athletes",
        };
        let (available, ceiling) = (clock::hours(available), clock::hours(ceiling));
        let text = format!(
            "there are {available} a week, and the plan uses at most {ceiling} of them: \
             it gives {whom} no more"
        );
        notes.push(note(NoteKind::VolumeCapped, text));
    }
}

/// A stored profile with two maxes of a lift gets its plan all the same.
fn about_maxes(profile: &Profile, notes: &mut Vec<Note>) {
    let mut told: Vec<&str> = Vec::new();
    for OneRepMax { exercise, .. } in &profile.one_rep_maxes {
        let Some(lowest) = profile.one_rep_max(exercise) else { continue };
        let is_one = profile.maxes_of(exercise).all(|load| load == lowest);
        if is_one || told.contains(&exercise.name) {
            continue;
        }
        told.push(exercise.name);
        let text = format!(
            "{} has more than one max: planned with the lowest, {lowest} kg; \
             keep only the one that holds in `one_rep_maxes`",
            exercise.name
        );
        notes.push(note(NoteKind::SeveralMaxes, text));
    }
}

fn about_equipment(profile: &Profile, notes: &mut Vec<Note>) {
    if profile.is_equipment_assumed {
        let text = "nobody says what there is to train with: planned for a gym that has the \
                    equipment of the race; say what there is in `equipment_available`, \
                    or `none` there";
        notes.push(note(NoteKind::EquipmentUnknown, text.to_owned()));
    } else if profile.equipment.is_empty() {
        let text = "no equipment to train with: substitutes prepare for most stations poorly; \
                    put what can be had into `equipment_available`";
        notes.push(note(NoteKind::NoEquipment, text.to_owned()));
    }
    for word in &profile.unknown_equipment {
        let text = format!(
            "`{word}` is not known equipment, and the plan does not use it: \
             say it in words such as `sled`, `ski_erg`, `gym` or `hyrox_gym`"
        );
        notes.push(note(NoteKind::UnknownEquipment, text));
    }
}

fn about_body(profile: &Profile, notes: &mut Vec<Note>) {
    about_equipment(profile, notes);
    for word in &profile.denied_injuries {
        let text = format!("`{word}` is read as: there is nothing to spare");
        notes.push(note(NoteKind::InjuryDenied, text));
    }
    for word in &profile.unknown_injuries {
        let text = format!("`{word}` changes nothing in this plan: ask a physician what to avoid");
        notes.push(note(NoteKind::UnknownInjury, text));
    }
    for injury in &profile.injuries {
        let avoided: Vec<String> =
            injury.forbidden().iter().map(|it| it.as_str().replace('_', " ")).collect();
        let part = injury.as_str().replace('_', " ");
        let text = format!("{part}: no {}; stop what hurts", avoided.join(", no "));
        notes.push(note(NoteKind::InjuryRespected, text));
    }
    for text in substituted(profile) {
        notes.push(note(NoteKind::Substituted, text));
    }
}
