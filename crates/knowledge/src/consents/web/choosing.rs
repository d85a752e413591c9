//! Choosing what a consent is about, and the form for it.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use foundation::access::CircleId;
use foundation::blocks::{BlockId, Kind, closely, figures};
use foundation::i18n::Language;
use foundation::web::views::{Choice, FormState};
use foundation::web::{Page as Drawn, Site, Visit, forms};
use foundation::work::{Reads, View};
use foundation::{Error, Result, files};

use super::{keeps, new_address};
use crate::consents::model::{About, Given, QuoteBlock, Scope, Standing, Terms};
use crate::consents::views::{ChoiceRow, ConsentChoose, ConsentNew};
use crate::consents::{rules, store};
use crate::pages::web::{edit_address, language_of, open, page_id};
use crate::pages::{Page, Revision, store as pages};

/// Characters of a quote that are shown.
const SHOWN: usize = 300;

/// A page that is worked on, in one language.
pub(super) struct Chosen {
    pub(super) page: Page,
    pub(super) revision: Revision,
    pub(super) language: Language,
}

/// Something on it: words to show and what consent is about.
pub(super) struct Thing {
    pub(super) about: About,
    pub(super) row: ChoiceRow,
}

/// The page that `page` and `lang` name, for those who work on it.
pub(super) async fn chosen(visit: &Visit, view: &View, page: &str, tag: &str) -> Result<Chosen> {
    let (id, language) = (page_id(page)?, language_of(tag)?);
    let page = open(visit, view, id).await?;
    let edition = pages::edition(view, id, language).await?;
    let revision = pages::revision(view, id, edition.newest).await?;
    Ok(Chosen { page, revision, language })
}

/// The pictures and quotes of a page, with what consent says of each.
pub(super) async fn things(visit: &Visit, view: &View, chosen: &Chosen) -> Result<Vec<(String, String, Thing)>> {
    let text = pages::public_text(&chosen.revision)?;
    let notes = files::used_by(view, chosen.page.id.0).await?;
    let closely = closely(&text);
    let quotes: Vec<(BlockId, String)> = text
        .blocks()
        .iter()
        .filter(|block| block.kind == Kind::Quote)
        .map(|block| (block.id, block.hash.clone()))
        .collect();
    let hashes: Vec<String> = notes.iter().map(|(_, note)| note.hash.clone()).collect();
    let (on_quotes, on_pictures) = store::terms_on(view, &quotes, &hashes).await?;
    let state = |terms: Option<&Vec<Terms>>| {
        let standing = rules::standing(terms.into_iter().flatten(), chosen.language, view.now());
        let (key, sign) = match standing {
            Some(Standing::Stands) => ("consent-there", "done"),
            Some(Standing::Narrow) => ("consent-too-narrow", "late"),
            Some(Standing::Ended) => ("consent-over", "late"),
            None => ("consent-none", ""),
        };
        (visit.words().say(key), sign)
    };
    let mut things = Vec::new();
    for (id, hash) in quotes {
        let words: Vec<&str> =
            closely.passages.iter().filter(|one| one.block == id).map(|one| one.words.as_str()).collect();
        let (state, sign) = state(on_quotes.get(&id));
        let href = new_address(chosen.page.id, chosen.language, "block", &id.to_string());
        let row = ChoiceRow { words: cut(&words.join(" ")), picture: String::new(), state, sign, href };
        let block = QuoteBlock { page: chosen.page.id, language: chosen.language, block: id, hash };
        things.push(("block".to_owned(), id.to_string(), Thing { about: About::Quote(vec![block]), row }));
    }
    for (_, figure) in figures(&text) {
        let Some((name, note)) = notes.iter().find(|(name, _)| *name == figure.source) else { continue };
        let words = [&figure.caption, &figure.alt, name].into_iter().find(|words| !words.is_empty());
        let (state, sign) = state(on_pictures.get(&note.hash));
        let href = new_address(chosen.page.id, chosen.language, "picture", name);
        let words = words.map(|words| cut(words)).unwrap_or_default();
        let row = ChoiceRow { words, picture: note.address(), state, sign, href };
        things.push(("picture".to_owned(), name.clone(), Thing { about: About::Picture(note.hash.clone()), row }));
    }
    Ok(things)
}

fn cut(words: &str) -> String {
    match words.chars().count() > SHOWN {
        true => words.chars().take(SHOWN).chain(['…']).collect(),
        false => words.to_owned(),
    }
}

pub(super) async fn new(visit: Visit, State(site): State<Site>) -> Result<Response> {
    keeps(&visit)?;
    let asked = |name: &str| visit.query(name).unwrap_or_default();
    let shell = visit.form_shell(&site, visit.words().say("consent-new-title")).await?;
    if asked("page").is_empty() {
        let how = ConsentChoose {
            title: String::new(),
            language: visit.language(),
            edit: String::new(),
            rows: Vec::new(),
            shell,
        };
        return Ok(Drawn::draw(&how)?.into_response());
    }
    let view = site.db().view(visit.actor());
    let chosen = chosen(&visit, &view, &asked("page"), &asked("lang_of")).await?;
    for field in ["block", "picture"] {
        let value = asked(field);
        if !value.is_empty() {
            let form =
                FormState::new().with("page", asked("page")).with("lang", chosen.language.tag()).with(field, value);
            return Ok(form_page(&visit, &site, &chosen, form, &[Scope::Web.word()], &[]).await?.into_response());
        }
    }
    let rows = things(&visit, &view, &chosen).await?.into_iter().map(|(_, _, thing)| thing.row).collect();
    let page = ConsentChoose {
        title: chosen.revision.title.clone(),
        language: chosen.language,
        edit: edit_address(chosen.page.id, chosen.language),
        rows,
        shell,
    };
    Ok(Drawn::draw(&page)?.into_response())
}

/// The form, with what was typed.
pub(super) async fn form_page(
    visit: &Visit,
    site: &Site,
    chosen: &Chosen,
    form: FormState,
    scopes: &[&str],
    tongues: &[&str],
) -> Result<Drawn> {
    let view = site.db().view(visit.actor());
    let thing = thing(visit, &view, chosen, form.value("block"), form.value("picture")).await?;
    let coalition = site.coalition().await?;
    let mut owners: Vec<CircleId> = keeps(visit)?;
    // The page's own circle first: it mostly holds the paper.
    owners.sort_by_key(|owner| *owner != chosen.page.owner);
    let words = visit.words();
    let mut same = Vec::new();
    if matches!(thing.about, About::Quote(_)) {
        for consent in store::quotes_on(&view, chosen.page.id).await? {
            let day = words.date(consent.terms.ends_at.date(&coalition.zone));
            let named =
                if consent.named_as.is_empty() { words.say("consent-unnamed") } else { consent.named_as.clone() };
            let label = words.with("consent-same-line", &[("named", named.into()), ("day", day.into())]);
            same.push(Choice::new(consent.id.to_string(), label));
        }
    }
    let page = ConsentNew {
        shell: visit.form_shell(site, words.say("consent-new-title")).await?,
        about: thing.row,
        language: chosen.language,
        owners: owners
            .iter()
            .filter_map(|id| Some(Choice::new(id.to_string(), coalition.circle_name(*id, visit.language())?)))
            .collect(),
        scopes: Scope::ALL
            .iter()
            .map(|scope| {
                (
                    Choice::new(scope.word(), words.say(&format!("consent-scope-{}", scope.word()))),
                    scopes.contains(&scope.word()),
                )
            })
            .collect(),
        tongues: Language::all()
            .map(|language| (Choice::new(language.tag(), language.name()), tongues.contains(&language.tag())))
            .collect(),
        given: Given::ALL
            .iter()
            .map(|given| Choice::new(given.word(), words.say(&format!("consent-given-{}", given.word()))))
            .collect(),
        same,
        form: form.clone(),
    };
    forms(&page, &form)
}

/// The thing on a page that a block's id or a picture's name means.
pub(super) async fn thing(visit: &Visit, view: &View, chosen: &Chosen, block: &str, picture: &str) -> Result<Thing> {
    let wanted = if block.is_empty() { ("picture", picture) } else { ("block", block) };
    let all = things(visit, view, chosen).await?;
    let found = all.into_iter().find(|(field, value, _)| (field.as_str(), value.as_str()) == wanted);
    found.map(|(_, _, thing)| thing).ok_or(Error::NotFound)
}
