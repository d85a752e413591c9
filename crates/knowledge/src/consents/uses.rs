//! Where something stands: queries over what pages keep.

use std::collections::{BTreeMap, BTreeSet};

use foundation::Result;
use foundation::blocks::{BlockId, images};
use foundation::db::{Column, Sql};
use foundation::files;
use foundation::i18n::Language;
use foundation::work::Reads;
use uuid::Uuid;

use super::model::About;
use crate::pages::{Edition, Page, PageId, Revision, RevisionId, store as pages};

/// An edition in which it stands, in some revision.
#[derive(Debug, Clone)]
pub struct Use {
    /// The page.
    pub page: Page,
    /// The edition.
    pub edition: Edition,
    /// The newest revision, if it stands there.
    pub newest: Option<Revision>,
    /// The revision readers see, if it stands there.
    pub public: Option<Revision>,
    /// Numbers of the earlier revisions in which it stands.
    pub past: Vec<i64>,
    /// Blocks of this page that are it.
    pub blocks: BTreeSet<BlockId>,
    /// Names by which this page knows the picture.
    pub pictures: BTreeSet<String>,
}

/// Every use of it. Meant for deeds on all of them: whoever is shown some must be asked what they see.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn uses(view: &impl Reads, about: &About) -> Result<Vec<Use>> {
    let mut found: BTreeMap<(Uuid, &'static str), Stands> = BTreeMap::new();
    match about {
        About::Picture(hash) => {
            let mut names: BTreeMap<Uuid, BTreeSet<String>> = BTreeMap::new();
            for (subject, name) in files::uses_of(view, hash).await? {
                names.entry(subject).or_default().insert(name);
            }
            for (subject, names) in names {
                pictured(view, PageId(subject), names, &mut found).await?;
            }
        }
        About::Quote(blocks) => {
            let mut marks: BTreeSet<String> =
                blocks.iter().map(|block| format!("\"id\":\"{}\"", block.block)).collect();
            marks.extend(blocks.iter().map(|block| format!("\"hash\":\"{}\"", block.hash)));
            quoted(view, &marks, &mut found).await?;
        }
    }
    let mut uses = Vec::new();
    for ((page, tag), stands) in found {
        if let (Some(language), Ok(page)) = (Language::parse(tag), pages::page(view, PageId(page)).await) {
            uses.push(whole(view, page, language, stands).await?);
        }
    }
    Ok(uses)
}

/// Where it stands in one edition.
#[derive(Default)]
struct Stands {
    revisions: BTreeMap<i64, RevisionId>,
    blocks: BTreeSet<BlockId>,
    pictures: BTreeSet<String>,
}

async fn whole(view: &impl Reads, page: Page, language: Language, stands: Stands) -> Result<Use> {
    let edition = pages::edition(view, page.id, language).await?;
    let has = |wanted: RevisionId| stands.revisions.values().any(|id| *id == wanted);
    let newest = match has(edition.newest) {
        true => Some(pages::revision(view, page.id, edition.newest).await?),
        false => None,
    };
    let public = match edition.public.filter(|public| has(*public)) {
        Some(public) => Some(pages::revision(view, page.id, public).await?),
        None => None,
    };
    let shown = |id: &RevisionId| *id != edition.newest && Some(*id) != edition.public;
    let past = stands.revisions.iter().filter(|(_, id)| shown(id)).map(|(number, _)| *number).collect();
    Ok(Use { newest, public, past, blocks: stands.blocks, pictures: stands.pictures, edition, page })
}

/// The revisions of a page that show a picture under one of its names.
async fn pictured(
    view: &impl Reads,
    page: PageId,
    names: BTreeSet<String>,
    found: &mut BTreeMap<(Uuid, &'static str), Stands>,
) -> Result<()> {
    // Seen: a picture is looked for wherever it stands; who is shown a use is asked what they see.
    let languages = pages::editions(view, page).await?;
    for edition in languages {
        for revision in pages::revisions(view, page, edition.language).await? {
            let shows = names.iter().any(|name| revision.body.contains(name.as_str()))
                && images(&pages::public_text(&revision)?).iter().any(|source| names.contains(source));
            if shows {
                let stands = found.entry((page.0, edition.language.tag())).or_default();
                stands.revisions.insert(revision.number, revision.id);
                stands.pictures.extend(names.iter().cloned());
            }
        }
    }
    Ok(())
}

/// The revisions whose block map has one of these marks.
async fn quoted(
    view: &impl Reads,
    marks: &BTreeSet<String>,
    found: &mut BTreeMap<(Uuid, &'static str), Stands>,
) -> Result<()> {
    let mut sql = Sql::new("select id, page_id, language, number, blocks from revision where 1 = 0");
    for mark in marks {
        sql = sql.add(" or blocks like ").bind(format!("%{mark}%"));
    }
    for row in sql.rows(view).await? {
        let Some(language) = Language::parse(&row.col::<String>("language")?) else { continue };
        let map: Vec<foundation::blocks::Mark> = serde_json::from_str(&row.col::<String>("blocks")?)?;
        let stands = found.entry((row.col("page_id")?, language.tag())).or_default();
        stands.revisions.insert(row.col("number")?, RevisionId(row.col("id")?));
        let is = |mark: &&foundation::blocks::Mark| {
            marks.contains(&format!("\"id\":\"{}\"", mark.id)) || marks.contains(&format!("\"hash\":\"{}\"", mark.hash))
        };
        stands.blocks.extend(map.iter().filter(is).map(|mark| mark.id));
    }
    Ok(())
}
