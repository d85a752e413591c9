//! Cutting a text into its top-level blocks.

use std::ops::Range;

use super::kind::Kind;
use super::limits::{MAX_BLOCKS, TextError};
use super::parse::{Parsed, parse};

/// One block as it stands in the source: whole lines, without the blank ones around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub kind: Kind,
    /// Its lines, joined by `\n`.
    pub source: String,
}

/// Cuts a text into its top-level blocks. Joined again with blank lines they are the same text:
/// no line is lost, link reference definitions are pieces of their own.
///
/// # Errors
/// The text is too large, too deep or too tangled.
pub fn split(markdown: &str) -> Result<Vec<Piece>, TextError> {
    let pieces = parse(markdown, |parsed| pieces(&parsed))?;
    if pieces.len() > MAX_BLOCKS {
        return Err(TextError::TooLarge);
    }
    Ok(pieces)
}

fn pieces(parsed: &Parsed<'_>) -> Vec<Piece> {
    let mut cutter = Cutter { lines: parsed.lines, cuts: Vec::new(), done: 0 };
    let mut blocks = parsed.root.children().peekable();
    while let Some(block) = blocks.next() {
        let position = block.data().sourcepos;
        let next = blocks.peek().map(|next| next.data().sourcepos.start.line.saturating_sub(1));
        let start = position.start.line.saturating_sub(1);
        let end = position.end.line.min(next.unwrap_or(parsed.lines.len()));
        cutter.gap(start);
        cutter.block(Kind::of(block), end);
    }
    cutter.gap(parsed.lines.len());
    let piece = |(kind, lines): (Kind, Range<usize>)| Piece { kind, source: parsed.lines[lines].join("\n") };
    cutter.cuts.into_iter().map(piece).collect()
}

struct Cutter<'p> {
    lines: &'p [&'p str],
    cuts: Vec<(Kind, Range<usize>)>,
    /// How many lines are dealt with.
    done: usize,
}

impl Cutter<'_> {
    /// Lines that no block claims: blank ones, definitions, or the unclaimed end of the block
    /// before.
    fn gap(&mut self, until: usize) {
        let Some(lines) = self.take(until) else {
            return;
        };
        match self.cuts.last_mut() {
            Some((_, before)) if !only_definitions(&self.lines[lines.clone()].join("\n")) => {
                before.end = lines.end;
            }
            _ => self.cuts.push((Kind::Definitions, lines)),
        }
    }

    fn block(&mut self, kind: Kind, until: usize) {
        let Some(lines) = self.take(until) else {
            return;
        };
        let set_in = self.lines[lines.start].starts_with(['\t', ' ']);
        match self.cuts.last_mut() {
            // A line of spaces ends a note, an empty one does not: apart from it, what is set in
            // would be read as the note's.
            Some((Kind::Footnote, before)) if kind == Kind::Code && set_in => before.end = lines.end,
            Some((_, before))
                if before.end == lines.start && !stands_alone(kind, &self.lines[lines.clone()].join("\n")) =>
            {
                before.end = lines.end;
            }
            _ => self.cuts.push((kind, lines)),
        }
    }

    /// The next lines, without the blank ones around them.
    fn take(&mut self, until: usize) -> Option<Range<usize>> {
        let lines = self.lines.get(self.done..until)?;
        let from = std::mem::replace(&mut self.done, until);
        let first = lines.iter().position(|line| !is_blank(line))?;
        let last = lines.iter().rposition(|line| !is_blank(line))?;
        Some(from + first..from + last + 1)
    }
}

fn is_blank(line: &str) -> bool {
    line.bytes().all(|byte| matches!(byte, b' ' | b'\t'))
}

/// Whether lines that follow a block without a blank line are the same by themselves: a table
/// whose heading went on from a paragraph may be none.
fn stands_alone(kind: Kind, source: &str) -> bool {
    let figure_or_text = |kind| {
        if kind == Kind::Figure { Kind::Paragraph } else { kind }
    };
    let alone = parse(source, |parsed| {
        let first = parsed.root.first_child().filter(|first| first.next_sibling().is_none());
        first.map(Kind::of)
    });
    // A picture named by a definition is one only beside it.
    alone.is_ok_and(|alone| alone.map(figure_or_text) == Some(figure_or_text(kind)))
}

fn only_definitions(source: &str) -> bool {
    parse(source, |parsed| parsed.root.first_child().is_none()).unwrap_or(false)
}
