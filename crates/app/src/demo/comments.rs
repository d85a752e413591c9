//! What people of the demo say about blocks.

use std::collections::BTreeSet;

use foundation::Result;
use foundation::access::Actor;
use foundation::blocks::{Text, plain_blocks};
use foundation::ledger::Fact;
use knowledge::comments::store::{self, NewComment};
use knowledge::comments::{By, Comment, CommentId, Place, rules};
use knowledge::pages::{Edition, Page};
use serde::Deserialize;

use super::life::{Stage, missing, spoken};

#[derive(Debug, Deserialize)]
pub(super) struct Told {
    page: String,
    language: String,
    who: String,
    find: String,
    says: String,
    resolved_by: Option<String>,
    #[serde(default)]
    reply: Vec<Reply>,
}

#[derive(Debug, Deserialize)]
struct Reply {
    who: String,
    says: String,
}

/// Keeps the comments of pages that have none yet.
pub(super) async fn happen(stage: &Stage<'_>, all: &[Told]) -> Result<()> {
    let mut begun = BTreeSet::new();
    for told in all {
        let (page, language) = (stage.page(&told.page).await?, spoken(&told.language)?);
        let view = stage.site.db().view(&Actor::system("demo"));
        let here = (told.page.as_str(), told.language.as_str());
        if !begun.contains(&here) && !store::comments(&view, page.id, language).await?.is_empty() {
            continue;
        }
        begun.insert(here);
        let (edition, text) = stage.edition(&page, language).await?;
        thread(stage, told, &page, &edition, &text).await?;
    }
    Ok(())
}

async fn thread(stage: &Stage<'_>, told: &Told, page: &Page, edition: &Edition, text: &Text) -> Result<()> {
    let block = text.blocks().iter().find(|block| block.source.contains(&told.find));
    let block = block.ok_or_else(|| missing(&told.find))?.id;
    let words = plain_blocks(text).into_iter().find(|(id, _)| *id == block).map(|(_, words)| words);
    let first = Comment {
        id: CommentId::new(),
        parent: None,
        block,
        quote: rules::quote(&words.unwrap_or_default(), told.find.trim_start_matches("- ")),
        by: By::Person(stage.person(&told.who)?, String::new()),
        place: Place::Desk,
        link: None,
        body: told.says.clone(),
        at: stage.site.db().clock().now(),
        resolved: None,
    };
    keep(stage, &told.who, page, edition, first.clone()).await?;
    for reply in &told.reply {
        let by = By::Person(stage.person(&reply.who)?, String::new());
        let (id, at) = (CommentId::new(), stage.site.db().clock().now());
        let said = Comment { id, by, at, parent: Some(first.id), body: reply.says.clone(), ..first.clone() };
        keep(stage, &reply.who, page, edition, said).await?;
    }
    if let Some(who) = &told.resolved_by {
        let mut work = stage.site.db().work(&stage.actor(who).await?).await?;
        store::resolve(&work, first.id, true).await?;
        work.tell(Fact::of("knowledge.comment_resolved", page.subject()).on_behalf(page.owner));
        work.commit().await?;
    }
    Ok(())
}

async fn keep(stage: &Stage<'_>, who: &str, page: &Page, edition: &Edition, comment: Comment) -> Result<()> {
    let mut work = stage.site.db().work(&stage.actor(who).await?).await?;
    let new = NewComment { page: page.id, language: edition.language, revision: Some(edition.newest), comment };
    store::add(&work, &new).await?;
    work.tell(Fact::of("knowledge.comment_made", page.subject()).on_behalf(page.owner));
    work.commit().await
}
