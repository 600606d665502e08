//! What training aims at where the goal and the athlete's own times contradict each other.

use stadion_training_plan::hyrox::{
    Division, Experience, NoteKind, Plan, PlanDay, Profile, Refusal, Timed, WeeklyHours, generate,
    least_total_seconds,
};
use stadion_units::{Day, Milliseconds, Quantity, TotalTime};

fn total(seconds: u32) -> Option<TotalTime> {
    TotalTime::new(seconds * 1_000).ok()
}

/// Goal, last race and 5 km in seconds; zero where nothing is known.
fn athlete([goal, last, five]: [u32; 3]) -> Profile {
    let start = Day::parse("2026-11-23").expect("a Monday");
    let mut profile = Profile::new(start, Division::OpenMen, Experience::Beginner);
    profile.race_date = Day::parse("2027-02-27");
    profile.goal = total(goal);
    profile.last_race = total(last);
    profile.five_kilometres = Milliseconds::new(five * 1_000).ok().filter(|five| five.get() > 0);
    profile
}

fn plan(times: [u32; 3]) -> Plan {
    generate(&athlete(times)).expect("a plan")
}

/// The paces of an exercise in training, each once.
fn paces(plan: &Plan, exercise: &str) -> Vec<u32> {
    let days = plan.weeks.iter().flat_map(|week| &week.days).filter(|day| !day.is_race);
    let items = days.flat_map(PlanDay::items).filter(|it| it.exercise.name == exercise);
    let mut paces: Vec<u32> = items.filter_map(|it| it.pace).map(Quantity::get).collect();
    paces.sort_unstable();
    paces.dedup();
    paces
}

fn ambitious(plan: &Plan) -> Vec<&str> {
    let notes = plan.notes.iter().filter(|note| note.kind == NoteKind::GoalAmbitious);
    notes.map(|note| note.text.as_str()).collect()
}

#[test]
fn generate_trains_by_the_last_race_when_the_goal_is_absurd() {
    let (absurd, honest) = (plan([3_000, 7_200, 0]), plan([7_000, 7_200, 0]));
    for exercise in ["Easy Run", "Long Run", "Threshold Intervals"] {
        assert_eq!(paces(&absurd, exercise), paces(&honest, exercise), "{exercise}");
    }
    assert!(paces(&absurd, "Easy Run")[0] > 360, "{:?}", paces(&absurd, "Easy Run"));
    // Race pace aims at a race a tenth faster than the last one.
    let nearest = plan([6_480, 7_200, 0]);
    let nearer = paces(&nearest, "Compromised Run 1 km");
    assert_eq!(paces(&absurd, "Compromised Run 1 km"), nearer);
    assert!(ambitious(&nearest).is_empty(), "{:?}", ambitious(&nearest));
    let [text] = ambitious(&absurd)[..] else { panic!("{:?}", absurd.notes) };
    assert!(text.contains("0:50:00") && text.contains("2:00:00"), "{text}");
    assert!(text.contains("race pace aims at 1:48:00"), "{text}");
    assert!(ambitious(&honest).is_empty());
    // The race itself keeps the targets that were asked for.
    assert_eq!(absurd.prediction.map(|it| it.total), total(3_000));
}

#[test]
fn generate_trains_by_the_five_kilometres_when_the_goal_needs_faster_runs() {
    let absurd = plan([3_000, 0, 1_800]);
    assert_eq!(paces(&absurd, "Easy Run"), [468]);
    // 6:00 min/km over 5 km are 6:25 over an hour.
    assert_eq!(paces(&absurd, "Compromised Run 1 km"), [385]);
    let [text] = ambitious(&absurd)[..] else { panic!("{:?}", absurd.notes) };
    assert!(text.contains("0:50:00") && text.contains("the 5 km bear 6:25"), "{text}");
    assert!(ambitious(&plan([5_400, 0, 1_320])).is_empty());
}

#[test]
fn generate_trains_by_the_goal_when_nothing_else_is_known() {
    let (slow, fast) = (plan([7_200, 0, 0]), plan([4_800, 0, 0]));
    assert!(paces(&slow, "Easy Run") > paces(&fast, "Easy Run"));
    assert!(ambitious(&fast).is_empty());
}

fn contradictions(plan: &Plan) -> Vec<&str> {
    let notes = plan.notes.iter().filter(|note| note.kind == NoteKind::TimesContradict);
    notes.map(|note| note.text.as_str()).collect()
}

#[test]
fn generate_believes_a_race_that_was_run_when_the_five_kilometres_are_slower() {
    let alone = paces(&plan([0, 5_400, 0]), "Compromised Run 1 km");
    let both = plan([0, 5_400, 1_800]);
    assert_eq!(paces(&both, "Compromised Run 1 km"), alone);
    // What costs nothing to do slowly follows the 5 km.
    assert_eq!(paces(&both, "Easy Run"), [468]);
    let [text] = contradictions(&both)[..] else { panic!("{:?}", both.notes) };
    assert!(text.contains("1:30:00") && text.contains("5:39") && text.contains("6:25"), "{text}");
    for goal in [5_500, 5_200] {
        let aimed = plan([goal, 5_400, 1_800]);
        assert!(ambitious(&aimed).is_empty(), "{:?}", aimed.notes);
        assert_eq!(contradictions(&aimed).len(), 1);
        let wanted = paces(&plan([goal, 5_400, 0]), "Compromised Run 1 km");
        assert_eq!(paces(&aimed, "Compromised Run 1 km"), wanted);
    }
    assert_eq!(ambitious(&plan([3_000, 5_400, 1_800])).len(), 1);
    assert!(contradictions(&plan([0, 5_400, 1_320])).is_empty());
}

/// Minutes of the longest simulation of the whole race and of the race itself.
fn whole_minutes(plan: &Plan) -> (u32, u32) {
    let days = || plan.weeks.iter().flat_map(|week| &week.days);
    let longest = |days: &mut dyn Iterator<Item = &PlanDay>| {
        let main = |day: &PlanDay| day.main.iter().map(|it| it.duration.get()).sum::<u32>();
        days.map(main).max().unwrap_or(0)
    };
    let simulated = longest(&mut days().filter(|day| day.title == "Full simulation"));
    (simulated, longest(&mut days().filter(|day| day.is_race)))
}

#[test]
fn generate_takes_the_race_of_the_five_kilometres_for_stations_and_simulations() {
    let lengths = [1_200, 1_500, 1_800, 2_100].map(|five| {
        let plan = generate(&Profile {
            experience: Experience::Elite,
            weekly_availability: WeeklyHours::new(12_000).expect("hours"),
            ..athlete([0, 0, five])
        });
        whole_minutes(&plan.expect("a plan"))
    });
    // Eight runs of 4:43, 5:54, 7:04 and 8:15 min/km, and the stations of who runs so.
    assert_eq!(lengths, [(75, 75), (95, 95), (115, 113), (135, 131)]);
}

#[test]
fn generate_refuses_times_that_nobody_has_run() {
    let cases = [
        ([85, 0, 0], Timed::Goal, "are these minutes? as seconds they are 5100"),
        ([2_729, 0, 0], Timed::Goal, "give a time in seconds that can be run, or leave it out"),
        ([5_400, 90, 0], Timed::LastRace, "are these minutes? as seconds they are 5400"),
        ([0, 0, 25], Timed::FiveKilometres, "are these minutes? as seconds they are 1500"),
        ([0, 0, 719], Timed::FiveKilometres, "give a time in seconds that can be run, or"),
    ];
    for (times, wanted, words) in cases {
        let Err(refused) = generate(&athlete(times)) else { panic!("{times:?}") };
        let Refusal::TooFast { time, .. } = refused else { panic!("{refused}") };
        assert_eq!(time, wanted);
        assert!(refused.to_string().contains(words), "{refused}");
    }
    for times in [[2_730, 0, 0], [0, 2_730, 0], [0, 0, 720]] {
        assert!(generate(&athlete(times)).is_ok(), "{times:?}");
    }
    assert_eq!(least_total_seconds(Division::DoublesMixed), 2_590);
}
