//! Random athletes: most of them ordinary, some at the edges.

use fastrand::Rng;
use stadion_training_plan::hyrox::{
    Division, Equipment, Experience, History, Injury, LIBRARY, OneRepMax, Profile, Sex,
    WeeklyHours, Weeks,
};
use stadion_units::{Day, Grams, Metres, Milliseconds, Quantity, TotalTime};

pub fn one<T: Copy>(rng: &mut Rng, of: &[T]) -> T {
    of[rng.usize(..of.len())]
}

fn some<T: Copy>(rng: &mut Rng, of: &[T]) -> Vec<T> {
    let share = rng.f32();
    of.iter().copied().filter(|_| rng.f32() < share).collect()
}

/// Any day of some years.
pub fn day(rng: &mut Rng) -> Day {
    let first = Day::new(2025, 1, 1).expect("a day");
    first.plus_days(rng.i32(0..1_500)).expect("a day")
}

/// A profile with enough time and a race ahead, or none.
pub fn profile(rng: &mut Rng) -> Profile {
    let start = day(rng);
    let mut profile = Profile::new(start, one(rng, Division::ALL), one(rng, Experience::ALL));
    profile.race_date = match rng.u32(..10) {
        0 => None,
        1..3 => start.plus_days(rng.i32(1..28)),
        3..6 => start.plus_days(rng.i32(28..90)),
        _ => start.plus_days(rng.i32(1..358)),
    };
    profile.duration = rng.bool().then(|| Weeks::new(rng.u32(4..=52)).expect("weeks"));
    profile.sex = rng.bool().then(|| one(rng, Sex::ALL));
    let seconds = rng.u32(2_730..9_000);
    profile.goal = (rng.u32(..4) > 0).then(|| TotalTime::new(seconds * 1_000).expect("a time"));
    profile.last_race =
        rng.bool().then(|| TotalTime::new(rng.u32(3_300..9_000) * 1_000).expect("a time"));
    profile.weekly_availability = WeeklyHours::new(if rng.u32(..8) == 0 {
        rng.u32(2_000..30_000)
    } else {
        rng.u32(2_000..14_000)
    })
    .expect("hours");
    profile.history = (rng.u32(..3) > 0).then(|| History {
        weekly_running: Metres::new(rng.u32(0..90_000)).expect("metres"),
        strength_days_count: rng.u32(0..6),
    });
    profile.equipment =
        if rng.u32(..4) == 0 { Equipment::ALL.to_vec() } else { some(rng, Equipment::ALL) };
    if rng.u32(..3) == 0 {
        profile.injuries = some(rng, Injury::ALL);
        profile.read_injuries(&["asthma"]);
        profile.read_equipment(&["hoverboard"]);
    }
    profile.one_rep_maxes = LIBRARY
        .iter()
        .filter(|exercise| exercise.category.as_str() == "strength")
        .filter_map(|exercise| {
            let load = Grams::new(rng.u32(0..250_000)).expect("a load");
            rng.bool().then_some(OneRepMax { exercise, load })
        })
        .collect();
    profile.five_kilometres =
        rng.bool().then(|| Milliseconds::new(rng.u32(780_000..2_700_000)).expect("a time"));
    profile
}
