//! The look-through as cards.

use std::collections::HashMap;

use foundation::blocks::{Block, BlockId, Kind, Text, What as Fate, compare_words, plain_blocks};
use foundation::files::FileNote;
use foundation::i18n::{Language, Words};
use foundation::web::views::Choice;

use super::look::Beside;
use crate::documents::model::Brought;
use crate::documents::rules::{Choices, Continues, Entry, Gone, Look, Place, Standing};
use crate::documents::views::{Card, Run, Saying, Told};
use crate::imports::rules::shorten;
use crate::imports::{Note, Outcome, What};
use crate::pages::web::render;

/// Longest beginning of a block that stands for it, in characters.
const BEGINNING: usize = 90;
/// So many blocks of the page are offered at most as what a block continues.
const OFFERED: usize = 40;
/// From so many runs of words on, the two are shown whole instead.
const RUNS: usize = 120;

/// What all cards are drawn with.
struct Drawing<'a> {
    words: Words,
    beside: &'a Beside,
    choices: &'a Choices,
    html: HashMap<BlockId, String>,
    old_html: HashMap<BlockId, String>,
    /// Blocks of the page that nothing continues for sure.
    open: Vec<&'a Block>,
    notes: HashMap<BlockId, Vec<Told>>,
}

/// The cards, and what is told of the whole document.
pub(super) fn draw(
    words: Words,
    language: Language,
    beside: &Beside,
    look: &Look<'_>,
    choices: &Choices,
    files: &HashMap<String, FileNote>,
) -> (Vec<Card>, Vec<Told>) {
    let html = |text: &Text| render::blocks(text, language, words, files).into_iter().collect();
    let (notes, mut told) = notes(words, &beside.brought);
    for left in &beside.brought.left_out {
        let text = words.with(
            "import-note-with-detail",
            &[("note", words.say(left.reason.key()).into()), ("detail", left.source.as_str().into())],
        );
        told.push(Told { text, left: true, check: false });
    }
    let doubtful = look.here().filter(|place| place.standing == Standing::Doubtful).filter_map(|place| place.old);
    let drawing = Drawing {
        words,
        beside,
        choices,
        html: html(&beside.brought.text),
        old_html: beside.stands.as_ref().map(|stands| html(&stands.text)).unwrap_or_default(),
        open: look.gone().map(|gone| gone.block).chain(doubtful).collect(),
        notes,
    };
    let mut number = 0;
    let card = |entry: &Entry<'_>| match entry {
        Entry::Here(place) => {
            number += 1;
            drawing.here(place, number)
        }
        Entry::Gone(gone) => drawing.gone(gone),
    };
    (look.entries.iter().map(card).collect(), told)
}

impl Drawing<'_> {
    fn here(&self, place: &Place<'_>, number: usize) -> Card {
        let (block, words) = (place.block, self.words);
        let id = block.id;
        let kind = kind_words(words, block.kind);
        let (state, sign) = match place.standing {
            Standing::New if self.beside.stands.is_none() => (String::new(), ""),
            Standing::New => (words.say("documents-state-new"), "now"),
            Standing::Same => (words.say("documents-state-same"), "done"),
            Standing::Changed => (words.say("documents-state-changed"), "now"),
            Standing::Doubtful => (words.say("documents-state-doubtful"), "late"),
            Standing::Ours => (words.say("documents-state-ours"), "done"),
            Standing::Clash => (words.say("documents-state-clash"), "late"),
            Standing::TakenOut => (words.say("documents-state-taken-out"), "stop"),
        };
        let changed = place.old.filter(|old| old.hash != block.hash);
        let said = self.beside.brought.said.iter().filter(|one| one.block == id).map(|one| self.saying(one));
        Card {
            id: id.to_string(),
            label: words.with("documents-card", &[("number", number.into()), ("kind", kind.as_str().into())]),
            kind,
            state,
            sign,
            html: match place.standing {
                Standing::Same => String::new(),
                _ => self.drawn(block),
            },
            words: beginning(block),
            was: changed.map(beginning).unwrap_or_default(),
            runs: changed.map(|old| runs(old, block)).unwrap_or_default(),
            told: self.notes.get(&id).cloned().unwrap_or_default(),
            said: said.collect(),
            tick: if place.standing == Standing::Same { "" } else { "leave" },
            tick_words: words.say("documents-leave"),
            ticked: self.choices.leave.contains(&id),
            whose: if changed.is_some() { self.whose() } else { Vec::new() },
            chosen: if self.choices.ours.contains(&id) { "ours" } else { "theirs" }.to_owned(),
            continues: self.continues(place),
            continued: match self.choices.continues.get(&id) {
                None => String::new(),
                Some(Continues::Nothing) => "new".to_owned(),
                Some(Continues::Block(old)) => old.to_string(),
            },
        }
    }

    fn gone(&self, gone: &Gone<'_>) -> Card {
        let words = self.words;
        let kind = kind_words(words, gone.block.kind);
        let key = if gone.ours { "documents-state-written-here" } else { "documents-state-gone" };
        Card {
            id: gone.block.id.to_string(),
            label: words.with("documents-card-gone", &[("kind", kind.as_str().into())]),
            kind,
            state: words.say(key),
            sign: if gone.ours { "done" } else { "stop" },
            html: self.old_html.get(&gone.block.id).cloned().unwrap_or_default(),
            words: beginning(gone.block),
            tick: "stay",
            tick_words: words.say("documents-stay"),
            ticked: self.choices.stay.contains(&gone.block.id),
            ..Card::default()
        }
    }

    /// A note at the foot comes as an entry of a list, which stands round it here.
    fn drawn(&self, block: &Block) -> String {
        let html = self.html.get(&block.id).cloned().unwrap_or_default();
        if html.starts_with("<li") { format!("<ul>{html}</ul>") } else { html }
    }

    fn whose(&self) -> Vec<Choice> {
        vec![
            Choice::new("theirs", self.words.say("documents-words-theirs")),
            Choice::new("ours", self.words.say("documents-words-ours")),
        ]
    }

    /// What a block may continue, where it is not sure.
    fn continues(&self, place: &Place<'_>) -> Vec<Choice> {
        let unsure = matches!(place.standing, Standing::New | Standing::Doubtful) && !self.open.is_empty();
        if !unsure || self.beside.stands.is_none() {
            return Vec::new();
        }
        let words = self.words;
        let as_block = |block: &Block| words.fill("documents-continues", "words", beginning(block));
        let matched = match place.old {
            Some(old) => Choice::new("", as_block(old)),
            None => Choice::new("", words.say("documents-continues-nothing")),
        };
        let nothing = place.old.map(|_| Choice::new("new", words.say("documents-continues-nothing")));
        let others = self.open.iter().filter(|block| place.old.is_none_or(|old| old.id != block.id));
        let others = others.take(OFFERED).map(|block| Choice::new(block.id.to_string(), as_block(block)));
        std::iter::once(matched).chain(nothing).chain(others).collect()
    }

    fn saying(&self, one: &crate::documents::model::SaidOn) -> Saying {
        let words = self.words;
        let who = match one.said.author.as_str() {
            "" => words.say("documents-said-someone"),
            author => author.to_owned(),
        };
        let what = words.say(one.said.saying.key());
        let day = one.said.on.parse::<jiff::civil::Date>().ok();
        let gaps = [("who", who.into()), ("what", what.into())];
        let line = match day {
            Some(day) => {
                let [who, what] = gaps;
                words.with("documents-said-on", &[who, what, ("when", words.date(day).into())])
            }
            None => words.with("documents-said", &gaps),
        };
        Saying { who: line, words: one.said.words.clone(), settled: one.said.settled }
    }
}

/// The name of a kind of block, as at the desk.
fn kind_words(words: Words, kind: Kind) -> String {
    words.say(&format!("draft-kind-{}", kind.name()))
}

/// How many blocks stand how, in a sentence.
pub(super) fn sum(words: Words, look: &Look<'_>, said: usize) -> String {
    let count = |standings: &[Standing]| look.here().filter(|place| standings.contains(&place.standing)).count();
    let old = look.here().any(|place| place.old.is_some()) || look.gone().next().is_some();
    if !old {
        let gaps = [("count", look.entries.len().into()), ("said", said.into())];
        return words.with("documents-sum-new", &gaps);
    }
    let gaps = [
        ("same", count(&[Standing::Same, Standing::Ours]).into()),
        ("changed", count(&[Standing::Changed, Standing::Doubtful, Standing::Clash]).into()),
        ("new", count(&[Standing::New]).into()),
        ("gone", look.gone().filter(|gone| !gone.ours).count().into()),
        ("said", said.into()),
    ];
    words.with("documents-sum", &gaps)
}

/// Notes by the block whose words they quote; the others are told of the whole.
fn notes(words: Words, brought: &Brought) -> (HashMap<BlockId, Vec<Told>>, Vec<Told>) {
    let mut placed: HashMap<BlockId, Vec<Told>> = HashMap::new();
    let mut told = Vec::new();
    let blocks = brought.text.blocks();
    // A page has its language already.
    let wanted = |note: &&Note| brought.page.is_none() || note.what != What::LanguageGuessed;
    for note in brought.notes.iter().filter(wanted).take(400) {
        let say = words.say(note.what.key());
        let quote = note.detail.trim_end_matches('…').trim();
        let long_enough = quote.chars().count() >= 4;
        let found = blocks.iter().find(|block| long_enough && block.source.contains(quote));
        let (left, check) = (note.outcome == Outcome::LeftOut, note.outcome == Outcome::Guessed);
        let counts = note.what == What::SaidAlong;
        let text = match found {
            None if !note.detail.is_empty() && !counts => {
                let gaps = [("note", say.into()), ("detail", note.detail.as_str().into())];
                words.with("import-note-with-detail", &gaps)
            }
            _ => say,
        };
        let line = Told { text, left, check };
        match found.filter(|_| !counts) {
            Some(block) => placed.entry(block.id).or_default().push(line),
            None => told.push(line),
        }
    }
    (placed, told)
}

/// The first words of a block.
fn beginning(block: &Block) -> String {
    shorten(&plain_words(block), BEGINNING)
}

/// A block's words without marks, footnotes' marks among them; its source where it has none.
pub(super) fn plain_words(block: &Block) -> String {
    let plain = Text::from_markdown(&block.source, None).map(|text| plain_blocks(&text)).unwrap_or_default();
    let words: Vec<String> = plain.into_iter().map(|(_, words)| words).collect();
    let words = if words.is_empty() { block.source.clone() } else { words.join(" ") };
    let mut kept = String::with_capacity(words.len());
    let mut rest = words.as_str();
    while let Some((before, after)) = rest.split_once("[^") {
        kept.push_str(before);
        let digits = after.trim_start_matches(|c: char| c.is_ascii_digit());
        rest = match digits.strip_prefix(']') {
            Some(after) => after,
            None => {
                kept.push_str("[^");
                after
            }
        };
    }
    kept.push_str(rest);
    kept
}

/// What changed, in plain words where it can be told in them.
fn runs(old: &Block, new: &Block) -> Vec<Run> {
    let (was, is) = (plain_words(old), plain_words(new));
    let (was, is) = if was == is { (old.source.clone(), new.source.clone()) } else { (was, is) };
    let runs = compare_words(&was, &is);
    if runs.len() > RUNS {
        return vec![Run { words: was.clone(), mark: "del" }, Run { words: is.clone(), mark: "ins" }];
    }
    let mark = |what: Fate| match what {
        Fate::Same => "",
        Fate::Out => "del",
        Fate::In => "ins",
    };
    runs.into_iter().map(|run| Run { words: run.words.to_owned(), mark: mark(run.what) }).collect()
}
