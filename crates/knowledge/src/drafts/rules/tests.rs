use foundation::access::CircleId;
use foundation::blocks::{BlockId, Kind, Text};
use foundation::clock::Moment;
use foundation::error::Error;
use foundation::i18n::Language;
use proptest::prelude::*;
use rstest::rstest;

use super::layout::APART;
use super::*;
use crate::drafts::model::{Card, Draft, Gone, Head, Part, Trace};
use crate::pages::{PageId, Revision, RevisionId, Significance};

fn at(seconds: i64) -> Moment {
    Moment(seconds * 1_000_000)
}

fn draft(sources: &[&str]) -> Draft {
    let changed = Trace { by: "someone".into(), at: at(1) };
    let card = |(place, source): (i64, &&str)| Card {
        id: BlockId::new(),
        place: place * APART,
        kind: foundation::blocks::split(source).unwrap().first().map_or(Kind::Paragraph, |piece| piece.kind),
        source: (*source).to_owned(),
        rev: 1,
        changed: changed.clone(),
    };
    Draft {
        page: PageId::new(),
        language: Language::default_language(),
        base: None,
        rev: 1,
        head: Head { title: "A table".into(), ..Head::default() },
        head_rev: 1,
        cards: (1..).zip(sources).map(card).collect(),
        begun: None,
        changed: None,
    }
}

fn sources(draft: &Draft) -> Vec<&str> {
    draft.cards.iter().map(|card| card.source.as_str()).collect()
}

fn id(draft: &Draft, at: usize) -> BlockId {
    draft.cards[at].id
}

fn wrote<'a>(part: Part, was: &'a str, wrote: &'a str, leaves: bool) -> Writing<'a> {
    Writing { part, was, wrote, kind: None, leaves }
}

fn kept(outcome: Kept) -> Draft {
    match outcome {
        Kept::Draft(draft) => draft,
        other => panic!("{other:?}"),
    }
}

#[test]
fn words_that_two_people_changed_in_different_places_of_one_block_are_both_kept() {
    let before = draft(&["By the sixth week the casseroles have stopped."]);
    let part = Part::Block(id(&before, 0));
    let was = "By the sixth week the casseroles have stopped.";
    let one = kept(keep(&before, &wrote(part, was, "By the fifth week the casseroles have stopped.", false)).unwrap());
    let two =
        kept(keep(&one, &wrote(part, was, "By the sixth week the casseroles have stopped. Ring.", false)).unwrap());
    assert_eq!(sources(&two), ["By the fifth week the casseroles have stopped. Ring."]);
}

#[test]
fn the_same_words_changed_in_two_ways_clash_and_both_are_offered() {
    let before = draft(&["Ring at nine."]);
    let part = Part::Block(id(&before, 0));
    let one = kept(keep(&before, &wrote(part, "Ring at nine.", "Ring at ten.", true)).unwrap());
    let Kept::Clash(clash) = keep(&one, &wrote(part, "Ring at nine.", "Ring at eleven.", true)).unwrap() else {
        panic!("no clash")
    };
    assert_eq!((clash.words.ours().as_str(), clash.words.theirs().as_str()), ("Ring at eleven.", "Ring at ten."));
    assert!(clash.both().contains("eleven") && clash.both().contains("ten"), "{}", clash.both());
}

#[test]
fn a_block_that_was_taken_out_meanwhile_is_said_to_be_gone() {
    let before = draft(&["One.", "Two."]);
    let part = Part::Block(id(&before, 0));
    let after = take_out(&before, id(&before, 0)).unwrap();
    assert_eq!(keep(&after, &wrote(part, "One.", "One and more.", true)).unwrap(), Kept::Gone);
    let gone = Gone { card: before.cards[0].clone(), taken: Trace { by: String::new(), at: at(2) } };
    assert_eq!(sources(&put_back(&after, &gone)), ["One.", "Two."], "it comes back where it stood");
    assert_eq!(put_back(&before, &gone), before, "and only once");
}

#[test]
fn who_goes_on_writing_is_not_tidied_and_who_leaves_is() {
    let before = draft(&["One."]);
    let part = Part::Block(id(&before, 0));
    let auto = kept(keep(&before, &wrote(part, "One.", "One.\n\nTwo. ", false)).unwrap());
    assert_eq!(sources(&auto), ["One.\n\nTwo. "]);
    let left = kept(keep(&before, &wrote(part, "One.", "\n\nOne.\n\nTwo. \n", true)).unwrap());
    assert_eq!(sources(&left), ["One.", "Two."], "an empty line makes two blocks");
    assert_eq!(id(&left, 0), id(&before, 0), "and the first keeps its id");
}

#[rstest]
#[case("```\nletters", "```\nletters\n```")]
#[case("> quote\n\n~~~ x", "~~~ x\n~~~")]
#[case(":::callout note\nMind.", ":::callout note\nMind.\n:::")]
#[case("<!-- left open", "<!-- left open\n-->")]
#[case("A plain line", "A plain line")]
fn what_was_left_open_is_closed_so_that_it_swallows_nothing(#[case] source: &str, #[case] closed: &str) {
    let cut = pieces(source).unwrap();
    assert_eq!(cut.last().unwrap().source, closed);
    let markdown = cut.iter().map(|piece| piece.source.as_str()).chain(["After."]).collect::<Vec<_>>().join("\n\n");
    assert_eq!(foundation::blocks::split(&markdown).unwrap().last().unwrap().source, "After.");
}

#[rstest]
#[case(Turn::List, "One\nTwo", "- One\n- Two")]
#[case(Turn::Numbered, "- One\n- Two", "1. One\n2. Two")]
#[case(Turn::Quote, "Words", "> Words")]
#[case(Turn::Heading, "Words\nand more", "## Words and more")]
#[case(Turn::Subheading, "## 題目", "### 題目")]
#[case(Turn::Paragraph, "> 一句話\n> 兩句話", "一句話\n兩句話")]
fn words_are_turned_into_another_kind(#[case] turn: Turn, #[case] from: &str, #[case] to: &str) {
    let before = draft(&[from]);
    let after = super::turn(&before, id(&before, 0), turn).unwrap();
    assert_eq!(sources(&after), [to]);
    assert_eq!(id(&after, 0), id(&before, 0));
}

#[test]
fn a_figure_or_a_table_is_turned_into_nothing_else() {
    for source in ["| a | b |\n|---|---|\n| 1 | 2 |", ":::figure a.png\nalt: A\n:::"] {
        let before = draft(&[source]);
        assert!(matches!(super::turn(&before, id(&before, 0), Turn::Quote), Err(Error::Refused(_))));
    }
}

#[rstest]
#[case(&["One.", "Two."], Some("One.\nTwo."))]
#[case(&["- a", "- b"], Some("- a\n- b"))]
#[case(&["## A", "b\nc"], Some("## A b c"))]
#[case(&["A", "## B"], None)]
#[case(&["One."], None)]
fn two_blocks_are_joined_where_they_can_be_one(#[case] blocks: &[&str], #[case] joined: Option<&str>) {
    let before = draft(blocks);
    match (join(&before, id(&before, 0)), joined) {
        (Ok(after), Some(joined)) => assert_eq!(sources(&after), [joined]),
        (Err(Error::Refused(_)), None) => {}
        (other, _) => panic!("{other:?}"),
    }
}

#[test]
fn a_block_moves_past_others_and_stays_at_the_ends() {
    let before = draft(&["1", "2", "3"]);
    assert_eq!(sources(&shift(&before, id(&before, 0), 1).unwrap()), ["2", "1", "3"]);
    assert_eq!(sources(&shift(&before, id(&before, 0), -1).unwrap()), ["1", "2", "3"]);
    assert_eq!(sources(&put_after(&before, id(&before, 0), Some(id(&before, 2))).unwrap()), ["2", "3", "1"]);
    assert_eq!(sources(&put_after(&before, id(&before, 2), None).unwrap()), ["3", "1", "2"]);
    assert_eq!(sources(&put_after(&before, id(&before, 1), Some(id(&before, 1))).unwrap()), ["1", "2", "3"]);
}

#[test]
fn however_often_something_is_added_in_the_same_place_there_is_room() {
    let mut draft = draft(&["first", "last"]);
    let first = id(&draft, 0);
    for _ in 0..200 {
        let wish: Wish = "paragraph".parse().unwrap();
        (draft, _) = add(&draft, &Add { after: Some(first), wish, source: "x" }).unwrap();
        assert!(draft.cards.windows(2).all(|pair| pair[0].place < pair[1].place));
    }
    assert_eq!(draft.cards.len(), 202);
}

#[test]
fn two_lists_that_become_one_keep_an_id() {
    let before = draft(&["- one\n- two", "- three"]);
    let text = text(&before).unwrap();
    assert_eq!(text.blocks().len(), 1);
    assert!(before.cards.iter().any(|card| card.id == text.blocks()[0].id));
}

#[test]
fn a_sitting_ends_after_ten_minutes_without_a_word() {
    assert!(begins_sitting(None, at(0)));
    assert!(!begins_sitting(Some(at(0)), at(600)));
    assert!(begins_sitting(Some(at(0)), at(601)));
}

fn revision(title: &str, text: &Text) -> Revision {
    Revision {
        id: RevisionId::new(),
        page: PageId::new(),
        language: Language::default_language(),
        number: 2,
        parent: None,
        author: "tam".into(),
        on_behalf: Some(CircleId::new()),
        message: String::new(),
        significance: Significance::Content,
        title: title.into(),
        standfirst: String::new(),
        credits: String::new(),
        body: text.markdown(),
        blocks: String::new(),
        made_at: at(5),
    }
}

#[test]
fn a_newer_version_goes_into_a_draft_and_only_what_clashes_is_asked() {
    let base = Text::from_markdown("One.\n\nTwo.\n\nThree.", None).unwrap();
    let first = revision("A table", &base);
    let newer = Text::from_markdown("One.\n\nTwo, they say.\n\nThree.\n\nFour.", Some(&base)).unwrap();
    let second = revision("A long table", &newer);
    let laid = lay_out(first.page, first.language, Some((&first, &base)), "a-table");
    let two = Part::Block(base.blocks()[1].id);
    let ours = kept(keep(&laid, &wrote(two, "Two.", "Two, we say.", true)).unwrap());
    let one = Part::Block(base.blocks()[0].id);
    let ours = kept(keep(&ours, &wrote(one, "One.", "One more.", true)).unwrap());
    let together = Together::of(&ours, Some((&first, &base)), (&second, &newer)).unwrap();
    let clashes = together.clashes();
    assert_eq!(clashes.iter().map(|clash| clash.part).collect::<Vec<_>>(), [two]);
    let merged = together.draft(|clash| Some(clash.words.theirs())).unwrap();
    assert_eq!(sources(&merged), ["One more.", "Two, they say.", "Three.", "Four."]);
    assert_eq!((merged.head.title.as_str(), merged.base), ("A long table", Some(second.id)));
    let both = together.draft(|clash| Some(clash.both())).unwrap();
    assert!(sources(&both)[1].contains("we") && sources(&both)[1].contains("they"), "{both:?}");
    assert!(merged.cards.windows(2).all(|pair| pair[0].place < pair[1].place));
}

fn deed() -> impl Strategy<Value = (u8, usize, usize, String)> {
    (0u8..8, 0usize..9, 0usize..9, "[a-z \n#>*-]{0,12}")
}

proptest! {
    #[test]
    fn whatever_is_done_to_a_draft_its_places_grow_and_its_ids_differ(deeds in prop::collection::vec(deed(), 0..40)) {
        let mut now = draft(&["One.", "## Two", "- three"]);
        for (kind, one, two, words) in deeds {
            let pick = |at: usize, draft: &Draft| draft.cards.get(at % draft.cards.len().max(1)).map(|card| card.id);
            let (Some(first), Some(other)) = (pick(one, &now), pick(two, &now)) else {
                let wish: Wish = "paragraph".parse().unwrap();
                (now, _) = add(&now, &Add { after: None, wish, source: "" }).unwrap();
                continue;
            };
            let next = match kind {
                0 => put_after(&now, first, Some(other)),
                1 => shift(&now, first, -1),
                2 => take_out(&now, first),
                3 => join(&now, first),
                4 => super::turn(&now, first, TURNS[two % TURNS.len()]),
                5 => {
                    let was = now.words(Part::Block(first)).unwrap().to_owned();
                    keep(&now, &wrote(Part::Block(first), &was, &words, two % 2 == 0)).map(kept)
                }
                _ => {
                    let wish = OFFERED[two % OFFERED.len()];
                    add(&now, &Add { after: Some(other), wish, source: &words }).map(|(draft, _)| draft)
                }
            };
            if let Ok(next) = next {
                now = next;
            }
            let mut ids: Vec<BlockId> = now.cards.iter().map(|card| card.id).collect();
            ids.sort();
            ids.dedup();
            prop_assert_eq!(ids.len(), now.cards.len());
            prop_assert!(now.cards.windows(2).all(|pair| pair[0].place < pair[1].place));
            prop_assert!(text(&now).is_ok());
        }
    }
}

#[test]
fn every_kind_of_block_has_a_name_at_the_desk_in_every_language() {
    let text = "Words[^1] and [a].\n\n## H\n\n- l\n\n| a | b |\n| --- | --- |\n\n> q\n\n:::figure a.png\n:::\n\n:::accordion a\nb\n:::\n\n:::callout note\nb\n:::\n\n:::steps\n1. a\n:::\n\n```\nc\n```\n\n---\n\n:::what\nx\n:::\n\n[^1]: f\n\n[a]: https://example.org\n";
    let text = Text::from_markdown(text, None).unwrap();
    let names: std::collections::BTreeSet<&str> = text.blocks().iter().map(|block| block.kind.name()).collect();
    assert_eq!(names.len(), 14, "{names:?}");
    for language in foundation::i18n::Language::all() {
        let words = foundation::i18n::Words::new(language);
        for name in &names {
            assert!(words.has(&format!("draft-kind-{name}")), "{name} in {language}");
        }
    }
}
