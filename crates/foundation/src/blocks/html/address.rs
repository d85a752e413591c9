//! Which addresses a reader may be sent to.

/// Schemes that a link on a page may have.
const LINKS: [&str; 4] = ["http", "https", "mailto", "tel"];
/// Schemes that not even the bare form writes.
const HARMFUL: [&str; 5] = ["javascript", "vbscript", "data", "file", "blob"];

/// Whether a link to this address may stand on a page: web, mail, telephone, or a place on our
/// own site.
pub(super) fn may_link(address: &str) -> bool {
    scheme(address).is_none_or(|scheme| LINKS.contains(&scheme.as_str()))
}

/// Whether a picture from this address may stand on a page.
pub(super) fn may_show(address: &str) -> bool {
    scheme(address).is_none_or(|scheme| scheme == "http" || scheme == "https")
}

/// Whether the bare form leaves this address away.
pub(super) fn harmful(address: &str) -> bool {
    scheme(address).is_some_and(|scheme| HARMFUL.contains(&scheme.as_str()))
}

/// Whether an address leads to another host.
pub(super) fn is_web(address: &str) -> bool {
    let address = seen(address).replace('\\', "/");
    address.starts_with("//") || matches!(scheme(&address).as_deref(), Some("http" | "https"))
}

/// What stands before the first colon, in lower case, read as a browser reads it; none if a
/// path, query or fragment began before.
fn scheme(address: &str) -> Option<String> {
    let address = seen(address);
    let end = address.find([':', '/', '?', '#'])?;
    address[end..].starts_with(':').then(|| address[..end].to_ascii_lowercase())
}

/// Browsers pass over control characters and spaces, so `java\nscript:` is a scheme to them.
fn seen(address: &str) -> String {
    address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect()
}
