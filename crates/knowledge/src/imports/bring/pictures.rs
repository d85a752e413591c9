//! The pictures of a haul: cleaned and put on the shelf when the first page that shows them comes,
//! before the work that notes them.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use foundation::Result;
use foundation::files::{Clean, Refused, Shelf, clean};

use super::*;

/// The pictures of a haul by their source.
pub(super) struct Pictures {
    assets: HashMap<String, Arc<Asset>>,
    hashes: Arc<HashMap<String, String>>,
    shelved: HashMap<String, Option<String>>,
}

/// Pictures that were put on the shelf and are not yet noted.
#[derive(Default)]
pub(super) struct Shelved {
    pub(super) notes: Vec<(String, Clean)>,
    pub(super) refused: Vec<ReportLine>,
}

impl Pictures {
    /// Takes them; the hash of each is counted in another thread.
    pub(super) async fn new(assets: Vec<Asset>) -> Result<Self> {
        let counted = tokio::task::spawn_blocking(move || {
            let hash = |asset: &Asset| (asset.source.clone(), hex::encode(Sha256::digest(&asset.bytes)));
            let hashes = assets.iter().map(hash).collect();
            (assets, hashes)
        });
        let (assets, hashes): (Vec<Asset>, HashMap<String, String>) = counted.await?;
        let assets = assets.into_iter().map(|asset| (asset.source.clone(), Arc::new(asset))).collect();
        Ok(Self { assets, hashes: Arc::new(hashes), shelved: HashMap::new() })
    }

    /// Forgets what was put on the shelf: the works that were to note it were not kept.
    pub(super) fn forget(&mut self) {
        self.shelved.clear();
    }

    /// The hash of every picture's bytes as they came, by source.
    pub(super) fn hashes(&self) -> Arc<HashMap<String, String>> {
        self.hashes.clone()
    }

    /// Pictures that no page shows.
    pub(super) fn unused(&self, drafts: &[Draft]) -> Vec<LeftOut> {
        let shown: HashSet<String> = drafts.iter().flat_map(|draft| shown_by(&draft.body)).collect();
        let mut unused: Vec<LeftOut> = self
            .assets
            .keys()
            .filter(|source| !shown.contains(*source))
            .map(|source| LeftOut { source: shorten(source, 200), reason: Reason::Unused })
            .collect();
        unused.sort_by(|one, other| one.source.cmp(&other.source));
        unused
    }

    /// Where a picture lies on the shelf, once it was put there.
    pub(super) fn hash(&self, source: &str) -> Option<&String> {
        self.shelved.get(source).and_then(Option::as_ref)
    }

    /// Cleans those of the pictures that were not met before, and puts them on the shelf.
    pub(super) async fn shelve(&mut self, shelf: &Shelf, sources: impl IntoIterator<Item = String>) -> Result<Shelved> {
        let mut shelved = Shelved::default();
        for source in sources {
            if self.shelved.contains_key(&source) {
                continue;
            }
            let Some(asset) = self.assets.get(&source).cloned() else { continue };
            let hash = match tokio::task::spawn_blocking(move || clean(&asset.bytes)).await? {
                Ok(clean) => {
                    let hash = shelf.put(&clean).await?;
                    shelved.notes.push((hash.clone(), clean));
                    Some(hash)
                }
                Err(refused) => {
                    shelved.refused.push(ReportLine::left(&source, reason(refused)));
                    None
                }
            };
            self.shelved.insert(source, hash);
        }
        Ok(shelved)
    }
}

fn reason(refused: Refused) -> Reason {
    match refused {
        Refused::Unreadable => Reason::Unreadable,
        Refused::TooLarge => Reason::TooLarge,
        Refused::Active => Reason::Active,
    }
}

/// The pictures a body shows, by their source.
pub(super) fn shown_by(body: &str) -> Vec<String> {
    let asset = |place| match place {
        Place::Asset(source) => Some(source),
        Place::Page(_) => None,
    };
    places(body).into_iter().filter_map(asset).collect()
}
