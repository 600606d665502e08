//! The plate solver against trying every combination, on random racks.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    reason = "a panic here fails a test, not a request"
)]

use fastrand::Rng;
use stadion_one_rep_max::Refusal;
use stadion_one_rep_max::barbell::{Barbell, Loading, Plates};
use stadion_one_rep_max::steps::Toward;
use stadion_units::{Grams, Quantity};
use std::cmp::Reverse;
use std::collections::BTreeMap;

const RACKS: u64 = 10_000;

fn grams(count: u32) -> Grams {
    Grams::new(count).expect("up to a tonne")
}

fn plates(plate: u32, pair_count: u32) -> Plates {
    Plates { plate: grams(plate), pair_count }
}

/// Plates of gyms in kilograms and in pounds, and some that no gym has.
fn rack(rng: &mut Rng) -> Vec<Plates> {
    const KILOGRAMS: [u32; 9] = [500, 1_250, 2_500, 5_000, 10_000, 15_000, 20_000, 25_000, 50_000];
    const POUNDS: [u32; 7] = [567, 1_134, 2_268, 4_536, 11_340, 15_876, 20_412];
    let kinds = rng.usize(0..=5);
    let family = rng.u8(0..3);
    let kind = |_| {
        let plate = match family {
            0 => *rng.choice(&KILOGRAMS).expect("some"),
            1 => *rng.choice(&POUNDS).expect("some"),
            _ => rng.u32(1..=3_000),
        };
        plates(plate, rng.u32(0..=3))
    };
    (0..kinds).map(kind).collect()
}

/// Per side, what it weighs and the best choice for it: fewest plates, then the heaviest.
fn every_side(rack: &[Plates]) -> BTreeMap<u32, Vec<Plates>> {
    let mut kinds: BTreeMap<Reverse<Grams>, u32> = BTreeMap::new();
    for kind in rack {
        *kinds.entry(Reverse(kind.plate)).or_default() += kind.pair_count;
    }
    let mut sides = vec![Vec::new()];
    for (Reverse(plate), most) in kinds {
        let with = |side: &Vec<Plates>, pair_count| {
            let added = (pair_count > 0).then_some(Plates { plate, pair_count });
            side.iter().copied().chain(added).collect()
        };
        sides =
            sides.iter().flat_map(|side| (0..=most).map(move |count| with(side, count))).collect();
    }
    let order = |side: &[Plates]| {
        let count: u32 = side.iter().map(|kind| kind.pair_count).sum();
        let heavy: Vec<_> = side.iter().map(|kind| (kind.plate, kind.pair_count)).collect();
        (count, Reverse(heavy))
    };
    let mut best: BTreeMap<u32, Vec<Plates>> = BTreeMap::new();
    for side in sides {
        let weight = side.iter().map(|kind| kind.plate.get() * kind.pair_count).sum();
        let known = best.entry(weight).or_insert_with(|| side.clone());
        if order(&side) < order(known) {
            *known = side;
        }
    }
    best
}

#[test]
fn load_equals_trying_every_combination() {
    let mut ties = 0;
    for seed in 0..RACKS {
        let mut rng = Rng::with_seed(seed);
        let rack = rack(&mut rng);
        let bar = *rng.choice(&[0, 7_500, 15_000, 20_000, 20_412]).expect("a bar");
        let barbell = Barbell::new(grams(bar), &rack).expect("a rack");
        let loads: BTreeMap<u32, Vec<Plates>> =
            every_side(&rack).into_iter().map(|(side, best)| (bar + 2 * side, best)).collect();
        let heaviest = *loads.keys().last().expect("the bar");
        for _ in 0..8 {
            // One in four lies in the middle between two loads, where there is one.
            let mut target = rng.u32(0..=heaviest + heaviest / 8 + 10);
            if let (0, Some((next, _))) = (rng.u8(0..4), loads.range(target..).next()) {
                let last = loads.range(..next).next_back().map_or(0, |(last, _)| *last);
                target = last.midpoint(*next);
            }
            let loading = |(total, side): (&u32, &Vec<Plates>)| Loading {
                total: grams(*total),
                side: side.clone(),
            };
            let below = loads.range(..=target).next_back();
            let above = loads.range(target..).next();
            let nearest = match (below, above) {
                (Some(below), Some(above)) => {
                    let (down, up) = (target - below.0, above.0 - target);
                    ties += u32::from(down == up && down > 0);
                    if up <= down { above } else { below }
                }
                (below, above) => below.or(above).expect("the bar"),
            };
            let below_bar = Refusal::BelowBar { bar: grams(bar) };
            let beyond = Refusal::BeyondPlates { most: grams(heaviest) };
            for (toward, expected) in [
                (Toward::Below, below.map(loading).ok_or(below_bar)),
                (Toward::Above, above.map(loading).ok_or(beyond)),
                (Toward::Nearest, Ok(loading(nearest))),
            ] {
                let found = barbell.load(grams(target), toward);
                assert_eq!(found, expected, "seed {seed}: {target} {toward:?} of {rack:?}");
            }
        }
    }
    assert!(ties > 100, "only {ties} ties");
}

#[test]
fn load_finds_what_taking_the_heaviest_first_misses() {
    let barbell = Barbell::new(grams(20_000), &[plates(25_000, 1), plates(15_000, 2)]);
    let loading = barbell.expect("a rack").load(grams(80_000), Toward::Nearest).expect("a load");
    assert_eq!(loading.side, [plates(15_000, 2)]);
}

#[test]
fn load_of_three_bars_of_45_pounds_is_135_pounds() {
    let barbell = Barbell::new(grams(20_412), &[plates(20_412, 1), plates(2_268, 4)]);
    // 135 lb are 61,234.97 g.
    let loading = barbell.expect("a rack").load(grams(61_235), Toward::Nearest).expect("a load");
    assert_eq!(loading.side, [plates(20_412, 1)]);
}

#[test]
fn new_bounds_the_work() {
    let kinds = |count| -> Vec<Plates> { (1..=count).map(|plate| plates(plate, 1)).collect() };
    assert!(Barbell::new(grams(0), &kinds(16)).is_ok());
    let refused = Err(Refusal::TooManyPlates { most_kinds_count: 16, most_pairs_count: 50 });
    assert_eq!(Barbell::new(grams(0), &kinds(17)), refused);
    assert_eq!(Barbell::new(grams(0), &[plates(5, 30), plates(5, 21)]), refused);
    assert!(Barbell::new(grams(0), &[plates(5, 30), plates(5, 20)]).is_ok());
}

#[test]
fn load_answers_for_the_finest_and_largest_rack() {
    // Prime weights have no common divisor: the search counts single grams.
    let primes = [
        29_989, 30_011, 30_013, 30_029, 30_047, 30_059, 30_071, 30_089, 30_091, 30_097, 30_103,
        30_109, 30_113, 30_119, 30_133, 30_137,
    ];
    let rack: Vec<Plates> = primes.map(|plate| plates(plate, 50)).to_vec();
    let barbell = Barbell::new(grams(20_000), &rack).expect("a rack");
    let loading = barbell.load(grams(999_999), Toward::Below).expect("a load");
    // Sixteen of the heaviest; seventeen of the lightest are too many.
    assert_eq!((loading.total, loading.side), (grams(984_384), vec![plates(30_137, 16)]));
    assert_eq!(barbell.load(grams(1_000_000), Toward::Above), Err(Refusal::BeyondScale));
}
