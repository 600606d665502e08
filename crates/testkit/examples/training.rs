//! Prints generated requests of an operation of training, one a line: a quarter of them damaged.
//!
//! `cargo run -p stadion-testkit --example training -- COUNT SEED OPERATION`

use stadion_testkit::training::OPERATIONS;
use stadion_testkit::{Rng, mutate};
use std::io::{BufWriter, Error, Write, stdout};

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, default| {
        arguments.get(at).and_then(|text| text.parse::<u64>().ok()).unwrap_or(default)
    };
    let (count, seed) = (number(0, 1_000), number(1, 1));
    let wanted = arguments.get(2).map(String::as_str);
    let found = OPERATIONS.iter().find(|(operation, _)| Some(*operation) == wanted);
    let Some((_, request)) = found else { return Err(Error::other("name an operation")) };
    let mut rng = Rng::with_seed(seed);
    let mut out = BufWriter::new(stdout().lock());
    for index in 0..count {
        let whole = request(&mut rng);
        let line = match index % 4 {
            3 => mutate::request(&mut rng, &whole),
            _ => whole.to_string().into_bytes(),
        };
        out.write_all(&line)?;
        out.write_all(b"\n")?;
    }
    out.flush()
}
