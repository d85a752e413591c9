//! `kith search`.

use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use foundation::Result;
use foundation::access::Actor;
use foundation::i18n::Language;
use foundation::search::{self, Query, Synonyms};
use foundation::work::Reads;
use knowledge::pages::{Edition, PageId, store};
use serde::Serialize;

use super::open;
use crate::say;

/// Finds pages as a reader would.
#[derive(Debug, Args)]
pub(super) struct Search {
    /// What to find; all words must be there, "in quotes" in this order
    words: String,
    /// The reader's language: its pages come first
    #[arg(long, value_parser = super::language, default_value = "en")]
    lang: Language,
    /// Only pages in that language
    #[arg(long)]
    only: bool,
    /// Only pages of a section
    #[arg(long)]
    section: Option<String>,
    /// Only pages under a tag
    #[arg(long)]
    tag: Option<String>,
    /// At most so many results
    #[arg(long, default_value_t = 20)]
    limit: u64,
    /// Find as this person would (address or name); otherwise as someone who did not sign in
    #[arg(long = "as", value_name = "PERSON")]
    acting: Option<String>,
    /// Results as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Answer {
    total: u64,
    results: Vec<Hit>,
}

#[derive(Serialize)]
struct Hit {
    address: String,
    slug: String,
    title: String,
    language: String,
    snippet: String,
}

impl Search {
    pub(super) async fn run(self, file: &Path) -> Result<ExitCode> {
        let site = open::site(open::config(file)?).await?;
        let actor = match &self.acting {
            Some(name) => open::acting(&site, name).await?,
            None => Actor::signed_out(),
        };
        let view = site.db().view(&actor);
        let query = Query {
            words: self.words.clone(),
            language: self.only.then(|| self.lang.tag().to_owned()),
            section: self.section.clone(),
            tag: self.tag.clone(),
            sight: actor.sight().to_vec(),
            prefer: self.lang.tag().to_owned(),
            limit: self.limit,
            offset: 0,
        };
        let found = search::find(&view, &query, &Synonyms::default()).await?;
        let answer = answer(&view, &found).await?;
        if self.json {
            say::line(&serde_json::to_string(&answer)?);
        } else if found.nothing.is_some() {
            say::say("cli-search-nothing-asked", &[]);
        } else {
            say::say("find-count", &[("count", answer.total.to_string().parse::<usize>().unwrap_or(0).into())]);
            for hit in &answer.results {
                say::line(&format!("\n{}  {} [{}]\n  {}", hit.address, hit.title, hit.language, hit.snippet));
            }
        }
        site.db().clone().close().await;
        Ok(ExitCode::SUCCESS)
    }
}

async fn answer(view: &impl Reads, found: &search::Found) -> Result<Answer> {
    let mut results = Vec::with_capacity(found.hits.len());
    let pages: Vec<PageId> = found.hits.iter().map(|hit| PageId(hit.subject_id)).collect();
    let editions = store::editions_of(view, &pages).await?;
    for hit in &found.hits {
        let own = |edition: &&Edition| edition.page.0 == hit.subject_id && edition.language.tag() == hit.language;
        let Some(edition) = editions.iter().find(own) else { continue };
        results.push(Hit {
            address: edition.address(),
            slug: edition.slug.clone(),
            title: hit.title.clone(),
            language: hit.language.clone(),
            snippet: hit.snippet.plain(),
        });
    }
    Ok(Answer { total: found.total, results })
}
