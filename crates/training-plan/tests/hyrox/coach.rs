//! What a coach looks for in a session, over random athletes.

use crate::profiles::profile;
use fastrand::Rng;
use stadion_training_plan::hyrox::{
    Effort, Exercise, Item, Plan, PlanDay, Profile, SessionType, Week, WeekKind, generate,
};
use stadion_units::Quantity;

fn plans() -> Vec<(Profile, Plan)> {
    let mut rng = Rng::with_seed(77);
    let profiles = (0..1_500).map(|_| profile(&mut rng));
    profiles.map(|it| (it.clone(), generate(&it).expect("a plan"))).collect()
}

fn items(plan: &Plan) -> impl Iterator<Item = (&Week, &PlanDay, &Item)> {
    plan.weeks.iter().flat_map(|week| {
        week.days.iter().flat_map(move |day| day.items().map(move |item| (week, day, item)))
    })
}

fn is_named(exercise: &Exercise, names: &[&str]) -> bool {
    names.contains(&exercise.name)
}

/// How long the ways of an item take at its pace, seconds; nothing where it has none.
fn on_the_way(item: &Item) -> Option<u32> {
    let (distance, pace) = item.distance.zip(item.pace)?;
    Some((distance.get() * pace.get()).div_ceil(1_000) * item.sets.get())
}

#[test]
fn every_interval_says_how_long_it_is_and_fits_into_its_minutes() {
    let (mut count, mut ways_count) = (0, 0);
    for (_, plan) in plans() {
        for (_, day, item) in items(&plan) {
            if item.effort != Effort::Hard || !item.exercise.is_running() || day.is_race {
                continue;
            }
            let sets = item.sets.get();
            let work = item.work.map(|work| work.get() * sets);
            assert!(work.is_some() || item.distance.is_some(), "{}: {item:?}", day.date);
            let rest = item.rest.map_or(0, |rest| rest.get() * (sets - 1));
            let way = on_the_way(item);
            let whole = work.or(way).unwrap_or(0) + rest;
            assert!(whole <= item.duration.get() * 60, "{}: {item:?}", day.date);
            count += 1;
            ways_count += u32::from(work.is_none() && way.is_some());
        }
    }
    assert!(count > 5_000 && ways_count > 5_000, "{count} intervals, {ways_count} by distance");
}

#[test]
fn fast_work_stays_below_its_share_of_the_week_beyond_two_repeats() {
    const SHARES: [(&str, u32); 3] =
        [("Threshold Intervals", 10), ("VO2max Intervals 4x4 min", 8), ("Hill Repeats", 5)];
    let mut count = 0;
    for (_, plan) in plans() {
        for (week, day, item) in items(&plan) {
            let share = SHARES.iter().find(|(name, _)| *name == item.exercise.name);
            let (Some((_, percent)), Some(work)) = (share, item.work) else { continue };
            let minutes = work.get() * item.sets.get() / 60;
            let most = week.target.get() * percent / 100;
            assert!(item.sets.get() <= 2 || minutes <= most, "{}: {item:?}", day.date);
            count += u32::from(item.sets.get() > 2);
        }
    }
    assert!(count > 1_000, "{count} intervals");
}

#[test]
fn a_hold_has_seconds_and_no_repetitions() {
    let mut count = 0;
    for (_, plan) in plans() {
        for (_, day, item) in items(&plan) {
            let is_hold = is_named(item.exercise, &["Plank", "Dead Hang"]);
            if is_hold {
                assert!(item.work.is_some() && item.reps.is_none(), "{}: {item:?}", day.date);
                count += 1;
            }
        }
    }
    assert!(count > 500, "{count} holds");
}

#[test]
fn a_hold_that_stands_in_for_a_station_fills_its_minutes_as_far_as_sets_go() {
    let mut count = 0;
    for (_, plan) in plans() {
        for (_, day, item) in items(&plan) {
            let (Some(hold), Some(_)) = (item.work, item.station) else { continue };
            // One set more would not fit, ten are enough, and a minute is what rounding leaves.
            let rest = item.rest.map_or(0, Quantity::get);
            let each = hold.get() + rest;
            let (whole, room) = (each * item.sets.get() - rest, item.duration.get() * 60);
            assert!(whole <= room, "{}: {item:?}", day.date);
            let is_practice = day.session == SessionType::StationSpecific;
            let is_full = item.sets.get() >= 10 || whole + hold.get() + 60 > room;
            assert!(!is_practice || is_full, "{}: {item:?}", day.date);
            count += 1;
        }
    }
    assert!(count > 300, "{count} holds");
}

#[test]
fn what_stands_in_for_hills_is_done_as_it_is_meant() {
    let mut count = 0;
    for (_, plan) in plans() {
        for (_, _, item) in items(&plan) {
            let is_instead = item.note.as_ref().is_some_and(|note| note.starts_with("instead of"));
            if is_instead && is_named(item.exercise, &["Threshold Intervals"]) {
                assert!(item.work.is_some_and(|work| work.get() > 60), "{item:?}");
                count += 1;
            }
        }
    }
    assert!(count > 100, "{count} substitutes");
}

#[test]
fn nothing_long_follows_a_simulation_of_the_whole_race() {
    let mut count = 0;
    for (_, plan) in plans() {
        let days: Vec<&PlanDay> = plan.weeks.iter().flat_map(|week| &week.days).collect();
        for pair in days.windows(2) {
            let stations = pair[0].main.iter().filter(|item| item.station.is_some()).count();
            let is_whole = pair[0].session == SessionType::Simulation && stations == 8;
            if is_whole && !pair[0].is_race {
                assert!(pair[1].duration.get() <= 60, "{}: {}", pair[1].date, pair[1].title);
                count += 1;
            }
        }
    }
    assert!(count > 300, "{count} simulations");
}

#[test]
fn a_kilometre_of_a_station_session_takes_as_long_as_its_pace() {
    let mut count = 0;
    for (_, plan) in plans() {
        for (_, day, item) in items(&plan) {
            let is_between = day.session == SessionType::StationSpecific
                && day.main.iter().any(|it| it == item)
                && item.exercise.is_running();
            let (Some(pace), true) = (item.pace, is_between) else { continue };
            let most = pace.get().div_ceil(60);
            assert!(item.duration.get() <= most, "{}: {item:?}", day.date);
            let way = on_the_way(item).expect("a distance");
            assert!(way <= item.duration.get() * 60, "{}: {item:?}", day.date);
            count += 1;
        }
    }
    assert!(count > 5_000, "{count} kilometres");
}

#[test]
fn the_day_of_the_race_names_a_target_only_where_there_is_a_time() {
    for (profile, plan) in plans() {
        let has_time = profile.goal.or(profile.last_race).is_some();
        let races = items(&plan).filter(|(_, day, _)| day.is_race);
        for (_, _, item) in races {
            let says = item.note.as_ref().is_some_and(|note| note.contains("target"));
            assert_eq!(says, has_time, "{item:?}");
        }
    }
}

#[test]
fn a_lighter_week_lifts_no_more_than_two_sets_of_anything() {
    let mut count = 0;
    for (_, plan) in plans() {
        for (week, day, item) in items(&plan) {
            if week.kind == WeekKind::Deload && day.session == SessionType::Strength {
                let is_lift = day.main.iter().any(|it| it == item);
                assert!(!is_lift || item.sets.get() <= 2, "{}: {item:?}", day.date);
                count += u32::from(is_lift);
            }
        }
    }
    assert!(count > 1_000, "{count} lifts");
}
