//! Damaged requests of every kind, half of them bytes of any sort: none panics, each refusal is in
//! the vocabulary and at a place of the request, each answer is JSON.
//!
//! `STADION_INPUTS=10000000 STADION_SEED=1 cargo test --release -p stadion-engine --test
//! boundary_kinds -- --nocapture` is the long run. An input that panics is kept in
//! `target/crashers`: mend it, and make it a vector.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a panic here fails a test, not a request"
)]

use serde_json::{Value, json};
use stadion_testkit::kinds::{KINDS, Kind, find};
use stadion_testkit::{Rng, mutate, refusals};
use std::io::Write;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

/// Enough to notice a fault at each build.
const USUAL_INPUTS: u64 = 60_000;
const WHOLE_REQUESTS: usize = 400;
const MOST_FAULTS: usize = 5;
/// Reading every answer as JSON would take longer than the engine itself.
const READ_ONE_IN: u64 = 16;

#[derive(Default)]
struct Counts {
    mutated: u64,
    bytes: u64,
    answered: u64,
    refused: u64,
    wrong: u64,
    faults: Vec<String>,
}

impl Counts {
    fn send(&mut self, kind: &Kind, input: &[u8]) {
        if let Some(fault) = self.fault(kind, input) {
            self.wrong += 1;
            if self.faults.len() < MOST_FAULTS {
                let text: String = String::from_utf8_lossy(input).chars().take(2_000).collect();
                self.faults.push(format!("{}: {fault}: {text}", kind.operation));
            }
        }
    }

    fn fault(&mut self, kind: &Kind, input: &[u8]) -> Option<String> {
        let Ok(answer) = catch_unwind(|| stadion_engine::call(kind.operation, input)) else {
            return Some(format!("the engine panicked; kept as {}", keep(kind, input).display()));
        };
        if answer.starts_with(br#"{"ok":true,"result":{"#) {
            self.answered += 1;
            let is_read = !self.answered.is_multiple_of(READ_ONE_IN)
                || serde_json::from_slice::<Value>(&answer).is_ok();
            return (!is_read).then(|| "the answer is no JSON".into());
        }
        self.refused += 1;
        refusals::fault(input, &answer)
    }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().expect("a whole number"))
}

fn keep(kind: &Kind, input: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/crashers");
    std::fs::create_dir_all(&folder).expect("a folder for crashers");
    let file = folder.join(format!("{}_{}", kind.name, input.len()));
    std::fs::write(&file, input).expect("writable");
    file
}

/// Sends the kind's share of the inputs, and says what came of it as one line.
fn fuzz(name: &str) {
    let kind = find(name).expect("a kind of request");
    let seed = number("STADION_SEED").unwrap_or(5_000_011);
    let inputs = number("STADION_INPUTS").unwrap_or(USUAL_INPUTS);
    let mut rng = Rng::with_seed(seed);
    let whole: Vec<String> =
        (0..WHOLE_REQUESTS).map(|_| (kind.request)(&mut rng).to_string()).collect();
    let mut counts = Counts::default();
    for index in 0..inputs / 2 * u64::from(kind.share) / 1_000 {
        let base = usize::try_from(index).expect("an index") % whole.len();
        counts.mutated += 1;
        counts.send(kind, &mutate::text(&mut rng, whole[base].clone()));
    }
    for _ in 0..(inputs / 2).div_ceil(KINDS.len() as u64) {
        counts.bytes += 1;
        counts.send(kind, &mutate::bytes(&mut rng));
    }
    let said = json!({
        "fuzzed": kind.name, "seed": seed, "mutated": counts.mutated, "bytes": counts.bytes,
        "answered": counts.answered, "refused": counts.refused, "wrong": counts.wrong,
        "faults": counts.faults,
    });
    writeln!(std::io::stdout(), "\n{said}").expect("a line");
    assert_eq!(counts.wrong, 0, "seed {seed}: {:#?}", counts.faults);
    assert!(counts.answered > counts.mutated / 50, "most were damaged beyond use: {said}");
    assert!(counts.refused > counts.mutated / 10, "most were not damaged: {said}");
}

/// One test a kind, so that all cores are used.
macro_rules! fuzzed {
    ($($kind:ident),*) => {
        $(
            #[test]
            fn $kind() {
                fuzz(stringify!($kind));
            }
        )*

        #[test]
        fn every_kind_is_fuzzed_and_the_shares_are_all_there_is() {
            let fuzzed = [$(stringify!($kind)),*];
            assert_eq!(fuzzed.to_vec(), KINDS.map(|kind| kind.name).to_vec());
            assert_eq!(KINDS.iter().map(|kind| kind.share).sum::<u32>(), 1_000);
            for operation in stadion_engine::Operation::ALL {
                let has_kind = KINDS.iter().any(|kind| kind.operation == operation.name());
                assert!(has_kind, "{}", operation.name());
            }
        }
    };
}

fuzzed!(
    validate_splits,
    detect_records,
    estimate_one_rep_max,
    generate_plan_powerlifting,
    generate_plan_hyrox,
    generate_session,
    review_session,
    assess_progress,
    score_total
);
