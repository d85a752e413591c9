//! What a host may set: `kith.toml`, then `KITH_*` in the environment, which wins.
//!
//! A leaf. Every setting has a default that is safe on one machine, so an empty file is right.

use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};

/// The settings of one installation.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Folder for the database file and uploads.
    pub data: PathBuf,
    /// `postgres://…`, or `sqlite` for a file in `data`.
    pub database: String,
    /// Address and port to listen on.
    pub listen: String,
    /// What people type to come here, without a slash at the end; links in feeds and mail use it.
    pub address: String,
    /// Whether a proxy in front sets `X-Forwarded-For`, whose last entry is then believed.
    pub behind_proxy: bool,
    /// Pages made anew that one address may ask for in a second, on average.
    pub requests_per_second: u32,
    /// Largest upload, in mebibytes.
    pub upload_mib: u64,
    /// Memory for ready-made pages of signed-out readers, in mebibytes.
    pub page_cache_mib: u64,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: PathBuf::from("kith-data"),
            database: "sqlite".into(),
            listen: "127.0.0.1:4100".into(),
            address: "http://127.0.0.1:4100".into(),
            behind_proxy: false,
            requests_per_second: 40,
            upload_mib: 64,
            page_cache_mib: 8,
        }
    }
}

impl Config {
    /// Reads the file (if it is there) and the environment over the defaults.
    ///
    /// # Errors
    /// Says which setting is unknown or of the wrong kind, and where it stands.
    pub fn read(file: &Path) -> Result<Self, Box<figment::Error>> {
        Figment::from(Serialized::defaults(Self::default()))
            .merge(Toml::file(file))
            .merge(Env::prefixed("KITH_").ignore(&[
                "config",
                "log",
                "failpoint",
                "write",
                "test_postgres",
                "chromedriver",
                "axe",
                "vnu",
            ]))
            .extract()
            .map_err(Box::new)
    }

    /// Address of the commons database.
    #[must_use]
    pub fn database_url(&self) -> String {
        if self.database == "sqlite" {
            format!("sqlite://{}?mode=rwc", self.data.join("kith.db").display())
        } else {
            self.database.clone()
        }
    }

    /// Whether the commons lives in a file here rather than in PostgreSQL.
    #[must_use]
    pub fn is_sqlite(&self) -> bool {
        !self.database.starts_with("postgres")
    }

    /// Folder where uploads lie.
    #[must_use]
    pub fn files(&self) -> PathBuf {
        self.data.join("files")
    }
}
