//! The page on which a review is answered: the same for those who signed in and for a link.

use std::collections::HashMap;

use foundation::access::{CircleId, PersonId};
use foundation::blocks::{self, Fate, Text, What};
use foundation::files::{self, FileNote};
use foundation::web::Site;
use foundation::web::shell::Shell;
use foundation::web::views::{Choice, FormState};
use foundation::work::Reads;
use foundation::{Error, Result};

use super::saying::{Sayer, excerpt};
use crate::pages::web::render;
use crate::pages::{Revision, store as pages};
use crate::reviews::model::{Kind, Review, Said, State};
use crate::reviews::views::{AnswerForm, Change, ReviewPage, Run};
use crate::reviews::{rules, store};

/// Who looks, and what they may do.
pub(super) struct Looking {
    /// Who.
    pub(super) person: PersonId,
    /// For whom they may answer.
    pub(super) circles: Vec<CircleId>,
    /// Where the answer goes.
    pub(super) action: String,
    /// The person a link was made for; empty for someone signed in.
    pub(super) for_whom: String,
    /// Whether they have just answered.
    pub(super) thanks: bool,
}

/// The texts a review is about: what it asks for, and what readers see.
pub(super) struct Texts {
    pub(super) revision: Option<(Revision, Text)>,
    pub(super) base: Option<(Revision, Text)>,
}

impl Texts {
    pub(super) async fn of(view: &impl Reads, review: &Review) -> Result<Self> {
        let revision = with_text(view, review, Some(review.revision)).await?;
        // Whoever said yes to an earlier version is shown what changed since that one.
        Ok(Self { revision, base: with_text(view, review, review.base).await? })
    }
}

async fn with_text(
    view: &impl Reads,
    review: &Review,
    id: Option<crate::pages::RevisionId>,
) -> Result<Option<(Revision, Text)>> {
    let Some(id) = id else { return Ok(None) };
    match pages::revision(view, review.page, id).await {
        Ok(revision) => {
            let text = pages::public_text(&revision)?;
            Ok(Some((revision, text)))
        }
        Err(Error::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// Draws the page of a review for someone.
pub(super) async fn review_page(
    site: &Site,
    view: &impl Reads,
    shell: Shell,
    form: FormState,
    review: &Review,
    looking: &Looking,
) -> Result<ReviewPage> {
    let sayer = Sayer::of(site, view, shell.words, &[review]).await?;
    let mut texts = Texts::of(view, review).await?;
    let again = said_yes_before(view, review, looking).await?;
    if let Some(earlier) = &again {
        texts.base = with_text(view, review, Some(earlier.revision)).await?;
    }
    let state = rules::state(review, sayer.now);
    let files: HashMap<String, FileNote> = files::used_by(view, review.page.0).await?.into_iter().collect();
    let (mut title, mut body, mut changes) = (String::new(), String::new(), Vec::new());
    if let Some((revision, text)) = &texts.revision {
        title.clone_from(&revision.title);
        body = render::draw(text, review.language, shell.words, &files).html;
        changes = changed(texts.base.as_ref().map(|(_, text)| text), text);
    }
    Ok(ReviewPage {
        lead: sayer.lead(review, texts.revision.as_ref().map(|(revision, _)| revision)),
        standfirst: texts.revision.as_ref().map(|(revision, _)| revision.standfirst.clone()).unwrap_or_default(),
        message: review.message.clone(),
        standing: sayer.standing(view, review).await?,
        then: if state.is_open() { sayer.what_then(review, &state) } else { String::new() },
        since: match (&again, &texts.base) {
            (Some(earlier), _) => shell.fill("review-since-yes", "when", sayer.day(earlier.asked_at)),
            (None, Some(_)) => shell.say("review-since-public"),
            (None, None) => String::new(),
        },
        is_new: texts.base.is_none(),
        answer: answer_form(&sayer, review, &state, &texts, looking, again.is_some()),
        language: review.language,
        title,
        body,
        changes,
        for_whom: looking.for_whom.clone(),
        thanks: if looking.thanks { thanks(&sayer, &state) } else { String::new() },
        desk: String::new(),
        withdraw: String::new(),
        publish: String::new(),
        links: None,
        shell,
        form,
    })
}

fn thanks(sayer: &Sayer, state: &State) -> String {
    sayer.words.say(if state.is_open() { "review-thanks-open" } else { "review-thanks-over" })
}

/// The earlier position to which this person's partner said yes, where only wording changed since: the
/// yes may be given again with one tap.
async fn said_yes_before(view: &impl Reads, review: &Review, looking: &Looking) -> Result<Option<Review>> {
    let now = view.now();
    if review.kind != Kind::Position || looking.circles.iter().any(|one| rules::voice(review, *one, now).is_some()) {
        return Ok(None);
    }
    let agreed = |one: &Review| {
        one.asked_at < review.asked_at
            && one.kind == Kind::Position
            && looking
                .circles
                .iter()
                .any(|circle| rules::voice(one, *circle, now).is_some_and(|answer| answer.said == Said::Yes))
    };
    let all = store::reviews_of(view, review.page, review.language).await?;
    let Some(earlier) = all.into_iter().find(agreed) else { return Ok(None) };
    let (before, after) = (
        with_text(view, &earlier, Some(earlier.revision)).await?,
        with_text(view, review, Some(review.revision)).await?,
    );
    let (Some((old, old_text)), Some((new, new_text))) = (before, after) else { return Ok(None) };
    let claims = store::claims(view, &old, &new).await?;
    Ok(rules::is_mere_wording(&old_text, &new_text, &claims).then_some(earlier))
}

fn answer_form(
    sayer: &Sayer,
    review: &Review,
    state: &State,
    texts: &Texts,
    looking: &Looking,
    again: bool,
) -> Option<AnswerForm> {
    let (_, text) = texts.revision.as_ref()?;
    if !state.is_open() || looking.circles.is_empty() {
        return None;
    }
    let own = looking.circles.iter().find_map(|circle| rules::voice(review, *circle, sayer.now));
    let objects = own.is_some_and(|answer| matches!(answer.said, Said::No(_)));
    let is_author = review.authors.contains(&looking.person);
    let yes = match (objects, own.is_some(), again) {
        (true, ..) => "review-yes-settled",
        (_, true, _) => "review-yes-stays",
        (_, _, true) => "review-yes-still",
        _ if review.kind == Kind::Partner => "review-yes-partner",
        _ => "review-yes",
    };
    Some(AnswerForm {
        action: looking.action.clone(),
        circles: looking.circles.iter().map(|circle| Choice::new(circle.to_string(), sayer.circle(*circle))).collect(),
        blocks: std::iter::once(Choice::new("", sayer.words.say("review-block-none")))
            .chain(
                blocks::plain_blocks(text).into_iter().map(|(id, words)| Choice::new(id.to_string(), excerpt(&words))),
            )
            .collect(),
        said: own.map(|answer| {
            let key = if objects { "review-you-objected" } else { "review-you-agreed" };
            sayer
                .words
                .with(key, &[("person", sayer.name(answer.person).into()), ("when", sayer.day(answer.at).into())])
        }),
        yes: if is_author { None } else { Some(sayer.words.say(yes)) },
    })
}

/// What is not as it was: by block, and by word within one.
fn changed(base: Option<&Text>, text: &Text) -> Vec<Change> {
    let Some(base) = base else { return Vec::new() };
    let compared = blocks::compare(base, text);
    let changed = compared.blocks.iter().filter(|block| block.fate != Fate::Kept);
    changed
        .map(|block| {
            let key = match block.fate {
                Fate::New => "review-change-new",
                Fate::Gone => "review-change-gone",
                Fate::Moved => "review-change-moved",
                Fate::Kept | Fate::Changed => "review-change-changed",
            };
            let runs = block.runs.iter().map(|run| match run.what {
                What::In => Run::came(run.words),
                What::Out => Run::went(run.words),
                What::Same => Run::stayed(run.words),
            });
            Change::new(key, block.new.map(|new| new.id), runs.collect())
        })
        .collect()
}
