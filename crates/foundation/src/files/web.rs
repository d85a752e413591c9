//! Serving files to those who may see a thing that uses them.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};

use super::store;
use crate::access::Actor;
use crate::web::{Routes, Site};
use crate::{Error, Result};

/// The routes of files.
#[must_use]
pub fn routes() -> Routes {
    Routes::new().get("/files/{name}", file)
}

async fn file(
    actor: Actor,
    State(site): State<Site>,
    Path(name): Path<String>,
    sent: HeaderMap,
) -> Result<Response<Body>> {
    let hash = name.split('.').next().unwrap_or_default();
    let note = store::note(&site.db().view(&actor), hash).await?;
    if note.address() != format!("/files/{name}") {
        return Err(Error::NotFound);
    }
    let etag = format!("\"{hash}\"");
    let known = sent.get(header::IF_NONE_MATCH).is_some_and(|tag| tag.as_bytes() == etag.as_bytes());
    let body = if known { Body::empty() } else { Body::from(site.shelf().get(hash).await?) };
    let mut response = Response::new(body);
    if known {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_str(&note.content_type).map_err(Error::broken)?);
    out.insert(header::ETAG, HeaderValue::from_str(&etag).map_err(Error::broken)?);
    // Private to the browser: what may be seen today may be withdrawn tomorrow.
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=300"));
    out.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
    );
    Ok(response)
}
