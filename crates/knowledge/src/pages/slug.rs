//! Addresses made of titles.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest slug, in characters.
const LONGEST: usize = 80;

/// Words that are addresses of ours, or will be, and so cannot name a page.
pub const RESERVED: &[&str] = &[
    "account",
    "admin",
    "api",
    "assets",
    "directory",
    "exports",
    "feed",
    "feed.atom",
    "files",
    "find",
    "health",
    "home",
    "imports",
    "index",
    "invite",
    "ledger",
    "metrics",
    "new",
    "print",
    "questions",
    "recipes",
    "reset",
    "reviews",
    "robots.txt",
    "search",
    "sections",
    "sign-in",
    "sign-out",
    "sitemap.xml",
    "sitemaps",
    "static",
    "tags",
    "try",
];

/// The address of a title: Latin letters lowered and without accents, Han and
/// other scripts kept, everything else a hyphen; 1 to 80 characters, never one
/// of [`RESERVED`], and the same for the same title.
#[must_use]
pub fn slugify(title: &str) -> String {
    let mut slug = String::new();
    let mut length = 0;
    let mut gap = false;
    for c in title.nfkd().flat_map(fold).filter(|c| !is_combining_mark(*c)).nfc() {
        if matches!(c, '\'' | '’' | '‘' | '\u{ad}') {
            continue;
        }
        if !c.is_alphanumeric() {
            gap = true;
            continue;
        }
        let room = 1 + usize::from(gap && length > 0);
        if length + room > LONGEST {
            break;
        }
        if room == 2 {
            slug.push('-');
        }
        slug.push(c);
        length += room;
        gap = false;
    }
    settle(slug, title)
}

/// Lowers a letter and writes out the Latin ones that do not decompose.
fn fold(c: char) -> Vec<char> {
    let plain = match c {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ł' | 'Ł' => "l",
        'þ' | 'Þ' => "th",
        'ı' => "i",
        '&' => " ",
        _ => return c.to_lowercase().collect(),
    };
    plain.chars().collect()
}

fn settle(slug: String, title: &str) -> String {
    if slug.is_empty() {
        let hash = Sha256::digest(title.as_bytes());
        return format!("page-{}", hex::encode(hash.get(..4).unwrap_or_default()));
    }
    if RESERVED.contains(&slug.as_str()) {
        return format!("{slug}-page");
    }
    slug
}
