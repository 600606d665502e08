//! From tokens to comparisons, each checked against its column.

use super::token::{Token, tokens};
use super::{Comparison, LONGEST_COUNT, Literal, Operator, Test};
use crate::refusal::{Member, Refusal, shown};
use crate::table::{Column, Kind, Table};
use stadion_units::{Code, Day, Decimal, Measure};

/// Decimals of a number in a condition.
pub(crate) const PLACES_COUNT: u8 = 3;

struct Parser {
    member: Member,
    table: Table,
    tokens: std::vec::IntoIter<Token>,
}

pub(super) fn condition(
    member: Member,
    table: Table,
    text: &str,
) -> Result<Vec<Comparison>, Refusal> {
    if text.len() > LONGEST_COUNT {
        let message =
            format!("the condition has {} bytes: use at most {LONGEST_COUNT}", text.len());
        return Err(Refusal::new(Code::TooLong, member, message));
    }
    let tokens = tokens(member, text)?;
    if matches!(tokens.as_slice(), [Token::Word(word)] if word == "true") {
        return Ok(Vec::new());
    }
    let mut parser = Parser { member, table, tokens: tokens.into_iter() };
    let mut comparisons = vec![parser.comparison()?];
    while let Some(token) = parser.tokens.next() {
        parser.keyword(Some(&token), &["and"])?;
        comparisons.push(parser.comparison()?);
    }
    Ok(comparisons)
}

impl Parser {
    fn comparison(&mut self) -> Result<Comparison, Refusal> {
        let column = self.column()?;
        let next = self.tokens.next();
        let operator = match &next {
            Some(Token::Sign(sign)) => Operator::find(sign),
            _ => None,
        };
        let test = if let Some(operator) = operator {
            self.comparable(column, operator)?;
            Test::Compares(operator, vec![self.literal(column)?])
        } else if self.keyword(next.as_ref(), COMPARING)? == "in" {
            self.comparable(column, Operator::Equal)?;
            Test::Compares(Operator::Equal, self.list(column)?)
        } else {
            self.null()?
        };
        Ok(Comparison { column, test })
    }

    fn column(&mut self) -> Result<&'static Column, Refusal> {
        let columns = || Column::of(self.table).map(|column| column.name);
        match self.tokens.next() {
            Some(Token::Word(word)) => Column::find(self.table, &word)
                .ok_or_else(|| Refusal::unknown(self.member, &word, columns())),
            other => Err(self.unexpected(other.as_ref(), columns())),
        }
    }

    /// `in` lists and equality go with every value, an order only with numbers and days.
    fn comparable(&self, column: &Column, operator: Operator) -> Result<(), Refusal> {
        let equality = matches!(operator, Operator::Equal | Operator::NotEqual | Operator::Unequal);
        let fits = match column.kind {
            Kind::Presence => false,
            Kind::Number | Kind::Day => true,
            Kind::Flag | Kind::Word(_) | Kind::Text => equality,
        };
        if fits {
            return Ok(());
        }
        let usable: &[&str] = if column.kind == Kind::Presence {
            &["is null", "is not null"]
        } else {
            &["=", "<>", "!=", "in", "is null", "is not null"]
        };
        Err(Refusal::unknown(self.member, operator.as_str(), usable.iter().copied()))
    }

    fn list(&mut self, column: &Column) -> Result<Vec<Literal>, Refusal> {
        self.sign(&["("])?;
        let mut literals = vec![self.literal(column)?];
        while self.sign(&[",", ")"])? == "," {
            literals.push(self.literal(column)?);
        }
        Ok(literals)
    }

    fn null(&mut self) -> Result<Test, Refusal> {
        let next = self.tokens.next();
        let known = self.keyword(next.as_ref(), &["null", "not"])? == "not";
        if known {
            let next = self.tokens.next();
            self.keyword(next.as_ref(), &["null"])?;
        }
        Ok(Test::IsKnown(known))
    }

    fn literal(&mut self, column: &Column) -> Result<Literal, Refusal> {
        let token = self.tokens.next();
        let unknown = |word: &str, known: &[&str]| {
            Err(Refusal::unknown(self.member, word, known.iter().copied()))
        };
        match (column.kind, token) {
            (Kind::Flag, Some(Token::Word(word))) if word == "true" || word == "false" => {
                Ok(Literal::Flag(word == "true"))
            }
            (Kind::Flag, other) => Err(self.unexpected(other.as_ref(), ["true", "false"])),
            (Kind::Number, Some(Token::Number(text))) => match number(&text) {
                Some(number) => Ok(Literal::Number(number)),
                None => unknown(&text, &["a number with at most 3 decimals"]),
            },
            (Kind::Number, other) => Err(self.unexpected(other.as_ref(), ["a number"])),
            (Kind::Word(words), Some(Token::Text(text))) if !words.contains(&&*text) => {
                unknown(&text, words)
            }
            (Kind::Day, Some(Token::Text(text))) => match Day::parse(&text) {
                Some(day) => Ok(Literal::Day(day)),
                None => Err(Refusal::new(
                    Code::InvalidDate,
                    self.member,
                    format!("`{}` is no date: write it as YYYY-MM-DD", shown(&text)),
                )),
            },
            (_, Some(Token::Text(text))) => Ok(Literal::Text(text)),
            (_, other) => Err(self.unexpected(other.as_ref(), ["a text in single quotes"])),
        }
    }

    fn keyword(
        &self,
        token: Option<&Token>,
        known: &[&'static str],
    ) -> Result<&'static str, Refusal> {
        let found = match token {
            Some(Token::Word(word)) => known.iter().find(|known| *known == word),
            _ => None,
        };
        found.copied().ok_or_else(|| self.unexpected(token, known.iter().copied()))
    }

    fn sign(&mut self, known: &[&'static str]) -> Result<&'static str, Refusal> {
        let token = self.tokens.next();
        match token {
            Some(Token::Sign(sign)) if known.contains(&sign) => Ok(sign),
            other => Err(self.unexpected(other.as_ref(), known.iter().copied())),
        }
    }

    fn unexpected<'w>(
        &self,
        token: Option<&Token>,
        known: impl IntoIterator<Item = &'w str>,
    ) -> Refusal {
        if let Some(token) = token {
            return Refusal::unknown(self.member, &token.shown(), known);
        }
        let known: Vec<&str> = known.into_iter().collect();
        let message = format!("the condition ends too early: go on with {}", known.join(", "));
        Refusal::new(Code::UnknownValue, self.member, message)
    }
}

/// What may follow a column besides signs.
const COMPARING: &[&str] = &["in", "is"];

fn number(text: &str) -> Option<Measure> {
    Decimal::parse(text.as_bytes(), PLACES_COUNT).ok()?.to_i64().map(Measure)
}
