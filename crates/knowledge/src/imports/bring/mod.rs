//! Keeping a haul as pages, batch by batch: each batch is one work with its pages, its facts and
//! its lines of the report, so that whoever is stopped anywhere leaves whole batches, and a second
//! run goes on after them.

mod keep;
mod pictures;
mod ready;

use std::collections::HashSet;
use std::sync::Arc;

use foundation::access::{Actor, CircleId, Permitted};
use foundation::jobs::{self, Claim};
use foundation::search;
use foundation::web::Site;
use foundation::work::{Reads, Work};
use foundation::{Error, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::model::{Asset, Draft, Haul, LeftOut, Reason};
use super::report::{Fate, How, ImportId, Report, ReportLine, Tally};
use super::rules::{self, Here, Place, Plan, identity, places, shorten};
use super::store;
use crate::pages::store as pages;
use crate::pages::{BringIn, Desk, Publish};
use pictures::Pictures;

/// Pages that are kept in one work: enough that a commit is cheap, few enough that nobody waits.
const BATCH: usize = 100;
/// From so many new texts on, the index is tidied at the end.
const MANY: usize = 500;
/// So often all is planned anew when somebody else was faster.
const PLANS: usize = 20;
/// Longest name of what is given, in characters.
const NAME_AT_MOST: usize = 200;

/// How far an import has come, as its job tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// How many sources were dealt with.
    pub done: usize,
    /// How many there are.
    pub total: usize,
}

/// Keeps a haul as pages of a circle. Bringing the same in twice changes nothing. `on_progress`
/// learns how many sources were dealt with, of how many.
///
/// # Errors
/// Forbidden without the right to bring in (or to publish, if that is wished); broken if the
/// database or the shelf does not answer: what was kept by then stays, and a second run goes on.
pub async fn bring_in(
    site: &Site,
    actor: &Actor,
    desk: CircleId,
    haul: Haul,
    how: &How,
    on_progress: impl Fn(usize, usize) + Send + Sync,
) -> Result<Report> {
    permitted(actor, desk, how)?;
    let how = How { name: shorten(&how.name, NAME_AT_MOST), ..how.clone() };
    let id = ImportId::new();
    let work = site.db().work(actor).await?;
    store::end_abandoned(&work, desk, &how.name).await?;
    store::begin(&work, id, desk, &how, None).await?;
    work.commit_housekeeping().await?;
    Run::new(site, actor, id, desk, how, None, &on_progress)?.all(haul).await?;
    report(&site.db().view(actor), id).await
}

/// What an import did so far, with all its lines.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn report(view: &impl Reads, id: ImportId) -> Result<Report> {
    let Tally { new, changed, same, left } = store::tally(view, id).await?;
    let total = store::import(view, id).await?.total;
    let lines = store::lines(view, id, 1_000_000, 0).await?;
    Ok(Report { import: id, total, new, changed, same, left, lines })
}

/// The stamp that whoever brings in needs, and the right to publish if they wish to.
pub(super) fn permitted(actor: &Actor, desk: CircleId, how: &How) -> Result<Permitted<BringIn, Desk>> {
    if how.publish {
        actor.permit(Publish, Desk(desk))?;
    }
    actor.permit(BringIn, Desk(desk))
}

/// One run of an import: what does not change while it goes on.
pub(super) struct Run<'a> {
    site: &'a Site,
    actor: &'a Actor,
    id: ImportId,
    desk: Arc<Permitted<BringIn, Desk>>,
    how: How,
    claim: Option<&'a Claim>,
    on_progress: &'a (dyn Fn(usize, usize) + Send + Sync),
}

impl<'a> Run<'a> {
    /// A run of an import that has begun.
    ///
    /// # Errors
    /// Forbidden without the rights it needs.
    pub(super) fn new(
        site: &'a Site,
        actor: &'a Actor,
        id: ImportId,
        desk: CircleId,
        how: How,
        claim: Option<&'a Claim>,
        on_progress: &'a (dyn Fn(usize, usize) + Send + Sync),
    ) -> Result<Self> {
        let desk = Arc::new(permitted(actor, desk, &how)?);
        Ok(Self { site, actor, id, desk, how, claim, on_progress })
    }

    /// Brings everything in that has no line yet, and ends the import.
    pub(super) async fn all(&self, haul: Haul) -> Result<()> {
        let Haul { mut drafts, assets, left_out } = haul;
        let mut pictures = Pictures::new(assets).await?;
        let unused = pictures.unused(&drafts);
        let mut others: Vec<ReportLine> = left_out.iter().chain(&unused).map(left).collect();
        for _ in 0..PLANS {
            let here = self.here(&drafts).await?;
            let vanished = self.vanished(&here, &drafts, &others);
            let plan = self.plan(drafts, &pictures, here).await?;
            let more = plan.left_out.iter().map(left).chain(vanished);
            let rest: Vec<ReportLine> = others.iter().cloned().chain(more).collect();
            if self.batches(&plan, &mut pictures, plan.pages.len() + rest.len()).await? {
                return self.end(rest).await;
            }
            // Somebody was faster: what they did is seen when all is planned anew.
            pictures.forget();
            let Some(again) = Arc::into_inner(plan) else { return Err(Error::broken("a plan is still read")) };
            others.extend(again.left_out.iter().map(left));
            drafts = again.pages.into_iter().map(|planned| planned.draft).collect();
        }
        Err(Error::broken("others changed these pages faster than they could be brought in"))
    }

    async fn here(&self, drafts: &[Draft]) -> Result<Here> {
        let view = self.site.db().view(self.actor);
        let names = match self.how.name.is_empty() {
            true => drafts.iter().map(|draft| identity(&self.how, &draft.source).0).collect(),
            false => vec![self.how.name.clone()],
        };
        Ok(Here {
            known: store::known(&view, self.desk.0, &names).await?,
            editions: pages::standings(&view).await?,
            old: pages::led_elsewhere(&view).await?,
        })
    }

    async fn plan(&self, drafts: Vec<Draft>, pictures: &Pictures, here: Here) -> Result<Arc<Plan>> {
        let zone = self.site.coalition().await?.zone.clone();
        let today = self.site.db().clock().now().date(&zone);
        let (hashes, how, desk) = (pictures.hashes(), self.how.clone(), self.desk.0);
        let planned = tokio::task::spawn_blocking(move || {
            rules::plan(drafts, &rules::Ground { pictures: &hashes, how: &how, desk, today, here: &here })
        });
        Ok(Arc::new(planned.await?))
    }

    /// Lines for pages whose sources are gone: they are left as they are.
    fn vanished(&self, here: &Here, drafts: &[Draft], others: &[ReportLine]) -> Vec<ReportLine> {
        let there: HashSet<&str> = drafts
            .iter()
            .map(|draft| draft.source.as_str())
            .chain(others.iter().map(|line| line.source.as_str()))
            .collect();
        let gone = here.known.iter().filter(|((_, source), _)| !there.contains(source.as_str()));
        let mut lines: Vec<ReportLine> = gone
            .map(|((_, source), known)| ReportLine {
                page: Some(known.page),
                language: Some(known.language),
                ..ReportLine::left(source, Reason::Vanished)
            })
            .collect();
        lines.sort_by(|one, other| one.source.cmp(&other.source));
        lines
    }

    /// Keeps all batches. While one is written, the next is made ready. False if somebody else
    /// changed meanwhile what this plan builds on.
    async fn batches(&self, plan: &Arc<Plan>, pictures: &mut Pictures, total: usize) -> Result<bool> {
        let (done, mut count) = store::dealt_with(&self.site.db().view(self.actor), self.id).await?;
        let work = self.site.db().work(self.actor).await?;
        store::set_total(&work, self.id, total).await?;
        self.housekeep(work, count, total).await?;
        let open = |at: &usize| plan.pages.get(*at).is_some_and(|planned| !done.contains(&planned.draft.source));
        let left: Vec<usize> = (0..plan.pages.len()).filter(open).collect();
        let mut batches = left.chunks(BATCH);
        let mut next = match batches.next() {
            Some(first) => Some(self.ready(plan, pictures, first).await?),
            None => None,
        };
        while let Some(mut batch) = next.take() {
            batch.refused.retain(|line| !done.contains(&line.source));
            let ready = async {
                match batches.next() {
                    Some(following) => self.ready(plan, pictures, following).await.map(Some),
                    None => Ok(None),
                }
            };
            let (kept, following) = tokio::join!(self.keep(plan, batch, count, total), ready);
            let Some(lines) = kept? else { return Ok(false) };
            count += lines;
            (self.on_progress)(count, total);
            next = following?;
        }
        Ok(true)
    }

    /// Ends the import: lines for all that became no page, and a tidy index after very many.
    async fn end(&self, rest: Vec<ReportLine>) -> Result<()> {
        let work = self.site.db().work(self.actor).await?;
        let (done, count) = store::dealt_with(&work, self.id).await?;
        let rest: Vec<ReportLine> = rest.into_iter().filter(|line| !done.contains(&line.source)).collect();
        store::add_lines(&work, self.id, count, &rest).await?;
        let total = count + rest.len();
        store::set_total(&work, self.id, total).await?;
        let Tally { new, changed, .. } = store::tally(&work, self.id).await?;
        if new + changed >= MANY {
            search::settle(&work).await?;
        }
        store::finish(&work, self.id, None).await?;
        self.housekeep(work, total, total).await?;
        (self.on_progress)(total, total);
        Ok(())
    }

    async fn housekeep(&self, work: Work, done: usize, total: usize) -> Result<()> {
        self.tell_progress(&work, done, total).await?;
        work.commit_housekeeping().await
    }

    /// Says in the same work how far it has come, so that a job that lost its claim keeps nothing.
    async fn tell_progress(&self, work: &Work, done: usize, total: usize) -> Result<()> {
        match self.claim {
            Some(claim) => jobs::progress(work, claim, &Progress { done, total }).await,
            None => Ok(()),
        }
    }
}

fn left(left: &LeftOut) -> ReportLine {
    ReportLine::left(&left.source, left.reason)
}
