use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use super::*;

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn book(pages: usize) -> Vec<u8> {
    let files: Vec<(String, String)> =
        (0..pages).map(|n| (format!("book/p{n:03}.md"), format!("# Leaf {n}\n\nWords of leaf {n}."))).collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    zipped(&files)
}

fn uploads(town: &Town) -> usize {
    std::fs::read_dir(town.site().config().data.join("uploads")).map_or(0, Iterator::count)
}

const FIELDS: &[(&str, &str)] = &[("language", "en"), ("level", "partner"), ("publish", "yes")];

#[tokio::test]
async fn an_archive_from_a_browser_is_brought_in_by_a_job_that_may_be_left_and_found_again() {
    let town = town().await;
    let editor = town.signed_in(ALDER, "editor").await;
    assert_eq!(editor.get("/imports").await.status, 200);
    let sent = editor.upload("/imports", FIELDS, &[("book.zip", &book(130))]).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let report = sent.location().to_owned();
    assert_eq!(uploads(&town), 1);
    let waiting = editor.get(&report).await;
    assert!(waiting.shows("http-equiv=\"refresh\"") && waiting.shows("book.zip"), "{}", waiting.body);
    assert_eq!(town.neighbour().get("/en/leaf-7").await.status, 404);
    town.do_jobs().await;
    let done = editor.get(&report).await;
    assert!(!done.shows("http-equiv=\"refresh\"") && done.shows("130 new"), "{}", done.body);
    assert!(done.shows("?page=2"));
    shows(&town.neighbour(), "/en/leaf-7", "Words of leaf 7.").await;
    let table = editor.get(&format!("{report}?as=csv")).await;
    assert_eq!(table.body.lines().count(), 131);
    assert!(table.shows("/en/leaf-7"));
    assert_eq!(uploads(&town), 0);
    shows(&editor, "/imports", "book.zip").await;
    town.close().await;
}

#[tokio::test]
async fn a_report_is_for_its_maker_and_for_those_who_bring_in_there() {
    let town = town().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let sent = editor.upload("/imports", FIELDS, &[("a.md", b"# A\n\nx")]).await;
    town.do_jobs().await;
    let report = sent.location();
    for (at, role, status) in [(ALDER, "partner-lead", 200), (ALDER, "reader", 404), (BRIDGE, "editor", 404)] {
        assert_eq!(town.signed_in(at, role).await.get(report).await.status, status, "{role} of {at}");
    }
    assert_eq!(town.neighbour().get(report).await.status, 404);
    assert_eq!(editor.get("/imports/00000000-0000-7000-8000-000000000000").await.status, 404);
    assert_eq!(editor.get("/imports/nonsense").await.status, 404);
    town.close().await;
}

#[tokio::test]
async fn whoever_may_not_bring_in_is_refused_at_the_door() {
    let town = town().await;
    for (at, role, status) in [(ALDER, "reader", 403), (ALDER, "program-staff", 403)] {
        let browser = town.signed_in(at, role).await;
        assert_eq!(browser.get("/imports").await.status, status);
        assert_eq!(browser.upload("/imports", FIELDS, &[("a.md", b"# A\n\nx")]).await.status, status);
    }
    assert_eq!(town.neighbour().get("/imports").await.status, 404);
    assert_eq!(town.neighbour().upload("/imports", FIELDS, &[("a.md", b"# A\n\nx")]).await.status, 404);
    assert_eq!((rows(&town, "import").await, uploads(&town)), (0, 0));
    town.close().await;
}

#[tokio::test]
async fn a_form_without_a_file_keeps_what_was_chosen() {
    let town = town().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let sent = editor.upload("/imports", &[("language", "es"), ("level", "coalition")], &[]).await;
    assert_eq!(sent.status, 422);
    assert!(sent.shows("value=\"es\" selected") && sent.shows("value=\"coalition\" selected"), "{}", sent.body);
    town.close().await;
}

#[tokio::test]
async fn loose_files_are_each_known_by_their_own_names() {
    let town = town().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let (one, two): (&[u8], &[u8]) = (b"# One\n\n![A kettle](kettle.svg)", b"# Two\n\nSee [one](one.md).");
    editor.upload("/imports", FIELDS, &[("one.md", one), ("two.md", two), ("kettle.svg", KETTLE)]).await;
    town.do_jobs().await;
    shows(&town.neighbour(), "/en/two", "href=\"/en/one\"").await;
    shows(&town.neighbour(), "/en/one", "/files/").await;
    let again = editor.upload("/imports", FIELDS, &[("two.md", b"# Two\n\nAnew.")]).await;
    town.do_jobs().await;
    assert!(editor.get(again.location()).await.shows("1 changed"));
    assert_eq!(rows(&town, "page").await, 2);
    town.close().await;
}

#[tokio::test]
async fn an_upload_larger_than_two_mebibytes_comes_in() {
    let town = town().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let text = format!("# Long\n\n{}", "A line of a long page, again and again.\n\n".repeat(60_000));
    let sent = editor.upload("/imports", FIELDS, &[("long.md", text.as_bytes())]).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    town.do_jobs().await;
    assert!(!editor.get(sent.location()).await.shows("http-equiv"));
    town.close().await;
}

#[tokio::test]
async fn a_damaged_archive_is_said_to_be_one() {
    let town = town().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let sent = editor.upload("/imports", FIELDS, &[("book.zip", b"PK\x03\x04 nothing")]).await;
    town.do_jobs().await;
    let report = editor.get(sent.location()).await;
    assert!(report.shows("damaged"), "{}", report.body);
    assert_eq!(uploads(&town), 0);
    town.close().await;
}

#[tokio::test]
async fn whoever_lost_the_right_meanwhile_brings_nothing_in() {
    let town = town().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let sent = editor.upload("/imports", FIELDS, &[("a.md", b"# A\n\nx")]).await;
    town.tamper("update membership set until = '2026-02-01' where role = 'editor'").await;
    town.do_jobs().await;
    assert_eq!(rows(&town, "page").await, 0);
    let lead = town.signed_in(ALDER, "partner-lead").await;
    assert!(lead.get(sent.location()).await.shows("no longer bring pages in"));
    town.close().await;
}

#[tokio::test]
async fn a_job_done_again_from_the_middle_ends_in_the_same_state_and_report() {
    let town = town().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let sent = editor.upload("/imports", FIELDS, &[("book.zip", &book(230))]).await;
    let kept = std::fs::read_dir(town.site().config().data.join("uploads")).unwrap().next().unwrap().unwrap().path();
    let upload = std::fs::read(&kept).unwrap();
    town.do_jobs().await;
    let (before, facts) = (state(&town).await, town.facts().await);
    // As if the machine had stopped after the second batch, before its job was ended.
    std::fs::write(&kept, upload).unwrap();
    town.tamper("delete from import_line where position >= 200").await;
    town.tamper("update import set finished_at = null").await;
    let id = sent.location().rsplit('/').next().unwrap();
    town.tamper(&format!("update job set done_at = null, lease_until = 0, argument = '{{\"import\":\"{id}\"}}'")).await;
    town.do_jobs().await;
    assert_eq!(state(&town).await, before);
    assert_eq!(town.facts().await, facts);
    assert!(editor.get(sent.location()).await.shows("200 new"), "{}", editor.get(sent.location()).await.body);
    assert_eq!(uploads(&town), 0);
    town.close().await;
}
