//! The `stadion` command: every operation, over JSON Lines or CSV.

mod arguments;
mod csv_races;
mod input;
mod plan;
mod run;

use arguments::Arguments;
use clap::Parser;
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run::run(&arguments) {
        Ok(refused) => ExitCode::from(u8::from(refused > 0)),
        // A reader that stops early (`| head`) is no fault of ours.
        Err(run::Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            let _lost = writeln!(std::io::stderr(), "stadion: {failure}");
            ExitCode::from(2)
        }
    }
}
