//! The foundation of Kith: what every pillar stands on, and which knows no pillar.
//!
//! Leaves (`error`, `config`, `clock`) import nothing of ours. `db` and `work` keep; `ledger`
//! remembers; `access` and `auth` decide who is at the door and what they may see; `directory`
//! knows people and circles; `web` is the frame every page stands in.
//!
//! Never: a word of any domain (an incident, a page, a case) in here.

pub mod access;
pub mod auth;
pub mod blocks;
pub mod clock;
pub mod config;
pub mod db;
pub mod directory;
pub mod error;
pub mod files;
pub mod i18n;
pub mod jobs;
pub mod ledger;
pub mod migrations;
pub mod search;
pub mod sharing;
pub mod web;
pub mod work;

#[cfg(any(test, feature = "testing"))]
#[allow(clippy::unwrap_used, missing_docs, reason = "a story that cannot begin has failed")]
pub mod testing;

pub use error::{Error, Result};

/// A named durable step. Debug builds stop dead here when `KITH_FAILPOINT` names it (optionally
/// `name:3` for the third time), so that crash tests can kill at each step and not at random only.
pub fn testing_point(name: &str) {
    if cfg!(debug_assertions) {
        failpoint::reach(name);
    }
}

mod failpoint {
    use std::collections::HashMap;
    use std::sync::{Mutex, OnceLock};

    static WANTED: OnceLock<Option<(String, usize)>> = OnceLock::new();
    static REACHED: Mutex<Option<HashMap<String, usize>>> = Mutex::new(None);

    pub(super) fn reach(name: &str) {
        let wanted = WANTED.get_or_init(|| {
            let text = std::env::var("KITH_FAILPOINT").ok()?;
            let (name, times) = text.split_once(':').unwrap_or((&text, "1"));
            Some((name.to_owned(), times.parse().unwrap_or(1)))
        });
        let Some((wanted, times)) = wanted else { return };
        if wanted != name {
            return;
        }
        let Ok(mut reached) = REACHED.lock() else { return };
        let count = reached.get_or_insert_default().entry(name.to_owned()).or_default();
        *count += 1;
        if *count == *times {
            std::process::abort();
        }
    }
}
