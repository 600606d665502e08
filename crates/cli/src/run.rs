//! One pass over the input: request in, answer out.

use crate::arguments::{Arguments, Format, Operation};
use crate::csv_races::{self, CsvFault};
use crate::input::{self, Requests};
use crate::plan;
use indicatif::{ProgressBar, ProgressStyle};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, BufWriter, Write};

/// Why nothing more can be answered.
#[derive(Debug)]
pub enum Failure {
    /// The input can not be opened or read.
    Input { name: String, error: io::Error },
    /// The CSV has another layout.
    Csv(CsvFault),
    /// Only races are known as CSV.
    NoCsv { operation: &'static str },
    /// Only Hyrox plans are printed otherwise than as JSON.
    NoOtherFormat,
    /// There is no request at all.
    Empty { name: String },
    /// The answers can not be written.
    Output(io::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input { name, error } => write!(out, "{name} can not be read: {error}"),
            Self::Csv(fault) => fault.fmt(out),
            Self::NoCsv { operation } => {
                write!(out, "`{operation}` takes no CSV: send a JSON document or JSON Lines")
            }
            Self::NoOtherFormat => write!(
                out,
                "only answers of `generate_plan` of kind `hyrox` can be printed as text or \
                 calendar: leave out --format"
            ),
            Self::Empty { name } => {
                write!(
                    out,
                    "{name} holds no request: send JSON, JSON Lines, or CSV rows with --csv"
                )
            }
            Self::Output(error) => write!(out, "the answers can not be written: {error}"),
        }
    }
}

/// What an item of the pass can fail with, before it is named.
enum Fault {
    Read(io::Error),
    Csv(CsvFault),
    Write(io::Error),
    NoOtherFormat,
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Read(error)
    }
}

impl From<CsvFault> for Fault {
    fn from(fault: CsvFault) -> Self {
        Self::Csv(fault)
    }
}

/// Counts of a whole input.
#[derive(Default, Serialize)]
struct Summary {
    requests: usize,
    refused: usize,
    verdicts: BTreeMap<String, usize>,
    codes: BTreeMap<String, usize>,
}

/// The part of an answer that a summary counts.
#[derive(Deserialize)]
struct Counted {
    result: Option<CountedResult>,
    #[serde(default)]
    problems: Vec<CountedCode>,
}

#[derive(Deserialize)]
struct CountedResult {
    verdict: Option<String>,
    #[serde(default)]
    findings: Vec<CountedCode>,
}

#[derive(Deserialize)]
struct CountedCode {
    code: String,
}

impl Summary {
    fn count(&mut self, answer: &[u8]) {
        let Ok(Counted { result, mut problems }) = serde_json::from_slice(answer) else { return };
        if let Some(result) = result {
            problems.extend(result.findings);
            if let Some(verdict) = result.verdict {
                bump(&mut self.verdicts, verdict);
            }
        }
        let mut codes: Vec<String> = problems.into_iter().map(|problem| problem.code).collect();
        codes.sort_unstable();
        // A code counts once per request: "how many races", not "how many splits".
        codes.dedup();
        for code in codes {
            bump(&mut self.codes, code);
        }
    }
}

fn bump(counts: &mut BTreeMap<String, usize>, key: String) {
    let count = counts.entry(key).or_default();
    *count = count.saturating_add(1);
}

/// Answers every request of the input; returns how many were refused.
///
/// # Errors
///
/// [`Failure`] when the input is unusable.
pub fn run(arguments: &Arguments) -> Result<usize, Failure> {
    let name = arguments
        .file
        .as_ref()
        .map_or_else(|| "standard input".to_owned(), |path| format!("`{}`", path.display()));
    let operation = arguments.operation.name();
    if arguments.csv && arguments.operation != Operation::ValidateSplits {
        return Err(Failure::NoCsv { operation });
    }
    if arguments.format != Format::Json && arguments.operation != Operation::GeneratePlan {
        return Err(Failure::NoOtherFormat);
    }
    let input = input::open(arguments.file.as_deref())
        .map_err(|error| Failure::Input { name: name.clone(), error })?;
    let bar = progress(input.bytes);
    let reader = bar.wrap_read(input.reader);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut summary = Summary::default();

    let mut each = |request: &[u8]| -> Result<(), Fault> {
        if arguments.requests {
            return write_line(&mut out, request);
        }
        let answer = stadion_engine::call(operation, request);
        if answer.starts_with(br#"{"ok":false"#) {
            summary.refused = summary.refused.saturating_add(1);
        }
        if arguments.summary {
            summary.count(&answer);
            return Ok(());
        }
        if arguments.format == Format::Json {
            return write_line(&mut out, &answer);
        }
        let text = plan::printed(&answer, arguments.format, arguments.athlete)
            .ok_or(Fault::NoOtherFormat)?;
        out.write_all(text.as_bytes()).map_err(Fault::Write)
    };
    let outcome = if arguments.csv {
        csv_races::requests(reader, &mut each).map(|count| Requests { count, one_document: false })
    } else {
        input::requests(io::BufReader::new(reader), arguments.lines, &mut each)
    };
    bar.finish_and_clear();
    let read = outcome.map_err(|fault| match fault {
        Fault::Read(error) => Failure::Input { name: name.clone(), error },
        Fault::Csv(fault) => Failure::Csv(fault),
        Fault::Write(error) => Failure::Output(error),
        Fault::NoOtherFormat => Failure::NoOtherFormat,
    })?;
    summary.requests = read.count;
    if read.one_document && summary.refused > 0 {
        let _lost = writeln!(io::stderr(), "{ONE_DOCUMENT}");
    }
    if summary.requests == 0 {
        return Err(Failure::Empty { name });
    }
    if arguments.summary {
        let text = serde_json::to_vec(&summary).unwrap_or_default();
        write_line(&mut out, &text).map_err(|fault| match fault {
            Fault::Write(error) | Fault::Read(error) => Failure::Output(error),
            Fault::Csv(fault) => Failure::Csv(fault),
            Fault::NoOtherFormat => Failure::NoOtherFormat,
        })?;
    }
    out.flush().map_err(Failure::Output)?;
    Ok(summary.refused)
}

fn write_line(out: &mut impl Write, line: &[u8]) -> Result<(), Fault> {
    out.write_all(line).and_then(|()| out.write_all(b"\n")).map_err(Fault::Write)
}

const ONE_DOCUMENT: &str = "stadion: the first line is no JSON by itself, so all lines were read \
    as one document; use --lines if each line is a request";

/// A bar on standard error when that is a terminal.
fn progress(bytes: Option<u64>) -> ProgressBar {
    let Some(bytes) = bytes else { return ProgressBar::no_length() };
    let style = "{bar:40} {percent:>3} %  {bytes_per_sec}  {eta} left";
    let bar = ProgressBar::new(bytes);
    ProgressStyle::with_template(style).map_or(bar.clone(), |style| bar.with_style(style))
}
