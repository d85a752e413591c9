//! What becomes of a draft: a version, a published page, or nothing (for a month it can be had back).

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::access::CircleId;
use foundation::error::Refusal;
use foundation::ledger::Fact;
use foundation::web::views::FormState;
use foundation::web::{Fields, Redirect, Site, Visit, refused};
use foundation::work::{View, Work};
use foundation::{Error, Result};

use super::desk::{self, Showing};
use super::live;
use super::room::Room;
use crate::drafts::model::{Draft, Trace};
use crate::drafts::{rules, store};
use crate::pages::rules::{NewText, Written, revise_blocks};
use crate::pages::{Edition, Gate, Occasion, Page, Publish, Publishing, Revision, Significance, Write, store as pages};

/// How often it is tried anew when someone goes on writing meanwhile.
const TRIES: usize = 12;

/// What the form asks for.
struct Ask<'a> {
    publish: bool,
    message: &'a str,
    significance: Significance,
    on_behalf: CircleId,
    known: i64,
}

impl<'a> Ask<'a> {
    fn of(room: &Room, fields: &'a Fields) -> Self {
        let wished: Option<CircleId> = fields.text("on_behalf").parse().ok();
        let own = |circle: &CircleId| room.visit.actor().circles_with(Write).any(|one| one == *circle);
        Self {
            publish: fields.text("deed") == "publish",
            message: fields.text("message"),
            significance: fields.text("significance").parse().unwrap_or(Significance::Content),
            on_behalf: wished.filter(own).unwrap_or(room.page.owner),
            known: fields.text("rev").parse().unwrap_or(0),
        }
    }
}

pub(super) async fn keep_version(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response> {
    let (room, view) = Room::enter_to_write(visit, site, &id, &tag).await?;
    drop(view);
    let ask = Ask::of(&room, &fields);
    match try_to_keep(&room, &ask).await {
        Ok(()) => {
            live::stir(room.page.id, room.language);
            let done = if ask.publish { "published" } else { "version" };
            Ok(Redirect::to(format!("{}?done={done}", room.here())).into_response())
        }
        Err(error) => {
            let view = room.site.db().view(room.visit.actor());
            let draft = store::draft(&view, &room.page, room.language).await?;
            let shell = room.visit.form_shell(&room.site, "").await?;
            let form = refused(error, &shell, fields.keep(&["message", "significance", "on_behalf"]))?;
            let showing = Showing { publishing: Some(led_to_cards(form)), ..Showing::default() };
            Ok(desk::desk(&room, &view, &draft, showing).await?.into_response())
        }
    }
}

/// What is wrong with the head stands in its card.
fn led_to_cards(mut form: FormState) -> FormState {
    for problem in &mut form.problems {
        if ["title", "standfirst", "slug"].contains(&problem.field.as_str()) {
            problem.field = format!("c-{}", problem.field);
        }
    }
    form
}

async fn try_to_keep(room: &Room, ask: &Ask<'_>) -> Result<()> {
    if ask.publish {
        room.visit.actor().permit(Publish, room.page.clone())?;
    }
    for _ in 0..TRIES {
        let view = room.site.db().view(room.visit.actor());
        let draft = store::draft(&view, &room.page, room.language).await?;
        let newest = store::newest(&view, room.page.id, room.language).await?;
        if !draft.is_kept() {
            let newest = newest.map(|(edition, revision, _)| (edition, revision));
            return publish_newest(room, ask, &view, newest).await;
        }
        if draft.base != newest.as_ref().map(|(edition, ..)| edition.newest) {
            // Somebody may have published it between the two looks: then there is no draft any more.
            if store::draft(&view, &room.page, room.language).await? != draft {
                continue;
            }
            return Err(Error::refused("refused-draft-outdated"));
        }
        unseen(room, ask, &view, &draft).await?;
        // Read into blocks before the work: it is the slow part.
        let page = room.visit.actor().permit(Write, room.page.clone())?;
        let text = rules::text(&draft)?;
        let text = revise_blocks(&page, room.language, &written(&draft, ask), text, ask.significance)?;
        if keep(room, ask, &draft, &text).await? {
            return Ok(());
        }
    }
    Err(Error::refused("form-stale"))
}

fn written<'a>(draft: &'a Draft, ask: &Ask<'a>) -> Written<'a> {
    Written {
        title: &draft.head.title,
        slug: &draft.head.slug,
        standfirst: &draft.head.standfirst,
        credits: &draft.head.credits,
        body: "",
        message: ask.message,
    }
}

/// Words that somebody else wrote after this form was shown are looked at before they go out.
async fn unseen(room: &Room, ask: &Ask<'_>, view: &View, draft: &Draft) -> Result<()> {
    let me = room.visit.actor().name_in_ledger();
    let cards = draft.cards.iter().map(|card| (card.rev, &card.changed));
    let last = draft.changed.iter().map(|changed| (draft.rev, changed));
    let other = cards.chain(last).filter(|(rev, by)| *rev > ask.known && by.by != me).map(|(_, by)| by);
    match other.max_by_key(|trace| trace.at) {
        Some(trace) => Err(named(room, view, trace, "refused-draft-unseen").await?),
        None => Ok(()),
    }
}

async fn named(room: &Room, view: &View, trace: &Trace, key: &'static str) -> Result<Error> {
    let names = store::names(view, [trace.by.as_str()]).await?;
    let who = names.get(&trace.by).cloned().unwrap_or_else(|| room.visit.words().say("history-by-kith"));
    Ok(Refusal::new(key).with("who", who).with("when", room.when(trace)).into())
}

/// There is no draft (any more): the newest version goes out, if that was asked and it is not out yet.
async fn publish_newest(room: &Room, ask: &Ask<'_>, view: &View, newest: Option<(Edition, Revision)>) -> Result<()> {
    let (edition, revision) = newest.ok_or_else(|| Error::refused("refused-draft-nothing"))?;
    if ask.known > 0 || !ask.publish || edition.public == Some(edition.newest) {
        let trace = Trace { by: revision.author, at: revision.made_at };
        return Err(named(room, view, &trace, "refused-draft-ended").await?);
    }
    let (mut work, page) = room.work().await?;
    let edition = pages::edition(&work, page.id, room.language).await?;
    let behalf = page.owner;
    publish(room, &mut work, page.into_inner(), &edition, behalf).await?;
    work.commit().await
}

/// Lets readers see the newest revision, once all who may say no were asked.
async fn publish(room: &Room, work: &mut Work, page: Page, edition: &Edition, on_behalf: CircleId) -> Result<()> {
    let page = room.visit.actor().permit(Publish, page)?;
    let publishing = Publishing { page: &page, edition, revision: edition.newest, occasion: Occasion::Now };
    Gate::ask(&room.site, work, &publishing).await?;
    pages::publish(work, &page, edition).await?;
    work.tell(Fact::of("knowledge.page_published", page.subject()).on_behalf(on_behalf));
    Ok(())
}

/// Keeps the draft as a revision, and lets readers see it where that was asked: one work, so that
/// nothing is ever half done. Gives whether the draft still stood as it was read.
async fn keep(room: &Room, ask: &Ask<'_>, draft: &Draft, text: &NewText) -> Result<bool> {
    let (mut work, page) = room.work().await?;
    if !store::end(&work, &page, draft).await? {
        return Ok(false);
    }
    let edition = pages::add_revision(&work, &page, text, ask.on_behalf, draft.base).await?;
    pages::also_wrote(&work, edition.newest, &store::take_writers(&work, draft).await?).await?;
    let told = Fact::of("knowledge.page_changed", page.subject()).on_behalf(ask.on_behalf);
    work.tell(told.with("significance", text.significance.word()));
    if ask.publish {
        publish(room, &mut work, page.into_inner(), &edition, ask.on_behalf).await?;
    } else {
        pages::index(&work, &page).await?;
    }
    work.commit().await?;
    Ok(true)
}

pub(super) async fn give_up(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    _fields: Fields,
) -> Result<Redirect> {
    let (room, _) = Room::enter_to_write(visit, site, &id, &tag).await?;
    for _ in 0..TRIES {
        let (mut work, page) = room.work().await?;
        let draft = store::draft(&work, &page, room.language).await?;
        if !draft.is_kept() {
            return Err(Error::refused("refused-draft-nothing"));
        }
        if store::give_up(&work, &page, &draft).await? {
            work.tell(Fact::of("knowledge.draft_given_up", page.subject()).on_behalf(page.owner));
            work.commit().await?;
            live::stir(room.page.id, room.language);
            return Ok(Redirect::to(format!("{}?done=given-up", room.here())));
        }
    }
    Err(Error::refused("form-stale"))
}

pub(super) async fn take_up(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    _fields: Fields,
) -> Result<Redirect> {
    let (room, _) = Room::enter_to_write(visit, site, &id, &tag).await?;
    let (mut work, page) = room.work().await?;
    store::take_up(&work, &page, room.language).await?;
    work.tell(Fact::of("knowledge.draft_taken_up", page.subject()).on_behalf(page.owner));
    work.commit().await?;
    live::stir(room.page.id, room.language);
    Ok(Redirect::to(format!("{}?done=taken-up", room.here())))
}
