//! Coming in by a one-time link: the first director, someone invited, a new password.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;

use super::{check_password, come_in, language_of, languages, role_word};
use crate::access::{Actor, CircleId, PersonId};
use crate::auth::{
    DoorLink, LinkKind, Proven, Secret, accounts_of, end_sessions, hash_password, keep_account, open_link, rules,
    store, use_link, whose_password,
};
use crate::directory::{self, CircleKind, Names, Newcomer};
use crate::ledger::{Fact, Subject};
use crate::web::views::{FormState, InvitationPage, ResetSet, SetUp};
use crate::web::{Fields, Page, Redirect, Site, Visit, forms, refused, set_setting, setting};
use crate::work::{Reads, Work};
use crate::{Error, Result};

const SET_UP: &[&str] = &["coalition", "city", "zone", "name", "email", "language"];

fn secret(text: &str) -> Result<Secret> {
    Secret::received(text).ok_or(Error::NotFound)
}

async fn link(site: &Site, kind: LinkKind, text: &str) -> Result<DoorLink> {
    open_link(&site.db().view(&Actor::signed_out()), kind, &secret(text)?).await
}

// ---- the first director

pub(super) async fn set_up(visit: Visit, State(site): State<Site>, Path(text): Path<String>) -> Result<Page> {
    link(&site, LinkKind::SetUp, &text).await?;
    // A book that was brought in first may have said where the coalition lives.
    let zone = setting(&site.db().view(visit.actor()), "zone").await?.unwrap_or_default();
    let form = FormState::new().with("language", visit.language().tag()).with("zone", zone);
    set_up_page(&visit, &site, form, &text).await
}

async fn set_up_page(visit: &Visit, site: &Site, form: FormState, text: &str) -> Result<Page> {
    let shell = visit.form_shell(site, visit.words().say("set-up-title")).await?;
    let page = SetUp {
        shell,
        form: form.clone(),
        action: format!("/set-up/{text}"),
        languages: languages(),
        zones: rules::zones(),
    };
    forms(&page, &form)
}

pub(super) async fn begin(
    visit: Visit,
    State(site): State<Site>,
    Path(text): Path<String>,
    fields: Fields,
) -> Result<Response> {
    link(&site, LinkKind::SetUp, &text).await?;
    match try_to_begin(&visit, &site, &text, &fields).await {
        Ok(redirect) => Ok(redirect.into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(SET_UP))?;
            Ok(set_up_page(&visit, &site, form, &text).await?.into_response())
        }
    }
}

async fn try_to_begin(visit: &Visit, site: &Site, text: &str, fields: &Fields) -> Result<Redirect> {
    let language = language_of(fields.text("language"), visit.language());
    let names = Names::one(language, fields.trimmed("coalition"));
    let (names, short) =
        directory::new_circle(&names, &initials(fields.trimmed("coalition")), CircleKind::Coalition, None)
            .map_err(|error| beside(error, "name", "coalition"))?;
    let zone = rules::zone(fields.text("zone"))?;
    let name = directory::new_person(fields.text("name"))?;
    let email = rules::email(fields.text("email"))?;
    check_password(fields.text("password"), &name, &email)?;
    let hash = hash_password(site.hardness(), fields.text("password").to_owned()).await?;

    let mut work = site.db().work(&Actor::system("set-up")).await?;
    use_link(&work, LinkKind::SetUp, &secret(text)?).await?;
    let coalition = found(&mut work, &names, &short).await?;
    set_setting(&work, "language", language.tag()).await?;
    set_setting(&work, "zone", zone.iana_name().unwrap_or_default()).await?;
    set_setting(&work, "city", &serde_json::to_string(&Names::one(language, fields.trimmed("city")))?).await?;
    let person = enter_directory(&mut work, name, language).await?;
    keep_account(&work, person, &email, &hash).await?;
    // The zone is not kept yet for others to read, and a place must begin today where they live.
    let today = work.now().date(&zone);
    sit(&mut work, today, person, coalition, "coalition-director").await?;
    come_in(work, Proven(person), visit, format!("/{}/", language.tag())).await
}

/// Opens the coalition, or names the one that a book brought in first already stands in.
async fn found(work: &mut Work, names: &Names, short: &str) -> Result<CircleId> {
    match directory::coalition(work).await {
        Ok(there) => {
            directory::change_circle(work, there.id, there.rev, names, short, &there.about).await?;
            work.tell(Fact::of("directory.circle_changed", Subject::of("circle", there.id)));
            return Ok(there.id);
        }
        Err(Error::NotFound) => {}
        Err(fault) => return Err(fault),
    }
    let coalition = directory::add_circle(work, CircleKind::Coalition, None, names, short, "").await?;
    directory::set_coalition(work, coalition).await?;
    work.tell(Fact::of("directory.circle_opened", Subject::of("circle", coalition)).with("kind", "coalition"));
    Ok(coalition)
}

fn initials(name: &str) -> String {
    let letters: String = name.split_whitespace().filter_map(|word| word.chars().next()).take(5).collect();
    if letters.is_empty() { "C".into() } else { letters }
}

/// The same refusal beside another field's name.
fn beside(error: Error, from: &str, to: &'static str) -> Error {
    match error {
        Error::Refused(mut refusal) if refusal.field == Some(from) => {
            refusal.field = Some(to);
            Error::Refused(refusal)
        }
        other => other,
    }
}

async fn enter_directory(work: &mut Work, name: String, language: crate::i18n::Language) -> Result<PersonId> {
    let newcomer = Newcomer { name, names: Vec::new(), language, spoken: Vec::new(), reach: Vec::new() };
    let person = directory::add_person(work, &newcomer).await?;
    work.tell(Fact::of("directory.person_added", Subject::of("person", person)));
    Ok(person)
}

async fn sit(work: &mut Work, today: Date, person: PersonId, circle: CircleId, role: &str) -> Result<()> {
    let held = directory::memberships_of(work, person).await?;
    if held.iter().any(|place| place.circle == circle && place.role == role && place.holds_on(today)) {
        return Ok(());
    }
    directory::seat_person(work, person, circle, role, today, None).await?;
    work.tell(Fact::of("directory.seated", Subject::of("person", person)).with("circle", circle.0));
    Ok(())
}

// ---- someone invited

pub(super) async fn invitation(visit: Visit, State(site): State<Site>, Path(text): Path<String>) -> Result<Page> {
    let form = FormState::new().with("language", visit.language().tag());
    let found = living(link(&site, LinkKind::Invitation, &text).await)?;
    invitation_page(&visit, &site, form, &text, found).await
}

/// The link, or nothing if it works no longer.
fn living(link: Result<DoorLink>) -> Result<Option<DoorLink>> {
    match link {
        Ok(link) => Ok(Some(link)),
        Err(Error::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}

async fn invitation_page(
    visit: &Visit,
    site: &Site,
    form: FormState,
    text: &str,
    found: Option<DoorLink>,
) -> Result<Page> {
    let shell = visit.form_shell(site, visit.words().say("invitation-title")).await?;
    let mut page = InvitationPage {
        shell,
        form: form.clone(),
        action: format!("/invitations/{text}"),
        from: String::new(),
        circle: String::new(),
        role: String::new(),
        languages: languages(),
        expired: found.is_none(),
    };
    let view = site.db().view(&Actor::system("auth"));
    if let Some(DoorLink { circle: Some(circle), role: Some(role), .. }) = found {
        page.circle = directory::circle(&view, circle).await?.names.for_reader(visit.language()).to_owned();
        page.role = role_word(visit.words(), &role);
        page.from = page.shell.site.name.clone();
    }
    let drawn = forms(&page, &form)?;
    Ok(if page.expired { drawn.status(404) } else { drawn })
}

pub(super) async fn accept(
    visit: Visit,
    State(site): State<Site>,
    Path(text): Path<String>,
    fields: Fields,
) -> Result<Response> {
    match try_to_accept(&visit, &site, &text, &fields).await {
        Ok(redirect) => Ok(redirect.into_response()),
        // Not read again: whoever was first may still be on the way to the disk.
        Err(Error::NotFound) => {
            Ok(invitation_page(&visit, &site, FormState::new(), &text, None).await?.into_response())
        }
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(&["name", "email", "language"]))?;
            let found = living(link(&site, LinkKind::Invitation, &text).await)?;
            Ok(invitation_page(&visit, &site, form, &text, found).await?.into_response())
        }
    }
}

async fn try_to_accept(visit: &Visit, site: &Site, text: &str, fields: &Fields) -> Result<Redirect> {
    link(site, LinkKind::Invitation, text).await?;
    let language = language_of(fields.text("language"), visit.language());
    let name = directory::new_person(fields.text("name"))?;
    let email = rules::email(fields.text("email"))?;
    check_password(fields.text("password"), &name, &email)?;
    let accounts = accounts_of(&site.db().view(visit.actor()), &email).await?;
    let known = whose_password(site.hardness(), fields.text("password"), accounts).await?;
    let hash = hash_password(site.hardness(), fields.text("password").to_owned()).await?;
    let mut work = site.db().work(&Actor::system("invitation")).await?;
    let link = use_link(&work, LinkKind::Invitation, &secret(text)?).await?;
    let (Some(circle), Some(role)) = (link.circle, link.role) else { return Err(Error::NotFound) };
    // With the password they already have, someone who is here takes one more place.
    let person = match known {
        Some(person) => person,
        None => {
            let person = enter_directory(&mut work, name, language).await?;
            keep_account(&work, person, &email, &hash).await?;
            person
        }
    };
    let today = work.now().date(&site.coalition().await?.zone);
    sit(&mut work, today, person, circle, &role).await?;
    work.tell(Fact::of("auth.link_used", Subject::of("person", person)).with("kind", "invitation"));
    come_in(work, Proven(person), visit, format!("/{}/", language.tag())).await
}

// ---- a new password

pub(super) async fn reset_set(visit: Visit, State(site): State<Site>, Path(text): Path<String>) -> Result<Page> {
    let expired = living(link(&site, LinkKind::Reset, &text).await)?.is_none();
    reset_page(&visit, &site, FormState::new(), &text, expired).await
}

async fn reset_page(visit: &Visit, site: &Site, form: FormState, text: &str, expired: bool) -> Result<Page> {
    let shell = visit.form_shell(site, visit.words().say("reset-set-title")).await?;
    let page = ResetSet { shell, form: form.clone(), action: format!("/reset/{text}"), expired };
    let drawn = forms(&page, &form)?;
    Ok(if expired { drawn.status(404) } else { drawn })
}

pub(super) async fn reset(
    visit: Visit,
    State(site): State<Site>,
    Path(text): Path<String>,
    fields: Fields,
) -> Result<Response> {
    match try_to_reset(&visit, &site, &text, &fields).await {
        Ok(redirect) => Ok(redirect.into_response()),
        Err(Error::NotFound) => Ok(reset_page(&visit, &site, FormState::new(), &text, true).await?.into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, FormState::new())?;
            Ok(reset_page(&visit, &site, form, &text, false).await?.into_response())
        }
    }
}

async fn try_to_reset(visit: &Visit, site: &Site, text: &str, fields: &Fields) -> Result<Redirect> {
    let found = link(site, LinkKind::Reset, text).await?;
    let person = found.person.ok_or(Error::NotFound)?;
    let actor = Actor::person(person, Vec::new());
    let (email, _) = store::email_of(&site.db().view(&actor), person).await?;
    check_password(fields.text("password"), "", &email)?;
    let hash = hash_password(site.hardness(), fields.text("password").to_owned()).await?;
    let mut work = site.db().work(&actor).await?;
    use_link(&work, LinkKind::Reset, &secret(text)?).await?;
    keep_account(&work, person, &email, &hash).await?;
    store::forget_ask(&work, person).await?;
    end_sessions(&work, person, None).await?;
    work.tell(Fact::of("auth.password_changed", Subject::of("person", person)).with("by", "link"));
    come_in(work, Proven(person), visit, format!("/{}/", visit.language().tag())).await
}
