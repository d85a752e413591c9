//! What knowledge adds to the frame: its part of the navigation, near names, old addresses.

use foundation::access::Actor;
use foundation::i18n::{Language, Words};
use foundation::search::{self, Query, Synonyms};
use foundation::web::shell::NavLink;
use foundation::web::views::NearName;
use foundation::web::{Later, Site};

use crate::pages::model::PageId;
use crate::pages::store;

/// The main navigation.
#[must_use]
pub fn nav(words: Words, signed_in: bool, path: &str) -> Vec<NavLink> {
    let tag = words.language().tag();
    let mut links = vec![
        (format!("/{tag}/#respond"), "home-what-we-work-on"),
        (format!("/{tag}/#collaborate"), "home-how-we-work-together"),
        (format!("/{tag}/tags"), "nav-tags"),
        (format!("/{tag}/find"), "nav-find"),
    ];
    if signed_in {
        links.splice(2..3, [("/pages".to_owned(), "nav-pages"), ("/directory".to_owned(), "nav-directory")]);
    }
    links.into_iter().map(|(href, key)| NavLink { current: path == href, label: words.say(key), href }).collect()
}

/// Pages whose names are near an address that is not there: for a 404 that helps.
#[must_use]
pub fn near(site: Site, actor: Actor, language: Language, tried: String) -> Later<Vec<NearName>> {
    Box::pin(async move { near_names(&site, &actor, language, &tried).await.unwrap_or_default() })
}

async fn near_names(site: &Site, actor: &Actor, language: Language, tried: &str) -> foundation::Result<Vec<NearName>> {
    let view = site.db().view(actor);
    let mut near: Vec<NearName> = Vec::new();
    // All words first, then each alone, longest first: a half-remembered name is often half right.
    let mut words: Vec<&str> = tried.split_whitespace().filter(|word| word.chars().count() > 2).take(8).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    for asked in std::iter::once(tried).chain(words) {
        let query = Query {
            words: asked.to_owned(),
            sight: actor.sight().to_vec(),
            prefer: language.tag().to_owned(),
            limit: 3,
            ..Query::default()
        };
        for hit in search::find(&view, &query, &Synonyms::default()).await?.hits {
            let own = Language::parse(&hit.language).unwrap_or(language);
            let edition = store::edition(&view, PageId(hit.subject_id), own).await?;
            if !near.iter().any(|name| name.href == edition.address()) {
                near.push(NearName { title: hit.title, href: edition.address(), language: own });
            }
        }
        if near.len() >= 3 {
            break;
        }
    }
    near.truncate(4);
    Ok(near)
}

/// Where an old address leads now.
#[must_use]
pub fn moved(site: Site, actor: Actor, path: String) -> Later<Option<String>> {
    Box::pin(async move {
        let path = percent_encoding::percent_decode_str(&path).decode_utf8_lossy().into_owned();
        store::old_address(&site.db().view(&actor), &path).await.ok().flatten()
    })
}
