//! What a comment needs, and where it stands once the text has changed. Pure.

use std::collections::HashMap;

use foundation::Result;
use foundation::blocks::{BlockId, Text, plain_blocks};
use foundation::clock::{DAY, Moment};
use foundation::error::Refusal;

use super::model::{Comment, CommentId, Place};

/// Longest comment, in characters.
pub const BODY_AT_MOST: usize = 4_000;
/// Longest name someone from outside gives, in characters.
pub const NAME_AT_MOST: usize = 80;
/// Longest quote, in characters.
pub const QUOTE_AT_MOST: usize = 200;
/// The days a link may work, as they are offered.
pub const LASTS: [i64; 3] = [3, 7, 30];
/// So many comments may come through one link in all.
pub const BY_LINK_AT_MOST: i64 = 300;
/// And so many in [`SOON`].
pub const BY_LINK_SOON: i64 = 12;
/// Ten minutes, in seconds.
pub const SOON: i64 = 600;

/// What someone wrote: not empty, not endless; line ends stay, nothing else is read in it.
///
/// # Errors
/// Refused beside the field `text`.
pub fn body(text: &str) -> Result<String> {
    let text: String = text.trim().chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
    if text.is_empty() {
        return Err(Refusal::at("text", "refused-comment-empty").into());
    }
    if text.chars().count() > BODY_AT_MOST {
        return Err(Refusal::at("text", "refused-comment-long").with("most", BODY_AT_MOST.to_string()).into());
    }
    Ok(text)
}

/// The name of someone from outside: one line, without marks that turn or hide letters.
///
/// # Errors
/// Refused beside the field `name`.
pub fn name(text: &str) -> Result<String> {
    let name: String = text.chars().filter(|letter| !letter.is_control() && !is_unseen(*letter)).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Refusal::at("name", "refused-comment-nameless").into());
    }
    if name.chars().count() > NAME_AT_MOST {
        return Err(Refusal::at("name", "refused-comment-name-long").with("most", NAME_AT_MOST.to_string()).into());
    }
    Ok(name)
}

/// Letters of no width, and those that turn the direction of what follows.
fn is_unseen(letter: char) -> bool {
    matches!(letter as u32, 0x00AD | 0x061C | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFEFF)
}

/// The words a comment is about: those someone marked, if they stand in the block, else its beginning.
#[must_use]
pub fn quote(block_words: &str, marked: &str) -> String {
    let marked = line(marked);
    let words = line(block_words);
    let words = if !marked.is_empty() && words.contains(&marked) { marked } else { words };
    shortened(&words)
}

/// A quote that a document brought along.
#[must_use]
pub fn shortened(words: &str) -> String {
    let words = line(words);
    let short: String = words.chars().take(QUOTE_AT_MOST).collect();
    if words.chars().nth(QUOTE_AT_MOST).is_some() { format!("{}…", short.trim_end()) } else { short }
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The block a form names, if the text has it; with its words.
///
/// # Errors
/// Refused beside the field `block`.
pub fn block(text: &Text, id: &str) -> Result<(BlockId, String)> {
    let wanted: Option<BlockId> = id.parse().ok();
    let found = plain_blocks(text).into_iter().find(|(id, _)| Some(*id) == wanted);
    found.ok_or_else(|| Refusal::at("block", "refused-comment-block").into())
}

/// A comment with the replies to it, in the order they came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// What began it.
    pub first: Comment,
    /// What was replied.
    pub replies: Vec<Comment>,
    /// Whether the words it quotes are no longer in its block.
    pub words_changed: bool,
}

/// The threads of a text: by block, in the order of the text, and at the end those whose block is gone.
#[must_use]
pub fn threads(text: &Text, comments: Vec<Comment>) -> (Vec<(BlockId, Vec<Thread>)>, Vec<Thread>) {
    let words: Vec<(BlockId, String)> = plain_blocks(text);
    let (firsts, replies): (Vec<Comment>, Vec<Comment>) =
        comments.into_iter().partition(|comment| comment.parent.is_none());
    let mut answers: HashMap<CommentId, Vec<Comment>> = HashMap::new();
    for reply in replies {
        if let Some(parent) = reply.parent {
            answers.entry(parent).or_default().push(reply);
        }
    }
    let mut by_block: HashMap<BlockId, Vec<Thread>> = HashMap::new();
    for first in firsts {
        let now = words.iter().find(|(id, _)| *id == first.block).map(|(_, words)| line(words));
        let words_changed = now.is_some_and(|now| !now.contains(first.quote.trim_end_matches('…')));
        let replies = answers.remove(&first.id).unwrap_or_default();
        by_block.entry(first.block).or_default().push(Thread { first, replies, words_changed });
    }
    let standing = text
        .blocks()
        .iter()
        .filter_map(|block| by_block.remove(&block.id).map(|threads| (block.id, threads)))
        .collect();
    let mut gone: Vec<Thread> = by_block.into_values().flatten().collect();
    gone.sort_by_key(|thread| (thread.first.at, thread.first.id));
    (standing, gone)
}

/// Whether a comment made there is seen by someone who reads here; `same_link` says whether both came
/// by the same link.
#[must_use]
pub fn is_seen(made: Place, reader: Place, same_link: bool) -> bool {
    match reader {
        Place::Desk => true,
        Place::Page => made == Place::Page,
        Place::Link => made == Place::Link && same_link,
    }
}

/// When a link ends that is made now for so many days.
#[must_use]
pub fn ends(now: Moment, days: &str) -> Moment {
    let days = days.parse().ok().filter(|days| LASTS.contains(days)).unwrap_or(LASTS[1]);
    now.plus_seconds(days * DAY)
}

/// Whether one more may come through a link, after so many in all and so many lately.
///
/// # Errors
/// Refused in words.
pub fn one_more(in_all: i64, lately: i64) -> Result<()> {
    if in_all >= BY_LINK_AT_MOST || lately >= BY_LINK_SOON {
        return Err(foundation::Error::refused("refused-comments-many"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comments::model::By;

    fn text(markdown: &str, before: Option<&Text>) -> Text {
        Text::from_markdown(markdown, before).unwrap()
    }

    fn comment(block: BlockId, quote: &str, at: i64) -> Comment {
        Comment {
            id: CommentId::new(),
            parent: None,
            block,
            quote: quote.into(),
            by: By::Link("Wing".into()),
            place: Place::Desk,
            link: None,
            body: "Hm.".into(),
            at: Moment(at),
            resolved: None,
        }
    }

    #[test]
    fn a_comment_follows_its_block_says_when_its_words_have_changed_and_ends_last_when_it_is_gone() {
        let before = text("One lantern burns.\n\nTwo burn.\n\nThree.", None);
        let ids: Vec<BlockId> = before.blocks().iter().map(|block| block.id).collect();
        let comments = vec![
            comment(ids[2], "Three.", 1),
            comment(ids[0], "lantern", 2),
            comment(ids[0], "One lantern", 3),
            comment(ids[1], "Two burn.", 4),
        ];
        let after = text("Two burn.\n\nA lantern burns.", Some(&before));
        let (standing, gone) = threads(&after, comments);
        let said: Vec<(usize, Vec<(i64, bool)>)> = standing
            .iter()
            .map(|(id, threads)| {
                let at = ids.iter().position(|one| one == id).unwrap();
                (at, threads.iter().map(|thread| (thread.first.at.0, thread.words_changed)).collect())
            })
            .collect();
        assert_eq!(said, [(1, vec![(4, false)]), (0, vec![(2, false), (3, true)])]);
        assert_eq!(gone.iter().map(|thread| thread.first.at.0).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn a_quote_is_what_was_marked_if_it_stands_there_and_else_the_beginning() {
        assert_eq!(quote("One  lantern\nburns.", " lantern burns"), "lantern burns");
        assert_eq!(quote("One lantern burns.", "made up"), "One lantern burns.");
        let long = quote(&"word ".repeat(90), "");
        assert!(long.ends_with('…') && long.chars().count() <= QUOTE_AT_MOST + 1);
    }

    #[test]
    fn what_someone_from_outside_types_is_text_and_not_too_much_of_it() {
        assert!(body(" \n ").is_err() && body(&"x".repeat(BODY_AT_MOST + 1)).is_err());
        assert_eq!(body("One\n\u{7}two\u{0}").ok().as_deref(), Some("One\ntwo"));
        assert_eq!(name("  Wing\u{202e}\u{200b} \n Lau ").ok().as_deref(), Some("Wing Lau"));
        assert!(name("\u{200b}\u{2066}").is_err() && name(&"x".repeat(NAME_AT_MOST + 1)).is_err());
        assert!(one_more(3, 2).is_ok() && one_more(300, 0).is_err() && one_more(20, 12).is_err());
    }

    #[test]
    fn each_reader_sees_the_comments_of_their_place() {
        use Place::{Desk, Link, Page};
        for (made, reader, same, seen) in [
            (Desk, Desk, false, true),
            (Page, Desk, false, true),
            (Link, Desk, false, true),
            (Desk, Page, false, false),
            (Page, Page, false, true),
            (Link, Page, false, false),
            (Desk, Link, true, false),
            (Page, Link, false, false),
            (Link, Link, true, true),
            (Link, Link, false, false),
        ] {
            assert_eq!(is_seen(made, reader, same), seen, "{made:?} by {reader:?}");
        }
    }
}
