//! A newer version stands beside the draft: the two are brought together, and what does not go
//! together is shown side by side.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::ledger::Fact;
use foundation::web::{Fields, Page as Drawn, Redirect, Site, Visit};
use foundation::work::View;
use foundation::{Error, Result};

use super::cards::{kind_words, side};
use super::live;
use super::room::Room;
use crate::drafts::model::{Draft, Part, Trace};
use crate::drafts::rules::{Between, Choice, Together};
use crate::drafts::store;
use crate::drafts::views::{Merging, MergingClash};
use crate::pages::{Revision, store as pages};

/// How often it is tried anew when someone goes on writing meanwhile.
const TRIES: usize = 12;

/// Who kept the newer version, and when.
pub(super) async fn said(room: &Room, view: &View, revision: &Revision) -> Result<String> {
    let names = store::names(view, [revision.author.as_str()]).await?;
    let words = room.visit.words();
    let who = names.get(&revision.author).cloned().unwrap_or_else(|| words.say("history-by-kith"));
    let when = room.when(&Trace { by: String::new(), at: revision.made_at });
    let gaps = [("who", who.into()), ("when", when.into()), ("number", revision.number.into())];
    Ok(words.with("draft-outdated-by", &gaps))
}

pub(super) async fn take_in(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response> {
    let (room, view) = Room::enter_to_write(visit, site, &id, &tag).await?;
    drop(view);
    for _ in 0..TRIES {
        let view = room.site.db().view(room.visit.actor());
        let draft = store::draft(&view, &room.page, room.language).await?;
        let Some((edition, revision, text)) = store::newest(&view, room.page.id, room.language).await? else {
            return Err(Error::refused("refused-draft-nothing"));
        };
        if !draft.is_kept() || draft.base == Some(edition.newest) {
            return Ok(Redirect::to(room.here()).into_response());
        }
        let base = match draft.base {
            Some(base) => {
                let base = pages::revision(&view, room.page.id, base).await?;
                let text = pages::public_text(&base)?;
                Some((base, text))
            }
            None => None,
        };
        let base = base.as_ref().map(|(revision, text)| (revision, text));
        let together = Together::of(&draft, base, (&revision, &text))?;
        let known = fields.text("rev") == draft.rev.to_string() && fields.text("newest") == edition.newest.to_string();
        let clashes = together.clashes();
        if !clashes.is_empty() && !known {
            return choices(&room, &view, &draft, &revision, &clashes).await;
        }
        let after = together.draft(|clash| chosen(&fields, clash))?;
        if keep(&room, &draft, after).await? {
            return Ok(Redirect::to(format!("{}?done=merged", room.here())).into_response());
        }
    }
    Err(Error::refused("form-stale"))
}

/// What someone chose. Where nothing was sent, both wordings stay.
fn chosen(fields: &Fields, clash: &Between) -> Choice {
    let field = |name: &str| format!("{name}-{}", clash.part);
    match fields.text(&field("choice")) {
        "ours" => clash.has.0.then(|| clash.words.ours()),
        "theirs" => clash.has.1.then(|| clash.words.theirs()),
        _ if fields.has(&field("text")) => Some(fields.text(&field("text")).to_owned()),
        _ => Some(clash.both()),
    }
}

async fn keep(room: &Room, before: &Draft, after: Draft) -> Result<bool> {
    let (mut work, page) = room.work().await?;
    if store::keep(&work, &page, before, after).await?.is_none() {
        return Ok(false);
    }
    work.tell(Fact::of("knowledge.draft_merged", page.subject()).on_behalf(page.owner));
    work.commit().await?;
    live::stir(room.page.id, room.language);
    Ok(true)
}

async fn choices(
    room: &Room,
    view: &View,
    draft: &Draft,
    revision: &Revision,
    clashes: &[Between],
) -> Result<Response> {
    let words = room.visit.words();
    let clash = |clash: &Between| {
        let side = |ours: bool| side(clash.words.stretches.iter(), ours);
        MergingClash {
            id: clash.part.to_string(),
            kind: match clash.part {
                Part::Block(_) => kind_words(words, clash.kind),
                part => words.say(&format!("draft-kind-{part}")),
            },
            ours: clash.has.0.then(|| side(true)),
            theirs: clash.has.1.then(|| side(false)),
            both: clash.both(),
        }
    };
    let page = Merging {
        shell: room.visit.form_shell(&room.site, words.say("draft-merging-title")).await?,
        here: room.here(),
        action: format!("{}/merging", room.here()),
        said: said(room, view, revision).await?,
        rev: draft.rev,
        newest: revision.id.to_string(),
        language: room.language,
        clashes: clashes.iter().map(clash).collect(),
    };
    Ok(Drawn::draw(&page)?.into_response())
}
