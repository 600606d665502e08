//! What holds for every history, made up or real.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::float_arithmetic,
    reason = "a panic here fails a test, not a request"
)]

mod absurd;
mod hevy;
mod lifter;

use absurd::{Absurdity, moved};
use fastrand::Rng;
use lifter::{Lifter, WORLDS, lifter, say_tried};
use stadion_one_rep_max::estimator::{
    Assessment, Effort, Estimate, Exercise, LiftedSet, SetKind, Verdict, estimate,
};
use stadion_units::{Grams, Quantity, Reps};
use std::io::Write;

fn grams(count: u32) -> Grams {
    Grams::new(count).expect("up to a tonne")
}

fn reps(count: u32) -> Reps {
    Reps::new(count).expect("some repetitions")
}

/// Lifters of all worlds, with one to sixty sessions.
fn lifters(count: u64) -> impl Iterator<Item = (Rng, Lifter)> {
    (0..count).map(|seed| {
        let mut rng = Rng::with_seed(seed);
        let world = rng.choice(WORLDS).expect("a world");
        let sessions_count = rng.u32(1..=60);
        let lifter = lifter(world, sessions_count, &mut rng);
        (rng, lifter)
    })
}

fn assess(lifter: &Lifter) -> Assessment {
    estimate(&lifter.sets, Exercise::Squat, lifter.today)
}

fn estimated(lifter: &Lifter) -> Estimate {
    assess(lifter).estimate.expect("an estimate")
}

/// The ends of the interval, one as a multiple of the other.
fn ratio(estimate: &Estimate) -> f64 {
    f64::from(estimate.interval.high.get()) / f64::from(estimate.interval.low.get())
}

#[test]
fn estimate_knows_no_order() {
    let mut tried = 0;
    for (mut rng, mut lifter) in lifters(500) {
        tried += 1;
        let twice = lifter.sets.clone();
        lifter.sets.extend(twice.into_iter().take(3));
        let sorted = |lifter: &Lifter| {
            let assessment = assess(lifter);
            let mut verdicts: Vec<(LiftedSet, String)> = lifter
                .sets
                .iter()
                .zip(assessment.verdicts)
                .map(|(set, verdict)| (*set, format!("{verdict:?}")))
                .collect();
            verdicts.sort();
            (assessment.estimate, verdicts)
        };
        let before = sorted(&lifter);
        rng.shuffle(&mut lifter.sets);
        assert_eq!(sorted(&lifter), before);
    }
    say_tried(tried);
}

#[test]
fn estimate_knows_no_unit() {
    let mut tried = 0;
    for (_, mut lifter) in lifters(500) {
        tried += 1;
        let before = assess(&lifter);
        for set in &mut lifter.sets {
            set.weight = grams(set.weight.get() * 2);
        }
        let after = assess(&lifter);
        assert_eq!(after.verdicts, before.verdicts);
        let (before, after) = (before.estimate.expect("one"), after.estimate.expect("one"));
        for (once, twice) in [
            (before.one_rep_max, after.one_rep_max),
            (before.interval.low, after.interval.low),
            (before.interval.high, after.interval.high),
        ] {
            // Each rounding may be half a gram off.
            assert!((once.get() * 2).abs_diff(twice.get()) <= 2, "{once} {twice}");
        }
        assert_eq!(before.curve, after.curve);
    }
    say_tried(tried);
}

#[test]
fn estimate_gives_a_true_single_back_where_nothing_heavier_was_lifted() {
    let mut asked = 0;
    for (mut rng, mut lifter) in lifters(500) {
        let max = lifter.max * (0.9 + 0.2 * rng.f64());
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "grams fit")]
        let weight = grams(max as u32);
        if lifter.sets.iter().any(|set| set.weight > weight) {
            continue;
        }
        asked += 1;
        lifter.sets.push(LiftedSet {
            performed_on: lifter.today,
            weight,
            reps: reps(1),
            effort: Effort::ToFailure,
            kind: SetKind::Working,
        });
        let estimate = estimated(&lifter);
        assert_eq!(estimate.one_rep_max, weight);
        assert!(estimate.interval.low < weight && weight < estimate.interval.high);
        let single = estimate.weight_for(reps(1), Effort::ToFailure);
        assert_eq!(single.map(|single| single.weight), Ok(weight));
    }
    assert!(asked > 300, "{asked}");
    say_tried(asked);
}

#[test]
fn a_further_set_makes_surer_or_is_marked() {
    let (mut narrowed, mut marked) = (0, 0);
    for (mut rng, mut lifter) in lifters(3_000) {
        let before = estimated(&lifter);
        let mut set = *rng.choice(&lifter.sets).expect("a set");
        let last = lifter.sets.last().expect("a set").performed_on;
        set.performed_on = if rng.bool() { lifter.today } else { last };
        set.weight = grams(set.weight.get() * rng.u32(90..=110) / 100);
        if rng.u8(0..4) == 0 {
            set.effort = Effort::Unknown;
        }
        lifter.sets.push(set);
        let after = assess(&lifter);
        let verdict = *after.verdicts.last().expect("a verdict");
        let after = after.estimate.expect("an estimate");
        if verdict == Verdict::Used {
            narrowed += 1;
            // Ends are rounded to the gram.
            assert!(ratio(&after) <= ratio(&before) + 1e-4, "{set:?} {before:?} {after:?}");
        } else {
            marked += 1;
        }
    }
    let _lost = writeln!(std::io::stdout(), "{narrowed} narrowed, {marked} marked");
    assert!(narrowed > 1_000 && marked > 300, "{narrowed} {marked}");
    say_tried(narrowed + marked);
}

/// Histories of a hundred sets: made up ones, and the real ones of that size.
fn hundreds() -> Vec<(String, Lifter)> {
    let made_up = (0..200).map(|seed| {
        let mut rng = Rng::with_seed(seed);
        let world = rng.choice(WORLDS).expect("a world");
        let mut lifter = lifter(world, 50, &mut rng);
        lifter.sets.truncate(100);
        (world.name.to_owned(), lifter)
    });
    let halves = [hevy::Half::Training, hevy::Half::Test].into_iter().filter_map(hevy::read);
    let real = halves.flatten().filter_map(|log| {
        let newest = log.sets.iter().map(|set| set.performed_on).max()?;
        let mut used = log.sets.clone();
        let verdicts = estimate(&log.sets, log.exercise, newest).verdicts;
        let mut verdicts = verdicts.iter();
        used.retain(|_| !matches!(verdicts.next(), Some(Verdict::Refused(_)) | None));
        used.sort();
        let sets = used.last_chunk::<100>()?.to_vec();
        Some((log.title, Lifter { sets, today: newest, max: 0.0 }))
    });
    made_up.chain(real).collect()
}

#[test]
fn one_absurd_set_beside_a_hundred_moves_the_estimate_by_less_than_one_percent() {
    let (mut asked, mut tried, mut worst) = (0, 0, 0.0);
    for (name, mut lifter) in hundreds() {
        let before = estimated(&lifter);
        for at in 0..lifter.sets.len() {
            let absurdity = Absurdity::nth(at);
            lifter.sets.push((absurdity.make)(*lifter.sets.get(at).expect("a set")));
            let moved = moved(&before, &estimated(&lifter));
            assert!(moved < 1.0, "{name}: {} moves by {moved} %", absurdity.name);
            worst = f64::max(worst, moved);
            lifter.sets.pop();
            asked += 1;
        }
        tried += u32::from(lifter.max > 0.0);
    }
    let _lost = writeln!(std::io::stdout(), "{asked} added, worst {worst:.3} %");
    assert!(asked >= 20_000, "{asked}");
    say_tried(tried);
}

#[test]
fn one_absurd_set_instead_of_one_of_a_hundred_takes_no_more_than_that_one_told() {
    let (mut all, mut tried) = (Vec::new(), 0);
    for (name, mut lifter) in hundreds() {
        let before = estimated(&lifter);
        for at in 0..lifter.sets.len() {
            let absurdity = Absurdity::nth(at);
            let told = *lifter.sets.get(at).expect("a set");
            lifter.sets.remove(at);
            let without = estimated(&lifter);
            lifter.sets.insert(at, (absurdity.make)(told));
            let after = estimated(&lifter);
            assert!(moved(&without, &after) < 1.0, "{name}: {} of {told:?}", absurdity.name);
            all.push(moved(&before, &after));
            lifter.sets.remove(at);
            lifter.sets.insert(at, told);
        }
        tried += u32::from(lifter.max > 0.0);
    }
    all.sort_by(f64::total_cmp);
    let below = all.partition_point(|moved| *moved < 1.0);
    let _lost = writeln!(
        std::io::stdout(),
        "{} replaced: {below} below 1 %, median {:.3} %, 99 of 100 below {:.3} %, worst {:.3} %",
        all.len(),
        all.get(all.len() / 2).expect("some"),
        all.get(all.len() * 99 / 100).expect("some"),
        all.last().expect("some"),
    );
    assert!(below * 100 >= all.len() * 98, "{below} of {}", all.len());
    say_tried(tried);
}

/// Histories of one to five sets of which no two mean maxima far apart, made up and real.
fn few() -> Vec<(String, Lifter)> {
    let made_up = (0..1_000).map(|seed| {
        let mut rng = Rng::with_seed(seed);
        let world = rng.choice(WORLDS).expect("a world");
        let Lifter { sets, max, .. } = lifter(world, 5, &mut rng);
        (world.name.to_owned(), sets.into_iter().take(rng.usize(1..=5)).collect(), max)
    });
    let halves = [hevy::Half::Training, hevy::Half::Test].into_iter().filter_map(hevy::read);
    let real = halves.flatten().flat_map(|mut log| {
        log.sets.sort();
        let windows = (0..log.sets.len()).step_by(3).zip((1..=5).cycle());
        let sets = windows.filter_map(|(start, count)| log.sets.get(start..start + count));
        let named = |sets: &[LiftedSet]| (log.title.clone(), sets.to_vec(), 0.0);
        sets.map(named).collect::<Vec<(String, Vec<LiftedSet>, f64)>>()
    });
    let lifters = made_up.chain(real).map(|(name, sets, max)| {
        let today = sets.last().expect("a set").performed_on;
        (name, Lifter { sets, today, max })
    });
    lifters.filter(|(_, lifter)| agree(lifter)).collect()
}

/// Whether each set says something, and none means half as much again as another.
fn agree(Lifter { sets, today, .. }: &Lifter) -> bool {
    let alone = |set: &LiftedSet| estimate(&[*set], Exercise::Squat, *today).estimate.ok();
    let maxes: Vec<u32> =
        sets.iter().filter_map(alone).map(|alone| alone.one_rep_max.get()).collect();
    let (least, most) = (maxes.iter().min(), maxes.iter().max());
    maxes.len() == sets.len() && least.zip(most).is_some_and(|(least, most)| most * 2 < least * 3)
}

#[test]
fn one_absurd_set_beside_a_few_is_refused_or_the_interval_holds_the_estimate_without_it() {
    let (mut refused, mut held, mut tried) = (0, 0, 0);
    for (name, mut lifter) in few() {
        let without = estimated(&lifter);
        for told in lifter.sets.clone() {
            for absurdity in Absurdity::all() {
                lifter.sets.push((absurdity.make)(told));
                let Assessment { verdicts, estimate } = assess(&lifter);
                let (with, what) = (estimate.expect("an estimate"), absurdity.name);
                if let Some(Verdict::Refused(_)) = verdicts.last() {
                    assert_eq!(with, without, "{name}: {what} {told:?}");
                    refused += 1;
                } else {
                    let interval = with.interval.low..=with.interval.high;
                    assert!(interval.contains(&without.one_rep_max), "{name}: {what} {told:?}");
                    assert_eq!(verdicts.last(), Some(&Verdict::Surprising), "{name}: {what}");
                    held += 1;
                }
                lifter.sets.pop();
            }
        }
        tried += u32::from(lifter.max > 0.0);
    }
    let _lost = writeln!(std::io::stdout(), "{refused} refused, {held} held by the interval");
    assert!(refused > 8_000 && held > 500, "{refused} {held}");
    say_tried(tried);
}
