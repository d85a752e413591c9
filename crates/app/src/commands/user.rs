//! `kith user`: people and their way in, for whoever hosts.

use std::path::Path;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use foundation::access::{Actor, CircleId};
use foundation::auth::{self, DoorLink, LinkKind};
use foundation::directory;
use foundation::error::Refusal;
use foundation::i18n::Language;
use foundation::ledger::{Fact, Subject};
use foundation::web::Site;
use foundation::{Error, Result};
use serde::Serialize;

use super::open;
use crate::say;

/// People and their way in.
#[derive(Debug, Args)]
pub(super) struct User {
    #[command(subcommand)]
    deed: Deed,
}

#[derive(Debug, Subcommand)]
enum Deed {
    /// Everyone in the directory, with their roles
    List {
        /// The list as JSON
        #[arg(long)]
        json: bool,
    },
    /// Print a link with which someone new comes in
    Invite {
        /// The role they will have, such as `editor`
        #[arg(long, default_value = "reader")]
        role: String,
        /// The circle they come into (name or letters); otherwise the coalition
        #[arg(long)]
        circle: Option<String>,
    },
    /// Print a link with which someone chooses a new password
    Reset {
        /// Their address or name
        person: String,
    },
    /// End all of someone's sessions
    SignOut {
        /// Their address or name
        person: String,
    },
}

#[derive(Serialize)]
struct Entry {
    id: String,
    name: String,
    roles: Vec<String>,
}

impl User {
    pub(super) async fn run(self, file: &Path) -> Result<ExitCode> {
        let site = open::site(open::config(file)?).await?;
        match self.deed {
            Deed::List { json } => list(&site, json).await?,
            Deed::Invite { role, circle } => invite(&site, role, circle).await?,
            Deed::Reset { person } => reset(&site, &person).await?,
            Deed::SignOut { person } => sign_out(&site, &person).await?,
        }
        site.db().clone().close().await;
        Ok(ExitCode::SUCCESS)
    }
}

async fn list(site: &Site, json: bool) -> Result<()> {
    let view = site.db().view(&Actor::system("host"));
    let circles = directory::circles(&view).await?;
    let today = site.db().clock().now().date(&site.coalition().await?.zone);
    let mut entries = Vec::new();
    for person in directory::people(&view).await? {
        let held = directory::memberships_of(&view, person.id).await?;
        let roles = held.iter().filter(|held| held.holds_on(today)).map(|held| {
            let circle = circles.iter().find(|circle| circle.id == held.circle);
            format!("{} ({})", held.role, circle.map(|circle| circle.short.as_str()).unwrap_or_default())
        });
        entries.push(Entry { id: person.id.to_string(), name: person.name, roles: roles.collect() });
    }
    if json {
        say::line(&serde_json::to_string(&entries)?);
    } else {
        for entry in entries {
            say::line(&format!("{}  {}", entry.name, entry.roles.join(", ")));
        }
    }
    Ok(())
}

async fn invite(site: &Site, role: String, circle: Option<String>) -> Result<()> {
    let host = Actor::system("host");
    let circle = circle_named(site, circle.as_deref()).await?;
    let mut work = site.db().work(&host).await?;
    if !directory::roles(&work).await?.contains(&role) {
        return Err(Error::refused("refused-role-unknown"));
    }
    let link = DoorLink {
        kind: LinkKind::Invitation,
        person: None,
        circle: Some(circle),
        role: Some(role),
        language: Language::default_language(),
    };
    let secret = auth::make_link(&work, &link).await?;
    work.tell(Fact::of("auth.link_made", Subject::of("circle", circle)).with("kind", "invitation"));
    work.commit().await?;
    say::say("cli-user-link", &[("link", site.absolute(&format!("/invitations/{}", secret.text())).into())]);
    Ok(())
}

async fn circle_named(site: &Site, name: Option<&str>) -> Result<CircleId> {
    let Some(name) = name else {
        return site.coalition().await?.circle.ok_or_else(|| Error::refused("cli-not-set-up"));
    };
    let circles = directory::circles(&site.db().view(&Actor::system("host"))).await?;
    let found =
        circles.iter().find(|circle| circle.short == name || circle.names.0.values().any(|known| known == name));
    found.map(|circle| circle.id).ok_or_else(|| Refusal::new("cli-circle-unknown").with("name", name).into())
}

async fn reset(site: &Site, name: &str) -> Result<()> {
    let person = open::acting(site, name).await?.signed_in()?;
    let mut work = site.db().work(&Actor::system("host")).await?;
    let link = DoorLink {
        kind: LinkKind::Reset,
        person: Some(person),
        circle: None,
        role: None,
        language: Language::default_language(),
    };
    let secret = auth::make_link(&work, &link).await?;
    work.tell(Fact::of("auth.link_made", Subject::of("person", person)).with("kind", "reset"));
    work.commit().await?;
    say::say("cli-user-link", &[("link", site.absolute(&format!("/reset/{}", secret.text())).into())]);
    Ok(())
}

async fn sign_out(site: &Site, name: &str) -> Result<()> {
    let person = open::acting(site, name).await?.signed_in()?;
    let mut work = site.db().work(&Actor::system("host")).await?;
    let ended = auth::end_sessions(&work, person, None).await?;
    work.tell(Fact::of("auth.session_ended", Subject::of("person", person)));
    work.commit().await?;
    say::say("cli-user-signed-out", &[("count", usize::try_from(ended).unwrap_or(0).into())]);
    Ok(())
}
