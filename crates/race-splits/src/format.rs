//! What a race is made of, as data.

use stadion_units::{Day, Quantity, SplitNumber, StationNumber};

/// A race described so that its splits can be checked: another race is another value.
#[derive(Debug)]
pub struct RaceFormat {
    /// The word in requests, such as `singles`.
    pub name: &'static str,
    /// The divisions it is held in; empty when the format has none.
    pub divisions: &'static [&'static str],
    /// The legs in race order.
    pub legs: &'static [Leg],
    /// Timed ways between legs, where the race has them.
    pub transitions: Option<Transitions>,
    /// Fastest plausible times; the first entry that covers a race counts.
    pub floors: &'static [Floors],
    /// Fastest plausible total, about a tenth below the fastest ever.
    pub total_floor_seconds: u32,
    /// Beyond this a single leg or transition is implausible.
    pub ceiling_seconds: u32,
}

/// One leg of a race.
#[derive(Clone, Copy, Debug)]
pub struct Leg {
    /// The word in requests: `run`, `station`, `row`, …
    pub split_type: &'static str,
    /// What people call it.
    pub name: &'static str,
    /// The place among the workout stations, for a station.
    pub station_number: Option<StationNumber>,
    /// Metres, so that laps of different length compare by pace.
    pub distance_metres: u32,
    /// How far it may lie from the athlete's median lap, for a leg that repeats.
    pub lap: Option<Lap>,
    /// Whether a timed transition follows.
    pub transition_follows: bool,
}

/// Bounds around the median pace of an athlete's own inner laps, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lap {
    /// Whether the lap counts towards the median.
    pub inner: bool,
    /// Below this share of the median it is an outlier.
    pub low_percent: u32,
    /// Above this share of the median it is an outlier.
    pub high_percent: u32,
}

/// Timed ways between legs that belong to no leg.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transitions {
    /// What people call them: `Roxzone`, `T1 and T2`.
    pub name: &'static str,
    /// Beyond this share of the total they are implausible.
    pub high_percent: u32,
}

/// Fastest plausible times of the legs for some divisions and some years.
#[derive(Clone, Copy, Debug)]
pub struct Floors {
    /// The divisions it covers; empty covers all, also an unstated one.
    pub divisions: &'static [&'static str],
    /// The last day it covers; `None` covers all days, also an unstated one.
    ///
    /// A rule change (wall balls 75, then 100) makes two entries.
    pub until: Option<Day>,
    /// Seconds per leg, in race order; 0 where there is no floor.
    pub seconds: &'static [u32],
}

impl RaceFormat {
    /// The leg at a split number.
    pub fn leg(&self, split: SplitNumber) -> Option<&Leg> {
        self.legs.get(index(split))
    }

    /// The numbers of all splits, in race order.
    pub fn split_numbers(&self) -> impl Iterator<Item = SplitNumber> + use<> {
        (1_u32..).map_while(|number| SplitNumber::new(number).ok()).take(self.legs.len())
    }

    /// How many transitions carry time.
    pub fn transition_count(&self) -> usize {
        self.legs.iter().filter(|leg| leg.transition_follows).count()
    }

    /// The split types that occur, each once, in race order.
    pub fn split_types(&self) -> Vec<&'static str> {
        let mut types = Vec::new();
        for leg in self.legs {
            if !types.contains(&leg.split_type) {
                types.push(leg.split_type);
            }
        }
        types
    }

    /// Floors of a race, in seconds per leg.
    ///
    /// A race without a date gets the most lenient entry of its division, the oldest.
    pub fn floors_seconds(&self, division: Option<&str>, date: Option<Day>) -> &'static [u32] {
        let covers = |floors: &&Floors| {
            let in_division = floors.divisions.is_empty()
                || division.is_some_and(|name| floors.divisions.contains(&name));
            let in_time = match (floors.until, date) {
                (None, _) | (_, None) => true,
                (Some(until), Some(date)) => date <= until,
            };
            in_division && in_time
        };
        self.floors.iter().find(covers).map_or(&[], |floors| floors.seconds)
    }
}

/// The place of a split in a table that counts from zero.
pub(crate) fn index(split: SplitNumber) -> usize {
    usize::try_from(split.get().saturating_sub(SplitNumber::BOUND.min)).unwrap_or(usize::MAX)
}
