//! A Word file is an archive of parts; only those that are asked for are unpacked, and none of what
//! the archive claims is believed.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::super::super::model::{Limits, Reason};
use super::super::super::rules::relative_to;
use super::super::hidden::Tally;
use super::super::{archive, kind};
use super::xml::Tree;

/// Most bytes of a part that is XML.
const PART: u64 = 48 * 1024 * 1024;
/// Most bytes that are unpacked of one document in all.
const TOTAL: u64 = 192 * 1024 * 1024;
/// Most parts in an archive.
const PARTS: usize = 10_000;
/// The part that holds the text, where the archive does not say.
const DOCUMENT: &str = "word/document.xml";

/// An opened Word file.
pub(super) struct Package<'l> {
    packed: ZipArchive<Cursor<Vec<u8>>>,
    limits: &'l Limits,
    unpacked: u64,
    /// Hidden characters left out of all its parts.
    pub(super) hidden: Tally,
}

/// Where a part's ids lead.
pub(super) type Relations = BTreeMap<String, Relation>;

/// A part, or an address outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Relation {
    /// The last word of its type: `image`, `hyperlink`, `footnotes`.
    pub(super) kind: String,
    /// A part's path, or an address.
    pub(super) target: String,
    /// It leads out of the file.
    pub(super) outside: bool,
}

/// A part and where its ids lead.
#[derive(Debug, Default)]
pub(super) struct Part {
    pub(super) tree: Tree,
    pub(super) leads: Relations,
}

impl<'l> Package<'l> {
    pub(super) fn open(bytes: Vec<u8>, limits: &'l Limits) -> Result<Self, Reason> {
        if kind::is_locked(&bytes) {
            return Err(Reason::Encrypted);
        }
        let packed = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Reason::Unreadable)?;
        if packed.len() > PARTS {
            return Err(Reason::Bomb);
        }
        Ok(Self { packed, limits, unpacked: 0, hidden: Tally::default() })
    }

    /// The bytes of a part, if it is there.
    pub(super) fn bytes(&mut self, path: &str, most: u64) -> Result<Option<Vec<u8>>, Reason> {
        let Some(index) = self.packed.index_for_name(path) else { return Ok(None) };
        let file = self.packed.by_index(index).map_err(|fault| match fault {
            zip::result::ZipError::UnsupportedArchive(_) | zip::result::ZipError::InvalidPassword => Reason::Encrypted,
            _ => Reason::Unreadable,
        })?;
        let (claimed, small) = (file.size(), file.compressed_size());
        if archive::is_bomb(claimed, small, self.limits) {
            return Err(Reason::Bomb);
        }
        let mut bytes = Vec::new();
        file.take(most + 1).read_to_end(&mut bytes).map_err(|_| Reason::Unreadable)?;
        self.unpacked += bytes.len() as u64;
        if archive::is_bomb(bytes.len() as u64, small, self.limits) || self.unpacked > TOTAL {
            return Err(Reason::Bomb);
        }
        if bytes.len() as u64 > most { Err(Reason::TooLarge) } else { Ok(Some(bytes)) }
    }

    /// A picture's bytes; nothing where they are not there or too many.
    pub(super) fn picture(&mut self, path: &str) -> Result<Option<Vec<u8>>, Reason> {
        match self.bytes(path, self.limits.asset) {
            Err(Reason::TooLarge | Reason::Unreadable | Reason::Encrypted) => Ok(None),
            other => other,
        }
    }

    /// A part as a tree, with where its ids lead.
    pub(super) fn part(&mut self, path: &str) -> Result<Option<Part>, Reason> {
        let Some(bytes) = self.bytes(path, PART)? else { return Ok(None) };
        let tree = Tree::of(&bytes, &mut self.hidden)?;
        Ok(Some(Part { tree, leads: self.leads(path)? }))
    }

    /// The part of a kind that another one leads to.
    pub(super) fn beside(&mut self, part: &Part, kind: &str) -> Result<Part, Reason> {
        let Some(to) = part.leads.values().find(|one| one.kind == kind && !one.outside).map(|one| one.target.clone())
        else {
            return Ok(Part::default());
        };
        Ok(self.part(&to)?.unwrap_or_default())
    }

    /// The part that holds the text.
    pub(super) fn document(&mut self) -> Result<Part, Reason> {
        let leads = self.leads("")?;
        let named = leads.values().find(|one| one.kind == "officeDocument").map(|one| one.target.clone());
        let path = named.unwrap_or_else(|| DOCUMENT.to_owned());
        self.part(&path)?.ok_or(Reason::Unreadable)
    }

    /// The title among the document's properties.
    pub(super) fn titled(&mut self) -> Result<String, Reason> {
        let leads = self.leads("")?;
        let Some(path) = leads.values().find(|one| one.kind == "core-properties").map(|one| one.target.clone()) else {
            return Ok(String::new());
        };
        let Some(part) = self.part(&path)? else { return Ok(String::new()) };
        let title = part.tree.first(0, "dc:title").map(|at| part.tree.node(at).text.trim().to_owned());
        Ok(title.unwrap_or_default())
    }

    /// What the ids of a part stand for.
    fn leads(&mut self, path: &str) -> Result<Relations, Reason> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let beside =
            if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") };
        let Some(bytes) = self.bytes(&beside, PART)? else { return Ok(Relations::new()) };
        let tree = Tree::of(&bytes, &mut self.hidden)?;
        let mut leads = Relations::new();
        for at in tree.every(tree.root(), "rel:Relationship").take(100_000) {
            let node = tree.node(at);
            let outside = node.value("TargetMode").eq_ignore_ascii_case("external");
            let written = node.value("Target");
            let target = match outside {
                true => Some(written.to_owned()),
                false => relative_to(path, written),
            };
            let kind = node.value("Type").rsplit('/').next().unwrap_or_default().to_owned();
            if let Some(target) = target {
                leads.insert(node.value("Id").to_owned(), Relation { kind, target, outside });
            }
        }
        Ok(leads)
    }
}
