//! As readers would see it: the whole draft, or one block while it is written.

use std::collections::HashMap;

use axum::extract::{Path, State};
use foundation::Result;
use foundation::blocks::BlockId;
use foundation::files::{self, FileNote};
use foundation::web::shell::{Link, PageKind};
use foundation::web::{Fields, Page as Drawn, Site, Visit};

use super::cards::alone;
use super::room::Room;
use super::typed;
use crate::drafts::rules;
use crate::drafts::store;
use crate::pages::views::{Reading, TocLine};
use crate::pages::web::render;

/// The draft in the frame of reading, for those who may write it.
pub(super) async fn as_reader(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
) -> Result<Drawn> {
    let (room, view) = Room::enter(visit, site, &id, &tag).await?;
    let draft = store::draft(&view, &room.page, room.language).await?;
    let files: HashMap<String, FileNote> = files::used_by(&view, room.page.id.0).await?.into_iter().collect();
    let words = room.visit.words();
    let drawn = render::draw(&rules::text(&draft)?, room.language, words, &files);
    let mut shell = room.visit.shell(&room.site, draft.head.title.clone(), PageKind::Reading).await?;
    shell.robots = Some("noindex".into());
    shell.pillar = room.page.section.as_ref().map(|section| section.pillar);
    let toc = drawn.outline.iter().filter(|heading| heading.level <= 3);
    let toc = toc.map(|heading| TocLine { id: heading.id.anchor(), text: heading.title.clone(), level: heading.level });
    let reading = Reading {
        crumbs: Vec::new(),
        place: (0, 0),
        minutes: drawn.minutes as usize,
        title: draft.head.title.clone(),
        language: room.language,
        standfirst: draft.head.standfirst.clone(),
        by: room.site.coalition().await?.circle_name(room.page.owner, room.visit.language()).into_iter().collect(),
        published: String::new(),
        confirmed: None,
        toc: toc.collect(),
        body: drawn.html,
        credits: draft.head.credits.lines().map(str::to_owned).collect(),
        tags: Vec::new(),
        translations: Vec::new(),
        before: None,
        after: None,
        related: Vec::new(),
        state: words.say("draft-look-state"),
        actions: vec![Link::new(room.here(), words.say("draft-back"))],
        shell,
    };
    Drawn::draw(&reading)
}

/// One block as it would look; nothing is kept.
pub(super) async fn preview(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    fields: Fields,
) -> Result<Drawn> {
    let (room, view) = Room::enter_to_write(visit, site, &id, &tag).await?;
    let files: HashMap<String, FileNote> = files::used_by(&view, room.page.id.0).await?.into_iter().collect();
    let source = typed::source_of(&fields);
    rules::pieces(&source)?;
    let html = alone(&room, BlockId::new(), &source, &files);
    Ok(Drawn::text("text/html; charset=utf-8", html))
}
