//! The front: ready-made pages for signed-out readers, the files of the house, limits, headers.
//!
//! A page that every signed-out reader gets alike is kept as bytes, compressed once, until
//! something is told or the day changes. Rights are never kept.

use std::convert::Infallible;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};
use std::time::Instant;

use askama::Template;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, header};
use axum::response::IntoResponse;
use futures_util::FutureExt;
use sha2::{Digest, Sha256};
use tower::{Service, ServiceExt};

use super::assets;
use super::door::{self, Peer};
use super::packing::gzip;
use super::page::Ready;
use super::routes::Routes;
use super::shell::{PageKind, Shell, SiteName};
use super::site::Site;
use super::views::{ErrorKind, ErrorPage};
use super::watch;
use crate::i18n::{Language, Words};

/// A page as it lies ready.
struct ReadyPage {
    stamp: (u64, i64),
    content_type: HeaderValue,
    etag: HeaderValue,
    plain: Bytes,
    gzip: Bytes,
}

/// Serves everything; cheap to clone.
#[derive(Clone)]
pub struct Front {
    site: Site,
    router: Router,
    ready: moka::sync::Cache<String, Arc<ReadyPage>>,
}

impl Front {
    /// Puts the front before the routes of a site.
    #[must_use]
    pub fn new(site: Site, routes: Routes) -> Self {
        let router = routes
            .into_router()
            .fallback(|| async { crate::Error::NotFound })
            .method_not_allowed_fallback(|| async { crate::Error::NotFound })
            .layer(axum::middleware::from_fn_with_state(site.clone(), door::pass))
            .with_state(site.clone());
        let ready = moka::sync::Cache::builder()
            .max_capacity(site.config().page_cache_mib * 1024 * 1024)
            .weigher(|key: &String, page: &Arc<ReadyPage>| {
                u32::try_from(key.len() + page.plain.len() + page.gzip.len() + 512).unwrap_or(u32::MAX)
            })
            .build();
        Self { site, router, ready }
    }

    /// Answers one request from an address.
    pub async fn answer(&self, mut request: Request<Body>, peer: std::net::IpAddr) -> Response<Body> {
        let began = Instant::now();
        let from = self.real_address(&request, peer);
        let readable =
            matches!(*request.method(), Method::GET | Method::HEAD) && !door::carries_session(request.headers());
        let stamp = self.stamp();
        if readable && let Some(found) = self.lying_ready(&request, stamp) {
            watch::answered("ready", began);
            return found;
        }
        if let Some(file) = house_file(&request) {
            return file;
        }
        if !self.site.limits().may_ask(from, began) {
            return too_often(request.headers());
        }
        let key = readable.then(|| key(&request)).flatten();
        let (method, sent) = (request.method().clone(), request.headers().clone());
        if method == Method::HEAD {
            // Made as for GET, so that what is laid ready is whole; the body is left out on the way.
            *request.method_mut() = Method::GET;
        }
        request.extensions_mut().insert(Peer(from));
        let answered = AssertUnwindSafe(self.router.clone().oneshot(request)).catch_unwind().await;
        let mut response = match answered {
            Ok(Ok(response)) => response,
            Ok(Err(never)) => match never {},
            // A fault of ours in one request is that request's alone.
            Err(_) => crate::Error::broken("a handler stopped short").into_response(),
        };
        headers(response.headers_mut());
        if let Some(key) = key
            && response.extensions().get::<Ready>().is_some()
            && response.status() == StatusCode::OK
        {
            response = self.lay_ready(key, stamp, response, &method, &sent).await;
        }
        watch::answered("made", began);
        response
    }

    /// Tells answers that go on and on that the program ends.
    pub(super) fn end(&self) {
        self.site.end();
    }

    /// What a ready page is true for: what was told so far, and the day it names.
    fn stamp(&self) -> (u64, i64) {
        let seconds = self.site.db().clock().now().0 / 1_000_000;
        // Half-hours, because that is how finely time zones cut the day.
        (self.site.db().generation(), seconds / 1_800)
    }

    fn lying_ready(&self, request: &Request<Body>, stamp: (u64, i64)) -> Option<Response<Body>> {
        let page = self.ready.get(request.uri().path_and_query()?.as_str())?;
        (page.stamp == stamp).then(|| give(&page, request.method(), request.headers()))
    }

    async fn lay_ready(
        &self,
        key: String,
        stamp: (u64, i64),
        response: Response<Body>,
        method: &Method,
        sent: &HeaderMap,
    ) -> Response<Body> {
        let (parts, body) = response.into_parts();
        let Ok(plain) = axum::body::to_bytes(body, usize::MAX).await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let digest = Sha256::digest(&plain);
        let etag = format!("W/\"{}\"", hex::encode(digest.get(..12).unwrap_or_default()));
        let (Some(content_type), Ok(etag)) =
            (parts.headers.get(header::CONTENT_TYPE).cloned(), HeaderValue::from_str(&etag))
        else {
            return Response::from_parts(parts, Body::from(plain));
        };
        let page = Arc::new(ReadyPage {
            stamp,
            content_type,
            etag,
            gzip: gzip(&plain),
            plain: Bytes::copy_from_slice(&plain),
        });
        if key.len() < 512 {
            self.ready.insert(key, page.clone());
        }
        give(&page, method, sent)
    }

    /// The address a request really came from: the proxy's last word, if there is one to believe.
    fn real_address(&self, request: &Request<Body>, peer: std::net::IpAddr) -> std::net::IpAddr {
        if !self.site.config().behind_proxy {
            return peer;
        }
        request
            .headers()
            .get_all("x-forwarded-for")
            .iter()
            .next_back()
            .and_then(|value| value.to_str().ok()?.rsplit(',').next()?.trim().parse().ok())
            .unwrap_or(peer)
    }
}

/// The address a page would lie ready under. None for a query that no list of ours makes: whoever
/// writes made-up questions behind addresses must not push out what readers ask for.
fn key(request: &Request<Body>) -> Option<String> {
    let known = request.uri().query().is_none_or(|query| {
        query.strip_prefix("page=").is_some_and(|page| page.len() < 7 && page.bytes().all(|c| c.is_ascii_digit()))
    });
    request.uri().path_and_query().filter(|_| known).map(|all| all.as_str().to_owned())
}

fn takes_gzip(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("gzip"))
}

/// Gives a ready page, or says that the reader has it already.
fn give(page: &ReadyPage, method: &Method, sent: &HeaderMap) -> Response<Body> {
    let known = sent.get(header::IF_NONE_MATCH).is_some_and(|tags| {
        let tag = page.etag.as_bytes();
        tags.as_bytes().windows(tag.len()).any(|window| window == tag)
    });
    let packed = takes_gzip(sent) && !page.gzip.is_empty();
    let body = if packed { &page.gzip } else { &page.plain };
    let mut response = Response::new(match (known, *method == Method::HEAD) {
        (false, false) => Body::from(body.clone()),
        _ => Body::empty(),
    });
    let length = body.len();
    if known {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let out = response.headers_mut();
    out.reserve(16);
    out.insert(header::CONTENT_TYPE, page.content_type.clone());
    out.insert(header::ETAG, page.etag.clone());
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
    out.insert(header::VARY, HeaderValue::from_static("Accept-Encoding, Cookie"));
    if packed {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    if !known {
        out.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    headers(out);
    response
}

/// A file of the house (styles, scripts, the mark) under its hashed name.
fn house_file(request: &Request<Body>) -> Option<Response<Body>> {
    if !request.uri().path().starts_with("/static/") {
        return None;
    }
    let Some(asset) = assets::find(request.uri().path()) else {
        return Some(StatusCode::NOT_FOUND.into_response());
    };
    let packed = takes_gzip(request.headers()).then(|| asset.gzip()).flatten();
    let body: Bytes = Bytes::from_static(packed.unwrap_or(asset.plain.as_slice()));
    let mut response = Response::new(Body::from(body));
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(assets::IMMUTABLE));
    out.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if packed.is_some() {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    headers(out);
    Some(response)
}

/// One page in words for each language, drawn once: whoever asks too often costs next to nothing.
fn too_often(sent: &HeaderMap) -> Response<Body> {
    static PAGES: OnceLock<Vec<Bytes>> = OnceLock::new();
    let wanted = sent.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let language = Language::from_accept(wanted);
    let pages =
        PAGES.get_or_init(|| Language::all().map(|language| slower_please(language).unwrap_or_default()).collect());
    let page =
        Language::all().position(|one| one == language).and_then(|at| pages.get(at)).cloned().unwrap_or_default();
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    let told = [
        (header::RETRY_AFTER, HeaderValue::from_static("2")),
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::VARY, HeaderValue::from_static("Accept-Language")),
    ];
    let mut response = (StatusCode::TOO_MANY_REQUESTS, told, page).into_response();
    headers(response.headers_mut());
    response
}

/// Draws it without asking the database anything, not even the coalition's name.
fn slower_please(language: Language) -> crate::Result<Bytes> {
    let site = SiteName { name: "Kith".into(), tagline: String::new() };
    let shell = Shell::new(Words::new(language), site, "", PageKind::Reading);
    Ok(ErrorPage::new(shell, ErrorKind::TooOften).render()?.into())
}

/// What every answer says to the browser: run nothing but ours, send no one here or there.
fn headers(out: &mut HeaderMap) {
    const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";
    if !out.contains_key(header::CONTENT_SECURITY_POLICY) {
        out.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    }
    out.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // A page whose address is a secret says so more strictly itself.
    if !out.contains_key(header::REFERRER_POLICY) {
        out.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    }
    out.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    out.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    out.insert(
        "permissions-policy",
        HeaderValue::from_static("camera=(), microphone=(), geolocation=(), interest-cohort=()"),
    );
}

impl Service<Request<Body>> for Front {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        let front = self.clone();
        Box::pin(async move { Ok(front.answer(request, std::net::IpAddr::from([127, 0, 0, 1])).await) })
    }
}
