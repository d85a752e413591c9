//! A plain page as our Markdown.

use std::collections::BTreeMap;

use super::super::super::rules::{escape, escape_line, fold_words};
use super::lines::list_mark;
use super::{Fold, Part, Sheet};

/// The body; headings that stand alone link to the page they name.
pub(super) fn body(sheet: &Sheet, links: Option<&BTreeMap<String, String>>) -> String {
    let mut blocks = Vec::with_capacity(sheet.parts.len());
    for (n, part) in sheet.parts.iter().enumerate() {
        match part {
            Part::Heading { level, text } => {
                let empty = match sheet.parts.get(n + 1) {
                    Some(Part::Heading { level: next, .. }) => next <= level,
                    next => next.is_none(),
                };
                let link = links.and_then(|l| l.get(&fold_words(text))).filter(|_| empty);
                let marks = "#".repeat(usize::from(*level));
                let words = escape(text);
                blocks.push(match link {
                    Some(link) => format!("{marks} [{words}]({link})"),
                    None => format!("{marks} {}", closing(&words)),
                });
            }
            Part::Paragraph(text) => blocks.push(paragraph(text)),
            Part::Quote(text) => blocks.push(format!("> {}", paragraph(text).replace('\n', "\n> "))),
            Part::Caption(text) => blocks.push(format!("*{}*", escape(text))),
            Part::List(entries) => blocks.push(list(entries)),
            Part::Accordion(folds) => blocks.extend(folds.iter().map(fold)),
        }
    }
    let mut body = blocks.join("\n\n");
    if !body.is_empty() {
        body.push('\n');
    }
    body
}

/// A heading that ends in `#` would lose it.
fn closing(words: &str) -> String {
    match words.strip_suffix('#') {
        Some(rest) => format!("{rest}\\#"),
        None => words.to_owned(),
    }
}

fn paragraph(text: &str) -> String {
    text.split('\n').map(escape_line).collect::<Vec<_>>().join("\n")
}

fn list(entries: &[String]) -> String {
    let entry = |e: &String| match list_mark(e) {
        Some((mark, rest)) => {
            let indent = format!("\n{}", " ".repeat(mark.len()));
            format!("{mark}{}", paragraph(rest).replace('\n', &indent))
        }
        None => escape_line(e),
    };
    entries.iter().map(entry).collect::<Vec<_>>().join("\n")
}

fn fold(fold: &Fold) -> String {
    let title = fold.title.as_deref().unwrap_or_default();
    let labelled = fold.lines.iter().filter(|l| label_of(l).is_some()).count() >= 2;
    let lines = fold.lines.iter().map(|line| match label_of(line).filter(|_| labelled) {
        Some((label, text)) => {
            format!("**{}** {}", escape(label), escape(text).replace('\n', " "))
        }
        None => paragraph(line),
    });
    format!(":::accordion {title}\n\n{}\n\n:::", lines.collect::<Vec<_>>().join("\n\n"))
}

/// "Label: text": at most six words, none of them the end of a sentence; the
/// label keeps its colon.
pub(super) fn label_of(line: &str) -> Option<(&str, &str)> {
    let at = line.find(": ").map(|at| at + 1).or_else(|| line.find('：').map(|at| at + '：'.len_utf8()))?;
    let (label, text) = line.split_at_checked(at)?;
    let words = label.split_whitespace().count();
    let large = label.chars().next().is_some_and(|c| !c.is_lowercase());
    let plain = !label.contains(['.', '?', '!', ',', ';', '。', '，', '“', '"', '(']);
    (words <= 6 && label.chars().count() <= 60 && large && plain && !text.trim().is_empty())
        .then(|| (label, text.trim_start()))
}
