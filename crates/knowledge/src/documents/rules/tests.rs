use foundation::blocks::{BlockId, Text};
use proptest::prelude::*;

use super::*;

fn text(markdown: &str) -> Text {
    Text::from_markdown(markdown, None).unwrap()
}

fn standings(look: &Look<'_>) -> Vec<Standing> {
    look.here().map(|place| place.standing).collect()
}

/// The copy as it is remembered after it was taken without a choice.
fn remembered(copy: &Text, page: Option<&Text>) -> (Text, Text) {
    let look = look(copy, page, None);
    let (taken, names) = taken(&look, &Choices::at_first(&look)).unwrap();
    let mut map = copy.map();
    for mark in &mut map {
        mark.id = names[&mark.id];
    }
    (taken, Text::restore(&copy.markdown(), &map).unwrap())
}

const FIRST: &str = "## Why\n\nBy the sixth week the casseroles have stopped.\n\nRing then, at the hour you rang the first time.\n\n- Bring tea\n- Leave a chair free\n";

#[test]
fn a_first_copy_is_all_new_and_taken_as_it_stands() {
    let copy = text(FIRST);
    let look = look(&copy, None, None);
    assert_eq!(standings(&look), [Standing::New; 4]);
    let (page, names) = taken(&look, &Choices::at_first(&look)).unwrap();
    assert_eq!(page.markdown(), copy.markdown());
    assert!(names.iter().all(|(own, id)| own == id));
}

#[test]
fn a_newer_copy_continues_the_blocks_and_keeps_what_was_changed_here() {
    let (page, last) = remembered(&text(FIRST), None);
    let here = page.markdown().replace("Ring then,", "Please ring then,").replace("Why", "Why six weeks")
        + "\nWritten here.\n";
    let here = Text::from_markdown(&here, Some(&page)).unwrap();
    let newer = text(
        &FIRST
            .replace("casseroles have stopped", "casseroles and the cards have stopped")
            .replace("## Why\n", "## Why then\n"),
    );
    let look = look(&newer, Some(&here), Some(&last));
    assert_eq!(standings(&look), [Standing::Clash, Standing::Changed, Standing::Ours, Standing::Same]);
    assert!(look.gone().all(|gone| gone.ours) && look.gone().count() == 1);
    let (after, _) = taken(&look, &Choices::at_first(&look)).unwrap();
    let ids = |text: &Text| text.blocks().iter().map(|block| block.id).collect::<Vec<BlockId>>();
    assert_eq!(ids(&after), ids(&here));
    let markdown = after.markdown();
    assert!(
        markdown.contains("## Why then") && markdown.contains("Please ring then,") && markdown.contains("the cards")
    );
    assert!(markdown.ends_with("Written here.\n"));
}

#[test]
fn what_was_taken_out_here_stays_out_and_what_left_the_document_goes() {
    let (page, last) = remembered(&text(FIRST), None);
    let ids: Vec<BlockId> = page.blocks().iter().map(|block| block.id).collect();
    let here = Text::from_parts(
        page.blocks().iter().filter(|block| block.id != ids[2]).map(|b| (Some(b.id), b.source.as_str())),
    )
    .unwrap();
    let newer = text(&FIRST.replace("## Why\n\n", ""));
    let look = look(&newer, Some(&here), Some(&last));
    assert_eq!(standings(&look), [Standing::Same, Standing::TakenOut, Standing::Same]);
    assert_eq!(look.gone().map(|gone| (gone.block.id, gone.ours)).collect::<Vec<_>>(), [(ids[0], false)]);
    let (after, _) = taken(&look, &Choices::at_first(&look)).unwrap();
    assert_eq!(after.blocks().iter().map(|block| block.id).collect::<Vec<_>>(), [ids[1], ids[3]]);
    let wish = Choices { leave: Default::default(), stay: [ids[0]].into(), ..Choices::at_first(&look) };
    let (after, _) = taken(&look, &wish).unwrap();
    assert_eq!(after.blocks().iter().map(|block| block.id).collect::<Vec<_>>().len(), 4);
    assert_eq!(after.blocks()[0].id, ids[0], "it stays where it stood");
}

#[test]
fn someone_may_say_what_a_block_continues() {
    let page = text("Old words about tea and chairs.\n\nOther old words.\n");
    let copy = text("Entirely different sentence here.\n");
    let look = look(&copy, Some(&page), None);
    assert_eq!(standings(&look), [Standing::New]);
    let (own, old) = (copy.blocks()[0].id, page.blocks()[1].id);
    let wish = Choices { continues: [(own, Continues::Block(old))].into(), ..Choices::default() };
    let (after, names) = taken(&look, &wish).unwrap();
    assert_eq!((after.blocks()[0].id, names[&own]), (old, old));
    let wish = Choices { continues: [(own, Continues::Block(BlockId::new()))].into(), ..Choices::default() };
    assert_eq!(taken(&look, &wish).unwrap().0.blocks()[0].id, own, "a block that is not there is none");
}

proptest! {
    #[test]
    fn no_block_has_two_heirs_and_all_words_of_the_document_are_there(
        page in prop::collection::vec("[a-d]{1,3}( [a-d]{1,3}){0,3}", 0..8),
        last in prop::collection::vec("[a-d]{1,3}( [a-d]{1,3}){0,3}", 0..8),
        copy in prop::collection::vec("[a-d]{1,3}( [a-d]{1,3}){0,3}", 0..8),
        picks in prop::collection::vec((0_usize..8, 0_usize..9), 0..5),
    ) {
        let page = text(&page.join("\n\n"));
        let last = Text::from_markdown(&last.join("\n\n"), Some(&page)).unwrap();
        let copy = text(&copy.join("\n\n"));
        let look = look(&copy, Some(&page), Some(&last));
        let olds: Vec<BlockId> = look.here().filter_map(|place| place.old.map(|old| old.id)).collect();
        prop_assert_eq!(olds.len() + look.gone().count(), page.blocks().len());
        let continues = picks.iter().filter_map(|(own, old)| {
            let own = copy.blocks().get(*own)?.id;
            Some((own, page.blocks().get(*old).map_or(Continues::Nothing, |old| Continues::Block(old.id))))
        });
        let choices = Choices { continues: continues.collect(), ..Choices::default() };
        let (after, names) = taken(&look, &choices).unwrap();
        let sources: Vec<&str> = after.blocks().iter().map(|block| block.source.as_str()).collect();
        let wanted: Vec<&str> = copy.blocks().iter().map(|block| block.source.as_str()).collect();
        prop_assert_eq!(sources, wanted);
        let distinct: std::collections::HashSet<_> = names.values().collect();
        prop_assert_eq!(distinct.len(), names.len());
    }
}
