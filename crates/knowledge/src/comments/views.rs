//! What the pages of comments show: plain data for the templates.

use askama::Template;
use foundation::i18n::Language;
use foundation::web::shell::{Link, Shell};
use foundation::web::views::{Choice, FormState};

/// The threads that hang on one block.
#[derive(Clone, Debug)]
pub struct Group {
    /// The block, in its kind's first words.
    pub words: String,
    /// Where the block stands in a shown text.
    pub anchor: String,
    /// What was said about it.
    pub threads: Vec<ThreadLine>,
}

/// A comment with its replies.
#[derive(Clone, Debug)]
pub struct ThreadLine {
    /// Its id.
    pub id: String,
    /// The words it is about.
    pub quote: String,
    /// Whether these words are no longer there.
    pub words_changed: bool,
    /// The comment, then its replies.
    pub said: Vec<SaidLine>,
    /// How it was resolved, in words; empty while it is open.
    pub resolved: String,
    /// Where resolving it is posted, or opening it again; empty if one may not.
    pub resolve: String,
    /// Whether someone from outside sees the replies too.
    pub is_outside: bool,
    /// The block's id, for a reply.
    pub block: String,
}

/// One thing said.
#[derive(Clone, Debug)]
pub struct SaidLine {
    /// Who, in words: "by link: Wing".
    pub by: String,
    /// When, in words.
    pub when: String,
    /// What: text, shown as it is.
    pub body: String,
}

/// What one may say, and where it goes. Fields: `block`, `quote`, `text`, `parent`; by a link also `name`.
#[derive(Clone, Debug)]
pub struct SayForm {
    /// Where it goes.
    pub action: String,
    /// The blocks to speak about.
    pub blocks: Vec<Choice>,
    /// Whether a name is asked for.
    pub asks_name: bool,
}

/// The comments of a page, or of one block of it.
#[derive(Clone, Debug, Template)]
#[template(path = "comments/pages/comments.html")]
pub struct CommentsPage {
    /// The frame.
    pub shell: Shell,
    /// What was typed.
    pub form: FormState,
    /// The title of the text.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// The way back to it.
    pub back: String,
    /// The threads, by block.
    pub groups: Vec<Group>,
    /// Threads whose block is gone.
    pub gone: Vec<ThreadLine>,
    /// What one may say.
    pub say: SayForm,
    /// The resolved ones as well, or only the open ones again.
    pub other: Link,
    /// Links for people from outside; none if one may not make them.
    pub links: Option<OutsideForm>,
}

/// The comments of one block without a frame, for the desk to fetch.
#[derive(Clone, Debug, Template)]
#[template(path = "comments/pages/part.html")]
pub struct CommentsPart {
    /// The words and the form's token.
    pub shell: Shell,
    /// What was typed.
    pub form: FormState,
    /// The language of the text.
    pub language: Language,
    /// The threads of the block.
    pub threads: Vec<ThreadLine>,
    /// What one may say.
    pub say: SayForm,
}

/// Links for people from outside. Fields: `days`.
#[derive(Clone, Debug)]
pub struct OutsideForm {
    /// Where it goes.
    pub action: String,
    /// How long it may work.
    pub days: Vec<Choice>,
    /// The text for a chat with the link just made; shown once.
    pub made: String,
    /// Those that work: made by whom, until when, and where ending one is posted.
    pub working: Vec<Link>,
}

/// One version as someone from outside sees it. Fields as [`SayForm`].
#[derive(Clone, Debug, Template)]
#[template(path = "comments/pages/outside.html")]
pub struct Outside {
    /// The frame.
    pub shell: Shell,
    /// What was typed.
    pub form: FormState,
    /// The title of the text.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// Its standfirst; may be empty.
    pub standfirst: String,
    /// Who shares it, until when.
    pub shared: String,
    /// The whole text, safe HTML.
    pub body: String,
    /// What was said through this link, by block.
    pub groups: Vec<Group>,
    /// What one may say.
    pub say: SayForm,
    /// Thanks after a comment; empty before.
    pub thanks: String,
}

/// A link that works no longer.
#[derive(Clone, Debug, Template)]
#[template(path = "comments/pages/ended.html")]
pub struct OutsideEnded {
    /// The frame.
    pub shell: Shell,
}
