//! What may be compared with what.

use crate::effort::Effort;
use crate::record_type::RecordType;
use std::borrow::Cow;

/// The key of a series: only efforts with an equal key compete.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Series<'a> {
    /// What it is about.
    pub record_type: RecordType,
    /// The station, exercise, race or test, normalised.
    pub subject: Cow<'a, str>,
    /// Format, weight class, rule era.
    pub scope: Cow<'a, str>,
    /// The exact distance of a pace.
    pub distance_metres: Option<u32>,
    /// The load of repetitions; none for bodyweight.
    pub load_grams: Option<u32>,
    /// The repetitions of a rep max.
    pub reps: Option<u32>,
    /// A simulated race competes with simulated races.
    pub simulation: bool,
}

impl<'a> Series<'a> {
    /// The series an effort competes in by itself.
    pub fn of(effort: &'a Effort<'_>) -> Self {
        let kind = effort.record_type;
        Self {
            record_type: kind,
            subject: normalised(&effort.subject),
            scope: Cow::Borrowed(&effort.scope),
            distance_metres: effort.distance_metres.filter(|_| kind == RecordType::RunningPace),
            load_grams: effort
                .load_grams
                .filter(|load| kind == RecordType::ExerciseReps && *load > 0),
            reps: effort.reps.filter(|_| kind == RecordType::RepMax),
            simulation: effort.simulation && kind == RecordType::RaceTime,
        }
    }

    /// The series of another kind that derives from the same efforts.
    pub(crate) fn derived(&self, record_type: RecordType, reps: Option<u32>) -> Self {
        Self { record_type, reps, ..self.clone() }
    }

    /// A text that no other series has, for ids.
    pub(crate) fn canonical(&self) -> String {
        let number = |value: Option<u32>| value.map_or_else(String::new, |value| value.to_string());
        [
            self.record_type.as_str(),
            &unseparated(&self.subject),
            &unseparated(&self.scope),
            &number(self.distance_metres),
            &number(self.load_grams),
            &number(self.reps),
            if self.simulation { "simulation" } else { "" },
        ]
        .join("\u{1f}")
    }
}

/// A text without the unit separator, as no other text becomes: a client may send any character.
pub(crate) fn unseparated(text: &str) -> Cow<'_, str> {
    if text.bytes().any(|byte| byte == 0x1e || byte == 0x1f) {
        Cow::Owned(text.replace('\u{1e}', "\u{1e}0").replace('\u{1f}', "\u{1e}1"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Lower case, trimmed, inner white space as one space: "Back  Squat" is "back squat".
pub fn normalised(subject: &str) -> Cow<'_, str> {
    let is_spaced = |byte| byte == b' ' || u8::is_ascii_graphic(&byte);
    let is_plain = subject.bytes().all(is_spaced)
        && !subject.contains("  ")
        && !subject.starts_with(' ')
        && !subject.ends_with(' ');
    if is_plain && !subject.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Cow::Borrowed(subject);
    }
    if is_plain {
        return Cow::Owned(subject.to_ascii_lowercase());
    }
    let words: Vec<String> = subject.split_whitespace().map(str::to_lowercase).collect();
    Cow::Owned(words.join(" "))
}
