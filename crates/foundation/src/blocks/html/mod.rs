//! From a text to HTML.
//!
//! One writer in two dresses: the page, with anchors and our own forms, and the bare form of the
//! CommonMark specification, by which the writer is tested.

mod address;
mod flow;
mod forms;
mod inline;
mod levels;
mod notes;
mod writer;

use comrak::nodes::{Node, NodeValue};

use super::id::BlockId;
use super::limits::TextError;
use super::parse::{Parsed, parse};
use super::text::{Block, Text};
use writer::Writer;

pub(super) use levels::Levels;

/// Where a picture is, as the page may show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Its address; an address with a scheme other than http or https is not shown.
    pub address: String,
    /// Width and height in pixels, where known: they keep the page from jumping.
    pub size: Option<(u32, u32)>,
}

/// The few words of its own that a page needs, in the page's language.
#[derive(Debug, Clone, Copy)]
pub struct Words<'w> {
    /// Names a table with its number: "Table".
    pub table: &'w str,
    /// Says what the small link at a heading is: "Link to this part". Empty: no such links.
    pub anchor: &'w str,
    /// Title of a note without one: "Note".
    pub note: &'w str,
    /// Title of an important callout without one: "Important".
    pub important: &'w str,
    /// Title of a warning without one: "Warning".
    pub warning: &'w str,
    /// Title of a fold without one: "More".
    pub more: &'w str,
    /// Stands where a picture cannot be shown: "Picture missing".
    pub missing: &'w str,
    /// Stands over a block of a kind we do not know: "Unknown kind of block".
    pub unknown: &'w str,
    /// A ticked box: "Done".
    pub done: &'w str,
    /// An unticked box: "Not done".
    pub open: &'w str,
    /// Stands over the notes at the end: "Notes".
    pub footnotes: &'w str,
    /// Names a note with its number: "Note".
    pub footnote: &'w str,
    /// Says where the arrow at a note's end leads: "Back to the text".
    pub back: &'w str,
}

/// How a text is to be shown.
pub struct Render<'r> {
    /// Language tag of the page.
    pub language: &'r str,
    /// The level of the text's first headings, 2 where the page's title is the `h1`. Deeper
    /// ones follow without a gap, whatever levels the source has.
    pub first_heading: u8,
    /// Finds the picture that a source names; none: its alt text is shown.
    pub image: &'r dyn Fn(&str) -> Option<Image>,
    /// The language of a block that has another one than the page.
    pub language_of: &'r dyn Fn(BlockId) -> Option<String>,
    /// Words in the page's language.
    pub words: Words<'r>,
}

/// The HTML of a page's body. Every block has the id [`BlockId::anchor`].
#[must_use]
pub fn render(text: &Text, how: &Render<'_>) -> String {
    let shown = parse(&text.markdown(), |parsed| page(&parsed, text, how).out);
    // A text was parsed when it was made, so it parses; should it not, its source is shown.
    shown.unwrap_or_else(|_| Writer::bare(&[]).source(&text.markdown()))
}

/// The same, block by block, for a desk where each stands on its own: with the heading levels,
/// links and numbers of notes that it has on the page. A note comes in a list of its own. A block
/// that shows nothing is left out.
#[must_use]
pub fn render_blocks(text: &Text, how: &Render<'_>) -> Vec<(BlockId, String)> {
    let shown = parse(&text.markdown(), |parsed| {
        let writer = page(&parsed, text, how);
        let ids = text.blocks().iter().map(|block| block.id);
        ids.filter_map(|id| Some((id, writer.piece(id)?))).collect()
    });
    shown.unwrap_or_default()
}

/// One block as [`render_blocks`] shows it; none if it shows nothing or is not there.
#[must_use]
pub fn render_block(text: &Text, id: BlockId, how: &Render<'_>) -> Option<String> {
    parse(&text.markdown(), |parsed| page(&parsed, text, how).piece(id)).ok().flatten()
}

fn page<'w, 'p: 'w>(parsed: &Parsed<'p>, text: &Text, how: &'w Render<'w>) -> Writer<'w> {
    let mut writer = Writer::page(parsed.lines, how);
    let notes = notes::notes(parsed);
    let mut notes_blocks: Vec<(Node<'p>, BlockId)> = Vec::new();
    if !notes.is_empty() {
        each_block(parsed, text, |block, node| notes_blocks.extend(block.map(|block| (node, block.id))));
        notes_blocks.retain(|(node, _)| matches!(node.data().value, NodeValue::FootnoteDefinition(_)));
    }
    let block_of = |node: Node<'p>| notes_blocks.iter().find(|(of, _)| of.same_node(node)).map(|(_, id)| *id);
    writer.note_ids = notes::anchors(&notes, block_of);
    let mut last = None;
    each_block(parsed, text, |block, node| {
        if matches!(node.data().value, NodeValue::FootnoteDefinition(_)) {
            last = None;
            return;
        }
        let begun = writer.out.len();
        if let Some(block) = block {
            writer.begin_block(block.id, (how.language_of)(block.id).as_deref());
            last = Some(block.id);
        }
        writer.block(node);
        if let Some(last) = last {
            // A block may be several nodes.
            let end = writer.out.len();
            writer.spans.entry(last).or_insert(begun..end).end = end;
        }
    });
    writer.notes(&notes, |node| block_of(node).map(|id| (id, (how.language_of)(id))));
    writer
}

/// Hands over each top-level node, the first of a block together with its block.
pub(super) fn each_block<'p, 't>(
    parsed: &Parsed<'p>,
    text: &'t Text,
    mut take: impl FnMut(Option<&'t Block>, Node<'p>),
) {
    let starts = text.starts();
    let mut next = 0;
    for node in parsed.root.children() {
        let line = node.data().sourcepos.start.line;
        // The last block that begins at or before this node: definitions have no node.
        let begun = starts.partition_point(|start| *start <= line);
        let block = (begun > next).then(|| text.blocks().get(begun - 1)).flatten();
        next = next.max(begun);
        take(block, node);
    }
}

/// Markdown as the CommonMark specification shows it, raw HTML apart, which appears as text: no
/// ids, no forms of ours. For tests and for comparison; a page is made by [`render`].
///
/// # Errors
/// The text is too large, too deep or too tangled.
pub fn html(markdown: &str) -> Result<String, TextError> {
    parse(markdown, |parsed| {
        let mut writer = Writer::bare(parsed.lines);
        parsed.root.children().for_each(|node| writer.block(node));
        writer.notes(&notes::notes(&parsed), |_| None);
        writer.out
    })
}
