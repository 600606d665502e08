//! Could a person have done this? Floors and outliers make a race suspicious, never refused.

use crate::finding::{Field, Finding, Place};
use crate::format::{Leg, index};
use crate::race::{Race, Split};
use stadion_units::{Code, Quantity, SignedMilliseconds};

/// Time per kilometre, so that laps of different length compare.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Pace(SignedMilliseconds);

impl Pace {
    fn of(leg: &Leg, time: SignedMilliseconds) -> Option<Self> {
        let kilometre = time.0.saturating_mul(1_000);
        kilometre.checked_div(i64::from(leg.distance_metres)).map(SignedMilliseconds).map(Self)
    }

    fn over(self, leg: &Leg) -> SignedMilliseconds {
        let metres = i64::from(leg.distance_metres);
        SignedMilliseconds(self.0.0.saturating_mul(metres).saturating_div(1_000))
    }
}

/// Flags splits that a timing fault explains better than an athlete.
pub fn check(race: &Race<'_>, findings: &mut Vec<Finding>) {
    let floors = race.format.floors_seconds(race.division, race.race_date);
    let median = median_pace(race);
    findings.extend(total_below_floor(race));
    for (split_index, split) in race.splits.iter().enumerate() {
        let Some(leg) = race.format.leg(split.number) else { continue };
        let place = Place::Split { split_index, field: Field::Time };
        if split.time.get() == 0 {
            let message =
                format!("split {} ({}) took 0 s: a timing mat was missed", split.number, leg.name);
            findings.push(Finding::new(Code::SplitTimeZero, place, Some(split.number), message));
            continue;
        }
        findings.extend(above_ceiling(race, leg, split, place));
        let floor = floors.get(index(split.number));
        findings.extend(floor.and_then(|floor| below_floor(leg, split, place, *floor)));
        findings.extend(median.and_then(|median| lap_outlier(leg, split, place, median)));
    }
}

/// A penalty explains slowness and hides speed, so outliers are judged without it.
fn athletic_time(split: &Split<'_>) -> SignedMilliseconds {
    let penalty = split.penalty.filter(|penalty| *penalty <= split.time);
    SignedMilliseconds::from(split.time) - penalty.map_or_else(Default::default, Into::into)
}

fn below_floor(leg: &Leg, split: &Split<'_>, place: Place, floor_seconds: u32) -> Option<Finding> {
    let floor = seconds(floor_seconds);
    let time = athletic_time(split);
    if time >= floor {
        return None;
    }
    let message = format!(
        "{} in {time} s is faster than {floor} s, the fastest plausible time: \
         a timing mat may stand at the wrong place",
        leg.name,
    );
    let finding = Finding::new(Code::SplitTimeBelowFloor, place, Some(split.number), message);
    Some(finding.comparing(floor, time))
}

fn total_below_floor(race: &Race<'_>) -> Option<Finding> {
    let floor = seconds(race.format.total_floor_seconds);
    let total = SignedMilliseconds::from(race.total_time);
    if total >= floor {
        return None;
    }
    let message = format!(
        "a total of {total} s is faster than {floor} s, the fastest plausible `{}`: \
         check the total and the format",
        race.format.name,
    );
    let finding = Finding::new(Code::TotalTimeBelowFloor, Place::Total, None, message);
    Some(finding.comparing(floor, total))
}

fn above_ceiling(race: &Race<'_>, leg: &Leg, split: &Split<'_>, place: Place) -> Option<Finding> {
    let ceiling = seconds(race.format.ceiling_seconds);
    let time = athletic_time(split);
    if time <= ceiling {
        return None;
    }
    let message = format!(
        "{} in {time} s is slower than {ceiling} s, the slowest plausible time: \
         a timing mat may have been missed",
        leg.name,
    );
    let finding = Finding::new(Code::SplitTimeAboveCeiling, place, Some(split.number), message);
    Some(finding.comparing(ceiling, time))
}

fn seconds(count: u32) -> SignedMilliseconds {
    SignedMilliseconds(i64::from(count).saturating_mul(1_000))
}

fn median_pace(race: &Race<'_>) -> Option<Pace> {
    let inner_pace = |split: &Split<'_>| {
        let leg = race.format.leg(split.number)?;
        let time = athletic_time(split);
        let counts = leg.lap.is_some_and(|lap| lap.inner) && time.0 > 0;
        if counts { Pace::of(leg, time) } else { None }
    };
    let mut paces: Vec<Pace> = Vec::with_capacity(race.splits.len());
    for pace in race.splits.iter().filter_map(inner_pace) {
        let place = paces.partition_point(|slower| *slower < pace);
        paces.insert(place, pace);
    }
    // With fewer laps a single fault would move the median itself.
    if paces.len() < 3 {
        return None;
    }
    let half = paces.len().checked_div(2)?;
    let upper = *paces.get(half)?;
    if paces.len().checked_rem(2) == Some(1) {
        return Some(upper);
    }
    let lower = *paces.get(half.checked_sub(1)?)?;
    let sum = lower.0 + upper.0;
    sum.0.checked_div(2).map(SignedMilliseconds).map(Pace)
}

fn lap_outlier(leg: &Leg, split: &Split<'_>, place: Place, median: Pace) -> Option<Finding> {
    let lap = leg.lap?;
    let time = athletic_time(split);
    let percent = Pace::of(leg, time)?.0.0.saturating_mul(100);
    let share = |percent: u32| median.0.0.saturating_mul(i64::from(percent));
    let word = if percent < share(lap.low_percent) {
        "faster"
    } else if percent > share(lap.high_percent) {
        "slower"
    } else {
        return None;
    };
    let expected = median.over(leg);
    let message = format!(
        "{} in {time} s is far {word} than the athlete's own laps ({expected} s at their median \
         pace): a lap or a timing mat may have been missed",
        leg.name,
    );
    let finding = Finding::new(Code::LapTimeOutlier, place, Some(split.number), message);
    Some(finding.comparing(expected, time))
}
