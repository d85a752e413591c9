//! The demo's coalition, its partners and its people.

use std::collections::{BTreeMap, HashMap};

use foundation::access::{Actor, CircleId, PersonId};
use foundation::auth::{hash_password, keep_account};
use foundation::clock::DAY;
use foundation::directory::{self, CircleKind, LanguageLevel, Names, Newcomer, ReachKind, Spoken, WayToReach};
use foundation::i18n::Language;
use foundation::ledger::{Fact, Subject};
use foundation::web::{Site, set_setting};
use foundation::work::{Reads, Work};
use foundation::{Error, Result};
use serde::Deserialize;

use super::{PASSWORD, read};
use crate::say;

/// `people.toml`.
#[derive(Debug, Deserialize)]
pub(super) struct Told {
    coalition: Coalition,
    partner: Vec<Partner>,
    person: Vec<Person>,
}

#[derive(Debug, Deserialize)]
struct Coalition {
    initials: String,
    time_zone: String,
    name: BTreeMap<String, String>,
    tagline: BTreeMap<String, String>,
    city: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
struct Partner {
    slug: String,
    initials: String,
    name: BTreeMap<String, String>,
    does: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
struct Person {
    name: String,
    name_han: Option<String>,
    name_other: Option<String>,
    role: String,
    partner: String,
    prefers: String,
    email: String,
    languages: Vec<Speaks>,
}

#[derive(Debug, Deserialize)]
struct Speaks {
    tag: String,
    level: String,
}

/// The demo's circles by slug; `coalition` for the coalition.
pub(super) type Circles = HashMap<String, CircleId>;

/// Reads who is who.
pub(super) fn told() -> Result<Told> {
    read("people.toml")
}

/// Opens the coalition and its partners, or finds them after a start that was cut short.
pub(super) async fn circles(site: &Site, told: &Told) -> Result<Circles> {
    if let Some(coalition) = site.coalition().await?.circle {
        return found(site, told, coalition).await;
    }
    let mut work = site.db().work(&Actor::system("demo")).await?;
    let names = Names(told.coalition.name.clone());
    let coalition = open(&mut work, CircleKind::Coalition, None, &names, &told.coalition.initials, "").await?;
    directory::set_coalition(&work, coalition).await?;
    set_setting(&work, "taglines", &serde_json::to_string(&told.coalition.tagline)?).await?;
    set_setting(&work, "city", &serde_json::to_string(&told.coalition.city)?).await?;
    set_setting(&work, "zone", &told.coalition.time_zone).await?;
    let mut circles = Circles::from([("coalition".to_owned(), coalition)]);
    for partner in &told.partner {
        let names = Names(partner.name.clone());
        let about = partner.does.get("en").map_or("", String::as_str);
        let id = open(&mut work, CircleKind::Partner, Some(coalition), &names, &partner.initials, about).await?;
        circles.insert(partner.slug.clone(), id);
    }
    let names = Names(BTreeMap::from([
        ("en".to_owned(), "Steering committee".to_owned()),
        ("zh-Hant".to_owned(), "督導委員會".to_owned()),
    ]));
    let steering = open(&mut work, CircleKind::Committee, Some(coalition), &names, "SC", "").await?;
    circles.insert("steering".to_owned(), steering);
    work.commit().await?;
    Ok(circles)
}

async fn found(site: &Site, told: &Told, coalition: CircleId) -> Result<Circles> {
    let all = directory::circles(&site.db().view(&Actor::system("demo"))).await?;
    let by_short = |short: &str| all.iter().find(|circle| circle.short == short).map(|circle| circle.id);
    let partners = told.partner.iter().filter_map(|partner| Some((partner.slug.clone(), by_short(&partner.initials)?)));
    let steering = by_short("SC").map(|id| ("steering".to_owned(), id));
    Ok(partners.chain([("coalition".to_owned(), coalition)]).chain(steering).collect())
}

async fn open(
    work: &mut Work,
    kind: CircleKind,
    parent: Option<CircleId>,
    names: &Names,
    short: &str,
    about: &str,
) -> Result<CircleId> {
    let id = directory::add_circle(work, kind, parent, names, short, about).await?;
    work.tell(Fact::of("directory.circle_opened", Subject::of("circle", id)).with("kind", kind.word()));
    Ok(id)
}

/// Brings everyone in, in one work, or finds them after a start that was cut short. Gives them by what
/// stands before the @ of their address.
pub(super) async fn people(site: &Site, told: &Told, circles: &Circles) -> Result<HashMap<String, PersonId>> {
    let known = by_name(site).await?;
    if told.person.iter().all(|person| known.contains_key(&person.name)) {
        return Ok(short(told, &known));
    }
    let mut work = site.db().work(&Actor::system("demo")).await?;
    let since = work.now().plus_seconds(-300 * DAY).date(&site.coalition().await?.zone);
    for person in &told.person {
        let id = directory::add_person(&work, &newcomer(person)).await?;
        let role = person.role.replace(' ', "-");
        let at_coalition = ["coalition-director", "evaluation-manager"].contains(&role.as_str());
        let partner = *circles.get(&person.partner).ok_or(Error::NotFound)?;
        let circle = if at_coalition { circles["coalition"] } else { partner };
        directory::seat_person(&work, id, circle, &role, since, None).await?;
        if at_coalition {
            directory::seat_person(&work, id, partner, "reader", since, None).await?;
        }
        if ["steering-member", "coalition-director"].contains(&role.as_str())
            && let Some(steering) = circles.get("steering")
        {
            directory::seat_person(&work, id, *steering, "steering-member", since, None).await?;
        }
        work.tell(Fact::of("directory.person_added", Subject::of("person", id)));
    }
    work.commit().await?;
    Ok(short(told, &by_name(site).await?))
}

async fn by_name(site: &Site) -> Result<HashMap<String, PersonId>> {
    let all = directory::people(&site.db().view(&Actor::system("demo"))).await?;
    Ok(all.into_iter().map(|person| (person.name, person.id)).collect())
}

fn short(told: &Told, known: &HashMap<String, PersonId>) -> HashMap<String, PersonId> {
    let name = |person: &Person| person.email.split('@').next().unwrap_or_default().to_owned();
    told.person.iter().filter_map(|person| Some((name(person), *known.get(&person.name)?))).collect()
}

/// Lets everyone sign in.
pub(super) async fn accounts(site: &Site, told: &Told) -> Result<()> {
    let hash = hash_password(site.hardness(), PASSWORD.to_owned()).await?;
    let known = by_name(site).await?;
    let mut work = site.db().work(&Actor::system("demo")).await?;
    for person in &told.person {
        let id = *known.get(&person.name).ok_or(Error::NotFound)?;
        keep_account(&work, id, &person.email, &hash).await?;
        work.tell(Fact::of("auth.password_changed", Subject::of("person", id)).with("by", "demo"));
    }
    work.commit().await
}

fn newcomer(person: &Person) -> Newcomer {
    let level = |level: &str| match level {
        "native" => LanguageLevel::Native,
        "professional" => LanguageLevel::Fluent,
        _ => LanguageLevel::Conversational,
    };
    Newcomer {
        name: person.name.clone(),
        names: person.name_han.iter().chain(&person.name_other).cloned().collect(),
        language: Language::parse(&person.prefers).unwrap_or_else(Language::default_language),
        spoken: person
            .languages
            .iter()
            .map(|speaks| Spoken { language: speaks.tag.clone(), level: level(&speaks.level) })
            .collect(),
        reach: vec![WayToReach { kind: ReachKind::Email, value: person.email.clone() }],
    }
}

/// Prints who may sign in, and how.
pub(super) async fn print_sign_ins(site: &Site) -> Result<()> {
    let told = told()?;
    let words = say::words();
    say::say("demo-sign-ins", &[("password", PASSWORD.into()), ("address", site.config().address.as_str().into())]);
    for person in &told.person {
        let partner = told.partner.iter().find(|partner| partner.slug == person.partner);
        let partner = partner.and_then(|partner| partner.name.get("en")).map_or("", String::as_str);
        let role = words.say(&format!("role-{}", person.role.replace(' ', "-")));
        say::line(&format!("  {:<34} {:<22} {role}, {partner}", person.email, person.name));
    }
    Ok(())
}
