//! What a stranger can find out, and how often they may try (T-51).

use super::*;
use crate::testing::Answer;

/// Two answers must be the same, apart from the address that was typed.
fn same(known: (Answer, u64), unknown: (Answer, u64), addresses: [&str; 2]) {
    let tidy = |answer: &Answer, address: &str| answer.body.replace(address, "ADDRESS");
    assert_eq!(known.0.status, unknown.0.status);
    assert_eq!(tidy(&known.0, addresses[0]), tidy(&unknown.0, addresses[1]));
    assert_eq!(known.0.location(), unknown.0.location());
    assert_eq!(known.1, unknown.1, "one of them asked the database more");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_get_one_answer() {
    let town = town().await;
    let browser = town.neighbour();
    browser.get("/sign-in").await;
    let known = town.queries(sign_in(&browser, &reader(), "not the password")).await;
    let unknown = town.queries(sign_in(&browser, "nobody@nowhere.example", "not the password")).await;
    assert_eq!(known.0.status, 422);
    same(known, unknown, [&reader(), "nobody@nowhere.example"]);
    town.close().await;
}

#[tokio::test]
async fn asking_for_a_new_password_gets_one_answer() {
    let town = town().await;
    let browser = town.neighbour();
    browser.get("/reset").await;
    let ask = async |email: &str| browser.post("/reset", &[("email", email)]).await;
    let known = town.queries(ask(&reader())).await;
    let unknown = town.queries(ask("nobody@nowhere.example")).await;
    assert_eq!(known.0.status, 200);
    same(known, unknown, [&reader(), "nobody@nowhere.example"]);
    town.do_jobs().await;
    assert_eq!(town.facts().await, ["auth.new_password_asked"]);
    let view = town.db().view(&Actor::system("story"));
    assert_eq!(crate::auth::asks(&view).await.unwrap(), [town.person(ALDER, "reader")]);
    town.close().await;
}

#[tokio::test]
async fn accepting_an_invitation_with_a_known_address_gets_the_answer_of_an_unknown_one() {
    let town = town().await;
    let [one, two] = [link(&town, LinkKind::Invitation).await, link(&town, LinkKind::Invitation).await];
    let email = reader();
    let typed = |email| {
        [("name", "Adaeze Obi"), ("email", email), ("password", "thirteen blue doors in fog"), ("language", "en")]
    };
    let [mut first, mut second] = [town.neighbour(), town.neighbour()];
    let known = town.queries(first.post(&one, &typed(email.as_str()))).await;
    let unknown = town.queries(second.post(&two, &typed("adaeze@obi.example"))).await;
    assert_eq!(known.0.status, 303);
    first.keep_cookies(&known.0);
    second.keep_cookies(&unknown.0);
    same(known, unknown, [&email, "adaeze@obi.example"]);
    assert_eq!(first.get("/account").await.status, second.get("/account").await.status);

    // Whoever had the address before keeps the account, and each comes in with their own password.
    for (password, name) in [(PASSWORD, "reader of Alder House"), ("thirteen blue doors in fog", "Adaeze Obi")] {
        let mut browser = town.neighbour();
        let answer = sign_in(&browser, &email, password).await;
        browser.keep_cookies(&answer);
        assert!(browser.get("/account").await.shows(name), "{name}");
    }
    town.close().await;
}

#[tokio::test]
async fn six_wrong_passwords_shut_the_door_for_a_while_and_time_opens_it() {
    let town = town().await;
    let browser = town.neighbour();
    for _ in 0..6 {
        let answer = sign_in(&browser, &reader(), "not the password").await;
        assert!(answer.shows("do not belong together"));
    }
    let shut = sign_in(&browser, &reader(), PASSWORD).await;
    assert_eq!(shut.status, 422);
    assert!(shut.shows("Too many tries"));
    town.pass(3);
    assert_eq!(sign_in(&browser, &reader(), PASSWORD).await.status, 303);
    town.close().await;
}

#[tokio::test]
async fn a_guesser_with_an_account_of_their_own_cannot_wipe_the_slate() {
    let town = town().await;
    let browser = town.neighbour();
    let own = email_of(ALDER, "editor");
    let mut refused = 0;
    for n in 0..20 {
        let victim = format!("victim{n}@alder-house.example");
        refused += u32::from(sign_in(&browser, &victim, "a common guess").await.shows("Too many tries"));
        let _ = sign_in(&browser, &own, PASSWORD).await;
    }
    assert!(refused >= 10, "only {refused} of 20 guesses were slowed");
    town.close().await;
}

#[tokio::test]
async fn an_office_behind_one_address_comes_in_without_waiting() {
    let town = town().await;
    for role in crate::testing::PARTNER_ROLES {
        for at in [ALDER, crate::testing::BRIDGE] {
            assert_eq!(sign_in(&town.neighbour(), &email_of(at, role), PASSWORD).await.status, 303, "{role} of {at}");
        }
    }
    town.close().await;
}
