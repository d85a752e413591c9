//! Word files made here, as Word makes them.

#![allow(dead_code, unreachable_pub, reason = "each test file uses a part of it")]

use std::io::{Cursor, Write};

/// A picture: one grey point.
const POINT: &str = "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c636800000082008177cd72b60000000049454e44ae426082";

pub fn hex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A Word file with these paragraphs, a picture and a comment.
pub fn word(paragraphs: &[&str]) -> Vec<u8> {
    const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let paragraph = |words: &&str| match words.strip_prefix("# ") {
        Some(words) => format!("<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"),
        None => format!("<w:p>{words}</w:p>"),
    };
    let words: String = paragraphs
        .iter()
        .map(|words| {
            if words.starts_with('<') || words.starts_with('#') {
                paragraph(words)
            } else {
                paragraph(&format!("<w:r><w:t>{words}</w:t></w:r>").as_str())
            }
        })
        .collect();
    let document = format!(
        "<w:document xmlns:w=\"{W}\" xmlns:r=\"{REL}\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><w:body>{words}</w:body></w:document>"
    );
    let comments = format!(
        "<w:comments xmlns:w=\"{W}\"><w:comment w:id=\"1\" w:author=\"Lau Wing-sze\" w:date=\"2026-02-03T10:00:00Z\"><w:p><w:r><w:t>Is this still so?</w:t></w:r></w:p></w:comment></w:comments>"
    );
    let first = format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"r1\" Type=\"{REL}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
    );
    let leads = format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"i1\" Type=\"{REL}/image\" Target=\"media/image1.png\"/><Relationship Id=\"c1\" Type=\"{REL}/comments\" Target=\"comments.xml\"/></Relationships>"
    );
    zipped(&[
        ("_rels/.rels", first.as_bytes()),
        ("word/document.xml", document.as_bytes()),
        ("word/_rels/document.xml.rels", leads.as_bytes()),
        ("word/comments.xml", comments.as_bytes()),
        ("word/media/image1.png", &hex(POINT)),
    ])
}

pub const PICTURE: &str = "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"Elders at a table\"/><a:blip r:embed=\"i1\"/></wp:inline></w:drawing></w:r>";
pub const TRACKED: &str = "<w:commentRangeStart w:id=\"1\"/><w:r><w:t xml:space=\"preserve\">Ring then, at the hour you rang the </w:t></w:r><w:del w:author=\"Mei Chan\"><w:r><w:delText>last</w:delText></w:r></w:del><w:ins w:author=\"Mei Chan\"><w:r><w:t>first</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> time.</w:t></w:r>";

pub fn first_copy() -> Vec<u8> {
    word(&[
        "# Six weeks later, ring again",
        "<w:pPr><w:pStyle w:val=\"Subtitle\"/></w:pPr><w:r><w:t>What a second call is for</w:t></w:r>",
        "By the sixth week the casseroles have stopped.",
        TRACKED,
        PICTURE,
        "Leave one chair free at the table for whoever comes late.",
    ])
}
