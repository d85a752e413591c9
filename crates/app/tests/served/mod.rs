//! The real program in a place of its own: started, asked, killed.

#![allow(dead_code, unreachable_pub, reason = "each test file uses a part of it")]

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use foundation::access::Actor;
use foundation::auth::{Hardness, hash_password, keep_account};
use foundation::clock::Clock;
use foundation::db::{Column, Db, Durability, Sql};
use foundation::directory::{self, CircleKind, Names, Newcomer};
use foundation::i18n::Language;
use foundation::ledger::{Fact, Subject};

/// An installation in a folder of its own, and the real program beside it.
pub struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn kith(&self, arguments: &[&str], failpoint: Option<&str>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kith"));
        command
            .args(arguments)
            .current_dir(self.path())
            .env("KITH_DATA", self.path().join("data"))
            .env("LANG", "C")
            .env("KITH_LOG", "error");
        command.env_remove("KITH_FAILPOINT").env_remove("RUST_BACKTRACE").stdin(Stdio::null());
        if let Some(point) = failpoint {
            command.env("KITH_FAILPOINT", point);
        }
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.kith(arguments, None).output().unwrap()
    }

    /// Runs with a failpoint; `true` if it was reached and killed the program.
    pub fn dies(&self, arguments: &[&str], failpoint: &str) -> bool {
        use std::os::unix::process::ExitStatusExt;
        self.kith(arguments, Some(failpoint)).output().unwrap().status.signal().is_some()
    }

    pub async fn db(&self) -> Db {
        let url = format!("sqlite://{}?mode=rwc", self.path().join("data/kith.db").display());
        Db::open(&url, Clock::system(), Durability::Full).await.unwrap()
    }

    /// Everything that an import keeps, as one comparable set.
    pub async fn book(&self) -> BTreeSet<String> {
        let db = self.db().await;
        let sql = "select edition.slug || '|' || edition.language || '|' || revision.number || '|' || revision.title || '|' || revision.body || '|' ||
                   (edition.public_id is not null) || '|' || coalesce(section.slug, '-') as line
                   from edition join page on page.id = edition.page_id join revision on revision.id = newest_id left join section on section.id = page.section_id";
        let lines: Vec<String> =
            Sql::new(sql).all(&db.view(&Actor::system("test")), |row| row.col("line")).await.unwrap();
        db.close().await;
        lines.into_iter().collect()
    }

    /// What a minute's wait would do: a job that somebody died over may be claimed again.
    pub async fn forget_leases(&self) {
        let db = self.db().await;
        let work = db.work(&Actor::system("test")).await.unwrap();
        Sql::new("update job set lease_until = 0").run(&work).await.unwrap();
        work.commit_housekeeping().await.unwrap();
        db.close().await;
    }

    pub async fn count(&self, sql: &str) -> i64 {
        let db = self.db().await;
        let count = Sql::new(sql).one(&db.view(&Actor::system("test")), |row| row.col("n")).await.unwrap();
        db.close().await;
        count
    }
}

pub fn words(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A person who can sign in.
pub async fn settle(place: &Place) {
    assert!(place.run(&["migrate"]).status.success());
    let db = place.db().await;
    let hash = hash_password(Hardness::Real, "two lanterns and a slow tram".into()).await.unwrap();
    let mut work = db.work(&Actor::system("test")).await.unwrap();
    let english = Language::default_language();
    let circle = directory::add_circle(&work, CircleKind::Coalition, None, &Names::one(english, "Ferry"), "F", "")
        .await
        .unwrap();
    directory::set_coalition(&work, circle).await.unwrap();
    let newcomer = Newcomer { name: "Wing".into(), names: vec![], language: english, spoken: vec![], reach: vec![] };
    let person = directory::add_person(&work, &newcomer).await.unwrap();
    keep_account(&work, person, "wing@ferry.example", &hash).await.unwrap();
    work.tell(Fact::of("directory.person_added", Subject::of("person", person)));
    work.commit().await.unwrap();
    db.close().await;
}

/// The served program on a port of its own.
pub struct Served {
    pub child: Child,
    pub port: u16,
}

impl Served {
    pub fn start(place: &Place, failpoint: Option<&str>) -> Self {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = place
            .kith(&["serve", "--listen", &format!("127.0.0.1:{port}")], failpoint)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let served = Self { child, port };
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(20) {
            if served.send("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").starts_with("HTTP/1.1 200") {
                return served;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("it did not start");
    }

    pub fn send(&self, request: &str) -> String {
        let mut answer = Vec::new();
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let _ = stream.set_read_timeout(Some(Duration::from_secs(10)));
            let _ = stream.write_all(request.as_bytes());
            let _ = stream.read_to_end(&mut answer);
        }
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Starts a program that dies by itself, and waits until it has.
    pub fn start_to_die(place: &Place, failpoint: &str) {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let listen = format!("127.0.0.1:{port}");
        let mut command = place.kith(&["serve", "--listen", &listen], Some(failpoint));
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let began = Instant::now();
        while child.try_wait().unwrap().is_none() {
            if began.elapsed() > Duration::from_secs(20) {
                child.kill().unwrap();
                panic!("{failpoint} was not reached");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Opens a link and says yes; gives the answer, empty if the program died first.
    pub fn answer(&self, secret: &str) -> String {
        self.open_and_send(&format!("/answer/{secret}"), "deed=yes")
    }

    /// Opens a page and sends its form with some fields.
    pub fn open_and_send(&self, path: &str, fields: &str) -> String {
        let page = self.send(&format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        let part = |after: &str, until: char| {
            page.split(after).nth(1).and_then(|rest| rest.split(until).next()).unwrap_or_default().to_owned()
        };
        let cookie = part("__Host-kith-form=", ';');
        let token = part("name=\"csrf\" value=\"", '"');
        let body = format!("csrf={token}&{fields}");
        self.send(&format!(
            "POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: __Host-kith-form={cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ))
    }

    /// Opens the sign-in page and sends it; gives the answer, empty if the program died first.
    pub fn sign_in(&self) -> String {
        self.open_and_send("/sign-in", "email=wing%40ferry.example&password=two+lanterns+and+a+slow+tram")
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
