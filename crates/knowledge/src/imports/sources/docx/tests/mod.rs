//! Documents made here in the words of the published standard (ECMA-376, parts 1 and 4), read back.

mod ruins;
mod text;
mod things;

use std::io::{Cursor, Write};

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
