//! The library in the code is the reference table of the database, row for row.
use stadion_training_plan::hyrox::{Category, Difficulty, Division, LIBRARY, Phase, SessionType};

const TABLES: &str = include_str!("../../../../supabase/migrations/20261121000100_hyrox.sql");
const SEED: &str = include_str!("../../../../supabase/seeds/2_exercises.sql");

/// Name, category, equipment and station of every row of the seed.
fn rows() -> Vec<String> {
    SEED.lines()
        .filter_map(|line| line.trim().strip_prefix("('"))
        .map(|row| {
            let row = row.replace("''", "’").replace("null::int", "null");
            let cells: Vec<&str> = row.split(", ").collect();
            let cell = |place: usize| cells.get(place).expect("a cell").trim_matches('\'');
            let [name, category, _, equipment, station] = [0, 1, 2, 3, 4].map(cell);
            format!("{name} | {category} | {equipment} | {station}").replace('’', "'")
        })
        .collect()
}

#[test]
fn library_is_the_reference_table() {
    let ours: Vec<String> = LIBRARY
        .iter()
        .map(|exercise| {
            let equipment: Vec<&str> = exercise.equipment.iter().map(|it| it.as_str()).collect();
            let station = exercise.station.map_or_else(|| "null".to_owned(), |it| it.to_string());
            let (name, category) = (exercise.name, exercise.category.as_str());
            format!("{name} | {category} | {{{}}} | {station}", equipment.join(","))
        })
        .collect();
    assert_eq!(ours.len(), 100);
    assert_eq!(ours, rows());
}

/// The words that a column may have, by the first check of it.
fn checked(column: &str) -> Vec<String> {
    let check = TABLES.split(&format!("check ({column} in (")).nth(1).expect("a check");
    let words = check.split("))").next().expect("its end");
    words.split('\'').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn words_are_those_of_the_tables() {
    let words = |all: Vec<&str>| all.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let phases = Phase::ALL.iter().map(|phase| phase.as_str()).collect();
    let sessions = SessionType::ALL.iter().map(|session| session.as_str()).collect();
    let divisions = Division::ALL.iter().map(|division| division.as_str()).collect();
    let categories = Category::ALL.iter().map(|category| category.as_str()).collect();
    assert_eq!(words(phases), checked("current_phase"));
    assert_eq!(words(sessions), checked("session_type"));
    assert_eq!(words(divisions), checked("hyrox_division"));
    assert_eq!(words(categories), checked("category"));
    let plans = TABLES.split("create table hyrox.training_plans").nth(1).expect("the table");
    let check = plans.split("check (difficulty in (").nth(1).expect("a check");
    let check = check.split("))").next().expect("its end");
    let difficulties: Vec<String> =
        Difficulty::ALL.iter().map(|difficulty| format!("'{}'", difficulty.as_str())).collect();
    assert_eq!(check, difficulties.join(", "));
}
