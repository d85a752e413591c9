//! Two revisions side by side.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::{cases, hostile, text};
use crate::blocks::compare::words;
use crate::blocks::{Fate, Run, Text, What, compare, compare_words};

/// Runs as one line: `-taken out-`, `+put in+`.
fn line(runs: &[Run<'_>]) -> String {
    let run = |run: &Run<'_>| match run.what {
        What::Same => run.words.to_owned(),
        What::Out => format!("[-{}-]", run.words),
        What::In => format!("[+{}+]", run.words),
    };
    runs.iter().map(run).collect()
}

fn marked(old: &str, new: &str) -> String {
    line(&compare_words(old, new))
}

#[test]
fn words_are_words_numbers_signs_han_characters_and_white_space() {
    let cut = |text: &'static str| -> Vec<&str> { words(text).into_iter().map(|word| word.text).collect() };
    assert_eq!(cut("Don't pay 1,000.50 by 9:30."), ["Don't", " ", "pay", " ", "1,000.50", " ", "by", " ", "9:30", "."]);
    assert_eq!(cut("打999，問Mak。"), ["打", "999", "，", "問", "Mak", "。"]);
    assert_eq!(cut("a \n\t b"), ["a", " \n\t ", "b"]);
    assert_eq!(cut("Cafe\u{301}s 👩‍👩‍👧🏽 🇭🇰🇹🇼"), ["Cafe\u{301}s", " ", "👩‍👩‍👧🏽", " ", "🇭🇰", "🇹🇼"]);
    assert_eq!(cut("שלום عالم"), ["שלום", " ", "عالم"]);
    assert_eq!(cut("**a**-b"), ["*", "*", "a", "*", "*", "-", "b"]);
}

#[test]
fn a_changed_word_is_shown_where_it_stands() {
    let rows = [
        ("Call us by nine.", "Call us by ten.", "Call us by [-nine-][+ten+]."),
        ("Call us.", "Call us today.", "Call us[+ today+]."),
        ("Call us now, please.", "Call us, please.", "Call us[- now-], please."),
        ("星期五以前打電話。", "星期六以前打電話。", "星期[-五-][+六+]以前打電話。"),
        ("", "New.", "[+New.+]"),
        ("Old.", "", "[-Old.-]"),
        ("Same.", "Same.", "Same."),
        ("", "", ""),
    ];
    for (old, new, expected) in rows {
        assert_eq!(marked(old, new), expected);
    }
}

#[test]
fn a_change_begins_where_a_line_a_sentence_or_a_word_begins() {
    let rows = [
        ("- tea\n- rice", "- tea\n- an interpreter\n- rice", "- tea\n[+- an interpreter\n+]- rice"),
        ("- tea\n- cups\n- rice", "- tea\n- rice", "- tea\n[-- cups\n-]- rice"),
        ("Ask. Then go.", "Ask. Then wait. Then go.", "Ask. [+Then wait. +]Then go."),
        ("先問。再走。", "先問。再等。再走。", "先問。[+再等。+]再走。"),
        ("We go home.", "We go and go home.", "We go [+and go +]home."),
    ];
    for (old, new, expected) in rows {
        assert_eq!(marked(old, new), expected);
    }
}

#[test]
fn unrelated_wordings_are_not_torn_to_shreds() {
    let old = "The table is long and it stands in the middle of the street.";
    let new = "Before you go, ask the family what they need and write it down.";
    assert_eq!(marked(old, new), format!("[-{old}-][+{new}+]"));
    assert_eq!(
        marked(
            "Every Friday we meet at the corner to talk about the week that was.",
            "Every Friday we cook for the block and sing until the week is done."
        ),
        "Every Friday we [-meet at the corner to talk about the week that was.-][+cook for the block and sing until the week is done.+]"
    );
    let (old, new) = ("先問家人，再寫下來。", "桌子在街上，茶放兩頭。");
    assert_eq!(marked(old, new), format!("[-{old}-][+{new}+]"));
}

#[test]
fn what_was_cut_to_its_first_sentence_still_shows_that_sentence() {
    let first = "Ask the family first.";
    let rest = " Then walk the block, knock at each door, write down what people say, and come back on Friday with all of it, for the meeting.";
    assert_eq!(marked(&format!("{first}{rest}"), first), format!("{first}[-{rest}-]"));
}

fn fates(old: &Text, new: &Text) -> Vec<(Fate, String)> {
    let compared = compare(old, new);
    compared.blocks.iter().map(|block| (block.fate, block.block().unwrap().source.clone())).collect()
}

fn after(old: &Text, markdown: &str) -> Text {
    Text::from_markdown(markdown, Some(old)).unwrap()
}

#[test]
fn every_block_of_both_revisions_is_there_once_with_its_fate() {
    let old = text("One table.\n\nTwo cups of tea.\n\nThree chairs stand here.\n\nFour walls.\n\nFive streets.");
    let new = after(&old, "Four walls.\n\nOne table.\n\nThree chairs stand there.\n\nSix songs!\n\nFive streets.");
    let expected = [
        (Fate::Moved, "Four walls."),
        (Fate::Kept, "One table."),
        (Fate::Gone, "Two cups of tea."),
        (Fate::Changed, "Three chairs stand there."),
        (Fate::New, "Six songs!"),
        (Fate::Kept, "Five streets."),
    ];
    assert_eq!(fates(&old, &new), expected.map(|(fate, source)| (fate, source.to_owned())));
    let compared = compare(&old, &new);
    assert_eq!((compared.count(Fate::Kept), compared.is_same()), (2, false));
    assert_eq!(line(&compared.blocks[3].runs), "Three chairs stand [-here-][+there+].");
    assert!(compare(&old, &old).is_same());
}

#[test]
fn a_section_moved_as_a_whole_leaves_the_longer_rest_in_its_place() {
    let old = text("## A\n\na1\n\na2\n\n## B\n\nb1\n\nb2\n\nb3\n\n## C\n\nc1");
    let new = after(&old, "## B\n\nb1\n\nb2\n\nb3\n\n## C\n\nc1\n\n## A\n\na1\n\na2");
    let moved: Vec<_> = fates(&old, &new).into_iter().filter(|(fate, _)| *fate == Fate::Moved).collect();
    assert_eq!(moved.iter().map(|(_, source)| &**source).collect::<Vec<_>>(), ["## A", "a1", "a2"]);
}

#[test]
fn texts_that_never_met_are_matched_by_their_words() {
    let old = text("Ask the family in person.\n\nWalk the block.");
    let new = text("Walk the block.\n\nAsk the whole family in person.");
    let kinds: Vec<Fate> = fates(&old, &new).into_iter().map(|(fate, _)| fate).collect();
    assert!(kinds.contains(&Fate::Changed) && !kinds.contains(&Fate::New) && kinds.len() == 2, "{kinds:?}");
}

#[test]
fn words_that_went_and_came_again_did_not_change() {
    let first = text("One.\n\nTwo.\n\nThree.");
    let again = text("Two.");
    let parts = [(Some(first.blocks()[0].id), "One."), (Some(again.blocks()[0].id), "Two."), (None, "Six.")];
    let second = Text::from_parts(parts).unwrap();
    let fates: Vec<Fate> = fates(&first, &second).into_iter().map(|(fate, _)| fate).collect();
    assert_eq!(fates, [Fate::Kept, Fate::Kept, Fate::Gone, Fate::New]);
}

fn both_wordings(runs: &[Run<'_>]) -> (String, String) {
    let of = |not: What| runs.iter().filter(|run| run.what != not).map(|run| run.words).collect();
    (of(What::In), of(What::Out))
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn runs_hold_both_wordings_whole(old in "[ab ,字詞👍\u{301}\u{200D}\u{202E}\n]{0,40}", new in "[ab ,字詞👍\u{301}\u{200D}\u{202E}\n]{0,40}") {
        let runs = compare_words(&old, &new);
        prop_assert_eq!(both_wordings(&runs), (old.clone(), new.clone()));
        prop_assert!(runs.iter().all(|run| !run.words.is_empty()));
        prop_assert!(runs.windows(2).all(|pair| pair[0].what != pair[1].what));
    }

    #[test]
    fn any_two_strings_can_be_compared(old in "\\PC*", new in "\\PC*") {
        prop_assert_eq!(both_wordings(&compare_words(&old, &new)), (old.clone(), new.clone()));
    }

    #[test]
    fn any_two_texts_can_be_compared_and_no_block_is_lost(
        old in prop::collection::vec(hostile::line(), 0..14),
        new in prop::collection::vec(hostile::line(), 0..14),
    ) {
        let (Ok(old), Ok(new)) = (Text::from_markdown(&old.join("\n"), None), Text::from_markdown(&new.join("\n"), None)) else {
            return Ok(());
        };
        let after = Text::from_markdown(&new.markdown(), Some(&old)).unwrap();
        for (old, new) in [(&old, &new), (&old, &after)] {
            let compared = compare(old, new);
            let olds = compared.blocks.iter().filter(|block| block.old.is_some()).count();
            let news: Vec<_> = compared.blocks.iter().filter_map(|block| block.new).collect();
            prop_assert_eq!(olds, old.blocks().len());
            prop_assert!(news.iter().zip(new.blocks()).all(|(a, b)| a.id == b.id));
            prop_assert_eq!(news.len(), new.blocks().len());
        }
    }
}

#[test]
fn hostile_wordings_are_compared_in_good_time() {
    let shuffled = |step: usize| -> String { (0..30_000).map(|at| format!("w{} ", at * step % 30_011)).collect() };
    let rows = [
        ("nothing in common", "a ".repeat(60_000), "b ".repeat(60_000)),
        ("two letters", "ab ba ".repeat(20_000), "ba ab ab ".repeat(13_000)),
        ("shuffled", shuffled(1), shuffled(7)),
        ("backwards", shuffled(1), shuffled(30_010)),
        ("han", "漢字".repeat(20_000), "字漢漢".repeat(13_000)),
    ];
    for (name, old, new) in rows {
        let begun = Instant::now();
        let runs = compare_words(&old, &new);
        println!("{name}: {} runs in {:?}", runs.len(), begun.elapsed());
        assert_eq!(both_wordings(&runs), (old.clone(), new.clone()));
        assert!(begun.elapsed() < Duration::from_secs(20), "{name}");
    }
    let page = |step: usize| -> Text {
        let blocks: Vec<String> =
            (0..250).map(|at| (0..900).map(|word| ["a ", "b ", "c "][(word * step + at) % 3]).collect()).collect();
        text(&blocks.join("\n\n"))
    };
    let begun = Instant::now();
    let (old, new) = (page(1), page(2));
    let parts = old.blocks().iter().zip(new.blocks()).map(|(old, new)| (Some(old.id), new.source.as_str()));
    let new = Text::from_parts(parts).unwrap();
    let read = begun.elapsed();
    assert_eq!(compare(&old, &new).blocks.len(), 250);
    println!("a page of tangled blocks: read in {read:?}, compared in {:?}", begun.elapsed() - read);
    assert!(begun.elapsed() < Duration::from_secs(30));
}
