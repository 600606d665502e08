//! The configuration of programs: its tables, its overrides, and the sets that come out.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use stadion_one_rep_max::Refusal;
use stadion_one_rep_max::steps::Steps;
use stadion_training_plan::powerlifting::IntensityType::{Deload, Explosive, Heavy, Rep};
use stadion_training_plan::powerlifting::Lift::{Bench, Deadlift, Squat};
use stadion_training_plan::powerlifting::config::{
    BaseSets, BlockOverrides, FixedOverrides, FormulaConfig, IncreaseOverrides, NoSets, Overrides,
    RangeOverrides, RestOverride, prescribed_sets,
};
use stadion_training_plan::powerlifting::{Block, IntensityType, Lift, Loads, Sex, ShareOfMax};
use stadion_units::Quantity;

fn of<Q: Quantity>(count: u32) -> Q {
    Q::new(count).expect("within the bounds")
}

fn standard() -> Loads<'static> {
    Loads::Steps(Steps::new(of(20_000), of(2_500)).expect("a step"))
}

fn sets(config: &FormulaConfig, max_grams: u32, lift: Lift, day: (IntensityType, u32)) -> BaseSets {
    let (intensity, block) = day;
    let max = of(max_grams);
    let block = Block::new(block).ok();
    prescribed_sets(lift, intensity, block, max, config, standard()).expect("sets")
}

fn share(text: &[u8]) -> Option<ShareOfMax> {
    ShareOfMax::parse(text).ok()
}

/// Changes of the first block's heavy day.
fn heavy(heavy: FixedOverrides) -> Overrides {
    let block = BlockOverrides { heavy: Some(heavy), ..BlockOverrides::default() };
    Overrides { blocks: [Some(block), None, None], ..Overrides::default() }
}

fn problems(overrides: &Overrides) -> Vec<String> {
    let refused = FormulaConfig::new(Sex::Male, overrides).expect_err("a problem");
    refused.iter().map(ToString::to_string).collect()
}

/// Share in percent, sets, repetitions, RPE in tenths, as printed in the table of the source.
type Row = (u32, (u32, u32), (u32, u32), u32);

fn cell(sex: Sex, intensity: IntensityType, block: u32) -> Row {
    let cell = FormulaConfig::of(sex).prescription(intensity, Block::new(block).ok());
    let cell = cell.expect("a cell");
    (
        cell.share.get() / 100,
        (cell.least_sets.get(), cell.most_sets.get()),
        (cell.least_reps.get(), cell.most_reps.get()),
        cell.rpe_target.get(),
    )
}

fn assert_table(sex: Sex, rows: &[[Row; 3]; 3]) {
    for (block, row) in (1..).zip(rows) {
        for (intensity, expected) in [Heavy, Explosive, Rep].into_iter().zip(row) {
            assert_eq!(cell(sex, intensity, block), *expected, "{intensity:?} of block {block}");
        }
        assert_eq!(cell(sex, Deload, block), (40, (3, 3), (5, 5), 50));
    }
}

#[test]
fn of_gives_the_table_of_the_era_when_the_lifter_is_a_man() {
    let rows: [[Row; 3]; 3] = [
        [(80, (2, 2), (5, 5), 85), (65, (3, 3), (8, 8), 70), (70, (2, 3), (8, 12), 80)],
        [(85, (2, 2), (3, 3), 90), (70, (2, 2), (6, 6), 75), (80, (2, 3), (4, 8), 80)],
        [(90, (4, 4), (1, 2), 95), (75, (2, 2), (2, 2), 80), (85, (2, 3), (3, 5), 85)],
    ];
    assert_table(Sex::Male, &rows);
}

#[test]
fn of_gives_the_later_table_when_the_lifter_is_a_woman() {
    let rows: [[Row; 3]; 3] = [
        [(80, (3, 3), (5, 5), 80), (65, (3, 3), (8, 8), 65), (70, (3, 4), (8, 12), 75)],
        [(85, (3, 3), (3, 3), 85), (70, (2, 2), (6, 6), 70), (80, (3, 4), (4, 8), 75)],
        [(90, (4, 4), (1, 2), 90), (75, (2, 2), (2, 2), 75), (85, (2, 3), (3, 5), 80)],
    ];
    assert_table(Sex::Female, &rows);
}

#[test]
fn rest_and_increase_are_those_of_the_sex_when_nothing_is_changed() {
    let rest = |sex, intensity| {
        let config = FormulaConfig::of(sex);
        [1, 2, 3].map(|block| config.rest(Squat, intensity, Block::new(block).ok()).get())
    };
    assert_eq!(rest(Sex::Male, Heavy), [180, 210, 300]);
    assert_eq!(rest(Sex::Male, Explosive), [120, 150, 180]);
    assert_eq!(rest(Sex::Male, Rep), [120, 120, 150]);
    assert_eq!(rest(Sex::Female, Heavy), [150, 180, 270]);
    assert_eq!(rest(Sex::Female, Explosive), [90, 120, 150]);
    assert_eq!(rest(Sex::Female, Rep), [90, 90, 120]);
    assert_eq!(rest(Sex::Female, Deload), [90; 3]);
    let male = FormulaConfig::of(Sex::Male);
    assert_eq!((male.rest(Bench, Deload, None).get(), male.auxiliary_rest().get()), (90, 90));
    let increase = |sex, lift| {
        let increase = FormulaConfig::of(sex).increase(lift);
        (increase.least.get(), increase.most.get())
    };
    assert_eq!(increase(Sex::Male, Bench), (2_500, 5_000));
    assert_eq!(increase(Sex::Male, Squat), (5_000, 10_000));
    assert_eq!(increase(Sex::Male, Deadlift), (5_000, 10_000));
    assert_eq!(increase(Sex::Female, Bench), (2_500, 2_500));
    assert_eq!(increase(Sex::Female, Squat), (5_000, 7_500));
    assert_eq!(increase(Sex::Female, Deadlift), (5_000, 7_500));
    assert_eq!(male.heavy_increment().get(), 500);
}

#[test]
fn prescribed_sets_gives_the_worked_examples() {
    let config = FormulaConfig::of(Sex::Male);
    let written = |sets: BaseSets| {
        let range = sets.reps_range.map(|(least, most)| (least.get(), most.get()));
        (sets.sets.get(), sets.reps.get(), range, sets.weight.to_string())
    };
    let squat = |day| written(sets(&config, 140_000, Squat, day));
    assert_eq!(squat((Heavy, 1)), (2, 5, None, "112.5".into()));
    assert_eq!(squat((Deload, 1)), (3, 5, None, "55".into()));
    let deadlift = written(sets(&config, 180_000, Deadlift, (Heavy, 3)));
    assert_eq!(deadlift, (4, 1, Some((1, 2)), "162.5".into()));
    let bench = written(sets(&config, 100_000, Bench, (Explosive, 1)));
    assert_eq!(bench, (3, 8, None, "65".into()));
}

#[test]
fn prescribed_sets_gives_the_worked_example_when_the_share_is_changed() {
    let changed = heavy(FixedOverrides { share: share(b"0.75"), ..FixedOverrides::default() });
    let config = FormulaConfig::new(Sex::Male, &changed).expect("a legal change");
    let sets = sets(&config, 140_000, Squat, (Heavy, 1));
    assert_eq!(sets.weight.to_string(), "105");
    assert_eq!((sets.sets.get(), sets.reps.get(), sets.rpe_target.get()), (2, 5, 85));
}

#[test]
fn prescribed_sets_plans_fewest_repetitions_and_the_mean_of_sets_when_both_are_ranges() {
    let sets = sets(&FormulaConfig::of(Sex::Male), 140_000, Squat, (Rep, 1));
    assert_eq!(sets.sets.get(), 3);
    assert_eq!(sets.reps.get(), 8);
    assert_eq!(sets.reps_range, Some((of(8), of(12))));
}

#[test]
fn prescribed_sets_refuses_when_a_block_or_a_max_is_missing() {
    let config = FormulaConfig::of(Sex::Female);
    let ask = |intensity, block, max| {
        prescribed_sets(Squat, intensity, block, of(max), &config, standard())
    };
    assert_eq!(ask(Heavy, None, 100_000), Err(NoSets::NoBlock));
    assert!(ask(Deload, None, 100_000).is_ok());
    let block = Block::new(1).ok();
    assert_eq!(ask(Heavy, block, 0), Err(NoSets::Load(Refusal::WeightNotPositive)));
    let bar = of(20_000);
    assert_eq!(ask(Heavy, block, 19_999), Err(NoSets::Load(Refusal::BelowBar { bar })));
    assert_eq!(ask(Heavy, block, 20_000).map(|sets| sets.weight), Ok(bar));
}

#[test]
fn new_gives_the_table_when_nothing_is_given() {
    for sex in Sex::ALL.iter().copied() {
        assert_eq!(FormulaConfig::new(sex, &Overrides::default()), Ok(FormulaConfig::of(sex)));
    }
}

#[test]
fn new_says_everything_at_once_when_much_is_wrong() {
    let wrong = FixedOverrides {
        share: share(b"0.35"),
        sets: Some(of(11)),
        reps: Some(of(0)),
        most_reps: Some(of(21)),
        rpe_target: Some(of(83)),
    };
    let rep = RangeOverrides {
        share: share(b"1.06"),
        least_sets: Some(of(4)),
        most_sets: Some(of(3)),
        least_reps: Some(of(9)),
        most_reps: Some(of(7)),
        rpe_target: Some(of(45)),
    };
    let second = BlockOverrides { rep: Some(rep), ..BlockOverrides::default() };
    let [first, _, _] = heavy(wrong).blocks;
    let least = Some(of(20_001));
    let overrides = Overrides {
        blocks: [first, Some(second), Some(BlockOverrides::default())],
        deload: Some(FixedOverrides::default()),
        heavy_increment: share(b"0.11"),
        increases: [None, Some(IncreaseOverrides { least, most: None }), None],
        rounding_increment: Some(of(200)),
        rest: vec![RestOverride { lift: None, intensity: None, rest: of(10) }; 2],
    };
    let expected = [
        "block1.heavy.pct must be between 0.40 and 1.05",
        "block1.heavy.sets must be between 1 and 10",
        "block1.heavy.reps must be between 1 and 20",
        "block1.heavy.reps_max must be between 1 and 20",
        "block1.heavy.rpe_target must be between 5 and 10 in steps of 0.5",
        "block2.rep.pct must be between 0.40 and 1.05",
        "block2.rep.rpe_target must be between 5 and 10 in steps of 0.5",
        "block2.rep.sets_min must not be above sets_max, 3: lower it or raise that",
        "block2.rep.reps_min must not be above reps_max, 7: lower it or raise that",
        "block3 contains nothing: leave it out or fill it",
        "deload contains nothing: leave it out or fill it",
        "progressive_overload.heavy_pct_increment_per_block must be between 0.025 and 0.10",
        "training_max_increase.bench.min_kg must be between 0 and 20 kilograms",
        "training_max_increase.bench.min_kg must not be above max_kg, 5: lower it or raise that",
        "rounding_increment_kg must be between 0.25 and 20 kilograms",
        "rest_seconds.0.seconds must be between 15 and 900 seconds",
        "rest_seconds.1.seconds must be between 15 and 900 seconds",
        "rest_seconds.1 is about the same sets as one before it: keep one of them",
    ];
    assert_eq!(problems(&overrides), expected);
    let refused = FormulaConfig::new(Sex::Male, &overrides).expect_err("a problem");
    assert_eq!(refused[0].pointer(), "/block1/heavy/pct");
    let limit = refused[0].limit().expect("bounds");
    let ends = [limit.min, limit.max].map(|end| end.expect("an end").to_string());
    assert_eq!(ends, ["0.4", "1.05"]);
}

#[test]
fn new_accepts_the_ends_of_the_bounds_and_nothing_beyond() {
    let ask = |text: &[u8]| {
        let change = FixedOverrides { share: share(text), ..FixedOverrides::default() };
        FormulaConfig::new(Sex::Male, &heavy(change))
    };
    assert!(ask(b"0.40").is_ok() && ask(b"1.05").is_ok());
    assert!(ask(b"0.3999").is_err() && ask(b"1.0501").is_err());
}

#[test]
fn new_measures_a_lower_end_against_the_table_when_the_upper_is_not_given() {
    let reps = FixedOverrides { reps: Some(of(3)), ..FixedOverrides::default() };
    let third = BlockOverrides { heavy: Some(reps), ..BlockOverrides::default() };
    let overrides = Overrides { blocks: [None, None, Some(third)], ..Overrides::default() };
    let expected = "block3.heavy.reps must not be above reps_max, 2: lower it or raise that";
    assert_eq!(problems(&overrides), [expected]);
    // The first block's heavy day has no range, and gets none.
    let config = FormulaConfig::new(Sex::Male, &heavy(reps)).expect("a legal change");
    assert_eq!(sets(&config, 100_000, Bench, (Heavy, 1)).reps_range, None);
    assert_eq!(sets(&config, 100_000, Bench, (Heavy, 1)).reps.get(), 3);
}

#[test]
fn new_lets_later_blocks_follow_the_first_when_an_increment_is_given() {
    let first = FixedOverrides { share: share(b"0.75"), ..FixedOverrides::default() };
    let shares = |overrides: &Overrides| {
        let config = FormulaConfig::new(Sex::Male, overrides).expect("a legal change");
        [1, 2, 3].map(|block| {
            let cell = config.prescription(Heavy, Block::new(block).ok());
            cell.expect("a cell").share.get()
        })
    };
    assert_eq!(shares(&heavy(first)), [7_500, 8_500, 9_000]);
    let climbing = Overrides { heavy_increment: share(b"0.1"), ..heavy(first) };
    assert_eq!(shares(&climbing), [7_500, 8_500, 9_500]);
    let high = FixedOverrides { share: share(b"0.9"), ..FixedOverrides::default() };
    let too_steep = Overrides { heavy_increment: share(b"0.1"), ..heavy(high) };
    let expected = "progressive_overload.heavy_pct_increment_per_block takes block3 above 1.05: \
                    lower it or give block3.heavy.pct";
    assert_eq!(problems(&too_steep), [expected]);
    let mut given = too_steep;
    given.blocks[2] = given.blocks[0];
    assert_eq!(shares(&given), [9_000, 10_000, 9_000]);
}

#[test]
fn rest_prefers_the_wish_that_says_most() {
    let wish = |lift, intensity, seconds| RestOverride { lift, intensity, rest: of(seconds) };
    let wishes = [
        wish(None, None, 100),
        wish(Some(Squat), None, 200),
        wish(None, Some(Heavy), 300),
        wish(Some(Squat), Some(Heavy), 400),
    ];
    let rest = |wishes: &[RestOverride], lift, intensity| {
        let overrides = Overrides { rest: wishes.to_vec(), ..Overrides::default() };
        let config = FormulaConfig::new(Sex::Male, &overrides).expect("legal pauses");
        config.rest(lift, intensity, Block::new(1).ok()).get()
    };
    let mut turned = wishes;
    turned.reverse();
    for wishes in [wishes, turned] {
        assert_eq!(rest(&wishes, Squat, Heavy), 400);
        assert_eq!(rest(&wishes, Bench, Heavy), 300);
        assert_eq!(rest(&wishes, Squat, Rep), 200);
        assert_eq!(rest(&wishes, Bench, Rep), 100);
    }
    assert_eq!(rest(&wishes[1..2], Bench, Rep), 120);
}
