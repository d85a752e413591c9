use super::*;
use proptest::prelude::*;
use rstest::rstest;

#[rstest]
#[case("Coalition Infrastructure", "coalition-infrastructure")]
#[case("Aprende qué hacer: ¡Ñandú!", "aprende-que-hacer-nandu")]
#[case("Straße & Œuvre", "strasse-oeuvre")]
#[case("Don’t wait", "dont-wait")]
#[case("社區安全 知識庫", "社區安全-知識庫")]
#[case("  --Two---parts-- ", "two-parts")]
#[case("Tags", "tags-page")]
#[case("Ａ１", "a1")]
fn a_slug_is_the_title_in_small_letters(#[case] title: &str, #[case] slug: &str) {
    assert_eq!(slugify(title), slug);
}

#[test]
fn a_title_of_signs_alone_still_has_an_address_of_its_own() {
    assert!(slugify("???").starts_with("page-"));
    assert_ne!(slugify("???"), slugify("!!!"));
    assert_eq!(slugify(""), slugify(""));
}

#[rstest]
#[case("The people of the town meet in the hall.", "en")]
#[case("La gente del barrio se reúne en la plaza.", "es")]
#[case("我們在社區裡說話，這是對的。", "zh-Hant")]
#[case("我们在社区里说话，这是对的。", "zh-Hans")]
#[case("これは日本語の文章です。", "ja")]
#[case("모든 사람은 태어날 때부터", "ko")]
#[case("Все люди рождаются свободными", "und")]
fn a_language_shows_in_its_script_and_small_words(#[case] text: &str, #[case] tag: &str) {
    assert_eq!(language_of(text).tag, tag);
}

#[rstest]
#[case("zh_TW", Some("zh-Hant"))]
#[case("zh-Hans-CN", Some("zh-Hans"))]
#[case("ZH", Some("zh"))]
#[case("en-US", Some("en"))]
#[case("es-419", Some("es"))]
#[case("yue", Some("yue"))]
#[case("english", None)]
#[case("", None)]
fn language_tags_come_to_one_spelling(#[case] written: &str, #[case] tag: Option<&str>) {
    assert_eq!(tag_of(written).as_deref(), tag);
}

#[rstest]
#[case("a/b.md", "../c.md", Some("c.md"))]
#[case("a/b.md", "./d/./c.md", Some("a/d/c.md"))]
#[case("a/b.md", "/c.md", Some("c.md"))]
#[case("b.md", "../c.md", None)]
fn a_relative_address_never_leaves_the_top(#[case] from: &str, #[case] to: &str, #[case] found: Option<&str>) {
    assert_eq!(relative_to(from, to).as_deref(), found);
}

#[test]
fn places_are_found_again_and_filled() {
    let page = Place::Page("a b/頁 (1).md".to_owned());
    let body = format!("see [it]({}#part) and\n\n:::figure asset:x.png\n:::\n", page.written());
    assert_eq!(places(&body), vec![page, Place::Asset("x.png".to_owned())]);
    assert_eq!(places("[r]: page:r.md \"t\""), vec![Place::Page("r.md".to_owned())]);
    let filled = fill(&body, |p| matches!(p, Place::Page(_)).then(|| "/en/it".to_owned()));
    assert_eq!(filled, "see [it](/en/it#part) and\n\n:::figure asset:x.png\n:::\n");
    assert!(places("](page:) ](asset: x").is_empty());
}

/// What a reader sees of a body, as plain text.
fn seen(markdown: &str) -> String {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.block_directive = true;
    options.extension.cjk_friendly_emphasis = true;
    options.render.escape = true;
    let html = comrak::markdown_to_html(markdown, &options);
    scraper::Html::parse_fragment(&html).root_element().text().collect::<String>().trim().to_owned()
}

proptest! {
    #[test]
    fn escaped_words_read_as_they_were(text in "[a-z0-9*_`\\[\\]<>&;#+=.!()|~:\\\\ 中。-]{1,40}") {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(seen(&escape_line(&text)), text);
    }

    #[test]
    fn slugs_are_short_fit_for_an_address_and_stable(title in any::<String>()) {
        let slug = slugify(&title);
        prop_assert!(!slug.is_empty() && slug.chars().count() <= 90);
        prop_assert!(slug.chars().all(|c| c.is_alphanumeric() || c == '-'));
        prop_assert_eq!(slugify(&slug), slug.clone());
    }

    #[test]
    fn a_shortened_text_is_never_longer(text in any::<String>(), most in 2_usize..30) {
        prop_assert!(shorten(&text, most).chars().count() <= most);
    }
}
