//! What people send: forms whose token is checked before anything is read, and files.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header;
use subtle::ConstantTimeEq;

use super::door::Visit;
use super::site::Site;
use crate::{Error, Result};

/// Largest form without files, in bytes: a long page, several times over.
const FORM_AT_MOST: usize = 4 * 1024 * 1024;

/// How long a form may take to arrive, and how long the next piece of a file may.
const FORM_WITHIN: Duration = Duration::from_secs(60);

/// The fields of a form, in the order they were sent. Its token has been checked.
#[derive(Debug, Clone, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// A field's text with line ends as `\n`; empty if it was not sent.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// A field's text without blanks around it.
    #[must_use]
    pub fn trimmed(&self, name: &str) -> &str {
        self.text(name).trim()
    }

    /// All texts sent under one name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Whether a field was sent at all, as a ticked box is.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// The same with another text in one field.
    #[must_use]
    pub fn with(mut self, name: &str, text: &str) -> Self {
        self.0.retain(|(field, _)| field != name);
        self.0.push((name.to_owned(), text.to_owned()));
        self
    }

    /// Keeps what was typed for showing the form again; passwords are never kept.
    #[must_use]
    pub fn keep(&self, names: &[&str]) -> super::views::FormState {
        names.iter().fold(super::views::FormState::new(), |form, name| form.with(name, self.text(name)))
    }
}

impl FromRequest<Site> for Fields {
    type Rejection = Error;

    async fn from_request(request: Request, site: &Site) -> Result<Self> {
        let visit = Visit::of(&request)?;
        let urlencoded = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
        if !urlencoded {
            return Err(Error::refused("form-unreadable"));
        }
        let body = tokio::time::timeout(FORM_WITHIN, axum::body::to_bytes(request.into_body(), FORM_AT_MOST))
            .await
            .map_err(|_| Error::refused("form-unreadable"))?
            .map_err(|_| Error::refused("form-too-large"))?;
        let fields =
            Self(form_urlencoded::parse(&body).map(|(name, value)| (name.into_owned(), lines(&value))).collect());
        check(&visit, site, fields.text("csrf"))?;
        Ok(fields)
    }
}

/// Browsers send line ends as CRLF; texts are kept with LF. No NUL is kept: PostgreSQL holds none.
fn lines(value: &str) -> String {
    value.replace("\r\n", "\n").replace('\0', "")
}

fn check(visit: &Visit, site: &Site, token: &str) -> Result<()> {
    let expected = visit.csrf(site);
    let same: bool = expected.as_bytes().ct_eq(token.as_bytes()).into();
    if same && !token.is_empty() { Ok(()) } else { Err(Error::refused("form-token")) }
}

/// A form with files. The token must come before the first file.
#[derive(Debug, Default)]
pub struct Upload {
    /// The fields.
    pub fields: Fields,
    /// The files, in the order they were sent.
    pub files: Vec<UploadedFile>,
}

/// A file as it was sent.
#[derive(Debug)]
pub struct UploadedFile {
    /// What the sender called it.
    pub name: String,
    /// Its bytes.
    pub bytes: Bytes,
}

impl FromRequest<Site> for Upload {
    type Rejection = Error;

    async fn from_request(mut request: Request, site: &Site) -> Result<Self> {
        let visit = Visit::of(&request)?;
        // The size is counted below, against our own setting, which is far above the library's.
        axum::extract::DefaultBodyLimit::disable().apply(&mut request);
        let most = usize::try_from(site.config().upload_mib).unwrap_or(64) * 1024 * 1024;
        let mut parts = Multipart::from_request(request, site).await.map_err(|_| Error::refused("form-unreadable"))?;
        let mut upload = Self::default();
        let (mut size, mut checked) = (0, false);
        while let Some(part) = parts.next_field().await.map_err(|_| Error::refused("form-unreadable"))? {
            let name = part.name().unwrap_or_default().to_owned();
            let file = part.file_name().map(str::to_owned);
            if file.is_some() && !checked {
                check(&visit, site, upload.fields.text("csrf"))?;
                checked = true;
            }
            let bytes = read(part, most - size).await?;
            size += bytes.len();
            match file {
                Some(file) if !bytes.is_empty() => upload.files.push(UploadedFile { name: file, bytes }),
                Some(_) => {}
                None => upload.fields.0.push((name, lines(&String::from_utf8_lossy(&bytes)))),
            }
        }
        check(&visit, site, upload.fields.text("csrf"))?;
        Ok(upload)
    }
}

/// Reads one part, and stops as soon as there is more than may come.
async fn read(mut part: axum::extract::multipart::Field<'_>, most: usize) -> Result<Bytes> {
    let mut bytes = Vec::new();
    loop {
        let piece =
            tokio::time::timeout(FORM_WITHIN, part.chunk()).await.map_err(|_| Error::refused("form-unreadable"))?;
        let Some(chunk) = piece.map_err(|_| Error::refused("form-unreadable"))? else { break };
        if bytes.len() + chunk.len() > most {
            return Err(Error::refused("form-too-large"));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes.into())
}
