//! From a text to HTML.
//!
//! One writer in two dresses: the page, with anchors and our own forms, and the bare form of the
//! CommonMark specification, by which the writer is tested.

mod address;
mod flow;
mod forms;
mod inline;
mod levels;
mod writer;

use comrak::nodes::Node;

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
    let shown = parse(&text.markdown(), |parsed| page(&parsed, text, how));
    // A text was parsed when it was made, so it parses; should it not, its source is shown.
    shown.unwrap_or_else(|_| Writer::bare(&[]).source(&text.markdown()))
}

/// The same, block by block, for a desk where each stands on its own: joined they are the page.
/// A block that shows nothing is left out.
#[must_use]
pub fn render_blocks(text: &Text, how: &Render<'_>) -> Vec<(BlockId, String)> {
    let cut = |parsed: Parsed<'_>| {
        let mut cuts: Vec<(BlockId, usize)> = Vec::new();
        let html = drawn(&parsed, text, how, |id, at| cuts.push((id, at)));
        let ends = cuts.iter().skip(1).map(|(_, at)| *at).chain([html.len()]);
        let ends: Vec<usize> = ends.collect();
        let piece = |((id, from), end): (&(BlockId, usize), usize)| (*id, html[*from..end].to_owned());
        cuts.iter().zip(ends).map(piece).collect()
    };
    parse(&text.markdown(), cut).unwrap_or_default()
}

fn page(parsed: &Parsed<'_>, text: &Text, how: &Render<'_>) -> String {
    drawn(parsed, text, how, |_, _| {})
}

/// Draws all of it and tells where in the HTML each block begins.
fn drawn(parsed: &Parsed<'_>, text: &Text, how: &Render<'_>, mut begins: impl FnMut(BlockId, usize)) -> String {
    let mut writer = Writer::page(parsed.lines, how);
    each_block(parsed, text, |block, node| {
        if let Some(block) = block {
            writer.fresh_line();
            begins(block.id, writer.out.len());
            writer.begin_block(block.id, (how.language_of)(block.id).as_deref());
        }
        writer.block(node);
    });
    writer.out
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
        writer.out
    })
}
