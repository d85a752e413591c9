//! Sections and tags, as lists of pages.

use axum::extract::{Path, State};
use foundation::i18n::Language;
use foundation::web::shell::{Link, PageKind, Shell};
use foundation::web::views::Pager;
use foundation::web::{Page as Drawn, Site, Visit};
use foundation::{Error, Result};

use crate::pages::model::Tag;
use crate::pages::store::{self, Line, Listing};
use crate::pages::views::{AllTags, PageLine, SectionPage, TagLink, TagPage};

/// Tags shown beside another.
const BESIDE: u64 = 8;

/// Rows on a page of a list.
pub(super) const ROWS: usize = 30;

/// A page of a long list: its number from 1, and how many rows come before.
pub(super) fn turned(visit: &Visit) -> (usize, u64) {
    let page = visit.query("page").and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, 100_000);
    (page, ((page - 1) * ROWS) as u64)
}

pub(super) fn pager(visit: &Visit, page: usize, total: usize, rows: usize) -> Pager {
    let path = visit.path().to_owned();
    Pager::new(
        page,
        total.div_ceil(rows),
        move |number| if number == 1 { path.clone() } else { format!("{path}?page={number}") },
    )
}

/// A line of the store as a line of a list.
pub(super) fn plain_line(line: Line) -> PageLine {
    PageLine {
        title: line.title,
        href: line.address,
        language: line.language,
        standfirst: line.standfirst,
        pillar: line.pillar,
        note: String::new(),
    }
}

/// The same with when it was published.
pub(super) fn page_line(visit: &Visit, line: Line) -> PageLine {
    let published = line.published_at.map(|at| visit.words().month_year(at.date(&jiff::tz::TimeZone::UTC)));
    PageLine { note: published.unwrap_or_default(), ..plain_line(line) }
}

pub(super) fn tag_link(language: Language, tag: &Tag, count: usize) -> TagLink {
    TagLink {
        label: tag.labels.for_reader(language).to_owned(),
        href: format!("/{}/tags/{}", language.tag(), tag.slug),
        count,
    }
}

async fn frame(visit: &Visit, site: &Site, title: &str) -> Result<Shell> {
    let mut shell = visit.shell(site, title, PageKind::Reading).await?;
    let language = visit.language();
    let rest = visit.path().trim_start_matches('/').split_once('/').map_or("", |(_, rest)| rest).to_owned();
    let all: Vec<(Language, String)> =
        Language::all().map(|language| (language, format!("/{}/{rest}", language.tag()))).collect();
    visit.mark_languages(site, &mut shell, &format!("/{}/{rest}", language.tag()), &all);
    shell.feed = Some(format!("/{}/feed.atom", language.tag()));
    Ok(shell)
}

pub(super) async fn section(
    visit: Visit,
    State(site): State<Site>,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Drawn> {
    let language = visit.language_in_address()?;
    let view = site.db().view(visit.actor());
    let section = store::section(&view, &slug).await?;
    let (page, offset) = turned(&visit);
    let (lines, total) = store::list(&view, Listing::Section(section.id), language, ROWS as u64, offset).await?;
    if total == 0 {
        return Err(Error::NotFound);
    }
    let title = section.titles.for_reader(language).to_owned();
    let mut shell = frame(&visit, &site, &title).await?;
    shell.pillar = Some(section.pillar);
    let drawn = SectionPage {
        crumbs: vec![Link::new(shell.home.clone(), shell.site.name.clone())],
        title,
        standfirst: section.intros.for_reader(language).to_owned(),
        total,
        pages: lines.into_iter().map(plain_line).collect(),
        pager: pager(&visit, page, total, ROWS),
        shell,
    };
    Ok(Drawn::draw(&drawn)?.ready())
}

pub(super) async fn tag(
    visit: Visit,
    State(site): State<Site>,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Drawn> {
    let language = visit.language_in_address()?;
    let view = site.db().view(visit.actor());
    let tag = store::tag(&view, &slug).await?;
    let (page, offset) = turned(&visit);
    let (lines, total) = store::list(&view, Listing::Tag(tag.id), language, ROWS as u64, offset).await?;
    if total == 0 {
        return Err(Error::NotFound);
    }
    let label = tag.labels.for_reader(language).to_owned();
    let drawn = TagPage {
        shell: frame(&visit, &site, &label).await?,
        tag: label,
        total,
        pages: lines.into_iter().map(plain_line).collect(),
        beside: store::tags_beside(&view, tag.id, BESIDE)
            .await?
            .iter()
            .map(|beside| tag_link(language, beside, 0))
            .collect(),
        all: format!("/{}/tags", language.tag()),
        pager: pager(&visit, page, total, ROWS),
    };
    Ok(Drawn::draw(&drawn)?.ready())
}

pub(super) async fn all_tags(visit: Visit, State(site): State<Site>) -> Result<Drawn> {
    let language = visit.language_in_address()?;
    let view = site.db().view(visit.actor());
    let mut tags: Vec<TagLink> =
        store::tags_used(&view, None).await?.iter().map(|(tag, count)| tag_link(language, tag, *count)).collect();
    tags.sort_by_key(|tag| tag.label.to_lowercase());
    let title = visit.words().say("tags-title");
    Ok(Drawn::draw(&AllTags { shell: frame(&visit, &site, &title).await?, tags })?.ready())
}
