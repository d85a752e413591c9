//! What people said in a document, as comments on the page it was taken into.

use std::collections::HashMap;

use foundation::Result;
use foundation::blocks::{Block, BlockId, Text};
use foundation::i18n::{Language, Words};
use foundation::work::Work;
use jiff::tz::TimeZone;

use super::cards::plain_words;
use crate::comments;
use crate::documents::model::SaidOn;
use crate::imports::Saying;
use crate::imports::rules::shorten;
use crate::pages::PageId;

/// Longest that is handed on of one remark, in characters: a comment holds a few more.
const LONGEST: usize = 3_900;

/// Keeps them, and gives how many are new. What was said about a block that was left out is not
/// there to be seen.
pub(super) async fn keep(
    work: &Work,
    page: PageId,
    language: Language,
    text: &Text,
    said: &[SaidOn],
    zone: &TimeZone,
) -> Result<usize> {
    let blocks: HashMap<BlockId, &Block> = text.blocks().iter().map(|block| (block.id, block)).collect();
    // Those who work on the page read them, whoever brought the document.
    let words = Words::new(language);
    let remark = |one: &SaidOn| {
        let block = blocks.get(&one.block)?;
        let cut: String = one.said.words.chars().take(LONGEST).collect();
        let body = match one.said.saying {
            Saying::Comment => cut,
            change => {
                words.with("documents-said-change", &[("what", words.say(change.key()).into()), ("words", cut.into())])
            }
        };
        let day = one.said.on.parse::<jiff::civil::Date>().ok();
        let name =
            if one.said.author.is_empty() { words.say("documents-said-someone") } else { one.said.author.clone() };
        Some(comments::Brought {
            block: one.block,
            quote: plain_words(block),
            name: shorten(&name, comments::rules::NAME_AT_MOST),
            body,
            at: day.and_then(|day| day.to_zoned(zone.clone()).ok()).map(|at| at.timestamp().into()),
            settled: one.said.settled,
        })
    };
    let remarks: Vec<comments::Brought> = said.iter().filter_map(remark).collect();
    comments::store::add_brought(work, page, language, None, &remarks).await
}
