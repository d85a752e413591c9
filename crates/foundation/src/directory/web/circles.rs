//! One circle and its members.

use axum::extract::{Path, State};

use super::roll::Roll;
use super::{id, role_word, today};
use crate::Result;
use crate::access::{Belongs, CircleId};
use crate::directory::{Circle, Invite, KeepCircles, Membership, SeatOthers, store};
use crate::web::shell::PageKind;
use crate::web::views::{CirclePage, FormState, Member};
use crate::web::{Page, Site, Visit, forms};

pub(super) async fn show(visit: Visit, State(site): State<Site>, Path(path): Path<String>) -> Result<Page> {
    page(&visit, &site, id(&path)?, FormState::new()).await
}

/// The page of a circle; `form` says what stood in the way of ending a place.
pub(super) async fn page(visit: &Visit, site: &Site, id: CircleId, form: FormState) -> Result<Page> {
    let words = visit.words();
    let today = today(site).await?;
    let view = site.db().view(visit.actor());
    let roll = Roll::read(&view, words, today).await?;
    let circle = roll.circle(id)?.clone();
    let members = store::members(&view, id).await?;
    let may_end = visit.actor().holds(SeatOthers, &circle.lineage());
    let now = members.iter().filter(|place| place.until.is_none_or(|until| today <= until));
    let name = circle.names.for_reader(visit.language()).to_owned();
    let mut page = CirclePage {
        shell: visit.shell(site, name.as_str(), PageKind::Working).await?,
        other_names: circle
            .names
            .0
            .iter()
            .filter(|(_, other)| **other != name)
            .map(|(tag, other)| (other.clone(), tag.clone()))
            .collect(),
        kind: words.say(&format!("circle-kind-{}", circle.kind.word())),
        about: circle.about.clone(),
        within: circle.parent.map(|parent| roll.link_to(parent)),
        circles: roll
            .circles
            .iter()
            .filter(|other| other.parent == Some(id))
            .map(|other| roll.circle_row(other))
            .collect(),
        members: now.filter_map(|place| member(&roll, visit, place, today, may_end)).collect(),
        invite: String::new(),
        change: String::new(),
        open: String::new(),
        seat: String::new(),
        form: form.clone(),
        name,
    };
    offer(&mut page, visit, &circle);
    forms(&page, &form)
}

/// Shows the ways that this reader may take, and no others.
fn offer(page: &mut CirclePage, visit: &Visit, circle: &Circle) {
    let (actor, lineage, id) = (visit.actor(), circle.lineage(), circle.id);
    if actor.holds(Invite, &lineage) {
        page.invite = format!("/directory/invitations?circle={id}");
    }
    if actor.holds(SeatOthers, &lineage) {
        page.seat = format!("/directory/circles/{id}/memberships");
    }
    if actor.holds(KeepCircles, &lineage) {
        page.change = format!("/directory/circles/{id}/entry");
        page.open = format!("/directory/circles?within={id}");
    }
}

fn member(roll: &Roll, visit: &Visit, place: &Membership, today: jiff::civil::Date, may_end: bool) -> Option<Member> {
    let words = visit.words();
    let person = roll.people.iter().find(|person| person.id == place.person)?;
    Some(Member {
        person: roll.person_row(person),
        role: role_word(words, &place.role),
        since: words.date(place.since),
        until: place.until.map(|until| words.date(until)).unwrap_or_default(),
        end: if may_end { format!("/directory/memberships/{}/end", place.id) } else { String::new() },
        last: today.max(place.since).to_string(),
    })
}
