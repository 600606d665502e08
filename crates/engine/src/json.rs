//! Answers with many small objects, as a tree: one printer for all of them.

use crate::Number;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use stadion_units::decimal::Shortest;
use stadion_units::{Day, Quantity};
use std::borrow::Cow;

/// A JSON value whose members have fixed names.
#[derive(Clone, Debug)]
pub enum Json<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// An exact decimal.
    Number(Number),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Json<'a>>),
    /// An object, its members in the order in which they were added.
    Object(Object<'a>),
}

/// An object while it is built.
#[derive(Clone, Debug, Default)]
pub struct Object<'a>(Vec<(&'static str, Json<'a>)>);

impl<'a> Object<'a> {
    /// An object without members.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a member.
    #[inline(never)] // hundreds of callers
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Json<'a>) -> Self {
        self.0.push((name, value));
        self
    }

    /// Adds a member that is absent where it has no value.
    #[inline(never)]
    #[must_use]
    pub fn with_some(self, name: &'static str, value: Option<Json<'a>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// The object as a value.
    pub fn end(self) -> Json<'a> {
        Json::Object(self)
    }
}

impl<'a> Json<'a> {
    /// A text that lives as long as the request.
    pub fn text(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    /// A text that was made for the answer.
    pub fn made(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }

    /// A day as `YYYY-MM-DD`.
    pub fn day(day: Day) -> Self {
        Self::made(day.to_string())
    }

    /// A whole number.
    pub fn count(count: u32) -> Self {
        Self::decimal(count, 0)
    }

    /// A quantity as requests state it.
    pub fn quantity<Q: Quantity>(quantity: Q) -> Self {
        Self::decimal(quantity.get(), Q::BOUND.places)
    }

    /// So many `10^-places`.
    #[inline(never)]
    pub fn decimal(count: u32, places: u8) -> Self {
        Self::Number(Number(Shortest { value: i64::from(count), places }))
    }

    /// A list of one value after the other.
    pub fn list(values: impl Iterator<Item = Self>) -> Self {
        Self::List(values.collect())
    }

    /// The value, or `null`.
    #[inline(never)]
    pub fn or_null(value: Option<Self>) -> Self {
        value.unwrap_or(Self::Null)
    }

    /// A word to store and a sentence to read.
    #[inline(never)]
    pub fn remark(code: &'static str, message: String) -> Object<'a> {
        Object::new().with("code", Self::text(code)).with("message", Self::made(message))
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Boolean(value) => serializer.serialize_bool(*value),
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(values) => {
                let mut out = serializer.serialize_seq(None)?;
                for value in values {
                    out.serialize_element(value)?;
                }
                out.end()
            }
            Self::Object(Object(members)) => {
                let mut out = serializer.serialize_map(None)?;
                for (name, value) in members {
                    out.serialize_entry(name, value)?;
                }
                out.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_keeps_the_order_of_members_and_leaves_out_what_is_absent() {
        let object = Object::new()
            .with("b", Json::decimal(8_125, 4))
            .with_some("none", None)
            .with("a", Json::List(vec![Json::Null, Json::text("x\"y"), Json::Boolean(true)]))
            .with("empty", Object::new().end());
        let answer = crate::Answer::Given(object.end()).to_json();
        let text = String::from_utf8(answer).unwrap();
        let result = r#""result":{"b":0.8125,"a":[null,"x\"y",true],"empty":{}}"#;
        assert!(text.contains(result), "{text}");
    }
}
