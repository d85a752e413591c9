//! A figure's card with its picture: cleaned and laid on the shelf before the work that notes it.

use axum::extract::{FromRequest, Path, Request, State};
use axum::response::Response;
use foundation::error::Refusal;
use foundation::files::clean;
use foundation::web::{Site, Upload, UploadedFile, Visit};
use foundation::{Error, Result};

use super::answers::{self, Sent};
use super::room::Room;
use super::saving::{self, Ask, Picture};
use crate::pages::slugify;

/// Longest beginning of a picture's name, in characters.
const NAME_AT_MOST: usize = 60;

pub(super) async fn keep(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    request: Request,
) -> Result<Response> {
    // Nothing is read of what is sent before it is known that they may write here.
    let (room, view) = Room::enter_to_write(visit, site, &id, &tag).await?;
    drop(view);
    let Upload { fields, mut files } = Upload::from_request(request, &room.site).await?;
    let brought = match files.pop() {
        Some(file) => laid(&room, file).await.map(Some),
        None => Ok(None),
    };
    let (picture, refused) = match brought {
        Ok(picture) => (picture, None),
        Err(Error::Refused(refusal)) => (None, Some(refusal)),
        Err(fault) => return Err(fault),
    };
    // The picture's name stands in the block as its source.
    let fields = match &picture {
        Some(picture) => fields.with("source", &picture.name),
        None => fields,
    };
    let mut ask = Ask::of(&fields)?;
    ask.picture = picture;
    let outcome = match refused {
        Some(refusal) => Err(Error::Refused(refusal)),
        None => saving::act(&room, &ask).await,
    };
    answers::answer(&room, &ask, &Sent::of(&fields), outcome).await
}

async fn laid(room: &Room, file: UploadedFile) -> Result<Picture> {
    let bytes = file.bytes.clone();
    let clean = tokio::task::spawn_blocking(move || clean(&bytes)).await?;
    let clean = clean.map_err(|refused| Refusal::at("text", refused.key()))?;
    let hash = room.site.shelf().put(&clean).await?;
    let stem = file.name.rsplit_once('.').map_or(file.name.as_str(), |(stem, _)| stem);
    let stem: String = slugify(stem).chars().take(NAME_AT_MOST).collect();
    let ending = match clean.content_type {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        _ => "svg",
    };
    // A part of the hash keeps two pictures of one name apart, and the same picture one.
    let name = format!("{stem}-{}.{ending}", hash.get(..8).unwrap_or_default());
    Ok(Picture { name, hash, clean })
}
