//! Going through the bytes of a document, token by token.
//!
//! What nearly every document is made of is read here, straight from the bytes: texts without
//! escapes, plain numbers, separators. Whatever else stands at a place goes to the parser, from that
//! place on. It alone knows what is wrong with a document, so there is one opinion on that.

use super::scan::{is_key, short_number, text_length};
use super::{Field, Malformed, Read};
use jiter::{Jiter, JiterResult, Peek};
use stadion_units::decimal::Plain;
use std::borrow::Cow;

/// The key of a member.
pub enum Key<'j> {
    /// There is no further member.
    None,
    /// That of the field with this index.
    Expected(usize),
    /// Any one.
    Other(Cow<'j, str>),
}

impl From<Option<&str>> for Key<'_> {
    fn from(key: Option<&str>) -> Self {
        key.map_or(Self::None, |key| Self::Other(Cow::Owned(key.to_owned())))
    }
}

/// The bytes of a key around its name: two quotes and a colon.
const KEY_MARKS: usize = 3;

/// A place in a document.
pub struct Cursor<'j> {
    text: &'j str,
    at: usize,
}

impl<'j> Cursor<'j> {
    /// The start of a document.
    pub fn new(text: &'j str) -> Self {
        Self { text, at: 0 }
    }

    /// The first byte of the next value, which stays to be read.
    pub fn peek(&mut self) -> Read<Peek> {
        if let Some(first) = self.token() {
            return Ok(Peek::new(first));
        }
        let mut found = Peek::Null;
        self.parse(self.at, &mut |jiter| {
            found = jiter.peek()?;
            Ok(())
        })?;
        Ok(found)
    }

    /// Goes into an object, to the value of its first key.
    pub fn object(&mut self, fields: &[Field]) -> Read<Key<'j>> {
        let start = self.at;
        self.step();
        if let Some(key) = self.key(fields, 0) {
            return Ok(key);
        }
        let mut found = Key::None;
        self.parse(start, &mut |jiter| {
            found = Key::from(jiter.known_object()?);
            Ok(())
        })?;
        Ok(found)
    }

    /// Goes to the value of the next key of the object, which is likely to be the field of that index
    /// or one behind it.
    pub fn next_key(&mut self, fields: &[Field], index: usize) -> Read<Key<'j>> {
        let start = self.at;
        match self.token() {
            Some(b'}') => {
                self.step();
                return Ok(Key::None);
            }
            Some(b',') => {
                self.step();
                if let Some(key) = self.key(fields, index) {
                    return Ok(key);
                }
            }
            _ => {}
        }
        let mut found = Key::None;
        self.parse(start, &mut |jiter| {
            found = Key::from(jiter.next_key()?);
            Ok(())
        })?;
        Ok(found)
    }

    /// Goes into an array, to its first item; nothing when it has none.
    pub fn array(&mut self) -> Read<Option<Peek>> {
        let mut found = None;
        self.parse(self.at, &mut |jiter| {
            found = jiter.known_array()?;
            Ok(())
        })?;
        Ok(found)
    }

    /// Goes to the next item of the array; nothing at its end.
    pub fn next_item(&mut self) -> Read<Option<Peek>> {
        let start = self.at;
        if self.token() == Some(b',') {
            self.step();
            if let Some(first) = self.token().filter(|first| *first != b']') {
                return Ok(Some(Peek::new(first)));
            }
        }
        let mut found = None;
        self.parse(start, &mut |jiter| {
            found = jiter.array_step()?;
            Ok(())
        })?;
        Ok(found)
    }

    /// Reads a text; it is copied only when it has escapes.
    pub fn string(&mut self) -> Read<Cow<'j, str>> {
        if let Some(text) = self.plain_string() {
            return Ok(Cow::Borrowed(text));
        }
        let mut found = String::new();
        self.parse(self.at, &mut |jiter| {
            jiter.known_str()?.clone_into(&mut found);
            Ok(())
        })?;
        Ok(Cow::Owned(found))
    }

    /// Passes over a value, which begins with that byte, and gives its text.
    pub fn value(&mut self, peek: Peek) -> Read<&'j str> {
        let start = self.at;
        if self.number().is_none() && (peek != Peek::String || self.plain_string().is_none()) {
            self.parse(start, &mut |jiter| jiter.known_skip(peek))?;
        }
        Ok(self.text_since(start))
    }

    /// Goes back to an earlier place.
    pub fn go_back(&mut self, place: usize) {
        self.at = place;
    }

    /// Reads a short plain number as an integer count of `10^-places`; otherwise the place stays.
    pub fn short_number(&mut self, places: u8) -> Option<u32> {
        let (count, length) = short_number(self.rest(), places)?;
        self.at = self.at.saturating_add(length);
        Some(count)
    }

    /// Reads a plain number; otherwise the place stays.
    pub fn number(&mut self) -> Option<Plain> {
        let number = Plain::read(self.rest())?;
        self.at = self.at.saturating_add(number.length());
        Some(number)
    }

    /// The text between an earlier place and this one.
    pub fn text_since(&self, start: usize) -> &'j str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// The place reached, in bytes.
    pub fn place_index(&self) -> usize {
        self.at
    }

    /// The end of the document, behind its only value.
    pub fn finish(&mut self) -> Read<()> {
        self.parse(self.at, &mut Jiter::finish)
    }

    /// Lets the parser do its part from a place on.
    #[cold]
    #[inline(never)]
    fn parse(
        &mut self,
        start: usize,
        part: &mut dyn FnMut(&mut Jiter<'j>) -> JiterResult<()>,
    ) -> Read<()> {
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let mut jiter = Jiter::new(rest);
        part(&mut jiter).map_err(|mut error| {
            error.index = error.index.saturating_add(start);
            Malformed::from(error)
        })?;
        self.at = start.saturating_add(jiter.current_index());
        Ok(())
    }

    fn rest(&self) -> &'j [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn step(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    /// The next byte that is no white space.
    fn token(&mut self) -> Option<u8> {
        loop {
            match self.text.as_bytes().get(self.at)? {
                b' ' | b'\n' | b'\r' | b'\t' => self.step(),
                other => return Some(*other),
            }
        }
    }

    /// A key without escapes and the colon behind it; the place is of no use where there is none.
    fn key(&mut self, fields: &[Field], index: usize) -> Option<Key<'j>> {
        self.token()?;
        // Most keys stand as they are expected: then there is no end to be searched.
        let (b'"', inner) = self.rest().split_first()? else { return None };
        for (skipped, field) in fields.get(index..)?.iter().enumerate() {
            if is_key(inner, field.name()) {
                self.at = self.at.saturating_add(field.name().len()).saturating_add(KEY_MARKS);
                return Some(Key::Expected(index.saturating_add(skipped)));
            }
        }
        let key = self.plain_string()?;
        if self.token()? != b':' {
            return None;
        }
        self.step();
        Some(Key::Other(Cow::Borrowed(key)))
    }

    /// A text without escapes; otherwise the place stays.
    fn plain_string(&mut self) -> Option<&'j str> {
        let start = self.at.saturating_add(1);
        let (b'"', inner) = self.rest().split_first()? else { return None };
        let end = start.saturating_add(text_length(inner)?);
        let text = self.text.get(start..end)?;
        self.at = end.saturating_add(1);
        Some(text)
    }
}
