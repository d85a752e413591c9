//! The title among the headings, and headings one level down where a title
//! of the first level would stand twice.

use std::collections::BTreeSet;

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};

use super::super::super::rules::fold_words;
use super::Code;

/// Takes the first heading of level one for the title, unless the front
/// matter gave another; what is left of that level moves down by one.
pub(super) fn take_title(text: &str, given: Option<&str>) -> (Option<String>, String) {
    let lines: Vec<&str> = text.split('\n').collect();
    let firsts = first_levels(&lines);
    let mut drop = None;
    let mut title = None;
    if let Some((at, rows, words)) = firsts.first() {
        let words = plain_words(words);
        let same = given.is_none_or(|g| fold_words(g) == fold_words(&words));
        if same && !words.is_empty() {
            drop = Some(*at..*at + *rows);
            title = Some(words);
        }
    }
    let shift = firsts.len() > usize::from(drop.is_some());
    let underlined: BTreeSet<usize> =
        firsts.iter().filter(|(_, rows, _)| *rows == 2).map(|(at, _, _)| at + 1).collect();
    let mut code = Code::default();
    let mut kept = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let is_code = code.takes(line);
        if drop.as_ref().is_some_and(|d| d.contains(&at)) {
            continue;
        }
        match shift && !is_code {
            true if underlined.contains(&at) => kept.push("-".repeat(line.trim().len().max(3))),
            true if is_atx(line) => kept.push(format!("#{line}")),
            _ => kept.push((*line).to_owned()),
        }
    }
    (title, kept.join("\n"))
}

/// Headings of level one: first line, number of lines, words.
fn first_levels(lines: &[&str]) -> Vec<(usize, usize, String)> {
    let mut found = Vec::new();
    let mut code = Code::default();
    for (at, line) in lines.iter().enumerate() {
        if code.takes(line) {
            continue;
        }
        let next = lines.get(at + 1).map_or("", |l| l.trim());
        let before_blank = at.checked_sub(1).and_then(|b| lines.get(b)).is_none_or(|l| l.trim().is_empty());
        if let Some(words) = line.strip_prefix("# ") {
            let bare = words.trim().trim_end_matches('#').trim_end();
            found.push((at, 1, bare.to_owned()));
        } else if before_blank && !line.trim().is_empty() && !next.is_empty() && next.bytes().all(|b| b == b'=') {
            found.push((at, 2, line.trim().to_owned()));
        }
    }
    found
}

fn is_atx(line: &str) -> bool {
    let marks = line.bytes().take_while(|b| *b == b'#').count();
    (1..6).contains(&marks) && line.get(marks..).is_some_and(|rest| rest.trim_end().is_empty() || rest.starts_with(' '))
}

/// The words of a line of Markdown.
fn plain_words(markdown: &str) -> String {
    let arena = Arena::new();
    let short: String = markdown.chars().take(1000).collect();
    let root = parse_document(&arena, &short, &Options::default());
    let mut words = String::new();
    for node in root.descendants() {
        match &node.data.borrow().value {
            NodeValue::Text(text) => words.push_str(text),
            NodeValue::Code(code) => words.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => words.push(' '),
            _ => {}
        }
    }
    words.trim().to_owned()
}
