//! What is to be looked at again, the longest due first.

use axum::extract::State;
use foundation::access::CircleId;
use foundation::i18n::Words;
use foundation::web::shell::{Link, PageKind};
use foundation::web::{Page as Drawn, Site, Visit};
use foundation::work::Reads;
use foundation::{Error, Result};
use jiff::tz::TimeZone;

use crate::pages::{Publish, Write, address};
use crate::publishing::model::{StaleLine, Whose};
use crate::publishing::store;
use crate::publishing::views::{OfferRow, StalePage, StaleRow};

/// Pages listed at most: nobody looks at more in a day.
const MOST: u64 = 100;

pub(super) async fn list(visit: Visit, State(site): State<Site>) -> Result<Drawn> {
    visit.actor().signed_in()?;
    let actor = visit.actor();
    let circles: Vec<CircleId> = actor.circles_with(Publish).chain(actor.circles_with(Write)).collect();
    if circles.is_empty() {
        return Err(Error::NotFound);
    }
    let view = site.db().view(actor);
    let whose = if visit.query("of").as_deref() == Some("mine") { Whose::Mine } else { Whose::Ours };
    let lines = store::stale(&view, visit.language(), whose, &circles, MOST).await?;
    let (due, soon): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.due <= view.now());
    let publishes: Vec<CircleId> = actor.circles_with(Publish).collect();
    let offers = store::offers_to(&view, &publishes).await?;
    let words = visit.words();
    let zone = site.coalition().await?.zone.clone();
    let rows = |lines: Vec<StaleLine>, key| lines.iter().map(|line| row(&visit, line, key, &zone)).collect();
    let mut shell = visit.form_shell(&site, words.say("stale-title")).await?;
    shell.kind = PageKind::Working;
    let choice = |key: &str, href: &str, one| (Link::new(href, words.say(key)), whose == one);
    let drawn = StalePage {
        whose: vec![
            choice("stale-ours", "/pages/stale", Whose::Ours),
            choice("stale-mine", "/pages/stale?of=mine", Whose::Mine),
        ],
        due: rows(due, "stale-since"),
        soon: rows(soon, "stale-by"),
        offers: offers
            .into_iter()
            .map(|(page, language, title)| OfferRow { title, language, handover: format!("/pages/{page}/handover") })
            .collect(),
        shell,
    };
    Drawn::draw(&drawn)
}

fn row(visit: &Visit, line: &StaleLine, key: &str, zone: &TimeZone) -> StaleRow {
    let words = visit.words();
    let day = |at: foundation::clock::Moment| words.date(at.date(zone));
    let may = visit.actor().holds(Publish, &[line.owner]);
    StaleRow {
        title: line.title.clone(),
        language: line.language,
        href: address(line.language, &line.slug),
        state: state(words, key, day(line.due), line.keeper.as_deref()),
        confirmed: line.confirmed.map(|at| words.fill("stale-confirmed", "when", day(at))).unwrap_or_default(),
        confirm: if may { format!("/pages/{}/care/confirmation", line.page) } else { String::new() },
        care: format!("/pages/{}/care", line.page),
    }
}

/// "Kim Lau has been asked to look since May 3" or, where nobody is named, "To be looked at since May 3".
fn state(words: Words, key: &str, when: String, keeper: Option<&str>) -> String {
    match (key, keeper) {
        ("stale-since", Some(name)) => words.with("stale-since-with", &[("when", when.into()), ("name", name.into())]),
        ("stale-since", None) => words.fill("stale-since", "when", when),
        (_, Some(name)) => words.with("stale-by-with", &[("when", when.into()), ("name", name.into())]),
        (_, None) => words.fill("stale-by", "when", when),
    }
}
