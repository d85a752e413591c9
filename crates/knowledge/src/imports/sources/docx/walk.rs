//! From paragraphs and tables, in the order they stand, to pieces of a page.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use super::super::super::model::{Asset, Note, Outcome, Reason, Said, Saying, What};
use super::numbering::{Counted, ListAt, Numbering};
use super::package::{Package, Part};
use super::sayings::Comments;
use super::styles::{Role, Style, Styles};
use super::words::{self, Dress, Span};

/// How deep tables and text boxes may stand in each other.
const DEEPEST: usize = 12;

/// A piece of a page.
#[derive(Debug, Clone)]
pub(super) enum Piece {
    Title(Vec<Span>),
    Subtitle(Vec<Span>),
    Heading(u8, Vec<Span>),
    Paragraph(Vec<Span>),
    Entry {
        deep: usize,
        counted: Counted,
        spans: Vec<Span>,
    },
    Quote(Vec<Span>),
    Caption(Vec<Span>),
    Code(String),
    Figure(Shown),
    /// A table as it is written.
    Table(String),
    Rule,
}

/// A picture that came along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    /// As a body points at it.
    pub(super) address: String,
    pub(super) alt: String,
    /// Said to carry no meaning.
    pub(super) decorative: bool,
}

/// A piece with what was said about it.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) piece: Piece,
    pub(super) said: Vec<Said>,
}

/// What is read once, before the text.
#[derive(Debug, Default)]
pub(super) struct Book {
    pub(super) styles: Styles,
    pub(super) comments: Comments,
}

/// What a paragraph holds besides its form.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) spans: Vec<Span>,
    pub(super) pictures: Vec<Shown>,
    /// What text boxes hold that are tied to this paragraph.
    pub(super) boxes: Vec<Placed>,
    pub(super) said: Vec<Said>,
    pub(super) rule: bool,
}

/// A field that is open: its instruction, and whether its result has begun.
#[derive(Debug, Default)]
pub(super) struct Field {
    pub(super) told: String,
    pub(super) result: bool,
}

/// The walk through a document.
pub(super) struct Walk<'a, 'l> {
    pub(super) source: &'a str,
    pub(super) book: &'a Book,
    pub(super) package: &'a mut Package<'l>,
    pub(super) numbering: Numbering,
    pub(super) notes: Vec<Note>,
    pub(super) assets: Vec<Asset>,
    /// Pictures met before, by the part they lie in.
    pub(super) pictures: BTreeMap<String, Option<String>>,
    /// Footnotes in the order they are first met: whether it is an endnote, and its id.
    pub(super) footnotes: Vec<(bool, String)>,
    pub(super) fields: Vec<Field>,
    /// Comments that are placed already.
    pub(super) commented: BTreeSet<String>,
    /// Comments that begin before the next paragraph.
    pub(super) waiting: Vec<Said>,
    /// Words that run on into the next paragraph, because the mark between was taken out.
    carried: Line,
}

impl<'a, 'l> Walk<'a, 'l> {
    pub(super) fn new(source: &'a str, book: &'a Book, package: &'a mut Package<'l>, numbering: Numbering) -> Self {
        Self {
            source,
            book,
            package,
            numbering,
            notes: Vec::new(),
            assets: Vec::new(),
            pictures: BTreeMap::new(),
            footnotes: Vec::new(),
            fields: Vec::new(),
            commented: BTreeSet::new(),
            waiting: Vec::new(),
            carried: Line::default(),
        }
    }

    pub(super) fn note(&mut self, outcome: Outcome, what: What, detail: &str) {
        // The same said twice says no more.
        let note = Note::new(outcome, what, detail);
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// All pieces below an element that holds paragraphs and tables.
    pub(super) fn flow(&mut self, part: &Part, at: usize, deep: usize) -> Result<Vec<Placed>, Reason> {
        let mut out = Vec::new();
        self.flow_into(part, at, deep, &mut out)?;
        let rest = mem::take(&mut self.carried);
        place(&mut out, Piece::Paragraph(rest.spans), rest.said);
        Ok(out)
    }

    fn flow_into(&mut self, part: &Part, at: usize, deep: usize, out: &mut Vec<Placed>) -> Result<(), Reason> {
        for child in part.tree.node(at).children.clone() {
            match part.tree.node(child).name {
                "w:p" => self.paragraph(part, child, deep, out)?,
                "w:tbl" if deep < DEEPEST => self.table(part, child, deep, out)?,
                "w:tbl" => {
                    self.note(Outcome::Guessed, What::NestingFlattened, "");
                    for inner in part.tree.below(child).filter(|n| part.tree.node(*n).name == "w:p").collect::<Vec<_>>()
                    {
                        self.paragraph(part, inner, deep, out)?;
                    }
                }
                "w:sdt" => {
                    if let Some(inner) = self.control(part, child) {
                        self.flow_into(part, inner, deep, out)?;
                    }
                }
                "w:customXml" | "w:smartTag" | "w:ins" | "w:moveTo" => self.flow_into(part, child, deep, out)?,
                "w:commentRangeStart" => {
                    let said = self.comment(part, child);
                    self.waiting.extend(said);
                }
                "w:altChunk" => self.note(Outcome::LeftOut, What::EmbedDropped, "altChunk"),
                _ => {}
            }
        }
        Ok(())
    }

    /// What a content control holds; nothing where it only holds a place, or a table of contents.
    pub(super) fn control(&mut self, part: &Part, at: usize) -> Option<usize> {
        let tree = &part.tree;
        let about = tree.child(at, "w:sdtPr");
        let gallery = about.and_then(|about| tree.first(about, "w:docPartGallery"));
        if gallery.is_some_and(|g| tree.node(g).value("val").to_ascii_lowercase().contains("table of")) {
            self.note(Outcome::LeftOut, What::ChromeDropped, "");
            return None;
        }
        let content = tree.child(at, "w:sdtContent")?;
        let holds_place = about.and_then(|about| tree.child(about, "w:showingPlcHdr"));
        if holds_place.is_some_and(|switch| tree.node(switch).is_on()) {
            let words: String = tree.below(content).map(|n| tree.node(n).text.as_str()).collect();
            self.note(Outcome::LeftOut, What::PlaceholderDropped, &words);
            return None;
        }
        Some(content)
    }

    fn paragraph(&mut self, part: &Part, at: usize, deep: usize, out: &mut Vec<Placed>) -> Result<(), Reason> {
        let tree = &part.tree;
        let about = tree.child(at, "w:pPr");
        let form = about.map(|about| self.form(part, about)).unwrap_or_default();
        let dress = Dress { bold: form.bold, italic: form.italic, strike: form.strike, ..Dress::default() };
        let mut line = mem::take(&mut self.carried);
        line.said.append(&mut self.waiting);
        self.inside(part, at, &mut line, &dress, deep)?;
        if about.and_then(|about| tree.path(about, &["w:rPr", "w:del"])).is_some() {
            self.carried = line;
            return Ok(());
        }
        if form.role == Role::Contents {
            if !words::is_empty(&line.spans) {
                self.note(Outcome::LeftOut, What::ChromeDropped, &words::bare(&line.spans));
            }
            self.waiting = line.said;
            return Ok(());
        }
        let ruled = about.and_then(|about| tree.child(about, "w:pBdr")).is_some() && line.spans.is_empty();
        line.rule |= ruled && line.pictures.is_empty() && line.boxes.is_empty() && !out.is_empty();
        self.set(line, &form, out);
        Ok(())
    }

    /// A paragraph's form: its style, and what it says for itself.
    fn form(&self, part: &Part, about: usize) -> Style {
        let tree = &part.tree;
        let named = tree.val(about, &["w:pStyle"]).unwrap_or_default();
        let mut form = self.book.styles.get(named);
        if let Some(level) = tree.val(about, &["w:outlineLvl"]).and_then(|level| level.parse::<u8>().ok())
            && form.role == Role::Text
            && level < 9
        {
            form.role = Role::Heading(level + 1);
        }
        if let Some(list) = tree.child(about, "w:numPr") {
            form.list = ListAt::of(tree, list, form.list.as_ref());
        }
        form
    }

    /// Puts what a paragraph holds in its place.
    fn set(&mut self, mut line: Line, form: &Style, out: &mut Vec<Placed>) {
        let mut said = mem::take(&mut line.said);
        let empty = words::is_empty(&line.spans);
        let list = form.list.as_ref().filter(|at| at.list != "0" && !matches!(form.role, Role::Heading(_)));
        // An entry counts also where it is empty: its number is skipped for the reader, as in Word.
        let counted = list.and_then(|at| Some((at.level, self.numbering.next(at)?)));
        if !empty {
            let spans = mem::take(&mut line.spans);
            let piece = match (form.role, counted) {
                (Role::Title, _) => Piece::Title(spans),
                (Role::Subtitle, _) => Piece::Subtitle(spans),
                (Role::Heading(level), _) => Piece::Heading(level, spans),
                (Role::Caption, _) => Piece::Caption(spans),
                (Role::Code, _) => Piece::Code(code_line(&spans)),
                (_, Some((deep, counted))) => Piece::Entry { deep, counted, spans },
                (Role::Quote, None) => Piece::Quote(spans),
                _ => Piece::Paragraph(spans),
            };
            out.push(Placed { piece, said: mem::take(&mut said) });
        }
        for shown in line.pictures {
            out.push(Placed { piece: Piece::Figure(shown), said: mem::take(&mut said) });
        }
        if line.rule {
            out.push(Placed { piece: Piece::Rule, said: mem::take(&mut said) });
        }
        out.extend(line.boxes);
        // What was said about nothing that stayed belongs to what stands before, or else comes next.
        match out.last_mut() {
            Some(before) => before.said.append(&mut said),
            None => self.waiting.append(&mut said),
        }
    }

    /// Something said about words that were changed; one person's running changes are one.
    pub(super) fn changed(&self, line: &mut Line, part: &Part, at: usize, saying: Saying, words: &str) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            return;
        }
        let node = part.tree.node(at);
        let said = Said::new(node.value("author"), &words, saying, node.value("date"));
        match line.said.last_mut().filter(|last| last.saying == saying && last.author == said.author) {
            Some(last) => last.go_on(&words),
            None => line.said.push(said),
        }
    }
}

fn place(out: &mut Vec<Placed>, piece: Piece, said: Vec<Said>) {
    if !matches!(&piece, Piece::Paragraph(spans) if words::is_empty(spans)) {
        out.push(Placed { piece, said });
    } else if let Some(before) = out.last_mut() {
        before.said.extend(said);
    }
}

/// A line of code keeps its blanks.
fn code_line(spans: &[Span]) -> String {
    let mut line = String::new();
    for span in spans {
        match span {
            Span::Words(text, _) => line.push_str(&text.replace('\u{a0}', " ")),
            Span::Break => line.push('\n'),
            Span::Mark(_) => {}
        }
    }
    line
}
