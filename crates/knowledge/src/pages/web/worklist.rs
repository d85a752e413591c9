//! The working list: every edition a person may work on, and what of the others they can read.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use foundation::access::Actor;
use foundation::clock::Moment;
use foundation::i18n::Language;
use foundation::web::shell::{Link, PageKind};
use foundation::web::views::Pager;
use foundation::web::{Later, Page as Drawn, Site, Visit};
use foundation::{Error, Result};
use jiff::tz::TimeZone;

use super::lists::{ROWS, turned};
use super::writing::edit_address;
use crate::pages::model::{BringIn, PageId, PageState, Section, Write, address};
use crate::pages::store::{self, Sought, WorkLine};
use crate::pages::views::{Filter, FilterChoice, PagesList, WorkRow};

/// Rows of the list for a spreadsheet.
const CSV_ROWS: u64 = 100_000;

/// Who changed the drafts of these editions last, and when. Given by the house, because drafts stand above.
pub struct Drafted(pub fn(Site, Actor, Vec<PageId>) -> DraftedLines);

/// The drafts beside some editions, when they are known.
type DraftedLines = Later<Result<Vec<DraftedLine>>>;

/// A draft beside an edition.
#[derive(Debug, Clone)]
pub struct DraftedLine {
    /// Of which page.
    pub page: PageId,
    /// In which language.
    pub language: Language,
    /// Who changed it last.
    pub by: String,
    /// When.
    pub at: Moment,
}

async fn drafted(visit: &Visit, site: &Site, lines: &[WorkLine]) -> Result<Vec<DraftedLine>> {
    let mine = lines.iter().filter(|line| visit.actor().holds(Write, &[line.owner])).map(|line| line.page);
    match site.hook::<Drafted>() {
        Some(hook) => (hook.0)(site.clone(), visit.actor().clone(), mine.collect()).await,
        None => Ok(Vec::new()),
    }
}

/// What was asked, as it stands in the address.
struct Asked {
    words: String,
    state: Option<PageState>,
    language: Option<Language>,
    section: Option<Section>,
}

impl Asked {
    fn of(visit: &Visit, sections: &[Section]) -> Self {
        let slug = visit.query("section").unwrap_or_default();
        Self {
            words: visit.query("q").unwrap_or_default().chars().take(400).collect(),
            state: visit.query("state").and_then(|word| word.parse().ok()),
            language: visit.query("in").and_then(|tag| Language::parse(&tag)),
            section: sections.iter().find(|section| section.slug == slug).cloned(),
        }
    }

    fn sought(&self) -> Sought {
        let section = self.section.as_ref().map(|section| section.id);
        Sought { title: self.words.clone(), state: self.state, language: self.language, section }
    }

    fn kept(&self) -> Vec<(String, String)> {
        let state = self.state.map(|state| ("state", state.word()));
        let language = self.language.map(|language| ("in", language.tag()));
        let section = self.section.as_ref().map(|section| ("section", section.slug.as_str()));
        [state, language, section]
            .into_iter()
            .flatten()
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    }

    /// The address with one name changed.
    fn with(&self, name: &str, value: Option<&str>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !self.words.is_empty() {
            query.append_pair("q", &self.words);
        }
        for (key, kept) in self.kept().iter().filter(|(key, _)| key != name) {
            query.append_pair(key, kept);
        }
        if let Some(value) = value {
            query.append_pair(name, value);
        }
        match query.finish() {
            query if query.is_empty() => "/pages".to_owned(),
            query => format!("/pages?{query}"),
        }
    }
}

pub(super) async fn list(visit: Visit, State(site): State<Site>) -> Result<Response> {
    visit.actor().signed_in()?;
    if visit.actor().seats().is_empty() {
        return Err(Error::NotFound);
    }
    let view = site.db().view(visit.actor());
    let sections = store::sections(&view, true).await?;
    let asked = Asked::of(&visit, &sections);
    if visit.query("as").as_deref() == Some("csv") {
        let (lines, _) = store::worked_on(&view, &asked.sought(), CSV_ROWS, 0).await?;
        return Ok(csv(&visit, &lines).into_response());
    }
    let (page, offset) = turned(&visit);
    let (lines, total) = store::worked_on(&view, &asked.sought(), ROWS as u64, offset).await?;
    let drafts = drafted(&visit, &site, &lines).await?;
    let may_write = visit.actor().circles_with(Write).next().is_some();
    let may_bring = visit.actor().circles_with(BringIn).next().is_some();
    let zone = site.coalition().await?.zone.clone();
    let mut shell = visit.shell(&site, visit.words().say("pages-list-title"), PageKind::Working).await?;
    shell.robots = Some("noindex".into());
    let drawn = PagesList {
        shell,
        query: asked.words.clone(),
        filters: filters(&visit, &asked, &sections),
        kept: asked.kept(),
        total,
        rows: lines.iter().map(|line| row(&visit, line, &zone, &drafts)).collect(),
        pager: Pager::new(page, total.div_ceil(ROWS), |number| {
            asked.with("page", (number > 1).then(|| number.to_string()).as_deref())
        }),
        begin: if may_write { "/pages/new".into() } else { String::new() },
        bring_in: if may_bring { "/imports".into() } else { String::new() },
        sections: if may_write { "/sections".into() } else { String::new() },
        csv: asked.with("as", Some("csv")),
    };
    Ok(Drawn::draw(&drawn)?.into_response())
}

fn row(visit: &Visit, line: &WorkLine, zone: &TimeZone, drafts: &[DraftedLine]) -> WorkRow {
    let words = visit.words();
    let draft = drafts.iter().find(|draft| (draft.page, draft.language) == (line.page, line.language));
    let draft = draft.map(|draft| {
        let when = words.date(draft.at.date(zone));
        words.with("draft-listed", &[("who", draft.by.as_str().into()), ("when", when.into())])
    });
    let mine = visit.actor().holds(Write, &[line.owner]);
    let edit = edit_address(line.page, line.language);
    WorkRow {
        title: line.title.clone(),
        href: if line.public { address(line.language, &line.slug) } else { edit.clone() },
        language: line.language,
        section: line.section.as_ref().map(|names| names.for_reader(visit.language()).to_owned()).unwrap_or_default(),
        state: line.state(),
        more: draft.unwrap_or_else(|| words.date(line.made_at.date(zone))),
        next: mine.then(|| Link::new(edit, words.say("page-edit-title"))),
    }
}

/// The filters as words in one line.
fn filters(visit: &Visit, asked: &Asked, sections: &[Section]) -> Vec<Filter> {
    let words = visit.words();
    let choice = |label: String, name: &str, value: Option<&str>, current: bool| FilterChoice {
        label,
        href: asked.with(name, value),
        current,
    };
    let mut filters = vec![
        Filter {
            label: words.say("pages-filter-state"),
            now: words.say(&asked.state.map_or_else(|| "pages-in-every-state".to_owned(), PageState::key)),
            choices: std::iter::once(choice(words.say("pages-in-every-state"), "state", None, asked.state.is_none()))
                .chain(PageState::ALL.map(|state| {
                    choice(words.say(&state.key()), "state", Some(state.word()), asked.state == Some(state))
                }))
                .collect(),
        },
        Filter {
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
        },
    ];
    if !sections.is_empty() {
        let title = |section: &Section| section.titles.for_reader(visit.language()).to_owned();
        let now = |section: &Section| words.fill("find-in-section", "section", title(section));
        filters.push(Filter {
            label: words.say("find-filter-section"),
            now: asked.section.as_ref().map_or_else(|| words.say("find-in-every-section"), now),
            choices: std::iter::once(choice(
                words.say("find-in-every-section"),
                "section",
                None,
                asked.section.is_none(),
            ))
            .chain(sections.iter().map(|section| {
                choice(title(section), "section", Some(&section.slug), Some(section) == asked.section.as_ref())
            }))
            .collect(),
        });
    }
    filters
}

/// The same rows for a spreadsheet. A cell that a spreadsheet would run begins with a quote.
fn csv(visit: &Visit, lines: &[WorkLine]) -> Drawn {
    let cell = |text: &str| {
        let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    };
    let mut csv = String::from("title,language,address,state,changed\r\n");
    for line in lines {
        let address = address(line.language, &line.slug);
        let state = visit.words().say(&line.state().key());
        let cells =
            [cell(&line.title), cell(line.language.tag()), cell(&address), cell(&state), line.made_at.to_string()];
        csv.push_str(&cells.join(","));
        csv.push_str("\r\n");
    }
    Drawn::text("text/csv; charset=utf-8", csv)
}
