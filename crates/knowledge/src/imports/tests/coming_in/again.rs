use super::*;

/// A haul of so many pages, each linking to the next.
fn many(pages: usize) -> Haul {
    let text = |n: usize| {
        format!(
            "---\ntitle: Page {n}\nlang: en\nsection: Shelf {}\ntags: [t{}]\n---\nText of {n}.\n\nSee [next](p{:04}.md).\n",
            n % 3,
            n % 7,
            (n + 1) % pages
        )
    };
    let files: Vec<(String, String)> = (0..pages).map(|n| (format!("p{n:04}.md"), text(n))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    haul(&files)
}

#[tokio::test]
async fn importing_twice_changes_nothing() {
    let town = town().await;
    bring(&town, handbook(), &public("book")).await;
    let (before, blocks, facts) = (state(&town).await, block_ids(&town).await, town.facts().await);
    let report = bring(&town, handbook(), &public("book")).await;
    assert_eq!(fates(&report), (0, 0, 4, 0));
    assert_eq!(state(&town).await, before);
    assert_eq!(block_ids(&town).await, blocks);
    assert_eq!(town.facts().await, facts);
    town.close().await;
}

#[tokio::test]
async fn a_changed_source_makes_a_revision_in_which_unchanged_blocks_keep_their_ids() {
    let town = town().await;
    let file = |middle: &str| {
        haul(&[
            ("a.md", &format!("# A page\n\nThe first stays.\n\n{middle}\n\nThe last stays.\n")),
            ("b.md", "# Other\n\nx"),
        ])
    };
    bring(&town, file("Soup on Monday."), &public("n")).await;
    let before = block_ids(&town).await;
    let report = bring(&town, file("Nothing of that sort whatsoever: a wholly new thing."), &public("n")).await;
    assert_eq!(fates(&report), (0, 1, 1, 0));
    let after = block_ids(&town).await;
    let (old, new) = (&before[0].1, &after[0].1);
    assert_eq!((&old[0], &old[2]), (&new[0], &new[2]));
    assert_eq!(before[1], after[1]);
    assert_eq!(rows(&town, "revision").await, 3);
    shows(&town.neighbour(), "/en/a-page", "wholly new thing").await;
    town.close().await;
}

#[tokio::test]
async fn a_changed_picture_is_shown_in_place_of_the_old_one() {
    let town = town().await;
    let with = |picture: &[u8]| haul_with(&[("a.md", "# A page\n\n![A line](line.svg)")], &[("line.svg", picture)]);
    bring(&town, with(KETTLE), &public("n")).await;
    let old = town.neighbour().get("/en/a-page").await.body;
    let other: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 1h7\"/></svg>";
    assert_eq!(fates(&bring(&town, with(other), &public("n")).await), (0, 1, 0, 0));
    let new = town.neighbour().get("/en/a-page").await.body;
    let file = |page: &str| page.split("/files/").nth(1).map(|rest| rest[..64].to_owned());
    assert!(file(&old).is_some());
    assert_ne!(file(&old), file(&new));
    town.close().await;
}

#[tokio::test]
async fn a_source_that_is_gone_is_left_alone_and_said_so() {
    let town = town().await;
    bring(&town, haul(&[("a.md", "# A\n\nx"), ("b.md", "# B\n\nx")]), &public("n")).await;
    let report = bring(&town, haul(&[("a.md", "# A\n\nx")]), &public("n")).await;
    assert_eq!(fates(&report), (0, 0, 1, 1));
    let gone = line(&report, "b.md");
    assert_eq!((gone.remarks.reason, gone.address.as_deref()), (Some(Reason::Vanished), Some("/en/b")));
    shows(&town.neighbour(), "/en/b", "B").await;
    town.close().await;
}

#[tokio::test]
async fn drafts_are_published_when_the_same_is_brought_in_to_be_published_and_stay_withdrawn_if_they_were() {
    let town = town().await;
    bring(&town, handbook(), &private("book")).await;
    assert_eq!(fates(&bring(&town, handbook(), &public("book")).await), (0, 4, 0, 0));
    assert_eq!(rows(&town, "revision").await, 4);
    let reader = town.neighbour();
    shows(&reader, "/en/the-first-call", "kettle").await;
    let editor = town.signed_in(ALDER, "editor").await;
    let page = bring(&town, handbook(), &public("book")).await;
    let page = line(&page, "book/help/02-visit.md").page.unwrap();
    assert_eq!(editor.post(&format!("/pages/{page}/en/withdrawal"), &[]).await.status, 303);
    assert_eq!(fates(&bring(&town, handbook(), &public("book")).await), (0, 0, 4, 0));
    assert_eq!(reader.get("/en/the-second-visit").await.status, 404);
    town.close().await;
}

#[tokio::test]
async fn what_somebody_changed_here_is_kept_among_the_earlier_versions_and_named() {
    let town = town().await;
    bring(&town, haul(&[("a.md", "# A\n\nOne.")]), &public("n")).await;
    town.tamper("update import_source set revision_id = page_id").await;
    let report = bring(&town, haul(&[("a.md", "# A\n\nTwo.")]), &public("n")).await;
    assert!(line(&report, "a.md").remarks.notes.iter().any(|note| note.what == What::ChangedHere));
    town.close().await;
}

#[tokio::test]
async fn a_new_title_keeps_the_address_and_a_new_slug_leads_on_from_the_old() {
    let town = town().await;
    bring(&town, haul(&[("a.md", "# First title\n\nx")]), &public("n")).await;
    bring(&town, haul(&[("a.md", "# Second title\n\nx")]), &public("n")).await;
    shows(&town.neighbour(), "/en/first-title", "Second title").await;
    bring(&town, haul(&[("a.md", "---\nslug: third\n---\n# Second title\n\nx")]), &public("n")).await;
    let old = town.neighbour().get("/en/first-title").await;
    assert_eq!((old.status, old.location()), (301, "/en/third"));
    town.close().await;
}

#[tokio::test]
async fn a_translation_may_come_later_and_another_partners_page_is_never_touched() {
    let town = town().await;
    bring(&town, haul(&[("a.md", "---\ntitle: Soup\nlang: en\n---\nx")]), &public("n")).await;
    let spanish = || haul(&[("s.md", "---\ntitle: Sopa\nlang: es\ntranslation_of: soup\n---\nx")]);
    let ours = bring(&town, spanish(), &public("later")).await;
    assert_eq!(rows(&town, "page").await, 1);
    assert_eq!(fates(&ours), (1, 0, 0, 0));
    let hans = haul(&[("h.md", "---\ntitle: 汤\nlang: zh-Hans\ntranslation_of: soup\n---\nx")]);
    let editor = town.actor(BRIDGE, "editor").await;
    let theirs = bring_in(town.site(), &editor, town.circle(BRIDGE), hans, &public("n"), |_, _| {}).await.unwrap();
    assert!(line(&theirs, "h.md").remarks.notes.iter().any(|note| note.what == What::OriginalMissing));
    assert_eq!(rows(&town, "page").await, 2);
    town.close().await;
}

#[tokio::test]
async fn what_was_stopped_between_batches_ends_as_if_it_had_not_been() {
    let whole = town().await;
    bring(&whole, many(260), &public("n")).await;
    let stopped = town().await;
    let mut prefix = many(260);
    prefix.drafts.truncate(130);
    bring(&stopped, prefix, &public("n")).await;
    let report = bring(&stopped, many(260), &public("n")).await;
    // Pages whose link led nowhere yet are made anew only if their source changed: it did not.
    assert_eq!(fates(&report), (130, 0, 130, 0));
    let without_bodies = |state: Vec<String>| -> Vec<String> {
        state.into_iter().filter(|line| !line.contains("Text of 129.")).collect()
    };
    assert_eq!(without_bodies(state(&stopped).await), without_bodies(state(&whole).await));
    whole.close().await;
    stopped.close().await;
}

#[tokio::test]
async fn progress_grows_to_the_whole() {
    let town = town().await;
    let seen = std::sync::Mutex::new(Vec::new());
    let editor = town.actor(ALDER, "editor").await;
    let told = |done, total| seen.lock().unwrap().push((done, total));
    bring_in(town.site(), &editor, town.circle(ALDER), many(250), &private("n"), told).await.unwrap();
    assert_eq!(seen.into_inner().unwrap(), [(100, 250), (200, 250), (250, 250), (250, 250)]);
    town.close().await;
}

#[tokio::test]
async fn two_who_bring_the_same_in_at_once_bring_it_in_once() {
    let town = town().await;
    let editor = town.actor(ALDER, "editor").await;
    let how = public("n");
    let one = bring_in(town.site(), &editor, town.circle(ALDER), many(150), &how, |_, _| {});
    let other = bring_in(town.site(), &editor, town.circle(ALDER), many(150), &how, |_, _| {});
    let (one, other) = tokio::join!(one, other);
    assert_eq!(one.unwrap().new + other.unwrap().new, 150);
    assert_eq!((rows(&town, "page").await, rows(&town, "revision").await), (150, 150));
    town.close().await;
}
