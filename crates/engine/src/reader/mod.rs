//! Strict reading of JSON in one pass, with every problem collected.
//!
//! A syntax error ends the reading; everything else is noted with its path and the reading goes
//! on, so that a person sees all faults of a request at once. Numbers stay text until a quantity
//! parses them exactly.

mod cursor;
mod leaf;
mod object;
mod scan;

pub use object::Field;

use cursor::Cursor;
use jiter::{Jiter, JiterError, Peek};
use stadion_units::decimal::Shortest;
use stadion_units::{Code, Limit, Problem};

/// A request with thousands of faults gets the first ones.
pub const MOST_PROBLEMS: usize = 100;

/// The body is not JSON; nothing behind this point can be read.
///
/// One pointer: every `?` of every reader passes it on.
#[derive(Debug)]
pub struct Malformed(Box<JiterError>);

impl From<JiterError> for Malformed {
    #[cold]
    #[inline(never)]
    fn from(error: JiterError) -> Self {
        Self(Box::new(error))
    }
}

/// `Ok(None)` means that a problem was noted.
pub type Read<T> = Result<T, Malformed>;

#[derive(Clone, Copy)]
enum Step {
    Field(&'static str),
    Index(usize),
}

/// A JSON document being read, the place reached, and what was wrong so far.
pub struct Reader<'j> {
    cursor: Cursor<'j>,
    path: Vec<Step>,
    problems: Vec<Problem>,
}

/// Reads a whole document; `read` gets the reader and its first token.
///
/// # Errors
///
/// Every problem of the document, at least one.
pub fn document<'j, T>(
    bytes: &'j [u8],
    read: impl FnOnce(&mut Reader<'j>, Peek) -> Read<Option<T>>,
) -> Result<T, Vec<Problem>> {
    let mut read = Some(read);
    let mut value = None;
    let problems = read_document(bytes, &mut |reader, peek| {
        if let Some(read) = read.take() {
            value = read(reader, peek)?;
        }
        Ok(())
    });
    value.filter(|_| problems.is_empty()).ok_or(problems)
}

/// Behind a reference, so that there is one of it, not one for each kind of document.
fn read_document<'j>(
    bytes: &'j [u8],
    read: &mut dyn FnMut(&mut Reader<'j>, Peek) -> Read<()>,
) -> Vec<Problem> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return vec![malformed("the body is empty: send a JSON object".into())];
    }
    if bytes.starts_with("\u{feff}".as_bytes()) {
        return vec![malformed("the body starts with a byte order mark: leave it out".into())];
    }
    let Ok(text) = core::str::from_utf8(bytes) else {
        return vec![malformed("the body is not UTF-8 text".into())];
    };
    let mut reader = Reader { cursor: Cursor::new(text), path: Vec::new(), problems: Vec::new() };
    let outcome = reader.cursor.peek().and_then(|first| {
        read(&mut reader, first)?;
        reader.cursor.finish()
    });
    match outcome {
        Ok(()) => reader.problems,
        Err(Malformed(error)) => {
            let place = Jiter::new(bytes).error_position(error.index);
            let message = format!("the body is not JSON: {} at {place}", error.error_type);
            vec![malformed(message)]
        }
    }
}

fn malformed(message: String) -> Problem {
    Problem { code: Code::MalformedJson, path: String::new(), message, limit: None }
}

impl Reader<'_> {
    /// How many problems were noted so far.
    pub fn problems_count(&self) -> usize {
        self.problems.len()
    }

    /// Notes a problem at the place reached.
    #[cold]
    pub fn note(&mut self, code: Code, message: String, limit: Option<Limit>) {
        let path = self.pointer(None);
        self.push(Problem { code, path, message, limit });
    }

    /// Notes a problem at a field of the object reached.
    #[cold]
    pub fn note_at(&mut self, field: &str, code: Code, message: String) {
        let path = self.pointer(Some(field));
        self.push(Problem { code, path, message, limit: None });
    }

    /// Notes a problem at a JSON Pointer below the place reached.
    #[cold]
    pub fn note_below(&mut self, pointer: &str, code: Code, message: String, limit: Option<Limit>) {
        let mut path = self.pointer(None);
        path.push_str(pointer);
        self.push(Problem { code, path, message, limit });
    }

    fn push(&mut self, problem: Problem) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(problem);
        }
    }

    fn pointer(&self, field: Option<&str>) -> String {
        let mut pointer = String::new();
        for step in &self.path {
            pointer.push('/');
            match step {
                Step::Field(name) => pointer.push_str(name),
                Step::Index(index) => pointer.push_str(&index.to_string()),
            }
        }
        if let Some(field) = field {
            pointer.push('/');
            pointer.push_str(&field.replace('~', "~0").replace('/', "~1"));
        }
        pointer
    }

    /// Reads an array of at most `most` items.
    pub fn array(
        &mut self,
        peek: Peek,
        most: usize,
        item: &mut dyn FnMut(&mut Self, Peek) -> Read<()>,
    ) -> Read<()> {
        if peek != Peek::Array {
            return self.wrong_type(peek, "a list");
        }
        let mut next = self.cursor.array()?;
        let mut index = 0_usize;
        while let Some(peek) = next {
            if index < most {
                self.path.push(Step::Index(index));
                let outcome = item(self, peek);
                self.path.pop();
                outcome?;
            } else {
                self.skip(peek)?;
            }
            index = index.saturating_add(1);
            next = self.cursor.next_item()?;
        }
        if index > most {
            let max = Shortest { value: i64::try_from(most).unwrap_or(i64::MAX), places: 0 };
            let message = format!("{index} items are too many: send at most {most}");
            self.note(Code::TooMany, message, Some(Limit { min: None, max: Some(max) }));
        }
        Ok(())
    }

    /// Passes over a value that is known and not needed.
    pub fn skip(&mut self, peek: Peek) -> Read<()> {
        self.cursor.value(peek)?;
        Ok(())
    }

    /// Notes that a value has another type than wanted, and passes over it.
    #[cold]
    fn wrong_type(&mut self, peek: Peek, wanted: &str) -> Read<()> {
        let text;
        let found = match peek {
            Peek::Null => "null",
            Peek::True | Peek::False => "true or false",
            Peek::String => {
                text = format!("the text `{}`", leaf::shown(self.cursor.string()?.as_bytes()));
                &text
            }
            Peek::Array => "a list",
            Peek::Object => "an object",
            _ => "a number",
        };
        if peek != Peek::String {
            self.skip(peek)?;
        }
        self.note(Code::WrongType, format!("must be {wanted}, not {found}"), None);
        Ok(())
    }
}
