//! Hostile text: it ends in a page or in a refusal.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::checker::fault;
use super::{PAGE, Text, TextError, data, hostile};
use crate::blocks::{figures, html, images, links, outline, plain, reading_minutes, render};

/// Everything we can do with a text; the page, or why it was refused.
fn all_of_it(markdown: &str) -> Result<String, TextError> {
    let text = Text::from_markdown(markdown, None)?;
    let page = render(&text, &PAGE);
    assert_eq!(fault(&page), None, "{markdown:?}\n{page}");
    let ids = text.blocks().iter().filter(|block| page.contains(&format!("id=\"{}\"", block.id.anchor())));
    assert!(ids.count() <= text.blocks().len());
    html(markdown)?;
    let _ = (plain(&text), outline(&text), reading_minutes(&text), images(&text), links(&text));
    let _ = figures(&text);
    let again = Text::restore(&text.markdown(), &text.map())?;
    let kept = |text: &Text| -> Vec<_> { text.blocks().iter().map(|block| (block.id, block.source.clone())).collect() };
    assert_eq!(kept(&again), kept(&text));
    Ok(page)
}

proptest! {
    #![proptest_config(super::cases(150))]

    #[test]
    fn any_string_ends_in_a_page_or_a_refusal(markdown in "\\PC*") {
        let _ = all_of_it(&markdown);
    }

    #[test]
    fn any_marks_end_in_a_page_or_a_refusal(markdown in "[-#>*_`~:!|\\[\\]()<>&;\\\\\\n\\t a1.\"'漢。]{0,200}") {
        let _ = all_of_it(&markdown);
    }

    #[test]
    fn any_shape_ends_in_a_page_or_a_refusal(lines in prop::collection::vec(hostile::line(), 0..20)) {
        let _ = all_of_it(&lines.join("\n"));
    }
}

#[test]
fn the_checker_of_this_test_sees_faults() {
    for wrong in [
        "<p",
        "<p>",
        "<p></b>",
        "<script>",
        "<p onclick=\"x\"></p>",
        "<a href=\"javascript:x\"></a>",
        "<img src=\"data:x\">",
        "<a href=\"Java\tScript:x\"></a>",
    ] {
        assert!(fault(wrong).is_some(), "{wrong}");
    }
    assert_eq!(fault("<p>a<br>b</p>"), None);
}

#[test]
fn hostile_html_fed_as_markdown_is_text() {
    for number in (1..=2).chain(10..=19) {
        let Some(case) = data(&format!("html-safety/bleach/{number}.test")) else {
            return;
        };
        let input = case.split("\n--\n").next().unwrap();
        for markdown in [
            input.to_owned(),
            format!("[x]({input})"),
            format!("![x]({input})"),
            format!(":::figure {input}\nalt: {input}\n:::"),
            format!(":::accordion {input}\n{input}\n:::"),
        ] {
            all_of_it(&markdown).unwrap();
        }
    }
}

#[test]
fn addresses_with_other_schemes_lose_their_link() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#9;script:alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html;base64,x",
        "vbscript:x",
        "file:///etc/passwd",
        "irc://x",
        "&#1;javascript:x",
    ] {
        let page = all_of_it(&format!("[x]({address})\n\n[y][r]\n\n[r]: {address}\n\n![p]({address})")).unwrap();
        assert!(!page.contains("<a href=\"j") && !page.contains("<a href=\"%"), "{page}");
        assert!(!page.contains("<img"), "{page}");
    }
}

#[test]
fn deep_and_tangled_texts_end_quickly_on_a_small_stack() {
    let thread = std::thread::spawn(|| {
        for (name, markdown) in hostile::runs() {
            let begun = Instant::now();
            let shown = Text::from_markdown(&markdown, None).map(|text| render(&text, &PAGE).len());
            let took = begun.elapsed();
            println!("{name:24} {:8} bytes in {took:9.2?}: {shown:?}", markdown.len());
            assert!(took < Duration::from_secs(30), "{name} took {took:?}");
        }
    });
    thread.join().unwrap();
}

#[test]
fn nesting_up_to_the_limit_fits_the_stack() {
    let nested = |open: &str, depth: usize| open.repeat(depth) + "a";
    for open in [">", "- ", "> - ", "1. "] {
        assert!(all_of_it(&nested(open, 12)).is_ok(), "{open}");
    }
    let fold = |depth: usize| -> String {
        let opening = (0..depth).map(|at| format!("{}accordion a\n", ":".repeat(depth + 3 - at)));
        opening.collect::<String>() + "x\n"
    };
    assert!(all_of_it(&fold(60)).is_ok());
    assert_eq!(all_of_it(&fold(80)), Err(TextError::TooDeep));
    assert_eq!(all_of_it(&nested(">", 100)), Err(TextError::TooDeep));
    let strong = format!("{}a{}", "**b ".repeat(60), " c**".repeat(60));
    assert!(all_of_it(&strong).is_ok());
}
