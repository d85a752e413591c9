//! The figures themselves, in the order they are promised.

use std::path::Path;
use std::sync::Arc;

use crate::book::{COMMON, COMMON_HAN, MadeUp, RARE};
use crate::installation::{Brought, Installation};
use crate::lines::{Lines, median, say};
use crate::load::{Answer, Connection, Load};
use crate::served::Served;
use crate::{Options, Outcome};

/// Pages of the small installation; the great one has the same pages, and more.
const SMALL: usize = 100;
/// Starts whose median counts.
const STARTS: usize = 9;

/// Measures everything.
pub(crate) async fn all(options: &Options) -> Outcome<Lines> {
    let program = options.kith.canonicalize()?;
    let pages = if options.quick { 1_000 } else { 10_000 };
    let mut lines = Lines::default();
    crate::texts::all(&mut lines)?;
    say(&format!("{pages} pages, each in English and Traditional Chinese; CPU of the server per request"));
    let great = match &options.again {
        Some(folder) => Installation::again(folder)?,
        None => Installation::new("sqlite")?,
    };
    if great.is_empty() {
        coming_in(&mut lines, &great.bring(&program, pages)?);
    }
    let small = Installation::new("sqlite")?;
    lines.told("  the database file", great.size(), "MB");
    small.bring(&program, SMALL)?;
    starting(&mut lines, &great, &program).await?;
    growth(&mut lines, &great, &small, &program).await?;
    let (cookie, writer) = (great.cookie("reader").await?, great.cookie("editor").await?);
    let served = great.serve(&program).await?;
    budgets(&mut lines, &served).await?;
    reading(&mut lines, &served).await?;
    lines.told("  memory so far", served.memory()?.0, "MB");
    working(&mut lines, &served, &cookie).await?;
    lines.told("  memory so far", served.memory()?.0, "MB");
    finding(&mut lines, &served, Some((2_000.0, 1_000.0)), "SQLite").await?;
    lines.told("  memory so far", served.memory()?.0, "MB");
    crate::writing::all(&mut lines, &served, &writer).await?;
    lists(&mut lines, &served).await?;
    let (now, most) = served.memory()?;
    lines.at_most("memory resident after the run", now, "MB", 60.0);
    lines.told("  at most during the run", most, "MB");
    if let Some(server) = &options.postgres {
        on_postgres(&mut lines, server, &program, pages).await?;
    }
    Ok(lines)
}

fn coming_in(lines: &mut Lines, brought: &Brought) {
    let files = brought.files as f64;
    // A file is one page in one language.
    lines.at_least("import", files / brought.wall, "pages/s", 500.0);
    lines.told("  its CPU", brought.cpu / files * 1e6, "µs/page");
}

async fn starting(lines: &mut Lines, great: &Installation, program: &Path) -> Outcome<()> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        times.push(great.serve(program).await?.started_in * 1e3);
    }
    lines.at_most("cold start to the first answer (median of 9)", median(times), "ms", 200.0);
    Ok(())
}

/// Both editions of the small installation's pages.
fn addresses() -> Arc<Vec<String>> {
    let both = (0..SMALL).map(MadeUp::new).flat_map(|page| [page.english(), page.chinese()]);
    Arc::new(both.collect())
}

fn load(served: &Served, paths: Arc<Vec<String>>, requests: usize) -> Load {
    Load { server: served.address.clone(), paths, more: String::new(), connections: 8, requests, fresh: false }
}

/// CPU of the server per request, in µs.
async fn cost(served: &Served, load: &Load) -> Outcome<f64> {
    let before = served.cpu()?;
    load.run().await?;
    Ok((served.cpu()? - before) * 1e6 / load.requests as f64)
}

/// The same pages among few and among many: read for the first time, made anew, signed in.
async fn growth(lines: &mut Lines, great: &Installation, small: &Installation, program: &Path) -> Outcome<()> {
    let cookies = [great.cookie("reader").await?, small.cookie("reader").await?];
    let mut costs = [[const { Vec::new() }; 3], [const { Vec::new() }; 3]];
    let paths = addresses();
    for _ in 0..5 {
        // In turn, so that whatever else the machine does meets both.
        for ((installation, cookie), kept) in [great, small].into_iter().zip(&cookies).zip(&mut costs) {
            let served = installation.serve(program).await?;
            let warm = Arc::new(vec!["/en/tags".to_owned(), "/zh-Hant/".to_owned(), "/en/find?q=lamp".to_owned()]);
            load(&served, warm, 60).run().await?;
            let first = load(&served, paths.clone(), paths.len());
            let anew = Load { fresh: true, requests: 1_000, ..first.clone() };
            let inside = Load { more: cookie.clone(), requests: 1_000, ..first.clone() };
            for (load, costs) in [first, anew, inside].iter().zip(kept.iter_mut()) {
                costs.push(cost(&served, load).await?);
            }
        }
    }
    let [great, small] = costs.map(|of| of.map(median));
    for ((name, great), small) in
        ["read for the first time", "made anew", "signed in"].into_iter().zip(great).zip(small)
    {
        lines.told(&format!("  a page {name}, among all"), great, "µs");
        lines.told(&format!("  the same among {SMALL}"), small, "µs");
        lines.at_most(&format!("a page {name}: all / {SMALL}"), great / small, "×", 1.3);
    }
    Ok(())
}

/// What a reader's browser must fetch, as it goes over the wire.
async fn budgets(lines: &mut Lines, served: &Served) -> Outcome<()> {
    let mut connection = Connection::to(&served.address).await?;
    let (mut html, mut styles, mut scripts) = (0, 0, 0);
    for path in addresses().iter().chain(&["/en/".to_owned(), "/zh-Hant/".to_owned()]) {
        let answer = connection.get(path, "").await?;
        html = html.max(answer.body.len());
        if styles + scripts == 0 {
            let text = unpacked(&answer)?;
            styles = total(&mut connection, &named(&text, "href=\"", ".css")).await?;
            scripts = total(&mut connection, &named(&text, "src=\"", ".js")).await?;
        }
    }
    lines.at_most("a reader's page, gzipped (the largest of 202)", html as f64 / 1024.0, "KiB", 40.0);
    lines.at_most("its styles, gzipped", styles as f64 / 1024.0, "KiB", 25.0);
    lines.at_most("its scripts, gzipped", scripts as f64 / 1024.0, "KiB", 15.0);
    Ok(())
}

pub(crate) fn unpacked(answer: &Answer) -> Outcome<String> {
    let mut text = String::new();
    if answer.headers.iter().any(|(name, value)| name == "content-encoding" && value == "gzip") {
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(answer.body.as_slice()), &mut text)?;
        return Ok(text);
    }
    Ok(String::from_utf8(answer.body.clone())?)
}

/// Addresses in a page that stand after `before` and end in `ending`.
fn named(text: &str, before: &str, ending: &str) -> Vec<String> {
    let values = text.split(before).skip(1).filter_map(|rest| rest.split('"').next());
    values.filter(|value| value.ends_with(ending)).map(str::to_owned).collect()
}

async fn total(connection: &mut Connection, paths: &[String]) -> Outcome<usize> {
    let mut total = 0;
    for path in paths {
        total += connection.get(path, "").await?.body.len();
    }
    Ok(total)
}

/// A public page that lies ready, beside a bare handler that gives the same bytes.
async fn reading(lines: &mut Lines, served: &Served) -> Outcome<()> {
    let paths = addresses();
    let many = load(served, paths.clone(), 40_000);
    load(served, paths, 400).run().await?;
    let page = MadeUp::new(50).english();
    let bare = Served::bare(served, &page).await?;
    let one = load(served, Arc::new(vec![page]), 20_000);
    let beside = Load { server: bare.address.clone(), ..one.clone() };
    let (mut costs, mut ours, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..3 {
        costs.push(cost(served, &many).await?);
        ours.push(cost(served, &one).await?);
        theirs.push(cost(&bare, &beside).await?);
    }
    let ratios = ours.iter().zip(&theirs).map(|(ours, theirs)| ours / theirs).collect();
    lines.at_most("a public page (200 addresses in turn)", median(costs), "µs", 40.0);
    lines.told("  a bare handler with the same bytes", median(theirs), "µs");
    lines.at_most("a public page / the bare handler", median(ratios), "×", 2.0);
    Ok(())
}

async fn working(lines: &mut Lines, served: &Served, cookie: &str) -> Outcome<()> {
    let load = Load { more: cookie.to_owned(), ..load(served, addresses(), 4_000) };
    load.run().await?;
    lines.at_most("a page, signed in", cost(served, &load).await?, "µs", 500.0);
    Ok(())
}

/// Finding, with different words in turn; nothing found is kept ready.
async fn finding(lines: &mut Lines, served: &Served, limits: Option<(f64, f64)>, place: &str) -> Outcome<()> {
    let asked = |words: &[&str], tag: &str| -> Arc<Vec<String>> {
        Arc::new(words.iter().map(|word| format!("/{tag}/find?q={}", encoded(word))).collect())
    };
    let rows = [
        ("a common word of two characters", asked(&COMMON_HAN, "zh-Hant"), limits.map(|(han, _)| han)),
        ("a common English word", asked(&COMMON, "en"), limits.map(|(_, english)| english)),
        // These pairs share a third of the pages.
        ("two common words of two characters", asked(&["社區 夥伴", "安全 義工"], "zh-Hant"), None),
        ("two common English words", asked(&["safety neighbor", "street partner"], "en"), None),
        ("a rare word of two characters", asked(&[RARE.1], "zh-Hant"), None),
        ("a rare English word", asked(&[RARE.0], "en"), None),
    ];
    for (name, paths, limit) in rows {
        let load = Load { connections: 2, ..load(served, paths, 1_000) };
        Load { requests: 50, ..load.clone() }.run().await?;
        let before = served.cpu()?;
        let wall = load.run().await?;
        let cpu = (served.cpu()? - before) * 1e6 / load.requests as f64;
        let title = format!("finding {name}, {place}");
        match limit {
            Some(limit) => lines.at_most(&title, cpu, "µs", limit),
            None => lines.told(&format!("  {title}"), cpu, "µs"),
        }
        if limits.is_none() {
            lines.told("    requests in a second, two at once", load.requests as f64 / wall, "/s");
        }
    }
    Ok(())
}

fn encoded(word: &str) -> String {
    word.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// Pages that are lists, made anew: nobody promised them, but they must not surprise.
async fn lists(lines: &mut Lines, served: &Served) -> Outcome<()> {
    let pages = [
        ("home", "/zh-Hant/", 100),
        ("a section", "/en/sections/respond", 200),
        ("a tag", "/en/tags/money", 200),
        ("all tags", "/en/tags", 200),
        ("the feed", "/en/feed.atom", 100),
        ("the site map", "/sitemap.xml", 5),
        ("suggestions while typing", "/en/find/suggest?q=saf", 200),
    ];
    for (name, path, requests) in pages {
        let load = Load { fresh: true, ..load(served, Arc::new(vec![path.to_owned()]), requests) };
        lines.told(&format!("  {name}, made anew"), cost(served, &load).await?, "µs");
    }
    Ok(())
}

/// Bringing in and finding on PostgreSQL: the CPU is Kith's own, without the database server's.
async fn on_postgres(lines: &mut Lines, server: &str, program: &Path, pages: usize) -> Outcome<()> {
    let name = format!("bench_{}", uuid::Uuid::new_v4().simple());
    at_server(server, &format!("create database {name}")).await?;
    let (host, _) = server.rsplit_once('/').ok_or("no database in the PostgreSQL address")?;
    let measured = on_database(lines, &format!("{host}/{name}"), program, pages).await;
    at_server(server, &format!("drop database {name} with (force)")).await?;
    measured
}

async fn on_database(lines: &mut Lines, database: &str, program: &Path, pages: usize) -> Outcome<()> {
    let installation = Installation::new(database)?;
    let brought = installation.bring(program, pages)?;
    lines.told("  import, PostgreSQL", brought.files as f64 / brought.wall, "pages/s");
    let served = installation.serve(program).await?;
    finding(lines, &served, None, "PostgreSQL").await
}

async fn at_server(url: &str, sql: &str) -> Outcome<()> {
    let server = sea_orm::Database::connect(url).await?;
    sea_orm::ConnectionTrait::execute_unprepared(&server, sql).await?;
    server.close().await?;
    Ok(())
}
