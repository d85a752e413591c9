//! What others do, as it happens: who is here, and which card is not what it was. Server-sent events,
//! one stream for each open page.
//!
//! Other processes are followed through the database: one look at the stamp of a draft for each page
//! that is open here, every half second; what happens in this process is told at once.

mod hub;
mod stream;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::sse::{KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use foundation::Result;
use foundation::i18n::Language;
use foundation::web::{Fields, Site, Visit};

use super::room::Room;
use crate::drafts::model::Part;
use crate::drafts::store;
use crate::pages::PageId;

/// Tells everyone in this process who has the page open that something changed.
pub(crate) fn stir(page: PageId, language: Language) {
    hub::stir(page, language);
}

pub(super) async fn listen(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    sent: HeaderMap,
) -> Result<Response> {
    let (room, _) = Room::enter_to_write(visit, site, &id, &tag).await?;
    let goes_on = sent.get(header::ACCEPT).is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream"));
    let Some(seat) = hub::Seat::take(&room) else {
        // Full: the browser does not ask again, and what others write comes with the next saving.
        return Ok(StatusCode::NO_CONTENT.into_response());
    };
    let known = room.visit.query("rev").and_then(|rev| rev.parse().ok());
    let events = stream::events(room, seat, known, goes_on).await?;
    let mut answer = Sse::new(events).keep_alive(KeepAlive::default()).into_response();
    // A proxy that gathers answers before it sends them would hold every word back.
    answer.headers_mut().insert("x-accel-buffering", header::HeaderValue::from_static("no"));
    Ok(answer)
}

/// Says at which card someone is.
pub(super) async fn here(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    fields: Fields,
) -> Result<StatusCode> {
    let (room, _) = Room::enter_to_write(visit, site, &id, &tag).await?;
    let part = fields.text("block").parse::<Part>().map(|part| part.to_string()).unwrap_or_default();
    let (work, page) = room.work().await?;
    store::come(&work, page.id, room.language, &part).await?;
    // Where someone is, is no history.
    work.commit_housekeeping().await?;
    stir(room.page.id, room.language);
    Ok(StatusCode::NO_CONTENT)
}
