//! Sessions: how they begin, who ends them, and when they end by themselves (T-50).

use super::*;
use crate::clock::DAY;

#[tokio::test]
async fn signing_in_begins_a_new_session_and_ends_the_one_the_browser_had() {
    let town = town().await;
    let mut browser = town.signed_in(ALDER, "reader").await;
    assert_eq!(browser.get("/account").await.status, 200);
    let answer = sign_in(&browser, &reader(), PASSWORD).await;
    assert_eq!((answer.status, answer.location()), (303, "/account"));
    let cookie = answer.header("set-cookie").to_owned();
    assert!(cookie.starts_with("__Host-kith="), "{cookie}");
    for mark in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age=2592000"] {
        assert!(cookie.contains(mark), "{cookie} lacks {mark}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert_eq!(browser.get("/account").await.status, 404, "the old session still lives");
    browser.keep_cookies(&answer);
    let page = browser.get("/account").await;
    assert_eq!(page.status, 200);
    assert!(page.header("cache-control").contains("no-store"));
    town.close().await;
}

#[tokio::test]
async fn what_comes_after_signing_in_is_a_page_here_and_nowhere_else() {
    let town = town().await;
    for next in ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:x", ""] {
        let fields = [("email", reader()), ("password", PASSWORD.to_owned()), ("next", next.to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(town.neighbour().post("/sign-in", &fields).await.location(), "/en/", "{next}");
    }
    town.close().await;
}

#[tokio::test]
async fn sessions_are_listed_for_their_owner_who_alone_ends_them() {
    let town = town().await;
    let [here, there] = [town.signed_in(ALDER, "reader").await, town.signed_in(ALDER, "reader").await];
    let stranger = town.signed_in(ALDER, "partner-lead").await;
    let page = here.get("/account").await;
    let listed = sessions_in(&page.body);
    assert_eq!(listed.len(), 2);
    assert!(page.shows("Firefox, Linux"));
    for session in &listed {
        assert_eq!(stranger.post("/account/sessions", &[("session", session)]).await.status, 404);
    }
    assert_eq!(there.get("/account").await.status, 200);
    let others: Vec<String> = sessions_in(&there.get("/account").await.body);
    assert_eq!(others.len(), 2);

    assert_eq!(here.post("/account/sessions", &[]).await.status, 303);
    assert_eq!(there.get("/account").await.status, 404);
    let left = sessions_in(&here.get("/account").await.body);
    assert_eq!(left.len(), 1);
    assert_eq!(here.post("/account/sessions", &[("session", &left[0])]).await.status, 303);
    assert_eq!(here.get("/account").await.status, 404);
    assert_eq!(stranger.get("/account").await.status, 200);
    town.close().await;
}

fn sessions_in(body: &str) -> Vec<String> {
    body.split("name=\"session\" value=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn signing_out_ends_the_session_and_takes_its_cookie() {
    let town = town().await;
    let browser = town.signed_in(ALDER, "reader").await;
    let answer = browser.post("/sign-out", &[]).await;
    assert!(
        answer.header("set-cookie").starts_with("__Host-kith=;") && answer.header("set-cookie").contains("Max-Age=0")
    );
    assert_eq!(browser.get("/account").await.status, 404);
    assert_eq!(town.facts().await, ["auth.signed_out"]);
    town.close().await;
}

#[tokio::test]
async fn a_changed_password_ends_every_other_session() {
    let town = town().await;
    let [here, there] = [town.signed_in(ALDER, "reader").await, town.signed_in(ALDER, "reader").await];
    let new = "twelve loaves before the first bus";
    let wrong = here.post("/account/password", &[("current", "not this one at all"), ("password", new)]).await;
    assert_eq!(wrong.status, 422);
    let easy = here.post("/account/password", &[("current", PASSWORD), ("password", "password1234")]).await;
    assert_eq!(easy.status, 422);
    assert_eq!(there.get("/account").await.status, 200);
    assert_eq!(here.post("/account/password", &[("current", PASSWORD), ("password", new)]).await.status, 303);
    assert_eq!(here.get("/account").await.status, 200);
    assert_eq!(there.get("/account").await.status, 404);
    assert_eq!(sign_in(&town.neighbour(), &reader(), PASSWORD).await.status, 422);
    assert_eq!(sign_in(&town.neighbour(), &reader(), new).await.status, 303);
    town.close().await;
}

#[tokio::test]
async fn a_session_ends_after_a_week_without_a_visit() {
    let town = town().await;
    let browser = town.signed_in(ALDER, "reader").await;
    town.pass(7 * DAY - 1);
    assert_eq!(browser.get("/account").await.status, 200);
    town.pass(7 * DAY - 1);
    assert_eq!(browser.get("/account").await.status, 200);
    town.pass(7 * DAY + 1);
    assert_eq!(browser.get("/account").await.status, 404);
    town.close().await;
}

#[tokio::test]
async fn a_session_ends_after_thirty_days_however_often_it_is_used() {
    let town = town().await;
    let browser = town.signed_in(ALDER, "reader").await;
    for _ in 0..29 {
        town.pass(DAY);
        assert_eq!(browser.get("/account").await.status, 200);
    }
    town.pass(DAY + 1);
    assert_eq!(browser.get("/account").await.status, 404);
    town.close().await;
}

#[tokio::test]
async fn one_s_own_entry_is_changed_part_by_part() {
    let town = town().await;
    let browser = town.signed_in(ALDER, "reader").await;
    let keep = async |path: &str, rev: &str, fields: &[(&str, &str)]| {
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("rev", rev)]).collect();
        browser.post(path, &fields).await.status
    };
    assert_eq!(keep("/account/names", "1", &[("name", "Lau Wing-sze"), ("other-0", "劉詠詩")]).await, 303);
    assert_eq!(keep("/account/spoken", "2", &[("speaks-0", "yue"), ("level-0", "native")]).await, 303);
    assert_eq!(
        keep("/account/reach", "3", &[("by-0", "phone"), ("at-0", "+1 555 0100"), ("by-1", "text"), ("at-1", "")])
            .await,
        303
    );
    assert_eq!(keep("/account/reading", "4", &[("language", "zh-Hant")]).await, 303);
    assert_eq!(keep("/account/reach", "5", &[("by-0", ""), ("at-0", "5550100")]).await, 422);
    assert_eq!(keep("/account/names", "2", &[("name", "Someone else")]).await, 422, "a stale form was taken");
    let view = town.db().view(&Actor::system("story"));
    let person = crate::directory::person(&view, town.person(ALDER, "reader")).await.unwrap();
    assert_eq!((person.name.as_str(), person.names.as_slice()), ("Lau Wing-sze", &["劉詠詩".to_owned()][..]));
    assert_eq!((person.spoken.len(), person.reach.len(), person.language.tag(), person.rev), (1, 1, "zh-Hant", 5));
    assert!(browser.get("/account").await.shows("lang=\"zh-Hant\""));
    town.close().await;
}
