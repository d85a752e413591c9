//! The desk of a review: how pages like this one go out, what runs, and what may be asked.

use foundation::Result;
use foundation::i18n::Language;
use foundation::web::shell::Link;
use foundation::web::views::{Choice, FormState};
use foundation::web::{Page as Drawn, Site, Visit, forms};
use foundation::work::View;

use super::saying::Sayer;
use crate::pages::web::edit_address;
use crate::pages::{Edition, Page, Publish, store as pages};
use crate::reviews::model::{Kind, Review, State, WINDOWS};
use crate::reviews::publishing::{needed, partners};
use crate::reviews::views::{AskForm, PositionForm, ReviewDesk};
use crate::reviews::{rules, store};

/// What is found out once about a page and its reviews.
struct Found<'a> {
    page: &'a Page,
    edition: Edition,
    reviews: Vec<Review>,
    need: Option<Kind>,
    is_position: bool,
    publishes: bool,
    sayer: Sayer,
}

impl Found<'_> {
    /// The review that runs.
    fn runs(&self) -> Option<&Review> {
        self.reviews.first().filter(|one| rules::state(one, self.sayer.now).is_open())
    }

    /// Whether a newer version was kept since it was asked.
    fn is_newer(&self) -> bool {
        self.runs().is_some() && !self.asked_already()
    }

    /// Whether the newest version is what it is about.
    fn asked_already(&self) -> bool {
        self.runs().is_some_and(|one| one.revision == self.edition.newest)
    }
}

pub(super) async fn draw(
    visit: &Visit,
    site: &Site,
    view: &View,
    page: &Page,
    language: Language,
    form: FormState,
) -> Result<Drawn> {
    let reviews = store::reviews_of(view, page.id, language).await?;
    let found = Found {
        page,
        edition: pages::edition(view, page.id, language).await?,
        sayer: Sayer::of(site, view, visit.words(), &reviews.iter().collect::<Vec<_>>()).await?,
        reviews,
        need: needed(site, view, page).await?,
        is_position: store::is_position(view, page.id).await?,
        publishes: visit.actor().holds(Publish, &[page.owner]),
    };
    let sayer = &found.sayer;
    let ask = ask_form(site, &found, language).await?;
    let nothing = match (found.edition.public == Some(found.edition.newest), ask.kinds.is_empty()) {
        (true, _) => sayer.words.say("review-nothing-new"),
        (_, true) if found.asked_already() => sayer.words.say("review-asked-already"),
        (_, true) => sayer.words.say("review-not-yours-to-ask"),
        _ => String::new(),
    };
    let form = filled(form, &found, &ask);
    let here = edit_address(page.id, language);
    let drawn = ReviewDesk {
        shell: visit.form_shell(site, visit.words().say("review-desk-title")).await?,
        form: form.clone(),
        title: found.edition.title.clone(),
        language,
        rule: rule_words(sayer, page, found.need),
        current: match found.reviews.first() {
            Some(review) => Some((sayer.standing(view, review).await?, format!("/reviews/{}", review.id))),
            None => None,
        },
        note: note(&found),
        withdraw: found.runs().map(|one| format!("/reviews/{}/withdrawal", one.id)).unwrap_or_default(),
        ask: nothing.is_empty().then_some(ask),
        nothing,
        position: PositionForm {
            is_position: found.is_position,
            action: if found.publishes { format!("{here}/position") } else { String::new() },
        },
        earlier: found.reviews.iter().skip(1).take(12).map(|one| earlier(sayer, one)).collect(),
        desk: here,
    };
    forms(&drawn, &form)
}

/// What a writer should know about the review that runs.
fn note(found: &Found<'_>) -> String {
    let stopped = found.runs().is_some_and(|one| matches!(rules::state(one, found.sayer.now), State::Stopped { .. }));
    match (found.is_newer(), stopped) {
        (true, _) => found.sayer.words.say("review-newer-kept"),
        (_, true) => found.sayer.words.say("review-mend-it"),
        _ => String::new(),
    }
}

/// The form as it stands before anything was typed.
fn filled(form: FormState, found: &Found<'_>, ask: &AskForm) -> FormState {
    let mut form = form;
    if form.value("newest").is_empty() {
        form = form.with("newest", found.edition.newest.to_string());
    }
    match ask.kinds.first().filter(|_| form.value("kind").is_empty()) {
        Some(first) => form.with("kind", first.value.clone()),
        None => form,
    }
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

/// In whose name this person may ask, and how long silence may take.
async fn ask_form(site: &Site, found: &Found<'_>, language: Language) -> Result<AskForm> {
    let (words, page, need) = (found.sayer.words, found.page, found.need);
    let coalition = found.sayer.coalition.site_name(words.language()).name;
    let mut kinds = Vec::new();
    if site.coalition().await?.circle != Some(page.owner) && need <= Some(Kind::Partner) {
        let label = words.fill("review-as", "voice", found.sayer.circle(page.owner));
        kinds.push(Choice::new(Kind::Partner.word(), label).hint(words.say("review-as-partner-hint")));
    }
    let asks_all = found.publishes && !partners(site).await?.is_empty();
    if asks_all && need <= Some(Kind::Coalition) {
        let label = words.fill("review-as", "voice", coalition.clone());
        kinds.push(Choice::new(Kind::Coalition.word(), label).hint(words.say("review-as-coalition-hint")));
    }
    if asks_all && found.is_position {
        let label = words.fill("review-as-position", "voice", coalition);
        kinds.push(Choice::new(Kind::Position.word(), label).hint(words.say("review-as-position-hint")));
    }
    // The same version may be asked about once more, in another name.
    let runs = found.runs().filter(|_| found.asked_already());
    kinds.retain(|choice| runs.is_none_or(|one| one.kind.word() != choice.value));
    let days = |days: &i64| Choice::new(days.to_string(), words.fill("review-days", "count", days));
    Ok(AskForm {
        action: format!("{}/review", edit_address(page.id, language)),
        // Time to object is given where all partners are asked.
        windows: if asks_all { WINDOWS.iter().map(days).collect() } else { Vec::new() },
        kinds,
        go: words.say(if found.is_newer() { "review-ask-anew" } else { "review-ask" }),
    })
}
