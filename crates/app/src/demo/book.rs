//! The demo's starter book: sections, tags, recipes and the home page, brought in as any book is.

use std::collections::{BTreeMap, HashMap};

use foundation::access::{Actor, CircleId, Level, Sharing};
use foundation::directory::Names;
use foundation::i18n::{Language, Words};
use foundation::ledger::{Fact, Subject};
use foundation::web::Site;
use foundation::web::shell::Pillar;
use foundation::{Error, Result};
use knowledge::imports::{self, Found, Haul, How, Limits};
use knowledge::pages::{NewSection, store};
use serde::Deserialize;

use super::people::Circles;
use super::{Folder, read, text};

#[derive(Debug, Deserialize)]
struct Shelves {
    section: Vec<Shelf>,
}

#[derive(Debug, Deserialize)]
struct Shelf {
    slug: String,
    pillar: String,
    title: BTreeMap<String, String>,
    intro: BTreeMap<String, String>,
}

/// Brings the book in, for the coalition.
pub(super) async fn bring(site: &Site, circles: &Circles) -> Result<()> {
    let desk = circles["coalition"];
    shelves(site, desk).await?;
    let how = How::public("starter book", Language::default_language());
    imports::bring_in(site, &Actor::system("demo"), desk, haul()?, &how, |_, _| {}).await?;
    Ok(())
}

/// Opens the sections and names the tags, with their words in every language.
async fn shelves(site: &Site, coalition: CircleId) -> Result<()> {
    let mut work = site.db().work(&Actor::system("demo")).await?;
    if !store::sections(&work, true).await?.is_empty() {
        return Ok(());
    }
    let told: Shelves = read("sections.toml")?;
    for shelf in told.section {
        let pillar = Pillar::parse(&shelf.pillar).unwrap_or(Pillar::Knowledge);
        let new = NewSection { slug: shelf.slug, pillar, titles: Names(shelf.title), intros: Names(shelf.intro) };
        let section = store::add_section(&work, &new, &Sharing::at(Level::Public, coalition)).await?;
        work.tell(Fact::of("knowledge.section_opened", section.subject()));
    }
    let tags: BTreeMap<String, BTreeMap<String, String>> = read("tags.toml")?;
    for (slug, labels) in tags {
        let tag = store::add_tag(&work, &slug, &Names(labels)).await?;
        work.tell(Fact::of("knowledge.tag_named", Subject::of("tag", tag.id)));
    }
    work.commit().await
}

/// The whole book as a haul: files of the folder, and the home page composed of its words.
fn haul() -> Result<Haul> {
    let names: Vec<String> =
        Folder::iter().map(|name| name.into_owned()).filter(|name| name.starts_with("book/")).collect();
    let stems = stems(&names);
    let mut found = Vec::new();
    for name in &names {
        let source = name.trim_start_matches("book/").to_owned();
        if source.starts_with("home.") {
            continue;
        }
        let bytes = if source.ends_with(".md") {
            linked(&text(name)?, &stems).into_bytes()
        } else {
            Folder::get(name).ok_or(Error::NotFound)?.data.into_owned()
        };
        found.push(Found { source, bytes });
    }
    for language in Language::all() {
        if let Some(page) = home(language, &stems)? {
            found.push(Found { source: format!("{}/00-home.md", language.tag()), bytes: page.into_bytes() });
        }
    }
    let mut haul = imports::from_files(found, &Limits::default()).map_err(|refusal| Error::refused(refusal.key()))?;
    for draft in &mut haul.drafts {
        draft.home = draft.source.ends_with("/00-home.md");
    }
    Ok(haul)
}

/// File names by their stem without the number: the book's links name those.
fn stems(names: &[String]) -> HashMap<String, String> {
    names
        .iter()
        .filter_map(|name| {
            let file = name.strip_prefix("book/en/")?;
            let stem = file.split_once('-')?.1.strip_suffix(".md")?;
            Some((stem.to_owned(), file.to_owned()))
        })
        .collect()
}

/// The text with links to files and drawings as they lie in the haul.
fn linked(text: &str, stems: &HashMap<String, String>) -> String {
    let with_links = stems
        .iter()
        .fold(text.to_owned(), |text, (stem, file)| text.replace(&format!("]({stem}.md)"), &format!("]({file})")));
    with_links.replace(":::figure ", ":::figure ../figures/")
}

/// Words of the home page.
#[derive(Debug, Deserialize)]
struct HomeWords {
    title: String,
    standfirst: String,
    respond: String,
    restore: String,
    reform: String,
    collaborate: String,
    sustain: String,
}

/// The home page in a language: what it says of each part stands in an accordion of that name.
fn home(language: Language, stems: &HashMap<String, String>) -> Result<Option<String>> {
    let name = format!("book/home.{}.md", language.tag());
    if Folder::get(&name).is_none() {
        return Ok(None);
    }
    let whole = text(&name)?;
    let (front, body) = whole
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"))
        .ok_or_else(|| Error::broken(format!("{name} has no front matter")))?;
    let told: HomeWords = serde_yaml_ng::from_str(front).map_err(Error::broken)?;
    let words = Words::new(language);
    let parts = [
        (Pillar::Respond, &told.respond),
        (Pillar::Restore, &told.restore),
        (Pillar::Reform, &told.reform),
        (Pillar::Collaborate, &told.collaborate),
        (Pillar::Sustain, &told.sustain),
    ];
    let folds: String = parts
        .iter()
        .map(|(pillar, said)| format!(":::accordion {}\n{said}\n:::\n\n", words.say(&pillar.key())))
        .collect();
    let quoted = |text: &str| serde_json::to_string(text).map_err(Error::from);
    let source = if language == Language::default_language() { "" } else { "translation_of: welcome\n" };
    Ok(Some(format!(
        "---\ntitle: {}\nslug: {}\nlang: {}\n{source}standfirst: {}\npublished: true\n---\n\n{}\n\n{folds}",
        quoted(&told.title)?,
        slug(language),
        language.tag(),
        quoted(&told.standfirst)?,
        linked(body.trim(), stems),
    )))
}

/// Names no other language has: an address leads to one page.
fn slug(language: Language) -> &'static str {
    match language.tag() {
        "zh-Hant" => "歡迎",
        "zh-Hans" => "欢迎",
        "es" => "bienvenida",
        _ => "welcome",
    }
}
