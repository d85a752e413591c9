//! What someone no longer agrees to, in drafts: where it stands, and taking it out.

use std::collections::{BTreeMap, BTreeSet};

use foundation::Result;
use foundation::blocks::{self, BlockId, Text};
use foundation::db::{Column, Sql};
use foundation::files;
use foundation::i18n::Language;
use foundation::work::{Reads, Work};
use uuid::Uuid;

use crate::consents::About;
use crate::pages::PageId;

/// A block of a draft (or one that was put aside) in which it stands, and what is left of it.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Of which page.
    pub page: PageId,
    /// In which language.
    pub language: Language,
    table: &'static str,
    block: BlockId,
    /// Its Markdown without it; may be empty.
    left: String,
}

/// What is looked for: blocks by id or words, pictures by the name a page knows them by.
struct Wanted {
    ids: BTreeSet<BlockId>,
    hashes: BTreeSet<String>,
    pictures: BTreeMap<Uuid, BTreeSet<String>>,
}

impl Wanted {
    async fn of(view: &impl Reads, about: &About) -> Result<Self> {
        let mut wanted = Self { ids: BTreeSet::new(), hashes: BTreeSet::new(), pictures: BTreeMap::new() };
        match about {
            About::Picture(hash) => {
                for (subject, name) in files::uses_of(view, hash).await? {
                    wanted.pictures.entry(subject).or_default().insert(name);
                }
            }
            About::Quote(quotes) => {
                wanted.ids.extend(quotes.iter().map(|quote| quote.block));
                wanted.hashes.extend(quotes.iter().map(|quote| quote.hash.clone()));
            }
        }
        Ok(wanted)
    }

    /// What is left of a block's source; nothing if it does not stand there.
    fn left(&self, page: Uuid, id: BlockId, source: &str) -> Option<String> {
        let text = Text::from_parts([(Some(id), source)]).ok()?;
        let names = self.pictures.get(&page);
        let is = |id: BlockId| {
            let hash = text.block(id).map(|block| block.hash.as_str()).unwrap_or_default();
            self.ids.contains(&id) || self.hashes.contains(hash)
        };
        let shows = |name: &str| names.is_some_and(|names| names.contains(name));
        let stands =
            text.blocks().iter().any(|block| is(block.id)) || blocks::images(&text).iter().any(|name| shows(name));
        if !stands {
            return None;
        }
        // What cannot be read without it goes as a whole.
        Some(blocks::take_out(&text, &is, &shows, "").map(|left| left.markdown()).unwrap_or_default())
    }
}

/// Every block of a draft in which it stands, also of those taken out that can be had back.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn standing(view: &impl Reads, about: &About) -> Result<Vec<Standing>> {
    let wanted = Wanted::of(view, about).await?;
    let mut found = Vec::new();
    for table in ["draft_block", "draft_gone"] {
        // Seen: it is looked for wherever it stands; who is shown a use is asked what they see.
        let sql = Sql::new(&format!(
            "select page_id, language, block_id, source from {table} where kind = 'quote' or page_id in "
        ))
        .list(wanted.pictures.keys().copied());
        for row in sql.rows(view).await? {
            let (page, block, source): (Uuid, String, String) =
                (row.col("page_id")?, row.col("block_id")?, row.col("source")?);
            let (Ok(block), Some(language)) = (block.parse(), Language::parse(&row.col::<String>("language")?)) else {
                continue;
            };
            if let Some(left) = wanted.left(page, block, &source) {
                found.push(Standing { page: PageId(page), language, table, block, left });
            }
        }
    }
    Ok(found)
}

/// Takes it out of drafts, and forgets drafts put aside that hold it. Gives the drafts that changed.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn take_out_of_drafts(work: &Work, about: &About, found: &[Standing]) -> Result<BTreeSet<(Uuid, Language)>> {
    let drafts: BTreeSet<(Uuid, Language)> =
        found.iter().filter(|one| one.table == "draft_block").map(|one| (one.page.0, one.language)).collect();
    for (page, language) in &drafts {
        let sql =
            "update draft set rev = rev + 1, changed_by = $1, changed_at = $2 where page_id = $3 and language = $4";
        let by = work.actor().name_in_ledger();
        Sql::with(sql, [by.into(), work.now().0.into(), (*page).into(), language.tag().into()]).run(work).await?;
    }
    for one in found {
        let at = [one.page.into(), one.language.tag().into(), one.block.to_string().into()];
        let here = "where page_id = $1 and language = $2 and block_id = $3";
        if one.left.trim().is_empty() || one.table == "draft_gone" {
            Sql::with(&format!("delete from {} {here}", one.table), at).run(work).await?;
        } else {
            let rev = "(select draft.rev from draft where draft.page_id = $1 and draft.language = $2)";
            let sql = format!("update draft_block set source = $4, rev = {rev} {here}");
            let values = at.into_iter().chain([one.left.trim_end().into()]);
            Sql::with(&sql, values).run(work).await?;
        }
    }
    forget_put_aside(work, about).await?;
    Ok(drafts)
}

async fn forget_put_aside(work: &Work, about: &About) -> Result<()> {
    let wanted = Wanted::of(work, about).await?;
    for row in Sql::new("select page_id, language, kept from draft_given_up").rows(work).await? {
        let (page, tag): (Uuid, String) = (row.col("page_id")?, row.col("language")?);
        let kept: serde_json::Value = serde_json::from_str(&row.col::<String>("kept")?)?;
        let cards = kept["cards"].as_array().cloned().unwrap_or_default();
        let holds = cards.iter().any(|card| {
            let (id, source) = (card["id"].as_str(), card["source"].as_str().unwrap_or_default());
            id.and_then(|id| id.parse().ok()).is_some_and(|id| wanted.left(page, id, source).is_some())
        });
        if holds {
            let sql = "delete from draft_given_up where page_id = $1 and language = $2";
            Sql::with(sql, [page.into(), tag.into()]).run(work).await?;
        }
    }
    Ok(())
}
