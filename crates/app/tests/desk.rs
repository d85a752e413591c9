//! Stories of the desk where a page is changed: block by block, alone and by two at once, without a
//! script.

mod town;

use foundation::access::Level;
use foundation::testing::{ALDER, BRIDGE, Browser, Town};
use town::{BODY, Told, blocks, coalition_page, field, public_page, rewrite, was, write};

const THREE: &str = "## Why six weeks\n\nBy the sixth week the casseroles have stopped.\n\n- Same voice\n- Same hour\n";

async fn two(town: &Town) -> (Browser, Browser) {
    (town.signed_in(ALDER, "editor").await, town.signed_in(ALDER, "program-staff").await)
}

fn shown(facts: &[String]) -> Vec<&str> {
    facts.iter().map(String::as_str).filter(|kind| kind.starts_with("knowledge.")).collect()
}

#[tokio::test]
async fn a_page_lies_on_the_desk_as_cards_and_the_first_change_begins_a_draft() {
    let town = town::found().await;
    let (page, edition) = public_page(&town, "Ring again", THREE).await;
    let desk = format!("/pages/{}/en", page.id);
    let editor = town.signed_in(ALDER, "editor").await;
    let seen = editor.get(&desk).await;
    assert_eq!(seen.status, 200);
    assert!(
        seen.shows("headline\" lang=\"en\">Ring again</p>")
            && seen.shows("Why six weeks</h2>")
            && seen.shows("<li>Same voice</li>")
    );
    let cards = blocks(&seen.body);
    assert_eq!(cards.len(), 3);
    let kept = rewrite(&editor, &desk, &cards[1], "By the fifth week they have stopped.\n\nThen ring.", "keep").await;
    assert_eq!((kept.status, kept.location()), (303, format!("{desk}?done=kept#c-{}", cards[1]).as_str()));
    let after = editor.get(kept.location()).await;
    let now = blocks(&after.body);
    assert_eq!((now.len(), &now[1], &now[3]), (4, &cards[1], &cards[2]), "an empty line made two of one");
    assert!(after.shows("Then ring.") && after.shows("Draft, last changed by editor of Alder House"));
    assert!(!town.neighbour().get(&edition.address()).await.shows("Then ring."), "readers see nothing of it");
    assert_eq!(shown(&town.facts().await), ["knowledge.page_begun", "knowledge.draft_written"]);
    town.close().await;
}

#[tokio::test]
async fn every_deed_on_a_card_is_a_button_and_what_was_taken_out_comes_back() {
    let town = town::found().await;
    let (page, _) = coalition_page(&town, "Deeds", "One.\n\nTwo.\n\nThree.").await;
    let desk = format!("/pages/{}/en", page.id);
    let editor = town.signed_in(ALDER, "editor").await;
    let cards = blocks(&editor.get(&desk).await.body);
    let texts = async || {
        let body = editor.get(&format!("{desk}/look")).await.body;
        let prose = body.split("<div class=\"prose\">").nth(1).unwrap().split("</div>").next().unwrap().to_owned();
        let words = prose.split('>').map(|part| part.split('<').next().unwrap_or_default().trim().to_owned());
        words.filter(|word| !word.is_empty() && word != "#").collect::<Vec<_>>().join("|")
    };
    for (deed, at, more, expected) in [
        ("up", 1, ("", ""), "Two.|One.|Three."),
        ("down", 1, ("", ""), "One.|Two.|Three."),
        ("turn", 0, ("turn", "heading"), "One.|Two.|Three."),
        ("turn", 0, ("turn", "paragraph"), "One.|Two.|Three."),
        ("join", 0, ("", ""), "One. Two.|Three."),
        ("out", 2, ("", ""), "One. Two."),
    ] {
        let open = editor.get(&format!("{desk}?block={}", cards[at])).await;
        let began = was(&open.body);
        let fields = [("block", cards[at].as_str()), ("was", &began), ("text", &began), ("deed", deed), more];
        let done = editor.post(&desk, &fields).await;
        assert_eq!(done.status, 303, "{deed}: {}", done.body);
        assert_eq!(texts().await.replace('\n', " "), expected, "{deed}");
        if deed == "out" {
            let flash = editor.get(done.location()).await;
            let undo = format!("{desk}/gone/{}/return", cards[2]);
            assert!(flash.shows("Taken out.") && flash.shows(&format!("action=\"{undo}\"")), "{}", flash.body);
            assert_eq!(editor.post(&undo, &[]).await.status, 303);
            assert_eq!(texts().await.replace('\n', " "), "One. Two.|Three.");
        }
    }
    let added = editor.post(&desk, &[("deed", "last"), ("add", "quote")]).await;
    let opened = editor.get(added.location().split('#').next().unwrap()).await;
    assert!(opened.shows("name=\"speaker\""), "a quote has its own fields");
    let last = blocks(&opened.body).pop().unwrap();
    let fields = [
        ("block", last.as_str()),
        ("was", ""),
        ("fields", "quote"),
        ("text", "How are the nights?"),
        ("speaker", "Mrs. Lok"),
    ];
    assert_eq!(editor.post(&desk, &fields).await.status, 303);
    let look = editor.get(&format!("{desk}/look")).await;
    assert!(look.shows("<footer>Mrs. Lok</footer>"), "{}", look.body);
    town.close().await;
}

#[tokio::test]
async fn two_who_write_in_one_block_at_once_have_both_words_in_it() {
    let town = town::found().await;
    let (page, _) = coalition_page(&town, "Together", "By the sixth week the casseroles have stopped.").await;
    let desk = format!("/pages/{}/en", page.id);
    let (one, other) = two(&town).await;
    let block = blocks(&one.get(&desk).await.body).remove(0);
    let began = was(&one.get(&format!("{desk}?block={block}")).await.body);
    let mine = [("block", block.as_str()), ("was", &began), ("text", "By the fifth week the casseroles have stopped.")];
    let theirs = [
        ("block", block.as_str()),
        ("was", &began),
        ("text", "By the sixth week the casseroles have stopped. Ring then."),
    ];
    let (first, second) = tokio::join!(one.post(&desk, &mine), other.post(&desk, &theirs));
    assert_eq!((first.status, second.status), (303, 303));
    let both = one.get(&desk).await;
    assert!(both.shows("By the fifth week the casseroles have stopped. Ring then."), "{}", both.body);
    town.close().await;
}

#[tokio::test]
async fn two_who_change_the_same_words_are_shown_both_and_choose() {
    let town = town::found().await;
    let (page, _) = coalition_page(&town, "Clash", "Ring at nine.").await;
    let desk = format!("/pages/{}/en", page.id);
    let (one, other) = two(&town).await;
    let block = blocks(&one.get(&desk).await.body).remove(0);
    let send =
        |text: &'static str| [("block", block.clone()), ("was", "Ring at nine.".into()), ("text", text.to_owned())];
    let post = async |browser: &Browser, fields: [(&str, String); 3]| {
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        browser.post(&desk, &fields).await
    };
    assert_eq!(post(&one, send("Ring at ten.")).await.status, 303);
    let asked = post(&other, send("Ring at eleven.")).await;
    assert_eq!(asked.status, 422);
    assert!(asked.shows("editor of Alder House changed the same words"), "{}", asked.body);
    assert!(asked.shows("<mark>eleven</mark>") && asked.shows("<mark>ten</mark>"), "side by side");
    assert!(asked.shows("Keep mine</button>") && asked.shows("Keep what stands there</button>"));
    let stands = field(&asked.body, "was");
    assert_eq!(stands, "Ring at ten.", "a choice begins from what stands");
    let chosen =
        [("block", block.as_str()), ("was", "Ring at ten."), ("text", "Ring at ten or eleven."), ("deed", "keep")];
    assert_eq!(other.post(&desk, &chosen).await.status, 303);
    assert!(one.get(&desk).await.shows("Ring at ten or eleven."));
    town.close().await;
}

#[tokio::test]
async fn a_block_taken_out_under_someones_hands_gives_their_words_back() {
    let town = town::found().await;
    let (page, _) = coalition_page(&town, "Gone", "First.\n\nSecond.").await;
    let desk = format!("/pages/{}/en", page.id);
    let (one, other) = two(&town).await;
    let cards = blocks(&one.get(&desk).await.body);
    assert_eq!(one.post(&desk, &[("block", &cards[0]), ("deed", "out")]).await.status, 303);
    let late = other.post(&desk, &[("block", &cards[0]), ("was", "First."), ("text", "First, and more.")]).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("editor of Alder House took this block out") && late.shows("First, and more."));
    let fields = [("block", cards[0].as_str()), ("was", "First."), ("text", "First, and more."), ("deed", "back")];
    assert_eq!(other.post(&desk, &fields).await.status, 303);
    let after = one.get(&desk).await;
    assert_eq!(blocks(&after.body), cards, "where it stood, under its id");
    assert!(after.shows("First, and more."));
    town.close().await;
}

#[tokio::test]
async fn t_42_a_desk_is_not_there_for_those_who_may_not_see_the_page() {
    let town = town::found().await;
    let told = Told {
        at: ALDER,
        role: "editor",
        level: Level::Partner,
        language: "en",
        title: "Ours",
        body: BODY,
        publish: false,
    };
    let (page, _) = write(&town, told).await;
    let desk = format!("/pages/{}/en", page.id);
    let (stranger, reader) = (town.signed_in(BRIDGE, "editor").await, town.signed_in(ALDER, "reader").await);
    for path in ["", "/look", "/live", "/settings", "/whole"] {
        assert_eq!(town.neighbour().get(&format!("{desk}{path}")).await.status, 404, "{path}");
        assert_eq!(stranger.get(&format!("{desk}{path}")).await.status, 404, "{path}");
        assert_eq!(reader.get(&format!("{desk}{path}")).await.status, 403, "{path}");
    }
    assert_eq!(stranger.post(&desk, &[("deed", "last"), ("add", "paragraph")]).await.status, 404);
    assert_eq!(reader.post(&desk, &[("deed", "last"), ("add", "paragraph")]).await.status, 403);
    town.close().await;
}

#[tokio::test]
async fn t_54_bad_input_at_the_desk_gets_a_sentence_and_keeps_what_was_typed() {
    let town = town::found().await;
    let (page, _) = coalition_page(&town, "Bad input", "One.").await;
    let desk = format!("/pages/{}/en", page.id);
    let editor = town.signed_in(ALDER, "editor").await;
    let block = blocks(&editor.get(&desk).await.body).remove(0);
    let long = "x".repeat(200_000);
    let refused = editor.post(&desk, &[("block", &block), ("was", "One."), ("text", &long)]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows(&long));
    let deep = ">".repeat(200) + " deep";
    assert_eq!(editor.post(&desk, &[("block", &block), ("was", "One."), ("text", &deep)]).await.status, 422);
    let title = "t".repeat(301);
    let long_title = editor.post(&desk, &[("block", "title"), ("was", "Bad input"), ("text", &title)]).await;
    assert_eq!(long_title.status, 422);
    assert!(long_title.shows("A title has at most 300 characters."));
    for fields in [
        [("block", "nonsense"), ("deed", "keep")],
        [("block", &block), ("deed", "nonsense")],
        [("block", &block), ("deed", "add")],
        [("block", &block), ("deed", "turn")],
        [("block", "0000000000zz"), ("deed", "up")],
    ] {
        let status = editor.post(&desk, &fields).await.status;
        assert!([404, 422].contains(&status), "{fields:?}: {status}");
    }
    rewrite(&editor, &desk, &block, "\u{202e}reversed\u{200b} 👩‍👩‍👧 مرحبا", "keep").await;
    assert!(editor.get(&desk).await.shows("👩‍👩‍👧 مرحبا"));
    town.close().await;
}

#[tokio::test]
async fn a_new_page_is_a_title_and_first_words_and_goes_on_in_cards() {
    let town = town::found().await;
    let staff = town.signed_in(ALDER, "program-staff").await;
    let form = staff.get("/pages/new").await;
    assert!(form.shows("First words") && !form.shows("value=\"publish\""));
    let begun = staff
        .post("/pages", &[("title", "Begun"), ("text", "One.\n\nTwo."), ("language", "en"), ("level", "partner")])
        .await;
    assert_eq!(begun.status, 303);
    let desk = staff.get(begun.location()).await;
    assert_eq!(blocks(&desk.body).len(), 2);
    assert!(desk.shows("The page is begun."));
    let other = begun.location().replace("/en?done=new", "/zh-Hant");
    let empty = staff.get(&other).await;
    assert!(empty.shows("name=\"text\"") && empty.shows("Nothing written in this language yet"), "{}", empty.body);
    let kept = staff.post(&other, &[("block", "title"), ("was", ""), ("text", "開始")]).await;
    assert_eq!(kept.status, 303);
    staff.post(&other, &[("deed", "last"), ("add", "paragraph")]).await;
    let block = blocks(&staff.get(&other).await.body).remove(0);
    staff.post(&other, &[("block", &block), ("was", ""), ("text", "一句話。")]).await;
    let rev = field(&staff.get(&other).await.body, "rev");
    assert_eq!(staff.post(&format!("{other}/versions"), &[("rev", &rev), ("deed", "version")]).await.status, 303);
    assert!(staff.get(&format!("{other}/history")).await.shows("開始"));
    town.close().await;
}
