//! What a text says about injuries: which parts of the body, or that nothing hurts.
//!
//! A denial has to be plain. Where a text can be read in two ways, the part that it names is spared:
//! an exercise less costs little, and the plan says what it leaves out.

use super::equipment::plain;
use super::injury::{INJURY_WORDS, Injury};

/// What an athlete said about injuries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// These parts of the body are to be spared.
    Hurt(Vec<Injury>),
    /// Parts of the body are named, and nothing is wrong with them.
    Denied,
    /// There is nothing.
    Nothing,
    /// Nobody knows what it means.
    Unknown,
}

/// What ends a thought.
const BREAKS: &[char] = &[',', ';', '.', '!', '?', '(', ')', '\n'];
const BREAKING_WORDS: &[&str] = &["but", "except", "however", "though", "although"];
const DENIALS: &[&str] = &["no", "not", "never", "none", "nothing", "without", "free", "don"];
const PROBLEMS: &[&str] =
    &["problem", "pain", "issue", "injury", "injurie", "trouble", "complaint", "limitation"];
/// Words that change nothing about a denial. What grades a pain is none of them: who has no severe
/// pain may have some.
const FILLERS: &[&str] = &[
    "a",
    "an",
    "any",
    "the",
    "my",
    "of",
    "in",
    "with",
    "at",
    "on",
    "or",
    "left",
    "right",
    "both",
    "either",
    "known",
    "current",
    "currently",
    "now",
    "more",
    "longer",
    "i",
    "have",
    "has",
    "had",
    "there",
    "is",
    "are",
    "am",
    "t",
    "at",
    "all",
    "else",
    "to",
    "report",
];
/// Words that deny by themselves, as whole texts.
const WELL: &[&str] = &["n_a", "na", "healthy", "i_am_healthy", "all_good", "fine"];

/// Reads what an athlete wrote about injuries.
///
/// ```
/// use stadion_training_plan::hyrox::{Injury, Said, injuries_said};
///
/// assert_eq!(injuries_said("left knee, meniscus"), Said::Hurt(vec![Injury::Knee]));
/// assert_eq!(injuries_said("no knee problems"), Said::Denied);
/// assert_eq!(injuries_said("no knee pain, only when running"), Said::Hurt(vec![Injury::Knee]));
/// assert_eq!(injuries_said("no deep knee bends"), Said::Hurt(vec![Injury::Knee]));
/// assert_eq!(injuries_said("none"), Said::Nothing);
/// assert_eq!(injuries_said("asthma"), Said::Unknown);
/// ```
pub fn injuries_said(text: &str) -> Said {
    if WELL.contains(&plain(text).as_str()) {
        return Said::Nothing;
    }
    let (mut hurt, mut denied): (Vec<Injury>, Vec<Injury>) = (Vec::new(), Vec::new());
    let mut is_unknown = false;
    for thought in text.split(BREAKS) {
        let plain = plain(thought);
        let words: Vec<&str> = plain.split('_').filter(|word| !word.is_empty()).collect();
        for words in words.split(|word| BREAKING_WORDS.contains(word)) {
            let named: Vec<Injury> = named(words).into_iter().map(|(_, part)| part).collect();
            match (named.is_empty(), denies(words)) {
                (true, is_denial) => is_unknown |= !is_denial && !words.is_empty(),
                (false, true) => denied.extend(named),
                (false, false) => hurt.extend(named),
            }
        }
    }
    let is_denied = !denied.is_empty();
    if is_unknown {
        // It may take the denial back: "no knee pain, only when running".
        hurt.extend(denied);
    }
    match (hurt.is_empty(), is_unknown, is_denied) {
        (false, ..) => Said::Hurt(each_once(hurt)),
        (true, true, _) => Said::Unknown,
        (true, false, true) => Said::Denied,
        (true, false, false) => Said::Nothing,
    }
}

fn each_once(injuries: Vec<Injury>) -> Vec<Injury> {
    let mut each: Vec<Injury> = Vec::new();
    for injury in injuries {
        if !each.contains(&injury) {
            each.push(injury);
        }
    }
    each
}

/// The parts of the body in a row of words, each with how many words it takes.
fn named(words: &[&str]) -> Vec<(usize, Injury)> {
    let mut named = Vec::new();
    let mut rest = words;
    while !rest.is_empty() {
        let found = part(rest);
        named.extend(found);
        let length = found.map_or(1, |(length, _)| length);
        rest = rest.get(length..).unwrap_or_default();
    }
    named
}

/// The part of the body that a row of words begins with.
fn part(words: &[&str]) -> Option<(usize, Injury)> {
    // The back of the knee is no back.
    if words.starts_with(&["back", "of"]) {
        return None;
    }
    INJURY_WORDS.iter().find_map(|(name, injury)| {
        let wanted: Vec<&str> = name.split('_').collect();
        let found = words.get(..wanted.len())?;
        let is_equal = found.iter().zip(&wanted).all(|(word, wanted)| is_word(word, wanted));
        is_equal.then_some((wanted.len(), *injury))
    })
}

/// Whether a row of words says that nothing is wrong, and nothing but that.
fn denies(words: &[&str]) -> bool {
    let (mut denials_count, mut problems_count, mut parts_count) = (0_u32, 0_u32, 0_u32);
    let mut rest = words;
    while let Some(word) = rest.first() {
        let found = part(rest);
        let length = found.map_or(1, |(length, _)| length);
        let count = if found.is_some() {
            &mut parts_count
        } else if DENIALS.contains(word) {
            &mut denials_count
        } else if PROBLEMS.iter().any(|problem| is_word(word, problem)) {
            &mut problems_count
        } else if FILLERS.contains(word) {
            rest = rest.get(1..).unwrap_or_default();
            continue;
        } else {
            return false;
        };
        *count = count.saturating_add(1);
        rest = rest.get(length..).unwrap_or_default();
    }
    denials_count == 1 && (problems_count > 0 || parts_count == 0)
}

fn is_word(word: &str, wanted: &str) -> bool {
    word == wanted || word.strip_suffix('s') == Some(wanted)
}
