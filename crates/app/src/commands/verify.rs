//! `kith verify`.

use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use foundation::{Result, ledger};

use super::open;
use crate::say;

/// Checks the ledger.
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The verdict as JSON
    #[arg(long)]
    json: bool,
}

impl Verify {
    pub(super) async fn run(self, file: &Path) -> Result<ExitCode> {
        let db = open::climbed(&open::config(file)?).await?;
        let verdict = ledger::verify(&db).await?;
        if self.json {
            say::line(&serde_json::to_string(&verdict)?);
        } else {
            let gaps = |number: i64| {
                [("lines", verdict.lines.into()), ("line", number.into()), ("head", verdict.head.as_str().into())]
            };
            match verdict.first_broken {
                None => say::say("cli-verify-whole", &gaps(0)),
                Some(line) => say::say("cli-verify-broken", &gaps(line)),
            }
        }
        db.close().await;
        Ok(if verdict.first_broken.is_none() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
