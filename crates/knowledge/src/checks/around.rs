//! What the rules must know around a text, gathered for whoever asks.

use std::collections::{BTreeSet, HashMap};

use foundation::access::Audience;
use foundation::blocks::{BlockId, Kind, closely};
use foundation::web::{Later, Site};
use foundation::work::Reads;
use foundation::{Error, Result, directory, files, sharing};

use super::model::{LinkFate, Pictured, PublicNames, Surroundings, Written};
use super::{rules, store};
use crate::consents::{self, Terms};
use crate::pages::{Page, PageId, Publish, Write, store as pages};

/// What stayed out of an edition when it was brought in: words, and how often. Given by the house,
/// because bringing in stands above.
pub struct LeftBehind(pub fn(Site, PageId, foundation::i18n::Language) -> LeftOut);

/// Words and how often they stayed out, when they are known.
type LeftOut = Later<Result<Vec<(String, usize)>>>;

/// First parts of addresses that are pages of the house, for those who are signed in.
const WORK: &[&str] = &["account", "directory", "pages", "sections", "imports", "reviews", "consents"];
/// First parts of addresses that anyone may open.
const DOOR: &[&str] = &["sign-in", "reset", "files", "static", "sitemap.xml", "robots.txt"];
/// Second parts of public addresses that are no pages' names.
const LISTS: &[&str] = &["find", "tags", "feed.atom", "try"];

/// How much is gathered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// All.
    Whole,
    /// What can forbid: no look at other pages' words.
    Forbidding,
}

/// Gathers what is known around a text; of a page that is not kept yet, `page` is none.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn gather(
    site: &Site,
    view: &impl Reads,
    page: Option<&Page>,
    written: &Written,
    depth: Depth,
) -> Result<Surroundings> {
    let mut around = Surroundings { names: names(site, view, written).await?, ..Surroundings::default() };
    around.links = links(site, view, page, written).await?;
    let notes = match page {
        Some(page) => files::used_by(view, page.id.0).await?,
        None => Vec::new(),
    };
    let quotes: Vec<(BlockId, String)> = written
        .text
        .blocks()
        .iter()
        .filter(|block| block.kind == Kind::Quote)
        .map(|block| (block.id, block.hash.clone()))
        .collect();
    let hashes: Vec<String> = notes.iter().map(|(_, note)| note.hash.clone()).collect();
    let (on_quotes, on_pictures) = consents::store::terms_on(view, &quotes, &hashes).await?;
    let standing = |terms: Option<&Vec<Terms>>| {
        consents::rules::standing(terms.into_iter().flatten(), written.language, view.now())
    };
    for (name, note) in notes {
        let photograph = note.content_type == "image/jpeg";
        around.pictures.insert(name, Pictured { photograph, consent: standing(on_pictures.get(&note.hash)) });
    }
    around.quotes = quotes.iter().filter_map(|(id, _)| Some((*id, standing(on_quotes.get(id))?))).collect();
    if depth == Depth::Whole {
        let prints: BTreeSet<i64> = rules::prints(written).into_iter().map(|print| print.print).collect();
        around.repeats = store::others(view, page.map(|page| page.id), written.language, &prints).await?;
        if let (Some(page), Some(hook)) = (page, site.hook::<LeftBehind>()) {
            around.left_out = (hook.0)(site.clone(), page.id, written.language).await?;
        }
    }
    Ok(around)
}

/// Names that may stand on any page: staff, circles, sections, tags, whoever is thanked.
async fn names(site: &Site, view: &impl Reads, written: &Written) -> Result<PublicNames> {
    let mut names = PublicNames::default();
    let people = match directory::people(view).await {
        Err(Error::NotFound) => Vec::new(),
        other => other?,
    };
    for person in people {
        names.add(&person.name);
        person.names.iter().for_each(|name| names.add(name));
    }
    let coalition = site.coalition().await?;
    let circles = coalition.circles.values().chain([&coalition.names, &coalition.city]);
    circles.flat_map(|named| named.0.values()).for_each(|name| names.add(name));
    for section in pages::sections(view, true).await? {
        section.titles.0.values().for_each(|title| names.add(title));
    }
    for tag in pages::tags(view).await? {
        tag.labels.0.values().for_each(|label| names.add(label));
    }
    for credit in written.credits.lines() {
        let named = credit.split_once([':', '：']).map_or(credit, |(_, named)| named);
        named.split([',', '，', '、', ';', '；', '&']).for_each(|name| names.add(name));
    }
    Ok(names)
}

/// An address inside, without the site's own beginning, its query and its fragment.
fn inside(site: &Site, written: &Written, address: &str) -> Option<String> {
    let own = site.config().address.trim_end_matches('/');
    let path = address.trim().strip_prefix(own).filter(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']));
    let path = match path {
        Some(rest) => format!("/{}", rest.trim_start_matches('/')),
        None if address.starts_with("//") || address.starts_with('#') || address.trim().is_empty() => return None,
        None if address.starts_with('/') => address.to_owned(),
        None if address.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':')) => return None,
        None => format!("/{}/{address}", written.language.tag()),
    };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    Some(percent_encoding::percent_decode_str(path).decode_utf8_lossy().into_owned())
}

async fn links(
    site: &Site,
    view: &impl Reads,
    page: Option<&Page>,
    written: &Written,
) -> Result<HashMap<String, LinkFate>> {
    let closely = closely(&written.text);
    let paths: Vec<(String, String)> = closely
        .links
        .iter()
        .filter_map(|link| Some((link.address.trim().to_owned(), inside(site, written, link.address.trim())?)))
        .collect();
    if paths.is_empty() {
        return Ok(HashMap::new());
    }
    let slugs: BTreeSet<String> = paths.iter().filter_map(|(_, path)| slug(path).map(str::to_owned)).collect();
    let targets = store::named(view, &slugs.into_iter().collect::<Vec<_>>()).await?;
    let readers = match page {
        Some(page) => sharing::audience_of(view, page.id.0).await?,
        None => Audience::default(),
    };
    let mut fates = HashMap::new();
    for (address, path) in paths {
        if fates.contains_key(&address) {
            continue;
        }
        let fate = match slug(&path) {
            None => other(view, &path).await?,
            Some(slug) => {
                let theirs: Vec<&store::Target> = targets.iter().filter(|target| target.slug == slug).collect();
                to_page(view, page, &readers, &theirs, &path).await?
            }
        };
        fates.insert(address, fate);
    }
    Ok(fates)
}

/// The name of a page in a path, if it can be one.
fn slug(path: &str) -> Option<&str> {
    let (tag, slug) = path.strip_prefix('/')?.split_once('/')?;
    let slug = slug.trim_end_matches('/');
    let named = foundation::i18n::Language::parse(tag).is_some() && !slug.is_empty();
    (named && !slug.contains('/') && !LISTS.contains(&slug)).then_some(slug)
}

async fn to_page(
    view: &impl Reads,
    page: Option<&Page>,
    readers: &Audience,
    targets: &[&store::Target],
    path: &str,
) -> Result<LinkFate> {
    if let Some(target) = targets.iter().find(|target| target.public) {
        if page.is_some_and(|page| page.id == target.page) {
            return Ok(LinkFate::Lives);
        }
        let theirs = sharing::audience_of(view, target.page.0).await?;
        let open = |token: &String| {
            theirs.is_public()
                || theirs.0.contains(token)
                || *token != "public" && theirs.0.iter().any(|other| other == "coalition")
        };
        return Ok(if readers.0.iter().all(open) { LinkFate::Lives } else { LinkFate::Closed });
    }
    // A draft is known to those who write it, and to nobody else.
    let mine = |target: &&&store::Target| {
        view.actor().holds(Write, &[target.owner]) || view.actor().holds(Publish, &[target.owner])
    };
    if let Some(target) = targets.iter().find(mine) {
        return Ok(if page.is_some_and(|page| page.id == target.page) { LinkFate::Lives } else { LinkFate::Closed });
    }
    Ok(if pages::old_address(view, path).await?.is_some() { LinkFate::Lives } else { LinkFate::Gone })
}

/// Where a path that names no page leads.
async fn other(view: &impl Reads, path: &str) -> Result<LinkFate> {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let there = |found: Result<()>| match found {
        Ok(()) => Ok(LinkFate::Lives),
        Err(Error::NotFound) => Ok(LinkFate::Gone),
        Err(fault) => Err(fault),
    };
    let public = parts.first().is_none_or(|first| foundation::i18n::Language::parse(first).is_some());
    match (public, parts.as_slice()) {
        (_, []) | (true, [_]) => Ok(LinkFate::Lives),
        (true, [_, "sections", section]) => there(pages::section(view, section).await.map(drop)),
        (true, [_, "tags", tag]) => there(pages::tag(view, tag).await.map(drop)),
        (true, [_, list, ..]) if LISTS.contains(list) => Ok(LinkFate::Lives),
        (false, [first, ..]) if DOOR.contains(first) => Ok(LinkFate::Lives),
        (false, [first, ..]) if WORK.contains(first) => Ok(LinkFate::Closed),
        _ => Ok(LinkFate::Gone),
    }
}
