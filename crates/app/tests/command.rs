//! The command line: rules on lines of JSON, and what scripts rely on.

use std::io::Write;
use std::process::{Command, Output, Stdio};

fn kith(arguments: &[&str], input: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_kith"))
        .args(arguments)
        .current_dir(folder.path())
        .env("LANG", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn try_tokens_answers_as_the_contract_says() {
    let answer = kith(&["try", "tokens"], "{\"text\":\"樓宇安全 SRO\",\"lang\":\"zh-Hant\"}\n");
    assert_eq!(out(&answer), "{\"tokens\":[\"楼宇\",\"宇安\",\"安全\",\"sro\"]}\n");
    assert!(answer.status.success());
}

#[test]
fn try_blocks_answers_as_the_contract_says() {
    let line = "{\"old\":[[\"a\",\"Tea at both ends.\"],[\"b\",\"Leave a chair free.\"]],\"new\":[\"Leave a chair free.\",\"Quite another thing.\"]}\n";
    assert_eq!(out(&kith(&["try", "blocks"], line)), "{\"new\":[\"b\",null]}\n");
}

#[test]
fn a_bad_line_is_answered_in_its_place_and_the_others_still_are() {
    let answer = kith(
        &["try", "tokens"],
        "{\"text\":\"tea\",\"lang\":\"en\"}\nnot json\n{\"text\":1}\n{\"text\":\"rice\",\"lang\":\"en\"}\n",
    );
    let text = out(&answer);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 4);
    assert_eq!((lines[0], lines[3]), ("{\"tokens\":[\"tea\"]}", "{\"tokens\":[\"rice\"]}"));
    for (at, number) in [(1, 2), (2, 3)] {
        let mistake: serde_json::Value = serde_json::from_str(lines[at]).unwrap();
        assert!(mistake["error"].is_string() && mistake["line"] == number, "{}", lines[at]);
    }
    assert_eq!(answer.status.code(), Some(1));
}

#[test]
fn try_alone_lists_the_rules_with_an_example_each() {
    let text = out(&kith(&["try"], ""));
    assert!(text.contains("tokens\n") && text.contains("blocks\n") && text.contains("楼宇"));
    assert!(!kith(&["try", "nothing"], "").status.success());
}

#[test]
fn the_demo_never_listens_beyond_this_machine_without_being_told() {
    let answer = kith(&["demo", "--listen", "0.0.0.0:0", "--fill-only"], "");
    assert!(!answer.status.success());
    assert!(String::from_utf8_lossy(&answer.stderr).contains("--anyone"));
}
