//! Reads a page as a browser would and tells what may not stand on it.

const TAGS: [&str; 35] = [
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "blockquote",
    "footer",
    "figure",
    "figcaption",
    "span",
    "img",
    "details",
    "summary",
    "aside",
    "b",
    "pre",
    "code",
    "div",
    "em",
    "strong",
    "del",
    "a",
    "sup",
    "section",
];

const ATTRIBUTES: [&str; 21] = [
    "id",
    "class",
    "href",
    "src",
    "alt",
    "title",
    "rel",
    "lang",
    "start",
    "tabindex",
    "role",
    "aria-label",
    "aria-labelledby",
    "scope",
    "width",
    "height",
    "loading",
    "decoding",
    "align",
    "type",
    "disabled",
];

const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// What is wrong with a page, if anything: tags that do not nest, tags, attributes or addresses
/// that may not stand on it.
pub(super) fn fault(page: &str) -> Option<String> {
    let mut open = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        let Some(length) = rest[start..].find('>') else {
            return Some("a tag without an end".to_owned());
        };
        let end = start + length;
        let inside = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = inside.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Some(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let name = inside.split([' ', '/']).next().unwrap_or("");
        if !TAGS.contains(&name) && !VOID.contains(&name) {
            return Some(format!("<{name}>"));
        }
        if let Some(wrong) = attribute_fault(inside) {
            return Some(wrong);
        }
        if !VOID.contains(&name) {
            open.push(name);
        }
    }
    (!open.is_empty()).then(|| format!("left open: {open:?}"))
}

fn attribute_fault(tag: &str) -> Option<String> {
    // Values are quoted and hold no quote: every second piece is a value.
    let mut pieces = tag.split('"');
    while let (Some(name), Some(value)) = (pieces.next(), pieces.next()) {
        let name = name.rsplit(' ').next().unwrap_or("").trim_end_matches('=');
        if !ATTRIBUTES.contains(&name) && name != "checked" {
            return Some(format!("attribute {name}"));
        }
        let value: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        let scheme = value.split([':', '/', '?', '#']).next().unwrap_or("");
        let has_scheme = value[scheme.len()..].starts_with(':');
        let allowed = ["http", "https", "mailto", "tel"];
        if matches!(name, "href" | "src") && has_scheme && !allowed.contains(&&*scheme.to_lowercase()) {
            return Some(format!("address {value}"));
        }
    }
    None
}
