//! Where a town stands: a folder of its own, and a database of its own.

use tempfile::TempDir;

/// A folder and a database that vanish with the town.
pub(super) struct Place {
    pub(super) folder: TempDir,
    pub(super) url: String,
    server: Option<(String, String)>,
}

impl Place {
    pub(super) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        match std::env::var("KITH_TEST_POSTGRES") {
            Ok(server) => {
                let name = format!("town_{}", uuid::Uuid::new_v4().simple());
                super::at_server(&server, &format!("create database {name}")).await;
                let url = beside(&server, &name);
                Self { folder, url, server: Some((server, name)) }
            }
            Err(_) => {
                let url = format!("sqlite://{}?mode=rwc", folder.path().join("town.db").display());
                Self { folder, url, server: None }
            }
        }
    }

    pub(super) async fn leave(&self) {
        if let Some((server, name)) = &self.server {
            super::at_server(server, &format!("drop database {name} with (force)")).await;
        }
    }
}

/// The address of another database on the same server.
fn beside(server: &str, name: &str) -> String {
    let (address, query) = server.split_once('?').unwrap_or((server, ""));
    let (host, _) = address.rsplit_once('/').unwrap_or((address, ""));
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{host}/{name}{mark}{query}")
}
