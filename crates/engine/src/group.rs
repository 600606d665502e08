//! Operations that are built together: an app loads what it asks for, and nothing else.
//!
//! The linker keeps what a group can reach. So each group is a WASM of its own, and [`call`] is for
//! those who have room for all of them.

use crate::answer::Answer;
use crate::operation::Operation;
use crate::{
    assess_progress, detect_records, estimate_one_rep_max, generate_plan, generate_session,
    review_session, score_total, validate_splits,
};
use stadion_units::{Code, Problem};

/// Operations that one app is likely to ask for.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// The word by which it is built and loaded.
    pub name: &'static str,
    answers: &'static [(Operation, Answering)],
}

/// The answer, or `None` to a request of a kind that another group has.
type Answering = fn(&[u8]) -> Option<Vec<u8>>;

/// Results of races, and the records in them and in training.
pub const RACES: Group = Group {
    name: "races",
    answers: &[
        (Operation::ValidateSplits, |request| Some(validate_splits::answer(request).to_json())),
        (Operation::DetectRecords, |request| Some(detect_records::answer(request))),
    ],
};

/// Plans for Hyrox races.
pub const HYROX: Group =
    Group { name: "hyrox", answers: &[(Operation::GeneratePlan, generate_plan::hyrox)] };

/// Programs and their sessions.
pub const POWERLIFTING: Group = Group {
    name: "powerlifting",
    answers: &[
        (Operation::GeneratePlan, generate_plan::powerlifting),
        (Operation::GenerateSession, |request| Some(generate_session::answer(request))),
    ],
};

/// What a lifter can lift, what a logged session says of that, and what it is worth.
pub const STRENGTH: Group = Group {
    name: "strength",
    answers: &[
        (Operation::EstimateOneRepMax, |request| Some(estimate_one_rep_max::answer(request))),
        (Operation::ReviewSession, |request| Some(review_session::answer(request))),
        (Operation::ScoreTotal, |request| Some(score_total::answer(request))),
    ],
};

/// Goals and achievements.
pub const PROGRESS: Group = Group {
    name: "progress",
    answers: &[(Operation::AssessProgress, |request| Some(assess_progress::answer(request)))],
};

/// Every group.
pub const ALL: &[Group] = &[RACES, POWERLIFTING, HYROX, STRENGTH, PROGRESS];

impl Group {
    /// What it can be asked.
    pub fn operations(&self) -> impl Iterator<Item = Operation> + use<> {
        self.answers.iter().map(|(operation, _)| *operation)
    }

    /// Answers a request of one of its operations: JSON bytes in, JSON bytes out. `None` to all
    /// that another group has to be asked.
    ///
    /// ```
    /// use stadion_engine::group::{HYROX, RACES};
    ///
    /// let request = br#"{ "race": { "format": "singles", "total_time_seconds": 5412 } }"#;
    /// let answer = stadion_engine::call("validate_splits", request);
    /// assert_eq!(RACES.call("validate_splits", request), Some(answer));
    ///
    /// assert_eq!(HYROX.call("validate_splits", request), None);
    /// ```
    pub fn call(&self, operation: &str, request: &[u8]) -> Option<Vec<u8>> {
        let found = self.answers.iter().find(|(own, _)| own.name() == operation);
        found.and_then(|(_, answer)| answer(request))
    }

    /// Says what to do, as an answer to what this group does not answer.
    ///
    /// ```
    /// let refused = stadion_engine::group::HYROX.refuse("guess_splits");
    /// assert_eq!(refused, stadion_engine::call("guess_splits", b"{}"));
    ///
    /// let refused = stadion_engine::group::HYROX.refuse("validate_splits");
    /// assert!(String::from_utf8(refused).unwrap().contains("load `stadion`"));
    /// ```
    pub fn refuse(&self, operation: &str) -> Vec<u8> {
        refused(match Operation::find(operation) {
            Some(Operation::GeneratePlan) => format!(
                "`{}` makes no plan of this kind: load `stadion/plans`, which makes every kind",
                self.name
            ),
            Some(_) => format!(
                "`{}` does not answer this `{operation}`: load `stadion`, which has every operation",
                self.name
            ),
            None => unknown(operation),
        })
    }
}

/// Answers a request of any operation: JSON bytes in, JSON bytes out.
///
/// The answer is `{"ok":true,"result":…,"engine_version":…}` or
/// `{"ok":false,"problems":[…]}` with every problem at once. It never panics.
///
/// ```
/// let answer = stadion_engine::call(
///     "validate_splits",
///     br#"{ "race": { "format": "singles", "total_time_seconds": 5412 } }"#,
/// );
/// assert!(answer.starts_with(br#"{"ok":true,"result":{"verdict":"accept""#));
///
/// let refused = stadion_engine::call("validate_splits", br#"{ "race": {} }"#);
/// assert!(refused.starts_with(br#"{"ok":false,"problems":[{"code":"missing_field""#));
/// ```
pub fn call(operation: &str, request: &[u8]) -> Vec<u8> {
    let answer = ALL.iter().find_map(|group| group.call(operation, request));
    answer.unwrap_or_else(|| refused(unknown(operation)))
}

fn unknown(name: &str) -> String {
    let known: Vec<&str> = Operation::ALL.iter().map(|operation| operation.name()).collect();
    let name: String = name.chars().take(40).collect();
    format!("`{name}` is no operation: use one of {}", known.join(", "))
}

fn refused(message: String) -> Vec<u8> {
    let (code, path) = (Code::UnknownOperation, String::new());
    Answer::<()>::Refused(vec![Problem { code, path, message, limit: None }]).to_json()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn call_has_a_group_for_each_operation() {
        for operation in Operation::ALL {
            let groups = ALL.iter().filter(|group| group.operations().any(|own| own == *operation));
            assert_ne!(groups.count(), 0, "{} is in no group", operation.name());
        }
    }

    #[test]
    fn group_call_leaves_a_plan_to_one_group_when_its_kind_is_of_that() {
        for request in [&b"{\"kind\":\"hyrox\"}"[..], b"{\"kind\":\"powerlifting\"}", b"{}", b"["] {
            let answers: Vec<_> =
                ALL.iter().filter_map(|group| group.call("generate_plan", request)).collect();
            assert_eq!(answers, [call("generate_plan", request)]);
        }
    }
}
