//! One person, and the link to a new password that someone may hand them.

use axum::extract::{Path, State};

use super::roll::{Roll, reach_link, spoken_line};
use super::{id, role_word, today};
use crate::access::PersonId;
use crate::auth::{self, DoorLink, LinkKind};
use crate::directory::{Membership, Person, SeatOthers, rules, script_of, store};
use crate::i18n::Words;
use crate::ledger::{Fact, Subject};
use crate::web::shell::PageKind;
use crate::web::views::PersonPage;
use crate::web::{Fields, Page, Site, Visit};
use crate::{Error, Result};

pub(super) async fn show(visit: Visit, State(site): State<Site>, Path(path): Path<String>) -> Result<Page> {
    page(&visit, &site, id(&path)?, String::new()).await
}

/// Makes a link to a new password, shown once to whoever will hand it over.
pub(super) async fn make_link(
    visit: Visit,
    State(site): State<Site>,
    Path(path): Path<String>,
    _fields: Fields,
) -> Result<Page> {
    let person: PersonId = id(&path)?;
    let today = today(&site).await?;
    let mut work = site.db().work(visit.actor()).await?;
    let entry = store::person(&work, person).await?;
    let roll = Roll::read(&work, visit.words(), today).await?;
    if visit.actor().person_id() == Some(person) {
        return Err(Error::refused("refused-own-link"));
    }
    if !rules::may_hand_link(visit.actor(), person, &roll.stands_in(person)) {
        return Err(Error::Forbidden(<SeatOthers as crate::access::Right>::NAME));
    }
    let link =
        DoorLink { kind: LinkKind::Reset, person: Some(person), circle: None, role: None, language: entry.language };
    let secret = auth::make_link(&work, &link).await?;
    work.tell(Fact::of("auth.link_made", Subject::of("person", person)).with("kind", LinkKind::Reset.word()));
    work.commit().await?;
    let address = site.absolute(&format!("/reset/{}?lang={}", secret.text(), entry.language.tag()));
    page(&visit, &site, person, address).await
}

async fn page(visit: &Visit, site: &Site, id: PersonId, link: String) -> Result<Page> {
    let words = visit.words();
    let view = site.db().view(visit.actor());
    let roll = Roll::read(&view, words, today(site).await?).await?;
    let person = store::person(&view, id).await?;
    let places = store::memberships_of(&view, id).await?;
    let may_help = rules::may_hand_link(visit.actor(), id, &roll.stands_in(id));
    let (name, others) = person.names_for(visit.language());
    let page = PersonPage {
        shell: visit.shell(site, name, PageKind::Working).await?,
        name: name.to_owned(),
        other_names: others.iter().map(|other| ((*other).to_owned(), script_of(other).to_owned())).collect(),
        initials: Person::initials(name),
        places: places.iter().map(|place| (roll.link_to(place.circle), place_line(words, place))).collect(),
        speaks: person.spoken.iter().map(|one| spoken_line(words, one)).collect(),
        reach: person.reach.iter().map(|way| reach_link(words, way)).collect(),
        myself: visit.actor().person_id() == Some(id),
        hand_link: if may_help { format!("/directory/people/{id}/new-password-link") } else { String::new() },
        asked: may_help && auth::asks(&view).await?.contains(&id),
        link,
    };
    Page::draw(&page)
}

/// As what, and from when until when.
fn place_line(words: Words, place: &Membership) -> String {
    let gaps = [("role", role_word(words, &place.role).into()), ("since", words.date(place.since).into())];
    match place.until {
        None => words.with("person-place-since", &gaps),
        Some(until) => {
            let [role, since] = gaps;
            words.with("person-place-until", &[role, since, ("until", words.date(until).into())])
        }
    }
}
