//! The published specifications: every example that our blocks allow.

use comrak::nodes::NodeValue;

use super::{data, examples};
use crate::blocks::html;
use crate::blocks::parse::parse;

/// Examples with raw HTML, which appears as text: see the second test.
const RAW_HTML: [usize; 72] = [
    21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168,
    169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191,
    201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630,
    631, 642, 643,
];

/// Examples whose meaning our extensions change: bare web and mail addresses become links.
const CHANGED_BY_AUTOLINK: [usize; 4] = [602, 608, 611, 612];

fn has_raw_html(markdown: &str) -> bool {
    let is_raw = |value: &NodeValue| matches!(value, NodeValue::HtmlBlock(_) | NodeValue::HtmlInline(_));
    parse(markdown, |parsed| parsed.root.descendants().any(|node| is_raw(&node.data().value))).unwrap()
}

#[test]
fn all_commonmark_examples_that_our_blocks_allow_render_as_the_specification_says() {
    let Some(specification) = data("markdown/commonmark-0.31.2-spec.txt") else {
        return;
    };
    let all = examples(&specification);
    assert_eq!(all.len(), 652);
    let (raw, allowed): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, markdown, _)| has_raw_html(markdown));
    let differ: Vec<usize> = allowed
        .iter()
        .filter(|(_, markdown, expected)| html(markdown).unwrap() != *expected)
        .map(|(number, ..)| *number)
        .collect();
    let raw_numbers: Vec<usize> = raw.iter().map(|(number, ..)| *number).collect();
    println!("{} of {} as specified", allowed.len() - differ.len(), allowed.len());
    assert_eq!(raw_numbers, RAW_HTML);
    assert_eq!(differ, CHANGED_BY_AUTOLINK);
}

#[test]
fn raw_html_of_the_specification_appears_as_text() {
    let Some(specification) = data("markdown/commonmark-0.31.2-spec.txt") else {
        return;
    };
    for (number, markdown, expected) in examples(&specification) {
        if !has_raw_html(&markdown) {
            continue;
        }
        let shown = html(&markdown).unwrap();
        // Raw pieces escaped, all else as specified: unescaping gives the specified page back.
        let unescape =
            |html: &str| html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        assert_eq!(unescape(&shown).trim_end(), unescape(&expected).trim_end(), "example {number}");
    }
}

/// Raw HTML; a host that begins with an emoji, which the parser does not take for one; an example
/// whose outcome the specification leaves open.
const NOT_AS_GITHUB: [usize; 4] = [12, 19, 20, 22];

#[test]
fn tables_strikethrough_and_autolinks_follow_github() {
    let Some(specification) = data("markdown/gfm-extensions.txt") else {
        return;
    };
    let examples = examples(&specification);
    let differ = examples.iter().filter(|(_, markdown, expected)| html(markdown).unwrap() != *expected);
    let differ: Vec<usize> = differ.map(|(number, ..)| *number).collect();
    println!("{} of {} as specified", examples.len() - differ.len(), examples.len());
    assert_eq!(differ, NOT_AS_GITHUB);
}

#[test]
fn bold_beside_chinese_punctuation_is_bold() {
    let Some(cases) = data("markdown/cjk-emphasis.tsv") else {
        return;
    };
    for case in cases.lines().filter(|line| !line.starts_with('#')) {
        let (markdown, expected) = case.split_once('\t').unwrap();
        assert_eq!(html(markdown).unwrap(), format!("<p>{expected}</p>\n"));
    }
}
