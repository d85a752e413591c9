//! XML as a tree of bounded size and depth, with names of a closed list. No entity but the five of
//! the standard is read, no document type is accepted, nothing outside is fetched.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use super::super::super::model::Reason;
use super::super::encoding;
use super::super::hidden::{self, Tally};

/// Deepest level of an element: a table in a table in a text box needs about thirty.
const DEEPEST: usize = 200;
/// Most elements of one part.
const MOST: usize = 1_500_000;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// One of [`NAMES`], or empty.
    pub(super) name: &'static str,
    attributes: Vec<(Box<str>, Box<str>)>,
    /// The text that stands in it directly.
    pub(super) text: String,
    pub(super) children: Vec<usize>,
}

impl Node {
    /// An attribute's value by its local name; empty where there is none.
    pub(super) fn value(&self, name: &str) -> &str {
        self.attributes.iter().find(|(n, _)| **n == *name).map_or("", |(_, v)| v)
    }

    /// True for a switch such as `<w:b/>`, which is on unless it says otherwise.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.value("val"), "0" | "false" | "off" | "none")
    }
}

/// A part of a document as a tree; node 0 holds its root.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
}

/// Names that mean something here, by namespace and local name; sorted.
const NAMES: &[&str] = &[
    "a:blip",
    "a:hlinkClick",
    "a:tbl",
    "adec:decorative",
    "c:chart",
    "dc:title",
    "dgm:relIds",
    "m:oMath",
    "m:oMathPara",
    "m:t",
    "mc:AlternateContent",
    "mc:Choice",
    "mc:Fallback",
    "rel:Relationship",
    "v:imagedata",
    "v:rect",
    "v:textbox",
    "w14:checkbox",
    "w15:commentEx",
    "w:abstractNum",
    "w:abstractNumId",
    "w:altChunk",
    "w:annotationRef",
    "w:b",
    "w:basedOn",
    "w:bdo",
    "w:body",
    "w:bookmarkStart",
    "w:br",
    "w:comment",
    "w:commentRangeStart",
    "w:commentReference",
    "w:cr",
    "w:customXml",
    "w:del",
    "w:delText",
    "w:dir",
    "w:docPartGallery",
    "w:document",
    "w:drawing",
    "w:dstrike",
    "w:endnote",
    "w:endnoteReference",
    "w:fldChar",
    "w:fldSimple",
    "w:footnote",
    "w:footnoteReference",
    "w:gridSpan",
    "w:hMerge",
    "w:hyperlink",
    "w:i",
    "w:ilvl",
    "w:ind",
    "w:ins",
    "w:instrText",
    "w:lvl",
    "w:lvlOverride",
    "w:lvlText",
    "w:moveFrom",
    "w:moveTo",
    "w:name",
    "w:noBreakHyphen",
    "w:num",
    "w:numFmt",
    "w:numId",
    "w:numPr",
    "w:numStyleLink",
    "w:numbering",
    "w:object",
    "w:outlineLvl",
    "w:p",
    "w:pBdr",
    "w:pPr",
    "w:pStyle",
    "w:pict",
    "w:r",
    "w:rPr",
    "w:rStyle",
    "w:ruby",
    "w:rubyBase",
    "w:sdt",
    "w:sdtContent",
    "w:sdtPr",
    "w:showingPlcHdr",
    "w:smartTag",
    "w:start",
    "w:startOverride",
    "w:strike",
    "w:style",
    "w:styles",
    "w:sym",
    "w:t",
    "w:tab",
    "w:tbl",
    "w:tblHeader",
    "w:tc",
    "w:tcPr",
    "w:tr",
    "w:trPr",
    "w:txbxContent",
    "w:vMerge",
    "w:vanish",
    "w:vertAlign",
    "w:webHidden",
    "wp:docPr",
];

/// The prefix by which a namespace is known here: the published ones of ECMA-376, in both its
/// transitional and its strict form, and Word's later ones.
fn prefix(namespace: &str) -> &'static str {
    match namespace {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | "http://purl.oclc.org/ooxml/wordprocessingml/main" => "w",
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
        | "http://purl.oclc.org/ooxml/officeDocument/math" => "m",
        "http://schemas.openxmlformats.org/drawingml/2006/main" | "http://purl.oclc.org/ooxml/drawingml/main" => "a",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        | "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" => "wp",
        "http://schemas.openxmlformats.org/drawingml/2006/chart" | "http://purl.oclc.org/ooxml/drawingml/chart" => "c",
        "http://schemas.openxmlformats.org/drawingml/2006/diagram" | "http://purl.oclc.org/ooxml/drawingml/diagram" => {
            "dgm"
        }
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => "mc",
        "http://schemas.openxmlformats.org/package/2006/relationships" => "rel",
        "http://schemas.microsoft.com/office/word/2010/wordml" => "w14",
        "http://schemas.microsoft.com/office/word/2012/wordml" => "w15",
        "http://schemas.microsoft.com/office/drawing/2017/decorative" => "adec",
        "http://purl.org/dc/elements/1.1/" => "dc",
        "urn:schemas-microsoft-com:vml" => "v",
        _ => "",
    }
}

fn known(namespace: &ResolveResult<'_>, local: &str) -> &'static str {
    let ResolveResult::Bound(namespace) = namespace else { return "" };
    let prefix = prefix(namespace.0);
    if prefix.is_empty() {
        return "";
    }
    let wanted = prefix.bytes().chain([b':']).chain(local.bytes());
    let found = NAMES.binary_search_by(|name| name.bytes().cmp(wanted.clone()));
    found.ok().and_then(|at| NAMES.get(at)).copied().unwrap_or_default()
}

impl Tree {
    /// Reads a part. Hidden characters are left out of its texts, and counted.
    pub(super) fn of(bytes: &[u8], hidden: &mut Tally) -> Result<Self, Reason> {
        let text = encoding::decode(bytes, false).text;
        let mut reader = NsReader::from_str(&text);
        let mut tree = Self { nodes: vec![Node::default()] };
        let mut open = vec![0_usize];
        loop {
            let (namespace, event) = reader.read_resolved_event().map_err(|_| Reason::Unreadable)?;
            match event {
                Event::Start(start) => {
                    let at = tree.add(&open, &namespace, &start)?;
                    open.push(at);
                    if open.len() > DEEPEST {
                        return Err(Reason::TooTangled);
                    }
                }
                Event::Empty(start) => {
                    tree.add(&open, &namespace, &start)?;
                }
                Event::End(_) if open.len() > 1 => {
                    open.pop();
                }
                Event::End(_) => return Err(Reason::Unreadable),
                Event::Text(text) => tree.write(&open, &text.xml10_content()),
                Event::CData(text) => tree.write(&open, &text.xml10_content()),
                Event::GeneralRef(named) => tree.write(&open, &reference(&named.xml10_content())),
                Event::DocType(_) => return Err(Reason::Active),
                Event::Eof if open.len() == 1 => break,
                Event::Eof => return Err(Reason::Unreadable),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
        for node in &mut tree.nodes {
            if let Some(clean) = hidden::without(&node.text, hidden) {
                node.text = clean;
            }
        }
        Ok(tree)
    }

    fn add(&mut self, open: &[usize], namespace: &ResolveResult<'_>, start: &BytesStart<'_>) -> Result<usize, Reason> {
        if self.nodes.len() > MOST {
            return Err(Reason::TooLarge);
        }
        let name = known(namespace, start.local_name().as_ref());
        let mut attributes = Vec::new();
        if !name.is_empty() {
            for attribute in start.attributes().with_checks(false).flatten().take(64) {
                let local = attribute.key.local_name();
                if local.as_ref().starts_with("rsid") {
                    continue;
                }
                let value = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap_or_default();
                attributes.push((local.as_ref().into(), value.as_ref().into()));
            }
        }
        let at = self.nodes.len();
        self.nodes.push(Node { name, attributes, ..Node::default() });
        if let Some(parent) = open.last().and_then(|parent| self.nodes.get_mut(*parent)) {
            parent.children.push(at);
        }
        Ok(at)
    }

    /// Text is only wanted where words stand.
    fn write(&mut self, open: &[usize], text: &str) {
        if let Some(node) = open.last().and_then(|at| self.nodes.get_mut(*at))
            && matches!(node.name, "w:t" | "w:delText" | "w:instrText" | "m:t" | "dc:title")
        {
            node.text.push_str(text);
        }
    }

    /// A node; an unknown number is an empty one.
    pub(super) fn node(&self, at: usize) -> &Node {
        static NOTHING: Node = Node { name: "", attributes: Vec::new(), text: String::new(), children: Vec::new() };
        self.nodes.get(at).unwrap_or(&NOTHING)
    }

    /// Everything below a node, in reading order.
    pub(super) fn below(&self, at: usize) -> impl Iterator<Item = usize> {
        let mut waiting: Vec<usize> = self.node(at).children.iter().rev().copied().collect();
        std::iter::from_fn(move || {
            let next = waiting.pop()?;
            waiting.extend(self.node(next).children.iter().rev());
            Some(next)
        })
    }

    /// The first element of a name below a node.
    pub(super) fn first(&self, at: usize, name: &str) -> Option<usize> {
        self.below(at).find(|n| self.node(*n).name == name)
    }

    /// The child of a name.
    pub(super) fn child(&self, at: usize, name: &str) -> Option<usize> {
        self.node(at).children.iter().copied().find(|n| self.node(*n).name == name)
    }

    /// The child that a path of names leads to.
    pub(super) fn path(&self, at: usize, names: &[&str]) -> Option<usize> {
        names.iter().try_fold(at, |at, name| self.child(at, name))
    }

    /// The `val` of the child that a path of names leads to.
    pub(super) fn val(&self, at: usize, names: &[&str]) -> Option<&str> {
        Some(self.node(self.path(at, names)?).value("val")).filter(|value| !value.is_empty())
    }

    /// All elements of a name among the children.
    pub(super) fn every<'t>(&'t self, at: usize, name: &'t str) -> impl Iterator<Item = usize> + 't {
        self.node(at).children.iter().copied().filter(move |n| self.node(*n).name == name)
    }

    /// The element that holds the part: its root.
    pub(super) fn root(&self) -> usize {
        self.node(0).children.first().copied().unwrap_or(0)
    }
}

/// One of the five entities of the standard, or a character by its number.
fn reference(name: &str) -> String {
    let character = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#').unwrap_or_default();
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => number.parse().ok(),
            };
            code.and_then(char::from_u32).filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        }
    };
    character.map(String::from).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_sorted_so_that_each_is_found() {
        assert!(NAMES.windows(2).all(|two| two[0] < two[1]));
    }
}
