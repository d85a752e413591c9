//! What a file is, by its content; its name only chooses among texts.

use super::super::model::{AssetKind, Limits, Reason};
use super::super::rules::name_of;
use super::Found;

/// What becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Asset(AssetKind),
    Page(Reader),
}

/// Who reads a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    Plain,
    Markdown,
    Html,
    Word,
}

/// Decides, or says why the file stays out.
pub(super) fn kind_of(found: &Found, limits: &Limits) -> Result<Kind, Reason> {
    let name = name_of(&found.source);
    if name.starts_with('.') {
        return Err(Reason::Hidden);
    }
    let (named, reader) = (named_kind(name), reader_of(name));
    if found.bytes.is_empty() && (named.is_some() || reader.is_some()) {
        return Err(Reason::Empty);
    }
    let size = found.bytes.len() as u64;
    if is_word(&found.bytes) {
        return sized(Kind::Page(Reader::Word), size, limits.asset);
    }
    if is_locked(&found.bytes) {
        return Err(if ending(name) == "doc" { Reason::OldWord } else { Reason::Encrypted });
    }
    if matches!(reader, Some(Reader::Word)) {
        return Err(if found.bytes.is_empty() { Reason::Empty } else { Reason::Lies });
    }
    match (picture_of(&found.bytes), named, reader) {
        (Some(kind), Some(_), _) => sized(Kind::Asset(kind), size, limits.asset),
        (Some(_), None, Some(_)) | (None, Some(_), _) => Err(Reason::Lies),
        (Some(kind), None, None) => sized(Kind::Asset(kind), size, limits.asset),
        (None, None, Some(_)) if is_zip(&found.bytes) || is_binary(&found.bytes) => Err(Reason::Lies),
        (None, None, Some(reader)) => sized(Kind::Page(reader), size, limits.page),
        (None, None, None) if is_zip(&found.bytes) => Err(Reason::NestedArchive),
        (None, None, None) => Err(Reason::UnknownType),
    }
}

fn sized(kind: Kind, size: u64, most: u64) -> Result<Kind, Reason> {
    if size > most { Err(Reason::TooLarge) } else { Ok(kind) }
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase()).unwrap_or_default()
}

/// The picture that a name promises.
pub(super) fn named_kind(name: &str) -> Option<AssetKind> {
    let ending = ending(name);
    AssetKind::EVERY.iter().find(|(e, _)| *e == ending).map(|(_, kind)| *kind)
}

fn reader_of(name: &str) -> Option<Reader> {
    match ending(name).as_str() {
        "txt" | "text" => Some(Reader::Plain),
        "md" | "markdown" | "mdown" | "mkd" => Some(Reader::Markdown),
        "html" | "htm" | "xhtml" => Some(Reader::Html),
        "docx" | "docm" | "dotx" => Some(Reader::Word),
        _ => None,
    }
}

/// The picture that the bytes are.
pub(super) fn picture_of(bytes: &[u8]) -> Option<AssetKind> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some(AssetKind::Png);
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Some(AssetKind::Jpeg);
    }
    if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        return Some(AssetKind::Gif);
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some(AssetKind::Webp);
    }
    is_svg(bytes).then_some(AssetKind::Svg)
}

/// An `svg` element, after at most a byte order mark, an XML declaration, a
/// document type and comments.
fn is_svg(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let head = String::from_utf8_lossy(head);
    let mut rest = head.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = match rest {
            r if r.starts_with("<!--") => "-->",
            r if r.starts_with("<?") || r.starts_with("<!DOCTYPE svg") => ">",
            r => return r.starts_with("<svg") && r[4..].starts_with([' ', '>', '\n', '\t', '\r']),
        };
        match rest.split_once(end) {
            Some((_, after)) => rest = after.trim_start(),
            None => return false,
        }
    }
}

/// True for the first bytes of a zip archive, empty ones included.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// True for an archive that holds a Word document: its list of names stands at the end.
pub(super) fn is_word(bytes: &[u8]) -> bool {
    const NAME: &[u8] = b"word/document.xml";
    let list = bytes.get(bytes.len().saturating_sub(64 * 1024)..).unwrap_or_default();
    is_zip(bytes) && list.windows(NAME.len()).any(|name| name == NAME)
}

/// True for the box in which Word keeps what is locked with a password, and kept everything before
/// 2007.
pub(super) fn is_locked(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

/// True where the bytes cannot be text in any encoding that is read here.
fn is_binary(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return false;
    }
    if bytes.starts_with(b"%PDF") || bytes.starts_with(b"\x7fELF") || bytes.starts_with(b"\x1f\x8b") {
        return true;
    }
    let head = bytes.get(..bytes.len().min(8192)).unwrap_or_default();
    let zeros = head.iter().filter(|b| **b == 0).count();
    // UTF-16 without a mark has zeros, but on one side only.
    zeros > 0 && super::encoding::unmarked_utf16(bytes).is_none()
}
