//! Hyrox plans at the edges of their rules: race weights, short horizons, days of rest.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use stadion_training_plan::hyrox::{
    Division, Experience, Phase, Plan, Profile, Sex, WeeklyHours, check, generate, race_weight,
};
use stadion_units::{Day, Grams, Quantity, StationNumber};

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn weights(division: Division, sex: Option<Sex>) -> Vec<Option<u32>> {
    (1..=8)
        .map(|number| {
            let station = StationNumber::new(number).expect("a station");
            race_weight(division, sex, station).map(|weight| Grams::get(weight) / 1_000)
        })
        .collect()
}

/// The weights of the rulebook in kilograms, station by station.
#[test]
fn race_weight_is_that_of_the_rulebook_for_every_station() {
    let (none, of) = (None::<u32>, |weights: [u32; 5]| weights.map(Some));
    let at = |[push, pull, carry, lunges, balls]: [Option<u32>; 5]| {
        vec![none, push, pull, none, none, carry, lunges, balls]
    };
    let women = at(of([102, 78, 16, 10, 4]));
    let men = at(of([152, 103, 24, 20, 6]));
    let pro_men = at(of([202, 153, 32, 30, 9]));
    for division in [Division::OpenWomen, Division::DoublesWomen, Division::RelayWomen] {
        assert_eq!(weights(division, None), women);
    }
    for division in [Division::OpenMen, Division::ProWomen, Division::DoublesMixed] {
        assert_eq!(weights(division, Some(Sex::Female)), men);
    }
    for division in [Division::ProMen, Division::ProDoublesMen] {
        assert_eq!(weights(division, None), pro_men);
    }
    assert_eq!(weights(Division::RelayMixed, Some(Sex::Female)), women);
    assert_eq!(weights(Division::RelayMixed, Some(Sex::Male)), men);
    assert_eq!(weights(Division::RelayMixed, None), men);
}

fn plan(experience: Experience, hours: &[u8], race: &str) -> Plan {
    let mut profile = Profile::new(day("2026-01-05"), Division::OpenMen, experience);
    profile.race_date = Some(day(race));
    profile.weekly_availability = WeeklyHours::parse(hours).expect("hours");
    generate(&profile).expect("a plan")
}

fn phases(race: &str) -> Vec<Phase> {
    let plan = plan(Experience::Intermediate, b"6", race);
    plan.weeks.iter().map(|week| week.phase).collect()
}

#[test]
fn generate_gives_half_of_few_building_weeks_to_the_competition() {
    use Phase::{CompetitionPrep as Competition, SpecificPrep as Specific, Taper};
    assert_eq!(phases("2026-02-07"), [Specific, Specific, Competition, Taper, Taper]);
    assert_eq!(phases("2026-02-21")[..5], [Specific, Specific, Specific, Competition, Competition]);
    assert_eq!(phases("2026-02-04"), [Specific, Specific, Competition, Taper, Taper]);
}

#[test]
fn generate_leaves_days_of_rest_in_every_full_week() {
    let mut weeks_count = 0;
    for (experience, least) in
        [(Experience::Beginner, 2), (Experience::Intermediate, 1), (Experience::Advanced, 1)]
    {
        for hours in [b"3".as_slice(), b"6", b"9", b"14"] {
            for race_weekday in 20..27 {
                let race = format!("2026-04-{race_weekday}");
                let plan = plan(experience, hours, &race);
                for week in plan.weeks.iter().filter(|week| week.days.len() == 7) {
                    let rest = week.days.iter().filter(|day| day.is_rest()).count();
                    assert!(rest >= least, "{race}, week {}: {rest} days of rest", week.number);
                    weeks_count += 1;
                }
            }
        }
    }
    assert!(weeks_count > 1_000, "only {weeks_count} weeks");
}

#[test]
fn check_says_how_many_days_a_week_has_when_one_is_missing() {
    let mut profile = Profile::new(day("2026-01-05"), Division::OpenMen, Experience::Beginner);
    profile.race_date = Some(day("2026-04-25"));
    let mut plan = generate(&profile).expect("a plan");
    plan.weeks[5].days.remove(2);
    let said: Vec<String> = check(&plan, &profile).into_iter().flat_map(|it| it.at).collect();
    assert!(said.iter().any(|place| place.ends_with("6 days")), "{said:?}");
}
