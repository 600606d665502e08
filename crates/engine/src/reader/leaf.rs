//! Reading single values: quantities, words, days, booleans.

use super::{Read, Reader};
use jiter::Peek;
use stadion_units::{Code, Day, Quantity};

/// Long words are cut where they are repeated to a person.
const LONGEST_WORD: usize = 40;

impl Reader<'_> {
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
}
