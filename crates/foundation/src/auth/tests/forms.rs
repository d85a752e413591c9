//! Forms: only ours, only from here (T-50).

use super::*;

/// Every address that takes a form, with something real in its gaps.
async fn posts(town: &Town) -> Vec<String> {
    let member: uuid::Uuid =
        Sql::new("select id from membership limit 1").one(town.db().reads(), |row| row.col("id")).await.unwrap();
    let notes = Plan::foundation().routes.notes();
    let paths = notes.into_iter().filter(|note| note.method == "POST").map(|note| {
        let id = match note.path {
            path if path.starts_with("/directory/people") => town.person(ALDER, "reader").to_string(),
            path if path.starts_with("/directory/memberships") => member.to_string(),
            _ => town.circle(ALDER).to_string(),
        };
        let secret = crate::auth::Secret::new_random();
        note.path.replace("{id}", &id).replace("{secret}", secret.text())
    });
    paths.collect()
}

#[tokio::test]
async fn a_form_without_its_token_is_refused_everywhere_and_nothing_is_written() {
    let town = town().await;
    let posts = posts(&town).await;
    assert!(posts.len() > 15, "{posts:?}");
    let browsers = [town.neighbour(), town.signed_in("coalition", "coalition-director").await];
    let strange = town.neighbour().token();
    let before = rows(&town).await;
    for browser in &browsers {
        for path in &posts {
            for token in ["", "x", strange.as_str()] {
                let answer = browser.post_bare(path, &[("csrf", token), ("name", "Eve")]).await;
                assert_eq!(answer.status, 422, "{path} with {token:?}");
            }
            assert_eq!(browser.post_bare(path, &[("name", "Eve")]).await.status, 422, "{path}");
        }
    }
    assert_eq!(rows(&town).await, before);
    assert!(town.facts().await.is_empty());
    town.close().await;
}

#[tokio::test]
async fn a_form_from_another_site_is_refused_even_with_its_token() {
    let town = town().await;
    let before = rows(&town).await;
    for from in ["cross-site", "same-site"] {
        let browser = town.neighbour().with_header("sec-fetch-site", from);
        for path in posts(&town).await {
            let answer = browser.post(&path, &[("email", "eve@elsewhere.example"), ("password", PASSWORD)]).await;
            assert_eq!(answer.status, 422, "{path}");
            assert!(answer.shows("sent from another site"), "{path}");
        }
    }
    assert_eq!(rows(&town).await, before);
    town.close().await;
}

#[tokio::test]
async fn every_page_of_the_door_forbids_what_is_not_ours() {
    let town = town().await;
    let path = link(&town, LinkKind::Invitation).await;
    for page in ["/sign-in", "/reset", path.as_str(), "/nowhere"] {
        let answer = town.neighbour().get(page).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"), "{page}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(!answer.shows("<script>") && !answer.shows(" style=\""), "{page} holds a script or a style");
    }
    town.close().await;
}

#[tokio::test]
async fn whoever_asks_too_often_is_told_so_in_their_language_without_the_database() {
    let town = town().await;
    let hasty = town.slowed_neighbour(1, Plan::foundation().routes).await.with_header("accept-language", "zh-TW");
    let mut last = hasty.get("/sign-in").await;
    for _ in 0..8 {
        last = hasty.get("/sign-in").await;
    }
    assert_eq!((last.status, last.header("retry-after")), (429, "2"));
    assert!(last.shows("請慢一點") && last.shows("lang=\"zh-Hant\""));
    let (_, queries) = town.queries(hasty.get("/sign-in")).await;
    assert_eq!(queries, 0);
    town.close().await;
}
