//! The race in the wanted time, as `validate_splits` reads a race.

use crate::json::{Json, Object};
use stadion_training_plan::hyrox::Prediction;
use stadion_units::Milliseconds;

/// The total and its sixteen splits, whose times and transitions sum to it exactly.
pub fn predicted_splits(of: &Prediction) -> Json<'static> {
    let stations = of.stations.iter().enumerate().map(|(place, time)| {
        let way = of.transitions.get(place).copied();
        split(place, true, *time, way)
    });
    let runs = of.runs.iter().enumerate().map(|(place, time)| split(place, false, *time, None));
    let splits = runs.zip(stations).flat_map(|(run, station)| [run, station]);
    Object::new()
        .with("total_time_seconds", Json::quantity(of.total))
        .with("splits", Json::list(splits))
        .end()
}

fn split(
    place: usize,
    is_station: bool,
    time: Milliseconds,
    transition: Option<Milliseconds>,
) -> Json<'static> {
    let number = u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1);
    let split_number = number.saturating_mul(2).saturating_sub(u32::from(!is_station));
    Object::new()
        .with("split_number", Json::count(split_number))
        .with("split_type", Json::text(if is_station { "station" } else { "run" }))
        .with_some("station_number", is_station.then(|| Json::count(number)))
        .with("time_seconds", Json::quantity(time))
        .with_some("transition_time_seconds", transition.map(Json::quantity))
        .end()
}
