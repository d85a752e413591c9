//! Blocks.

use comrak::nodes::{ListType, Node, NodeCodeBlock, NodeList, NodeTable, NodeTaskItem, NodeValue, TableAlignment};

use super::writer::Writer;
use crate::blocks::kind::lone_image;

impl Writer<'_> {
    /// Writes a block and all that it holds.
    pub(super) fn block(&mut self, node: Node<'_>) {
        match &node.data().value {
            NodeValue::Paragraph => self.paragraph(node),
            NodeValue::Heading(heading) => self.heading(node, heading.level),
            NodeValue::List(list) => self.list(node, list),
            NodeValue::Item(_) => self.list_item(node, None),
            NodeValue::TaskItem(task) => self.list_item(node, Some(task)),
            NodeValue::BlockQuote => self.quote(node),
            NodeValue::CodeBlock(code) => self.code_block(code),
            NodeValue::ThematicBreak => self.alone("hr"),
            NodeValue::Table(table) => self.table(node, table),
            NodeValue::HtmlBlock(html) => self.raw(&html.literal),
            NodeValue::BlockDirective(directive) => self.directive(node, &directive.info),
            // Notes stand at the end, wherever they are written.
            NodeValue::FootnoteDefinition(_) => {}
            _ => self.blocks(node),
        }
    }

    pub(super) fn blocks(&mut self, node: Node<'_>) {
        node.children().for_each(|child| self.block(child));
    }

    fn paragraph(&mut self, node: Node<'_>) {
        if is_tight(node) {
            let after_text =
                node.previous_sibling().is_some_and(|before| matches!(before.data().value, NodeValue::Paragraph));
            if after_text {
                self.push("\n");
            }
            self.last = None;
            return self.inlines(node);
        }
        match lone_image(node) {
            Some(image) if self.how.is_some() && !in_list(node) => self.image_figure(image),
            _ => self.wrapped("p", node),
        }
    }

    pub(super) fn wrapped(&mut self, tag: &str, node: Node<'_>) {
        self.open(tag, "");
        self.inlines(node);
        self.close(tag);
    }

    fn list(&mut self, node: Node<'_>, list: &NodeList) {
        let tag = if list.list_type == ListType::Bullet { "ul" } else { "ol" };
        self.open_list(tag, "", list);
        self.blocks(node);
        self.close(tag);
    }

    pub(super) fn open_list(&mut self, tag: &str, class: &str, list: &NodeList) {
        let numbered_from = list.list_type == ListType::Ordered && list.start != 1;
        let start = if numbered_from { format!(" start=\"{}\"", list.start) } else { String::new() };
        self.open(tag, &format!("{class}{start}"));
        self.push("\n");
    }

    fn list_item(&mut self, node: Node<'_>, task: Option<&NodeTaskItem>) {
        // A list item stands in a list; a ticked box may also begin a table cell.
        let stands_in_list = node.parent().is_some_and(|parent| matches!(parent.data().value, NodeValue::List(_)));
        if stands_in_list {
            self.open("li", "");
        }
        if let Some(task) = task {
            self.tick(task.symbol.is_some());
        }
        self.blocks(node);
        if stands_in_list {
            self.close("li");
        }
    }

    fn tick(&mut self, done: bool) {
        match self.words() {
            None => {
                let checked = if done { " checked=\"\"" } else { "" };
                self.push(&format!("<input type=\"checkbox\"{checked} disabled=\"\" /> "));
            }
            Some(words) => {
                self.push("<span class=\"tick\" role=\"img\"");
                self.attribute("aria-label", if done { words.done } else { words.open });
                self.push(if done { ">☑</span> " } else { ">☐</span> " });
            }
        }
    }

    fn code_block(&mut self, code: &NodeCodeBlock) {
        // On a phone code scrolls sideways: it must be reachable by keyboard.
        let focus = if self.how.is_some() { " tabindex=\"0\"" } else { "" };
        self.open("pre", focus);
        self.push("<code");
        let language = code.info.split_ascii_whitespace().next();
        if let Some(language) = language {
            self.attribute("class", &format!("language-{language}"));
        }
        self.push(">");
        self.text(&code.literal);
        self.push("</code>");
        self.close("pre");
    }

    fn raw(&mut self, html: &str) {
        if self.how.is_some() {
            self.open("p", "");
            self.text(html.trim_end());
            self.close("p");
        } else {
            self.fresh_line();
            self.text(html);
            self.fresh_line();
        }
    }

    fn table(&mut self, node: Node<'_>, table: &NodeTable) {
        let framed = self.open_scroll();
        self.open("table", "");
        self.push("\n");
        for (place, row) in node.children().enumerate() {
            match place {
                0 => self.push("<thead>\n"),
                1 => self.push("<tbody>\n"),
                _ => {}
            }
            self.row(row, table, place == 0);
            if place == 0 {
                self.push("</thead>\n");
            }
        }
        if node.children().nth(1).is_some() {
            self.push("</tbody>\n");
        }
        self.close("table");
        if framed {
            self.close("div");
        }
    }

    fn row(&mut self, row: Node<'_>, table: &NodeTable, head: bool) {
        self.push("<tr>\n");
        let unset = std::iter::repeat(&TableAlignment::None);
        for (cell, alignment) in row.children().zip(table.alignments.iter().chain(unset)) {
            let attributes = self.cell_attributes(head, *alignment);
            // An empty heading names nothing: on a page it is an empty cell.
            let heads = head && (self.how.is_none() || cell.first_child().is_some());
            let tag = if heads { "th" } else { "td" };
            self.open(tag, if heads || !head { attributes } else { "" });
            self.inlines(cell);
            self.close(tag);
        }
        self.push("</tr>\n");
    }

    fn cell_attributes(&self, head: bool, alignment: TableAlignment) -> &'static str {
        match (self.how.is_some(), head, alignment) {
            (true, true, TableAlignment::Right) => " scope=\"col\" class=\"n\"",
            (true, true, TableAlignment::Center) => " scope=\"col\" class=\"c\"",
            (true, true, _) => " scope=\"col\"",
            (true, false, TableAlignment::Right) => " class=\"n\"",
            (true, false, TableAlignment::Center) => " class=\"c\"",
            (false, _, TableAlignment::Left) => " align=\"left\"",
            (false, _, TableAlignment::Right) => " align=\"right\"",
            (false, _, TableAlignment::Center) => " align=\"center\"",
            _ => "",
        }
    }
}

/// Whether a paragraph stands in a list without blank lines, and so without `p`.
fn is_tight(paragraph: Node<'_>) -> bool {
    let list = paragraph.parent().and_then(|parent| parent.parent());
    list.is_some_and(|list| matches!(&list.data().value, NodeValue::List(list) if list.tight))
}

fn in_list(node: Node<'_>) -> bool {
    node.ancestors().any(|above| matches!(above.data().value, NodeValue::List(_)))
}
