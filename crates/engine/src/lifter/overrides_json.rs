//! Overrides as they are stored.

use crate::json::{Json, Object};
use stadion_training_plan::powerlifting::config::{
    BlockOverrides, FixedOverrides, IncreaseOverrides, Overrides, RangeOverrides, RestOverride,
};
use stadion_units::Quantity;

/// Only what was given.
pub fn overrides_json(given: &Overrides) -> Json<'static> {
    let [block1, block2, block3] = &given.blocks;
    let overload = given.heavy_increment.map(|increment| {
        Object::new().with("heavy_pct_increment_per_block", Json::quantity(increment)).end()
    });
    let [squat, bench, deadlift] = &given.increases;
    let increases = Object::new()
        .with_some("squat", squat.as_ref().map(increase))
        .with_some("bench", bench.as_ref().map(increase))
        .with_some("deadlift", deadlift.as_ref().map(increase));
    let some_increase = given.increases.iter().any(Option::is_some);
    let rest = (!given.rest.is_empty()).then(|| Json::list(given.rest.iter().copied().map(rest)));
    Object::new()
        .with_some("block1", block1.as_ref().map(block))
        .with_some("block2", block2.as_ref().map(block))
        .with_some("block3", block3.as_ref().map(block))
        .with_some("deload", given.deload.as_ref().map(fixed))
        .with_some("progressive_overload", overload)
        .with_some("training_max_increase", some_increase.then(|| increases.end()))
        .with_some("rounding_increment_kg", number(given.rounding_increment))
        .with_some("rest_seconds", rest)
        .end()
}

fn number<Q: Quantity>(quantity: Option<Q>) -> Option<Json<'static>> {
    quantity.map(Json::quantity)
}

fn block(given: &BlockOverrides) -> Json<'static> {
    Object::new()
        .with_some("heavy", given.heavy.as_ref().map(fixed))
        .with_some("explosive", given.explosive.as_ref().map(fixed))
        .with_some("rep", given.rep.as_ref().map(range))
        .end()
}

fn fixed(given: &FixedOverrides) -> Json<'static> {
    Object::new()
        .with_some("pct", number(given.share))
        .with_some("sets", number(given.sets))
        .with_some("reps", number(given.reps))
        .with_some("reps_max", number(given.most_reps))
        .with_some("rpe_target", number(given.rpe_target))
        .end()
}

fn range(given: &RangeOverrides) -> Json<'static> {
    Object::new()
        .with_some("pct", number(given.share))
        .with_some("sets_min", number(given.least_sets))
        .with_some("sets_max", number(given.most_sets))
        .with_some("reps_min", number(given.least_reps))
        .with_some("reps_max", number(given.most_reps))
        .with_some("rpe_target", number(given.rpe_target))
        .end()
}

fn increase(given: &IncreaseOverrides) -> Json<'static> {
    Object::new()
        .with_some("min_kg", number(given.least))
        .with_some("max_kg", number(given.most))
        .end()
}

fn rest(given: RestOverride) -> Json<'static> {
    Object::new()
        .with_some("lift", given.lift.map(|lift| Json::text(lift.as_str())))
        .with_some("intensity", given.intensity.map(|kind| Json::text(kind.as_str())))
        .with("seconds", Json::quantity(given.rest))
        .end()
}
