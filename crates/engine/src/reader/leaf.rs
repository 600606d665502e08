//! Reading single values: quantities, words, days, booleans.

use super::{Read, Reader};
use jiter::Peek;
use stadion_units::decimal::{DecimalError, Shortest};
use stadion_units::{Code, Day, Decimal, Limit, Quantity};
use std::borrow::Cow;
use uuid::Uuid;

/// Long words are cut where they are repeated to a person.
const LONGEST_WORD: usize = 40;

impl<'j> Reader<'j> {
    /// Reads a number as a quantity, exactly.
    pub fn quantity<Q: Quantity>(&mut self, peek: Peek) -> Read<Option<Q>> {
        if !peek.is_num() {
            self.wrong_type(peek, &Q::BOUND.kind())?;
            return Ok(None);
        }
        let text = self.jiter.known_number_bytes(peek)?;
        match Q::parse(text) {
            Ok(quantity) => Ok(Some(quantity)),
            Err(error) => {
                let limit = (error.code == Code::OutOfRange).then(|| error.bound.limit());
                let text: String = text.iter().take(LONGEST_WORD).map(|b| char::from(*b)).collect();
                self.note(error.code, format!("{error}, not `{text}`"), limit);
                Ok(None)
            }
        }
    }

    /// Reads a text as one of the allowed words, which may repeat.
    pub fn word(
        &mut self,
        peek: Peek,
        allowed: impl Iterator<Item = &'static str> + Clone,
    ) -> Read<Option<&'static str>> {
        if peek != Peek::String {
            self.wrong_type(peek, "a text")?;
            return Ok(None);
        }
        let text = self.jiter.known_str()?;
        let word = allowed.clone().find(|word| *word == text);
        if word.is_none() {
            let text: String = text.chars().take(LONGEST_WORD).collect();
            let mut words: Vec<&str> = Vec::new();
            for word in allowed {
                if !words.contains(&word) {
                    words.push(word);
                }
            }
            let message = format!("`{text}` is not known here: use one of {}", words.join(", "));
            self.note(Code::UnknownValue, message, None);
        }
        Ok(word)
    }

    /// Reads a calendar day.
    pub fn day(&mut self, peek: Peek) -> Read<Option<Day>> {
        if peek != Peek::String {
            self.wrong_type(peek, "a date as a text (YYYY-MM-DD)")?;
            return Ok(None);
        }
        let text = self.jiter.known_str()?;
        let day = Day::parse(text);
        if day.is_none() {
            let text: String = text.chars().take(LONGEST_WORD).collect();
            let (first, last) = (Day::FIRST_YEAR, Day::LAST_YEAR);
            let message = format!("`{text}` is no date YYYY-MM-DD between {first} and {last}");
            self.note(Code::InvalidDate, message, None);
        }
        Ok(day)
    }

    /// Reads `true` or `false`.
    pub fn boolean(&mut self, peek: Peek) -> Read<Option<bool>> {
        if peek == Peek::True || peek == Peek::False {
            return Ok(Some(self.jiter.known_bool(peek)?));
        }
        self.wrong_type(peek, "true or false")?;
        Ok(None)
    }

    /// Reads a text of at most `most` bytes; it is not copied unless it has escapes.
    pub fn text(&mut self, peek: Peek, most: usize) -> Read<Option<Cow<'j, str>>> {
        if peek != Peek::String {
            self.wrong_type(peek, "a text")?;
            return Ok(None);
        }
        let start = self.jiter.current_index();
        let decoded_length = self.jiter.known_str()?.len();
        let quoted = self.jiter.slice_to_current(start);
        let raw = quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default();
        if decoded_length > most {
            let max = Shortest { value: i64::try_from(most).unwrap_or(i64::MAX), places: 0 };
            let message = format!("the text has {decoded_length} bytes: send at most {most}");
            self.note(Code::TooLong, message, Some(Limit { min: None, max: Some(max) }));
            return Ok(None);
        }
        if raw.contains(&b'\\') {
            // Escapes are rare: only then is the text decoded a second time.
            let decoded: Option<String> = serde_json::from_slice(quoted).ok();
            return Ok(decoded.map(Cow::Owned));
        }
        Ok(core::str::from_utf8(raw).ok().map(Cow::Borrowed))
    }

    /// Reads a UUID.
    pub fn uuid(&mut self, peek: Peek) -> Read<Option<Uuid>> {
        if peek != Peek::String {
            self.wrong_type(peek, "a UUID as a text")?;
            return Ok(None);
        }
        let text = self.jiter.known_str()?;
        let uuid = Uuid::try_parse(text).ok();
        if uuid.is_none() {
            let text: String = text.chars().take(LONGEST_WORD).collect();
            self.note(Code::InvalidUuid, format!("`{text}` is no UUID"), None);
        }
        Ok(uuid)
    }

    /// Reads a number of at most `places` decimals and keeps its text, for a unit that may come
    /// later in the object.
    pub fn number(&mut self, peek: Peek, places: u8) -> Read<Option<&'j [u8]>> {
        if !peek.is_num() {
            self.wrong_type(peek, "a number")?;
            return Ok(None);
        }
        let start = self.jiter.current_index();
        self.jiter.known_number_bytes(peek)?;
        let text = self.jiter.slice_to_current(start);
        let Err(error) = Decimal::parse(text, places) else { return Ok(Some(text)) };
        let (code, what) = match error {
            DecimalError::TooPrecise => (Code::TooPrecise, format!("at most {places} decimals")),
            _ => (Code::OutOfRange, "fewer digits".to_owned()),
        };
        let text: String = text.iter().take(LONGEST_WORD).map(|byte| char::from(*byte)).collect();
        self.note(code, format!("the number must have {what}, not `{text}`"), None);
        Ok(None)
    }
}
