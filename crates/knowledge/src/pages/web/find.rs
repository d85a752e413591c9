//! Finding.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use foundation::Result;
use foundation::i18n::{Language, Words};
use foundation::search::{self, Found, Jump, Nothing, Part, Query, Synonyms};
use foundation::web::shell::{LanguageLink, PageKind};
use foundation::web::views::Pager;
use foundation::web::{Page as Drawn, Site, Visit};
use foundation::work::{Reads, View};

use super::lists::tag_link;
use crate::pages::model::{Edition, PageId, Section, Tag, address};
use crate::pages::store;
use crate::pages::views::{Filter, FilterChoice, Find, FindState, Hit, PageLine, Piece};

/// Results on one page.
const ROWS: usize = 20;
/// Titles suggested while typing.
const SUGGESTED: u64 = 8;

/// What was asked, as it stands in the address.
struct Asked {
    words: String,
    language: Option<Language>,
    section: Option<String>,
    tag: Option<String>,
    page: usize,
}

impl Asked {
    fn of(visit: &Visit) -> Self {
        let filter = |name: &str| visit.query(name).filter(|value| !value.is_empty());
        Self {
            words: visit.query("q").unwrap_or_default().chars().take(400).collect(),
            language: filter("in").and_then(|tag| Language::parse(&tag)),
            section: filter("section"),
            tag: filter("tag"),
            page: filter("page").and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, 1_000),
        }
    }

    /// The address with one name changed; page one, unless that is what changes.
    fn with(&self, visit: &Visit, name: &str, value: Option<&str>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("q", &self.words);
        let kept = [
            ("in", self.language.map(|language| language.tag().to_owned())),
            ("section", self.section.clone()),
            ("tag", self.tag.clone()),
        ];
        for (key, kept) in kept {
            let value = if key == name { value.map(str::to_owned) } else { kept };
            if let Some(value) = value {
                query.append_pair(key, &value);
            }
        }
        if name == "page"
            && let Some(value) = value
        {
            query.append_pair("page", value);
        }
        format!("{}?{}", visit.path(), query.finish())
    }
}

pub(super) async fn find(visit: Visit, State(site): State<Site>) -> Result<Drawn> {
    let language = visit.language_in_address()?;
    let view = site.db().view(visit.actor());
    let asked = Asked::of(&visit);
    let found = ask(&view, &asked, language).await?;
    let mut shell = visit.shell(&site, title(&visit, &asked), PageKind::Reading).await?;
    shell.robots = Some("noindex".into());
    shell.find = visit.path().to_owned();
    let sections = store::sections(&view, false).await?;
    let total = usize::try_from(found.total).unwrap_or(usize::MAX);
    let named = named(&view, &asked, language).await?;
    let tags = if found.total == 0 { lately_tagged(&view, language).await? } else { Vec::new() };
    let drawn = Find {
        query: asked.words.clone(),
        state: state(&found),
        total,
        filters: if found.nothing.is_some() { Vec::new() } else { filters(&visit, &asked, &sections) },
        kept: kept(&asked),
        hits: hits(&view, &found, language, &sections).await?,
        pager: Pager::new(asked.page, total.div_ceil(ROWS), |page| asked.with(&visit, "page", Some(&page.to_string()))),
        named,
        tags: tags.iter().map(|tag| tag_link(language, tag, 0)).collect(),
        suggest: format!("/{}/find/suggest", language.tag()),
        shell,
    };
    Drawn::draw(&drawn)
}

/// Tags a newcomer might begin with: those of the latest pages.
async fn lately_tagged(view: &View, language: Language) -> Result<Vec<Tag>> {
    let latest = store::recent(view, language, 40).await?;
    let pages: Vec<PageId> = latest.iter().map(|line| line.page).collect();
    store::tags_among(view, &pages, 12).await
}

async fn ask(view: &View, asked: &Asked, language: Language) -> Result<Found> {
    let query = Query {
        words: asked.words.clone(),
        language: asked.language.map(|language| language.tag().to_owned()),
        section: asked.section.clone(),
        tag: asked.tag.clone(),
        sight: view.actor().sight().to_vec(),
        prefer: language.tag().to_owned(),
        limit: ROWS as u64,
        offset: ((asked.page - 1) * ROWS) as u64,
    };
    Ok(search::find(view, &query, &Synonyms::default()).await?)
}

fn title(visit: &Visit, asked: &Asked) -> String {
    let words = visit.words();
    if asked.words.trim().is_empty() {
        words.say("find-title")
    } else {
        format!("{}: {}", words.say("find-title"), asked.words)
    }
}

fn state(found: &Found) -> FindState {
    match found.nothing {
        Some(Nothing::Empty) => FindState::Fresh,
        Some(Nothing::OnlyMarks | Nothing::TooLong) => FindState::TooShort,
        None => FindState::Searched,
    }
}

fn kept(asked: &Asked) -> Vec<(String, String)> {
    let language = asked.language.map(|language| ("in".to_owned(), language.tag().to_owned()));
    let section = asked.section.clone().map(|slug| ("section".to_owned(), slug));
    let tag = asked.tag.clone().map(|slug| ("tag".to_owned(), slug));
    [language, section, tag].into_iter().flatten().collect()
}

/// The filters as words in one line.
fn filters(visit: &Visit, asked: &Asked, sections: &[Section]) -> Vec<Filter> {
    let words = visit.words();
    let choice = |label: String, name: &str, value: Option<&str>, current: bool| FilterChoice {
        label,
        href: asked.with(visit, name, value),
        current,
    };
    let mut filters = vec![Filter {
        label: words.say("find-filter-language"),
        now: asked.language.map_or_else(
            || words.say("find-in-every-language"),
            |language| words.fill("find-in-language", "language", language.name()),
        ),
        choices: std::iter::once(choice(words.say("find-in-every-language"), "in", None, asked.language.is_none()))
            .chain(Language::all().map(|language| {
                choice(language.name().to_owned(), "in", Some(language.tag()), asked.language == Some(language))
            }))
            .collect(),
    }];
    if !sections.is_empty() {
        let title = |section: &Section| section.titles.for_reader(visit.language()).to_owned();
        let now = sections.iter().find(|section| Some(&section.slug) == asked.section.as_ref());
        filters.push(Filter {
            label: words.say("find-filter-section"),
            now: now.map_or_else(
                || words.say("find-in-every-section"),
                |section| words.fill("find-in-section", "section", title(section)),
            ),
            choices: std::iter::once(choice(words.say("find-in-every-section"), "section", None, now.is_none()))
                .chain(sections.iter().map(|section| {
                    choice(
                        title(section),
                        "section",
                        Some(&section.slug),
                        Some(&section.slug) == asked.section.as_ref(),
                    )
                }))
                .collect(),
        });
    }
    if let Some(tag) = &asked.tag {
        filters.push(Filter {
            label: words.say("find-filter-tag"),
            now: words.fill("find-with-tag", "tag", tag),
            choices: vec![choice(words.say("find-with-any-tag"), "tag", None, false)],
        });
    }
    filters
}

async fn hits(view: &View, found: &Found, language: Language, sections: &[Section]) -> Result<Vec<Hit>> {
    let mut hits = Vec::with_capacity(found.hits.len());
    let pages: Vec<PageId> = found.hits.iter().map(|hit| PageId(hit.subject_id)).collect();
    let editions = store::editions_of(view, &pages).await?;
    for hit in &found.hits {
        let own = Language::parse(&hit.language).unwrap_or(language);
        let public = || editions.iter().filter(|edition| edition.page.0 == hit.subject_id && edition.public.is_some());
        let Some(edition) = public().find(|edition| edition.language == own) else { continue };
        let section = sections.iter().find(|section| Some(&section.slug) == hit.section.as_ref());
        hits.push(Hit {
            title: pieces(&hit.marked_title),
            href: edition.address(),
            language: own,
            snippet: pieces(&hit.snippet.parts),
            pillar: section.map(|section| section.pillar),
            notes: section.and_then(|section| own_title(section, language)).into_iter().collect(),
            others: public()
                .filter(|other| other.language != own)
                .map(|other| LanguageLink {
                    language: other.language,
                    href: other.address(),
                    current: false,
                    real: true,
                })
                .collect(),
        });
    }
    Ok(hits)
}

/// A section's title, unless it only repeats its pillar's word.
fn own_title(section: &Section, language: Language) -> Option<String> {
    let title = section.titles.for_reader(language);
    let pillar = Words::new(language).say(&format!("pillar-{}", section.pillar.class()));
    (title != pillar).then(|| title.to_owned())
}

fn pieces(parts: &[Part]) -> Vec<Piece> {
    parts.iter().map(|part| Piece { text: part.text.clone(), found: part.marked }).collect()
}

/// The page or tag whose very name was typed.
async fn named(view: &View, asked: &Asked, language: Language) -> Result<Option<PageLine>> {
    let line = |title: String, href: String, language: Language| PageLine {
        title,
        href,
        language,
        standfirst: String::new(),
        pillar: None,
        note: String::new(),
    };
    match search::jump(view, &asked.words, view.actor().sight(), language.tag()).await? {
        Some(Jump::Title { subject_id, language: own, .. }) => {
            let own = Language::parse(&own).unwrap_or(language);
            let edition = store::edition(view, PageId(subject_id), own).await?;
            Ok(Some(line(edition.title, address(own, &edition.slug), own)))
        }
        Some(Jump::Tag(label)) => match store::tag_page(view, &label).await {
            Ok(tag) => Ok(Some(line(
                tag.labels.for_reader(language).to_owned(),
                format!("/{}/tags/{}", language.tag(), tag.slug),
                language,
            ))),
            Err(_) => Ok(None),
        },
        None => Ok(None),
    }
}

/// Titles that fit what is being typed, as JSON for the browser's own list.
pub(super) async fn suggest(visit: Visit, State(site): State<Site>) -> Result<Response> {
    let language = visit.language_in_address()?;
    let view = site.db().view(visit.actor());
    let asked = Asked::of(&visit);
    let mut titles = Vec::new();
    let offered = search::offer(&view, &asked.words, view.actor().sight(), language.tag(), SUGGESTED).await?;
    let pages: Vec<PageId> = offered.iter().map(|one| PageId(one.subject_id)).collect();
    let editions = store::editions_of(&view, &pages).await?;
    for one in &offered {
        let own = |edition: &&Edition| edition.page.0 == one.subject_id && edition.language.tag() == one.language;
        let Some(edition) = editions.iter().find(own).filter(|edition| edition.public.is_some()) else { continue };
        titles.push(serde_json::json!({ "title": one.title, "href": edition.address() }));
    }
    Ok(Drawn::text("application/json", serde_json::to_string(&titles)?).into_response())
}
