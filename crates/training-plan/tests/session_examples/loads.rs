//! What is on the bar, and before it.

use super::lifter::{clean, done, exercise, felt, grams, happens, main_sets, sore};
use super::seen::{auxiliaries, made, male, ramp, reasons, targets, warnings};
use stadion_one_rep_max::barbell::{Barbell, Plates};
use stadion_one_rep_max::steps::Steps;
use stadion_one_rep_max::warm_up::{Protocol, Step};
use stadion_one_rep_max::{BasisPoints, Refusal};
use stadion_training_plan::powerlifting::config::{
    BlockOverrides, FixedOverrides, FormulaConfig, NoSets, Overrides,
};
use stadion_training_plan::powerlifting::disruption::{DisruptionKind, DisruptionSeverity};
use stadion_training_plan::powerlifting::session::{
    Auxiliary, ExertionRule, NoSession, Rationale, Readiness, SessionInput, WarmUp, generate,
};
use stadion_training_plan::powerlifting::{IntensityType, Loads, Muscle, Rating, Sex, ShareOfMax};
use stadion_units::Quantity;
use stadion_units::Reps;

#[test]
fn generate_holds_the_load_at_the_max() {
    let (high, recent) = (Rating::new(5).ok(), [felt(95, 60); 2]);
    let on_a_good_day = |config: &FormulaConfig| {
        let session = made(&SessionInput {
            recent: &recent,
            exertion_rule: ExertionRule::Graded,
            readiness: Readiness { sleep: high, energy: high },
            ..clean(config)
        });
        let (_, _, weight) = main_sets(&session).expect("sets");
        (weight, session.rationale.contains(&Rationale::HeldAtMax))
    };
    // 80 % × 1.05 × 1.025 is 86.1 %.
    assert_eq!(on_a_good_day(&male()), (120_000, false));
    let heavy = |share: &[u8]| {
        let share = ShareOfMax::parse(share).ok();
        let heavy = Some(FixedOverrides { share, ..FixedOverrides::default() });
        let first = Some(BlockOverrides { heavy, ..BlockOverrides::default() });
        let overrides = Overrides { blocks: [first, None, None], ..Overrides::default() };
        FormulaConfig::new(Sex::Male, &overrides).expect("a config")
    };
    assert_eq!(on_a_good_day(&heavy(b"0.95")), (140_000, true));
    assert_eq!(on_a_good_day(&heavy(b"1.05")), (147_500, true));
}

#[test]
fn generate_uses_the_plates_there_are() {
    let config = male();
    let plates = |plate, pair_count| Plates { plate: grams(plate), pair_count };
    let barbell = Barbell::new(grams(20_000), &[plates(20_000, 2), plates(10_000, 1)]);
    let barbell = barbell.expect("plates");
    let session = made(&SessionInput { loads: Loads::Barbell(&barbell), ..clean(&config) });
    assert_eq!(main_sets(&session), Some((2, 5, 120_000)));
    assert_eq!(ramp(&session), [(40_000, 5), (80_000, 3), (100_000, 2)]);
    assert_eq!(warnings(&session), ["load_not_reachable"]);
    let text = "the plates can not make 112 kilograms for `squat`, 120 kilograms are planned: let \
                the rating decide how many repetitions, or add plates";
    assert_eq!(session.warnings[0].to_string(), text);
}

#[test]
fn generate_says_nothing_of_plates_that_make_the_load_as_nearly_as_usual_steps() {
    let config = male();
    let with = |plate, pair_count| {
        let plates = Plates { plate: grams(plate), pair_count };
        let barbell = Barbell::new(grams(20_000), &[plates]).expect("plates");
        let session = made(&SessionInput { loads: Loads::Barbell(&barbell), ..clean(&config) });
        (main_sets(&session).map(|(_, _, weight)| weight), warnings(&session))
    };
    assert_eq!(with(1_250, 50), (Some(112_500), vec![]));
    // 112 kg were wanted, and this is as near as a step of 2.5 kg would be.
    assert_eq!(with(1_134, 50), (Some(112_988), vec![]));
    assert_eq!(with(10_000, 10), (Some(120_000), vec!["load_not_reachable"]));
    // A bar and nothing else.
    assert_eq!(with(10_000, 0), (Some(20_000), vec!["load_not_reachable"]));
}

#[test]
fn generate_leaves_the_load_to_the_lifter_when_a_share_of_the_max_says_nothing() {
    let config = male();
    let dumbbells = [Auxiliary { loads: None, ..exercise("Split Squat", &[]) }];
    let ill = [happens(DisruptionKind::Illness, DisruptionSeverity::Moderate)];
    let input = SessionInput { auxiliaries: &dumbbells, ..clean(&config) };
    let session = made(&input);
    assert_eq!(auxiliaries(&session), [("Split Squat", 3, 10, 0)]);
    assert_eq!((session.auxiliaries[0].weight, targets(&session)), (None, vec![85, 75]));
    // What would have been taken off the load is in the rating.
    let session = made(&SessionInput { disruptions: &ill, ..input });
    assert_eq!(auxiliaries(&session), [("Split Squat", 3, 8, 0)]);
    assert_eq!(targets(&session), [50, 50]);
}

#[test]
fn generate_plans_no_exercise_heavier_than_the_lift() {
    let config = male();
    let explosive = SessionInput { intensity: IntensityType::Explosive, ..clean(&config) };
    let trap_bar = Loads::Steps(Steps::new(grams(85_000), grams(10_000)).expect("steps"));
    let too_heavy = Loads::Steps(Steps::new(grams(92_500), grams(2_500)).expect("steps"));
    let both = [
        exercise("Pause Squat", &[]),
        Auxiliary { loads: Some(trap_bar), ..exercise("Trap Bar Squat", &[]) },
        Auxiliary { loads: Some(too_heavy), ..exercise("Sled", &[]) },
    ];
    let session = made(&SessionInput { auxiliaries: &both, ..explosive });
    // 65 % of 140 kg is 91 kg, 67.5 % would be 94.5 kg.
    assert_eq!(main_sets(&session), Some((3, 8, 90_000)));
    let expected = [("Pause Squat", 3, 10, 90_000), ("Trap Bar Squat", 3, 10, 85_000)];
    assert_eq!(auxiliaries(&session), expected);
    assert_eq!(reasons(&session), ["auxiliary_held", "auxiliary_held"]);
    assert_eq!(warnings(&session), ["auxiliary_without_load"]);
    // Also where the lift has had its sets of the week, and only the exercise has room.
    let week_sets = done(Muscle::Quads, 20);
    let session = made(&SessionInput { auxiliaries: &both[..1], week_sets, ..explosive });
    assert!(session.is_skipped());
    assert_eq!(auxiliaries(&session), [("Pause Squat", 3, 10, 90_000)]);
}

#[test]
fn generate_warns_when_the_bar_is_heavier_than_the_load() {
    let config = male();
    let light = SessionInput { one_rep_max: grams(22_500), ..clean(&config) };
    let session = made(&light);
    assert_eq!(main_sets(&session), Some((2, 5, 20_000)));
    assert_eq!(warnings(&session), ["lightest_load"]);
    assert_eq!(ramp(&session), []);
    let bar = grams(20_000);
    let refused = generate(&SessionInput { one_rep_max: grams(19_999), ..light });
    assert_eq!(refused, Err(NoSession::Sets(NoSets::Load(Refusal::BelowBar { bar }))));
}

#[test]
fn generate_plans_no_load_of_nothing() {
    let config = male();
    let dumbbells = |step| Loads::Steps(Steps::new(grams(0), grams(step)).expect("steps"));
    let light = SessionInput { one_rep_max: grams(6_000), ..clean(&config) };
    let session = made(&SessionInput { loads: dumbbells(5_000), soreness: sore(5), ..light });
    assert_eq!(main_sets(&session), Some((3, 5, 5_000)));
    let refused = generate(&SessionInput { loads: dumbbells(20_000), ..light });
    assert_eq!(refused, Err(NoSession::LightestAboveMax { lightest: grams(20_000) }));
    let loads = Some(dumbbells(200_000));
    let press = [Auxiliary { loads, ..exercise("Yoke Squat", &[]) }];
    let session = made(&SessionInput { auxiliaries: &press, ..clean(&config) });
    assert_eq!(warnings(&session), ["auxiliary_without_load"]);
}

#[test]
fn generate_warms_up_as_the_lifter_wants() {
    let config = male();
    let with = |warm_up, rating| {
        ramp(&made(&SessionInput { warm_up, soreness: sore(rating), ..clean(&config) }))
    };
    let minimal = [(57_500, 5), (85_000, 2)];
    assert_eq!(with(WarmUp::Chosen(Protocol::Minimal), 1), minimal);
    assert_eq!(with(WarmUp::Chosen(Protocol::Standard), 5).len(), 4);
    let step = |share, reps| Step {
        share: BasisPoints::new(share).expect("a share"),
        reps: Reps::new(reps).expect("repetitions"),
    };
    let own = [step(3_000, 8), step(8_000, 2)];
    assert_eq!(with(WarmUp::Custom(&own), 1), [(35_000, 8), (90_000, 2)]);
    let falling = [step(8_000, 2), step(3_000, 8)];
    let input = SessionInput { warm_up: WarmUp::Custom(&falling), ..clean(&config) };
    let refused = generate(&input).map_err(|refusal| refusal.to_string());
    let text = "warm-up step 2 must be 1 to 99 percent, above the step before, with 1 to 10 \
                repetitions";
    assert_eq!(refused, Err(text.into()));
}

#[test]
fn generate_asks_for_a_block() {
    let config = male();
    let refused = generate(&SessionInput { block: None, ..clean(&config) });
    assert_eq!(refused, Err(NoSession::Sets(NoSets::NoBlock)));
}
