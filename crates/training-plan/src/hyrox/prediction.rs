//! How a finish time divides into runs, stations and Roxzone.
//!
//! Shares of the finish time change slowly with it, so their medians around some finish times say
//! what to expect at any. Interpolated and scaled, the parts sum to the total to the millisecond.

use super::count::PARTS_COUNT;
use super::profile::nearest;
use super::reference::{DOUBLES_MEN, DOUBLES_MIXED, DOUBLES_WOMEN, Group, OPEN_MEN, OPEN_WOMEN};
use super::reference::{PRO_MEN, PRO_WOMEN};
use super::vocabulary::Division;
use stadion_units::{Milliseconds, Quantity, TotalTime, short};

/// The medians of the parts around a finish time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Knot {
    /// The finish time.
    pub total: TotalTime,
    /// The parts in race order; only their shares matter.
    pub parts: [Milliseconds; PARTS_COUNT],
}

/// The parts of a race in a wanted time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prediction {
    /// The wanted time: all parts together.
    pub total: TotalTime,
    /// The runs.
    pub runs: [Milliseconds; 8],
    /// The stations.
    pub stations: [Milliseconds; 8],
    /// The ways into and out of stations 1 to 7; the last station ends at the finish.
    pub transitions: [Milliseconds; 7],
    /// Parts outside of what 98 of 100 athletes of the division do.
    pub unusual: Vec<Unusual>,
    /// Whether it rests on results of another division.
    pub is_borrowed: bool,
}

/// A part that hardly anybody of the division does in that time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusual {
    /// What people call it.
    pub part: String,
    /// What is predicted.
    pub time: Milliseconds,
    /// One of a hundred is faster.
    pub low: Milliseconds,
    /// One of a hundred is slower.
    pub high: Milliseconds,
}

/// Divides a wanted time by what the division does.
///
/// ```
/// use stadion_training_plan::hyrox::{Division, predict};
/// use stadion_units::{Quantity, TotalTime};
///
/// let predicted = predict(Division::OpenMen, TotalTime::parse(b"5400").unwrap());
/// let parts = predicted.runs.iter().chain(&predicted.stations).chain(&predicted.transitions);
/// assert_eq!(parts.map(|part| part.get()).sum::<u32>(), 5_400_000);
/// assert!(predicted.unusual.is_empty());
///
/// let predicted = predict(Division::OpenMen, TotalTime::parse(b"2400").unwrap());
/// assert_eq!(predicted.unusual[0].part, "the finish time");
/// ```
pub fn predict(division: Division, total: TotalTime) -> Prediction {
    let (group, is_borrowed) = group(division);
    let knots: Vec<Knot> = group.knots.iter().map(knot).collect();
    let parts = divide(&knots, total);
    Prediction { unusual: unusual(group, total, &parts), is_borrowed, ..arranged(total, &parts) }
}

/// The usual finish time of a division.
pub(super) fn usual_total(division: Division) -> TotalTime {
    let knots = group(division).0.knots;
    let middle = knots.get(knots.len() / 2).or(knots.first());
    middle.map_or_else(|| nearest(5_400_000), |middle| knot(middle).total)
}

/// Results of pro doubles and relays are too few: those of doubles stand in.
fn group(division: Division) -> (&'static Group, bool) {
    match division {
        Division::OpenWomen => (&OPEN_WOMEN, false),
        Division::OpenMen => (&OPEN_MEN, false),
        Division::ProWomen => (&PRO_WOMEN, false),
        Division::ProMen => (&PRO_MEN, false),
        Division::DoublesWomen => (&DOUBLES_WOMEN, false),
        Division::DoublesMen => (&DOUBLES_MEN, false),
        Division::DoublesMixed => (&DOUBLES_MIXED, false),
        Division::ProDoublesWomen | Division::RelayWomen => (&DOUBLES_WOMEN, true),
        Division::ProDoublesMen | Division::RelayMen => (&DOUBLES_MEN, true),
        Division::RelayMixed => (&DOUBLES_MIXED, true),
    }
}

fn knot([total, parts @ ..]: &[u16; PARTS_COUNT + 1]) -> Knot {
    let total = u32::from(*total).saturating_mul(1_000);
    Knot {
        total: nearest(total),
        parts: parts.map(|tenths| nearest(u32::from(tenths).saturating_mul(100))),
    }
}

/// Divides a time by medians: between two knots by the shares of both, outside by the nearest.
///
/// The parts sum to the time exactly; without knots they are all equal.
///
/// ```
/// use stadion_training_plan::hyrox::divide;
/// use stadion_units::{Quantity, TotalTime};
///
/// let parts = divide(&[], TotalTime::new(2_300_001).unwrap());
/// assert_eq!((parts[0].get(), parts[1].get()), (100_001, 100_000));
/// ```
pub fn divide(knots: &[Knot], total: TotalTime) -> [Milliseconds; PARTS_COUNT] {
    let shares = shares(knots, total);
    let sum = shares.iter().fold(0_u64, |sum, share| sum.saturating_add(*share)).max(1);
    let total = u64::from(total.get());
    let mut parts = [0_u64; PARTS_COUNT];
    let mut rests = [(0_u64, 0_usize); PARTS_COUNT];
    for (place, ((part, rest), share)) in
        parts.iter_mut().zip(rests.iter_mut()).zip(&shares).enumerate()
    {
        let scaled = share.saturating_mul(total);
        *part = scaled.checked_div(sum).unwrap_or(0);
        *rest = (scaled.checked_rem(sum).unwrap_or(0), place);
    }
    let given = parts.iter().fold(0_u64, |given, part| given.saturating_add(*part));
    let left = usize::try_from(total.saturating_sub(given)).unwrap_or(0);
    short::sort_by(&mut rests, |(one, _), (other, _)| other.cmp(one));
    for (_, place) in rests.iter().take(left) {
        if let Some(part) = parts.get_mut(*place) {
            *part = part.saturating_add(1);
        }
    }
    parts.map(|part| nearest(u32::try_from(part).unwrap_or(u32::MAX)))
}

/// Shares in millionths.
fn shares(knots: &[Knot], total: TotalTime) -> [u64; PARTS_COUNT] {
    let above = knots.iter().position(|knot| knot.total >= total).unwrap_or(knots.len());
    let below = above.checked_sub(1).and_then(|place| knots.get(place));
    match (below, knots.get(above)) {
        (Some(below), Some(above)) => {
            let span = above.total.get().saturating_sub(below.total.get());
            let way = total.get().saturating_sub(below.total.get());
            let (low, high) = (millionths(below), millionths(above));
            let mut mixed = low;
            for (share, high) in mixed.iter_mut().zip(high) {
                let toward = high.saturating_mul(u64::from(way));
                let from = share.saturating_mul(u64::from(span.saturating_sub(way)));
                *share = toward.saturating_add(from).checked_div(u64::from(span)).unwrap_or(high);
            }
            mixed
        }
        (Some(knot), None) | (None, Some(knot)) => millionths(knot),
        (None, None) => [1; PARTS_COUNT],
    }
}

fn millionths(knot: &Knot) -> [u64; PARTS_COUNT] {
    knot.parts.map(|part| {
        let scaled = u64::from(part.get()).saturating_mul(1_000_000);
        scaled.checked_div(u64::from(knot.total.get())).unwrap_or(0)
    })
}

fn arranged(total: TotalTime, parts: &[Milliseconds; PARTS_COUNT]) -> Prediction {
    let none = nearest(0);
    let mut arranged = Prediction {
        total,
        runs: [none; 8],
        stations: [none; 8],
        transitions: [none; 7],
        unusual: Vec::new(),
        is_borrowed: false,
    };
    let mut each = parts.iter().copied();
    for place in 0..8 {
        for part in [
            arranged.runs.get_mut(place),
            arranged.stations.get_mut(place),
            arranged.transitions.get_mut(place),
        ] {
            if let (Some(part), Some(time)) = (part, each.next()) {
                *part = time;
            }
        }
    }
    arranged
}

fn unusual(group: &Group, total: TotalTime, parts: &[Milliseconds; PARTS_COUNT]) -> Vec<Unusual> {
    let seconds = |count: u16| nearest(u32::from(count).saturating_mul(1_000));
    let finish = nearest::<Milliseconds>(total.get());
    let named = parts.iter().enumerate().map(|(place, time)| (part_name(place), *time));
    core::iter::once(("the finish time".to_owned(), finish))
        .chain(named)
        .zip(group.low.iter().zip(&group.high))
        .map(|((part, time), (low, high))| Unusual {
            part,
            time,
            low: seconds(*low),
            high: seconds(*high),
        })
        .filter(|part| part.time < part.low || part.time > part.high)
        .collect()
}

fn part_name(place: usize) -> String {
    const STATIONS: [&str; 8] = [
        "SkiErg",
        "sled push",
        "sled pull",
        "burpee broad jumps",
        "rowing",
        "farmers carry",
        "sandbag lunges",
        "wall balls",
    ];
    let number = (place / 3).saturating_add(1);
    match place % 3 {
        0 => format!("run {number}"),
        1 => STATIONS.get(place / 3).map_or_else(String::new, |name| (*name).to_owned()),
        _ => format!("Roxzone {number}"),
    }
}
