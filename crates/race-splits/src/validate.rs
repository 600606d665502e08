//! All checks together, and what they amount to.

use crate::finding::Finding;
use crate::race::Race;
use crate::reconciliation::Totals;
use crate::{plausibility, reconciliation, structure, transitions};
use stadion_units::{Code, Severity, SplitNumber};

/// What to do with a race.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing speaks against it.
    Accept,
    /// It can be true, but something needs a look.
    Suspicious,
    /// It can not be true.
    Reject,
}

impl Verdict {
    /// The word used in answers.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Suspicious => "suspicious",
            Self::Reject => "reject",
        }
    }
}

/// The answer to "are these splits possible?".
#[derive(Clone, Debug)]
pub struct Report {
    /// What to do with the race.
    pub verdict: Verdict,
    /// Everything that was noticed, in the order of the checks.
    pub findings: Vec<Finding>,
    /// The sums and the rounding that explains them.
    pub totals: Totals,
    /// Splits whose times must not become records, ascending.
    pub unusable_for_records: Vec<SplitNumber>,
    /// Whether the total may become a record.
    pub total_usable_for_records: bool,
}

/// Checks a race and reports every fault at once.
pub fn validate(race: &Race<'_>) -> Report {
    let structure = structure::check(race);
    let mut findings = structure.findings;
    let totals = reconciliation::check(race, structure.complete, &mut findings);
    transitions::check(race, &totals, &mut findings);
    plausibility::check(race, &mut findings);

    let verdict = match findings.iter().map(Finding::severity).max() {
        Some(Severity::Error) => Verdict::Reject,
        Some(Severity::Warning) => Verdict::Suspicious,
        _ => Verdict::Accept,
    };
    let unusable_for_records = unusable(race, verdict, &findings);
    let too_fast = findings.iter().any(|finding| finding.code == Code::TotalTimeBelowFloor);
    let total_usable_for_records = verdict != Verdict::Reject && !too_fast;
    Report { verdict, findings, totals, unusable_for_records, total_usable_for_records }
}

/// A race that can not be true gives no record; otherwise a split with a doubt on it does not.
fn unusable(race: &Race<'_>, verdict: Verdict, findings: &[Finding]) -> Vec<SplitNumber> {
    let numbers: Vec<SplitNumber> = if verdict == Verdict::Reject {
        race.splits.iter().map(|split| split.number).collect()
    } else {
        let doubted = findings.iter().filter(|finding| finding.severity() >= Severity::Warning);
        doubted.filter_map(|finding| finding.split_number).collect()
    };
    // Kept in order instead of sorted: a race has few splits, and a sort is 4 kB of WASM.
    let mut ascending: Vec<SplitNumber> = Vec::with_capacity(numbers.len());
    for number in numbers {
        if let Err(place) = ascending.binary_search(&number) {
            ascending.insert(place, number);
        }
    }
    ascending
}
