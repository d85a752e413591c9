//! Every kind of page before the judges: nothing shuts anyone out, the HTML is as the standard
//! says, nobody else is asked for anything, and pages for readers are light.

use super::checkers::Judges;
use super::kinds::Walk;
use super::kith::Kith;
use super::stage::{Stage, play};
use super::window::View;
use std::io::Read;

use http_body_util::{BodyExt, Empty};
use hyper::body::Bytes;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

#[test]
fn every_kind_of_page_is_open_to_everyone_on_a_phone() {
    play(|stage| async move { judge(&stage, ["en", "zh-Hant"].map(View::phone), false).await });
}

#[test]
fn every_kind_of_page_is_open_to_everyone_at_a_desk_and_its_html_holds() {
    play(|stage| async move { judge(&stage, ["zh-Hant", "en"].map(View::desk), true).await });
}

async fn judge(stage: &Stage, views: [View; 2], texts: bool) {
    // A demo of its own: what is written and refused here is in nobody else's way.
    let demo = Kith::demo();
    let mut judges = Judges::new(stage.tools());
    for view in views {
        Walk { stage, view, demo: &demo, judges: &mut judges, texts }.all().await;
    }
    if texts {
        judges.read_texts(&stage.tools().vnu);
    }
    judges.verdict();
}

#[test]
fn pages_for_readers_are_light() {
    play(|stage| async move {
        let home = &stage.demo().address;
        let mut pages = vec!["/en/", "/zh-Hant/", "/en/first-day", "/en/tags", "/en/find?q=family"];
        pages.extend(["/en/consensus", "/zh-Hant/%E5%85%B1%E8%AD%98%E6%B1%BA%E5%AE%9A", "/en/sections/respond"]);
        let mut assets = Vec::new();
        for page in pages {
            let (sent, text) = fetch(&format!("{home}{page}")).await;
            assert!(sent <= 40 * 1024, "{page} is {sent} bytes");
            assets = text
                .split('"')
                .filter(|part| part.ends_with(".css") || part.ends_with(".js"))
                .map(str::to_owned)
                .collect();
            assert!(assets.iter().all(|asset| asset.starts_with('/')), "{assets:?}");
            for (ending, most) in [(".css", 25 * 1024), (".js", 15 * 1024)] {
                let mut sum = 0;
                for asset in assets.iter().filter(|asset| asset.ends_with(ending)) {
                    sum += fetch(&format!("{home}{asset}")).await.0;
                }
                assert!(sum > 0 && sum <= most, "{page}: {sum} bytes of {ending}");
            }
        }
        assert!(!assets.is_empty());
    });
}

/// Bytes as they came over the wire, and the text they hold.
async fn fetch(address: &str) -> (usize, String) {
    let client = hyper_util::client::legacy::Client::builder(TokioExecutor::new()).build(HttpConnector::new());
    let request = http::Request::get(address).header("accept-encoding", "gzip").body(Empty::<Bytes>::new()).unwrap();
    let answer = client.request(request).await.unwrap();
    assert!(answer.status().is_success(), "{address}: {}", answer.status());
    let zipped = answer.headers().get("content-encoding").is_some_and(|how| how == "gzip");
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    let mut text = String::new();
    if zipped {
        flate2::read::GzDecoder::new(&body[..]).read_to_string(&mut text).unwrap();
    } else {
        text = String::from_utf8_lossy(&body).into_owned();
    }
    (body.len(), text)
}
