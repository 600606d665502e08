//! What athletes write about equipment and injuries, and what a plan makes of it.

use crate::profiles;
use stadion_training_plan::hyrox::{
    Division, EQUIPMENT_WORDS, Equipment, Experience, INJURY_WORDS, Injury, LIBRARY, NoteKind,
    OneRepMax, Plan, Profile, Said, equipment_named, generate, injuries_said,
};
use stadion_units::{Day, Grams, Quantity};

fn hurt(parts: &[Injury]) -> Said {
    Said::Hurt(parts.to_vec())
}

#[test]
fn injuries_said_spares_every_part_that_is_named() {
    let cases: [(&str, &[Injury]); 22] = [
        ("knee", &[Injury::Knee]),
        ("left knee, meniscus", &[Injury::Knee]),
        ("Knees and lower back", &[Injury::Knee, Injury::LowerBack]),
        ("back of the knee", &[Injury::Knee]),
        ("no shoulder problems, but my left wrist hurts", &[Injury::Wrist]),
        ("torn ACL (2019)", &[Injury::Knee]),
        ("KNEE\u{2013}left; ÉPAULE", &[Injury::Knee]),
        ("sore calves", &[Injury::Calf]),
        ("no pain at rest, knee hurts when running", &[Injury::Knee]),
        ("no problems except the hip", &[Injury::Hip]),
        // What may be meant otherwise is spared.
        ("no knee", &[Injury::Knee]),
        ("no deep knee bends", &[Injury::Knee]),
        ("no longer runs because of the knee", &[Injury::Knee]),
        ("can not run without knee pain", &[Injury::Knee]),
        ("no severe knee pain", &[Injury::Knee]),
        ("no knee pain, only when running", &[Injury::Knee]),
        ("no pain in the knee; a bit stiff", &[Injury::Knee]),
        ("no pain in the shoulder, when I press it hurts", &[Injury::Shoulder]),
        ("no knee problems, no hip pain, asthma", &[Injury::Knee, Injury::Hip]),
        ("no knee problems, asthma", &[Injury::Knee]),
        ("hip hurts, no knee pain, only when running", &[Injury::Hip, Injury::Knee]),
        ("some stiffness but no knee pain", &[Injury::Knee]),
    ];
    for (text, parts) in cases {
        assert_eq!(injuries_said(text), hurt(parts), "{text}");
    }
}

#[test]
fn injuries_said_believes_a_plain_denial() {
    let denials = [
        "no knee problems",
        "No problems with my knees.",
        "no pain in the left knee",
        "knee: no problems",
        "I don't have any knee problems",
        "no longer any knee pain",
        "never had a knee injury",
        "pain-free knee",
        "no knee problems, no shoulder pain",
    ];
    for text in denials {
        assert_eq!(injuries_said(text), Said::Denied, "{text}");
    }
    for text in
        ["none", "None.", "no injuries", "no", "n/a", "nothing", "no known problems", "healthy"]
    {
        assert_eq!(injuries_said(text), Said::Nothing, "{text}");
    }
    for text in ["asthma", "no problems, asthma", "no running", "neck"] {
        assert_eq!(injuries_said(text), Said::Unknown, "{text}");
    }
}

#[test]
fn every_listed_word_is_read_as_what_the_list_says() {
    for (word, things) in EQUIPMENT_WORDS {
        assert_eq!(equipment_named(word), Some(*things), "{word}");
    }
    for (word, injury) in INJURY_WORDS {
        assert_eq!(injuries_said(&word.replace('_', " ")), hurt(&[*injury]), "{word}");
    }
    for injury in Injury::ALL {
        assert_eq!(injuries_said(injury.as_str()), hurt(&[*injury]));
    }
}

fn planned(change: impl FnOnce(&mut Profile)) -> Plan {
    let start = Day::parse("2026-01-05").expect("a day");
    let mut profile = Profile::new(start, Division::OpenMen, Experience::Intermediate);
    profile.race_date = Day::parse("2026-03-28");
    change(&mut profile);
    generate(&profile).expect("a plan")
}

fn notes(plan: &Plan) -> Vec<NoteKind> {
    plan.notes.iter().map(|note| note.kind).collect()
}

#[test]
fn generate_says_what_it_takes_for_equipment_when_nobody_or_somebody_says_it() {
    let assumed = planned(|_| {});
    assert!(notes(&assumed).contains(&NoteKind::EquipmentUnknown));
    assert!(!notes(&assumed).contains(&NoteKind::Substituted));

    let none = planned(|profile| profile.read_equipment(&[]));
    assert!(notes(&none).contains(&NoteKind::NoEquipment));
    assert!(notes(&none).contains(&NoteKind::Substituted));
    assert_eq!(planned(|profile| profile.read_equipment(&["none"])), none);

    let all = planned(|profile| profile.read_equipment(&["hyrox gym"]));
    assert_eq!(all.weeks, assumed.weeks);
    let about = [NoteKind::EquipmentUnknown, NoteKind::NoEquipment, NoteKind::Substituted];
    assert!(notes(&all).iter().all(|kind| !about.contains(kind)));
}

#[test]
fn generate_says_that_it_believes_when_an_injury_is_denied() {
    let denied = planned(|profile| profile.read_injuries(&["no knee problems", "none"]));
    let of = |kind: NoteKind| denied.notes.iter().filter(|note| note.kind == kind).count();
    assert_eq!(of(NoteKind::InjuryDenied), 1);
    assert_eq!(of(NoteKind::InjuryRespected), 0);
    assert_eq!(of(NoteKind::UnknownInjury), 0);
    assert_eq!(denied.weeks, planned(|_| {}).weeks);
}

#[test]
fn read_equipment_takes_things_once_when_words_overlap() {
    let mut profile = profiles::profile(&mut fastrand::Rng::with_seed(1));
    profile.read_equipment(&["gym", "Rowing Machine", "rower"]);
    let rowers = profile.equipment.iter().filter(|thing| **thing == Equipment::Rower).count();
    assert_eq!(rowers, 1);
}

#[test]
fn generate_plans_with_the_lowest_max_when_a_lift_has_several() {
    let back_squat = LIBRARY.iter().find(|it| it.name == "Back Squat").expect("a lift");
    let with = |loads: &[u32]| {
        planned(|profile| {
            let max = |load: &u32| {
                let load = Grams::new(load * 1_000).expect("a load");
                OneRepMax { exercise: back_squat, load }
            };
            profile.one_rep_maxes = loads.iter().map(max).collect();
        })
    };
    let lowest = with(&[100]);
    assert_ne!(lowest.weeks, with(&[140]).weeks);
    for loads in [[140, 100, 140], [100, 140, 120]] {
        let several = with(&loads);
        assert_eq!(several.weeks, lowest.weeks, "{loads:?}");
        let mut notes = several.notes.iter().filter(|note| note.kind == NoteKind::SeveralMaxes);
        let text = notes.next().map(|note| note.text.clone()).unwrap_or_default();
        assert!(text.starts_with("Back Squat") && text.contains("lowest, 100 kg"), "{text}");
        assert!(notes.next().is_none());
    }
    assert!(!notes(&with(&[100, 100])).contains(&NoteKind::SeveralMaxes));
}
