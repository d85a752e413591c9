//! A quote's fields.

use comrak::nodes::Node;

use super::{Fields, Quote, safe};
use crate::blocks::han::is_han;
use crate::blocks::speaker::{Speaker, after_dash, is_dash};

/// The words and the speaker of a quote.
pub(super) fn read(quote: Node<'_>, lines: &[&str]) -> Option<Quote> {
    let inner: Vec<&str> = lines.iter().map(|line| inside(line)).collect();
    let Some(speaker) = Speaker::of(quote) else {
        return Some(Quote { words: safe::lines(&inner.join("\n")), speaker: String::new() });
    };
    let position = speaker.paragraph.data().sourcepos;
    // Lines count from 1. A speaker of several lines is one line of the form.
    let first = if speaker.line.is_some() { position.end.line } else { position.start.line }.checked_sub(1)?;
    let named = safe::line(&inner.get(first..position.end.line)?.join("\n"));
    let name = after_dash(&named)?.to_owned();
    let nothing_follows = inner.get(position.end.line..)?.iter().all(|line| line.trim().is_empty());
    nothing_follows.then(|| Quote { words: safe::lines(&inner[..first].join("\n")), speaker: name })
}

/// A line of a quote without its mark. A line without one goes on with the paragraph before.
fn inside(line: &str) -> &str {
    match line.trim_start_matches(' ').strip_prefix('>') {
        Some(inner) => inner.strip_prefix(' ').unwrap_or(inner),
        None => line,
    }
}

pub(super) fn write(quote: &Quote) -> String {
    let words = safe::lines(&quote.words);
    let speaker = safe::line(&quote.speaker);
    let speaker = speaker.trim_start_matches(is_dash).trim_start();
    let written = put_together(&words, speaker);
    if let Some(Fields::Quote(read)) = Fields::read(&written)
        && speaker.is_empty()
        && !read.speaker.is_empty()
    {
        // The words end with who says them: written as if the form had asked for it.
        return put_together(&read.words, &read.speaker);
    }
    if names(&written, speaker) {
        return written;
    }
    // Something in the words was left open and swallowed the speaker: code, a comment, a fence.
    let closed: Vec<String> = words.lines().map(without_opening).collect();
    put_together(&closed.join("\n"), speaker)
}

fn put_together(words: &str, speaker: &str) -> String {
    let mut lines: Vec<String> = words.lines().map(quoted).collect();
    if !speaker.is_empty() {
        if !lines.is_empty() {
            lines.push(">".to_owned());
        }
        let dash = if speaker.starts_with(is_han) { "——" } else { "— " };
        lines.push(format!("> {dash}{speaker}"));
    }
    if lines.is_empty() { ">".to_owned() } else { lines.join("\n") }
}

fn quoted(line: &str) -> String {
    if line.trim().is_empty() { ">".to_owned() } else { format!("> {line}") }
}

/// Whether the quote says who speaks, and nobody else.
fn names(written: &str, speaker: &str) -> bool {
    match Fields::read(written) {
        Some(Fields::Quote(quote)) => speaker.is_empty() || quote.speaker == speaker || quote.words.is_empty(),
        _ => false,
    }
}

/// The line as letters where it would open code, HTML or a directive.
fn without_opening(line: &str) -> String {
    let start = line.len() - line.trim_start().len();
    let (space, rest) = line.split_at(start);
    let opens = ["```", "~~~", "<", ":::"].iter().any(|opening| rest.starts_with(opening));
    if opens { format!("{space}\\{rest}") } else { line.to_owned() }
}
