//! What is going on in the demo: drafts, comments, reviews, a page that is due, one that is planned and a
//! consent, so that a newcomer sees the work and not only its end.
//!
//! Each step looks first whether it was done already: a start that was cut short is taken up again.

use std::collections::{BTreeMap, HashMap};

use foundation::access::{Actor, PersonId};
use foundation::blocks::Text;
use foundation::clock::DAY;
use foundation::directory;
use foundation::i18n::Language;
use foundation::ledger::Fact;
use foundation::web::Site;
use foundation::work::Reads;
use foundation::{Error, Result};
use knowledge::drafts;
use knowledge::pages::{Edition, Page, Write, store};
use knowledge::publishing::{self, Care};
use serde::Deserialize;

use super::people::Circles;
use super::{comments, planned, read, reviews};

#[derive(Debug, Deserialize)]
struct Told {
    handed: Vec<Handed>,
    draft: Vec<Changed>,
    comment: Vec<comments::Told>,
    review: Vec<reviews::Told>,
    care: Vec<Due>,
    plan: planned::Told,
    consent: planned::Agreed,
}

#[derive(Debug, Deserialize)]
struct Handed {
    page: String,
    to: String,
}

#[derive(Debug, Deserialize)]
struct Changed {
    page: String,
    language: String,
    who: String,
    find: String,
    put: String,
}

#[derive(Debug, Deserialize)]
struct Due {
    page: String,
    who: String,
    every_days: i64,
    days_over: i64,
}

/// Where it happens, and to whom.
pub(super) struct Stage<'a> {
    pub(super) site: &'a Site,
    pub(super) circles: &'a Circles,
    people: HashMap<String, PersonId>,
}

/// Lets it all happen.
pub(super) async fn happen(site: &Site, circles: &Circles, people: HashMap<String, PersonId>) -> Result<()> {
    let told: Told = read("life.toml")?;
    let stage = Stage { site, circles, people };
    for one in &told.handed {
        stage.hand_over(one).await?;
    }
    stage.drafts(&told.draft).await?;
    comments::happen(&stage, &told.comment).await?;
    for one in &told.review {
        reviews::happen(&stage, one).await?;
    }
    for one in &told.care {
        stage.care(one).await?;
    }
    planned::plan(&stage, &told.plan).await?;
    planned::agree(&stage, &told.consent).await
}

impl Stage<'_> {
    /// Whoever signs in with that name before the @.
    pub(super) fn person(&self, who: &str) -> Result<PersonId> {
        self.people.get(who).copied().ok_or_else(|| Error::broken(format!("no {who} in the demo")))
    }

    /// The same, with what they may do today.
    pub(super) async fn actor(&self, who: &str) -> Result<Actor> {
        let id = self.person(who)?;
        let view = self.site.db().view(&Actor::system("demo"));
        let today = view.now().date(&self.site.coalition().await?.zone);
        Ok(Actor::person(id, directory::seats_of(&view, id, today).await?))
    }

    /// A page of the book, by the slug of its English edition.
    pub(super) async fn page(&self, slug: &str) -> Result<Page> {
        let view = self.site.db().view(&Actor::system("demo"));
        Ok(store::found(&view, Language::default_language(), slug).await?.page)
    }

    /// What readers see of it in a language.
    pub(super) async fn edition(&self, page: &Page, language: Language) -> Result<(Edition, Text)> {
        let view = self.site.db().view(&Actor::system("demo"));
        let edition = store::edition(&view, page.id, language).await?;
        let text = store::public_text(&store::revision(&view, page.id, edition.newest).await?)?;
        Ok((edition, text))
    }

    async fn hand_over(&self, one: &Handed) -> Result<()> {
        let page = self.page(&one.page).await?;
        let to = *self.circles.get(&one.to).ok_or(Error::NotFound)?;
        if page.owner == to {
            return Ok(());
        }
        let mut work = self.site.db().work(&Actor::system("demo")).await?;
        store::hand_over(&work, &page, to).await?;
        work.tell(Fact::of("knowledge.page_handed_over", page.subject()).on_behalf(to));
        work.commit().await
    }

    /// Drafts, as their writers keep them. One that stands already is left as it is.
    async fn drafts(&self, changes: &[Changed]) -> Result<()> {
        let mut by_edition: BTreeMap<(&str, &str), Vec<&Changed>> = BTreeMap::new();
        for change in changes {
            by_edition.entry((&change.page, &change.language)).or_default().push(change);
        }
        for ((slug, tag), changes) in by_edition {
            let (page, language) = (self.page(slug).await?, spoken(tag)?);
            let view = self.site.db().view(&Actor::system("demo"));
            if drafts::store::draft(&view, &page, language).await?.is_kept() {
                continue;
            }
            for change in changes {
                self.draft(&page, language, change).await?;
            }
        }
        Ok(())
    }

    async fn draft(&self, page: &Page, language: Language, change: &Changed) -> Result<()> {
        let actor = self.actor(&change.who).await?;
        let mut work = self.site.db().work(&actor).await?;
        let page = actor.permit(Write, page.clone())?;
        let before = drafts::store::draft(&work, &page, language).await?;
        let mut after = before.clone();
        let card = after.cards.iter_mut().find(|card| card.source.contains(&change.find));
        let card = card.ok_or_else(|| missing(&change.find))?;
        card.source = card.source.replace(&change.find, &change.put);
        drafts::store::keep(&work, &page, &before, after).await?.ok_or_else(|| Error::refused("form-stale"))?;
        work.tell(
            Fact::of("knowledge.draft_written", page.subject())
                .on_behalf(page.owner)
                .with("language", language.tag())
                .with("blocks", 1_i64),
        );
        work.commit().await
    }

    async fn care(&self, one: &Due) -> Result<()> {
        let page = self.page(&one.page).await?;
        let actor = self.actor(&one.who).await?;
        let mut work = self.site.db().work(&actor).await?;
        let due = work.now().plus_seconds(-one.days_over * DAY);
        let care = Care { rev: 0, keeper: Some(self.person(&one.who)?), every_days: one.every_days, due };
        match publishing::deeds::look_after(&mut work, &page, &care).await {
            Ok(()) => work.commit().await,
            // Somebody looks after it already.
            Err(Error::Refused(_)) => Ok(()),
            Err(fault) => Err(fault),
        }
    }
}

/// A language by its tag.
pub(super) fn spoken(tag: &str) -> Result<Language> {
    Language::parse(tag).ok_or_else(|| Error::broken(format!("no language {tag}")))
}

/// What is said when the book no longer has words that life.toml names.
pub(super) fn missing(words: &str) -> Error {
    Error::broken(format!("the book does not say: {words}"))
}
