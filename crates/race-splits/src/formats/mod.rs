//! The race formats that ship with Stadion, one race a file.

pub mod half_marathon;
pub mod hyrox;
pub mod rowing;
pub mod triathlon;

use crate::format::RaceFormat;

/// Every format, in the order of the documentation.
pub const ALL: &[&RaceFormat] = &[
    &hyrox::SINGLES,
    &hyrox::DOUBLES,
    &hyrox::RELAY,
    &half_marathon::FIVE_KILOMETRE_SPLITS,
    &rowing::TWO_KILOMETRES,
    &triathlon::OLYMPIC,
];

/// The format of that name.
///
/// ```
/// use stadion_race_splits::formats;
///
/// assert_eq!(formats::find("singles").map(|format| format.legs.len()), Some(16));
/// assert!(formats::find("marathon").is_none());
/// ```
pub fn find(name: &str) -> Option<&'static RaceFormat> {
    ALL.iter().copied().find(|format| format.name == name)
}

/// The division of that name, in any format.
pub fn division(name: &str) -> Option<&'static str> {
    ALL.iter().flat_map(|format| format.divisions).copied().find(|division| *division == name)
}

/// The split type of that name, in any format.
pub fn split_type(name: &str) -> Option<&'static str> {
    let legs = ALL.iter().flat_map(|format| format.legs);
    legs.map(|leg| leg.split_type).find(|split_type| *split_type == name)
}
