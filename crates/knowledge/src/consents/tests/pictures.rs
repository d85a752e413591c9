use foundation::testing::BRIDGE;

use super::*;

const FIGURE: &str = ":::figure table.jpg\nalt: Two people at a table\ncaption: At the table\ncredit: Bea Ortiz\nlicence: CC BY 4.0\n:::";

/// A page of Alder House with a photograph, published.
async fn pictured(town: &Town, browser: &Browser) -> (String, String) {
    let path = begin(browser, "The table", "Words.", "public", "keep").await;
    let address = put_picture(town, id_of(&path), "table.jpg", "image/jpeg").await;
    let kept = change(
        browser,
        &path,
        "The table",
        &format!("Words.\n\n{FIGURE}\n\n:::accordion More\n![Two people](table.jpg) again.\n:::"),
        "publish",
    )
    .await;
    assert_eq!(kept.status, 303, "{}", kept.body);
    (path, address)
}

#[tokio::test]
async fn t_44_a_photograph_is_asked_for_its_consent_and_withdrawn_it_is_served_to_nobody() {
    let town = town().await;
    let ours = town.signed_in(ALDER, "editor").await;
    let (path, address) = pictured(&town, &ours).await;
    let check = ours.get(&format!("{path}/check")).await;
    assert!(
        check.shows("A photograph without consent.") && check.shows("Nothing to mend, one to think about."),
        "{}",
        check.body
    );
    let record = consent(&ours, &path, "2027-03-09", &[("scope", "web"), ("scope", "print")]).await;
    assert!(ours.get(&format!("{path}/check")).await.shows("nothing to think about"));
    let stranger = town.neighbour();
    assert_eq!(stranger.get(&address).await.status, 200);
    assert!(stranger.get("/en/the-table").await.shows(&address));
    assert!(ours.get(&format!("{record}/withdrawal")).await.shows("The table"));
    assert_eq!(ours.post(&format!("{record}/withdrawal"), &[]).await.status, 303);
    for browser in [&stranger, &ours] {
        assert_eq!(browser.get(&address).await.status, 404, "nobody");
        let page = browser.get("/en/the-table").await;
        assert!(
            page.shows("Words.")
                && page.shows("again.")
                && !page.shows("table.jpg")
                && !page.shows(&address)
                && !page.shows("Two people"),
            "{}",
            page.body
        );
    }
    let past = ours.get(&format!("{path}/history/2")).await;
    assert!(past.shows("Taken out: ") && !past.shows("At the table"), "{}", past.body);
    over(town).await;
}

#[tokio::test]
async fn t_44_two_people_in_one_picture_each_have_their_own_end() {
    let town = town().await;
    let ours = town.signed_in(ALDER, "editor").await;
    let (path, address) = pictured(&town, &ours).await;
    let way = way_to_consent(&ours, &path).await;
    let first = consent(&ours, &path, "2026-03-31", &[("scope", "web")]).await;
    let form = ours.get(&way).await.body;
    let hidden = |name: &str| {
        form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let (page, owner) = (hidden("page"), hidden("owner"));
    let fields = [
        ("page", page.as_str()),
        ("lang", "en"),
        ("picture", "table.jpg"),
        ("owner", &owner),
        ("until", "2027-03-09"),
        ("given", "voice"),
        ("kept_where", "Blue box"),
        ("scope", "web"),
    ];
    assert_eq!(ours.post("/consents", &fields).await.status, 303);
    town.pass(30 * 86_400);
    let stranger = town.neighbour();
    assert_eq!(stranger.get(&address).await.status, 404, "one of them has not agreed to more");
    assert!(!stranger.get("/en/the-table").await.shows("At the table"));
    let ours = town.signed_in(ALDER, "editor").await;
    assert_eq!(ours.post(&format!("{first}/renewal"), &[("until", "2026-12-31")]).await.status, 303);
    assert_eq!(stranger.get(&address).await.status, 200);
    over(town).await;
}

#[tokio::test]
async fn t_44_the_picture_of_a_page_that_was_taken_back_is_there_only_for_those_who_work_on_it() {
    let town = town().await;
    let ours = town.signed_in(ALDER, "editor").await;
    let (path, address) = pictured(&town, &ours).await;
    let (stranger, other) = (town.neighbour(), town.signed_in(BRIDGE, "editor").await);
    assert_eq!(stranger.get(&address).await.status, 200);
    assert_eq!(ours.post(&format!("{path}/withdrawal"), &[]).await.status, 303);
    let seen = [stranger.get(&address).await.status, other.get(&address).await.status, ours.get(&address).await.status];
    assert_eq!(seen, [404, 404, 200]);
    let again = change(&ours, &path, "The table", FIGURE, "publish").await;
    assert_eq!(again.status, 303, "{}", again.body);
    assert_eq!(stranger.get(&address).await.status, 200);
    town.close().await;
}
