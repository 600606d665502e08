//! The laws of all formulas, over weights from a gram to a tonne.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use stadion_one_rep_max::{FORMULAS, Formula, Refusal};
use stadion_units::{Grams, Quantity, Reps};

/// Weights from light to heavy, dense enough to meet every rounding.
fn weights() -> impl Iterator<Item = Grams> {
    (1..=1_000_000).step_by(997).map(grams)
}

fn grams(count: u32) -> Grams {
    Grams::new(count).expect("up to a tonne")
}

fn reps(count: u32) -> Reps {
    Reps::new(count).expect("some repetitions")
}

fn spans() -> impl Iterator<Item = (&'static Formula, Reps)> {
    FORMULAS.iter().flat_map(|formula| {
        (formula.least_reps..=formula.most_reps).map(move |n| (formula, reps(n)))
    })
}

/// Whether a formula of kilograms asks for more than a positive weight.
fn of_kilograms(formula: &Formula) -> bool {
    formula.least_weight_grams > 1 || formula.name.starts_with("kravitz")
}

#[test]
fn one_rep_max_gives_a_true_single_back() {
    for formula in FORMULAS {
        for weight in weights() {
            assert_eq!(formula.one_rep_max(weight, reps(1)), Ok(weight), "{}", formula.name);
            assert_eq!(formula.weight_for(weight, reps(1)), Ok(weight), "{}", formula.name);
        }
    }
}

#[test]
fn one_rep_max_rises_with_the_weight() {
    for (formula, reps) in spans() {
        let maxes: Vec<Grams> =
            weights().filter_map(|weight| formula.one_rep_max(weight, reps).ok()).collect();
        assert!(maxes.len() > 5, "{} {reps} answers {} times", formula.name, maxes.len());
        assert!(maxes.is_sorted_by(|a, b| a < b), "{} {reps}", formula.name);
    }
}

#[test]
fn one_rep_max_rises_with_the_repetitions() {
    for formula in
        FORMULAS.iter().filter(|formula| formula.reps_for(grams(90_000), grams(80_000)).is_ok())
    {
        for weight in weights().filter(|weight| weight.get() >= 5_000) {
            let counts = core::iter::once(1).chain(formula.least_reps..=formula.most_reps);
            let maxes: Vec<Grams> =
                counts.map_while(|count| formula.one_rep_max(weight, reps(count)).ok()).collect();
            assert!(maxes.is_sorted_by(|a, b| a < b), "{} {weight}", formula.name);
        }
    }
}

#[test]
fn one_rep_max_knows_no_unit_unless_it_is_of_kilograms() {
    for (formula, reps) in spans().filter(|(formula, _)| !of_kilograms(formula)) {
        for weight in (1..=300_000).step_by(211).map(grams) {
            let Ok(max) = formula.one_rep_max(weight, reps) else { continue };
            for factor in [2, 3] {
                let Ok(scaled) = formula.one_rep_max(grams(weight.get() * factor), reps) else {
                    continue;
                };
                // Each rounding may be half a gram off.
                assert!(scaled.get().abs_diff(max.get() * factor) <= factor, "{}", formula.name);
            }
        }
    }
}

#[test]
fn weight_for_undoes_one_rep_max() {
    for (formula, reps) in spans() {
        for weight in weights() {
            let Ok(max) = formula.one_rep_max(weight, reps) else { continue };
            let Ok(back) = formula.weight_for(max, reps) else {
                // The light or the heavy edge of a range may fall to the other side by rounding.
                assert!(of_kilograms(formula), "{} {weight} x {reps}", formula.name);
                continue;
            };
            // Where a gram of weight is less than half a gram of max, some weights share a max.
            let shared = if formula.name.starts_with("kravitz") { 3 } else { 1 };
            assert!(back.get().abs_diff(weight.get()) <= shared, "{} {weight}", formula.name);
        }
    }
}

#[test]
fn one_rep_max_undoes_weight_for() {
    for (formula, reps) in spans() {
        let mut answers = 0;
        for max in weights() {
            let Ok(weight) = formula.weight_for(max, reps) else { continue };
            let Ok(back) = formula.one_rep_max(weight, reps) else {
                assert!(of_kilograms(formula) || weight.get() == 0, "{} {max}", formula.name);
                continue;
            };
            answers += 1;
            assert!(back.get().abs_diff(max.get()) <= 1, "{} {max} {back}", formula.name);
        }
        assert!(answers > 5, "{} {reps} answers {answers} times", formula.name);
    }
}

#[test]
fn reps_for_undoes_one_rep_max() {
    for (formula, reps) in spans() {
        for weight in weights().filter(|weight| weight.get() >= 5_000) {
            let Ok(max) = formula.one_rep_max(weight, reps) else { continue };
            match formula.reps_for(max, weight) {
                Err(Refusal::NotInvertible) => assert!(of_kilograms(formula)),
                found => assert_eq!(found, Ok(reps), "{} {weight} {max}", formula.name),
            }
        }
    }
}

#[test]
fn reps_for_refuses_what_leaves_the_range() {
    for formula in FORMULAS {
        let light = formula.reps_for(grams(200_000), grams(20_000));
        let heavy = formula.reps_for(grams(80_000), grams(80_001));
        let nothing = formula.reps_for(grams(80_000), grams(0));
        if light == Err(Refusal::NotInvertible) {
            assert!(of_kilograms(formula), "{}", formula.name);
            continue;
        }
        let most = reps(formula.most_reps);
        assert_eq!(light, Err(Refusal::RepsBeyondRange { most }), "{}", formula.name);
        assert_eq!(heavy, Err(Refusal::WeightAboveMax), "{}", formula.name);
        assert_eq!(nothing, Err(Refusal::WeightNotPositive), "{}", formula.name);
        assert_eq!(formula.reps_for(grams(80_000), grams(80_000)), Ok(reps(1)));
    }
}

#[test]
fn no_formula_answers_outside_its_range() {
    for formula in FORMULAS {
        for weight in [grams(0), grams(100_000), grams(1_000_000)] {
            let both = |count| {
                let asked = formula.one_rep_max(weight, reps(count));
                assert_eq!(asked.err(), formula.weight_for(weight, reps(count)).err());
                asked
            };
            if weight.get() == 0 {
                assert_eq!(both(5), Err(Refusal::WeightNotPositive));
                continue;
            }
            assert_eq!(both(0), Err(Refusal::RepsBelowOne));
            for count in formula.most_reps + 1..=120 {
                let expected = match formula.pole_reps {
                    Some(pole) if count >= pole => Refusal::AtPole { pole: reps(pole) },
                    _ => Refusal::RepsBeyondRange { most: reps(formula.most_reps) },
                };
                assert_eq!(both(count), Err(expected), "{} x {count}", formula.name);
            }
        }
        let heaviest = formula.one_rep_max(grams(1_000_000), reps(formula.most_reps));
        let refused = matches!(heaviest, Err(Refusal::BeyondScale | Refusal::NotAsFitted));
        assert!(refused, "{} {heaviest:?}", formula.name);
    }
}

#[test]
fn epley_and_brzycki_meet_at_ten_repetitions() {
    use stadion_one_rep_max::formulas::{BRZYCKI, EPLEY};
    for weight in weights() {
        let ten = reps(10);
        assert_eq!(EPLEY.one_rep_max(weight, ten), BRZYCKI.one_rep_max(weight, ten));
    }
}

#[test]
fn formulas_are_named_once_and_in_order() {
    assert!(FORMULAS.is_sorted_by(|a, b| a.name < b.name));
    assert!(FORMULAS.iter().all(|formula| !formula.source.is_empty()));
}
