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
    /// What stands before a place: a link, a definition, a figure.
    const BEFORE: [&str; 3] = ["](", "]: ", ":::figure "];
    let mut from = 0;
    loop {
        let colon = from + text.get(from..)?.find(':')?;
        from = colon + 1;
        let (head, rest) = (text.get(..colon)?, text.get(from..)?);
        let (before, page) = match (head.strip_suffix("page"), head.strip_suffix("asset")) {
            (Some(before), _) => (before, true),
            (_, Some(before)) => (before, false),
            _ => continue,
        };
        let length = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || b"/-_.~%".contains(b)).count();
        if length == 0 || !BEFORE.iter().any(|b| before.ends_with(b)) {
            continue;
        }
        let source = percent_decode_str(rest.get(..length)?).decode_utf8_lossy().into_owned();
        let place = if page { Place::Page(source) } else { Place::Asset(source) };
        return Some((before, place, rest.get(length..)?));
    }
}
