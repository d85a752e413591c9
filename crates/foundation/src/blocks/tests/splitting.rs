//! Cutting and putting together.

use proptest::prelude::*;

use super::{data, examples, text};
use crate::blocks::{BlockId, Kind, Mark, Text, html, split};

const BOOK: &str = "# Tables\n\nA long [table][t].\nIt stands.\n- one\n- two\n\n---\n\n> Said\n>\n> — Cook\n\n\
    ```\ncode\n\nmore\n```\n[t]: /table\n\n| a |\n|---|\n| b |\n\n![Alt](x.svg)\n\n\
    :::figure y.svg\nalt: Y\n:::\n\n:::accordion When: rain\nMove.\n:::\n\n:::callout\nHo\n:::\n\n\
    :::steps\n1. **A**\n:::\n\n:::columns\nx\n:::\n";

fn joined(markdown: &str) -> String {
    let sources: Vec<String> = split(markdown).unwrap().into_iter().map(|piece| piece.source).collect();
    sources.join("\n\n") + "\n"
}

#[test]
fn every_kind_of_block_is_cut_and_named() {
    let kinds: Vec<String> = split(BOOK).unwrap().iter().map(|piece| piece.kind.to_string()).collect();
    let expected = [
        "heading-1",
        "paragraph",
        "list",
        "rule",
        "quote",
        "code",
        "definitions",
        "table",
        "figure",
        "figure",
        "accordion",
        "callout",
        "steps",
        "unknown",
    ];
    assert_eq!(kinds, expected);
    for kind in kinds {
        assert_eq!(kind.parse::<Kind>().unwrap().to_string(), kind);
    }
}

#[test]
fn joined_blocks_are_the_same_text() {
    assert_eq!(html(&joined(BOOK)).unwrap(), html(BOOK).unwrap());
    let Some(specification) = data("markdown/commonmark-0.31.2-spec.txt") else {
        return;
    };
    for (number, markdown, _) in examples(&specification) {
        let again = joined(&markdown);
        assert_eq!(html(&again).unwrap(), html(&markdown).unwrap(), "example {number}: {again:?}");
    }
}

#[test]
fn lines_may_end_as_they_like() {
    let unix = "# A\n\nB\nC\n\n- d\n";
    assert_eq!(split(&unix.replace('\n', "\r\n")), split(unix));
    assert_eq!(split(&format!("\u{FEFF}{unix}")), split(unix));
}

#[test]
fn ids_are_twelve_plain_characters_and_read_back() {
    for _ in 0..100 {
        let id = BlockId::new();
        let written = id.to_string();
        assert_eq!(written.len(), 12);
        assert!(written.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase()));
        assert_eq!(written.parse(), Ok(id));
        assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{written}\""));
        assert_eq!(serde_json::from_str::<BlockId>(&format!("\"{written}\"")).unwrap(), id);
    }
    for wrong in ["", "0123456789a", "0123456789abc", "0123456789aI", "０１２３"] {
        assert!(wrong.parse::<BlockId>().is_err(), "{wrong}");
    }
}

#[test]
fn a_revision_keeps_the_ids_of_the_one_before() {
    let first = text("# Tables\n\nAsk the family in person.\n\nWalk the block.\n");
    let second = "# Tables\n\nA new start.\n\nAsk the whole family in person.\n\nWalk the block.\n";
    let second = Text::from_markdown(second, Some(&first)).unwrap();
    let ids: Vec<BlockId> = second.blocks().iter().map(|block| block.id).collect();
    let before: Vec<BlockId> = first.blocks().iter().map(|block| block.id).collect();
    assert_eq!([ids[0], ids[2], ids[3]], [before[0], before[1], before[2]]);
    assert!(!before.contains(&ids[1]));
}

#[test]
fn a_text_is_stored_as_its_markdown_and_its_map() {
    let book = text(BOOK);
    let map = serde_json::to_string(&book.map()).unwrap();
    let map: Vec<Mark> = serde_json::from_str(&map).unwrap();
    assert_eq!(Text::restore(&book.markdown(), &map).unwrap(), book);
    assert_eq!(Text::restore(BOOK, &map).unwrap(), book);
}

#[test]
fn a_map_that_does_not_fit_still_gives_the_same_ids_at_every_reading() {
    let book = text(BOOK);
    let markdown = format!("Another line.\n\n{BOOK}");
    let one = Text::restore(&markdown, &book.map()).unwrap();
    assert_eq!(Text::restore(&markdown, &book.map()).unwrap(), one);
    assert_eq!(one.blocks()[1..], *book.blocks());
}

#[test]
fn parts_keep_the_ids_they_come_with() {
    let (a, b) = (BlockId::new(), BlockId::new());
    let parts = [(Some(a), "One.\n\nTwo."), (None, ""), (Some(b), "Three."), (Some(b), "Four.")];
    let text = Text::from_parts(parts).unwrap();
    let ids: Vec<BlockId> = text.blocks().iter().map(|block| block.id).collect();
    assert_eq!(text.markdown(), "One.\n\nTwo.\n\nThree.\n\nFour.\n");
    assert_eq!((ids[0], ids[2]), (a, b));
    assert!(ids[1] != ids[3] && ids[3] != b);
}

#[test]
fn a_fence_left_open_in_a_part_swallows_the_next_and_is_no_fault() {
    let text = Text::from_parts([(None, "```\ncode"), (None, "Text.")]).unwrap();
    assert_eq!(text.blocks().len(), 1);
}

#[test]
fn a_changed_figure_or_name_leaves_the_bare_hash() {
    let bare = |markdown: &str| text(markdown).blocks()[0].bare_hash.clone();
    let hash = |markdown: &str| text(markdown).blocks()[0].hash.clone();
    let same = [
        ("Call 415 555 0100 by 9.", "Call 628 555 0199 by 10."),
        ("Ring Loretta Gaines on March 3, 2026.", "Ring Ho Siu-ping on April 12, 2027."),
        ("See [the list](/a/b).", "See [the list](https://example.org/c)."),
        ("二月18日在街上擺了12張桌。", "二月20日在街上擺了9張桌。"),
    ];
    for (before, after) in same {
        assert_ne!(hash(before), hash(after));
        assert_eq!(bare(before), bare(after), "{before}");
    }
    for (before, after) in
        [("Call early.", "Call late."), ("Walk twice.", "Run twice."), ("Ask 2 things.", "Ask things.")]
    {
        assert_ne!(bare(before), bare(after), "{before}");
    }
    assert_eq!(hash("Cafe\u{301}  "), hash("Café"));
}

proptest! {
    #![proptest_config(super::cases(150))]

    #[test]
    fn no_line_is_lost_and_joining_changes_nothing(
        markdown in prop::collection::vec(super::hostile::line(), 0..14).prop_map(|lines| lines.join("\n"))
    ) {
        let Ok(pieces) = split(&markdown) else { return Ok(()) };
        let lines = |text: &str| -> Vec<String> {
            text.lines().filter(|line| !line.trim_matches([' ', '\t']).is_empty()).map(str::to_owned).collect()
        };
        let sources: Vec<&str> = pieces.iter().map(|piece| &*piece.source).collect();
        prop_assert_eq!(lines(&sources.join("\n")), lines(&markdown.replace(['\0', '\u{FDD0}'], "\u{FFFD}")));
        // What is left open (code, a comment) takes in the blank lines after it, or none.
        let page = |markdown: &str| -> String {
            let page = html(markdown).unwrap();
            let lines: Vec<&str> = page.lines().filter(|line| !line.trim().is_empty()).collect();
            let ends = lines.join("\n");
            let ends: String = ends.split("</code>").map(str::trim_end).collect();
            // Whether a list is loose may turn on a definition inside its last point, which stands apart
            // once it is split off: the words and their order stay, the air around them may not.
            if markdown.contains("]:") { ends.replace("<p>", "").replace("</p>", "").split_whitespace().collect() } else { ends }
        };
        prop_assert_eq!(page(&joined(&markdown)), page(&markdown));
    }
}
