//! Documents made here in the words of the published standard (ECMA-376, parts 1 and 4), read back.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use rstest::rstest;
use zip::write::SimpleFileOptions;

use super::super::super::model::{Limits, Note, Reason, Saying, What};
use super::*;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OTHERS: &str = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"";
const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The bytes that begin a PNG.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

/// A document under the pen.
#[derive(Default)]
struct Word {
    body: String,
    parts: Vec<(String, Vec<u8>)>,
    leads: String,
}

impl Word {
    fn of(body: &str) -> Self {
        Self { body: body.to_owned(), ..Self::default() }
    }

    fn with(mut self, kind: &str, path: &str, inner: &str) -> Self {
        let root = kind.trim_end_matches("Extended");
        let (prefix, tag) = if kind.ends_with("Extended") { ("w15", "commentsEx") } else { ("w", root) };
        let xml = format!("<{prefix}:{tag} xmlns:w=\"{W}\" {OTHERS}>{inner}</{prefix}:{tag}>");
        self.leads.push_str(&format!("<Relationship Id=\"p{kind}\" Type=\"{REL}/{kind}\" Target=\"{path}\"/>"));
        self.parts.push((format!("word/{path}"), xml.into_bytes()));
        self
    }

    fn lead(mut self, id: &str, kind: &str, target: &str, outside: bool) -> Self {
        let mode = if outside { " TargetMode=\"External\"" } else { "" };
        self.leads.push_str(&format!("<Relationship Id=\"{id}\" Type=\"{REL}/{kind}\" Target=\"{target}\"{mode}/>"));
        self
    }

    fn file(mut self, path: &str, bytes: &[u8]) -> Self {
        self.parts.push((path.to_owned(), bytes.to_vec()));
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let document = format!("<w:document xmlns:w=\"{W}\" {OTHERS}><w:body>{}</w:body></w:document>", self.body);
        let package = "http://schemas.openxmlformats.org/package/2006/relationships";
        let leads = format!("<Relationships xmlns=\"{package}\">{}</Relationships>", self.leads);
        let first = format!(
            "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{REL}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        );
        let mut files = vec![
            ("_rels/.rels".to_owned(), first.into_bytes()),
            ("word/document.xml".to_owned(), document.into_bytes()),
            ("word/_rels/document.xml.rels".to_owned(), leads.into_bytes()),
        ];
        files.extend(self.parts.iter().cloned());
        zipped(&files)
    }

    fn read(&self) -> Draft {
        self.read_all().0
    }

    fn read_all(&self) -> (Draft, Vec<Asset>) {
        super::read("street.docx", self.bytes(), &Limits::default()).unwrap()
    }
}

fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn p(style: &str, words: &str) -> String {
    let style = if style.is_empty() { String::new() } else { format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>") };
    format!("<w:p>{style}<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

fn entry(list: &str, level: &str, words: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
    )
}

fn style(id: &str, name: &str, more: &str) -> String {
    format!("<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{more}</w:style>")
}

fn told(draft: &Draft, what: What) -> Vec<&str> {
    draft.notes.iter().filter(|note| note.what == what).map(|note: &Note| note.detail.as_str()).collect()
}

const LISTS: &str = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerLetter\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

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
        match super::read("a.docx", Word::of(&body).bytes(), &Limits::default()) {
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

fn drawing(id: &str, about: &str) -> String {
    format!(
        "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Picture 1\" {about}/><a:graphic><a:graphicData><a:blip r:embed=\"{id}\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
}

#[test]
fn pictures_come_with_their_description_and_caption_under_a_name_that_stays() {
    let body = format!(
        "<w:p>{}</w:p>{}<w:p><w:r><w:t>Words.</w:t></w:r>{}</w:p><w:p>{}</w:p><w:p>{}</w:p>",
        drawing("i1", "descr=\"Elders at a table\""),
        p("Caption", "Figure 1. The table"),
        drawing("i1", "descr=\"image1.png\""),
        drawing("i2", "descr=\"A sketch\""),
        drawing("i3", "descr=\"\""),
    );
    let word = Word::of(&body)
        .with("styles", "styles.xml", &style("Caption", "caption", ""))
        .lead("i1", "image", "media/image1.png", false)
        .lead("i2", "image", "media/image2.emf", false)
        .lead("i3", "image", "https://example.org/pixel.png", true)
        .file("word/media/image1.png", PNG)
        .file("word/media/image2.emf", b"\x01\0\0\0 an old drawing");
    let (draft, assets) = word.read_all();
    let [only] = assets.as_slice() else { panic!("{assets:?}") };
    let name = only.source.strip_prefix("street.docx/").unwrap();
    assert_eq!(
        draft.body,
        format!(
            ":::figure asset:street.docx/{name}\nalt: Elders at a table\ncaption: Figure 1. The table\n:::\n\nWords.\n\n:::figure asset:street.docx/{name}\n:::\n"
        )
    );
    assert_eq!(told(&draft, What::AltMissing), ["image1.png"]);
    assert_eq!(told(&draft, What::PictureForm), ["image2.emf"]);
    assert_eq!(told(&draft, What::ImageMissing), ["https://example.org/pixel.png"], "nothing is fetched");
}

#[test]
fn footnotes_and_endnotes_stand_under_the_text_in_the_order_of_their_marks() {
    let body = "<w:p><w:r><w:t>One</w:t></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r><w:r><w:t>, two</w:t></w:r><w:r><w:footnoteReference w:id=\"5\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>";
    let note = |tag: &str, id: &str, inner: &str| format!("<w:{tag} w:id=\"{id}\">{inner}</w:{tag}>");
    let word = Word::of(body)
        .with(
            "footnotes",
            "footnotes.xml",
            &(note("footnote", "-1", &p("", ""))
                + &note("footnote", "5", &(p("", " From the ledger.") + &p("", "Page 3.")))),
        )
        .with("endnotes", "endnotes.xml", &note("endnote", "2", &p("", "At the end.")));
    assert_eq!(word.read().body, "One[^1], two[^2].\n\n[^1]: At the end.\n\n[^2]: From the ledger.\n\n    Page 3.\n");
}

#[test]
fn the_text_is_as_accepted_and_every_change_is_told_with_its_author() {
    let body = "<w:p><w:r><w:t xml:space=\"preserve\">We ring </w:t></w:r><w:del w:id=\"1\" w:author=\"Mei Chan\" w:date=\"2026-03-01T10:00:00Z\"><w:r><w:delText>once</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"Mei Chan\" w:date=\"2026-03-01T10:00:00Z\"><w:r><w:t>twice</w:t></w:r></w:ins><w:moveFrom w:author=\"Sam\"><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:r><w:t>.</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:del w:author=\"Sam\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">First half </w:t></w:r></w:p><w:p><w:r><w:t>second half.</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:del w:author=\"Lee\"/></w:trPr><w:tc><w:p><w:r><w:delText>old row</w:delText></w:r></w:p></w:tc></w:tr></w:tbl>";
    let draft = Word::of(body).read();
    assert_eq!(draft.body, "We ring twice.\n\nFirst half second half.\n");
    let said: Vec<(usize, &str, Saying, &str, &str)> = draft
        .brought
        .iter()
        .map(|note| {
            (note.block, note.said.author.as_str(), note.said.saying, note.said.words.as_str(), note.said.on.as_str())
        })
        .collect();
    assert_eq!(
        said,
        [
            (0, "Mei Chan", Saying::Deleted, "once", "2026-03-01"),
            (0, "Mei Chan", Saying::Inserted, "twice", "2026-03-01"),
            (1, "Lee", Saying::Deleted, "old row", ""),
        ]
    );
}

#[test]
fn comments_belong_to_the_block_they_begin_in_and_settled_ones_say_so() {
    let body = format!(
        "{}<w:p><w:commentRangeStart w:id=\"7\"/><w:r><w:t>Second</w:t></w:r></w:p><w:p><w:r><w:t>Third</w:t></w:r><w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r><w:r><w:commentReference w:id=\"8\"/></w:r></w:p>",
        p("", "First")
    );
    let comment = |id: &str, who: &str, mark: &str, words: &str| {
        format!(
            "<w:comment w:id=\"{id}\" w:author=\"{who}\" w:date=\"2026-02-02T00:00:00Z\"><w:p w14:paraId=\"{mark}\"><w:r><w:annotationRef/></w:r><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>"
        )
    };
    let comments = [
        comment("7", "Lau Wing-sze", "AA", "Who said this?"),
        comment("8", "Sam", "BB", "Done"),
        comment("9", "Nobody", "CC", "Called by nothing"),
    ];
    let word = Word::of(&body).with("comments", "comments.xml", &comments.concat()).with(
        "commentsExtended",
        "commentsExtended.xml",
        "<w15:commentEx w15:paraId=\"BB\" w15:done=\"1\"/>",
    );
    let draft = word.read();
    let said: Vec<(usize, &str, bool)> =
        draft.brought.iter().map(|note| (note.block, note.said.words.as_str(), note.said.settled)).collect();
    assert_eq!(said, [(1, "Who said this?", false), (2, "Done", true), (2, "Called by nothing", false)]);
    assert_eq!(told(&draft, What::SaidAlong), ["3"]);
}

#[test]
fn links_lead_where_they_led_and_nowhere_unsafe() {
    let link =
        |id: &str, words: &str| format!("<w:hyperlink r:id=\"{id}\"><w:r><w:t>{words}</w:t></w:r></w:hyperlink>");
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://example.org/b\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>field</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let body = format!(
        "<w:p>{}<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>{}<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>{}<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>{field}</w:p>",
        link("a", "safe"),
        link("b", "script"),
        link("c", "wrapped"),
    );
    let word = Word::of(&body)
        .lead("a", "hyperlink", "https://example.org/a", true)
        .lead("b", "hyperlink", "javascript:alert(1)", true)
        .lead("c", "hyperlink", "https://www.google.com/url?q=https://example.org/c&amp;sa=D", true);
    assert_eq!(
        word.read().body,
        "[safe](https://example.org/a) script [wrapped](https://example.org/c) [field](https://example.org/b)\n"
    );
}

#[test]
fn contents_placeholders_and_page_numbers_stay_out_and_boxes_and_controls_come_along() {
    let toc = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Contents</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    let toc_field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>One … 2</w:t></w:r></w:p><w:p><w:r><w:t>Two … 3</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    let placeholder = "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt></w:p>";
    let control = "<w:sdt><w:sdtContent><w:p><w:r><w:t>Kept words</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    let boxed = "<w:p><w:r><w:t>Beside</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    let draft = Word::of(&[toc, toc_field, placeholder, control, boxed].concat()).read();
    assert_eq!(draft.body, "Kept words\n\nBeside\n\nIn the box\n");
    assert_eq!(told(&draft, What::PlaceholderDropped), ["Click here"]);
    assert_eq!(told(&draft, What::TextBoxMoved).len(), 1);
}

#[test]
fn lines_in_bold_are_headings_where_nothing_else_is() {
    let bold = |words: &str| format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{words}</w:t></w:r></w:p>");
    let draft = Word::of(&(bold("What we do") + &p("", "Things.") + &bold("This is a whole sentence."))).read();
    assert_eq!(draft.body, "## What we do\n\nThings.\n\n**This is a whole sentence.**\n");
    assert_eq!(told(&draft, What::HeadingGuessed), ["What we do"]);
}

#[test]
fn hidden_characters_are_left_out_and_told() {
    let draft = Word::of(&p("", "pay\u{202e}lliw\u{200b}ing &#x202E;👩\u{200d}👧 می\u{200c}خواهم")).read();
    assert_eq!(draft.body, "paylliwing 👩\u{200d}👧 می\u{200c}خواهم\n");
    assert_eq!(told(&draft, What::HiddenCharacters), ["U+200B × 1, U+202E × 2"]);
}

#[test]
fn a_strict_document_is_read_as_well() {
    let bytes = Word::of(&p("Heading1", "Only")).bytes();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut file, &mut text).unwrap();
        let text = text
            .replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
            .replace(REL, "http://purl.oclc.org/ooxml/officeDocument/relationships");
        files.push((file.name().unwrap().into_owned(), text.into_bytes()));
    }
    assert_eq!(super::read("a.docx", zipped(&files), &Limits::default()).unwrap().0.title, "Only");
}

fn reason(files: &[(&str, &[u8])]) -> Reason {
    let files: Vec<(String, Vec<u8>)> =
        files.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect();
    super::read("a.docx", zipped(&files), &Limits::default()).unwrap_err()
}

#[test]
fn a_bomb_a_locked_box_a_document_type_and_ruins_are_refused_with_their_reason() {
    let mut bomb = b"<w:document>".to_vec();
    bomb.resize(60 << 20, b' ');
    assert_eq!(reason(&[("word/document.xml", &bomb)]), Reason::Bomb);
    let laughs = b"<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]><w:document>&lol2;</w:document>";
    assert_eq!(reason(&[("word/document.xml", laughs)]), Reason::Active);
    assert_eq!(reason(&[("word/document.xml", b"<w:document><w:body>")]), Reason::Unreadable);
    assert_eq!(reason(&[("word/other.xml", b"<a/>")]), Reason::Unreadable);
    let locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more".to_vec();
    assert_eq!(super::read("a.docx", locked, &Limits::default()).unwrap_err(), Reason::Encrypted);
    assert_eq!(super::read("a.docx", b"PK\x03\x04".to_vec(), &Limits::default()).unwrap_err(), Reason::Unreadable);
    assert_eq!(
        super::read("a.docx", Word::of("").bytes(), &Limits::default()).map(|(draft, _)| draft.body),
        Ok(String::new())
    );
}

#[test]
fn styles_based_on_each_other_in_a_circle_end() {
    let styles = style("A", "One", "<w:basedOn w:val=\"B\"/>") + &style("B", "Two", "<w:basedOn w:val=\"A\"/>");
    assert_eq!(Word::of(&p("A", "Words.")).with("styles", "styles.xml", &styles).read().body, "Words.\n");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes_end_in_a_page_or_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..400), zip in any::<bool>()) {
        let bytes = if zip { zipped(&[("word/document.xml".to_owned(), bytes)]) } else { bytes };
        let _ = super::read("a.docx", bytes, &Limits::default());
    }

    #[test]
    fn any_elements_in_any_order_end_in_a_page_whose_text_can_be_read(pieces in prop::collection::vec(0_usize..24, 0..40)) {
        const PIECES: [&str; 24] = [
            "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>words</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>",
            "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"separate\"/>", "<w:fldChar w:fldCharType=\"end\"/>",
            "<w:footnoteReference w:id=\"1\"/>", "<w:ins w:author=\"A\">", "</w:ins>", "<w:del w:author=\"B\">", "</w:del>",
            "<w:pPr><w:numPr><w:ilvl w:val=\"9\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr>", "<w:br/>", "<w:sdt><w:sdtContent>",
            "</w:sdtContent></w:sdt>", "<w:txbxContent>",
        ];
        let body: String = pieces.iter().filter_map(|at| PIECES.get(*at)).copied().collect();
        if let Ok((draft, _)) = super::read("a.docx", Word::of(&body).with("numbering", "numbering.xml", LISTS).bytes(), &Limits::default()) {
            let blocks = foundation::blocks::split(&draft.body).unwrap();
            prop_assert!(draft.brought.iter().all(|note| note.block < blocks.len().max(1)));
        }
    }
}
