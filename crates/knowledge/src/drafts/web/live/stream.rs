//! What one open page is told, in the order it happens.

use std::collections::HashMap;
use std::collections::VecDeque;
use std::convert::Infallible;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::{Duration, Instant};

use axum::response::sse::Event;
use foundation::Result;
use foundation::web::Visit;
use foundation::work::View;
use futures_util::{Stream, stream};
use serde::Serialize;

use super::hub::{self, Seat};
use crate::drafts::model::{Draft, Part};
use crate::drafts::store;
use crate::drafts::web::answers::{self, CardTold};
use crate::drafts::web::cards::Drawing;
use crate::drafts::web::desk;
use crate::drafts::web::room::Room;
use crate::pages::{RevisionId, Write};

/// How often someone says that they are still here, and is asked whether they still may.
const STILL_HERE: Duration = Duration::from_secs(15);
/// A stream ends after so long; the browser opens another.
const AT_MOST: Duration = Duration::from_secs(30 * 60);

struct Listener {
    room: Room,
    seat: Seat,
    known: HashMap<Part, u64>,
    order: Vec<Part>,
    people: String,
    stands: Option<(RevisionId, Option<RevisionId>)>,
    ready: VecDeque<Event>,
    began: Instant,
    over: bool,
}

/// Someone who has the page open, for a script.
#[derive(Serialize)]
struct PersonTold {
    name: String,
    part: String,
    at: String,
}

#[derive(Serialize)]
struct Change {
    rev: i64,
    order: Vec<String>,
    cards: Vec<CardTold>,
    state: String,
    /// Whether a version was kept or published: what stands beside the cards is not what it was.
    again: bool,
}

/// The events of one open page. `known`: the count of changes it was drawn with.
pub(super) async fn events(
    room: Room,
    seat: Seat,
    known: Option<i64>,
    goes_on: bool,
) -> Result<impl Stream<Item = Result<Event, Infallible>>> {
    let mut listener = Listener {
        room,
        seat,
        known: HashMap::new(),
        order: Vec::new(),
        people: String::new(),
        stands: None,
        ready: VecDeque::new(),
        began: Instant::now(),
        over: !goes_on,
    };
    listener.begin(known).await?;
    Ok(stream::unfold(listener, |mut listener| async {
        let event = listener.next().await?;
        Some((Ok(event), listener))
    }))
}

impl Listener {
    async fn begin(&mut self, known: Option<i64>) -> Result<()> {
        let view = self.room.site.db().view(self.room.visit.actor());
        let draft = store::draft(&view, &self.room.page, self.room.language).await?;
        self.known = hashes(&draft);
        self.order = order(&draft);
        let edition = store::edition(&view, self.room.page.id, self.room.language).await?;
        self.stands = edition.map(|edition| (edition.newest, edition.public));
        if let Some(known) = known.filter(|known| *known != draft.rev) {
            // What changed between the drawing of the page and now; all of it, where a draft began or ended.
            let all = known > draft.rev || known == 0;
            self.known.retain(|part, _| match part.block().and_then(|id| draft.find(id)) {
                Some((_, card)) => !all && card.rev <= known,
                None => !all && draft.head_rev <= known,
            });
            self.order.clear();
        }
        self.come().await?;
        hub::stir(self.room.page.id, self.room.language);
        self.look(&view).await
    }

    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                return Some(event);
            }
            if self.over || self.began.elapsed() > AT_MOST {
                return None;
            }
            tokio::select! {
                heard = self.seat.bell.changed() => if heard.is_err() { return None },
                () = tokio::time::sleep(STILL_HERE) => {
                    if self.come().await.is_err() {
                        return None;
                    }
                }
                () = self.room.site.ended() => return None,
            }
            if self.again().await.is_err() {
                self.over = true;
                self.ready.push_back(Event::default().event("end").data("{}"));
            }
        }
    }

    /// Notes that someone is here; where they are is said by [`super::here`].
    async fn come(&self) -> Result<()> {
        let (work, page) = self.room.work().await?;
        store::stay(&work, page.id, self.room.language).await?;
        // Where someone is, is no history.
        work.commit_housekeeping().await
    }

    /// Looks again, as who they are by now: a session that ended or a right that was lost ends it.
    async fn again(&mut self) -> Result<()> {
        let actor = self.room.visit.actor_now(&self.room.site).await?;
        let view = self.room.site.db().view(&actor);
        let page = crate::pages::store::page(&view, self.room.page.id).await?;
        actor.permit(Write, page)?;
        self.look(&view).await
    }

    async fn look(&mut self, view: &View) -> Result<()> {
        let people = people(&self.room.visit, view, &self.room).await?;
        if people != self.people {
            self.ready.push_back(Event::default().event("here").data(&people));
            self.people = people;
        }
        let draft = store::draft(view, &self.room.page, self.room.language).await?;
        let (now, order) = (hashes(&draft), order(&draft));
        let edition = store::edition(view, self.room.page.id, self.room.language).await?;
        let stands = edition.as_ref().map(|edition| (edition.newest, edition.public));
        let again = stands != self.stands;
        if now == self.known && order == self.order && !again {
            return Ok(());
        }
        let drawing = Drawing::of(&self.room, view, &draft).await?;
        let mut cards = Vec::new();
        for part in heads().into_iter().chain(order.iter().copied()) {
            if now.get(&part) != self.known.get(&part) {
                let words = draft.words(part).unwrap_or_default().to_owned();
                let html = answers::html(&self.room, drawing.card(part, None)).await?;
                cards.push(CardTold { id: part.to_string(), html, words });
            }
        }
        let (state, _) = desk::state(&self.room, &draft, &drawing, edition.as_ref());
        let ids = order.iter().map(ToString::to_string).collect();
        let change = Change { rev: draft.rev, order: ids, cards, state, again };
        self.ready.push_back(Event::default().event("change").data(serde_json::to_string(&change)?));
        (self.known, self.order, self.stands) = (now, order, stands);
        Ok(())
    }
}

fn heads() -> [Part; 4] {
    [Part::Title, Part::Standfirst, Part::Credits, Part::Slug]
}

fn order(draft: &Draft) -> Vec<Part> {
    draft.cards.iter().map(|card| Part::Block(card.id)).collect()
}

/// What stands in each part, as a number: enough to see that it is not what it was.
fn hashes(draft: &Draft) -> HashMap<Part, u64> {
    let hash = |words: &str, kind: &str| {
        let mut hasher = DefaultHasher::new();
        (words, kind).hash(&mut hasher);
        hasher.finish()
    };
    let head = heads().into_iter().map(|part| (part, hash(draft.words(part).unwrap_or_default(), "")));
    let cards = draft.cards.iter().map(|card| (Part::Block(card.id), hash(&card.source, card.kind.name())));
    head.chain(cards).collect()
}

/// Who is here, the listener apart.
async fn people(visit: &Visit, view: &View, room: &Room) -> Result<String> {
    let words = visit.words();
    let here = store::here(view, room.page.id, room.language).await?;
    let others = here.into_iter().filter(|one| Some(one.person) != visit.actor().person_id());
    let told = others.map(|one| PersonTold {
        at: if one.part.is_empty() { String::new() } else { words.say("draft-here-writing") },
        name: one.name,
        part: one.part,
    });
    Ok(serde_json::to_string(&told.collect::<Vec<_>>())?)
}
