//! Who speaks in a quote.

use comrak::nodes::{Node, NodeValue};

/// Who speaks in a quote: its last paragraph, or the last line of it, after a dash.
pub(super) struct Speaker<'n> {
    pub(super) paragraph: Node<'n>,
    /// The line's end before the speaker, where the paragraph is more than the speaker.
    pub(super) line: Option<Node<'n>>,
}

impl<'n> Speaker<'n> {
    pub(super) fn of(quote: Node<'n>) -> Option<Speaker<'n>> {
        let paragraph = quote.last_child()?;
        if !matches!(paragraph.data().value, NodeValue::Paragraph) {
            return None;
        }
        if paragraph.previous_sibling().is_some() && paragraph.first_child().is_some_and(names_somebody) {
            return Some(Speaker { paragraph, line: None });
        }
        let line = paragraph
            .reverse_children()
            .find(|node| matches!(node.data().value, NodeValue::SoftBreak | NodeValue::LineBreak))?;
        line.next_sibling().is_some_and(names_somebody).then_some(Speaker { paragraph, line: Some(line) })
    }
}

/// Whether a line begins with a dash and a name, which may be a link or stressed.
fn names_somebody(first: Node<'_>) -> bool {
    let NodeValue::Text(text) = &first.data().value else {
        return false;
    };
    after_dash(text).is_some_and(|name| !name.is_empty() || goes_on(first))
}

fn goes_on(node: Node<'_>) -> bool {
    let next = node.next_sibling();
    next.is_some_and(|next| !matches!(next.data().value, NodeValue::SoftBreak | NodeValue::LineBreak))
}

/// What follows the dash of a speaker, if there is one. One dash needs a space after it: Spanish
/// dialogue begins with a dash too; two are Chinese and need none.
pub(super) fn after_dash(text: &str) -> Option<&str> {
    let name = text.trim_start_matches(is_dash);
    let dashes = text.chars().take_while(|c| is_dash(*c)).count();
    let spaced = name.starts_with(char::is_whitespace);
    (dashes > 1 || dashes == 1 && spaced).then(|| name.trim_start())
}

pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '—' | '―')
}
