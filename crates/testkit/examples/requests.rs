//! Prints generated requests of `validate_splits`, one a line: half of them damaged.
//!
//! `cargo run -p stadion-testkit --example requests -- COUNT SEED`

use stadion_testkit::{Rng, mutate, races};
use std::io::{BufWriter, Write, stdout};

fn main() -> std::io::Result<()> {
    let mut numbers = std::env::args().skip(1).map(|text| text.parse::<u64>());
    let mut next = |default| numbers.next().and_then(Result::ok).unwrap_or(default);
    let (count, seed) = (next(1_000), next(1));
    let mut rng = Rng::with_seed(seed);
    let mut out = BufWriter::new(stdout().lock());
    for index in 0..count {
        let request = races::request(&mut rng);
        let line = match index % 4 {
            0 | 1 => request.to_string().into_bytes(),
            2 => mutate::request(&mut rng, &request),
            _ => mutate::bytes(&mut rng),
        };
        out.write_all(&line)?;
        out.write_all(b"\n")?;
    }
    out.flush()
}
