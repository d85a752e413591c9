//! Blocks and pictures that are shown until some moment only: what someone agreed to ends, or is
//! withdrawn. The moment is compared when a text is read; no job has to run.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use foundation::blocks::{self, Block, BlockId, Kind, Text};
use foundation::clock::Moment;
use foundation::db::{Column, Sql};
use foundation::work::{Reads, Work};
use foundation::{Error, Result};

use super::read::public_text;
use crate::pages::model::{PageId, Revision};

/// What of a page is not shown now, and when the next part of it ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Blocks.
    pub blocks: BTreeSet<BlockId>,
    /// Pictures, by the name the text knows them by.
    pub pictures: BTreeSet<String>,
    /// When the next one ends.
    pub next: Option<Moment>,
}

impl Hidden {
    /// Whether all is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.pictures.is_empty()
    }

    /// A number that is another whenever something else is hidden, or ends; 0 where nothing is
    /// hidden or ever ends.
    #[must_use]
    pub fn mark(&self) -> u64 {
        if self.is_empty() && self.next.is_none() {
            return 0;
        }
        let mut hasher = DefaultHasher::new();
        (&self.blocks, &self.pictures, self.next.map(|next| next.0)).hash(&mut hasher);
        hasher.finish().max(1)
    }

    /// Whether a page drawn now may be kept ready: until the next half-hour, in which ready pages are
    /// made anew, nothing on it ends.
    #[must_use]
    pub fn may_lie_ready(&self, now: Moment) -> bool {
        let half_hour = |moment: Moment| moment.0.div_euclid(1_800_000_000);
        self.next.is_none_or(|next| half_hour(next) > half_hour(now))
    }

    /// The text without what is not shown; `instead` stands in its place.
    ///
    /// # Errors
    /// Broken if what is left cannot be read.
    pub fn taken_from(&self, text: &Text, instead: &str) -> Result<Text> {
        if self.is_empty() {
            return Ok(text.clone());
        }
        blocks::take_out(text, &|id| self.blocks.contains(&id), &|source| self.pictures.contains(source), instead)
            .map_err(|error| Error::broken(error.to_string()))
    }
}

/// What of a page is not shown now.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn hidden_in(view: &impl Reads, page: PageId) -> Result<Hidden> {
    let sql = "select 'block' as what, block as name, ends_at from hidden_block where page_id = $1
               union all select 'picture' as what, file_use.name as name, ends_at from file_use
               join file_end on file_end.hash = file_use.hash where subject_id = $1";
    let mut hidden = Hidden::default();
    for row in Sql::with(sql, [page.into()]).rows(view).await? {
        let (what, name, ends): (String, String, i64) = (row.col("what")?, row.col("name")?, row.col("ends_at")?);
        let ends = Moment(ends);
        if ends > view.now() {
            hidden.next = Some(hidden.next.map_or(ends, |next| next.min(ends)));
        } else if what == "picture" {
            hidden.pictures.insert(name);
        } else if let Ok(block) = name.parse() {
            hidden.blocks.insert(block);
        }
    }
    Ok(hidden)
}

/// The text of a revision as it may be shown now: without what has ended.
///
/// # Errors
/// Broken if the database does not answer, or the text cannot be read.
pub async fn shown_text(view: &impl Reads, revision: &Revision) -> Result<Text> {
    let text = public_text(revision)?;
    hidden_in(view, revision.page).await?.taken_from(&text, "")
}

/// Says until when a block of a page is shown, in every revision of it; for good if there is no end.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn show_until(work: &Work, page: PageId, block: BlockId, end: Option<Moment>) -> Result<()> {
    let block = block.to_string();
    match end {
        None => {
            Sql::with("delete from hidden_block where page_id = $1 and block = $2", [page.into(), block.into()])
                .run(work)
                .await?
        }
        Some(end) => {
            let sql = "insert into hidden_block (page_id, block, ends_at) values ($1, $2, $3)
                       on conflict (page_id, block) do update set ends_at = $3";
            Sql::with(sql, [page.into(), block.into(), end.0.into()]).run(work).await?
        }
    };
    Ok(())
}

/// Says until when words, known by their hash, are shown wherever they stand as a quote; for good if
/// there is no end.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn words_until(work: &Work, hash: &str, end: Option<Moment>) -> Result<()> {
    match end {
        None => Sql::with("delete from hidden_words where hash = $1", [hash.into()]).run(work).await?,
        Some(end) => {
            let sql = "insert into hidden_words (hash, ends_at) values ($1, $2) on conflict (hash) do update set ends_at = $2";
            Sql::with(sql, [hash.into(), end.0.into()]).run(work).await?
        }
    };
    Ok(())
}

/// New quotes that say words which end somewhere end with them. Gives the pages that have some.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub(super) async fn take_over_ends(work: &Work, texts: &[(PageId, &Text)]) -> Result<HashSet<uuid::Uuid>> {
    let mut ending = HashSet::new();
    let quotes: Vec<(PageId, &Block)> = texts
        .iter()
        .flat_map(|(page, text)| text.blocks().iter().map(|block| (*page, block)))
        .filter(|(_, block)| block.kind == Kind::Quote)
        .collect();
    for some in quotes.chunks(500) {
        let ends: HashMap<String, i64> = Sql::new("select hash, ends_at from hidden_words where hash in ")
            .list(some.iter().map(|(_, block)| block.hash.as_str()))
            .all(work, |row| Ok((row.col("hash")?, row.col("ends_at")?)))
            .await?
            .into_iter()
            .collect();
        for (page, block) in some {
            if let Some(end) = ends.get(&block.hash) {
                show_until(work, *page, block.id, Some(Moment(*end))).await?;
                ending.insert(page.0);
            }
        }
    }
    Ok(ending)
}
