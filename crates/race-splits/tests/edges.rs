//! The last value on one side of a rule and the first on the other.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use stadion_race_splits::{Race, RaceFormat, Report, Rounding, Split, formats, validate};
use stadion_units::{Code, Milliseconds, Quantity, SplitNumber, TotalTime};

const ROWING: &RaceFormat = &formats::rowing::TWO_KILOMETRES;
const TRIATHLON: &RaceFormat = &formats::triathlon::OLYMPIC;
const SINGLES: &RaceFormat = &formats::hyrox::SINGLES;
/// A triathlon of two hours and 9, its ways included.
const LEGS: [u32; 3] = [1_400_000, 4_000_000, 2_200_000];
const WAYS: [Option<u32>; 3] = [Some(90_000), Some(60_000), None];

fn milliseconds(count: u32) -> Milliseconds {
    Milliseconds::new(count).expect("within a day")
}

fn race(
    format: &'static RaceFormat,
    times: &[u32],
    ways: &[Option<u32>],
    total: u32,
) -> Race<'static> {
    let splits = format
        .split_numbers()
        .zip(times)
        .enumerate()
        .map(|(index, (number, time))| Split {
            number,
            split_type: format.leg(number).expect("a leg").split_type,
            station_number: format.leg(number).expect("a leg").station_number,
            time: milliseconds(*time),
            transition: ways.get(index).copied().flatten().map(milliseconds),
            penalty: None,
        })
        .collect();
    Race {
        format,
        division: None,
        race_date: None,
        total_time: TotalTime::new(total).expect("a time"),
        is_simulation: false,
        splits,
        transitions_total: None,
    }
}

fn rowed(times: [u32; 4]) -> Report {
    validate(&race(ROWING, &times, &[], times.iter().sum()))
}

fn has(report: &Report, code: Code) -> bool {
    report.findings.iter().any(|finding| finding.code == code)
}

#[test]
fn split_types_names_each_type_once_when_legs_repeat_it() {
    assert_eq!(SINGLES.split_types(), ["run", "station"]);
    assert_eq!(TRIATHLON.split_types(), ["swim", "bike", "run"]);
}

#[test]
fn validate_doubts_a_lap_when_it_is_beyond_the_share_of_the_median() {
    for (lap, is_doubted) in [(129_999, true), (130_000, false), (320_000, false), (320_001, true)]
    {
        let report = rowed([200_000, 200_000, lap, 200_000]);
        assert_eq!(has(&report, Code::LapTimeOutlier), is_doubted, "{lap}");
    }
}

#[test]
fn validate_knows_no_median_when_fewer_than_three_laps_have_a_time() {
    assert!(has(&rowed([200_000, 200_000, 900_000, 0]), Code::LapTimeOutlier));
    assert!(!has(&rowed([200_000, 0, 900_000, 0]), Code::LapTimeOutlier));
}

#[test]
fn validate_gives_a_part_of_zero_no_place_to_round() {
    let times = [300_000; 16];
    let with_zero = |total| {
        let mut race = race(SINGLES, &times, &[], total);
        race.transitions_total = Some(milliseconds(0));
        validate(&race).totals.rounding
    };
    assert_eq!(with_zero(4_785_000), Rounding::RoundedUp);
    assert_eq!(with_zero(4_784_000), Rounding::Unexplained);
}

#[test]
fn validate_derives_no_transitions_when_rounded_parts_fill_the_total() {
    let report = validate(&race(SINGLES, &[300_000; 16], &[], 4_795_000));
    assert!(has(&report, Code::TransitionsMissing));
    assert!(!has(&report, Code::ResidualUnexplained));
    assert_eq!(report.totals.derived_transitions.map(|time| time.0), Some(0));
    let impossible = validate(&race(SINGLES, &[300_000; 16], &[], 4_700_000));
    assert!(has(&impossible, Code::ResidualUnexplained));
}

#[test]
fn validate_takes_what_is_left_over_for_a_missed_mat_only_when_a_mat_was_missed() {
    let late = |ways| validate(&race(TRIATHLON, &LEGS, ways, 7_850_000)).totals.rounding;
    assert_eq!(late(&WAYS), Rounding::Unexplained);
    assert_eq!(late(&[Some(90_000), Some(0), None]), Rounding::Unknown);
}

#[test]
fn validate_takes_a_penalty_when_it_is_all_of_its_split() {
    let penalised = |penalty| {
        let mut race = race(TRIATHLON, &LEGS, &WAYS, 7_750_000);
        race.splits.last_mut().expect("a split").penalty = Some(milliseconds(penalty));
        has(&validate(&race), Code::PenaltyExceedsTime)
    };
    assert!(!penalised(2_200_000));
    assert!(penalised(2_200_001));
}

#[test]
fn validate_passes_over_a_transition_of_zero_when_the_race_has_none() {
    let rowed = |ways: &[Option<u32>], sum: Option<u32>| {
        let mut race = race(ROWING, &[100_000; 4], ways, 400_000);
        race.transitions_total = sum.map(milliseconds);
        has(&validate(&race), Code::TransitionsUnexpected)
    };
    assert!(!rowed(&[Some(0)], None));
    assert!(!rowed(&[], Some(0)));
    assert!(rowed(&[Some(1)], None));
    assert!(rowed(&[], Some(1)));
}

#[test]
fn validate_compares_the_sum_of_transitions_with_those_that_are_stated() {
    let mismatch = |ways, sum| {
        let mut race = race(TRIATHLON, &LEGS, ways, 7_750_000);
        race.transitions_total = Some(milliseconds(sum));
        has(&validate(&race), Code::TransitionsMismatch)
    };
    assert!(!mismatch(&WAYS, 150_000));
    assert!(mismatch(&WAYS, 250_000));
    let some = &[Some(90_000), None, None];
    assert!(!mismatch(some, 150_000), "others may have taken the rest");
    assert!(mismatch(some, 40_000), "a part is more than the sum");
}

#[test]
fn validate_says_nothing_of_a_transition_of_zero_behind_the_finish() {
    let finished = |time| {
        let ways = [Some(90_000), Some(60_000), Some(time)];
        validate(&race(TRIATHLON, &LEGS, &ways, 7_750_000))
    };
    assert!(!has(&finished(0), Code::TransitionZero));
    assert!(!has(&finished(0), Code::TransitionAfterFinish));
    assert!(has(&finished(1), Code::TransitionAfterFinish));
    let last = SplitNumber::new(3).expect("a split");
    assert!(finished(1).unusable_for_records.contains(&last));
}
