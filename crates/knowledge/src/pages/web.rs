//! The pages of pages: reading, finding, writing.

mod feeds;
mod find;
mod frame;
mod history;
mod home;
mod lists;
mod reading;
pub(crate) mod render;
mod sections;
mod settings;
mod sharing;
mod working;
mod worklist;
mod writing;

use foundation::web::Routes;

pub use frame::{moved, nav, near};
pub(crate) use home::HOME;
pub(crate) use reading::language_of;
pub use worklist::{Drafted, DraftedLine};
pub(crate) use writing::{edit_address, open, page_id};

/// The routes of pages.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/", home::door)
        .get("/{lang}", home::without_slash)
        .get("/{lang}/", home::home)
        .get("/{lang}/find", find::find)
        .get("/{lang}/find/suggest", find::suggest)
        .get("/{lang}/feed.atom", feeds::atom)
        .get("/{lang}/tags", lists::all_tags)
        .get("/{lang}/tags/{tag}", lists::tag)
        .get("/{lang}/sections/{section}", lists::section)
        .get("/{lang}/{slug}", reading::read)
        .get("/sitemap.xml", feeds::site_map)
        .get("/sitemaps/{name}", feeds::site_map_part)
        .get("/robots.txt", feeds::robots)
        .get("/pages", worklist::list)
        .get("/pages/new", writing::new)
        .post("/pages", writing::begin)
        .get("/sections", sections::list)
        .post("/sections", sections::open)
        .get("/sections/{id}", sections::edit)
        .post("/sections/{id}", sections::keep)
        .get("/pages/{id}/{lang}/settings", settings::show)
        .post("/pages/{id}/{lang}/settings", settings::keep)
        .get("/pages/{id}/{lang}/whole", writing::edit)
        .post("/pages/{id}/{lang}/whole", writing::keep)
        .get("/pages/{id}/{lang}/history", history::history)
        .get("/pages/{id}/{lang}/history/comparison", history::comparison)
        .get("/pages/{id}/{lang}/history/{number}", working::past)
        .post("/pages/{id}/{lang}/history/{number}/restoration", working::restore)
        .post("/pages/{id}/{lang}/withdrawal", writing::withdraw)
        .post("/pages/{id}/confirmation", writing::confirm)
}
