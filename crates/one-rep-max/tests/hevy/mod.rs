//! The real log: its sets by exercise, and the halves into which it is split.

use stadion_one_rep_max::estimator::{Effort, Exercise, LiftedSet, SetKind};
use stadion_units::{Day, Grams, Quantity, Reps, Rpe};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The sets of an exercise.
pub struct Log {
    pub title: String,
    pub exercise: Exercise,
    pub sets: Vec<LiftedSet>,
}

/// A half of the exercises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// The constants were chosen here.
    Training,
    /// Nothing was chosen here.
    Test,
}

/// The exercises of a half, or nothing, said loudly, where the file is missing.
pub fn read(half: Half) -> Option<Vec<Log>> {
    let mut rows = csv::Reader::from_path(data()?).expect("a readable file");
    let columns = rows.headers().expect("a header").clone();
    let mut logs: BTreeMap<String, Vec<LiftedSet>> = BTreeMap::new();
    for row in rows.records() {
        let row = row.expect("a row");
        let cell = |name: &str| {
            let at = columns.iter().position(|column| column == name).expect(name);
            row.get(at).expect(name).to_owned()
        };
        let title = cell("exercise_title");
        if let Some(set) = set(cell).filter(|_| half_of(&title) == half) {
            logs.entry(title).or_default().push(set);
        }
    }
    let log = |(title, sets): (String, _)| Log { exercise: exercise(&title), title, sets };
    Some(logs.into_iter().map(log).collect())
}

fn data() -> Option<PathBuf> {
    let folder = std::env::var_os("STADION_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let file = folder.join("strength").join("hevy_log.csv");
    if file.exists() {
        return Some(file);
    }
    let _lost = writeln!(
        std::io::stderr(),
        "SKIPPED, NOT PASSED: {} is not there; set STADION_DATA to the folder of training logs",
        file.display()
    );
    None
}

/// FNV-1a of the name; a bit of it that does not depend on the last letter alone.
fn half_of(title: &str) -> Half {
    let hash = title.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    if (hash >> 32) & 1 == 0 { Half::Training } else { Half::Test }
}

fn exercise(title: &str) -> Exercise {
    match title {
        _ if title.contains("Bench Press") => Exercise::BenchPress,
        _ if title.contains("Leg Press") => Exercise::LegPress,
        "Squat (Barbell)" => Exercise::Squat,
        "Deadlift (Barbell)" => Exercise::Deadlift,
        _ => Exercise::Other,
    }
}

/// A set with a weight and repetitions, which not all rows have.
fn set(cell: impl Fn(&str) -> String) -> Option<LiftedSet> {
    let rated = Rpe::parse(cell("rpe").as_bytes()).ok().map(Effort::Rated);
    let (kind, unrated) = match cell("set_type").as_str() {
        "warmup" => (SetKind::WarmUp, Effort::Unknown),
        "dropset" => (SetKind::DropSet, Effort::ToFailure),
        "failure" => (SetKind::Working, Effort::ToFailure),
        _ => (SetKind::Working, Effort::Unknown),
    };
    let assisted = cell("exercise_title").contains("Assisted");
    Some(LiftedSet {
        performed_on: day(&cell("start_time"))?,
        weight: Grams::parse(cell("weight_kg").as_bytes()).ok().filter(|grams| grams.get() > 0)?,
        reps: Reps::parse(cell("reps").as_bytes()).ok().filter(|reps| reps.get() > 0)?,
        effort: rated.unwrap_or(unrated),
        kind: if assisted { SetKind::Assisted } else { kind },
    })
}

/// Reads `15 Sep 2025, 07:48`.
fn day(text: &str) -> Option<Day> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let mut words = text.split([' ', ',']);
    let day = words.next()?.parse().ok()?;
    let named = words.next()?;
    let month = (1..).zip(MONTHS).find(|(_, month)| *month == named)?.0;
    Day::new(words.next()?.parse().ok()?, month, day)
}
