//! What a handler gives back: a page, a way on, or a form again with its words kept.

use askama::Template;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::shell::Shell;
use super::views::FormState;
use crate::error::Refusal;
use crate::{Error, Result};

/// A finished page.
#[derive(Debug)]
pub struct Page {
    status: StatusCode,
    content_type: &'static str,
    body: String,
    ready: bool,
}

/// Marks an answer that every signed-out reader gets alike, so that it may be kept ready.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ready;

impl Page {
    /// Draws a page.
    ///
    /// # Errors
    /// Broken if the template cannot be drawn.
    pub fn draw(view: &impl Template) -> Result<Self> {
        Ok(Self::text("text/html; charset=utf-8", view.render()?))
    }

    /// Any text, with its type.
    #[must_use]
    pub fn text(content_type: &'static str, body: String) -> Self {
        Self { status: StatusCode::OK, content_type, body, ready: false }
    }

    /// With another status.
    #[must_use]
    pub fn status(mut self, status: u16) -> Self {
        self.status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        self
    }

    /// The same for every signed-out reader: it may be kept ready until something is told.
    #[must_use]
    pub fn ready(mut self) -> Self {
        self.ready = true;
        self
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let kind = (header::CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        let mut response = (self.status, [kind], self.body).into_response();
        if self.ready {
            response.extensions_mut().insert(Ready);
        }
        response
    }
}

/// Sends the reader on.
#[derive(Debug)]
pub struct Redirect {
    status: StatusCode,
    to: String,
    cookies: Vec<String>,
}

impl Redirect {
    /// After a form: to the page that shows what was done.
    pub fn to(address: impl Into<String>) -> Self {
        Self { status: StatusCode::SEE_OTHER, to: address.into(), cookies: Vec::new() }
    }

    /// From an old address to the one that stands for it now, for good.
    pub fn moved(address: impl Into<String>) -> Self {
        Self { status: StatusCode::MOVED_PERMANENTLY, to: address.into(), cookies: Vec::new() }
    }

    /// Sets a cookie on the way.
    #[must_use]
    pub fn cookie(mut self, cookie: String) -> Self {
        self.cookies.push(cookie);
        self
    }
}

impl IntoResponse for Redirect {
    fn into_response(self) -> Response {
        let Ok(place) = HeaderValue::from_str(&encoded(&self.to)) else {
            return Error::NotFound.into_response();
        };
        let mut response = (self.status, [(header::LOCATION, place)]).into_response();
        for cookie in self.cookies {
            if let Ok(value) = HeaderValue::from_str(&cookie) {
                response.headers_mut().append(HeaderName::from_static("set-cookie"), value);
            }
        }
        response
    }
}

/// An address with everything outside ASCII percent-encoded, as a header needs it.
fn encoded(address: &str) -> String {
    percent_encoding::utf8_percent_encode(address, percent_encoding::CONTROLS).to_string()
}

/// Turns a refusal into a form's problem in the reader's words; other errors pass through.
///
/// # Errors
/// Whatever is not a refusal.
pub fn refused(error: Error, shell: &Shell, form: FormState) -> Result<FormState> {
    match error {
        Error::Refused(refusal) => {
            let text = sentence(shell, &refusal);
            Ok(form.refuse(refusal.field.unwrap_or("form"), text))
        }
        other => Err(other),
    }
}

/// A refusal's sentence in the reader's language.
pub(super) fn sentence(shell: &Shell, refusal: &Refusal) -> String {
    let gaps: Vec<(&str, crate::i18n::Value)> =
        refusal.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    shell.words.with(&refusal.key, &gaps)
}

/// Draws a form page again, with status 422 if it was refused.
///
/// # Errors
/// Broken if the template cannot be drawn.
pub fn forms(view: &impl Template, form: &FormState) -> Result<Page> {
    let status = if form.problems.is_empty() { 200 } else { 422 };
    Ok(Page::draw(view)?.status(status))
}
