//! Plain HTML tags inside Markdown. What has no plain meaning stays as text.

use super::super::super::model::{Outcome, What};
use super::super::fences;
use super::super::html::tokens::{Token, first_token};
use super::inline::{Inline, Run};

/// Tags that only lay out or style: their content stays, they go.
const BARE: &[&str] = &[
    "span", "font", "u", "small", "big", "sub", "sup", "mark", "abbr", "ins", "cite", "time", "picture", "source",
    "tbody", "wbr", "figure",
];
/// Tags that begin a new paragraph.
const BREAKING: &[&str] = &["p", "div", "center", "section", "article", "header", "footer", "figcaption", "main"];

/// Converts the tag that the text begins with; `None` where it is not one
/// that is converted. Returns the number of bytes read.
pub(super) fn tag(inline: &mut Inline<'_>, run: &mut Run, rest: &str) -> Option<usize> {
    if let Some(comment) = rest.strip_prefix("<!--") {
        let end = if run.endless_comment { None } else { comment.find("-->") };
        run.endless_comment |= end.is_none();
        let length = end? + 7;
        inline.note(Outcome::LeftOut, What::RawHtmlDropped, rest.get(..length)?);
        return Some(length);
    }
    let (token, length) = first_token(rest)?;
    let written = rest.get(..length)?;
    let done = match &token {
        Token::Start { name, .. } if name == "details" => {
            return details(inline, run, rest, length);
        }
        Token::Start { name, attributes, .. } => start(inline, run, name, attributes),
        Token::End(name) => finish(inline, run, name),
        Token::Text(_) => return None,
    };
    if done {
        inline.note(Outcome::Imported, What::HtmlConverted, written);
    } else {
        inline.note(Outcome::Guessed, What::HtmlKeptAsText, written);
        run.out.push_str(written);
    }
    // A hard break takes the line's own end with it.
    let broke = matches!(&token, Token::Start { name, .. } if name == "br");
    Some(length + usize::from(broke && run.out.ends_with('\n') && rest.get(length..)?.starts_with('\n')))
}

type Attributes = [(String, String)];

fn value<'a>(attributes: &'a Attributes, name: &str) -> &'a str {
    attributes.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str()).unwrap_or_default()
}

fn start(inline: &mut Inline<'_>, run: &mut Run, name: &str, attributes: &Attributes) -> bool {
    match name {
        "br" => {
            let in_table = run.out.rsplit('\n').next().is_some_and(|l| l.trim_start().starts_with('|'));
            run.out.push_str(if in_table { " " } else { "\\\n" });
        }
        "hr" => run.out.push_str("\n\n---\n\n"),
        "img" => {
            let alt = value(attributes, "alt").replace(['[', ']', '\n'], " ");
            let source = match value(attributes, "src") {
                "" => value(attributes, "data-src"),
                source => source,
            };
            let made = inline.picture(&alt, source, "");
            run.out.push_str(&made);
        }
        "a" => run.anchors.push((run.out.len(), Some(value(attributes, "href").to_owned()))),
        name => return wrap(run, name),
    }
    true
}

fn finish(inline: &mut Inline<'_>, run: &mut Run, name: &str) -> bool {
    match name {
        "a" => {
            let Some((at, address)) = run.anchors.pop() else {
                return true;
            };
            let words = run.out.split_off(at.min(run.out.len()));
            let made = match address.filter(|a| !a.is_empty()) {
                Some(address) => inline.link(&words, &address, ""),
                None => words,
            };
            run.out.push_str(&made);
            true
        }
        "details" => {
            run.out.push_str("\n\n");
            run.out.push_str(&fences::close());
            run.out.push_str("\n\n");
            true
        }
        name => wrap(run, name),
    }
}

/// Tags that are written alike at both ends.
fn wrap(run: &mut Run, name: &str) -> bool {
    let mark = match name {
        "b" | "strong" => "**",
        "i" | "em" => "*",
        "s" | "del" | "strike" => "~~",
        "code" | "kbd" | "tt" | "samp" => "`",
        name if BREAKING.contains(&name) => "\n\n",
        name if BARE.contains(&name) => "",
        _ => return false,
    };
    run.out.push_str(mark);
    true
}

/// `<details><summary>Title</summary>` opens an accordion.
fn details(inline: &mut Inline<'_>, run: &mut Run, rest: &str, length: usize) -> Option<usize> {
    let after = rest.get(length..)?;
    let inside = after.trim_start();
    let mut title = "…".to_owned();
    let mut read = length;
    if inside.starts_with("<summary") {
        let near = inside.char_indices().nth(500).map_or(inside, |(end, _)| inside.split_at(end).0);
        let open = near.find('>')?;
        let shut = near.find("</summary>").filter(|shut| *shut > open)?;
        title = words(inside.get(open + 1..shut)?);
        read += after.len() - inside.len() + shut + "</summary>".len();
    }
    inline.note(Outcome::Imported, What::HtmlConverted, rest.get(..read)?);
    run.out.push_str("\n\n");
    run.out.push_str(&fences::open("accordion", &title));
    run.out.push_str("\n\n");
    Some(read)
}

/// Text without its tags.
fn words(html: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for c in html.chars().take(500) {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            c if !inside => words.push(c),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Links that were never closed leave their words.
pub(super) fn end(run: &mut Run) {
    run.anchors.clear();
}
