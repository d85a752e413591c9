use super::*;
use rstest::rstest;

#[test]
fn front_matter_says_all_it_can() {
    let text = "---\ntitle: \"Warm hand-off: how\"\nslug: Warm Hand-Off\nlang: zh_TW\nsection: Respond\ntags: outreach, 青年\ntranslation_of: warm\nstandfirst: In short.\npublished: 2026-03-01\nweight: 3\n---\n# Warm hand-off: how\n\nText.\n";
    let page = page("a.md", text);
    assert_eq!(page.title, "Warm hand-off: how");
    assert_eq!(page.slug.as_deref(), Some("warm-hand-off"));
    assert_eq!(page.language, "zh-Hant");
    assert_eq!(page.section.as_deref(), Some("Respond"));
    assert_eq!(page.tags, ["outreach", "青年"]);
    assert_eq!(page.translation_of.as_deref(), Some("warm"));
    assert_eq!(page.standfirst.as_deref(), Some("In short."));
    assert_eq!(page.published, Some(Published::On("2026-03-01".parse().unwrap())));
    assert_eq!(noted(&page, What::FrontMatterUnknown), ["weight"]);
    assert_eq!(page.body, "Text.\n");
}

#[rstest]
#[case("---\ntitle: [unclosed\n---\nText.\n")]
#[case("---\ntitle: a: b: c\n  bad\n---\nText.\n")]
#[case("---\n- only\n- a list\n---\nText.\n")]
#[case("---\n&a [*a, *a]: {\n---\nText.\n")]
fn broken_front_matter_costs_no_text(#[case] text: &str) {
    let page = page("my-page.md", text);
    assert_eq!(page.body, "Text.\n");
    assert_eq!(noted(&page, What::FrontMatterBroken).len(), 1);
    assert!(!page.title.is_empty());
}

#[rstest]
#[case("# One *great* title\n\nText.\n", "One great title", "Text.\n")]
#[case("Title\n=====\n\nText.\n", "Title", "Text.\n")]
#[case("Text only.\n", "My page", "Text only.\n")]
#[case("```\n# no title\n```\n", "My page", "```\n# no title\n```\n")]
#[case("# One\n\n# Two\n\n## Three\n", "One", "## Two\n\n### Three\n")]
fn a_title_is_found_or_guessed(#[case] text: &str, #[case] title: &str, #[case] body: &str) {
    let page = page("03-my-page.md", text);
    assert_eq!((page.title.as_str(), page.body.as_str()), (title, body));
}

#[rstest]
#[case("> [!NOTE] Mind\n> the step\n", ":::callout note Mind\n\nthe step\n\n:::\n")]
#[case(":::tip[Do this]\nfirst\n:::\n", ":::callout note Do this\nfirst\n:::\n")]
#[case(
    "!!! danger \"Stop\"\n    here\n\n    now\n\nafter\n",
    ":::callout warning Stop\n\nhere\n\nnow\n\n:::\n\nafter\n"
)]
#[case("??? note \"More\"\n    inside\n", ":::accordion More\n\ninside\n\n:::\n")]
#[case(":::accordion Ours\nkept\n:::\n", ":::accordion Ours\nkept\n:::\n")]
#[case(
    "<details><summary>Open <b>me</b></summary>\n\n> [!WARNING]\n> hot\n\n</details>\n",
    "::::accordion Open me\n\n:::callout warning\n\nhot\n\n:::\n\n::::\n"
)]
#[case("```\n!!! note\n    code\n```\n", "```\n!!! note\n    code\n```\n")]
fn notes_of_other_tools_become_ours(#[case] text: &str, #[case] body: &str) {
    let made = page("a.md", &format!("# T\n\n{text}")).body;
    let tidy = |s: &str| s.lines().filter(|l| !l.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(tidy(&made), tidy(body), "{made}");
}

#[rstest]
#[case("one<br>\ntwo <b>three</b> <i>four</i>", "one\\\ntwo **three** *four*\n")]
#[case("<a href=\"https://x.test/a b\">words</a>", "[words](https://x.test/a%20b)\n")]
#[case("<a href=\"javascript:alert(1)\">words</a>", "words\n")]
#[case("[words](javascript:alert) and [more](<java script:alert>)", "words and more\n")]
#[case("a `<b>` and \\<b> stay", "a `<b>` and \\<b> stay\n")]
#[case("<script>alert(1)</script>", "<script>alert(1)</script>\n")]
#[case("| a<br>b | c |\n|---|---|\n", "| a b | c |\n|---|---|\n")]
fn plain_html_is_converted_and_the_rest_is_text(#[case] text: &str, #[case] body: &str) {
    assert_eq!(page("a.md", &format!("# T\n\n{text}\n")).body, body);
}

#[test]
fn links_between_files_lead_to_pages_and_pictures_come_along() {
    let text = "# A\n\n[b](../b.md#part \"t\") [dir](../sub) [gone](nope.md) ![x](img/p%201.png \"cap\") ![](img/no.png)\n\n[ref]: ../b.md\n";
    let mut found: Vec<Found> = [("d/a.md", text), ("b.md", "# B\n"), ("sub/index.md", "# S\n")]
        .iter()
        .map(|(n, t)| Found { source: (*n).to_owned(), bytes: t.as_bytes().to_vec() })
        .collect();
    found.push(Found { source: "d/img/p 1.png".to_owned(), bytes: PNG.to_vec() });
    let haul = from_files(found, &Limits::default()).unwrap();
    let page = haul.drafts.iter().find(|d| d.source == "d/a.md").unwrap();
    assert!(
        page.body
            .contains("[b](page:b.md#part \"t\") [dir](page:sub/index.md) gone ![x](asset:d/img/p%201.png \"cap\")"),
        "{}",
        page.body
    );
    assert!(page.body.contains("[ref]: page:b.md"));
    assert_eq!(noted(page, What::LinkLost), ["nope.md"]);
    assert_eq!(noted(page, What::ImageMissing), ["img/no.png"]);
    assert_eq!(page.section.as_deref(), Some("D"));
}

#[test]
fn languages_folders_and_numbers_tell_what_belongs_together() {
    let haul = haul(&[
        ("site/01-steps.md", "# Steps\n\nThe first of the steps.\n"),
        ("site/01-steps.zh-Hant.md", "# 步驟\n\n這是我們的步驟。\n"),
        ("site/es/respond/call.md", "# Llamar\n\nCuando la gente llama.\n"),
        ("site/respond/index.md", "# Responding\n\nHow we respond to the call.\n"),
        ("site/respond/call.md", "# Call\n\nThe call and the answer.\n"),
    ]);
    let by = |s: &str| haul.drafts.iter().find(|d| d.source == s).unwrap();
    assert_eq!(by("site/01-steps.zh-Hant.md").translation_of.as_deref(), Some("site/01-steps.md"));
    assert_eq!(by("site/01-steps.zh-Hant.md").language, "zh-Hant");
    assert_eq!(by("site/es/respond/call.md").translation_of.as_deref(), Some("site/respond/call.md"));
    assert_eq!(by("site/es/respond/call.md").language, "es");
    assert_eq!(by("site/respond/call.md").section.as_deref(), Some("Responding"));
    assert_eq!(by("site/01-steps.md").section, None);
    assert!(by("site/01-steps.md").order < by("site/respond/call.md").order.or(Some(9)));
}

#[test]
fn five_hundred_pages_come_in_quickly() {
    let text = "---\ntitle: A page\n---\n\n## Part\n\nSome [words](b.md) and `code` in the text, **and** more of it.\n\n> [!NOTE]\n> here\n\n".to_owned()
        + &"A paragraph of prose with a [link](https://x.test) in it. ".repeat(20);
    let names: Vec<String> = (0..500).map(|n| format!("p{n:03}.md")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|n| (n.as_str(), text.as_str())).collect();
    let began = std::time::Instant::now();
    assert_eq!(haul(&files).drafts.len(), 500);
    eprintln!("500 pages: {:?}", began.elapsed());
}
