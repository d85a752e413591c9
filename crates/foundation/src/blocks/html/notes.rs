//! Notes at the foot of a text: the number where one is called, and the list at the end.

use std::collections::HashMap;

use comrak::nodes::{Node, NodeFootnoteReference, NodeValue};

use super::writer::Writer;
use crate::blocks::id::BlockId;
use crate::blocks::parse::Parsed;

/// A note that is called more often than this leads back to its first calls only.
const MOST_WAYS_BACK: u32 = 20;

/// A note as the text has it.
#[derive(Clone, Copy)]
pub(super) struct Note<'p> {
    node: Node<'p>,
    /// Its number; none if nothing calls it.
    number: Option<u32>,
    /// How often it is called.
    calls: u32,
}

/// All notes of a text, as they are numbered, then those that nothing calls.
pub(super) fn notes<'p>(parsed: &Parsed<'p>) -> Vec<Note<'p>> {
    if !parsed.lines.iter().any(|line| line.contains("[^")) {
        return Vec::new();
    }
    let mut numbers: HashMap<String, u32> = HashMap::new();
    for node in parsed.root.descendants() {
        if let NodeValue::FootnoteReference(call) = &node.data().value {
            numbers.insert(call.name.clone(), call.ix);
        }
    }
    let note = |node: Node<'p>| match &node.data().value {
        NodeValue::FootnoteDefinition(note) => {
            let number = numbers.get(&note.name).copied().filter(|_| note.total_references > 0);
            Some(Note { node, number, calls: note.total_references })
        }
        _ => None,
    };
    let mut notes: Vec<Note<'p>> = parsed.root.descendants().filter_map(note).collect();
    notes.sort_by_key(|note| note.number.unwrap_or(u32::MAX));
    notes
}

impl Writer<'_> {
    /// The number that calls a note.
    pub(super) fn call(&mut self, call: &NodeFootnoteReference) {
        let Some(words) = self.words() else {
            return self.bare_call(call);
        };
        let NodeFootnoteReference { ix, ref_num, .. } = call;
        let target = self.note_ids.get(ix).cloned().unwrap_or_else(|| format!("note-{ix}"));
        self.push(&format!(
            "<sup><a class=\"call\" id=\"call-{ix}-{ref_num}\" href=\"#{target}\" role=\"doc-noteref\""
        ));
        self.attribute("aria-label", &format!("{} {ix}", words.footnote));
        self.push(&format!(">{ix}</a></sup>"));
    }

    /// The notes at the end, with a heading of their own.
    pub(super) fn notes<'p>(
        &mut self,
        notes: &[Note<'p>],
        block: impl Fn(Node<'p>) -> Option<(BlockId, Option<String>)>,
    ) {
        let Some(words) = self.words().filter(|_| !notes.is_empty()) else {
            return self.bare_notes(notes);
        };
        let level = self.levels.first();
        self.open("section", " class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes\"");
        self.open(&format!("h{level}"), " id=\"notes\"");
        self.text(words.footnotes);
        self.close(&format!("h{level}"));
        self.open("ol", "");
        self.push("\n");
        for note in notes {
            let begun = self.out.len();
            let of_block = block(note.node);
            let own_id =
                of_block.is_none().then(|| note.number.map(|number| format!(" id=\"note-{number}\""))).flatten();
            if let Some((id, language)) = &of_block {
                self.begin_block(*id, language.as_deref());
            }
            self.open("li", &own_id.unwrap_or_default());
            self.note(*note);
            self.close("li");
            if let Some((id, _)) = of_block {
                self.spans.insert(id, begun..self.out.len());
            }
        }
        self.close("ol");
        self.close("section");
    }

    /// What a note says, and the way back at its end.
    fn note(&mut self, note: Note<'_>) {
        let last = note.node.last_child();
        for child in note.node.children() {
            let closes = last.is_some_and(|last| last.same_node(child)) && note.calls > 0;
            if closes && matches!(child.data().value, NodeValue::Paragraph) {
                self.open("p", "");
                self.inlines(child);
                self.push(" ");
                self.ways_back(note);
                return self.close("p");
            }
            self.block(child);
        }
        if note.calls > 0 && self.how.is_some() {
            self.open("p", "");
            self.ways_back(note);
            self.close("p");
        } else if note.calls > 0 {
            self.ways_back(note);
            self.push("\n");
        }
    }

    fn ways_back(&mut self, note: Note<'_>) {
        let shown = if self.how.is_some() { note.calls.min(MOST_WAYS_BACK) } else { note.calls };
        for call in 1..=shown {
            if call > 1 {
                self.push(" ");
            }
            match (self.words(), note.number) {
                (Some(words), Some(number)) => {
                    self.push(&format!("<a class=\"back\" href=\"#call-{number}-{call}\" role=\"doc-backlink\""));
                    self.attribute("aria-label", words.back);
                    // The second character keeps phones from drawing a picture of an arrow.
                    self.push(">↩\u{FE0E}</a>");
                }
                _ => self.bare_way_back(note, call),
            }
        }
    }

    fn bare_call(&mut self, call: &NodeFootnoteReference) {
        self.push("<sup class=\"footnote-ref\"><a");
        self.address("href", &format!("#fn-{}", call.name));
        self.address("id", &format!("fnref-{}{}", call.name, nth(call.ref_num)));
        self.push(&format!(" data-footnote-ref>{}</a></sup>", call.ix));
    }

    fn bare_way_back(&mut self, note: Note<'_>, call: u32) {
        self.push("<a");
        self.address("href", &format!("#fnref-{}{}", name(note), nth(call)));
        self.push(" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩");
        if call > 1 {
            self.push(&format!("<sup class=\"footnote-ref\">{call}</sup>"));
        }
        self.push("</a>");
    }

    /// As GitHub has them: without those that nothing calls.
    fn bare_notes(&mut self, notes: &[Note<'_>]) {
        let called: Vec<&Note<'_>> = notes.iter().filter(|note| note.calls > 0).collect();
        if called.is_empty() || self.how.is_some() {
            return;
        }
        self.open("section", " class=\"footnotes\" data-footnotes");
        self.push("\n<ol>\n");
        for note in called {
            self.fresh_line();
            self.push("<li");
            self.address("id", &format!("fn-{}", name(*note)));
            self.push(">\n");
            self.note(*note);
            self.close("li");
        }
        self.push("</ol>\n");
        self.close("section");
    }
}

fn name(note: Note<'_>) -> String {
    match &note.node.data().value {
        NodeValue::FootnoteDefinition(note) => note.name.clone(),
        _ => String::new(),
    }
}

/// What the second and later calls of one note add to their name.
fn nth(call: u32) -> String {
    if call > 1 { format!("-{call}") } else { String::new() }
}

/// The anchors of the notes that are blocks, by number.
pub(super) fn anchors<'p>(notes: &[Note<'p>], block: impl Fn(Node<'p>) -> Option<BlockId>) -> HashMap<u32, String> {
    notes.iter().filter_map(|note| Some((note.number?, block(note.node)?.anchor()))).collect()
}
