//! What a browser is sent: the frame round every page, the files beside it, the way a request
//! walks, and the pages of the house itself (errors).
//!
//! A request passes the front (ready-made pages for signed-out readers, limits, headers), then the
//! door (who is it, in which language), then its handler; an error becomes a page on the way back.
//!
//! Stands on: access, auth, clock, config, db, directory, error, files, i18n, work.
//! Tells: nothing.
//! Never: a word in Rust, a style or a script inside a page.

pub mod assets;
mod door;
mod form;
mod front;
mod hooks;
mod limits;
mod packing;
mod page;
mod refusals;
mod routes;
mod serve;
pub mod shell;
mod site;
pub mod views;
mod watch;

pub use door::{Visit, session_cookie};
pub use form::{Fields, Upload, UploadedFile};
pub use front::Front;
pub use hooks::Hooks;
pub use page::{Page, Redirect, forms, refused};
pub use routes::{RouteNote, Routes};
pub use serve::{Bound, bind};
pub use site::{Coalition, Frame, Later, Moved, Near, Site, SiteParts, set_setting, setting};
pub use watch::{metrics_recorder, routes as watch_routes};
