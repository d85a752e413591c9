//! What someone wrote in one part, brought together with what stands there now.

use foundation::Result;
use foundation::blocks::{Kind, MAX_BYTES, Stretch, WordMerge, merge_words};
use foundation::error::Refusal;

use super::deeds::fresh;
use super::layout::{pieces, seat};
use crate::drafts::model::{Draft, Part};
use crate::pages::rules::{STANDFIRST_AT_MOST, TITLE_AT_MOST};
use crate::pages::slugify;

/// What someone sent for one part.
#[derive(Debug, Clone, Copy)]
pub struct Writing<'a> {
    /// Which part.
    pub part: Part,
    /// What stood there when they began.
    pub was: &'a str,
    /// What they made of it.
    pub wrote: &'a str,
    /// What the block is to be, as their form knew.
    pub kind: Option<Kind>,
    /// Whether they leave the part: then it is tidied and cut where an empty line stands.
    pub leaves: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// The draft with their words in it; the same where nothing changed.
    Draft(Draft),
    /// Somebody else changed the same words: both wordings, until someone chooses.
    Clash(Clash),
    /// Somebody took the block out meanwhile.
    Gone,
}

/// Two wordings of one part that do not go together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// Which part.
    pub part: Part,
    /// What stands there now.
    pub stands: String,
    /// Both, brought together as far as they go.
    pub words: WordMerge,
}

impl Clash {
    /// Both wordings in one, one after the other wherever they clash: where nothing is lost.
    #[must_use]
    pub fn both(&self) -> String {
        both(&self.words)
    }
}

/// Both wordings in one, one after the other wherever they clash.
pub(super) fn both(words: &WordMerge) -> String {
    let mut both = String::new();
    for stretch in &words.stretches {
        match stretch {
            Stretch::Settled(words) => both.push_str(words),
            Stretch::Clash { ours, theirs, .. } => {
                both.push_str(ours);
                let apart = both.ends_with(char::is_alphanumeric) && theirs.starts_with(char::is_alphanumeric);
                both.push_str(if apart { " " } else { "" });
                both.push_str(theirs);
            }
        }
    }
    both
}

/// Takes in what someone wrote.
///
/// # Errors
/// Refused beside the field `text` if it is too long, or of a shape that cannot be read.
pub fn keep(draft: &Draft, writing: &Writing<'_>) -> Result<Kept> {
    let Some(stands) = draft.words(writing.part) else { return Ok(Kept::Gone) };
    let words = merge_words(writing.was, writing.wrote, stands);
    let Some(new) = words.settled() else {
        return Ok(Kept::Clash(Clash { part: writing.part, stands: stands.to_owned(), words }));
    };
    match writing.part {
        Part::Block(id) => {
            let known = writing.kind;
            block(draft, id, &new, known, writing.leaves).map(Kept::Draft)
        }
        part => head(draft, part, &new, writing.leaves).map(Kept::Draft),
    }
}

fn head(draft: &Draft, part: Part, new: &str, leaves: bool) -> Result<Draft> {
    let mut draft = draft.clone();
    let tidy = |text: &str| if leaves { line(text) } else { text.replace('\n', " ") };
    match part {
        Part::Title => draft.head.title = within(tidy(new), TITLE_AT_MOST, "refused-title-long")?,
        Part::Standfirst => draft.head.standfirst = within(tidy(new), STANDFIRST_AT_MOST, "refused-standfirst-long")?,
        Part::Slug => draft.head.slug = if new.trim().is_empty() { String::new() } else { slugify(new) },
        _ => draft.head.credits = if leaves { new.trim().to_owned() } else { new.to_owned() },
    }
    Ok(draft)
}

fn within(text: String, most: usize, key: &'static str) -> Result<String> {
    if text.chars().count() > most {
        return Err(Refusal::at("text", key).with("most", most.to_string()).into());
    }
    Ok(text)
}

/// One line without stray blanks.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn block(
    draft: &Draft,
    id: foundation::blocks::BlockId,
    new: &str,
    wished: Option<Kind>,
    leaves: bool,
) -> Result<Draft> {
    let mut draft = draft.clone();
    let Some(at) = draft.cards.iter().position(|card| card.id == id) else { return Ok(draft) };
    let others: usize = draft.cards.iter().filter(|card| card.id != id).map(|card| card.source.len() + 2).sum();
    if others + new.len() > MAX_BYTES {
        return Err(Refusal::at("text", "text-too-large").into());
    }
    let cut = pieces(new)?;
    let Some(card) = draft.cards.get_mut(at) else { return Ok(draft) };
    if let Some(kind) = cut.first().map(|piece| piece.kind).or(wished) {
        card.kind = kind;
    }
    if !leaves {
        new.clone_into(&mut card.source);
        return Ok(draft);
    }
    let mut cut = cut.into_iter();
    card.source = cut.next().map(|piece| piece.source).unwrap_or_default();
    let more = cut.map(|piece| fresh(piece.kind, piece.source));
    draft.cards.splice(at + 1..at + 1, more);
    seat(&mut draft.cards);
    Ok(draft)
}
