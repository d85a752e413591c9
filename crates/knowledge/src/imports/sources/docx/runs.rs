//! What stands inside a paragraph: words, links, fields, marks, changes that somebody tracked.

use std::rc::Rc;

use super::super::super::model::{Outcome, Reason, Saying, What};
use super::super::raised;
use super::super::targets::{self, Target};
use super::package::Part;
use super::walk::{Field, Line, Walk};
use super::words::{self, Dress, Span};

/// Most fields that may be open at once.
const FIELDS: usize = 64;

impl Walk<'_, '_> {
    /// Everything inside an element, paragraph or run.
    pub(super) fn inside(
        &mut self,
        part: &Part,
        at: usize,
        line: &mut Line,
        dress: &Dress,
        deep: usize,
    ) -> Result<(), Reason> {
        for child in part.tree.node(at).children.clone() {
            self.one(part, child, line, dress, deep)?;
        }
        Ok(())
    }

    fn one(&mut self, part: &Part, at: usize, line: &mut Line, dress: &Dress, deep: usize) -> Result<(), Reason> {
        let tree = &part.tree;
        let node = tree.node(at);
        match node.name {
            "w:r" => self.run(part, at, line, dress, deep)?,
            "w:hyperlink" => {
                let link = self.linked(part, at);
                self.inside(part, at, line, &Dress { link: link.or(dress.link.clone()), ..dress.clone() }, deep)?;
            }
            "w:ins" | "w:moveTo" => {
                let before = words::length(&line.spans);
                self.inside(part, at, line, dress, deep)?;
                let fresh = words::after(&line.spans, before);
                let saying = if node.name == "w:ins" { Saying::Inserted } else { Saying::Moved };
                self.changed(line, part, at, saying, &fresh);
            }
            "w:del" => {
                let gone: Vec<&str> = tree.below(at).map(|n| tree.node(n).text.as_str()).collect();
                self.changed(line, part, at, Saying::Deleted, &gone.concat());
            }
            "w:sdt" => {
                if let Some(inner) = self.control(part, at) {
                    self.inside(part, inner, line, dress, deep)?;
                }
            }
            "w:smartTag" | "w:customXml" | "w:ruby" | "w:rubyBase" | "w:dir" | "w:bdo" => {
                self.inside(part, at, line, dress, deep)?
            }
            "w:fldSimple" => {
                self.fields.push(Field { told: node.value("instr").to_owned(), result: true });
                let done = self.inside(part, at, line, dress, deep);
                self.fields.pop();
                done?;
            }
            "w:commentRangeStart" | "w:commentReference" => line.said.extend(self.comment(part, at)),
            "m:oMath" | "m:oMathPara" => self.formula(part, at, line),
            "mc:AlternateContent" => {
                if let Some(chosen) = alternative(part, at) {
                    self.inside(part, chosen, line, dress, deep)?;
                }
            }
            _ => self.piece_of_run(part, at, line, dress, deep)?,
        }
        Ok(())
    }

    fn piece_of_run(
        &mut self,
        part: &Part,
        at: usize,
        line: &mut Line,
        dress: &Dress,
        deep: usize,
    ) -> Result<(), Reason> {
        let node = part.tree.node(at);
        match node.name {
            "w:t" if node.value("space") == "preserve" => self.say(line, &node.text, dress),
            "w:t" => self.say(line, node.text.trim(), dress),
            "w:tab" => self.say(line, " ", dress),
            "w:noBreakHyphen" => self.say(line, "\u{2011}", dress),
            "w:sym" => self.say(line, symbol(node.value("char")), dress),
            "w:br" if matches!(node.value("type"), "page" | "column") => {}
            "w:br" | "w:cr" if self.is_shown() => line.spans.push(Span::Break),
            "w:fldChar" => self.field(node.value("fldCharType")),
            "w:instrText" => {
                if let Some(field) = self.fields.last_mut().filter(|field| !field.result && field.told.len() < 4_000) {
                    field.told.push_str(&node.text);
                }
            }
            "w:footnoteReference" if self.is_shown() => self.footnote(line, false, node.value("id")),
            "w:endnoteReference" if self.is_shown() => self.footnote(line, true, node.value("id")),
            "w:drawing" | "w:pict" | "w:object" if self.is_shown() => self.drawing(part, at, line, deep)?,
            _ => {}
        }
        Ok(())
    }

    fn run(&mut self, part: &Part, at: usize, line: &mut Line, dress: &Dress, deep: usize) -> Result<(), Reason> {
        let tree = &part.tree;
        let Some(about) = tree.child(at, "w:rPr") else {
            return self.inside(part, at, line, dress, deep);
        };
        let style = tree.val(about, &["w:rStyle"]).map(|id| self.book.styles.get(id)).unwrap_or_default();
        let told = |name: &str| tree.child(about, name).map(|switch| tree.node(switch).is_on());
        if told("w:vanish").or_else(|| told("w:webHidden")).unwrap_or(style.hidden) {
            let words: String = tree.below(at).map(|n| tree.node(n).text.as_str()).collect();
            if !words.trim().is_empty() && self.is_shown() {
                self.note(Outcome::LeftOut, What::HiddenText, &words);
            }
            // A field may still begin or end in here.
            for child in tree.every(at, "w:fldChar").collect::<Vec<_>>() {
                self.field(tree.node(child).value("fldCharType"));
            }
            return Ok(());
        }
        let struck = told("w:strike").or_else(|| told("w:dstrike"));
        let dress = Dress {
            bold: told("w:b").unwrap_or(dress.bold || style.bold),
            italic: told("w:i").unwrap_or(dress.italic || style.italic),
            strike: struck.unwrap_or(dress.strike || style.strike),
            code: style.code,
            link: dress.link.clone(),
        };
        let height = tree.val(about, &["w:vertAlign"]).unwrap_or_default();
        if let Some(raised) = raised::digits(height, tree.node(only_words(part, at)).text.as_str()) {
            self.say(line, &raised, &dress);
            return Ok(());
        }
        self.inside(part, at, line, &dress, deep)
    }

    /// Words where they are to be seen: not those of a field's instruction, nor a page's number.
    fn say(&mut self, line: &mut Line, words: &str, dress: &Dress) {
        if words.is_empty() || !self.is_shown() {
            return;
        }
        let link = dress.link.clone().or_else(|| self.link_of_field());
        let dress = Dress { link, ..dress.clone() };
        match line.spans.last_mut() {
            Some(Span::Words(before, same)) if *same == dress => before.push_str(words),
            _ => line.spans.push(Span::Words(words.to_owned(), dress)),
        }
    }

    fn is_shown(&self) -> bool {
        self.fields.iter().all(|field| field.result && !drops(&field.told))
    }

    fn field(&mut self, kind: &str) {
        match kind {
            "begin" if self.fields.len() < FIELDS => self.fields.push(Field::default()),
            "separate" => {
                if let Some(field) = self.fields.last_mut() {
                    field.result = true;
                }
                if self.fields.last().is_some_and(|field| drops(&field.told)) {
                    self.note(Outcome::LeftOut, What::ChromeDropped, "");
                }
            }
            "end" => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    fn link_of_field(&mut self) -> Option<Rc<str>> {
        let told = self.fields.iter().rev().find_map(|field| address_in(&field.told))?;
        self.address(&told)
    }

    fn linked(&mut self, part: &Part, at: usize) -> Option<Rc<str>> {
        let node = part.tree.node(at);
        match part.leads.get(node.value("id")) {
            Some(lead) if lead.outside => self.address(&lead.target),
            _ if !node.value("anchor").is_empty() => {
                let anchor = node.value("anchor").to_owned();
                // A table of contents is full of them, and it stays out with all its links.
                if self.is_shown() && !anchor.starts_with("_Toc") {
                    self.note(Outcome::LeftOut, What::LinkLost, &format!("#{anchor}"));
                }
                None
            }
            _ => None,
        }
    }

    fn address(&mut self, written: &str) -> Option<Rc<str>> {
        match targets::outside(written) {
            Target::To(address) => Some(address.into()),
            Target::Lost => {
                self.note(Outcome::LeftOut, What::LinkLost, written);
                None
            }
        }
    }

    fn footnote(&mut self, line: &mut Line, at_end: bool, id: &str) {
        let known = self.footnotes.iter().position(|(end, known)| *end == at_end && known == id);
        let number = known.unwrap_or_else(|| {
            self.footnotes.push((at_end, id.to_owned()));
            self.footnotes.len() - 1
        });
        line.spans.push(Span::Mark(format!("[^{}]", number + 1)));
    }

    fn formula(&mut self, part: &Part, at: usize, line: &mut Line) {
        let tree = &part.tree;
        let words: String = tree.below(at).map(|n| tree.node(n).text.as_str()).collect();
        self.note(Outcome::Guessed, What::FormulaFlattened, &words);
        self.say(line, &words, &Dress::default());
    }
}

/// The text of a run that holds nothing else; or nothing.
fn only_words(part: &Part, at: usize) -> usize {
    let tree = &part.tree;
    let mut rest = tree.node(at).children.iter().copied().filter(|n| tree.node(*n).name != "w:rPr");
    match (rest.next(), rest.next()) {
        (Some(only), None) if tree.node(only).name == "w:t" => only,
        _ => usize::MAX,
    }
}

/// The alternative that is understood here: the first with something to show, or what the writing
/// program keeps for readers that know none of them.
fn alternative(part: &Part, at: usize) -> Option<usize> {
    let tree = &part.tree;
    let shows = |at: &usize| {
        tree.below(*at).any(|n| matches!(tree.node(n).name, "a:blip" | "w:txbxContent" | "w:t" | "m:t" | "v:imagedata"))
    };
    tree.every(at, "mc:Choice").find(shows).or_else(|| tree.child(at, "mc:Fallback"))
}

/// Fields whose result is of no use without pages.
fn drops(told: &str) -> bool {
    let first = told.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
    matches!(first.as_str(), "TOC" | "INDEX" | "TOA" | "PAGE" | "NUMPAGES" | "PAGEREF" | "SECTIONPAGES")
}

/// The address in a field's instruction: `HYPERLINK "https://…"`.
fn address_in(told: &str) -> Option<String> {
    let rest = told.trim_start();
    let rest = rest.get(..9).filter(|word| word.eq_ignore_ascii_case("hyperlink")).and(rest.get(9..))?.trim_start();
    if rest.starts_with('\\') {
        return None;
    }
    let address = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split_whitespace().next(),
    };
    address.filter(|a| !a.is_empty()).map(str::to_owned)
}

/// The characters of symbol fonts that people use as signs.
fn symbol(code: &str) -> &'static str {
    match code.to_ascii_uppercase().trim_start_matches("F0") {
        "B7" | "A7" | "6C" | "9F" => "•",
        "FC" | "50" => "✓",
        "FB" | "4F" => "✗",
        "FE" | "52" => "☑",
        "A8" | "6F" | "A3" => "☐",
        "FD" => "☒",
        "E0" | "AE" => "→",
        "DF" | "AC" => "←",
        "4A" => "☺",
        "B0" => "°",
        "A5" => "∞",
        "B1" => "±",
        "2D" => "−",
        _ => "",
    }
}
