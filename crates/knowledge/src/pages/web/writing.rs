//! Writing a page in a plain form: title, text, where it stands, who may see it.

use std::collections::HashMap;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::access::{CircleId, Level, Sharing};
use foundation::blocks::Text;
use foundation::directory::Names;
use foundation::error::Refusal;
use foundation::i18n::Language;
use foundation::ledger::Fact;
use foundation::sharing as shared;
use foundation::web::views::{Choice, FormState};
use foundation::web::{Fields, Page as Drawn, Redirect, Site, Visit, forms, refused};
use foundation::work::{Reads, View, Work};
use foundation::{Error, Result};

use super::reading::language_of;
use super::{render, sharing};
use crate::pages::gate::{Gate, Occasion, Publishing};
use crate::pages::model::{
    Desk, Edition, Page, PageId, Publish, Revision, RevisionId, Section, Significance, TagId, Write,
};
use crate::pages::rules::{self, NewText, Written};
use crate::pages::store::{self, NewPage};
use crate::pages::views::{PageEdit, PageNew};

const FIELDS: &[&str] =
    &["title", "slug", "language", "section", "tags", "standfirst", "credits", "text", "message", "rev", "newest"];

/// The levels a page may have, as they are offered.
pub(super) const LEVELS: [Level; 5] = [Level::Partner, Level::People, Level::Circles, Level::Coalition, Level::Public];

/// What was typed, to be shown again.
pub(super) fn kept(fields: &Fields) -> FormState {
    sharing::keep(fields.keep(FIELDS), fields)
}

/// The circle at whose desk this person writes: the first that lets them.
fn desk(visit: &Visit) -> Result<CircleId> {
    visit.actor().signed_in()?;
    visit.actor().circles_with(Write).next().ok_or(Error::Forbidden(<Write as foundation::access::Right>::NAME))
}

// ---- a new page

pub(super) async fn new(visit: Visit, State(site): State<Site>) -> Result<Drawn> {
    desk(&visit)?;
    let form = FormState::new().with("language", visit.language().tag()).with("level", Level::Partner.word());
    new_page(&visit, &site, form, String::new()).await
}

async fn new_page(visit: &Visit, site: &Site, form: FormState, preview: String) -> Result<Drawn> {
    let at = desk(visit)?;
    let view = site.db().view(visit.actor());
    let page = PageNew {
        shell: visit.form_shell(site, visit.words().say("page-new-title")).await?,
        form: form.clone(),
        action: "/pages".into(),
        languages: languages(),
        sections: sections(visit, &view).await?,
        share: sharing::choices(visit, &view, &form, &LEVELS).await?,
        may_publish: visit.actor().holds(Publish, &[at]),
        preview,
    };
    forms(&page, &form)
}

pub(super) async fn begin(visit: Visit, State(site): State<Site>, fields: Fields) -> Result<Response> {
    if fields.text("deed") == "look" {
        return Ok(new_page(&visit, &site, kept(&fields), look(&visit, &fields)?).await?.into_response());
    }
    match try_to_begin(&visit, &site, &fields).await {
        Ok(redirect) => Ok(redirect.into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, kept(&fields))?;
            Ok(new_page(&visit, &site, form, String::new()).await?.into_response())
        }
    }
}

async fn try_to_begin(visit: &Visit, site: &Site, fields: &Fields) -> Result<Redirect> {
    let at = desk(visit)?;
    let permitted = visit.actor().permit(Write, Desk(at))?;
    let language = Language::parse(fields.text("language")).unwrap_or(visit.language());
    let text = rules::begin(&permitted, language, &written(fields))?;
    let mut work = site.db().work(visit.actor()).await?;
    let section = chosen_section(&work, fields).await?;
    let sharing = sharing::wished(visit, &work, fields, &LEVELS, at).await?;
    let page = store::add_page(&work, &NewPage { sharing, section, source_language: language }).await?;
    work.tell(Fact::of("knowledge.page_begun", page.subject()).on_behalf(at));
    finish(&mut work, (visit, site), &page, &text, fields, None).await?;
    work.commit().await?;
    Ok(Redirect::to(format!("{}?done=new", edit_address(page.id, language))))
}

/// Keeps the text, its tags, and (if asked and allowed) lets readers see it.
async fn finish(
    work: &mut Work,
    (visit, site): (&Visit, &Site),
    page: &Page,
    text: &NewText,
    fields: &Fields,
    newest: Option<RevisionId>,
) -> Result<Edition> {
    let edition = store::add_revision(work, page, text, page.owner, newest).await?;
    let tags = named_tags(work, fields.text("tags"), text.language).await?;
    store::set_tags(work, page.id, &tags).await?;
    work.tell(
        Fact::of("knowledge.page_changed", page.subject())
            .on_behalf(page.owner)
            .with("significance", text.significance.word()),
    );
    if fields.text("deed") == "publish" {
        let page = visit.actor().permit(Publish, page.clone())?;
        let occasion = Occasion::Now;
        let publishing = Publishing { page: &page, edition: &edition, revision: edition.newest, occasion };
        Gate::ask(site, work, &publishing).await?;
        store::publish(work, &page, &edition).await?;
        work.tell(Fact::of("knowledge.page_published", page.subject()).on_behalf(page.owner));
    } else {
        store::index(work, page).await?;
    }
    Ok(edition)
}

fn written(fields: &Fields) -> Written<'_> {
    Written {
        title: fields.text("title"),
        slug: fields.text("slug"),
        standfirst: fields.text("standfirst"),
        credits: fields.text("credits"),
        body: fields.text("text"),
        message: fields.text("message"),
    }
}

pub(super) async fn chosen_section(work: &Work, fields: &Fields) -> Result<Option<Section>> {
    match fields.trimmed("section") {
        "" => Ok(None),
        slug => match store::section(work, slug).await {
            Ok(section) => Ok(Some(section)),
            Err(Error::NotFound) => Err(Refusal::at("section", "refused-section").into()),
            Err(fault) => Err(fault),
        },
    }
}

/// The tags someone wrote, apart by commas; new ones are named on the way.
pub(super) async fn named_tags(work: &mut Work, text: &str, language: Language) -> Result<Vec<TagId>> {
    let known = store::tags(work).await?;
    let mut tags = Vec::new();
    for label in text.split([',', '、', '，']).map(str::trim).filter(|label| !label.is_empty()).take(30) {
        let slug = rules::slug_for(label, label);
        let found = known.iter().find(|tag| tag.slug == slug || tag.labels.0.values().any(|known| known == label));
        tags.push(match found {
            Some(tag) => tag.id,
            None => {
                let tag = store::add_tag(work, &slug, &Names::one(language, label)).await?;
                work.tell(Fact::of("knowledge.tag_named", foundation::ledger::Subject::of("tag", tag.id)));
                tag.id
            }
        });
    }
    Ok(tags)
}

/// The text as it would look, without keeping it.
fn look(visit: &Visit, fields: &Fields) -> Result<String> {
    let language = Language::parse(fields.text("language")).unwrap_or(visit.language());
    match Text::from_markdown(fields.text("text"), None) {
        Ok(text) => Ok(render::draw(&text, language, visit.words(), &HashMap::new()).html),
        Err(_) => Err(Error::refused("text-too-large")),
    }
}

// ---- a page that is there

/// A page as those who write or publish in its circle open it.
pub(crate) async fn open(visit: &Visit, view: &impl Reads, id: PageId) -> Result<Page> {
    visit.actor().signed_in()?;
    let page = store::page(view, id).await?;
    let lineage = [page.owner];
    if visit.actor().holds(Write, &lineage) || visit.actor().holds(Publish, &lineage) {
        Ok(page)
    } else {
        Err(Error::Forbidden(<Write as foundation::access::Right>::NAME))
    }
}

pub(super) async fn edit(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
) -> Result<Drawn> {
    let (id, language) = (page_id(&id)?, language_of(&tag)?);
    let view = site.db().view(visit.actor());
    let page = open(&visit, &view, id).await?;
    let form = form_of(&view, &page, language).await?;
    edit_page(&visit, &site, &page, language, form, String::new()).await
}

/// What stands in the settings of a page.
pub(super) async fn settings_of(view: &View, page: &Page, language: Language) -> Result<FormState> {
    let tags = store::tags_of(view, page.id).await?;
    let labels: Vec<&str> = tags.iter().map(|tag| tag.labels.for_reader(language)).collect();
    let sharing = shared::sharing_of(view, page.id.0).await?;
    let form = FormState::new()
        .with("language", language.tag())
        .with("section", page.section.as_ref().map(|section| section.slug.clone()).unwrap_or_default())
        .with("tags", labels.join(", "))
        .with("rev", page.rev.to_string());
    Ok(sharing::stands(form, &sharing))
}

async fn form_of(view: &View, page: &Page, language: Language) -> Result<FormState> {
    let form = settings_of(view, page, language).await?;
    let Some((edition, revision)) = newest(view, page.id, language).await? else { return Ok(form) };
    Ok(form
        .with("title", revision.title)
        .with("slug", edition.next_slug.unwrap_or(edition.slug))
        .with("standfirst", revision.standfirst)
        .with("credits", revision.credits)
        .with("text", revision.body)
        .with("newest", revision.id.to_string()))
}

async fn newest(view: &impl Reads, page: PageId, language: Language) -> Result<Option<(Edition, Revision)>> {
    match store::edition(view, page, language).await {
        Ok(edition) => {
            let revision = store::revision(view, page, edition.newest).await?;
            Ok(Some((edition, revision)))
        }
        Err(Error::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}

async fn edit_page(
    visit: &Visit,
    site: &Site,
    page: &Page,
    language: Language,
    form: FormState,
    preview: String,
) -> Result<Drawn> {
    let view = site.db().view(visit.actor());
    let edition = newest(&view, page.id, language).await?.map(|(edition, _)| edition);
    let published = edition.as_ref().is_some_and(|edition| edition.public.is_some());
    let may_publish = visit.actor().holds(Publish, &[page.owner]);
    let here = edit_address(page.id, language);
    let drawn = PageEdit {
        shell: visit.form_shell(site, visit.words().say("page-whole-title")).await?,
        form: form.clone(),
        action: format!("{here}/whole"),
        desk: here.clone(),
        page: edition.filter(|_| published).map(|edition| edition.address()).unwrap_or_default(),
        history: format!("{here}/history"),
        languages: languages(),
        sections: sections(visit, &view).await?,
        share: sharing::choices(visit, &view, &form, &LEVELS).await?,
        may_publish,
        is_published: published,
        preview,
    };
    forms(&drawn, &form)
}

pub(super) async fn keep(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response> {
    let (id, language) = (page_id(&id)?, language_of(&tag)?);
    let view = site.db().view(visit.actor());
    let page = open(&visit, &view, id).await?;
    if fields.text("deed") == "look" {
        return Ok(edit_page(&visit, &site, &page, language, kept(&fields), look(&visit, &fields)?)
            .await?
            .into_response());
    }
    match try_to_keep(&visit, &site, id, language, &fields).await {
        Ok(redirect) => Ok(redirect.into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, kept(&fields))?;
            Ok(edit_page(&visit, &site, &page, language, form, String::new()).await?.into_response())
        }
    }
}

async fn try_to_keep(visit: &Visit, site: &Site, id: PageId, language: Language, fields: &Fields) -> Result<Redirect> {
    let mut work = site.db().work(visit.actor()).await?;
    let page = visit.actor().permit(Write, store::page(&work, id).await?)?;
    let before = newest(&work, id, language).await?;
    let text = before.as_ref().map(|(_, revision)| store::public_text(revision)).transpose()?;
    let text = rules::revise(&page, language, &written(fields), text.as_ref(), significance(fields))?;
    let section = chosen_section(&work, fields).await?;
    let sharing = reshared(visit, &work, &page, fields).await?;
    let rev = fields.text("rev").parse().map_err(|_| Error::refused("form-stale"))?;
    store::change_page(&work, &page, rev, section.as_ref(), &sharing).await?;
    let page = store::page(&work, id).await?;
    let newest = fields.text("newest").parse().ok();
    finish(&mut work, (visit, site), &page, &text, fields, newest).await?;
    work.commit().await?;
    Ok(Redirect::to(edit_address(id, language)))
}

/// A wider circle of readers is a kind of publishing, and needs that right.
pub(super) async fn reshared(visit: &Visit, work: &Work, page: &Page, fields: &Fields) -> Result<Sharing> {
    let now = shared::sharing_of(work, page.id.0).await?;
    let wished = sharing::wished(visit, work, fields, &LEVELS, now.owner).await?;
    if rules::widens(&now, &wished, visit.actor().signed_in()?) && !visit.actor().holds(Publish, &[page.owner]) {
        return Err(Error::Forbidden(<Publish as foundation::access::Right>::NAME));
    }
    Ok(wished)
}

fn significance(fields: &Fields) -> Significance {
    fields.text("significance").parse().unwrap_or(Significance::Content)
}

pub(super) async fn withdraw(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    _fields: Fields,
) -> Result<Redirect> {
    let (id, language) = (page_id(&id)?, language_of(&tag)?);
    visit.actor().signed_in()?;
    let mut work = site.db().work(visit.actor()).await?;
    let page = visit.actor().permit(Publish, store::page(&work, id).await?)?;
    store::withdraw(&work, &page, language).await?;
    work.tell(Fact::of("knowledge.page_withdrawn", page.subject()).on_behalf(page.owner));
    work.commit().await?;
    Ok(Redirect::to(edit_address(id, language)))
}

pub(super) async fn confirm(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    _fields: Fields,
) -> Result<Redirect> {
    visit.actor().signed_in()?;
    let mut work = site.db().work(visit.actor()).await?;
    let page = visit.actor().permit(Publish, store::page(&work, page_id(&id)?).await?)?;
    store::confirm(&work, &page).await?;
    work.tell(Fact::of("knowledge.page_confirmed", page.subject()).on_behalf(page.owner));
    work.commit().await?;
    Ok(Redirect::to(edit_address(page.id, page.source_language)))
}

// ---- choices

pub(crate) fn page_id(text: &str) -> Result<PageId> {
    text.parse().map_err(|_| Error::NotFound)
}

pub(crate) fn edit_address(id: PageId, language: Language) -> String {
    format!("/pages/{id}/{}", language.tag())
}

fn languages() -> Vec<Choice> {
    Language::all().map(|language| Choice::new(language.tag(), language.name())).collect()
}

pub(super) async fn sections(visit: &Visit, view: &View) -> Result<Vec<Choice>> {
    let none = Choice::new("", visit.words().say("page-in-no-section"));
    let all = store::sections(view, true).await?;
    Ok(std::iter::once(none)
        .chain(
            all.into_iter()
                .map(|section| Choice::new(section.slug.clone(), section.titles.for_reader(visit.language()))),
        )
        .collect())
}
