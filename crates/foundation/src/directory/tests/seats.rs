//! Places that begin and end, and helping someone who cannot sign in.

use super::circles::link_in;
use super::*;
use crate::testing::{ALDER, BRIDGE, email_of};

#[tokio::test]
async fn someone_who_is_here_is_given_a_second_place_and_it_ends() {
    let town = town().await;
    let lead = town.signed_in(ALDER, "partner-lead").await;
    let path = format!("/directory/circles/{}/memberships", town.circle(ALDER));
    let guest = town.person(BRIDGE, "editor");
    let person = guest.to_string();
    let seat = async |role: &str, since: &str, until: &str| {
        lead.post(&path, &[("person", person.as_str()), ("role", role), ("since", since), ("until", until)])
            .await
            .status
    };
    assert_eq!(seat("translator", "2026-03-09", "").await, 303);
    assert_eq!(seat("translator", "2026-03-09", "").await, 422, "the very same place twice");
    assert_eq!(seat("reader", "2026-03-09", "2026-03-08").await, 422);
    assert_eq!(seat("reader", "soon", "").await, 422);
    assert_eq!(seat("coalition-director", "2026-03-09", "").await, 422);
    assert_eq!(
        town.signed_in(ALDER, "editor")
            .await
            .post(&path, &[("person", &person), ("role", "reader"), ("since", "2026-03-09")])
            .await
            .status,
        403
    );

    let end = end_of(&town, guest, town.circle(ALDER)).await;
    assert_eq!(town.signed_in(BRIDGE, "partner-lead").await.post(&end, &[("last", "2026-03-09")]).await.status, 403);
    assert_eq!(lead.post(&end, &[("last", "2026-03-08")]).await.status, 422);
    assert_eq!(lead.post(&end, &[("last", "2026-03-09")]).await.status, 303);
    assert_eq!(lead.post(&end, &[("last", "2026-03-09")]).await.status, 422, "ended twice");
    let here = async || {
        lead.get(&format!("/directory/circles/{}", town.circle(ALDER))).await.shows("editor of Bridge Street Youth")
    };
    assert!(here().await);
    town.pass(crate::clock::DAY);
    assert!(!here().await);
    assert!(lead.get(&format!("/directory/people/{guest}")).await.shows("Alder House"), "what ended stays on record");
    assert_eq!(town.facts().await, ["directory.seated", "directory.left"]);
    town.close().await;
}

#[tokio::test]
async fn a_right_ends_with_the_place_that_gave_it() {
    let town = town().await;
    let lead = town.signed_in(ALDER, "partner-lead").await;
    let director = town.signed_in("coalition", "coalition-director").await;
    let own = town.person(ALDER, "partner-lead");
    let end = end_of(&town, own, town.circle(ALDER)).await;
    assert_eq!(director.post(&end, &[("last", "2026-03-09")]).await.status, 303);
    assert_eq!(lead.get("/directory/invitations").await.status, 200);
    // Midnight is the coalition's own: seven in the morning UTC.
    town.pass(14 * 3_600 - 1);
    assert_eq!(lead.get("/directory/invitations").await.status, 200);
    town.pass(1);
    assert_eq!(lead.get("/directory/invitations").await.status, 404);
    assert_eq!(lead.get("/account").await.status, 200, "their own account is still theirs");
    town.close().await;
}

#[tokio::test]
async fn the_last_director_stays_until_another_is_seated() {
    let town = town().await;
    let director = town.signed_in("coalition", "coalition-director").await;
    let end = end_of(&town, town.person("coalition", "coalition-director"), town.circle("coalition")).await;
    let refused = director.post(&end, &[("last", "2026-03-09")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("The coalition would have no director"));
    let path = format!("/directory/circles/{}/memberships", town.circle("coalition"));
    let next = town.person(ALDER, "partner-lead").to_string();
    let fields = [("person", next.as_str()), ("role", "coalition-director"), ("since", "2026-03-10"), ("until", "")];
    assert_eq!(director.post(&path, &fields).await.status, 303);
    assert_eq!(director.post(&end, &[("last", "2026-03-09")]).await.status, 303);
    town.pass(crate::clock::DAY);
    assert_eq!(director.get("/directory").await.status, 404);
    assert!(town.signed_in(ALDER, "partner-lead").await.get(&path).await.shows("Coalition director"));
    assert_eq!(town.facts().await, ["directory.seated", "directory.left"]);
    town.close().await;
}

#[tokio::test]
async fn a_lead_hands_a_link_to_someone_who_forgot_their_password() {
    let town = town().await;
    let reader = town.person(ALDER, "reader");
    let page = format!("/directory/people/{reader}");
    let make = format!("{page}/new-password-link");
    let [lead, other, colleague] = [
        town.signed_in(ALDER, "partner-lead").await,
        town.signed_in(BRIDGE, "partner-lead").await,
        town.signed_in(ALDER, "editor").await,
    ];
    assert!(!lead.get(&page).await.shows("Asked for a new password"));
    town.neighbour().post("/reset", &[("email", &email_of(ALDER, "reader"))]).await;
    town.do_jobs().await;
    assert!(lead.get(&page).await.shows("Asked for a new password"));
    assert!(lead.get("/directory").await.shows("asked for a new password"));
    for stranger in [&other, &colleague] {
        assert!(!stranger.get(&page).await.shows("sked for a new password"));
        assert!(!stranger.get("/directory").await.shows("sked for a new password"));
        assert_eq!(stranger.post(&make, &[]).await.status, 403);
    }
    let made = lead.post(&make, &[]).await;
    assert_eq!(made.status, 200);
    let path = link_in(&made.body, "/reset/");
    assert!(!lead.get(&page).await.shows("/reset/"), "the link is shown once");
    assert_eq!(town.neighbour().post(&path, &[("password", "eleven slow trams under rain")]).await.status, 303);
    assert!(!lead.get(&page).await.shows("Asked for a new password"));
    let told = ["auth.new_password_asked", "auth.link_made", "auth.password_changed", "auth.signed_in"];
    assert_eq!(town.facts().await, told);
    town.close().await;
}

#[tokio::test]
async fn nobody_makes_a_link_for_themselves_or_for_someone_with_a_wider_place() {
    let town = town().await;
    let lead = town.signed_in(ALDER, "partner-lead").await;
    let link = |person: PersonId| format!("/directory/people/{person}/new-password-link");
    let own = lead.post(&link(town.person(ALDER, "partner-lead")), &[]).await;
    assert_eq!(own.status, 422);
    let wide = someone(&town, "Wide Reach", &[], Some((town.circle(ALDER), "editor"))).await;
    assert_eq!(lead.post(&link(wide), &[]).await.status, 200);
    let mut work = town.db().work(&Actor::system("town")).await.unwrap();
    directory::seat_person(
        &work,
        wide,
        town.circle("coalition"),
        "steering-member",
        jiff::civil::date(2026, 3, 1),
        None,
    )
    .await
    .unwrap();
    work.tell(Fact::of("directory.seated", Subject::of("person", wide)));
    work.commit().await.unwrap();
    assert_eq!(lead.post(&link(wide), &[]).await.status, 403);
    assert_eq!(town.signed_in("coalition", "coalition-director").await.post(&link(wide), &[]).await.status, 200);
    town.close().await;
}
