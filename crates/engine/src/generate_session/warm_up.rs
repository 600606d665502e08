//! How the lifter warms up.

use crate::json::{Json, Object};
use crate::lifter::{MOST_ITEMS, count, numbers, refusal_code};
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_one_rep_max::warm_up::{Protocol, Step, check};
use stadion_one_rep_max::{BasisPoints, Refusal};
use stadion_training_plan::powerlifting::session::WarmUp;
use stadion_units::{Bound, Code, Quantity, Reps};

const WARM_UP: &[Field] = &[Field::required("protocol"), Field::optional("custom_steps")];

const STEP: &[Field; 2] = &[Field::required("pct"), Field::required("reps")];

const SHARE: Bound =
    Bound { noun: "share of the working weight", min: 100, max: 9_900, ..BasisPoints::BOUND };
const STEP_REPS: Bound = Bound { min: 1, max: 10, ..Reps::BOUND };

stadion_units::words! {
    /// A ramp by its name.
    pub enum ProtocolWord {
        /// Four steps.
        Standard = "standard",
        /// Two steps.
        Minimal = "minimal",
        /// Six steps.
        Extended = "extended",
        /// The bar first.
        EmptyBar = "empty_bar",
        /// Steps of the lifter's own.
        Custom = "custom",
    }
}

/// A warm-up as it was chosen.
pub struct StatedWarmUp {
    word: ProtocolWord,
    steps: Vec<Step>,
}

/// Reads a warm-up.
pub fn read_warm_up(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<StatedWarmUp>> {
    let (mut word, mut steps) = (None, None::<Vec<Step>>);
    reader.object(peek, WARM_UP, &mut |reader, field, peek| {
        if field == "protocol" {
            word = reader.word(peek, ProtocolWord::find, ProtocolWord::each_word)?;
        } else {
            steps = Some(read_steps(reader, peek)?);
        }
        Ok(())
    })?;
    match (word, &steps) {
        (Some(ProtocolWord::Custom), None) => {
            let message = "`custom_steps` is required with protocol `custom`";
            reader.note_at("custom_steps", Code::MissingField, message.into());
        }
        (Some(ProtocolWord::Custom) | None, _) | (_, None) => {}
        _ => {
            let message = "steps need protocol `custom`: choose it or leave them out";
            reader.note_at("custom_steps", Code::ConflictingFields, message.into());
        }
    }
    Ok(word.map(|word| StatedWarmUp { word, steps: steps.unwrap_or_default() }))
}

fn read_steps(reader: &mut Reader<'_>, peek: Peek) -> Read<Vec<Step>> {
    let (mut steps, mut items_count) = (Vec::new(), 0_usize);
    reader.array(peek, MOST_ITEMS, &mut |reader, peek| {
        items_count = items_count.saturating_add(1);
        let [share, reps] = numbers(reader, peek, STEP, &[SHARE, STEP_REPS])?;
        let step = count(share).zip(count(reps));
        steps.extend(step.map(|(share, reps)| Step { share, reps }));
        Ok(())
    })?;
    if items_count == 0 && peek == Peek::Array {
        reader.note(Code::MissingField, "give at least one step".into(), None);
    }
    if steps.len() == items_count
        && let Err(refusal) = check(&steps)
    {
        let at = match refusal {
            Refusal::StepOutOfOrder { step_index } => format!("/{step_index}"),
            _ => String::new(),
        };
        reader.note_below(&at, refusal_code(&refusal), refusal.to_string(), None);
    }
    Ok(steps)
}

impl StatedWarmUp {
    /// The warm-up, as a session is generated with it.
    pub fn borrowed(&self) -> WarmUp<'_> {
        match self.word {
            ProtocolWord::Standard => WarmUp::Chosen(Protocol::Standard),
            ProtocolWord::Minimal => WarmUp::Chosen(Protocol::Minimal),
            ProtocolWord::Extended => WarmUp::Chosen(Protocol::Extended),
            ProtocolWord::EmptyBar => WarmUp::Chosen(Protocol::EmptyBar),
            ProtocolWord::Custom => WarmUp::Custom(&self.steps),
        }
    }

    /// The warm-up as requests state it.
    pub fn json(&self) -> Json<'static> {
        let steps = self.steps.iter().map(|step| {
            let share = Json::quantity(step.share);
            Object::new().with("pct", share).with("reps", Json::quantity(step.reps)).end()
        });
        let is_custom = self.word == ProtocolWord::Custom;
        Object::new()
            .with("protocol", Json::text(self.word.as_str()))
            .with_some("custom_steps", is_custom.then(|| Json::list(steps)))
            .end()
    }
}
