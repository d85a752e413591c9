//! Signing in and out, and asking for a new password.

use axum::extract::State;

use super::{come_in, next_or_home};
use crate::auth::jobs::NewPasswordAsked;
use crate::auth::{Proven, accounts_of, end_session, rules, store, whose_password};
use crate::error::Refusal;
use crate::jobs::{Job, enqueue};
use crate::ledger::{Fact, Subject};
use crate::web::views::{FormState, ResetAsk, SignIn};
use crate::web::{Fields, Page, Redirect, Site, Visit, forms, refused, session_cookie};
use crate::{Error, Result};

pub(super) async fn sign_in(visit: Visit, State(site): State<Site>) -> Result<Page> {
    let next = visit.query("next").unwrap_or_default();
    sign_in_page(&visit, &site, FormState::new(), next).await
}

async fn sign_in_page(visit: &Visit, site: &Site, form: FormState, next: String) -> Result<Page> {
    let title = visit.words().say("sign-in-title");
    let shell = visit.form_shell(site, title).await?;
    let page = SignIn { shell, form: form.clone(), next };
    forms(&page, &form)
}

/// One answer for a wrong password and an unknown address, after the same work.
pub(super) async fn enter(visit: Visit, State(site): State<Site>, fields: Fields) -> Result<axum::response::Response> {
    use axum::response::IntoResponse;
    let next = fields.text("next").to_owned();
    match try_to_enter(&visit, &site, &fields).await {
        Ok(redirect) => Ok(redirect.into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(&["email"]))?;
            Ok(sign_in_page(&visit, &site, form, next).await?.into_response())
        }
    }
}

async fn try_to_enter(visit: &Visit, site: &Site, fields: &Fields) -> Result<Redirect> {
    let email = fields.trimmed("email").to_lowercase();
    let doors = doors(visit, site, &email);
    if let Some(wait) = store::attempt(site.db(), &doors).await? {
        return Err(Refusal::at("password", "refused-too-many-attempts").with("seconds", wait.to_string()).into());
    }
    let accounts = accounts_of(&site.db().view(visit.actor()), &email).await?;
    let whose = whose_password(site.hardness(), fields.text("password"), accounts).await?;
    let person = whose.ok_or_else(|| Refusal::at("password", "refused-sign-in"))?;
    let work = site.db().work(&crate::access::Actor::person(person, Vec::new())).await?;
    store::forget_attempts(&work, &doors[0]).await?;
    store::forgive_attempt(&work, &doors[1]).await?;
    come_in(work, Proven(person), visit, next_or_home(fields.text("next"), visit.language())).await
}

/// The doors one attempt knocks at: the account and the address it came from.
fn doors(visit: &Visit, site: &Site, email: &str) -> [String; 2] {
    [site.keyed("account", email), site.keyed("address", &visit.household().to_string())]
}

pub(super) async fn leave(visit: Visit, State(site): State<Site>, _fields: Fields) -> Result<Redirect> {
    let home = Redirect::to(format!("/{}/", visit.language().tag())).cookie(session_cookie(None));
    if let (Ok(person), Some(session)) = (visit.actor().signed_in(), visit.session()) {
        let mut work = site.db().work(visit.actor()).await?;
        end_session(&work, person, session).await?;
        work.tell(Fact::of("auth.signed_out", Subject::of("person", person)));
        work.commit().await?;
    }
    Ok(home)
}

pub(super) async fn reset_ask(visit: Visit, State(site): State<Site>) -> Result<Page> {
    reset_page(&visit, &site, FormState::new(), false).await
}

async fn reset_page(visit: &Visit, site: &Site, form: FormState, sent: bool) -> Result<Page> {
    let shell = visit.form_shell(site, visit.words().say("reset-title")).await?;
    let page = ResetAsk { shell, form: form.clone(), sent };
    forms(&page, &form)
}

/// Notes the question and gives one answer. Whether the address is known is found out afterwards.
pub(super) async fn ask(visit: Visit, State(site): State<Site>, fields: Fields) -> Result<Page> {
    let asked = match rules::email(fields.text("email")) {
        Ok(email) => ask_for(&visit, &site, email).await,
        Err(error) => Err(error),
    };
    match asked {
        Ok(()) => reset_page(&visit, &site, FormState::new(), true).await,
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            reset_page(&visit, &site, refused(error, &shell, fields.keep(&["email"]))?, false).await
        }
    }
}

async fn ask_for(visit: &Visit, site: &Site, email: String) -> Result<()> {
    let doors = doors(visit, site, &format!("reset {email}"));
    if let Some(wait) = store::attempt(site.db(), &doors).await? {
        return Err(Error::from(Refusal::at("email", "refused-too-many-attempts").with("seconds", wait.to_string())));
    }
    let work = site.db().work(visit.actor()).await?;
    enqueue(&work, NewPasswordAsked::NAME, &NewPasswordAsked { email }).await?;
    work.commit_housekeeping().await?;
    site.call();
    Ok(())
}
