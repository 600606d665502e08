//! What every program keeps, over many of them.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use fastrand::Rng;
use stadion_one_rep_max::barbell::{Barbell, Plates};
use stadion_one_rep_max::steps::Steps;
use stadion_training_plan::powerlifting::config::{
    BlockOverrides, FixedOverrides, FormulaConfig, Overrides, RangeOverrides,
};
use stadion_training_plan::powerlifting::program::{
    DeloadRule, Design, Lifter, PerLift, Program, ProgramRefusal, check, forecast,
};
use stadion_training_plan::powerlifting::{Loads, Sex, ShareOfMax};
use stadion_units::{Day, Grams, Quantity, Rpe};
use std::io::Write;

const PROGRAMS: u32 = 10_000;

fn of<Q: Quantity>(count: u32) -> Q {
    Q::new(count).expect("within the bounds")
}

fn maybe<T>(random: &mut Rng, make: impl FnOnce(&mut Rng) -> T) -> Option<T> {
    random.bool().then(|| make(random))
}

fn any_design(random: &mut Rng) -> Design {
    let (year, month) = (random.i32(1_900..=2_199), random.u32(1..=12));
    Design {
        start_date: Day::new(year, month, random.u32(1..=28)).expect("every month has it"),
        total_weeks: of(random.u32(6..=16)),
        training_days_per_week: of(random.u32(3..=5)),
        deload_rule: *random.choice(DeloadRule::ALL).expect("a rule"),
    }
}

fn any_share(random: &mut Rng) -> ShareOfMax {
    of(random.u32(4_000..=10_500))
}

fn any_rpe(random: &mut Rng) -> Rpe {
    of(*random.choice(&[50, 65, 80, 95, 100]).expect("a rating"))
}

fn any_fixed(random: &mut Rng) -> FixedOverrides {
    FixedOverrides {
        share: Some(any_share(random)),
        sets: maybe(random, |random| of(random.u32(1..=10))),
        reps: maybe(random, |random| of(random.u32(1..=2))),
        most_reps: maybe(random, |random| of(random.u32(10..=20))),
        rpe_target: maybe(random, any_rpe),
    }
}

fn any_range(random: &mut Rng) -> RangeOverrides {
    RangeOverrides {
        share: Some(any_share(random)),
        least_sets: maybe(random, |random| of(random.u32(1..=2))),
        most_sets: maybe(random, |random| of(random.u32(4..=10))),
        least_reps: maybe(random, |random| of(random.u32(1..=3))),
        most_reps: maybe(random, |random| of(random.u32(12..=20))),
        rpe_target: maybe(random, any_rpe),
    }
}

fn any_overrides(random: &mut Rng) -> Overrides {
    let mut block = || {
        maybe(random, |random| BlockOverrides {
            heavy: Some(any_fixed(random)),
            explosive: maybe(random, any_fixed),
            rep: maybe(random, any_range),
        })
    };
    Overrides {
        blocks: [block(), block(), block()],
        deload: maybe(random, any_fixed),
        ..Overrides::default()
    }
}

fn any_barbell(random: &mut Rng, bar: Grams) -> Barbell {
    let kinds = [500, 1_250, 2_500, 5_000, 10_000, 15_000, 20_000, 25_000, 1_134, 20_412];
    let plates: Vec<Plates> = (0..random.usize(1..=6))
        .map(|_| Plates {
            plate: of(*random.choice(kinds).as_ref().expect("a plate")),
            pair_count: random.u32(0..=4),
        })
        .collect();
    Barbell::new(bar, &plates).expect("plates")
}

#[test]
fn check_finds_nothing_wrong_with_any_program() {
    let mut random = Rng::with_seed(4);
    let (mut checked_count, mut refused, mut above_max, mut bare) = (0, 0, 0, 0);
    while checked_count < PROGRAMS {
        let design = any_design(&mut random);
        let program = match Program::new(design) {
            Ok(program) => program,
            Err(ProgramRefusal::FourthBlock) => {
                assert_eq!(design.deload_rule, DeloadRule::LastWeekOnly);
                assert!(design.total_weeks.get() > 10);
                refused += 1;
                continue;
            }
            Err(refusal) => {
                assert_eq!(refusal, ProgramRefusal::BeyondCalendar);
                assert!(design.start_date > Day::new(2199, 9, 1).expect("a day"));
                refused += 1;
                continue;
            }
        };
        let config = FormulaConfig::new(
            *random.choice(Sex::ALL).expect("a sex"),
            &any_overrides(&mut random),
        )
        .expect("legal overrides");
        let bar: Grams =
            of(*random.choice(&[0, 7_500, 15_000, 20_000, 25_000, 20_412]).expect("a bar"));
        let barbell = any_barbell(&mut random, bar);
        let increment = of(*random.choice(&[1, 500, 1_000, 2_500, 5_000, 10_000]).expect("a step"));
        let steps = Steps::new(bar, increment).expect("a step");
        // Plates are searched exactly, which takes its time.
        let loads =
            if random.u32(0..12) == 0 { Loads::Barbell(&barbell) } else { Loads::Steps(steps) };
        let mut max = || of(random.u32(bar.get().max(1)..=900_000));
        let maxes = PerLift { squat: max(), bench: max(), deadlift: max() };
        let lifter = Lifter { maxes, config: &config, loads };
        let sets = forecast(&program, &lifter).expect("loads");
        for checked in check(&program, &sets, &lifter) {
            assert!(checked.held, "{checked:?}\n{design:?} {lifter:?}");
        }
        let pairs = || program.sessions.iter().zip(&sets);
        above_max += u32::from(
            pairs().any(|(session, sets)| sets.weight > *maxes.get(session.primary_lift)),
        );
        bare += u32::from(pairs().any(|(_, sets)| sets.weight == bar));
        assert_eq!(Program::new(design), Ok(program.clone()), "the same design, the same program");
        checked_count += 1;
    }
    // The rare cases were met, or their rules were not tested.
    assert!(refused > 2_000, "{refused}");
    assert!(above_max > 300 && bare > 100, "{above_max} {bare}");
    let _lost = writeln!(std::io::stdout(), "programs {checked_count}");
}
