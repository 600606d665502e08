//! Wilks scores of real meets as they were published, against the coefficients of 1994.
//!
//! Attribution: this test uses data from the `OpenPowerlifting` project,
//! <https://www.openpowerlifting.org>, as it stood in January 2016. The column is no oracle: about a
//! third of it is not plain Wilks, and this says what it is instead.
//!
//! The data is not part of the project: set `STADION_DATA`, or keep it in `../shared/data`.
#![expect(
    clippy::expect_used,
    clippy::float_arithmetic,
    reason = "a panic here fails a test, not a request"
)]

use stadion_one_rep_max::scores::{Sex, age, wilks_1994};
use stadion_one_rep_max::{Age, Total};
use stadion_units::{Grams, Quantity};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The file, or a loud word that the test did not run.
fn data() -> Option<PathBuf> {
    let folder = std::env::var_os("STADION_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let file = folder.join("strength").join("opl_2016_entries.csv");
    if file.exists() {
        return Some(file);
    }
    let _lost = writeln!(
        std::io::stderr(),
        "SKIPPED, NOT PASSED: {} is not there; set STADION_DATA to the folder of meet results",
        file.display()
    );
    None
}

/// A row with all that a score needs.
struct Entry {
    sex: Sex,
    body_weight: Grams,
    total: Total,
    age: Option<Age>,
    published: f64,
}

impl Entry {
    fn read(cell: impl Fn(&str) -> String) -> Option<Self> {
        Some(Self {
            sex: if cell("Sex") == "M" { Sex::Male } else { Sex::Female },
            body_weight: Grams::parse(cell("BodyweightKg").as_bytes()).ok()?,
            total: Total::parse(cell("TotalKg").as_bytes()).ok()?,
            age: cell("Age").parse().ok().and_then(whole_years),
            published: cell("Wilks").parse().ok().filter(|points| *points > 0.0)?,
        })
    }

    fn points(&self, sex: Sex) -> f64 {
        let score = wilks_1994(sex, self.body_weight, self.total).expect("a score");
        f64::from(score.points.get()) / 10_000.0
    }

    /// How the published score came about, as far as can be told from its size.
    fn kind(&self) -> &'static str {
        let plain = self.points(self.sex);
        let other = match self.sex {
            Sex::Male => Sex::Female,
            Sex::Female => Sex::Male,
        };
        let ratio = self.published / plain;
        let factor = |age: Age| f64::from(age::factor(age).get()) / 10_000.0;
        let every_factor = (14..=90).filter_map(|years| Age::new(years).ok()).map(factor);
        if (self.published - plain).abs() <= 0.01 {
            "plain"
        } else if near(ratio, 1.0) {
            "plain, of a rounded body weight"
        } else if self.age.is_some_and(|age| near(ratio, factor(age))) {
            "with the factor of the lifter's age"
        } else if every_factor.into_iter().any(|factor| near(ratio, factor)) {
            "with the factor of another age"
        } else if near(ratio, 1.0 / 0.453_592_37) {
            "wrong: of pounds"
        } else if near(self.published, self.points(other)) {
            "wrong: of the other sex"
        } else {
            "wrong: unexplained"
        }
    }
}

/// Equal to one part in a thousand, as scores of body weights rounded to 0.1 kg are.
fn near(value: f64, expected: f64) -> bool {
    (value / expected - 1.0).abs() <= 1e-3
}

/// Ages are published as 56.0, and as 56.5 where only the year of birth is known.
fn whole_years(years: f64) -> Option<Age> {
    (14..=90).rev().find(|count| f64::from(*count) <= years).and_then(|count| Age::new(count).ok())
}

#[test]
fn wilks_1994_agrees_with_the_meets_of_2016_as_far_as_they_do() {
    let Some(file) = data() else { return };
    let mut rows = csv::Reader::from_path(file).expect("a readable file");
    let columns = rows.headers().expect("a header").clone();
    let mut kinds: BTreeMap<&str, u32> = BTreeMap::new();
    for row in rows.records() {
        let row = row.expect("a row");
        let cell = |name: &str| {
            let at = columns.iter().position(|column| column == name).expect(name);
            row.get(at).expect(name).to_owned()
        };
        *kinds.entry(Entry::read(cell).map_or("no score", |entry| entry.kind())).or_default() += 1;
    }
    let expected = BTreeMap::from([
        ("no score", 124),
        ("plain", 1_491),
        ("plain, of a rounded body weight", 290),
        ("with the factor of another age", 113),
        ("with the factor of the lifter's age", 733),
        ("wrong: of pounds", 5),
        ("wrong: of the other sex", 19),
        ("wrong: unexplained", 59),
    ]);
    assert_eq!(kinds, expected);
}
