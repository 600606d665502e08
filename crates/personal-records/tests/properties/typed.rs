//! Made-up efforts as the crate takes them, and its rows as values that can be kept.

use stadion_one_rep_max::epley;
use stadion_personal_records::{
    Completion, Context, Effort, Ledger, Options, RecordType, Row, Series, Source, SourceKind,
    StoredRow, Unit, ledger,
};
use stadion_testkit::Rng;
use stadion_testkit::histories::{History, TODAY, history};
use stadion_testkit::made_effort::{MadeEffort, date};
use stadion_units::Day;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Write;
use uuid::Uuid;

/// Histories of each law.
pub const HISTORIES: u64 = 10_000;

/// Gives a law its histories; a failure names the seed.
pub fn each_history(first_seed: u64, count: u64, law: impl Fn(&mut Rng, &History)) {
    for seed in first_seed..first_seed + count {
        let mut rng = Rng::with_seed(seed);
        let history = history(&mut rng);
        let _told = Told { seed, history: &history };
        law(&mut rng, &history);
    }
}

/// Says which history broke a law, when a panic passes it by.
struct Told<'h> {
    seed: u64,
    history: &'h History,
}

impl Drop for Told<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let request = self.history.request();
            let _lost = writeln!(std::io::stderr(), "seed {}: {request:#}", self.seed);
        }
    }
}

pub fn day(day: u8) -> Day {
    Day::parse(&date(day)).expect("a day of January")
}

pub fn options(athlete: u128) -> Options {
    Options {
        athlete_id: Uuid::from_u128(athlete),
        today: day(TODAY),
        context: None,
        estimate: epley,
    }
}

pub fn efforts(made: &[MadeEffort]) -> Vec<Effort<'_>> {
    made.iter().map(effort).collect()
}

pub fn effort(made: &MadeEffort) -> Effort<'_> {
    let unit = Unit::find(made.unit).expect("a unit");
    Effort {
        effort_id: Cow::Borrowed(&made.id),
        record_type: RecordType::find(made.record_type).expect("a record type"),
        subject: Cow::Borrowed(&made.subject),
        scope: Cow::Borrowed(made.scope),
        value: unit.measure(made.value.as_bytes()).expect("a value"),
        unit,
        date: day(made.day),
        context: Context::find(made.context).expect("a context"),
        load_grams: made.load_grams,
        reps: made.reps,
        distance_metres: made.distance_metres,
        split_number: None,
        source: made.source.map(|(kind, id)| Source {
            kind: SourceKind::find(kind).expect("a kind of source"),
            id: Uuid::from_u128(id),
        }),
        simulation: made.simulation,
        warmup: made.warmup,
        failed: made.failed,
        valid: made.valid,
        completion: made.completion.map(|word| Completion::find(word).expect("a completion")),
        deleted: made.deleted,
    }
}

/// A row that outlives its efforts.
pub fn owned(row: &Row<'_>) -> Row<'static> {
    let keep = |text: &Cow<'_, str>| Cow::Owned(text.to_string());
    let Row { id, series, effort_id, source, value, date, context, previous_value } = row;
    Row {
        id: *id,
        series: Series {
            record_type: series.record_type,
            subject: keep(&series.subject),
            scope: keep(&series.scope),
            distance_metres: series.distance_metres,
            load_grams: series.load_grams,
            reps: series.reps,
            simulation: series.simulation,
        },
        effort_id: keep(effort_id),
        source: *source,
        value: *value,
        date: *date,
        context: *context,
        previous_value: *previous_value,
    }
}

/// All rows of a history, hand-made ones included.
pub fn rows(athlete: u128, made: &[MadeEffort]) -> Vec<Row<'static>> {
    let efforts = efforts(made);
    let Ledger { rows, .. } = ledger(&efforts, options(athlete));
    rows.iter().map(owned).collect()
}

/// Derived rows by id, as a database holds them.
pub type Stored = BTreeMap<Uuid, Row<'static>>;

/// What a database holds once everything is written.
pub fn derived(rows: &[Row<'static>]) -> Stored {
    rows.iter().filter(|row| !row.is_hand_made()).map(|row| (row.id, row.clone())).collect()
}

pub fn stored_row(row: &Row<'_>) -> StoredRow {
    StoredRow {
        id: row.id,
        value: Some(row.value),
        date: row.date,
        context: row.context,
        previous_value: Some(row.previous_value),
    }
}
