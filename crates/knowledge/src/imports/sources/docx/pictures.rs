//! Pictures, text boxes, charts: whatever is drawn.

use sha2::{Digest, Sha256};

use super::super::super::model::{Asset, Outcome, Reason, What};
use super::super::super::rules::{Place, name_of};
use super::super::{described, kind};
use super::package::Part;
use super::walk::{Line, Shown, Walk};

impl Walk<'_, '_> {
    /// A drawing of any age: what it shows, and the words in its boxes.
    pub(super) fn drawing(&mut self, part: &Part, at: usize, line: &mut Line, deep: usize) -> Result<(), Reason> {
        let tree = &part.tree;
        let about = tree.first(at, "wp:docPr");
        let words = |name: &str| about.map(|about| tree.node(about).value(name).to_owned()).unwrap_or_default();
        let alt = if words("descr").trim().is_empty() { words("title") } else { words("descr") };
        let decorative =
            tree.first(at, "adec:decorative").is_some_and(|n| matches!(tree.node(n).value("val"), "1" | "true"));
        let mut waiting = vec![at];
        while let Some(next) = waiting.pop() {
            let node = tree.node(next);
            match node.name {
                "w:txbxContent" => {
                    if deep < 4 {
                        let held = std::mem::take(line);
                        let inner = self.flow(part, next, deep + 1)?;
                        *line = held;
                        if !inner.is_empty() {
                            self.note(Outcome::Guessed, What::TextBoxMoved, "");
                        }
                        line.boxes.extend(inner);
                    }
                    continue;
                }
                "a:blip" => {
                    let id = if node.value("embed").is_empty() { node.value("link") } else { node.value("embed") };
                    self.picture(part, id, &alt, decorative, line)?;
                }
                "v:imagedata" => {
                    let alt = if alt.is_empty() { node.value("title") } else { &alt };
                    self.picture(part, node.value("id"), alt, decorative, line)?;
                }
                "v:rect" if matches!(node.value("hr"), "t" | "true") => line.rule = true,
                "c:chart" => self.note(Outcome::LeftOut, What::DrawingDropped, &alt),
                "dgm:relIds" => self.note(Outcome::LeftOut, What::DrawingDropped, &alt),
                "mc:AlternateContent" => {
                    let chosen = tree.child(next, "mc:Choice").or_else(|| tree.child(next, "mc:Fallback"));
                    waiting.extend(chosen);
                    continue;
                }
                _ => {}
            }
            waiting.extend(node.children.iter().rev());
        }
        Ok(())
    }

    fn picture(&mut self, part: &Part, id: &str, alt: &str, decorative: bool, line: &mut Line) -> Result<(), Reason> {
        let Some(lead) = part.leads.get(id).cloned() else { return Ok(()) };
        if lead.outside {
            self.note(Outcome::LeftOut, What::ImageMissing, &lead.target);
            return Ok(());
        }
        let known = match self.pictures.get(&lead.target) {
            Some(known) => known.clone(),
            None => {
                let taken = self.take(&lead.target)?;
                self.pictures.insert(lead.target.clone(), taken.clone());
                taken
            }
        };
        let Some(address) = known else { return Ok(()) };
        let alt = described::tidy(alt, &lead.target);
        if alt.is_empty() && !decorative {
            self.note(Outcome::Guessed, What::AltMissing, name_of(&lead.target));
        }
        line.pictures.push(Shown { address, alt, decorative });
        Ok(())
    }

    /// Takes a picture along, under a name that is the same wherever the same picture comes again.
    fn take(&mut self, path: &str) -> Result<Option<String>, Reason> {
        let Some(bytes) = self.package.picture(path)? else {
            self.note(Outcome::LeftOut, What::ImageMissing, name_of(path));
            return Ok(None);
        };
        let Some(kind) = kind::picture_of(&bytes) else {
            self.note(Outcome::LeftOut, What::PictureForm, name_of(path));
            return Ok(None);
        };
        let hash = hex::encode(Sha256::digest(&bytes));
        let source = format!("{}/{}.{}", self.source, hash.get(..20).unwrap_or_default(), kind.ending());
        let address = Place::Asset(source.clone()).written();
        if !self.assets.iter().any(|asset| asset.source == source) {
            self.assets.push(Asset { source, bytes, kind });
        }
        Ok(Some(address))
    }
}
