//! A page of the demo that goes out by itself, and a consent.

use foundation::access::{Actor, Level, Sharing};
use foundation::blocks::Kind;
use foundation::clock::{DAY, Moment};
use foundation::i18n::Language;
use foundation::ledger::Fact;
use foundation::work::Reads;
use foundation::{Error, Result};
use jiff::civil::Date;
use knowledge::consents::rules::NewConsent;
use knowledge::consents::{self, About, Given, QuoteBlock, Scope, Terms};
use knowledge::pages::store::{self, NewPage};
use knowledge::pages::{Desk, Write, Written, begin};
use knowledge::publishing;
use serde::Deserialize;

use super::life::{Stage, spoken};

#[derive(Debug, Deserialize)]
pub(super) struct Told {
    partner: String,
    who: String,
    section: String,
    tags: Vec<String>,
    in_days: i64,
    text: Vec<Text>,
}

#[derive(Debug, Deserialize)]
struct Text {
    language: String,
    slug: String,
    title: String,
    standfirst: String,
    body: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Agreed {
    page: String,
    partner: String,
    who: String,
    last_day: Date,
    named_as: String,
    kept_where: String,
}

/// Writes a page and says when it goes out: on a morning, not at whatever hour the demo began.
pub(super) async fn plan(stage: &Stage<'_>, told: &Told) -> Result<()> {
    let view = stage.site.db().view(&Actor::system("demo"));
    let slugs: Vec<&str> = told.text.iter().map(|text| text.slug.as_str()).collect();
    if !store::standings_near(&view, &slugs, &[]).await?.is_empty() {
        return Ok(());
    }
    let zone = stage.site.coalition().await?.zone.clone();
    let owner = *stage.circles.get(&told.partner).ok_or(Error::NotFound)?;
    let actor = stage.actor(&told.who).await?;
    let desk = actor.permit(Write, Desk(owner))?;
    let mut work = stage.site.db().work(&actor).await?;
    let day = work.now().plus_seconds(told.in_days * DAY).date(&zone);
    let at = day.at(9, 0, 0, 0).to_zoned(zone).map_err(Error::broken)?;
    let section = store::section(&work, &told.section).await?;
    let new = NewPage {
        sharing: Sharing::at(Level::Public, owner),
        section: Some(section),
        source_language: Language::default_language(),
    };
    let page = store::add_page(&work, &new).await?;
    let mut tags = Vec::new();
    for slug in &told.tags {
        tags.push(store::tag(&work, slug).await?.id);
    }
    store::set_tags(&work, page.id, &tags).await?;
    for text in &told.text {
        let written = Written {
            title: &text.title,
            slug: &text.slug,
            standfirst: &text.standfirst,
            body: &text.body,
            ..Written::default()
        };
        let new = begin(&desk, spoken(&text.language)?, &written)?;
        let edition = store::add_revision(&work, &page, &new, owner, None).await?;
        publishing::deeds::plan(stage.site, &mut work, &page, &edition, Moment::from(at.timestamp()), None).await?;
    }
    store::index(&work, &page).await?;
    work.tell(Fact::of("knowledge.page_begun", page.subject()).on_behalf(owner));
    work.commit().await
}

/// Writes down who agreed to a page's quote, in every language it stands in.
pub(super) async fn agree(stage: &Stage<'_>, told: &Agreed) -> Result<()> {
    let view = stage.site.db().view(&Actor::system("demo"));
    let page = stage.page(&told.page).await?;
    if !consents::store::quotes_on(&view, page.id).await?.is_empty() {
        return Ok(());
    }
    let mut blocks = Vec::new();
    for edition in store::editions(&view, page.id).await? {
        let (_, text) = stage.edition(&page, edition.language).await?;
        blocks.extend(text.blocks().iter().filter(|block| block.kind == Kind::Quote).map(|block| QuoteBlock {
            page: page.id,
            language: edition.language,
            block: block.id,
            hash: block.hash.clone(),
        }));
    }
    let zone = stage.site.coalition().await?.zone.clone();
    // To the end of that day.
    let ends = told.last_day.tomorrow().and_then(|day| day.to_zoned(zone)).map_err(Error::broken)?;
    let terms = Terms {
        scopes: vec![Scope::Web, Scope::Print],
        languages: Vec::new(),
        ends_at: Moment::from(ends.timestamp()),
        withdrawn_at: None,
    };
    let new =
        NewConsent { named_as: told.named_as.clone(), terms, given: Given::Paper, kept_where: told.kept_where.clone() };
    let owner = *stage.circles.get(&told.partner).ok_or(Error::NotFound)?;
    consents::keep(stage.site, &stage.actor(&told.who).await?, owner, &About::Quote(blocks), &new).await?;
    Ok(())
}
