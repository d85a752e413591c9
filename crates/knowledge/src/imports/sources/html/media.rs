//! Pictures and figures.

use super::super::super::model::{Outcome, What};
use super::super::super::rules::{escape, name_of};
use super::super::{described, targets};
use super::tree::Node;
use super::write::Writer;

pub(super) fn is_picture(node: &Node) -> bool {
    node.name == "img"
}

/// Where a picture really is: sites that load late keep it elsewhere.
fn address(node: &Node) -> String {
    let written = |name: &str| node.value(name).trim();
    let late = ["data-src", "data-image", "data-lazy-src", "data-original"];
    let early = written("src");
    if !early.is_empty() && !early.starts_with("data:") {
        return early.to_owned();
    }
    let late = late.iter().map(|n| written(n)).find(|w| !w.is_empty());
    let set = node.value("srcset").split_whitespace().next().filter(|w| !w.is_empty());
    late.or(set).unwrap_or_default().to_owned()
}

/// The description, unless it is no more than the file's name.
fn description(node: &Node, address: &str) -> String {
    let alt = node.value("alt").split_whitespace().collect::<Vec<_>>().join(" ");
    described::tidy(&alt, address.split(['?', '#']).next().unwrap_or_default())
}

/// A picture that is there.
struct Shown {
    address: String,
    alt: String,
}

impl Writer<'_> {
    /// A picture inside a text.
    pub(super) fn picture(&mut self, at: usize) -> String {
        match self.shown(at) {
            Ok(Some(shown)) => format!("![{}]({})", escape(&shown.alt), shown.address),
            Ok(None) => String::new(),
            Err(words) => words,
        }
    }

    /// The picture, nothing where it was shown just before, or words in its
    /// place where it did not come along.
    fn shown(&mut self, at: usize) -> Result<Option<Shown>, String> {
        let node = self.tree.node(at);
        let written = address(node);
        if written.is_empty() || self.last_picture == written {
            return Ok(None);
        }
        self.last_picture.clone_from(&written);
        if written.starts_with("file:") {
            self.note(Outcome::LeftOut, What::PictureKeptBack, name_of(&written));
            return Ok(None);
        }
        let alt = description(node, &written);
        let Some(address) = targets::picture(self.source, &written, self.around) else {
            self.note(Outcome::LeftOut, What::ImageMissing, &written);
            return match (targets::is_remote(&written), alt.is_empty()) {
                (true, true) => Err(format!("[{}]({})", escape(name_of(&written)), targets::fit(&written))),
                (true, false) => Err(format!("[{}]({})", escape(&alt), targets::fit(&written))),
                (false, _) => Err(escape(&alt)),
            };
        };
        if alt.is_empty() {
            self.note(Outcome::Guessed, What::AltMissing, &written);
        }
        Ok(Some(Shown { address, alt }))
    }

    /// A figure: quote, table or picture with what is written below it.
    pub(super) fn figure(&mut self, at: usize, depth: usize) -> Vec<String> {
        let tree = self.tree;
        let caption_at = tree.first(at, "figcaption");
        if let Some(quote) = tree.first(at, "blockquote") {
            let speaker = caption_at.map(|c| tree.words(c)).unwrap_or_default();
            return self.quote(quote, &speaker, depth);
        }
        let picture = tree.below(at).find(|n| is_picture(tree.node(*n)));
        let Some(picture) = picture.filter(|_| tree.first(at, "table").is_none()) else {
            return self.flow(at, depth);
        };
        let credit = caption_at
            .and_then(|c| tree.below(c).find(|n| tree.node(*n).value("class").to_ascii_lowercase().contains("credit")));
        let credit = credit.map(|c| tree.words(c)).unwrap_or_default();
        let caption = caption_at.map(|c| tree.words(c)).unwrap_or_default();
        let caption = match credit.is_empty() {
            true => caption,
            false => caption.replacen(&credit, "", 1).trim().to_owned(),
        };
        match self.shown(picture) {
            Ok(Some(shown)) => vec![described::figure(&shown.address, &shown.alt, &caption, &credit, false)],
            Ok(None) if caption.is_empty() => Vec::new(),
            Ok(None) => vec![super::inline::paragraph(&escape(&caption))],
            Err(words) => {
                let lines = [words, escape(&caption), escape(&credit)];
                lines.iter().filter(|l| !l.is_empty()).map(|l| super::inline::paragraph(l)).collect()
            }
        }
    }
}
