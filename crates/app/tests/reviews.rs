//! Stories of reviews: who says yes, who stops it, what goes out and when.

mod asking;
mod town;

use asking::{BODY, ask, block_of, draft, four_partners, number, object, reads, revise, try_to_ask, yes};
use foundation::access::{Actor, Level};
use foundation::clock::DAY;
use foundation::db::{Column, Sql};
use foundation::i18n::Language;
use foundation::testing::{ALDER, BRIDGE, COPPER, DOCK};
use knowledge::imports::{self, Found, How, Limits};
use knowledge::pages::{RevisionId, store as pages};
use town::change;

#[tokio::test]
async fn four_partners_as_the_coalition_from_a_draft_over_an_objection_to_what_readers_see_and_its_correction() {
    let town = four_partners().await;
    let staff = town.signed_in(ALDER, "program-staff").await;
    let editor = town.signed_in(ALDER, "editor").await;
    let desk = draft(&staff, "Six weeks later", BODY).await;
    assert!(try_to_ask(&staff, &desk, "coalition").await.status == 403, "asking others shows them the draft");
    let review = ask(&editor, &desk, "coalition").await;

    // Everyone who may answer finds it; nobody else does.
    let [bridge, copper] =
        [town.signed_in(BRIDGE, "steering-member").await, town.signed_in(COPPER, "partner-lead").await];
    let list = bridge.get("/reviews").await;
    assert!(list.shows("Six weeks later") && list.shows("Waiting for") && list.shows("unless someone objects"));
    assert!(bridge.get(&review).await.shows("A woman on Tern Street told us"));
    assert_eq!(town.signed_in(BRIDGE, "editor").await.get(&review).await.status, 404, "does not answer for Bridge");
    assert_eq!(town.neighbour().get(&review).await.status, 404);

    // One objects: it stops, also beyond its window.
    assert_eq!(yes(&copper, &review).await.status, 303);
    let no = object(&bridge, &review, "A woman on", "Her yes covers the table only.").await;
    assert_eq!(no.status, 303, "{}", no.body);
    town.pass(6 * DAY);
    town.do_jobs().await;
    assert_eq!(reads(&town, "six-weeks-later").await, 404, "an objection stands for as long as it stands");
    let page = editor.get(&review).await;
    assert!(page.shows("Stopped.") && page.shows("Her yes covers the table only.") && page.shows(BRIDGE));

    // It is mended and asked anew; the objection goes along until its own partner says it is settled.
    let mended = BODY.replace("A woman on Tern Street told us", "Someone told us");
    revise(&staff, &desk, "Six weeks later", &mended, "content").await;
    let second = ask(&editor, &desk, "coalition").await;
    assert!(bridge.get(&second).await.shows("It is settled: yes"));
    assert!(bridge.get(&review).await.shows("A newer version has taken its place"));
    assert_eq!(yes(&copper, &review).await.status, 422, "the old one is over");
    town.pass(6 * DAY);
    town.do_jobs().await;
    assert_eq!(reads(&town, "six-weeks-later").await, 404);
    assert_eq!(yes(&bridge, &second).await.status, 303);
    town.do_jobs().await;
    assert_eq!(reads(&town, "six-weeks-later").await, 404, "a day remains to look");
    // Whoever did not come for a week signs in again.
    let dock = town.signed_in(DOCK, "partner-lead").await;
    for browser in [&copper, &dock, &town.signed_in(ALDER, "steering-member").await] {
        let said = yes(browser, &second).await;
        assert_eq!(said.status, 303, "{}", said.body);
    }
    // The page itself is still shared with its partner only; publishing it is not widening it.
    let reader = town.signed_in(ALDER, "reader").await;
    let out = reader.get("/en/six-weeks-later").await;
    assert!(out.shows("Someone told us") && !out.shows("Tern Street"), "{}", out.body);
    assert!(editor.get(&second).await.shows("Went out on"));

    // And it is corrected: wording only, in a window of its own, shortened by all.
    revise(&staff, &desk, "Six weeks later", &mended.replace("Ring again", "Call again"), "wording").await;
    let third = ask(&editor, &desk, "coalition").await;
    assert!(dock.get(&third).await.shows("What differs from what readers see now"));
    assert!(dock.get(&third).await.shows("<del>Ring</del>") || dock.get(&third).await.shows("Call again"));
    for browser in [&bridge, &copper, &dock, &town.signed_in(ALDER, "partner-lead").await] {
        assert_eq!(yes(browser, &third).await.status, 303);
    }
    assert!(reader.get("/en/six-weeks-later").await.shows("Call again"));
    town.pass(40 * DAY);
    town.do_jobs().await;
    town.close().await;
}

#[tokio::test]
async fn a_partners_page_goes_out_after_the_yes_of_someone_who_did_not_write_it() {
    let town = town::found_with_reviews().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let desk = draft(&editor, "Lanterns", "A lantern on the stairs.").await;
    let fields =
        [("title", "Lanterns"), ("text", "A lantern on the stairs."), ("level", "partner"), ("deed", "publish")];
    let refused = change(&editor, &format!("{desk}/whole"), &fields).await;
    assert_eq!(refused.status, 422, "{}", refused.body);
    assert!(refused.shows("Someone else of your partner has to say yes"));
    let review = ask(&editor, &desk, "partner").await;
    let own = editor.get(&review).await;
    assert!(own.shows("You wrote part of this") && !own.shows("Yes, publish it"));
    assert_eq!(yes(&editor, &review).await.status, 422, "not even by hand");
    assert_eq!(yes(&town.signed_in(BRIDGE, "editor").await, &review).await.status, 404, "nor another partner");
    assert_eq!(town.signed_in(ALDER, "translator").await.get(&review).await.status, 200, "who works on it sees it");
    assert_eq!(yes(&town.signed_in(ALDER, "translator").await, &review).await.status, 403, "and may not say yes");
    let lead = town.signed_in(ALDER, "partner-lead").await;
    assert!(lead.get("/reviews").await.shows("Lanterns"));
    let thanks = yes(&lead, &review).await;
    assert!(lead.get(thanks.location()).await.shows("it has gone out"));
    assert_eq!(town.signed_in(ALDER, "reader").await.get("/en/lanterns").await.status, 200);

    // Whoever wrote any version since the public one is a writer, not only the last.
    revise(&editor, &desk, "Lanterns", "Two lanterns on the stairs.", "content").await;
    revise(&lead, &desk, "Lanterns", "Three lanterns on the stairs.", "wording").await;
    let review = ask(&editor, &desk, "partner").await;
    assert_eq!(yes(&lead, &review).await.status, 422);
    assert_eq!(yes(&editor, &review).await.status, 422, "the one before last");
    // Nor whoever wrote a part of the draft that somebody else kept.
    let staff = town.signed_in(ALDER, "program-staff").await;
    let newest = "select newest_id as id from edition where slug = 'lanterns'";
    let view = town.db().view(&Actor::system("town"));
    let newest = Sql::new(newest).one(&view, |row| Ok(RevisionId(row.col("id")?))).await.unwrap();
    let person = town.person(ALDER, "program-staff").to_string();
    let work = town.db().work(&Actor::system("town")).await.unwrap();
    pages::also_wrote(&work, newest, &[person]).await.unwrap();
    work.commit_housekeeping().await.unwrap();
    assert_eq!(yes(&staff, &review).await.status, 422);
    assert!(staff.get(&review).await.shows("You wrote part of this"));
    town.tamper("delete from revision_writer").await;
    assert_eq!(yes(&staff, &review).await.status, 303);
    assert!(town.signed_in(ALDER, "reader").await.get("/en/lanterns").await.shows("Three lanterns"));
    town.close().await;
}

#[tokio::test]
async fn one_person_publishes_alone_where_there_is_nobody_else_or_the_partner_chose_so() {
    let mut town = town::found_with_reviews().await;
    town.settle_in(COPPER, "editor").await;
    let alone = town.signed_in(COPPER, "editor").await;
    let fields = [("title", "Soup"), ("text", "Soup."), ("language", "en"), ("level", "partner"), ("deed", "publish")];
    assert_eq!(alone.post("/pages", &fields).await.status, 303);
    town.settle_in(COPPER, "partner-lead").await;
    let fields =
        [("title", "Bread"), ("text", "Bread."), ("language", "en"), ("level", "partner"), ("deed", "publish")];
    assert_eq!(alone.post("/pages", &fields).await.status, 422, "now there are two");
    let lead = town.signed_in(COPPER, "partner-lead").await;
    assert!(lead.get("/reviews").await.shows("go out after a yes from someone there"));
    let rule = format!("/reviews/circles/{}", town.circle(COPPER));
    assert_eq!(alone.post(&rule, &[("rule", "alone")]).await.status, 403);
    assert_eq!(lead.post(&rule, &[("rule", "alone")]).await.status, 303);
    assert_eq!(alone.post("/pages", &fields).await.status, 303);
    assert!(town.facts().await.contains(&"knowledge.review_rule_chosen".to_owned()));
    town.close().await;
}

#[tokio::test]
async fn a_window_that_ends_while_nobody_is_there_sends_out_what_was_reviewed_and_not_the_newest() {
    let town = four_partners().await;
    let [staff, editor] = [town.signed_in(ALDER, "program-staff").await, town.signed_in(ALDER, "editor").await];
    let desk = draft(&staff, "Six weeks later", BODY).await;
    let review = ask(&editor, &desk, "coalition").await;
    let due = town.now().plus_seconds(5 * DAY);
    let block = block_of(&town.signed_in(BRIDGE, "partner-lead").await.get(&review).await.body, "A woman on");
    revise(&staff, &desk, "Six weeks later", "Something that nobody was asked about.", "meaning").await;
    assert!(editor.get(&format!("{desk}/review")).await.shows("This review is not about it"));
    town.pass(9 * DAY);
    // Before any job has run, it is over: the clock says so, and an objection comes too late.
    let bridge = town.signed_in(BRIDGE, "partner-lead").await;
    assert!(bridge.get(&review).await.shows("It is on its way out"));
    let late = [("deed", "no"), ("block", block.as_str()), ("reason", "Too late.")];
    assert_eq!(bridge.post(&format!("{review}/answer"), &late).await.status, 422);
    town.do_jobs().await;
    let out = town.signed_in(ALDER, "reader").await.get("/en/six-weeks-later").await;
    assert!(out.shows("We came the same day") && !out.shows("nobody was asked about"), "{}", out.body);
    let told = number(
        &town,
        &format!(
            "select count(*) as n from fact where kind = 'knowledge.page_published' and dimensions like '%\"due\":{}%'",
            due.0 / 1_000_000
        ),
    )
    .await;
    assert_eq!(told, 1, "it tells when it was due");
    town.close().await;
}

#[tokio::test]
async fn what_the_check_forbids_stays_agreed_and_does_not_go_out_until_it_is_mended() {
    let town = town::found_with_reviews().await;
    let [staff, editor] = [town.signed_in(ALDER, "program-staff").await, town.signed_in(ALDER, "editor").await];
    let desk = draft(&staff, "Forbidden", "Item description").await;
    let review = ask(&editor, &desk, "partner").await;
    assert_eq!(yes(&town.signed_in(ALDER, "partner-lead").await, &review).await.status, 303, "the yes is kept");
    let held = editor.get(&review).await;
    assert!(held.shows("The check stands in the way") && held.shows("Send it out"), "{}", held.body);
    let reader = town.signed_in(ALDER, "reader").await;
    assert_eq!(reader.get("/en/forbidden").await.status, 404);
    assert_eq!(editor.post(&format!("{review}/publication"), &[]).await.status, 422);
    assert_eq!(staff.post(&format!("{review}/publication"), &[]).await.status, 403);
    assert!(town.facts().await.contains(&"knowledge.review_held".to_owned()));
    // It is mended in a new version, and asked about.
    revise(&staff, &desk, "Forbidden", "How we ring again.", "content").await;
    let second = ask(&editor, &desk, "partner").await;
    assert_eq!(yes(&town.signed_in(ALDER, "partner-lead").await, &second).await.status, 303);
    assert!(reader.get("/en/forbidden").await.shows("How we ring again."));
    assert!(editor.get(&review).await.shows("A newer version has taken its place"));
    town.close().await;
}

#[tokio::test]
async fn of_two_last_yeses_at_once_one_publishes_and_the_other_is_told_it_is_over() {
    let town = town::found_with_reviews().await;
    let staff = town.signed_in(ALDER, "program-staff").await;
    let desk = draft(&staff, "Twice", "Words.").await;
    let review = ask(&staff, &desk, "partner").await;
    let [lead, editor] = [town.signed_in(ALDER, "partner-lead").await, town.signed_in(ALDER, "editor").await];
    let (one, two) = tokio::join!(yes(&lead, &review), yes(&editor, &review));
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    assert_eq!(number(&town, "select count(*) as n from fact where kind = 'knowledge.page_published'").await, 1);
    assert_eq!(number(&town, "select count(*) as n from review_end").await, 1);
    town.close().await;
}

#[tokio::test]
async fn whoever_left_the_partner_answers_no_more_and_what_they_said_stays_said() {
    let town = four_partners().await;
    let [staff, editor] = [town.signed_in(ALDER, "program-staff").await, town.signed_in(ALDER, "editor").await];
    let desk = draft(&staff, "Six weeks later", BODY).await;
    let review = ask(&editor, &desk, "coalition").await;
    let bridge = town.signed_in(BRIDGE, "partner-lead").await;
    object(&bridge, &review, "A woman on", "Not her.").await;
    town.move_away(BRIDGE, "partner-lead").await;
    assert_eq!(yes(&bridge, &review).await.status, 404);
    assert!(editor.get(&review).await.shows("Stopped."), "a departure lifts no objection");
    let other = town.signed_in(BRIDGE, "steering-member").await;
    assert_eq!(yes(&other, &review).await.status, 303, "but the partner may");
    town.move_away(BRIDGE, "steering-member").await;
    for (at, role) in [(COPPER, "partner-lead"), (DOCK, "partner-lead"), (ALDER, "partner-lead")] {
        assert_eq!(yes(&town.signed_in(at, role).await, &review).await.status, 303);
    }
    assert!(editor.get(&review).await.shows("Went out on"), "and takes no yes away");
    town.pass(9 * DAY);
    town.do_jobs().await;
    town.close().await;
}

#[tokio::test]
async fn a_review_of_a_revision_that_is_gone_sends_nothing_out() {
    let town = four_partners().await;
    let [staff, editor] = [town.signed_in(ALDER, "program-staff").await, town.signed_in(ALDER, "editor").await];
    let desk = draft(&staff, "Gone", BODY).await;
    let review = ask(&editor, &desk, "coalition").await;
    revise(&staff, &desk, "Gone", "Something else.", "meaning").await;
    town.tamper("update revision set parent_id = null").await;
    town.tamper("delete from revision_writer").await;
    town.tamper("delete from revision where number = 1").await;
    let page = editor.get(&review).await;
    assert_eq!(page.status, 200);
    assert!(page.shows("no longer there"), "{}", page.body);
    assert_eq!(yes(&town.signed_in(BRIDGE, "partner-lead").await, &review).await.status, 422);
    assert_eq!(town.signed_in(BRIDGE, "partner-lead").await.get("/reviews").await.status, 200);
    town.pass(9 * DAY);
    town.do_jobs().await;
    assert_eq!(number(&town, "select count(*) as n from edition where public_id is not null").await, 0);
    town.close().await;
}

#[tokio::test]
async fn a_position_waits_for_each_partners_yes_to_exactly_this_version() {
    let town = four_partners().await;
    let [staff, editor] = [town.signed_in(ALDER, "program-staff").await, town.signed_in(ALDER, "editor").await];
    let desk = draft(&staff, "Where we stand", BODY).await;
    assert_eq!(staff.post(&format!("{desk}/position"), &[]).await.status, 403);
    assert_eq!(editor.post(&format!("{desk}/position"), &[]).await.status, 303);
    assert_eq!(try_to_ask(&editor, &desk, "coalition").await.status, 422, "a position is asked as one");
    let review = ask(&editor, &desk, "position").await;
    let leads = [
        town.signed_in(ALDER, "partner-lead").await,
        town.signed_in(BRIDGE, "partner-lead").await,
        town.signed_in(COPPER, "partner-lead").await,
        town.signed_in(DOCK, "partner-lead").await,
    ];
    for lead in &leads[..3] {
        assert_eq!(yes(lead, &review).await.status, 303);
    }
    town.pass(6 * DAY);
    town.do_jobs().await;
    let reader = town.signed_in(ALDER, "reader").await;
    assert_eq!(reader.get("/en/where-we-stand").await.status, 404, "silence is no yes");
    // Only wording changes: all are asked again, and those who said yes are shown what changed since.
    revise(&staff, &desk, "Where we stand", &BODY.replace("We came", "We were there"), "wording").await;
    let second = ask(&editor, &desk, "position").await;
    let again = leads[1].get(&second).await;
    assert!(again.shows("Still yes") && again.shows("What changed since you said yes"), "{}", again.body);
    assert!(!leads[3].get(&second).await.shows("Still yes"));
    for lead in &leads {
        assert_eq!(reader.get("/en/where-we-stand").await.status, 404);
        assert_eq!(yes(lead, &second).await.status, 303);
    }
    assert!(reader.get("/en/where-we-stand").await.shows("We were there"));
    let unmarked = editor.post(&format!("{desk}/position/undo"), &[]).await;
    assert!(unmarked.status == 422 && unmarked.shows("Take it back first"), "{}", unmarked.body);
    // An edit that changes meaning asks all again, and nobody is told it is the same.
    revise(&staff, &desk, "Where we stand", "We leave.", "meaning").await;
    let third = ask(&editor, &desk, "position").await;
    assert!(!leads[1].get(&third).await.shows("Still yes"));
    assert!(reader.get("/en/where-we-stand").await.shows("We were there"), "until all have said yes to the new one");
    town.close().await;
}

#[tokio::test]
async fn t_40_who_objected_is_known_to_those_asked_and_the_writers_and_to_nobody_else() {
    let town = four_partners().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let staff = town.signed_in(ALDER, "program-staff").await;
    let desk = draft(&staff, "Six weeks later", BODY).await;
    let review = ask(&editor, &desk, "coalition").await;
    let bridge = town.signed_in(BRIDGE, "partner-lead").await;
    object(&bridge, &review, "A woman on", "Lanternless reason.").await;
    for (at, role) in [(COPPER, "partner-lead"), (ALDER, "translator"), (BRIDGE, "steering-member")] {
        assert!(town.signed_in(at, role).await.get(&review).await.shows("Lanternless reason."), "{role} of {at}");
    }
    assert_eq!(yes(&bridge, &review).await.status, 303);
    for (at, role) in [(COPPER, "partner-lead"), (DOCK, "partner-lead"), (ALDER, "partner-lead")] {
        yes(&town.signed_in(at, role).await, &review).await;
    }
    let strangers = [
        town.neighbour(),
        town.signed_in(ALDER, "reader").await,
        town.signed_in(BRIDGE, "reader").await,
        town.signed_in("coalition", "coalition-director").await,
    ];
    for stranger in &strangers {
        for path in ["/en/six-weeks-later", "/en/find?q=lanternless", "/en/feed.atom", "/reviews", &review, "/pages"] {
            let page = stranger.get(path).await;
            assert!(!page.shows("Lanternless") && !page.shows("objected"), "{path}: {}", page.body);
        }
    }
    town.pass(9 * DAY);
    town.do_jobs().await;
    town.close().await;
}

#[tokio::test]
async fn taking_a_review_back_leads_round_no_objection() {
    let town = four_partners().await;
    let [staff, editor] = [town.signed_in(ALDER, "program-staff").await, town.signed_in(ALDER, "editor").await];
    let desk = draft(&staff, "Six weeks later", BODY).await;
    let review = ask(&editor, &desk, "coalition").await;
    let bridge = town.signed_in(BRIDGE, "partner-lead").await;
    object(&bridge, &review, "A woman on", "Not her.").await;
    assert_eq!(bridge.post(&format!("{review}/withdrawal"), &[]).await.status, 403, "those who write take it back");
    assert_eq!(editor.post(&format!("{review}/withdrawal"), &[]).await.status, 303);
    assert!(editor.get(&review).await.shows("Taken back"));
    let second = ask(&editor, &desk, "coalition").await;
    assert!(editor.get(&second).await.shows("Not her."));
    town.pass(6 * DAY);
    town.do_jobs().await;
    assert!(editor.get(&second).await.shows("Stopped."));
    // Alder House is free to publish its own page as itself.
    let third = ask(&editor, &desk, "partner").await;
    assert_eq!(yes(&town.signed_in(ALDER, "partner-lead").await, &third).await.status, 303);
    assert_eq!(town.signed_in(ALDER, "reader").await.get("/en/six-weeks-later").await.status, 200);
    town.close().await;
}

#[tokio::test]
async fn what_is_brought_in_to_be_published_goes_out_but_no_position_does() {
    let town = town::found_with_reviews().await;
    let bring = async |body: &str| {
        let text = format!("---\ntitle: Brought\nlang: en\n---\n\n{body}\n");
        let files = vec![Found { source: "brought.md".into(), bytes: text.into_bytes() }];
        let haul = imports::from_files(files, &Limits::default()).unwrap();
        let (editor, desk) = (town.actor(ALDER, "editor").await, town.circle(ALDER));
        let how = How { level: Level::Public, ..How::public("book", Language::default_language()) };
        imports::bring_in(town.site(), &editor, desk, haul, &how, |_, _| {}).await.unwrap();
    };
    bring("First.").await;
    let neighbour = town.neighbour();
    assert!(neighbour.get("/en/brought").await.shows("First."));
    bring("Second.").await;
    assert!(neighbour.get("/en/brought").await.shows("Second."));
    let editor = town.signed_in(ALDER, "editor").await;
    let list = editor.get("/pages").await.body;
    let desk = list.split("href=\"/pages/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(editor.post(&format!("/pages/{desk}/position"), &[]).await.status, 303);
    bring("Third.").await;
    assert!(neighbour.get("/en/brought").await.shows("Second."), "a position waits for every partner");
    assert!(editor.get(&format!("/pages/{desk}")).await.shows("Third."), "and what came is kept as a draft");
    town.close().await;
}
