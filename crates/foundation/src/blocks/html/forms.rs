//! Our own forms: heading with its link, pull quote, figure, fold, callout, steps, table frame.
//! The bare form of the specification has none of them.

use comrak::nodes::{ListType, Node, NodeLink, NodeList, NodeValue};

use super::writer::Writer;
use crate::blocks::directive::{Directive, Figure, Tone};
use crate::blocks::reading::{figure_of_image, figure_of_lines, words_of};
use crate::blocks::speaker::{Speaker, after_dash};

/// Drawings of so many pixels and more hold letters that a phone would make too small.
const WIDE: u32 = 600;

impl Writer<'_> {
    pub(super) fn heading(&mut self, node: Node<'_>, level: u8) {
        let level = if self.how.is_some() { self.levels.enter(level) } else { level };
        let anchor = self.pending_anchor();
        let tag = format!("h{level}");
        self.open(&tag, "");
        self.inlines(node);
        if let (Some(words), Some(anchor)) = (self.words(), anchor)
            && !words.anchor.is_empty()
        {
            self.push(&format!(" <a class=\"anchor\" href=\"#{anchor}\""));
            self.attribute("aria-label", words.anchor);
            self.push(">#</a>");
        }
        self.close(&tag);
    }

    /// A quote that stands on its own is pulled out; its speaker is its footer.
    pub(super) fn quote(&mut self, node: Node<'_>) {
        if self.how.is_none() {
            self.open("blockquote", "");
            self.push("\n");
            self.blocks(node);
            return self.close("blockquote");
        }
        let class = if self.han { " class=\"pull han\"" } else { " class=\"pull\"" };
        self.open("blockquote", if stands_alone(node) { class } else { "" });
        self.push("\n");
        let speaker = Speaker::of(node);
        for child in node.children() {
            match &speaker {
                Some(speaker) if speaker.paragraph.same_node(child) => self.speaker(speaker),
                _ => self.block(child),
            }
        }
        self.close("blockquote");
    }

    fn speaker(&mut self, speaker: &Speaker<'_>) {
        if let Some(line) = speaker.line {
            self.open("p", "");
            for said in speaker.paragraph.children().take_while(|child| !child.same_node(line)) {
                self.inline(said);
            }
            self.close("p");
        }
        let first = speaker.line.and_then(|line| line.next_sibling());
        let mut name = first.or(speaker.paragraph.first_child());
        self.open("footer", "");
        if let Some(dash) = name {
            if let NodeValue::Text(text) = &dash.data().value {
                self.text(after_dash(text).unwrap_or(text));
            }
            name = dash.next_sibling();
        }
        while let Some(node) = name {
            self.inline(node);
            name = node.next_sibling();
        }
        self.close("footer");
    }

    pub(super) fn directive(&mut self, node: Node<'_>, info: &str) {
        if self.how.is_none() {
            return self.blocks(node);
        }
        match Directive::read(info) {
            Directive::Figure(source) => {
                self.figure(&figure_of_lines(source, node, self.lines));
            }
            Directive::Accordion(title) => self.fold(node, title),
            Directive::Callout(tone, title) => self.callout(node, tone, title),
            Directive::Steps => self.steps(node),
            Directive::Unknown(info) => self.unknown(node, info),
        }
    }

    fn fold(&mut self, node: Node<'_>, title: &str) {
        self.open("details", " class=\"fold\"");
        self.open("summary", "");
        let more = self.words().map_or("", |words| words.more);
        self.text(if title.is_empty() { more } else { title });
        self.close("summary");
        self.blocks(node);
        self.close("details");
    }

    fn callout(&mut self, node: Node<'_>, tone: Tone, title: &str) {
        let Some(words) = self.words() else { return };
        let usual = match tone {
            Tone::Note => words.note,
            Tone::Important => words.important,
            Tone::Warning => words.warning,
        };
        self.aside(tone, if title.is_empty() { usual } else { title });
        self.blocks(node);
        self.close("aside");
    }

    /// An unknown directive is an error to be seen, not text to be dropped.
    fn unknown(&mut self, node: Node<'_>, info: &str) {
        let unknown = self.words().map_or("", |words| words.unknown);
        self.aside(Tone::Warning, &format!("{unknown} [{info}]"));
        self.blocks(node);
        self.close("aside");
    }

    fn aside(&mut self, tone: Tone, title: &str) {
        // The role keeps it from being a landmark, of which a page should have few.
        self.open("aside", &format!(" class=\"callout {}\" role=\"note\"", tone.name()));
        self.open("p", " class=\"title\"");
        self.push("<b>");
        self.text(title);
        self.push("</b>");
        self.close("p");
    }

    fn steps(&mut self, node: Node<'_>) {
        for child in node.children() {
            match &child.data().value {
                NodeValue::List(list) if list.list_type == ListType::Ordered => {
                    self.step_list(child, list);
                }
                _ => self.block(child),
            }
        }
    }

    fn step_list(&mut self, node: Node<'_>, list: &NodeList) {
        self.open_list("ol", " class=\"steps\"", list);
        for step in node.children() {
            self.open("li", "");
            let mut parts = step.children();
            if let Some(first) = parts.next() {
                self.step_title(first);
            }
            parts.for_each(|part| self.step_part(part));
            self.close("li");
        }
        self.close("ol");
    }

    /// Bold words at the start are the step's title; the rest of their paragraph follows it.
    fn step_title(&mut self, first: Node<'_>) {
        let bold = first.first_child().filter(|bold| {
            let in_paragraph = matches!(first.data().value, NodeValue::Paragraph);
            in_paragraph && matches!(bold.data().value, NodeValue::Strong)
        });
        let Some(bold) = bold else {
            return self.step_part(first);
        };
        let tag = format!("h{}", self.levels.below());
        self.wrapped(&tag, bold);
        let is_break = |node: &Node<'_>| matches!(node.data().value, NodeValue::SoftBreak | NodeValue::LineBreak);
        let mut rest = bold.following_siblings().skip(1).skip_while(is_break);
        if let Some(next) = rest.next() {
            self.open("p", "");
            match &next.data().value {
                NodeValue::Text(text) => self.text(text.trim_start_matches([' ', ':', '：'])),
                _ => self.inline(next),
            }
            rest.for_each(|part| self.inline(part));
            self.close("p");
        }
    }

    /// In steps a paragraph is one, also where the list is tight.
    fn step_part(&mut self, part: Node<'_>) {
        if matches!(part.data().value, NodeValue::Paragraph) {
            self.wrapped("p", part);
        } else {
            self.block(part);
        }
    }

    /// The frame in which a wide table scrolls; reachable by keyboard, so it has a name.
    pub(super) fn open_scroll(&mut self) -> bool {
        let Some(words) = self.words() else {
            return false;
        };
        self.tables += 1;
        let mut label = String::new();
        let _ = comrak::html::escape(&mut label, words.table);
        let number = self.tables;
        self.open("div", &format!(" class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{label} {number}\""));
        true
    }

    pub(super) fn image_figure(&mut self, image: Node<'_>) {
        if let NodeValue::Image(link) = &image.data().value {
            let NodeLink { url, title } = &**link;
            self.figure(&figure_of_image(url, title, words_of(image)));
        }
    }

    /// Whether a picture is a drawing too wide to be read at the width of a phone.
    fn is_wide_drawing(&self, source: &str) -> bool {
        let found = self.how.and_then(|how| (how.image)(source));
        found.is_some_and(|image| image.address.ends_with(".svg") && image.size.is_some_and(|(width, _)| width >= WIDE))
    }

    fn figure(&mut self, figure: &Figure) {
        self.open("figure", " class=\"fig\"");
        let alt = if figure.decorative { "" } else { &figure.alt };
        // Letters in a drawing must stay readable on a phone: there a wide one scrolls.
        let label = if figure.caption.is_empty() { alt } else { &figure.caption };
        let wide = !label.is_empty() && self.is_wide_drawing(&figure.source);
        if wide {
            self.push("<div class=\"scroll wide\" tabindex=\"0\" role=\"region\"");
            self.attribute("aria-label", label);
            self.push(">");
        }
        self.image(&figure.source, alt);
        if wide {
            self.push("</div>");
        }
        let rights: Vec<&str> =
            [&*figure.credit, &*figure.licence].into_iter().filter(|part| !part.is_empty()).collect();
        let rights = rights.join(" · ");
        if !figure.caption.is_empty() || !rights.is_empty() {
            self.push("<figcaption>");
            for part in [&figure.caption, &rights] {
                if !part.is_empty() {
                    self.push("<span>");
                    self.text(part);
                    self.push("</span>");
                }
            }
            self.push("</figcaption>");
        }
        self.close("figure");
    }
}

/// Not inside a list or another quote.
fn stands_alone(quote: Node<'_>) -> bool {
    let parent = quote.parent();
    parent.is_some_and(|parent| matches!(parent.data().value, NodeValue::Document | NodeValue::BlockDirective(_)))
}
