//! Stories of documents: brought by hand, looked through, taken; and brought again.

mod paper;
mod town;

use foundation::blocks::Text;
use foundation::i18n::Language;
use foundation::testing::{ALDER, Answer, BRIDGE, Browser, Town};
use knowledge::documents::store as documents;
use knowledge::drafts;
use knowledge::pages::store as pages;
use knowledge::pages::{Page, PageId};
use paper::{PICTURE, TRACKED, first_copy, word, zipped};
use town::{field, public_page};

async fn look_through(browser: &Browser, sent: &Answer) -> (String, Answer) {
    assert_eq!(sent.status, 303, "{}", sent.body);
    let place = sent.location().to_owned();
    let look = browser.get(&place).await;
    assert_eq!(look.status, 200, "{}", look.body);
    (place, look)
}

/// Sends the look-through as it stands, with some fields changed.
async fn take(browser: &Browser, place: &str, changed: &[(&str, &str)]) -> Answer {
    let look = browser.get(place).await;
    let mut fields: Vec<(String, String)> = Vec::new();
    for name in ["mark", "title"] {
        fields.push((name.into(), value(&look.body, name)));
    }
    let under = look
        .body
        .split("name=\"standfirst\"")
        .nth(1)
        .and_then(|rest| rest.split_once('>'))
        .map_or("", |(_, rest)| rest);
    fields.push(("standfirst".into(), under.split("</textarea>").next().unwrap_or_default().trim().to_owned()));
    fields.push(("language".into(), "en".into()));
    for rest in look.body.split("<input ").skip(1) {
        let tag = rest.split('>').next().unwrap();
        let of = |name: &str| tag.split(&format!("{name}=\"")).nth(1).map(|v| v.split('"').next().unwrap().to_owned());
        let (Some(name), Some(value)) = (of("name"), of("value")) else { continue };
        let ticks = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"");
        if name == "block" || (ticks && tag.contains(" checked")) {
            fields.push((name, value));
        }
    }
    fields.retain(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    let sent: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(changed.iter().copied()).collect();
    browser.post(&format!("{place}/taking"), &sent).await
}

/// What stands in a field of a form.
fn value(body: &str, name: &str) -> String {
    let hidden = field(body, name);
    if !hidden.is_empty() {
        return hidden;
    }
    let tag = body.split("<input ").find(|tag| tag.contains(&format!("name=\"{name}\""))).unwrap_or_default();
    tag.split("value=\"").nth(1).and_then(|v| v.split('"').next()).unwrap_or_default().to_owned()
}

fn page_of(taken: &Answer) -> PageId {
    assert_eq!(taken.status, 303, "{}", taken.body);
    taken.location().split('/').nth(2).unwrap().parse().unwrap()
}

/// A page's text as its writers have it.
async fn text_of(town: &Town, page: PageId) -> Text {
    let view = town.db().view(&town.actor(ALDER, "editor").await);
    let page = pages::page(&view, page).await.unwrap();
    drafts::rules::text(&drafts::store::draft(&view, &page, Language::parse("en").unwrap()).await.unwrap()).unwrap()
}

#[tokio::test]
async fn a_word_document_is_brought_looked_through_and_taken_with_picture_comment_and_changes() {
    let town = town::found().await;
    let staff = town.signed_in(ALDER, "program-staff").await;
    assert!(staff.get("/pages/bring").await.shows("name=\"file\""));
    let sent = staff.upload("/pages/bring", &[], &[("Six weeks.docx", &first_copy())]).await;
    let (place, look) = look_through(&staff, &sent).await;
    for shown in [
        "Six weeks later, ring again",
        "casseroles",
        "Lau Wing-sze, February 3, 2026",
        "Is this still so?",
        "Mei Chan: took out",
        "<img ",
    ] {
        assert!(look.shows(shown), "{shown} in {}", look.body);
    }
    let picture = look.body.split("src=\"/files/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(staff.get(&format!("/files/{picture}")).await.status, 200);
    assert_eq!(
        town.signed_in(ALDER, "editor").await.get(&format!("/files/{picture}")).await.status,
        404,
        "t_42: nobody else's yet"
    );
    let page = page_of(&take(&staff, &place, &[]).await);
    let text = text_of(&town, page).await;
    assert!(
        text.markdown().contains("Ring then, at the hour you rang the first time.")
            && text.markdown().contains("alt: Elders at a table")
    );
    assert_eq!(
        town.signed_in(ALDER, "editor").await.get(&format!("/files/{picture}")).await.status,
        200,
        "now the page uses it"
    );
    assert_eq!(staff.get(&place).await.status, 404, "what was taken waits no longer");
    let view = town.db().view(&town.actor(ALDER, "editor").await);
    let said = documents::said_along(&view, page, Language::parse("en").unwrap()).await.unwrap();
    assert_eq!(said.len(), 3);
    assert!(said.iter().all(|one| text.block(one.block).is_some_and(|block| block.source.starts_with("Ring"))));
    let comments = staff.get(&format!("/pages/{page}/en/comments")).await;
    for shown in ["in the document: Lau Wing-sze", "Is this still so?", "took out: “last”"] {
        assert!(comments.shows(shown), "{shown} in {}", comments.body);
    }
    let facts = town.facts().await;
    assert!(
        facts.iter().any(|fact| fact == "knowledge.document_brought")
            && facts.iter().any(|fact| fact == "knowledge.document_taken")
    );
    town.close().await;
}

#[tokio::test]
async fn a_newer_copy_keeps_the_blocks_and_what_was_changed_on_the_page() {
    let town = town::found().await;
    let staff = town.signed_in(ALDER, "program-staff").await;
    let sent = staff.upload("/pages/bring", &[], &[("a.docx", &first_copy())]).await;
    let (place, _) = look_through(&staff, &sent).await;
    let page = page_of(&take(&staff, &place, &[]).await);
    let before = text_of(&town, page).await;
    let here = before.markdown().replace("Leave one chair free", "Always leave one chair free")
        + "\nWritten here, not in Word.\n";
    change_text(&town, page, &here).await;
    let newer = word(&[
        "# Six weeks later, ring again",
        "By the sixth week the casseroles and the cards have stopped.",
        TRACKED,
        PICTURE,
        "Leave one chair free at the table for whoever comes late.",
        "Ask one open thing.",
    ]);
    let bring = format!("/pages/{page}/en/bring");
    let sent = staff.upload(&bring, &[], &[("a.docx", &newer)]).await;
    let (place, look) = look_through(&staff, &sent).await;
    for shown in [
        "Changed in the document",
        "Changed here, not in the document",
        "Written here, so it stays",
        "Parts that stay as they are: 3. Changed: 1. New: 1. Would go: 0.",
    ] {
        assert!(look.shows(shown), "{shown} in {}", look.body);
    }
    page_of(&take(&staff, &place, &[]).await);
    let after = text_of(&town, page).await;
    let ids = |text: &Text| text.blocks().iter().map(|block| block.id).collect::<Vec<_>>();
    assert_eq!(ids(&after)[..4], ids(&before)[..4]);
    let markdown = after.markdown();
    for words in [
        "the casseroles and the cards",
        "Always leave one chair free",
        "Ask one open thing.",
        "Written here, not in Word.",
    ] {
        assert!(markdown.contains(words), "{words} in {markdown}");
    }
    town.close().await;
}

/// Somebody else changes the page.
async fn change_text(town: &Town, page: PageId, markdown: &str) {
    use knowledge::pages::{Significance, Write, Written, revise};
    let actor = town.actor(ALDER, "editor").await;
    let mut work = town.db().work(&actor).await.unwrap();
    let found: Page = pages::page(&work, page).await.unwrap();
    let permitted = actor.permit(Write, found.clone()).unwrap();
    let language = Language::parse("en").unwrap();
    let edition = pages::edition(&work, page, language).await.unwrap();
    let old = pages::public_text(&pages::revision(&work, page, edition.newest).await.unwrap()).unwrap();
    let written = Written { title: &edition.title, slug: &edition.slug, body: markdown, ..Written::default() };
    let text = revise(&permitted, language, &written, Some(&old), Significance::Content).unwrap();
    pages::add_revision(&work, &found, &text, found.owner, Some(edition.newest)).await.unwrap();
    work.tell(foundation::ledger::Fact::of("knowledge.page_changed", found.subject()));
    work.commit().await.unwrap();
}

#[tokio::test]
async fn what_someone_leaves_out_stays_out_and_what_changes_meanwhile_is_compared_again() {
    let town = town::found().await;
    let (page, _) =
        public_page(&town, "Ring again", "By the sixth week the casseroles have stopped.\n\nAn old line about tea.\n")
            .await;
    let editor = town.signed_in(ALDER, "editor").await;
    let html = "<p>By the sixth week all casseroles have stopped.</p><p>Names of the family we visited.</p>";
    let bring = format!("/pages/{}/en/bring", page.id);
    let sent = editor.upload(&bring, &[("html", html), ("text", "as words")], &[]).await;
    let (place, look) = look_through(&editor, &sent).await;
    assert!(look.shows("Not in the document any more. It will go.") && look.shows("An old line about tea."));
    let left = look.body.split("Names of the family").next().unwrap().rsplit("name=\"block\" value=\"").next().unwrap();
    let left = left.split('"').next().unwrap().to_owned();
    change_text(&town, page.id, "By the sixth week the casseroles have stopped.\n\nAn old line about tea, mended.\n")
        .await;
    let mark = field(&look.body, "mark");
    let stale =
        editor.post(&format!("{place}/taking"), &[("mark", &mark), ("title", "Ring again"), ("leave", &left)]).await;
    assert_eq!(stale.status, 422);
    assert!(
        stale.shows("Somebody changed the page while you were looking.") && stale.shows("mended"),
        "{}",
        stale.body
    );
    let ticked = stale.body.split(&format!("name=\"leave\" value=\"{left}\"")).nth(1).unwrap();
    assert!(ticked.starts_with(" checked"), "what was chosen is kept");
    page_of(&take(&editor, &place, &[("leave", &left)]).await);
    assert_eq!(text_of(&town, page.id).await.markdown(), "By the sixth week all casseroles have stopped.\n");
    town.close().await;
}

#[tokio::test]
async fn t_42_what_was_brought_is_seen_by_its_bringer_alone_and_only_while_it_waits() {
    let town = town::found().await;
    let staff = town.signed_in(ALDER, "program-staff").await;
    let sent = staff.upload("/pages/bring", &[("text", "Words of mine.")], &[]).await;
    let (place, _) = look_through(&staff, &sent).await;
    for (at, role) in
        [(ALDER, "editor"), (ALDER, "partner-lead"), (BRIDGE, "program-staff"), ("coalition", "coalition-director")]
    {
        let other = town.signed_in(at, role).await;
        assert_eq!(other.get(&place).await.status, 404, "{role}");
        assert_eq!(other.post(&format!("{place}/taking"), &[("title", "Mine")]).await.status, 404);
        assert_eq!(other.post(&format!("{place}/dismissal"), &[]).await.status, 404);
    }
    assert!(staff.get("/pages/bring").await.shows(&place), "it waits where it was brought");
    town.pass(8 * 86_400);
    let staff = town.signed_in(ALDER, "program-staff").await;
    assert_eq!(staff.get(&place).await.status, 404);
    let sent = staff.upload("/pages/bring", &[("text", "More.")], &[]).await;
    let (place, _) = look_through(&staff, &sent).await;
    assert_eq!(staff.post(&format!("{place}/dismissal"), &[]).await.status, 303);
    assert_eq!(staff.get(&place).await.status, 404);
    town.close().await;
}

#[tokio::test]
async fn who_may_not_write_there_may_bring_nothing_there() {
    let town = town::found().await;
    let (page, _) = public_page(&town, "Ring again", "Words.").await;
    let bring = format!("/pages/{}/en/bring", page.id);
    assert_eq!(town.signed_in(BRIDGE, "editor").await.upload(&bring, &[("text", "x")], &[]).await.status, 403);
    assert_eq!(town.signed_in(ALDER, "reader").await.get(&bring).await.status, 403);
    assert_eq!(town.signed_in(ALDER, "reader").await.get("/pages/bring").await.status, 403);
    assert_eq!(town.neighbour().upload("/pages/bring", &[("text", "x")], &[]).await.status, 404);
    town.close().await;
}

#[tokio::test]
async fn t_54_a_bomb_five_megabytes_and_other_ruins_are_answered_in_a_plain_sentence() {
    let town = town::found().await;
    let staff = town.signed_in(ALDER, "program-staff").await;
    let mut bomb = b"<w:document>".to_vec();
    bomb.resize(60 << 20, b' ');
    let bomb = zipped(&[("word/document.xml", &bomb)]);
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more".to_vec();
    for (name, bytes, words) in [
        ("bomb.docx", bomb.as_slice(), "It unpacks to far more than it should."),
        ("old.doc", &old, "It is in Word’s old form (.doc)."),
        ("locked.docx", &old, "It is locked with a password."),
        ("notes.docx", b"not a Word file", "Its content is not what its name says."),
        (
            "sheet.xlsx",
            &zipped(&[("xl/workbook.xml", b"<a/>")]),
            "It is neither a page nor a picture that we can read.",
        ),
        ("two.zip", &zipped(&[("a.md", b"# A"), ("b.md", b"# B")]), "There is more than one document in it."),
    ] {
        let answer = staff.upload("/pages/bring", &[("text", "kept words")], &[(name, bytes)]).await;
        assert_eq!(answer.status, 422, "{name}");
        assert!(answer.shows(words) && answer.shows("kept words</textarea>"), "{name}: {}", answer.body);
    }
    assert!(staff.upload("/pages/bring", &[("text", " ")], &[]).await.shows("There is no text in it."));
    let began = std::time::Instant::now();
    let long = "<p class=MsoNormal>Bread was carried up four flights of stairs, and tea.</p>\n".repeat(70_000);
    let answer = staff.upload("/pages/bring", &[("html", &long)], &[]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.shows("longer than one page can be"), "{}", answer.body);
    let short = "<p class=MsoNormal style='mso-style-name:a;font-family:\"Calibri\",sans-serif;mso-ascii-theme-font:minor-latin'>Tea.</p>\n".repeat(5_242_880 / 110);
    let answer = staff.upload("/pages/bring", &[("html", &short)], &[]).await;
    assert!([303, 422].contains(&answer.status), "{}", answer.body);
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
    town.close().await;
}

#[tokio::test]
async fn on_a_phone_in_chinese_a_document_is_brought_without_a_script() {
    let town = town::found().await;
    let staff = town.signed_in(ALDER, "program-staff").await;
    let form = staff.get("/pages/bring?lang=zh-Hant").await;
    assert!(form.shows("匯入一份文件") && form.shows("<html lang=\"zh-Hant\""));
    let text = "# 六星期後，再打一次電話\n\n到了第六個星期，沒有人再送飯菜來。\n\n- 帶茶去\n- 留一張椅子\n";
    let sent = staff.upload("/pages/bring", &[("text", text)], &[]).await;
    let (place, _) = look_through(&staff, &sent).await;
    let look = staff.get(&format!("{place}?lang=zh-Hant")).await;
    assert!(
        look.shows("value=\"六星期後，再打一次電話\"")
            && look.shows("匯入了 2 段內容。")
            && look.shows("option value=\"zh-Hant\" selected"),
        "{}",
        look.body
    );
    let taken = take(&staff, &place, &[("language", "zh-Hant")]).await;
    assert!(taken.location().ends_with("/zh-Hant"), "{}", taken.location());
    let again = format!("{}/bring", taken.location());
    let sent = staff.upload(&again, &[("text", &text.replace("飯菜", "熱飯菜"))], &[]).await;
    let (place, _) = look_through(&staff, &sent).await;
    let look = staff.get(&format!("{place}?lang=zh-Hant")).await;
    assert!(look.shows("文件裡改過") && look.shows("<ins>熱</ins>"), "{}", look.body);
    town.close().await;
}

#[test]
fn word_files_in_a_folder_that_is_imported_come_in_with_their_pictures() {
    use knowledge::imports::{Found, Limits, from_files};
    let found = vec![
        Found { source: "book/ring-again.docx".into(), bytes: first_copy() },
        Found { source: "book/tea.md".into(), bytes: b"# Tea\n\nAt both ends.\n".to_vec() },
    ];
    let haul = from_files(found, &Limits::default()).unwrap();
    let titles: Vec<&str> = haul.drafts.iter().map(|draft| draft.title.as_str()).collect();
    assert_eq!(titles, ["Six weeks later, ring again", "Tea"]);
    let [picture] = haul.assets.as_slice() else { panic!("{:?}", haul.assets) };
    assert!(picture.source.starts_with("book/ring-again.docx/"));
    assert!(haul.drafts[0].body.contains(&format!("asset:{}", picture.source)));
}
