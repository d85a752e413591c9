//! Inviting someone: a link that works once, shown once, to hand over.

use axum::extract::State;

use super::{id, languages, role_choices};
use crate::access::{Belongs, Right};
use crate::auth::{self, DoorLink, LinkKind};
use crate::directory::{Circle, Invite, rules, store};
use crate::error::Refusal;
use crate::i18n::Language;
use crate::ledger::{Fact, Subject};
use crate::web::views::{Choice, FormState, Invite as InvitePage};
use crate::web::{Fields, Page, Site, Visit, forms, refused};
use crate::{Error, Result};

const FIELDS: &[&str] = &["circle", "role", "language"];
/// What most people who come in are.
const FIRST_ROLE: &str = "reader";

pub(super) async fn ask(visit: Visit, State(site): State<Site>) -> Result<Page> {
    let form = FormState::new()
        .with("circle", visit.query("circle").unwrap_or_default())
        .with("role", FIRST_ROLE)
        .with("language", visit.language().tag());
    page(&visit, &site, form, String::new()).await
}

pub(super) async fn make(visit: Visit, State(site): State<Site>, fields: Fields) -> Result<Page> {
    match try_to_make(&visit, &site, &fields).await {
        Ok(link) => page(&visit, &site, fields.keep(FIELDS), link).await,
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            page(&visit, &site, refused(error, &shell, fields.keep(FIELDS))?, String::new()).await
        }
    }
}

async fn try_to_make(visit: &Visit, site: &Site, fields: &Fields) -> Result<String> {
    let language =
        Language::parse(fields.text("language")).ok_or_else(|| Refusal::at("language", "refused-language"))?;
    let mut work = site.db().work(visit.actor()).await?;
    let circle = store::circle(&work, id(fields.text("circle"))?).await?;
    let circle = visit.actor().permit(Invite, circle)?;
    let (circle, role) = rules::invite(&circle, fields.text("role"), &store::roles(&work).await?)?;
    let link = DoorLink { kind: LinkKind::Invitation, person: None, circle: Some(circle), role: Some(role), language };
    let secret = auth::make_link(&work, &link).await?;
    work.tell(Fact::of("auth.link_made", Subject::of("circle", circle)).with("kind", LinkKind::Invitation.word()));
    work.commit().await?;
    Ok(site.absolute(&format!("/invitations/{}?lang={}", secret.text(), language.tag())))
}

async fn page(visit: &Visit, site: &Site, form: FormState, link: String) -> Result<Page> {
    let view = site.db().view(visit.actor());
    let all = store::circles(&view).await?;
    let own: Vec<&Circle> = all.iter().filter(|circle| visit.actor().holds(Invite, &circle.lineage())).collect();
    if own.is_empty() {
        return Err(Error::Forbidden(Invite::NAME));
    }
    let page = InvitePage {
        shell: visit.form_shell(site, visit.words().say("invite-title")).await?,
        form: form.clone(),
        circles: own
            .iter()
            .map(|circle| Choice::new(circle.id.to_string(), circle.names.for_reader(visit.language())))
            .collect(),
        roles: role_choices(visit.words(), &store::roles(&view).await?),
        languages: languages(),
        link,
    };
    forms(&page, &form)
}
