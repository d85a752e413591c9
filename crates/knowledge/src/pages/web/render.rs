//! From a revision to what a reader sees. The drawn body of a revision is kept ready in memory:
//! it is the same for everyone who may see the page, and it never changes.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use foundation::Result;
use foundation::blocks::{self, BlockId, Heading, Image, Render, Text, Words as BlockWords};
use foundation::files::{self, FileNote};
use foundation::i18n::{Language, Words};
use foundation::work::Reads;

use crate::pages::model::Revision;
use crate::pages::store::{self, Hidden};

/// A revision as it is drawn.
#[derive(Debug)]
pub(crate) struct Drawn {
    /// Safe HTML.
    pub(crate) html: String,
    /// Its headings.
    pub(crate) outline: Vec<Heading>,
    /// Minutes to read.
    pub(crate) minutes: u32,
    /// The first sentence, for cards and lists.
    pub(crate) beginning: String,
    /// The address of its first figure, for cards.
    pub(crate) picture: Option<String>,
    /// What of it is not shown, and until when the rest is.
    pub(crate) hidden: Hidden,
}

static DRAWN: LazyLock<moka::sync::Cache<(uuid::Uuid, Language, u64), Arc<Drawn>>> = LazyLock::new(|| {
    moka::sync::Cache::builder()
        .max_capacity(4 * 1024 * 1024)
        .weigher(|_, drawn: &Arc<Drawn>| u32::try_from(drawn.html.len() + 400).unwrap_or(u32::MAX))
        .build()
});

/// Draws a revision for readers of a language (whose words the frame's few labels are in).
pub(crate) async fn drawn(view: &impl Reads, revision: &Revision, words: Words) -> Result<Arc<Drawn>> {
    let hidden = store::hidden_in(view, revision.page).await?;
    let key = (revision.id.0, words.language(), hidden.mark());
    if let Some(found) = DRAWN.get(&key) {
        return Ok(found);
    }
    let text = hidden.taken_from(&store::public_text(revision)?, &words.say("block-taken-out"))?;
    let files: HashMap<String, FileNote> = files::used_by(view, revision.page.0).await?.into_iter().collect();
    let drawn = Arc::new(Drawn { hidden, ..draw(&text, revision.language, words, &files) });
    DRAWN.insert(key, drawn.clone());
    Ok(drawn)
}

/// Draws text as it would look, without keeping it.
pub(crate) fn draw(text: &Text, language: Language, words: Words, files: &HashMap<String, FileNote>) -> Drawn {
    let image = |source: &str| found(files, source);
    let said = Said::new(words);
    let html = blocks::render(
        text,
        &Render {
            language: language.tag(),
            first_heading: 2,
            image: &image,
            language_of: &|_| None,
            words: said.words(),
        },
    );
    let picture = blocks::images(text).iter().find_map(|source| image(source)).map(|image| image.address);
    Drawn {
        html,
        outline: blocks::outline(text),
        minutes: blocks::reading_minutes(text),
        beginning: crate::pages::rules::first_sentences(&blocks::plain(text), 200),
        picture,
        hidden: Hidden::default(),
    }
}

/// Draws text block by block, for a desk where each stands on its own.
pub(crate) fn blocks(
    text: &Text,
    language: Language,
    words: Words,
    files: &HashMap<String, FileNote>,
) -> Vec<(BlockId, String)> {
    let said = Said::new(words);
    let how = Render {
        language: language.tag(),
        first_heading: 2,
        image: &|source| found(files, source),
        language_of: &|_| None,
        // At the desk a heading is opened, not linked to.
        words: BlockWords { anchor: "", ..said.words() },
    };
    blocks::render_blocks(text, &how)
}

fn found(files: &HashMap<String, FileNote>, source: &str) -> Option<Image> {
    let note = files.get(source)?;
    let side = |pixels: i64| u32::try_from(pixels).ok().filter(|pixels| *pixels > 0);
    Some(Image { address: note.address(), size: side(note.width).zip(side(note.height)) })
}

/// The few words a body needs, held while it is drawn.
struct Said([String; 13]);

impl Said {
    fn new(words: Words) -> Self {
        let keys = [
            "table",
            "anchor",
            "note",
            "important",
            "warning",
            "more",
            "missing",
            "unknown",
            "done",
            "open",
            "footnotes",
            "footnote",
            "back",
        ];
        Self(keys.map(|key| words.say(&format!("block-{key}"))))
    }

    fn words(&self) -> BlockWords<'_> {
        let [table, anchor, note, important, warning, more, missing, unknown, done, open, rest @ ..] = &self.0;
        let [footnotes, footnote, back] = rest;
        BlockWords {
            table,
            anchor,
            note,
            important,
            warning,
            more,
            missing,
            unknown,
            done,
            open,
            footnotes,
            footnote,
            back,
        }
    }
}
