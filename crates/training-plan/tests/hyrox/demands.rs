//! No planned exercise demands a part of the body that is hurt, drills and holds included.

use crate::profiles::profile;
use fastrand::Rng;
use stadion_training_plan::hyrox::{
    Equipment, Experience, Injury, LIBRARY, PlanDay, Profile, WeeklyHours, generate,
};
use stadion_units::Quantity;

/// Weight or force on the hands: all three joints of the arm work.
const ON_HANDS: &[&str] = &[
    "Bench Press",
    "Push-Up",
    "Overhead Press",
    "Push Press",
    "Plank",
    "Burpee",
    "Burpee Broad Jump 80 m",
    "Step-Up Burpee Broad Jump",
    "Sled Push 50 m",
    "Heavy Sled Push 12.5 m",
    "Plate Push",
    "Thruster",
    "Dumbbell Thruster",
    "Wall Ball 100 reps",
    "Wall Ball Set Practice",
    "Battle Ropes",
    "SkiErg 1000 m",
    "SkiErg Technique Drill",
    "SkiErg Intervals 250 m",
    "Band Ski Pulldown",
    "EMOM SkiErg and Row",
    "Pull-Up",
    "Lat Pulldown",
    "Dead Hang",
    "Hanging Knee Raise",
];
/// Something is held on to.
const HELD: &[&str] = &[
    "Row 1000 m",
    "Row Technique Drill",
    "Row Race-Pace 250 m",
    "Rowing Intervals 500 m",
    "Barbell Row",
    "Seated Cable Row",
    "Rope Row",
    "Towel Row",
    "Sled Pull 50 m",
    "Sled Walk-Back Pull",
    "Farmers Carry 200 m",
    "Heavy Farmers Carry 50 m",
    "Suitcase Carry",
    "Deadlift",
    "Trap Bar Deadlift",
    "Romanian Deadlift",
    "Single-Leg Romanian Deadlift",
    "Kettlebell Swing",
    "Goblet Squat",
    "Bulgarian Split Squat",
    "Walking Lunge",
    "Reverse Lunge",
    "Step-Up",
    "Sandbag Lunge 100 m",
    "Sandbag Front-Rack Lunge",
    "Assault Bike Intervals",
];
const LUNGES_AND_SQUATS: &[&str] = &[
    "Back Squat",
    "Front Squat",
    "Goblet Squat",
    "Leg Press",
    "Tabata Air Squat",
    "Bulgarian Split Squat",
    "Walking Lunge",
    "Reverse Lunge",
    "Sandbag Lunge 100 m",
    "Sandbag Front-Rack Lunge",
    "Bodyweight Walking Lunge 100 m",
    "Wall Ball 100 reps",
    "Wall Ball Set Practice",
    "Dumbbell Thruster",
    "Thruster",
];
const JUMPS: &[&str] = &[
    "Burpee",
    "Burpee Broad Jump 80 m",
    "Step-Up Burpee Broad Jump",
    "Broad Jump",
    "Box Jump",
    "A-Skip",
];
const HILLS: &[&str] = &["Hill Repeats", "Treadmill Incline Walk"];
const ON_KNEES: &[&str] = &["Nordic Hamstring Curl", "Couch Stretch"];
const CALVES: &[&str] = &["Standing Calf Raise"];
const FAST: &[&str] =
    &["VO2max Intervals 4x4 min", "400 m Repeats", "Fartlek Run", "Strides", "5 km Time Trial"];
const HINGES: &[&str] = &[
    "Deadlift",
    "Trap Bar Deadlift",
    "Romanian Deadlift",
    "Single-Leg Romanian Deadlift",
    "Barbell Row",
    "Kettlebell Swing",
    "Nordic Hamstring Curl",
];
const SLEDS: &[&str] = &["Sled Push 50 m", "Heavy Sled Push 12.5 m", "Sled Pull 50 m"];

fn demanding(part: Injury) -> Vec<&'static [&'static str]> {
    match part {
        Injury::Shoulder => vec![ON_HANDS],
        Injury::Wrist | Injury::Elbow => vec![ON_HANDS, HELD],
        Injury::Knee => vec![LUNGES_AND_SQUATS, JUMPS, HILLS, ON_KNEES],
        Injury::Hip => vec![LUNGES_AND_SQUATS, JUMPS, HINGES],
        Injury::Ankle | Injury::Achilles | Injury::Calf => vec![JUMPS, HILLS, FAST, CALVES],
        Injury::Hamstring => vec![HINGES, HILLS, FAST],
        Injury::LowerBack => vec![HINGES, SLEDS],
    }
}

fn demands(part: Injury, exercise: &str) -> bool {
    demanding(part).iter().any(|names| names.contains(&exercise))
}

#[test]
fn every_demand_of_the_table_is_one_of_the_library() {
    let mut profile = profile(&mut Rng::with_seed(1));
    let mut count = 0;
    for part in Injury::ALL {
        profile.injuries = vec![*part];
        for name in demanding(*part).into_iter().flatten() {
            let exercise = LIBRARY.iter().find(|it| it.name == *name).expect("an exercise");
            assert!(profile.hurt_by(exercise).is_some(), "{name}, {}", part.as_str());
            count += 1;
        }
    }
    assert!(count > 200, "{count} demands");
}

fn hurt(rng: &mut Rng, injuries: &[Injury], equipment: &[Equipment]) -> Profile {
    let mut given = profile(rng);
    given.race_date = given.start.plus_days(rng.i32(60..120));
    given.weekly_availability = WeeklyHours::new(12_000).expect("hours");
    given.injuries = injuries.to_vec();
    given.equipment = equipment.to_vec();
    given
}

#[test]
fn generate_plans_nothing_that_demands_an_injured_part() {
    let mut rng = Rng::with_seed(11);
    let mut count = 0;
    let some = [Equipment::Dumbbell, Equipment::SkiErg, Equipment::Rower, Equipment::PullUpBar];
    for one in Injury::ALL {
        for other in Injury::ALL {
            for equipment in [&[][..], &some, Equipment::ALL] {
                let given = hurt(&mut rng, &[*one, *other], equipment);
                let plan = generate(&given).expect("a plan");
                let days = plan.weeks.iter().flat_map(|week| &week.days);
                for day in days.filter(|day| !day.is_race) {
                    for item in day.items() {
                        let name = item.exercise.name;
                        for part in [one, other] {
                            let at = format!("{}: {name}, {}", day.date, part.as_str());
                            assert!(!demands(*part, name), "{at}");
                        }
                        count += 1;
                    }
                }
            }
        }
    }
    assert!(count > 50_000, "{count} items");
}

#[test]
fn generate_spares_beginners_the_curl_of_the_whole_body() {
    let mut rng = Rng::with_seed(12);
    let curls = |rng: &mut Rng, experience: Experience| {
        let mut given = hurt(rng, &[], &[]);
        given.experience = experience;
        let plan = generate(&given).expect("a plan");
        let days = plan.weeks.iter().flat_map(|week| &week.days);
        let items = days.flat_map(PlanDay::items);
        items.filter(|item| item.exercise.name == "Nordic Hamstring Curl").count()
    };
    assert_eq!(curls(&mut rng, Experience::Beginner), 0);
    assert!(curls(&mut rng, Experience::Advanced) > 0);
}
