//! Places in a body that wait for an address: `page:<source>` and
//! `asset:<source>`, the source percent-encoded.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What must not stand bare in a Markdown destination or a directive's first line.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A thing of the same haul that a body points at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A page, by its source; a `#fragment` may follow in the text.
    Page(String),
    /// A picture, by its source.
    Asset(String),
}

impl Place {
    /// How it is written in a body.
    #[must_use]
    pub fn written(&self) -> String {
        let (scheme, source) = match self {
            Self::Page(source) => ("page:", source),
            Self::Asset(source) => ("asset:", source),
        };
        format!("{scheme}{}", utf8_percent_encode(source, KEPT))
    }
}

/// Everything a body points at, in its order, repeats included.
#[must_use]
pub fn places(body: &str) -> Vec<Place> {
    let mut found = Vec::new();
    let _same = fill(body, |place| {
        found.push(place.clone());
        None
    });
    found
}

/// The body with addresses put in for its places; a place for which `address`
/// knows none stays as it is.
#[must_use]
pub fn fill(body: &str, mut address: impl FnMut(&Place) -> Option<String>) -> String {
    let mut filled = String::with_capacity(body.len());
    let mut rest = body;
    while let Some((before, place, after)) = next(rest) {
        filled.push_str(before);
        match address(&place) {
            Some(address) => filled.push_str(&address),
            None => filled.push_str(&place.written()),
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// The text before the next place, the place, and the text after it.
fn next(text: &str) -> Option<(&str, Place, &str)> {
    const OPENINGS: [&str; 4] = ["](page:", "](asset:", ":::figure asset:", ":::figure page:"];
    let mut from = 0;
    loop {
        let found = OPENINGS.iter().filter_map(|o| text.get(from..)?.find(o).map(|at| (from + at, *o))).min()?;
        let (at, opening) = found;
        let start = at + opening.len();
        let rest = text.get(start..)?;
        let length = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || b"/-_.~%".contains(b)).count();
        if length == 0 {
            from = start;
            continue;
        }
        let source = percent_decode_str(rest.get(..length)?).decode_utf8_lossy().into_owned();
        let (scheme, place) = match opening.ends_with("page:") {
            true => ("page:", Place::Page(source)),
            false => ("asset:", Place::Asset(source)),
        };
        return Some((text.get(..start - scheme.len())?, place, rest.get(length..)?));
    }
}
