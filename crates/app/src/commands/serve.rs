//! Serving, and the first start.

use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use foundation::access::Actor;
use foundation::auth::{DoorLink, LinkKind, make_link, set_up_needed};
use foundation::i18n::Language;
use foundation::ledger::{self, Fact, Subject};
use foundation::web::{self, Front, Site};
use foundation::{Error, Result};

use super::open;
use crate::{house, say};

/// Serves the site.
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Address and port to listen on, over the settings
    #[arg(long)]
    listen: Option<String>,
}

impl Serve {
    pub(super) async fn run(self, file: &Path) -> Result<ExitCode> {
        logging();
        let mut config = open::config(file)?;
        if let Some(listen) = self.listen {
            config.listen = listen;
        }
        let bound = web::bind(&config.listen).await?;
        let site = open::site(config).await?;
        if let Some(link) = set_up_link(&site).await? {
            say::say("cli-set-up", &[("link", link.into())]);
        }
        serve(site, bound).await?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Serves a site on a port until it is asked to end.
pub(crate) async fn serve(site: Site, bound: web::Bound) -> Result<()> {
    web::metrics_recorder()?;
    tokio::spawn(ledger::follow(site.db().clone()));
    tokio::spawn(house::bench().keep_at_it(site.clone()));
    say::say("cli-serving", &[("address", format!("http://{}", bound.address).into())]);
    bound.serve(Front::new(site.clone(), house::routes()), asked_to_end()).await;
    site.db().clone().close().await;
    Ok(())
}

/// Ends on Ctrl-C or on the word of whoever runs services here.
async fn asked_to_end() {
    let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}

/// Logs to standard error, as `KITH_LOG` says (`info` otherwise; `json` in it for machines).
pub(crate) fn logging() {
    let wish = std::env::var("KITH_LOG").unwrap_or_else(|_| "info".into());
    let json = wish.split(',').any(|part| part == "json");
    let levels: Vec<&str> = wish.split(',').filter(|part| *part != "json").collect();
    let levels = if levels.is_empty() { "info".to_owned() } else { levels.join(",") };
    let filter = tracing_subscriber::EnvFilter::new(levels);
    let logger = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let _ = if json { logger.json().try_init() } else { logger.try_init() };
}

/// A fresh link for the first director, while there is none.
async fn set_up_link(site: &Site) -> Result<Option<String>> {
    let host = Actor::system("host");
    if !set_up_needed(&site.db().view(&host)).await? {
        return Ok(None);
    }
    let mut work = site.db().work(&host).await?;
    let link = DoorLink {
        kind: LinkKind::SetUp,
        person: None,
        circle: None,
        role: None,
        language: Language::default_language(),
    };
    let secret = make_link(&work, &link).await?;
    work.tell(Fact::of("auth.link_made", Subject::of("installation", uuid::Uuid::nil())).with("kind", "set-up"));
    work.commit().await?;
    Ok(Some(site.absolute(&format!("/set-up/{}", secret.text()))))
}

/// Makes a new installation.
#[derive(Debug, Args)]
pub(super) struct Init {
    /// What people will type to come here, such as https://kith.example.org
    #[arg(long, default_value = "http://127.0.0.1:4100")]
    address: String,
    /// A postgres:// address, or `sqlite` for a file in the data folder
    #[arg(long, default_value = "sqlite")]
    database: String,
    /// Folder for the database file and uploads
    #[arg(long, default_value = "kith-data")]
    data: std::path::PathBuf,
}

impl Init {
    pub(super) async fn run(self, file: &Path) -> Result<ExitCode> {
        if file.exists() {
            say::say("cli-init-there", &[("file", file.display().to_string().into())]);
        } else {
            let text = self.settings()?;
            std::fs::write(file, text)?;
            say::say("cli-init-made", &[("file", file.display().to_string().into())]);
        }
        let site = open::site(open::config(file)?).await?;
        match set_up_link(&site).await? {
            Some(link) => say::say("cli-set-up", &[("link", link.into())]),
            None => say::say("cli-init-ready", &[]),
        }
        site.db().clone().close().await;
        Ok(ExitCode::SUCCESS)
    }

    fn settings(&self) -> Result<String> {
        let mut table = toml::Table::new();
        table.insert("address".into(), self.address.clone().into());
        table.insert("database".into(), self.database.clone().into());
        table.insert("data".into(), self.data.display().to_string().into());
        toml::to_string(&table).map_err(Error::broken)
    }
}
