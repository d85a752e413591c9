//! Stories of a page that two have open: what one does, the other hears; and how it ends.

mod town;

use foundation::testing::{ALDER, BRIDGE, Browser, Town};
use town::{blocks, coalition_page, field, public_page, rewrite};

async fn two(town: &Town) -> (Browser, Browser) {
    (town.signed_in(ALDER, "editor").await, town.signed_in(ALDER, "program-staff").await)
}

#[tokio::test]
async fn two_people_in_one_page_see_each_others_block_at_once() {
    let town = town::found().await;
    let (page, _) = coalition_page(&town, "Live", "One.\n\nTwo.").await;
    let desk = format!("/pages/{}/en", page.id);
    let (editor, staff) = two(&town).await;
    let cards = blocks(&editor.get(&desk).await.body);
    let mut heard = editor.listen(&format!("{desk}/live?rev=0")).await;
    assert_eq!(heard.status, 200);
    assert_eq!(heard.hear("here").await.unwrap(), "[]", "nobody else is here");
    let mut other = staff.listen(&format!("{desk}/live?rev=0")).await;
    assert!(other.hear("here").await.unwrap().contains("editor of Alder House"));
    assert!(heard.hear("here").await.unwrap().contains("program-staff of Alder House"));
    assert_eq!(staff.post(&format!("{desk}/here"), &[("block", &cards[1])]).await.status, 204);
    assert!(heard.hear("here").await.unwrap().contains(&cards[1]), "and where they are");
    rewrite(&staff, &desk, &cards[1], "Two, and more.", "auto").await;
    let change = heard.hear("change").await.unwrap();
    assert!(change.contains("Two, and more.") && change.contains(&format!("c-{}", cards[1])), "{change}");
    assert!(!change.contains("One."), "only what changed is sent");
    assert!(change.contains("\"rev\":1") && change.contains("last changed by program-staff of Alder House"));
    rewrite(&editor, &desk, &cards[0], "One, too.", "auto").await;
    let change = other.hear("change").await.unwrap();
    assert!(change.contains("Two, and more.") && change.contains("One, too."), "who listens late hears it all at once");
    drop((heard, other));
    town.close().await;
}

#[tokio::test]
async fn who_opened_the_page_before_a_change_hears_of_it_and_of_a_new_version() {
    let town = town::found().await;
    let (page, _) = public_page(&town, "Late", "One.").await;
    let desk = format!("/pages/{}/en", page.id);
    let (editor, staff) = two(&town).await;
    let cards = blocks(&editor.get(&desk).await.body);
    rewrite(&staff, &desk, &cards[0], "One, before.", "keep").await;
    let mut heard = editor.listen(&format!("{desk}/live?rev=0")).await;
    assert!(
        heard.hear("change").await.unwrap().contains("One, before."),
        "what happened between drawing and listening"
    );
    let rev = field(&staff.get(&desk).await.body, "rev");
    let kept = staff.post(&format!("{desk}/versions"), &[("rev", &rev), ("deed", "version")]).await;
    assert_eq!(kept.status, 303);
    let told = heard.hear("change").await.unwrap();
    assert!(told.contains("\"again\":true") && told.contains("\"rev\":0"), "{told}");
    drop(heard);
    town.close().await;
}

#[tokio::test]
async fn what_another_process_kept_is_heard_too() {
    let town = town::found().await;
    let (page, _) = coalition_page(&town, "Elsewhere", "One.").await;
    let desk = format!("/pages/{}/en", page.id);
    let (editor, staff) = two(&town).await;
    let cards = blocks(&editor.get(&desk).await.body);
    rewrite(&staff, &desk, &cards[0], "One, here.", "keep").await;
    let mut heard = editor.listen(&format!("{desk}/live?rev=1")).await;
    assert!(heard.hear("here").await.is_some());
    // Written behind this process's back, as a second one would.
    town.tamper("update draft_block set source = 'One, elsewhere.', rev = 2").await;
    town.tamper("update draft set rev = 2").await;
    assert!(heard.hear("change").await.unwrap().contains("One, elsewhere."));
    drop(heard);
    town.close().await;
}

#[tokio::test]
async fn listening_ends_with_the_session_and_with_the_right() {
    let town = town::found().await;
    let (page, _) = coalition_page(&town, "Ends", "One.").await;
    let desk = format!("/pages/{}/en", page.id);
    let (editor, staff) = two(&town).await;
    let cards = blocks(&editor.get(&desk).await.body);
    let mut heard = staff.listen(&format!("{desk}/live")).await;
    assert!(heard.hear("here").await.is_some());
    let out = staff.post("/sign-out", &[]).await;
    assert_eq!(out.status, 303);
    rewrite(&editor, &desk, &cards[0], "Not for those who left.", "keep").await;
    let mut ended = false;
    while let Some((name, data)) = heard.next().await {
        assert!(!data.contains("Not for those who left."), "a stream goes on after the session");
        ended |= name == "end";
    }
    assert!(ended);
    for (at, role, status) in [(BRIDGE, "editor", 200), (ALDER, "reader", 403)] {
        let browser = town.signed_in(at, role).await;
        let status = if at == BRIDGE { 403 } else { status };
        assert_eq!(browser.listen(&format!("{desk}/live")).await.status, status, "{role} of {at}");
    }
    assert_eq!(town.neighbour().listen(&format!("{desk}/live")).await.status, 404);
    town.close().await;
}

#[tokio::test]
async fn one_person_has_a_few_streams_and_then_no_more() {
    let town = town::found().await;
    let (page, _) = coalition_page(&town, "Bounded", "One.").await;
    let live = format!("/pages/{}/en/live", page.id);
    let editor = town.signed_in(ALDER, "editor").await;
    let mut open = Vec::new();
    for _ in 0..8 {
        open.push(editor.listen(&live).await);
    }
    assert!(open.iter().all(|stream| stream.status == 200));
    assert_eq!(editor.listen(&live).await.status, 204, "the browser is told not to ask again");
    open.pop();
    assert_eq!(editor.listen(&live).await.status, 200, "a place that was left is free");
    drop(open);
    town.close().await;
}

#[tokio::test]
async fn a_picture_is_brought_into_a_figure_with_all_its_fields() {
    let town = town::found().await;
    let (page, _) = coalition_page(&town, "Figure", "One.").await;
    let desk = format!("/pages/{}/en", page.id);
    let editor = town.signed_in(ALDER, "editor").await;
    let added = editor.post(&desk, &[("deed", "last"), ("add", "figure")]).await;
    let opened = editor.get(added.location().split('#').next().unwrap()).await;
    assert!(
        opened.shows("enctype=\"multipart/form-data\"") && opened.shows("What a person who cannot see it should hear")
    );
    let block = blocks(&opened.body).pop().unwrap();
    let drawing =
        b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><rect width=\"40\" height=\"20\"/></svg>";
    let fields = [
        ("block", block.as_str()),
        ("was", ""),
        ("fields", "figure"),
        ("deed", "keep"),
        ("alt", "Twelve lanterns"),
        ("caption", "The stairs"),
        ("credit", "Ferry Road Elders"),
        ("licence", "CC BY-SA"),
    ];
    let pictures = format!("{desk}/pictures");
    let kept = editor.upload(&pictures, &fields, &[("My lanterns.svg", drawing)]).await;
    assert_eq!(kept.status, 303, "{}", kept.body);
    let look = editor.get(&format!("{desk}/look")).await;
    assert!(look.shows("alt=\"Twelve lanterns\"") && look.shows("Ferry Road Elders · CC BY-SA"), "{}", look.body);
    let address = look.body.split("src=\"/files/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(editor.get(&format!("/files/{address}")).await.status, 200);
    let wrong = editor.upload(&pictures, &fields, &[("x.svg", b"<svg onload=alert(1)></svg>")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.shows("Twelve lanterns"), "what was typed is kept");
    assert_eq!(town.neighbour().upload(&pictures, &fields, &[("x.svg", drawing)]).await.status, 404);
    town.close().await;
}
