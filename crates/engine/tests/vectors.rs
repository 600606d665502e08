//! The vectors of every operation: a request and the answer it must get, byte for byte.
//!
//! `STADION_BLESS=1 cargo test -p stadion-engine --test vectors` writes the answers anew; read the
//! difference before you commit it.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a panic here fails a test, not a request; how many there are is for `make trust`"
)]

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors")
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of vectors");
    let mut entries: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    entries.sort();
    entries
}

fn files() -> Vec<PathBuf> {
    entries(&folder()).iter().flat_map(|operation| entries(operation)).collect()
}

/// The operation a vector names, or the one its folder is called after.
fn operation(file: &Path, vector: &Value) -> String {
    let folder = file.parent().and_then(Path::file_name).and_then(|name| name.to_str());
    vector["operation"].as_str().or(folder).expect("an operation").to_owned()
}

fn request_bytes(vector: &Value) -> Vec<u8> {
    match vector.get("request_text").and_then(Value::as_str) {
        Some(text) => text.as_bytes().to_vec(),
        None => vector["request"].to_string().into_bytes(),
    }
}

#[test]
fn every_vector_gets_its_answer() {
    let bless = std::env::var_os("STADION_BLESS").is_some();
    let mut count = 0_usize;
    for file in files() {
        let text = std::fs::read_to_string(&file).expect("readable");
        let mut vector: Value = serde_json::from_str(&text).expect("JSON");
        let answer = stadion_engine::call(&operation(&file, &vector), &request_bytes(&vector));
        let answer: Value = serde_json::from_slice(&answer).expect("JSON");
        if bless {
            vector["answer"] = answer;
            let pretty = serde_json::to_string_pretty(&vector).expect("JSON");
            std::fs::write(&file, format!("{pretty}\n")).expect("writable");
        } else {
            assert_eq!(vector["answer"], answer, "{}", file.display());
        }
        assert!(vector["why"].as_str().is_some_and(|why| !why.is_empty()), "{file:?}");
        count = count.saturating_add(1);
    }
    println!("vectors {count}");
    assert!(count > 30, "only {count} vectors were found");
}

/// The codes that only a function answers are named by its contract tests.
#[test]
fn every_code_has_a_vector_or_a_contract_test() {
    let mut seen = BTreeSet::new();
    for file in files() {
        let text = std::fs::read_to_string(file).expect("readable");
        let vector: Value = serde_json::from_str(&text).expect("JSON");
        collect_codes(&vector["answer"], &mut seen);
    }
    let contract = contract_tests();
    let missing: Vec<&str> = stadion_units::Code::ALL
        .iter()
        .map(|code| code.as_str())
        .filter(|code| !seen.contains(*code) && !contract.contains(&format!("\"{code}\"")))
        .collect();
    assert_eq!(missing, Vec::<&str>::new(), "codes without a vector");
}

fn contract_tests() -> String {
    let folder = folder().join("../contract");
    let files = entries(&folder).into_iter().filter(|path| path.is_file());
    files.map(|file| std::fs::read_to_string(file).expect("readable")).collect()
}

fn collect_codes(value: &Value, seen: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            seen.extend(map.get("code").and_then(Value::as_str).map(str::to_owned));
            map.values().for_each(|value| collect_codes(value, seen));
        }
        Value::Array(items) => items.iter().for_each(|value| collect_codes(value, seen)),
        _ => {}
    }
}
