//! Lines of a plain text: blanks tidied, hard-wrapped paragraphs made whole.

use super::super::super::rules::is_han;

/// A paragraph, a heading or a mark: what stands on a line of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// In the file, from 1.
    pub(super) number: usize,
    /// Without blanks at its ends; line breaks only inside wrapped paragraphs.
    pub(super) text: String,
}

/// The lines that say something, and how many only make room.
pub(super) fn lines(text: &str) -> (Vec<Line>, usize) {
    let mut spacers = 0;
    let mut all = Vec::new();
    for (n, raw) in text.split('\n').enumerate() {
        let text = raw.replace(['\u{a0}', '\u{202f}', '\t'], " ").trim().to_owned();
        spacers += usize::from(text.is_empty() && raw.contains('\u{a0}'));
        all.push(Line { number: n + 1, text });
    }
    if is_wrapped(&all) {
        all = unwrapped(all);
    }
    all.retain(|line| !line.text.is_empty());
    (all, spacers)
}

/// Columns that a line takes; a Han character takes two.
fn width(text: &str) -> usize {
    text.chars().map(|c| 1 + usize::from(is_han(c))).sum()
}

/// True where an editor broke the lines: none is long, many are nearly so.
fn is_wrapped(lines: &[Line]) -> bool {
    let widths: Vec<usize> = lines.iter().map(|l| width(&l.text)).filter(|w| *w > 0).collect();
    let nearly = widths.iter().filter(|w| **w >= 45).count();
    widths.iter().all(|w| *w <= 100) && nearly * 3 > widths.len() && widths.len() < lines.len()
}

fn unwrapped(lines: Vec<Line>) -> Vec<Line> {
    let mut whole: Vec<Line> = Vec::with_capacity(lines.len());
    let mut running = false;
    for line in lines {
        let goes_on = width(&line.text) >= 45;
        match whole.last_mut() {
            Some(last) if running && !line.text.is_empty() && !begins_anew(&line.text) => {
                last.text.push('\n');
                last.text.push_str(&line.text);
            }
            _ => whole.push(line),
        }
        running = goes_on;
    }
    whole
}

/// True for a list mark, with or without text after it.
fn begins_anew(text: &str) -> bool {
    list_mark(text).is_some() || is_lone_mark(text)
}

/// True where a line is nothing but the mark of a list's line.
pub(super) fn is_lone_mark(text: &str) -> bool {
    matches!(text, "-" | "–" | "•" | "*" | "+" | "·")
}

/// Our mark for a list's line and the text after it.
pub(super) fn list_mark(text: &str) -> Option<(String, &str)> {
    for mark in ["- ", "* ", "• ", "– ", "+ ", "· "] {
        if let Some(rest) = text.strip_prefix(mark) {
            return Some(("- ".to_owned(), rest.trim_start()));
        }
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..)?.strip_prefix(['.', ')'])?.strip_prefix(' ')?;
    let fits = (1..=3).contains(&digits);
    fits.then(|| (format!("{}. ", text.get(..digits).unwrap_or("1")), rest.trim_start()))
}
