//! The files of `static/`, embedded, named by what is in them and compressed once.
//!
//! A hashed name never changes its bytes, so a browser may keep it for ever.

use std::collections::HashMap;
use std::io::Write;
use std::sync::OnceLock;

use flate2::Compression;
use flate2::write::GzEncoder;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

/// How long a hashed file may be kept: a year, and never asked about again.
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// One stylesheet is sent in place of two, so that the first view takes one round trip.
const JOINED: (&str, [&str; 2]) = ("site.css", ["tokens.css", "kith.css"]);

#[derive(RustEmbed)]
#[folder = "../../static/"]
struct Static;

/// One embedded file.
pub struct Asset {
    /// Its address, with the hash in its name: `/static/site.3fa9c1d204.css`.
    pub address: String,
    /// For `Content-Type`.
    pub content_type: &'static str,
    /// The bytes as they are.
    pub plain: Vec<u8>,
    gzip: OnceLock<Option<Vec<u8>>>,
}

impl Asset {
    fn new(name: &str, plain: Vec<u8>) -> Self {
        let digest = hex::encode(Sha256::digest(&plain));
        let (stem, end) = name.rsplit_once('.').unwrap_or((name, "bin"));
        Asset {
            address: format!("/static/{stem}.{}.{end}", &digest[..10]),
            content_type: content_type(end),
            plain,
            gzip: OnceLock::new(),
        }
    }

    /// The bytes compressed, once; `None` where compressing does not make them smaller.
    pub fn gzip(&self) -> Option<&[u8]> {
        self.gzip
            .get_or_init(|| {
                let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
                encoder.write_all(&self.plain).ok()?;
                let small = encoder.finish().ok()?;
                (small.len() < self.plain.len()).then_some(small)
            })
            .as_deref()
    }
}

struct Shelf {
    by_address: HashMap<String, Asset>,
    address_of: HashMap<String, String>,
}

fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        let read = |name: &str| Static::get(name).map(|file| file.data.into_owned());
        let (joined, parts) = JOINED;
        let sheet = parts.iter().filter_map(|part| read(part)).collect::<Vec<_>>().concat();
        let mut files = vec![(joined.to_owned(), sheet)];
        for name in Static::iter().filter(|name| !parts.contains(&name.as_ref())) {
            files.extend(read(&name).map(|bytes| (name.to_string(), bytes)));
        }
        let mut shelf = Shelf { by_address: HashMap::new(), address_of: HashMap::new() };
        for (name, bytes) in files {
            let asset = Asset::new(&name, bytes);
            shelf.address_of.insert(name, asset.address.clone());
            shelf.by_address.insert(asset.address.clone(), asset);
        }
        shelf
    })
}

/// The address of a file by its plain name: `asset("site.css")`.
/// A name that does not exist gives an address that answers 404.
pub fn asset(name: &str) -> &'static str {
    let address = shelf().address_of.get(name).map(String::as_str);
    debug_assert!(address.is_some(), "no file {name} in static/");
    address.unwrap_or("/static/missing")
}

/// The file at a hashed address.
pub fn find(address: &str) -> Option<&'static Asset> {
    shelf().by_address.get(address)
}

/// Every file, for a copy of the site on disk.
pub fn all() -> impl Iterator<Item = &'static Asset> {
    shelf().by_address.values()
}

fn content_type(end: &str) -> &'static str {
    match end {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gzipped(name: &str) -> usize {
        find(asset(name)).unwrap().gzip().unwrap().len()
    }

    #[test]
    fn a_reader_pays_for_at_most_25_kb_of_style_and_15_kb_of_script() {
        let script: usize = ["theme.js", "kith.js", "search.js"].into_iter().map(gzipped).sum();
        println!("style {} bytes, script {script} bytes, gzipped", gzipped("site.css"));
        assert!(gzipped("site.css") <= 25 * 1024);
        assert!(script <= 15 * 1024);
    }

    #[test]
    fn a_writer_pays_for_at_most_40_kb_of_script() {
        // Whatever pages for writing load beside what readers load.
        let editing = Static::iter().filter(|name| name.starts_with("editor") || name == "bring.js");
        let editing: Vec<String> = editing.map(String::from).collect();
        let script: usize = editing.iter().map(String::as_str).chain(["theme.js", "kith.js"]).map(gzipped).sum();
        println!("script for writers {script} bytes, gzipped, in {editing:?}");
        assert!(editing.len() >= 2 && script <= 40 * 1024);
    }

    #[test]
    fn a_file_is_found_under_its_hashed_name_only() {
        let address = asset("site.css");
        assert!(address.starts_with("/static/site.") && address.ends_with(".css"));
        assert_eq!(find(address).unwrap().content_type, "text/css; charset=utf-8");
        assert!(find("/static/site.css").is_none());
        assert!(find("/static/../Cargo.toml").is_none());
    }

    #[test]
    fn styles_fetch_nothing() {
        for name in ["site.css", "desk.css"] {
            let sheet = String::from_utf8(find(asset(name)).unwrap().plain.clone()).unwrap();
            assert!(!sheet.contains("url("), "a style that fetches costs a round trip");
            assert!(!sheet.contains("@import"));
        }
    }

    #[test]
    fn only_the_tokens_and_the_mark_name_a_colour() {
        let sheet = |name: &str| String::from_utf8(Static::get(name).unwrap().data.into_owned()).unwrap();
        let sheets = sheet("kith.css") + &sheet("desk.css");
        for (number, line) in sheets.lines().enumerate() {
            let named = line.split('#').skip(1).any(|rest| {
                let hex: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
                [3, 4, 6, 8].contains(&hex.len())
                    && !rest[hex.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '-')
            });
            assert!(!named && !line.contains("rgb("), "line {} of both: {line}", number + 1);
        }
    }

    /// The colours of one block of `tokens.css`, by name.
    fn colours(block: &str) -> HashMap<&str, [f64; 3]> {
        let channel = |hex: &str| f64::from(u8::from_str_radix(hex, 16).unwrap()) / 255.0;
        let pairs = block.split(';').filter_map(|line| line.rsplit_once("--")?.1.split_once(": #"));
        pairs
            .filter(|(_, hex)| hex.len() == 6)
            .map(|(name, hex)| (name, [channel(&hex[..2]), channel(&hex[2..4]), channel(&hex[4..])]))
            .collect()
    }

    /// Contrast as WCAG 2.2 defines it.
    fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
        let light = |colour: [f64; 3]| {
            let [r, g, b] = colour.map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
            0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05
        };
        let (one, other) = (light(one), light(other));
        one.max(other) / one.min(other)
    }

    #[test]
    fn every_colour_stands_out_enough_in_light_and_dark() {
        let sheet = String::from_utf8(Static::get("tokens.css").unwrap().data.into_owned()).unwrap();
        let (light, rest) = sheet.split_once("@media (prefers-color-scheme: dark)").unwrap();
        let (by_device, chosen) = rest.split_once(":root[data-theme=\"dark\"]").unwrap();
        let chosen = chosen.split('}').next().unwrap();
        let themes = [colours(light), colours(by_device), colours(chosen)];
        assert_eq!(themes[1], themes[2], "the two dark blocks differ");
        for theme in &themes[..2] {
            for ground in ["paper", "sheet", "tint"] {
                for text in ["ink", "ink-2", "respond", "restore", "reform", "collaborate", "sustain", "alert"] {
                    let found = contrast(theme[text], theme[ground]);
                    assert!(found >= 4.5, "{text} on {ground}: {found:.2}");
                }
            }
            for control in ["line", "ink"] {
                assert!(contrast(theme[control], theme["paper"]) >= 3.0, "{control} on paper");
            }
            assert!(contrast(theme["ink"], theme["mark"]) >= 4.5, "found words");
            assert!(contrast(theme["on-ink"], theme["ink"]) >= 4.5, "buttons");
            assert!(contrast(theme["alert"], theme["alert-wash"]) >= 4.5, "a warning");
        }
    }
}
