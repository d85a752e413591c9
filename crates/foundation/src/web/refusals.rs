//! How an error becomes a page that helps.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::door::Visit;
use super::page::{Page, sentence};
use super::site::Site;
use super::views::{ErrorKind, ErrorPage};
use crate::Error;
use crate::error::Refusal;

/// What went wrong, carried to the door, which knows the reader's language.
#[derive(Debug, Clone)]
pub(super) enum Failure {
    NotFound,
    Forbidden(&'static str),
    Refused(Refusal),
    Broken { number: String, full: bool },
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let (status, failure) = match self {
            Self::NotFound => (StatusCode::NOT_FOUND, Failure::NotFound),
            Self::Forbidden(right) => (StatusCode::FORBIDDEN, Failure::Forbidden(right)),
            Self::Refused(refusal) => (StatusCode::UNPROCESSABLE_ENTITY, Failure::Refused(refusal)),
            Self::Broken(broken) => {
                let number = uuid::Uuid::new_v4().simple().to_string().get(..8).unwrap_or_default().to_owned();
                tracing::error!(number, fault = %broken, "a request failed");
                let full = broken.is_disk_full();
                let status = if full { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::INTERNAL_SERVER_ERROR };
                (status, Failure::Broken { number, full })
            }
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(failure);
        response
    }
}

/// Draws the page for a failure.
pub(super) async fn answer(site: &Site, visit: &Visit, failure: Failure) -> Response {
    let shell = match visit.shell(site, String::new(), super::shell::PageKind::Reading).await {
        Ok(shell) => shell,
        Err(_) => return bare(&failure),
    };
    let mut page = match &failure {
        Failure::NotFound => ErrorPage::new(shell, ErrorKind::NotFound),
        Failure::Forbidden(_) => ErrorPage::new(shell, ErrorKind::Forbidden),
        Failure::Refused(_) => ErrorPage::new(shell, ErrorKind::Refused),
        Failure::Broken { full: true, .. } => ErrorPage::new(shell, ErrorKind::Resting),
        Failure::Broken { .. } => ErrorPage::new(shell, ErrorKind::Broken),
    };
    match &failure {
        Failure::NotFound => {
            page.tried = tried(visit.path());
            let near = site.frame().near;
            page.near = near(site.clone(), visit.actor().clone(), visit.language(), page.tried.clone()).await;
        }
        Failure::Forbidden(right) => page.who = who_could(site, &page, right).await,
        Failure::Refused(refusal) => page.detail = sentence(&page.shell, refusal),
        Failure::Broken { number, full } => {
            page.number.clone_from(number);
            if *full {
                page.detail = page.shell.say("error-disk-full");
            }
        }
    }
    match Page::draw(&page) {
        Ok(drawn) => drawn.status(page.kind.status()).into_response(),
        Err(_) => bare(&failure),
    }
}

/// The roles that hold a right, in the reader's words.
async fn who_could(site: &Site, page: &ErrorPage, right: &str) -> Vec<String> {
    let view = site.db().view(&crate::access::Actor::system("web"));
    let roles = crate::directory::roles_with(&view, right).await.unwrap_or_default();
    roles.iter().map(|role| page.shell.say(format!("role-{role}"))).collect()
}

/// When even the frame cannot be drawn: the status alone, and its number.
fn bare(failure: &Failure) -> Response {
    match failure {
        Failure::NotFound => StatusCode::NOT_FOUND.into_response(),
        Failure::Forbidden(_) => StatusCode::FORBIDDEN.into_response(),
        Failure::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY.into_response(),
        Failure::Broken { number, .. } => (StatusCode::INTERNAL_SERVER_ERROR, number.clone()).into_response(),
    }
}

/// The last part of a path, as words to look for.
fn tried(path: &str) -> String {
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let words = percent_encoding::percent_decode_str(last).decode_utf8_lossy();
    let words = words.split_once('.').map_or(words.as_ref(), |(name, _)| name);
    words.replace(['-', '_', '+'], " ").chars().take(80).collect::<String>().trim().to_owned()
}
