//! Faults of reviews: killed between a yes and publishing, and at the end of a window.

mod served;

use std::time::{Duration, Instant};

use foundation::access::{Actor, Level, Sharing};
use foundation::clock::{Clock, Moment};
use foundation::directory::{self, CircleKind, Names, Newcomer};
use foundation::i18n::Language;
use foundation::jobs::Job;
use foundation::ledger::{Fact, Subject};
use foundation::work::Reads;
use knowledge::pages::store::{self as pages, NewPage};
use knowledge::pages::{Desk, Write, Written};
use knowledge::reviews::jobs::ReviewDue;
use knowledge::reviews::{Kind, Review, ReviewId, store};
use served::{Place, Served, settle};

/// A page whose review waits for one last yes, or for nothing but the clock; gives the secret of the
/// link by which that yes is said.
async fn reviewed(place: &Place, kind: Kind, ends_at: Option<Moment>) -> String {
    settle(place).await;
    let db = place.db().await;
    let mut work = db.work(&Actor::system("test")).await.unwrap();
    let english = Language::default_language();
    let coalition = directory::coalition(&work).await.unwrap().id;
    let names = Names::one(english, "Alder");
    let partner = directory::add_circle(&work, CircleKind::Partner, Some(coalition), &names, "A", "").await.unwrap();
    let mut people = Vec::new();
    for (name, role) in [("Lok", "program-staff"), ("Ho", "partner-lead")] {
        let newcomer = Newcomer { name: name.into(), names: vec![], language: english, spoken: vec![], reach: vec![] };
        let person = directory::add_person(&work, &newcomer).await.unwrap();
        directory::seat_person(&work, person, partner, role, jiff::civil::date(2020, 1, 1), None).await.unwrap();
        people.push(person);
    }
    work.tell(Fact::of("directory.person_added", Subject::of("person", people[0])));
    work.commit().await.unwrap();
    let seats = directory::seats_of(&db.view(&Actor::system("test")), people[0], jiff::civil::date(2026, 1, 1)).await;
    let writer = Actor::person(people[0], seats.unwrap());
    let mut work = db.work(&writer).await.unwrap();
    let desk = writer.permit(Write, Desk(partner)).unwrap();
    let words = Written { title: "Reviewed", body: "Words.", ..Written::default() };
    let text = knowledge::pages::begin(&desk, english, &words).unwrap();
    let new = NewPage { sharing: Sharing::at(Level::Public, partner), section: None, source_language: english };
    let page = pages::add_page(&work, &new).await.unwrap();
    let edition = pages::add_revision(&work, &page, &text, partner, None).await.unwrap();
    let review = Review {
        id: ReviewId::new(),
        page: page.id,
        language: english,
        revision: edition.newest,
        base: None,
        kind,
        on_behalf: partner,
        asked_by: people[0],
        asked_at: ends_at.map_or(work.now(), |end| end.plus_seconds(-5 * 86_400)),
        ends_at,
        message: String::new(),
        asked: vec![partner],
        authors: Vec::new(),
        answers: Vec::new(),
        end: None,
        held: None,
        is_there: true,
        is_public: false,
        is_behind: false,
    };
    store::add(&work, &review).await.unwrap();
    if let Some(due) = ends_at {
        foundation::jobs::enqueue_at(&work, due, ReviewDue::NAME, &ReviewDue { review: review.id }).await.unwrap();
    }
    work.tell(Fact::of("knowledge.review_asked", review.subject()));
    work.commit().await.unwrap();
    let mut work = db.work(&Actor::person(people[1], Vec::new())).await.unwrap();
    let until = work.now().plus_seconds(86_400);
    let secret = store::make_link(&work, review.id, partner, people[1], until).await.unwrap();
    work.tell(Fact::of("knowledge.answer_link_made", review.subject()));
    work.commit().await.unwrap();
    db.close().await;
    secret.text().to_owned()
}

/// Answers, and what readers see: two counts that must agree.
async fn said_and_seen(place: &Place) -> [i64; 3] {
    [
        place.count("select count(*) as n from review_answer").await,
        place.count("select count(*) as n from edition where public_id is not null").await,
        place.count("select count(*) as n from fact where kind = 'knowledge.page_published'").await,
    ]
}

#[tokio::test]
async fn killed_between_a_yes_and_publishing_both_are_there_or_neither() {
    for point in ["review.answered", "review.published", "work.before_commit", "work.after_commit"] {
        let place = Place::new();
        let secret = reviewed(&place, Kind::Partner, None).await;
        // The first start keeps a key of its own.
        drop(Served::start(&place, None));
        let answer = Served::start(&place, Some(&format!("{point}:1"))).answer(&secret);
        assert!(answer.is_empty(), "{point} was not reached: {answer}");
        let [said, seen, told] = said_and_seen(&place).await;
        assert!(said == seen && seen == told, "{point}: {said} said, {seen} seen, {told} told");
        assert!(place.run(&["verify"]).status.success(), "{point}");
        let again = Served::start(&place, None).answer(&secret);
        let expected = if said == 1 { "422" } else { "303" };
        assert!(again.starts_with(&format!("HTTP/1.1 {expected}")), "{point}: {again}");
        assert_eq!(said_and_seen(&place).await, [1, 1, 1], "{point}");
    }
}

#[tokio::test]
async fn killed_at_the_end_of_a_window_it_goes_out_once_at_the_next_start() {
    let points =
        ["job.claimed", "review.due", "review.published", "work.before_commit:2", "work.after_commit:2", "job.done"];
    for point in points {
        let place = Place::new();
        let ended = Clock::system().now().plus_seconds(-3_600);
        reviewed(&place, Kind::Coalition, Some(ended)).await;
        Served::start_to_die(&place, point);
        assert!(place.run(&["verify"]).status.success(), "{point}");
        place.forget_leases().await;
        let served = Served::start(&place, None);
        let began = Instant::now();
        while said_and_seen(&place).await != [0, 1, 1] && began.elapsed() < Duration::from_secs(20) {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        drop(served);
        assert_eq!(said_and_seen(&place).await, [0, 1, 1], "{point}");
        let due = format!("select count(*) as n from fact where dimensions like '%\"due\":{}%'", ended.0 / 1_000_000);
        assert_eq!(place.count(&due).await, 1, "{point}: it tells when it was due");
    }
}
