//! Where requests come from: one document, or a line each.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

/// An open input and its size, where it has one.
pub struct Input {
    /// The bytes.
    pub reader: Box<dyn BufRead>,
    /// For the progress bar.
    pub bytes: Option<u64>,
}

/// What was read.
#[derive(Clone, Copy, Debug)]
pub struct Requests {
    /// How many requests.
    pub count: usize,
    /// Whether several lines were taken as one document.
    pub one_document: bool,
}

/// Opens a file, or standard input for nothing or `-`.
///
/// # Errors
///
/// What the system says of the file.
pub fn open(file: Option<&Path>) -> io::Result<Input> {
    match file {
        Some(path) if path != Path::new("-") => {
            let file = File::open(path)?;
            let metadata = file.metadata()?;
            if metadata.is_dir() {
                return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a folder"));
            }
            let bytes = metadata.is_file().then_some(metadata.len());
            Ok(Input { reader: Box::new(BufReader::with_capacity(1 << 16, file)), bytes })
        }
        _ => Ok(Input { reader: Box::new(BufReader::new(io::stdin())), bytes: None }),
    }
}

/// Feeds every request to `each`: the whole input when its first line is not a JSON document of
/// its own (a pretty-printed document), else line by line; blank lines are passed over.
///
/// # Errors
///
/// What reading or `each` says.
pub fn requests<E: From<io::Error>>(
    mut reader: impl BufRead,
    lines: bool,
    mut each: impl FnMut(&[u8]) -> Result<(), E>,
) -> Result<Requests, E> {
    let mut line = Vec::new();
    let mut count = 0_usize;
    let mut one_document = false;
    while reader.read_until(b'\n', &mut line)? > 0 {
        let blank = line.iter().all(u8::is_ascii_whitespace);
        if count == 0 && !blank && !lines && !is_document(&line) {
            one_document = reader.read_to_end(&mut line)? > 0;
        }
        if !blank {
            each(line.trim_ascii())?;
            count = count.saturating_add(1);
        }
        line.clear();
    }
    Ok(Requests { count, one_document })
}

fn is_document(line: &[u8]) -> bool {
    serde_json::from_slice::<serde::de::IgnoredAny>(line).is_ok()
}
