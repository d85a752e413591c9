//! Written together: a document is brought, two write in it at once, a partner objects on a phone, it
//! is mended, goes out, is read, and is corrected.

use fantoccini::key::Key;

use super::desk::{link_in, word_document};
use super::stage::{Stage, play};
use super::window::{View, Window};

const TITLE: &str = "A lamp on the sixth week";
const ASKED: &str = "Odessa Marlowe-Grant";
/// The other partners, and the one the page comes from.
const PARTNERS: [&str; 3] = ["kamwing@plumlane.example", "ananya@tollhouse.example", "tesfaye@ropewalk.example"];

#[test]
fn a_document_is_written_together_objected_to_mended_published_and_corrected() {
    play(|stage| async move {
        let dwayne = stage.window(View::desk("en")).await;
        dwayne.sign_in("dwayne@ropewalk.example").await;
        let desk = brought(&dwayne).await;
        let pilar = stage.window(View::desk("en")).await;
        pilar.sign_in("pilar@ropewalk.example").await;
        shared_with_all(&pilar, &desk).await;
        at_once(&dwayne, &pilar, &desk).await;
        pilar.go_in(&format!("{desk}/check")).await;
        pilar.pictures("together-check").await;
        pilar.go_in(&desk).await;
        pilar.keep_version("Brought from Word, and written together", "content").await;
        let review = pilar.ask(&desk, "coalition").await;
        pilar.go_in(&review).await;
        pilar.pictures("together-review").await;
        let others = stage.window(View::desk("en")).await;
        objected(&stage, &others, &review).await;
        let second = mended(&dwayne, &pilar, &desk, &review).await;
        all_agree(&others, &second).await;
        let neighbour = stage.window(View::phone("en")).await;
        neighbour.go("/en/a-lamp-on-the-sixth-week").await;
        neighbour.sees("h1", TITLE).await;
        neighbour.sees(".prose", "Someone on the hill sleeps with the light on.").await;
        neighbour.sees(".prose", "Two cups").await;
        assert!(!neighbour.find(".prose").await.text().await.unwrap().contains("Tern Street"));
        corrected(&pilar, &others, &neighbour, &desk).await;
        for window in [&dwayne, &pilar, &others, &neighbour] {
            assert_eq!(window.complaints().await, Vec::<String>::new());
        }
    });
}

/// A Word document comes in, is looked through and taken; gives its desk.
async fn brought(window: &Window) -> String {
    let document = word_document(&[
        ("Title", TITLE),
        ("", "By the sixth week the casseroles have stopped."),
        ("Heading1", "What to bring"),
        ("", "Tea, and a chair for whoever comes late."),
        ("", "A woman of Tern Street sleeps with the light on."),
        ("", "Ring again the week after."),
    ]);
    window.go_in("/pages/bring").await;
    let _file = super::bringing::choose_file(window, "lamp.docx", &document).await;
    window.press("main form button.go").await;
    window.until("return location.pathname.startsWith('/brought/')").await;
    window.sees("#taking", "What to bring").await;
    assert_eq!(window.value("title").await, TITLE);
    window.press("#taking button.go").await;
    window.until("return /^.pages.[0-9a-f-]{36}/.test(location.pathname)").await;
    window.sees("[data-cards]", "sleeps with the light on").await;
    window.place().await
}

/// Everyone may see it once it is out; until then nobody does.
async fn shared_with_all(window: &Window, desk: &str) {
    window.go_in(&format!("{desk}/settings")).await;
    window.press("input[name=level][value=public]").await;
    window.press("main form.column button.go").await;
    window.until("return !document.querySelector('.summary') && !location.search.startsWith('?lang')").await;
}

/// Two write at once, each in a block of their own and then both in one; each sees the other's words.
async fn at_once(dwayne: &Window, pilar: &Window, desk: &str) {
    dwayne.go_in(desk).await;
    pilar.go_in(desk).await;
    dwayne.sees("[data-people]", "Pilar").await;
    pilar.sees("[data-people]", "Dwayne").await;
    dwayne.open_block("Tea, and a chair").await;
    pilar.open_block("Ring again").await;
    dwayne.keys(" Two cups").await;
    pilar.keys(" Then once").await;
    dwayne.keys(" are enough.").await;
    pilar.keys(" a month.").await;
    dwayne.sees("[data-cards]", "Ring again the week after. Then once a month.").await;
    pilar.sees("[data-cards]", "Tea, and a chair for whoever comes late. Two cups are enough.").await;
    assert!(
        dwayne.run("return document.activeElement.value").await.as_str().unwrap().ends_with("Two cups are enough.")
    );
    // Both in the same block: it is said who is there, and the words of both stand.
    pilar.keys(&Key::Escape).await;
    pilar.until("return !document.querySelector('article.on')").await;
    pilar.open_block("Two cups").await;
    pilar.sees("article.on [data-near]", "Dwayne").await;
    pilar.run("document.activeElement.setSelectionRange(0, 3)").await;
    pilar.keys("Black tea").await;
    dwayne.keys(" Milk too.").await;
    let both = "return document.activeElement.value === 'Black tea, and a chair for whoever comes late. Two cups are enough. Milk too.'";
    dwayne.until(both).await;
    pilar.until(both).await;
    pilar.pictures("together-desk").await;
    for window in [dwayne, pilar] {
        window.keys(&Key::Escape).await;
        window.until("return !document.querySelector('article.on')").await;
    }
    pilar.sees("[data-cards]", "Milk too.").await;
}

/// A partner gets a link from a colleague of hers, and objects on her phone, without an account.
async fn objected(stage: &Stage, others: &Window, review: &str) {
    others.sign_in("layla@uppermill.example").await;
    others.go_in("/reviews").await;
    others.sees("main", TITLE).await;
    let text = others.make_link(review, ASKED).await;
    let odessa = stage.window(View::phone("en")).await;
    odessa.go(link_in(&text)).await;
    odessa.sees("h1", TITLE).await;
    odessa.sees("main", ASKED).await;
    assert!(!odessa.has("a.me").await, "nobody is signed in");
    odessa.pictures("together-answer").await;
    odessa.press("#answer details summary").await;
    let block = odessa
        .run("return [...document.querySelectorAll('#block option')].find(o => o.textContent.startsWith('A woman')).value")
        .await;
    odessa.choose("block", block.as_str().unwrap()).await;
    odessa.fill("reason", "Her yes covers the table, not her street.").await;
    odessa.press("#answer button[value=no]").await;
    odessa.sees("main [role=status]", &odessa.say("review-thanks-open")).await;
    odessa.sees(".objection", "not her street").await;
    assert_eq!(odessa.complaints().await, Vec::<String>::new());
}

/// The writers see what stopped it, mend that block and ask anew; gives the new review.
async fn mended(dwayne: &Window, pilar: &Window, desk: &str, review: &str) -> String {
    pilar.go_in(review).await;
    pilar.sees(".stand-of .state", "Stopped").await;
    pilar.sees(".objection", "not her street").await;
    dwayne.go_in(desk).await;
    dwayne.rewrite("A woman of Tern Street sleeps", "Someone on the hill sleeps").await;
    pilar.go_in(desk).await;
    pilar.sees("[data-cards]", "Someone on the hill sleeps").await;
    pilar.keep_version("Her street is left out", "content").await;
    let second = pilar.ask(desk, "coalition").await;
    assert_ne!(second, review);
    pilar.sees(".objection", "not her street").await;
    second
}

/// The partner that objected says that it is settled, the others say yes, and it is out.
async fn all_agree(others: &Window, review: &str) {
    let objector = std::iter::once("layla@uppermill.example");
    for email in PARTNERS.into_iter().chain(objector) {
        others.yes_of(email, review).await;
    }
    others.sees("main [role=status]", &others.say("review-thanks-over")).await;
}

/// What is out is corrected: readers see the old words until all have said yes to the new.
async fn corrected(pilar: &Window, others: &Window, neighbour: &Window, desk: &str) {
    pilar.go_in(desk).await;
    pilar.rewrite("casseroles", "casseroles and the cards").await;
    pilar.keep_version("The cards stop too", "wording").await;
    let review = pilar.ask(desk, "coalition").await;
    pilar.sees("ol.changes ins", "cards").await;
    neighbour.client.refresh().await.unwrap();
    neighbour.sees(".prose", "the casseroles have stopped").await;
    all_agree(others, &review).await;
    neighbour.client.refresh().await.unwrap();
    neighbour.sees(".prose", "the casseroles and the cards have stopped").await;
}
