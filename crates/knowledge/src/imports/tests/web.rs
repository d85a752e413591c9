use super::*;
use rstest::rstest;

#[rstest]
#[case("<p>one<p>two <b>three</b>, <i>four</i>", "one\n\ntwo **three**, *four*\n")]
#[case("<ul><li>a<ul><li>b</ul><li>c</ul>", "- a\n  - b\n- c\n")]
#[case("<ol start=3><li>a<li>b</ol>", "3. a\n4. b\n")]
#[case("<table><tr><th>a<th>b|c<tr><td>1<td>2</table>", "| a | b\\|c |\n| --- | --- |\n| 1 | 2 |\n")]
#[case("<p><a href='javascript:x'>w</a> <a href='https://a.test/(b)'>v</a>", "w [v](https://a.test/%28b%29)\n")]
#[case("<details><summary>T</summary><p>in</details>", ":::accordion T\n\nin\n\n:::\n")]
#[case(
    "<li class='accordion-item'><h4><button><span>T</span></button></h4><div><p>in</p></div></li>",
    ":::accordion T\n\nin\n\n:::\n"
)]
#[case("<blockquote><p>Words.</p><cite>— Ana, Tern Street</cite></blockquote>", "> Words.\n>\n> — Ana, Tern Street\n")]
#[case("<p># 1. *x* _y_ [z] &lt;b&gt; &amp;lt;</p>", "\\# 1. \\*x\\* \\_y\\_ \\[z\\] \\<b> \\&lt;\n")]
#[case("a<br>b<br><br>c", "a\\\nb\\\nc\n")]
#[case("<p>0)<p>1.", "0\\)\n\n1\\.\n")]
#[case("<nav>menu</nav><script>bad()</script><p>kept</p><footer>foot</footer>", "kept\n")]
#[case("<pre>a\n  b</pre>", "```\na\n  b\n```\n")]
#[case("a&#1;accordion&#2;b", "aaccordionb\n")]
#[case("x<b>y</b>z<b>.</b>w", "x**y**z.w\n")]
fn html_becomes_markdown(#[case] html: &str, #[case] body: &str) {
    let page = page("a.html", &format!("<html lang=en><title>T</title><body><h1>T</h1>{html}"));
    assert_eq!(page.body, body);
    assert_eq!((page.title.as_str(), page.language.as_str()), ("T", "en"));
}

#[test]
fn pictures_come_with_caption_credit_and_without_false_descriptions() {
    let html = "<h1>T</h1><figure><img data-src='i/p.png' src='data:x' alt='Two people talk'><noscript><img src='i/p.png'></noscript><figcaption>At the table <span class='photo-credit'>Ana</span></figcaption></figure><p><img src='i/p.png?w=1' alt='p.png'></p><img src='https://far.test/q.jpg' alt='Far'>";
    let found = vec![
        Found { source: "a.html".to_owned(), bytes: html.as_bytes().to_vec() },
        Found { source: "i/p.png".to_owned(), bytes: PNG.to_vec() },
    ];
    let haul = from_files(found, &Limits::default()).unwrap();
    let page = haul.drafts.first().unwrap();
    assert_eq!(
        page.body,
        ":::figure asset:i/p.png\nalt: Two people talk\ncaption: At the table\ncredit: Ana\n:::\n\n![](asset:i/p.png)\n\n[Far](https://far.test/q.jpg)\n"
    );
    assert_eq!(noted(page, What::AltMissing).len(), 1);
    assert_eq!(noted(page, What::ImageMissing).len(), 1);
}

#[test]
fn tags_language_and_title_come_from_the_head() {
    let html = "<html lang=zh-TW><head><title>標題</title><meta name=Keywords content='a, b,a'></head><body><main><p>x</p></main></body>";
    let page = page("a.html", html);
    assert_eq!((page.title.as_str(), page.language.as_str()), ("標題", "zh-Hant"));
    assert_eq!(page.tags, ["a", "b"]);
    assert_eq!(page.body, "x\n");
}

#[rstest]
#[case("eng", "en", "Universal Declaration of Human Rights")]
#[case("cmn_hant", "zh-Hant", "世界人權宣言")]
#[case("cmn_hans", "zh-Hans", "")]
#[case("spa", "es", "")]
#[case("kor", "ko", "")]
#[case("arb", "ar", "")]
fn the_declaration_comes_in_whole(#[case] name: &str, #[case] language: &str, #[case] title: &str) {
    let path = format!("{}/../../../shared/data/udhr/{name}.html", env!("CARGO_MANIFEST_DIR"));
    let Ok(html) = std::fs::read_to_string(&path) else {
        eprintln!("no data here");
        return;
    };
    let page = page(&format!("{name}.html"), &html);
    assert_eq!(page.language, language);
    assert!(title.is_empty() || page.title == title);
    assert_eq!(page.body.lines().filter(|l| l.starts_with("## ")).count(), 31);
    let words = words_of(&page.body);
    let tree = scraper::Html::parse_document(&html);
    let select = scraper::Selector::parse("body p, body li, body h2").unwrap();
    for part in tree.select(&select) {
        let text = part.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
        assert!(words.contains(&text), "{text}");
    }
    let plain = super::super::rules::language_of(&words).tag;
    assert!(plain == language || language == "ar", "{plain}");
}

#[test]
fn hostile_pages_of_another_sanitiser_pass_no_script() {
    let folder = format!("{}/../../../shared/data/html-safety/bleach", env!("CARGO_MANIFEST_DIR"));
    let Ok(entries) = std::fs::read_dir(folder) else {
        eprintln!("no data here");
        return;
    };
    for entry in entries.filter_map(Result::ok) {
        let hostile = std::fs::read_to_string(entry.path()).unwrap();
        for name in ["a.html", "a.md", "a.txt"] {
            let html = html_of(&page(name, &hostile).body).to_lowercase();
            let tree = scraper::Html::parse_fragment(&html);
            let bad =
                scraper::Selector::parse("script, style, iframe, [href^='javascript'], [src^='javascript'], [onerror]")
                    .unwrap();
            assert_eq!(tree.select(&bad).count(), 0, "{name}: {html}");
        }
    }
}
