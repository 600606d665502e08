//! Races that could have happened, and the ways in which they are published.

use crate::Rng;
use serde_json::{Value, json};
use stadion_race_splits::RaceFormat;
use stadion_race_splits::formats;
use stadion_units::Quantity;

/// How a source writes times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Every number is rounded up to the resolution on its own.
    RoundedUp,
    /// Every number is cut off at the resolution on its own.
    Truncated,
    /// The parts are whole steps and the total is their sum.
    Telescoping,
}

/// How transitions are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// One per leg that has one.
    Each,
    /// As one sum.
    Sum,
    /// Not at all.
    No,
}

/// A race as it happened, in milliseconds.
#[derive(Clone, Debug)]
pub struct TrueRace {
    /// Its format.
    pub format: &'static RaceFormat,
    /// Its division, where the format has some.
    pub division: Option<&'static str>,
    /// Times of the legs.
    pub legs: Vec<i64>,
    /// Times of the transitions, for legs that have one.
    pub transitions: Vec<Option<i64>>,
}

/// A plausible race of any format: laps near one pace, stations above their floors.
pub fn true_race(rng: &mut Rng) -> TrueRace {
    let format = rng.choice(formats::ALL).copied().unwrap_or(&formats::hyrox::SINGLES);
    let division = rng.choice(format.divisions).copied();
    let floors = format.floors_seconds(division, None);
    let pace = rng.i64(230..420);
    let legs = format
        .legs
        .iter()
        .enumerate()
        .map(|(index, leg)| {
            let floor = floors.get(index).copied().map_or(0, i64::from).max(20);
            let seconds = match leg.lap {
                Some(_) => (pace * i64::from(leg.distance_metres) / 1_000).max(floor + 1),
                None => floor * rng.i64(110..300) / 100,
            };
            seconds * 1_000 * rng.i64(90..115) / 100 + rng.i64(0..1_000)
        })
        .collect();
    let transitions = format
        .legs
        .iter()
        .map(|leg| leg.transition_follows.then(|| rng.i64(15_000..60_000)))
        .collect();
    TrueRace { format, division, legs, transitions }
}

impl TrueRace {
    /// The total as it happened.
    pub fn total(&self) -> i64 {
        self.legs.iter().sum::<i64>() + self.transitions.iter().flatten().sum::<i64>()
    }

    /// The request a client would send for it; `step` is the resolution in milliseconds.
    pub fn published(&self, style: Style, step: i64, told: Told) -> Value {
        let round = |time: i64| match style {
            Style::RoundedUp => (time + step - 1) / step * step,
            Style::Truncated | Style::Telescoping => time / step * step,
        };
        let sum: i64 = self.transitions.iter().flatten().sum();
        let total = match style {
            Style::Telescoping => {
                let legs: i64 = self.legs.iter().map(|time| round(*time)).sum();
                let each: i64 = self.transitions.iter().flatten().map(|time| round(*time)).sum();
                legs + if told == Told::Sum { round(sum) } else { each }
            }
            _ => round(self.total()),
        };
        let splits: Vec<Value> = self
            .format
            .legs
            .iter()
            .enumerate()
            .map(|(index, leg)| {
                let mut split = json!({
                    "split_number": index + 1,
                    "split_type": leg.split_type,
                    "time_seconds": seconds(round(self.legs[index])),
                });
                if let Some(station) = leg.station_number {
                    split["station_number"] = json!(station.get());
                }
                if let (Told::Each, Some(time)) = (told, self.transitions[index]) {
                    split["transition_time_seconds"] = seconds(round(time));
                }
                split
            })
            .collect();
        let mut request = json!({
            "race": { "format": self.format.name, "total_time_seconds": seconds(total) },
            "splits": splits,
        });
        if let Some(division) = self.division {
            request["race"]["division"] = json!(division);
        }
        if told == Told::Sum && self.format.transitions.is_some() {
            request["transitions_total_seconds"] = seconds(round(sum));
        }
        request
    }
}

/// Milliseconds as a JSON number of seconds.
pub fn seconds(milliseconds: i64) -> Value {
    if milliseconds % 1_000 == 0 {
        json!(milliseconds / 1_000)
    } else {
        json!(milliseconds as f64 / 1_000.0)
    }
}

/// A request that is valid in most ways, in a random style.
pub fn request(rng: &mut Rng) -> Value {
    let style = [Style::RoundedUp, Style::Truncated, Style::Telescoping][rng.usize(0..3)];
    let step = [1_000, 100, 10, 1][rng.usize(0..4)];
    let told = [Told::Each, Told::Sum, Told::No][rng.usize(0..3)];
    let mut request = true_race(rng).published(style, step, told);
    if rng.u8(0..4) == 0 {
        request["race"]["is_simulation"] = json!(rng.bool());
    }
    if rng.u8(0..4) == 0 {
        request["race"]["race_date"] =
            json!(format!("20{:02}-0{}-1{}", rng.u8(18..27), rng.u8(1..10), rng.u8(0..10)));
    }
    request
}
