use super::*;

fn seeds() -> Option<Haul> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/seeds");
    if !std::path::Path::new(path).is_dir() {
        eprintln!("no data here");
        return None;
    }
    Some(from_path(std::path::Path::new(path), &Limits::default()).unwrap())
}

#[tokio::test]
async fn the_seeds_become_pages_a_stranger_reads_with_a_home_page_and_sections() {
    let Some(haul) = seeds() else { return };
    let titles: Vec<String> = haul.drafts.iter().map(|draft| draft.title.clone()).collect();
    let town = town().await;
    let report = bring(&town, haul, &public("seeds")).await;
    assert_eq!((report.new, report.lines.len()), (titles.len(), titles.len()), "{:?}", report.lines);
    let reader = town.neighbour();
    for line in &report.lines {
        let address = line.address.as_deref().unwrap();
        let page = reader.get(address).await;
        assert_eq!(page.status, 200, "{address}");
        assert!(!page.shows("page:") && !page.shows("asset:"), "{address}");
    }
    assert!(foundation::web::setting(&all_seeing(&town), crate::pages::web::HOME).await.unwrap().is_some());
    assert!(rows(&town, "section").await > 0);
    town.close().await;
}

#[tokio::test]
async fn the_seeds_brought_in_twice_change_nothing() {
    let (Some(first), Some(second)) = (seeds(), seeds()) else { return };
    let town = town().await;
    bring(&town, first, &public("seeds")).await;
    let (before, blocks, facts) = (state(&town).await, block_ids(&town).await, town.facts().await);
    let report = bring(&town, second, &public("seeds")).await;
    assert_eq!((report.new, report.changed), (0, 0));
    assert_eq!((state(&town).await, block_ids(&town).await, town.facts().await), (before, blocks, facts));
    town.close().await;
}
