//! The yardstick: the web framework alone, giving the very bytes that Kith gave once.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};

use crate::Outcome;
use crate::load::Connection;

/// Fetches an answer and serves it at every address until it is stopped.
pub(crate) async fn serve(from: &str, path: &str, listen: &str) -> Outcome<()> {
    let answer = Connection::to(from).await?.get(path, "").await?;
    let mut headers = HeaderMap::new();
    for (name, value) in &answer.headers {
        if !["date", "content-length"].contains(&name.as_str()) {
            headers.insert(HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
        }
    }
    let body = Bytes::from(answer.body);
    let handler = move || {
        let (headers, body) = (headers.clone(), body.clone());
        async move { page(headers, body) }
    };
    let listener = tokio::net::TcpListener::bind(listen).await?;
    axum::serve(listener, Router::new().fallback(handler)).await?;
    Ok(())
}

fn page(headers: HeaderMap, body: Bytes) -> Response {
    (headers, Body::from(body)).into_response()
}
