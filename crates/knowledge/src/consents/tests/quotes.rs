use foundation::testing::BRIDGE;

use crate::imports;

use super::*;

const QUOTE: &str = "> When the light was mended I slept through, for the first time.\n>\n> — a mother of two";
const WORDS: &str = "When the light was mended I slept";

#[tokio::test]
async fn t_44_withdrawing_lists_every_use_first_and_then_takes_out_every_use() {
    let town = town().await;
    let (ours, theirs) = (town.signed_in(ALDER, "editor").await, town.signed_in(BRIDGE, "editor").await);
    let path = begin(&ours, "The light", &format!("Before it.\n\n{QUOTE}\n\nAfter it."), "public", "publish").await;
    let record = consent(&ours, &path, "2027-03-09", &[("scope", "web")]).await;
    assert!(ours.get(&format!("{path}/check")).await.shows("Nothing to mend"));
    // The same words on a page of others, on one that the keeper may not see, and in a newer draft.
    begin(&theirs, "Their book", &format!("{QUOTE}\n\nTheirs."), "public", "publish").await;
    let hidden = begin(&theirs, "Kept among them", &format!("{QUOTE}\n\nHidden."), "partner", "publish").await;
    let changed =
        change(&ours, &path, "The light, later", &format!("Before it.\n\n{QUOTE}\n\nA newer end."), "keep").await;
    assert_eq!(changed.status, 303, "{}", changed.body);
    let list = ours.get(&format!("{record}/withdrawal")).await;
    assert!(
        list.shows("The light, later")
            && list.shows("readers see it")
            && list.shows("in a draft")
            && list.shows("Their book")
    );
    assert!(!list.shows("Kept among them"), "what one may not see is not named");
    assert!(town.neighbour().get("/en/the-light").await.shows(WORDS), "and nothing has happened yet");

    let withdrawn = ours.post(&format!("{record}/withdrawal"), &[]).await;
    assert_eq!(withdrawn.status, 303, "{}", withdrawn.body);
    let stranger = town.neighbour();
    let page = stranger.get("/en/the-light").await;
    assert!(page.shows("Before it.") && page.shows("After it.") && !page.shows(WORDS), "{}", page.body);
    assert!(!page.shows("A newer end") && !page.shows("Taken out"), "a draft stays a draft, and nothing is said");
    for (browser, address, rest) in
        [(&stranger, "/en/their-book", "Theirs."), (&theirs, "/en/kept-among-them", "Hidden.")]
    {
        let page = browser.get(address).await;
        assert!(page.shows(rest) && !page.shows(WORDS), "{address}");
    }
    assert!(!stranger.get("/en/find?q=mended").await.shows("The light"), "nor is it found");
    let draft = ours.get(&format!("{path}/whole")).await;
    assert!(draft.shows("A newer end.") && !draft.shows(WORDS) && draft.shows("The light, later"));
    let history = ours.get(&format!("{path}/history")).await;
    assert!(history.shows("Taken out, because consent was withdrawn"));
    for number in 1..=2 {
        let past = ours.get(&format!("{path}/history/{number}")).await;
        assert!(past.shows("Taken out: ") && !past.shows(WORDS), "version {number}");
    }
    assert!(theirs.get(&format!("{hidden}/history/1")).await.shows("Taken out: "));
    let told: Vec<String> = town.facts().await.into_iter().filter(|kind| kind.contains("consent")).collect();
    assert_eq!(told, ["knowledge.consent_kept", "knowledge.consent_withdrawn"]);
    let after = ours.get(&record).await;
    assert!(after.shows("It was withdrawn.") && !after.shows("/renewal"));
    assert_eq!(ours.post(&format!("{record}/withdrawal"), &[]).await.status, 422, "once");
    over(town).await;
}

#[tokio::test]
async fn t_44_what_was_withdrawn_does_not_come_back_with_an_old_version_or_by_hand() {
    let town = town().await;
    let ours = town.signed_in(ALDER, "editor").await;
    let path = begin(&ours, "The light", &format!("Before it.\n\n{QUOTE}"), "public", "publish").await;
    let record = consent(&ours, &path, "2027-03-09", &[("scope", "web")]).await;
    assert_eq!(ours.post(&format!("{record}/withdrawal"), &[]).await.status, 303);
    assert_eq!(ours.post(&format!("{path}/history/1/restoration"), &[]).await.status, 303);
    assert!(ours.get(&format!("{path}/check")).await.shows("Consent has ended."));
    let refused = change(&ours, &path, "The light", &format!("Before it.\n\n{QUOTE}"), "publish").await;
    assert_eq!(refused.status, 422, "typed anew, the same words are the same quote");
    assert!(!town.neighbour().get("/en/the-light").await.shows(WORDS));
    // Nor by way of a page that comes in from outside, or is begun anew.
    let copy = begin(&ours, "A copy", &format!("Around it.\n\n{QUOTE}"), "public", "keep").await;
    assert!(ours.get(&format!("{copy}/check")).await.shows("Consent has ended."));
    let book = format!("---\ntitle: Brought\nlang: en\n---\nAround it.\n\n{QUOTE}\n");
    let files = vec![imports::Found { source: "a.md".into(), bytes: book.into_bytes() }];
    let haul = imports::from_files(files, &imports::Limits::default()).unwrap();
    let how = imports::How::public("book", foundation::i18n::Language::default_language());
    let editor = town.actor(ALDER, "editor").await;
    imports::bring_in(town.site(), &editor, town.circle(ALDER), haul, &how, |_, _| {}).await.unwrap();
    let brought = town.neighbour().get("/en/brought").await;
    assert!(brought.shows("Around it.") && !brought.shows(WORDS));
    assert!(!town.neighbour().get("/en/find?q=mended").await.shows("Brought"));
    over(town).await;
}

#[tokio::test]
async fn t_44_from_its_end_on_a_quote_is_not_shown_whether_any_job_runs_or_not() {
    let town = town().await;
    let ours = town.signed_in(ALDER, "editor").await;
    let path = begin(&ours, "The light", &format!("Before it.\n\n{QUOTE}"), "public", "publish").await;
    // The last day of March 9 ends in California at seven in the morning of March 10, UTC.
    let record = consent(&ours, &path, "2026-03-09", &[("scope", "web")]).await;
    assert!(ours.get("/consents").await.shows("It ends within a month."));
    let stranger = town.neighbour();
    assert!(stranger.get("/en/the-light").await.shows(WORDS));
    town.pass(14 * 3_600 - 60);
    assert!(stranger.get("/en/the-light").await.shows(WORDS), "to the last minute");
    assert!(stranger.get("/en/the-light").await.shows(WORDS));
    town.pass(60);
    let page = stranger.get("/en/the-light").await;
    assert!(
        !page.shows(WORDS) && page.shows("Taken out: ") && page.shows("Before it."),
        "a page kept ready does not outlive it"
    );
    assert!(ours.get("/consents").await.shows("It has ended, and nothing of it is shown."));
    assert!(ours.get(&format!("{path}/check")).await.shows("Consent has ended."));
    town.do_jobs().await;
    assert!(!stranger.get("/en/find?q=mended").await.shows("The light"));
    let renewed = ours.post(&format!("{record}/renewal"), &[("until", "2026-06-30")]).await;
    assert_eq!(renewed.status, 303, "{}", renewed.body);
    assert!(stranger.get("/en/the-light").await.shows(WORDS), "agreed to again, it is shown again");
    assert!(stranger.get("/en/find?q=mended").await.shows("The light"));
    town.do_jobs().await;
    let ended = town.facts().await.into_iter().filter(|kind| kind == "knowledge.consent_ended").count();
    assert_eq!(ended, 1);
    over(town).await;
}

#[tokio::test]
async fn t_44_a_consent_for_one_language_does_not_cover_another_and_the_same_quote_is_linked() {
    let town = town().await;
    let ours = town.signed_in(ALDER, "editor").await;
    let path = begin(&ours, "The light", QUOTE, "public", "publish").await;
    let record = consent(&ours, &path, "2027-03-09", &[("scope", "web"), ("tongue", "en")]).await;
    let han = path.replace("/en", "/zh-Hant");
    let form = ours.get(&format!("{path}/whole")).await.body;
    let rev = form.split("name=\"rev\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let fields = [
        ("title", "那盞燈"),
        ("text", "> 燈修好之後，我第一次一覺睡到天亮。"),
        ("level", "public"),
        ("rev", &rev),
        ("deed", "keep"),
    ];
    assert_eq!(ours.post(&format!("{han}/whole"), &fields).await.status, 303);
    assert!(ours.get(&format!("{han}/check")).await.shows("A quote without consent."));
    let way = way_to_consent(&ours, &han).await;
    let choice = ours.get(&way).await;
    assert!(choice.shows("The same quote in another language?") && choice.shows("a mother of two, until"));
    let hidden = |name: &str| {
        choice.body.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let (page, block) = (hidden("page"), hidden("block"));
    let id = record.rsplit('/').next().unwrap();
    let linked = ours
        .post("/consents/blocks", &[("page", &page), ("lang", "zh-Hant"), ("block", &block), ("consent", id)])
        .await;
    assert_eq!(linked.status, 303, "{}", linked.body);
    let check = ours.get(&format!("{han}/check")).await;
    assert!(check.shows("Consent that does not cover this.") && check.shows("One thing to mend"));
    assert!(ours.get(&record).await.shows("那盞燈"), "and it is one of the uses");
    assert_eq!(ours.post(&format!("{record}/withdrawal"), &[]).await.status, 303);
    assert!(!ours.get(&format!("{han}/whole")).await.shows("第一次一覺"), "taken out in every language");
    over(town).await;
}
