//! The worked examples of a session, and what each step decides.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

mod lifter;

use lifter::{clean, done, exercise, felt, grams, happens, main_sets, monday, sore};
use stadion_one_rep_max::barbell::{Barbell, Plates};
use stadion_one_rep_max::steps::Steps;
use stadion_one_rep_max::warm_up::{Protocol, Step};
use stadion_one_rep_max::{BasisPoints, Refusal};
use stadion_training_plan::powerlifting::config::{
    BlockOverrides, FixedOverrides, FormulaConfig, NoSets, Overrides,
};
use stadion_training_plan::powerlifting::disruption::{
    Disruption, DisruptionKind, DisruptionSeverity,
};
use stadion_training_plan::powerlifting::session::{
    Auxiliary, ExertionRule, NoSession, Rationale, Readiness, Session, SessionInput, WarmUp,
    generate,
};
use stadion_training_plan::powerlifting::{
    Block, CyclePhase, IntensityType, Lift, Loads, Muscle, PerMuscle, Rating, Sets, Sex, ShareOfMax,
};
use stadion_units::{Quantity, Reps};

fn male() -> FormulaConfig {
    FormulaConfig::of(Sex::Male)
}

fn made<'a>(input: &SessionInput<'a>) -> Session<'a> {
    generate(input).expect("a session")
}

fn reasons(session: &Session<'_>) -> Vec<&'static str> {
    session.rationale.iter().map(Rationale::code).collect()
}

fn warnings(session: &Session<'_>) -> Vec<&'static str> {
    session.warnings.iter().map(|warning| warning.code()).collect()
}

fn auxiliaries<'a>(session: &Session<'a>) -> Vec<(&'a str, u32, u32, u32)> {
    let seen = session
        .auxiliaries
        .iter()
        .map(|of| (of.name, of.sets.sets.get(), of.sets.reps.get(), of.sets.weight.get()));
    seen.collect()
}

fn ramp(session: &Session<'_>) -> Vec<(u32, u32)> {
    session.warm_up.iter().map(|set| (set.weight.get(), set.reps.get())).collect()
}

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
fn generate_caps_the_sets_when_the_week_is_nearly_full() {
    let config = male();
    let explosive = SessionInput { intensity: IntensityType::Explosive, ..clean(&config) };
    let pause = [exercise("Pause Squat", &[Muscle::Quads])];
    let after = |count| {
        let week_sets = done(Muscle::Quads, count);
        made(&SessionInput { week_sets, auxiliaries: &pause, ..explosive })
    };
    let near = after(18);
    assert_eq!(main_sets(&near).map(|(sets, ..)| sets), Some(2));
    assert_eq!(reasons(&near), ["volume_capped", "auxiliary_left_out"]);
    assert_eq!(near.volume_modifier.get(), 6_667);
    for full in [20, 21] {
        let full = after(full);
        assert!(full.is_skipped());
        assert_eq!(warnings(&full), ["volume_reached"]);
        assert_eq!((ramp(&full), full.volume_modifier.get()), (vec![], 0));
        assert_eq!(auxiliaries(&full), []);
    }
}

#[test]
fn generate_counts_half_a_set_for_a_muscle_that_helps() {
    let config = male();
    // The lower back bears 12 sets; a squat gives it half a one.
    let explosive = SessionInput { intensity: IntensityType::Explosive, ..clean(&config) };
    let after = |count| {
        let week_sets = done(Muscle::LowerBack, count);
        main_sets(&made(&SessionInput { week_sets, ..explosive })).map(|(sets, ..)| sets)
    };
    assert_eq!(after(10), Some(3));
    assert_eq!(after(11), Some(2));
    assert_eq!(after(12), None);
}

#[test]
fn generate_gives_auxiliaries_the_room_that_is_left() {
    let config = male();
    let both = [
        exercise("Leg Press", &[Muscle::Quads]),
        exercise("Hack Squat", &[Muscle::Quads]),
        exercise("Leg Curl", &[Muscle::Hamstrings]),
    ];
    let week_sets = done(Muscle::Quads, 14);
    let session = made(&SessionInput { week_sets, auxiliaries: &both, ..clean(&config) });
    // Two squats and three sets of the first leave one of twenty.
    let planned: Vec<_> = auxiliaries(&session).iter().map(|of| (of.0, of.1)).collect();
    assert_eq!(planned, [("Leg Press", 3), ("Hack Squat", 1), ("Leg Curl", 3)]);
    assert_eq!(reasons(&session), ["auxiliary_capped"]);
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
    let expected = ["exertion_high", "soreness", "readiness_low", "cycle_phase"];
    assert_eq!(reasons(&session), expected);
    let first = session.rationale.first().map(ToString::to_string);
    let text = "the last sessions felt harder than planned: 97.5 percent of the planned load";
    assert_eq!(first.as_deref(), Some(text));
}

#[test]
fn generate_takes_the_lower_of_form_and_disruption_and_not_their_product() {
    let config = male();
    let tired = [happens(DisruptionKind::Fatigue, DisruptionSeverity::Minor)];
    let hurt = [happens(DisruptionKind::Injury, DisruptionSeverity::Moderate)];
    let with =
        |disruptions| made(&SessionInput { disruptions, soreness: sore(4), ..clean(&config) });
    assert_eq!(main_sets(&with(&tired)), Some((1, 5, 100_000)));
    assert_eq!(with(&tired).intensity_modifier.get(), 9_000);
    assert_eq!(main_sets(&with(&hurt)), Some((1, 5, 67_500)));
    assert_eq!(reasons(&with(&hurt)), ["soreness", "disrupted"]);
    let ill = [happens(DisruptionKind::Illness, DisruptionSeverity::Minor)];
    assert_eq!(main_sets(&with(&ill)), Some((1, 3, 107_500)));
    let easy = [felt(85, 70); 2];
    let ill = made(&SessionInput { disruptions: &ill, recent: &easy, ..clean(&config) });
    assert_eq!(main_sets(&ill), Some((2, 3, 112_500)));
}

#[test]
fn generate_skips_everything_when_a_disruption_forbids_it() {
    let config = male();
    let pause = [exercise("Pause Squat", &[Muscle::Quads])];
    let ill = [happens(DisruptionKind::Illness, DisruptionSeverity::Major)];
    for rating in 1..=5 {
        let session = made(&SessionInput {
            disruptions: &ill,
            auxiliaries: &pause,
            soreness: sore(rating),
            ..clean(&config)
        });
        assert!(session.is_skipped());
        assert_eq!((auxiliaries(&session), ramp(&session)), (vec![], vec![]));
        assert_eq!(warnings(&session), ["session_skipped"]);
    }
    let bench: [Disruption<'_>; 1] = [Disruption { affected_lifts: &[Lift::Bench], ..ill[0] }];
    assert!(!made(&SessionInput { disruptions: &bench, ..clean(&config) }).is_skipped());
    let over = [Disruption { end: monday().plus_days(-1), ..ill[0] }];
    assert!(!made(&SessionInput { disruptions: &over, ..clean(&config) }).is_skipped());
}

#[test]
fn generate_leaves_a_deload_as_it_is() {
    let config = male();
    let pause = [exercise("Pause Squat", &[Muscle::Quads])];
    let travel = [happens(DisruptionKind::Travel, DisruptionSeverity::Minor)];
    let deload = SessionInput {
        intensity: IntensityType::Deload,
        block: None,
        auxiliaries: &pause,
        ..clean(&config)
    };
    let session = made(&SessionInput { disruptions: &travel, ..deload });
    assert_eq!(main_sets(&session), Some((3, 5, 55_000)));
    assert_eq!(auxiliaries(&session), []);
    assert_eq!(reasons(&session), ["deload_kept", "auxiliary_left_out"]);
}

#[test]
fn generate_says_when_the_equipment_is_missing() {
    let config = male();
    let gone = [happens(DisruptionKind::EquipmentUnavailable, DisruptionSeverity::Minor)];
    let session = made(&SessionInput { disruptions: &gone, ..clean(&config) });
    assert_eq!(main_sets(&session), Some((2, 5, 112_500)));
    assert_eq!(warnings(&session), ["equipment_unavailable"]);
}

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
    let dumbbells = Loads::Steps(Steps::new(grams(0), grams(2_000)).expect("steps"));
    let lunge = [Auxiliary { loads: dumbbells, ..exercise("Split Squat", &[]) }];
    let session = made(&SessionInput { auxiliaries: &lunge, ..clean(&config) });
    assert_eq!(auxiliaries(&session), [("Split Squat", 3, 10, 94_000)]);
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
    let press = [Auxiliary { loads: dumbbells(200_000), ..exercise("Leg Press", &[]) }];
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

#[test]
fn generate_skips_when_a_muscle_recovers_from_nothing() {
    let config = male();
    let none =
        stadion_training_plan::powerlifting::volume::Landmarks { mev: Sets::ZERO, mrv: Sets::ZERO };
    let session = made(&SessionInput { landmarks: PerMuscle::of(|_| none), ..clean(&config) });
    assert!(session.is_skipped());
    assert_eq!(session.intensity_modifier, BasisPoints::WHOLE);
}
