//! The laws of plans over random athletes.

use crate::figures::{self, cells};
use crate::profiles::profile;
use fastrand::Rng;
use stadion_training_plan::Checked;
use stadion_training_plan::hyrox::{
    Division, Experience, NoteKind, Plan, Profile, Refusal, WeekKind, WeeklyHours, check, generate,
    scores,
};
use stadion_units::{Day, Quantity};
use std::collections::BTreeMap;

fn broken(plan: &Plan, profile: &Profile) -> Vec<Checked> {
    check(plan, profile).into_iter().filter(|checked| !checked.held).collect()
}

fn made(profile: &Profile) -> Plan {
    generate(profile).unwrap_or_else(|refusal| panic!("{refusal}: {profile:?}"))
}

/// Values of each score.
type Measured = [Vec<u32>; 9];

const SCORES: [&str; 9] = [
    "growth over running maximum, %",
    "taper below peak, %",
    "monotony, hundredths",
    "days between hard days",
    "easy minutes, %",
    "moderate minutes, %",
    "hard minutes, %",
    "stations within two weeks, %",
    "highest week, minutes",
];

fn measure(plan: &Plan, profile: &Profile, measured: &mut Measured) {
    let scores = scores(plan, profile);
    let all = [
        Some(scores.growth.get()),
        scores.taper_depth.map(Quantity::get),
        Some(scores.monotony.get()),
        scores.hard_spacing_days_count,
        Some(scores.easy.get()),
        Some(scores.moderate.get()),
        Some(scores.hard.get()),
        Some(scores.station_coverage.get()),
        Some(scores.peak.get()),
    ];
    for (values, value) in measured.iter_mut().zip(all) {
        values.extend(value);
    }
}

fn table(title: &str, measured: Measured) -> Vec<Vec<String>> {
    let mut rows = vec![cells([title, "least", "p5", "median", "p95", "most"])];
    for (name, mut values) in SCORES.into_iter().zip(measured) {
        values.sort_unstable();
        let at = |share: usize| values[(values.len() - 1) * share / 100].to_string();
        rows.push(core::iter::once(name.to_owned()).chain([0, 5, 50, 95, 100].map(at)).collect());
    }
    rows
}

#[test]
fn generate_keeps_every_invariant_for_10_000_athletes() {
    let mut rng = Rng::with_seed(1);
    let mut violations: BTreeMap<&str, (u32, Vec<String>)> = BTreeMap::new();
    let (mut all, mut long) = (Measured::default(), Measured::default());
    let mut athletes = 0;
    for _ in 0..10_000 {
        let profile = profile(&mut rng);
        let plan = made(&profile);
        for checked in broken(&plan, &profile) {
            let (count, first) = violations.entry(checked.invariant).or_default();
            *count += 1;
            if first.is_empty() {
                *first = checked.at;
                first.push(format!("{profile:?}"));
            }
        }
        measure(&plan, &profile, &mut all);
        if plan.weeks.len() >= 8 {
            measure(&plan, &profile, &mut long);
        }
        athletes += 1;
    }
    assert!(violations.is_empty(), "{violations:#?}");
    figures::say(&table("10,000 plans", all));
    figures::say(&table("those of 8 weeks or more", long));
    println!("athletes {athletes}");
}

#[test]
fn generate_keeps_every_invariant_at_every_distance_from_every_weekday() {
    let mut rng = Rng::with_seed(8);
    for weekday in 0..7 {
        for days in 1..=357 {
            let mut given = profile(&mut rng);
            given.start =
                Day::new(2026, 6, 1).and_then(|day| day.plus_days(weekday)).expect("a day");
            given.race_date = given.start.plus_days(days);
            let plan = made(&given);
            let broken = broken(&plan, &given);
            assert!(broken.is_empty(), "{broken:?}\n{given:?}");
        }
    }
}

#[test]
fn generate_gives_the_same_bytes_for_the_same_athlete() {
    let mut rng = Rng::with_seed(2);
    for _ in 0..300 {
        let profile = profile(&mut rng);
        let again = profile.clone();
        assert_eq!(format!("{:?}", made(&profile)), format!("{:?}", made(&again)));
    }
}

fn volume(plan: &Plan) -> u32 {
    plan.weeks.iter().map(|week| week.training().get()).sum()
}

#[test]
fn generate_gives_no_less_volume_for_more_hours() {
    let mut rng = Rng::with_seed(3);
    for _ in 0..2_000 {
        let less = profile(&mut rng);
        let mut more = less.clone();
        let hours = less.weekly_availability.get() + rng.u32(0..6_000);
        more.weekly_availability = WeeklyHours::new(hours).expect("hours");
        let (few, many) = (made(&less), made(&more));
        assert!(volume(&few) <= volume(&many), "{} > {}\n{less:#?}", volume(&few), volume(&many));
        for (few, many) in few.weeks.iter().zip(&many.weeks) {
            assert!(few.target <= many.target, "week {}\n{less:#?} {hours}", few.number);
        }
    }
}

/// The highest week, and the highest growth of a week of load over the one before, in thousandths.
fn steepness(plan: &Plan) -> (u32, u32) {
    let loads = plan.weeks.iter().filter(|week| week.kind == WeekKind::Load);
    let loads: Vec<u32> = loads.map(|week| week.target.get()).collect();
    let growth = loads.windows(2).map(|pair| (pair[1] * 1_000).div_ceil(pair[0]));
    (loads.iter().copied().max().unwrap_or(0), growth.max().unwrap_or(1_000))
}

#[test]
fn generate_gives_no_steeper_peak_and_no_longer_plan_for_a_shorter_horizon() {
    let mut rng = Rng::with_seed(4);
    for _ in 0..2_000 {
        let mut long = profile(&mut rng);
        let days = rng.i32(2..358);
        long.race_date = long.start.plus_days(days);
        let mut short = long.clone();
        short.race_date = long.start.plus_days(rng.i32(1..days));
        let (long_plan, short_plan) = (made(&long), made(&short));
        assert!(short_plan.weeks.len() <= long_plan.weeks.len());
        let ((short_peak, short_growth), (long_peak, long_growth)) =
            (steepness(&short_plan), steepness(&long_plan));
        assert!(short_peak <= long_peak, "{short_peak} > {long_peak}\n{long:#?}\n{short:#?}");
        assert!(short_growth <= long_growth, "{short_growth} > {long_growth}\n{long:#?}");
    }
}

#[test]
fn generate_gives_no_lower_peak_for_a_day_more() {
    let mut rng = Rng::with_seed(9);
    for weekday in 0..7 {
        let mut given = profile(&mut rng);
        given.start = Day::new(2026, 6, 1).and_then(|day| day.plus_days(weekday)).expect("a day");
        given.history = None;
        given.weekly_availability = WeeklyHours::new(14_000).expect("hours");
        let mut highest = 0;
        for days in 1..=357 {
            given.race_date = given.start.plus_days(days);
            let (peak, _) = steepness(&made(&given));
            assert!(peak >= highest, "{days} days: {peak} after {highest}\n{given:?}");
            highest = peak;
        }
    }
}

#[test]
fn generate_reduces_the_week_before_the_race_week_at_every_distance() {
    let mut rng = Rng::with_seed(10);
    let mut count = 0;
    for days in 14..=30 * 7 {
        for weekday in 0..7 {
            let mut given = profile(&mut rng);
            given.start =
                Day::new(2026, 6, 1).and_then(|day| day.plus_days(weekday)).expect("a day");
            given.race_date = given.start.plus_days(days);
            let plan = made(&given);
            let minutes: Vec<u32> = plan.weeks.iter().map(|it| it.training().get()).collect();
            let [earlier @ .., before, race] = &*minutes else { panic!("{days} days") };
            assert_eq!(plan.weeks[earlier.len()].kind, WeekKind::Taper, "{days} days");
            // Where there is no week of load, the usual training is the measure.
            let loads = plan.weeks.iter().filter(|week| week.kind == WeekKind::Load);
            let highest = loads.map(|week| week.training().get()).max();
            let highest = highest.unwrap_or_else(|| given.baseline().get());
            assert!(before * 100 <= highest * 60, "{days} days: {minutes:?}");
            assert!(race <= before, "{days} days: {minutes:?}");
            count += 1;
        }
    }
    assert_eq!(count, 197 * 7);
}

#[test]
fn generate_refuses_what_no_plan_fulfils() {
    let mut rng = Rng::with_seed(6);
    for _ in 0..500 {
        let mut given = profile(&mut rng);
        given.race_date = given.start.plus_days(-rng.i32(0..10));
        let Err(refused) = generate(&given) else { panic!("{given:#?}") };
        let Refusal::RaceNotAhead { earlier_start, .. } = refused else { panic!("{refused}") };
        // On the first day of the plan a day before is advised, and possible.
        assert_eq!(earlier_start.is_some(), given.race_date == Some(given.start));
        if let Some(day) = earlier_start {
            assert!(refused.to_string().contains(&format!("set `start_date` to `{day}`")));
            assert_eq!(made(&Profile { start: day, ..given.clone() }).start, day);
        }
        given.race_date = given.start.plus_days(rng.i32(371..2_000));
        let Err(Refusal::RaceTooFar { earliest_start: Some(start), .. }) = generate(&given) else {
            panic!("{given:#?}")
        };
        // What the refusal advises is possible, and a day earlier would not be.
        given.start = start.plus_days(-1).expect("a day");
        assert!(matches!(generate(&given), Err(Refusal::RaceTooFar { .. })));
        given.start = start;
        assert_eq!(made(&given).weeks.len(), 52);
        given.weekly_availability = WeeklyHours::new(rng.u32(0..2_000)).expect("hours");
        assert!(matches!(generate(&given), Err(Refusal::TooLittleTime { .. })));
    }
    let last = Day::new(2199, 12, 30).expect("a day");
    let mut late = profile(&mut rng);
    (late.start, late.race_date) = (last, None);
    assert_eq!(generate(&late), Err(Refusal::BeyondCalendar));
}

#[test]
fn generate_leaves_completed_days_alone() {
    let mut rng = Rng::with_seed(7);
    let mut seen = 0;
    for _ in 0..1_000 {
        let mut given = profile(&mut rng);
        given.completed =
            (0..rng.i32(1..9)).filter_map(|days| given.start.plus_days(days - 2)).collect();
        let Ok(plan) = generate(&given) else { continue };
        seen += 1;
        assert!(broken(&plan, &given).is_empty(), "{:?}\n{given:?}", broken(&plan, &given));
        assert!(plan.start > *given.completed.last().expect("a day") || plan.start == given.start);
    }
    assert!(seen > 500, "only {seen} plans");
}

#[test]
fn generate_says_so_when_a_done_day_is_still_to_come() {
    let start = Day::parse("2026-01-05").expect("a day");
    let mut given = Profile::new(start, Division::OpenMen, Experience::Intermediate);
    given.today = Some(start);
    let ahead = |plan: &Plan| {
        let notes = plan.notes.iter().filter(|note| note.kind == NoteKind::DoneAhead);
        notes.map(|note| note.text.clone()).collect::<Vec<String>>()
    };
    // East of here it is tomorrow.
    given.completed = start.plus_days(1).into_iter().collect();
    let plan = made(&given);
    assert!(ahead(&plan).is_empty(), "{:?}", plan.notes);
    assert!(plan.notes.iter().any(|note| note.kind == NoteKind::DaysKept), "{:?}", plan.notes);
    given.completed.extend(Day::parse("2026-03-01"));
    let plan = made(&given);
    assert_eq!(plan.start, Day::parse("2026-03-02").expect("a day"));
    let notes = ahead(&plan);
    assert!(matches!(&notes[..], [text] if text.starts_with("`2026-03-01`")), "{notes:?}");
}

#[test]
fn generate_offers_no_start_that_is_over() {
    let race = Day::parse("2026-01-05").expect("a day");
    let mut given = Profile::new(race, Division::OpenMen, Experience::Intermediate);
    given.race_date = Some(race);
    let offered = |given: &Profile| match generate(given) {
        Err(Refusal::RaceNotAhead { earlier_start, .. }) => earlier_start,
        other => panic!("{other:?}"),
    };
    assert_eq!(offered(&given), race.plus_days(-1));
    given.today = race.plus_days(-1);
    assert_eq!(offered(&given), race.plus_days(-1));
    given.today = Some(race);
    assert_eq!(offered(&given), None);
}
