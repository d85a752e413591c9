//! The whole house: one ladder, one table of routes, one bench of jobs, one frame.

use foundation::db::Ladder;
use foundation::jobs::Workbench;
use foundation::web::{Frame, Hooks, Routes};
use foundation::{auth, directory, files, web};
use knowledge::{checks, comments, consents, documents, drafts, imports, pages, publishing, reviews};

/// All migrations, in one ladder by name.
#[must_use]
pub fn ladder() -> Ladder {
    Ladder::new(vec![foundation::migrations::all(), knowledge::migrations::all()])
}

/// All routes.
#[must_use]
pub fn routes() -> Routes {
    web::watch_routes()
        .and(auth::web::routes())
        .and(directory::web::routes())
        .and(files::web::routes())
        .and(pages::web::routes())
        .and(publishing::web::routes())
        .and(checks::web::routes())
        .and(consents::web::routes())
        .and(drafts::web::routes())
        .and(imports::web::routes())
        .and(reviews::web::routes())
        .and(comments::web::routes())
        .and(documents::web::routes())
        .and(crate::tryit::routes())
}

/// All kinds of jobs.
#[must_use]
pub fn bench() -> Workbench {
    Workbench::default()
        .knows::<auth::NewPasswordAsked>()
        .knows::<imports::BringInJob>()
        .knows::<reviews::jobs::ReviewDue>()
        .knows::<publishing::PublishDue>()
        .knows::<publishing::TakeBackDue>()
        .knows::<checks::ReadOthers>()
        .knows::<consents::ConsentEnds>()
}

/// What the pillars add to the frame.
#[must_use]
pub fn frame() -> Frame {
    Frame {
        nav: pages::web::nav,
        near: pages::web::near,
        moved: pages::web::moved,
        hooks: Hooks::default()
            .with(before_publishing())
            .with(checks::Working(drafts::working))
            .with(pages::web::Drafted(drafts::drafted))
            .with(checks::LeftBehind(imports::left_behind))
            .with(consents::Elsewhere(vec![drafts::PLACE])),
    }
}

/// Who is asked before readers see a revision, in this order; the first no counts.
#[must_use]
fn before_publishing() -> pages::Gate {
    pages::Gate(vec![reviews::before_publishing, checks::before_publishing])
}
