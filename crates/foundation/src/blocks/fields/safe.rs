//! Text from a field, so that it stays in its place.

use crate::blocks::han::joins;

/// A field of one line: line breaks are spaces, or nothing between Han characters.
pub(super) fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for part in allowed(text).split(['\n', '\r']).map(str::trim).filter(|part| !part.is_empty()) {
        if let (Some(before), Some(after)) = (line.chars().next_back(), part.chars().next())
            && !joins(before, after)
        {
            line.push(' ');
        }
        line.push_str(part);
    }
    line
}

/// A field of many lines: without blank lines around it, each line ended by `\n`.
pub(super) fn lines(text: &str) -> String {
    let text = allowed(text).replace("\r\n", "\n").replace('\r', "\n");
    let blank = |line: &&str| line.trim().is_empty();
    let lines: Vec<&str> = text.split('\n').skip_while(blank).collect();
    lines.join("\n").trim_end().to_owned()
}

/// Without characters that no text may hold, which the parser would change.
fn allowed(text: &str) -> String {
    text.replace(['\0', '\u{FDD0}'], "\u{FFFD}").replace('\u{FEFF}', "")
}

/// A title as it stands behind a directive's name, where marks and entities are read once.
pub(super) fn info(title: &str) -> String {
    let title = line(title);
    let mut info = String::with_capacity(title.len());
    for (at, c) in title.char_indices() {
        let rest = &title[at + c.len_utf8()..];
        match c {
            '\\' if rest.chars().next().is_none_or(|next| next.is_ascii_punctuation()) => info.push_str("\\\\"),
            '&' if is_entity(rest) => info.push_str("&amp;"),
            _ => info.push(c),
        }
    }
    info
}

fn is_entity(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    end.is_some_and(|end| end > 0 && name[end..].starts_with(';'))
}

/// A directive with this head around a body, fenced with more colons than any line of the body
/// begins with.
pub(super) fn directive(head: &[&str], body: &str) -> String {
    let body = lines(body);
    let colons = |line: &str| line.trim_start().bytes().take_while(|byte| *byte == b':').count();
    let inside = body.lines().map(colons).max().unwrap_or(0);
    let fence = ":".repeat((inside + 1).max(3));
    let head: Vec<&str> = head.iter().copied().filter(|word| !word.is_empty()).collect();
    let head = head.join(" ");
    if body.is_empty() { format!("{fence}{head}\n{fence}") } else { format!("{fence}{head}\n{body}\n{fence}") }
}

/// The body between a directive's first line and its closing fence, if it has one.
pub(super) fn body_of(source: &[&str], fence: usize) -> Option<String> {
    let (last, before) = source.split_last()?;
    let colons = last.trim().bytes().take_while(|byte| *byte == b':').count();
    let closes = colons >= fence && last.trim().len() == colons;
    let body = if closes { before.get(1..)? } else { source.get(1..)? };
    Some(lines(&body.join("\n")))
}
