//! The last touch to a page's blocks: footnotes under them, figures, headings, and what was said.

use std::collections::HashMap;

use super::super::super::model::{BroughtNote, Note, Outcome, Said, What};
use super::super::super::rules::is_han;
use super::super::described;
use super::inline::SPOKEN;
use super::write::{CAPTION, Writer};

/// Longest line in bold that may be a heading, in characters; a Han character counts twice.
const HEADING: usize = 90;

/// The words of footnotes, after the text.
pub(super) fn footnotes(writer: &mut Writer<'_>, nodes: &[usize], blocks: &mut Vec<String>) {
    if nodes.is_empty() {
        return;
    }
    while blocks.last().is_some_and(|last| last == "---") {
        blocks.pop();
    }
    for (at, node) in nodes.iter().enumerate() {
        let lines: Vec<String> = writer.flow(*node, 1).iter().map(|block| block.replace('\n', "\n    ")).collect();
        let words = if lines.is_empty() { "…".to_owned() } else { lines.join("\n\n    ") };
        blocks.push(format!("[^{}]: {words}", at + 1));
    }
}

/// A picture that stands alone is a figure, and the caption after it is its own.
pub(super) fn figures(blocks: &mut Vec<String>) {
    let mut made: Vec<String> = Vec::with_capacity(blocks.len());
    for block in blocks.drain(..) {
        if let Some(words) = block.strip_prefix(CAPTION) {
            match made.last_mut().and_then(|before| before.strip_suffix("\n:::").map(str::to_owned)) {
                Some(figure) if figure.starts_with(":::figure") && !figure.contains("\ncaption: ") => {
                    made.pop();
                    made.push(format!("{figure}\ncaption: {}\n:::", unescaped(words)));
                }
                _ => made.push(words.to_owned()),
            }
            continue;
        }
        match lone(&block) {
            Some((alt, address)) => made.push(described::figure(address, &unescaped(alt), "", "", false)),
            None => made.push(block),
        }
    }
    *blocks = made;
}

/// A picture in a paragraph of its own.
fn lone(block: &str) -> Option<(&str, &str)> {
    let (alt, address) = block.strip_prefix("![")?.strip_suffix(')')?.split_once("](")?;
    let fits = !address.contains([' ', '(', ')', '\n']) && !alt.contains("](");
    fits.then_some((alt, address))
}

fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        if c != '\\' || !letters.peek().is_some_and(char::is_ascii_punctuation) {
            plain.push(c);
        }
    }
    plain
}

/// Where nothing is marked as a heading, short lines all in bold are taken for them.
pub(super) fn headings(blocks: &mut [String], notes: &mut Vec<Note>) {
    if blocks.iter().any(|block| block.starts_with('#')) {
        return;
    }
    for block in blocks {
        let words = block.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
        let Some(words) =
            words.filter(|words| !words.contains("**") && !words.contains('\n') && !words.contains(SPOKEN))
        else {
            continue;
        };
        let length: usize = words.chars().map(|c| if is_han(c) { 2 } else { 1 }).sum();
        if length <= HEADING && !words.ends_with(['.', '。', ',', '，', ';', '；', '!', '！', '、']) {
            notes.push(Note::new(Outcome::Guessed, What::HeadingGuessed, words));
            *block = format!("## {words}");
        }
    }
}

/// What was said, with the text it was said in: the marks for it go.
pub(super) fn spoken(blocks: &mut [String], said: Vec<Said>, notes: &mut Vec<Note>) -> Vec<(String, Said)> {
    if said.is_empty() {
        return Vec::new();
    }
    let mut waiting: Vec<Option<Said>> = said.into_iter().map(Some).collect();
    let mut told = Vec::new();
    for block in blocks.iter_mut().filter(|block| block.contains(SPOKEN)) {
        let mut here = Vec::new();
        let pieces: Vec<&str> = block.split(SPOKEN).collect();
        let mut kept = String::with_capacity(block.len());
        for (at, piece) in pieces.iter().enumerate() {
            match piece.parse::<usize>().ok().filter(|_| at % 2 == 1).and_then(|n| waiting.get_mut(n)) {
                Some(said) => here.extend(said.take()),
                None => kept.push_str(piece),
            }
        }
        *block = kept;
        told.extend(here.into_iter().map(|said| (block.clone(), said)));
    }
    let first = blocks.first().cloned().unwrap_or_default();
    told.extend(waiting.into_iter().flatten().map(|said| (first.clone(), said)));
    notes.push(Note::new(Outcome::Imported, What::SaidAlong, &told.len().to_string()));
    told
}

/// What was said, with the block of the body it belongs to.
pub(super) fn placed(body: &str, told: Vec<(String, Said)>) -> Vec<BroughtNote> {
    if told.is_empty() {
        return Vec::new();
    }
    let pieces = foundation::blocks::split(body).unwrap_or_default();
    let mut lines: HashMap<&str, usize> = HashMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        for line in piece.source.lines() {
            lines.entry(line).or_insert(at);
        }
    }
    let place = |text: &str| text.lines().find_map(|line| lines.get(line)).copied().unwrap_or(0);
    told.into_iter().map(|(text, said)| BroughtNote { block: place(&text), said }).collect()
}
