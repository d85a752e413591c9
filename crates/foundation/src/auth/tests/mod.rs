//! Stories at the door: coming in, staying, and what a stranger can find out.

mod coming_in;
mod forms;
mod sessions;
mod strangers;

use crate::access::Actor;
use crate::auth::{DoorLink, LinkKind, make_link};
use crate::db::{Column, Sql};
use crate::i18n::Language;
use crate::ledger::{Fact, Subject};
use crate::testing::{ALDER, Browser, PASSWORD, Plan, Town, email_of};

async fn town() -> Town {
    Town::found(Plan::foundation()).await
}

/// A link as the host or a lead would make it; gives the path.
async fn link(town: &Town, kind: LinkKind) -> String {
    let mut work = town.db().work(&Actor::system("town")).await.unwrap();
    let invited = kind == LinkKind::Invitation;
    let link = DoorLink {
        kind,
        person: (kind == LinkKind::Reset).then(|| town.person(ALDER, "reader")),
        circle: invited.then(|| town.circle(ALDER)),
        role: invited.then(|| "translator".to_owned()),
        language: Language::default_language(),
    };
    let secret = make_link(&work, &link).await.unwrap();
    work.tell(Fact::of("auth.link_made", Subject::of("circle", uuid::Uuid::nil())));
    work.commit().await.unwrap();
    let begin = match kind {
        LinkKind::SetUp => "set-up",
        LinkKind::Invitation => "invitations",
        LinkKind::Reset => "reset",
    };
    format!("/{begin}/{}", secret.text())
}

async fn sign_in(browser: &Browser, email: &str, password: &str) -> crate::testing::Answer {
    browser.post("/sign-in", &[("email", email), ("password", password), ("next", "/account")]).await
}

fn reader() -> String {
    email_of(ALDER, "reader")
}

/// How many rows stand in every table, in one line.
async fn rows(town: &Town) -> Vec<i64> {
    let tables = [
        "fact",
        "circle",
        "person",
        "person_language",
        "person_reach",
        "membership",
        "account",
        "session",
        "door_link",
        "password_ask",
        "attempt",
        "job",
        "file",
        "file_use",
        "installation",
    ];
    let mut counts = Vec::new();
    for table in tables {
        let sql = format!("select count(*) as n from {table}");
        counts.push(Sql::new(&sql).one(town.db().reads(), |row| row.col("n")).await.unwrap());
    }
    counts
}

const NEWCOMER: [(&str, &str); 4] =
    [("name", "Adaeze Obi"), ("email", "adaeze@obi.example"), ("password", PASSWORD), ("language", "en")];
