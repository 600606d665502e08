//! What holds today against training.

use super::lifter::{clean, exercise, felt, happens, main_sets, monday, sore};
use super::seen::{auxiliaries, made, male, ramp, reasons, sentences, targets, warnings};
use stadion_training_plan::powerlifting::disruption::{
    Disruption, DisruptionKind, DisruptionSeverity,
};
use stadion_training_plan::powerlifting::session::SessionInput;
use stadion_training_plan::powerlifting::{Block, IntensityType, Lift, Muscle};
use stadion_units::Quantity;

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
    assert_eq!(reasons(&with(&hurt)), ["soreness", "disrupted", "target_lowered"]);
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
fn generate_spares_the_exercises_too_when_a_disruption_holds() {
    let config = male();
    let pause = [exercise("Pause Squat", &[Muscle::Quads])];
    let with = |kind, severity, rating| {
        let disruptions = [happens(kind, severity)];
        let soreness = sore(rating);
        let input = SessionInput { auxiliaries: &pause, soreness, ..clean(&config) };
        let session = made(&SessionInput { disruptions: &disruptions, ..input });
        auxiliaries(&session).first().map(|(_, sets, reps, weight)| (*sets, *reps, *weight))
    };
    // 94.5 kg × 0.8, and where muscles are sore too, still × 0.8.
    let hurt = with(DisruptionKind::Injury, DisruptionSeverity::Minor, 1);
    assert_eq!(hurt, Some((3, 10, 75_000)));
    let sorer = with(DisruptionKind::Injury, DisruptionSeverity::Minor, 4);
    assert_eq!(sorer, Some((2, 10, 75_000)));
    let ill = with(DisruptionKind::Illness, DisruptionSeverity::Minor, 1);
    assert_eq!(ill, Some((3, 8, 95_000)));
}

#[test]
fn generate_leaves_a_deload_as_it_is() {
    let config = male();
    let pause = [exercise("Pause Squat", &[Muscle::Quads])];
    let ill = [happens(DisruptionKind::Illness, DisruptionSeverity::Moderate)];
    let deload = SessionInput {
        intensity: IntensityType::Deload,
        block: None,
        auxiliaries: &pause,
        ..clean(&config)
    };
    let session = made(&SessionInput { disruptions: &ill, ..deload });
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
fn generate_lowers_the_rating_when_a_disruption_takes_load_or_repetitions_off() {
    use DisruptionSeverity::{Minor, Moderate};
    let config = male();
    let with = |kind, severity| {
        let disruptions = [happens(kind, severity)];
        let session = made(&SessionInput { disruptions: &disruptions, ..clean(&config) });
        targets(&session)
    };
    assert_eq!(with(DisruptionKind::Injury, Minor), [50]);
    assert_eq!(with(DisruptionKind::Travel, Minor), [50]);
    assert_eq!(with(DisruptionKind::Fatigue, Minor), [50]);
    // Two of five repetitions fewer with the same load.
    assert_eq!(with(DisruptionKind::Illness, Minor), [65]);
    assert_eq!(with(DisruptionKind::Illness, Moderate), [50]);
    assert_eq!(with(DisruptionKind::Other, Moderate), [85]);
}

#[test]
fn generate_says_how_many_repetitions_were_left_out() {
    let config = male();
    let ill = [happens(DisruptionKind::Illness, DisruptionSeverity::Minor)];
    let third = SessionInput { block: Block::new(3).ok(), disruptions: &ill, ..clean(&config) };
    let said = |input: &SessionInput<'_>| sentences(&made(input)).first().cloned();
    let expected = |text: &str| Some(format!("minor `illness`: at most 100 percent of the {text}"));
    let heavy = expected("planned load, 1 repetition fewer so that one remains");
    assert_eq!(said(&third), heavy);
    let rep = SessionInput { intensity: IntensityType::Rep, ..third };
    assert_eq!(said(&rep), expected("planned load, 2 repetitions fewer"));
}
