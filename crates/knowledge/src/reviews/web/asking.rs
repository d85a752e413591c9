//! Asking for a review at the desk of a page, taking it back, and sending out what was held up.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::access::{CircleId, Level};
use foundation::error::Refusal;
use foundation::i18n::Language;
use foundation::ledger::Fact;
use foundation::sharing;
use foundation::web::shell::Link;
use foundation::web::views::{Choice, FormState};
use foundation::web::{Fields, Page as Drawn, Redirect, Site, Visit, forms, refused};
use foundation::work::{Reads, View, Work};
use foundation::{Error, Result};

use super::saying::Sayer;
use super::{part, review_id};
use crate::pages::web::{edit_address, language_of, open, page_id};
use crate::pages::{Edition, Page, PageId, Publish, store as pages};
use crate::reviews::model::{Ending, Kind, Review, ReviewId, State as Stands, WINDOWS};
use crate::reviews::publishing::{needed, partners, settle};
use crate::reviews::views::{AskForm, PositionForm, ReviewDesk};
use crate::reviews::{rules, store};

const FIELDS: &[&str] = &["kind", "days", "message", "newest"];
/// Longest message to those asked, in characters.
const MESSAGE_AT_MOST: usize = 1_000;

pub(super) async fn desk(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
) -> Result<Drawn> {
    let (id, language) = (page_id(&id)?, language_of(&tag)?);
    let view = site.db().view(visit.actor());
    let page = open(&visit, &view, id).await?;
    draw(&visit, &site, &view, &page, language, FormState::new().with("days", "5")).await
}

async fn draw(
    visit: &Visit,
    site: &Site,
    view: &View,
    page: &Page,
    language: Language,
    form: FormState,
) -> Result<Drawn> {
    let edition = pages::edition(view, page.id, language).await?;
    let reviews = store::reviews_of(view, page.id, language).await?;
    let sayer = Sayer::of(site, view, visit.words(), &reviews.iter().collect::<Vec<_>>()).await?;
    let here = format!("{}/review", edit_address(page.id, language));
    let need = needed(site, view, page).await?;
    let is_position = store::is_position(view, page.id).await?;
    let publishes = visit.actor().holds(Publish, &[page.owner]);
    let current = reviews.first();
    let runs = current.filter(|one| rules::state(one, sayer.now).is_open());
    let up_to_date = edition.public == Some(edition.newest);
    let asked_already = runs.is_some_and(|one| one.revision == edition.newest);
    let form = match form.value("newest").is_empty() {
        true => form.with("newest", edition.newest.to_string()),
        false => form,
    };
    let mut kinds = kinds(visit, &sayer, page, need, is_position, publishes, site).await?;
    // The same version may be asked about once more, in another name.
    kinds.retain(|choice| !asked_already || runs.is_none_or(|one| one.kind.word() != choice.value));
    let form = match kinds.first().filter(|_| form.value("kind").is_empty()) {
        Some(first) => form.clone().with("kind", first.value.clone()),
        None => form,
    };
    let ask = AskForm {
        action: here.clone(),
        windows: WINDOWS
            .iter()
            .map(|days| Choice::new(days.to_string(), sayer.words.fill("review-days", "count", days)))
            .collect(),
        go: sayer.words.say(if runs.is_some() { "review-ask-anew" } else { "review-ask" }),
        kinds,
    };
    let nothing = match (up_to_date, ask.kinds.is_empty()) {
        (true, _) => sayer.words.say("review-nothing-new"),
        (_, true) if asked_already => sayer.words.say("review-asked-already"),
        (_, true) => sayer.words.say("review-not-yours-to-ask"),
        _ => String::new(),
    };
    let drawn = ReviewDesk {
        shell: visit.form_shell(site, visit.words().say("review-desk-title")).await?,
        form: form.clone(),
        title: edition.title.clone(),
        language,
        desk: edit_address(page.id, language),
        rule: rule_words(&sayer, page, need),
        current: match current {
            Some(review) => Some((sayer.standing(view, review).await?, format!("/reviews/{}", review.id))),
            None => None,
        },
        note: if runs.is_some() && !asked_already { sayer.words.say("review-newer-kept") } else { String::new() },
        withdraw: runs.map(|one| format!("/reviews/{}/withdrawal", one.id)).unwrap_or_default(),
        ask: nothing.is_empty().then_some(ask),
        nothing,
        position: PositionForm {
            is_position,
            action: if publishes { format!("{}/position", edit_address(page.id, language)) } else { String::new() },
        },
        earlier: reviews.iter().skip(1).take(12).map(|one| earlier(&sayer, one)).collect(),
    };
    forms(&drawn, &form)
}

fn earlier(sayer: &Sayer, review: &Review) -> Link {
    let (_, said) = sayer.state(review, &rules::state(review, sayer.now));
    Link::new(format!("/reviews/{}", review.id), format!("{} {said}", sayer.lead(review, None)))
}

fn rule_words(sayer: &Sayer, page: &Page, need: Option<Kind>) -> String {
    let circle = sayer.circle(page.owner);
    match need {
        None => sayer.words.fill("review-rule-alone", "circle", circle),
        Some(Kind::Partner) => sayer.words.fill("review-rule-partner", "circle", circle),
        Some(Kind::Coalition) => sayer.words.say("review-rule-coalition"),
        Some(Kind::Position) => sayer.words.say("review-rule-position"),
    }
}

/// In whose name this person may ask.
async fn kinds(
    visit: &Visit,
    sayer: &Sayer,
    page: &Page,
    need: Option<Kind>,
    is_position: bool,
    publishes: bool,
    site: &Site,
) -> Result<Vec<Choice>> {
    let mut kinds = Vec::new();
    let words = sayer.words;
    let coalition = sayer.coalition.site_name(visit.language()).name;
    let is_coalitions = site.coalition().await?.circle == Some(page.owner);
    if !is_coalitions && need <= Some(Kind::Partner) {
        let label = words.fill("review-as", "voice", sayer.circle(page.owner));
        kinds.push(Choice::new(Kind::Partner.word(), label).hint(words.say("review-as-partner-hint")));
    }
    let all = !partners(site).await?.is_empty();
    if publishes && all && need <= Some(Kind::Coalition) {
        let label = words.fill("review-as", "voice", coalition.clone());
        kinds.push(Choice::new(Kind::Coalition.word(), label).hint(words.say("review-as-coalition-hint")));
    }
    if publishes && all && is_position {
        let label = words.fill("review-as-position", "voice", coalition);
        kinds.push(Choice::new(Kind::Position.word(), label).hint(words.say("review-as-position-hint")));
    }
    Ok(kinds)
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
            Ok(draw(&visit, &site, &view, &page, language, form).await?.into_response())
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
    let now = work.now();
    let running: Vec<&Review> =
        reviews.iter().filter(|one| one.end.is_none() && rules::state(one, now).is_open()).collect();
    if running.iter().any(|one| one.revision == edition.newest && one.kind == kind) {
        return Err(Error::refused("review-asked-already"));
    }
    let asked = match kind {
        Kind::Partner => vec![page.owner],
        Kind::Coalition | Kind::Position => partners(site).await?,
    };
    let earlier = store::earlier(&reviews, kind);
    let mere = match earlier {
        Some(earlier) => is_mere_wording(&work, earlier, &edition).await?,
        None => false,
    };
    let carried = rules::carry(earlier, kind, &asked, mere, rules::window(fields.text("days")), now);
    let review = Review {
        id: ReviewId::new(),
        page: id,
        language,
        revision: edition.newest,
        base: edition.public,
        kind,
        on_behalf: voice_of(site, &page, kind).await?,
        asked_by: person,
        asked_at: now,
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
    };
    for open in running {
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
