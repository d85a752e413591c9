//! The permission grid: every route as every role, compared with `permissions.txt`.
//!
//! A route that nobody listed fails; a widened right shows as one changed cell in review. Set
//! `KITH_WRITE=1` to write the grid anew.

mod town;

use std::fmt::Write;
use std::path::Path;

use foundation::testing::{ALDER, BRIDGE, Browser, Town};
use foundation::web::RouteNote;

/// Who walks: a label, where they sit, as what.
const WALKERS: [(&str, &str, &str); 9] = [
    ("director", "coalition", "coalition-director"),
    ("evaluation", "coalition", "evaluation-manager"),
    ("steering", ALDER, "steering-member"),
    ("staff", ALDER, "program-staff"),
    ("lead", ALDER, "partner-lead"),
    ("editor", ALDER, "editor"),
    ("translator", ALDER, "translator"),
    ("reader", ALDER, "reader"),
    ("other-lead", BRIDGE, "partner-lead"),
];

#[tokio::test]
async fn t_53_every_route_answers_every_role_as_the_grid_says() {
    let town = town::found().await;
    let things = town::furnish(&town).await;
    let mut walkers: Vec<(&str, Browser)> = vec![("signed-out", town.neighbour())];
    for (label, at, role) in WALKERS {
        walkers.push((label, town.signed_in(at, role).await));
    }
    let mut grid = String::from(
        "# Every route as every role. Things belong to the partner of the first seven, unless the path says otherwise.\n",
    );
    write!(grid, "{:<52}", "route").unwrap();
    for (label, _) in &walkers {
        write!(grid, " {label:>11}").unwrap();
    }
    grid.push('\n');
    for note in app::house::routes().notes() {
        line(&mut grid, &town, &note, &things, &walkers).await;
    }
    town.do_jobs().await;
    town.close().await;
    compare(&grid);
}

async fn line(grid: &mut String, _town: &Town, note: &RouteNote, things: &town::Things, walkers: &[(&str, Browser)]) {
    write!(grid, "{:<52}", format!("{:<4} {}", note.method, note.path)).unwrap();
    for (_, browser) in walkers {
        let path = things.fill(note.path);
        let answer = match note.method {
            "GET" => browser.get(&path).await,
            _ => browser.post(&path, &[("title", "A page"), ("text", "Words"), ("level", "partner")]).await,
        };
        write!(grid, " {:>11}", answer.status).unwrap();
        assert_ne!(answer.status, 500, "{} {path} broke", note.method);
    }
    grid.push('\n');
}

fn compare(grid: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../permissions.txt");
    if std::env::var("KITH_WRITE").is_ok() {
        std::fs::write(&file, grid).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(kept, grid, "rights have changed: read the difference, then run with KITH_WRITE=1");
}

#[tokio::test]
async fn t_50_every_form_is_refused_without_its_token() {
    let town = town::found().await;
    let things = town::furnish(&town).await;
    let before = town.facts().await;
    let director = town.signed_in("coalition", "coalition-director").await;
    for note in app::house::routes().notes().iter().filter(|note| note.method == "POST") {
        for browser in [&director, &town.neighbour()] {
            for token in ["", "wrong"] {
                let answer =
                    browser.post_bare(&things.fill(note.path), &[("csrf", token), ("title", "x"), ("text", "x")]).await;
                assert!([404, 422].contains(&answer.status), "{} answered {}", note.path, answer.status);
            }
        }
    }
    let after: Vec<String> =
        town.facts().await.into_iter().filter(|kind| !kind.starts_with("auth.signed_in")).collect();
    let before: Vec<String> = before.into_iter().filter(|kind| !kind.starts_with("auth.signed_in")).collect();
    assert_eq!(after, before, "a form without its token did something");
    town.close().await;
}
