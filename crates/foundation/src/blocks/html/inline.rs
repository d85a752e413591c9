//! What stands inside a line.

use comrak::nodes::{Node, NodeLink, NodeValue};

use super::address::{harmful, is_web, may_link, may_show};
use super::writer::Writer;
use crate::blocks::han::joins;
use crate::blocks::reading::words_of;

impl Writer<'_> {
    /// Writes what a paragraph, heading or cell holds.
    pub(super) fn inlines(&mut self, node: Node<'_>) {
        node.children().for_each(|child| self.inline(child));
    }

    pub(super) fn inline(&mut self, node: Node<'_>) {
        match &node.data().value {
            NodeValue::Text(text) => self.running(text),
            NodeValue::SoftBreak => self.soft_break(node),
            NodeValue::LineBreak => {
                self.push(if self.how.is_some() { "<br>\n" } else { "<br />\n" });
                self.last = None;
            }
            NodeValue::Code(code) => {
                self.push("<code>");
                self.running(&code.literal);
                self.push("</code>");
            }
            NodeValue::HtmlInline(html) => self.running(html),
            NodeValue::Emph => self.around("em", node),
            NodeValue::Strong => self.around("strong", node),
            NodeValue::Strikethrough => self.around("del", node),
            NodeValue::Link(link) => self.link(node, link),
            NodeValue::Image(link) => self.inline_image(node, link),
            NodeValue::FootnoteReference(call) => self.call(call),
            _ => self.inlines(node),
        }
    }

    fn running(&mut self, text: &str) {
        self.text(text);
        self.last = text.chars().next_back().or(self.last);
    }

    fn around(&mut self, tag: &str, node: Node<'_>) {
        self.push(&format!("<{tag}>"));
        self.inlines(node);
        self.push(&format!("</{tag}>"));
    }

    /// Between two Han characters a line's end is no space: browsers would show one.
    fn soft_break(&mut self, node: Node<'_>) {
        let joined = match (self.last, first_character_after(node)) {
            (Some(before), Some(after)) => self.how.is_some() && joins(before, after),
            _ => false,
        };
        if !joined {
            self.push("\n");
        }
    }

    fn link(&mut self, node: Node<'_>, link: &NodeLink) {
        let allowed = match self.how {
            Some(_) => may_link(&link.url),
            None => !harmful(&link.url),
        };
        if self.in_link || (self.how.is_some() && !allowed) {
            return self.inlines(node);
        }
        self.push("<a");
        self.address("href", if allowed { &link.url } else { "" });
        if !link.title.is_empty() {
            self.attribute("title", &link.title);
        }
        if self.how.is_some() && is_web(&link.url) {
            self.push(" rel=\"noopener\"");
        }
        self.push(">");
        self.in_link = true;
        self.inlines(node);
        self.in_link = false;
        self.push("</a>");
    }

    fn inline_image(&mut self, node: Node<'_>, link: &NodeLink) {
        let alt = words_of(node);
        self.last = None;
        if self.how.is_some() {
            return self.image(&link.url, &alt);
        }
        self.push("<img");
        self.address("src", if harmful(&link.url) { "" } else { &link.url });
        self.attribute("alt", &alt);
        if !link.title.is_empty() {
            self.attribute("title", &link.title);
        }
        self.push(" />");
    }

    /// A picture on a page; what it shows in words where the picture is not to be had.
    pub(super) fn image(&mut self, source: &str, alt: &str) {
        let found = self.how.and_then(|how| (how.image)(source));
        match found.filter(|image| may_show(&image.address)) {
            Some(image) => {
                self.push("<img");
                self.address("src", &image.address);
                if let Some((width, height)) = image.size {
                    self.push(&format!(" width=\"{width}\" height=\"{height}\""));
                }
                self.attribute("alt", alt);
                self.push(" loading=\"lazy\" decoding=\"async\">");
            }
            None => self.missing_image(alt),
        }
    }

    fn missing_image(&mut self, alt: &str) {
        let Some(words) = self.words() else { return };
        self.push("<span class=\"missing\">");
        self.text(words.missing);
        if !alt.is_empty() {
            self.text(" [");
            self.text(alt);
            self.text("]");
        }
        self.push("</span>");
    }
}

/// The character that follows a line's end, however deep in marks it stands.
fn first_character_after(node: Node<'_>) -> Option<char> {
    let mut next = node.next_sibling()?;
    loop {
        match &next.data().value {
            NodeValue::Text(text) => return text.chars().next(),
            NodeValue::Code(code) => return code.literal.chars().next(),
            _ => {}
        }
        next = next.first_child()?;
    }
}
