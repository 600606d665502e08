//! Times as people write them.

use stadion_units::{Milliseconds, Quantity, TotalTime};

/// `1:30:00`; what is less than a second is cut.
pub(super) fn finish(time: TotalTime) -> String {
    let seconds = time.get() / 1_000;
    format!("{}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60)
}

/// `4:26`, rounded to the second.
pub(super) fn split(time: Milliseconds) -> String {
    part(time.get().saturating_add(500) / 1_000)
}

/// `6:25`, from seconds per kilometre.
pub(super) fn pace(seconds: u32) -> String {
    part(seconds)
}

/// `7:30 h`, from minutes.
pub(super) fn hours(minutes: u32) -> String {
    format!("{}:{:02} h", minutes / 60, minutes % 60)
}

/// A part of a race that lies outside of two bounds, with the bounds: rounded away from them, so that
/// it does not read as one of them.
pub(super) fn outside(
    time: Milliseconds,
    low: Milliseconds,
    high: Milliseconds,
) -> (String, String, String) {
    let time = time.get();
    let seconds = if time < low.get() { time / 1_000 } else { time.div_ceil(1_000) };
    (part(seconds), part(low.get().div_ceil(1_000)), part(high.get() / 1_000))
}

/// `59:59`, or `1:00:00` from an hour on.
fn part(seconds: u32) -> String {
    match seconds / 3_600 {
        0 => format!("{}:{:02}", seconds / 60, seconds % 60),
        hours => format!("{hours}:{:02}:{:02}", seconds / 60 % 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::super::profile::nearest;
    use super::*;

    #[test]
    fn finish_shows_hours_minutes_and_seconds() {
        assert_eq!(finish(nearest(5_400_000)), "1:30:00");
        assert_eq!(finish(nearest(3_723_999)), "1:02:03");
    }

    #[test]
    fn outside_never_reads_as_one_of_the_bounds() {
        let words = outside(nearest(206_563), nearest(207_000), nearest(289_000));
        assert_eq!(words, ("3:26".to_owned(), "3:27".to_owned(), "4:49".to_owned()));
        assert_eq!(outside(nearest(289_001), nearest(207_000), nearest(289_000)).0, "4:50");
    }
}
