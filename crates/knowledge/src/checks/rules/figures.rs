//! Figures: described, credited, with terms, numbered where there are several, and there.

use foundation::blocks::{BlockId, Closely, Figure, PassageKind};

use super::line::{Line, folded, is_han};
use crate::checks::model::{Excerpt, Finding, Kind, Place, Surroundings, Weight, Written};
use crate::consents::Standing;

/// Descriptions that describe nothing, folded.
const NOTHING: &[&str] = &[
    "image",
    "picture",
    "photo",
    "photograph",
    "figure",
    "graphic",
    "img",
    "alt",
    "alt text",
    "screenshot",
    "imagen",
    "foto",
    "fotografía",
    "figura",
    "图",
    "图片",
    "照片",
    "相片",
    "插图",
    "截图",
];
const ENDINGS: &[&str] = &[".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".heic", ".tif", ".tiff"];

/// How captions begin that have a number, folded.
const NUMBERED: &[&str] = &["figure", "fig", "figura", "image", "chart", "map", "table", "图", "表", "图表"];

pub(super) fn look(written: &Written, closely: &Closely, lines: &[Line], around: &Surroundings) -> Vec<Finding> {
    let mut found = Vec::new();
    let several = closely.figures.iter().filter(|(_, figure)| !figure.decorative).count() > 1;
    for (block, figure) in &closely.figures {
        look_at(*block, figure, several, around, &mut found);
    }
    for (block, source, alt) in &closely.inline_pictures {
        let figure = Figure { source: source.clone(), alt: alt.clone(), ..Figure::default() };
        described(*block, &figure, &mut found);
        there(*block, &figure, around, &mut found);
    }
    found.extend(captions(written, closely, lines));
    found
}

/// The figure's own words, in which nothing is marked but its file.
fn told(figure: &Figure) -> Excerpt {
    let words = [&figure.caption, &figure.alt].into_iter().find(|words| !words.is_empty());
    let after = words.map(|words| format!(" {words}")).unwrap_or_default();
    Excerpt { before: String::new(), marked: figure.source.clone(), after: after.chars().take(120).collect() }
}

fn add(found: &mut Vec<Finding>, kind: Kind, weight: Weight, block: BlockId, figure: &Figure) {
    found.push(Finding::new(kind, weight, Place::Block(block), told(figure)));
}

fn look_at(block: BlockId, figure: &Figure, several: bool, around: &Surroundings, found: &mut Vec<Finding>) {
    let pictured = around.pictures.get(&figure.source);
    there(block, figure, around, found);
    described(block, figure, found);
    if figure.decorative {
        return;
    }
    let photograph = pictured.is_some_and(|pictured| pictured.photograph);
    if figure.credit.trim().is_empty() {
        let weight = if photograph { Weight::Forbids } else { Weight::Warns };
        add(found, Kind::FigureCredit, weight, block, figure);
    }
    if figure.licence.trim().is_empty() {
        add(found, Kind::FigureLicence, Weight::Warns, block, figure);
    }
    if several && !is_numbered(&figure.caption) {
        add(found, Kind::FigureNumber, Weight::Warns, block, figure);
    }
    match pictured.and_then(|pictured| pictured.consent) {
        Some(Standing::Ended) => add(found, Kind::ConsentEnded, Weight::Forbids, block, figure),
        Some(Standing::Narrow) => add(found, Kind::ConsentNarrow, Weight::Forbids, block, figure),
        None if photograph => add(found, Kind::FigureWithoutConsent, Weight::Warns, block, figure),
        _ => {}
    }
}

fn there(block: BlockId, figure: &Figure, around: &Surroundings, found: &mut Vec<Finding>) {
    let elsewhere = figure.source.starts_with("http://") || figure.source.starts_with("https://");
    if elsewhere || !around.pictures.contains_key(&figure.source) {
        add(found, Kind::FigureMissing, Weight::Forbids, block, figure);
    }
}

fn described(block: BlockId, figure: &Figure, found: &mut Vec<Finding>) {
    let alt = folded(figure.alt.trim());
    let named = ENDINGS.iter().any(|ending| alt.ends_with(ending)) || alt == folded(&figure.source);
    let says = !alt.is_empty() && !named && !NOTHING.contains(&alt.as_str());
    if !figure.decorative && !says {
        add(found, Kind::FigureAlt, Weight::Forbids, block, figure);
    }
}

/// Whether a caption begins with a figure's word and a number.
fn is_numbered(caption: &str) -> bool {
    let low = folded(caption.trim());
    let digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c) || ('０'..='９').contains(&c);
    NUMBERED.iter().any(|word| {
        let rest = low.strip_prefix(word).map(|rest| rest.trim_start_matches(['.', ' ', '\u{a0}']));
        rest.is_some_and(|rest| rest.starts_with(digit))
    })
}

/// Lines that read as a caption, with no picture in the block before or after them.
fn captions(written: &Written, closely: &Closely, lines: &[Line]) -> Vec<Finding> {
    let blocks = written.text.blocks();
    let has = |at: Option<usize>| {
        let block = at.and_then(|at| blocks.get(at));
        block.is_some_and(|block| closely.figures.iter().any(|(id, _)| *id == block.id))
    };
    let mut found = Vec::new();
    for line in lines.iter().filter(|line| line.part == PassageKind::Prose) {
        let Place::Block(id) = line.place else { continue };
        let Some(at) = blocks.iter().position(|block| block.id == id) else { continue };
        if is_caption(line) && !has(Some(at)) && !has(at.checked_sub(1)) && !has(Some(at + 1)) {
            found.push(line.finding(Kind::CaptionAlone, Weight::Warns, 0, line.chars.len()));
        }
    }
    found
}

/// "Figure 3. …", short and with no sentence after it that goes on.
fn is_caption(line: &Line) -> bool {
    let low: String = line.folded.iter().collect();
    let Some(rest) = ["figure ", "fig. ", "figura ", "图"].iter().find_map(|word| low.strip_prefix(word)) else {
        return false;
    };
    let rest = rest.trim_start();
    let number: String = rest
        .chars()
        .take_while(|c| c.is_alphanumeric() && (!is_han(*c) || "一二三四五六七八九十".contains(*c)))
        .collect();
    let after = rest.get(number.len()..).unwrap_or_default();
    let short = (1..=3).contains(&number.chars().count());
    short
        && after.starts_with(['.', ':', '：', '。', '．', ' ', '　'])
        && line.chars.len() <= 200
        && !after.starts_with(" shows")
}
