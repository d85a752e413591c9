//! What a paragraph's style makes of it. Word keeps the names of its own styles in English whatever
//! language it speaks; other programs write them in theirs.

use std::collections::BTreeMap;

use super::numbering::ListAt;
use super::xml::Tree;

/// What a paragraph is by its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Role {
    #[default]
    Text,
    Title,
    Subtitle,
    /// Its level, from 1.
    Heading(u8),
    Quote,
    Caption,
    Code,
    /// A line of a table of contents or of figures.
    Contents,
}

/// What a style says, with what it is based on.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    pub(super) role: Role,
    pub(super) list: Option<ListAt>,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) strike: bool,
    pub(super) hidden: bool,
    pub(super) code: bool,
}

/// All styles of a document, by id.
#[derive(Debug, Default)]
pub(super) struct Styles(BTreeMap<String, Style>);

/// Words for a heading, before its level.
const HEADINGS: &[&str] = &[
    "heading",
    "überschrift",
    "titre",
    "título",
    "titulo",
    "titolo",
    "標題",
    "标题",
    "見出し",
    "제목",
    "заголовок",
    "nagłówek",
    "kop",
    "rubrik",
    "overskrift",
    "otsikko",
    "başlık",
    "tiêu đề",
    "cím",
    "nadpis",
    "intestazione",
    "encabezado",
    "عنوان",
    "כותרת",
];
const TITLES: &[&str] = &[
    "title",
    "titel",
    "titre",
    "título",
    "titulo",
    "titolo",
    "標題",
    "标题",
    "表題",
    "제목",
    "название",
    "заголовок",
    "tytuł",
    "document title",
    "doctitle",
];
const SUBTITLES: &[&str] = &[
    "subtitle",
    "untertitel",
    "sous-titre",
    "subtítulo",
    "sottotitolo",
    "副標題",
    "副标题",
    "副題",
    "부제",
    "подзаголовок",
];
const QUOTES: &[&str] = &[
    "quote",
    "intense quote",
    "quotations",
    "block text",
    "blockquote",
    "zitat",
    "intensives zitat",
    "citation",
    "citation intense",
    "cita",
    "cita destacada",
    "cita intensa",
    "citazione",
    "citazione intensa",
    "引文",
    "明显引用",
    "明顯引用",
    "鮮明引文",
    "引用",
    "引用文 2",
    "인용",
    "цитата",
];
const CAPTIONS: &[&str] = &[
    "caption",
    "beschriftung",
    "légende",
    "leyenda",
    "epígrafe",
    "didascalia",
    "圖說",
    "图注",
    "題注",
    "题注",
    "標號",
    "図表番号",
    "캡션",
];
const CODES: &[&str] = &[
    "html preformatted",
    "preformatted text",
    "source code",
    "code",
    "macro text",
    "verbatim",
    "code block",
    "sourcecode",
    "verbatim char",
];

impl Styles {
    /// Reads the part that holds them.
    pub(super) fn of(tree: &Tree) -> Self {
        let mut written = BTreeMap::new();
        for at in tree.every(tree.root(), "w:style") {
            written.entry(tree.node(at).value("styleId").to_owned()).or_insert(at);
        }
        let mut styles = Self::default();
        for (id, at) in &written {
            let style = resolved(tree, &written, *at);
            styles.0.insert(id.clone(), style);
        }
        styles
    }

    /// The style of an id; one that is not there may still have a telling id.
    pub(super) fn get(&self, id: &str) -> Style {
        match self.0.get(id) {
            Some(style) => style.clone(),
            None => Style { role: role_of(id).unwrap_or_default(), ..Style::default() },
        }
    }
}

/// Most styles that may be based on each other.
const CHAIN: usize = 20;

fn resolved(tree: &Tree, written: &BTreeMap<String, usize>, from: usize) -> Style {
    let mut chain = vec![from];
    while let Some(next) = chain.last().and_then(|at| tree.val(*at, &["w:basedOn"])).and_then(|id| written.get(id)) {
        if chain.contains(next) || chain.len() > CHAIN {
            break;
        }
        chain.push(*next);
    }
    let mut style = Style::default();
    // From the one that all stand on to the one that is asked for: the nearer word counts.
    for at in chain.iter().rev() {
        let named = tree.val(*at, &["w:name"]).unwrap_or_default();
        let level = tree.val(*at, &["w:pPr", "w:outlineLvl"]).and_then(|l| l.parse::<u8>().ok());
        if let Some(role) = role_of(named).or_else(|| role_of(tree.node(*at).value("styleId"))) {
            style.role = role;
        } else if let Some(level) = level {
            style.role = if level < 9 { Role::Heading(level + 1) } else { Role::Text };
        }
        if let Some(list) = tree.path(*at, &["w:pPr", "w:numPr"]) {
            style.list = ListAt::of(tree, list, style.list.as_ref());
        }
        let told = |name: &str, before: bool| {
            tree.path(*at, &["w:rPr", name]).map_or(before, |switch| tree.node(switch).is_on())
        };
        style.bold = told("w:b", style.bold);
        style.italic = told("w:i", style.italic);
        style.strike = told("w:strike", style.strike);
        style.hidden = told("w:vanish", style.hidden);
        style.code |= matches!(style.role, Role::Code) || named.eq_ignore_ascii_case("html code");
    }
    style
}

/// What a style's name says, in the languages that office programs speak.
fn role_of(name: &str) -> Option<Role> {
    let low = name.trim().to_lowercase().replace('_', " ");
    if low.is_empty() {
        return None;
    }
    let bare = low.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = low.get(bare.len()..).and_then(|n| n.parse::<u8>().ok());
    let bare = bare.trim();
    if let Some(level) = number.filter(|level| (1..=9).contains(level) && HEADINGS.contains(&bare)) {
        return Some(Role::Heading(level));
    }
    if ["toc", "table of figures", "table of authorities", "contents", "index", "toc heading", "contents heading"]
        .contains(&bare)
        || low == "tocheading"
    {
        return Some(Role::Contents);
    }
    let has = |names: &[&str]| names.contains(&low.as_str()) || names.iter().any(|n| n.replace(' ', "") == low);
    match () {
        () if has(TITLES) => Some(Role::Title),
        () if has(SUBTITLES) => Some(Role::Subtitle),
        () if has(QUOTES) => Some(Role::Quote),
        () if has(CAPTIONS) => Some(Role::Caption),
        () if has(CODES) => Some(Role::Code),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("heading 1", Role::Heading(1))]
    #[case("Heading2", Role::Heading(2))]
    #[case("berschrift1", Role::Text)]
    #[case("Überschrift 3", Role::Heading(3))]
    #[case("標題 2", Role::Heading(2))]
    #[case("标题1", Role::Heading(1))]
    #[case("見出し 4", Role::Heading(4))]
    #[case("Título 1", Role::Heading(1))]
    #[case("Título", Role::Title)]
    #[case("Title", Role::Title)]
    #[case("Intense Quote", Role::Quote)]
    #[case("IntenseQuote", Role::Quote)]
    #[case("caption", Role::Caption)]
    #[case("toc 3", Role::Contents)]
    #[case("TOCHeading", Role::Contents)]
    #[case("Subtitle", Role::Subtitle)]
    #[case("Normal", Role::Text)]
    #[case("heading 12", Role::Text)]
    #[case("Heading of the matter", Role::Text)]
    fn a_style_is_known_by_its_name_in_any_language(#[case] name: &str, #[case] role: Role) {
        assert_eq!(role_of(name).unwrap_or_default(), role);
    }
}
