//! Why criteria cannot be read, and what to do about it.

use core::fmt;
use stadion_units::Code;

stadion_units::words! {
    /// A member of criteria.
    pub enum Member {
        /// What is asked.
        Type = "type",
        /// Of which rows.
        Table = "table",
        /// Of which of their values.
        Column = "column",
        /// Days or weeks.
        Unit = "unit",
        /// Rows that make a day or a week count.
        MinPerUnit = "min_per_unit",
        /// Rows that make a share count.
        MinSample = "min_sample",
        /// Which rows.
        Condition = "condition",
        /// Which rows are the part.
        Numerator = "numerator",
        /// Which rows are the whole.
        Denominator = "denominator",
        /// From where on it is earned.
        Threshold = "threshold",
        /// What a person reads.
        Description = "description",
    }
}

/// Criteria that say nothing a program can compute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong.
    pub code: Code,
    /// Where.
    pub member: Member,
    /// What is wrong and what to do, for a person.
    pub message: String,
}

impl Refusal {
    pub(crate) fn new(code: Code, member: Member, message: impl Into<String>) -> Self {
        Self { code, member, message: message.into() }
    }

    pub(crate) fn missing(member: Member) -> Self {
        Self::new(Code::MissingField, member, format!("`{}` is required here", member.as_str()))
    }

    /// A word that is none of those known.
    pub(crate) fn unknown<'w>(
        member: Member,
        word: &str,
        known: impl IntoIterator<Item = &'w str>,
    ) -> Self {
        Self::none_of(member, word, &known.into_iter().collect::<Vec<_>>())
    }

    fn none_of(member: Member, word: &str, known: &[&str]) -> Self {
        let (word, known) = (shown(word), known.join(", "));
        Self::new(
            Code::UnknownValue,
            member,
            format!("`{word}` is not known here: use one of {known}"),
        )
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.member.as_str(), self.message)
    }
}

impl core::error::Error for Refusal {}

/// The start of a text, for a message.
pub(crate) fn shown(text: &str) -> String {
    text.chars().take(40).collect()
}
