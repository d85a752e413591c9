//! What Word and Google Docs write when somebody copies from them: dress in styles, lists that are
//! paragraphs, wrappers, tracked changes. All of it becomes plain elements before it is written.

use std::collections::BTreeMap;

use super::super::super::model::{Note, Outcome, Said, Saying, What};
use super::tree::{Node, Tree};
use super::{lists, references};

/// Names of our own, which no page can hold: what stands for a footnote's mark and for a saying.
pub(super) const MARK: &str = "kith:mark";
pub(super) const SAID: &str = "kith:said";

/// What an office program's text holds besides its blocks.
#[derive(Debug, Default)]
pub(super) struct Office {
    /// Whether it is such a text at all.
    pub(super) here: bool,
    /// The node of each footnote's words, in the order of their marks.
    pub(super) footnotes: Vec<usize>,
    /// What was said, each in the place its number stands for.
    pub(super) said: Vec<Said>,
    pub(super) notes: Vec<Note>,
}

/// Makes plain elements of what an office program wrote.
pub(super) fn prepare(tree: &mut Tree) -> Office {
    let mut office = Office { here: is_office(tree), ..Office::default() };
    if !office.here {
        return office;
    }
    let classes = classes(tree);
    references::find(tree, &mut office);
    for at in 1..tree.nodes.len() {
        leave_hidden(tree, at, &mut office);
        track(tree, at, &mut office);
        name_by_class(tree, at);
    }
    let headed = in_headings(tree);
    for (at, in_heading) in headed.into_iter().enumerate().skip(1) {
        dress(tree, at, &classes, in_heading);
    }
    first_is_title(tree, &mut office);
    lists::build(tree);
    let taken = office.footnotes.clone();
    tree.mark_blocks(&taken);
    office
}

/// Which nodes stand in a heading: words are not bold twice.
fn in_headings(tree: &Tree) -> Vec<bool> {
    let mut headed = vec![false; tree.nodes.len()];
    for (at, node) in tree.nodes.iter().enumerate() {
        if matches!(node.name.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6") {
            for inner in tree.below(at) {
                if let Some(mark) = headed.get_mut(inner) {
                    *mark = true;
                }
            }
        }
    }
    headed
}

fn is_office(tree: &Tree) -> bool {
    tree.nodes.iter().any(|node| {
        let class = node.value("class");
        if class.contains("doc-content") || node.value("id").starts_with("ftnt_ref") {
            return true;
        }
        let office_class = class.contains("Mso") || class.contains("TextRun") || class.contains("ListContainerWrapper");
        office_class
            || node.value("id").contains("docs-internal-guid")
            || (node.name == "meta" && is_maker(node))
            || node.value("style").contains("mso-")
            || node.value("xmlns:w").contains("office:word")
            || (node.name == "a" && node.value("href").starts_with("https://www.google.com/url?"))
            || (node.name == "img" && node.value("src").starts_with("file:"))
    })
}

fn is_maker(node: &Node) -> bool {
    let named =
        node.value("name").eq_ignore_ascii_case("generator") || node.value("name").eq_ignore_ascii_case("progid");
    let maker = node.value("content");
    named && ["Word", "LibreOffice", "OpenOffice", "Google"].iter().any(|known| maker.contains(known))
}

/// The style sheet's words for classes, as the web export of Google Docs needs them.
fn classes(tree: &Tree) -> BTreeMap<String, String> {
    let mut classes = BTreeMap::new();
    for node in tree.nodes.iter().filter(|node| node.name == "style") {
        for rule in node.value("css").split('}').take(5_000) {
            let Some((selector, said)) = rule.split_once('{') else { continue };
            if let Some(class) = selector.trim().strip_prefix('.').filter(|c| !c.contains([' ', '.', ':', '>', ','])) {
                classes.insert(class.to_owned(), said.to_ascii_lowercase());
            }
        }
    }
    classes
}

/// All that styles say of a node, in small letters and without blanks.
fn style_of(node: &Node, classes: &BTreeMap<String, String>) -> String {
    let mut style = String::new();
    if !classes.is_empty() {
        for class in node.value("class").split_whitespace().filter_map(|class| classes.get(class)) {
            style.push_str(class);
            style.push(';');
        }
    }
    style.push_str(&node.value("style").to_ascii_lowercase());
    style.retain(|c| !c.is_whitespace());
    style
}

/// The last word that a style says about a property.
fn told<'s>(style: &'s str, property: &str) -> Option<&'s str> {
    style.split(';').rev().find_map(|part| part.strip_prefix(property)?.strip_prefix(':'))
}

fn leave_hidden(tree: &mut Tree, at: usize, office: &mut Office) {
    let style = style_of(tree.node(at), &BTreeMap::new());
    let hidden = told(&style, "display") == Some("none") || told(&style, "mso-hide") == Some("all");
    let list = tree.node(at).value("style").replace(' ', "");
    if ["footnote-list", "endnote-list", "comment-list"]
        .iter()
        .any(|kind| list.contains(&format!("mso-element:{kind}")))
    {
        // Its words were taken out; a rule and air are left.
        tree.empty(at);
    } else if hidden && !tree.node(at).name.is_empty() {
        let words = tree.words(at);
        if !words.is_empty() {
            office.notes.push(Note::new(Outcome::LeftOut, What::HiddenText, &words));
        }
        tree.empty(at);
    }
}

/// Tracked changes: what was put in stays, what was taken out goes, both are told.
fn track(tree: &mut Tree, at: usize, office: &mut Office) {
    let node = tree.node(at);
    let class = node.value("class");
    let tracked = node.has("datetime") || node.value("cite").starts_with("mailto:");
    let inserted = (node.name == "ins" && tracked) || class.contains("msoIns");
    let deleted = (node.name == "del" && tracked) || class.contains("msoDel");
    if !inserted && !deleted {
        return;
    }
    let words = tree.words(at);
    let author = node.value("cite").trim_start_matches("mailto:").replace("%20", " ");
    let saying = if inserted { Saying::Inserted } else { Saying::Deleted };
    let on = node.value("datetime").to_owned();
    if !words.is_empty() {
        let said = Said::new(&author, &words, saying, &on);
        tree.say_at(at, office.said.len(), deleted);
        office.said.push(said);
    } else if deleted {
        tree.empty(at);
    }
    if inserted {
        tree.rename(at, "span");
    }
}

fn name_by_class(tree: &mut Tree, at: usize) {
    let node = tree.node(at);
    if !matches!(node.name.as_str(), "p" | "div") {
        return;
    }
    if node.value("role") == "heading"
        && let Ok(level @ 1..=6) = node.value("aria-level").parse::<u8>()
    {
        return tree.rename(at, &format!("h{level}"));
    }
    let class = node.value("class").split_whitespace().find(|class| class.starts_with("Mso")).unwrap_or_default();
    let heading = class.strip_prefix("MsoHeading").and_then(|level| level.parse::<u8>().ok());
    let name = match class {
        "MsoTitle" => "h1",
        "MsoQuote" | "MsoIntenseQuote" => "blockquote",
        _ if class.starts_with("MsoToc") => "nav",
        _ if heading.is_some() => "h6",
        _ => return,
    };
    tree.rename(at, name);
}

/// Bold, italic and struck words are elements, whatever said so; a wrapper that takes bold back is
/// none.
fn dress(tree: &mut Tree, at: usize, classes: &BTreeMap<String, String>, in_heading: bool) {
    let node = tree.node(at);
    let name = node.name.as_str();
    if !matches!(name, "span" | "font" | "b" | "strong" | "i" | "em" | "u" | "a" | "sup" | "sub") {
        return;
    }
    let style = style_of(node, classes);
    let weight = told(&style, "font-weight");
    let bold = match weight {
        Some(weight) => weight == "bold" || weight == "bolder" || weight.parse::<u16>().is_ok_and(|w| w >= 600),
        None => matches!(name, "b" | "strong"),
    };
    let italic = match told(&style, "font-style") {
        Some(slant) => slant == "italic" || slant == "oblique",
        None => matches!(name, "i" | "em"),
    };
    let decoration = told(&style, "text-decoration").or_else(|| told(&style, "text-decoration-line"));
    let struck = decoration.is_some_and(|line| line.contains("line-through"));
    let wanted: Vec<&str> = [(bold && !in_heading, "strong"), (italic && !in_heading, "em"), (struck, "s")]
        .into_iter()
        .filter_map(|(on, name)| on.then_some(name))
        .collect();
    let keeps_name = matches!(name, "a" | "sup" | "sub");
    let mut wanted = wanted.into_iter();
    if !keeps_name {
        tree.rename(at, wanted.next().unwrap_or("span"));
    }
    for inner in wanted {
        tree.wrap_children(at, inner);
    }
}

/// Google Docs writes a title as a paragraph in large letters.
fn first_is_title(tree: &mut Tree, office: &mut Office) {
    if tree.nodes.iter().any(|node| node.name == "h1") {
        return;
    }
    let Some(first) = tree.below(0).find(|at| {
        let node = tree.node(*at);
        matches!(node.name.as_str(), "p" | "h2" | "ul" | "table") && !tree.words(*at).is_empty()
    }) else {
        return;
    };
    let large = tree.below(first).any(|at| {
        let style = style_of(tree.node(at), &BTreeMap::new());
        let size = told(&style, "font-size").and_then(|size| size.strip_suffix("pt")?.parse::<f32>().ok());
        size.is_some_and(|size| size >= 20.0)
    });
    let words = tree.words(first);
    if tree.node(first).name == "p" && large && words.chars().count() <= 200 {
        office.notes.push(Note::new(Outcome::Guessed, What::TitleGuessed, &words));
        tree.rename(first, "h1");
    }
}
