//! Stories of answering by link: in a chat's browser, without an account.

mod asking;
mod town;

use asking::{BODY, ask, block_of, draft, four_partners, number, yes};
use foundation::clock::DAY;
use foundation::testing::{ALDER, Answer, BRIDGE, Browser, COPPER, DOCK, Town};

/// The secrets of the links on a page.
fn secrets(body: &str) -> Vec<String> {
    body.split("/answer/").skip(1).map(|rest| rest.chars().take(43).collect()).collect()
}

async fn make_link(town: &Town, maker: &Browser, review: &str, at: &str, role: &str) -> Answer {
    let to = format!("{}:{}", town.circle(at), town.person(at, role));
    maker.post(&format!("{review}/links"), &[("to", to.as_str())]).await
}

#[tokio::test]
async fn a_link_lets_one_person_answer_in_a_minute_and_opening_it_does_nothing() {
    let town = four_partners().await;
    let [staff, editor] = [town.signed_in(ALDER, "program-staff").await, town.signed_in(ALDER, "editor").await];
    let desk = draft(&staff, "Six weeks later", BODY).await;
    let review = ask(&editor, &desk, "coalition").await;
    let made = make_link(&town, &editor, &review, BRIDGE, "partner-lead").await;
    assert_eq!(made.status, 200, "{}", made.body);
    assert!(made.shows("Reading and answering takes a minute"));
    let [secret] = secrets(&made.body).try_into().unwrap();
    assert!(!editor.get(&review).await.shows("/answer/"), "it is shown once");
    assert_eq!(number(&town, &format!("select count(*) as n from answer_link where token = '{secret}'")).await, 0);
    let phone = town.neighbour();
    let path = format!("/answer/{secret}");
    for _ in 0..3 {
        let page = phone.get(&path).await;
        assert_eq!(page.status, 200, "{}", page.body);
        for words in [
            "This link was made for partner-lead of Bridge",
            "A woman on Tern Street told us",
            "Yes, it may go out",
            "I object",
        ] {
            assert!(page.shows(words), "{words}: {}", page.body);
        }
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert!(page.shows("noindex"));
    }
    assert_eq!(number(&town, "select count(*) as n from review_answer").await, 0, "opening is not answering");
    assert_eq!(phone.post_bare(&path, &[("deed", "yes")]).await.status, 422, "a form carries its token");
    let thanks = phone.post(&path, &[("deed", "yes")]).await;
    assert_eq!(thanks.status, 303, "{}", thanks.body);
    assert!(phone.get(thanks.location()).await.shows("Thank you."));
    assert!(editor.get(&review).await.shows("by link"));
    // It may be opened again and the answer changed, until it is over.
    let block = block_of(&phone.get(&path).await.body, "A woman on");
    let no = phone.post(&path, &[("deed", "no"), ("block", &block), ("reason", "On second thought.")]).await;
    assert_eq!(no.status, 303, "{}", no.body);
    assert!(editor.get(&review).await.shows("On second thought."));
    // It opens nothing else.
    for other in [&review[..], "/reviews", &desk, "/en/six-weeks-later"] {
        assert_eq!(phone.get(other).await.status, 404, "{other}");
    }
    assert_eq!(phone.post(&path, &[("deed", "yes")]).await.status, 303);
    town.pass(9 * DAY);
    town.do_jobs().await;
    town.close().await;
}

#[tokio::test]
async fn a_link_is_for_its_person_alone_ends_and_is_never_made_by_a_writer() {
    let town = four_partners().await;
    let [staff, editor] = [town.signed_in(ALDER, "program-staff").await, town.signed_in(ALDER, "editor").await];
    let desk = draft(&staff, "Six weeks later", BODY).await;
    let review = ask(&editor, &desk, "coalition").await;
    assert_eq!(
        make_link(&town, &staff, &review, BRIDGE, "partner-lead").await.status,
        422,
        "it would be their own yes"
    );
    assert!(!staff.get(&review).await.shows("name=\"to\""));
    let bridge = town.signed_in(BRIDGE, "partner-lead").await;
    assert_eq!(make_link(&town, &bridge, &review, COPPER, "partner-lead").await.status, 422, "only for one's own");
    let made = make_link(&town, &editor, &review, COPPER, "partner-lead").await;
    let path = format!("/answer/{}", secrets(&made.body)[0]);
    // Someone signed in as another person cannot use it, a writer least of all.
    assert_eq!(staff.get(&path).await.status, 422);
    assert_eq!(staff.post(&path, &[("deed", "yes")]).await.status, 422);
    assert_eq!(town.signed_in(COPPER, "partner-lead").await.get(&path).await.status, 200);
    // Another one for the same person ends the first; so does its end; wrong ones are the same page.
    let phone = town.neighbour();
    let again = make_link(&town, &editor, &review, COPPER, "partner-lead").await;
    let second = format!("/answer/{}", secrets(&again.body)[0]);
    let unknown = phone.get(&format!("/answer/{}", "a".repeat(43))).await;
    let ended = phone.get(&path).await;
    assert_eq!((ended.status, unknown.status), (404, 404));
    assert_eq!(ended.body.replace(&path, ""), unknown.body.replace(&format!("/answer/{}", "a".repeat(43)), ""));
    let link = editor.get(&review).await.body.split("/links/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    assert_eq!(editor.post(&format!("{review}/links/{link}/end"), &[]).await.status, 303);
    assert_eq!(phone.get(&second).await.status, 404);
    // A link of someone who left answers nothing.
    let made = make_link(&town, &editor, &review, DOCK, "partner-lead").await;
    let path = format!("/answer/{}", secrets(&made.body)[0]);
    town.move_away(DOCK, "partner-lead").await;
    assert!(!phone.get(&path).await.shows("Yes, it may go out"));
    assert_eq!(phone.post(&path, &[("deed", "yes")]).await.status, 404);
    // And every link ends with time.
    let made = make_link(&town, &editor, &review, BRIDGE, "steering-member").await;
    let path = format!("/answer/{}", secrets(&made.body)[0]);
    town.pass(5 * DAY + 10);
    assert!(phone.get(&path).await.shows("It is on its way out"), "a day longer, to say that it is over");
    town.pass(DAY);
    assert_eq!(phone.get(&path).await.status, 404);
    town.do_jobs().await;
    town.close().await;
}

#[tokio::test]
async fn whoever_changed_a_draft_is_its_writer_though_others_wrote_over_their_words() {
    let town = town::found_with_reviews().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let (lead, staff) = (town.signed_in(ALDER, "partner-lead").await, town.signed_in(ALDER, "program-staff").await);
    let desk = draft(&editor, "Lanterns", "A lantern on the stairs.").await;
    let card = town::blocks(&lead.get(&desk).await.body).remove(0);
    town::rewrite(&lead, &desk, &card, "Two lanterns on the stairs.", "keep").await;
    town::rewrite(&editor, &desk, &card, "Three lanterns on the stairs.", "keep").await;
    let rev = town::field(&editor.get(&desk).await.body, "rev");
    let fields = [("rev", rev.as_str()), ("deed", "version"), ("significance", "content")];
    assert_eq!(editor.post(&format!("{desk}/versions"), &fields).await.status, 303);
    let review = ask(&editor, &desk, "partner").await;
    assert_eq!(yes(&lead, &review).await.status, 422, "wrote a part of the draft");
    assert_eq!(yes(&staff, &review).await.status, 303);
    assert!(town.signed_in(ALDER, "reader").await.get("/en/lanterns").await.shows("Three lanterns"));
    town.close().await;
}
