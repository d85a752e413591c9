//! `kith try`: rules on lines of JSON, without a database.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use serde_json::{Value, json};

use crate::say;

/// Tries a rule.
#[derive(Debug, Args)]
pub(super) struct Try {
    /// Which rule; none lists them with an example each
    engine: Option<String>,
    /// A file of lines; otherwise standard input
    file: Option<PathBuf>,
}

/// A rule that may be tried: its name, an input line, and what it answers (or the key of why not).
struct Engine {
    name: &'static str,
    example: &'static str,
    answer: fn(&Value) -> Result<Value, String>,
}

const ENGINES: &[Engine] = &[
    Engine {
        name: "blocks",
        example: r#"{"old":[["a","Tea at both ends."],["b","Leave a chair free."]],"new":["Leave one chair free.","Tea at both ends."]}"#,
        answer: |line| foundation::blocks::try_line(line).map_err(|mistake| mistake.to_string()),
    },
    Engine {
        name: "tokens",
        example: r#"{"text":"樓宇安全 SRO","lang":"zh-Hant"}"#,
        answer: |line| foundation::search::try_line(line).map_err(|mistake| mistake.to_string()),
    },
];

impl Try {
    pub(super) fn run(self) -> ExitCode {
        let Some(name) = self.engine else {
            list();
            return ExitCode::SUCCESS;
        };
        let Some(engine) = ENGINES.iter().find(|engine| engine.name == name) else {
            let known: Vec<&str> = ENGINES.iter().map(|engine| engine.name).collect();
            say::warn("cli-try-unknown", &[("name", name.into()), ("known", known.join(", ").into())]);
            return ExitCode::FAILURE;
        };
        match self.file {
            None => lines(engine, std::io::stdin().lock()),
            Some(path) => match std::fs::File::open(&path) {
                Ok(file) => lines(engine, file),
                Err(fault) => {
                    say::warn("cli-file-unreadable", &[("file", path.display().to_string().into()), ("fault", fault.to_string().into())]);
                    ExitCode::FAILURE
                }
            },
        }
    }
}

fn list() {
    for engine in ENGINES {
        let answer = serde_json::from_str(engine.example).map_err(|fault| fault.to_string()).and_then(|line| (engine.answer)(&line));
        say::line(&format!("{}\n  {}\n  {}", engine.name, engine.example, answer.unwrap_or(Value::Null)));
    }
}

/// Answers each line in its place; a bad one says so, and the others are still answered.
fn lines(engine: &Engine, input: impl Read) -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    let mut bytes = Vec::new();
    let mut input = BufReader::new(input);
    for number in 1.. {
        bytes.clear();
        match input.read_until(b'\n', &mut bytes) {
            Ok(0) => break,
            Ok(_) => {}
            Err(_) => return ExitCode::FAILURE,
        }
        let line = String::from_utf8_lossy(&bytes);
        if line.trim().is_empty() {
            continue;
        }
        let answer = serde_json::from_str(&line).map_err(|fault| fault.to_string()).and_then(|value| (engine.answer)(&value));
        match answer {
            Ok(answer) => say::line(&answer.to_string()),
            Err(mistake) => {
                say::line(&json!({ "error": sentence(&mistake), "line": number }).to_string());
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}

/// A mistake in words, where it is the key of a sentence.
fn sentence(mistake: &str) -> String {
    let words = say::words();
    if words.has(mistake) { words.say(mistake) } else { mistake.to_owned() }
}
