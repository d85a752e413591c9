//! By a link that works once.

use super::*;
use crate::directory;
use crate::testing::BRIDGE;

const BEGIN: [(&str, &str); 7] = [
    ("coalition", "Saltmarsh Neighbors Together"),
    ("city", "Saltmarsh"),
    ("zone", "America/Los_Angeles"),
    ("name", "Noor Haddad"),
    ("email", "Noor@Haddad.example"),
    ("password", "seven tin kettles on a wet roof"),
    ("language", "en"),
];

#[tokio::test]
async fn the_first_link_makes_the_director_and_then_nobody() {
    let town = Town::empty(Plan::foundation()).await;
    let path = link_to_begin(&town).await;
    let mut first = town.neighbour();
    assert_eq!(first.get(&path).await.status, 200);
    let answer = first.post(&path, &BEGIN).await;
    assert_eq!((answer.status, answer.location()), (303, "/en/"));
    first.keep_cookies(&answer);
    assert!(first.get("/directory").await.shows("Noor Haddad"));

    let view = town.db().view(&Actor::system("story"));
    let person = directory::person_named(&view, "noor@haddad.example").await.unwrap();
    let places = directory::memberships_of(&view, person).await.unwrap();
    assert_eq!(places.iter().map(|place| place.role.as_str()).collect::<Vec<_>>(), ["coalition-director"]);
    let told = ["directory.circle_opened", "directory.person_added", "directory.seated", "auth.signed_in"];
    assert_eq!(town.facts().await, told);

    let second = town.neighbour();
    assert_eq!(second.get(&path).await.status, 404);
    assert_eq!(second.post(&path, &BEGIN).await.status, 404);
    assert_eq!(town.facts().await, told);
    town.close().await;
}

async fn link_to_begin(town: &Town) -> String {
    let mut work = town.db().work(&Actor::system("town")).await.unwrap();
    let link = DoorLink {
        kind: LinkKind::SetUp,
        person: None,
        circle: None,
        role: None,
        language: Language::default_language(),
    };
    let secret = make_link(&work, &link).await.unwrap();
    work.tell(Fact::of("auth.link_made", Subject::of("circle", uuid::Uuid::nil())));
    work.commit().await.unwrap();
    format!("/set-up/{}", secret.text())
}

#[tokio::test]
async fn whoever_begins_says_in_which_time_zone_the_coalition_lives() {
    let town = Town::empty(Plan::foundation()).await;
    let path = link_to_begin(&town).await;
    let mut first = town.neighbour();
    assert!(first.get(&path).await.shows("<option value=\"Asia/Hong_Kong\">"));
    for wrong in ["", "Saltmarsh", "America/Nowhere", "../../etc/passwd"] {
        let mut fields = BEGIN;
        fields[2].1 = wrong;
        let answer = first.post(&path, &fields).await;
        assert_eq!(answer.status, 422, "{wrong}");
        assert!(answer.shows("id=\"zone-error\"") && answer.shows("Saltmarsh Neighbors Together"), "{wrong}");
    }
    // Ten at night on the coast is the next day in UTC already.
    town.pass(13 * 60 * 60);
    let answer = first.post(&path, &BEGIN).await;
    assert_eq!(answer.status, 303);
    first.keep_cookies(&answer);
    assert_eq!(first.get("/directory").await.status, 200, "the place begins today, where they live");
    assert_eq!(town.site().coalition().await.unwrap().zone.iana_name(), Some("America/Los_Angeles"));
    town.close().await;
}

#[tokio::test]
async fn a_new_link_to_begin_takes_the_place_of_the_one_before() {
    let town = Town::empty(Plan::foundation()).await;
    let [old, new] = [link_to_begin(&town).await, link_to_begin(&town).await];
    assert_eq!(town.neighbour().get(&old).await.status, 404);
    assert_eq!(town.neighbour().get(&new).await.status, 200);
    town.pass(7 * crate::clock::DAY + 1);
    assert_eq!(town.neighbour().get(&new).await.status, 404);
    town.close().await;
}

#[tokio::test]
async fn two_accept_one_invitation_at_once_and_one_comes_in() {
    let town = town().await;
    let path = link(&town, LinkKind::Invitation).await;
    let [one, two] = [town.neighbour(), town.neighbour()];
    let other =
        [("name", "Bo Lindqvist"), ("email", "bo@lindqvist.example"), ("password", PASSWORD), ("language", "en")];
    let (first, second) = tokio::join!(one.post(&path, &NEWCOMER), two.post(&path, &other));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 404]);
    let told = ["directory.person_added", "directory.seated", "auth.link_used", "auth.signed_in"];
    assert_eq!(town.facts().await, told);
    town.close().await;
}

#[tokio::test]
async fn what_was_typed_stays_when_a_password_is_too_easy() {
    let town = town().await;
    let path = link(&town, LinkKind::Invitation).await;
    let before = rows(&town).await;
    for password in ["short", "password1234", "adaezeobi2026"] {
        let typed =
            [("name", "Adaeze Obi"), ("email", "adaeze@obi.example"), ("password", password), ("language", "es")];
        let answer = town.neighbour().post(&path, &typed).await;
        assert_eq!(answer.status, 422, "{password}");
        assert!(answer.shows("Adaeze Obi") && answer.shows("adaeze@obi.example"));
        assert!(!answer.shows(password), "a password came back");
    }
    assert_eq!(rows(&town).await, before);
    assert_eq!(town.neighbour().get(&path).await.status, 200);
    town.close().await;
}

#[tokio::test]
async fn someone_who_is_here_already_takes_a_second_place_with_their_own_password() {
    let town = town().await;
    let path = link(&town, LinkKind::Invitation).await;
    let email = email_of(BRIDGE, "editor");
    let typed = [("name", "Whoever"), ("email", email.as_str()), ("password", PASSWORD), ("language", "en")];
    let mut browser = town.neighbour();
    let answer = browser.post(&path, &typed).await;
    assert_eq!(answer.status, 303);
    browser.keep_cookies(&answer);
    assert!(browser.get("/account").await.shows("editor of Bridge Street Youth"));
    let view = town.db().view(&Actor::system("story"));
    let places = directory::memberships_of(&view, town.person(BRIDGE, "editor")).await.unwrap();
    assert_eq!(places.len(), 2);
    town.close().await;
}

#[tokio::test]
async fn a_link_to_a_new_password_works_once_and_ends_every_session() {
    let town = town().await;
    let path = link(&town, LinkKind::Reset).await;
    let elsewhere = town.signed_in(ALDER, "reader").await;
    let mut browser = town.neighbour();
    let new = "eleven slow trams under rain";
    let answer = browser.post(&path, &[("password", new)]).await;
    assert_eq!(answer.status, 303);
    browser.keep_cookies(&answer);
    assert_eq!(browser.get("/account").await.status, 200);
    assert_eq!(elsewhere.get("/account").await.status, 404);
    assert_eq!(town.neighbour().post(&path, &[("password", new)]).await.status, 404);
    assert_eq!(sign_in(&town.neighbour(), &reader(), PASSWORD).await.status, 422);
    assert_eq!(sign_in(&town.neighbour(), &reader(), new).await.status, 303);
    town.close().await;
}
