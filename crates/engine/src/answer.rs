//! The shape of every answer.

use crate::number::ExactJson;
use crate::{Number, VERSION};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use stadion_units::{Limit, Problem};
use std::io::{self, Write};

/// Either the result of an operation or everything that is wrong with the request.
#[derive(Clone, Debug)]
pub enum Answer<T> {
    /// The request was understood.
    Given(T),
    /// The request was not understood; the problems say where and why.
    Refused(Vec<Problem>),
}

/// Of an answer in bytes; what is longer grows.
const USUAL_LENGTH: usize = 512;

/// An answer while it is printed, in pieces of which half are a quote, a colon or a comma. A copy of
/// any length is a call out of the WASM, which a byte known beforehand can do without.
struct Bytes(Vec<u8>);

impl Write for Bytes {
    #[inline]
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.write_all(piece)?;
        Ok(piece.len())
    }

    #[inline]
    fn write_all(&mut self, piece: &[u8]) -> io::Result<()> {
        match piece {
            [byte] => self.0.push(*byte),
            _ => self.0.extend_from_slice(piece),
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<T: Serialize> Answer<T> {
    /// The answer as JSON bytes.
    pub fn to_json(&self) -> Vec<u8> {
        let mut out = Bytes(Vec::with_capacity(USUAL_LENGTH));
        let mut serializer = serde_json::Serializer::with_formatter(&mut out, ExactJson);
        let outcome = self.serialize(&mut serializer);
        // Writing to memory fails for maps with odd keys only, and no answer holds a map.
        if outcome.is_ok() { out.0 } else { Vec::new() }
    }

    /// Whether the request was understood.
    pub fn is_given(&self) -> bool {
        matches!(self, Self::Given(_))
    }
}

impl<T: Serialize> Serialize for Answer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Given(result) => {
                let mut out = serializer.serialize_struct("Answer", 3)?;
                out.serialize_field("ok", &true)?;
                out.serialize_field("result", result)?;
                out.serialize_field("engine_version", VERSION)?;
                out.end()
            }
            Self::Refused(problems) => WrittenRefusal(problems).serialize(serializer),
        }
    }
}

/// Apart from the results, so that there is one of it, not one for each of them.
struct WrittenRefusal<'a>(&'a [Problem]);

impl Serialize for WrittenRefusal<'_> {
    #[inline(never)]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let problems: Vec<Written<'_>> = self.0.iter().map(Written).collect();
        let mut out = serializer.serialize_struct("Answer", 2)?;
        out.serialize_field("ok", &false)?;
        out.serialize_field("problems", &problems)?;
        out.end()
    }
}

struct Written<'a>(&'a Problem);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Problem { code, path, message, limit } = self.0;
        let mut out = serializer.serialize_struct("Problem", 5)?;
        out.serialize_field("code", code.as_str())?;
        out.serialize_field("path", path)?;
        out.serialize_field("message", message)?;
        out.serialize_field("severity", code.severity().as_str())?;
        match limit {
            Some(limit) => out.serialize_field("limit", &WrittenLimit(*limit))?,
            None => out.skip_field("limit")?,
        }
        out.end()
    }
}

struct WrittenLimit(Limit);

impl Serialize for WrittenLimit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Limit", 2)?;
        for (name, bound) in [("min", self.0.min), ("max", self.0.max)] {
            match bound {
                Some(bound) => out.serialize_field(name, &Number(bound))?,
                None => out.skip_field(name)?,
            }
        }
        out.end()
    }
}
