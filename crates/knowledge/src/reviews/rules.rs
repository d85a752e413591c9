//! What lets a text go out. Pure.

use std::collections::{BTreeMap, BTreeSet};

use foundation::access::{CircleId, PersonId};
use foundation::blocks::{BlockId, Text};
use foundation::clock::{DAY, Moment};
use foundation::error::Refusal;
use foundation::{Error, Result};

use super::model::{Answer, Ending, Kind, Objection, Review, Rule, Said, State, TO_LOOK, WINDOW, WINDOWS};
use crate::pages::{RevisionId, Significance};

/// Longest reason, and longest message to those asked, in characters.
pub const REASON_AT_MOST: usize = 2_000;

/// Where a review stands at `now`. Answers later than `now` are not known yet.
#[must_use]
pub fn state(review: &Review, now: Moment) -> State {
    match review.end {
        Some(end) if end.at <= now => match end.how {
            Ending::Published => State::Done(end.at),
            Ending::Withdrawn => State::Withdrawn(end.at),
            Ending::Overtaken => State::Overtaken(end.at),
        },
        _ if !review.is_there => State::Gone,
        _ if review.is_behind => State::Overtaken(review.asked_at),
        _ => match standing(review, now) {
            // It went out by another way, as at a time that someone named.
            State::Cleared(since) if review.is_public => State::Done(since),
            other => other,
        },
    }
}

/// The answers that count, in the order they were given.
fn counted(review: &Review, now: Moment) -> Vec<&Answer> {
    let mut counted: Vec<&Answer> = review
        .answers
        .iter()
        .filter(|answer| answer.at <= now && review.asked.contains(&answer.circle))
        .filter(|answer| !(answer.said == Said::Yes && review.authors.contains(&answer.person)))
        .collect();
    counted.sort_by_key(|answer| (answer.at, answer.order));
    counted
}

/// Walks through the answers as they came, and stops where the text could go out.
fn standing(review: &Review, now: Moment) -> State {
    let answers = counted(review, now);
    let mut voices: BTreeMap<CircleId, &Said> = BTreeMap::new();
    let mut silence = review.ends_at.filter(|_| review.kind == Kind::Coalition);
    let mut since = review.asked_at;
    for answer in answers {
        // Silence may have cleared it before this answer came: then it came too late.
        if let Some(cleared) = clear(review, &voices, silence, since).filter(|cleared| *cleared <= answer.at) {
            return State::Cleared(cleared);
        }
        let stopped = stands(&voices);
        voices.insert(answer.circle, &answer.said);
        since = answer.at;
        if stopped && !stands(&voices) {
            silence = silence.map(|end| end.max(answer.at.plus_seconds(TO_LOOK)));
        }
    }
    match clear(review, &voices, silence, since) {
        Some(cleared) if cleared <= now => State::Cleared(cleared),
        _ if stands(&voices) => State::Stopped {
            by: voices.iter().filter(|(_, said)| matches!(said, Said::No(_))).map(|(circle, _)| *circle).collect(),
        },
        _ => State::Waiting { missing: missing(review, &voices), until: silence },
    }
}

/// When the text may go out if nobody says anything more after `since`.
fn clear(
    review: &Review,
    voices: &BTreeMap<CircleId, &Said>,
    silence: Option<Moment>,
    since: Moment,
) -> Option<Moment> {
    if stands(voices) {
        None
    } else if !review.asked.is_empty() && missing(review, voices).is_empty() {
        Some(since)
    } else {
        silence.map(|end| end.max(since))
    }
}

fn stands(voices: &BTreeMap<CircleId, &Said>) -> bool {
    voices.values().any(|said| matches!(said, Said::No(_)))
}

fn missing(review: &Review, voices: &BTreeMap<CircleId, &Said>) -> Vec<CircleId> {
    review.asked.iter().copied().filter(|circle| !voices.contains_key(circle)).collect()
}

/// What a partner says: the last of its answers that count.
#[must_use]
pub fn voice(review: &Review, circle: CircleId, now: Moment) -> Option<&Answer> {
    counted(review, now).into_iter().rfind(|answer| answer.circle == circle)
}

/// The objections that stand, in the order of the circles.
#[must_use]
pub fn objections(review: &Review, now: Moment) -> Vec<&Answer> {
    review
        .asked
        .iter()
        .filter_map(|circle| voice(review, *circle, now))
        .filter(|answer| matches!(answer.said, Said::No(_)))
        .collect()
}

/// Whether someone may answer for a circle at `now`: it is asked, they may speak for it, it is still
/// open. A yes is not for those who wrote the text.
///
/// # Errors
/// Refused in words.
pub fn may_answer(
    review: &Review,
    circle: CircleId,
    person: PersonId,
    may: bool,
    said: &Said,
    now: Moment,
) -> Result<()> {
    if !review.asked.contains(&circle) || !may {
        return Err(Error::NotFound);
    }
    if !state(review, now).is_open() {
        return Err(Error::refused("refused-review-over"));
    }
    if *said == Said::Yes && review.authors.contains(&person) {
        return Err(Error::refused("refused-review-own"));
    }
    Ok(())
}

/// An objection from a form: it names a block of the text and says why.
///
/// # Errors
/// Refused beside the field that will not do.
pub fn objection(text: &Text, block: &str, reason: &str) -> Result<Objection> {
    let block: Option<BlockId> = block.parse().ok().filter(|id| text.block(*id).is_some());
    let block = block.ok_or_else(|| Refusal::at("block", "refused-objection-block"))?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Refusal::at("reason", "refused-objection-reason").into());
    }
    if reason.chars().count() > REASON_AT_MOST {
        return Err(Refusal::at("reason", "refused-reason-long").with("most", REASON_AT_MOST.to_string()).into());
    }
    Ok(Objection { block, reason: reason.to_owned() })
}

/// The window an asker chose, in seconds.
#[must_use]
pub fn window(days: &str) -> i64 {
    days.parse().ok().filter(|days| WINDOWS.contains(days)).map_or(WINDOW, |days: i64| days * DAY)
}

/// Whether what changed from one text to another is wording and no more: everyone who wrote on it
/// says so, and no block came or went.
#[must_use]
pub fn is_mere_wording(before: &Text, after: &Text, claims: &[Significance]) -> bool {
    let ids = |text: &Text| text.blocks().iter().map(|block| block.id).collect::<BTreeSet<_>>();
    claims.iter().all(|claim| *claim == Significance::Wording) && ids(before) == ids(after)
}

/// What goes along from an earlier asking to a new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The answers that go along.
    pub answers: Vec<Answer>,
    /// When silence becomes consent in the new asking.
    pub ends_at: Option<Moment>,
}

/// What goes along to a new asking of `kind`, at `now`, with a window of `window` seconds. `mere`
/// says whether only wording changed since.
#[must_use]
pub fn carry(
    earlier: Option<&Review>,
    kind: Kind,
    asked: &[CircleId],
    mere: bool,
    window: i64,
    now: Moment,
) -> Carried {
    let fresh = (kind == Kind::Coalition).then(|| now.plus_seconds(window));
    let went_out = |one: &&Review| one.end.is_some_and(|end| end.how == Ending::Published);
    let Some(earlier) = earlier.filter(|one| !went_out(one)) else {
        return Carried { answers: Vec::new(), ends_at: fresh };
    };
    let keeps = kind == Kind::Coalition && earlier.kind >= kind && mere;
    let goes = |answer: &&Answer| matches!(answer.said, Said::No(_)) || keeps;
    let answers: Vec<Answer> = asked
        .iter()
        .filter_map(|circle| voice(earlier, *circle, now))
        .filter(goes)
        .map(|answer| Answer { at: now, carried: true, ..answer.clone() })
        .collect();
    let runs_on = match state(&Review { end: None, ..earlier.clone() }, now) {
        State::Waiting { until: Some(until), .. } if keeps && earlier.kind == Kind::Coalition => Some(until),
        _ => None,
    };
    Carried { answers, ends_at: runs_on.map(|until| until.max(now.plus_seconds(TO_LOOK))).or(fresh) }
}

/// In whose name a page goes out, by what it is. Nothing where its circle lets one person publish
/// alone.
#[must_use]
pub fn needed(is_position: bool, is_coalitions: bool, rule: Rule) -> Option<Kind> {
    match (is_position, is_coalitions, rule) {
        (true, _, _) => Some(Kind::Position),
        (_, _, Rule::Alone) => None,
        (_, true, _) => Some(Kind::Coalition),
        _ => Some(Kind::Partner),
    }
}

/// Whether one of these reviews lets exactly this revision of a circle's page out. The yes of one
/// partner says nothing for another to which the page has moved since.
#[must_use]
pub fn lets_out(reviews: &[Review], revision: RevisionId, owner: CircleId, needed: Kind, now: Moment) -> bool {
    reviews.iter().any(|review| {
        review.revision == revision
            && review.kind >= needed
            && (review.kind > Kind::Partner || review.on_behalf == owner)
            && matches!(state(review, now), State::Cleared(_) | State::Done(_))
    })
}

/// What is refused where a revision is not let out.
#[must_use]
pub fn unreviewed(needed: Kind) -> Refusal {
    match needed {
        Kind::Partner => Refusal::new("refused-publish-unreviewed"),
        Kind::Coalition => Refusal::new("refused-publish-uncleared"),
        Kind::Position => Refusal::new("refused-publish-position"),
    }
}

/// How a circle reviews where it has not chosen: with one person there is nobody else to ask.
#[must_use]
pub fn rule_of(chosen: Option<Rule>, people: usize) -> Rule {
    chosen.unwrap_or(if people > 1 { Rule::Reviewed } else { Rule::Alone })
}

#[cfg(test)]
mod tests;
