//! What a text says.

use super::text;
use crate::blocks::{figures, images, links, outline, plain, plain_blocks, reading_minutes};

#[test]
fn the_words_are_without_marks_and_with_captions() {
    let text = text(
        "# Long *tables*\n\n街坊\n坐下 [here](/x).\n\n- one\n- two `three`\n\n| a | b |\n|---|---|\n| c | d |\n\n\
         :::figure t.svg\nalt: A table\ncaption: Empty chairs\ncredit: Mak\n:::\n\n:::accordion Rain\nMove.\n:::\n\n\
         > Said\n>\n> — Cook\n\n[r]: /gone",
    );
    assert_eq!(
        plain(&text),
        "Long tables\n街坊坐下 here.\none two three\na b c d\nA table Empty chairs Mak\nRain Move.\nSaid — Cook"
    );
    assert_eq!(plain_blocks(&text)[1], (text.blocks()[1].id, "街坊坐下 here.".to_owned()));
}

#[test]
fn the_outline_has_the_levels_of_the_page() {
    let text = text("# A\n\n### B *b*\n\n:::accordion x\n#### Inside\n:::\n\n## C");
    let outline: Vec<(u8, String)> = outline(&text).into_iter().map(|h| (h.level, h.title)).collect();
    assert_eq!(outline, [(2, "A".to_owned()), (3, "B b".to_owned()), (3, "C".to_owned())]);
}

#[test]
fn reading_time_counts_words_and_han_characters() {
    assert_eq!(reading_minutes(&text("")), 1);
    assert_eq!(reading_minutes(&text(&"word ".repeat(230))), 1);
    assert_eq!(reading_minutes(&text(&"word ".repeat(231))), 2);
    assert_eq!(reading_minutes(&text(&"字".repeat(900))), 3);
    assert_eq!(reading_minutes(&text(&("字".repeat(150) + &" word".repeat(115)))), 1);
}

#[test]
fn pictures_and_links_are_found_wherever_they_stand() {
    let text = text(
        "![a](one.svg) [x](/x)\n\n:::accordion F\n![b](two.svg \"B\")\n\n[y](/y) [x](/x)\n:::\n\n\
         > :::figure three.svg\n> alt: C\n> :::\n\n![a](one.svg)",
    );
    assert_eq!(images(&text), ["one.svg", "two.svg", "three.svg"]);
    assert_eq!(links(&text), ["/x", "/y"]);
    let figures = figures(&text);
    let found: Vec<_> = figures.iter().map(|(id, f)| (*id, &*f.source, &*f.alt)).collect();
    let blocks = text.blocks();
    assert_eq!(
        found,
        [(blocks[1].id, "two.svg", "b"), (blocks[2].id, "three.svg", "C"), (blocks[3].id, "one.svg", "a")]
    );
}
