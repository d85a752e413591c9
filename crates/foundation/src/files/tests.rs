//! Files reach whoever may see a thing that uses them, and nobody else (T-52).

use uuid::Uuid;

use super::{clean, keep, keep_use};
use crate::access::{Actor, Level, Sharing};
use crate::ledger::{Fact, Subject};
use crate::sharing::keep_sharing;
use crate::testing::{ALDER, BRIDGE, Plan, Town};

fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(3, 2, image::Rgb([9, 99, 199])).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Brings a picture for a page that is shared as said; gives its address.
async fn bring(town: &Town, page: Uuid, bytes: &[u8], sharing: &Sharing) -> String {
    let clean = clean(bytes).unwrap();
    let hash = town.site().shelf().put(&clean).await.unwrap();
    let mut work = town.db().work(&Actor::system("story")).await.unwrap();
    let note = keep(&work, &hash, &clean).await.unwrap();
    keep_use(&work, page, "table.png", &hash).await.unwrap();
    keep_sharing(&work, page, sharing, None).await.unwrap();
    work.tell(Fact::of("story.file_brought", Subject::of("page", page)));
    work.commit().await.unwrap();
    note.address()
}

#[tokio::test]
async fn a_file_is_not_there_for_those_who_may_see_nothing_that_uses_it() {
    let town = Town::found(Plan::foundation()).await;
    let [private, open] = [Uuid::now_v7(), Uuid::now_v7()];
    let address = bring(&town, private, &picture(), &Sharing::private(town.circle(ALDER))).await;
    let [own, other] = [town.signed_in(ALDER, "reader").await, town.signed_in(BRIDGE, "reader").await];
    let shown = own.get(&address).await;
    assert_eq!(
        (shown.status, shown.header("content-type"), shown.header("x-content-type-options")),
        (200, "image/png", "nosniff")
    );
    assert!(shown.header("content-security-policy").contains("sandbox"));
    assert!(shown.header("cache-control").starts_with("private"));
    for stranger in [&other, &town.neighbour()] {
        assert_eq!(stranger.get(&address).await.status, 404);
    }
    let wrong = [
        address.replace(".png", ".svg"),
        address.replace(".png", ""),
        format!("/files/{}.png", "0".repeat(64)),
        "/files/..%2f..%2fkith.db".into(),
    ];
    for address in wrong {
        assert_eq!(own.get(&address).await.status, 404, "{address}");
    }
    // A second page, for everyone, uses the same picture.
    assert_eq!(bring(&town, open, &picture(), &Sharing::at(Level::Public, town.circle(BRIDGE))).await, address);
    assert_eq!(town.neighbour().get(&address).await.status, 200);
    bring(&town, open, &picture(), &Sharing::private(town.circle(BRIDGE))).await;
    assert_eq!(town.neighbour().get(&address).await.status, 404, "withdrawn, and still there");
    town.close().await;
}
