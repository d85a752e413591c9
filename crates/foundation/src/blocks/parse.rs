//! The one way in: Markdown of our dialect to a tree.

use std::borrow::Cow;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, Options, try_parse_document};

use super::directive;
use super::limits::{self, MAX_DEPTH, TextError};

/// Stands for a colon in a directive's opening line while the parser reads it: the parser takes
/// no line with a second colon for a directive. A noncharacter, which no text may hold.
const COLON: char = '\u{FDD0}';

/// A text as its tree and its lines, numbered from 1 in the tree and from 0 here.
pub(super) struct Parsed<'p> {
    pub(super) root: Node<'p>,
    pub(super) lines: &'p [&'p str],
}

/// Parses a text in our dialect and hands the tree to `read`.
pub(super) fn parse<R>(markdown: &str, read: impl for<'p> FnOnce(Parsed<'p>) -> R) -> Result<R, TextError> {
    let text = clean(markdown)?;
    let guarded = guard_colons(&text);
    let lines: Vec<&str> = text.lines().collect();
    let arena = Arena::new();
    let root = tree(&arena, &guarded)?;
    if deeper_than(root, MAX_DEPTH) {
        return Err(TextError::TooDeep);
    }
    if guarded.contains(COLON) {
        restore_colons(root);
    }
    Ok(read(Parsed { root, lines: &lines }))
}

/// The text with `\n` at every line's end, also the last, and without characters that no text may hold; or why
/// it is refused.
pub(super) fn clean(markdown: &str) -> Result<Cow<'_, str>, TextError> {
    if markdown.len() > limits::MAX_BYTES {
        return Err(TextError::TooLarge);
    }
    let markdown = markdown.strip_prefix('\u{FEFF}').unwrap_or(markdown);
    let mut text = Cow::Borrowed(markdown);
    if markdown.contains(['\r', '\0', COLON]) {
        let lines = markdown.replace("\r\n", "\n").replace('\r', "\n");
        text = Cow::Owned(lines.replace(['\0', COLON], "\u{FFFD}"));
    }
    // The parser reads some last lines otherwise than they would be read further up.
    if !text.ends_with('\n') {
        text.to_mut().push('\n');
    }
    limits::check(&text)?;
    Ok(text)
}

/// The parser, with a bound on its steps instead of on its time (we have no clock). A fault of
/// its own on some odd text refuses that text; it must not take the page's process with it.
fn tree<'a>(arena: &'a Arena<'a>, text: &str) -> Result<Node<'a>, TextError> {
    let options = options();
    // Numbering the notes walks the tree twice more.
    let left = Cell::new(1000 + 3 * text.len());
    let spent = || {
        left.set(left.get().saturating_sub(1));
        left.get() == 0
    };
    catch_unwind(AssertUnwindSafe(|| try_parse_document(arena, text, &options, &spent)))
        .map_err(|_| TextError::TooTangled)?
        .map_err(|_| TextError::TooTangled)
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.parse.leave_footnote_definitions = true;
    options.extension.block_directive = true;
    options.extension.cjk_friendly_emphasis = true;
    options
}

fn deeper_than(root: Node<'_>, most: usize) -> bool {
    let mut open = vec![(root, 0)];
    while let Some((node, depth)) = open.pop() {
        if depth > most {
            return true;
        }
        open.extend(node.children().map(|child| (child, depth + 1)));
    }
    false
}

fn guard_colons(text: &str) -> Cow<'_, str> {
    if !text.lines().any(|line| colons_to_guard(line).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut guarded = String::with_capacity(text.len() + 64);
    for line in text.split_inclusive('\n') {
        match colons_to_guard(line) {
            Some(info) => {
                guarded.push_str(&line[..info]);
                guarded.extend(line[info..].chars().map(|c| if c == ':' { COLON } else { c }));
            }
            None => guarded.push_str(line),
        }
    }
    Cow::Owned(guarded)
}

/// Where the words after the fence begin, if the line opens one of our directives and has a
/// colon among them.
fn colons_to_guard(line: &str) -> Option<usize> {
    let fence = line.find(":::")?;
    let only_markers = |c: char| c.is_ascii_whitespace() || ">-+*.)".contains(c) || c.is_ascii_digit();
    if !line[..fence].chars().all(only_markers) {
        return None;
    }
    let info = line[fence..].trim_start_matches(':');
    let name = info.split_whitespace().next()?;
    let ours = directive::NAMES.contains(&name);
    (ours && info.contains(':')).then_some(line.len() - info.len())
}

/// Puts the colons back wherever the guarded line ended up, be it code after all.
fn restore_colons(root: Node<'_>) {
    let colon = |text: &mut String| {
        if text.contains(COLON) {
            *text = text.replace(COLON, ":");
        }
    };
    for node in root.descendants() {
        match &mut node.data_mut().value {
            NodeValue::BlockDirective(directive) => colon(&mut directive.info),
            NodeValue::Text(text) => colon(text.to_mut()),
            NodeValue::Code(code) => colon(&mut code.literal),
            NodeValue::HtmlInline(html) => colon(html),
            NodeValue::FootnoteReference(call) => colon(&mut call.name),
            NodeValue::FootnoteDefinition(note) => colon(&mut note.name),
            NodeValue::HtmlBlock(html) => colon(&mut html.literal),
            NodeValue::CodeBlock(code) => {
                colon(&mut code.info);
                colon(&mut code.literal);
            }
            NodeValue::Link(link) | NodeValue::Image(link) => {
                colon(&mut link.url);
                colon(&mut link.title);
            }
            _ => {}
        }
    }
}
