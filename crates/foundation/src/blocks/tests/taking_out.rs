//! What is taken out is gone wherever it stood, and nothing else is.

use super::*;

fn taken(markdown: &str, instead: &str) -> String {
    let text = text(markdown);
    take_out(&text, &|_| false, &|source| source == "a.jpg", instead).unwrap().markdown()
}

#[test]
fn a_picture_is_taken_out_wherever_it_stands() {
    for (markdown, left) in [
        ("One.\n\n:::figure a.jpg\nalt: Ana\ncaption: Ana: at work\n:::\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\n![Ana](a.jpg \"Ana\")\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One ![Ana](a.jpg) two ![b](b.jpg).\n", "One  two ![b](b.jpg).\n"),
        (
            "::::accordion More\nWords.\n\n:::figure a.jpg\nalt: Ana\n:::\n\nElse.\n::::\n",
            "::::accordion More\nWords.\n\n\nElse.\n::::\n",
        ),
        ("One.\n", "One.\n"),
        (":::figure b.jpg\nalt: a.jpg\n:::\n", ":::figure b.jpg\nalt: a.jpg\n:::\n"),
    ] {
        assert_eq!(taken(markdown, ""), left, "{markdown}");
    }
}

#[test]
fn a_picture_named_by_reference_takes_its_block_with_it() {
    let left = taken("One.\n\nSee ![Ana][who] here.\n\n[who]: a.jpg\n", "");
    assert!(left.contains("One.") && !left.contains("a.jpg") && images(&text(&left)).is_empty(), "{left}");
}

#[test]
fn a_block_is_taken_out_and_something_may_stand_in_its_place_under_its_id() {
    let text = text("One.\n\n> They said it.\n\nTwo.\n");
    let gone = text.blocks()[1].id;
    let left = take_out(&text, &|id| id == gone, &|_| false, "").unwrap();
    assert_eq!(left.markdown(), "One.\n\nTwo.\n");
    let told = take_out(&text, &|id| id == gone, &|_| false, "Taken out.").unwrap();
    assert_eq!((told.markdown().as_str(), told.blocks()[1].id), ("One.\n\nTaken out.\n\nTwo.\n", gone));
    assert_eq!(take_out(&text, &|_| false, &|_| false, "x").unwrap(), text);
}

proptest::proptest! {
    #![proptest_config(cases(300))]
    #[test]
    fn no_text_shows_a_picture_that_was_taken_out(parts in proptest::collection::vec(proptest::sample::select(vec![
        "![x](a.jpg)", "![x](<a.jpg> \"t\")", ":::figure a.jpg\n", "alt: x\n", ":::\n", "::::accordion A\n", "::::\n", "> ", "- ", "\n\n", "words ", "[r]: a.jpg\n", "![x][r]", "`", "```\n", "![", "](", ")",
    ]), 0..30)) {
        let Ok(text) = Text::from_markdown(&parts.concat(), None) else { return Ok(()) };
        for instead in ["", "Taken out."] {
            let left = take_out(&text, &|_| false, &|source| source == "a.jpg", instead);
            if let Ok(left) = left {
                proptest::prop_assert!(!images(&left).iter().any(|source| source == "a.jpg"), "{}", left.markdown());
            }
        }
    }
}
