//! A figure's fields.

use comrak::nodes::{Node, NodeValue};

use super::safe;
use crate::blocks::directive::Figure;
use crate::blocks::reading::figure_of;

/// The fields of a figure, be it a directive or a picture alone in its paragraph.
pub(super) fn read(node: Node<'_>, lines: &[&str]) -> Option<Figure> {
    if let NodeValue::BlockDirective(directive) = &node.data().value {
        // Between the fences every line is a field's; a fence inside would be lost.
        let inner = safe::body_of(lines, directive.fence_length)?;
        if inner.lines().any(|line| line.trim_start_matches(['>', ' ', '\t']).starts_with(":::")) {
            return None;
        }
    }
    figure_of(node, lines)
}

pub(super) fn write(figure: &Figure) -> String {
    let mut fields = String::new();
    let texts =
        [("alt", &figure.alt), ("caption", &figure.caption), ("credit", &figure.credit), ("licence", &figure.licence)];
    for (key, value) in texts {
        let value = safe::line(value);
        if !value.is_empty() {
            fields.push_str(&format!("{key}: {value}\n"));
        }
    }
    if figure.decorative {
        fields.push_str("decorative: yes\n");
    }
    safe::directive(&["figure", &safe::info(&figure.source)], &fields)
}
