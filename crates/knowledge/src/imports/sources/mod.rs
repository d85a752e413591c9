//! The readers: from a path, an upload or files in memory to a [`Haul`].

mod archive;
mod cells;
mod described;
mod document;
mod docx;
mod encoding;
mod fences;
mod fit;
mod folder;
mod hidden;
mod html;
mod inlined;
mod kind;
mod markdown;
mod neighbours;
mod plain;
mod raised;
mod targets;

pub(in crate::imports) use plain::is_tag_label;
use std::path::Path;

use super::model::{Asset, AssetKind, Draft, Haul, LeftOut, Limits, Reason, Refusal};
use kind::Kind;

pub use document::{Document, Pasted, Unfit, document, pasted};

/// A file in memory, before anybody knows what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Path below the place that was read, `/` between parts.
    pub source: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Files in memory and what was not taken on the way.
#[derive(Debug, Default)]
struct Gathered {
    found: Vec<Found>,
    left_out: Vec<LeftOut>,
}

impl Gathered {
    fn leave_out(&mut self, source: &str, reason: Reason) {
        self.left_out.push(LeftOut { source: super::rules::shorten(source, 200), reason });
    }
}

/// Reads a file, a folder or a zip archive. Links are not followed.
///
/// # Errors
/// A [`Refusal`] where nothing can be taken at all.
pub fn from_path(path: &Path, limits: &Limits) -> Result<Haul, Refusal> {
    let gathered = folder::gather(path, limits)?;
    into_haul(gathered, limits)
}

/// Reads what a person sent: one page, one picture or a zip archive.
///
/// # Errors
/// A [`Refusal`] where nothing can be taken at all.
pub fn from_upload(name: &str, bytes: Vec<u8>, limits: &Limits) -> Result<Haul, Refusal> {
    let gathered = match is_archive(name, &bytes) {
        true => archive::gather(bytes, limits)?,
        false => Gathered { found: vec![Found { source: plain_name(name), bytes }], left_out: Vec::new() },
    };
    into_haul(gathered, limits)
}

/// Reads files that are in memory already.
///
/// # Errors
/// A [`Refusal`] where nothing can be taken at all.
pub fn from_files(found: Vec<Found>, limits: &Limits) -> Result<Haul, Refusal> {
    into_haul(Gathered { found, left_out: Vec::new() }, limits)
}

/// Whether a file is an archive, or says so.
pub(super) fn is_archive(name: &str, bytes: &[u8]) -> bool {
    (kind::is_zip(bytes) && !kind::is_word(bytes)) || name.to_ascii_lowercase().ends_with(".zip")
}

/// The name that a browser sends may hold the sender's folders.
pub(super) fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last.chars().filter(|c| !c.is_control()).take(200).collect();
    if clean.trim().is_empty() { "upload".to_owned() } else { clean }
}

/// What a page's reader knows of its surroundings.
#[derive(Default)]
struct Surroundings {
    pages: std::collections::BTreeSet<String>,
    assets: std::collections::BTreeSet<String>,
    /// The one folder that holds everything, with a `/`; else empty.
    root: String,
}

fn into_haul(mut gathered: Gathered, limits: &Limits) -> Result<Haul, Refusal> {
    gathered.found.sort_by(|a, b| a.source.cmp(&b.source));
    within(&gathered.found, limits)?;
    let mut haul = Haul::default();
    let mut pages = Vec::new();
    for found in gathered.found {
        match kind::kind_of(&found, limits) {
            Ok(Kind::Asset(kind)) => {
                haul.assets.push(Asset { source: found.source, bytes: found.bytes, kind });
            }
            Ok(Kind::Page(kind::Reader::Word)) => word(&mut haul, found, limits),
            Ok(Kind::Page(reader)) => pages.push((found, reader)),
            Err(reason) => haul.left_out.push(LeftOut { source: super::rules::shorten(&found.source, 200), reason }),
        }
    }
    haul.left_out.extend(gathered.left_out);
    let mut drafts = std::mem::take(&mut haul.drafts);
    drafts.extend(read_pages(pages, &mut haul.assets));
    haul.drafts = in_order(drafts);
    haul.assets.sort_by(|a, b| a.source.cmp(&b.source));
    haul.left_out.sort_by(|a, b| (&a.source, a.reason).cmp(&(&b.source, b.reason)));
    match haul.drafts.is_empty() && haul.assets.is_empty() && haul.left_out.is_empty() {
        true => Err(Refusal::NothingHere),
        false => Ok(haul),
    }
}

fn within(found: &[Found], limits: &Limits) -> Result<(), Refusal> {
    if found.len() > limits.files {
        return Err(Refusal::TooMany);
    }
    let total: u64 = found.iter().map(|f| f.bytes.len() as u64).sum();
    if total > limits.total { Err(Refusal::TooLarge) } else { Ok(()) }
}

/// A Word file brings its pictures with it.
fn word(haul: &mut Haul, found: Found, limits: &Limits) {
    match docx::read(&found.source, found.bytes, limits) {
        Ok((draft, assets)) => {
            haul.drafts.push(draft);
            haul.assets.extend(assets);
        }
        Err(reason) => haul.left_out.push(LeftOut { source: super::rules::shorten(&found.source, 200), reason }),
    }
}

fn in_order(mut drafts: Vec<Draft>) -> Vec<Draft> {
    drafts.sort_by(|a, b| a.source.cmp(&b.source));
    let root = neighbours::common_root(drafts.iter().map(|draft| draft.source.as_str()));
    neighbours::settle(&mut drafts, &root);
    drafts
}

fn read_pages(pages: Vec<(Found, kind::Reader)>, assets: &mut Vec<Asset>) -> Vec<Draft> {
    let pages: Vec<(Found, kind::Reader, encoding::Decoded)> = pages
        .into_iter()
        .map(|(found, reader)| {
            let mut decoded = encoding::decode(&found.bytes, reader == kind::Reader::Html);
            if reader != kind::Reader::Plain {
                inlined::take(&mut decoded.text, &found.source, assets);
            }
            (found, reader, decoded)
        })
        .collect();
    let around = Surroundings {
        pages: pages.iter().map(|(found, ..)| found.source.clone()).collect(),
        assets: assets.iter().map(|a| a.source.clone()).collect(),
        root: neighbours::common_root(pages.iter().map(|(found, ..)| found.source.as_str())),
    };
    let mut drafts = Vec::with_capacity(pages.len());
    let mut plain = Vec::new();
    for (found, reader, decoded) in pages {
        match reader {
            kind::Reader::Word => {}
            kind::Reader::Plain => plain.push(plain::read(&found.source, decoded)),
            kind::Reader::Markdown => drafts.push(markdown::read(&found.source, decoded, &around)),
            kind::Reader::Html => drafts.push(html::read(&found.source, decoded, &around)),
        }
    }
    drafts.extend(plain::together(plain));
    drafts
}

/// True for a path of a picture, whatever its content.
fn names_a_picture(source: &str) -> bool {
    kind::named_kind(source).is_some()
}

impl AssetKind {
    const EVERY: [(&'static str, AssetKind); 6] = [
        ("png", Self::Png),
        ("jpg", Self::Jpeg),
        ("jpeg", Self::Jpeg),
        ("gif", Self::Gif),
        ("webp", Self::Webp),
        ("svg", Self::Svg),
    ];
}
