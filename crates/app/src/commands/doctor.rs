//! `kith doctor`: what is wrong, in words, and what to do.

use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use foundation::access::Actor;
use foundation::auth::set_up_needed;
use foundation::clock::Clock;
use foundation::config::Config;
use foundation::db::{Db, Standing};
use foundation::i18n::Value;
use foundation::{Error, Result, ledger};
use serde::Serialize;

use super::open;
use crate::{house, say};

/// Looks the installation over.
#[derive(Debug, Args)]
pub(super) struct Doctor {
    /// What was found as JSON
    #[arg(long)]
    json: bool,
}

/// One thing that was looked at.
#[derive(Debug, Serialize)]
struct Finding {
    well: bool,
    what: &'static str,
    words: String,
}

/// Room that a disk should have left, in bytes: a day's work and a copy of the database.
const ROOM: u64 = 512 * 1024 * 1024;

impl Doctor {
    pub(super) async fn run(self, file: &Path) -> Result<ExitCode> {
        let mut findings = Vec::new();
        match open::config(file) {
            Ok(config) => {
                findings.push(settings(file, &config));
                folder(&config, &mut findings);
                address(&config, &mut findings).await;
                database(&config, &mut findings).await;
            }
            Err(error) => findings.push(fault("doctor-settings-wrong", &error)),
        }
        let well = findings.iter().all(|finding| finding.well);
        if self.json {
            say::line(&serde_json::to_string(&findings)?);
        } else {
            for finding in &findings {
                say::line(&format!("{} {}", if finding.well { "✓" } else { "✗" }, finding.words));
            }
            say::say(if well { "doctor-well" } else { "doctor-not-well" }, &[]);
        }
        Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn found(well: bool, what: &'static str, gaps: &[(&str, Value)]) -> Finding {
    Finding { well, what, words: say::words().with(what, gaps) }
}

fn fault(what: &'static str, error: &Error) -> Finding {
    let why = match error {
        Error::Refused(refusal) => {
            let gaps: Vec<(&str, Value)> =
                refusal.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
            say::words().with(&refusal.key, &gaps)
        }
        other => other.to_string(),
    };
    found(false, what, &[("fault", why.into())])
}

fn settings(file: &Path, config: &Config) -> Finding {
    let key = if file.exists() { "doctor-settings" } else { "doctor-settings-default" };
    let gaps = [("file", file.display().to_string().into()), ("address", config.address.as_str().into())];
    found(true, key, &gaps)
}

/// Whether files can be kept: the folder takes one, and there is room.
fn folder(config: &Config, findings: &mut Vec<Finding>) {
    let folder = config.data.display().to_string();
    let probe = config.data.join(".kith-doctor");
    let written = std::fs::create_dir_all(&config.data).and_then(|()| std::fs::write(&probe, b"?"));
    let _ = std::fs::remove_file(&probe);
    match written {
        Ok(()) => findings.push(found(true, "doctor-folder", &[("folder", folder.as_str().into())])),
        Err(why) => {
            findings.push(found(
                false,
                "doctor-folder-unwritable",
                &[("folder", folder.as_str().into()), ("fault", why.to_string().into())],
            ));
        }
    }
    if let Some(room) = room(&config.data) {
        let gaps = [("mib", (room / 1024 / 1024).to_string().into()), ("folder", folder.into())];
        findings.push(found(room >= ROOM, if room >= ROOM { "doctor-room" } else { "doctor-room-short" }, &gaps));
    }
}

/// Free bytes where a folder lies, as `df` tells.
fn room(folder: &Path) -> Option<u64> {
    let told = std::process::Command::new("df").args(["-Pk", "--"]).arg(folder).output().ok()?;
    let text = String::from_utf8(told.stdout).ok()?;
    let kib: u64 = text.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kib * 1024)
}

/// Whether someone (Kith itself, if it runs) holds the port, and whether browsers will keep cookies.
async fn address(config: &Config, findings: &mut Vec<Finding>) {
    let gaps = [("listen", config.listen.as_str().into())];
    match foundation::web::bind(&config.listen).await {
        Ok(_) => findings.push(found(true, "doctor-port-free", &gaps)),
        Err(Error::Refused(refusal)) if refusal.key == "serve-port-in-use" => {
            findings.push(found(true, "doctor-port-held", &gaps))
        }
        Err(error) => findings.push(fault("doctor-port-wrong", &error)),
    }
    let local =
        ["http://127.0.0.1", "http://localhost", "http://[::1]"].iter().any(|start| config.address.starts_with(start));
    if !config.address.starts_with("https://") && !local {
        findings.push(found(false, "doctor-address-not-https", &[("address", config.address.as_str().into())]));
    }
}

async fn database(config: &Config, findings: &mut Vec<Finding>) {
    let db = match open::database(config).await {
        Ok(db) => db,
        Err(error) => return findings.push(fault("doctor-database-unreachable", &error)),
    };
    findings.push(found(true, "doctor-database", &[("database", open::shown(config).into())]));
    match house::ladder().standing(&db).await {
        Ok(Standing::Current) => {
            findings.push(found(true, "doctor-ladder", &[]));
            if let Err(error) = inside(&db, findings).await {
                findings.push(fault("doctor-database-unreachable", &error));
            }
        }
        Ok(Standing::Behind(steps)) => findings.push(found(false, "doctor-ladder-behind", &[("steps", steps.into())])),
        Ok(Standing::Newer(names)) => {
            findings.push(found(false, "doctor-ladder-newer", &[("names", names.join(", ").into())]))
        }
        Err(error) => findings.push(fault("doctor-database-unreachable", &error)),
    }
    db.close().await;
}

/// What only a database of this program can tell: the ledger, the clock, the first director.
async fn inside(db: &Db, findings: &mut Vec<Finding>) -> Result<()> {
    let verdict = ledger::verify(db).await?;
    findings.push(match verdict.first_broken {
        None => found(true, "doctor-ledger", &[("lines", verdict.lines.into())]),
        Some(line) => found(false, "doctor-ledger-broken", &[("line", line.into())]),
    });
    if let Some(last) = ledger::last_at(db).await?
        && Clock::system().now() < last
    {
        findings.push(found(
            false,
            "doctor-clock",
            &[("now", Clock::system().now().to_string().into()), ("last", last.to_string().into())],
        ));
    }
    if set_up_needed(&db.view(&Actor::system("host"))).await? {
        findings.push(found(true, "doctor-not-set-up", &[]));
    }
    Ok(())
}
