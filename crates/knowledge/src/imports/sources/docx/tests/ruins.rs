use proptest::prelude::*;

use super::*;

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
    assert_eq!(
        crate::imports::sources::docx::read("a.docx", zipped(&files), &Limits::default()).unwrap().0.title,
        "Only"
    );
}

fn reason(files: &[(&str, &[u8])]) -> Reason {
    let files: Vec<(String, Vec<u8>)> =
        files.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect();
    crate::imports::sources::docx::read("a.docx", zipped(&files), &Limits::default()).unwrap_err()
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
    assert_eq!(
        crate::imports::sources::docx::read("a.docx", locked, &Limits::default()).unwrap_err(),
        Reason::Encrypted
    );
    assert_eq!(
        crate::imports::sources::docx::read("a.docx", b"PK\x03\x04".to_vec(), &Limits::default()).unwrap_err(),
        Reason::Unreadable
    );
    assert_eq!(
        crate::imports::sources::docx::read("a.docx", Word::of("").bytes(), &Limits::default())
            .map(|(draft, _)| draft.body),
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
        let _ = crate::imports::sources::docx::read("a.docx", bytes, &Limits::default());
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
        if let Ok((draft, _)) = crate::imports::sources::docx::read("a.docx", Word::of(&body).with("numbering", "numbering.xml", LISTS).bytes(), &Limits::default()) {
            let blocks = foundation::blocks::split(&draft.body).unwrap();
            prop_assert!(draft.brought.iter().all(|note| note.block < blocks.len().max(1)));
        }
    }
}
