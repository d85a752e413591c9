//! Stories of reading and finding, told through the whole house.

mod town;

use foundation::access::Level;
use foundation::testing::{ALDER, BRIDGE};
use town::{Told, coalition_page, field, public_page, write};

const BODY: &str = "## First\n\nSet a long table on the street.\n\n## Then\n\nRing **everyone** who cooked.\n";

#[tokio::test]
async fn a_public_page_is_read_by_anyone_in_its_frame() {
    let town = town::found().await;
    let (_, edition) = public_page(&town, "Set a table", BODY).await;
    let answer = town.neighbour().get(&edition.address()).await;
    assert_eq!((answer.status, edition.address().as_str()), (200, "/en/set-a-table"));
    assert!(answer.shows("<h1") && answer.shows("Set a table") && answer.shows("<strong>everyone</strong>"));
    assert!(answer.shows("Alder House"), "it says who speaks");
    assert!(answer.shows("lang=\"en\"") && answer.shows("rel=\"canonical\""));
    town.close().await;
}

#[tokio::test]
async fn t_43_what_is_new_is_private_to_its_partner_until_someone_widens_it() {
    let town = town::found().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let begun = editor
        .post(
            "/pages",
            &[
                ("title", "Only ours"),
                ("text", "Quiet words."),
                ("language", "en"),
                ("level", "partner"),
                ("deed", "publish"),
            ],
        )
        .await;
    assert_eq!(begun.status, 303, "{}", begun.body);
    assert_eq!(town.signed_in(ALDER, "reader").await.get("/en/only-ours").await.status, 200);
    for (at, role) in [(BRIDGE, "partner-lead"), ("coalition", "coalition-director")] {
        assert_eq!(town.signed_in(at, role).await.get("/en/only-ours").await.status, 404, "{role} of {at}");
    }
    assert_eq!(town.neighbour().get("/en/only-ours").await.status, 404);
    town.close().await;
}

#[tokio::test]
async fn t_42_what_a_person_may_not_see_shows_in_no_list_count_search_feed_or_neighbour() {
    let town = town::found().await;
    let (_, first) = public_page(&town, "First lantern", "A lantern on the stairs.").await;
    let told = Told {
        at: ALDER,
        role: "editor",
        level: Level::Partner,
        language: "en",
        title: "Hidden lantern",
        body: "A lantern nobody else sees.",
        publish: true,
    };
    write(&town, told).await;
    let (_, last) = public_page(&town, "Last lantern", "A lantern at the door.").await;
    let neighbour = town.neighbour();
    for path in [
        "/en/find?q=lantern",
        "/en/find/suggest?q=lantern",
        "/en/feed.atom",
        "/sitemap.xml",
        "/en/",
        &first.address(),
        &last.address(),
        "/en/hidden-lanterns",
    ] {
        let answer = neighbour.get(path).await;
        assert!(!answer.shows("Hidden ") && !answer.shows("hidden-lantern\""), "{path} shows it");
    }
    assert!(neighbour.get("/en/find?q=lantern").await.shows("2"), "the count is of what they may see");
    assert!(neighbour.get(&first.address()).await.shows("Last lantern"), "next skips what they may not see");
    let colleague = town.signed_in(ALDER, "reader").await;
    assert!(colleague.get("/en/find?q=lantern").await.shows("Hidden <mark>"));
    assert!(colleague.get(&first.address()).await.shows("Hidden lantern"), "next is computed for this very reader");
    town.close().await;
}

#[tokio::test]
async fn absent_and_unseen_are_the_same_answer() {
    let town = town::found().await;
    coalition_page(&town, "Among partners", BODY).await;
    let neighbour = town.neighbour();
    let [unseen, absent] = [neighbour.get("/en/among-partners").await, neighbour.get("/en/among-bartners").await];
    assert_eq!((unseen.status, absent.status), (404, 404));
    let bare = |body: &str| {
        body.replace("among partners", "")
            .replace("among bartners", "")
            .replace("among-partners", "")
            .replace("among-bartners", "")
    };
    assert_eq!(bare(&unseen.body), bare(&absent.body));
    town.close().await;
}

#[tokio::test]
async fn an_address_that_once_led_to_a_page_leads_there_for_ever() {
    let town = town::found().await;
    let (page, _) = public_page(&town, "A first name", BODY).await;
    let editor = town.signed_in(ALDER, "editor").await;
    let here = format!("/pages/{}/en/whole", page.id);
    for (title, slug) in [("A second name", "a-second-name"), ("A third name", "a-third-name")] {
        let form = editor.get(&here).await;
        let newest = field(&form.body, "newest");
        let rev = field(&form.body, "rev");
        let fields = [
            ("title", title),
            ("slug", slug),
            ("text", BODY),
            ("level", "public"),
            ("rev", &rev),
            ("newest", &newest),
            ("deed", "publish"),
        ];
        let kept = editor.post(&here, &fields).await;
        assert_eq!(kept.status, 303, "{}", kept.body);
    }
    for old in ["/en/a-first-name", "/en/a-second-name"] {
        let answer = town.neighbour().get(old).await;
        assert_eq!((answer.status, answer.location()), (301, "/en/a-third-name"), "{old}");
    }
    town.close().await;
}

#[tokio::test]
async fn two_who_change_one_page_at_once_lose_nothing() {
    let town = town::found().await;
    let (page, _) = public_page(&town, "Shared words", BODY).await;
    let (one, two) = (town.signed_in(ALDER, "editor").await, town.signed_in(ALDER, "program-staff").await);
    let here = format!("/pages/{}/en/whole", page.id);
    let form = one.get(&here).await;
    let (rev, newest) = (field(&form.body, "rev"), field(&form.body, "newest"));
    let fields = |text: &'static str| {
        [
            ("title", "Shared words"),
            ("text", text),
            ("level", "public"),
            ("rev", rev.as_str()),
            ("newest", newest.as_str()),
        ]
    };
    assert_eq!(one.post(&here, &fields("One was here.")).await.status, 303);
    let late = two.post(&here, &fields("Two was here.")).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Two was here."), "what they typed is kept");
    assert!(town.signed_in(ALDER, "editor").await.get(&here).await.shows("One was here."));
    town.close().await;
}

#[tokio::test]
async fn a_page_in_another_language_than_asked_for_says_so_and_marks_its_text() {
    let town = town::found().await;
    public_page(&town, "Only English", BODY).await;
    let answer = town.neighbour().get("/zh-Hant/only-english").await;
    assert_eq!(answer.status, 200);
    assert!(answer.shows("<html lang=\"zh-Hant\"") && answer.shows("lang=\"en\""));
    assert!(answer.shows("rel=\"canonical\" href=\"http://127.0.0.1:4100/en/only-english\""));
    assert!(!answer.shows("hreflang=\"zh-Hant\" href=\"http"), "no alternate is promised that is not there");
    town.close().await;
}

#[tokio::test]
async fn a_page_under_review_of_the_clock_is_kept_ready_and_never_stale() {
    let town = town::found().await;
    let (page, edition) = public_page(&town, "Ready words", "Before.").await;
    let neighbour = town.neighbour();
    let first = neighbour.get(&edition.address()).await;
    let etag = first.header("etag").to_owned();
    assert!(!etag.is_empty());
    let (again, queries) = town.queries(neighbour.get(&edition.address())).await;
    assert_eq!((again.status, queries), (200, 0), "a ready page asks the database nothing");
    let known = town.neighbour().with_header("if-none-match", &etag).get(&edition.address()).await;
    assert_eq!(known.status, 304);
    let editor = town.signed_in(ALDER, "editor").await;
    let gone = editor.post(&format!("/pages/{}/en/withdrawal", page.id), &[]).await;
    assert_eq!(gone.status, 303);
    assert_eq!(neighbour.get(&edition.address()).await.status, 404, "taken back at once");
    town.close().await;
}

#[tokio::test]
async fn a_ready_page_is_never_given_to_someone_signed_in_nor_theirs_to_others() {
    let town = town::found().await;
    let (_, edition) = public_page(&town, "For all", BODY).await;
    let reader = town.signed_in(ALDER, "reader").await;
    let own = reader.get(&edition.address()).await;
    assert!(own.shows("reader of Alder House"));
    assert_eq!(own.header("cache-control"), "private, no-store");
    let neighbour = town.neighbour().get(&edition.address()).await;
    assert!(!neighbour.shows("reader of Alder House") && !neighbour.shows("name=\"csrf\""));
    town.close().await;
}

#[tokio::test]
async fn a_page_for_someone_signed_in_costs_at_most_a_dozen_queries() {
    let town = town::found().await;
    let (_, edition) = public_page(&town, "Counted", BODY).await;
    let reader = town.signed_in(ALDER, "reader").await;
    reader.get(&edition.address()).await;
    let (answer, queries) = town.queries(reader.get(&edition.address())).await;
    assert_eq!(answer.status, 200);
    assert!(queries <= 12, "{queries} queries");
    town.close().await;
}

#[tokio::test]
async fn words_are_found_in_both_scripts_and_all_inflections() {
    let town = town::found().await;
    let told = |language, title, body| Told {
        at: ALDER,
        role: "editor",
        level: Level::Public,
        language,
        title,
        body,
        publish: true,
    };
    write(&town, told("zh-Hant", "夜裡的樓宇", "七成住戶說，最怕的是自己樓宇的後樓梯。")).await;
    write(&town, told("en", "Walks", "We walked the building, floor by floor.")).await;
    write(&town, told("es", "Rondas", "Las comunidades caminan juntas.")).await;
    let neighbour = town.neighbour();
    for (asked, title) in
        [("楼宇", "夜裡的"), ("樓宇", "夜裡的"), ("walking", "Walks"), ("buildings", "Walks"), ("comunidad", "Rondas")]
    {
        let query: String = form_urlencoded::byte_serialize(asked.as_bytes()).collect();
        let answer = neighbour.get(&format!("/en/find?q={query}")).await;
        assert!(answer.shows(title), "{asked} does not find {title}");
        assert!(answer.shows("<mark>"), "{asked} is not marked");
    }
    town.close().await;
}

#[tokio::test]
async fn addresses_ids_numbers_and_languages_that_do_not_exist_are_not_there() {
    let town = town::found().await;
    let editor = town.signed_in(ALDER, "editor").await;
    for path in [
        "/xx/",
        "/xx/page",
        "/en/tags/none",
        "/en/sections/none",
        "/pages/not-an-id/en",
        "/pages/018f0000-0000-7000-8000-000000000000/en",
        "/pages/018f0000-0000-7000-8000-000000000000/xx",
        "/files/../../etc/passwd",
        "/files/abc.png",
        "/static/none.css",
        "/en/%ff%fe",
        "/en/a%00b",
        "/imports/not-an-id",
        "/directory/people/none",
        "/en/find?page=99999999999999999999&q=x",
        "/en/%E2%80%8B",
    ] {
        let answer = editor.get(path).await;
        assert!([200, 404].contains(&answer.status), "{path}: {}", answer.status);
        assert_ne!((path.contains("find"), answer.status), (false, 200), "{path} is there");
    }
    town.close().await;
}

#[tokio::test]
async fn a_404_helps_with_near_names() {
    let town = town::found().await;
    public_page(&town, "The first phone call", BODY).await;
    let answer = town.neighbour().get("/en/first-phone-calls").await;
    assert_eq!(answer.status, 404);
    assert!(answer.shows("The first phone call") && answer.shows("role=\"search\""));
    town.close().await;
}

#[tokio::test]
async fn feeds_and_the_site_map_hold_what_is_public_in_each_language() {
    let town = town::found().await;
    let (_, edition) = public_page(&town, "In the <feed> & beyond", BODY).await;
    let neighbour = town.neighbour();
    let feed = neighbour.get("/en/feed.atom").await;
    assert!(feed.header("content-type").starts_with("application/atom+xml"));
    assert!(feed.shows("In the &lt;feed&gt; &amp; beyond"));
    assert!(neighbour.get("/sitemap.xml").await.shows(&edition.address()));
    assert!(neighbour.get("/robots.txt").await.shows("Sitemap: "));
    town.close().await;
}

#[tokio::test]
async fn every_revision_stays_and_an_old_one_comes_back_as_a_new_one() {
    let town = town::found().await;
    let (page, _) = public_page(&town, "Kept", "One.\n\nTwo.").await;
    let editor = town.signed_in(ALDER, "editor").await;
    let here = format!("/pages/{}/en", page.id);
    let whole = format!("{here}/whole");
    let form = editor.get(&whole).await;
    let fields = [
        ("title", "Kept"),
        ("text", "One.\n\nTwo, changed."),
        ("level", "public"),
        ("rev", &field(&form.body, "rev")),
        ("newest", &field(&form.body, "newest")),
        ("message", "Clearer"),
    ];
    assert_eq!(editor.post(&whole, &fields).await.status, 303);
    let history = editor.get(&format!("{here}/history")).await;
    assert!(history.shows("Clearer") && history.shows("1 changed"), "{}", history.body);
    assert!(editor.get(&format!("{here}/history/1")).await.shows("Two."));
    assert_eq!(editor.post(&format!("{here}/history/1/restoration"), &[]).await.status, 303);
    assert!(editor.get(&whole).await.shows("Two.\n") || editor.get(&whole).await.shows("Two.</textarea>"));
    assert_eq!(town.facts().await.iter().filter(|kind| *kind == "knowledge.page_changed").count(), 2);
    town.close().await;
}

#[tokio::test]
async fn hostile_markdown_never_becomes_a_script() {
    let town = town::found().await;
    let body = "<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![y](data:text/html,x) <img src=x onerror=alert(1)>\n\n:::accordion <b onclick=x>\n:::\n";
    let (_, edition) = public_page(&town, "<script>alert(2)</script>", body).await;
    let answer = town.neighbour().get(&edition.address()).await;
    assert_eq!(answer.status, 200);
    assert!(
        !answer.shows("<script>")
            && !answer.shows("javascript:")
            && !answer.shows("<img src=x")
            && !answer.shows("<b onclick")
    );
    assert!(answer.header("content-security-policy").contains("script-src 'self'"));
    town.close().await;
}

#[tokio::test]
async fn a_language_chosen_at_the_door_stays_for_the_answer_of_its_form() {
    let town = town::found().await;
    let opened = town.neighbour().get("/sign-in?lang=zh-Hant").await;
    let kept = opened.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
    assert!(kept.into_iter().any(|cookie| cookie.starts_with("__Host-kith-lang=zh-Hant;")));
    let answer = town.neighbour().with_header("cookie", "__Host-kith-lang=zh-Hant").get("/sign-in").await;
    assert!(answer.shows("<html lang=\"zh-Hant\""));
    town.close().await;
}
