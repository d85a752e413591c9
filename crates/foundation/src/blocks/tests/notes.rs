//! Notes at the foot of a text.

use super::{PAGE, render, shown, text};
use crate::blocks::{BlockId, Kind, Text, outline, plain_blocks, render_block, render_blocks, split};

const TEXT: &str = "Chairs stand empty.[^chairs] Tea is free[^tea], and tea[^tea] again.\n\n\
    [^tea]: From *Ropewalk*.\n[^chairs]: Every fourth.\n\n    In spring.\n\nMore.\n";

#[test]
fn a_note_is_called_by_a_number_and_leads_back() {
    let text = text(TEXT);
    let id = |place: usize| text.blocks()[place].id;
    let (tea, chairs) = (id(1), id(2));
    assert_eq!(
        render(&text, &PAGE),
        format!(
            "<p id=\"b-{}\">Chairs stand empty.\
             <sup><a class=\"call\" id=\"call-1-1\" href=\"#b-{chairs}\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup> \
             Tea is free<sup><a class=\"call\" id=\"call-2-1\" href=\"#b-{tea}\" role=\"doc-noteref\" aria-label=\"Note 2\">2</a></sup>, \
             and tea<sup><a class=\"call\" id=\"call-2-2\" href=\"#b-{tea}\" role=\"doc-noteref\" aria-label=\"Note 2\">2</a></sup> again.</p>\n\
             <p id=\"b-{}\">More.</p>\n\
             <section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes\">\n<h2 id=\"notes\">Notes</h2>\n<ol>\n\
             <li id=\"b-{chairs}\">\n<p>Every fourth.</p>\n<p>In spring. \
             <a class=\"back\" href=\"#call-1-1\" role=\"doc-backlink\" aria-label=\"Back to the text\">↩\u{FE0E}</a></p>\n</li>\n\
             <li id=\"b-{tea}\">\n<p>From <em>Ropewalk</em>. \
             <a class=\"back\" href=\"#call-2-1\" role=\"doc-backlink\" aria-label=\"Back to the text\">↩\u{FE0E}</a> \
             <a class=\"back\" href=\"#call-2-2\" role=\"doc-backlink\" aria-label=\"Back to the text\">↩\u{FE0E}</a></p>\n</li>\n\
             </ol>\n</section>\n",
            id(0),
            id(3)
        )
    );
}

#[test]
fn each_note_is_one_block_with_a_lifelong_id() {
    let first = text(TEXT);
    let kinds: Vec<Kind> = first.blocks().iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [Kind::Paragraph, Kind::Footnote, Kind::Footnote, Kind::Paragraph]);
    assert_eq!("footnote".parse(), Ok(Kind::Footnote));
    let second =
        Text::from_markdown(&TEXT.replace("From *Ropewalk*", "From *Ropewalk* and Plum Lane"), Some(&first)).unwrap();
    let ids = |text: &Text| -> Vec<BlockId> { text.blocks().iter().map(|block| block.id).collect() };
    assert_eq!(ids(&second), ids(&first));
    let parts = first.blocks().iter().map(|block| (Some(block.id), block.source.as_str()));
    assert_eq!(Text::from_parts(parts).unwrap(), first);
}

#[test]
fn the_words_of_a_note_are_found_once() {
    let text = text(TEXT);
    let words: Vec<String> = plain_blocks(&text).into_iter().map(|(_, words)| words).collect();
    assert_eq!(
        words,
        ["Chairs stand empty. Tea is free, and tea again.", "From Ropewalk.", "Every fourth. In spring.", "More."]
    );
    assert!(outline(&text).is_empty());
}

#[test]
fn a_note_that_nothing_calls_is_shown_after_the_others_and_a_call_of_nothing_as_text() {
    let page = shown("[^left]: Left over.\n\nTea.[^tea] Rice.[^rice]\n\n[^tea]: From Ropewalk.");
    assert!(page.contains("Rice.[^rice]</p>"), "{page}");
    let (tea, left) = (page.find("From Ropewalk.").unwrap(), page.find("<p>Left over.</p>").unwrap());
    assert!(tea < left, "{page}");
}

#[test]
fn notes_are_shown_whatever_they_hold_and_wherever_they_are_written() {
    let page = shown("a[^1] b[^2]\n\n[^1]:\n    - one\n    - two\n\n:::accordion More\n[^2]: Inside, with [^1].\n:::");
    assert!(page.contains("<li>two</li>\n</ul>\n<p><a class=\"back\" href=\"#call-1-1\""), "{page}");
    assert!(page.contains("href=\"#note-2\"") && page.contains("<li id=\"note-2\">\n<p>Inside, with <sup>"), "{page}");
    assert_eq!(shown("No notes."), "<p>No notes.</p>\n");
}

#[test]
fn one_block_is_shown_as_it_stands_on_the_page() {
    let text = text(
        "## A\n\n#### B [a]\n\nTea[^tea] and [rice][a].\n\n[^tea]: From [Ropewalk][a].\n\n[a]: /rice\n\n| a |\n|---|\n\n| b |\n|---|",
    );
    let page = render(&text, &PAGE);
    let shown = render_blocks(&text, &PAGE);
    let places = [0, 1, 2, 3, 5, 6];
    assert_eq!(shown.iter().map(|(id, _)| *id).collect::<Vec<_>>(), places.map(|place| text.blocks()[place].id));
    for (id, piece) in &shown {
        let inner = piece.split_once("<li").map_or(&**piece, |(_, inner)| inner.trim_end_matches("</ol>\n"));
        assert!(page.contains(inner), "{piece}");
        assert_eq!(render_block(&text, *id, &PAGE).as_ref(), Some(piece));
    }
    assert!(shown[1].1.starts_with("<h3 "));
    assert!(shown[2].1.contains("aria-label=\"Note 1\"") && shown[2].1.contains("href=\"/rice\""));
    assert!(shown[3].1.starts_with("<ol class=\"note\" start=\"1\">\n<li ") && shown[3].1.contains("class=\"back\""));
    assert!(shown[5].1.contains("Table 2"));
    assert_eq!(render_block(&text, text.blocks()[4].id, &PAGE), None);
    assert_eq!(render_block(&text, BlockId::new(), &PAGE), None);
    // Alone, without the text around it, a call is text and no fault.
    let alone = super::text("Tea[^tea].");
    assert!(render(&alone, &PAGE).contains("Tea[^tea]."));
}

#[test]
fn notes_side_by_side_and_inside_a_list_are_cut_without_loss() {
    let pieces = split("- a[^1]\n- b\n[^1]: one\n[^2]: two\nlazy\n\n    three\nfour").unwrap();
    let sources: Vec<(&str, String)> =
        pieces.iter().map(|piece| (piece.source.as_str(), piece.kind.to_string())).collect();
    let expected =
        [("- a[^1]\n- b", "list"), ("[^1]: one", "footnote"), ("[^2]: two\nlazy\n\n    three\nfour", "footnote")];
    assert_eq!(sources, expected.map(|(source, kind)| (source, kind.to_owned())));
    // A line of spaces ends a note.
    let code = text("[^1]: one\n  \n    code");
    assert_eq!(code.blocks().len(), 1);
    assert_eq!(Text::restore(&code.markdown(), &code.map()).unwrap(), code);
}
