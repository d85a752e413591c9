//! Stories of pages that stand near each other, and of tags that stand beside each other.

mod town;

use foundation::testing::{ALDER, Answer};
use town::BODY;

#[tokio::test]
async fn pages_near_to_one_are_those_that_share_its_tags_and_this_reader_may_see() {
    let town = town::found().await;
    let editor = town.signed_in(ALDER, "editor").await;
    for (title, tags, level) in [
        ("Alpha", "Elders, Hearings, Doors", "public"),
        ("Beta", "Elders", "public"),
        ("Gamma", "Elders, Hearings", "public"),
        ("Delta", "Kitchens", "public"),
        ("Epsilon", "Elders, Hearings, Doors", "partner"),
    ] {
        let fields = [
            ("title", title),
            ("text", BODY),
            ("language", "en"),
            ("level", level),
            ("tags", tags),
            ("deed", "publish"),
        ];
        assert_eq!(editor.post("/pages", &fields).await.status, 303);
    }
    let near = |answer: Answer| -> Vec<&'static str> {
        let related = answer.body.split("class=\"related\"").nth(1).unwrap_or_default().to_owned();
        let mut found: Vec<(usize, &str)> = ["Beta", "Gamma", "Delta", "Epsilon"]
            .into_iter()
            .filter_map(|title| Some((related.find(&format!("{title}</a>"))?, title)))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, title)| title).collect()
    };
    assert_eq!(near(town.neighbour().get("/en/alpha").await), ["Gamma", "Beta"]);
    let reader = town.signed_in(ALDER, "reader").await;
    let (answer, queries) = town.queries(reader.get("/en/alpha")).await;
    assert!(near(answer).is_empty(), "made for pages that are kept ready only");
    assert!(queries <= 12, "{queries} queries");
    let tag = town.neighbour().get("/en/tags/hearings").await;
    let beside = tag.body.split("h-beside").last().unwrap_or_default();
    assert!(beside.contains("Elders") && beside.contains("Doors") && !beside.contains("Kitchens"));
    town.close().await;
}
