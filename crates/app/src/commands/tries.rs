//! `kith try`: rules on lines of JSON, without a database.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::ExitCode;

use crate::engines::{ENGINES, Engine};
use crate::say;
use clap::Args;

/// Tries a rule.
#[derive(Debug, Args)]
pub(super) struct Try {
    /// Which rule; none lists them with an example each
    engine: Option<String>,
    /// A file of lines; otherwise standard input
    file: Option<PathBuf>,
}

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
                    say::warn(
                        "cli-file-unreadable",
                        &[("file", path.display().to_string().into()), ("fault", fault.to_string().into())],
                    );
                    ExitCode::FAILURE
                }
            },
        }
    }
}

fn list() {
    for engine in ENGINES {
        let (answer, _) = engine.answer(engine.example, 1, say::words());
        say::line(&format!("{}\n  {}\n  {answer}", engine.name, engine.example));
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
        let (answer, well) = engine.answer(&line, number, say::words());
        say::line(&answer);
        if !well {
            code = ExitCode::FAILURE;
        }
    }
    code
}
