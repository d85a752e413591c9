use rstest::rstest;

use super::*;

#[test]
fn a_document_gives_its_title_standfirst_headings_and_paragraphs() {
    let styles = [
        style("Title", "Title", ""),
        style("Subtitle", "Subtitle", ""),
        style("berschrift1", "heading 1", ""),
        style("a3", "標題 2", ""),
        style("Kapitel", "Our chapter", "<w:basedOn w:val=\"berschrift1\"/>"),
        style("Q", "Intense Quote", ""),
    ];
    let body = [
        p("Title", "Street watch"),
        p("Subtitle", "How four blocks began"),
        p("berschrift1", "First"),
        p("", "Words  of the first."),
        p("a3", "里面"),
        p("Kapitel", "Third"),
        p("Q", "We came back."),
        p("Q", "Every week."),
        p("", "After."),
    ];
    let draft = Word::of(&body.concat()).with("styles", "styles.xml", &styles.concat()).read();
    assert_eq!(draft.title, "Street watch");
    assert_eq!(draft.standfirst.as_deref(), Some("How four blocks began"));
    assert_eq!(
        draft.body,
        "## First\n\nWords of the first.\n\n### 里面\n\n## Third\n\n> We came back.\n>\n> Every week.\n\nAfter.\n"
    );
}

#[rstest]
#[case::the_only_first_heading(&[("Heading1", "Street watch"), ("Heading2", "One"), ("", "x.")], "Street watch", "## One\n\nx.\n")]
#[case::several_first_headings(&[("Heading1", "One"), ("", "x."), ("Heading1", "Two")], "Street", "## One\n\nx.\n\n## Two\n")]
#[case::none(&[("", "Only words.")], "Street", "Only words.\n")]
fn the_title_is_the_only_first_heading_or_else_the_files_name(
    #[case] pieces: &[(&str, &str)],
    #[case] title: &str,
    #[case] body: &str,
) {
    let written: String = pieces.iter().map(|(style, words)| p(style, words)).collect();
    let draft = Word::of(&written).read();
    assert_eq!((draft.title.as_str(), draft.body.as_str()), (title, body));
}

#[test]
fn words_keep_their_dress_and_only_where_a_reader_would_see_it() {
    let run = |about: &str, words: &str| {
        format!("<w:r><w:rPr>{about}</w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
    };
    let body = format!(
        "<w:p>{}{}{}{}{}{}<w:r><w:br/></w:r>{}<w:r><w:br w:type=\"page\"/></w:r>{}</w:p>",
        run("", "We "),
        run("<w:b/>", "carried "),
        run("<w:b/><w:i/>", "bread"),
        run("<w:b w:val=\"0\"/>", " up "),
        run("<w:strike/>", "five"),
        run("", " four flights"),
        run("<w:vanish/>", "secret"),
        run("", "* every day"),
    );
    let draft = Word::of(&body).read();
    assert_eq!(draft.body, "We **carried *bread*** up ~~five~~ four flights\\\n\\* every day\n");
    assert_eq!(told(&draft, What::HiddenText), ["secret"]);
}

#[test]
fn words_in_another_direction_and_raised_figures_come_along() {
    let run = |about: &str, words: &str| {
        format!("<w:r><w:rPr>{about}</w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
    };
    let body = format!(
        "<w:p>{}{}{}<w:dir w:val=\"rtl\">{}<w:bdo w:val=\"rtl\">{}</w:bdo></w:dir></w:p>",
        run("", "12 m"),
        run("<w:vertAlign w:val=\"superscript\"/>", "2"),
        run("<w:vertAlign w:val=\"superscript\"/>", "nd "),
        run("", "שלום "),
        run("", "עולם"),
    );
    assert_eq!(Word::of(&body).read().body, "12 m²nd שלום עולם\n");
}

#[test]
fn lists_nest_count_on_and_begin_anew() {
    let body = [
        entry("1", "0", "Bring tea"),
        entry("1", "1", "black"),
        entry("1", "1", "green"),
        entry("1", "0", "Listen"),
        p("", "Between."),
        entry("2", "0", "one"),
        entry("2", "1", "a"),
        entry("2", "0", "two"),
        p("", "More."),
        entry("2", "0", "three"),
        entry("3", "0", "anew"),
        entry("0", "0", "no list"),
    ];
    let draft = Word::of(&body.concat()).with("numbering", "numbering.xml", LISTS).read();
    assert_eq!(
        draft.body,
        "- Bring tea\n  1. black\n  2. green\n- Listen\n\nBetween.\n\n1. one\n   1. a\n2. two\n\nMore.\n\n3. three\n1) anew\n\nno list\n"
    );
}

fn cell(about: &str, inner: &str) -> String {
    format!("<w:tc><w:tcPr>{about}</w:tcPr>{inner}</w:tc>")
}

fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

#[test]
fn a_table_keeps_its_columns_where_cells_were_joined() {
    let rows = [
        row(&[cell("", &p("", "When")), cell("<w:gridSpan w:val=\"2\"/>", &p("", "Who"))]),
        row(&[
            cell("<w:vMerge w:val=\"restart\"/>", &p("", "Monday")),
            cell("", &p("", "Ana")),
            cell("", &(p("", "Bo") + &p("", "Cy|x"))),
        ]),
        row(&[cell("<w:vMerge/>", "<w:p/>"), cell("", &p("", "Di")), cell("", &entry("1", "0", "Ed"))]),
    ];
    let body = format!("<w:tbl>{}</w:tbl>", rows.concat());
    let draft = Word::of(&body).with("numbering", "numbering.xml", LISTS).read();
    assert_eq!(
        draft.body,
        "| When | Who |  |\n| --- | --- | --- |\n| Monday | Ana | Bo / Cy\\|x |\n|  | Di | • Ed |\n"
    );
    assert_eq!(told(&draft, What::TableFlattened), ["Ed"]);
}

#[test]
fn tables_in_tables_become_running_text_and_tables_of_their_own() {
    let inner = format!(
        "<w:tbl>{}{}</w:tbl>",
        row(&[cell("", &p("", "a")), cell("", &p("", "b"))]),
        row(&[cell("", &p("", "c")), cell("", &p("", "d"))])
    );
    let outer = format!(
        "<w:tbl>{}{}</w:tbl>",
        row(&[cell("", &p("", "Left")), cell("", &p("", "Right"))]),
        row(&[cell("", &p("", "Before")), cell("", &(inner + "<w:p/>"))]),
    );
    let draft = Word::of(&outer).read();
    assert_eq!(draft.body, "Left\n\nRight\n\nBefore\n\n| a | b |\n| --- | --- |\n| c | d |\n");
    assert_eq!(told(&draft, What::NestingFlattened).len(), 1);
}

#[test]
fn a_table_in_a_table_a_hundred_deep_ends_in_a_page_or_a_reason() {
    for deep in [11, 40, 300] {
        let body =
            format!("{}{}{}", "<w:tbl><w:tr><w:tc>".repeat(deep), p("", "core"), "</w:tc></w:tr></w:tbl>".repeat(deep));
        match crate::imports::sources::docx::read("a.docx", Word::of(&body).bytes(), &Limits::default()) {
            Ok((draft, _)) => assert_eq!(draft.body, "core\n"),
            Err(reason) => assert_eq!(reason, Reason::TooTangled),
        }
    }
}

#[test]
fn two_hundred_columns_end_in_a_table_and_a_note() {
    let cells: Vec<String> = (0..200).map(|n| cell("", &p("", &format!("c{n}")))).collect();
    let draft = Word::of(&format!("<w:tbl>{}{}</w:tbl>", row(&cells), row(&cells))).read();
    assert_eq!(told(&draft, What::TableWide), ["200"]);
    assert!(draft.body.contains("c199") && foundation::blocks::split(&draft.body).unwrap().len() == 1);
}
