//! Stories of the working list: whose drafts it shows, and how it is narrowed.

mod town;

use foundation::access::Level;
use foundation::testing::{ALDER, BRIDGE};
use town::{BODY, Told, change, courts, page_in, public_page, write};

#[tokio::test]
async fn drafts_and_their_titles_stay_with_their_writers() {
    let town = town::found().await;
    let draft =
        |title, level| Told { at: ALDER, role: "editor", level, language: "en", title, body: BODY, publish: false };
    write(&town, draft("Half a thought", Level::Coalition)).await;
    let (page, _) = public_page(&town, "Old name", BODY).await;
    let editor = town.signed_in(ALDER, "editor").await;
    let fields = [("title", "Secret name"), ("text", BODY), ("level", "public")];
    assert_eq!(change(&editor, &format!("/pages/{}/en/whole", page.id), &fields).await.status, 303);
    for (at, role) in [(ALDER, "editor"), (ALDER, "translator")] {
        let list = town.signed_in(at, role).await.get("/pages").await;
        assert!(list.shows("Half a thought") && list.shows("Secret name"), "{role} of {at}");
    }
    for (at, role) in [(ALDER, "reader"), (BRIDGE, "editor"), ("coalition", "coalition-director")] {
        let browser = town.signed_in(at, role).await;
        for path in ["/pages", "/pages?as=csv", "/pages?q=name"] {
            let list = browser.get(path).await;
            assert!(
                list.shows("Old name") && !list.shows("Half a thought") && !list.shows("Secret name"),
                "{path} for {role} of {at}"
            );
        }
        for path in ["/pages?q=secret", "/pages?q=half", "/pages?state=changed", "/pages?state=draft"] {
            let list = browser.get(path).await;
            assert!(!list.shows("Old name</a>") && !list.shows("Half a thought"), "{path} for {role} of {at}");
        }
    }
    town.close().await;
}

#[tokio::test]
async fn the_working_list_finds_titles_in_any_script_and_narrows_by_state_language_and_section() {
    let town = town::found().await;
    courts(&town, Level::Public).await;
    page_in(&town, "courts", "Night court").await;
    let told = |language, title, publish| Told {
        at: ALDER,
        role: "editor",
        level: Level::Public,
        language,
        title,
        body: BODY,
        publish,
    };
    write(&town, told("es", "Éxito en la escalera", true)).await;
    write(&town, told("zh-Hant", "夜裡的樓宇", false)).await;
    let editor = town.signed_in(ALDER, "editor").await;
    for (query, shown) in [
        ("q=éxito", "Éxito"),
        ("q=EXITO", "Éxito"),
        ("q=ÉXITO", "Éxito"),
        ("q=楼宇", "夜裡的樓宇"),
        ("q=樓宇", "夜裡的樓宇"),
        ("q=NIGHT", "Night court"),
        ("state=draft", "夜裡的樓宇"),
        ("in=es", "Éxito"),
        ("section=courts", "Night court"),
        ("section=courts&state=published&in=en&q=court", "Night court"),
    ] {
        let encoded: String = query
            .chars()
            .map(|letter| {
                if letter.is_ascii() {
                    letter.to_string()
                } else {
                    form_urlencoded::byte_serialize(letter.to_string().as_bytes()).collect()
                }
            })
            .collect();
        let list = editor.get(&format!("/pages?{encoded}")).await;
        let found: Vec<&str> = ["Éxito", "夜裡的樓宇", "Night court"]
            .into_iter()
            .filter(|title| list.shows(&format!("{title}</a>")) || list.shows(&format!("{title} en la escalera</a>")))
            .collect();
        assert_eq!(found, [shown], "{query}");
    }
    let late = town.signed_in(ALDER, "editor").await;
    town.pass(13 * 60 * 60);
    write(&town, told("en", "Written at eleven at night", true)).await;
    let list = late.get("/pages?q=eleven").await;
    assert!(
        list.shows("March 9, 2026") && !list.shows("March 10, 2026"),
        "dates are those of the coalition's own zone"
    );
    town.close().await;
}
