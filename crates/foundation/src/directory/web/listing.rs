//! People and circles on one page, found by any part of a name, a language or a circle.

use axum::extract::State;

use super::roll::Roll;
use super::today;
use crate::Result;
use crate::access::Actor;
use crate::auth;
use crate::directory::{Invite, rules};
use crate::web::shell::{Link, PageKind};
use crate::web::views::{Directory, Pager};
use crate::web::{Page, Site, Visit};
use crate::work::View;

/// People on one page.
const PAGE: usize = 50;
/// The longest query that is looked at, in characters.
const QUERY: usize = 120;

pub(super) async fn list(visit: Visit, State(site): State<Site>) -> Result<Page> {
    let view = site.db().view(visit.actor());
    let words = visit.words();
    let roll = Roll::read(&view, words, today(&site).await?).await?;
    let query: String = visit.query("q").unwrap_or_default().trim().chars().take(QUERY).collect();
    let found: Vec<_> = roll.people.iter().filter(|person| roll.fits(person, &query)).collect();
    let pages = found.len().div_ceil(PAGE);
    let page = visit.query("page").and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, pages.max(1));
    let may_invite = visit.actor().circles_with(Invite).next().is_some();
    let directory = Directory {
        shell: visit.shell(&site, words.say("directory-title"), PageKind::Working).await?,
        total: found.len(),
        people: found.iter().skip((page - 1) * PAGE).take(PAGE).map(|person| roll.person_row(person)).collect(),
        circles: roll.circles.iter().map(|circle| roll.circle_row(circle)).collect(),
        pager: Pager::new(page, pages, |page| address(&query, page)),
        invite: if may_invite { "/directory/invitations".into() } else { String::new() },
        asked: asked(&view, visit.actor(), &roll).await?,
        query,
    };
    Page::draw(&directory)
}

fn address(query: &str, page: usize) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    if !query.is_empty() {
        pairs.append_pair("q", query);
    }
    format!("/directory?{}", pairs.append_pair("page", &page.to_string()).finish())
}

/// Those who wait for a link to a new password, for whoever may hand them one.
async fn asked(view: &View, actor: &Actor, roll: &Roll) -> Result<Vec<Link>> {
    let waiting = auth::asks(view).await?;
    let theirs = roll.people.iter().filter(|person| {
        waiting.contains(&person.id) && rules::may_hand_link(actor, person.id, &roll.stands_in(person.id))
    });
    Ok(theirs.map(|person| Link::new(format!("/directory/people/{}", person.id), person.name.as_str())).collect())
}
