//! Stored races whose efforts wait for a word of the split validator.

use crate::reader::{Field, Read, Reader};
use crate::validate_splits::request::RaceFields;
use jiter::Peek;
use serde::Serialize;
use stadion_personal_records::{Effort, SourceKind};
use stadion_race_splits::{Race, Report, Verdict, validate};
use stadion_units::Quantity;
use uuid::Uuid;

const STORED_RACE: &[Field] = &[
    Field::required("race_result_id"),
    Field::required("race"),
    Field::optional("splits"),
    Field::optional("transitions_total_seconds"),
];

/// A race and the id of its row.
pub struct StoredRace {
    id: Uuid,
    race: Race<'static>,
}

/// What the validator said of a stored race.
#[derive(Clone, Debug, Serialize)]
pub struct Validated {
    race_result_id: String,
    verdict: &'static str,
    unusable_for_records: Vec<u32>,
    total_usable_for_records: bool,
}

/// Reads one stored race.
pub fn read_race(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<StoredRace>> {
    let mut id = None;
    let mut race = RaceFields::default();
    reader.object(peek, STORED_RACE, &mut |reader, field, peek| {
        if field == "race_result_id" {
            id = reader.uuid(peek)?;
            Ok(())
        } else {
            race.read(reader, field, peek)
        }
    })?;
    Ok(id.zip(race.finish()).map(|(id, race)| StoredRace { id, race }))
}

/// Validates the races and marks their efforts: a rejected race gives no record at all, another
/// one none from its doubted splits.
pub fn veto(races: &[StoredRace], efforts: &mut [Effort<'_>]) -> Option<Vec<Validated>> {
    if races.is_empty() {
        return None;
    }
    let reports: Vec<(Uuid, Report)> =
        races.iter().map(|stored| (stored.id, validate(&stored.race))).collect();
    for effort in efforts.iter_mut().filter(|effort| effort.valid.is_none()) {
        let source = effort.source.filter(|source| source.kind == SourceKind::RaceResult);
        let report = source.and_then(|source| reports.iter().find(|(id, _)| *id == source.id));
        if let Some((_, report)) = report {
            effort.valid = Some(usable(report, effort));
        }
    }
    Some(reports.iter().map(|(id, report)| validated(*id, report)).collect())
}

fn usable(report: &Report, effort: &Effort<'_>) -> bool {
    match effort.split_number {
        None => report.total_usable_for_records,
        Some(number) => {
            report.verdict != Verdict::Reject && !report.unusable_for_records.contains(&number)
        }
    }
}

fn validated(id: Uuid, report: &Report) -> Validated {
    Validated {
        race_result_id: id.to_string(),
        verdict: report.verdict.as_str(),
        unusable_for_records: report.unusable_for_records.iter().map(|n| n.get()).collect(),
        total_usable_for_records: report.total_usable_for_records,
    }
}
