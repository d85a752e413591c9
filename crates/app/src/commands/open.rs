//! Opening an installation: its settings, its database, its shelf.

use std::path::Path;
use std::process::ExitCode;

use foundation::access::Actor;
use foundation::auth::Hardness;
use foundation::clock::Clock;
use foundation::config::Config;
use foundation::db::{Db, Durability, Standing};
use foundation::directory;
use foundation::error::Refusal;
use foundation::files::Shelf;
use foundation::web::{Site, SiteParts};
use foundation::{Error, Result};

use crate::{house, say};

/// Reads the settings.
pub(super) fn config(file: &Path) -> Result<Config> {
    Config::read(file).map_err(|fault| {
        Refusal::new("cli-config-wrong")
            .with("file", file.display().to_string())
            .with("fault", fault.to_string())
            .into()
    })
}

/// Opens the database, as it stands.
pub(super) async fn database(config: &Config) -> Result<Db> {
    if config.is_sqlite() {
        std::fs::create_dir_all(&config.data).map_err(|fault| folder(config, &fault))?;
    }
    Db::open(&config.database_url(), Clock::system(), Durability::Full).await.map_err(|fault| {
        Refusal::new("cli-database-unreachable").with("database", shown(config)).with("fault", fault.to_string()).into()
    })
}

fn folder(config: &Config, fault: &std::io::Error) -> Error {
    Refusal::new("cli-folder-unwritable")
        .with("folder", config.data.display().to_string())
        .with("fault", fault.to_string())
        .into()
}

/// The address of a database without its password.
pub(super) fn shown(config: &Config) -> String {
    let url = config.database_url();
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((kind, _)), Some((_, rest))) if !config.is_sqlite() => format!("{kind}://…@{rest}"),
        _ => url,
    }
}

/// Opens the database and climbs to the top of the ladder.
pub(super) async fn climbed(config: &Config) -> Result<Db> {
    let db = database(config).await?;
    let taken = house::ladder().climb(&db).await?;
    if taken > 0 {
        tracing::info!(steps = taken, "the database was brought up to this program");
    }
    Ok(db)
}

/// Opens the whole installation, for a command that works beside a running server or without one.
pub(crate) async fn site(config: Config) -> Result<Site> {
    let db = climbed(&config).await?;
    let shelf = Shelf::folder(&config.files())?;
    Site::new(SiteParts { db, config, shelf, hardness: Hardness::Real, frame: house::frame() }).await
}

/// `kith migrate`.
pub(super) async fn migrate(file: &Path) -> Result<ExitCode> {
    let db = database(&config(file)?).await?;
    let ladder = house::ladder();
    let taken = ladder.climb(&db).await?;
    let last = ladder.names().last().unwrap_or_default().to_owned();
    let key = if taken == 0 { "cli-migrate-current" } else { "cli-migrate-done" };
    say::say(key, &[("steps", taken.into()), ("last", last.into())]);
    debug_assert_eq!(ladder.standing(&db).await?, Standing::Current);
    db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// The person a script acts for, by address or name, with the seats they hold today.
pub(super) async fn acting(site: &Site, name: &str) -> Result<Actor> {
    let view = site.db().view(&Actor::system("host"));
    let person = directory::person_named(&view, name).await.map_err(|error| match error {
        Error::NotFound => Refusal::new("cli-person-unknown").with("name", name).into(),
        other => other,
    })?;
    let today = site.db().clock().now().date(&site.coalition().await?.zone);
    Ok(Actor::person(person, directory::seats_of(&view, person, today).await?))
}
