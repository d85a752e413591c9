//! Sharing as it is kept, and the condition every list starts from.

use uuid::Uuid;

use super::{audience_of, keep_audience, keep_sharing, sharing_of};
use crate::access::{Actor, CircleId, Level, PersonId, Sharing, audience};
use crate::db::Sql;
use crate::ledger::{Fact, Subject};
use crate::testing::{ALDER, BRIDGE, Plan, Town};

async fn share(town: &Town, subject: Uuid, own: &Sharing, outer: Option<&Sharing>) {
    let mut work = town.db().work(&Actor::system("story")).await.unwrap();
    keep_sharing(&work, subject, own, outer).await.unwrap();
    work.tell(Fact::of("story.shared", Subject::of("page", subject)));
    work.commit().await.unwrap();
}

async fn sees(town: &Town, actor: &Actor, subject: Uuid) -> bool {
    let view = town.db().view(actor);
    let sql = Sql::new("select 1 as one from sharing where subject_id = ").bind(subject).add(" and ");
    sql.seen_by(actor, "sharing.subject_id").row(&view).await.unwrap().is_some()
}

fn sharings(town: &Town) -> Vec<Sharing> {
    let owner = town.circle(ALDER);
    let mut circles = vec![town.circle(BRIDGE), CircleId::new()];
    circles.sort();
    let named = Sharing { circles, ..Sharing::at(Level::Circles, owner) };
    let people = Sharing { people: vec![town.person(BRIDGE, "reader")], ..Sharing::at(Level::People, owner) };
    vec![
        Sharing::at(Level::Public, owner),
        Sharing::at(Level::Coalition, owner),
        named,
        Sharing::private(owner),
        people,
    ]
}

#[tokio::test]
async fn what_is_kept_about_sharing_is_what_is_read_and_the_last_word_counts() {
    let town = Town::found(Plan::foundation()).await;
    let view = town.db().view(&Actor::system("story"));
    let subject = Uuid::now_v7();
    assert!(sharing_of(&view, subject).await.is_err());
    for sharing in sharings(&town) {
        share(&town, subject, &sharing, None).await;
        assert_eq!(sharing_of(&view, subject).await.unwrap(), sharing);
        assert_eq!(audience_of(&view, subject).await.unwrap(), audience(std::slice::from_ref(&sharing)));
    }
    town.close().await;
}

#[tokio::test]
async fn a_list_shows_a_thing_to_exactly_those_whose_sight_meets_its_audience() {
    let town = Town::found(Plan::foundation()).await;
    let readers = [
        Actor::signed_out(),
        Actor::person(PersonId::new(), Vec::new()),
        town.actor(ALDER, "reader").await,
        town.actor(BRIDGE, "reader").await,
        town.actor(BRIDGE, "editor").await,
        town.actor("coalition", "coalition-director").await,
    ];
    let expected = [
        [true, true, true, true, true, true],
        [false, false, true, true, true, true],
        [false, false, true, true, true, false],
        [false, false, true, false, false, false],
        [false, false, false, true, false, false],
    ];
    for (sharing, expected) in sharings(&town).iter().zip(expected) {
        let subject = Uuid::now_v7();
        share(&town, subject, sharing, None).await;
        let kept = audience_of(&town.db().view(&Actor::system("story")), subject).await.unwrap();
        for (reader, expected) in readers.iter().zip(expected) {
            assert_eq!(sees(&town, reader, subject).await, expected, "{:?} {:?}", sharing.level, reader.who());
            assert_eq!(kept.meets(reader.sight()), expected);
        }
        assert!(sees(&town, &Actor::system("story"), subject).await);
    }
    town.close().await;
}

#[tokio::test]
async fn what_stands_in_a_narrower_thing_is_narrowed_with_it() {
    let town = Town::found(Plan::foundation()).await;
    let [alder, bridge] = [town.actor(ALDER, "reader").await, town.actor(BRIDGE, "reader").await];
    let subject = Uuid::now_v7();
    let open = Sharing::at(Level::Public, town.circle(ALDER));
    share(&town, subject, &open, Some(&Sharing::private(town.circle(ALDER)))).await;
    assert!(sees(&town, &alder, subject).await);
    assert!(!sees(&town, &bridge, subject).await && !sees(&town, &Actor::signed_out(), subject).await);
    let mut work = town.db().work(&Actor::system("story")).await.unwrap();
    keep_audience(&work, subject, &open, Some(&Sharing::at(Level::Coalition, town.circle(ALDER)))).await.unwrap();
    work.tell(Fact::of("story.shared", Subject::of("page", subject)));
    work.commit().await.unwrap();
    assert!(sees(&town, &bridge, subject).await && !sees(&town, &Actor::signed_out(), subject).await);
    town.close().await;
}
