//! The library in the code is the reference table of the database, row for row.
use stadion_training_plan::hyrox::LIBRARY;

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
