//! `kith import`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use foundation::access::{Actor, CircleId};
use foundation::directory::{self, CircleKind, Names};
use foundation::error::Refusal;
use foundation::i18n::Language;
use foundation::ledger::{Fact, Subject};
use foundation::web::Site;
use foundation::{Error, Result};
use knowledge::imports::{self, How, Limits, Report};
use knowledge::pages::BringIn;

use super::open;
use crate::say;

/// Brings pages in.
#[derive(Debug, Args)]
pub(super) struct Bring {
    /// A text, Markdown or HTML file, a folder of them, or a zip
    path: PathBuf,
    /// Let everyone read them at once; otherwise they are private to the partner
    #[arg(long)]
    publish: bool,
    /// The person who brings them (address or name); otherwise the host, for the coalition
    #[arg(long = "as", value_name = "PERSON")]
    acting: Option<String>,
    /// The language of pages that do not say
    #[arg(long, value_parser = super::language, default_value = "en")]
    language: Language,
    /// The report as JSON
    #[arg(long)]
    json: bool,
}

impl Bring {
    pub(super) async fn run(self, file: &Path) -> Result<ExitCode> {
        let haul = imports::from_path(&self.path, &Limits::default()).map_err(|refusal| {
            Error::from(Refusal::new(refusal.key()).with("path", self.path.display().to_string()))
        })?;
        let site = open::site(open::config(file)?).await?;
        let (actor, desk) = match &self.acting {
            Some(name) => {
                let actor = open::acting(&site, name).await?;
                let desk = actor.circles_with(BringIn).next().ok_or(Error::Forbidden("knowledge.bring_in"))?;
                (actor, desk)
            }
            None => (Actor::system("host"), home(&site).await?),
        };
        let private = How::private(&name_of(&self.path), self.language);
        let how = How { publish: self.publish, ..private };
        let report = imports::bring_in(&site, &actor, desk, haul, &how, |_, _| {}).await?;
        if self.json {
            say::line(&json(&report).to_string());
        } else {
            tell(&report);
        }
        site.db().clone().close().await;
        Ok(ExitCode::SUCCESS)
    }
}

/// What was brought, as people call it: the last part of the path.
fn name_of(path: &Path) -> String {
    let whole = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    whole.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_else(|| "/".into())
}

/// The coalition's circle; made on the way if nobody has set the installation up yet, so that a
/// book can be brought in first. The first director names it.
async fn home(site: &Site) -> Result<CircleId> {
    if let Some(circle) = site.coalition().await?.circle {
        return Ok(circle);
    }
    let mut work = site.db().work(&Actor::system("host")).await?;
    let names = Names::one(Language::default_language(), "Kith");
    let circle = directory::add_circle(&work, CircleKind::Coalition, None, &names, "K", "").await?;
    directory::set_coalition(&work, circle).await?;
    work.tell(Fact::of("directory.circle_opened", Subject::of("circle", circle)).with("kind", "coalition"));
    work.commit().await?;
    Ok(circle)
}

/// The report for scripts: the same closed words as in the browser, without sentences.
fn json(report: &Report) -> serde_json::Value {
    let lines: Vec<serde_json::Value> = report
        .lines
        .iter()
        .map(|line| {
            serde_json::json!({
                "source": line.source, "title": line.title, "address": line.address, "outcome": line.fate.word(),
                "language": line.language.map(|language| language.tag()),
                "notes": line.remarks.notes, "reason": line.remarks.reason,
            })
        })
        .collect();
    serde_json::json!({
        "total": report.total, "new": report.new, "changed": report.changed, "same": report.same, "left": report.left,
        "lines": lines,
    })
}

fn tell(report: &Report) {
    let words = say::words();
    for line in &report.lines {
        let fate = words.say(&format!("import-outcome-{}", line.fate.word()));
        let reason = line.remarks.reason.map(|reason| format!(" {}", words.say(reason.key()))).unwrap_or_default();
        say::line(&format!("{fate}{reason} {}  {}", line.title, line.address.as_deref().unwrap_or_default()));
        for note in &line.remarks.notes {
            let detail = if note.detail.is_empty() { String::new() } else { format!(" ({})", note.detail) };
            say::line(&format!("    {}: {}{detail}", words.say(note.outcome.key()), words.say(note.what.key())));
        }
    }
    let gaps = [
        ("new", report.new.into()),
        ("changed", report.changed.into()),
        ("same", report.same.into()),
        ("left", report.left.into()),
    ];
    say::say("import-sum", &gaps);
}
