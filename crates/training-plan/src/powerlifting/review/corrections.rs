//! Which logs count.

use stadion_units::short;
use std::collections::BTreeMap;

/// A log, and the one that it corrects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogEntry<Id> {
    /// Its id.
    pub id: Id,
    /// The log that it takes the place of.
    pub corrects: Option<Id>,
}

/// The places of the logs that count, in their order, given all logs in the order of logging.
///
/// Of a log and its corrections, and the corrections of those, the one logged last counts. A log
/// can only correct an earlier one; whatever else it points to is no correction.
///
/// ```
/// use stadion_training_plan::powerlifting::review::{LogEntry, logs_that_count};
///
/// let log = |id, corrects| LogEntry { id, corrects };
/// let logs = [log('a', None), log('b', None), log('c', Some('a'))];
/// assert_eq!(logs_that_count(&logs), [1, 2]);
/// ```
pub fn logs_that_count<Id: Ord + Copy>(logs: &[LogEntry<Id>]) -> Vec<usize> {
    let mut origins: BTreeMap<Id, usize> = BTreeMap::new();
    let mut last: Vec<Option<usize>> = vec![None; logs.len()];
    for (at, log) in logs.iter().enumerate() {
        let corrected = log.corrects.and_then(|corrects| origins.get(&corrects).copied());
        let origin = corrected.unwrap_or(at);
        origins.insert(log.id, origin);
        if let Some(last) = last.get_mut(origin) {
            *last = Some(at);
        }
    }
    let mut counting: Vec<usize> = last.into_iter().flatten().collect();
    short::sort_by(&mut counting, Ord::cmp);
    counting
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counting(logs: &[(u32, Option<u32>)]) -> Vec<usize> {
        let entry = |&(id, corrects): &(u32, Option<u32>)| LogEntry { id, corrects };
        logs_that_count(&logs.iter().map(entry).collect::<Vec<_>>())
    }

    #[test]
    fn logs_that_count_follow_corrections_to_their_last() {
        assert_eq!(counting(&[]), [0; 0]);
        assert_eq!(counting(&[(1, None), (2, Some(1)), (3, Some(2))]), [2]);
        assert_eq!(counting(&[(1, None), (2, Some(1)), (3, Some(1))]), [2]);
        assert_eq!(counting(&[(1, None), (2, None), (3, Some(2)), (4, None)]), [0, 2, 3]);
    }

    #[test]
    fn logs_that_count_never_lose_a_session() {
        // A correction of itself, of a later one, of one that is not there, and a circle.
        assert_eq!(counting(&[(1, Some(1))]), [0]);
        assert_eq!(counting(&[(1, Some(2)), (2, None)]), [0, 1]);
        assert_eq!(counting(&[(1, Some(9))]), [0]);
        assert_eq!(counting(&[(1, Some(2)), (2, Some(1))]), [1]);
    }
}
