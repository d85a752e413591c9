//! Words that also stand on another page: sentences are known by a print of what they say, so that
//! a paragraph is found that stands alone there and inside a longer one here.

use std::collections::HashMap;

use foundation::blocks::{Closely, PassageKind};
use sha2::{Digest, Sha256};

use super::line::{Line, is_han};
use super::sentences::sentences;
use crate::checks::model::{Finding, Kind, Other, Place, Weight, Written};

/// So much must stand elsewhere for a block to be worth a word. A Han character weighs as much as
/// two letters.
const MUCH: usize = 60;
/// A sentence that weighs less says too little to be known by.
const LITTLE: usize = 24;

/// A sentence's print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Print {
    /// What it is known by.
    pub print: i64,
    /// What it weighs.
    pub weight: usize,
}

/// The prints of a text's sentences.
#[must_use]
pub fn prints(written: &Written) -> Vec<Print> {
    let closely: Closely = foundation::blocks::closely(&written.text);
    let lines = super::line::lines(written, &closely);
    pieces(&lines).into_iter().map(|piece| piece.print).collect()
}

struct Piece<'l> {
    line: &'l Line,
    start: usize,
    end: usize,
    print: Print,
}

fn pieces(lines: &[Line]) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let told = |line: &&Line| {
        matches!(line.place, Place::Block(_)) && matches!(line.part, PassageKind::Prose | PassageKind::Cell)
    };
    for line in lines.iter().filter(told) {
        for (start, end) in sentences(line) {
            for (start, end) in halves(line, start, end) {
                if let Some(print) = print(line, start, end) {
                    pieces.push(Piece { line, start, end, print });
                }
            }
        }
    }
    pieces
}

/// A sentence in its parts between colons and semicolons: a label before a colon is no sentence.
fn halves(line: &Line, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut halves = Vec::new();
    let mut from = start;
    for at in start..end {
        if matches!(line.chars[at], ':' | '：' | ';' | '；') {
            halves.push((from, at + 1));
            from = at + 1;
        }
    }
    halves.push((from, end));
    halves
}

/// The print of a stretch, if it says enough: of its letters and digits alone, folded.
fn print(line: &Line, start: usize, end: usize) -> Option<Print> {
    let mut said = String::new();
    let mut weight = 0;
    for c in &line.folded[start..end] {
        if c.is_alphanumeric() {
            said.push(*c);
            weight += if is_han(*c) { 2 } else { 1 };
        } else if !said.is_empty() {
            weight += usize::from(c.is_whitespace());
        }
    }
    if weight < LITTLE {
        return None;
    }
    let digest = Sha256::digest(said.as_bytes());
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&digest[..8]);
    Some(Print { print: i64::from_be_bytes(bytes), weight })
}

/// One finding for each block and the page with which it shares the most.
pub(super) fn look(lines: &[Line], repeats: &[(i64, Other)]) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    let mut others: HashMap<i64, Vec<&Other>> = HashMap::new();
    for (print, other) in repeats {
        others.entry(*print).or_default().push(other);
    }
    let pieces = pieces(lines);
    let mut from = 0;
    while from < pieces.len() {
        let place = pieces[from].line.place;
        let to = pieces[from..].iter().position(|piece| piece.line.place != place).map_or(pieces.len(), |n| from + n);
        found.extend(block(&pieces[from..to], &others));
        from = to;
    }
    found
}

fn block(pieces: &[Piece<'_>], others: &HashMap<i64, Vec<&Other>>) -> Option<Finding> {
    let mut shared: Vec<(&Other, usize, Vec<usize>)> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        for other in others.get(&piece.print.print).into_iter().flatten() {
            match shared.iter_mut().find(|(known, _, _)| known.page == other.page) {
                Some((_, weight, places)) => {
                    *weight += piece.print.weight;
                    places.push(at);
                }
                None => shared.push((other, piece.print.weight, vec![at])),
            }
        }
    }
    let (other, weight, places) = shared.into_iter().max_by_key(|(_, weight, _)| *weight)?;
    if weight < MUCH {
        return None;
    }
    let first = &pieces[*places.first()?];
    // Mark as far as it goes on without a gap, within one passage.
    let mut end = first.end;
    for pair in places.windows(2) {
        let next = &pieces[pair[1]];
        if pair[1] != pair[0] + 1 || !std::ptr::eq(next.line, first.line) {
            break;
        }
        end = next.end;
    }
    let mut finding = first.line.finding(Kind::Repeated, Weight::Warns, first.start, end);
    finding.other = Some((*other).clone());
    finding.count = places.len();
    Some(finding)
}
