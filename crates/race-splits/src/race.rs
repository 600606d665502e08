//! A race as it was told: what the checks read.

use crate::format::RaceFormat;
use stadion_units::{Day, Milliseconds, SplitNumber, StationNumber, TotalTime};

/// A race with its splits, in the order they were given.
#[derive(Clone, Debug)]
pub struct Race<'a> {
    /// What it should look like.
    pub format: &'static RaceFormat,
    /// The division, if stated.
    pub division: Option<&'a str>,
    /// The local day of the race, if stated; decides the rule era.
    pub race_date: Option<Day>,
    /// The headline time.
    pub total_time: TotalTime,
    /// A training simulation may leave out transitions.
    pub is_simulation: bool,
    /// The splits; may be empty when only the total is known.
    pub splits: Vec<Split<'a>>,
    /// The sum of all transitions, as published pages give it.
    pub transitions_total: Option<Milliseconds>,
}

/// One split.
#[derive(Clone, Copy, Debug)]
pub struct Split<'a> {
    /// The claimed place in the race.
    pub number: SplitNumber,
    /// The claimed type, one of the format's.
    pub split_type: &'a str,
    /// The claimed station, if stated.
    pub station_number: Option<StationNumber>,
    /// The time, penalties included.
    pub time: Milliseconds,
    /// The timed way to or from this split, if stated.
    pub transition: Option<Milliseconds>,
    /// The part of the time that is a penalty, if stated. It is never added again.
    pub penalty: Option<Milliseconds>,
}
