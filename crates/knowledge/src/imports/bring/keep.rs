//! Writing a batch: one work with its pages, its facts, its lines and its progress.

use std::collections::HashMap;

use foundation::access::{Level, Sharing, audience};
use foundation::clock::Moment;
use foundation::directory::{self, Names};
use foundation::files;
use foundation::i18n::Language;
use foundation::ledger::{Fact, Subject};
use foundation::sharing as shared;
use foundation::web::shell::Pillar;
use foundation::web::{set_setting, setting};
use foundation::work::{Reads, Work};
use foundation::{Error, Result};

use super::ready::{Batch, Ready};
use super::*;
use crate::imports::model::Published;
use crate::imports::report::Remarks;
use crate::imports::rules::{Deed, Known, Planned, Shelf, humanise};
use crate::pages::rules::{NewSection, pillar_of, slug_for};
use crate::pages::store::{Findable, Fresh, Places};
use crate::pages::web::HOME;
use crate::pages::{Edition, Gate, NewText, Occasion, Page, PageId, Publishing, RevisionId, Section, SectionId, Tag};

/// What a batch finds out once and uses for all its pages.
#[derive(Default)]
struct Desktop {
    sections: Option<Vec<Section>>,
    around: HashMap<SectionId, Sharing>,
    tags: Option<Vec<Tag>>,
    places: Places,
    pages: HashMap<PageId, (Page, Vec<String>)>,
    known: Vec<((String, String), Known)>,
    lines: Vec<ReportLine>,
}

/// A new page of a batch, with all it needs.
struct Arrival<'p> {
    planned: &'p Planned,
    page: Page,
    begins: Option<Sharing>,
    within: Option<Sharing>,
    audience: Vec<String>,
    text: NewText,
    words: Findable,
    tags: Vec<Tag>,
    published_at: Option<Moment>,
}

impl Run<'_> {
    /// Writes a batch; gives how many lines it has, or nothing if somebody else was faster.
    pub(super) async fn keep(&self, plan: &Plan, batch: Batch, count: usize, total: usize) -> Result<Option<usize>> {
        let mut work = self.site.db().work(self.actor).await?;
        if self.is_overtaken(&work, plan, &batch).await? {
            return Ok(None);
        }
        for (hash, clean) in &batch.pictures {
            files::keep(&work, hash, clean).await?;
        }
        let mut desktop = Desktop { lines: batch.refused, ..Desktop::default() };
        let mut arrivals = Vec::new();
        let mut uses = Vec::new();
        for ready in batch.pages {
            let Some(planned) = plan.pages.get(ready.at) else { continue };
            desktop.lines.push(line(planned, &ready));
            uses.extend(ready.files.into_iter().map(|(name, hash)| (planned.page, name, hash)));
            match (planned.deed, ready.text) {
                (Deed::Add, Some((text, words))) => {
                    arrivals.push(self.arrive(&mut work, &mut desktop, planned, text, words).await?)
                }
                (Deed::Revise, Some((text, _))) => match self.revise(&mut work, &mut desktop, planned, &text).await {
                    Err(Error::Refused(refusal)) if refusal.key == "form-stale" => return Ok(None),
                    other => other?,
                },
                (Deed::Publish, _) => self.publish(&mut work, planned).await?,
                _ => {}
            }
            if planned.draft.home && planned.public && planned.deed != Deed::Leave {
                self.set_home(&work, plan, planned).await?;
            }
        }
        self.add(&mut work, &mut desktop, arrivals).await?;
        for (page, name, hash) in uses {
            files::keep_use(&work, page.0, &name, &hash).await?;
        }
        store::remember(&work, self.desk.0, desktop.known).await?;
        let lines = desktop.lines.len();
        store::add_lines(&work, self.id, count, &desktop.lines).await?;
        self.tell_progress(&work, count + lines, total).await?;
        foundation::testing_point("import.batch");
        // A batch in which nothing changed has nothing to tell.
        if work.has_facts() {
            work.commit().await?
        } else {
            work.commit_housekeeping().await?
        }
        Ok(Some(lines))
    }

    /// Whether an address was taken, or a source brought in or a page changed, since all was planned.
    async fn is_overtaken(&self, work: &Work, plan: &Plan, batch: &Batch) -> Result<bool> {
        let planned = || {
            batch
                .pages
                .iter()
                .filter_map(|ready| plan.pages.get(ready.at))
                .filter(|planned| planned.deed != Deed::Leave)
        };
        let slugs: Vec<&str> = planned().map(|one| one.slug.as_str()).collect();
        let ids: Vec<PageId> = planned().map(|one| one.page).collect();
        let editions = pages::standings_near(work, &slugs, &ids).await?;
        let by_slug: HashMap<&str, PageId> =
            editions.iter().map(|edition| (edition.slug.as_str(), edition.page)).collect();
        let newest: HashMap<(PageId, Language), RevisionId> =
            editions.iter().map(|edition| ((edition.page, edition.language), edition.newest)).collect();
        let sources: Vec<(String, String)> = planned().map(|one| identity(&self.how, &one.draft.source)).collect();
        let known = store::hashes(work, self.desk.0, &sources).await?;
        Ok(planned().any(|one| {
            by_slug.get(one.slug.as_str()).is_some_and(|page| *page != one.page)
                || newest.get(&(one.page, one.language)).copied() != one.newest
                || known.get(&one.draft.source) != one.known.as_ref()
        }))
    }

    /// A new page, or a page in a new language: where it stands and what it carries.
    async fn arrive<'p>(
        &self,
        work: &mut Work,
        desktop: &mut Desktop,
        planned: &'p Planned,
        text: NewText,
        words: Findable,
    ) -> Result<Arrival<'p>> {
        let tags = self.tags(work, desktop, planned).await?;
        let (page, audience, begins) = match desktop.pages.get(&planned.page) {
            Some((page, audience)) => (page.clone(), audience.clone(), None),
            None if planned.begins => self.begin(work, desktop, planned).await?,
            None => match pages::page(work, planned.page).await {
                Ok(page) => (page, shared::audience_of(work, planned.page.0).await?.0, None),
                // The one it was to begin with had to stay out.
                Err(Error::NotFound) => self.begin(work, desktop, planned).await?,
                Err(fault) => return Err(fault),
            },
        };
        let within = self.around(work, desktop, page.section.as_ref()).await?;
        desktop.pages.insert(page.id, (page.clone(), audience.clone()));
        let published_at = match planned.draft.published.filter(|_| planned.public) {
            Some(Published::On(day)) => day.to_zoned(jiff::tz::TimeZone::UTC).ok().map(|at| at.timestamp().into()),
            _ => planned.public.then(|| work.now()),
        };
        Ok(Arrival { planned, page, begins, within, audience, text, words, tags, published_at })
    }

    async fn begin(
        &self,
        work: &mut Work,
        desktop: &mut Desktop,
        planned: &Planned,
    ) -> Result<(Page, Vec<String>, Option<Sharing>)> {
        let section = match &planned.shelf {
            Some(shelf) => Some(self.section(work, desktop, shelf).await?),
            None => None,
        };
        let beside = match planned.ahead {
            Some(ahead) => Places::before(work, ahead, section.as_ref()).await?,
            None => None,
        };
        let place = match beside {
            Some(place) => place,
            None => desktop.places.next(work, section.as_ref()).await?,
        };
        let level = if planned.shared { Level::Public } else { self.how.level };
        let sharing = Sharing::at(level, self.desk.0);
        let page =
            Page { id: planned.page, rev: 1, owner: self.desk.0, section, place, source_language: planned.language };
        let chain: Vec<Sharing> =
            std::iter::once(sharing.clone()).chain(self.around(work, desktop, page.section.as_ref()).await?).collect();
        Ok((page, audience(&chain).0, Some(sharing)))
    }

    /// How a section is shared, asked for once a batch.
    async fn around(&self, work: &Work, desktop: &mut Desktop, section: Option<&Section>) -> Result<Option<Sharing>> {
        let Some(section) = section else { return Ok(None) };
        if let Some(known) = desktop.around.get(&section.id) {
            return Ok(Some(known.clone()));
        }
        let sharing = shared::sharing_of(work, section.id.0).await?;
        desktop.around.insert(section.id, sharing.clone());
        Ok(Some(sharing))
    }

    async fn add(&self, work: &mut Work, desktop: &mut Desktop, arrivals: Vec<Arrival<'_>>) -> Result<()> {
        let fresh = arrivals.iter().map(|one| Fresh {
            page: one.page.clone(),
            begins: one.begins.as_ref(),
            within: one.within.as_ref(),
            audience: one.audience.clone(),
            text: &one.text,
            published_at: one.published_at,
            tags: &one.tags,
            words: one.words.clone(),
        });
        let revisions = pages::add_many(work, fresh.collect()).await?;
        for (one, revision) in arrivals.iter().zip(revisions) {
            self.tell(work, one.planned, Fate::New, one.published_at.is_some());
            desktop.known.push(self.known(one.planned, revision));
        }
        Ok(())
    }

    async fn revise(&self, work: &mut Work, desktop: &mut Desktop, planned: &Planned, text: &NewText) -> Result<()> {
        let page = pages::page(work, planned.page).await?;
        let edition = pages::add_revision(work, &page, text, self.desk.0, planned.newest).await?;
        let mut tags = pages::tags_of(work, page.id).await?;
        tags.extend(self.tags(work, desktop, planned).await?);
        let tags: Vec<_> = tags.into_iter().map(|tag| tag.id).collect();
        pages::set_tags(work, page.id, &tags).await?;
        let goes_out = planned.public && self.may_go_out(work, &page, &edition).await?;
        if goes_out {
            self.widen(work, &page).await?;
            pages::publish(work, &page, &edition).await?;
        } else {
            pages::index(work, &page).await?;
        }
        self.tell(work, planned, Fate::Changed, goes_out);
        desktop.known.push(self.known(planned, edition.newest));
        Ok(())
    }

    /// Lets readers see what came in earlier as a draft.
    async fn publish(&self, work: &mut Work, planned: &Planned) -> Result<()> {
        let page = pages::page(work, planned.page).await?;
        let edition = pages::edition(work, planned.page, planned.language).await?;
        if self.may_go_out(work, &page, &edition).await? {
            self.widen(work, &page).await?;
            pages::publish(work, &page, &edition).await?;
            self.tell(work, planned, Fate::Changed, true);
        }
        Ok(())
    }

    /// Asks whoever must be asked before a page that is here already goes out. After a no the page
    /// stays as readers see it, and what was brought is its newest version.
    async fn may_go_out(&self, work: &Work, page: &Page, edition: &Edition) -> Result<bool> {
        let publishing = Publishing { page, edition, revision: edition.newest, occasion: Occasion::Brought };
        match Gate::ask(self.site, work, &publishing).await {
            Ok(()) => Ok(true),
            Err(Error::Refused(_)) => Ok(false),
            Err(fault) => Err(fault),
        }
    }

    /// Shares a page with everyone, unless somebody showed it to fewer readers on purpose.
    async fn widen(&self, work: &Work, page: &Page) -> Result<()> {
        let editions = pages::editions(work, page.id).await?;
        let sharing = shared::sharing_of(work, page.id.0).await?;
        if sharing.level != Level::Public && editions.iter().all(|edition| edition.published_at.is_none()) {
            pages::share(work, page, &Sharing::at(Level::Public, sharing.owner)).await?;
        }
        Ok(())
    }

    fn tell(&self, work: &mut Work, planned: &Planned, fate: Fate, published: bool) {
        let page = Subject::of("page", planned.page);
        if planned.deed != Deed::Publish {
            let brought = Fact::of("knowledge.page_brought_in", page).on_behalf(self.desk.0);
            work.tell(brought.with("outcome", fate.word()).with("language", planned.language.tag()));
        }
        if published {
            work.tell(
                Fact::of("knowledge.page_published", page)
                    .on_behalf(self.desk.0)
                    .with("language", planned.language.tag()),
            );
        }
    }

    fn known(&self, planned: &Planned, revision: RevisionId) -> ((String, String), Known) {
        let known = Known { page: planned.page, language: planned.language, hash: planned.hash.clone(), revision };
        (identity(&self.how, &planned.draft.source), known)
    }

    /// The page that introduces the others becomes the home page, unless another is it already.
    async fn set_home(&self, work: &Work, plan: &Plan, planned: &Planned) -> Result<()> {
        let now: Option<PageId> = setting(work, HOME).await?.and_then(|id| id.parse().ok());
        let ours = now.is_none_or(|now| plan.pages.iter().any(|one| one.page == now));
        if ours && now != Some(planned.page) {
            set_setting(work, HOME, &planned.page.to_string()).await?;
            pages::put_first(work, planned.page).await?;
        }
        Ok(())
    }

    /// The section of that slug or title, opened if there is none.
    async fn section(&self, work: &mut Work, desktop: &mut Desktop, shelf: &Shelf) -> Result<Section> {
        let mut all = match desktop.sections.take() {
            Some(all) => all,
            None => pages::sections(work, true).await?,
        };
        let (low, slug) = (shelf.name.to_lowercase(), slug_for("", &shelf.name));
        let named = |section: &&Section| {
            section.slug == slug || section.titles.0.values().any(|title| title.to_lowercase() == low)
        };
        let section = match all.iter().find(named) {
            Some(section) => section.clone(),
            None => {
                let opened = self.open(work, shelf, &slug).await?;
                all.push(opened.clone());
                opened
            }
        };
        desktop.sections = Some(all);
        Ok(section)
    }

    async fn open(&self, work: &mut Work, shelf: &Shelf, slug: &str) -> Result<Section> {
        let said = |name: &String| if *name == slug_for("", name) { humanise(name) } else { name.clone() };
        let titles = Names(shelf.titles.0.iter().map(|(tag, name)| (tag.clone(), said(name))).collect());
        let pillars = std::iter::once(&shelf.name).chain(shelf.titles.0.values()).map(|name| pillar_of(name));
        let pillar = pillars.into_iter().find(|pillar| *pillar != Pillar::Knowledge).unwrap_or(Pillar::Knowledge);
        let new = NewSection { slug: slug.to_owned(), pillar, titles, intros: Names::default() };
        let everyone = Sharing::at(Level::Public, directory::coalition(work).await?.id);
        let section = pages::add_section(work, &new, &everyone).await?;
        work.tell(Fact::of("knowledge.section_opened", section.subject()).on_behalf(self.desk.0));
        Ok(section)
    }

    /// The tags of a page, named where they are new.
    async fn tags(&self, work: &mut Work, desktop: &mut Desktop, planned: &Planned) -> Result<Vec<Tag>> {
        if planned.tags.is_empty() {
            return Ok(Vec::new());
        }
        let mut all = match desktop.tags.take() {
            Some(all) => all,
            None => pages::tags(work).await?,
        };
        let mut tags: Vec<Tag> = Vec::new();
        for (label, language) in &planned.tags {
            let tag = self.tag(work, &mut all, label, *language).await?;
            if !tags.iter().any(|known| known.id == tag.id) {
                tags.push(tag);
            }
        }
        desktop.tags = Some(all);
        Ok(tags)
    }

    async fn tag(&self, work: &mut Work, all: &mut Vec<Tag>, label: &str, language: Language) -> Result<Tag> {
        let slug = slug_for("", label);
        if let Some(tag) = all.iter().find(|tag| tag.slug == slug || tag.labels.0.values().any(|known| known == label))
        {
            return Ok(tag.clone());
        }
        let tag = pages::add_tag(work, &slug, &Names::one(language, &shorten(label, 120))).await?;
        work.tell(Fact::of("knowledge.tag_named", Subject::of("tag", tag.id)));
        all.push(tag.clone());
        Ok(tag)
    }
}

/// What the report says of a page.
fn line(planned: &Planned, ready: &Ready) -> ReportLine {
    let fate = match (planned.deed, ready.refused) {
        (_, Some(_)) => Fate::Left,
        (Deed::Add, None) => Fate::New,
        (Deed::Revise | Deed::Publish, None) => Fate::Changed,
        (Deed::Leave, None) => Fate::Same,
    };
    let kept = ready.refused.is_none() || planned.newest.is_some();
    ReportLine {
        source: planned.draft.source.clone(),
        title: planned.draft.title.clone(),
        language: Some(planned.language),
        page: kept.then_some(planned.page),
        address: None,
        fate,
        remarks: Remarks {
            notes: planned.draft.notes.iter().chain(&ready.notes).cloned().collect(),
            reason: ready.refused,
        },
    }
}
