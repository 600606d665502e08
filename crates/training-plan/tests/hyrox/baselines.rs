//! The same checker over plans as they are often made: what it is good for.

use crate::{figures, naive, profiles};
use fastrand::Rng;
use stadion_training_plan::hyrox::{
    Division, Equipment, Experience, Invariant, Plan, Profile, WeeklyHours, check, generate, scores,
};
use stadion_units::{Day, Quantity};

const ATHLETES: usize = 1_000;

/// An athlete with all equipment and sixteen weeks from a Monday to a race on a Saturday.
fn athlete(rng: &mut Rng) -> Profile {
    let mut profile = profiles::profile(rng);
    let start = profiles::day(rng);
    let monday = i32::try_from(start.weekday_index()).expect("small");
    profile.start = start.plus_days(-monday).expect("a day");
    profile.race_date = profile.start.plus_days(7 * 16 - 2);
    profile.weekly_availability = WeeklyHours::new(rng.u32(4_000..12_000)).expect("hours");
    profile.equipment = Equipment::ALL.to_vec();
    (profile.injuries, profile.unknown_injuries) = (vec![], vec![]);
    (profile.unknown_equipment, profile.one_rep_maxes) = (vec![], vec![]);
    profile
}

/// Plans that break each invariant, and means of the scores.
struct Row {
    name: &'static str,
    broken: Vec<usize>,
    scores: [u32; 3],
}

fn row(name: &'static str, athletes: &[Profile], make: &dyn Fn(&Profile) -> Plan) -> Row {
    let mut broken = vec![0; Invariant::ALL.len()];
    let mut sums = [0_u32; 3];
    for profile in athletes {
        let plan = make(profile);
        for (count, checked) in broken.iter_mut().zip(check(&plan, profile)) {
            *count += usize::from(!checked.held);
        }
        let scores = scores(&plan, profile);
        let depth = scores.taper_depth.expect("a race");
        for (sum, score) in sums.iter_mut().zip([scores.growth, depth, scores.monotony]) {
            *sum += score.get();
        }
    }
    let count = u32::try_from(athletes.len()).expect("small");
    Row { name, broken, scores: sums.map(|sum| sum / count) }
}

#[test]
fn naive_plans_break_promises_that_generated_ones_keep() {
    let mut rng = Rng::with_seed(16);
    let athletes: Vec<Profile> = (0..ATHLETES).map(|_| athlete(&mut rng)).collect();
    let rows = [
        row("Stadion", &athletes, &|profile| generate(profile).expect("a plan")),
        row("+10 % a week", &athletes, &|profile| naive::plan(profile, &naive::flat(profile))),
        row("3:1 wave", &athletes, &|profile| naive::plan(profile, &naive::wave(profile))),
        row("published", &athletes, &|profile| naive::plan(profile, &naive::published(profile))),
    ];
    let line = |name: &str, cell: &dyn Fn(&Row) -> String| {
        core::iter::once(name.to_owned()).chain(rows.iter().map(cell)).collect::<Vec<String>>()
    };
    let mut table = vec![line("promise", &|row| row.name.to_owned())];
    for (place, invariant) in Invariant::ALL.iter().enumerate() {
        if rows.iter().any(|row| row.broken[place] > 0) {
            table.push(line(invariant.as_str(), &|row| row.broken[place].to_string()));
        }
    }
    figures::say(&table);
    let scores = ["growth over running maximum, %", "taper below peak, %", "monotony, hundredths"];
    let mut table = vec![line("mean score", &|row| row.name.to_owned())];
    for (place, name) in scores.into_iter().enumerate() {
        table.push(line(name, &|row| row.scores[place].to_string()));
    }
    figures::say(&table);
    assert!(rows[0].broken.iter().all(|count| *count == 0));
    for row in &rows[1..] {
        assert!(row.broken.iter().sum::<usize>() > ATHLETES, "{} is no worse", row.name);
    }
}

#[test]
fn naive_plans_are_whole_apart_from_their_volumes() {
    let start = Day::parse("2026-01-05").expect("a Monday");
    let mut profile = Profile::new(start, Division::OpenWomen, Experience::Advanced);
    profile.race_date = Day::parse("2026-04-25");
    profile.equipment = Equipment::ALL.to_vec();
    let plan = naive::plan(&profile, &naive::published(&profile));
    for checked in check(&plan, &profile) {
        let is_form = ["calendar", "hours", "contract", "weights", "equipment", "stations"];
        assert!(!is_form.contains(&checked.invariant) || checked.held, "{checked:?}");
    }
}
