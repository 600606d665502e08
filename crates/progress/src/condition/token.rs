//! Cutting a condition into words, numbers, texts and signs.

use crate::refusal::{Member, Refusal, shown};
use stadion_units::Code;

/// The smallest piece of a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// A name or a keyword, in lower case.
    Word(String),
    /// A number as it is written.
    Number(String),
    /// What stands in single quotes.
    Text(String),
    /// A sign.
    Sign(&'static str),
}

impl Token {
    /// As it is shown to a person.
    pub fn shown(&self) -> String {
        match self {
            Self::Word(text) | Self::Number(text) => shown(text),
            Self::Text(text) => format!("'{}'", shown(text)),
            Self::Sign(sign) => (*sign).to_owned(),
        }
    }
}

/// Longer ones before their beginnings.
const SIGNS: &[&str] = &["<>", "!=", "<=", ">=", "=", "<", ">", "(", ")", ","];

/// Cuts a whole condition.
pub fn tokens(member: Member, condition: &str) -> Result<Vec<Token>, Refusal> {
    let mut rest = condition.trim_start();
    let mut tokens = Vec::new();
    while let Some(first) = rest.chars().next() {
        let (token, after) = if first == '\'' {
            quoted(member, rest)?
        } else if first.is_ascii_alphabetic() || first == '_' {
            let (word, after) = split(rest, |c| c.is_ascii_alphanumeric() || c == '_');
            (Token::Word(word.to_ascii_lowercase()), after)
        } else if first.is_ascii_digit() || first == '-' {
            let (number, after) = split(rest, |c| c.is_ascii_digit() || c == '.' || c == '-');
            (Token::Number(number.to_owned()), after)
        } else {
            let sign = SIGNS.iter().find_map(|sign| Some((*sign, rest.strip_prefix(sign)?)));
            let Some((sign, after)) = sign else {
                return Err(Refusal::unknown(member, &first.to_string(), SIGNS.iter().copied()));
            };
            (Token::Sign(sign), after)
        };
        tokens.push(token);
        rest = after.trim_start();
    }
    Ok(tokens)
}

fn split(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !belongs(c)).unwrap_or(text.len()))
}

/// A quote inside is written twice.
fn quoted(member: Member, text: &str) -> Result<(Token, &str), Refusal> {
    let mut content = String::new();
    let mut rest = text.strip_prefix('\'').unwrap_or(text);
    while let Some((before, after)) = rest.split_once('\'') {
        content.push_str(before);
        match after.strip_prefix('\'') {
            Some(further) => {
                content.push('\'');
                rest = further;
            }
            None => return Ok((Token::Text(content), after)),
        }
    }
    let message = format!("`{}` has no closing quote: add one", shown(text));
    Err(Refusal::new(Code::UnknownValue, member, message))
}
