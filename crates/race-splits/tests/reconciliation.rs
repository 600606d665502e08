//! Reconciliation against the obvious model, and the laws of the validator.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    reason = "a panic here fails a test, not a request"
)]

use stadion_race_splits::{Race, Rounding, Split, Verdict, formats, validate};
use stadion_testkit::{Rng, quantities, races, rounding_model};
use stadion_units::{Code, Milliseconds, Quantity, SplitNumber, StationNumber, TotalTime};

fn milliseconds(value: i64) -> Milliseconds {
    Milliseconds::new(u32::try_from(value).expect("not negative")).expect("within a day")
}

fn singles(times: &[i64], roxzone: Option<i64>, total: i64) -> Race<'static> {
    let splits = (1_u32..)
        .zip(times)
        .map(|(number, time)| {
            let station = number % 2 == 0;
            Split {
                number: SplitNumber::new(number).expect("a split"),
                split_type: if station { "station" } else { "run" },
                station_number: station.then(|| StationNumber::new(number / 2).expect("one of 8")),
                time: milliseconds(*time),
                transition: None,
                penalty: None,
            }
        })
        .collect();
    Race {
        format: &formats::hyrox::SINGLES,
        division: Some("open_men"),
        race_date: None,
        total_time: TotalTime::new(u32::try_from(total).expect("positive")).expect("a day"),
        is_simulation: false,
        splits,
        transitions_total: roxzone.map(milliseconds),
    }
}

/// Times of a plausible race at a resolution, so that only sums are in question.
fn parts(rng: &mut Rng, step: i64) -> Vec<i64> {
    let leg = |rng: &mut Rng| rng.i64(300_000..420_000) / step * step;
    (0..17).map(|_| leg(rng)).collect()
}

#[test]
fn residuals_are_explained_exactly_where_the_obvious_model_explains_them() {
    let mut rng = Rng::with_seed(21);
    let mut seen = [0_usize; 4];
    for round in 0..200_000 {
        let step = [1_000, 100, 10, 1][rng.usize(0..4)];
        let all = parts(&mut rng, step);
        let sum: i64 = all.iter().sum();
        // Around the edges of the window, where an error by one would show.
        let total = sum + rng.i64(-40..=40) * [1_000, 100, 10, 1][rng.usize(0..4)];
        let report = validate(&singles(&all[..16], Some(all[16]), total));
        let up = rounding_model::rounded_up(&all, total);
        let cut = rounding_model::truncated(&all, total);
        let wanted = match (total == sum, up, cut) {
            (true, ..) => Rounding::Exact,
            (_, true, _) => Rounding::RoundedUp,
            (_, _, true) => Rounding::Truncated,
            _ => Rounding::Unexplained,
        };
        assert_eq!(report.totals.rounding, wanted, "round {round}: {all:?} {total}");
        let refused = report.findings.iter().any(|f| f.code == Code::ResidualUnexplained);
        assert_eq!(refused, wanted == Rounding::Unexplained, "round {round}");
        seen[wanted as usize] += 1;
    }
    assert!(seen.iter().all(|count| *count > 1_000), "every way occurs: {seen:?}");
}

#[test]
fn the_window_of_seventeen_whole_seconds_is_sixteen() {
    let all = [300_000_i64; 17];
    let total: i64 = all.iter().sum();
    for (residual, wanted) in [
        (-17, Rounding::Unexplained),
        (-16, Rounding::RoundedUp),
        (-8, Rounding::RoundedUp),
        (0, Rounding::Exact),
        (16, Rounding::Truncated),
        (17, Rounding::Unexplained),
    ] {
        let race = singles(&all[..16], Some(all[16]), total + residual * 1_000);
        assert_eq!(validate(&race).totals.rounding, wanted, "{residual} s");
    }
}

#[test]
fn the_order_of_the_splits_changes_nothing_but_indexes() {
    let mut rng = Rng::with_seed(22);
    for _ in 0..10_000 {
        let mut times = parts(&mut rng, 1_000);
        let odd = rng.usize(0..16);
        times[odd] = [0, 1_000, 40_000, 1_500_000][rng.usize(0..4)];
        let total = times.iter().sum::<i64>() + rng.i64(-20..20) * 1_000;
        let mut race = singles(&times[..16], Some(times[16]), total);
        let before = validate(&race);
        rng.shuffle(&mut race.splits);
        let after = validate(&race);
        assert_eq!(before.verdict, after.verdict);
        assert_eq!(before.unusable_for_records, after.unusable_for_records);
        assert_eq!(before.totals.residual, after.totals.residual);
        let codes = |report: &stadion_race_splits::Report| {
            let mut codes: Vec<_> =
                report.findings.iter().map(|f| (f.code, f.split_number)).collect();
            codes.sort_unstable();
            codes
        };
        assert_eq!(codes(&before), codes(&after));
    }
}

fn numbers(report: &stadion_race_splits::Report) -> Vec<u32> {
    report.unusable_for_records.iter().map(|number| number.get()).collect()
}

#[test]
fn a_rejected_race_gives_no_record_and_a_doubted_split_neither() {
    let times: Vec<i64> = vec![300_000; 16];
    let total: i64 = times.iter().sum::<i64>() + 200_000;
    let rejected = validate(&singles(&times, Some(100_000), total));
    assert_eq!(rejected.verdict, Verdict::Reject);
    assert_eq!(numbers(&rejected), (1..=16).collect::<Vec<u32>>());

    let mut short = times.clone();
    short[7] = 4_000;
    let total = short.iter().sum::<i64>() + 200_000;
    let doubted = validate(&singles(&short, Some(200_000), total));
    assert_eq!(doubted.verdict, Verdict::Suspicious);
    assert_eq!(numbers(&doubted), vec![8]);
}

#[test]
fn honest_first_and_last_laps_of_any_venue_are_not_flagged() {
    // Event medians of lap 1 lie between 0.49 and 1.10 of the inner laps, of lap 8 between 0.75
    // and 1.35; tired athletes lose another fifth to half on the last one.
    for (first, last) in [(49, 75), (110, 135), (49, 200), (110, 100)] {
        let mut times = vec![330_000_i64; 16];
        times[0] = 330_000 * first / 100;
        times[14] = 330_000 * last / 100;
        let total = times.iter().sum::<i64>() + 400_000;
        let report = validate(&singles(&times, Some(400_000), total));
        assert_eq!(report.verdict, Verdict::Accept, "{first} % {last} %: {:?}", report.findings);
    }
}

#[test]
fn a_penalty_explains_a_slow_lap_but_never_the_sum() {
    let mut times = vec![330_000_i64; 16];
    times[4] += 400_000;
    let total = times.iter().sum::<i64>() + 400_000;
    let mut race = singles(&times, Some(400_000), total);
    let unexplained: Vec<_> = validate(&race).findings.iter().map(|f| f.code).collect();
    assert_eq!(unexplained, [Code::LapTimeOutlier]);
    race.splits[4].penalty = Some(milliseconds(400_000));
    assert_eq!(validate(&race).verdict, Verdict::Accept);
    race.total_time = TotalTime::new(race.total_time.get() + 400_000).expect("a day");
    assert_eq!(validate(&race).verdict, Verdict::Reject, "a penalty is never added again");
}

#[test]
fn the_rule_era_decides_the_floor_of_wall_balls() {
    let day = stadion_units::Day::parse;
    let mut times = vec![330_000_i64; 16];
    times[15] = 130_000;
    let total = times.iter().sum::<i64>() + 400_000;
    let mut race = singles(&times, Some(400_000), total);
    race.division = Some("open_women");
    for (date, verdict) in [
        (None, Verdict::Accept),
        (day("2024-09-20"), Verdict::Accept),
        (day("2024-09-21"), Verdict::Suspicious),
    ] {
        race.race_date = date;
        assert_eq!(validate(&race).verdict, verdict, "{date:?}");
    }
}

#[test]
fn generated_quantities_reach_both_bounds() {
    let mut rng = Rng::with_seed(23);
    let numbers: Vec<u32> = (0..1_000)
        .filter_map(|_| quantities::any::<StationNumber>(&mut rng))
        .map(Quantity::get)
        .collect();
    assert_eq!(numbers.iter().min(), Some(&StationNumber::BOUND.min));
    assert_eq!(numbers.iter().max(), Some(&StationNumber::BOUND.max));
}

#[test]
fn true_races_of_every_format_add_up() {
    let mut rng = Rng::with_seed(24);
    for _ in 0..1_000 {
        let race = races::true_race(&mut rng);
        assert_eq!(race.legs.len(), race.format.legs.len());
        assert!(race.total() > 0);
    }
}
