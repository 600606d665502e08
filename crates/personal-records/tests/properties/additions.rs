//! What one more effort may do, and what it may not.

use crate::typed::{HISTORIES, day, each_history, rows};
use stadion_personal_records::{RecordType, Row};
use stadion_testkit::Rng;
use stadion_testkit::histories::{LAST_DAY, TODAY, effort};
use stadion_testkit::ledger_model::{canonical, gain, ignored, series, step};
use stadion_testkit::made_effort::MadeEffort;
use stadion_testkit::scales::SCALES;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

/// An effort of a workout of its own, so that no other workout grows by it.
fn alone(made: MadeEffort) -> MadeEffort {
    let source = made.source.map(|(kind, _)| (kind, 0xe000));
    MadeEffort { id: "b:new".into(), source, ..made }
}

fn in_canonical_unit(made: &MadeEffort, canonical: i128) -> MadeEffort {
    let scale = SCALES.iter().find(|scale| scale.record_type == made.record_type);
    let writing = scale.expect("a scale").writings.first().expect("a unit");
    MadeEffort { value: writing.text(canonical), unit: writing.unit, ..made.clone() }
}

fn any_eligible<'h>(rng: &mut Rng, efforts: &'h [MadeEffort]) -> Option<&'h MadeEffort> {
    let eligible: Vec<&MadeEffort> =
        efforts.iter().filter(|effort| ignored(effort, TODAY, None).is_none()).collect();
    rng.choice(eligible)
}

/// So many steps better than another effort, or worse when negative.
fn beside(made: &MadeEffort, steps: i128) -> i128 {
    let step = step(made.record_type) * steps;
    let upwards = gain(made.record_type, 1, 0);
    (canonical(made) + step * upwards).max(1)
}

fn with(efforts: &[MadeEffort], another: MadeEffort) -> Vec<MadeEffort> {
    let mut efforts = efforts.to_vec();
    efforts.push(another);
    efforts
}

#[test]
fn a_worse_later_effort_adds_no_row_when_it_is_eligible() {
    let tried = Cell::new(0_usize);
    each_history(1_300_000, HISTORIES, |rng, history| {
        let Some(better) = any_eligible(rng, &history.efforts) else { return };
        let value = beside(better, -i128::from(rng.u8(0..3)));
        // A time one step from zero can not become worse by the clamp above.
        if gain(better.record_type, value, canonical(better)) > 0 {
            return;
        }
        let later = MadeEffort {
            day: rng.u8(better.day + 1..=LAST_DAY),
            ..alone(in_canonical_unit(better, value))
        };
        tried.set(tried.get() + usize::from(ignored(&later, TODAY, None).is_none()));
        let before = rows(history.athlete, &history.efforts);
        assert_eq!(rows(history.athlete, &with(&history.efforts, later)), before);
    });
    assert!(tried.get() > 5_000, "only {} later efforts were eligible", tried.get());
}

#[test]
fn one_more_effort_changes_no_other_series_when_it_is_a_record_or_not() {
    let changed = Cell::new(0_usize);
    each_history(1_400_000, HISTORIES, |rng, history| {
        let scale = rng.choice(SCALES).expect("a scale");
        let another = MadeEffort { id: "b:new".into(), ..effort(rng, scale, 77) };
        let own = series(&another);
        let is_other = |row: &&Row<'_>| {
            let of = &row.series;
            let derives = another.record_type == "exercise_weight"
                && matches!(
                    of.record_type,
                    RecordType::RepMax | RecordType::EstimatedOneRepMax | RecordType::SessionVolume
                );
            let same_kind = of.record_type.as_str() == own.record_type
                && of.distance_metres == own.distance_metres
                && of.load_grams == own.load_grams
                && of.reps == own.reps
                && of.simulation == own.simulation;
            of.subject != own.subject || of.scope != own.scope || !(same_kind || derives)
        };
        let before = rows(history.athlete, &history.efforts);
        let after = rows(history.athlete, &with(&history.efforts, another.clone()));
        changed.set(changed.get() + usize::from(before != after));
        let others = |rows: &[Row<'static>]| -> Vec<Row<'static>> {
            rows.iter().filter(is_other).cloned().collect()
        };
        assert_eq!(others(&before), others(&after));
    });
    assert!(changed.get() > 2_000, "only {} efforts changed a ledger", changed.get());
}

fn after<'r>(rows: &'r [Row<'static>], made: &MadeEffort) -> Vec<&'r Row<'static>> {
    rows.iter().filter(|row| row.date > day(made.day)).collect()
}

/// An effort at least as good as one of the history and not later.
fn earlier_better(rng: &mut Rng, efforts: &[MadeEffort]) -> Option<MadeEffort> {
    let worse = any_eligible(rng, efforts)?;
    let value = beside(worse, i128::from(rng.u8(0..4)));
    let day = rng.u8(1..=worse.day);
    Some(MadeEffort { day, ..alone(in_canonical_unit(worse, value)) })
}

/// Every value a multiple of its smallest meaningful step.
fn on_the_grid(efforts: &[MadeEffort]) -> Vec<MadeEffort> {
    let rounded = |effort: &MadeEffort| {
        let step = step(effort.record_type);
        in_canonical_unit(effort, (canonical(effort) / step * step).max(step))
    };
    efforts.iter().map(rounded).collect()
}

#[test]
fn an_earlier_better_effort_only_removes_or_links_later_rows_when_values_are_whole_steps() {
    let removed = Cell::new(0_usize);
    each_history(1_500_000, HISTORIES, |rng, history| {
        let efforts = on_the_grid(&history.efforts);
        let Some(better) = earlier_better(rng, &efforts) else { return };
        let before = rows(history.athlete, &efforts);
        let now = rows(history.athlete, &with(&efforts, better.clone()));
        // Sums and estimates of whole steps are no whole steps.
        let is_on_grid = |row: &&&Row<'_>| {
            !matches!(
                row.series.record_type,
                RecordType::EstimatedOneRepMax | RecordType::SessionVolume
            )
        };
        let ids = |rows: &[Row<'static>]| -> BTreeSet<_> {
            after(rows, &better).iter().filter(is_on_grid).map(|row| row.id).collect()
        };
        let (before, now) = (ids(&before), ids(&now));
        removed.set(removed.get() + before.difference(&now).count());
        assert_eq!(now.difference(&before).count(), 0, "{better:?}");
    });
    assert!(removed.get() > 1_000, "only {} rows were removed", removed.get());
}

#[test]
fn an_earlier_better_effort_never_gives_a_series_more_later_rows_when_values_are_any() {
    each_history(1_600_000, HISTORIES, |rng, history| {
        let Some(better) = earlier_better(rng, &history.efforts) else { return };
        let before = rows(history.athlete, &history.efforts);
        let now = rows(history.athlete, &with(&history.efforts, better.clone()));
        let count = |rows: &[Row<'static>]| {
            let mut counts = BTreeMap::new();
            for row in after(rows, &better) {
                *counts.entry(row.series.clone()).or_insert(0_usize) += 1;
            }
            counts
        };
        let before = count(&before);
        for (series, rows) in count(&now) {
            assert!(rows <= before.get(&series).copied().unwrap_or(0), "{series:?}");
        }
    });
}

/// Why the law above counts: between whole steps another later effort may become the record.
#[test]
fn an_earlier_better_effort_may_pass_a_later_record_on_when_values_lie_between_steps() {
    let squat = |id: &str, value: &str, day| {
        let made = effort(&mut Rng::with_seed(1), &SCALES[0], 0);
        MadeEffort {
            id: id.into(),
            value: value.into(),
            unit: "kg",
            day,
            source: Some(("hand_made", u128::from(day))),
            reps: None,
            warmup: false,
            failed: false,
            valid: None,
            completion: None,
            deleted: false,
            subject: "Back Squat".into(),
            ..made
        }
    };
    let efforts = [squat("a", "100", 1), squat("b", "100.15", 3), squat("c", "100.2", 4)];
    let ids = |efforts: &[MadeEffort]| -> Vec<String> {
        rows(1, efforts).iter().map(|row| row.effort_id.to_string()).collect()
    };
    assert_eq!(ids(&efforts), ["a", "b"]);
    assert_eq!(ids(&with(&efforts, squat("new", "100.1", 2))), ["a", "new", "c"]);
}
