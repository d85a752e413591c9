//! Stories about who is who, and who may change it.

mod circles;
mod seats;
mod seeing;

use crate::access::{Actor, CircleId, PersonId};
use crate::directory::{self, Newcomer};
use crate::i18n::Language;
use crate::ledger::{Fact, Subject};
use crate::testing::{Plan, Town};

async fn town() -> Town {
    Town::found(Plan::foundation()).await
}

/// Someone new in the directory, with a place if one is named.
async fn someone(town: &Town, name: &str, names: &[&str], place: Option<(CircleId, &str)>) -> PersonId {
    let mut work = town.db().work(&Actor::system("town")).await.unwrap();
    let newcomer = Newcomer {
        name: name.into(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        language: Language::default_language(),
        spoken: Vec::new(),
        reach: Vec::new(),
    };
    let person = directory::add_person(&work, &newcomer).await.unwrap();
    if let Some((circle, role)) = place {
        directory::seat_person(&work, person, circle, role, jiff::civil::date(2026, 1, 1), None).await.unwrap();
    }
    work.tell(Fact::of("directory.person_added", Subject::of("person", person)));
    work.commit().await.unwrap();
    person
}

/// The address of the form that ends a person's place in a circle.
async fn end_of(town: &Town, person: PersonId, circle: CircleId) -> String {
    let view = town.db().view(&Actor::system("story"));
    let places = directory::memberships_of(&view, person).await.unwrap();
    let place = places.iter().find(|place| place.circle == circle).unwrap();
    format!("/directory/memberships/{}/end", place.id)
}
