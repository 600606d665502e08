//! What the lifter's muscles bear in a week.

use crate::json::{Json, Object};
use crate::lifter::{MOST_ITEMS, count};
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_training_plan::powerlifting::volume::{Landmarks, LandmarksRefusal, default_landmarks};
use stadion_training_plan::powerlifting::{Experience, Muscle, PerMuscle, Sets, Sex};
use stadion_units::{Code, Quantity};

const LIMIT: &[Field] = &[
    Field::required("muscle_group"),
    Field::required("mev_sets_per_week"),
    Field::required("mrv_sets_per_week"),
];

/// Limits of the lifter's own.
pub type OwnLimits = Vec<(Muscle, Landmarks)>;

/// Reads a list of limits, one a muscle.
pub fn read_limits(reader: &mut Reader<'_>, peek: Peek) -> Read<OwnLimits> {
    let mut limits: OwnLimits = Vec::new();
    reader.array(peek, MOST_ITEMS, &mut |reader, peek| {
        let Some((muscle, landmarks)) = read_limit(reader, peek)? else { return Ok(()) };
        if limits.iter().any(|(other, _)| *other == muscle) {
            let message = format!("`{}` stands twice: keep one", muscle.as_str());
            reader.note_at("muscle_group", Code::DuplicateId, message);
        } else {
            limits.push((muscle, landmarks));
        }
        Ok(())
    })?;
    Ok(limits)
}

fn read_limit(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<(Muscle, Landmarks)>> {
    let (mut muscle, mut mev, mut mrv) = (None, None::<Sets>, None::<Sets>);
    reader.object(peek, LIMIT, &mut |reader, field, peek| {
        match field {
            "muscle_group" => muscle = reader.word(peek, Muscle::find, Muscle::each_word)?,
            "mev_sets_per_week" => mev = count(reader.bounded(peek, Sets::BOUND)?),
            _ => mrv = count(reader.bounded(peek, Sets::BOUND)?),
        }
        Ok(())
    })?;
    let (Some(muscle), Some(mev), Some(mrv)) = (muscle, mev, mrv) else { return Ok(None) };
    match Landmarks::chosen(mev, mrv) {
        Ok(landmarks) => Ok(Some((muscle, landmarks))),
        Err(refusal) => {
            let code = match refusal {
                LandmarksRefusal::MrvNotAboveMev => Code::OutOfOrder,
                LandmarksRefusal::MrvAboveMost => Code::OutOfRange,
            };
            reader.note_at("mrv_sets_per_week", code, refusal.to_string());
            Ok(None)
        }
    }
}

/// The lifter's own limits over those of the tables.
pub fn landmarks(own: &OwnLimits, sex: Sex, level: Experience) -> PerMuscle<Landmarks> {
    let usual = default_landmarks(sex, level);
    PerMuscle::of(|muscle| {
        let chosen = own.iter().find(|(of, _)| *of == muscle);
        chosen.map_or(*usual.get(muscle), |(_, landmarks)| *landmarks)
    })
}

/// The lifter's own limits as requests state them.
pub fn limits_json(own: &OwnLimits) -> Json<'static> {
    Json::list(own.iter().map(|(muscle, Landmarks { mev, mrv })| {
        Object::new()
            .with("muscle_group", Json::text(muscle.as_str()))
            .with("mev_sets_per_week", Json::count(mev.get()))
            .with("mrv_sets_per_week", Json::count(mrv.get()))
            .end()
    }))
}
