//! Watching: is it well, and how is it doing. Numbers and route templates only.

use std::sync::OnceLock;
use std::time::Instant;

use axum::extract::State;
use axum::http::StatusCode;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

use super::door::Visit;
use super::page::Page;
use super::routes::Routes;
use super::site::Site;
use crate::{Error, Result};

static RECORDER: OnceLock<PrometheusHandle> = OnceLock::new();

/// Begins counting, once in the life of the program.
///
/// # Errors
/// Broken if something else counts already.
pub fn metrics_recorder() -> Result<()> {
    let handle = PrometheusBuilder::new().install_recorder().map_err(|fault| Error::broken(fault.to_string()))?;
    let _ = RECORDER.set(handle);
    Ok(())
}

/// Counts one answer, by how it came about.
pub(super) fn answered(how: &'static str, began: Instant) {
    metrics::counter!("kith_answers_total", "how" => how).increment(1);
    if how == "made" {
        metrics::histogram!("kith_answer_seconds").record(began.elapsed().as_secs_f64());
    }
}

/// The routes for whoever watches over the host.
#[must_use]
pub fn routes() -> Routes {
    Routes::new().get("/health", health).get("/metrics", metrics_page)
}

/// Well means: the database answers, reads and could write.
async fn health(State(site): State<Site>) -> (StatusCode, &'static str) {
    match site.db().ping().await {
        Ok(()) => (StatusCode::OK, "ok\n"),
        Err(fault) => {
            tracing::error!(%fault, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}

/// The numbers, for this machine only: a proxy forwards what comes from outside.
async fn metrics_page(visit: Visit) -> Result<Page> {
    if !visit.from().is_loopback() {
        return Err(Error::NotFound);
    }
    let handle = RECORDER.get().ok_or(Error::NotFound)?;
    handle.run_upkeep();
    Ok(Page::text("text/plain; version=0.0.4", handle.render()))
}
