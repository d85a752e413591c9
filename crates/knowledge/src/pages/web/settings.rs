//! A page's settings: where it stands, under which tags, who may see it; and taking it back.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::i18n::Language;
use foundation::ledger::Fact;
use foundation::web::shell::LanguageLink;
use foundation::web::views::FormState;
use foundation::web::{Fields, Page as Drawn, Redirect, Site, Visit, forms, refused};
use foundation::{Error, Result};

use super::reading::language_of;
use super::sharing;
use super::writing::{self, LEVELS, edit_address, kept, open, page_id};
use crate::pages::model::{Page, Publish, Write};
use crate::pages::store;
use crate::pages::views::PageSettings;

pub(super) async fn show(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
) -> Result<Drawn> {
    let (id, language) = (page_id(&id)?, language_of(&tag)?);
    let view = site.db().view(visit.actor());
    let page = open(&visit, &view, id).await?;
    let form = writing::settings_of(&view, &page, language).await?;
    settings(&visit, &site, &page, language, form).await
}

async fn settings(visit: &Visit, site: &Site, page: &Page, language: Language, form: FormState) -> Result<Drawn> {
    let view = site.db().view(visit.actor());
    let editions = store::editions(&view, page.id).await?;
    let published = editions.iter().any(|edition| edition.language == language && edition.public.is_some());
    let may_publish = published && visit.actor().holds(Publish, &[page.owner]);
    let here = edit_address(page.id, language);
    let drawn = PageSettings {
        shell: visit.form_shell(site, visit.words().say("page-settings-title")).await?,
        form: form.clone(),
        action: format!("{here}/settings"),
        desk: here.clone(),
        sections: writing::sections(visit, &view).await?,
        share: sharing::choices(visit, &view, &form, &LEVELS).await?,
        languages: Language::all()
            .map(|one| LanguageLink {
                language: one,
                href: edit_address(page.id, one),
                current: one == language,
                real: editions.iter().any(|edition| edition.language == one),
            })
            .collect(),
        confirm: if may_publish { format!("/pages/{}/confirmation", page.id) } else { String::new() },
        withdraw: if may_publish { format!("{here}/withdrawal") } else { String::new() },
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
    match try_to_keep(&visit, &site, &page, language, &fields).await {
        Ok(()) => Ok(Redirect::to(edit_address(id, language)).into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, kept(&fields))?;
            Ok(settings(&visit, &site, &page, language, form).await?.into_response())
        }
    }
}

async fn try_to_keep(visit: &Visit, site: &Site, page: &Page, language: Language, fields: &Fields) -> Result<()> {
    let mut work = site.db().work(visit.actor()).await?;
    let page = visit.actor().permit(Write, store::page(&work, page.id).await?)?;
    let section = writing::chosen_section(&work, fields).await?;
    let sharing = writing::reshared(visit, &work, &page, fields).await?;
    let rev = fields.text("rev").parse().map_err(|_| Error::refused("form-stale"))?;
    store::change_page(&work, &page, rev, section.as_ref(), &sharing).await?;
    let page = store::page(&work, page.id).await?;
    let tags = writing::named_tags(&mut work, fields.text("tags"), language).await?;
    store::set_tags(&work, page.id, &tags).await?;
    store::index(&work, &page).await?;
    work.tell(Fact::of("knowledge.page_changed", page.subject()).on_behalf(page.owner).with("settings", 1));
    work.commit().await
}
