//! Making a batch ready, outside any work: pictures on the shelf, links filled in, texts read.

use std::collections::HashMap;
use std::sync::Arc;

use foundation::blocks::Text;
use foundation::{Error, Result};

use super::pictures::{Pictures, Shelved, shown_by};
use super::*;
use crate::imports::model::{Note, Outcome, What};
use crate::imports::rules::{Deed, Planned, name_of};
use crate::pages::NewText;
use crate::pages::rules::{STANDFIRST_AT_MOST, TITLE_AT_MOST, Written, brought};
use crate::pages::store::Findable;

/// A batch that only needs to be written.
pub(super) struct Batch {
    pub(super) pages: Vec<Ready>,
    /// Pictures to be noted: hash and what they are.
    pub(super) pictures: Vec<(String, foundation::files::Clean)>,
    /// Lines of pictures that were refused.
    pub(super) refused: Vec<ReportLine>,
}

/// A page that only needs to be written.
pub(super) struct Ready {
    /// Which of the plan.
    pub(super) at: usize,
    /// Its text and the words it is found by, where there is anything to keep.
    pub(super) text: Option<(NewText, Findable)>,
    /// Why it stays out after all.
    pub(super) refused: Option<Reason>,
    /// The pictures it shows: the name its text knows, and the hash.
    pub(super) files: Vec<(String, String)>,
    /// What was found on the way.
    pub(super) notes: Vec<Note>,
}

impl Run<'_> {
    /// Makes some pages of the plan ready.
    pub(super) async fn ready(&self, plan: &Arc<Plan>, pictures: &mut Pictures, which: &[usize]) -> Result<Batch> {
        let kept = |planned: &&Planned| matches!(planned.deed, Deed::Add | Deed::Revise);
        let to_keep = || which.iter().filter_map(|at| plan.pages.get(*at)).filter(kept);
        let shown: Vec<String> = to_keep().flat_map(|planned| shown_by(&planned.draft.body)).collect();
        let Shelved { notes, refused } = pictures.shelve(self.site.shelf(), shown.iter().cloned()).await?;
        let lie: HashMap<String, String> =
            shown.into_iter().filter_map(|source| Some((source.clone(), pictures.hash(&source)?.clone()))).collect();
        let before = self.texts_before(plan, which).await?;
        let (plan, which, desk, name) = (plan.clone(), which.to_vec(), self.desk.clone(), self.how.name.clone());
        let read = tokio::task::spawn_blocking(move || {
            which
                .into_iter()
                .filter_map(|at| Some(make_ready(at, plan.pages.get(at)?, &plan, &desk, &name, &lie, before.get(&at))))
                .collect::<Result<Vec<Ready>>>()
        });
        Ok(Batch { pages: read.await??, pictures: notes, refused })
    }

    /// The texts that are here now, of pages that get a new revision.
    async fn texts_before(&self, plan: &Plan, which: &[usize]) -> Result<HashMap<usize, Text>> {
        let view = self.site.db().view(self.actor);
        let mut texts = HashMap::new();
        for at in which {
            let Some(planned) = plan.pages.get(*at).filter(|planned| planned.deed == Deed::Revise) else { continue };
            let Some(newest) = planned.newest else { continue };
            let revision = pages::revision(&view, planned.page, newest).await?;
            texts.insert(*at, pages::public_text(&revision)?);
        }
        Ok(texts)
    }
}

fn make_ready(
    at: usize,
    planned: &Planned,
    plan: &Plan,
    desk: &Permitted<BringIn, Desk>,
    name: &str,
    lie: &HashMap<String, String>,
    before: Option<&Text>,
) -> Result<Ready> {
    let mut ready = Ready { at, text: None, refused: None, files: Vec::new(), notes: Vec::new() };
    if matches!(planned.deed, Deed::Leave | Deed::Publish) {
        return Ok(ready);
    }
    let body = filled(planned, plan, lie, &mut ready);
    let draft = &planned.draft;
    let standfirst = draft.standfirst.as_deref().unwrap_or_default();
    let long = standfirst.chars().count() > STANDFIRST_AT_MOST;
    let body = if long { format!("{}\n\n{body}", rules::escape(standfirst)) } else { body };
    let source = &draft.source;
    let written = Written {
        title: &shorten(&draft.title, TITLE_AT_MOST),
        slug: &planned.slug,
        standfirst: if long { "" } else { standfirst },
        credits: &draft.credits.join("\n"),
        body: &body,
        message: &if name.is_empty() || name == source { source.clone() } else { format!("{name}/{source}") },
    };
    match brought(desk, planned.language, &written, before) {
        Ok(text) => {
            let words = Findable::of(&text.text, &text.standfirst);
            // The plan's name is free; made from it anew it could differ.
            ready.text = Some((NewText { slug: planned.slug.clone(), ..text }, words));
        }
        Err(Error::Refused(refusal)) => {
            let large = refusal.key == "text-too-large";
            ready.refused = Some(if large { Reason::TooLarge } else { Reason::TooTangled });
        }
        Err(fault) => return Err(fault),
    }
    Ok(ready)
}

/// The body with addresses for its links and names for its pictures.
fn filled(planned: &Planned, plan: &Plan, lie: &HashMap<String, String>, ready: &mut Ready) -> String {
    rules::fill(&planned.draft.body, |place| match place {
        Place::Page(source) => {
            let address = plan.addresses.get(source).cloned();
            if address.is_none() {
                ready.notes.push(Note::new(Outcome::LeftOut, What::LinkLost, source));
            }
            address
        }
        Place::Asset(source) => {
            let name = file_name(place, source);
            match lie.get(source) {
                Some(hash) if !ready.files.iter().any(|(known, _)| *known == name) => {
                    ready.files.push((name.clone(), hash.clone()));
                }
                Some(_) => {}
                None => ready.notes.push(Note::new(Outcome::LeftOut, What::ImageMissing, name_of(source))),
            }
            Some(name)
        }
    })
}

/// Longest name of a file that a text may know.
const FILE_NAME_AT_MOST: usize = 400;

/// The name by which a text knows a picture: its path as it may stand in Markdown, so that the
/// translations of a page, which share its pictures, know each by one name.
fn file_name(place: &Place, source: &str) -> String {
    let written = place.written();
    let name = written.strip_prefix("asset:").unwrap_or(&written);
    if name.len() <= FILE_NAME_AT_MOST {
        return name.to_owned();
    }
    let ending = source.rsplit_once('.').map_or("", |(_, ending)| ending);
    format!("{}.{ending}", hex::encode(Sha256::digest(source.as_bytes())))
}
