//! Reviews of the demo: one that waits, one that was stopped.

use foundation::access::{Actor, CircleId};
use foundation::clock::DAY;
use foundation::i18n::Language;
use foundation::ledger::Fact;
use foundation::work::{Reads, Work};
use foundation::{Error, Result};
use knowledge::pages::{Edition, Page, Significance, Write, Written, revise, store as pages};
use knowledge::reviews::{self, Kind, Review, ReviewId, Said, store};
use serde::Deserialize;

use super::life::{Stage, missing, spoken};

#[derive(Debug, Deserialize)]
pub(super) struct Told {
    page: String,
    language: String,
    who: String,
    find: String,
    put: String,
    change: String,
    asks: String,
    days: i64,
    answer: Vec<Answered>,
}

#[derive(Debug, Deserialize)]
struct Answered {
    partner: String,
    who: String,
    find: Option<String>,
    objects: Option<String>,
}

/// Changes a page, asks the coalition about it and gives the answers; nothing if it was asked already.
pub(super) async fn happen(stage: &Stage<'_>, told: &Told) -> Result<()> {
    let (page, language) = (stage.page(&told.page).await?, spoken(&told.language)?);
    let view = stage.site.db().view(&Actor::system("demo"));
    if !store::reviews_of(&view, page.id, language).await?.is_empty() {
        return Ok(());
    }
    let review = ask(stage, told, &page, language).await?;
    for answer in &told.answer {
        say(stage, answer, &page, language, review).await?;
    }
    Ok(())
}

async fn ask(stage: &Stage<'_>, told: &Told, page: &Page, language: Language) -> Result<ReviewId> {
    let actor = stage.actor(&told.who).await?;
    let mut work = stage.site.db().work(&actor).await?;
    let edition = change(&mut work, &actor, told, page, language).await?;
    let coalition = stage.circles["coalition"];
    let now = work.now();
    let review = Review {
        id: ReviewId::new(),
        page: page.id,
        language,
        revision: edition.newest,
        base: edition.public,
        kind: Kind::Coalition,
        on_behalf: coalition,
        asked_by: stage.person(&told.who)?,
        asked_at: now,
        ends_at: Some(now.plus_seconds(told.days * DAY)),
        message: told.asks.clone(),
        asked: partners(stage),
        authors: Vec::new(),
        answers: Vec::new(),
        end: None,
        held: None,
        is_there: true,
        is_public: false,
        is_behind: false,
    };
    store::add(&work, &review).await?;
    work.tell(
        Fact::of("knowledge.review_asked", review.subject()).on_behalf(coalition).with("kind", Kind::Coalition.word()),
    );
    reviews::settle(stage.site, &mut work, review.id, None).await?;
    work.commit().await?;
    Ok(review.id)
}

fn partners(stage: &Stage<'_>) -> Vec<CircleId> {
    let partner = |name: &str| !["coalition", "steering"].contains(&name);
    stage.circles.iter().filter(|(name, _)| partner(name)).map(|(_, id)| *id).collect()
}

async fn change(work: &mut Work, actor: &Actor, told: &Told, page: &Page, language: Language) -> Result<Edition> {
    let edition = pages::edition(work, page.id, language).await?;
    let revision = pages::revision(work, page.id, edition.newest).await?;
    let text = pages::public_text(&revision)?;
    let whole = text.markdown();
    if !whole.contains(&told.find) {
        return Err(missing(&told.find));
    }
    let written = Written {
        title: &revision.title,
        slug: &edition.slug,
        standfirst: &revision.standfirst,
        credits: &revision.credits,
        body: &whole.replace(&told.find, &told.put),
        message: &told.change,
    };
    let permitted = actor.permit(Write, page.clone())?;
    let new = revise(&permitted, language, &written, Some(&text), Significance::Content)?;
    let edition = pages::add_revision(work, page, &new, page.owner, Some(edition.newest)).await?;
    let told = Fact::of("knowledge.page_changed", page.subject()).on_behalf(page.owner);
    work.tell(told.with("significance", new.significance.word()));
    pages::index(work, page).await?;
    Ok(edition)
}

async fn say(stage: &Stage<'_>, told: &Answered, page: &Page, language: Language, id: ReviewId) -> Result<()> {
    let said = match (&told.objects, &told.find) {
        (Some(reason), Some(find)) => {
            let (_, text) = stage.edition(page, language).await?;
            let block = text.blocks().iter().find(|block| block.source.contains(find));
            let block = block.ok_or_else(|| missing(find))?.id.to_string();
            Said::No(reviews::rules::objection(&text, &block, reason)?)
        }
        _ => Said::Yes,
    };
    let circle = *stage.circles.get(&told.partner).ok_or(Error::NotFound)?;
    let mut work = stage.site.db().work(&stage.actor(&told.who).await?).await?;
    store::answer(&work, id, circle, stage.person(&told.who)?, &said, None).await?;
    let review = store::review(&work, id).await?;
    work.tell(Fact::of("knowledge.review_answered", review.subject()).on_behalf(circle).with("said", said.word()));
    work.commit().await
}
