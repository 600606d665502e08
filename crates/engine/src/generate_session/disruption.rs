//! What keeps the lifter from training as planned.

use crate::json::{Json, Object};
use crate::lifter::MOST_ITEMS;
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_training_plan::powerlifting::Lift;
use stadion_training_plan::powerlifting::disruption::{
    Disruption, DisruptionKind, DisruptionSeverity, DisruptionStatus,
};
use stadion_units::{Code, Day};

const DISRUPTION: &[Field] = &[
    Field::required("case_type"),
    Field::required("severity"),
    Field::optional("status"),
    Field::required("affected_date_start"),
    Field::optional("affected_date_end"),
    Field::optional("affected_lifts"),
];

/// A disruption as it was reported.
pub struct StatedDisruption {
    kind: DisruptionKind,
    severity: DisruptionSeverity,
    status: DisruptionStatus,
    start: Day,
    end: Option<Day>,
    affected_lifts: Vec<Lift>,
}

/// Reads a list of disruptions.
pub fn read_disruptions(reader: &mut Reader<'_>, peek: Peek) -> Read<Vec<StatedDisruption>> {
    let mut disruptions = Vec::new();
    reader.array(peek, MOST_ITEMS, &mut |reader, peek| {
        disruptions.extend(read_disruption(reader, peek)?);
        Ok(())
    })?;
    Ok(disruptions)
}

fn read_disruption(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<StatedDisruption>> {
    let (mut kind, mut severity, mut status) = (None, None, None);
    let (mut start, mut end, mut affected_lifts) = (None, None, Vec::new());
    reader.object(peek, DISRUPTION, &mut |reader, field, peek| {
        match field {
            "case_type" => {
                kind = reader.word(peek, DisruptionKind::find, DisruptionKind::each_word)?;
            }
            "severity" => {
                severity =
                    reader.word(peek, DisruptionSeverity::find, DisruptionSeverity::each_word)?;
            }
            "status" => {
                status = reader.word(peek, DisruptionStatus::find, DisruptionStatus::each_word)?;
            }
            "affected_date_start" => start = reader.day(peek)?,
            "affected_date_end" => end = reader.day(peek)?,
            _ => reader.array(peek, MOST_ITEMS, &mut |reader, peek| {
                affected_lifts.extend(reader.word(peek, Lift::find, Lift::each_word)?);
                Ok(())
            })?,
        }
        Ok(())
    })?;
    if start.zip(end).is_some_and(|(start, end)| end < start) {
        let message = "the last day lies before the first one: swap them, or leave it out";
        reader.note_at("affected_date_end", Code::OutOfOrder, message.into());
    }
    let (Some(kind), Some(severity), Some(start)) = (kind, severity, start) else {
        return Ok(None);
    };
    let status = status.unwrap_or(DisruptionStatus::Active);
    Ok(Some(StatedDisruption { kind, severity, status, start, end, affected_lifts }))
}

/// The disruptions, as a session is generated from them.
pub fn borrowed<'r>(stated: &'r [StatedDisruption]) -> Vec<Disruption<'r>> {
    let disruption = |of: &'r StatedDisruption| Disruption {
        kind: of.kind,
        severity: of.severity,
        status: of.status,
        start: of.start,
        end: of.end,
        affected_lifts: &of.affected_lifts,
    };
    stated.iter().map(disruption).collect()
}

impl StatedDisruption {
    /// The disruption as requests state it.
    pub fn json(&self) -> Json<'static> {
        let lifts = self.affected_lifts.iter().map(|lift| Json::text(lift.as_str()));
        Object::new()
            .with("case_type", Json::text(self.kind.as_str()))
            .with("severity", Json::text(self.severity.as_str()))
            .with("status", Json::text(self.status.as_str()))
            .with("affected_date_start", Json::day(self.start))
            .with_some("affected_date_end", self.end.map(Json::day))
            .with("affected_lifts", Json::list(lifts))
            .end()
    }
}
