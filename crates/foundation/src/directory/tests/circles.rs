//! Inviting people, and keeping circles.

use super::*;
use crate::testing::{ALDER, BRIDGE, Browser};

async fn invite(browser: &Browser, circle: CircleId, role: &str) -> crate::testing::Answer {
    let circle = circle.to_string();
    browser.post("/directory/invitations", &[("circle", &circle), ("role", role), ("language", "es")]).await
}

#[tokio::test]
async fn a_partner_lead_invites_to_their_own_house_and_to_no_other() {
    let town = town().await;
    let lead = town.signed_in(ALDER, "partner-lead").await;
    let made = invite(&lead, town.circle(ALDER), "translator").await;
    assert_eq!(made.status, 200);
    assert_eq!(invite(&lead, town.circle(BRIDGE), "translator").await.status, 403);
    assert_eq!(invite(&lead, town.circle("coalition"), "translator").await.status, 403);
    assert_eq!(invite(&lead, CircleId::new(), "translator").await.status, 404);
    assert_eq!(invite(&lead, town.circle(ALDER), "coalition-director").await.status, 422);
    assert_eq!(invite(&lead, town.circle(ALDER), "emperor").await.status, 422);
    for role in ["reader", "editor", "translator", "program-staff"] {
        assert_eq!(
            invite(&town.signed_in(ALDER, role).await, town.circle(ALDER), "reader").await.status,
            403,
            "{role}"
        );
    }
    let director = town.signed_in("coalition", "coalition-director").await;
    assert_eq!(invite(&director, town.circle(BRIDGE), "reader").await.status, 200);

    let path = link_in(&made.body, "/invitations/");
    let mut newcomer = town.neighbour();
    assert!(newcomer.get(&path).await.shows("lang=\"es\""), "the page opens in the language of the invitation");
    let fields = [
        ("name", "Adaeze Obi"),
        ("email", "adaeze@obi.example"),
        ("password", crate::testing::PASSWORD),
        ("language", "es"),
    ];
    let answer = newcomer.post(&path, &fields).await;
    newcomer.keep_cookies(&answer);
    assert!(newcomer.get(&format!("/directory/circles/{}", town.circle(ALDER))).await.shows("Adaeze Obi"));
    let told = [
        "auth.link_made",
        "auth.link_made",
        "directory.person_added",
        "directory.seated",
        "auth.link_used",
        "auth.signed_in",
    ];
    assert_eq!(town.facts().await, told);
    town.close().await;
}

/// The path of the one link that a page shows.
pub(super) fn link_in(body: &str, beginning: &str) -> String {
    let at = body.find(&format!("http://127.0.0.1:4100{beginning}")).unwrap();
    let rest = &body[at + "http://127.0.0.1:4100".len()..];
    rest.split('"').next().unwrap().replace("&#38;", "&")
}

#[tokio::test]
async fn a_lead_opens_a_team_within_their_house_and_tends_it() {
    let town = town().await;
    let lead = town.signed_in(ALDER, "partner-lead").await;
    let within = town.circle(ALDER).to_string();
    let open = async |kind: &str, name: &str, short: &str| {
        let fields = [
            ("within", within.as_str()),
            ("kind", kind),
            ("name-en", name),
            ("name-zh-Hant", "送飯隊"),
            ("short", short),
            ("about", "Hot soup on Fridays."),
        ];
        lead.post("/directory/circles", &fields).await
    };
    for (kind, name, short) in [
        ("partner", "Soup team", "ST"),
        ("coalition", "Soup team", "ST"),
        ("team", "Soup team", ""),
        ("", "Soup team", "ST"),
    ] {
        let refused = open(kind, name, short).await;
        assert_eq!(refused.status, 422, "{kind} {name} {short}");
        assert!(refused.shows("送飯隊") && refused.shows("Hot soup on Fridays."), "what was typed is gone");
    }
    let opened = open("team", "Soup team", "ST").await;
    assert_eq!(opened.status, 303);
    let team = opened.location().to_owned();
    let page = lead.get(&team).await;
    assert!(page.shows("Soup team") && page.shows("送飯隊") && page.shows("Alder House"));
    assert!(page.shows("/entry"), "rights reach the circles below");
    let bridge = town.signed_in(BRIDGE, "partner-lead").await;
    assert_eq!(bridge.get(&format!("{team}/entry")).await.status, 403);
    assert_eq!(bridge.post(&team, &[("rev", "1"), ("name-en", "Ours"), ("short", "O")]).await.status, 403);
    assert_eq!(town.facts().await, ["directory.circle_opened"]);
    town.close().await;
}

#[tokio::test]
async fn a_stale_form_is_refused_and_keeps_the_words() {
    let town = town().await;
    let lead = town.signed_in(ALDER, "partner-lead").await;
    let path = format!("/directory/circles/{}", town.circle(ALDER));
    assert!(lead.get(&format!("{path}/entry")).await.shows("name=\"rev\" value=\"1\""));
    let change = async |name: &str, rev: &str| {
        lead.post(&path, &[("rev", rev), ("name-en", name), ("short", "AH"), ("about", "")]).await
    };
    assert_eq!(change("Alder House on the Quay", "1").await.status, 303);
    let late = change("Alder House of the Late Writer", "1").await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Alder House of the Late Writer") && late.shows("Someone else changed this"));
    assert_eq!(change("", "2").await.status, 422);
    assert!(lead.get(&path).await.shows("Alder House on the Quay"));
    assert_eq!(town.facts().await, ["directory.circle_changed"]);
    town.close().await;
}

#[tokio::test]
async fn of_two_who_change_a_circle_at_once_one_is_told() {
    let town = town().await;
    let [one, two] =
        [town.signed_in(ALDER, "partner-lead").await, town.signed_in("coalition", "coalition-director").await];
    let path = format!("/directory/circles/{}", town.circle(ALDER));
    let fields = [("rev", "1"), ("name-en", "Alder"), ("short", "AH"), ("about", "")];
    let (first, second) = tokio::join!(one.post(&path, &fields), two.post(&path, &fields));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    town.close().await;
}
