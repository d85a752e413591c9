//! From lines to parts: which are headings, quotes, captions, folds.

use std::collections::BTreeMap;

use super::super::super::model::{Outcome, What};
use super::super::super::rules::{ends_a_sentence, is_han, shorten};
use super::lines::{Line, is_lone_mark, list_mark};
use super::{Fold, Part, Sheet};

const CREDITS: &[&str] = &[
    "credit:",
    "credits:",
    "photo:",
    "photo by ",
    "photo credit:",
    "photos by ",
    "image:",
    "image credit:",
    "illustration:",
    "foto:",
    "crédito:",
    "fotografía:",
    "圖片來源：",
    "图片来源：",
    "攝影：",
    "摄影：",
    "圖：",
];
const FIGURES: &[&str] = &["figure ", "fig. ", "figura ", "image ", "chart ", "圖", "图"];

/// Makes parts of the lines of a page.
pub(super) fn shape(lines: &[Line], sheet: &mut Sheet) {
    let headings = headings(lines);
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if is_lone_mark(&line.text) {
            at = folds(lines, at, &headings, sheet);
            continue;
        }
        if let Some((mark, rest)) = list_mark(&line.text) {
            let entry = format!("{mark}{rest}");
            match sheet.parts.last_mut() {
                Some(Part::List(entries)) => entries.push(entry),
                _ => sheet.parts.push(Part::List(vec![entry])),
            }
        } else if headings.get(at) == Some(&true) {
            sheet.note(Outcome::Guessed, What::HeadingGuessed, &line.text);
            sheet.parts.push(Part::Heading { level: 2, text: line.text.clone() });
        } else {
            plain(line, sheet);
        }
        at += 1;
    }
    set_levels(&mut sheet.parts);
    // Folds that held nothing still kept two headings apart until here.
    sheet.parts.retain(|part| *part != Part::Accordion(Vec::new()));
}

/// A line that is neither heading nor list: credit, caption, quote, prose.
fn plain(line: &Line, sheet: &mut Sheet) {
    let text = &line.text;
    if let Some(name) = credit(text) {
        sheet.note(Outcome::LeftOut, What::CreditWithoutPicture, text);
        sheet.credits.push(name);
    } else if is_caption(text) {
        sheet.note(Outcome::Guessed, What::FigureMissing, text);
        sheet.parts.push(Part::Caption(text.clone()));
    } else if is_quotation(text) {
        sheet.note(Outcome::Guessed, What::QuoteRecognised, &shorten(text, 60));
        sheet.parts.push(Part::Quote(text.clone()));
    } else {
        sheet.parts.push(Part::Paragraph(text.clone()));
    }
}

/// Which lines are headings. Three in a row are a list of lines, not headings.
fn headings(lines: &[Line]) -> Vec<bool> {
    let mut marks: Vec<bool> = lines.iter().map(|l| looks_like_a_heading(&l.text)).collect();
    if let Some(last) = marks.last_mut() {
        *last = false;
    }
    let mut at = 0;
    while at < marks.len() {
        let run = marks.iter().skip(at).take_while(|m| **m).count();
        if run >= 3 {
            marks.iter_mut().skip(at).take(run).for_each(|m| *m = false);
        }
        at += run.max(1);
    }
    marks
}

/// Short, and nothing that a sentence or a mark ends with.
fn looks_like_a_heading(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let weight: usize = text.chars().map(|c| 1 + 2 * usize::from(is_han(c))).sum();
    let starts_small = text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
    letters >= 2
        && weight <= 90
        && text.split_whitespace().count() <= 14
        && !text.contains('\n')
        && !starts_small
        && !ends_a_sentence(text)
        && credit(text).is_none()
        && !is_caption(text)
        && !text.contains("://")
        && list_mark(text).is_none()
}

fn credit(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let mark = CREDITS.iter().find(|c| lower.starts_with(**c))?;
    let name: String = text.chars().skip(mark.chars().count()).collect();
    let name = name.trim();
    let short = !name.is_empty() && name.chars().count() <= 80 && !name.ends_with(['.', '。', '!', '?']);
    short.then(|| name.to_owned())
}

/// "Figure 3. …": the word, a number or a letter, a mark.
fn is_caption(text: &str) -> bool {
    let lower = text.to_lowercase();
    let Some(mark) = FIGURES.iter().find(|f| lower.starts_with(**f)) else {
        return false;
    };
    let rest = lower.strip_prefix(*mark).unwrap_or_default().trim_start();
    let number: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
    let after = rest.strip_prefix(number.as_str()).unwrap_or_default();
    let numbered = number.chars().all(|c| c.is_ascii_digit()) || number.chars().count() <= 2;
    !number.is_empty() && numbered && after.starts_with(['.', ':', '：', '。', '．']) && text.chars().count() <= 300
}

/// A paragraph in quotation marks from end to end, and one quotation only.
fn is_quotation(text: &str) -> bool {
    let pairs = [('“', '”'), ('「', '」'), ('『', '』'), ('«', '»'), ('"', '"')];
    let mut chars = text.chars();
    let (Some(first), Some(last)) = (chars.next(), chars.next_back()) else {
        return false;
    };
    let inside = chars.as_str();
    pairs.iter().any(|(open, close)| first == *open && last == *close && !inside.contains(*close))
        && inside.chars().count() >= 12
}

/// Reads the folds that begin at a lone mark; returns the line after them.
fn folds(lines: &[Line], from: usize, headings: &[bool], sheet: &mut Sheet) -> usize {
    let mut folds: Vec<Fold> = Vec::new();
    let mut at = from;
    while let Some(line) = lines.get(at) {
        let first = folds.last().is_some_and(|f| f.lines.is_empty());
        if is_lone_mark(&line.text) {
            folds.push(Fold { title: None, lines: Vec::new() });
        } else if !first && headings.get(at) == Some(&true) {
            break;
        } else if let Some(fold) = folds.last_mut() {
            fold.lines.push(line.text.clone());
        }
        at += 1;
    }
    folds.retain(|f| !f.lines.is_empty());
    if folds.len() < 2 {
        // One mark alone separates; it does not list.
        for line in folds.into_iter().flat_map(|f| f.lines) {
            plain(&Line { number: from + 1, text: line }, sheet);
        }
        return at;
    }
    for fold in &mut folds {
        if fold.lines.len() > 1 && fold.lines.first().is_some_and(|l| looks_like_a_heading(l)) {
            fold.title = Some(fold.lines.remove(0));
        }
    }
    drop_placeholders(&mut folds, sheet);
    sheet.parts.push(Part::Accordion(folds));
    at
}

/// The same few words in several folds are no text.
fn drop_placeholders(folds: &mut Vec<Fold>, sheet: &mut Sheet) {
    let short = |f: &Fold| f.lines.len() == 1 && f.lines.iter().all(|l| l.chars().count() <= 60 && !ends_a_sentence(l));
    let all = folds.clone();
    let mut times: BTreeMap<&[String], usize> = BTreeMap::new();
    for fold in &all {
        *times.entry(fold.lines.as_slice()).or_default() += 1;
    }
    let repeated = |f: &Fold| short(f) && times.get(f.lines.as_slice()).is_some_and(|n| *n > 1);
    folds.retain(|f| !repeated(f));
    let dropped = all.len() - folds.len();
    if dropped > 0 {
        let quote = all.iter().find(|f| repeated(f)).and_then(|f| f.lines.first()).cloned().unwrap_or_default();
        sheet.note(Outcome::LeftOut, What::PlaceholderDropped, &format!("{} × {dropped}", shorten(&quote, 60)));
    }
}

/// A heading above a heading is a group, and so is one whose text ends by
/// announcing what follows; headings below a group are one level down.
fn set_levels(parts: &mut [Part]) {
    let groups: Vec<bool> = (0..parts.len()).map(|at| opens_a_group(parts, at)).collect();
    let mut below = false;
    for (part, group) in parts.iter_mut().zip(groups) {
        if let Part::Heading { level, .. } = part {
            *level = if below && !group { 3 } else { 2 };
            below |= group;
        }
    }
}

fn opens_a_group(parts: &[Part], at: usize) -> bool {
    if !matches!(parts.get(at), Some(Part::Heading { .. })) {
        return false;
    }
    let mut announced = true;
    for part in parts.iter().skip(at + 1) {
        match part {
            Part::Heading { .. } => return announced,
            Part::Paragraph(text) => announced = text.ends_with([':', '：']),
            _ => return false,
        }
    }
    false
}
