//! Blocks that are written in fields.

use proptest::prelude::*;

use super::{cases, hostile, shown, text};
use crate::blocks::{
    Accordion, Callout, Fields, Figure, FigureNumber, Kind, Quote, Tone, figure_number, figures, split,
};

fn quote(words: &str, speaker: &str) -> Fields {
    Fields::Quote(Quote { words: words.into(), speaker: speaker.into() })
}

fn accordion(title: &str, body: &str) -> Fields {
    Fields::Accordion(Accordion { title: title.into(), body: body.into() })
}

fn callout(tone: Tone, title: &str, body: &str) -> Fields {
    Fields::Callout(Callout { tone, title: title.into(), body: body.into() })
}

fn figure(source: &str, alt: &str, caption: &str) -> Fields {
    let figure = Figure { source: source.into(), alt: alt.into(), caption: caption.into(), ..Figure::default() };
    Fields::Figure(figure)
}

#[test]
fn what_writers_write_is_read_into_fields_and_written_the_same() {
    let sources = [
        ":::figure table.svg\nalt: A long table\ncaption: Figure 3. Every fourth chair stays empty.\ncredit: Drawing: Mak\nlicence: CC BY 4.0\n:::",
        ":::figure leaves.svg\ndecorative: yes\n:::",
        "> I learned *her* name.\n>\n> — Fruit seller, Tern Street",
        "> One.\n>\n> Two.\n>\n> — [Ada](/ada) of *Tern Street*",
        "> 我賣橙賣了二十年。\n>\n> ——水果檔主",
        "> No speaker.",
        ":::accordion What to bring: all\nWater, and **someone you trust**.\n\n- tea\n- rice\n:::",
        ":::accordion\nx\n:::",
        "::::accordion If the press calls\n:::callout warning\nCall back.\n:::\n::::",
        ":::callout important Before you publish\nAsk once more.\n:::",
        ":::callout note\nHo.\n:::",
    ];
    for source in sources {
        let fields = Fields::read(source).unwrap_or_else(|| panic!("{source}"));
        assert_eq!(fields.source(), source);
        assert_eq!(fields.kind(), split(source).unwrap()[0].kind);
    }
}

#[test]
fn other_ways_to_write_it_come_to_the_same_fields() {
    let rows = [
        ("![A table](t.svg \"Empty chairs\")", figure("t.svg", "A table", "Empty chairs")),
        (":::figure t.svg\nEmpty\nchairs\n\nalt： A table\n:::", figure("t.svg", "A table", "Empty chairs")),
        ("> Said\ntwice.\n> — Cook", quote("Said\ntwice.", "Cook")),
        (">Said.\n>\n>― Cook\n>of rice", quote("Said.", "Cook of rice")),
        ("> Dijo:\n>\n> —Hola, vecina.", quote("Dijo:\n\n—Hola, vecina.", "")),
        (":::callout Bring tea\nx\n:::", callout(Tone::Note, "Bring tea", "x")),
        (":::accordion Never closed\nx", accordion("Never closed", "x")),
        (":::accordion Q&amp;A \\*\nx\n:::::", accordion("Q&A *", "x")),
    ];
    for (source, fields) in rows {
        assert_eq!(Fields::read(source), Some(fields), "{source}");
    }
}

#[test]
fn what_fields_cannot_hold_is_edited_as_text() {
    for source in [
        "Text.",
        "- a",
        ":::steps\n1. a\n:::",
        ":::columns\nx\n:::",
        "> a\n\n> b",
        "> a\n\n[r]: /x",
        ":::figure a.svg\n::::callout\nx\n::::\n:::",
        "",
    ] {
        assert_eq!(Fields::read(source), None, "{source}");
    }
}

#[test]
fn nothing_that_is_typed_into_a_field_breaks_out_of_it() {
    let hostile = [
        "alt: x\ncaption: y",
        ":::",
        "a\n:::\n# Out\n",
        "```\ncode",
        "<!-- ",
        "<script>",
        "> x",
        "::::::\nb",
        "— Bob",
        "x\n\n— Bob",
    ];
    for words in hostile {
        let blocks = [
            figure(words, words, words),
            quote(words, "Cook"),
            quote(words, words),
            accordion(words, words),
            callout(Tone::Warning, words, words),
        ];
        for fields in blocks {
            let source = fields.source();
            let pieces = split(&format!("{source}\n\nAfter it.")).unwrap();
            let kinds: Vec<Kind> = pieces.iter().map(|piece| piece.kind).collect();
            assert_eq!(kinds, [fields.kind(), Kind::Paragraph], "{source}");
            let again = Fields::read(&source).unwrap_or_else(|| panic!("{source}"));
            assert_eq!(again.source(), source);
        }
    }
    let cook = Fields::read(&quote("```\ncode", "Cook").source()).unwrap();
    assert!(matches!(&cook, Fields::Quote(quote) if quote.speaker == "Cook"), "{cook:?}");
    let page = shown(&figure("a.svg", "caption: y", ":::").source());
    assert!(page.contains("alt=\"caption: y\"") && page.contains("<span>:::</span>"), "{page}");
}

/// A line as people write them, with marks and other scripts in it.
fn plain_line() -> impl Strategy<Value = String> {
    "[a-zA-Z&;:#'\"\\\\*_|<>.,!?()\\[\\]0-9 é漢字「」。：👍\u{301}\u{200B}\u{202E}]{0,24}"
        .prop_map(|line| line.trim().to_owned())
}

fn body() -> impl Strategy<Value = String> {
    prop::collection::vec(prop_oneof![3 => plain_line(), 1 => hostile::line()], 0..6).prop_map(|lines| {
        let text = lines.join("\n").replace(['\0', '\u{FDD0}'], "\u{FFFD}");
        let blank = |line: &&str| line.trim().is_empty();
        text.split('\n').skip_while(blank).collect::<Vec<_>>().join("\n").trim_end().to_owned()
    })
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_figure_comes_back_exactly(
        lines in prop::collection::vec(plain_line(), 5..6), decorative in any::<bool>(),
    ) {
        let [source, alt, caption, credit, licence] = <[String; 5]>::try_from(lines).unwrap();
        let fields = Fields::Figure(Figure { source, alt, caption, credit, licence, decorative });
        prop_assert_eq!(Fields::read(&fields.source()), Some(fields));
    }

    #[test]
    fn a_fold_and_a_callout_come_back_exactly(title in plain_line(), body in body(), tone in prop::sample::select(&Tone::ALL[..])) {
        for fields in [accordion(&title, &body), callout(tone, &title, &body)] {
            let source = fields.source();
            // Nested beyond what is read: refused when it is kept.
            if split(&source).is_err() { continue }
            prop_assert_eq!(Fields::read(&source), Some(fields), "{}", source);
        }
    }

    #[test]
    fn a_quote_comes_back_exactly_or_with_what_was_open_closed(words in body(), speaker in plain_line()) {
        let fields = quote(&words, &speaker);
        let source = fields.source();
        if split(&source).is_err() { return Ok(()) }
        let read = Fields::read(&source);
        let Some(Fields::Quote(read)) = read else { return Err(TestCaseError::fail(source)) };
        prop_assert_eq!(Fields::Quote(read.clone()).source(), source.clone());
        let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
        prop_assert_eq!(letters(&format!("{}{}", read.words, read.speaker)), letters(&format!("{words}{speaker}")), "{}", source);
    }

    #[test]
    fn any_strings_in_fields_stay_one_block(a in "\\PC{0,20}", b in "(\\PC|\n){0,40}", c in "[\r\n:> `~<a-]{0,20}") {
        for (line, body) in [(&a, &b), (&b, &c), (&c, &a)] {
            for fields in [quote(body, line), accordion(line, body), callout(Tone::Note, line, body), figure(line, body, line)] {
                let source = fields.source();
                let Ok(pieces) = split(&format!("{source}\n\nAfter it.")) else { continue };
                prop_assert_eq!(pieces.len(), 2, "{}", source);
                prop_assert_eq!(pieces[0].kind, fields.kind());
                prop_assert_eq!(&pieces[1].source, "After it.");
            }
        }
    }
}

#[test]
fn a_speaker_typed_below_the_words_is_the_speaker() {
    let read = |words: &str| Fields::read(&quote(words, "").source());
    assert_eq!(read("Said.\n— Cook"), Some(quote("Said.", "Cook")));
    assert_eq!(quote("Said.\n— Cook", "").source(), quote("Said.", "Cook").source());
}

#[test]
fn ordinary_quotes_come_back_exactly() {
    for (words, speaker) in [
        ("One line.", "Cook"),
        ("One.\n\nTwo *lines*.", "Ada, [Tern Street](/t)"),
        ("- a\n- b", "Cook"),
        ("```\ncode\n```", "Cook"),
        ("我賣橙。", "水果檔主"),
        ("No one.", ""),
    ] {
        let fields = quote(words, speaker);
        assert_eq!(Fields::read(&fields.source()), Some(fields));
    }
}

#[test]
fn a_caption_tells_a_figures_number() {
    use FigureNumber::{Numbered, Placeholder};
    let rows = [
        ("Figure 3. A table", Some(Numbered(3))),
        ("**Figure 12:** A table", Some(Numbered(12))),
        ("Fig. 2", Some(Numbered(2))),
        ("fig 4 — tea", Some(Numbered(4))),
        ("Figure 3a. Detail", Some(Numbered(3))),
        ("Figure IV. A table", Some(Numbered(4))),
        ("Figura 3. Una mesa", Some(Numbered(3))),
        ("圖三　長桌", Some(Numbered(3))),
        ("圖 3：長桌", Some(Numbered(3))),
        ("圖3長桌", Some(Numbered(3))),
        ("图 3", Some(Numbered(3))),
        ("图二十三：桌", Some(Numbered(23))),
        ("圖十：桌", Some(Numbered(10))),
        ("圖表１２。", Some(Numbered(12))),
        ("Figure X. A table", Some(Placeholder)),
        ("Figure X", Some(Placeholder)),
        ("Figura X: una mesa", Some(Placeholder)),
        ("圖X：桌", Some(Placeholder)),
        ("图？桌", None),
        ("图 ？ 桌", Some(Placeholder)),
        ("Figure ##", Some(Placeholder)),
        ("Figure I drew", None),
        ("Figures of speech", None),
        ("Figure it out", None),
        ("Figs in a bowl", None),
        ("圖一群人坐在桌旁", None),
        ("圖中的桌子", None),
        ("A table, figure 3", None),
        ("", None),
    ];
    for (caption, expected) in rows {
        assert_eq!(figure_number(caption), expected, "{caption}");
    }
    let page = text(
        ":::figure a.svg\ncaption: Figure 1. Tea\n:::\n\n![x](b.svg \"Rice\")\n\n:::accordion More\n:::figure c.svg\ncaption: Figure X.\n:::\n:::",
    );
    let numbers: Vec<Option<FigureNumber>> = figures(&page).iter().map(|(_, figure)| figure.number()).collect();
    assert_eq!(numbers, [Some(Numbered(1)), None, Some(Placeholder)]);
}
