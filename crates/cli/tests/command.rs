//! The command as a person uses it: files, pipes, wrong input, exit status.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

const GOOD: &str = r#"{"race":{"format":"rowing_2000m","total_time_seconds":412.3}}"#;
const HEADER: &str = "division,sex,total_s,run_1_s,work_1_s,run_2_s,work_2_s,run_3_s,work_3_s,\
    run_4_s,work_4_s,run_5_s,work_5_s,run_6_s,work_6_s,run_7_s,work_7_s,run_8_s,work_8_s";

fn stadion(args: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_stadion"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // A command that refuses its arguments closes its input early.
    let _closed = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    child.wait_with_output().expect("the command ends")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn check(args: &[&str], input: &str, status: i32, lines: usize) -> Output {
    let output = stadion(args, input);
    assert_eq!(output.status.code(), Some(status), "{args:?} {input}: {output:?}");
    assert_eq!(text(&output.stdout).lines().count(), lines, "{args:?} {input}");
    output
}

#[test]
fn lines_get_an_answer_each() {
    let output = check(&["validate_splits"], &format!("{GOOD}\n\n{GOOD}\n"), 0, 2);
    assert!(text(&output.stdout).starts_with(r#"{"ok":true,"result":{"verdict":"accept""#));
}

#[test]
fn a_pretty_printed_document_is_one_request() {
    let pretty = GOOD.replace(',', ",\n").replace('{', "{\n");
    check(&["validate_splits", "-"], &pretty, 0, 1);
}

#[test]
fn a_refused_request_gives_status_1_and_the_others_their_answers() {
    check(&["validate_splits"], &format!("{GOOD}\n{{}}\nnot json\n{GOOD}"), 1, 4);
    check(&["validate_splits", "--lines"], &format!("not json\n{GOOD}"), 1, 2);
}

#[test]
fn unusable_input_gives_status_2_and_says_what_to_do() {
    for (args, input, word) in [
        (vec!["validate_splits", "missing.json"], "", "`missing.json` can not be read"),
        (vec!["validate_splits", "."], "", "it is a folder"),
        (vec!["validate_splits"], "", "holds no request"),
        (vec!["validate_splits", "--csv"], "a,b\n1,2\n", "no column `division`"),
        (vec!["no_such_operation"], "", "validate_splits"),
    ] {
        let output = check(&args, input, 2, 0);
        assert!(text(&output.stderr).contains(word), "{args:?}: {}", text(&output.stderr));
    }
    let unknown = format!("{HEADER}\n");
    let output = check(&["validate_splits", "--csv"], &unknown, 2, 0);
    assert!(text(&output.stderr).contains("roxzone_total_s"));
}

#[test]
fn several_lines_read_as_one_document_say_so_when_that_fails() {
    let output = check(&["validate_splits"], &format!("not json\n{GOOD}\n"), 1, 1);
    assert!(text(&output.stderr).contains("--lines"), "{}", text(&output.stderr));
}

#[test]
fn csv_words_that_are_not_known_are_refused_and_not_guessed() {
    let row = "M,5438,313,327,334,173,334,438,340,310,333,329,337,204,328,276,371,340,351";
    let csv = format!("{HEADER},roxzone_total_s\nopen,{row}\nDoubles,{row}\n,{row}\n");
    let output = check(&["validate_splits", "--csv"], &csv, 1, 3);
    for line in text(&output.stdout).lines() {
        assert!(line.contains("unknown_value"), "{line}");
    }
    let output = check(&["detect_records", "--csv"], &csv, 2, 0);
    assert!(text(&output.stderr).contains("takes no CSV"));
}

#[test]
fn csv_rows_become_requests_and_a_summary_counts_them() {
    let row = "open,male,5438,313,327,334,173,334,438,340,310,333,329,337,204,328,276,371,340";
    let csv = format!("{HEADER},roxzone_total_s\n{row},351\n{row},\n{row},oops\n");
    let output = check(&["validate_splits", "--csv"], &csv, 1, 3);
    let answers = text(&output.stdout);
    assert!(answers.contains("/transitions_total_seconds"), "{answers}");
    let output = check(&["validate_splits", "--csv", "--summary"], &csv, 1, 1);
    let summary = text(&output.stdout);
    assert!(summary.contains(r#""requests":3,"refused":1"#), "{summary}");
}
