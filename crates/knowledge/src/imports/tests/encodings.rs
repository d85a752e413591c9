use super::*;
use encoding_rs::{BIG5, Encoding, GB18030, WINDOWS_1252};
use rstest::rstest;

const HANT: &str = "社區安全\n\n我們和鄰居一起說話，也一起做事。大家都可以來幫忙，因為這是我們的地方。\n";
const HANS: &str = "社区安全\n\n我们和邻居一起说话，也一起做事。大家都可以来帮忙，因为这是我们的地方。\n";

fn read(bytes: Vec<u8>) -> Draft {
    from_upload("a.txt", bytes, &Limits::default()).unwrap().drafts.remove(0)
}

fn utf16(text: &str, little: bool, mark: bool) -> Vec<u8> {
    let mark = mark.then_some(0xfeff_u16);
    let units = mark.into_iter().chain(text.encode_utf16());
    units.flat_map(|u| if little { u.to_le_bytes() } else { u.to_be_bytes() }).collect()
}

#[rstest]
#[case(BIG5, HANT, "社區安全")]
#[case(GB18030, HANS, "社区安全")]
#[case(GB18030, HANT, "社區安全")]
#[case(WINDOWS_1252, "Educación\n\nEl señor habló con la niña “así” en la plaza.\n", "Educación")]
#[case(WINDOWS_1252, "Naïve café\n\nIt’s 20 °C – or less in the hall.\n", "Naïve café")]
fn old_encodings_are_read_and_reported(#[case] encoding: &'static Encoding, #[case] text: &str, #[case] title: &str) {
    let page = read(encoding.encode(text).0.into_owned());
    assert_eq!(page.title, title);
    assert_eq!(page.body.trim(), text.lines().nth(2).unwrap());
    assert_eq!(noted(&page, What::EncodingGuessed).len(), 1);
}

#[rstest]
#[case(true, true)]
#[case(false, true)]
fn utf16_is_read_with_its_mark(#[case] little: bool, #[case] mark: bool) {
    assert_eq!(read(utf16(HANT, little, mark)).title, "社區安全");
}

#[test]
fn utf16_without_a_mark_is_read_where_latin_shows_it() {
    assert_eq!(read(utf16("Plain words\n\nA sentence of them.\n", true, false)).title, "Plain words");
    assert_eq!(read(utf16("Plain words\n\nA sentence of them.\n", false, false)).title, "Plain words");
}

#[test]
fn utf8_needs_no_report_with_or_without_a_mark() {
    let page = read(format!("\u{feff}{HANT}").into_bytes());
    assert_eq!(page.title, "社區安全");
    assert!(noted(&page, What::EncodingGuessed).is_empty());
}

#[test]
fn a_page_may_name_its_charset() {
    let html = "<html><head><meta charset=\"big5\"><title>x</title></head><body><h1>社區</h1><p>短</p></body></html>";
    let haul = from_upload("a.html", BIG5.encode(html).0.into_owned(), &Limits::default()).unwrap();
    assert_eq!(haul.drafts.first().unwrap().title, "社區");
}
