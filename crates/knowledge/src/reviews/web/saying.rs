//! Where a review stands, in words: with whom, since when, what next.

use std::collections::HashMap;

use foundation::Result;
use foundation::access::{CircleId, PersonId};
use foundation::clock::Moment;
use foundation::i18n::{Language, Words};
use foundation::web::{Coalition, Site};
use foundation::work::Reads;
use std::sync::Arc;

use crate::pages::{Revision, store as pages};
use crate::reviews::model::{Kind, Review, Said, State};
use crate::reviews::views::{ObjectionLine, Stand, Standing};
use crate::reviews::{rules, store};

/// What sentences about reviews need to know.
pub(super) struct Sayer {
    pub(super) words: Words,
    pub(super) coalition: Arc<Coalition>,
    pub(super) now: Moment,
    names: HashMap<PersonId, String>,
}

impl Sayer {
    /// Reads the names of everyone who has a part in these reviews.
    pub(super) async fn of(site: &Site, view: &impl Reads, words: Words, reviews: &[&Review]) -> Result<Self> {
        let people: Vec<PersonId> = reviews
            .iter()
            .flat_map(|review| review.answers.iter().map(|answer| answer.person).chain([review.asked_by]))
            .collect();
        let names = store::names(view, &people).await?;
        Ok(Self { words, coalition: site.coalition().await?, now: view.now(), names })
    }

    pub(super) fn language(&self) -> Language {
        self.words.language()
    }

    pub(super) fn name(&self, person: PersonId) -> String {
        self.names.get(&person).cloned().unwrap_or_default()
    }

    pub(super) fn circle(&self, circle: CircleId) -> String {
        self.coalition.circle_name(circle, self.language()).unwrap_or_default()
    }

    fn circles(&self, circles: &[CircleId]) -> String {
        let names: Vec<String> = circles.iter().map(|circle| self.circle(*circle)).collect();
        self.words.list(&names)
    }

    /// A day with its weekday.
    pub(super) fn day(&self, at: Moment) -> String {
        self.words.weekday_date(at.date(&self.coalition.zone))
    }

    /// A day and a time of day.
    pub(super) fn when(&self, at: Moment) -> String {
        let local = at.timestamp().to_zoned(self.coalition.zone.clone());
        let gaps = [("day", self.day(at).into()), ("clock", self.words.clock(local.time()).into())];
        self.words.with("review-day-and-clock", &gaps)
    }

    /// In whose name it is to go out: a partner's, or the coalition's.
    pub(super) fn voice(&self, review: &Review) -> String {
        match review.kind {
            Kind::Partner => self.circle(review.on_behalf),
            Kind::Coalition | Kind::Position => self.coalition.site_name(self.language()).name,
        }
    }

    /// Where it stands and what comes next, in a sentence or two; and the sign beside it.
    pub(super) fn state(&self, review: &Review, state: &State) -> (&'static str, String) {
        let since = self.day(review.asked_at);
        let at = |key: &str, at: &Moment| self.words.fill(key, "when", self.when(*at));
        match state {
            State::Waiting { missing, until } => {
                let who = ("who", self.circles(missing).into());
                let since = ("since", since.into());
                let said = match (review.kind, until) {
                    (Kind::Coalition, Some(until)) => {
                        self.words.with("review-waits-silence", &[who, since, ("until", self.when(*until).into())])
                    }
                    (Kind::Partner, _) => self.words.with("review-waits-partner", &[who, since]),
                    _ => self.words.with("review-waits-position", &[who, since]),
                };
                ("", said)
            }
            State::Stopped { by } => (
                "late",
                self.words.with("review-stopped", &[("who", self.circles(by).into()), ("count", by.len().into())]),
            ),
            State::Cleared(since) if review.held.is_some() => ("late", at("review-held", since)),
            State::Cleared(since) => ("now", at("review-cleared", since)),
            State::Done(when) => ("done", at("review-done", when)),
            State::Withdrawn(when) => ("stop", at("review-taken-back", when)),
            State::Overtaken(_) => ("stop", self.words.say("review-overtaken")),
            State::Gone => ("stop", self.words.say("review-gone")),
        }
    }

    /// The state with each partner's stand and the objections that hold it up.
    pub(super) async fn standing(&self, view: &impl Reads, review: &Review) -> Result<Standing> {
        let state = rules::state(review, self.now);
        let (sign, said) = self.state(review, &state);
        let text = match pages::revision(view, review.page, review.revision).await {
            Ok(revision) => Some(pages::public_text(&revision)?),
            Err(foundation::Error::NotFound) => None,
            Err(fault) => return Err(fault),
        };
        let plain = text.as_ref().map(foundation::blocks::plain_blocks).unwrap_or_default();
        let objections = rules::objections(review, self.now)
            .into_iter()
            .filter_map(|answer| {
                let Said::No(objection) = &answer.said else { return None };
                let words = plain.iter().find(|(id, _)| *id == objection.block).map(|(_, words)| excerpt(words));
                Some(ObjectionLine {
                    who: self.words.with(
                        "review-person-of",
                        &[("person", self.name(answer.person).into()), ("circle", self.circle(answer.circle).into())],
                    ),
                    block: words.unwrap_or_default(),
                    anchor: objection.block.anchor(),
                    reason: objection.reason.clone(),
                })
            })
            .collect();
        Ok(Standing {
            sign,
            said,
            stands: review.asked.iter().map(|circle| self.stand(review, *circle)).collect(),
            objections,
            is_held: matches!(state, State::Cleared(_)) && review.held.is_some(),
        })
    }

    fn stand(&self, review: &Review, circle: CircleId) -> Stand {
        let (sign, said) = match rules::voice(review, circle, self.now) {
            None => ("", self.words.say("review-stand-none")),
            Some(answer) => {
                let key = match (&answer.said, answer.by_link, answer.carried) {
                    (Said::No(_), _, _) => "review-stand-no",
                    (Said::Yes, _, true) => "review-stand-carried",
                    (Said::Yes, true, _) => "review-stand-link",
                    (Said::Yes, _, _) => "review-stand-yes",
                };
                let gaps = [("person", self.name(answer.person).into()), ("when", self.day(answer.at).into())];
                (if matches!(answer.said, Said::No(_)) { "late" } else { "done" }, self.words.with(key, &gaps))
            }
        };
        Stand { name: self.circle(circle), sign, said }
    }

    /// Who asks for what, in a sentence.
    pub(super) fn lead(&self, review: &Review, revision: Option<&Revision>) -> String {
        let key = match review.kind {
            Kind::Partner => "review-asks-partner",
            Kind::Coalition => "review-asks-coalition",
            Kind::Position => "review-asks-position",
        };
        let number = revision.map_or(0, |revision| revision.number);
        let gaps = [
            ("person", self.name(review.asked_by).into()),
            ("voice", self.voice(review).into()),
            ("number", number.into()),
            ("when", self.day(review.asked_at).into()),
        ];
        self.words.with(key, &gaps)
    }

    /// What an answer does, and when: said before the buttons.
    pub(super) fn what_then(&self, review: &Review, state: &State) -> String {
        match (review.kind, state) {
            (_, State::Stopped { .. }) => self.words.say("review-then-stopped"),
            (Kind::Partner, _) => self.words.say("review-then-partner"),
            (Kind::Coalition, State::Waiting { until: Some(until), .. }) => {
                self.words.fill("review-then-coalition", "until", self.when(*until))
            }
            _ => self.words.say("review-then-position"),
        }
    }
}

/// The first words of a block.
pub(super) fn excerpt(words: &str) -> String {
    const MOST: usize = 72;
    let short: String = words.chars().take(MOST).collect();
    if words.chars().nth(MOST).is_some() { format!("{}…", short.trim_end()) } else { short }
}
