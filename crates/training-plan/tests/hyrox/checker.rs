//! Every promise can be broken, and the checker sees it.
use stadion_training_plan::hyrox::{
    Division, Effort, Equipment, Experience, History, Injury, Invariant, Item, LIBRARY, OneRepMax,
    Phase, Plan, PlanDay, Profile, SessionType, WeekKind, check, generate,
};
use stadion_units::{Day, Grams, Metres, Quantity, TotalTime};
use std::collections::BTreeSet;

/// Sixteen weeks with everything in them.
fn profile() -> Profile {
    let start = Day::parse("2026-01-05").expect("a Monday");
    let mut profile = Profile::new(start, Division::OpenMen, Experience::Intermediate);
    profile.race_date = Day::parse("2026-04-25");
    profile.goal = TotalTime::parse(b"4980").ok();
    profile.equipment = Equipment::ALL.to_vec();
    profile.history = Some(History {
        weekly_running: Metres::new(30_000).expect("metres"),
        strength_days_count: 2,
    });
    let squat = LIBRARY.iter().find(|exercise| exercise.name == "Back Squat").expect("a squat");
    let load = Grams::new(140_000).expect("a load");
    profile.one_rep_maxes = vec![OneRepMax { exercise: squat, load }];
    profile
}

fn broken(plan: &Plan, profile: &Profile) -> BTreeSet<&'static str> {
    check(plan, profile).iter().filter(|it| !it.held).map(|it| it.invariant).collect()
}

fn days(plan: &mut Plan) -> impl Iterator<Item = &mut PlanDay> {
    plan.weeks.iter_mut().flat_map(|week| &mut week.days)
}

fn first(plan: &mut Plan, of: impl Fn(&PlanDay) -> bool) -> &mut PlanDay {
    days(plan).find(|day| of(day)).expect("such a day")
}

fn day<'a>(plan: &'a mut Plan, date: &str) -> &'a mut PlanDay {
    let date = Day::parse(date);
    first(plan, |day| Some(day.date) == date)
}

fn items(plan: &mut Plan) -> impl Iterator<Item = &mut Item> {
    days(plan).filter(|day| !day.is_race).flat_map(|day| &mut day.main)
}

/// Puts the sessions of a week into another one.
fn repeat(plan: &mut Plan, from: usize, to: usize) {
    let days = plan.weeks[from].days.clone();
    for (day, from) in plan.weeks[to].days.iter_mut().zip(days) {
        *day = PlanDay { date: day.date, ..from };
    }
}

type Damage = fn(&mut Plan, &mut Profile);

/// What is done to a plan or to the profile it is compared with, and the promise that breaks.
const DAMAGES: &[(Invariant, &str, Damage)] = &[
    (Invariant::Calendar, "a week is missing", |plan, _| drop(plan.weeks.remove(5))),
    (Invariant::Calendar, "a day is missing", |plan, _| drop(plan.weeks[5].days.remove(2))),
    (Invariant::Calendar, "a day stands twice", |plan, _| {
        plan.weeks[5].days[2] = plan.weeks[5].days[1].clone();
    }),
    (Invariant::Calendar, "the plan starts elsewhere", |_, profile| {
        profile.start = profile.start.plus_days(1).expect("a day");
    }),
    (Invariant::Calendar, "its end is another one", |plan, _| plan.end = plan.start),
    (Invariant::RaceWeek, "the race has moved", |_, profile| {
        profile.race_date = Day::parse("2026-04-24");
    }),
    (Invariant::RaceWeek, "there is no race", |plan, _| {
        first(plan, |day| day.is_race).is_race = false;
    }),
    (Invariant::RaceWeek, "the day before is long", |plan, _| {
        let long = first(plan, |day| day.title == "Long run").clone();
        let date = Day::parse("2026-04-24").expect("a day");
        let before = day(plan, "2026-04-24");
        *before = PlanDay { date, day_of_week: before.day_of_week, ..long };
    }),
    (Invariant::RaceWeek, "two days before are hard", |plan, _| {
        let hard = first(plan, PlanDay::is_hard).main.clone();
        day(plan, "2026-04-23").main = hard;
    }),
    (Invariant::RaceWeek, "training goes on", |plan, _| {
        day(plan, "2026-04-26").session = SessionType::Run;
    }),
    (Invariant::Phases, "a phase goes backwards", |plan, _| {
        plan.weeks[10].phase = Phase::GeneralPrep;
    }),
    (Invariant::Phases, "the taper is too long", |plan, _| {
        for week in &mut plan.weeks[12..] {
            (week.phase, week.kind) = (Phase::Taper, WeekKind::Taper);
        }
    }),
    (Invariant::Phases, "there is no taper", |plan, _| {
        for week in &mut plan.weeks[12..] {
            (week.phase, week.kind) = (Phase::CompetitionPrep, WeekKind::Load);
        }
    }),
    (Invariant::Hours, "less time is available", |_, profile| {
        profile.weekly_availability = Quantity::new(4_000).expect("hours");
    }),
    (Invariant::Hours, "the target is another one", |plan, _| {
        plan.weeks[3].target = Quantity::new(plan.weeks[3].target.get() * 2).expect("minutes");
    }),
    (Invariant::Growth, "the athlete does less now", |_, profile| {
        profile.history = Some(History {
            weekly_running: Metres::new(20_000).expect("metres"),
            strength_days_count: 1,
        });
    }),
    (Invariant::Growth, "a week jumps", |plan, _| {
        let day = &mut plan.weeks[6].days[6];
        let longer = day.main[0].duration.get() + 120;
        day.main[0].duration = Quantity::new(longer).expect("minutes");
        day.duration = Quantity::new(day.duration.get() + 120).expect("minutes");
    }),
    (Invariant::Deload, "no week is lighter", |plan, _| {
        for week in &mut plan.weeks[..14] {
            week.kind = WeekKind::Load;
        }
    }),
    (Invariant::Deload, "a lighter week is not lighter", |plan, _| {
        let place = plan.weeks.iter().position(|week| week.kind == WeekKind::Deload);
        let place = place.expect("a lighter week");
        repeat(plan, place - 1, place);
    }),
    (Invariant::HardDays, "a rest day turns hard", |plan, _| {
        let hard = first(plan, PlanDay::is_hard).clone();
        let week = plan.weeks.iter_mut().find(|week| week.kind == WeekKind::Load).expect("a week");
        let place = week.days.iter().position(PlanDay::is_hard).expect("a hard day") + 1;
        week.days[place].main = hard.main;
    }),
    (Invariant::RestDays, "nobody rests", |plan, _| {
        for day in &mut plan.weeks[4].days {
            day.session = SessionType::Recovery;
        }
    }),
    (Invariant::RestDays, "four sessions are hard", |plan, _| {
        for day in &mut plan.weeks[6].days {
            for item in &mut day.main {
                item.effort = Effort::Hard;
            }
        }
    }),
    (Invariant::RestDays, "a beginner has a day less", |plan, profile| {
        profile.experience = Experience::Beginner;
        plan.weeks[4].days[0].session = SessionType::Recovery;
        plan.weeks[4].days[4].session = SessionType::Recovery;
    }),
    (Invariant::Taper, "the taper is none", |plan, _| {
        repeat(plan, 13, 14);
    }),
    (Invariant::Taper, "the week before the race week is a full one", |plan, _| {
        for week in &mut plan.weeks[15..] {
            week.days.retain(|day| day.is_race || day.is_rest());
        }
        for day in &mut plan.weeks[14].days {
            for item in &mut day.main {
                item.duration = Quantity::new(item.duration.get() * 2).expect("minutes");
            }
            let longer = day.items().map(|item| item.duration.get()).sum();
            day.duration = Quantity::new(longer).expect("minutes");
        }
    }),
    (Invariant::Taper, "nothing is fast in it", |plan, _| {
        for week in &mut plan.weeks[14..] {
            for item in week.days.iter_mut().flat_map(|day| &mut day.main) {
                item.effort = Effort::Easy;
            }
        }
    }),
    (Invariant::Taper, "sessions are left out", |plan, _| {
        for day in &mut plan.weeks[14].days[1..4] {
            day.session = SessionType::Rest;
        }
    }),
    (Invariant::Simulations, "one is early", |plan, _| {
        plan.weeks[1].days[5].session = SessionType::Simulation;
    }),
    (Invariant::Simulations, "one is late", |plan, _| {
        plan.weeks[14].days[6].session = SessionType::Simulation;
    }),
    (Invariant::Simulations, "two are in a week", |plan, _| {
        plan.weeks[13].days[1].session = SessionType::Simulation;
    }),
    (Invariant::Simulations, "one is in a lighter week", |plan, _| {
        let light = plan.weeks[6..].iter_mut().find(|week| week.kind == WeekKind::Deload);
        light.expect("a lighter week").days[5].session = SessionType::Simulation;
    }),
    (Invariant::Simulations, "the last full one is long ago", |plan, _| {
        let full = first(plan, |day| day.title == "Full simulation");
        full.main.truncate(10);
        let all = full.main.clone();
        let half = first(plan, |day| day.title == "Half simulation");
        half.main.extend(all);
        for (number, item) in (1..=8).zip(half.main.iter_mut()) {
            item.station = Quantity::new(number).ok();
        }
    }),
    (Invariant::Stations, "a station is never trained", |plan, _| {
        for item in items(plan).filter(|item| item.station.is_some_and(|it| it.get() == 6)) {
            item.station = Quantity::new(5).ok();
        }
    }),
    (Invariant::Running, "nobody runs", |plan, _| {
        let row = LIBRARY.iter().find(|exercise| exercise.name == "Row 1000 m").expect("a row");
        for day in days(plan) {
            for item in day.main.iter_mut().chain(&mut day.warm_up) {
                item.exercise = row;
            }
        }
    }),
    (Invariant::Equipment, "there is no sled", |_, profile| {
        profile.equipment.retain(|thing| *thing != Equipment::Sled);
    }),
    (Invariant::Equipment, "a substitute is silent", |plan, _| {
        let plank = LIBRARY.iter().find(|exercise| exercise.name == "Plank").expect("a plank");
        let item = items(plan).find(|item| item.station.is_some()).expect("a station");
        (item.exercise, item.note) = (plank, None);
    }),
    (Invariant::Equipment, "a word is passed over", |_, profile| {
        profile.read_equipment(&["hoverboard"]);
    }),
    (Invariant::Injuries, "a knee hurts", |_, profile| profile.injuries.push(Injury::Knee)),
    (Invariant::Injuries, "a word is passed over", |_, profile| {
        profile.read_injuries(&["asthma"]);
    }),
    (Invariant::Weights, "the loads are those of men", |_, profile| {
        profile.division = Division::OpenWomen;
    }),
    (Invariant::Weights, "the loads are too light for the race", |_, profile| {
        profile.division = Division::ProMen;
    }),
    (Invariant::Weights, "the max is lower", |_, profile| {
        profile.one_rep_maxes[0].load = Grams::new(50_000).expect("a load");
    }),
    (Invariant::Contract, "a session says another length", |plan, _| {
        first(plan, |day| !day.is_rest()).duration = Quantity::new(7).expect("minutes");
    }),
    (Invariant::Contract, "rest has work", |plan, _| {
        first(plan, |day| !day.is_rest()).session = SessionType::Rest;
    }),
    (Invariant::Contract, "an exercise is unknown", |plan, _| {
        items(plan).next().expect("an item").exercise = UNKNOWN;
    }),
    (Invariant::Contract, "intervals are called easy", |plan, _| {
        let is_interval = |item: &&mut Item| item.exercise.name == "1 km Repeats";
        items(plan).find(is_interval).expect("intervals").effort = Effort::Easy;
    }),
    (Invariant::Prediction, "the goal is another one", |_, profile| {
        profile.goal = TotalTime::parse(b"5100").ok();
    }),
    (Invariant::Prediction, "there is none", |plan, _| plan.prediction = None),
    (Invariant::Prediction, "unusual parts are not named", |plan, profile| {
        profile.goal = TotalTime::parse(b"3000").ok();
        *plan = generate(profile).expect("a plan");
        plan.notes.clear();
    }),
    (Invariant::KeptDays, "a day is done", |plan, profile| {
        profile.completed.push(plan.weeks[2].days[1].date);
    }),
];

const UNKNOWN: &stadion_training_plan::hyrox::Exercise = &stadion_training_plan::hyrox::Exercise {
    name: "Trampoline",
    category: stadion_training_plan::hyrox::Category::Conditioning,
    equipment: &[],
    station: None,
    strains: &[],
};

#[test]
fn check_finds_every_promise_that_is_broken() {
    let whole = generate(&profile()).expect("a plan");
    assert!(broken(&whole, &profile()).is_empty(), "{:#?}", check(&whole, &profile()));
    let mut seen = BTreeSet::new();
    for (invariant, words, damage) in DAMAGES {
        let (mut plan, mut profile) = (whole.clone(), profile());
        damage(&mut plan, &mut profile);
        let broken = broken(&plan, &profile);
        assert!(broken.contains(invariant.as_str()), "{words}: only {broken:?} are broken");
        seen.insert(invariant.as_str());
    }
    let all: BTreeSet<&str> = Invariant::ALL.iter().map(|invariant| invariant.as_str()).collect();
    assert_eq!(seen, all, "a promise without a damage");
}

#[test]
fn check_names_every_invariant_once_and_in_order() {
    let profile = profile();
    let names: Vec<&str> = check(&generate(&profile).expect("a plan"), &profile)
        .iter()
        .map(|checked| checked.invariant)
        .collect();
    let all: Vec<&str> = Invariant::ALL.iter().map(|invariant| invariant.as_str()).collect();
    assert_eq!(names, all);
    assert!(Invariant::Calendar.is_hard() && !Invariant::Stations.is_hard());
}
