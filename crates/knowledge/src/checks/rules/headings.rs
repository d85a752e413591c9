//! Headings: none empty, none with nothing under it, none that leaves out a level.

use foundation::blocks::{Kind as BlockKind, PassageKind};

use super::line::Line;
use crate::checks::model::{Finding, Kind, Place, Weight, Written};

pub(super) fn look(written: &Written, lines: &[Line]) -> Vec<Finding> {
    let body: Vec<&Line> = lines.iter().filter(|line| matches!(line.place, Place::Block(_))).collect();
    let mut found = Vec::new();
    let mut above: Option<u8> = None;
    for (at, line) in body.iter().enumerate() {
        let PassageKind::Heading(level) = line.part else { continue };
        let end = line.chars.len();
        if end == 0 {
            found.push(line.finding(Kind::HeadingEmpty, Weight::Forbids, 0, 0));
        } else if above.is_some_and(|above| level > above + 1) {
            found.push(line.finding(Kind::HeadingSkipped, Weight::Warns, 0, end));
        } else if is_bare(written, line, level, body.get(at + 1).copied()) {
            found.push(line.finding(Kind::HeadingBare, Weight::Warns, 0, end));
        }
        above = Some(level);
    }
    found
}

/// Whether nothing stands between a heading and the next one of its level or above, or the end.
fn is_bare(written: &Written, heading: &Line, level: u8, next: Option<&Line>) -> bool {
    let blocks = written.text.blocks();
    let spot = |line: &Line| blocks.iter().position(|block| line.place == Place::Block(block.id));
    let says = |kind: BlockKind| !matches!(kind, BlockKind::Rule | BlockKind::Definitions);
    let Some(here) = spot(heading) else { return false };
    let there = match next {
        None => blocks.len(),
        Some(next) => match (next.part, spot(next)) {
            (PassageKind::Heading(other), Some(there)) if other <= level => there,
            _ => return false,
        },
    };
    // Pictures without a word say something too.
    !blocks.iter().take(there).skip(here + 1).any(|block| says(block.kind))
}
