use std::time::{Duration, Instant};

use super::*;
use proptest::prelude::*;
use rstest::rstest;

/// Long enough for a debug build on a busy machine, far too short for
/// anything quadratic.
const SOON: Duration = Duration::from_secs(90);

#[rstest]
#[case("<div>")]
#[case("<b a=1>x")]
#[case("<p><b>")]
#[case("<table><tr><td>")]
#[case("<ul><li>x")]
#[case("<blockquote>x")]
#[case("<a href='x'>")]
#[case("<!--")]
#[case("<details><summary>")]
#[case("<script>")]
#[case("&amp<")]
#[case("<b>.</b>")]
#[case("<img src=x>")]
#[case("> ")]
#[case("[")]
#[case("![")]
#[case("![](")]
#[case("](")]
#[case("`a``b")]
#[case("- ")]
#[case("<x ")]
#[case("<x a='")]
#[case("\n-\nItem")]
#[case(":::note\n")]
#[case("!!! note\n    ")]
#[case("> [!NOTE]\n> ")]
#[case("# a\n")]
fn a_hundred_thousand_of_anything_end_in_a_page(#[case] piece: &str) {
    let text = piece.repeat(100_000);
    for name in ["a.html", "a.md", "a.txt"] {
        let began = Instant::now();
        let haul = haul(&[(name, &text)]);
        assert_eq!(haul.drafts.len() + haul.left_out.len(), 1);
        let most = text.len() * 12 + 1000;
        assert!(haul.drafts.iter().all(|d| d.body.len() < most), "{name} grows");
        assert!(began.elapsed() < SOON, "{name} took {:?}", began.elapsed());
    }
}

#[test]
fn ten_thousand_quotes_in_quotes_end_in_a_page() {
    let text = (0..10_000).map(|n| ">".repeat(n % 300) + " x\n").collect::<String>();
    assert_eq!(haul(&[("a.md", &text)]).drafts.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_make_a_reader_fall(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for name in ["a.txt", "a.md", "a.html", "a.zip", "a.png"] {
            let _any = from_upload(name, bytes.clone(), &Limits::default());
        }
    }

    #[test]
    fn no_markup_makes_a_reader_fall_or_two_answers(pieces in proptest::collection::vec(
        prop::sample::select(vec![
            "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>",
            "<a href='x'>", "</a>", "<img src=x alt=y>", "<details>", "<summary>", "</summary>", "</details>",
            "<script>", "</script>", "<!--", "-->", "&amp;", "&", "<", ">", "[", "](", ")", "`", "```\n", "\n",
            "\n\n", "# ", "> ", "- ", "-\n", ":::", "note", "---\n", "title: x\n", "    ", "|", "!!! note\n", "字", "x ",
            "<blockquote>", "<cite>", "<figure>", "<figcaption>", "\\", "*", "_", "Previous\n", "TAGS\n", "“", "”",
        ]), 0..40)) {
        let text = pieces.concat();
        for name in ["a.txt", "a.md", "a.html"] {
            let once = from_upload(name, text.clone().into_bytes(), &Limits::default());
            prop_assert_eq!(&once, &from_upload(name, text.clone().into_bytes(), &Limits::default()));
            for draft in once.into_iter().flat_map(|h| h.drafts) {
                prop_assert!(!draft.title.is_empty());
                prop_assert!(!draft.body.contains(|c: char| c.is_control() && c != '\n' && c != '\t'));
                prop_assert!(!html_of(&draft.body).contains("<script"));
            }
        }
    }

    #[test]
    fn words_of_a_paragraph_survive_html(text in "[a-zA-Z0-9*_`\\[\\]#+=.!()|~: 中。-]{1,60}") {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assume!(!words.is_empty());
        let page = page("a.html", &format!("<h1>T</h1><p>{words}</p>"));
        prop_assert_eq!(words_of(&page.body), words);
    }
}
