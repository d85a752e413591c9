//! Every version of a page, and two of them side by side.

use std::collections::HashMap;

use axum::extract::{Path, State};
use foundation::blocks::{Mark, compare};
use foundation::i18n::Language;
use foundation::web::views::{Choice, FormState};
use foundation::web::{Page as Drawn, Site, Visit};
use foundation::work::View;
use foundation::{Error, Result};
use jiff::tz::TimeZone;

use super::reading::language_of;
use super::writing::{edit_address, open, page_id};
use crate::pages::model::{Edition, PageId, Revision, Significance};
use crate::pages::store;
use crate::pages::views::{self, ChooseTwo, PageComparison, PageHistory, RevisionRow, Stretch};

/// A page's revisions with the names of those who wrote them.
struct Versions<'v> {
    visit: &'v Visit,
    edition: Edition,
    /// Newest first.
    all: Vec<Revision>,
    authors: HashMap<String, String>,
    zone: TimeZone,
}

impl<'v> Versions<'v> {
    async fn read(visit: &'v Visit, site: &Site, view: &View, id: &str, language: Language) -> Result<Versions<'v>> {
        let page = open(visit, view, page_id(id)?).await?;
        Ok(Versions {
            visit,
            edition: store::edition(view, page.id, language).await?,
            all: store::revisions(view, page.id, language).await?,
            authors: store::author_names(view, page.id).await?,
            zone: site.coalition().await?.zone.clone(),
        })
    }

    fn by(&self, revision: &Revision) -> String {
        let known = self.authors.get(&revision.author).cloned();
        known.unwrap_or_else(|| self.visit.words().say("history-by-kith"))
    }

    fn on(&self, revision: &Revision) -> String {
        self.visit.words().date(revision.made_at.date(&self.zone))
    }

    fn numbered(&self, number: i64) -> Result<&Revision> {
        self.all.iter().find(|revision| revision.number == number).ok_or(Error::NotFound)
    }

    fn history(&self) -> String {
        history_address(self.edition.page, self.edition.language)
    }

    fn comparison(&self, from: i64, to: i64) -> String {
        format!("{}/comparison?from={from}&to={to}", self.history())
    }

    fn choose(&self, from: i64, to: i64) -> ChooseTwo {
        let label = |revision: &Revision| {
            let gaps = [("number", revision.number.into()), ("day", self.on(revision).into())];
            Choice::new(revision.number.to_string(), self.visit.words().with("compare-choice", &gaps))
        };
        let versions: Vec<Choice> = self.all.iter().map(label).collect();
        let nothing = Choice::new("0", self.visit.words().say("compare-before-the-first"));
        ChooseTwo {
            befores: versions.iter().cloned().chain([nothing]).collect(),
            form: FormState::new().with("from", from.to_string()).with("to", to.to_string()),
            action: format!("{}/comparison", self.history()),
            versions,
        }
    }

    fn side(&self, key: &str, revision: &Revision) -> String {
        let gaps =
            [("number", revision.number.into()), ("day", self.on(revision).into()), ("by", self.by(revision).into())];
        self.visit.words().with(key, &gaps)
    }

    fn restoration(&self, revision: &Revision) -> String {
        if revision.id == self.edition.newest {
            return String::new();
        }
        format!("{}/{}/restoration", self.history(), revision.number)
    }
}

fn history_address(page: PageId, language: Language) -> String {
    format!("{}/history", edit_address(page, language))
}

pub(super) async fn history(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
) -> Result<Drawn> {
    let view = site.db().view(visit.actor());
    let versions = Versions::read(&visit, &site, &view, &id, language_of(&tag)?).await?;
    let coalition = site.coalition().await?;
    let behalf = |revision: &Revision| coalition.circle_name(revision.on_behalf?, visit.language());
    let row = |(at, revision): (usize, &Revision)| {
        let before = versions.all.get(at + 1);
        RevisionRow {
            number: usize::try_from(revision.number).unwrap_or(0),
            by: versions.by(revision),
            behalf: behalf(revision).unwrap_or_default(),
            on: versions.on(revision),
            iso: revision.made_at.date(&versions.zone).to_string(),
            message: revision.message.clone(),
            significance: before.map(|_| significance(&visit, revision.significance)).unwrap_or_default(),
            changes: before.map(|before| changes(&visit, revision, before)).unwrap_or_default(),
            compare: before.map(|before| versions.comparison(before.number, revision.number)).unwrap_or_default(),
            href: format!("{}/{}", versions.history(), revision.number),
            is_public: versions.edition.public == Some(revision.id),
            restore: versions.restoration(revision),
        }
    };
    let newest = versions.all.first().map_or(1, |revision| revision.number);
    let drawn = PageHistory {
        shell: visit.form_shell(&site, visit.words().say("history-title")).await?,
        title: versions.edition.title.clone(),
        language: versions.edition.language,
        page: versions.edition.public.map(|_| versions.edition.address()).unwrap_or_default(),
        revisions: versions.all.iter().enumerate().map(row).collect(),
        choose: versions.choose(newest - 1, newest),
    };
    Drawn::draw(&drawn)
}

fn significance(visit: &Visit, significance: Significance) -> String {
    visit.words().say(match significance {
        Significance::Wording => "history-significance-wording",
        Significance::Content => "history-significance-content",
        Significance::Meaning => "history-significance-meaning",
    })
}

/// What changed since the revision before, counted in blocks; by the block maps, without reading
/// the texts.
fn changes(visit: &Visit, revision: &Revision, before: &Revision) -> String {
    let blocks = |revision: &Revision| -> HashMap<String, String> {
        let map: Vec<Mark> = serde_json::from_str(&revision.blocks).unwrap_or_default();
        map.into_iter().map(|mark| (mark.id.to_string(), mark.hash)).collect()
    };
    let (old, new) = (blocks(before), blocks(revision));
    let changed = new.iter().filter(|(id, hash)| old.get(*id).is_some_and(|was| was != *hash)).count();
    let added = new.keys().filter(|id| !old.contains_key(*id)).count();
    let removed = old.keys().filter(|id| !new.contains_key(*id)).count();
    let gaps = [("changed", changed.into()), ("added", added.into()), ("removed", removed.into())];
    visit.words().with("history-changes", &gaps)
}

/// Two versions side by side: those asked for, else the newest and the one before it.
pub(super) async fn comparison(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
) -> Result<Drawn> {
    let view = site.db().view(visit.actor());
    let versions = Versions::read(&visit, &site, &view, &id, language_of(&tag)?).await?;
    let newest = versions.all.first().ok_or(Error::NotFound)?.number;
    let asked = |name: &str, usual: i64| match visit.query(name) {
        Some(number) => number.parse().map_err(|_| Error::NotFound),
        None => Ok(usual),
    };
    let to: i64 = asked("to", newest)?;
    let from: i64 = asked("from", to.saturating_sub(1))?;
    let (from, to) = (from.min(to), from.max(to));
    // Before the first version there was nothing.
    let (old, new) = (if from == 0 { None } else { Some(versions.numbered(from)?) }, versions.numbered(to)?);
    let (counts, compared) = side_by_side(&visit, old, new)?;
    let sides = match old {
        Some(old) => vec![versions.side("compare-side-from", old), versions.side("compare-side-to", new)],
        None => vec![versions.side("compare-side-first", new)],
    };
    let next_to_each_other = from + 1 == to;
    let drawn = PageComparison {
        shell: visit.form_shell(&site, visit.words().say("compare-title")).await?,
        title: new.title.clone(),
        language: new.language,
        history: versions.history(),
        sides,
        message: if next_to_each_other { new.message.clone() } else { String::new() },
        counts,
        compared,
        choose: versions.choose(from, to),
        older: if from > 0 { versions.comparison(from - 1, from) } else { String::new() },
        newer: if to < newest { versions.comparison(to, to + 1) } else { String::new() },
        restore: old.map(|old| versions.restoration(old)).unwrap_or_default(),
    };
    Drawn::draw(&drawn)
}

/// What happened between two versions: in numbers, and in words.
fn side_by_side(visit: &Visit, old: Option<&Revision>, new: &Revision) -> Result<(Vec<String>, Vec<Stretch>)> {
    let words = visit.words();
    let (was, is) = (old.map(store::public_text).transpose()?.unwrap_or_default(), store::public_text(new)?);
    let comparison = compare(&was, &is);
    let around = |of: fn(&Revision) -> &str| (old.map_or("", of), of(new));
    let lines = [
        ("page-title", around(|revision| &revision.title)),
        ("page-standfirst", around(|revision| &revision.standfirst)),
        ("page-credits", around(|revision| &revision.credits)),
    ];
    let parts: Vec<_> =
        lines.into_iter().filter_map(|(key, (old, new))| views::line(words.say(key), old, new)).collect();
    let same = parts.is_empty() && comparison.is_same();
    let counts = if same { Vec::new() } else { views::counts(words, &comparison) };
    let mut stretches = vec![Stretch { folded: String::new(), parts }];
    stretches.extend(views::stretches(words, &comparison));
    Ok((counts, stretches))
}
