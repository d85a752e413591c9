//! Drawing a draft's cards.

use std::collections::{HashMap, HashSet};

use foundation::Result;
use foundation::blocks::{BlockId, Kind, Stretch, Text};
use foundation::error::Refusal;
use foundation::files::{self, FileNote};
use foundation::i18n::Words;
use foundation::web::views::{Choice, FormState};
use foundation::work::Reads;

use super::room::Room;
use super::typed;
use crate::drafts::model::{Draft, Part, Trace};
use crate::drafts::rules::{self, Clash, OFFERED, TURNS};
use crate::drafts::store;
use crate::drafts::views::{Card, ClashView, OpenCard, Side};
use crate::pages::web::render;

/// A draft with all that is needed to draw it.
pub(super) struct Drawing<'a> {
    room: &'a Room,
    draft: &'a Draft,
    files: HashMap<String, FileNote>,
    names: HashMap<String, String>,
    html: HashMap<BlockId, String>,
}

/// How a card is open.
#[derive(Default)]
pub(super) struct Opening<'a> {
    /// What was sent, where it was not kept.
    pub(super) wrote: Option<&'a str>,
    /// What it began from.
    pub(super) was: Option<&'a str>,
    /// The kind it was to be.
    pub(super) kind: Option<Kind>,
    /// Why it was refused.
    pub(super) refused: Option<Refusal>,
    /// What it clashes with.
    pub(super) clash: Option<&'a Clash>,
    /// Said where it was taken out meanwhile.
    pub(super) gone: String,
}

impl<'a> Drawing<'a> {
    /// Reads what is needed and draws the blocks.
    pub(super) async fn of(room: &'a Room, view: &impl Reads, draft: &'a Draft) -> Result<Self> {
        let files: HashMap<String, FileNote> = files::used_by(view, room.page.id.0).await?.into_iter().collect();
        let authors = draft.cards.iter().filter(|card| card.rev > 0).map(|card| card.changed.by.as_str());
        let others = [&draft.begun, &draft.changed].into_iter().flatten().map(|trace| trace.by.as_str());
        let names = store::names(view, authors.chain(others)).await?;
        let html = drawn(room, draft, &files)?;
        Ok(Self { room, draft, files, names, html })
    }

    fn words(&self) -> Words {
        self.room.visit.words()
    }

    /// Someone's name, as the ledger names them.
    pub(super) fn name(&self, by: &str) -> String {
        self.names.get(by).cloned().unwrap_or_else(|| self.words().say("history-by-kith"))
    }

    /// Who, and when.
    pub(super) fn who_when(&self, key: &str, trace: &Trace) -> String {
        let gaps = [("who", self.name(&trace.by).into()), ("when", self.room.when(trace).into())];
        self.words().with(key, &gaps)
    }

    /// A card as it lies on the desk.
    pub(super) fn card(&self, part: Part, open: Option<OpenCard>) -> Card {
        let words = self.words();
        let text = self.draft.words(part).unwrap_or_default().to_owned();
        let (kind, label, note, html) = match part {
            Part::Block(id) => {
                let found = self.draft.find(id);
                let kind = kind_words(words, found.map_or(Kind::Paragraph, |(_, card)| card.kind));
                let number = found.map_or(0, |(at, _)| at + 1);
                let label = words.with("draft-card", &[("kind", kind.as_str().into()), ("number", number.into())]);
                let changed = found.filter(|(_, card)| card.rev > 0);
                let note = changed.map(|(_, card)| self.who_when("draft-note", &card.changed)).unwrap_or_default();
                (kind, label, note, self.html.get(&id).cloned().unwrap_or_default())
            }
            part => {
                let kind = words.say(&format!("draft-kind-{part}"));
                (kind.clone(), kind, String::new(), String::new())
            }
        };
        Card {
            id: part.to_string(),
            kind,
            label,
            set: match part {
                Part::Title => "title",
                Part::Standfirst => "lead",
                Part::Block(_) => "",
                _ => "small-words",
            },
            note,
            empty: text.trim().is_empty(),
            html,
            words: if part == Part::Slug { self.address(&text) } else { text },
            block: part.block().is_some(),
            language: self.room.language,
            here: self.room.here(),
            open,
        }
    }

    fn address(&self, slug: &str) -> String {
        if slug.is_empty() { String::new() } else { crate::pages::address(self.room.language, slug) }
    }

    /// The card with its form.
    pub(super) fn open(&self, part: Part, opening: Opening<'_>) -> Card {
        let words = self.words();
        let found = part.block().and_then(|id| self.draft.find(id));
        let stands = self.draft.words(part).unwrap_or_default();
        let kind = opening.kind.or(found.map(|(_, card)| card.kind)).unwrap_or(Kind::Paragraph);
        let source = opening.clash.map(Clash::both);
        let source = source.as_deref().or(opening.wrote).unwrap_or(stands);
        let was = opening.clash.map(|clash| clash.stands.as_str()).or(opening.was).unwrap_or(stands);
        let mut form = FormState::new();
        if let Some(refusal) = &opening.refused {
            let gaps: Vec<_> = refusal.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
            form = form.refuse("text", words.with(&refusal.key, &gaps));
        }
        let turnable = matches!(kind, Kind::Paragraph | Kind::Heading(_) | Kind::List | Kind::Quote);
        let turns = TURNS.iter().filter(|turn| turnable && turn.kind() != Some(kind));
        let open = OpenCard {
            fields: typed::fields_of(part, kind, source, &self.files),
            was: was.to_owned(),
            kind: kind.to_string(),
            form,
            ends: found.map_or((true, true), |(at, _)| (at == 0, at + 1 == self.draft.cards.len())),
            turns: turns
                .map(|turn| Choice::new(turn.word(), words.say(&format!("draft-add-{}", turn.word()))))
                .collect(),
            adds: adds(words),
            clash: opening.clash.map(|clash| self.clash(clash)),
            gone: opening.gone,
        };
        self.card(part, Some(open))
    }

    fn clash(&self, clash: &Clash) -> ClashView {
        let trace = match clash.part.block().and_then(|id| self.draft.find(id)) {
            Some((_, card)) => Some(&card.changed),
            None => self.draft.changed.as_ref(),
        };
        ClashView {
            said: trace.map(|trace| self.who_when("draft-clash-by", trace)).unwrap_or_default(),
            stands: clash.stands.clone(),
            mine: side(clash.words.stretches.iter(), true),
            theirs: side(clash.words.stretches.iter(), false),
        }
    }
}

/// One of two wordings, with the places where they differ.
pub(super) fn side<'s>(stretches: impl Iterator<Item = &'s Stretch>, ours: bool) -> Side {
    let pieces: Vec<(bool, String)> = stretches
        .map(|stretch| match stretch {
            Stretch::Settled(words) => (false, words.clone()),
            Stretch::Clash { ours: words, .. } if ours => (true, words.clone()),
            Stretch::Clash { theirs, .. } => (true, theirs.clone()),
        })
        .collect();
    Side { text: pieces.iter().map(|(_, words)| words.as_str()).collect(), pieces }
}

/// The name of a kind of block.
pub(super) fn kind_words(words: Words, kind: Kind) -> String {
    words.say(&format!("draft-kind-{}", kind.name()))
}

/// What may be added.
pub(super) fn adds(words: Words) -> Vec<Choice> {
    OFFERED.iter().map(|wish| Choice::new(wish.word, words.say(&format!("draft-add-{}", wish.word)))).collect()
}

/// The blocks as readers see them. A card that holds several has them all.
fn drawn(room: &Room, draft: &Draft, files: &HashMap<String, FileNote>) -> Result<HashMap<BlockId, String>> {
    let known: HashSet<BlockId> = draft.cards.iter().map(|card| card.id).collect();
    let mut html: HashMap<BlockId, String> = HashMap::new();
    let mut last = None;
    for (id, piece) in render::blocks(&rules::text(draft)?, room.language, room.visit.words(), files) {
        if known.contains(&id) {
            last = Some(id);
        }
        if let Some(id) = last {
            html.entry(id).or_default().push_str(&piece);
        }
    }
    for card in draft.cards.iter().filter(|card| !card.source.trim().is_empty()) {
        html.entry(card.id).or_insert_with(|| alone(room, card.id, &card.source, files));
    }
    Ok(html)
}

/// A block by itself: what a definition or the second of two lists looks like.
pub(super) fn alone(room: &Room, id: BlockId, source: &str, files: &HashMap<String, FileNote>) -> String {
    let words = room.visit.words();
    let pieces = Text::from_parts([(Some(id), source)]).map(|text| render::blocks(&text, room.language, words, files));
    pieces.unwrap_or_default().into_iter().map(|(_, html)| html).collect()
}
