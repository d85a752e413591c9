use super::*;

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
