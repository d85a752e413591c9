//! Asking for a review at the desk of a page, taking it back, and sending out what was held up.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::access::{CircleId, Level, PersonId};
use foundation::error::Refusal;
use foundation::i18n::Language;
use foundation::ledger::Fact;
use foundation::sharing;
use foundation::web::views::FormState;
use foundation::web::{Fields, Page as Drawn, Redirect, Site, Visit, refused};
use foundation::work::{Reads, Work};
use foundation::{Error, Result};

use super::{desk, part, review_id};
use crate::pages::web::{edit_address, language_of, open, page_id};
use crate::pages::{Edition, Page, PageId, Publish, store as pages};
use crate::reviews::model::{Ending, Kind, Review, ReviewId, State as Stands};
use crate::reviews::publishing::{partners, settle};
use crate::reviews::{rules, store};

const FIELDS: &[&str] = &["kind", "days", "message", "newest"];
/// Longest message to those asked, in characters.
const MESSAGE_AT_MOST: usize = 1_000;

pub(super) async fn open_desk(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
) -> Result<Drawn> {
    let (id, language) = (page_id(&id)?, language_of(&tag)?);
    let view = site.db().view(visit.actor());
    let page = open(&visit, &view, id).await?;
    desk::draw(&visit, &site, &view, &page, language, FormState::new().with("days", "5")).await
}

pub(super) async fn ask(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response> {
    let (id, language) = (page_id(&id)?, language_of(&tag)?);
    match try_to_ask(&visit, &site, id, language, &fields).await {
        Ok(review) => Ok(Redirect::to(format!("/reviews/{review}")).into_response()),
        Err(error) => {
            let view = site.db().view(visit.actor());
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(FIELDS))?;
            let page = open(&visit, &view, id).await?;
            Ok(desk::draw(&visit, &site, &view, &page, language, form).await?.into_response())
        }
    }
}

async fn try_to_ask(visit: &Visit, site: &Site, id: PageId, language: Language, fields: &Fields) -> Result<ReviewId> {
    let person = visit.actor().signed_in()?;
    let message: String = fields.trimmed("message").chars().take(MESSAGE_AT_MOST).collect();
    let mut work = site.db().work(visit.actor()).await?;
    let page = open(visit, &work, id).await?;
    let edition = pages::edition(&work, id, language).await?;
    let kind = chosen_kind(site, &work, &page, fields.text("kind")).await?;
    may_show(visit, &work, &page, kind).await?;
    if fields.text("newest").parse() != Ok(edition.newest) {
        return Err(Error::refused("form-stale"));
    }
    if edition.public == Some(edition.newest) {
        return Err(Error::refused("review-nothing-new"));
    }
    let reviews = store::reviews_of(&work, id, language).await?;
    let asking = Asking { page: &page, edition: &edition, kind, message, window: rules::window(fields.text("days")) };
    let review = asking.review(site, &work, &reviews, person).await?;
    let now = work.now();
    for open in reviews.iter().filter(|one| one.end.is_none() && rules::state(one, now).is_open()) {
        if open.revision == review.revision && open.kind == kind {
            return Err(Error::refused("review-asked-already"));
        }
        store::end(&work, open.id, Ending::Overtaken).await?;
    }
    store::add(&work, &review).await?;
    work.tell(
        Fact::of("knowledge.review_asked", review.subject()).on_behalf(review.on_behalf).with("kind", kind.word()),
    );
    settle(site, &mut work, review.id, None).await?;
    work.commit().await?;
    Ok(review.id)
}

/// What is asked.
struct Asking<'a> {
    page: &'a Page,
    edition: &'a Edition,
    kind: Kind,
    message: String,
    window: i64,
}

impl Asking<'_> {
    /// The review it becomes: whom it asks, and what goes along from an earlier asking.
    async fn review(self, site: &Site, work: &Work, reviews: &[Review], asker: PersonId) -> Result<Review> {
        let Self { page, edition, kind, message, window } = self;
        let asked = match kind {
            Kind::Partner => vec![page.owner],
            Kind::Coalition | Kind::Position => partners(site).await?,
        };
        let earlier = store::earlier(reviews, kind);
        let mere = match earlier {
            Some(earlier) => is_mere_wording(work, earlier, edition).await?,
            None => false,
        };
        let carried = rules::carry(earlier, kind, &asked, mere, window, work.now());
        Ok(Review {
            id: ReviewId::new(),
            page: page.id,
            language: edition.language,
            revision: edition.newest,
            base: edition.public,
            kind,
            on_behalf: voice_of(site, page, kind).await?,
            asked_by: asker,
            asked_at: work.now(),
            ends_at: carried.ends_at,
            message,
            asked,
            authors: Vec::new(),
            answers: carried.answers,
            end: None,
            held: None,
            is_there: true,
            is_public: false,
            is_behind: false,
        })
    }
}

async fn voice_of(site: &Site, page: &Page, kind: Kind) -> Result<CircleId> {
    match kind {
        Kind::Partner => Ok(page.owner),
        Kind::Coalition | Kind::Position => site.coalition().await?.circle.ok_or(Error::NotFound),
    }
}

/// In whose name it is asked: no lighter than the page needs.
async fn chosen_kind(site: &Site, work: &Work, page: &Page, word: &str) -> Result<Kind> {
    let kind: Kind = word.parse().map_err(|()| Refusal::at("kind", "refused-review-kind"))?;
    let is_position = store::is_position(work, page.id).await?;
    let is_coalitions = site.coalition().await?.circle == Some(page.owner);
    let least = rules::needed(is_position, is_coalitions, crate::reviews::Rule::Reviewed);
    let fits = Some(kind) >= least && (kind == Kind::Position) == is_position;
    let answered = kind == Kind::Partner || !partners(site).await?.is_empty();
    if fits && answered { Ok(kind) } else { Err(Refusal::at("kind", "refused-review-kind").into()) }
}

/// Whoever is asked sees the text: asking more people than see the page now is a kind of publishing,
/// and needs that right.
async fn may_show(visit: &Visit, work: &Work, page: &Page, kind: Kind) -> Result<()> {
    let few = sharing::sharing_of(work, page.id.0).await?.level == Level::People;
    if kind > Kind::Partner || few {
        visit.actor().permit(Publish, page.clone())?;
    }
    Ok(())
}

async fn is_mere_wording(work: &Work, earlier: &Review, edition: &Edition) -> Result<bool> {
    let before = match pages::revision(work, earlier.page, earlier.revision).await {
        Ok(before) => before,
        Err(Error::NotFound) => return Ok(false),
        Err(fault) => return Err(fault),
    };
    let after = pages::revision(work, earlier.page, edition.newest).await?;
    let claims = store::claims(work, &before, &after).await?;
    Ok(rules::is_mere_wording(&pages::public_text(&before)?, &pages::public_text(&after)?, &claims))
}

/// Takes a review back: nobody is asked any more, and nothing goes out by it.
pub(super) async fn withdraw(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    _fields: Fields,
) -> Result<Redirect> {
    let mut work = site.db().work(visit.actor()).await?;
    let review = store::review(&work, review_id(&id)?).await?;
    let part = part(&visit, &work, &review).await?;
    if !part.writes {
        return Err(Error::Forbidden(<crate::pages::Write as foundation::access::Right>::NAME));
    }
    if matches!(rules::state(&review, work.now()), Stands::Done(_) | Stands::Withdrawn(_) | Stands::Overtaken(_)) {
        return Err(Error::refused("refused-review-over"));
    }
    store::end(&work, review.id, Ending::Withdrawn).await?;
    work.tell(Fact::of("knowledge.review_withdrawn", review.subject()).on_behalf(review.on_behalf));
    work.commit().await?;
    Ok(Redirect::to(format!("{}/review", edit_address(review.page, review.language))))
}

/// Sends out what was agreed and held up by something that is mended now.
pub(super) async fn publish(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    _fields: Fields,
) -> Result<Redirect> {
    let mut work = site.db().work(visit.actor()).await?;
    let review = store::review(&work, review_id(&id)?).await?;
    part(&visit, &work, &review).await?;
    let page = pages::page(&work, review.page).await?;
    visit.actor().permit(Publish, page)?;
    match settle(&site, &mut work, review.id, None).await? {
        Stands::Done(_) => work.commit().await?,
        Stands::Cleared(_) => return Err(Error::refused("refused-review-held")),
        _ => return Err(Error::refused("refused-review-over")),
    }
    Ok(Redirect::to(format!("/reviews/{}", review.id)))
}

// ---- positions

pub(super) async fn mark(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    _fields: Fields,
) -> Result<Redirect> {
    let (mut work, page, back) = marking(&visit, &site, &id, &tag).await?;
    if store::mark_position(&work, page.id).await? {
        work.tell(Fact::of("knowledge.position_marked", page.subject()).on_behalf(page.owner));
        work.commit().await?;
    }
    Ok(Redirect::to(back))
}

pub(super) async fn unmark(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    _fields: Fields,
) -> Result<Redirect> {
    let (mut work, page, back) = marking(&visit, &site, &id, &tag).await?;
    // Readers see it as what all partners said: one of them alone makes nothing else of it.
    if store::is_public_position(&work, page.id).await? {
        return Err(Error::refused("refused-position-public"));
    }
    if store::unmark_position(&work, page.id).await? {
        work.tell(Fact::of("knowledge.position_unmarked", page.subject()).on_behalf(page.owner));
        work.commit().await?;
    }
    Ok(Redirect::to(back))
}

async fn marking(visit: &Visit, site: &Site, id: &str, tag: &str) -> Result<(Work, Page, String)> {
    let (id, language) = (page_id(id)?, language_of(tag)?);
    visit.actor().signed_in()?;
    let work = site.db().work(visit.actor()).await?;
    let page = visit.actor().permit(Publish, pages::page(&work, id).await?)?.into_inner();
    Ok((work, page, format!("{}/review", edit_address(id, language))))
}
