//! Giving someone who is here already a place in a circle, and ending one.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::{circles, day, id, role_choices, today};
use crate::access::{CircleId, Permitted, PersonId};
use crate::directory::{Circle, SeatOthers, rules, store};
use crate::ledger::{Fact, Subject};
use crate::web::views::{Choice, FormState, SeatForm};
use crate::web::{Fields, Page, Redirect, Site, Visit, forms, refused};
use crate::work::Reads;
use crate::{Error, Result};

const FIELDS: &[&str] = &["person", "role", "since", "until"];

/// Finds a circle in which this reader may give places.
async fn seating(view: &impl Reads, id: CircleId) -> Result<Permitted<SeatOthers, Circle>> {
    let circle = store::circle(view, id).await?;
    view.actor().permit(SeatOthers, circle)
}

// ---- a new place

pub(super) async fn ask(visit: Visit, State(site): State<Site>, Path(path): Path<String>) -> Result<Page> {
    let form = FormState::new().with("role", "reader").with("since", today(&site).await?.to_string());
    page(&visit, &site, id(&path)?, form).await
}

async fn page(visit: &Visit, site: &Site, id: CircleId, form: FormState) -> Result<Page> {
    let view = site.db().view(visit.actor());
    let circle = seating(&view, id).await?;
    let people = store::people(&view).await?;
    let mut roles = store::roles(&view).await?;
    roles.retain(|role| rules::role_fits(role, &circle).is_ok());
    let page = SeatForm {
        shell: visit.form_shell(site, visit.words().say("circle-seat")).await?,
        form: form.clone(),
        action: format!("/directory/circles/{id}/memberships"),
        circle: circle.names.for_reader(visit.language()).to_owned(),
        people: people
            .iter()
            .map(|person| Choice::new(person.id.to_string(), person.names_for(visit.language()).0))
            .collect(),
        roles: role_choices(visit.words(), &roles),
        back: format!("/directory/circles/{id}"),
    };
    forms(&page, &form)
}

pub(super) async fn seat(
    visit: Visit,
    State(site): State<Site>,
    Path(path): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let circle = id(&path)?;
    match try_to_seat(&visit, &site, circle, &fields).await {
        Ok(()) => Ok(Redirect::to(format!("/directory/circles/{circle}")).into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(FIELDS))?;
            Ok(page(&visit, &site, circle, form).await?.into_response())
        }
    }
}

async fn try_to_seat(visit: &Visit, site: &Site, circle: CircleId, fields: &Fields) -> Result<()> {
    let mut work = site.db().work(visit.actor()).await?;
    let circle = seating(&work, circle).await?;
    let person: PersonId = id(fields.text("person"))?;
    let person = store::person(&work, person).await?.id;
    let since = day("since", fields.text("since"))?;
    let until = match fields.trimmed("until") {
        "" => None,
        text => Some(day("until", text)?),
    };
    let held = store::memberships_of(&work, person).await?;
    let (circle, role) = rules::seat(&circle, person, fields.text("role"), since, until, &held)?;
    store::seat_person(&work, person, circle, &role, since, until).await?;
    work.tell(Fact::of("directory.seated", Subject::of("person", person)).with("circle", circle.0));
    work.commit().await
}

// ---- the end of one

pub(super) async fn end(
    visit: Visit,
    State(site): State<Site>,
    Path(path): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let place: Uuid = id(&path)?;
    let circle = store::membership(&site.db().view(visit.actor()), place).await?.circle;
    match try_to_end(&visit, &site, place, &fields).await {
        // Whoever ends their own last place sees the directory no longer.
        Ok(()) => Ok(Redirect::to(format!("/directory/circles/{circle}")).into_response()),
        Err(error @ Error::Refused(_)) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(&["last"]))?;
            Ok(circles::page(&visit, &site, circle, form).await?.into_response())
        }
        Err(other) => Err(other),
    }
}

async fn try_to_end(visit: &Visit, site: &Site, place: Uuid, fields: &Fields) -> Result<()> {
    let mut work = site.db().work(visit.actor()).await?;
    let place = store::membership(&work, place).await?;
    let circle = seating(&work, place.circle).await?;
    let held = store::members(&work, circle.id).await?;
    let last = rules::leave(&circle, &place, day("last", fields.text("last"))?, &held)?;
    store::end_membership(&work, place.id, last).await?;
    work.tell(Fact::of("directory.left", Subject::of("person", place.person)).with("circle", circle.id.0));
    work.commit().await
}
