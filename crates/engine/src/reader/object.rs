//! Reading objects: known fields once, required ones at least once, nothing else.

use super::cursor::Key;
use super::scan::is_same;
use super::{Read, Reader, Step};
use jiter::Peek;
use stadion_units::Code;

/// A field of a request.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    name: &'static str,
    required: bool,
}

impl Field {
    /// A field that must be there.
    pub const fn required(name: &'static str) -> Self {
        Self { name, required: true }
    }

    /// A field that may be absent; `null` counts as absent.
    pub const fn optional(name: &'static str) -> Self {
        Self { name, required: false }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// In place of the last field: whatever else a stored object has is passed over.
    pub const fn others() -> Self {
        Self::optional("")
    }
}

/// Reads the value of a field. Behind a reference, so that there is one object reader, not one for
/// each kind of object.
type Visit<'v, R> = &'v mut dyn FnMut(&mut R, &'static str, Peek) -> Read<()>;

/// Long keys are cut where they are repeated to a person.
const LONGEST_KEY: usize = 64;

/// The place of the field of that name.
fn place(fields: &[Field], key: &str) -> Option<usize> {
    fields.iter().position(|field| is_same(field.name, key) && !key.is_empty())
}

impl Reader<'_> {
    /// Reads an object; `visit` reads the value of each known field.
    ///
    /// Returns whether it was an object with all required fields.
    pub fn object(
        &mut self,
        peek: Peek,
        fields: &'static [Field],
        visit: Visit<'_, Self>,
    ) -> Read<bool> {
        self.object_of(peek, fields, visit)
    }

    /// The same with a reader of its own, for the objects that are most of a request.
    pub fn object_of(
        &mut self,
        peek: Peek,
        fields: &'static [Field],
        visit: &mut (impl FnMut(&mut Self, &'static str, Peek) -> Read<()> + ?Sized),
    ) -> Read<bool> {
        if peek != Peek::Object {
            self.wrong_type(peek, "an object")?;
            return Ok(false);
        }
        let mut seen = 0_u64;
        let mut next = 0;
        let mut key = self.cursor.object(fields)?;
        loop {
            let found = match &key {
                Key::None => break,
                Key::Expected(index) => Some(*index),
                Key::Other(name) => place(fields, name),
            };
            let peek = self.cursor.peek()?;
            match (found.and_then(|index| Some((index, fields.get(index)?))), &key) {
                (Some((index, field)), _) => {
                    let bit = 1_u64.checked_shl(u32::try_from(index).unwrap_or(63)).unwrap_or(0);
                    let again = seen & bit != 0;
                    self.path.push(Step::Field(field.name));
                    let outcome = self.known_field(*field, again, peek, visit);
                    self.path.pop();
                    outcome?;
                    seen |= bit;
                    next = index.saturating_add(1);
                }
                (None, Key::Other(name)) => self.unknown_field(name, fields, peek)?,
                (None, _) => self.skip(peek)?,
            }
            key = self.cursor.next_key(fields, next)?;
        }
        Ok(self.note_missing(fields, seen))
    }

    fn known_field(
        &mut self,
        field: Field,
        again: bool,
        peek: Peek,
        visit: &mut (impl FnMut(&mut Self, &'static str, Peek) -> Read<()> + ?Sized),
    ) -> Read<()> {
        if again {
            self.skip(peek)?;
            let message = format!("`{}` stands twice in one object: keep one", field.name);
            self.note(Code::DuplicateKey, message, None);
            Ok(())
        } else if peek == Peek::Null && !field.required {
            self.skip(peek)
        } else {
            visit(self, field.name, peek)
        }
    }

    fn unknown_field(&mut self, name: &str, fields: &[Field], peek: Peek) -> Read<()> {
        self.skip(peek)?;
        if fields.last().is_some_and(|field| field.name.is_empty()) {
            return Ok(());
        }
        let name: String = name.chars().take(LONGEST_KEY).collect();
        let known: Vec<&str> = fields.iter().map(|field| field.name).collect();
        let message = format!("`{name}` is no field here: the fields are {}", known.join(", "));
        self.note_at(&name, Code::UnknownField, message);
        Ok(())
    }

    fn note_missing(&mut self, fields: &[Field], seen: u64) -> bool {
        let mut complete = true;
        let mut bit = 1_u64;
        for field in fields {
            if field.required && seen & bit == 0 {
                complete = false;
                let message = format!("`{}` is required", field.name);
                self.note_at(field.name, Code::MissingField, message);
            }
            bit = bit.checked_shl(1).unwrap_or(0);
        }
        complete
    }
}
