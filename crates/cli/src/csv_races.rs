//! Race results in CSV as requests of `validate_splits`.
//!
//! Two layouts are known by their header. Both have `division` (`open`, `pro`, `elite`, `doubles`,
//! `relay`), `sex` (`male`, `female`, `mixed`), `total_s`, and `run_1_s` to `run_8_s` and
//! `work_1_s` to `work_8_s` in whole or decimal seconds; other columns are passed over, and an
//! empty cell means "not known".
//!
//! - *official summary*: `roxzone_total_s`, the sum of all transitions;
//! - *device table*: `roxzone_1_s` to `roxzone_8_s`, the way into and out of each station.

use csv::StringRecord;
use serde::Serialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::io::Read;

/// Why a CSV can not be read.
#[derive(Debug)]
pub enum CsvFault {
    /// Not CSV, or not readable.
    Csv(csv::Error),
    /// A column that both layouts need is missing.
    MissingColumn(String),
    /// Neither kind of Roxzone column is there.
    UnknownLayout,
}

impl std::fmt::Display for CsvFault {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Csv(error) => write!(out, "the CSV can not be read: {error}"),
            Self::MissingColumn(name) => {
                write!(out, "the CSV has no column `{name}`: see the README for the two layouts")
            }
            Self::UnknownLayout => write!(
                out,
                "the CSV has neither `roxzone_total_s` (official summary) nor `roxzone_1_s` \
                 (device table): see the README for the two layouts"
            ),
        }
    }
}

impl From<csv::Error> for CsvFault {
    fn from(error: csv::Error) -> Self {
        Self::Csv(error)
    }
}

#[derive(Serialize)]
struct Request<'a> {
    race: RaceHeader<'a>,
    splits: Vec<SplitEntry<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    transitions_total_seconds: Option<Cell<'a>>,
}

#[derive(Serialize)]
struct RaceHeader<'a> {
    format: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    division: Option<String>,
    total_time_seconds: Cell<'a>,
}

#[derive(Serialize)]
struct SplitEntry<'a> {
    split_number: usize,
    split_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    station_number: Option<usize>,
    time_seconds: Cell<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    transition_time_seconds: Option<Cell<'a>>,
}

/// A cell as it stands: a JSON number is passed on digit by digit, anything else as a text, which
/// the engine refuses with its path.
#[derive(Serialize)]
#[serde(untagged)]
enum Cell<'a> {
    Number(&'a RawValue),
    Text(&'a str),
}

impl<'a> Cell<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let number = text.starts_with(|first: char| first == '-' || first.is_ascii_digit());
        let raw = if number { serde_json::from_str::<&RawValue>(text).ok() } else { None };
        Some(raw.map_or(Self::Text(text), Self::Number))
    }
}

/// The columns of one CSV.
struct Columns {
    by_name: BTreeMap<String, usize>,
    device_table: bool,
}

impl Columns {
    fn of(header: &StringRecord) -> Result<Self, CsvFault> {
        let by_name: BTreeMap<String, usize> = header
            .iter()
            .enumerate()
            .map(|(index, name)| (name.trim().to_owned(), index))
            .collect();
        let legs = (1..=8).flat_map(|n| [format!("run_{n}_s"), format!("work_{n}_s")]);
        let needed = ["division", "sex", "total_s"].map(str::to_owned).into_iter().chain(legs);
        for name in needed {
            if !by_name.contains_key(&name) {
                return Err(CsvFault::MissingColumn(name));
            }
        }
        let device_table = by_name.contains_key("roxzone_1_s");
        if !device_table && !by_name.contains_key("roxzone_total_s") {
            return Err(CsvFault::UnknownLayout);
        }
        Ok(Self { by_name, device_table })
    }

    fn text<'r>(&self, row: &'r StringRecord, name: &str) -> &'r str {
        self.by_name.get(name).and_then(|index| row.get(*index)).unwrap_or_default().trim()
    }

    fn cell<'r>(&self, row: &'r StringRecord, name: &str) -> Option<Cell<'r>> {
        Cell::of(self.text(row, name))
    }
}

fn request<'r>(columns: &Columns, row: &'r StringRecord) -> Request<'r> {
    // A word that is none of these is passed on, and the engine refuses it with its path.
    let (format, tier) = match columns.text(row, "division") {
        "doubles" => ("doubles", "doubles"),
        "relay" => ("relay", "relay"),
        "elite" | "pro" => ("singles", "pro"),
        "open" => ("singles", "open"),
        other => (other, other),
    };
    let division = match columns.text(row, "sex") {
        "" => None,
        "male" => Some(format!("{tier}_men")),
        "female" => Some(format!("{tier}_women")),
        other => Some(format!("{tier}_{other}")),
    };
    let leg = |n: usize, station: bool| {
        let name = if station { format!("work_{n}_s") } else { format!("run_{n}_s") };
        let device_station = station && columns.device_table;
        columns.cell(row, &name).map(|time_seconds| SplitEntry {
            split_number: n.saturating_mul(2).saturating_sub(usize::from(!station)),
            split_type: if station { "station" } else { "run" },
            station_number: station.then_some(n),
            time_seconds,
            transition_time_seconds: device_station
                .then(|| columns.cell(row, &format!("roxzone_{n}_s")))
                .flatten(),
        })
    };
    Request {
        race: RaceHeader {
            format,
            division,
            total_time_seconds: columns.cell(row, "total_s").unwrap_or(Cell::Text("")),
        },
        splits: (1..=8).flat_map(|n| [leg(n, false), leg(n, true)]).flatten().collect(),
        transitions_total_seconds: columns.cell(row, "roxzone_total_s"),
    }
}

/// Feeds every row as a request to `each` and returns their number.
///
/// # Errors
///
/// A CSV of another layout, or what `each` says.
pub fn requests<E: From<CsvFault>>(
    reader: impl Read,
    mut each: impl FnMut(&[u8]) -> Result<(), E>,
) -> Result<usize, E> {
    let mut rows = csv::Reader::from_reader(reader);
    let columns = Columns::of(rows.headers().map_err(CsvFault::from)?)?;
    let mut count = 0_usize;
    let mut row = StringRecord::new();
    while rows.read_record(&mut row).map_err(CsvFault::from)? {
        let bytes = serde_json::to_vec(&request(&columns, &row)).unwrap_or_default();
        each(&bytes)?;
        count = count.saturating_add(1);
    }
    Ok(count)
}
