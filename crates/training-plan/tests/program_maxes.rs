//! Maxes, from what a lifter states to what the next program trains with.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use stadion_one_rep_max::Age;
use stadion_training_plan::powerlifting::Lift::{Bench, Deadlift, Squat};
use stadion_training_plan::powerlifting::Sex;
use stadion_training_plan::powerlifting::config::{FormulaConfig, IncreaseOverrides, Overrides};
use stadion_training_plan::powerlifting::program::{
    Confidence, CycleEffort, CycleSessions, MaxInput, MaxSource, PerLift, Profile, RatedSet,
    next_training_max, starting_max, stated_maxes, working_max,
};
use stadion_units::{Grams, Quantity};

fn of<Q: Quantity>(count: u32) -> Q {
    Q::new(count).expect("within the bounds")
}

#[test]
fn stated_maxes_converts_a_set_by_epley_and_keeps_what_was_stated() {
    let set = |grams, reps| MaxInput::Set(of(grams), of(reps));
    let single = |grams| MaxInput::Single(of(grams));
    let sets = PerLift { squat: set(130_000, 3), bench: set(90_000, 3), deadlift: set(170_000, 2) };
    let row = stated_maxes(&sets).expect("a row");
    assert_eq!(row.source.as_str(), "input_3rm");
    assert_eq!(row.lifts.squat.one_rep_max, of(143_000));
    assert_eq!(row.lifts.deadlift.one_rep_max, of(181_333));
    assert_eq!(row.lifts.deadlift.input, of(170_000));
    assert_eq!(row.lifts.deadlift.input_reps, Some(of(2)));
    let singles =
        PerLift { squat: single(140_000), bench: single(100_000), deadlift: single(500_000) };
    let row = stated_maxes(&singles).expect("a row");
    assert_eq!((row.source, row.lifts.bench.one_rep_max), (MaxSource::InputOneRepMax, of(100_000)));
    assert_eq!(row.lifts.bench.input_reps, None);
    let mixed = PerLift { bench: set(90_000, 3), ..singles };
    let row = stated_maxes(&mixed).expect("a row");
    assert_eq!(row.source, MaxSource::InputThreeRepMax);
    assert_eq!((row.lifts.squat.input_reps, row.lifts.bench.input_reps), (None, Some(of(3))));
}

#[test]
fn stated_maxes_says_everything_at_once_when_much_is_wrong() {
    let stated = PerLift {
        squat: MaxInput::Set(of(500_001), of(11)),
        bench: MaxInput::Set(of(100_000), of(1)),
        deadlift: MaxInput::Single(of(0)),
    };
    let refused = stated_maxes(&stated).expect_err("problems");
    let messages: Vec<String> = refused.iter().map(ToString::to_string).collect();
    let expected = [
        "squat weight must be above 0 and up to 500 kilograms",
        "squat repetitions must be between 2 and 10: state a single as one",
        "bench repetitions must be between 2 and 10: state a single as one",
        "deadlift weight must be above 0 and up to 500 kilograms",
    ];
    assert_eq!(messages, expected);
    let long = MaxInput::Set(of(100_000), of(10));
    assert!(stated_maxes(&PerLift { squat: long, bench: long, deadlift: long }).is_ok());
}

#[test]
fn starting_max_is_a_share_of_body_weight_by_sex_age_and_experience() {
    let profile = |sex, kilograms: u32, age, experience_is_known| Profile {
        sex: Some(sex),
        body_weight: Grams::new(kilograms).ok(),
        age: Age::new(age).ok(),
        experience_is_known,
    };
    let all =
        |profile: &Profile| [Squat, Bench, Deadlift].map(|lift| starting_max(lift, profile).get());
    // 100 kg, 25 years: 135, 100 and 165 kg.
    assert_eq!(all(&profile(Sex::Male, 100_000, 25, true)), [135_000, 100_000, 165_000]);
    // 60 % of them: 81, 60, 99.
    assert_eq!(all(&profile(Sex::Male, 100_000, 25, false)), [80_000, 60_000, 100_000]);
    // 105, 65 and 125 kg times 0.86: 90.3, 55.9, 107.5.
    assert_eq!(all(&profile(Sex::Female, 100_000, 55, true)), [90_000, 55_000, 107_500]);
    // 85 kg and 70 kg where nothing is known, times 0.95 and 0.6.
    let male = Profile { sex: Some(Sex::Male), ..Profile::default() };
    assert_eq!(all(&male), [65_000, 47_500, 80_000]);
    assert_eq!(all(&Profile::default()), [42_500, 30_000, 50_000]);
    assert_eq!(all(&profile(Sex::Female, 1_000, 70, true)), [40_000, 30_000, 50_000]);
    assert_eq!(all(&profile(Sex::Male, 1_000_000, 25, true)), [1_000_000; 3]);
    let by_age = |age| starting_max(Bench, &profile(Sex::Male, 100_000, age, true)).get();
    let ages = [14, 19, 20, 29, 30, 39, 40, 49, 50, 59, 60, 90].map(by_age);
    let expected = [
        92_500, 92_500, 100_000, 100_000, 97_500, 97_500, 92_500, 92_500, 85_000, 85_000, 77_500,
        77_500,
    ];
    assert_eq!(ages, expected);
}

#[test]
fn working_max_is_the_median_near_the_stored_max() {
    let set = |kilograms: u32, tenths| RatedSet {
        weight: Grams::parse(kilograms.to_string().as_bytes()).expect("a weight"),
        reps: of(1),
        rpe: Some(of(tenths)),
        limited_by_pain: false,
    };
    let stored: Grams = of(100_000);
    let max = |sessions: &[Vec<RatedSet>]| {
        let sessions: Vec<&[RatedSet]> = sessions.iter().map(Vec::as_slice).collect();
        let found = working_max(stored, &sessions).expect("a max");
        (found.one_rep_max.get(), found.confidence)
    };
    let session = |kilograms| vec![set(kilograms, 70), set(200, 69)];
    assert_eq!(max(&[]), (100_000, Confidence::Low));
    assert_eq!(max(&[session(105), session(105)]), (100_000, Confidence::Low));
    let three = [session(104), session(90), session(107)];
    assert_eq!(max(&three), (105_000, Confidence::Medium));
    // Two in the middle: 104 and 107 have 105.5 between them.
    let four = [&three[..], &[session(109)]].concat();
    assert_eq!(max(&four), (105_000, Confidence::Medium));
    let five = [&four[..], &[session(109)]].concat();
    assert_eq!(max(&five), (107_500, Confidence::High));
    assert_eq!(max(&vec![session(150); 5]), (110_000, Confidence::High));
    assert_eq!(max(&vec![session(50); 5]), (85_000, Confidence::High));
    let pain = RatedSet { limited_by_pain: true, ..set(105, 90) };
    let unrated = RatedSet { rpe: None, ..pain };
    let endless = RatedSet { reps: of(13), limited_by_pain: false, ..set(105, 90) };
    let nothing = vec![vec![pain, unrated, endless, set(0, 90)]; 5];
    assert_eq!(max(&nothing), (100_000, Confidence::Low));
}

#[test]
fn working_max_keeps_a_max_too_light_for_any_step() {
    let weight = of(2_000);
    let set = RatedSet { weight, reps: of(1), rpe: Some(of(90)), limited_by_pain: false };
    let found = working_max(of(1_900), &[&[set][..]; 5]).expect("a max");
    assert_eq!((found.one_rep_max.get(), found.confidence), (1_900, Confidence::High));
}

#[test]
fn next_training_max_grows_by_the_range_of_the_configuration() {
    let increases = [None, Some(IncreaseOverrides { least: None, most: Some(of(4_000)) }), None];
    let overrides = Overrides { increases, ..Overrides::default() };
    let config = FormulaConfig::new(Sex::Male, &overrides).expect("a legal change");
    let sessions = |completed_count| CycleSessions { planned_count: 30, completed_count };
    let effort = |tenths| Some(CycleEffort { rpe_target: of(85), rpe_actual: of(tenths) });
    let next = |lift, completed, effort| {
        next_training_max(of(100_000), lift, &config, sessions(completed), effort).get()
    };
    assert_eq!(next(Squat, 24, effort(85)), 110_000);
    assert_eq!(next(Squat, 24, effort(86)), 105_000);
    assert_eq!(next(Squat, 24, None), 105_000);
    assert_eq!(next(Squat, 23, effort(70)), 100_000);
    assert_eq!(next(Bench, 30, effort(80)), 104_000);
    let heaviest = next_training_max(of(1_000_000), Squat, &config, sessions(30), None);
    assert_eq!(heaviest.get(), 1_000_000);
    assert!(!CycleSessions { planned_count: 0, completed_count: 0 }.is_done());
}
