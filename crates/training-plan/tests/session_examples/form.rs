//! How the lifter comes to the session.

use super::lifter::{clean, exercise, felt, grams, main_sets, sore};
use super::seen::{auxiliaries, made, male, ramp, reasons, sentences, targets, warnings};
use stadion_one_rep_max::BasisPoints;
use stadion_training_plan::powerlifting::config::FormulaConfig;
use stadion_training_plan::powerlifting::session::{ExertionRule, Readiness, SessionInput};
use stadion_training_plan::powerlifting::{CyclePhase, IntensityType, Muscle, Rating, Sex};
use stadion_units::Quantity;

#[test]
fn generate_gives_the_sets_of_the_block_when_nothing_is_in_the_way() {
    let config = male();
    let calves = [exercise("Pause Squat", &[Muscle::Quads])];
    let session = made(&SessionInput { auxiliaries: &calves, ..clean(&config) });
    assert_eq!(main_sets(&session), Some((2, 5, 112_500)));
    assert_eq!(auxiliaries(&session), [("Pause Squat", 3, 10, 95_000)]);
    assert_eq!(ramp(&session), [(45_000, 5), (67_500, 3), (85_000, 2), (102_500, 1)]);
    assert_eq!(session.volume_modifier, BasisPoints::WHOLE);
    assert_eq!(session.intensity_modifier, BasisPoints::WHOLE);
    assert_eq!((reasons(&session), warnings(&session)), (vec![], vec![]));
    let main = session.main.expect("sets");
    assert_eq!((main.rpe_target.get(), main.rest.get()), (85, 180));
}

#[test]
fn generate_takes_sets_and_load_off_when_muscles_are_sore() {
    let config = male();
    let pause = [exercise("Pause Squat", &[Muscle::Quads])];
    let at = |rating| {
        let auxiliaries = &pause;
        made(&SessionInput { soreness: sore(rating), auxiliaries, ..clean(&config) })
    };
    assert_eq!(main_sets(&at(2)), Some((2, 5, 112_500)));
    let moderate = at(3);
    assert_eq!(main_sets(&moderate), Some((1, 5, 112_500)));
    assert_eq!(auxiliaries(&moderate), [("Pause Squat", 2, 10, 95_000)]);
    let high = at(4);
    assert_eq!(main_sets(&high), Some((1, 5, 107_500)));
    assert_eq!(auxiliaries(&high), [("Pause Squat", 2, 10, 90_000)]);
    assert_eq!((high.volume_modifier.get(), high.intensity_modifier.get()), (5_000, 9_500));
    let worst = at(5);
    assert_eq!(main_sets(&worst), Some((3, 5, 45_000)));
    assert_eq!(auxiliaries(&worst), []);
    assert_eq!((worst.volume_modifier.get(), worst.intensity_modifier.get()), (15_000, 4_000));
    assert_eq!(reasons(&worst), ["recovery", "auxiliary_left_out"]);
    assert_eq!(ramp(&worst), [(22_500, 5), (35_000, 2)]);
    assert!(worst.recovers);
}

#[test]
fn generate_takes_less_off_when_the_lifter_is_a_woman() {
    let config = FormulaConfig::of(Sex::Female);
    let input = SessionInput { sex: Sex::Female, soreness: sore(4), ..clean(&config) };
    let session = made(&input);
    // 3 × 5 at 80 % of 140 kg, one set fewer, 97 % of it: 108.64 kg.
    assert_eq!(main_sets(&session), Some((2, 5, 107_500)));
    let steps = [(42_500, 5), (60_000, 4), (75_000, 3), (92_500, 2), (100_000, 1)];
    assert_eq!(ramp(&session), steps);
}

#[test]
fn generate_never_recovers_below_the_bar() {
    let config = male();
    let input = SessionInput { one_rep_max: grams(40_000), soreness: sore(5), ..clean(&config) };
    let session = made(&input);
    assert_eq!(main_sets(&session), Some((3, 5, 20_000)));
    assert_eq!(ramp(&session), []);
}

#[test]
fn generate_follows_the_last_two_ratings() {
    let config = male();
    let after = |recent, exertion_rule| {
        let session = made(&SessionInput { recent, exertion_rule, ..clean(&config) });
        main_sets(&session).map(|(_, _, weight)| weight)
    };
    let [harder, easier] = [[felt(85, 95); 2], [felt(85, 70); 2]];
    assert_eq!(after(&harder, ExertionRule::Single), Some(110_000));
    assert_eq!(after(&easier, ExertionRule::Single), Some(115_000));
    assert_eq!(after(&harder[..1], ExertionRule::Single), Some(112_500));
    assert_eq!(after(&easier, ExertionRule::Graded), Some(117_500));
}

#[test]
fn generate_multiplies_all_factors_before_it_rounds() {
    let config = male();
    let (low, recent) = (Rating::new(2).ok(), [felt(85, 95); 2]);
    let session = made(&SessionInput {
        recent: &recent,
        soreness: sore(4),
        readiness: Readiness { sleep: low, energy: low },
        cycle_phase: Some(CyclePhase::Luteal),
        ..clean(&config)
    });
    // 112 kg × 0.975 × 0.95 × 0.95 × 0.975 = 96.09 kg.
    assert_eq!(main_sets(&session), Some((1, 5, 95_000)));
    assert_eq!(session.intensity_modifier.get(), 8_579);
    let expected = ["exertion_high", "soreness", "readiness_low", "cycle_phase", "target_lowered"];
    assert_eq!(reasons(&session), expected);
    // Only soreness spares: the rest is the strength of the day, which the rating goes by.
    assert_eq!(targets(&session), [70]);
    let first = session.rationale.first().map(ToString::to_string);
    let text = "the last sessions felt harder than planned: 97.5 percent of the planned load";
    assert_eq!(first.as_deref(), Some(text));
}

#[test]
fn generate_says_how_many_sets_were_left_out() {
    let config = male();
    let after = |intensity, rating| {
        let session = made(&SessionInput { intensity, soreness: sore(rating), ..clean(&config) });
        sentences(&session).first().cloned()
    };
    let expected = |text: &str| Some(format!("sore muscles: {text}"));
    // Two sets are planned on a heavy day, three on an explosive one.
    let one_left = "95 percent of the planned load, 1 set fewer so that one remains";
    assert_eq!(after(IntensityType::Heavy, 4), expected(one_left));
    let two = "95 percent of the planned load, 2 sets fewer";
    assert_eq!(after(IntensityType::Explosive, 4), expected(two));
    assert_eq!(
        after(IntensityType::Heavy, 3),
        expected("100 percent of the planned load, 1 set fewer")
    );
    let low = Rating::new(1).ok();
    let readiness = Readiness { sleep: low, energy: low };
    let session = made(&SessionInput { soreness: sore(3), readiness, ..clean(&config) });
    let nothing_left =
        "little sleep or energy: 95 percent of the planned load, no set fewer so that one remains";
    assert_eq!(sentences(&session)[1], nothing_left);
}

#[test]
fn generate_lowers_the_rating_when_soreness_takes_load_off() {
    let config = male();
    let pause = [exercise("Pause Squat", &[Muscle::Quads])];
    let at = |rating| {
        made(&SessionInput { soreness: sore(rating), auxiliaries: &pause, ..clean(&config) })
    };
    assert_eq!(targets(&at(3)), [85, 75]);
    let sore = at(4);
    assert_eq!(targets(&sore), [70, 60]);
    assert_eq!(reasons(&sore), ["soreness", "target_lowered", "target_lowered"]);
    let why = "`Pause Squat` aims for RPE 6 instead of 7.5: the rating follows the lighter work";
    assert_eq!(sentences(&sore)[2], why);
    assert_eq!(targets(&at(5)), [50]);
}

#[test]
fn generate_spares_the_exercises_too_after_a_bad_night() {
    let config = male();
    let pause = [exercise("Pause Squat", &[Muscle::Quads])];
    let with = |sleep, energy, cycle_phase, rating| {
        let rated = |count| Rating::new(count).ok();
        let readiness = Readiness { sleep: rated(sleep), energy: rated(energy) };
        let input = SessionInput { readiness, cycle_phase, ..clean(&config) };
        let session = made(&SessionInput { auxiliaries: &pause, soreness: sore(rating), ..input });
        let [(_, sets, _, weight)] = auxiliaries(&session)[..] else { panic!("one exercise") };
        (sets, weight, targets(&session)[1])
    };
    // 94.5 kg, × 0.975, × 0.95, and × 0.95 for the cycle.
    assert_eq!(with(3, 3, None, 1), (3, 95_000, 75));
    assert_eq!(with(2, 3, None, 1), (3, 92_500, 75));
    assert_eq!(with(1, 2, None, 1), (2, 90_000, 75));
    assert_eq!(with(1, 2, Some(CyclePhase::Menstrual), 1), (1, 85_000, 75));
    assert_eq!(with(1, 2, Some(CyclePhase::Menstrual), 4), (1, 80_000, 60));
    // A good night adds nothing.
    assert_eq!(with(5, 5, None, 1), (3, 95_000, 75));
}
