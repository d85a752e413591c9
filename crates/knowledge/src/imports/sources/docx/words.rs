//! Words and how they are dressed, as one paragraph of Markdown that reads as they stand.

use std::rc::Rc;

use foundation::blocks::{Text, plain};

use super::super::super::rules::{escape, guard_line};

/// Stands for a hard line break until the paragraph is whole.
const BREAK: char = '\u{2}';

/// How words are dressed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Dress {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) strike: bool,
    pub(super) code: bool,
    /// The address they lead to.
    pub(super) link: Option<Rc<str>>,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Span {
    Words(String, Dress),
    Break,
    /// Markdown as it is: a footnote's mark, a small picture.
    Mark(String),
}

/// The words alone, blanks single.
pub(super) fn bare(spans: &[Span]) -> String {
    let mut words = String::new();
    for span in spans {
        match span {
            Span::Words(text, _) => words.push_str(text),
            Span::Break => words.push(' '),
            Span::Mark(_) => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many characters stand in them.
pub(super) fn length(spans: &[Span]) -> usize {
    let count = |span: &Span| if let Span::Words(text, _) = span { text.chars().count() } else { 1 };
    spans.iter().map(count).sum()
}

/// The words after so many characters.
pub(super) fn after(spans: &[Span], from: usize) -> String {
    let mut words = String::new();
    let mut at = 0;
    for span in spans {
        match span {
            Span::Words(text, _) => {
                let length = text.chars().count();
                if at + length > from {
                    words.extend(text.chars().skip(from.saturating_sub(at)));
                }
                at += length;
            }
            Span::Break | Span::Mark(_) => {
                if at >= from {
                    words.push(' ');
                }
                at += 1;
            }
        }
    }
    words
}

/// True where nothing stands in them.
pub(super) fn is_empty(spans: &[Span]) -> bool {
    spans.iter().all(|span| match span {
        Span::Words(text, _) => text.trim().is_empty(),
        Span::Break => true,
        Span::Mark(_) => false,
    })
}

/// True where all words are bold, as a heading would be that nobody marked as one.
pub(super) fn all_bold(spans: &[Span]) -> bool {
    let mut any = false;
    spans.iter().all(|span| match span {
        Span::Words(text, dress) => {
            any |= !text.trim().is_empty();
            text.trim().is_empty() || dress.bold
        }
        Span::Break | Span::Mark(_) => false,
    }) && any
}

/// One paragraph, with breaks where they stood.
pub(super) fn paragraph(spans: &[Span]) -> String {
    let dressed = lines(&markdown(spans, true));
    let marks = spans.iter().any(|span| matches!(span, Span::Words(_, d) if d.bold || d.italic || d.strike || d.code));
    if !marks || reads_as(&dressed, spans) {
        return dressed;
    }
    // Where Markdown would show the marks themselves, the words go undressed.
    lines(&markdown(spans, false))
}

/// The same on one line, for headings and cells.
pub(super) fn one_line(spans: &[Span], dressed: bool) -> String {
    let unbroken: Vec<Span> = spans
        .iter()
        .map(|span| match span {
            Span::Break => Span::Words(" ".to_owned(), Dress::default()),
            other => other.clone(),
        })
        .collect();
    let line = if dressed { paragraph(&unbroken) } else { lines(&markdown(&unbroken, false)) };
    line.replace('\n', " ")
}

fn lines(inline: &str) -> String {
    let lines: Vec<String> = inline
        .split(BREAK)
        .map(|line| guard_line(&line.split_whitespace().collect::<Vec<_>>().join(" ")))
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\\\n")
}

/// Whether a reader gets these very words.
fn reads_as(markdown: &str, spans: &[Span]) -> bool {
    let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let Ok(text) = Text::from_markdown(markdown, None) else { return false };
    let marks: Vec<&str> =
        spans.iter().filter_map(|s| if let Span::Mark(m) = s { Some(m.as_str()) } else { None }).collect();
    let mut read = squeezed(&plain(&text));
    for mark in &marks {
        read = read.replacen(mark, "", 1);
    }
    let pictured = marks.iter().any(|mark| mark.starts_with('!'));
    let wanted = squeezed(&bare(spans));
    read == wanted || (pictured && !read.contains("**"))
}

fn markdown(spans: &[Span], dressed: bool) -> String {
    let mut plainly: Vec<Span> = spans.to_vec();
    for span in &mut plainly {
        if let Span::Words(_, dress) = span
            && !dressed
        {
            *dress = Dress { link: dress.link.clone(), ..Dress::default() };
        }
    }
    level(&plainly, 0)
}

/// Groups what is dressed alike, one kind of dress a level: links outside, then struck, bold,
/// italic, code.
fn level(spans: &[Span], depth: usize) -> String {
    let key = |span: &Span| -> Option<Rc<str>> {
        let Span::Words(_, dress) = span else { return None };
        let on = |on: bool| on.then(|| Rc::from(""));
        match depth {
            0 => dress.link.clone(),
            1 => on(dress.strike),
            2 => on(dress.bold),
            3 => on(dress.italic),
            _ => on(dress.code),
        }
    };
    if depth > 4 {
        return spans.iter().map(written).collect();
    }
    let mut made = String::new();
    let mut at = 0;
    while let Some(first) = spans.get(at) {
        let kind = key(first);
        // Blanks and breaks between two of a kind belong to them.
        let mut end = at + 1;
        let mut sure = end;
        while let Some(span) = spans.get(end) {
            let blank = matches!(span, Span::Break) || matches!(span, Span::Words(text, _) if text.trim().is_empty());
            if key(span) == kind {
                end += 1;
                sure = end;
            } else if kind.is_some() && blank && depth != 0 {
                end += 1;
            } else {
                break;
            }
        }
        let group = spans.get(at..sure).unwrap_or_default();
        match kind {
            None => made.push_str(&level(group, depth + 1)),
            Some(address) => made.push_str(&wrapped(group, depth, &address)),
        }
        at = sure;
    }
    made
}

fn wrapped(group: &[Span], depth: usize, address: &str) -> String {
    let inside = match depth {
        4 => bare(group),
        _ => level(group, depth + 1),
    };
    let around = |c: char| c.is_whitespace() || c == BREAK;
    let words = inside.trim_matches(around);
    if words.is_empty() {
        return inside;
    }
    let start = inside.len() - inside.trim_start_matches(around).len();
    let before = inside.get(..start).unwrap_or_default();
    let after = inside.get(start + words.len()..).unwrap_or_default();
    let dressed = match depth {
        0 => format!("[{}]({address})", words.replace(BREAK, " ")),
        1 => format!("~~{words}~~"),
        2 => format!("**{words}**"),
        3 => format!("*{words}*"),
        _ => code(&words.replace(BREAK, " ")),
    };
    format!("{before}{dressed}{after}")
}

fn written(span: &Span) -> String {
    match span {
        Span::Words(text, _) => escape(&text.replace(['\u{a0}', '\u{202f}', '\n', '\t', '\r'], " ")),
        Span::Break => BREAK.to_string(),
        Span::Mark(markdown) => markdown.clone(),
    }
}

/// A code span that holds any backticks.
fn code(words: &str) -> String {
    let longest = words.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let blank = if words.starts_with('`') || words.ends_with('`') { " " } else { "" };
    format!("{fence}{blank}{words}{blank}{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn dressed(words: &str, how: &str) -> Span {
        let link = how.contains('l').then(|| Rc::from("https://example.org/a"));
        Span::Words(
            words.to_owned(),
            Dress {
                bold: how.contains('b'),
                italic: how.contains('i'),
                strike: how.contains('s'),
                code: how.contains('c'),
                link,
            },
        )
    }

    #[rstest]
    #[case(&[("one ", ""), ("two ", "b"), ("three", "")], "one **two** three")]
    #[case(&[("a", "b"), ("b", "bi"), ("c", "i")], "**a*b***c")]
    #[case(&[("bold", "b"), (" ", ""), ("words", "b"), (".", "")], "**bold words**.")]
    #[case(&[("这是", ""), ("我想做的事。", "b"), ("所以继续。", "")], "这是**我想做的事。**所以继续。")]
    #[case(&[("see ", ""), ("the ", "l"), ("list", "lb"), (" now", "")], "see [the **list**](https://example.org/a) now")]
    #[case(&[("# no heading", "")], "\\# no heading")]
    #[case(&[("2 * 3 * 4 [x]", "")], "2 \\* 3 \\* 4 \\[x\\]")]
    #[case(&[("a`b", "c")], "``a`b``")]
    #[case(&[("gone", "s"), (" here", "")], "~~gone~~ here")]
    #[case(&[(" ", "b"), ("x", "")], "x")]
    fn words_are_dressed(#[case] spans: &[(&str, &str)], #[case] markdown: &str) {
        let spans: Vec<Span> = spans.iter().map(|(words, how)| dressed(words, how)).collect();
        let made = paragraph(&spans);
        if markdown.contains("***c") {
            assert!(reads_as(&made, &spans), "{made}");
        } else {
            assert_eq!(made, markdown);
        }
    }

    #[test]
    fn breaks_stay_where_they_stood() {
        let spans = [dressed("one", ""), Span::Break, dressed("- two", "")];
        assert_eq!(paragraph(&spans), "one\\\n\\- two");
        assert_eq!(one_line(&spans, true), "one - two");
    }

    proptest! {
        #[test]
        fn a_reader_gets_the_words_that_were_written(
            pieces in prop::collection::vec(("[a-z .,*_(){}\\[\\]`~!#<>&;:\"'|\\\\+=0-9\u{4e00}-\u{4e20}。，「」-]{0,8}", "[bisc]{0,2}"), 0..6),
        ) {
            let spans: Vec<Span> = pieces.iter().map(|(words, how)| dressed(words, how)).collect();
            let made = paragraph(&spans);
            prop_assert!(reads_as(&made, &spans), "{made:?} for {:?}", bare(&spans));
        }
    }
}
