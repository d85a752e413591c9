//! Jobs: claimed once, finished by whoever still holds them, done twice with one result.

use super::store::{claim, finish, put_off};
use super::{Claim, Job, Standing, enqueue, enqueue_at, job, left, progress};
use crate::Error;
use crate::access::Actor;
use crate::auth::NewPasswordAsked;
use crate::testing::{ALDER, Plan, Town, email_of};

async fn ask(town: &Town) -> super::JobId {
    let work = town.db().work(&Actor::system("story")).await.unwrap();
    let asked = NewPasswordAsked { email: email_of(ALDER, "reader") };
    let id = enqueue(&work, NewPasswordAsked::NAME, &asked).await.unwrap();
    work.commit_housekeeping().await.unwrap();
    id
}

async fn standing(town: &Town, id: super::JobId) -> Standing {
    job(&town.db().view(&Actor::system("story")), id).await.unwrap().standing
}

#[tokio::test]
async fn a_job_is_not_done_before_it_is_due_and_is_not_forgotten_after() {
    let town = Town::found(Plan::foundation()).await;
    let work = town.db().work(&Actor::system("story")).await.unwrap();
    let asked = NewPasswordAsked { email: email_of(ALDER, "reader") };
    enqueue_at(&work, town.now().plus_seconds(100), NewPasswordAsked::NAME, &asked).await.unwrap();
    work.commit_housekeeping().await.unwrap();
    town.pass(99);
    assert!(claim(town.db()).await.unwrap().is_none());
    town.pass(86_400);
    town.do_jobs().await;
    assert_eq!(town.facts().await, ["auth.new_password_asked"]);
    town.close().await;
}

#[tokio::test]
async fn of_two_who_reach_for_a_job_one_gets_it() {
    let town = Town::found(Plan::foundation()).await;
    let id = ask(&town).await;
    assert_eq!(standing(&town, id).await, Standing::Waiting);
    let (one, two) = tokio::join!(claim(town.db()), claim(town.db()));
    let claims: Vec<Claim> = [one.unwrap(), two.unwrap()].into_iter().flatten().collect();
    assert_eq!(claims.len(), 1);
    assert_eq!(standing(&town, id).await, Standing::Running);
    finish(town.db(), &claims[0], None).await.unwrap();
    assert_eq!(standing(&town, id).await, Standing::Done);
    assert!(claim(town.db()).await.unwrap().is_none());
    town.close().await;
}

#[tokio::test]
async fn whoever_lost_the_lease_can_neither_finish_nor_go_on() {
    let town = Town::found(Plan::foundation()).await;
    ask(&town).await;
    let slow = claim(town.db()).await.unwrap().unwrap();
    town.pass(59);
    assert!(claim(town.db()).await.unwrap().is_none(), "the lease still holds");
    town.pass(2);
    let quick = claim(town.db()).await.unwrap().unwrap();
    assert!(quick.fence > slow.fence);
    assert!(matches!(finish(town.db(), &slow, None).await, Err(Error::NotFound)));
    assert!(matches!(put_off(town.db(), &slow, "job-fault").await, Err(Error::NotFound)));
    let work = town.db().work(&Actor::system("jobs")).await.unwrap();
    assert!(matches!(progress(&work, &slow, &1).await, Err(Error::NotFound)));
    progress(&work, &quick, &2).await.unwrap();
    work.commit_housekeeping().await.unwrap();
    town.pass(59);
    assert!(claim(town.db()).await.unwrap().is_none(), "a sign of life holds the lease");
    finish(town.db(), &quick, None).await.unwrap();
    town.close().await;
}

#[tokio::test]
async fn a_job_done_twice_tells_once() {
    let town = Town::found(Plan::foundation()).await;
    let id = ask(&town).await;
    let first = claim(town.db()).await.unwrap().unwrap();
    let asked: NewPasswordAsked = serde_json::from_str(&first.argument).unwrap();
    asked.run(town.site().clone(), first).await.unwrap();
    // The machine dies before the job is marked as done; after a restart it is done again.
    town.pass(61);
    town.do_jobs().await;
    assert_eq!(standing(&town, id).await, Standing::Done);
    assert_eq!(town.facts().await, ["auth.new_password_asked"]);
    town.close().await;
}

#[tokio::test]
async fn a_job_that_fails_is_tried_five_times_and_a_stranger_does_not_see_it() {
    let town = Town::found(Plan::foundation()).await;
    let id = ask(&town).await;
    for n in 1..=5 {
        assert_eq!(standing(&town, id).await, Standing::Waiting, "before try {n}");
        let claimed = claim(town.db()).await.unwrap().unwrap();
        put_off(town.db(), &claimed, "job-fault").await.unwrap();
        assert!(claim(town.db()).await.unwrap().is_none(), "tried again at once");
        town.pass(3_600);
    }
    assert_eq!(standing(&town, id).await, Standing::Failed);
    assert!(claim(town.db()).await.unwrap().is_none());
    assert_eq!(left(town.db()).await.unwrap(), 0);
    let reader = town.actor(ALDER, "reader").await;
    assert!(matches!(job(&town.db().view(&reader), id).await, Err(Error::NotFound)));
    town.close().await;
}
