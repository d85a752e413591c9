//! Which part of a page is the page, and which is the site around it.

use super::super::super::model::What;
use super::super::super::rules::is_han;
use super::tree::{Node, Tree};

/// Words in a class that mark a part as the site's.
const CHROME: &[&str] = &[
    "breadcrumb",
    "breadcrumbs",
    "pagination",
    "pager",
    "skip-link",
    "skiplink",
    "cookie-banner",
    "cookie-notice",
    "share-buttons",
    "social-share",
    "sharedaddy",
    "navbar",
    "nav-links",
    "post-navigation",
    "item-pagination",
    "site-header",
    "site-footer",
    "sidebar",
    "toc",
    "comments-area",
];

/// The element that holds the content.
pub(super) fn content(tree: &Tree) -> usize {
    let all: Vec<usize> = tree.below(0).collect();
    let is_main = |at: &usize| tree.node(*at).name == "main" || tree.node(*at).value("role") == "main";
    let says_something = |at: &usize| !tree.words(*at).is_empty();
    let main = all.iter().copied().find(is_main).filter(says_something);
    let mut articles = all.iter().copied().filter(|at| tree.node(*at).name == "article");
    let single = match (articles.next(), articles.next()) {
        (Some(only), None) => Some(only).filter(says_something),
        _ => None,
    };
    main.or(single).or_else(|| all.iter().copied().find(|at| tree.node(*at).name == "body")).unwrap_or(0)
}

/// Why an element is left out, if it is.
pub(super) fn left_out(tree: &Tree, at: usize) -> Option<What> {
    let node = tree.node(at);
    match node.name.as_str() {
        "script" | "style" | "template" | "head" | "title" | "noframes" | "xmp" => Some(What::RawHtmlDropped),
        "iframe" | "object" | "embed" | "video" | "audio" | "canvas" | "svg" | "math" | "form" | "input" | "select"
        | "textarea" | "map" | "noembed" => Some(What::EmbedDropped),
        "button" => Some(What::ChromeDropped),
        "nav" => Some(What::ChromeDropped),
        "header" | "footer" | "aside" if !is_prose(tree, at) => Some(What::ChromeDropped),
        _ => by_attributes(node),
    }
}

fn by_attributes(node: &Node) -> Option<What> {
    let role = node.value("role");
    let chrome = matches!(role, "navigation" | "banner" | "contentinfo" | "search" | "dialog" | "alertdialog");
    let marked = node.value("class").split_whitespace().any(|c| CHROME.contains(&c.to_ascii_lowercase().as_str()));
    let unseen = node.has("hidden") && node.name != "div";
    (chrome || marked || unseen).then_some(What::ChromeDropped)
}

/// True for a part that holds text to read: a heading and a paragraph, or a
/// long paragraph.
fn is_prose(tree: &Tree, at: usize) -> bool {
    let mut heading = false;
    for n in tree.below(at) {
        let node = tree.node(n);
        match node.name.as_str() {
            "nav" => return false,
            "h1" | "h2" | "h3" | "h4" => heading = true,
            "p" => {
                let words = tree.words(n);
                let weight: usize = words.chars().map(|c| if is_han(c) { 3 } else { 1 }).sum();
                if weight > 120 || (heading && weight > 40) {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}
