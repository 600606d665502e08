//! Could a person have done this? Floors and outliers make a race suspicious, never refused.

use crate::finding::{Field, Finding, Place, seconds, signed};
use crate::format::Leg;
use crate::race::{Race, Split};
use stadion_units::{Code, Quantity};

/// Flags splits that a timing fault explains better than an athlete.
pub fn check(race: &Race<'_>, findings: &mut Vec<Finding>) {
    let floors = race.format.floors(race.division, race.race_date);
    let median = median_pace(race);
    for (index, split) in race.splits.iter().enumerate() {
        let number = split.number.get();
        let Some(leg) = race.format.leg(number) else { continue };
        let place = Place::Split(index, Field::Time);
        if split.time.get() == 0 {
            let message =
                format!("split {number} ({}) took 0 s: a timing mat was missed", leg.name);
            findings.push(Finding::new(Code::SplitTimeZero, place, Some(number), message));
            continue;
        }
        let floor = usize::try_from(number.saturating_sub(1)).ok().and_then(|i| floors.get(i));
        findings.extend(floor.and_then(|floor| below_floor(leg, split, place, *floor)));
        findings.extend(median.and_then(|median| lap_outlier(leg, split, place, median)));
    }
}

/// A penalty explains slowness and hides speed, so outliers are judged without it.
fn athletic_time(split: &Split<'_>) -> i64 {
    let penalty = split.penalty.filter(|penalty| *penalty <= split.time);
    signed(split.time).saturating_sub(penalty.map_or(0, signed))
}

fn below_floor(leg: &Leg, split: &Split<'_>, place: Place, floor: u32) -> Option<Finding> {
    let number = split.number.get();
    let floor = i64::from(floor).saturating_mul(1_000);
    let time = athletic_time(split);
    if time >= floor {
        return None;
    }
    let message = format!(
        "{} in {} is faster than {}, the fastest plausible time: \
         a timing mat may stand at the wrong place",
        leg.name,
        seconds(time),
        seconds(floor)
    );
    let finding = Finding::new(Code::SplitTimeBelowFloor, place, Some(number), message);
    Some(finding.comparing(Some(floor), time))
}

/// Milliseconds per kilometre, so that laps of different length compare.
fn pace(leg: &Leg, time: i64) -> Option<i64> {
    time.saturating_mul(1_000).checked_div(i64::from(leg.distance_metres))
}

fn median_pace(race: &Race<'_>) -> Option<i64> {
    let mut paces: Vec<i64> = race
        .splits
        .iter()
        .filter_map(|split| {
            let leg = race.format.leg(split.number.get())?;
            let inner = leg.lap.is_some_and(|lap| lap.inner);
            let time = athletic_time(split);
            if inner && time > 0 { pace(leg, time) } else { None }
        })
        .collect();
    paces.sort_unstable();
    // With fewer laps a single fault would move the median itself.
    if paces.len() < 3 {
        return None;
    }
    let half = paces.len().checked_div(2)?;
    let upper = paces.get(half)?;
    if paces.len().checked_rem(2) == Some(1) {
        return Some(*upper);
    }
    let lower = paces.get(half.checked_sub(1)?)?;
    lower.saturating_add(*upper).checked_div(2)
}

fn lap_outlier(leg: &Leg, split: &Split<'_>, place: Place, median: i64) -> Option<Finding> {
    let lap = leg.lap?;
    let number = split.number.get();
    let time = athletic_time(split);
    let percent = pace(leg, time)?.saturating_mul(100);
    let low = median.saturating_mul(i64::from(lap.low_percent));
    let high = median.saturating_mul(i64::from(lap.high_percent));
    let word = if percent < low {
        "faster"
    } else if percent > high {
        "slower"
    } else {
        return None;
    };
    let expected = median.saturating_mul(i64::from(leg.distance_metres)).checked_div(1_000)?;
    let message = format!(
        "{} in {} is far {word} than the athlete's own laps ({} at their median pace): \
         a lap or a timing mat may have been missed",
        leg.name,
        seconds(time),
        seconds(expected)
    );
    let finding = Finding::new(Code::LapTimeOutlier, place, Some(number), message);
    Some(finding.comparing(Some(expected), time))
}
