//! `kith demo`: a made-up coalition with a starter book, so that anyone can look around.
//!
//! Everything in it is invented (`demo/README.md`). It stands in a folder of its own, never
//! touches another installation, and listens to this machine alone unless told otherwise.

mod book;
mod comments;
mod life;
mod people;
mod planned;
mod reviews;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use foundation::access::Actor;
use foundation::auth::set_up_needed;
use foundation::config::Config;
use foundation::error::Refusal;
use foundation::web::{self, Site};
use foundation::{Error, Result};
use rust_embed::RustEmbed;
use serde::de::DeserializeOwned;

use crate::commands::{open_site, serve};

#[derive(RustEmbed)]
#[folder = "demo/"]
struct Folder;

/// The password of everyone in the demo; it is printed, so it protects nothing.
const PASSWORD: &str = "four doors one street";

/// Serves a made-up coalition.
#[derive(Debug, Args)]
pub struct Demo {
    /// Begin again: everything in the demo's folder is removed first
    #[arg(long)]
    fresh: bool,
    /// Address and port to listen on
    #[arg(long, default_value = "127.0.0.1:4100")]
    listen: String,
    /// Listen beyond this machine, although everyone's password is known
    #[arg(long)]
    anyone: bool,
    /// Folder the demo lives in
    #[arg(long, default_value = "kith-demo")]
    data: PathBuf,
    /// A postgres:// address, instead of a file in that folder
    #[arg(long, default_value = "sqlite")]
    database: String,
    /// Fill the demo and end, without serving
    #[arg(long)]
    fill_only: bool,
}

impl Demo {
    pub(crate) async fn run(self, _file: &Path) -> Result<ExitCode> {
        crate::commands::logging();
        self.stays_here()?;
        // The port first: a demo that cannot be opened need not be filled.
        let bound = web::bind(&self.listen).await?;
        if self.fresh {
            self.clear()?;
        }
        let config = Config {
            data: self.data.clone(),
            database: self.database.clone(),
            listen: self.listen.clone(),
            address: format!("http://{}", bound.address),
            ..Config::default()
        };
        let site = open_site(config).await?;
        if set_up_needed(&site.db().view(&Actor::system("demo"))).await? {
            fill(&site).await?;
        }
        people::print_sign_ins(&site).await?;
        if self.fill_only {
            site.db().clone().close().await;
        } else {
            serve(site, bound).await?;
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Refuses to listen beyond this machine without being told.
    fn stays_here(&self) -> Result<()> {
        let here = match self.listen.parse::<SocketAddr>() {
            Ok(address) => address.ip().is_loopback(),
            Err(_) => self.listen.starts_with("localhost:"),
        };
        if here || self.anyone {
            return Ok(());
        }
        Err(Refusal::new("demo-stays-here").with("listen", self.listen.clone()).into())
    }

    /// Removes what an earlier demo left; refuses to remove anything else.
    fn clear(&self) -> Result<()> {
        if !self.data.exists() {
            return Ok(());
        }
        let ours = ["kith.db", "kith.db-wal", "kith.db-shm", "files", "uploads"];
        for entry in std::fs::read_dir(&self.data)? {
            let name = entry?.file_name();
            if !ours.iter().any(|known| name == *known) {
                let name = name.to_string_lossy().into_owned();
                let folder = self.data.display().to_string();
                return Err(Refusal::new("demo-not-ours").with("name", name).with("folder", folder).into());
            }
        }
        std::fs::remove_dir_all(&self.data)?;
        Ok(())
    }
}

/// Fills an empty installation with the made-up coalition.
///
/// # Errors
/// Broken if anything cannot be kept.
pub async fn fill(site: &Site) -> Result<()> {
    // The accounts last: they are the sign that the demo is whole.
    let told = people::told()?;
    let circles = people::circles(site, &told).await?;
    book::bring(site, &circles).await?;
    let people = people::people(site, &told, &circles).await?;
    life::happen(site, &circles, people).await?;
    people::accounts(site, &told).await
}

/// Reads a file of the demo's folder.
fn read<T: DeserializeOwned>(name: &str) -> Result<T> {
    toml::from_str(&text(name)?).map_err(Error::broken)
}

fn text(name: &str) -> Result<String> {
    let file = Folder::get(name).ok_or_else(|| Error::broken(format!("no {name} in the demo")))?;
    String::from_utf8(file.data.into_owned()).map_err(Error::broken)
}

#[cfg(test)]
mod tests;
