//! What is found in a text. Pure: no clock, no database, no web.

mod figures;
mod headings;
mod line;
mod links;
mod people;
mod placeholders;
mod repeated;
mod sentences;

use foundation::blocks::{Kind as BlockKind, closely};

use super::model::{Excerpt, Finding, Kind, Place, Surroundings, Weight, Written};

use crate::consents::Standing;

pub(crate) use line::fold_name;
pub use repeated::{Print, prints};

/// Looks through a page as it would be published, and says what stands in the way of it and what
/// is worth a thought: the heavier first, each weight in the order of the page.
#[must_use]
pub fn check(written: &Written, around: &Surroundings) -> Vec<Finding> {
    let closely = closely(&written.text);
    let lines = line::lines(written, &closely);
    let mut found = Vec::new();
    found.extend(placeholders::look(&lines));
    found.extend(unknown_blocks(written));
    found.extend(figures::look(written, &closely, &lines, around));
    found.extend(links::look(written, &closely, around));
    // A heading that only holds a place is told once.
    let told = |place: Place| found.iter().any(|one: &Finding| one.kind == Kind::Placeholder && one.place == place);
    let bare =
        headings::look(written, &lines).into_iter().filter(|one| one.kind != Kind::HeadingBare || !told(one.place));
    let bare: Vec<Finding> = bare.collect();
    found.extend(bare);
    found.extend(people::look(&lines, around));
    found.extend(quotes(written, &closely, around));
    found.extend(repeated::look(&lines, &around.repeats));
    found.extend(sentences::look(&lines));
    found.extend(around.left_out.iter().map(|(words, times)| {
        let marked = Excerpt { marked: words.clone(), ..Excerpt::default() };
        Finding { count: *times, ..Finding::new(Kind::LeftOut, Weight::Warns, Place::Page, marked) }
    }));
    let place = |finding: &Finding| match finding.place {
        Place::Title => 0,
        Place::Standfirst => 1,
        Place::Block(id) => 2 + written.text.blocks().iter().position(|block| block.id == id).unwrap_or(0),
        Place::Credits => usize::MAX - 1,
        Place::Page => usize::MAX,
    };
    found.sort_by_key(|finding| (finding.weight, place(finding)));
    found
}

/// Blocks that readers would see with a notice.
fn unknown_blocks(written: &Written) -> Vec<Finding> {
    let unknown = written.text.blocks().iter().filter(|block| block.kind == BlockKind::Unknown);
    unknown
        .map(|block| {
            let marked = block.source.lines().next().unwrap_or_default().to_owned();
            let excerpt = Excerpt { marked, ..Excerpt::default() };
            Finding::new(Kind::UnknownBlock, Weight::Forbids, Place::Block(block.id), excerpt)
        })
        .collect()
}

/// Quotes that no one agreed to, or no longer.
fn quotes(written: &Written, closely: &foundation::blocks::Closely, around: &Surroundings) -> Vec<Finding> {
    let quotes = written.text.blocks().iter().filter(|block| block.kind == BlockKind::Quote);
    quotes
        .filter_map(|block| {
            let (kind, weight) = match around.quotes.get(&block.id) {
                Some(Standing::Stands) => return None,
                Some(Standing::Narrow) => (Kind::ConsentNarrow, Weight::Forbids),
                Some(Standing::Ended) => (Kind::ConsentEnded, Weight::Forbids),
                None => (Kind::QuoteWithoutConsent, Weight::Warns),
            };
            let words = closely.passages.iter().find(|passage| passage.block == block.id)?;
            let line = line::Line::new(Place::Block(block.id), words.part, &words.words);
            Some(line.finding(kind, weight, 0, line.chars.len()))
        })
        .collect()
}
