//! Markdown as Google Docs exports it: pictures named at the end, anchors after headings, a
//! backslash before every mark that could mean something.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Code;

/// The same text as a person would write it; other Markdown stays as it is.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let pictures = named_pictures(text);
    let anchored = text.lines().any(|line| anchor(line).is_some());
    if pictures.is_empty() && !anchored && !is_escaped(text) {
        return Cow::Borrowed(text);
    }
    let mut code = Code::default();
    let mut lines: Vec<Cow<'_, str>> = Vec::new();
    for line in text.split('\n') {
        if code.takes(line) {
            lines.push(Cow::Borrowed(line));
        } else if definition(line).is_none() && !only_leads_inside(line) {
            let line = anchor(line).unwrap_or(line);
            let line = heading(line);
            lines.push(Cow::Owned(with_pictures(&unescaped(&line), &pictures)));
        }
    }
    Cow::Owned(lines.join("\n"))
}

/// `[image1]: <a1b2.png>` at the end of the text.
fn definition(line: &str) -> Option<(&str, &str)> {
    let (label, rest) = line.strip_prefix('[')?.split_once("]: ")?;
    let numbered = label.strip_prefix("image").is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    let place = rest.trim().trim_start_matches('<').trim_end_matches('>');
    (numbered && !place.contains(' ')).then_some((label, place))
}

fn named_pictures(text: &str) -> BTreeMap<&str, &str> {
    text.lines().filter_map(definition).collect()
}

/// `## Words {#words}` without its anchor.
fn anchor(line: &str) -> Option<&str> {
    let bare = line.trim_end().strip_suffix('}')?;
    let (words, name) = bare.rsplit_once("{#")?;
    let fits = !name.is_empty() && !name.contains(['{', '}', ' ']);
    (line.starts_with('#') && fits).then(|| words.trim_end())
}

/// A heading that is bold all through is a heading.
fn heading(line: &str) -> Cow<'_, str> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    let inside = words.trim().strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
    match inside.filter(|inside| (1..=6).contains(&level) && words.starts_with(' ') && !inside.contains("**")) {
        Some(inside) => Cow::Owned(format!("{} {}", "#".repeat(level), inside.trim())),
        None => Cow::Borrowed(line),
    }
}

/// A line of a table of contents: a link to a heading of the same text, and nothing else.
fn only_leads_inside(line: &str) -> bool {
    let line = line.trim();
    let inside =
        line.strip_prefix('[').and_then(|rest| rest.strip_suffix(')')).and_then(|rest| rest.rsplit_once("](#"));
    inside.is_some_and(|(words, place)| !place.contains([' ', '(']) && !words.contains("]("))
}

fn with_pictures(line: &str, pictures: &BTreeMap<&str, &str>) -> String {
    let mut made = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find("![") {
        let (before, from) = rest.split_at(at);
        made.push_str(before);
        let found = from.get(2..).and_then(|inside| {
            let (alt, after) = inside.split_once("][")?;
            let (label, after) = after.split_once(']')?;
            Some((alt, pictures.get(label)?, after)).filter(|(alt, ..)| !alt.contains(['[', ']']))
        });
        match found {
            Some((alt, place, after)) => {
                made.push_str(&format!("![{alt}]({place})"));
                rest = after;
            }
            None => {
                made.push_str("![");
                rest = from.get(2..).unwrap_or_default();
            }
        }
    }
    made.push_str(rest);
    made
}

/// Marks that Google Docs escapes also where they mean nothing.
const MARKS: &str = ".-+!=#>()&;,'\"$%?^{}";

fn is_escaped(text: &str) -> bool {
    ["\\.", "\\-", "\\+", "\\!", "\\=", "\\&"].iter().any(|mark| text.contains(mark))
}

/// The line without backslashes that change nothing.
fn unescaped(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut letters = line.char_indices().peekable();
    let mut in_code = false;
    while let Some((at, c)) = letters.next() {
        if c == '`' {
            in_code = !in_code;
        }
        let next = letters.peek().map_or(' ', |(_, next)| *next);
        if c != '\\' || in_code || !next.is_ascii_punctuation() || is_address(line, at) {
            plain.push(c);
            continue;
        }
        letters.next();
        let after = letters.peek().map_or(' ', |(_, after)| *after);
        let before = plain.trim_start();
        let means_something = match next {
            // A number at a line's beginning would begin a list.
            '.' | ')' => !before.is_empty() && before.bytes().all(|b| b.is_ascii_digit()),
            '-' | '+' | '=' | '#' | '>' | ':' => before.is_empty() || before.ends_with(['-', '+', '=', '#', '>', ':']),
            '!' => after == '[',
            '&' => after.is_ascii_alphanumeric() || after == '#',
            '(' => plain.ends_with(']'),
            '_' => !(plain.ends_with(char::is_alphanumeric) && after.is_alphanumeric()),
            mark => !MARKS.contains(mark),
        };
        if means_something {
            plain.push('\\');
        }
        plain.push(next);
    }
    plain
}

/// Whether the word around a place could be read as an address, which a backslash keeps it from.
fn is_address(line: &str, at: usize) -> bool {
    let (before, after) = line.split_at(at);
    let begun = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let rest = after.split(char::is_whitespace).next().unwrap_or_default();
    let has = |sign: &str| begun.contains(sign) || rest.contains(sign);
    has("@") || has("/") || has("ww") || has(":")
}

#[cfg(test)]
mod tests {
    use super::*;
    use foundation::blocks::html;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("# **Street watch** {#street-watch}\n", "# Street watch\n")]
    #[case("1986\\. It began\n", "1986\\. It began\n")]
    #[case("In 1986\\. It began\\! A \\- b \\= c\n", "In 1986. It began! A - b = c\n")]
    #[case("\\- no entry\\.\n", "\\- no entry.\n")]
    #[case("A \\*star\\* and \\_line\\_, R\\&D\\.\n", "A \\*star\\* and \\_line\\_, R\\&D.\n")]
    #[case("See ![][image1] here\n\n[image1]: <a1.png>\n", "See ![](a1.png) here\n\n")]
    #[case("[Who we are\t2](#who)\n\n## Who {#who}\n", "\n## Who\n")]
    #[case("Nothing of theirs \\\n here, [image](#a) [b](#c)\n", "Nothing of theirs \\\n here, [image](#a) [b](#c)\n")]
    fn an_export_is_written_as_a_person_would(#[case] text: &str, #[case] written: &str) {
        assert_eq!(plain(text), written);
    }

    proptest! {
        #[test]
        fn fewer_backslashes_read_the_same(line in "[a-z0-9 ]{0,4}(\\\\[!-/:-@\\[-`{-~][a-z0-9 \\[&#.-]{0,3}){0,6}") {
            let line = line.trim();
            prop_assume!(!line.contains('`'));
            prop_assert_eq!(html(&unescaped(line)), html(line), "{} from {}", unescaped(line), line);
        }
    }
}
