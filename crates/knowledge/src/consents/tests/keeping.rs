use foundation::testing::BRIDGE;

use super::*;

const QUOTE: &str = "> I came for the soup and stayed for the chair.";

#[tokio::test]
async fn t_44_a_consent_is_refused_without_an_end_and_keeps_what_was_typed() {
    let town = town().await;
    let ours = town.signed_in(ALDER, "editor").await;
    let path = begin(&ours, "The soup", QUOTE, "public", "keep").await;
    let form = ours.get(&way_to_consent(&ours, &path).await).await;
    assert!(form.shows("Never the real name of someone you serve") && form.shows("I came for the soup"));
    let hidden = |name: &str| {
        form.body.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let (page, block, owner) = (hidden("page"), hidden("block"), hidden("owner"));
    let known = [("page", page.as_str()), ("lang", "en"), ("block", &block), ("owner", &owner)];
    for (more, field) in [
        (vec![("scope", "web"), ("given", "paper"), ("kept_where", "Blue box")], "until"),
        (vec![("scope", "web"), ("given", "paper"), ("kept_where", "Blue box"), ("until", "2026-03-08")], "until"),
        (vec![("given", "paper"), ("kept_where", "Blue box"), ("until", "2027-01-01")], "scopes"),
        (vec![("scope", "web"), ("kept_where", "Blue box"), ("until", "2027-01-01")], "given"),
        (vec![("scope", "web"), ("given", "paper"), ("until", "2027-01-01")], "kept_where"),
    ] {
        let fields: Vec<(&str, &str)> =
            known.iter().copied().chain(more).chain([("named_as", "a soup lover")]).collect();
        let refused = ours.post("/consents", &fields).await;
        assert_eq!(refused.status, 422, "{field}");
        assert!(
            refused.shows(&format!("id=\"{field}-error\"")) && refused.shows("a soup lover"),
            "{field}: {}",
            refused.body
        );
    }
    assert!(ours.get("/consents").await.shows("No consent is written down yet."));
    town.close().await;
}

#[tokio::test]
async fn t_44_a_consent_is_seen_and_withdrawn_by_those_who_hold_the_paper_and_by_no_one_else() {
    let town = town().await;
    let ours = town.signed_in(ALDER, "program-staff").await;
    let path = begin(&ours, "The soup", QUOTE, "coalition", "keep").await;
    let record = consent(&ours, &path, "2027-03-09", &[("scope", "web")]).await;
    for (at, role, status) in [
        (ALDER, "partner-lead", 200),
        (ALDER, "editor", 200),
        (ALDER, "reader", 403),
        (ALDER, "translator", 403),
        (BRIDGE, "editor", 404),
        ("coalition", "coalition-director", 403),
    ] {
        let browser = town.signed_in(at, role).await;
        assert_eq!(browser.get(&record).await.status, status, "{role} of {at}");
        assert_eq!(browser.get(&format!("{record}/withdrawal")).await.status, status, "{role} of {at}");
        if status != 200 {
            for (deed, fields) in [("withdrawal", vec![]), ("renewal", vec![("until", "2026-12-31")])] {
                assert_eq!(
                    browser.post(&format!("{record}/{deed}"), &fields).await.status,
                    status,
                    "{deed}: {role} of {at}"
                );
            }
        }
        if status == 404 {
            assert!(!browser.get("/consents").await.shows("a mother of two"));
        }
    }
    assert_eq!(town.neighbour().get(&record).await.status, 404);
    let elsewhere = town.circle(BRIDGE).to_string();
    let forged = [
        ("page", path.split('/').nth(2).unwrap()),
        ("lang", "en"),
        ("block", "000000000000"),
        ("owner", elsewhere.as_str()),
    ];
    assert_eq!(ours.post("/consents", &forged).await.status, 403, "for one's own circles only");
    over(town).await;
}

#[tokio::test]
async fn a_page_offers_its_pictures_and_quotes_for_consent() {
    let town = town().await;
    let ours = town.signed_in(ALDER, "editor").await;
    let path = begin(&ours, "The soup", &format!("{QUOTE}\n\nWords."), "public", "keep").await;
    let way = format!("/consents/new?page={}&lang_of=en", id_of(&path));
    let offered = ours.get(&way).await;
    assert!(offered.shows("I came for the soup") && offered.shows("No consent is written down."));
    assert!(ours.get("/consents/new").await.shows("Open the page, then its check"));
    let bare = begin(&ours, "Nothing", "Words.", "public", "keep").await;
    assert!(
        ours.get(&format!("/consents/new?page={}&lang_of=en", id_of(&bare))).await.shows("No picture and no quote")
    );
    town.close().await;
}
