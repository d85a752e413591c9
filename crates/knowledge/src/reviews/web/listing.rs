//! What waits for one, what one asked, and how one's circles publish.

use axum::extract::{Path, State};
use foundation::access::{CircleId, Right};
use foundation::ledger::{Fact, Subject};
use foundation::web::{Fields, Page as Drawn, Redirect, Site, Visit};
use foundation::work::{Reads, View};
use foundation::{Error, Result};

use super::saying::Sayer;
use super::speaks_for;
use crate::pages::{Desk, store as pages};
use crate::reviews::model::{AnswerForPartner, Approve, Review, Rule};
use crate::reviews::publishing::today;
use crate::reviews::views::{ReviewRow, ReviewsList, RuleForm};
use crate::reviews::{rules, store};

pub(super) async fn list(visit: Visit, State(site): State<Site>) -> Result<Drawn> {
    let person = visit.actor().signed_in()?;
    if visit.actor().seats().is_empty() {
        return Err(Error::NotFound);
    }
    let view = site.db().view(visit.actor());
    let rights = [Approve::NAME, AnswerForPartner::NAME];
    let circles: Vec<CircleId> = visit
        .actor()
        .seats()
        .iter()
        .filter(|seat| seat.rights.iter().any(|right| rights.contains(&right.as_str())))
        .map(|seat| seat.circle)
        .collect();
    let mut reviews = store::unanswered(&view, &circles, person).await?;
    let now = view.now();
    reviews.retain(|one| {
        rules::state(one, now).is_open() && (one.asked_by == person || !speaks_for(&visit, one).is_empty())
    });
    let sayer = Sayer::of(&site, &view, visit.words(), &reviews.iter().collect::<Vec<_>>()).await?;
    let (mut mine, mut others) = (Vec::new(), Vec::new());
    for review in &reviews {
        let row = row(&view, &sayer, review).await?;
        let waits = !review.authors.contains(&person)
            && speaks_for(&visit, review).iter().any(|circle| rules::voice(review, *circle, now).is_none());
        if waits { mine.push(row) } else { others.push(row) }
    }
    let mut shell = visit.form_shell(&site, visit.words().say("reviews-title")).await?;
    shell.robots = Some("noindex".into());
    Drawn::draw(&ReviewsList { shell, mine, others, rules: rule_forms(&visit, &site, &view, &sayer).await? })
}

async fn row(view: &View, sayer: &Sayer, review: &Review) -> Result<ReviewRow> {
    let (sign, said) = sayer.state(review, &rules::state(review, sayer.now));
    let revision = pages::revision(view, review.page, review.revision).await?;
    Ok(ReviewRow {
        title: revision.title.clone(),
        language: review.language,
        href: format!("/reviews/{}", review.id),
        lead: sayer.lead(review, Some(&revision)),
        sign,
        said,
    })
}

/// The circles for which one speaks, and how each publishes its own pages.
async fn rule_forms(visit: &Visit, site: &Site, view: &View, sayer: &Sayer) -> Result<Vec<RuleForm>> {
    let mut forms = Vec::new();
    let coalition = site.coalition().await?.circle;
    let mut circles: Vec<CircleId> = visit.actor().circles_with(AnswerForPartner).collect();
    circles.sort();
    circles.dedup();
    for circle in circles.into_iter().filter(|circle| Some(*circle) != coalition) {
        let people = store::people_who_review(view, circle, today(site, view).await?).await?;
        let rule = rules::rule_of(store::rule(view, circle).await?, people);
        let (said, other, button) = match rule {
            Rule::Reviewed => ("review-rule-partner", Rule::Alone, "review-choose-alone"),
            Rule::Alone => ("review-rule-alone", Rule::Reviewed, "review-choose-reviewed"),
        };
        forms.push(RuleForm {
            circle: sayer.circle(circle),
            said: sayer.words.fill(said, "circle", sayer.circle(circle)),
            action: format!("/reviews/circles/{circle}"),
            other: other.word(),
            button: sayer.words.say(button),
        });
    }
    Ok(forms)
}

/// Chooses how a circle publishes its own pages.
pub(super) async fn choose(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Redirect> {
    visit.actor().signed_in()?;
    let circle: CircleId = id.parse().map_err(|_| Error::NotFound)?;
    let mut work = site.db().work(visit.actor()).await?;
    // Circles are known to everyone with a seat; whoever has none finds nothing here.
    if visit.actor().seats().is_empty() || site.coalition().await?.circle == Some(circle) {
        return Err(Error::NotFound);
    }
    let circle = visit.actor().permit(AnswerForPartner, Desk(circle))?.0;
    let rule: Rule = fields.text("rule").parse().map_err(|()| Error::refused("form-unreadable"))?;
    store::choose_rule(&work, circle, rule).await?;
    work.tell(
        Fact::of("knowledge.review_rule_chosen", Subject::of("circle", circle))
            .on_behalf(circle)
            .with("rule", rule.word()),
    );
    work.commit().await?;
    Ok(Redirect::to("/reviews"))
}
