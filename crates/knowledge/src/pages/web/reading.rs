//! One page, read.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::i18n::Language;
use foundation::web::shell::{Card, LanguageLink, Link, PageKind, Shell};
use foundation::web::{Page as Drawn, Redirect, Site, Visit};
use foundation::work::{Reads, View};
use foundation::{Error, Result};

use super::lists::plain_line;
use super::render;
use crate::pages::model::{Edition, Publish, Write, address};
use crate::pages::store::{self, Found};
use crate::pages::views::{Confirmed, PageLine, Reading, TagLink, TocLine};

/// Pages shown as related.
const RELATED: u64 = 3;

pub(super) async fn read(
    visit: Visit,
    State(site): State<Site>,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response> {
    let language = visit.language_in_address()?;
    let view = site.db().view(visit.actor());
    let found = match store::found(&view, language, &slug).await {
        Err(Error::NotFound) => return kept_for_the_record(&visit, &site, &view, language, &slug).await,
        found => found?,
    };
    let editions = store::editions(&view, found.page.id).await?;
    if let Some(own) = editions.iter().find(|edition| edition.language == language && edition.public.is_some())
        && own.slug != slug
    {
        return Ok(Redirect::moved(own.address()).into_response());
    }
    let (page, ready) = reading(&visit, &site, &view, &found, &editions).await?;
    let drawn = Drawn::draw(&page)?;
    // What has an end is made anew each time: it must not lie ready past it.
    let ready = ready && found.edition.ends_at.is_none();
    Ok(if ready { drawn.ready() } else { drawn }.into_response())
}

/// A page in the archive: as it was, and said so.
async fn kept_for_the_record(
    visit: &Visit,
    site: &Site,
    view: &View,
    language: Language,
    slug: &str,
) -> Result<Response> {
    let (found, since) = store::archived(view, language, slug).await?;
    let editions = store::editions(view, found.page.id).await?;
    let (mut page, ready) = reading(visit, site, view, &found, &editions).await?;
    let day = visit.words().date(since.date(&site.coalition().await?.zone));
    page.state = visit.words().fill("page-state-archived", "when", day);
    page.shell.robots = Some("noindex".into());
    (page.before, page.after, page.place) = (None, None, (0, 0));
    let drawn = Drawn::draw(&page)?;
    Ok(if ready { drawn.ready() } else { drawn }.into_response())
}

/// The page as it is read, and whether it may be kept ready.
async fn reading(
    visit: &Visit,
    site: &Site,
    view: &View,
    found: &Found,
    editions: &[Edition],
) -> Result<(Reading, bool)> {
    let words = visit.words();
    let drawn = render::drawn(view, &found.revision, words).await?;
    let coalition = site.coalition().await?;
    let day = |moment: foundation::clock::Moment| moment.date(&coalition.zone);
    let mut shell = visit.shell(site, found.revision.title.clone(), PageKind::Reading).await?;
    let standfirst = if found.revision.standfirst.is_empty() { &drawn.beginning } else { &found.revision.standfirst };
    dress(&mut shell, visit, site, found, editions, standfirst, drawn.picture.as_deref());
    let (before, after) = store::neighbours(view, &found.page, visit.language()).await?;
    let confirmed = found.confirmed.clone();
    let tags = tags(visit, view, found).await?;
    let link = |neighbour: store::Neighbour| Link::new(neighbour.address, neighbour.title);
    let ready = drawn.hidden.may_lie_ready(view.now());
    let reading = Reading {
        crumbs: crumbs(visit, &shell, found),
        place: store::standing(view, &found.page).await?,
        minutes: drawn.minutes as usize,
        title: found.revision.title.clone(),
        language: found.edition.language,
        standfirst: found.revision.standfirst.clone(),
        by: coalition.circle_name(found.page.owner, visit.language()).into_iter().collect(),
        published: found.edition.published_at.map(|at| words.date(day(at))).unwrap_or_default(),
        confirmed: confirmed.map(|(by, at)| Confirmed { by, on: words.date(day(at)), iso: day(at).to_string() }),
        toc: drawn
            .outline
            .iter()
            .filter(|heading| heading.level <= 3)
            .map(|heading| TocLine { id: heading.id.anchor(), text: heading.title.clone(), level: heading.level })
            .collect(),
        body: drawn.html.clone(),
        credits: found.revision.credits.lines().map(str::to_owned).collect(),
        related: related(visit, view, found, !tags.is_empty()).await?,
        tags,
        translations: translations(visit, found, editions),
        before: before.map(link),
        after: after.map(link),
        state: String::new(),
        actions: actions(visit, &shell, found),
        shell,
    };
    Ok((reading, ready))
}

/// The frame's own lines about the page: its hue, its true address, its other languages, its card.
fn dress(
    shell: &mut Shell,
    visit: &Visit,
    site: &Site,
    found: &Found,
    editions: &[Edition],
    standfirst: &str,
    picture: Option<&str>,
) {
    shell.pillar = found.page.section.as_ref().map(|section| section.pillar);
    shell.feed = Some(format!("/{}/feed.atom", visit.language().tag()));
    let others: Vec<(Language, String)> = editions
        .iter()
        .filter(|edition| edition.public.is_some())
        .map(|edition| (edition.language, edition.address()))
        .collect();
    let canonical = found.edition.address();
    visit.mark_languages(site, shell, &canonical, &others);
    for link in &mut shell.languages {
        if !link.real {
            link.href = address(link.language, &found.edition.slug);
        }
    }
    shell.card = Some(Card {
        title: found.revision.title.clone(),
        description: standfirst.chars().take(300).collect(),
        image: picture.map(|path| site.absolute(path)),
    });
}

fn crumbs(visit: &Visit, shell: &Shell, found: &Found) -> Vec<Link> {
    let mut crumbs = vec![Link::new(shell.home.clone(), shell.site.name.clone())];
    crumbs.extend(found.page.section.as_ref().map(|section| {
        let href = format!("/{}/sections/{}", visit.language().tag(), section.slug);
        Link::new(href, section.titles.for_reader(visit.language()))
    }));
    crumbs
}

async fn tags(visit: &Visit, view: &View, found: &Found) -> Result<Vec<TagLink>> {
    let tags = store::tags_of(view, found.page.id).await?;
    Ok(tags
        .into_iter()
        .map(|tag| TagLink {
            label: tag.labels.for_reader(visit.language()).to_owned(),
            href: format!("/{}/tags/{}", visit.language().tag(), tag.slug),
            count: 0,
        })
        .collect())
}

/// Pages that stand under the same tags. Made once for a page that is kept ready; someone signed in,
/// whose every page is made anew, has the tags themselves.
async fn related(visit: &Visit, view: &View, found: &Found, tagged: bool) -> Result<Vec<PageLine>> {
    if !tagged || visit.session().is_some() {
        return Ok(Vec::new());
    }
    let lines = store::near(view, found.page.id, visit.language(), RELATED).await?;
    Ok(lines.into_iter().map(plain_line).collect())
}

fn translations(visit: &Visit, found: &Found, editions: &[Edition]) -> Vec<LanguageLink> {
    editions
        .iter()
        .filter(|edition| edition.public.is_some() && edition.language != found.edition.language)
        .map(|edition| LanguageLink {
            language: edition.language,
            href: edition.address(),
            current: edition.language == visit.language(),
            real: true,
        })
        .collect()
}

/// What this reader may do with the page.
fn actions(visit: &Visit, shell: &Shell, found: &Found) -> Vec<Link> {
    let lineage = [found.page.owner];
    let at = format!("/pages/{}/{}", found.page.id, found.edition.language.tag());
    let mut actions = Vec::new();
    if visit.actor().holds(Write, &lineage) || visit.actor().holds(Publish, &lineage) {
        actions.push(Link::new(at.clone(), shell.say("page-edit-title")));
        actions.push(Link::new(format!("{at}/history"), shell.say("page-history")));
    }
    actions
}

/// The language of an address part, or nothing there.
pub(crate) fn language_of(tag: &str) -> Result<Language> {
    Language::parse(tag).ok_or(Error::NotFound)
}
