//! Prints generated requests of a kind, one a line: a quarter of them damaged, and an eighth bytes.
//!
//! `cargo run -p stadion-testkit --example kinds -- COUNT SEED KIND`; `list` in the place of KIND
//! names the kinds

use stadion_testkit::{Rng, kinds, mutate};
use std::io::{BufWriter, Error, Write, stdout};

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, default| {
        arguments.get(at).and_then(|text| text.parse::<u64>().ok()).unwrap_or(default)
    };
    let (count, seed) = (number(0, 1_000), number(1, 1));
    if arguments.get(2).is_some_and(|word| word == "list") {
        let mut out = stdout().lock();
        return kinds::KINDS
            .iter()
            .try_for_each(|kind| writeln!(out, "{} {}", kind.name, kind.operation));
    }
    let found = arguments.get(2).and_then(|name| kinds::find(name));
    let Some(kind) = found else {
        let names: Vec<&str> = kinds::KINDS.iter().map(|kind| kind.name).collect();
        return Err(Error::other(format!("name a kind of request: {}", names.join(", "))));
    };
    let mut rng = Rng::with_seed(seed);
    let mut out = BufWriter::new(stdout().lock());
    for index in 0..count {
        let whole = (kind.request)(&mut rng);
        let line = match index % 8 {
            3 | 5 => mutate::request(&mut rng, &whole),
            7 => mutate::bytes(&mut rng),
            _ => whole.to_string().into_bytes(),
        };
        out.write_all(&line)?;
        out.write_all(b"\n")?;
    }
    out.flush()
}
