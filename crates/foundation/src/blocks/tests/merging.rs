//! Two revisions brought together.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{cases, hostile, text};
use crate::blocks::{Block, BlockId, Clash, Part, Stretch, Text, merge, merge_words};

/// A text whose blocks have these ids and words.
fn of(parts: &[(u8, &str)]) -> Text {
    Text::from_parts(parts.iter().map(|(id, source)| (Some(id_of(*id)), *source))).unwrap()
}

fn id_of(number: u8) -> BlockId {
    format!("{:0>12}", number).parse().unwrap()
}

fn merged(base: &Text, ours: &Text, theirs: &Text) -> String {
    let merged = merge(base, ours, theirs);
    assert!(merged.is_settled(), "{merged:?}");
    merged.text().unwrap().markdown().trim_end().replace("\n\n", " | ")
}

const BASE: [(u8, &str); 4] =
    [(1, "Ask the family."), (2, "Walk the block twice."), (3, "Write it down."), (4, "Come back on Friday.")];

#[test]
fn each_sides_edits_and_moves_and_new_blocks_come_together() {
    let ours = of(&[(1, "Ask the whole family."), (2, BASE[1].1), (5, "Bring tea."), (3, BASE[2].1), (4, BASE[3].1)]);
    let theirs = of(&[(4, BASE[3].1), (1, BASE[0].1), (2, "Walk the block three times."), (6, "Sing.")]);
    assert_eq!(
        merged(&of(&BASE), &ours, &theirs),
        "Come back on Friday. | Ask the whole family. | Walk the block three times. | Bring tea. | Sing."
    );
}

#[test]
fn two_people_in_one_block_meet_by_word() {
    let base = of(&BASE);
    let ours = of(&[BASE[0], (2, "Walk the whole block twice."), BASE[2], BASE[3]]);
    let theirs = of(&[BASE[0], (2, "Walk the block twice, once at dusk."), BASE[2], BASE[3]]);
    let expected =
        "Ask the family. | Walk the whole block twice, once at dusk. | Write it down. | Come back on Friday.";
    assert_eq!(merged(&base, &ours, &theirs), expected);
    let han = merge_words("每條街走兩次，早上一次。", "每條街走三次，早上一次。", "每條街走兩次，早上一次，傍晚一次。");
    assert_eq!(han.settled().unwrap(), "每條街走三次，早上一次，傍晚一次。");
}

#[test]
fn the_same_words_changed_in_two_ways_are_shown_side_by_side() {
    let merge = merge_words("Come on Friday at nine.", "Come on Friday at ten.", "Come on Friday at noon.");
    let clash = Stretch::Clash { base: "nine".into(), ours: "ten".into(), theirs: "noon".into() };
    let settled = |words: &str| Stretch::Settled(words.into());
    assert_eq!(merge.stretches, [settled("Come on Friday at "), clash, settled(".")]);
    assert_eq!(
        (merge.settled(), merge.ours(), merge.theirs()),
        (None, "Come on Friday at ten.".into(), "Come on Friday at noon.".into())
    );
}

#[test]
fn words_put_in_at_the_same_place_are_a_clash_unless_they_are_the_same() {
    assert!(!merge_words("Come.", "Come now.", "Come later.").is_settled());
    assert_eq!(merge_words("Come.", "Come now.", "Come now.").settled().unwrap(), "Come now.");
    assert_eq!(
        merge_words("Come in time, please.", "Come in good time, please.", "Come in good time, friends.")
            .settled()
            .unwrap(),
        "Come in good time, friends."
    );
}

#[test]
fn taking_out_what_the_other_changed_keeps_the_change_in_sight() {
    let base = of(&BASE);
    let without = of(&[BASE[0], BASE[2], BASE[3]]);
    let edited = of(&[BASE[0], (2, "Walk the block at dusk."), BASE[2], BASE[3]]);
    for (ours, theirs) in [(&without, &edited), (&edited, &without)] {
        let merged = merge(&base, ours, theirs);
        let clashes: Vec<&Clash> = merged.clashes().collect();
        assert_eq!((clashes.len(), clashes[0].base.as_deref()), (1, Some(BASE[1].1)));
        assert_eq!(clashes[0].ours.is_none(), ours == &without);
        assert_eq!(clashes[0].words.ours(), "Walk the block at dusk.");
        assert_eq!(merged.text().unwrap(), edited);
    }
    assert_eq!(merge(&base, &without, &without).text().unwrap(), without);
}

#[test]
fn a_clash_of_blocks_keeps_both_wordings_one_after_the_other() {
    let side = |words| of(&[BASE[0], (2, words)]);
    let merged = merge(&side("Walk slowly."), &side("Run quickly home."), &side("Swim across rivers."));
    assert_eq!(merged.text().unwrap().markdown(), "Ask the family.\n\nRun quickly home.\n\nSwim across rivers.\n");
    let theirs = merged.text_with(|clash| clash.theirs.clone().into_iter().collect()).unwrap();
    assert_eq!(theirs, side("Swim across rivers."));
}

#[test]
fn the_same_block_put_in_by_both_stands_once() {
    let (ours, theirs) = (of(&[BASE[0], (5, "Bring tea."), BASE[1]]), of(&[BASE[0], (6, "Bring tea."), BASE[1]]));
    assert_eq!(merged(&of(&BASE[..2]), &ours, &theirs), "Ask the family. | Bring tea. | Walk the block twice.");
}

#[test]
fn lists_that_come_to_stand_side_by_side_keep_the_first_ones_id() {
    let base = of(&[(1, "- one\n- two"), (2, "Between."), (3, "- three")]);
    let ours = of(&[(1, "- one\n- two"), (3, "- three")]);
    let read = ours.blocks();
    assert_eq!((read.len(), read[0].id), (1, id_of(1)));
    assert_eq!(merge(&base, &base, &of(&[(1, "- one\n- two"), (2, "Between.")])).text().unwrap().blocks().len(), 2);
}

/// What a side may do to a base: its blocks in some order, some changed, some left out, some new.
fn side(new_from: u8) -> impl Strategy<Value = Vec<(u8, String)>> {
    let block = (1..9u8, prop::option::weighted(0.3, wording()));
    let block = block.prop_map(|(id, words)| (id, words.unwrap_or_else(|| own(id))));
    let new = (new_from..new_from + 4, wording());
    prop::collection::vec(prop_oneof![6 => block, 1 => new], 0..12)
}

fn own(id: u8) -> String {
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
    let word = words[usize::from(id - 1)];
    format!("The {word} of them, 第{id}段字, stand {word} by {word}.")
}

fn wording() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "The",
        "one",
        "two",
        "字",
        "段",
        "👩‍👩‍👧",
        "e\u{301}",
        "\u{200B}",
        "שלום",
        ",",
        " ",
        " ",
        " ",
        "stand",
    ]);
    prop::collection::vec(word, 1..12).prop_map(|words| format!("x{}", words.concat()))
}

fn text_of(blocks: &[(u8, String)]) -> Text {
    let mut once = BTreeMap::new();
    let parts: Vec<(u8, &str)> = blocks
        .iter()
        .filter(|(id, _)| once.insert(*id, ()).is_none())
        .map(|(id, words)| (*id, words.as_str()))
        .collect();
    of(&parts)
}

fn base() -> Text {
    text_of(&(1..9).map(|id| (id, own(id))).collect::<Vec<_>>())
}

/// Everything that stands in a merge: wordings of every part.
fn all_of_it(parts: &[Part]) -> String {
    let wording = |part: &Part| match part {
        Part::Settled { source, .. } => source.clone(),
        Part::Clash(clash) => {
            [&clash.ours, &clash.theirs].into_iter().flatten().cloned().collect::<Vec<_>>().join("\n")
        }
    };
    parts.iter().map(wording).collect::<Vec<_>>().join("\n")
}

/// The blocks without their order. What both sides put in alike stands once, under the id of whoever
/// came first: of new blocks only the words count.
fn sorted<'t>(base: &Text, text: &'t Text) -> Vec<(Option<BlockId>, &'t str)> {
    let known = |block: &Block| base.block(block.id).map(|_| block.id);
    let mut blocks: Vec<_> = text.blocks().iter().map(|block| (known(block), block.source.as_str())).collect();
    blocks.sort_unstable();
    blocks
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn a_side_that_did_nothing_changes_nothing(x in side(20)) {
        let (b, x) = (base(), text_of(&x));
        prop_assert_eq!(merge(&b, &b, &x).text().unwrap(), x.clone());
        prop_assert_eq!(merge(&b, &x, &b).text().unwrap(), x.clone());
        prop_assert_eq!(merge(&b, &x, &x).text().unwrap(), x);
    }

    #[test]
    fn it_does_not_matter_who_comes_first_but_for_the_order(ours in side(20), theirs in side(30)) {
        let (b, ours, theirs) = (base(), text_of(&ours), text_of(&theirs));
        let (one, other) = (merge(&b, &ours, &theirs), merge(&b, &theirs, &ours));
        prop_assert_eq!(one.is_settled(), other.is_settled());
        let choose = |side: fn(&Clash) -> &Option<String>| move |clash: &Clash| side(clash).iter().cloned().collect();
        let (one, other) = (one.text_with(choose(|clash| &clash.ours)).unwrap(), other.text_with(choose(|clash| &clash.theirs)).unwrap());
        prop_assert_eq!(sorted(&b, &one), sorted(&b, &other));
    }

    #[test]
    fn no_word_that_one_side_put_in_is_missing(ours in side(20), theirs in side(30)) {
        let (b, ours, theirs) = (base(), text_of(&ours), text_of(&theirs));
        let merged = all_of_it(&merge(&b, &ours, &theirs).parts);
        for side in [&ours, &theirs] {
            for block in side.blocks().iter().filter(|block| b.block(block.id).is_none()) {
                prop_assert!(merged.contains(&block.source), "{} is missing in {}", block.source, merged);
            }
        }
    }

    #[test]
    fn edits_of_different_blocks_never_clash(changed in prop::collection::vec((1..9u8, any::<bool>(), wording()), 0..8)) {
        let b = base();
        let with = |who: bool| {
            let mut words: BTreeMap<u8, String> = (1..9).map(|id| (id, own(id))).collect();
            let mut first = BTreeMap::new();
            for (id, side, wording) in &changed {
                // Each block belongs to whoever comes first.
                if *first.entry(*id).or_insert(*side) == *side && *side == who {
                    words.insert(*id, wording.clone());
                }
            }
            text_of(&words.into_iter().collect::<Vec<_>>())
        };
        let merged = merge(&b, &with(true), &with(false));
        prop_assert!(merged.is_settled());
    }

    #[test]
    fn words_with_an_unchanged_one_between_never_clash(
        words in prop::collection::vec("[a-z]{4,8}", 9..12), at in 0..3usize, far in 5..8usize, put in "[A-Z]{3}", other in "[A-Z]{3}",
    ) {
        let with = |changes: &[(usize, &str)]| -> String {
            let words: Vec<&str> = words.iter().enumerate().map(|(place, word)| changes.iter().find(|(at, _)| *at == place).map_or(word.as_str(), |(_, new)| *new)).collect();
            words.join(" ")
        };
        let merge = merge_words(&with(&[]), &with(&[(at, &put)]), &with(&[(far, &other)]));
        prop_assert_eq!(merge.settled(), Some(with(&[(at, &put), (far, &other)])));
    }

    #[test]
    fn words_merge_as_blocks_do(base in wording(), ours in wording(), theirs in wording()) {
        prop_assert_eq!(merge_words(&base, &base, &theirs).settled(), Some(theirs.clone()));
        prop_assert_eq!(merge_words(&base, &ours, &base).settled(), Some(ours.clone()));
        prop_assert_eq!(merge_words(&base, &ours, &ours).settled(), Some(ours.clone()));
        let (one, other) = (merge_words(&base, &ours, &theirs), merge_words(&base, &theirs, &ours));
        prop_assert_eq!((one.ours(), one.theirs()), (other.theirs(), other.ours()));
        // Each word of either side that the base did not have stands in one of the two.
        let both = format!("{}\n{}", one.ours(), one.theirs());
        for word in ["one", "two", "字", "段", "👩‍👩‍👧", "e\u{301}", "שלום", "stand"] {
            if !base.contains(word) && (ours.contains(word) || theirs.contains(word)) {
                prop_assert!(both.contains(word), "{word:?} is missing in {both:?}");
            }
        }
    }

    #[test]
    fn any_three_texts_end_in_a_text_or_a_refusal(
        base in prop::collection::vec(hostile::line(), 0..10),
        ours in prop::collection::vec(hostile::line(), 0..10),
        theirs in prop::collection::vec(hostile::line(), 0..10),
    ) {
        let Ok(base) = Text::from_markdown(&base.join("\n"), None) else { return Ok(()) };
        let after = |lines: Vec<String>| Text::from_markdown(&lines.join("\n"), Some(&base));
        let (Ok(ours), Ok(theirs)) = (after(ours), after(theirs)) else { return Ok(()) };
        let _ = merge(&base, &ours, &theirs).text();
        // What hostile marks stand beside may move a cut between two blocks; the lines stay.
        let lines = |text: &Text| -> Vec<String> {
            text.markdown().lines().map(|line| line.trim_end().to_owned()).filter(|line| !line.is_empty()).collect()
        };
        let same = |a: &Text, b: &Text| lines(a) == lines(b);
        prop_assert!(same(&merge(&base, &base, &theirs).text().unwrap(), &theirs));
        prop_assert!(same(&merge(&base, &ours, &base).text().unwrap(), &ours));
    }

    #[test]
    fn any_three_strings_merge(base in "\\PC{0,30}", ours in "\\PC{0,30}", theirs in "\\PC{0,30}") {
        let merge = merge_words(&base, &ours, &theirs);
        prop_assert_eq!(merge.is_settled(), merge.settled().is_some());
    }
}

#[test]
fn an_empty_text_merges_with_any() {
    let (empty, one) = (Text::default(), text("One."));
    assert_eq!(merge(&empty, &one, &empty).text().unwrap(), one);
    assert_eq!(merge(&one, &empty, &one).text().unwrap(), empty);
    assert!(merge(&empty, &one, &text("Two.")).is_settled());
}
