//! The home page, and the way to it.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use foundation::blocks::{Kind, Text};
use foundation::i18n::Language;
use foundation::web::shell::{Card, Link, PageKind, Pillar, Shell};
use foundation::web::{Page as Drawn, Redirect, Site, Visit, setting};
use foundation::work::{Reads, View};
use foundation::{Error, Result};

use super::lists::{page_line, tag_link};
use crate::pages::model::{PageId, Revision, Section, Write, address};
use crate::pages::rules::{pillar_of, said_of};
use crate::pages::store::{self, Found, Hidden, Listing};
use crate::pages::views::{Home, Movement};

/// Name of the setting that says which page introduces the rest.
pub(crate) const HOME: &str = "home_page";

/// The bare address: to the home page in the reader's own language.
pub(super) async fn door(visit: Visit, headers: HeaderMap, State(site): State<Site>) -> Result<Response> {
    let asked = headers.contains_key(header::ACCEPT_LANGUAGE) || visit.session().is_some();
    let language = if asked { visit.language() } else { site.coalition().await?.language };
    let mut response = Redirect::to(format!("/{}/", language.tag())).into_response();
    response.headers_mut().insert(header::VARY, header::HeaderValue::from_static("Accept-Language, Cookie"));
    Ok(response)
}

/// `/en` is `/en/`.
pub(super) async fn without_slash(visit: Visit) -> Result<Redirect> {
    Ok(Redirect::moved(format!("/{}/", visit.language_in_address()?.tag())))
}

pub(super) async fn home(visit: Visit, State(site): State<Site>) -> Result<Drawn> {
    let language = visit.language_in_address()?;
    let view = site.db().view(visit.actor());
    let mut shell = visit.shell(&site, "", PageKind::Reading).await?;
    shell.feed = Some(format!("/{}/feed.atom", language.tag()));
    let all: Vec<(Language, String)> =
        Language::all().map(|language| (language, format!("/{}/", language.tag()))).collect();
    visit.mark_languages(&site, &mut shell, &format!("/{}/", language.tag()), &all);
    let mut home = Home::new(shell);
    let found = introduction(&view, language).await?;
    let here = found.as_ref().map(|found| found.page.id);
    let mut ready = true;
    if let Some(found) = &found {
        let hidden = store::hidden_in(&view, found.page.id).await?;
        introduce(&mut home, language, found, &hidden)?;
        ready = hidden.may_lie_ready(view.now());
    }
    let sections = store::sections(&view, false).await?;
    let movements = home.prongs.iter_mut().chain([&mut home.together, &mut home.carries]);
    for movement in movements {
        fill(movement, &view, &sections, &home.shell, language).await?;
    }
    share_out(&mut home);
    let recent = store::recent(&view, language, LATELY).await?;
    let pages: Vec<PageId> = recent.iter().map(|line| line.page).collect();
    let tags = store::tags_among(&view, &pages, 14).await?;
    home.tags = tags.iter().map(|tag| tag_link(language, tag, 0)).collect();
    let others = recent.into_iter().filter(|line| Some(line.page) != here);
    home.recent = others.take(4).map(|line| page_line(&visit, line)).collect();
    if visit.actor().circles_with(Write).next().is_some() {
        home.write = "/pages/new".into();
    }
    home.shell.card = Some(Card { title: home.headline.clone(), description: home.standfirst.clone(), image: None });
    let drawn = Drawn::draw(&home)?;
    Ok(if ready { drawn.ready() } else { drawn })
}

/// What carries us often stands in one section with how we work together: a page whose very title
/// speaks of it is shown where it belongs.
fn share_out(home: &mut Home) {
    if home.carries.leads.is_empty() {
        let (carries, together) = std::mem::take(&mut home.together.leads)
            .into_iter()
            .partition(|line| pillar_of(&line.title) == Pillar::Sustain);
        (home.carries.leads, home.together.leads) = (carries, together);
    }
}

/// The page that introduces the rest, if there is one this reader may see.
async fn introduction(view: &View, language: Language) -> Result<Option<Found>> {
    let Some(id) = setting(view, HOME).await? else { return Ok(None) };
    let id: PageId = id.parse().map_err(Error::broken)?;
    let editions = store::editions(view, id).await?;
    let public =
        |wanted: Language| editions.iter().find(|edition| edition.language == wanted && edition.public.is_some());
    let best = public(language).or_else(|| editions.iter().find(|edition| edition.public.is_some()));
    let Some(edition) = best else { return Ok(None) };
    match store::found(view, edition.language, &edition.slug).await {
        Ok(found) => Ok(Some(found)),
        Err(Error::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// Says in the home page's own words what its text says of each part.
fn introduce(home: &mut Home, language: Language, found: &Found, hidden: &Hidden) -> Result<()> {
    let Revision { title, standfirst, .. } = &found.revision;
    home.headline.clone_from(title);
    let text = hidden.taken_from(&store::public_text(&found.revision)?, "")?;
    home.standfirst = if standfirst.is_empty() { beginning(&text) } else { standfirst.clone() };
    let here = address(language, &found.edition.slug);
    home.start = Some(Link::new(here.clone(), home.shell.say("home-start")));
    let words = foundation::i18n::Words::new(found.edition.language);
    for movement in home.prongs.iter_mut().chain([&mut home.together, &mut home.carries]) {
        if let Some((block, said)) = said_of(&text, &words.say(&movement.pillar.key())) {
            movement.say = said;
            movement.more = Some(Link::new(format!("{here}#{}", block.anchor()), home.shell.say("home-read-more")));
        }
    }
    Ok(())
}

/// The first paragraph of a text that has no standfirst.
fn beginning(text: &Text) -> String {
    let first = text.blocks().iter().find(|block| block.kind == Kind::Paragraph).map(|block| block.id);
    let words = foundation::blocks::plain_blocks(text);
    let said = words.iter().find(|(id, _)| Some(*id) == first).map_or("", |(_, said)| said.as_str());
    crate::pages::rules::first_sentences(said, 280)
}

/// Pages whose tags the home page shows: the latest, so that a long book costs no more than a short one.
const LATELY: u64 = 40;

/// Pages that each part of the home page leads with.
const LEADS: usize = 3;

/// The first pages of a part, section by section, and the way to all of the first of these.
async fn fill(
    movement: &mut Movement,
    view: &View,
    sections: &[Section],
    shell: &Shell,
    language: Language,
) -> Result<()> {
    for section in sections.iter().filter(|section| section.pillar == movement.pillar) {
        let room = LEADS - movement.leads.len();
        if room == 0 {
            break;
        }
        let lines = store::first(view, Listing::Section(section.id), language, room as u64 + 1).await?;
        if movement.leads.is_empty() && (lines.len() > room || movement.more.is_none()) {
            let words = shell.fill("home-all-of", "section", section.titles.for_reader(language));
            movement.more = Some(Link::new(format!("/{}/sections/{}", language.tag(), section.slug), words));
        }
        movement.leads.extend(lines.into_iter().take(room).map(super::lists::plain_line));
    }
    Ok(())
}
