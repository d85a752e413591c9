//! Comments in words: who, when, about what.

use std::sync::Arc;

use foundation::Result;
use foundation::blocks::{BlockId, Text, plain_blocks};
use foundation::clock::Moment;
use foundation::i18n::Words;
use foundation::web::views::Choice;
use foundation::web::{Coalition, Site};

use crate::comments::model::{By, Comment, Place};
use crate::comments::rules::{self, Thread};
use crate::comments::views::{Group, SaidLine, ThreadLine};

/// What sentences about comments need to know.
pub(super) struct Sayer {
    pub(super) words: Words,
    coalition: Arc<Coalition>,
    /// The address under which a thread is resolved; empty where nobody may.
    pub(super) at: String,
}

impl Sayer {
    pub(super) async fn of(site: &Site, words: Words, at: String) -> Result<Self> {
        Ok(Self { words, coalition: site.coalition().await?, at })
    }

    pub(super) fn when(&self, at: Moment) -> String {
        self.words.date_time(at.timestamp().to_zoned(self.coalition.zone.clone()).datetime())
    }

    fn by(&self, by: &By) -> String {
        match by {
            By::Person(_, name) => name.clone(),
            By::Link(name) => self.words.fill("comment-by-link", "name", name),
            By::Document(name) if name.is_empty() => self.words.say("comment-by-document-nameless"),
            By::Document(name) => self.words.fill("comment-by-document", "name", name),
        }
    }

    fn said(&self, comment: &Comment) -> SaidLine {
        SaidLine { by: self.by(&comment.by), when: self.when(comment.at), body: comment.body.clone() }
    }

    pub(super) fn thread(&self, thread: &Thread) -> ThreadLine {
        let first = &thread.first;
        let resolved = first.resolved.as_ref().map(|resolution| {
            let gaps = [("name", resolution.by.as_str().into()), ("when", self.when(resolution.at).into())];
            self.words.with("comment-resolved-by", &gaps)
        });
        let undo = if resolved.is_some() { "/undo" } else { "" };
        ThreadLine {
            id: first.id.to_string(),
            quote: first.quote.clone(),
            words_changed: thread.words_changed,
            said: std::iter::once(first).chain(&thread.replies).map(|one| self.said(one)).collect(),
            resolved: resolved.unwrap_or_default(),
            resolve: match self.at.is_empty() {
                true => String::new(),
                false => format!("{}/{}/resolution{undo}", self.at, first.id),
            },
            is_outside: first.place == Place::Link,
            block: first.block.to_string(),
        }
    }

    /// The threads by block, in the order of the text, and those whose block is gone.
    pub(super) fn groups(&self, text: &Text, comments: Vec<Comment>) -> (Vec<Group>, Vec<ThreadLine>) {
        let words = plain_blocks(text);
        let beginning = |id: BlockId| {
            words.iter().find(|(one, _)| *one == id).map(|(_, words)| rules::shortened(words)).unwrap_or_default()
        };
        let (standing, gone) = rules::threads(text, comments);
        let groups = standing
            .into_iter()
            .map(|(id, threads)| {
                let words = beginning(id);
                let mut threads: Vec<ThreadLine> = threads.iter().map(|thread| self.thread(thread)).collect();
                // What stands in the heading already is not said again.
                for thread in threads.iter_mut().filter(|thread| thread.quote == words) {
                    thread.quote.clear();
                }
                Group { words, anchor: id.anchor(), threads }
            })
            .collect();
        (groups, gone.iter().map(|thread| self.thread(thread)).collect())
    }

    /// The blocks to speak about, by their first words.
    pub(super) fn blocks(&self, text: &Text) -> Vec<Choice> {
        const MOST: usize = 72;
        let short = |words: &str| {
            let short: String = words.chars().take(MOST).collect();
            if words.chars().nth(MOST).is_some() { format!("{}…", short.trim_end()) } else { short }
        };
        std::iter::once(Choice::new("", self.words.say("comment-block-none")))
            .chain(plain_blocks(text).into_iter().map(|(id, words)| Choice::new(id.to_string(), short(&words))))
            .collect()
    }
}

/// The threads among these comments that are open, with all their replies.
pub(super) fn open_only(comments: Vec<Comment>) -> Vec<Comment> {
    let closed: Vec<_> = comments.iter().filter(|one| one.resolved.is_some()).map(|one| one.id).collect();
    comments
        .into_iter()
        .filter(|one| !closed.contains(&one.id) && one.parent.is_none_or(|parent| !closed.contains(&parent)))
        .collect()
}
