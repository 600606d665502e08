//! Plans as they are often made, for comparison: rhythm and exercises are sound, volumes naive.

use stadion_training_plan::hyrox::{
    Effort, Exercise, Item, LIBRARY, Phase, Plan, PlanDay, Profile, SessionType, Week, WeekKind,
    generate, race_weight,
};
use stadion_units::{Day, Grams, Quantity, StationNumber};

pub const WEEKS: usize = 16;

/// What a naive rule says about a week.
#[derive(Clone, Copy)]
pub struct NaiveWeek {
    pub phase: Phase,
    pub kind: WeekKind,
    pub minutes: u32,
    /// Share of the race weights, percent.
    pub load_percent: u32,
    /// Stations of a simulation on Saturday; 0 for none.
    pub simulated: u32,
}

/// Ten percent more each week, as far as there is time; the race comes when it comes.
pub fn flat(profile: &Profile) -> Vec<NaiveWeek> {
    let mut minutes = profile.baseline().get();
    let week = |place: usize| {
        let week = naive(phase(place), minutes);
        minutes = (minutes * 11 / 10).min(profile.available().get());
        week
    };
    (0..WEEKS).map(week).collect()
}

/// Three weeks up and one down, beginning anew at each border of phases, as a published generator
/// of endurance plans does, to the volumes of its levels.
pub fn wave(profile: &Profile) -> Vec<NaiveWeek> {
    // Weeks of each phase, and the level it begins at, percent of the ceiling.
    const PHASES: [(Phase, u32, u32); 4] = [
        (Phase::GeneralPrep, 6, 70),
        (Phase::SpecificPrep, 5, 85),
        (Phase::CompetitionPrep, 3, 90),
        (Phase::Taper, 2, 50),
    ];
    let top = profile.ceiling().get();
    let weeks = PHASES.into_iter().flat_map(|(phase, weeks, level)| {
        (0..weeks).map(move |place| {
            let is_lighter = place % 4 == 3;
            let is_taper = phase == Phase::Taper;
            let rise = if is_taper { 0 } else { place % 4 * 5 };
            // The last week of the taper is the lighter one.
            let fall = if is_taper { place * 10 } else { 0 };
            let share = if is_lighter { 56 } else { level + rise - fall };
            let week = naive(phase, top * share / 100);
            if is_lighter { NaiveWeek { kind: WeekKind::Deload, ..week } } else { week }
        })
    });
    weeks.collect()
}

/// The facts of a published plan of 16 weeks: four phases of four weeks, every fourth week with about
/// a quarter less running and half the sets, simulations of 4, 8, 6 and 4 stations in weeks 8, 10,
/// 12 and 14, a taper of four weeks by a fifth to a quarter, three short runs before the race, sleds
/// at 80, 90 and 100 % of race weight.
pub fn published(profile: &Profile) -> Vec<NaiveWeek> {
    let mut level = profile.baseline().get();
    let week = |place: usize| {
        let number = place + 1;
        let is_lighter = number.is_multiple_of(4) && number < 13;
        let minutes = match number {
            16 => 90,
            13..16 => level * 78 / 100,
            _ if is_lighter => level * 68 / 100,
            _ => {
                level = (level * 105 / 100).min(profile.available().get());
                level
            }
        };
        let simulated = match number {
            8 | 14 => 4,
            10 => 8,
            12 => 6,
            _ => 0,
        };
        let week = NaiveWeek { simulated, ..naive(phase(place), minutes) };
        if is_lighter { NaiveWeek { kind: WeekKind::Deload, ..week } } else { week }
    };
    (0..WEEKS).map(week).collect()
}

fn phase(place: usize) -> Phase {
    [Phase::GeneralPrep, Phase::SpecificPrep, Phase::CompetitionPrep, Phase::Taper][place / 4]
}

fn naive(phase: Phase, minutes: u32) -> NaiveWeek {
    let kind = if phase == Phase::Taper { WeekKind::Taper } else { WeekKind::Load };
    let load_percent = match phase {
        Phase::GeneralPrep => 80,
        Phase::SpecificPrep => 90,
        _ => 100,
    };
    NaiveWeek { phase, kind, minutes, load_percent, simulated: 0 }
}

/// A plan of these weeks; name, goal and prediction are those of the profile's own plan.
pub fn plan(profile: &Profile, weeks: &[NaiveWeek]) -> Plan {
    let own = generate(profile).expect("a plan");
    let race = profile.race_date.expect("a race");
    let weeks: Vec<Week> =
        own.weeks
            .iter()
            .zip(weeks)
            .map(|(own, naive)| {
                let days = own.days.iter().map(|own| {
                    if own.is_race { own.clone() } else { day(profile, naive, own, race) }
                });
                let days: Vec<PlanDay> = days.collect();
                let mut week = Week { phase: naive.phase, kind: naive.kind, days, ..own.clone() };
                week.target = week.training();
                week
            })
            .collect();
    assert_eq!(weeks.len(), WEEKS);
    Plan { weeks, ..own }
}

fn day(profile: &Profile, week: &NaiveWeek, own: &PlanDay, race: Day) -> PlanDay {
    let left = race.days_since(own.date);
    let is_race_week = left < 6;
    let share = |percent: u32| week.minutes * percent / 100;
    let (title, session, main) = match (own.day_of_week.get(), is_race_week) {
        (2..=4, true) => {
            ("Short run", SessionType::Run, vec![item("Easy Run", share(33), Effort::Easy)])
        }
        (_, true) => ("Rest", SessionType::Rest, vec![]),
        (2, _) => {
            let fast = item("Threshold Intervals", share(11), Effort::Hard);
            ("Intervals", SessionType::Run, vec![item("Easy Run", share(11), Effort::Easy), fast])
        }
        (3, _) => ("Easy run", SessionType::Run, vec![item("Easy Run", share(13), Effort::Easy)]),
        (4, _) => {
            let squat = item("Back Squat", share(8), Effort::Hard);
            let pull = item("Pull-Up", share(8), Effort::Moderate);
            ("Strength", SessionType::Strength, vec![squat, pull])
        }
        (6, _) => {
            let count = if week.simulated > 0 { week.simulated } else { 8 };
            let minutes = (share(24) / (2 * count)).max(1);
            let stations = (1..=count).flat_map(|number| {
                let run = item("Compromised Run 1 km", minutes, Effort::Moderate);
                [run, station(profile, number, minutes, week.load_percent)]
            });
            let kind = match week.simulated {
                0 => SessionType::StationSpecific,
                _ => SessionType::Simulation,
            };
            ("Stations", kind, stations.collect())
        }
        (7, _) => ("Long run", SessionType::Run, vec![item("Long Run", share(25), Effort::Easy)]),
        _ => ("Rest", SessionType::Rest, vec![]),
    };
    let sum = main.iter().map(|item| item.duration.get()).sum();
    PlanDay {
        title: title.to_owned(),
        session,
        duration: Quantity::new(sum).expect("minutes"),
        warm_up: vec![],
        main,
        cool_down: vec![],
        ..own.clone()
    }
}

fn exercise(name: &str) -> &'static Exercise {
    LIBRARY.iter().find(|exercise| exercise.name == name).expect("an exercise")
}

fn item(name: &str, minutes: u32, effort: Effort) -> Item {
    Item {
        exercise: exercise(name),
        station: None,
        sets: Quantity::new(1).expect("sets"),
        reps: None,
        distance: None,
        work: None,
        load: None,
        pace: None,
        rest: None,
        duration: Quantity::new(minutes).expect("minutes"),
        effort,
        note: None,
    }
}

fn station(profile: &Profile, number: u32, minutes: u32, percent: u32) -> Item {
    const NAMES: [&str; 8] = [
        "SkiErg 1000 m",
        "Sled Push 50 m",
        "Sled Pull 50 m",
        "Burpee Broad Jump 80 m",
        "Row 1000 m",
        "Farmers Carry 200 m",
        "Sandbag Lunge 100 m",
        "Wall Ball 100 reps",
    ];
    let station = StationNumber::new(number).expect("a station");
    let race = race_weight(profile.division, profile.sex, station);
    let load = race.map(|race| Grams::new(race.get() / 100 * percent).expect("a load"));
    let name = NAMES[usize::try_from(number - 1).expect("small")];
    Item { station: Some(station), load, ..item(name, minutes, Effort::Hard) }
}
