//! One document that somebody brings by hand: a file, or what they pasted.

use super::super::model::{Asset, Draft, Haul, LeftOut, Limits, Reason, Refusal};
use super::encoding::Decoded;
use super::{Found, Surroundings, from_files, from_upload, html, inlined, markdown};

/// What one document brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The page it makes. Its title is empty where a paste names none.
    pub draft: Draft,
    /// Its pictures.
    pub assets: Vec<Asset>,
    /// What came with it and was not taken.
    pub left_out: Vec<LeftOut>,
}

/// What somebody pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pasted<'p> {
    /// As their program puts it on the clipboard.
    Html(&'p str),
    /// Words, or Markdown.
    Words(&'p str),
}

/// Why a document is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// As an import would be refused.
    Refused(Refusal),
    /// As one file among others would be left out.
    LeftOut(Reason),
    /// There is more than one document in it.
    Several,
}

impl Unfit {
    /// The key of its sentence.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.key(),
            Self::LeftOut(reason) => reason.key(),
            Self::Several => "refused-documents-several",
        }
    }
}

/// Reads a document from one file, or from one with its pictures beside it, or from an archive of
/// both.
///
/// # Errors
/// Says why there is none, or not one.
pub fn document(mut files: Vec<Found>, limits: &Limits) -> Result<Document, Unfit> {
    let haul = match files.pop() {
        None => return Err(Unfit::Refused(Refusal::NothingHere)),
        Some(only) if files.is_empty() => from_upload(&only.source, only.bytes, limits),
        Some(last) => {
            files.push(last);
            from_files(files, limits)
        }
    };
    let Haul { mut drafts, assets, left_out } = haul.map_err(Unfit::Refused)?;
    match (drafts.pop(), drafts.len(), left_out.first()) {
        (Some(draft), 0, _) => Ok(Document { draft, assets, left_out }),
        (Some(_), ..) => Err(Unfit::Several),
        (None, _, Some(first)) => Err(Unfit::LeftOut(first.reason)),
        (None, ..) => Err(Unfit::LeftOut(Reason::UnknownType)),
    }
}

/// Reads what somebody pasted.
///
/// # Errors
/// Says why nothing came of it.
pub fn pasted(pasted: Pasted<'_>, limits: &Limits) -> Result<Document, Unfit> {
    let (written, is_html) = match pasted {
        Pasted::Html(written) => (written, true),
        Pasted::Words(written) => (written, looks_like_html(written)),
    };
    if written.len() as u64 > limits.total {
        return Err(Unfit::Refused(Refusal::TooLarge));
    }
    let mut assets = Vec::new();
    let mut text = written.replace("\r\n", "\n").replace('\r', "\n");
    inlined::take(&mut text, "", &mut assets);
    // Pictures are counted apart: what is left is words and their marks.
    if text.len() as u64 > limits.page.saturating_mul(3) {
        return Err(Unfit::LeftOut(Reason::TooLarge));
    }
    let around =
        Surroundings { assets: assets.iter().map(|asset| asset.source.clone()).collect(), ..Surroundings::default() };
    let decoded = Decoded { text, notes: Vec::new() };
    let draft = if is_html { html::read("", decoded, &around) } else { markdown::read("", decoded, &around) };
    if draft.body.trim().is_empty() && draft.title.is_empty() {
        return Err(Unfit::LeftOut(Reason::Empty));
    }
    Ok(Document { draft, assets, left_out: Vec::new() })
}

/// True for the source of a web page that somebody put where words go.
fn looks_like_html(text: &str) -> bool {
    let head: String = text.trim_start().chars().take(15).collect::<String>().to_ascii_lowercase();
    ["<!doctype", "<html", "<meta", "<body", "<p>", "<p ", "<div", "<h1", "<table", "<ul"]
        .iter()
        .any(|begin| head.starts_with(begin))
}
