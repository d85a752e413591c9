//! The check of a page for one who asks: what stands open, what was set aside.

use std::collections::BTreeSet;

use foundation::access::Actor;
use foundation::error::Refusal;
use foundation::i18n::Language;
use foundation::web::{Later, Site, set_setting, setting};
use foundation::work::{Reads, Work};
use foundation::{Error, Result};

use super::around::{Depth, gather};
use super::model::{Finding, Kind, Place, Weight, Written};
use super::store::Dismissal;
use super::{rules, store};
use crate::pages::{Occasion, Page, PageId, Publishing, Revision, RevisionId, Verdict, store as pages};

/// The text that is being worked on, where that is not the newest revision. Given by the house,
/// because drafts stand above.
pub struct Working(pub fn(Site, Actor, PageId, Language) -> OnTheDesk);

/// A text on the desk, if there is one, when it is known.
type OnTheDesk = Later<Result<Option<Written>>>;

/// Name of the setting that says up to which line of the ledger pages were read for their prints.
const READ_TO: &str = "checks_read_to";
/// How many changed pages are read before an answer.
pub(super) const AT_ONCE: u64 = 100;

/// What was found, with what each finding is bound to.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// What stands open.
    pub open: Vec<(Finding, String)>,
    /// What someone said is well as it is.
    pub aside: Vec<(Finding, Dismissal)>,
    /// Whether the words of all other pages were known.
    pub complete: bool,
}

impl Report {
    /// What publishing waits for.
    pub fn forbidding(&self) -> impl Iterator<Item = &Finding> {
        self.open.iter().map(|(finding, _)| finding).filter(|finding| finding.weight == Weight::Forbids)
    }
}

impl Written {
    /// A revision as it would be published.
    ///
    /// # Errors
    /// Broken if its text cannot be read.
    pub fn of(revision: &Revision) -> Result<Self> {
        Ok(Self {
            language: revision.language,
            title: revision.title.clone(),
            standfirst: revision.standfirst.clone(),
            credits: revision.credits.clone(),
            text: pages::public_text(revision)?,
        })
    }

    /// The source of a place, to which dismissals are bound.
    fn source(&self, place: Place) -> String {
        match place {
            Place::Title => self.title.clone(),
            Place::Standfirst => self.standfirst.clone(),
            Place::Credits => self.credits.clone(),
            Place::Block(id) => self.text.block(id).map(|block| block.hash.clone()).unwrap_or_default(),
            Place::Page => String::new(),
        }
    }
}

/// The text of an edition as it is worked on now: the draft, where drafts are kept, else the
/// newest revision.
///
/// # Errors
/// `NotFound` if the page is not in that language.
pub async fn working_text(site: &Site, view: &impl Reads, page: PageId, language: Language) -> Result<Written> {
    if let Some(hook) = site.hook::<Working>()
        && let Some(written) = (hook.0)(site.clone(), view.actor().clone(), page, language).await?
    {
        return Ok(written);
    }
    let edition = pages::edition(view, page, language).await?;
    Written::of(&pages::revision(view, page, edition.newest).await?)
}

/// Checks a text of a page for whoever asks.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn report(site: &Site, view: &impl Reads, page: &Page, written: &Written, depth: Depth) -> Result<Report> {
    let around = gather(site, view, Some(page), written, depth).await?;
    let mut dismissed = store::dismissals(view, page.id, written.language).await?;
    let mut report = Report { complete: true, ..Report::default() };
    for finding in rules::check(written, &around) {
        let bond = finding.bond(&written.source(finding.place));
        match dismissed.remove(&bond).filter(|_| finding.may_be_dismissed()) {
            Some(dismissal) => report.aside.push((finding, dismissal)),
            None => report.open.push((finding, bond)),
        }
    }
    Ok(report)
}

/// What publishing a text of a page must wait for.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn stands_in_the_way(site: &Site, view: &impl Reads, page: &Page, written: &Written) -> Result<Vec<Finding>> {
    Ok(report(site, view, page, written, Depth::Forbidding).await?.forbidding().cloned().collect())
}

/// Says no to a publication whose text has something left that forbids it. What comes in from
/// outside is only refused what someone no longer agrees to.
#[must_use]
pub fn before_publishing<'a>(site: &'a Site, work: &'a Work, publishing: &'a Publishing<'a>) -> Verdict<'a> {
    Box::pin(async move {
        let revision = pages::revision(work, publishing.page.id, publishing.revision).await?;
        let written = Written::of(&revision)?;
        let mut found = stands_in_the_way(site, work, publishing.page, &written).await?;
        if publishing.occasion == Occasion::Brought {
            // Its report tells the rest; but nobody may be shown against their word.
            found.retain(|finding| finding.kind == Kind::ConsentEnded);
        }
        let Some(first) = found.first() else { return Ok(()) };
        let words = [&first.excerpt.marked, &first.excerpt.before, &written.title];
        let words = words.into_iter().find(|words| !words.trim().is_empty()).cloned().unwrap_or_default();
        Err(Refusal::new("refused-check-forbids")
            .with("count", found.len().to_string())
            .with("first", words.trim().to_owned())
            .into())
    })
}

// ---- catching up

/// Reads the pages that changed since the last time, as many as `most`; true if there are no more.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn catch_up(site: &Site, most: u64) -> Result<bool> {
    let own = Actor::system("checks");
    let view = site.db().view(&own);
    let from: i64 = setting(&view, READ_TO).await?.and_then(|line| line.parse().ok()).unwrap_or(0);
    let (changed, to) = store::told_after(&view, from, most).await?;
    if changed.is_empty() {
        return Ok(true);
    }
    let (wanted, gone) = store::to_print(&view, &changed).await?;
    let mut texts = Vec::new();
    for (page, id) in wanted {
        match pages::revision(&view, page, id).await {
            Ok(revision) => texts.push((id, revision)),
            Err(Error::NotFound) => {}
            Err(fault) => return Err(fault),
        }
    }
    let printed = tokio::task::spawn_blocking(move || {
        texts.iter().map(|(id, revision)| (*id, prints_of(revision))).collect::<Vec<(RevisionId, BTreeSet<i64>)>>()
    })
    .await?;
    let work = site.db().work(&own).await?;
    for (revision, prints) in &printed {
        store::keep_prints(&work, *revision, prints).await?;
    }
    store::forget_prints(&work, &gone).await?;
    set_setting(&work, READ_TO, &to.to_string()).await?;
    work.commit_housekeeping().await?;
    Ok((changed.len() as u64) < most)
}

/// The prints of a revision; none where it cannot be read, which its own page will say.
fn prints_of(revision: &Revision) -> BTreeSet<i64> {
    let written = Written::of(revision).ok();
    written.iter().flat_map(rules::prints).map(|print| print.print).collect()
}
