//! Loads that are the nearest to an exact product.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use stadion_one_rep_max::barbell::{Barbell, Plates};
use stadion_one_rep_max::steps::{Steps, Toward};
use stadion_one_rep_max::{BasisPoints, Refusal};
use stadion_training_plan::powerlifting::{Loads, config::Tie, config::load_for};
use stadion_units::{Grams, Quantity};

fn of<Q: Quantity>(count: u32) -> Q {
    Q::new(count).expect("within the bounds")
}

/// Every load of a set of steps or plates up to 900 g, by brute force.
fn all_loads(loads: Loads<'_>) -> Vec<u128> {
    let reach = |target| match loads {
        Loads::Steps(steps) => steps.load(of(target), Toward::Nearest).expect("a load"),
        Loads::Barbell(bar) => bar.load(of(target), Toward::Nearest).expect("a load").total,
    };
    let mut found: Vec<u128> = (0..900).map(|target| u128::from(reach(target).get())).collect();
    found.dedup();
    found
}

#[test]
fn load_for_is_the_nearest_of_all_loads_to_the_exact_product() {
    let plates = [(7, 3), (20, 2), (55, 4)];
    let plates = plates.map(|(plate, pair_count)| Plates { plate: of(plate), pair_count });
    let barbell = Barbell::new(of(45), &plates).expect("plates");
    let steps = Steps::new(of(33), of(7)).expect("a step");
    let mut random = fastrand::Rng::with_seed(11);
    let mut ties_count = 0;
    for loads in [Loads::Barbell(&barbell), Loads::Steps(steps)] {
        let all = all_loads(loads);
        assert!(all.len() > 50, "{} loads", all.len());
        for _ in 0..20_000 {
            let max: Grams = of(random.u32(45..600));
            // Round shares lie in the middle between two loads now and then.
            let shares: Vec<BasisPoints> = if random.bool() {
                vec![of(random.u32(6..=21) * 500)]
            } else {
                (0..random.usize(1..4)).map(|_| of(random.u32(3_000..=10_500))).collect()
            };
            let parts = shares.iter().fold(1, |parts, _| parts * 10_000_u128);
            let max_grams = u128::from(max.get());
            let product =
                shares.iter().fold(max_grams, |product, share| product * u128::from(share.get()));
            let limit = if product > max_grams * parts { u128::MAX } else { max_grams };
            let fitting = all.iter().filter(|load| **load <= limit);
            let off = |load: &u128| (*load * parts).abs_diff(product);
            let above = fitting.clone().min_by_key(|load| (off(load), u128::MAX - **load));
            let below = fitting.min_by_key(|load| (off(load), **load));
            ties_count += u32::from(above != below);
            for (tie, best) in [(Tie::Above, above), (Tie::Below, below)] {
                let load = load_for(loads, max, &shares, tie).expect("a load");
                assert_eq!(Some(&u128::from(load.get())), best, "{max} {shares:?} {loads:?}");
            }
        }
    }
    assert!(ties_count > 50, "{ties_count} ties");
}

#[test]
fn load_for_refuses_what_lies_above_a_tonne() {
    let steps = Steps::new(of(20_000), of(2_500)).expect("a step");
    let load =
        |shares: &[BasisPoints]| load_for(Loads::Steps(steps), of(1_000_000), shares, Tie::Above);
    assert_eq!(load(&[of(10_500)]), Err(Refusal::BeyondScale));
    assert_eq!(load(&[of(10_000)]), Ok(of(1_000_000)));
    assert_eq!(load(&[of(30_000); 40]), Err(Refusal::BeyondScale));
}
