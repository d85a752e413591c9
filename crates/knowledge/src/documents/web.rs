//! Bringing a document, looking it through, taking it.

mod bring;
mod cards;
mod look;
mod remarks;

use foundation::web::Routes;

/// The routes of documents.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/pages/bring", bring::new)
        .post("/pages/bring", bring::bring_new)
        .get("/pages/{id}/{lang}/bring", bring::page)
        .post("/pages/{id}/{lang}/bring", bring::bring_page)
        .get("/brought/{id}", look::show)
        .post("/brought/{id}/taking", look::take)
        .post("/brought/{id}/dismissal", look::dismiss)
}
