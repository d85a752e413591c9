//! Someone brings pages in.

use std::io::{Cursor, Write};

use tempfile::TempDir;
use zip::write::SimpleFileOptions;

use super::stage::play;
use super::window::{View, Window};

/// Puts a file of these bytes into the form; it lies in the folder given back until that goes.
pub(crate) async fn choose_file(window: &Window, name: &str, bytes: &[u8]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    window.find("#file").await.send_keys(path.to_str().unwrap()).await.unwrap();
    folder
}

/// An archive with pages in two languages, a picture between them and a file nobody can read.
pub(crate) fn archive(mark: &str, chinese: &str) -> Vec<u8> {
    let mut picture = Vec::new();
    picture.extend_from_slice(
        b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><rect width=\"40\" height=\"20\"/></svg>",
    );
    let english = format!(
        "# Lamps of {mark}\n\nWe hung a lamp on every third door.\n\n![A row of lamps](lamps.svg)\n\n## After\n\n- Someone looks after each lamp.\n"
    );
    let mut files: Vec<(String, Vec<u8>)> = vec![
        ("street/lamps.md".into(), english.into_bytes()),
        (
            "street/zh/rooms.md".into(),
            format!("# {chinese}\n\n樓宇的走廊要有人看顧，每一層都要有一盞燈，每個住客都知道找誰。\n").into_bytes(),
        ),
        ("street/lamps.svg".into(), picture),
        ("street/machine.exe".into(), b"MZ\0\0".to_vec()),
    ];
    files.extend((0..40).map(|number| {
        (
            format!("street/notes/{number:02}.txt"),
            format!("Note {number} of {mark}\n\nA few words for note {number}.\n").into_bytes(),
        )
    }));
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Sends the archive with the form and comes to its report.
pub(crate) async fn send(window: &Window, name: &str, bytes: &[u8]) {
    window.go(&format!("/imports?lang={}", window.view.language)).await;
    let _file = choose_file(window, name, bytes).await;
    window.choose("level", "coalition").await;
    window.press("input[name=publish]").await;
    window.press("main form button.go").await;
    window.find("#report").await;
}

#[test]
fn an_archive_comes_in_while_its_report_grows_and_its_pages_can_be_read_and_found() {
    play(|stage| async move {
        let window = stage.window(View::desk("en")).await;
        window.sign_in("yuetling@nextdoor.example").await;
        send(&window, "street.zip", &archive("Ropewalk", "樓宇夜燈")).await;
        // The report looks again by itself, until the work is over.
        window
            .until("return !document.querySelector('[data-live]') && !!document.querySelector('#report ul.rows')")
            .await;
        window.sees("#report", "42 new").await;
        window.sees("#report", "machine.exe").await;
        assert!(window.complaints().await.is_empty());
        let report = window.path().await;
        window.press_words("Lamps of Ropewalk").await;
        window.sees("h1", "Lamps of Ropewalk").await;
        window.until("return [...document.images].every(i => i.complete && i.naturalWidth > 0) && document.images.length > 0").await;

        // The characters of the other script find it too.
        window.go("/en/find?q=楼宇夜灯").await;
        window.sees("ol.hits mark, .named", "樓宇").await;
        // Left and found again; brought in again, nothing changes.
        window.go("/imports?lang=en").await;
        window.press(&format!("a[href='{report}']")).await;
        window.sees("#report", "42 new").await;
        send(&window, "street.zip", &archive("Ropewalk", "樓宇夜燈")).await;
        window.sees("#report", "0 new, 0 changed, 42 the same").await;
    });
}
