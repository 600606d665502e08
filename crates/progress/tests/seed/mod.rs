//! The definitions of the reference seed, as criteria.

use serde_json::Value;
use stadion_progress::{Criteria, Refusal, Written};
use stadion_units::{Decimal, Measure};

/// Names and criteria of `supabase/seeds/3_achievements.sql`, in its order.
pub fn definitions() -> Vec<(String, Value)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../supabase/seeds/3_achievements.sql");
    let seed = std::fs::read_to_string(path).expect("the seed is there");
    let lines: Vec<&str> = seed.lines().collect();
    let found: Vec<(String, Value)> = lines
        .windows(2)
        .filter_map(|pair| {
            let name = pair[0].trim().strip_prefix("('")?.split("', '").next()?;
            let json = pair[1].trim().strip_prefix('\'')?.rsplit_once('\'')?.0;
            let criteria = serde_json::from_str(&json.replace("''", "'")).expect("JSON");
            Some((name.replace("''", "'"), criteria))
        })
        .collect();
    assert_eq!(found.len(), 25, "the seed has another form than this test reads");
    found
}

/// Reads criteria from JSON.
pub fn read(criteria: &Value) -> Result<Criteria, Refusal> {
    let text = |name: &str| criteria[name].as_str();
    let count = |name: &str| criteria[name].as_u64().and_then(|count| u32::try_from(count).ok());
    let threshold = Decimal::parse(criteria["threshold"].to_string().as_bytes(), 3);
    Criteria::read(&Written {
        asked: text("type"),
        table: text("table"),
        column: text("column"),
        unit: text("unit"),
        least_per_unit_count: count("min_per_unit"),
        least_sample_count: count("min_sample"),
        condition: text("condition"),
        numerator: text("numerator"),
        denominator: text("denominator"),
        threshold: threshold.ok().and_then(Decimal::to_i64).map(Measure),
    })
}
