//! From bytes to text: mark, then UTF-8, then what the page says, then a
//! careful guess.

use std::borrow::Cow;

use encoding_rs::{BIG5, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::super::model::{Note, Outcome, What};
use super::super::rules::is_han;

/// The commonest characters of Chinese text in both scripts. Text read in the
/// wrong one of the two encodings hardly holds any of them.
const COMMON: &str = "的一是不了在人有我他這个個們们中來来上大為为和國国地到以說说時时要就出會会可也你對对生能而子那得於于著着下自之年過过發发後后作里裡用道行所然家種种事成方多經经麼么去法學学如都同現现當当沒没動动面起看定天分還还進进好小部其些主樣样理心她本前開开但因只從从想實实社區区安全民公工作與与權权利自由平等法律任何活服務务組组織织語语文化教育保護护支持信息資资源計计劃划機机構构";

/// Text and how sure it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) notes: Vec<Note>,
}

/// Reads bytes as text. `html` looks for a charset in the page as well.
pub(super) fn decode(bytes: &[u8], html: bool) -> Decoded {
    let (encoding, guessed) = choose(bytes, html);
    let (text, _, lossy) = encoding.decode(bytes);
    let mut notes = Vec::new();
    if guessed {
        notes.push(Note::new(Outcome::Guessed, What::EncodingGuessed, encoding.name()));
    }
    if lossy {
        notes.push(Note::new(Outcome::LeftOut, What::CharactersLost, encoding.name()));
    }
    Decoded { text: cleaned(text), notes }
}

/// The encoding, and whether it is a guess.
fn choose(bytes: &[u8], html: bool) -> (&'static Encoding, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, encoding != UTF_8);
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return (encoding, true);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (UTF_8, false);
    }
    if let Some(encoding) = html.then(|| named_in(bytes)).flatten()
        && !encoding.decode_without_bom_handling(bytes).1
    {
        return (encoding, true);
    }
    (guess(bytes), true)
}

/// UTF-16 without a mark, by where its zeros stand.
pub(super) fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(4096))?;
    if head.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |start: usize| head.iter().skip(start).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    match (even, odd) {
        (0, odd) if odd * 10 > half => Some(UTF_16LE),
        (even, 0) if even * 10 > half => Some(UTF_16BE),
        _ => None,
    }
}

/// The charset that the first kilobytes of a page name.
fn named_in(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(4096))?).to_ascii_lowercase();
    let after = head.split("charset").nth(1)?.trim_start().strip_prefix('=')?;
    let name = after.trim_start().trim_start_matches(['"', '\'']);
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c))).unwrap_or(name.len());
    Encoding::for_label(name.get(..end)?.as_bytes()).filter(|e| *e != UTF_8)
}

/// GB18030, Big5 or the Western table, for bytes that are not UTF-8.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
    let head = bytes.get(..bytes.len().min(64 * 1024)).unwrap_or_default();
    let (gb, big5) = (commonness(GB18030, head), commonness(BIG5, head));
    match (gb, big5) {
        (gb, big5) if gb < 12 && big5 < 12 => guess_few(head),
        (gb, big5) if gb >= big5 => GB18030,
        _ => BIG5,
    }
}

/// For a few characters without a common one among them, such as file names:
/// the two encodings keep their frequent characters in known rows.
fn guess_few(bytes: &[u8]) -> &'static Encoding {
    let dense = bytes.iter().filter(|b| **b >= 0x80).count() * 2 >= bytes.len();
    let rows = |lead: std::ops::RangeInclusive<u8>, trail: fn(u8) -> bool| {
        let mut rest = bytes.iter();
        while let Some(first) = rest.next() {
            if first.is_ascii() {
                continue;
            }
            match rest.next() {
                Some(second) if lead.contains(first) && trail(*second) => {}
                _ => return false,
            }
        }
        true
    };
    match dense {
        true if rows(0xb0..=0xf7, |b| b >= 0xa1) => GB18030,
        true if rows(0xa4..=0xc6, |b| b >= 0xa1 || (0x40..=0x7e).contains(&b)) => BIG5,
        _ => WINDOWS_1252,
    }
}

/// How many of a hundred Han characters are common ones; 0 where the bytes
/// hardly fit, or hold too little Han to be Chinese.
fn commonness(encoding: &'static Encoding, bytes: &[u8]) -> usize {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let (mut han, mut common, mut broken) = (0_usize, 0_usize, 0_usize);
    for c in text.chars() {
        han += usize::from(is_han(c));
        broken += usize::from(c == '\u{fffd}' || ('\u{e000}'..='\u{f8ff}').contains(&c));
        common += usize::from(is_han(c) && COMMON.contains(c));
    }
    if han == 0 || broken * 20 > han { 0 } else { common * 100 / han }
}

/// One kind of line end, and no character that no text needs.
fn cleaned(text: Cow<'_, str>) -> String {
    let odd = |c: char| c == '\u{feff}' || (c.is_control() && c != '\n' && c != '\t');
    if !text.contains(odd) {
        return text.into_owned();
    }
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}'], "\n");
    text.chars().filter(|c| !odd(*c)).collect()
}
