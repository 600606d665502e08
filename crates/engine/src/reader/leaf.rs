//! Reading single values: quantities, words, texts, days, ids, booleans.
//!
//! Values are passed over and read from their bytes: the parser's own number and boolean readers
//! carry float decoding along, with its tables, which would be in the WASM and never used.

use super::{Read, Reader};
use jiter::Peek;
use stadion_units::decimal::{DecimalError, Shortest};
use stadion_units::quantity::NotAQuantity;
use stadion_units::{Bound, Code, Day, Decimal, Limit, Quantity};
use std::borrow::Cow;
use uuid::Uuid;

/// Long words are cut where they are repeated to a person.
const LONGEST_WORD: usize = 40;

/// The allowed words of a field, for the message; they may repeat.
pub type Words = fn(&mut dyn FnMut(&'static str));

impl<'j> Reader<'j> {
    /// Reads a number as a quantity, exactly.
    pub fn quantity<Q: Quantity>(&mut self, peek: Peek) -> Read<Option<Q>> {
        let start = self.cursor.place_index();
        let count = self.cursor.short_number(Q::BOUND.places);
        if let Some(quantity) = count.and_then(|count| Q::new(count).ok()) {
            return Ok(Some(quantity));
        }
        self.cursor.go_back(start);
        Ok(self.bounded(peek, Q::BOUND)?.and_then(|count| Q::new(count).ok()))
    }

    /// Reads a number within bounds, exactly: its integer.
    pub fn bounded(&mut self, peek: Peek, bound: Bound) -> Read<Option<u32>> {
        if !peek.is_num() {
            self.wrong_type(peek, &bound.kind())?;
            return Ok(None);
        }
        let start = self.cursor.place_index();
        if let Some(count) = self.cursor.short_number(bound.places) {
            if (bound.min..=bound.max).contains(&count) {
                return Ok(Some(count));
            }
            let text = self.cursor.text_since(start);
            return Ok(self.bounded_text(text.as_bytes(), bound));
        }
        let text = self.cursor.value(peek)?;
        Ok(self.bounded_text(text.as_bytes(), bound))
    }

    /// What is not plain may be within the bounds as well.
    #[cold]
    fn bounded_text(&mut self, text: &[u8], bound: Bound) -> Option<u32> {
        let code = match Decimal::parse(text, bound.places) {
            Ok(decimal) => match within(decimal, bound) {
                Some(count) => return Some(count),
                None => Code::OutOfRange,
            },
            Err(DecimalError::NotANumber) => Code::WrongType,
            Err(DecimalError::TooPrecise) => Code::TooPrecise,
            Err(DecimalError::TooLarge) => Code::OutOfRange,
        };
        self.note_quantity(NotAQuantity { code, bound }, text);
        None
    }

    /// The bytes of a value, as they stand in the document.
    pub fn raw(&mut self, peek: Peek) -> Read<&'j [u8]> {
        Ok(self.cursor.value(peek)?.as_bytes())
    }

    #[cold]
    fn note_quantity(&mut self, error: NotAQuantity, text: &[u8]) {
        let limit = (error.code == Code::OutOfRange).then(|| error.bound.limit());
        let text = shown(text);
        self.note(error.code, format!("{error}, not `{text}`"), limit);
    }

    /// Reads a text as one of the words that `find` knows.
    pub fn word<T>(
        &mut self,
        peek: Peek,
        find: impl FnOnce(&str) -> Option<T>,
        words: Words,
    ) -> Read<Option<T>> {
        let mut find = Some(find);
        let mut found = None;
        self.known_word(peek, words, &mut |text| {
            found = find.take().and_then(|find| find(text));
            found.is_some()
        })?;
        Ok(found)
    }

    fn known_word(
        &mut self,
        peek: Peek,
        words: Words,
        find: &mut dyn FnMut(&str) -> bool,
    ) -> Read<()> {
        if peek != Peek::String {
            return self.wrong_type(peek, "a text");
        }
        let text = self.cursor.string()?;
        if !find(&text) {
            let text = shown(text.as_bytes());
            self.note_word(&text, words);
        }
        Ok(())
    }

    #[cold]
    fn note_word(&mut self, text: &str, words: Words) {
        let mut allowed: Vec<&str> = Vec::new();
        words(&mut |word| {
            if !allowed.contains(&word) {
                allowed.push(word);
            }
        });
        let message = format!("`{text}` is not known here: use one of {}", allowed.join(", "));
        self.note(Code::UnknownValue, message, None);
    }

    /// Reads a calendar day.
    pub fn day(&mut self, peek: Peek) -> Read<Option<Day>> {
        if peek != Peek::String {
            self.wrong_type(peek, "a date as a text (YYYY-MM-DD)")?;
            return Ok(None);
        }
        let text = self.cursor.string()?;
        let day = Day::parse(&text);
        if day.is_none() {
            let (first, last) = (Day::FIRST_YEAR, Day::LAST_YEAR);
            let text = shown(text.as_bytes());
            let message = format!("`{text}` is no date YYYY-MM-DD between {first} and {last}");
            self.note(Code::InvalidDate, message, None);
        }
        Ok(day)
    }

    /// Reads `true` or `false`.
    pub fn boolean(&mut self, peek: Peek) -> Read<Option<bool>> {
        if peek == Peek::True || peek == Peek::False {
            self.skip(peek)?;
            return Ok(Some(peek == Peek::True));
        }
        self.wrong_type(peek, "true or false")?;
        Ok(None)
    }

    /// Reads a text of at most `most` bytes.
    pub fn text(&mut self, peek: Peek, most: usize) -> Read<Option<Cow<'j, str>>> {
        let Some(text) = self.text_or(peek, "a text")? else { return Ok(None) };
        if text.len() > most {
            let max = Shortest { value: i64::try_from(most).unwrap_or(i64::MAX), places: 0 };
            let message = format!("the text has {} bytes: send at most {most}", text.len());
            self.note(Code::TooLong, message, Some(Limit { min: None, max: Some(max) }));
            return Ok(None);
        }
        Ok(Some(text))
    }

    fn text_or(&mut self, peek: Peek, wanted: &str) -> Read<Option<Cow<'j, str>>> {
        if peek != Peek::String {
            self.wrong_type(peek, wanted)?;
            return Ok(None);
        }
        self.cursor.string().map(Some)
    }

    /// Reads a UUID.
    pub fn uuid(&mut self, peek: Peek) -> Read<Option<Uuid>> {
        let Some(text) = self.text_or(peek, "a UUID as a text")? else { return Ok(None) };
        let uuid = Uuid::try_parse(&text).ok();
        if uuid.is_none() {
            self.note(Code::InvalidUuid, format!("`{}` is no UUID", shown(text.as_bytes())), None);
        }
        Ok(uuid)
    }

    /// Reads a number of at most `places` decimals as an integer count of `10^-places`; nothing when
    /// that has more than 64 bits.
    pub fn decimal(&mut self, peek: Peek, places: u8) -> Read<Option<i64>> {
        if let Some(count) = self.cursor.short_number(places) {
            return Ok(Some(i64::from(count)));
        }
        let text = self.number(peek, places)?;
        Ok(text.and_then(|text| Decimal::parse(text, places).ok()?.to_i64()))
    }

    /// Reads a number of at most `places` decimals and keeps its text, for a unit that may come
    /// later in the object.
    pub fn number(&mut self, peek: Peek, places: u8) -> Read<Option<&'j [u8]>> {
        if !peek.is_num() {
            self.wrong_type(peek, "a number")?;
            return Ok(None);
        }
        let text = self.raw(peek)?;
        let Err(error) = Decimal::parse(text, places) else { return Ok(Some(text)) };
        let (code, what) = match error {
            DecimalError::TooPrecise => (Code::TooPrecise, format!("at most {places} decimals")),
            _ => (Code::OutOfRange, "fewer digits".to_owned()),
        };
        self.note(code, format!("the number must have {what}, not `{}`", shown(text)), None);
        Ok(None)
    }
}

fn within(decimal: Decimal, bound: Bound) -> Option<u32> {
    let count = decimal.to_i64().and_then(|value| u32::try_from(value).ok());
    count.filter(|count| (bound.min..=bound.max).contains(count))
}

/// The start of a text, for a message.
pub(super) fn shown(text: &[u8]) -> String {
    String::from_utf8_lossy(text).chars().take(LONGEST_WORD).collect()
}
