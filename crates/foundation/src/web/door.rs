//! The door: who is it, in which language, with which token for their forms.

mod again;

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::refusals::{self, Failure};
use super::shell::{Alternate, LanguageLink, PageKind, PersonLine, Shell};
use super::site::Site;
use crate::access::Actor;
use crate::auth::{self, Secret, SessionId};
use crate::directory::Person;
use crate::i18n::{Language, Words};
use crate::{Error, Result};

/// Name of the cookie a session lives in.
const SESSION: &str = "__Host-kith";
/// Name of the cookie that ties a form to a browser before anyone signed in.
const FORM: &str = "__Host-kith-form";

/// Name of the cookie that remembers the language someone chose before they signed in.
const LANGUAGE: &str = "__Host-kith-lang";

/// The address a request came from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Peer(pub(super) IpAddr);

/// One request, as far as the door knows it; cheap to clone.
#[derive(Clone)]
pub struct Visit(Arc<Known>);

struct Known {
    actor: Actor,
    session: Option<SessionId>,
    name: Option<String>,
    language: Language,
    in_address: bool,
    chosen: bool,
    path: String,
    query: Option<String>,
    from: IpAddr,
    browser: String,
    token: Secret,
    token_sent: bool,
    form_shown: AtomicBool,
}

impl Visit {
    /// The visit of a request that came through the door.
    pub(super) fn of(request: &Request) -> Result<Self> {
        request.extensions().get::<Self>().cloned().ok_or_else(|| Error::broken("no door"))
    }

    /// Who acts.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.0.actor
    }

    /// The session, if someone is signed in.
    #[must_use]
    pub fn session(&self) -> Option<SessionId> {
        self.0.session
    }

    /// The name of whoever is signed in.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.0.name.as_deref()
    }

    /// The language of this page.
    #[must_use]
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// The language the address names, or nothing there: public pages carry it.
    ///
    /// # Errors
    /// `NotFound` if the first part of the path is no language of ours.
    pub fn language_in_address(&self) -> Result<Language> {
        if self.0.in_address { Ok(self.0.language) } else { Err(Error::NotFound) }
    }

    /// The words of that language.
    #[must_use]
    pub fn words(&self) -> Words {
        Words::new(self.0.language)
    }

    /// The path asked for.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The value of a name in the query, decoded.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<String> {
        let query = self.0.query.as_deref()?;
        form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }

    /// The address the request came from.
    #[must_use]
    pub fn from(&self) -> IpAddr {
        self.0.from
    }

    /// The household that address belongs to: its network of many addresses counts as one.
    #[must_use]
    pub fn household(&self) -> IpAddr {
        super::limits::neighbourhood(self.0.from)
    }

    /// What the browser calls itself.
    #[must_use]
    pub fn browser(&self) -> &str {
        &self.0.browser
    }

    /// The token a form of this visit must carry.
    #[must_use]
    pub fn csrf(&self, site: &Site) -> String {
        self.0.form_shown.store(true, Ordering::Relaxed);
        site.keyed("form", self.0.token.text())
    }

    /// The frame for a page of this visit.
    ///
    /// # Errors
    /// Broken if the coalition's name cannot be read.
    pub async fn shell(&self, site: &Site, title: impl Into<String>, kind: PageKind) -> Result<Shell> {
        let coalition = site.coalition().await?;
        let words = self.words();
        let mut shell = Shell::new(words, coalition.site_name(self.language()), title, kind);
        let today = site.db().clock().now().date(&coalition.zone);
        let city = coalition.city.for_reader(self.language());
        shell.date_line = match city.is_empty() {
            true => words.weekday_date(today),
            false => {
                words.with("shell-city-and-day", &[("city", city.into()), ("day", words.weekday_date(today).into())])
            }
        };
        shell.home = format!("/{}/", self.language().tag());
        shell.find = format!("/{}/find", self.language().tag());
        shell.nav = (site.frame().nav)(words, self.0.session.is_some(), self.path());
        shell.languages = self.languages();
        if let Some(name) = self.name() {
            shell.person =
                Some(PersonLine { name: name.to_owned(), initials: Person::initials(name), href: "/account".into() });
            shell.csrf = self.csrf(site);
        } else {
            shell.sign_in = self.way_in();
        }
        Ok(shell)
    }

    /// The same with a form token, for pages that hold a form of their own.
    ///
    /// # Errors
    /// Broken if the coalition's name cannot be read.
    pub async fn form_shell(&self, site: &Site, title: impl Into<String>) -> Result<Shell> {
        let mut shell = self.shell(site, title, PageKind::Working).await?;
        shell.csrf = self.csrf(site);
        shell.robots = Some("noindex".into());
        Ok(shell)
    }

    /// Where to sign in and come back here; nothing on the pages of the door itself.
    fn way_in(&self) -> String {
        let door = ["/sign-in", "/reset", "/set-up", "/invitations"].iter().any(|path| self.path().starts_with(path));
        match (door, self.0.in_address) {
            (true, _) => String::new(),
            (false, true) => format!("/sign-in?lang={}&next={}", self.language().tag(), escaped(self.path())),
            (false, false) => format!("/sign-in?next={}", escaped(self.path())),
        }
    }

    /// This very page in every language: in the address of public pages, in the query of others.
    fn languages(&self) -> Vec<LanguageLink> {
        Language::all()
            .map(|language| LanguageLink {
                language,
                href: self.path_in(language),
                current: language == self.language(),
                real: true,
            })
            .collect()
    }

    fn path_in(&self, language: Language) -> String {
        let kept: Vec<(String, String)> = self
            .0
            .query
            .as_deref()
            .map(|query| {
                form_urlencoded::parse(query.as_bytes()).into_owned().filter(|(key, _)| key != "lang").collect()
            })
            .unwrap_or_default();
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(&kept);
        if self.0.in_address {
            let rest = self.path().trim_start_matches('/').split_once('/').map_or("", |(_, rest)| rest);
            let query = query.finish();
            let mark = if query.is_empty() { "" } else { "?" };
            format!("/{}/{rest}{mark}{query}", language.tag())
        } else {
            format!("{}?{}", self.path(), query.append_pair("lang", language.tag()).finish())
        }
    }

    /// Tells a page's true address and its other languages to search engines.
    pub fn mark_languages(&self, site: &Site, shell: &mut Shell, canonical: &str, others: &[(Language, String)]) {
        shell.canonical = Some(site.absolute(canonical));
        shell.alternates = others
            .iter()
            .map(|(language, path)| Alternate { tag: language.tag().to_owned(), href: site.absolute(path) })
            .collect();
        for link in &mut shell.languages {
            let found = others.iter().find(|(language, _)| *language == link.language);
            link.real = found.is_some();
            if let Some((_, path)) = found {
                link.href.clone_from(path);
            }
        }
    }
}

/// A path as the value of a query.
fn escaped(path: &str) -> String {
    form_urlencoded::byte_serialize(path.as_bytes()).collect()
}

impl FromRequestParts<Site> for Visit {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _site: &Site) -> Result<Self> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Error::broken("no door"))
    }
}

impl FromRequestParts<Site> for Actor {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        Ok(Visit::from_request_parts(parts, site).await?.actor().clone())
    }
}

/// The middleware that every request but those for ready-made things passes.
pub(super) async fn pass(State(site): State<Site>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    // Bytes that are no text name nothing here; the router would answer with a bare status.
    let readable =
        percent_encoding::percent_decode_str(parts.uri.path()).decode_utf8().is_ok_and(|path| !path.contains('\0'));
    let visit = match recognise(&site, &parts).await {
        Ok(visit) => visit,
        Err(fault) => return fault.into_response(),
    };
    let mut request = Request::from_parts(parts, body);
    let foreign = *request.method() == Method::POST && is_foreign(request.headers());
    request.extensions_mut().insert(visit.clone());
    let mut response = if foreign {
        Error::refused("form-foreign").into_response()
    } else if !readable {
        Error::NotFound.into_response()
    } else {
        next.run(request).await
    };
    if let Some(failure) = response.extensions_mut().remove::<Failure>() {
        if matches!(failure, Failure::NotFound)
            && let Some(to) = moved(&site, &visit).await
        {
            return super::page::Redirect::moved(to).into_response();
        }
        response = refusals::answer(&site, &visit, failure).await;
    }
    finish(&visit, &mut response);
    response
}

async fn moved(site: &Site, visit: &Visit) -> Option<String> {
    (site.frame().moved)(site.clone(), visit.actor().clone(), visit.path().to_owned()).await
}

/// A second lock beside the form token: the browser's own word that the form is another site's.
fn is_foreign(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site" || site == "same-site")
}

/// Sets the form cookie where a form was shown, and keeps private pages out of caches.
fn finish(visit: &Visit, response: &mut Response) {
    let private = visit.0.session.is_some() || visit.0.form_shown.load(Ordering::Relaxed);
    if private && !response.headers().contains_key(header::CACHE_CONTROL) {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    }
    if visit.0.chosen
        && visit.0.session.is_none()
        && let Ok(cookie) = HeaderValue::from_str(&cookie(LANGUAGE, visit.language().tag(), 86_400))
    {
        // A form's answer comes without the page's query: it is to be in the page's language.
        response.headers_mut().append(HeaderName::from_static("set-cookie"), cookie);
    }
    let new = visit.0.session.is_none() && !visit.0.token_sent && visit.0.form_shown.load(Ordering::Relaxed);
    if new && let Ok(cookie) = HeaderValue::from_str(&cookie(FORM, visit.0.token.text(), 86_400)) {
        response.headers_mut().append(HeaderName::from_static("set-cookie"), cookie);
    }
}

async fn recognise(site: &Site, request: &Parts) -> Result<Visit> {
    let headers = &request.headers;
    let path = request.uri.path();
    let session = match cookie_in(headers, SESSION).and_then(Secret::received) {
        Some(token) => {
            let today = site.db().clock().now().date(&site.coalition().await?.zone);
            auth::recognise(&site.db().view(&Actor::signed_out()), &token, today).await?.map(|known| (token, known))
        }
        None => None,
    };
    let chosen = chosen_language(path, request.uri.query());
    let from = request.extensions.get::<Peer>().map_or(IpAddr::from([0, 0, 0, 0]), |peer| peer.0);
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut known = Known {
        actor: Actor::signed_out(),
        session: None,
        name: None,
        language: Language::default_language(),
        in_address: matches!(chosen, Some((_, true))),
        chosen: matches!(chosen, Some((_, false))),
        path: path.to_owned(),
        query: request.uri.query().map(str::to_owned),
        from,
        browser: text(header::USER_AGENT).to_owned(),
        token: Secret::new_random(),
        token_sent: false,
        form_shown: AtomicBool::new(false),
    };
    let mut own = None;
    if let Some((token, found)) = session {
        known.actor = Actor::person(found.person, found.seats);
        auth::touch(site.db(), &known.actor, found.session, found.seen).await?;
        (known.session, known.name, known.token) = (Some(found.session), Some(found.name), token);
        own = Some(found.language);
    } else if let Some(token) = cookie_in(headers, FORM).and_then(Secret::received) {
        (known.token, known.token_sent) = (token, true);
    }
    known.language = match (chosen, own) {
        (Some((language, _)), _) | (None, Some(language)) => language,
        (None, None) => cookie_in(headers, LANGUAGE)
            .and_then(Language::parse)
            .unwrap_or_else(|| Language::from_accept(text(header::ACCEPT_LANGUAGE))),
    };
    Ok(Visit(Arc::new(known)))
}

/// The language that an address asks for: `true` if its path does.
fn chosen_language(path: &str, query: Option<&str>) -> Option<(Language, bool)> {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    if let Some(language) = Language::parse(first) {
        return Some((language, true));
    }
    let query = query?;
    let asked = form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "lang")?.1;
    Language::parse(&asked).map(|language| (language, false))
}

/// Whether a request carries a session cookie at all.
pub(super) fn carries_session(headers: &HeaderMap) -> bool {
    cookie_in(headers, SESSION).is_some()
}

fn cookie_in<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

fn cookie(name: &str, value: &str, seconds: i64) -> String {
    format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={seconds}")
}

/// The cookie of a new session; `None` takes it away.
#[must_use]
pub fn session_cookie(token: Option<&Secret>) -> String {
    token.map_or_else(|| cookie(SESSION, "", 0), |token| cookie(SESSION, token.text(), 30 * crate::clock::DAY))
}
