//! The request: `{ athlete_id, today, context?, efforts, ledger?, races? }`.

use super::effort::read_effort;
use super::races::{StoredRace, read_race};
use super::stored_row::read_stored_row;
use super::{MOST_EFFORTS, MOST_RACES};
use crate::reader::{Field, MOST_PROBLEMS, Read, Reader, document};
use core::hash::Hasher;
use jiter::Peek;
use rustc_hash::FxHasher;
use stadion_personal_records::{Context, Effort, StoredRow};
use stadion_units::{Code, Day, Problem, long};
use uuid::Uuid;

const REQUEST: &[Field] = &[
    Field::required("athlete_id"),
    Field::required("today"),
    Field::optional("context"),
    Field::required("efforts"),
    Field::optional("ledger"),
    Field::optional("races"),
];

/// A request as values; texts stay in the bytes they came in.
pub struct Request<'j> {
    pub athlete_id: Uuid,
    pub today: Day,
    pub context: Option<Context>,
    pub efforts: Vec<Effort<'j>>,
    pub stored: Option<Vec<StoredRow>>,
    pub races: Vec<StoredRace>,
}

/// Reads a request.
///
/// # Errors
///
/// Every problem it has.
pub fn read(bytes: &[u8]) -> Result<Request<'_>, Vec<Problem>> {
    let request = document(bytes, read_request)?;
    let problems = duplicate_ids(&request.efforts);
    if problems.is_empty() { Ok(request) } else { Err(problems) }
}

fn read_request<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Option<Request<'j>>> {
    let (mut athlete_id, mut today, mut context) = (None, None, None);
    let (mut efforts, mut stored, mut races) = (Vec::new(), None::<Vec<StoredRow>>, Vec::new());
    reader.object(peek, REQUEST, &mut |reader, field, peek| {
        match field {
            "athlete_id" => athlete_id = reader.uuid(peek)?,
            "today" => today = reader.day(peek)?,
            "context" => context = reader.word(peek, Context::find, Context::each_word)?,
            "efforts" => reader.array(peek, MOST_EFFORTS, &mut |reader, peek| {
                efforts.extend(read_effort(reader, peek)?);
                Ok(())
            })?,
            "ledger" => {
                let rows = stored.insert(Vec::new());
                reader.array(peek, MOST_EFFORTS, &mut |reader, peek| {
                    rows.extend(read_stored_row(reader, peek)?);
                    Ok(())
                })?;
            }
            _ => reader.array(peek, MOST_RACES, &mut |reader, peek| {
                races.extend(read_race(reader, peek)?);
                Ok(())
            })?,
        }
        Ok(())
    })?;
    Ok(athlete_id.zip(today).map(|(athlete_id, today)| Request {
        athlete_id,
        today,
        context,
        efforts,
        stored,
        races,
    }))
}

/// Two efforts of one id would give two records of one id.
fn duplicate_ids(efforts: &[Effort<'_>]) -> Vec<Problem> {
    // Texts that begin alike take long to compare, so their digests are compared first.
    let ids = efforts.iter().map(|effort| (digest(&effort.effort_id), &*effort.effort_id));
    let by_id = long::sorted_by(ids.zip(0_usize..).collect(), &mut Ord::cmp);
    let pairs = by_id.windows(2).filter_map(|pair| match pair {
        [(one, earlier), (other, index)] if one == other => Some((*index, *earlier)),
        _ => None,
    });
    let in_order = long::sorted_by(pairs.collect(), &mut Ord::cmp);
    let problem = |(index, earlier): (usize, usize)| {
        let id = efforts.get(index).map_or("", |effort| &effort.effort_id);
        let id: String = id.chars().take(40).collect();
        Problem {
            code: Code::DuplicateId,
            path: format!("/efforts/{index}/effort_id"),
            message: format!("`{id}` is also the id of effort {earlier}: give each its own"),
            limit: None,
        }
    };
    in_order.into_iter().take(MOST_PROBLEMS).map(problem).collect()
}

/// A number that is mostly different for different texts.
fn digest(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}
