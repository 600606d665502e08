//! Prints generated requests of `detect_records`, one a line, as they are or half of them damaged.
//!
//! `cargo run -p stadion-testkit --example histories -- COUNT SEED [damaged]`

use stadion_testkit::{Rng, histories, mutate, record_requests};
use std::io::{BufWriter, Write, stdout};

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, default| {
        arguments.get(at).and_then(|text| text.parse::<u64>().ok()).unwrap_or(default)
    };
    let (count, seed) = (number(0, 1_000), number(1, 1));
    let damaged = arguments.get(2).is_some_and(|word| word == "damaged");
    let mut rng = Rng::with_seed(seed);
    let mut out = BufWriter::new(stdout().lock());
    for index in 0..count {
        let line = match index % 4 {
            2 if damaged => {
                let whole = record_requests::request(&mut rng);
                mutate::request(&mut rng, &whole)
            }
            3 if damaged => mutate::bytes(&mut rng),
            _ if damaged => record_requests::request(&mut rng).to_string().into_bytes(),
            _ => histories::history(&mut rng).request().to_string().into_bytes(),
        };
        out.write_all(&line)?;
        out.write_all(b"\n")?;
    }
    out.flush()
}
