//! Keeping drafts. Only what differs is written, and only where nobody was faster.

use std::collections::HashMap;

use foundation::access::Permitted;
use foundation::blocks::BlockId;
use foundation::db::{Column, Sql, insert_many};
use foundation::i18n::Language;
use foundation::work::{Reads, Work};
use foundation::{Error, Result};
use sea_orm::Value;
use serde::{Deserialize, Serialize};

use crate::drafts::model::{Card, Draft, Head, Trace};
use crate::pages::{Page, PageId, RevisionId, Write};

/// A draft that was given up can be had back for so many seconds: a month.
const GIVEN_UP_SECONDS: i64 = 30 * 86_400;

/// Keeps what differs between two states of a draft, and begins it if it was not kept yet. Gives it as
/// it stands now; nothing if somebody else was faster.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn keep(work: &Work, page: &Permitted<Write, Page>, before: &Draft, after: Draft) -> Result<Option<Draft>> {
    let trace = Trace { by: work.actor().name_in_ledger(), at: work.now() };
    let mut after = Draft { rev: before.rev + 1, changed: Some(trace.clone()), ..after };
    if after.head != before.head {
        after.head_rev = after.rev;
    }
    let known: HashMap<BlockId, &Card> = before.cards.iter().map(|card| (card.id, card)).collect();
    let mut touched = Vec::new();
    for card in &mut after.cards {
        let same = known.get(&card.id).is_some_and(|old| {
            (old.place, old.kind, old.source.as_str()) == (card.place, card.kind, card.source.as_str())
        });
        if !same {
            (card.rev, card.changed) = (after.rev, trace.clone());
            touched.push(card.clone());
        }
    }
    let begins = !before.is_kept();
    if begins {
        after.begun = Some(trace.clone());
    }
    let moved_on = if begins { begin(work, page.id, &after).await? } else { go_on(work, before, &after).await? };
    if !moved_on {
        return Ok(None);
    }
    note_writer(work, &after, begins).await?;
    let left: Vec<&Card> = before.cards.iter().filter(|old| after.find(old.id).is_none()).collect();
    if begins {
        let all = after.cards.iter().map(|card| row(&after, card)).collect();
        insert_many(work, INSERT, all, "").await?;
    } else {
        for card in &left {
            let sql = "delete from draft_block where page_id = $1 and language = $2 and block_id = $3";
            Sql::with(sql, key(&after, card.id)).run(work).await?;
        }
        let rows = touched.iter().map(|card| row(&after, card)).collect();
        let again = "on conflict (page_id, language, block_id) do update set place = excluded.place, kind = excluded.kind,
                     source = excluded.source, rev = excluded.rev, changed_by = excluded.changed_by, changed_at = excluded.changed_at";
        insert_many(work, INSERT, rows, again).await?;
    }
    for card in left.into_iter().filter(|card| !card.source.trim().is_empty()) {
        take_out(work, &after, card, &trace).await?;
    }
    Ok(Some(after))
}

const INSERT: &str =
    "insert into draft_block (page_id, language, block_id, place, kind, source, rev, changed_by, changed_at)";

fn key(draft: &Draft, block: BlockId) -> [Value; 3] {
    [draft.page.into(), draft.language.tag().into(), block.to_string().into()]
}

fn row(draft: &Draft, card: &Card) -> Vec<Value> {
    let mut row = Vec::from(key(draft, card.id));
    row.extend::<[Value; 6]>([
        card.place.into(),
        card.kind.to_string().into(),
        card.source.as_str().into(),
        card.rev.into(),
        card.changed.by.as_str().into(),
        card.changed.at.0.into(),
    ]);
    row
}

fn head(draft: &Draft) -> [Value; 10] {
    let (by, at) = draft.changed.as_ref().map(|trace| (trace.by.as_str(), trace.at.0)).unwrap_or_default();
    [
        draft.page.into(),
        draft.language.tag().into(),
        draft.base.map(|base| base.0).into(),
        draft.head.title.as_str().into(),
        draft.head.slug.as_str().into(),
        draft.head.standfirst.as_str().into(),
        draft.head.credits.as_str().into(),
        draft.head_rev.into(),
        by.into(),
        at.into(),
    ]
}

/// Notes who writes. Those of a draft before this one are forgotten, unless it may still be had back.
async fn note_writer(work: &Work, draft: &Draft, begins: bool) -> Result<()> {
    let at: [Value; 2] = [draft.page.into(), draft.language.tag().into()];
    if begins {
        let sql = "delete from draft_writer where page_id = $1 and language = $2 and not exists (
                     select 1 from draft_given_up where draft_given_up.page_id = $1 and draft_given_up.language = $2)";
        Sql::with(sql, at.clone()).run(work).await?;
    }
    let sql = "insert into draft_writer (page_id, language, author) values ($1, $2, $3) on conflict do nothing";
    Sql::with(sql, at.into_iter().chain([work.actor().name_in_ledger().into()])).run(work).await?;
    Ok(())
}

/// Everyone who changed a draft, who are then forgotten: it has become a revision that names them.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn take_writers(work: &Work, draft: &Draft) -> Result<Vec<String>> {
    let at: [Value; 2] = [draft.page.into(), draft.language.tag().into()];
    let sql = "select author from draft_writer where page_id = $1 and language = $2 order by author";
    let writers = Sql::with(sql, at.clone()).all(work, |row| row.col("author")).await?;
    Sql::with("delete from draft_writer where page_id = $1 and language = $2", at).run(work).await?;
    Ok(writers)
}

/// Whether we are the ones who begin it.
async fn begin(work: &Work, page: PageId, draft: &Draft) -> Result<bool> {
    let sql = "insert into draft (page_id, language, base_id, rev, title, slug, standfirst, credits, head_rev, begun_by, begun_at, changed_by, changed_at)
               values ($1, $2, $3, $11, $4, $5, $6, $7, $8, $9, $10, $9, $10) on conflict (page_id, language) do nothing";
    let values = head(draft).into_iter().chain([draft.rev.into()]);
    debug_assert_eq!(page, draft.page);
    Ok(Sql::with(sql, values).run(work).await? == 1)
}

/// Whether the draft still stands where we found it.
async fn go_on(work: &Work, before: &Draft, after: &Draft) -> Result<bool> {
    // Both: a draft that ended and was begun again may have come to the same number.
    let sql = "update draft set base_id = $3, rev = rev + 1, title = $4, slug = $5, standfirst = $6, credits = $7, head_rev = $8,
               changed_by = $9, changed_at = $10 where page_id = $1 and language = $2 and rev = $11 and begun_at = $12";
    let begun = before.begun.as_ref().map_or(0, |begun| begun.at.0);
    let values = head(after).into_iter().chain([before.rev.into(), begun.into()]);
    Ok(Sql::with(sql, values).run(work).await? == 1)
}

async fn take_out(work: &Work, draft: &Draft, card: &Card, trace: &Trace) -> Result<()> {
    let sql = "insert into draft_gone (page_id, language, block_id, place, kind, source, taken_by, taken_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (page_id, language, block_id)
               do update set place = $4, kind = $5, source = $6, taken_by = $7, taken_at = $8";
    let values = key(draft, card.id).into_iter().chain::<[Value; 5]>([
        card.place.into(),
        card.kind.to_string().into(),
        card.source.as_str().into(),
        trace.by.as_str().into(),
        trace.at.0.into(),
    ]);
    Sql::with(sql, values).run(work).await?;
    Ok(())
}

/// Ends a draft whose words have become a revision; nothing happens if there is none. Gives whether it
/// still stood where we found it.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn end(work: &Work, _page: &Permitted<Write, Page>, draft: &Draft) -> Result<bool> {
    let begun = draft.begun.as_ref().map_or(0, |begun| begun.at.0);
    let at: [Value; 2] = [draft.page.into(), draft.language.tag().into()];
    let values = at.clone().into_iter().chain([draft.rev.into(), begun.into()]);
    let here = "select 1 as one from draft where page_id = $1 and language = $2 and rev = $3 and begun_at = $4";
    if Sql::with(here, values).row(work).await?.is_none() {
        return Ok(false);
    }
    for table in ["draft_block", "draft_gone", "draft_given_up", "draft"] {
        let sql = format!("delete from {table} where page_id = $1 and language = $2");
        Sql::with(&sql, at.clone()).run(work).await?;
    }
    Ok(true)
}

/// A whole draft, as it is put aside.
#[derive(Serialize, Deserialize)]
struct Kept {
    base: Option<RevisionId>,
    head: Head,
    cards: Vec<Card>,
}

/// Puts a draft aside; it can be had back for a month. Gives whether it still stood where we found it.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn give_up(work: &Work, page: &Permitted<Write, Page>, draft: &Draft) -> Result<bool> {
    if !end(work, page, draft).await? {
        return Ok(false);
    }
    let kept = Kept { base: draft.base, head: draft.head.clone(), cards: draft.cards.clone() };
    let sql =
        "insert into draft_given_up (page_id, language, kept, given_up_by, given_up_at) values ($1, $2, $3, $4, $5)";
    let values = [
        draft.page.into(),
        draft.language.tag().into(),
        serde_json::to_string(&kept)?.into(),
        work.actor().name_in_ledger().into(),
        work.now().0.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    let old = "delete from draft_given_up where given_up_at < $1";
    Sql::with(old, [work.now().plus_seconds(-GIVEN_UP_SECONDS).0.into()]).run(work).await?;
    Ok(true)
}

/// Takes up the draft that was given up last, unless another was begun meanwhile.
///
/// # Errors
/// `NotFound` if there is none to be had back; refused if another was begun.
pub async fn take_up(work: &Work, page: &Permitted<Write, Page>, language: Language) -> Result<Draft> {
    let at: [Value; 2] = [page.id.into(), language.tag().into()];
    let sql = "select kept from draft_given_up where page_id = $1 and language = $2";
    let kept: String = Sql::with(sql, at.clone()).one(work, |row| row.col("kept")).await?;
    let kept: Kept = serde_json::from_str(&kept)?;
    let nothing = Draft {
        page: page.id,
        language,
        base: None,
        rev: 0,
        head: Head::default(),
        head_rev: 0,
        cards: Vec::new(),
        begun: None,
        changed: None,
    };
    let again = Draft { base: kept.base, head: kept.head, cards: kept.cards, ..nothing.clone() };
    let draft = keep(work, page, &nothing, again).await?.ok_or_else(|| Error::refused("refused-draft-begun"))?;
    Sql::with("delete from draft_given_up where page_id = $1 and language = $2", at).run(work).await?;
    Ok(draft)
}
