//! Zip archives, none of whose claims are believed.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use encoding_rs::{Encoding, WINDOWS_1252};
use zip::ZipArchive;

use super::super::model::{Limits, Reason, Refusal};
use super::{Found, Gathered, encoding, kind};

/// The upper half of the original PC's characters, for names in old archives.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// Unpacks an archive in memory, within the limits.
pub(super) fn gather(bytes: Vec<u8>, limits: &Limits) -> Result<Gathered, Refusal> {
    if bytes.len() as u64 > limits.total {
        return Err(Refusal::TooLarge);
    }
    let listed = listed_twice(&bytes, limits);
    let mut packed = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::BrokenArchive)?;
    if packed.len() > limits.files {
        return Err(Refusal::TooMany);
    }
    let names = encoding_of_names(&mut packed);
    let mut gathered = Gathered::default();
    for raw in listed {
        gathered.leave_out(&named(&raw, names), Reason::Duplicate);
    }
    let mut seen = BTreeSet::new();
    let mut total = 0_u64;
    for index in 0..packed.len() {
        let name = packed.by_index_raw(index).map(|file| named(file.name_raw(), names));
        let Ok(name) = name else {
            gathered.leave_out(&format!("#{index}"), Reason::Unreadable);
            continue;
        };
        match unpack(&mut packed, index, &name, limits, &mut seen)? {
            Unpacked::Folder => {}
            Unpacked::LeftOut(reason) => gathered.leave_out(&name, reason),
            Unpacked::File(bytes) => {
                total += bytes.len() as u64;
                if total > limits.total {
                    return Err(Refusal::Bomb);
                }
                gathered.found.push(Found { source: tidy(&name), bytes });
            }
        }
    }
    Ok(gathered)
}

/// Names that the archive's own list holds again: the reader keeps one entry
/// for each name and does not tell.
fn listed_twice(bytes: &[u8], limits: &Limits) -> Vec<Vec<u8>> {
    let start = ZipArchive::new(Cursor::new(bytes)).map(|zip| zip.central_directory_start());
    let Some(mut rest) = start.ok().and_then(|at| bytes.get(usize::try_from(at).ok()?..)) else {
        return Vec::new();
    };
    let mut seen = BTreeSet::new();
    let mut again = Vec::new();
    while rest.starts_with(b"PK\x01\x02") && seen.len() + again.len() <= limits.files {
        let length = |at: usize| match rest.get(at..at + 2) {
            Some([low, high]) => usize::from(u16::from_le_bytes([*low, *high])),
            _ => 0,
        };
        let (name, more) = (length(28), length(30) + length(32));
        let Some(raw) = rest.get(46..46 + name) else {
            break;
        };
        if !seen.insert(raw) {
            again.push(raw.to_vec());
        }
        rest = rest.get(46 + name + more..).unwrap_or_default();
    }
    again
}

enum Unpacked {
    Folder,
    LeftOut(Reason),
    File(Vec<u8>),
}

fn unpack(
    packed: &mut ZipArchive<Cursor<Vec<u8>>>,
    index: usize,
    name: &str,
    limits: &Limits,
    seen: &mut BTreeSet<String>,
) -> Result<Unpacked, Refusal> {
    let Ok(about) = packed.by_index_raw(index) else {
        return Ok(Unpacked::LeftOut(Reason::Unreadable));
    };
    let (size, small) = (about.size(), about.compressed_size());
    let (link, locked, folder) = (about.is_symlink(), about.encrypted(), name.ends_with(['/', '\\']));
    drop(about);
    if let Some(reason) = refused_name(name, limits) {
        return Ok(Unpacked::LeftOut(reason));
    }
    if folder {
        return Ok(Unpacked::Folder);
    }
    let reason = match (link, locked) {
        (true, _) => Some(Reason::SymbolicLink),
        (_, true) => Some(Reason::Encrypted),
        _ if !seen.insert(tidy(name)) => Some(Reason::Duplicate),
        _ => None,
    };
    if let Some(reason) = reason {
        return Ok(Unpacked::LeftOut(reason));
    }
    if is_bomb(size, small, limits) {
        return Err(Refusal::Bomb);
    }
    if size > limits.page.max(limits.asset) {
        return Ok(Unpacked::LeftOut(Reason::TooLarge));
    }
    read(packed, index, small, limits)
}

/// Small files may shrink well; only large ones are suspect.
pub(super) fn is_bomb(size: u64, packed: u64, limits: &Limits) -> bool {
    size > 1024 * 1024 && size / packed.max(1) > limits.ratio
}

/// Reads what is really there, whatever size the archive tells.
fn read(
    packed: &mut ZipArchive<Cursor<Vec<u8>>>,
    index: usize,
    small: u64,
    limits: &Limits,
) -> Result<Unpacked, Refusal> {
    let most = limits.page.max(limits.asset);
    let Ok(file) = packed.by_index(index) else {
        return Ok(Unpacked::LeftOut(Reason::Unreadable));
    };
    let mut bytes = Vec::new();
    let read = file.take(most + 1).read_to_end(&mut bytes);
    if is_bomb(bytes.len() as u64, small, limits) {
        return Err(Refusal::Bomb);
    }
    Ok(match read {
        Err(_) => Unpacked::LeftOut(Reason::Unreadable),
        Ok(_) if bytes.len() as u64 > most => Unpacked::LeftOut(Reason::TooLarge),
        Ok(_) if kind::is_zip(&bytes) && !kind::is_word(&bytes) => Unpacked::LeftOut(Reason::NestedArchive),
        Ok(_) => Unpacked::File(bytes),
    })
}

fn refused_name(name: &str, limits: &Limits) -> Option<Reason> {
    let parts: Vec<&str> = name.split(['/', '\\']).collect();
    let drive = name.as_bytes().get(1) == Some(&b':');
    if name.starts_with(['/', '\\']) || drive || parts.contains(&"..") || name.contains('\0') {
        return Some(Reason::LeadsOutside);
    }
    if parts.len() > limits.depth + 1 || name.chars().count() > 1000 {
        return Some(Reason::TooDeep);
    }
    let hidden = parts.iter().any(|p| p.starts_with('.') && p.len() > 1 || *p == "__MACOSX");
    hidden.then_some(Reason::Hidden)
}

fn tidy(name: &str) -> String {
    let parts: Vec<&str> = name.split(['/', '\\']).filter(|p| !p.is_empty() && *p != ".").collect();
    parts.join("/")
}

/// The encoding of the names that are not UTF-8, guessed from all together.
fn encoding_of_names(packed: &mut ZipArchive<Cursor<Vec<u8>>>) -> &'static Encoding {
    let mut together = Vec::new();
    for index in 0..packed.len() {
        if let Ok(file) = packed.by_index_raw(index)
            && std::str::from_utf8(file.name_raw()).is_err()
        {
            let parts = file.name_raw().split(|b| *b == b'/').map(without_ending);
            together.extend(parts.filter(|p| !p.is_ascii()).flatten());
        }
    }
    if together.is_empty() { WINDOWS_1252 } else { encoding::guess(&together) }
}

fn without_ending(name: &[u8]) -> &[u8] {
    let dot = name.iter().rposition(|b| *b == b'.').unwrap_or(name.len());
    name.get(..dot).unwrap_or(name)
}

/// A name in UTF-8, GBK, Big5 or the characters of the original PC.
fn named(raw: &[u8], guess: &'static Encoding) -> String {
    if let Ok(name) = std::str::from_utf8(raw) {
        return name.to_owned();
    }
    if guess != WINDOWS_1252 {
        return guess.decode_without_bom_handling(raw).0.into_owned();
    }
    let upper: Vec<char> = CP437.chars().collect();
    raw.iter()
        .map(|b| match b {
            0..=127 => char::from(*b),
            b => upper.get(usize::from(*b) - 128).copied().unwrap_or('\u{fffd}'),
        })
        .collect()
}
