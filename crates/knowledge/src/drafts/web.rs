//! The desk where a page is changed: its cards, what is done to them, and what becomes of the draft.

mod answers;
mod cards;
mod desk;
mod ending;
mod live;
mod look;
mod merging;
mod pictures;
mod room;
mod saving;
mod typed;

use foundation::web::Routes;

pub(crate) use live::stir;

/// The routes of drafts.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/pages/{id}/{lang}", desk::show)
        .post("/pages/{id}/{lang}", saving::keep)
        .post("/pages/{id}/{lang}/pictures", pictures::keep)
        .post("/pages/{id}/{lang}/gone/{block}/return", saving::put_back)
        .get("/pages/{id}/{lang}/look", look::as_reader)
        .post("/pages/{id}/{lang}/preview", look::preview)
        .post("/pages/{id}/{lang}/versions", ending::keep_version)
        .post("/pages/{id}/{lang}/merging", merging::take_in)
        .post("/pages/{id}/{lang}/giving-up", ending::give_up)
        .post("/pages/{id}/{lang}/giving-up/undo", ending::take_up)
        .get("/pages/{id}/{lang}/live", live::listen)
        .post("/pages/{id}/{lang}/here", live::here)
}
