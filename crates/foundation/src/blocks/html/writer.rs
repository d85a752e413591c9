//! The HTML as it grows.

use std::collections::HashMap;
use std::ops::Range;

use super::levels::Levels;
use super::{Render, Words};
use crate::blocks::id::BlockId;

pub(super) struct Writer<'w> {
    pub(super) out: String,
    /// None: the bare form of the specification.
    pub(super) how: Option<&'w Render<'w>>,
    /// The source's lines, for what a figure says of itself.
    pub(super) lines: &'w [&'w str],
    pub(super) levels: Levels,
    pub(super) tables: usize,
    /// The last character of running text, none at the start of a block.
    pub(super) last: Option<char>,
    pub(super) in_link: bool,
    /// Whether the block is in Han characters by its language.
    pub(super) han: bool,
    /// Where each note stands, by number.
    pub(super) note_ids: HashMap<u32, String>,
    /// Where each block's HTML stands in `out`.
    pub(super) spans: HashMap<BlockId, Range<usize>>,
    /// Attributes that the next block-level tag takes.
    pending: String,
}

impl<'w> Writer<'w> {
    pub(super) fn bare(lines: &'w [&'w str]) -> Writer<'w> {
        Writer {
            out: String::new(),
            how: None,
            lines,
            levels: Levels::from(1),
            tables: 0,
            last: None,
            in_link: false,
            han: false,
            note_ids: HashMap::new(),
            spans: HashMap::new(),
            pending: String::new(),
        }
    }

    pub(super) fn page(lines: &'w [&'w str], how: &'w Render<'w>) -> Writer<'w> {
        let levels = Levels::from(how.first_heading);
        Writer { how: Some(how), levels, ..Writer::bare(lines) }
    }

    /// The next tag is the outermost of this block.
    pub(super) fn begin_block(&mut self, id: BlockId, language: Option<&str>) {
        self.pending = format!(" id=\"{}\"", id.anchor());
        if let Some(language) = language {
            self.pending.push_str(" lang=\"");
            let mut escaped = String::new();
            escape_into(&mut escaped, language);
            self.pending.push_str(&escaped);
            self.pending.push('"');
        }
        let shown = language.or(self.how.map(|how| how.language));
        self.han = shown.is_some_and(|tag| tag.starts_with("zh"));
    }

    /// The anchor that the next tag takes.
    pub(super) fn pending_anchor(&self) -> Option<String> {
        let id = self.pending.strip_prefix(" id=\"")?;
        id.split('"').next().map(str::to_owned)
    }

    pub(super) fn words(&self) -> Option<Words<'w>> {
        self.how.map(|how| how.words)
    }

    /// A block-level opening tag at the start of a line. Attributes begin with a space and are
    /// escaped already.
    pub(super) fn open(&mut self, tag: &str, attributes: &str) {
        self.fresh_line();
        self.last = None;
        let pending = std::mem::take(&mut self.pending);
        self.push(&format!("<{tag}{attributes}{pending}>"));
    }

    /// A block-level tag that stands alone, such as `hr`.
    pub(super) fn alone(&mut self, tag: &str) {
        let tag = if self.how.is_none() { format!("{tag} /") } else { tag.to_owned() };
        self.open(&tag, "");
        self.push("\n");
    }

    pub(super) fn close(&mut self, tag: &str) {
        self.last = None;
        self.push("</");
        self.push(tag);
        self.push(">\n");
    }

    /// Begins a line unless one has just begun.
    pub(super) fn fresh_line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    /// HTML as it is.
    pub(super) fn push(&mut self, html: &str) {
        self.out.push_str(html);
    }

    /// Text, escaped: also right inside a quoted attribute.
    pub(super) fn text(&mut self, text: &str) {
        escape_into(&mut self.out, text);
    }

    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        self.push(" ");
        self.push(name);
        self.push("=\"");
        self.text(value);
        self.push("\"");
    }

    /// An address as an attribute: what may not stand in an address is written as `%xx`.
    pub(super) fn address(&mut self, name: &str, address: &str) {
        self.push(" ");
        self.push(name);
        self.push("=\"");
        let _ = comrak::html::escape_href(&mut self.out, address, false);
        self.push("\"");
    }

    /// The HTML of one block by itself.
    pub(super) fn piece(&self, id: BlockId) -> Option<String> {
        let html = self.out.get(self.spans.get(&id)?.clone()).filter(|html| !html.is_empty())?;
        let number = self.note_ids.iter().find(|(_, anchor)| **anchor == id.anchor()).map(|(number, _)| *number);
        Some(match (html.starts_with("<li"), number) {
            (true, Some(number)) => format!("<ol class=\"note\" start=\"{number}\">\n{html}</ol>\n"),
            (true, None) => format!("<ul class=\"note\">\n{html}</ul>\n"),
            _ => html.to_owned(),
        })
    }

    /// A source that could not be read, as text.
    pub(super) fn source(mut self, source: &str) -> String {
        self.push("<pre>");
        self.text(source);
        self.push("</pre>\n");
        self.out
    }
}

fn escape_into(out: &mut String, text: &str) {
    // Writing to a String cannot fail.
    let _ = comrak::html::escape(out, text);
}
