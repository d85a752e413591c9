//! Town: a small coalition for stories. Four partners, a director, one person of every role at
//! each of two partners, and a neighbour who is not signed in.
//!
//! The clock is held, nothing leaves the machine, jobs are done when the story says so. The same
//! stories run on SQLite, and on PostgreSQL where `KITH_TEST_POSTGRES` names a server.

mod browser;
mod place;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};

use sea_orm::{ConnectionTrait, Database, Statement};

pub use browser::{Answer, Browser, Listening};

use crate::access::{Actor, CircleId, PersonId};
use crate::auth::{Hardness, NewPasswordAsked, Proven, hash_password};
use crate::clock::{Clock, Moment};
use crate::config::Config;
use crate::db::{Column, Db, Durability, Ladder, Sql};
use crate::directory::{self, CircleKind, Names, Newcomer};
use crate::files::Shelf;
use crate::i18n::Language;
use crate::jobs::Workbench;
use crate::ledger::{Fact, Subject};
use crate::web::{Frame, Front, Hooks, Routes, Site, SiteParts, set_setting};
use crate::work::Work;

/// A partner of the town's coalition.
pub const ALDER: &str = "Alder House";
/// A partner of the town's coalition.
pub const BRIDGE: &str = "Bridge Street Youth";
/// A partner of the town's coalition.
pub const COPPER: &str = "Copper Kettle Kitchen";
/// A partner of the town's coalition.
pub const DOCK: &str = "Dockside Tenants";

/// Roles held at a partner; the other two are held at the coalition.
pub const PARTNER_ROLES: [&str; 6] =
    ["steering-member", "program-staff", "partner-lead", "editor", "translator", "reader"];
/// Roles held at the coalition.
pub const COALITION_ROLES: [&str; 2] = ["coalition-director", "evaluation-manager"];

/// What the town is built from: the app's parts, or a pillar's own.
pub struct Plan {
    /// The migrations.
    pub ladder: Ladder,
    /// The routes.
    pub routes: Routes,
    /// What the pillars add to the frame.
    pub frame: Frame,
    /// The jobs.
    pub bench: Workbench,
}

impl Plan {
    /// The foundation alone: its own routes and jobs, in a frame without pillars.
    #[must_use]
    pub fn foundation() -> Self {
        let frame = Frame {
            nav: |_, _, _| Vec::new(),
            near: |_, _, _, _| Box::pin(async { Vec::new() }),
            moved: |_, _, _| Box::pin(async { None }),
            hooks: Hooks::default(),
        };
        Self {
            ladder: Ladder::new(vec![crate::migrations::all()]),
            routes: crate::auth::web::routes()
                .and(directory::web::routes())
                .and(crate::files::web::routes())
                .and(crate::web::watch_routes()),
            frame,
            bench: Workbench::default().knows::<NewPasswordAsked>(),
        }
    }
}

/// The password of everyone in town.
pub const PASSWORD: &str = "nine herons cross a paper bridge";

/// A town with its people.
pub struct Town {
    site: Site,
    front: Front,
    bench: Workbench,
    clock: Clock,
    circles: HashMap<String, CircleId>,
    people: HashMap<(String, String), PersonId>,
    place: place::Place,
    closed: AtomicBool,
}

impl Town {
    /// Founds a town on a Monday morning in March.
    pub async fn found(plan: Plan) -> Self {
        let mut town = Self::empty(plan).await;
        town.settle().await;
        town
    }

    /// A place where nobody has come yet.
    pub async fn empty(plan: Plan) -> Self {
        let clock = Clock::held("2026-03-09T17:00:00Z".parse::<jiff::Timestamp>().unwrap().into());
        let place = place::Place::new().await;
        let db = Db::open(&place.url, clock.clone(), Durability::Off).await.unwrap();
        plan.ladder.climb(&db).await.unwrap();
        let config =
            Config { requests_per_second: 100_000, data: place.folder.path().to_path_buf(), ..Config::default() };
        let shelf = Shelf::folder(&place.folder.path().join("files")).unwrap();
        let parts = SiteParts { db, config, shelf, hardness: Hardness::ForTests, frame: plan.frame };
        let site = Site::new(parts).await.unwrap();
        let front = Front::new(site.clone(), plan.routes);
        Self {
            site,
            front,
            bench: plan.bench,
            clock,
            circles: HashMap::new(),
            people: HashMap::new(),
            place,
            closed: AtomicBool::new(false),
        }
    }

    async fn settle(&mut self) {
        let hash = hash_password(Hardness::ForTests, PASSWORD.into()).await.unwrap();
        let mut work = self.site.db().work(&Actor::system("town")).await.unwrap();
        let coalition = circle(&mut work, CircleKind::Coalition, None, "Ferry Point Together", "FPT").await;
        directory::set_coalition(&work, coalition).await.unwrap();
        set_setting(&work, "zone", "America/Los_Angeles").await.unwrap();
        self.circles.insert("coalition".into(), coalition);
        for (name, short) in [(ALDER, "AH"), (BRIDGE, "BSY"), (COPPER, "CKK"), (DOCK, "DT")] {
            let id = circle(&mut work, CircleKind::Partner, Some(coalition), name, short).await;
            self.circles.insert(name.into(), id);
        }
        let places = COALITION_ROLES.iter().map(|role| ("coalition", *role));
        let partners =
            [ALDER, BRIDGE].into_iter().flat_map(|partner| PARTNER_ROLES.iter().map(move |role| (partner, *role)));
        for (at, role) in places.chain(partners) {
            let person = inhabitant(&mut work, at, role, self.circles[at], &hash).await;
            self.people.insert((at.into(), role.into()), person);
        }
        work.commit().await.unwrap();
    }

    /// The site underneath.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The commons underneath.
    pub fn db(&self) -> &Db {
        self.site.db()
    }

    /// A circle by name; `coalition` for the coalition.
    pub fn circle(&self, name: &str) -> CircleId {
        self.circles[name]
    }

    /// The person of a role at a partner (or at the `coalition`).
    pub fn person(&self, at: &str, role: &str) -> PersonId {
        self.people[&(at.to_owned(), role.to_owned())]
    }

    /// Someone new comes to a partner and takes a role there from the beginning of the year.
    pub async fn settle_in(&mut self, at: &str, role: &str) {
        let hash = hash_password(Hardness::ForTests, PASSWORD.into()).await.unwrap();
        let mut work = self.site.db().work(&Actor::system("town")).await.unwrap();
        let person = inhabitant(&mut work, at, role, self.circles[at], &hash).await;
        work.commit().await.unwrap();
        self.people.insert((at.into(), role.into()), person);
    }

    /// Someone leaves all their places: yesterday was the last day.
    pub async fn move_away(&self, at: &str, role: &str) {
        let person = self.person(at, role);
        let today = self.clock.now().date(&self.site.coalition().await.unwrap().zone);
        let mut work = self.site.db().work(&Actor::system("town")).await.unwrap();
        for place in directory::memberships_of(&work, person).await.unwrap() {
            directory::end_membership(&work, place.id, today.yesterday().unwrap()).await.unwrap();
        }
        work.tell(Fact::of("directory.left", Subject::of("person", person)));
        work.commit().await.unwrap();
    }

    /// That person as an actor, with the seats they hold now.
    pub async fn actor(&self, at: &str, role: &str) -> Actor {
        let id = self.person(at, role);
        let view = self.db().view(&Actor::system("town"));
        let today = self.clock.now().date(&self.site.coalition().await.unwrap().zone);
        Actor::person(id, directory::seats_of(&view, id, today).await.unwrap())
    }

    /// A browser in which that person is signed in.
    pub async fn signed_in(&self, at: &str, role: &str) -> Browser {
        let mut browser = self.neighbour();
        browser.sign_in(&self.site, Proven::for_a_story(self.person(at, role))).await;
        browser
    }

    /// A browser of someone who is not signed in.
    pub fn neighbour(&self) -> Browser {
        Browser::new(self.site.clone(), self.front.clone())
    }

    /// A neighbour who may ask for no more than so many pages a second.
    pub async fn slowed_neighbour(&self, requests_per_second: u32, routes: Routes) -> Browser {
        let config = Config { requests_per_second, ..self.site.config().clone() };
        let (shelf, frame) = (self.site.shelf().clone(), self.site.frame().clone());
        let parts = SiteParts { db: self.db().clone(), config, shelf, hardness: Hardness::ForTests, frame };
        let site = Site::new(parts).await.unwrap();
        Browser::new(site.clone(), Front::new(site, routes))
    }

    /// Lets time pass.
    pub fn pass(&self, seconds: i64) {
        self.clock.pass(seconds);
    }

    /// What time it is.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Does every job that is due.
    pub async fn do_jobs(&self) {
        while self.bench.do_one(&self.site).await.unwrap() {}
    }

    /// Kinds of the facts told since the town was settled, in order.
    pub async fn facts(&self) -> Vec<String> {
        let sql = "select kind from fact where actor <> 'system:town' order by seq";
        Sql::new(sql).all(self.db().reads(), |row| row.col("kind")).await.unwrap()
    }

    /// Runs a statement behind everyone's back, as an attacker with the database would.
    pub async fn tamper(&self, sql: &str) {
        self.db().writer.connection().execute_raw(Statement::from_string(self.db().backend(), sql)).await.unwrap();
    }

    /// How many statements stores send while `deed` runs.
    pub async fn queries<T>(&self, deed: impl Future<Output = T>) -> (T, u64) {
        let before = self.db().queries();
        let done = deed.await;
        (done, self.db().queries() - before)
    }

    /// How many works were committed so far.
    pub fn commits(&self) -> u64 {
        self.db().commits()
    }

    /// Ends the story: no job may be left, and the ledger must hold.
    pub async fn close(self) {
        assert_eq!(crate::jobs::left(self.db()).await.unwrap(), 0, "a job was left in the town");
        let verdict = crate::ledger::verify(self.db()).await.unwrap();
        assert_eq!(verdict.first_broken, None, "the ledger is broken");
        self.closed.store(true, Ordering::Relaxed);
        self.db().clone().close().await;
        self.place.leave().await;
    }
}

impl Drop for Town {
    fn drop(&mut self) {
        let closed = self.closed.load(Ordering::Relaxed);
        assert!(closed || std::thread::panicking(), "a story must close its town");
    }
}

async fn circle(work: &mut Work, kind: CircleKind, parent: Option<CircleId>, name: &str, short: &str) -> CircleId {
    let names = Names::one(Language::default_language(), name);
    let id = directory::add_circle(work, kind, parent, &names, short, "").await.unwrap();
    work.tell(Fact::of("directory.circle_opened", Subject::of("circle", id)));
    id
}

/// The address that someone in town signs in with.
#[must_use]
pub fn email_of(at: &str, role: &str) -> String {
    format!("{role}@{}.example", at.to_lowercase().replace(' ', "-"))
}

async fn inhabitant(work: &mut Work, at: &str, role: &str, circle: CircleId, hash: &str) -> PersonId {
    let newcomer = Newcomer {
        name: format!("{role} of {at}"),
        names: Vec::new(),
        language: Language::default_language(),
        spoken: Vec::new(),
        reach: Vec::new(),
    };
    let person = directory::add_person(work, &newcomer).await.unwrap();
    crate::auth::keep_account(work, person, &email_of(at, role), hash).await.unwrap();
    directory::seat_person(work, person, circle, role, jiff::civil::date(2026, 1, 1), None).await.unwrap();
    work.tell(Fact::of("directory.person_added", Subject::of("person", person)));
    person
}

/// Runs one statement on a server, outside any town.
async fn at_server(url: &str, sql: &str) {
    let server = Database::connect(url).await.unwrap();
    server.execute_unprepared(sql).await.unwrap();
    server.close().await.unwrap();
}
