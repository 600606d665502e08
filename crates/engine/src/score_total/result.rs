//! The result: every score as points, or why it has none.

use super::request::Lifter;
use super::words::{Event, ScoreName, ScoreRefusal, Sex};
use crate::json::{Json, Object};
use stadion_one_rep_max::scores::{self, Score, age};
use stadion_one_rep_max::{BasisPoints, Refusal};
use stadion_units::Quantity;

/// Every score of a total.
pub fn scores(lifter: &Lifter) -> Json<'static> {
    let mut scores = Object::new();
    for name in ScoreName::ALL {
        let said = match scored(*name, lifter).and_then(|score| points(score, lifter)) {
            Ok(points) => points,
            Err(refused) => Object::new().with("refused", refused.end()),
        };
        scores = scores.with(name.as_str(), said.end());
    }
    Object::new()
        .with("body_weight_grams", Json::count(lifter.body_weight.get()))
        .with("total_grams", Json::count(lifter.total.get()))
        .with_some("age_factor", lifter.age.map(|age| factor(age::factor(age))))
        .with("scores", scores.end())
        .end()
}

/// A factor is a number, not a percentage.
fn factor(factor: BasisPoints) -> Json<'static> {
    Json::decimal(factor.get(), 4)
}

fn points(score: Score, lifter: &Lifter) -> Result<Object<'static>, Object<'static>> {
    let adjusted = lifter.age.map(|age| age::adjusted(score.points, age)).transpose();
    let adjusted = adjusted.map_err(|refusal| refused(&refusal))?;
    Ok(Object::new()
        .with("points", Json::quantity(score.points))
        .with_some("age_adjusted_points", adjusted.map(Json::quantity))
        .with("counted_body_weight_grams", Json::count(score.body_weight.get())))
}

fn scored(name: ScoreName, lifter: &Lifter) -> Result<Score, Object<'static>> {
    let event = match (name, lifter.event) {
        (ScoreName::Sinclair, Event::Weightlifting) => scores::Event::FullPower,
        (ScoreName::Sinclair, _) => return Err(other_event(OF_WEIGHTLIFTING)),
        (_, Event::Full) => scores::Event::FullPower,
        (_, Event::Bench) => scores::Event::BenchPress,
        (_, Event::Weightlifting) => return Err(other_event(OF_POWERLIFTING)),
    };
    let (sex, equipment) = (lifter.sex.into(), lifter.equipment.into());
    let (body_weight, total) = (lifter.body_weight, lifter.total);
    let score = match (name, lifter.sex) {
        (ScoreName::Wilks1994, _) => scores::wilks_1994(sex, body_weight, total),
        (ScoreName::Wilks2020, _) => scores::wilks_2020(sex, body_weight, total),
        (ScoreName::Dots, _) => scores::dots(sex, body_weight, total),
        (ScoreName::IpfGl2020, _) => scores::goodlift(sex, event, equipment, body_weight, total),
        (ScoreName::Ipf2019, _) => scores::ipf_2019(sex, event, equipment, body_weight, total),
        (ScoreName::Glossbrenner, _) => scores::glossbrenner(sex, body_weight, total),
        (ScoreName::SchwartzMalone, Sex::Male) => scores::schwartz(body_weight, total),
        (ScoreName::SchwartzMalone, Sex::Female) => scores::malone(body_weight, total),
        (ScoreName::Sinclair, _) => scores::sinclair(sex, body_weight, total),
    };
    score.map_err(|refusal| refused(&refusal))
}

const OF_WEIGHTLIFTING: &str =
    "this score is of snatch and clean and jerk: send `event` as `weightlifting` for such a total";
const OF_POWERLIFTING: &str =
    "this score is of powerlifting: send `event` as `full` or `bench` for such a total";

fn other_event(message: &str) -> Object<'static> {
    Json::remark(ScoreRefusal::OtherEvent.as_str(), message.to_owned())
}

fn refused(refusal: &Refusal) -> Object<'static> {
    Json::remark(ScoreRefusal::from(refusal).as_str(), refusal.to_string())
}
