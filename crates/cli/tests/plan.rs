//! Plans as people read them.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

const ATHLETE: &str = r#"{"kind":"hyrox","today":"2026-01-04","start_date":"2026-01-05",
    "race_date":"2026-03-28","division":"open_men","goal_time_seconds":5280,
    "equipment_available":["gym"],"injuries_limitations":["left knee; since May, \\ mostly"]}"#;

fn stadion(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_stadion"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // A command that refuses its arguments closes its input early.
    let _closed = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    child.wait_with_output().expect("it ends")
}

fn printed(format: &str, input: &str) -> String {
    let output = stadion(&["generate_plan", "--format", format], input);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("a text")
}

#[test]
fn stadion_prints_every_day_when_a_plan_is_asked_for_as_text() {
    let text = printed("text", ATHLETE);
    assert!(text.starts_with("Hyrox open men, 12 weeks to 2026-03-28\n2026-01-05 to 2026-03-29, to finish in 1:28:00\nall "));
    assert_eq!(text.lines().filter(|line| line.starts_with("Week ")).count(), 12);
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let is_day = |line: &&str| days.iter().any(|day| line.starts_with(&format!("  {day} 2026-")));
    assert_eq!(text.lines().filter(is_day).count(), 84);
    assert_eq!(text.lines().filter(|line| line.starts_with("  run  ")).count(), 8);
    assert!(text.contains(
        "- knee: no lunge, no jump, no deep squat, no hill, no kneeling; stop what hurts\n"
    ));
    assert!(text.contains("\n  Sat 2026-03-28  "));
}

#[test]
fn stadion_prints_the_same_events_when_a_plan_is_asked_for_twice_as_a_calendar() {
    let text = printed("ical", ATHLETE);
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    let of = |start: &str| text.split("\r\n").filter(|line| line.starts_with(start)).count();
    let events = of("BEGIN:VEVENT");
    assert!(events > 40, "{events} events");
    for line in ["UID:", "DTSTART;VALUE=DATE:2026", "DTSTAMP:20260105T000000Z", "SUMMARY:"] {
        assert_eq!(of(line), events, "{line}");
    }
    let mut ids: Vec<&str> = text.split("\r\n").filter(|line| line.starts_with("UID:")).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), events);
    assert!(text.split("\r\n").all(|line| line.len() <= 76 && !line.contains('\n')));
    assert!(text.contains("SUMMARY:Intervals\\, "));
    assert_eq!(printed("ical", ATHLETE), text);
    // How a request is written changes nothing.
    assert_eq!(printed("ical", &ATHLETE.replace('\n', " ")), text);
}

fn uids(text: &str) -> Vec<&str> {
    text.split("\r\n").filter_map(|line| line.strip_prefix("UID:")).collect()
}

#[test]
fn stadion_knows_entries_by_athlete_and_day_when_it_is_told_whose_plan_it_is() {
    const WHOSE: &str = "00000000-0000-4000-8000-000000000001";
    let of = |input: &str| {
        let arguments = ["generate_plan", "--format", "ical", "--athlete", WHOSE];
        String::from_utf8(stadion(&arguments, input).stdout).expect("a text")
    };
    let (text, faster) = (of(ATHLETE), of(&ATHLETE.replace("5280", "5000")));
    assert!(uids(&text).contains(&"hyrox-00000000-0000-4000-8000-000000000001-2026-01-06"));
    assert_eq!(uids(&faster), uids(&text));

    let (text, faster) =
        (printed("ical", ATHLETE), printed("ical", &ATHLETE.replace("5280", "5000")));
    let both = uids(&text).iter().filter(|uid| uids(&faster).contains(uid)).count();
    assert_eq!(both, 0, "two plans of nobody take each other's place");

    let refused = stadion(&["generate_plan", "--format", "ical", "--athlete", "me"], ATHLETE);
    assert_eq!(refused.status.code(), Some(2));
}

#[test]
fn stadion_prints_a_target_alike_in_the_table_and_on_the_day() {
    let text = printed("text", ATHLETE);
    let table = text.lines().filter_map(|line| line.trim().strip_prefix("run "));
    let targets: Vec<&str> = table.filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(targets.len(), 8);
    for target in targets {
        assert!(text.contains(&format!("(target {target})")), "{target}");
    }
}

#[test]
fn stadion_says_where_and_why_when_there_is_no_plan_to_print() {
    let output = stadion(
        &["generate_plan", "--format", "text"],
        r#"{"kind":"hyrox","today":"2026-01-04","start_date":"2026-01-05","race_date":"2026-01-01",
            "division":"open_men"}"#,
    );
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.starts_with("/race_date: the race on `2026-01-01` does not lie after"), "{text}");

    let output = stadion(&["generate_plan", "--format", "ical"], "{");
    assert!(output.stdout.starts_with(b"the request: the body is not JSON"));
}

#[test]
fn stadion_refuses_another_format_when_the_answer_is_no_hyrox_plan() {
    let lifter = r#"{"kind":"powerlifting","today":"2026-11-22","start_date":"2026-11-23",
        "maxes":{"squat_1rm_grams":140000,"bench_1rm_grams":100000,"deadlift_1rm_grams":180000}}"#;
    for (operation, input) in [("generate_plan", lifter), ("validate_splits", "{}")] {
        let output = stadion(&[operation, "--format", "text"], input);
        assert_eq!(output.status.code(), Some(2), "{operation}");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.contains("leave out --format"), "{told}");
    }
}
