//! Documents that somebody brings by hand: pasted from Word or Google Docs, or exported.

use std::time::{Duration, Instant};

use foundation::blocks::split;
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::imports::Saying;

fn paste(html: &str) -> Document {
    pasted(Pasted::Html(html), &Limits::default()).unwrap()
}

fn told(document: &Document, what: What) -> Vec<&str> {
    noted(&document.draft, what)
}

/// A picture that a browser shows: one grey point.
const POINT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

/// As Word 365 for Windows puts it on the clipboard, shortened.
const FROM_WORD: &str = r##"<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0in; font-family:"Calibri",sans-serif;} --></style></head>
<body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->
<p class=MsoTitle>Street watch<o:p></o:p></p>
<h2>How it <b>began</b><o:p></o:p></h2>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>In <st1:City w:st="on">Calder Bay</st1:City> we <b style='mso-bidi-font-weight:normal'>walked</b> <i>together</i><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>, every
night<span style='mso-hide:all'>hidden</span>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Bring tea<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in;text-indent:-.25in;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>Black<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Listen<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Ring<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>Wait<o:p></o:p></p>
<p class=MsoIntenseQuote>We came back.<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td colspan=2><p class=MsoNormal>Who</p></td><td><p class=MsoNormal>When</p></td></tr><tr><td rowspan=2><p class=MsoNormal>Ana</p></td><td><p class=MsoNormal>Bo</p></td><td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Mon</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Tue</p></td></tr><tr><td><p class=MsoNormal>Cy</p></td><td><p class=MsoNormal>Wed</p><p class=MsoNormal>late</p></td></tr></table>
<p class=MsoNormal>It is <del cite="mailto:Mei%20Chan" datetime="2026-03-01T10:00">never</del><ins cite="mailto:Mei%20Chan" datetime="2026-03-01T10:00">always</ins> open.<a class=msocomanchor id="_anchor_1" href="#_msocom_1" language=JavaScript name="_msoanchor_1">[LW1]</a><o:p></o:p></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/Users/m/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=10 height=10 src="file:///C:/Users/m/clip_image002.png" alt="A door" v:shapes="Picture_x0020_1"><![endif]></p>
<!--EndFragment-->
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> See the <a href="https://example.org/ledger">ledger</a>.<o:p></o:p></p></div></div>
<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1 width="33%"><![endif]>
<div style='mso-element:comment'><div id="_com_1" class=msocomtxt language=JavaScript><a name="_msocom_1"></a><p class=MsoCommentText><span class=MsoCommentReference><span>&nbsp;<a href="#_msoanchor_1" class=msocomoff>[LW1]</a></span></span>Is it?<o:p></o:p></p></div></div></div>
</body></html>"##;

#[test]
fn what_word_puts_on_the_clipboard_becomes_a_page() {
    let document = paste(FROM_WORD);
    assert_eq!(document.draft.title, "Street watch");
    assert_eq!(
        document.draft.body,
        "## How it began\n\nIn Calder Bay we **walked** *together*[^1], every night.\n\n- Bring tea\n  - Black\n- Listen\n\n1. Ring\n2. Wait\n\n> We came back.\n\n| Who |  | When |\n| --- | --- | --- |\n| Ana | Bo | • Mon • Tue |\n|  | Cy | Wed / late |\n\nIt is always open.\n\n[^1]: See the [ledger](https://example.org/ledger).\n"
    );
    let said: Vec<(&str, &str, Saying)> = document
        .draft
        .brought
        .iter()
        .map(|one| (one.said.author.as_str(), one.said.words.as_str(), one.said.saying))
        .collect();
    assert_eq!(
        said,
        [
            ("Mei Chan", "never", Saying::Deleted),
            ("Mei Chan", "always", Saying::Inserted),
            ("LW", "Is it?", Saying::Comment)
        ]
    );
    let blocks = split(&document.draft.body).unwrap();
    assert!(document.draft.brought.iter().all(|one| blocks[one.block].source.starts_with("It is")));
    assert_eq!(told(&document, What::PictureKeptBack), ["clip_image002.png"]);
    assert_eq!(told(&document, What::HiddenText), ["hidden"]);
}

/// As Word in the browser puts it on the clipboard, shortened.
const FROM_WORD_ONLINE: &str = r##"<div class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1" role="heading" aria-level="2"><span class="TextRun SCXW1"><span class="NormalTextRun SCXW1">What to bring</span></span><span class="EOP SCXW1">&nbsp;</span></p></div><div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li data-leveltext="" data-listid="1" data-aria-posinset="1" data-aria-level="1" role="listitem" class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1"><span class="TextRun SCXW1" style="font-weight:bold"><span class="NormalTextRun SCXW1">Tea</span></span><span class="EOP SCXW1">&nbsp;</span></p></li></ul></div><div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li data-aria-posinset="1" data-aria-level="2" class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1"><span class="TextRun SCXW1">Black</span></p></li></ul></div><div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li data-aria-posinset="2" data-aria-level="1" class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1"><span class="TextRun SCXW1">A chair</span></p></li></ul></div><div class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1"><span class="TextRun SCXW1">Words.</span></p></div>"##;

#[test]
fn what_word_in_the_browser_puts_on_the_clipboard_becomes_a_page() {
    let document = paste(FROM_WORD_ONLINE);
    assert_eq!(document.draft.body, "## What to bring\n\n- **Tea**\n  - Black\n- A chair\n\nWords.\n");
}

/// As Google Docs puts it on the clipboard, shortened.
const FROM_DOCS: &str = r##"<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1c2e4d1e-7fff-9d2b"><p dir="ltr" style="line-height:1.38;"><span style="font-size:26pt;font-family:Arial;font-weight:400;font-style:normal;text-decoration:none;">Street watch</span></p><h2 dir="ltr"><span style="font-size:16pt;font-weight:400;">How it began</span></h2><p dir="ltr"><span style="font-size:11pt;font-weight:400;">We </span><span style="font-size:11pt;font-weight:700;">walked</span><span style="font-weight:400;font-style:italic;"> together</span><span style="font-weight:700;font-style:italic;text-decoration:line-through;"> never</span><span style="font-weight:400;">, see </span><a href="https://www.google.com/url?q=https://example.org/a%3Fb%3Dc&amp;sa=D&amp;source=docs" style="text-decoration:none;"><span style="text-decoration:underline;">the list</span></a><span>.</span></p><ul style="margin-top:0;"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Bring tea</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>Black</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Listen</span></p></li></ul><br /><div dir="ltr"><table><colgroup><col width="301" /><col width="301" /></colgroup><tbody><tr><td><p dir="ltr"><span style="font-weight:700;">Who</span></p></td><td><p dir="ltr"><span>When</span></p></td></tr><tr><td><p dir="ltr"><span>Ana</span></p><p dir="ltr"><span>Bo</span></p></td><td><p dir="ltr"><span>Mon</span></p></td></tr></tbody></table></div><p dir="ltr"><span><span style="border:none;display:inline-block;"><img src="data:image/png;base64,@" width="1" height="1" alt="A door" /></span></span></p></b><br class="Apple-interchange-newline">"##;

#[test]
fn what_google_docs_puts_on_the_clipboard_becomes_a_page() {
    let document = paste(&FROM_DOCS.replace('@', POINT));
    assert_eq!(document.draft.title, "Street watch");
    let [picture] = document.assets.as_slice() else { panic!("{:?}", document.assets) };
    assert_eq!(
        document.draft.body,
        format!(
            "## How it began\n\nWe **walked** *together* **~~*never*~~**, see [the list](https://example.org/a?b=c).\n\n- Bring tea\n  - Black\n- Listen\n\n| **Who** | When |\n| --- | --- |\n| Ana / Bo | Mon |\n\n:::figure asset:{}\nalt: A door\n:::\n",
            picture.source
        )
    );
}

/// As "Web page" of Google Docs writes footnotes, comments and classes, shortened.
const WEB_PAGE: &str = r##"<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">.c1{font-weight:700}.c2{font-style:italic}.c0{padding:0}</style></head><body class="doc-content"><p class="c0"><span class="c1">Bold</span><span> and </span><span class="c2">slanted</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>. Said</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><hr class="c5"><div><p class="c0"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Below.</span></p></div><div class="c6"><p class="c0"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Really?</span></p></div></body></html>"##;

#[test]
fn a_web_page_of_google_docs_keeps_its_footnotes_and_comments() {
    let haul = from_upload("Street_watch.html", WEB_PAGE.as_bytes().to_vec(), &Limits::default()).unwrap();
    let draft = haul.drafts.first().unwrap();
    assert_eq!(draft.body, "**Bold** and *slanted*[^1]. Said\n\n[^1]: Below.\n");
    assert_eq!(draft.brought.first().unwrap().said.words, "Really?");
}

#[test]
fn markdown_as_google_docs_exports_it_is_written_as_a_person_would() {
    let text = format!(
        "# **Street watch** {{#street-watch}}\n\n[How it began\t1](#how-it-began)\n\n## **How it began** {{#how-it-began}}\n\nWe walked\\. It was 5 \\- 6 of us\\![^1]\n\n![A door][image1]\n\n| Who | When |\n| :---- | :---- |\n| Ana | Mon |\n\n[^1]:  See the ledger\\.\n\n[image1]: <data:image/png;base64,{POINT}>\n"
    );
    let document =
        super::document(vec![Found { source: "Street watch.md".into(), bytes: text.into_bytes() }], &Limits::default())
            .unwrap();
    let [picture] = document.assets.as_slice() else { panic!("{:?}", document.assets) };
    assert_eq!(document.draft.title, "Street watch");
    assert_eq!(
        document.draft.body,
        format!(
            "## How it began\n\nWe walked. It was 5 - 6 of us\\![^1]\n\n![A door](asset:{})\n\n| Who | When |\n| :---- | :---- |\n| Ana | Mon |\n\n[^1]:  See the ledger.\n",
            picture.source
        )
    );
}

#[test]
fn tricks_with_hidden_characters_are_left_out_of_a_paste() {
    let document = paste("<p>pay&#x202e;lliw\u{200b}ing &zwj;👩\u{200d}👧</p>");
    assert_eq!(document.draft.body, "paylliwing 👩\u{200d}👧\n");
    assert_eq!(told(&document, What::HiddenCharacters), ["U+200B × 1, U+200D × 1, U+202E × 1"]);
}

#[test]
fn right_to_left_text_comes_as_it_stands() {
    let document = paste("<p dir=rtl>ביקור ראשון בבית</p><p dir=rtl>زيارة أولى</p>");
    assert_eq!(document.draft.body, "ביקור ראשון בבית\n\nزيارة أولى\n");
}

#[rstest]
#[case::nothing("", Unfit::LeftOut(Reason::Empty))]
#[case::only_a_script("<script>alert(1)</script>", Unfit::LeftOut(Reason::Empty))]
fn a_paste_without_words_is_refused(#[case] html: &str, #[case] unfit: Unfit) {
    assert_eq!(pasted(Pasted::Html(html), &Limits::default()), Err(unfit));
}

#[rstest]
#[case::two_pages(&[("a.md", "# A"), ("b.md", "# B")], Unfit::Several)]
#[case::a_table_of_another_program(&[("a.xlsx", "PK")], Unfit::LeftOut(Reason::UnknownType))]
#[case::nothing(&[], Unfit::Refused(Refusal::NothingHere))]
fn what_is_not_one_document_is_refused(#[case] files: &[(&str, &str)], #[case] unfit: Unfit) {
    let files = files.iter().map(|(name, text)| Found { source: (*name).into(), bytes: text.as_bytes().to_vec() });
    assert_eq!(super::document(files.collect(), &Limits::default()), Err(unfit));
}

#[test]
fn words_that_are_the_source_of_a_page_are_read_as_one() {
    let document = pasted(Pasted::Words("<p>One</p><p>Two</p>"), &Limits::default()).unwrap();
    assert_eq!(document.draft.body, "One\n\nTwo\n");
    let document = pasted(Pasted::Words("One *star*\n\n- two"), &Limits::default()).unwrap();
    assert_eq!((document.draft.title.as_str(), document.draft.body.as_str()), ("", "One *star*\n\n- two\n"));
}

#[rstest]
#[case::of_paragraphs(
    "<p class=MsoNormal><span style='font-size:11.0pt;font-family:\"Calibri\"'>Bread was carried up four flights of stairs, and tea.</span></p>\n"
)]
#[case::of_one_paragraph("<span style=\"font-weight:700\">Bread was carried</span> up. ")]
#[case::of_entries(
    "<p class=MsoListParagraph style='mso-list:l0 level3 lfo1'><span style='mso-list:Ignore'>·</span>tea</p>"
)]
#[case::of_rows("<table class=MsoTableGrid><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>")]
#[case::of_wrappers("<span style=\"mso-x:y\"><b style=\"font-weight:normal\">")]
#[case::of_anchors("<a href=\"#a1\" name=\"b1\">[1]</a><p class=Mso><a href=\"#b1\" name=\"a1\">[1]</a> x</p>")]
fn a_paste_of_five_megabytes_ends_soon(#[case] piece: &str) {
    let html = piece.repeat(5 * 1024 * 1024 / piece.len());
    let began = Instant::now();
    let document = pasted(Pasted::Html(&html), &Limits::default());
    println!(
        "{:?} for {} bytes: {:?}",
        began.elapsed(),
        html.len(),
        document.map(|document| document.draft.body.len())
    );
    assert!(began.elapsed() < Duration::from_secs(60), "far too short for anything quadratic");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_paste_ends_in_a_page_or_a_refusal(pieces in prop::collection::vec(0_usize..26, 0..60)) {
        const PIECES: [&str; 26] = [
            "<p class=MsoNormal>", "</p>", "<b style=\"font-weight:normal\">", "</b>", "<span style='font-weight:700'>", "</span>",
            "<p style='mso-list:l0 level2 lfo1'>", "<span style='mso-list:Ignore'>1.</span>", "<ul>", "<li>", "</li>", "</ul>",
            "<table>", "<tr>", "<td colspan=3 rowspan=2>", "</td>", "</tr>", "</table>", "words *and* marks_ ", "<del datetime=x>", "</del>",
            "<a href='#_ftn1' name='_ftnref1'>[1]</a>", "<div id=ftn1><a href='#_ftnref1' name='_ftn1'>[1]</a>", "</div>", "<h2>", "<br>",
        ];
        let html: String = pieces.iter().filter_map(|at| PIECES.get(*at)).copied().collect();
        if let Ok(document) = pasted(Pasted::Html(&html), &Limits::default()) {
            let blocks = split(&document.draft.body).unwrap();
            let marks = document.draft.body.chars().any(|c| c < '\n');
            prop_assert!(!marks);
            prop_assert!(document.draft.brought.iter().all(|note| note.block < blocks.len().max(1)));
        }
    }
}
