//! The estimator against every formula, on a real log: who predicts the weight of the next session's
//! top set from the sessions before it?
//!
//! The log is one lifter's, 7,211 sets in 14 months, nearly all rated. Its exercises are split into
//! halves by a hash of their names; the constants of the estimator were chosen on the training half
//! alone. The test half was looked at when they stood; after that three rules were added, for the sake
//! of lifters who change machines, who stop to train, and of whom few sets are known. No constant
//! changed; those of the new rules were fixed on the training half, where progress that ends after any
//! time from three days to three weeks holds 79.3 %. Every formula is given the same past, and of 24
//! ways to use it the one that turns out best on the very part it is judged on.
//!
//! `cargo test -p stadion-one-rep-max --test estimator_hevy -- --nocapture` prints the tables.
//!
//! The data is not part of the project: set `STADION_DATA`, or keep it in `../shared/data`.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::float_arithmetic,
    reason = "a panic here fails a test, not a request"
)]

#[path = "hevy/baselines.rs"]
mod baselines;
mod hevy;
#[path = "hevy/targets.rs"]
mod targets;

use baselines::{Way, predict, ways};
use hevy::Half;
use stadion_one_rep_max::estimator::Prediction;
use stadion_one_rep_max::{FORMULAS, Formula};
use stadion_units::Quantity;
use std::collections::BTreeMap;
use std::io::Write;
use targets::{Target, targets};

/// Fewer predictions say nothing.
const LEAST_PREDICTIONS: usize = 15;

/// Errors of predictions in percent, and how many intervals held.
#[derive(Clone, Copy, Default)]
struct Score {
    count: usize,
    error: f64,
    bias: f64,
    width: f64,
    held: usize,
}

impl Score {
    fn add(&mut self, predicted: f64, actual: f64, held: bool, width: f64) {
        let error = 100.0 * (predicted / actual - 1.0);
        self.count += 1;
        self.error += error.abs();
        self.bias += error;
        self.width += width;
        self.held += usize::from(held);
    }

    fn of<'t>(targets: impl Iterator<Item = &'t Target<'t>>, ask: Asked) -> Self {
        let mut score = Self::default();
        for target in targets {
            let prediction = ask(target);
            let [low, weight, high] =
                [prediction.interval.low, prediction.weight, prediction.interval.high]
                    .map(|grams| f64::from(grams.get()));
            let actual = f64::from(target.set.weight.get());
            let width = 50.0 * (high - low) / weight;
            score.add(weight, actual, (low..=high).contains(&actual), width);
        }
        score
    }

    fn mean(&self, sum: f64) -> f64 {
        sum / f64::from(u32::try_from(self.count).expect("few"))
    }

    fn coverage(&self) -> f64 {
        self.mean(100.0 * f64::from(u32::try_from(self.held).expect("few")))
    }
}

type Asked = fn(&Target<'_>) -> Prediction;

fn expected(target: &Target<'_>) -> Prediction {
    let set = &target.set;
    target.estimate.expected_weight(set.reps, set.effort).expect("a target has an answer")
}

fn by_curve(target: &Target<'_>) -> Prediction {
    let set = &target.set;
    target.estimate.weight_for(set.reps, set.effort).expect("a target has an answer")
}

/// A formula used the way that serves it best, beside the estimator on the same targets.
struct Duel {
    formula: &'static Formula,
    way: Way,
    its: Score,
    ours: Score,
}

fn duel(formula: &'static Formula, targets: &[Target<'_>]) -> Option<Duel> {
    let duels = ways().into_iter().map(|way| {
        let (mut its, mut ours) = (Score::default(), Score::default());
        for target in targets {
            let Some(predicted) = predict(formula, way, target) else { continue };
            let actual = f64::from(target.set.weight.get());
            its.add(predicted, actual, false, 0.0);
            ours.add(f64::from(expected(target).weight.get()), actual, false, 0.0);
        }
        Duel { formula, way, its, ours }
    });
    duels
        .filter(|duel| duel.its.count >= LEAST_PREDICTIONS)
        .min_by(|a, b| a.its.mean(a.its.error).total_cmp(&b.its.mean(b.its.error)))
}

fn print(line: std::fmt::Arguments<'_>) {
    let _lost = writeln!(std::io::stdout(), "{line}");
}

fn print_score(name: &str, score: &Score) {
    print(format_args!(
        "{name:42} {:4}  error {:5.2} %  bias {:+5.2} %  ±{:5.2} %  held {:5.1} %",
        score.count,
        score.mean(score.error),
        score.mean(score.bias),
        score.mean(score.width),
        score.coverage(),
    ));
}

/// The one that is not beaten: the bench press line for 70 % of the max answers for a fifth of the
/// test half, and there it errs by 2.1 % to 2.4 % when its best way is known in hindsight.
const UNBEATEN: [&str; 1] = ["kravitz_bench_press"];

/// The score of a half, and every formula that does not lose.
fn evaluate(half: Half) -> Option<(Score, Vec<&'static str>)> {
    let logs = hevy::read(half)?;
    let targets = targets(&logs);
    print(format_args!("\n{half:?} half: {} exercises", logs.len()));
    let score = Score::of(targets.iter(), expected);
    print_score("estimator, expected_weight", &score);
    print_score("estimator, weight_for (the curve alone)", &Score::of(targets.iter(), by_curve));
    let mut exercises: BTreeMap<&str, Vec<&Target<'_>>> = BTreeMap::new();
    for target in &targets {
        exercises.entry(&target.log.title).or_default().push(target);
    }
    for (title, targets) in exercises {
        if targets.len() >= LEAST_PREDICTIONS {
            print_score(title, &Score::of(targets.into_iter(), expected));
        }
    }
    let duels: Vec<Duel> = FORMULAS.iter().filter_map(|formula| duel(formula, &targets)).collect();
    for Duel { formula, way, its, ours } in &duels {
        print(format_args!(
            "{:42} {:4}  error {:5.2} %  estimator {:5.2} %  {:?} of {:?}{}",
            formula.name,
            its.count,
            its.mean(its.error),
            ours.mean(ours.error),
            way.of,
            way.window,
            if way.knows_reserve { ", knows the reserve" } else { "" },
        ));
    }
    assert!(duels.len() >= 15, "only {} formulas answer", duels.len());
    let unbeaten = duels.iter().filter(|duel| duel.ours.error >= duel.its.error);
    Some((score, unbeaten.map(|duel| duel.formula.name).collect()))
}

#[test]
fn estimate_beats_every_formula_on_the_half_where_it_was_made() {
    let Some((score, unbeaten)) = evaluate(Half::Training) else { return };
    assert_eq!(unbeaten, [""; 0]);
    assert!((78.0..=82.0).contains(&score.coverage()), "{}", score.coverage());
}

#[test]
fn estimate_beats_every_formula_on_the_half_that_it_had_not_seen() {
    let Some((score, unbeaten)) = evaluate(Half::Test) else { return };
    assert_eq!(unbeaten, UNBEATEN);
    assert!((78.0..=82.0).contains(&score.coverage()), "{}", score.coverage());
}
