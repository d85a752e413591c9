//! For programs: what was published lately (Atom, RFC 4287), and where everything stands.

use axum::extract::{Path, State};
use foundation::access::Actor;
use foundation::i18n::Language;
use foundation::web::{Page as Drawn, Site, Visit};
use foundation::{Error, Result};

use crate::pages::store::{self, Line};

/// Entries in a feed.
const ENTRIES: u64 = 30;

/// The latest pages, for feed readers. Public things only, whoever asks.
pub(super) async fn atom(visit: Visit, State(site): State<Site>) -> Result<Drawn> {
    let language = visit.language_in_address()?;
    let view = site.db().view(&Actor::signed_out());
    let lines = store::recent(&view, language, ENTRIES).await?;
    let coalition = site.coalition().await?;
    let name = coalition.site_name(language).name;
    let home = site.absolute(&format!("/{}/", language.tag()));
    let updated = lines.iter().map(|line| line.made_at).max().unwrap_or(site.db().clock().now());
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>{home}</id>\n<title>{}</title>\n<updated>{updated}</updated>\n<link href=\"{home}\"/>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n<author><name>{}</name></author>\n",
        language.tag(),
        escape(&name),
        escape(&site.absolute(visit.path())),
        escape(&name),
    );
    for line in &lines {
        feed.push_str(&entry(&site, line));
    }
    feed.push_str("</feed>\n");
    Ok(Drawn::text("application/atom+xml; charset=utf-8", feed).ready())
}

fn entry(site: &Site, line: &Line) -> String {
    let published = line.published_at.unwrap_or(line.made_at);
    format!(
        "<entry xml:lang=\"{}\"><id>urn:uuid:{}</id><title>{}</title><link href=\"{}\"/><published>{published}</published><updated>{}</updated><summary>{}</summary></entry>\n",
        line.language.tag(),
        line.page,
        escape(&line.title),
        escape(&site.absolute(&line.address)),
        line.made_at,
        escape(if line.standfirst.is_empty() { &line.title } else { &line.standfirst }),
    )
}

/// Pages of one site map: small enough to be held, far below what the protocol allows.
const MAPPED: u64 = 1_000;

/// Every public page with its other languages; for many pages, a map of maps.
pub(super) async fn site_map(State(site): State<Site>) -> Result<Drawn> {
    let view = site.db().view(&Actor::signed_out());
    let total = store::published_pages(&view).await?;
    let text = if total <= MAPPED { map(&site, 0, true).await? } else { map_of_maps(&site, total.div_ceil(MAPPED)) };
    Ok(Drawn::text("application/xml; charset=utf-8", text).ready())
}

/// One of several site maps, from 1.
pub(super) async fn site_map_part(State(site): State<Site>, Path(name): Path<String>) -> Result<Drawn> {
    let number: u64 = name.strip_suffix(".xml").and_then(|number| number.parse().ok()).ok_or(Error::NotFound)?;
    let total = store::published_pages(&site.db().view(&Actor::signed_out())).await?;
    if number == 0 || number > total.div_ceil(MAPPED) {
        return Err(Error::NotFound);
    }
    Ok(Drawn::text("application/xml; charset=utf-8", map(&site, (number - 1) * MAPPED, number == 1).await?).ready())
}

fn map_of_maps(site: &Site, parts: u64) -> String {
    let mut index = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for number in 1..=parts {
        let loc = escape(&site.absolute(&format!("/sitemaps/{number}.xml")));
        index.push_str(&format!("<sitemap><loc>{loc}</loc></sitemap>\n"));
    }
    index.push_str("</sitemapindex>\n");
    index
}

async fn map(site: &Site, offset: u64, homes: bool) -> Result<String> {
    let view = site.db().view(&Actor::signed_out());
    let all = store::published_languages(&view, MAPPED, offset).await?;
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for language in Language::all().filter(|_| homes) {
        let loc = escape(&site.absolute(&format!("/{}/", language.tag())));
        map.push_str(&format!("<url><loc>{loc}</loc></url>\n"));
    }
    for group in all.chunk_by(|one, two| one.0 == two.0) {
        let links: String = group
            .iter()
            .map(|(_, language, slug, _)| {
                let href = escape(&site.absolute(&encoded(language.tag(), slug)));
                format!("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{href}\"/>", language.tag())
            })
            .collect();
        for (_, language, slug, changed) in group {
            let loc = escape(&site.absolute(&encoded(language.tag(), slug)));
            map.push_str(&format!("<url><loc>{loc}</loc><lastmod>{changed}</lastmod>{links}</url>\n"));
        }
    }
    map.push_str("</urlset>\n");
    Ok(map)
}

fn encoded(tag: &str, slug: &str) -> String {
    format!("/{tag}/{}", percent_encoding::utf8_percent_encode(slug, percent_encoding::CONTROLS))
}

/// What robots may read: all that is public.
pub(super) async fn robots(State(site): State<Site>) -> Drawn {
    let text = format!(
        "User-agent: *\nDisallow: /sign-in\nDisallow: /reset\nDisallow: /account\nDisallow: /*/find\nSitemap: {}\n",
        site.absolute("/sitemap.xml")
    );
    Drawn::text("text/plain; charset=utf-8", text).ready()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
