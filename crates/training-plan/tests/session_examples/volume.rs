//! What the muscles still bear this week.

use super::lifter::{clean, done, exercise, main_sets};
use super::seen::{auxiliaries, made, male, ramp, reasons, warnings};
use stadion_one_rep_max::BasisPoints;
use stadion_training_plan::powerlifting::session::SessionInput;
use stadion_training_plan::powerlifting::volume::Landmarks;
use stadion_training_plan::powerlifting::{IntensityType, Muscle, PerMuscle, Sets};
use stadion_units::Quantity;

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
fn generate_skips_when_a_muscle_recovers_from_nothing() {
    let config = male();
    let none = Landmarks { mev: Sets::ZERO, mrv: Sets::ZERO };
    let session = made(&SessionInput { landmarks: PerMuscle::of(|_| none), ..clean(&config) });
    assert!(session.is_skipped());
    assert_eq!(session.intensity_modifier, BasisPoints::WHOLE);
}
