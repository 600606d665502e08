//! A digest of the answers on a grid.

use stadion_one_rep_max::barbell::{Barbell, Plates};
use stadion_one_rep_max::scores::{
    Equipment, Event, Score, Sex, age, dots, glossbrenner, goodlift, ipf_2019, malone, schwartz,
    sinclair, wilks_1994, wilks_2020,
};
use stadion_one_rep_max::steps::Toward;
use stadion_one_rep_max::{Age, FORMULAS, Refusal, Total, rpe};
use stadion_units::{Grams, Quantity, Reps, Rpe};

/// FNV-1a over the numbers of all answers; a refusal counts as zero.
struct Digest(u64);

impl Digest {
    fn take(&mut self, answer: u32) {
        for byte in answer.to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn grams(&mut self, answer: Result<Grams, Refusal>) {
        self.take(answer.map_or(0, Quantity::get));
    }

    fn score(&mut self, answer: Result<Score, Refusal>) {
        self.take(answer.map_or(0, |score| score.points.get()));
    }
}

/// The digest of everything the crate computes.
pub fn of_all_answers() -> u64 {
    let mut digest = Digest(0xcbf2_9ce4_8422_2325);
    sets(&mut digest);
    lifters(&mut digest);
    loads(&mut digest);
    digest.0
}

fn grams(count: u32) -> Grams {
    Grams::new(count).expect("up to a tonne")
}

fn sets(digest: &mut Digest) {
    for weight in (1_u32..=1_000_000).step_by(1_499).map(grams) {
        for reps in (1..=20).map(|count| Reps::new(count).expect("some repetitions")) {
            for formula in FORMULAS {
                digest.grams(formula.one_rep_max(weight, reps));
                digest.grams(formula.weight_for(weight, reps));
            }
            for rating in (50..=100).step_by(5).map(|tenths| Rpe::new(tenths).expect("a rating")) {
                digest.grams(rpe::one_rep_max(weight, reps, rating));
            }
        }
    }
}

fn lifters(digest: &mut Digest) {
    for body in (20_000..=220_000).step_by(37).map(grams) {
        for total in [97_500, 612_500, 1_407_500].map(|count| Total::new(count).expect("a total")) {
            for sex in [Sex::Female, Sex::Male] {
                for score in [wilks_1994, wilks_2020, dots, glossbrenner, sinclair] {
                    digest.score(score(sex, body, total));
                }
                for event in [Event::FullPower, Event::BenchPress] {
                    for equipment in [Equipment::Raw, Equipment::Equipped] {
                        digest.score(goodlift(sex, event, equipment, body, total));
                        digest.score(ipf_2019(sex, event, equipment, body, total));
                    }
                }
            }
            digest.score(schwartz(body, total));
            digest.score(malone(body, total));
        }
    }
    for years in (14..=90).map(|years| Age::new(years).expect("an age")) {
        digest.take(age::factor(years).get());
    }
}

fn loads(digest: &mut Digest) {
    let plates = |plate, pair_count| Plates { plate: grams(plate), pair_count };
    let rack = [plates(25_000, 3), plates(15_000, 2), plates(2_268, 3), plates(1_250, 1)];
    let barbell = Barbell::new(grams(20_000), &rack).expect("a rack");
    for target in (0..=300_000).step_by(4_999).map(grams) {
        for toward in [Toward::Below, Toward::Above, Toward::Nearest] {
            digest.grams(barbell.load(target, toward).map(|loading| loading.total));
        }
    }
}
