//! The real program, as a child that ends with the story.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

use sea_orm::ConnectionTrait;
use tempfile::TempDir;

/// Everyone's password in the demo.
pub(crate) const PASSWORD: &str = "four doors one street";

/// A running Kith with a folder and a database of its own.
pub(crate) struct Kith {
    child: Child,
    /// What people type to come here.
    pub(crate) address: String,
    /// What it said before it began to serve.
    pub(crate) said: String,
    _folder: TempDir,
    _database: Option<Database>,
}

impl Kith {
    /// The made-up coalition with its starter book.
    pub(crate) fn demo() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::new();
        let listen = free_port();
        let mut program = program(&folder);
        program.args(["demo", "--data", "demo", "--listen", &listen]);
        if let Some(database) = &database {
            program.args(["--database", &database.url]);
        }
        Self::started(program, listen, folder, database)
    }

    /// An installation that nobody has set up yet.
    pub(crate) fn fresh() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let listen = free_port();
        let mut program = program(&folder);
        program.args(["serve", "--listen", &listen]).env("KITH_ADDRESS", format!("http://{listen}"));
        Self::started(program, listen, folder, None)
    }

    /// The link for the first director.
    pub(crate) fn set_up_link(&self) -> String {
        let link = self.said.split_whitespace().find(|word| word.contains("/set-up/"));
        link.unwrap_or_else(|| panic!("no link in {}", self.said)).to_owned()
    }

    fn started(mut program: Command, listen: String, folder: TempDir, database: Option<Database>) -> Self {
        let mut child = program.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut said = String::new();
        while !said.contains("Kith is at") {
            if lines.read_line(&mut said).unwrap() == 0 {
                let _ = child.kill();
                panic!("kith does not start; it said: {said}");
            }
        }
        Self { child, address: format!("http://{listen}"), said, _folder: folder, _database: database }
    }
}

impl Drop for Kith {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The program in its own folder, with nothing of ours in its environment.
fn program(folder: &TempDir) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_kith"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("KITH_")) {
        program.env_remove(name);
    }
    program
        .current_dir(folder.path())
        .env("LC_ALL", "C")
        .env("KITH_LOG", "warn")
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    program
}

/// An address of this machine that nobody listens on.
fn free_port() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

/// A database of its own on the server that `KITH_TEST_POSTGRES` names; gone with the story.
struct Database {
    server: String,
    name: String,
    url: String,
}

impl Database {
    fn new() -> Option<Self> {
        let server = std::env::var("KITH_TEST_POSTGRES").ok()?;
        let name = format!("browser_{}", uuid::Uuid::new_v4().simple());
        let (address, query) = server.split_once('?').unwrap_or((server.as_str(), ""));
        let host = address.rsplit_once('/').unwrap().0;
        let mark = if query.is_empty() { "" } else { "?" };
        let url = format!("{host}/{name}{mark}{query}");
        at_server(&server, format!("create database {name}"));
        Some(Self { server, name, url })
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        at_server(&self.server, format!("drop database {} with (force)", self.name));
    }
}

/// Runs one line of SQL from a thread of its own, since stories already run in a runtime.
fn at_server(server: &str, sql: String) {
    let server = server.to_owned();
    let run = move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let connection = sea_orm::Database::connect(server).await.unwrap();
            connection.execute_unprepared(&sql).await.unwrap();
            connection.close().await.unwrap();
        });
    };
    std::thread::spawn(run).join().unwrap();
}
