//! Where links and pictures lead: another page of the haul, a picture of the
//! haul, the open web, or nowhere.

use percent_encoding::percent_decode_str;

use super::super::rules::{Place, relative_to};
use super::Surroundings;

/// Schemes that a link may have.
const SAFE: &[&str] = &["http", "https", "mailto", "tel"];

/// Where an address leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// An address fit for a Markdown destination.
    To(String),
    /// Nowhere, or nowhere safe.
    Lost,
}

/// Where a link of a page leads.
pub(super) fn link(source: &str, written: &str, around: &Surroundings) -> Target {
    let address: String = written.chars().filter(|c| !c.is_control()).collect();
    let address = address.trim();
    let inside = unwrapped(address);
    let address = inside.as_deref().unwrap_or(address);
    if address.starts_with("//") {
        return Target::To(fit(&format!("https:{address}")));
    }
    if let Some(scheme) = scheme_of(address) {
        return if SAFE.contains(&scheme.as_str()) { Target::To(fit(address)) } else { Target::Lost };
    }
    if address.is_empty() {
        return Target::Lost;
    }
    if address.starts_with('#') {
        return Target::To(fit(address));
    }
    let (path, fragment) = address.split_once('#').unwrap_or((address, ""));
    let path = path.split('?').next().unwrap_or_default();
    match find(source, path, around) {
        Some(place @ Place::Page(_)) if !fragment.is_empty() => {
            Target::To(format!("{}#{}", place.written(), fit(fragment)))
        }
        Some(place) => Target::To(place.written()),
        None => Target::Lost,
    }
}

/// Where an address of a document leads that has no pages beside it.
pub(super) fn outside(written: &str) -> Target {
    if written.trim_start().starts_with('#') {
        return Target::Lost;
    }
    link("", written, &Surroundings::default())
}

/// The address that a guard in front of it hides: programs wrap links in their own.
fn unwrapped(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let (host, path) = rest.split_once('/')?;
    let (path, query) = path.split_once('?')?;
    let wraps = matches!(host, "www.google.com" | "google.com") && path == "url"
        || host.ends_with(".safelinks.protection.outlook.com");
    let inside = form_urlencoded::parse(query.split('#').next()?.as_bytes())
        .find(|(name, _)| matches!(name.as_ref(), "q" | "url"))
        .map(|(_, value)| value.into_owned());
    inside.filter(|inside| wraps && inside.starts_with("http"))
}

/// Where a picture of a page is: only in the haul, for nothing is fetched.
pub(super) fn picture(source: &str, written: &str, around: &Surroundings) -> Option<String> {
    let path = written.trim().split(['?', '#']).next().unwrap_or_default();
    if scheme_of(path).is_some() || path.starts_with("//") {
        return None;
    }
    find(source, path, around).filter(|p| matches!(p, Place::Asset(_))).map(|p| p.written())
}

/// True for an address on the open web.
pub(super) fn is_remote(written: &str) -> bool {
    let written = written.trim();
    written.starts_with("//") || matches!(scheme_of(written).as_deref(), Some("http" | "https"))
}

/// The scheme of an address, as a browser reads it.
fn scheme_of(address: &str) -> Option<String> {
    let until = address.find([':', '/', '?', '#', '&'])?;
    let is_scheme = address.get(until..)?.starts_with(':');
    is_scheme.then(|| address.get(..until).unwrap_or_default().split_whitespace().collect::<String>().to_lowercase())
}

fn find(source: &str, path: &str, around: &Surroundings) -> Option<Place> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let exact = relative_to(source, &path)?;
    let below = path.starts_with('/').then(|| format!("{}{exact}", around.root));
    [Some(exact), below].into_iter().flatten().find_map(|at| {
        if around.assets.contains(&at) {
            return Some(Place::Asset(at));
        }
        let stem = at.strip_suffix(".html").or_else(|| at.strip_suffix(".md")).unwrap_or(&at);
        let folder = if at.is_empty() { String::new() } else { format!("{at}/") };
        let names = [
            at.clone(),
            format!("{at}.md"),
            format!("{at}.html"),
            format!("{stem}.md"),
            format!("{stem}.html"),
            format!("{folder}index.md"),
            format!("{folder}README.md"),
            format!("{folder}index.html"),
        ];
        names.into_iter().find(|name| around.pages.contains(name)).map(Place::Page)
    })
}

/// An address without the characters that would end a Markdown destination.
pub(super) fn fit(address: &str) -> String {
    let mut fit = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            ' ' => fit.push_str("%20"),
            '(' => fit.push_str("%28"),
            ')' => fit.push_str("%29"),
            '<' => fit.push_str("%3C"),
            '>' => fit.push_str("%3E"),
            '\\' => fit.push_str("%5C"),
            '"' => fit.push_str("%22"),
            '`' => fit.push_str("%60"),
            '*' => fit.push_str("%2A"),
            c if c.is_whitespace() || c.is_control() => {}
            c => fit.push(c),
        }
    }
    fit
}
