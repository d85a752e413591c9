//! The one way to register a route: it feeds the router and the permission grid alike.

use axum::Router;
use axum::handler::Handler;
use axum::routing::{get, post};

use super::site::Site;

/// A route as the permission grid knows it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RouteNote {
    /// Its path, with `{names}`.
    pub path: &'static str,
    /// `GET` or `POST`: forms without JavaScript know no other.
    pub method: &'static str,
}

/// Routes of one or several domains.
#[derive(Default)]
pub struct Routes {
    router: Router<Site>,
    notes: Vec<RouteNote>,
}

impl Routes {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers reading at `path`.
    #[must_use]
    pub fn get<H: Handler<T, Site>, T: 'static>(mut self, path: &'static str, handler: H) -> Self {
        self.router = self.router.route(path, get(handler));
        self.notes.push(RouteNote { path, method: "GET" });
        self
    }

    /// Answers a form sent to `path`.
    #[must_use]
    pub fn post<H: Handler<T, Site>, T: 'static>(mut self, path: &'static str, handler: H) -> Self {
        self.router = self.router.route(path, post(handler));
        self.notes.push(RouteNote { path, method: "POST" });
        self
    }

    /// Adds another domain's routes.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.notes.extend(other.notes);
        self
    }

    /// Every route, sorted by path.
    #[must_use]
    pub fn notes(&self) -> Vec<RouteNote> {
        let mut notes = self.notes.clone();
        notes.sort();
        notes
    }

    /// The router underneath.
    pub(crate) fn into_router(self) -> Router<Site> {
        self.router
    }
}
