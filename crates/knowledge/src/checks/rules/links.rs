//! Links: none leads nowhere. Links to other sites are not followed.

use std::collections::HashSet;

use foundation::blocks::Closely;

use super::line::Line;
use crate::checks::model::{Finding, Kind, LinkFate, Place, Surroundings, Weight, Written};

/// Schemes that may stand on a page.
const SCHEMES: &[&str] = &["http", "https", "mailto", "tel"];
/// Hosts that are nobody's.
const NOBODY: &[&str] = &["example.com", "example.org", "localhost", "127.0.0.1", "yourwebsite.com", "website.com"];

pub(super) fn look(written: &Written, closely: &Closely, around: &Surroundings) -> Vec<Finding> {
    let anchors: HashSet<String> = written.text.blocks().iter().map(|block| block.id.anchor()).collect();
    let mut found = Vec::new();
    for link in &closely.links {
        let (kind, weight) = match fate(&link.address, &anchors, around) {
            LinkFate::Lives => continue,
            LinkFate::Closed => (Kind::LinkClosed, Weight::Warns),
            LinkFate::Gone => (Kind::LinkDead, Weight::Forbids),
        };
        let words = if link.words.trim().is_empty() { &link.address } else { &link.words };
        let words = format!("{} ({})", words.trim(), link.address);
        let line = Line::new(Place::Block(link.block), foundation::blocks::PassageKind::Prose, &words);
        found.push(line.finding(kind, weight, 0, line.chars.len()));
    }
    found
}

fn fate(address: &str, anchors: &HashSet<String>, around: &Surroundings) -> LinkFate {
    let address = address.trim();
    let alive = |alive: bool| if alive { LinkFate::Lives } else { LinkFate::Gone };
    if let Some(fragment) = address.strip_prefix('#') {
        return alive(fragment == "main" || anchors.contains(fragment));
    }
    if let Some(fate) = around.links.get(address) {
        return *fate;
    }
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    match scheme {
        Some(scheme) if scheme.chars().all(|c| c.is_ascii_alphanumeric()) => {
            let rest = address.get(scheme.len() + 1..).unwrap_or_default().trim_start_matches('/');
            let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
            let host = host.trim_start_matches("www.");
            alive(SCHEMES.contains(&scheme.as_str()) && !rest.is_empty() && !NOBODY.contains(&host))
        }
        // A path here of which nothing is known, or nothing at all.
        _ => alive(address.starts_with("//")),
    }
}
