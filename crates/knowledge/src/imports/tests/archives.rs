use std::io::{Cursor, Write};

use super::*;
use rstest::rstest;
use zip::write::SimpleFileOptions;

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn read(bytes: Vec<u8>) -> Result<Haul, Refusal> {
    from_upload("pages.zip", bytes, &Limits::default())
}

/// Puts other bytes of the same length in place of a name.
fn renamed(mut bytes: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    while let Some(at) = bytes.windows(from.len()).position(|w| w == from) {
        bytes.splice(at..at + from.len(), to.iter().copied());
    }
    bytes
}

fn reasons(haul: &Haul) -> Vec<(&str, Reason)> {
    haul.left_out.iter().map(|l| (l.source.as_str(), l.reason)).collect()
}

#[test]
fn an_archive_gives_its_pages_and_pictures() {
    let haul = read(zipped(&[("site/a.md", b"# A\n\n![x](p.png)\n"), ("site/p.png", PNG)])).unwrap();
    assert_eq!(haul.drafts.first().unwrap().body, "![x](asset:site/p.png)\n");
    assert_eq!(haul.assets.first().unwrap().content_type(), "image/png");
}

#[rstest]
#[case("../evil.md", Reason::LeadsOutside)]
#[case("a/../../b.md", Reason::LeadsOutside)]
#[case("/abs/file.md", Reason::LeadsOutside)]
#[case("..\\evil.md", Reason::LeadsOutside)]
#[case("C:\\evil.md", Reason::LeadsOutside)]
#[case(".git/x.md", Reason::Hidden)]
#[case("__MACOSX/a.md", Reason::Hidden)]
#[case("a.exe", Reason::UnknownType)]
#[case("fake.png", Reason::Lies)]
#[case("in.zip", Reason::NestedArchive)]
fn what_does_not_belong_is_left_out_with_its_reason(#[case] name: &str, #[case] reason: Reason) {
    let inner = zipped(&[("x.md", b"# X")]);
    let bytes: &[u8] = if name == "in.zip" { &inner } else { b"# text" };
    let place = "n".repeat(name.len());
    let bytes = renamed(zipped(&[("ok.md", b"# Ok"), (&place, bytes)]), place.as_bytes(), name.as_bytes());
    let haul = read(bytes).unwrap();
    assert_eq!(haul.drafts.len(), 1);
    assert_eq!(reasons(&haul), [(name, reason)]);
}

#[test]
fn of_two_files_with_one_name_one_is_taken_and_it_is_told() {
    let bytes = zipped(&[("a.md", b"# First"), ("b.md", b"# Second"), ("c.md", b"# Third")]);
    let haul = read(renamed(bytes, b"b.md", b"a.md")).unwrap();
    let titles: Vec<&str> = haul.drafts.iter().map(|d| d.title.as_str()).collect();
    assert_eq!(titles.len(), 2);
    assert_eq!(reasons(&haul), [("a.md", Reason::Duplicate)]);
}

#[test]
fn symbolic_links_are_not_followed() {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("a.md", SimpleFileOptions::default()).unwrap();
    writer.write_all(b"# A").unwrap();
    writer.add_symlink("l.md", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let haul = read(writer.finish().unwrap().into_inner()).unwrap();
    assert_eq!(reasons(&haul), [("l.md", Reason::SymbolicLink)]);
}

#[test]
fn bombs_are_refused_by_ratio_by_sum_and_by_number() {
    let zeros = vec![b'a'; 20 * 1024 * 1024];
    assert_eq!(read(zipped(&[("a.txt", &zeros)])), Err(Refusal::Bomb));
    let small = Limits { total: 1000, ratio: 10_000, ..Limits::default() };
    let many = zipped(&[("a.txt", &[b'a'; 900]), ("b.txt", &[b'b'; 900])]);
    assert_eq!(from_upload("a.zip", many.clone(), &small), Err(Refusal::Bomb));
    let few = Limits { files: 1, ..Limits::default() };
    assert_eq!(from_upload("a.zip", many, &few), Err(Refusal::TooMany));
}

#[test]
fn a_file_that_is_too_large_stays_out_and_the_others_come() {
    let limits = Limits { page: 100, asset: 100, ..Limits::default() };
    let haul = from_upload("a.zip", zipped(&[("a.txt", b"T\n\nText."), ("b.txt", &[b'b'; 900])]), &limits).unwrap();
    assert_eq!(haul.drafts.len(), 1);
    assert_eq!(reasons(&haul), [("b.txt", Reason::TooLarge)]);
}

#[rstest]
#[case(&[0xd6, 0xb8, 0xc4, 0xcf], "指南")] // GBK
#[case(&[0xab, 0xfc, 0xab, 0x6e], "指南")] // Big5
#[case(&[b'r', 0x82, b's', 0x82], "résé")] // code page 437
fn old_names_are_read(#[case] raw: &[u8], #[case] name: &str) {
    let haul = read(renamed(zipped(&[("zzzz.md", b"Text.\n")]), b"zzzz", raw)).unwrap();
    assert_eq!(haul.drafts.first().unwrap().source, format!("{name}.md"));
}

#[test]
fn what_is_no_archive_is_refused() {
    assert_eq!(read(b"PK\x03\x04 but no more".to_vec()), Err(Refusal::BrokenArchive));
    assert_eq!(read(Vec::new()), Err(Refusal::BrokenArchive));
    assert_eq!(read(zipped(&[])), Err(Refusal::NothingHere));
}

#[test]
fn a_folder_leaves_out_links_hidden_and_unknown_files() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    std::fs::create_dir(folder.path().join("sub")).unwrap();
    put("a.md", b"# A");
    put(".secret.md", b"# S");
    put("b.docx", b"x");
    put("sub/c.txt", b"C\n\nText.");
    put("empty.md", b"");
    std::os::unix::fs::symlink(folder.path().join("a.md"), folder.path().join("l.md")).unwrap();
    std::os::unix::fs::symlink(folder.path(), folder.path().join("loop")).unwrap();
    let haul = from_path(folder.path(), &Limits::default()).unwrap();
    let sources: Vec<&str> = haul.drafts.iter().map(|d| d.source.as_str()).collect();
    assert_eq!(sources, ["a.md", "sub/c.txt"]);
    let wanted = [
        (".secret.md", Reason::Hidden),
        ("b.docx", Reason::Lies),
        ("empty.md", Reason::Empty),
        ("l.md", Reason::SymbolicLink),
        ("loop", Reason::SymbolicLink),
    ];
    assert_eq!(reasons(&haul), wanted);
    assert_eq!(from_path(&folder.path().join("none"), &Limits::default()), Err(Refusal::NotThere));
}

#[test]
fn a_picture_is_known_by_its_bytes() {
    let svg = b"<?xml version=\"1.0\"?><!-- x --><svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let haul = read(zipped(&[("a.svg", svg), ("b.gif", b"GIF89a..."), ("c.jpg", b"RIFF....WEBPVP8 "), ("d.md", PNG)]))
        .unwrap();
    let kinds: Vec<AssetKind> = haul.assets.iter().map(|a| a.kind).collect();
    assert_eq!(kinds, [AssetKind::Svg, AssetKind::Gif, AssetKind::Webp]);
    assert_eq!(reasons(&haul), [("d.md", Reason::Lies)]);
}
