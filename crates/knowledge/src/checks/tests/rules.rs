//! The rules, in tables. All words are invented.

use rstest::rstest;

use super::*;
use crate::checks::model::{Kind, LinkFate, Pictured, Weight};

/// What is found of a kind: the marked words.
fn marked(tag: &str, body: &str, kind: Kind) -> Vec<String> {
    found(tag, body).into_iter().filter(|one| one.kind == kind).map(|one| one.excerpt.marked).collect()
}

#[rstest]
#[case("en", "Item description", &["Item description"])]
#[case("en", ":::accordion More\nItem description\n:::\n\n:::accordion Else\nItem description\n:::", &["Item description", "Item description"])]
#[case("en", "Lorem ipsum dolor sit amet", &["Lorem ipsum", "dolor sit amet"])]
#[case("en", "The room is TBD until May.", &["TBD"])]
#[case("en", "*Figure X. How the kitchen is run*", &["Figure X"])]
#[case("en", "See figure XX and Fig. N below", &["figure XX", "Fig. N"])]
#[case("en", "Figure 3. The kitchen", &[])]
#[case("en", "Ring [insert number here] before noon.", &["[insert number here]"])]
#[case("en", "Place: to be determined", &["to be determined"])]
#[case("en", "It is still to be determined whether we go.", &[])]
#[case("en", "## Description\n\nA kettle.", &[])]
#[case("en", "XXX people", &["XXX"])]
#[case("en", "He said: “we […] wait”.", &[])]
#[case("zh-Hant", "內容待補", &["內容待"])]
#[case("zh-Hant", "時間：待定", &["待定"])]
#[case("zh-Hant", "我們在等待定期的檢查。", &[])]
#[case("zh-Hant", "圖X　廚房怎樣運作", &["圖X"])]
#[case("zh-Hans", "请在此输入文字", &["在此输入"])]
#[case("zh-Hans", "【填写电话】", &["【填写电话】"])]
#[case("es", "Fecha: por definir", &["por definir"])]
#[case("es", "Figura X. La cocina", &["Figura X"])]
#[case("es", "Los términos por definir son tres.", &[])]
#[case("es", "El siglo XXX queda lejos.", &["XXX"])]
fn words_that_only_hold_a_place_are_found(#[case] tag: &str, #[case] body: &str, #[case] expected: &[&str]) {
    assert_eq!(marked(tag, body, Kind::Placeholder), expected, "{body}");
}

#[rstest]
#[case("en", "Words.\n\nTAGS", &["TAGS"])]
#[case("en", "Words.\n\nTags:\n\nPrevious\nPrevious\n\nNext\nNext", &["Tags:", "Previous Previous", "Next Next"])]
#[case("zh-Hant", "字。\n\n標籤：", &["標籤："])]
#[case("es", "Palabras.\n\nEtiquetas", &["Etiquetas"])]
#[case("en", "Tags help people find a page.", &[])]
#[case("en", "## Next\n\nWe ring again.", &[])]
#[case("en", "Words.\n\n## Tags", &["Tags"])]
fn what_another_site_left_is_found(#[case] tag: &str, #[case] body: &str, #[case] expected: &[&str]) {
    assert_eq!(marked(tag, body, Kind::Leftover), expected);
}

#[rstest]
#[case("en", "Mrs. Lok told us.", &["Mrs. Lok"])]
#[case("en", "Then Auntie Mei and Mr. O’Hara came.", &["Auntie Mei", "Mr. O’Hara"])]
#[case("en", "Yesterday Maria Lopez’s door was mended.", &["Maria Lopez’s"])]
#[case("en", "A neighbor, Tam Mei-ling, waited.", &["Tam Mei-ling"])]
#[case("en", "We met John Q. Harris there.", &["John Q. Harris"])]
#[case("en", "The Steering Committee and City Hall met at San Francisco General Hospital.", &[])]
#[case("en", "Rosa Parks Elementary School on Martin Luther Street", &[])]
#[case("en", "In May Day speeches, Grace Cathedral and Virginia Beach", &[])]
#[case("zh-Hant", "陳太說她睡不着。", &["陳太"])]
#[case("zh-Hant", "由於太忙，太太們沒有來。", &[])]
#[case("zh-Hant", "受害人陳大文住在附近。", &["陳大文"])]
#[case("zh-Hant", "王小明（65 歲）獨居。", &["王小明"])]
#[case("zh-Hant", "居民何時可以回家？", &[])]
#[case("zh-Hant", "歐陽女士和李婆婆", &["歐陽女士", "李婆婆"])]
#[case("zh-Hant", "張伯倫的書", &[])]
#[case("zh-Hans", "王女士来了。", &["王女士"])]
#[case("zh-Hans", "各位女士、先生", &[])]
#[case("es", "La Sra. Pérez y don Julián esperaron.", &["Sra. Pérez", "don Julián"])]
#[case("es", "Vino María de la Cruz con su hija.", &["María de la Cruz"])]
#[case("es", "En la calle José Martí hay una escuela. Santiago de Chile está lejos.", &[])]
fn what_looks_like_a_private_persons_name_is_found(#[case] tag: &str, #[case] body: &str, #[case] expected: &[&str]) {
    assert_eq!(marked(tag, body, Kind::Person), expected, "{body}");
}

#[rstest]
#[case("en", "Ring (415) 555-0132 today.", &["(415) 555-0132"])]
#[case("en", "Ring +1 415 555 0132.", &["+1 415 555 0132"])]
#[case("en", "415.555.0132", &["415.555.0132"])]
#[case("en", "From 2019-2023 we gave 12,500 meals to 4155 people.", &[])]
#[case("en", "It costs $1,234,567.00 for 2024 2025.", &[])]
#[case("en", "The line 1-800-555-0199 is free.", &[])]
#[case("zh-Hant", "請致電 2345 6789。", &["2345 6789"])]
#[case("zh-Hant", "電話23456789", &["23456789"])]
#[case("zh-Hant", "共有 23456789 元", &[])]
#[case("zh-Hans", "手机 13812345678", &["13812345678"])]
#[case("zh-Hans", "订单 20260309 号", &[])]
#[case("es", "Llame al 612 345 678.", &["612 345 678"])]
#[case("es", "Hay 612 345 678 habitantes.", &[])]
#[case("es", "+34 612 34 56 78", &["+34 612 34 56 78"])]
fn telephone_numbers_are_found_and_other_numbers_are_not(
    #[case] tag: &str,
    #[case] body: &str,
    #[case] expected: &[&str],
) {
    assert_eq!(marked(tag, body, Kind::Phone), expected, "{body}");
}

#[rstest]
#[case("en", "She lives at 12 Weir Street.", &["12 Weir Street"])]
#[case("en", "at 1450 22nd Ave", &["1450 22nd Ave"])]
#[case("en", "We walked 12 blocks down Weir Street.", &[])]
#[case("en", "In 2020 The Court Street fire", &[])]
#[case("zh-Hant", "住在士德頓街12號三樓", &["士德頓街12號"])]
#[case("zh-Hant", "我不知道12號的事。", &[])]
#[case("zh-Hans", "长安路一百零五号", &["长安路一百零五号"])]
#[case("es", "Vive en la calle Mayor 5, 2.º", &["calle Mayor 5"])]
#[case("es", "Avenida de los Sauces, n.º 14", &["Avenida de los Sauces, n.º 14"])]
#[case("es", "La calle tiene 5 casas.", &[])]
fn where_someone_lives_is_found(#[case] tag: &str, #[case] body: &str, #[case] expected: &[&str]) {
    assert_eq!(marked(tag, body, Kind::Address), expected, "{body}");
}

#[test]
fn an_address_of_one_person_is_found_and_one_of_an_office_is_not() {
    assert_eq!(
        marked("en", "Write to wing.lok@kith.example, or info@kith.example.", Kind::Email),
        ["wing.lok@kith.example"]
    );
}

#[test]
fn names_of_staff_circles_and_those_who_are_thanked_may_stand_anywhere() {
    let page = Written {
        credits: "Photo: Bea Ortiz\nRosa Vega".into(),
        ..written("en", "Bea Ortiz and Lau Wing-sze met Rosa Vega and Ana Perez.")
    };
    let mut around = Surroundings::default();
    around.names.add("LAU Wing-sze");
    around.names.add("Bea Ortiz");
    around.names.add("Rosa Vega");
    let people: Vec<String> = check(&page, &around)
        .into_iter()
        .filter(|one| one.kind == Kind::Person)
        .map(|one| one.excerpt.marked)
        .collect();
    assert_eq!(people, ["Ana Perez"]);
}

#[test]
fn headings_are_neither_empty_nor_bare_nor_skipped() {
    let kinds = |body: &str| found("en", body).into_iter().map(|one| one.kind).collect::<Vec<_>>();
    assert_eq!(kinds("## One\n\nWords.\n\n### Two\n\nWords."), []);
    assert_eq!(kinds("## One\n\n### Two\n\nWords."), [], "one above another is no gap");
    assert_eq!(kinds("## One\n\nWords.\n\n#### Two\n\nWords."), [Kind::HeadingSkipped]);
    assert_eq!(kinds("## One\n\n## Two\n\nWords."), [Kind::HeadingBare]);
    assert_eq!(kinds("Words.\n\n## Last"), [Kind::HeadingBare]);
    assert_eq!(kinds("##\n\nWords."), [Kind::HeadingEmpty]);
}

fn with_pictures(body: &str, pictures: &[(&str, bool)]) -> Vec<(Kind, Weight)> {
    let mut around = Surroundings::default();
    for (name, photograph) in pictures {
        around.pictures.insert((*name).into(), Pictured { photograph: *photograph, consent: None });
    }
    check(&written("en", body), &around).into_iter().map(|one| (one.kind, one.weight)).collect()
}

#[test]
fn figures_need_a_description_a_credit_terms_and_a_number_beside_others() {
    use Kind::{FigureAlt, FigureCredit, FigureLicence, FigureMissing, FigureNumber, FigureWithoutConsent};
    use Weight::{Forbids, Warns};
    let whole = ":::figure a.svg\nalt: Four chairs round a stove.\ncaption: Figure 1. The circle.\ncredit: Bea Ortiz\nlicence: CC BY 4.0\n:::";
    assert_eq!(with_pictures(whole, &[("a.svg", false)]), []);
    assert_eq!(with_pictures(whole, &[]), [(FigureMissing, Forbids)]);
    assert_eq!(
        with_pictures("![](a.svg)", &[("a.svg", false)]),
        [(FigureAlt, Forbids), (FigureCredit, Warns), (FigureLicence, Warns)]
    );
    assert_eq!(
        with_pictures("![IMG.JPG](a.svg)", &[("a.svg", false)])[0],
        (FigureAlt, Forbids),
        "a file's name describes nothing"
    );
    assert_eq!(
        with_pictures(":::figure b.jpg\nalt: A street meal.\n:::", &[("b.jpg", true)]),
        [(FigureCredit, Forbids), (FigureLicence, Warns), (FigureWithoutConsent, Warns)]
    );
    assert_eq!(with_pictures(":::figure a.svg\ndecorative: yes\n:::", &[("a.svg", false)]), []);
    let two = format!("{whole}\n\n:::figure c.svg\nalt: A map of ties.\ncaption: Ties.\ncredit: B\nlicence: C\n:::");
    assert_eq!(with_pictures(&two, &[("a.svg", false), ("c.svg", false)]), [(FigureNumber, Warns)]);
}

#[test]
fn a_caption_without_its_picture_is_found() {
    assert_eq!(
        marked("en", "*Figure 2. How the kitchen is run*", Kind::CaptionAlone),
        ["Figure 2. How the kitchen is run"]
    );
    assert!(marked("en", "Figure 2 shows how the kitchen is run.", Kind::CaptionAlone).is_empty());
}

#[test]
fn links_inside_lead_somewhere() {
    let body = "[a](/en/there) [b](/en/gone) [c](/en/draft) [d](#nowhere) [e](https://kith.example/x) [f](page:x.md) [g](https://example.com) [h](mailto:info@kith.example) [i]()";
    let mut around = Surroundings::default();
    for (address, fate) in
        [("/en/there", LinkFate::Lives), ("/en/gone", LinkFate::Gone), ("/en/draft", LinkFate::Closed)]
    {
        around.links.insert(address.into(), fate);
    }
    let found = check(&written("en", body), &around);
    let of = |kind| {
        found
            .iter()
            .filter(|one| one.kind == kind)
            .map(|one| one.excerpt.marked.chars().next().unwrap())
            .collect::<String>()
    };
    assert_eq!((of(Kind::LinkDead).as_str(), of(Kind::LinkClosed).as_str()), ("bdfgi", "c"));
}

#[test]
fn a_sentence_too_long_to_be_read_aloud_is_found_in_either_script() {
    let words = |many: usize| format!("{}.", vec!["word"; many].join(" "));
    let found =
        |tag: &str, body: &str| found(tag, body).into_iter().map(|one| (one.kind, one.count)).collect::<Vec<_>>();
    assert_eq!(found("en", &words(40)), []);
    assert_eq!(found("en", &words(41)), [(Kind::Sentence, 41)]);
    assert_eq!(found("en", &format!("{} {}", words(30), words(30))), []);
    assert_eq!(found("en", "Dr. Ng came at 5 p.m. to No. 7."), []);
    assert_eq!(found("zh-Hant", &format!("{}。", "字".repeat(80))), []);
    assert_eq!(found("zh-Hant", &format!("{}。{}。", "字".repeat(81), "字".repeat(20))), [(Kind::Sentence, 81)]);
}

#[test]
fn only_warnings_and_what_concerns_people_may_be_set_aside() {
    for (body, may) in [("Item description", false), ("Mrs. Lok told us.", true), ("## One\n\n## Two\n\nWords.", true)]
    {
        assert_eq!(found("en", body)[0].may_be_dismissed(), may, "{body}");
    }
}

#[test]
fn a_bond_breaks_with_any_word_of_its_block() {
    let one = &found("en", "Mrs. Lok told us.")[0];
    assert_eq!(one.bond("hash"), one.bond("hash"));
    assert_ne!(one.bond("hash"), one.bond("hash of other words"));
}

proptest::proptest! {
    #[test]
    fn any_text_is_looked_through(body in "[\\PC\n]{0,400}", tag in 0..4usize) {
        let language = Language::all().nth(tag).unwrap();
        let _ = found(language.tag(), &body);
    }

    #[test]
    fn any_mixture_of_traps_is_looked_through(parts in proptest::collection::vec(proptest::sample::select(vec![
        "Figure X", "陳太", "[", "】", "+1 (", "415-555-", "0132", "圖", "X", "街", "12", "號", "Mr.", " ", "\n\n", "## ", ":::figure a\n", ":::\n", "@a.b", "。", "。！", "Sra. ", "Calle ", "：", "○○", "TBD", "受害人", "（65歲",
    ]), 0..40)) {
        let _ = found("zh-Hant", &parts.concat());
        let _ = found("en", &parts.concat());
    }
}

#[test]
fn every_kind_reason_and_matter_has_words_in_every_language_and_no_word_is_without_its_kind() {
    use crate::checks::model::{Matter, Reason};
    for language in Language::all() {
        let words = foundation::i18n::Words::new(language);
        for kind in Kind::ALL {
            assert!(words.has(&kind.name_key()) && words.has(&kind.mend_key()), "{kind:?} in {language}");
            assert!(Reason::of(kind).iter().all(|reason| words.has(&reason.key())));
        }
        assert!(Matter::ALL.iter().all(|matter| words.has(matter.key())));
    }
    let told = include_str!("../../../../../locales/en/checks.ftl");
    for key in told
        .lines()
        .filter_map(|line| line.split_once(" = ")?.0.strip_prefix("check-mend-"))
        .filter(|key| *key != "block")
    {
        assert!(key.parse::<Kind>().is_ok(), "{key}");
    }
}
