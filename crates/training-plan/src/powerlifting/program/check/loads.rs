//! What would be on the bar.

use super::places::place;
use crate::powerlifting::Loads;
use crate::powerlifting::config::BaseSets;
use crate::powerlifting::program::{Lifter, Placeholder, Program};
use stadion_one_rep_max::BasisPoints;
use stadion_one_rep_max::steps::Toward;
use stadion_units::{Grams, Quantity, short};

/// Every session has sets, of at least one repetition, and ranges that begin with what is planned.
pub(super) fn sets(program: &Program, forecast: &[BaseSets]) -> Vec<String> {
    let mut wrong: Vec<String> = pairs(program, forecast)
        .filter(|(_, sets)| {
            let ordered =
                sets.reps_range.is_none_or(|(least, most)| least == sets.reps && most > least);
            sets.sets.get() == 0 || sets.reps.get() == 0 || !ordered
        })
        .map(|(session, _)| place(session))
        .collect();
    let (wanted, found) = (program.sessions.len(), forecast.len());
    if wanted != found {
        wrong.push(format!("{found} sets for {wanted} sessions"));
    }
    wrong
}

/// The lifter can put every load on the bar, and none is lighter than it.
pub(super) fn reachable(
    program: &Program,
    forecast: &[BaseSets],
    lifter: &Lifter<'_>,
) -> Vec<String> {
    let mut weights: Vec<Grams> = forecast.iter().map(|sets| sets.weight).collect();
    short::sort_by(&mut weights, Ord::cmp);
    weights.dedup();
    weights.retain(|weight| !can_load(lifter.loads, *weight));
    let wrong = pairs(program, forecast).filter(|(_, sets)| weights.contains(&sets.weight));
    wrong.map(|(session, sets)| format!("{}: {} kg", place(session), sets.weight)).collect()
}

/// No load is above the max, unless the lifter's configuration asks for more than all of it.
pub(super) fn within_max(
    program: &Program,
    forecast: &[BaseSets],
    lifter: &Lifter<'_>,
) -> Vec<String> {
    let above = pairs(program, forecast)
        .filter(|(session, sets)| {
            let cell = lifter.config.prescription(session.intensity_type, session.block_number);
            let asks_for_more = cell.is_some_and(|cell| cell.share > BasisPoints::WHOLE);
            sets.weight > *lifter.maxes.get(session.primary_lift) && !asks_for_more
        })
        .map(|(session, sets)| format!("{}: {} kg", place(session), sets.weight));
    above.collect()
}

fn pairs<'p>(
    program: &'p Program,
    forecast: &'p [BaseSets],
) -> impl Iterator<Item = (&'p Placeholder, &'p BaseSets)> {
    program.sessions.iter().zip(forecast)
}

/// A load is one if none is nearer to it.
fn can_load(loads: Loads<'_>, weight: Grams) -> bool {
    let nearest = match loads {
        Loads::Steps(steps) => steps.load(weight, Toward::Nearest),
        Loads::Barbell(barbell) => {
            barbell.load(weight, Toward::Nearest).map(|loading| loading.total)
        }
    };
    nearest == Ok(weight)
}
