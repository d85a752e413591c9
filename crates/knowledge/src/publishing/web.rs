//! The pages of publishing: times, care, the archive, handing over, what is due.

mod care;
mod handover;
mod stale;
mod times;

use foundation::i18n::Words;
use foundation::web::Routes;
use jiff::tz::TimeZone;

/// The routes of publishing.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/pages/stale", stale::list)
        .get("/pages/{id}/care", care::show)
        .post("/pages/{id}/care", care::keep)
        .post("/pages/{id}/care/confirmation", care::confirm)
        .post("/pages/{id}/archive", care::archive)
        .post("/pages/{id}/archive/undo", care::take_from_archive)
        .post("/pages/{id}/handover", handover::offer)
        .post("/pages/{id}/handover/undo", handover::undo)
        .post("/pages/{id}/handover/acceptance", handover::accept)
        .get("/pages/{id}/{lang}/times", times::show)
        .post("/pages/{id}/{lang}/times", times::set)
}

/// A moment in words, in the coalition's zone.
fn said(words: Words, at: foundation::clock::Moment, zone: &TimeZone) -> String {
    words.date_time(at.timestamp().to_zoned(zone.clone()).datetime())
}
