//! Looking a document through, and taking it.

use std::collections::HashMap;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::access::Right;
use foundation::blocks::{BlockId, Text};
use foundation::files;
use foundation::i18n::Language;
use foundation::ledger::{Fact, Subject};
use foundation::web::shell::Link;
use foundation::web::views::{Choice, FormState};
use foundation::web::{Fields, Page as Drawn, Redirect, Site, Visit, forms, refused};
use foundation::work::Work;
use foundation::{Error, Result};

use super::bring::{address, desk};
use super::{cards, remarks};
use crate::documents::model::{Brought, BroughtId, SaidOn};
use crate::documents::rules::{self, Choices, Continues};
use crate::documents::taking::{self, Stands, Taken};
use crate::documents::views::LookThrough;
use crate::documents::{Look, store};
use crate::pages::store as pages;
use crate::pages::web::{edit_address, open};
use crate::pages::{Desk, Write};

/// A document beside the page it is for, as both stand.
pub(super) struct Beside {
    pub(super) brought: Brought,
    pub(super) stands: Option<Stands>,
    pub(super) last: Option<Text>,
    /// What was said in earlier copies.
    known: Vec<SaidOn>,
}

impl Beside {
    /// Reads all of it, for its bringer, who must still be allowed to write there.
    async fn of(visit: &Visit, site: &Site, id: &str) -> Result<Self> {
        let id: BroughtId = id.parse().map_err(|_| Error::NotFound)?;
        let view = site.db().view(visit.actor());
        let mut brought = store::brought(&view, visit.actor().signed_in()?, id).await?;
        let Some(page) = brought.page else {
            desk(visit)?;
            return Ok(Self { brought, stands: None, last: None, known: Vec::new() });
        };
        let page = open(visit, &view, page).await?;
        visit.actor().permit(Write, page.clone())?;
        let stands = Some(taking::stands(&view, &page, brought.language).await?);
        let last = store::last_taken(&view, page.id, brought.language).await?;
        let known = store::said_along(&view, page.id, brought.language).await?;
        // What came along with an earlier copy is known here.
        brought.said.retain(|one| !known.iter().any(|old| old.said == one.said));
        Ok(Self { brought, stands, last, known })
    }

    pub(super) fn look(&self) -> Look<'_> {
        rules::look(&self.brought.text, self.stands.as_ref().map(|stands| &stands.text), self.last.as_ref())
    }

    fn mark(&self) -> &str {
        self.stands.as_ref().map_or("", |stands| &stands.mark)
    }
}

pub(super) async fn show(visit: Visit, State(site): State<Site>, Path(id): Path<String>) -> Result<Drawn> {
    let beside = Beside::of(&visit, &site, &id).await?;
    let choices = Choices::at_first(&beside.look());
    let brought = &beside.brought;
    let here = beside.stands.as_ref().map_or(("", ""), |stands| (&stands.title, &stands.standfirst));
    let or = |here: &str, there: &str| if here.is_empty() { there.to_owned() } else { here.to_owned() };
    let form = FormState::new()
        .with("title", or(here.0, &brought.title))
        .with("standfirst", or(here.1, &brought.standfirst))
        .with("language", beside.brought.language.tag());
    shown(&visit, &site, &beside, form, &choices).await
}

async fn shown(visit: &Visit, site: &Site, beside: &Beside, form: FormState, choices: &Choices) -> Result<Drawn> {
    let words = visit.words();
    let brought = &beside.brought;
    let view = site.db().view(visit.actor());
    let look = beside.look();
    let mut notes = files::used_by(&view, brought.id.0).await?;
    if let Some(page) = brought.page {
        notes.extend(files::used_by(&view, page.0).await?);
    }
    let files: HashMap<_, _> = notes.into_iter().rev().collect();
    let language = Language::parse(form.value("language")).unwrap_or(brought.language);
    let (cards, told) = cards::draw(words, language, beside, &look, choices, &files);
    let zone = &site.coalition().await?.zone;
    let named = [&brought.name, &brought.title].into_iter().find(|name| !name.is_empty()).cloned();
    let about = [
        ("what", named.unwrap_or_else(|| words.say("documents-pasted")).into()),
        ("until", words.date(brought.ends_at.date(zone)).into()),
    ];
    let old_title = beside.stands.as_ref().map_or("", |stands| stands.title.as_str());
    let old_standfirst = beside.stands.as_ref().map_or("", |stands| stands.standfirst.as_str());
    let other = |here: &str, there: &str| {
        let differs = !here.is_empty() && !there.is_empty() && here != there;
        if differs { there.to_owned() } else { String::new() }
    };
    let drawn = LookThrough {
        shell: visit.form_shell(site, words.say("documents-look-title")).await?,
        form: form.clone().with("mark", beside.mark()),
        action: format!("{}/taking", address(brought.id)),
        dismiss: format!("{}/dismissal", address(brought.id)),
        page: brought.page.map(|page| {
            let title = if old_title.is_empty() { brought.language.name() } else { old_title };
            Link::new(edit_address(page, brought.language), title)
        }),
        language,
        about: words.with("documents-about", &about),
        sum: cards::sum(words, &look, brought.said.len()),
        titled: other(old_title, &brought.title),
        under_title: other(old_standfirst, &brought.standfirst),
        languages: match brought.page {
            Some(_) => Vec::new(),
            None => Language::all().map(|language| Choice::new(language.tag(), language.name())).collect(),
        },
        told,
        cards,
    };
    forms(&drawn, &form)
}

/// What was chosen in the form.
fn chosen(fields: &Fields) -> Choices {
    let ids = |name: &str| fields.all(name).filter_map(|id| id.parse().ok()).collect();
    let mut choices = Choices { leave: ids("leave"), stay: ids("stay"), ..Choices::default() };
    for own in fields.all("block").filter_map(|id| id.parse::<BlockId>().ok()) {
        if fields.text(&format!("words-{own}")) == "ours" {
            choices.ours.insert(own);
        }
        let continues = match fields.text(&format!("as-{own}")) {
            "" => None,
            "new" => Some(Continues::Nothing),
            id => id.parse().ok().map(Continues::Block),
        };
        choices.continues.extend(continues.map(|continues| (own, continues)));
    }
    choices
}

pub(super) async fn take(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let beside = Beside::of(&visit, &site, &id).await?;
    let choices = chosen(&fields);
    match try_to_take(&visit, &site, &beside, &choices, &fields).await {
        Ok(to) => Ok(Redirect::to(to).into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(&["title", "standfirst", "language"]))?;
            Ok(shown(&visit, &site, &beside, form, &choices).await?.into_response())
        }
    }
}

async fn try_to_take(
    visit: &Visit,
    site: &Site,
    beside: &Beside,
    choices: &Choices,
    fields: &Fields,
) -> Result<String> {
    let brought = &beside.brought;
    let (text, names) = rules::taken(&beside.look(), choices).map_err(|error| Error::refused(error_key(error)))?;
    let copy = renamed(&brought.text, &names)?;
    let named =
        |one: &SaidOn| SaidOn { block: names.get(&one.block).copied().unwrap_or(one.block), said: one.said.clone() };
    let fresh: Vec<SaidOn> = brought.said.iter().map(named).collect();
    let zone = site.coalition().await?.zone.clone();
    let words = visit.words();
    let message = match brought.name.as_str() {
        "" => words.say("documents-message-pasted"),
        name => words.fill("documents-message", "name", name),
    };
    let taken = Taken { title: fields.text("title"), standfirst: fields.text("standfirst"), text, message: &message };
    let mut work = site.db().work(visit.actor()).await?;
    // It may have been taken in another window, or have ended, while this one stood open.
    store::brought(&work, brought.person, brought.id).await?;
    let (page, language) = match brought.page {
        Some(page) => {
            let page = visit.actor().permit(Write, pages::page(&work, page).await?)?;
            taking::into_draft(&work, &page, brought.language, &taken, fields.text("mark")).await?;
            (page.id, brought.language)
        }
        None => {
            let at = visit.actor().circles_with(Write).next().ok_or(Error::Forbidden(<Write as Right>::NAME))?;
            let language = Language::parse(fields.text("language")).unwrap_or(brought.language);
            let desk = visit.actor().permit(Write, Desk(at))?;
            (taking::into_new_page(&mut work, &desk, at, language, &taken).await?, language)
        }
    };
    for (name, note) in files::used_by(&work, brought.id.0).await? {
        files::keep_use(&work, page.0, &name, &note.hash).await?;
    }
    let added = remarks::keep(&work, page, language, &taken.text, &fresh, &zone).await?;
    let said: Vec<SaidOn> = beside.known.iter().cloned().chain(fresh).collect();
    store::keep_taken(&work, page, language, &brought.name, &copy, &said).await?;
    end(&mut work, brought).await?;
    let told = Fact::of("knowledge.document_taken", Subject::from(page));
    work.tell(told.with("language", language.tag()).with("said", i64::try_from(added).unwrap_or(i64::MAX)));
    work.commit().await?;
    crate::drafts::web::stir(page, language);
    Ok(edit_address(page, language))
}

fn error_key(error: foundation::blocks::TextError) -> &'static str {
    match error {
        foundation::blocks::TextError::TooLarge => "text-too-large",
        foundation::blocks::TextError::TooDeep => "text-too-deep",
        foundation::blocks::TextError::TooTangled => "text-too-tangled",
    }
}

/// The document as it came, its blocks under the ids they got on the page.
fn renamed(copy: &Text, names: &HashMap<BlockId, BlockId>) -> Result<Text> {
    let mut map = copy.map();
    for mark in &mut map {
        mark.id = names.get(&mark.id).copied().unwrap_or(mark.id);
    }
    Text::restore(&copy.markdown(), &map).map_err(Error::broken)
}

async fn end(work: &mut Work, brought: &Brought) -> Result<()> {
    store::remove(work, brought.id).await
}

pub(super) async fn dismiss(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    _fields: Fields,
) -> Result<Redirect> {
    let id: BroughtId = id.parse().map_err(|_| Error::NotFound)?;
    let person = visit.actor().signed_in()?;
    let mut work = site.db().work(visit.actor()).await?;
    let brought = store::brought(&work, person, id).await?;
    end(&mut work, &brought).await?;
    work.tell(Fact::of("knowledge.document_dismissed", Subject::from(id)));
    work.commit().await?;
    Ok(Redirect::to(match brought.page {
        Some(page) => edit_address(page, brought.language),
        None => "/pages".to_owned(),
    }))
}
