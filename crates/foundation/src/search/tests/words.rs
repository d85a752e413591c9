//! Tokens, folding and snippets, without a database.

use proptest::prelude::*;
use rstest::rstest;
use serde_json::json;

use super::super::letters::{Script, runs};
use super::super::query::{Needle, atoms};
use super::super::{Needles, Nothing, Part, Synonyms, label, simplified, tokens, try_line};

#[rstest]
#[case("樓宇安全 SRO", "zh-Hant", &["楼宇", "宇安", "安全", "sro"])]
#[case("walking walks walked", "en", &["walk", "walk", "walk"])]
#[case("comunidad comunidades", "es", &["comun", "comun"])]
#[case("organización organizaciones", "es", &["organiz", "organiz"])]
#[case("walking", "tl", &["walking"])]
#[case("café ﬁne ＡＢＣ１２", "fr", &["cafe", "fine", "abc12"])]
#[case("tenant's tenants’", "en", &["tenant", "tenant"])]
#[case("l'avenue d'or, don't", "fr", &["l", "avenue", "d", "or", "dont"])]
#[case("第3座", "zh-Hans", &["第", "3", "座"])]
#[case("たべる", "ja", &["たべ", "べる"])]
#[case("공동체 안전", "ko", &["공동", "동체", "안전"])]
#[case("ความ", "th", &["คว", "วา", "าม"])]
#[case("kith_try e-mail", "", &["kith", "try", "e", "mail"])]
#[case("安\u{200B}全", "zh-Hans", &["安全"])]
#[case("cafe\u{301}", "", &["cafe"])]
#[case("，。!?", "en", &[])]
fn a_text_has_these_tokens(#[case] text: &str, #[case] language: &str, #[case] expected: &[&str]) {
    assert_eq!(tokens(text, language), expected);
}

#[test]
fn a_tried_line_is_answered_as_documented() {
    let line = json!({"text": "樓宇安全 SRO", "lang": "zh-Hant"});
    assert_eq!(try_line(&line).unwrap(), json!({"tokens": ["楼宇", "宇安", "安全", "sro"]}));
    assert_eq!(try_line(&json!({"text": "walking"})).unwrap(), json!({"tokens": ["walking"]}));
    for bad in [json!([]), json!({"lang": "en"}), json!({"text": 1}), json!({"text": "a", "lang": 1})] {
        assert!(try_line(&bad).is_err(), "{bad}");
    }
}

#[test]
fn folding_twice_is_folding_once_and_the_common_pairs_meet() {
    for c in ('\u{3400}'..='\u{9FFF}').chain('\u{20000}'..='\u{2EBEF}') {
        assert_eq!(simplified(simplified(c)), simplified(c), "{c}");
    }
    let fold = |text: &str| text.chars().map(simplified).collect::<String>();
    assert_eq!(fold("臺灣社區樓宇協會議員選舉"), "台湾社区楼宇协会议员选举");
    assert_eq!(fold("abc é 楼 ñ"), "abc é 楼 ñ");
}

#[rstest]
#[case("", Nothing::Empty)]
#[case("  \n ", Nothing::Empty)]
#[case("？！…“”", Nothing::OnlyMarks)]
#[case("\"\"", Nothing::OnlyMarks)]
#[case(&"長".repeat(257), Nothing::TooLong)]
fn a_query_made_of_nothing_says_so(#[case] words: &str, #[case] expected: Nothing) {
    assert_eq!(atoms(words, &Synonyms::default()).unwrap_err(), expected);
}

#[test]
fn labels_meet_across_script_accent_capitals_and_hyphens() {
    assert_eq!(label("Harm Reduction"), label("harm-reduction"));
    assert_eq!(label("樓宇安全"), label("楼宇安全"));
    assert_eq!(label("Organización"), label("organizacion"));
    assert_ne!(label("walk"), label("walks"));
}

fn shown(parts: &[Part]) -> String {
    parts.iter().map(|part| if part.marked { format!("[{}]", part.text) } else { part.text.clone() }).collect()
}

#[rstest]
#[case("walk", "en", "We walked; walks are Walking.", "We [walked]; [walks] are [Walking].")]
#[case("楼宇", "zh-Hant", "舊樓宇的安全", "舊[樓宇]的安全")]
#[case("樓", "zh-Hans", "旧楼", "旧[楼]")]
#[case("安全 sro", "zh-Hans", "SRO的安全", "[SRO]的[安全]")]
#[case("organizacion", "es", "Las organizaciones", "Las [organizaciones]")]
#[case("cafe", "fr", "Le café\n\n noir", "Le [café] noir")]
#[case("zero", "en", "nothing <b>here</b>", "nothing <b>here</b>")]
fn a_text_is_marked(#[case] words: &str, #[case] language: &str, #[case] text: &str, #[case] expected: &str) {
    assert_eq!(shown(&Needles::read(words).unwrap().mark(text, language)), expected);
}

#[test]
fn a_snippet_shows_where_both_words_are() {
    let text = format!(
        "Walk early. {}At dusk the tenants walk past the market together. {}",
        "Rain fell. ".repeat(50),
        "Then home. ".repeat(50)
    );
    let snippet = Needles::read("market walk").unwrap().snippet(&text, "en");
    assert!(
        shown(&snippet.parts).starts_with("…At dusk the tenants [walk] past the [market] together."),
        "{}",
        shown(&snippet.parts)
    );
    assert!(snippet.plain().ends_with('…') && snippet.plain().len() < 200);
}

#[test]
fn a_chinese_snippet_is_about_sixty_characters() {
    let text = format!("{}社區樓宇安全巡查。{}", "今天下雨。".repeat(40), "明天天晴。".repeat(40));
    let snippet = Needles::read("楼宇安全").unwrap().snippet(&text, "zh-Hant");
    assert!(shown(&snippet.parts).starts_with("…社區[樓宇安全]巡查。"), "{}", shown(&snippet.parts));
    assert!((50..=64).contains(&snippet.plain().chars().count()));
}

#[test]
fn a_query_keeps_phrases_and_parts_the_rest() {
    let count = |words: &str| atoms(words, &Synonyms::default()).unwrap().len();
    assert_eq!(count("safe walk"), 2);
    assert_eq!(count("\"safe walk\""), 1);
    assert_eq!(count("covid-19"), 1);
    assert_eq!(count("樓宇，安全"), 2);
    assert_eq!(count("SRO樓宇"), 2);
    assert_eq!(count("walk walk"), 1);
}

#[test]
fn a_synonym_widens_a_word_and_a_whole_query() {
    let synonyms = Synonyms::new(vec![vec!["SRO".into(), "單房住宅".into(), "single room".into()]]);
    for words in ["sro", "单房住宅", "single room"] {
        let atoms = atoms(words, &synonyms).unwrap();
        assert_eq!(atoms.len(), 1, "{words}");
        let sequences = &atoms[0].any;
        assert!(sequences.contains(&vec!["sro".to_owned()]), "{words}: {sequences:?}");
        assert!(sequences.contains(&vec!["单房".into(), "房住".into(), "住宅".into()]), "{words}");
        assert!(atoms[0].needles.contains(&Needle::Word("room".into())), "{words}");
    }
}

proptest! {
    #[test]
    fn any_text_has_tokens_and_a_snippet_and_never_panics(text in "\\PC{0,200}|[a-zé'’樓宇。 \n가ก็ã́]{0,80}", words in "\\PC{0,20}|[a-z樓宇'é]{1,6}") {
        for language in ["en", "es", "zh-Hant", "tl"] {
            let _ = tokens(&text, language);
            if let Ok(mut needles) = Needles::read(&words) {
                let joined: String = needles.mark(&text, language).into_iter().map(|part| part.text).collect();
                prop_assert_eq!(joined.split_whitespace().collect::<String>(), text.split_whitespace().collect::<String>());
                let _ = needles.snippet(&text, language);
            }
        }
        let _ = label(&text);
    }

    #[test]
    fn folding_keeps_the_length_and_every_place(text in "[\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{20000}-\u{2A6DF}]{1,60}") {
        let mut seen = Vec::new();
        runs(&text, |script, letters| {
            assert_eq!(script, Script::Han);
            seen.extend(letters.iter().map(|letter| (letter.start, letter.ch)));
            std::ops::ControlFlow::Continue(())
        });
        let folded: Vec<(usize, char)> = text.char_indices().map(|(at, c)| (at, simplified(c))).collect();
        prop_assert_eq!(seen, folded);
    }

    #[test]
    fn every_form_of_a_word_that_one_stemmer_joins_is_marked(word in "[a-z]{3,12}", ending in "s|ed|ing|es|ly") {
        let inflected = format!("{word}{ending}");
        if tokens(&word, "en") == tokens(&inflected, "en") {
            let parts = Needles::read(&word).unwrap().mark(&inflected, "en");
            prop_assert!(parts.len() == 1 && parts[0].marked);
        }
    }
}
