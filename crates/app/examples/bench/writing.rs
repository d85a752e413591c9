//! What writing costs: keeping a block as it is typed, and publishing the page, through the browser's
//! own forms.

use crate::Outcome;
use crate::lines::{Lines, median};
use crate::load::Connection;
use crate::served::Served;

/// Blocks of the page that is written.
const BLOCKS: usize = 200;
/// Times it is changed and published.
const TIMES: usize = 30;

/// A signed-in writer's connection.
struct Writer {
    connection: Connection,
    cookie: String,
    csrf: String,
}

impl Writer {
    async fn get(&mut self, path: &str) -> Outcome<String> {
        let answer = self.connection.get(path, &self.cookie).await?;
        match answer.status {
            200 => crate::measures::unpacked(&answer),
            other => Err(format!("{path} was answered with {other}").into()),
        }
    }

    /// Sends a form; gives where it leads.
    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Outcome<String> {
        let csrf = self.csrf.clone();
        let fields = [("csrf", csrf.as_str())].into_iter().chain(fields.iter().copied());
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let answer = self.connection.post(path, &self.cookie, &body).await?;
        if !matches!(answer.status, 200 | 303) {
            return Err(format!("{path} was answered with {}", answer.status).into());
        }
        let to = answer.headers.iter().find(|(name, _)| name == "location");
        Ok(to.map(|(_, to)| to.split('?').next().unwrap_or_default().to_owned()).unwrap_or_default())
    }
}

/// Measures it on a server, as someone who may publish.
pub(crate) async fn all(lines: &mut Lines, served: &Served, cookie: &str) -> Outcome<()> {
    let connection = Connection::to(&served.address).await?;
    let mut writer = Writer { connection, cookie: cookie.to_owned(), csrf: String::new() };
    writer.csrf = value(&writer.get("/pages/new").await?, "name=\"csrf\" value=\"").to_owned();
    let paragraph = "Somebody comes the same day, sits down, and asks what would help before anything else is said.";
    let text: Vec<String> = (0..BLOCKS).map(|number| format!("{paragraph} {number}")).collect();
    let fields = [("title", "Written"), ("text", &text.join("\n\n")), ("language", "en"), ("level", "public")];
    let desk = writer.post("/pages", &fields).await?;
    let shown = writer.get(&desk).await?;
    let cards: Vec<String> = shown
        .split("data-card=\"")
        .skip(1)
        .filter(|card| card.split('>').next().is_some_and(|tag| tag.contains(" data-block")))
        .map(|card| card.split('"').next().unwrap_or_default().to_owned())
        .collect();
    let (mut both, mut first, mut next) = (Vec::new(), Vec::new(), Vec::new());
    for (number, card) in cards.iter().enumerate().take(TIMES + 1) {
        let was = text.get(number).ok_or("fewer paragraphs than cards")?.clone();
        let began = served.cpu_exactly()?;
        let save = |was: &str, now: &str| {
            [
                ("block", card.clone()),
                ("was", was.to_owned()),
                ("text", now.to_owned()),
                ("deed", "auto".into()),
                ("as", "json".into()),
            ]
        };
        let once = save(&was, &format!("{was} Changed."));
        writer.post(&desk, &once.each_ref().map(|(name, value)| (*name, value.as_str()))).await?;
        let begun = served.cpu_exactly()?;
        let again = save(&format!("{was} Changed."), &format!("{was} Changed twice."));
        writer.post(&desk, &again.each_ref().map(|(name, value)| (*name, value.as_str()))).await?;
        let kept = served.cpu_exactly()?;
        // The number of the draft stands in its form; asking for it is not part of publishing.
        let rev = value(&writer.get(&desk).await?, "name=\"rev\" value=\"").to_owned();
        let before = served.cpu_exactly()?;
        writer
            .post(&format!("{desk}/versions"), &[("rev", &rev), ("deed", "publish"), ("significance", "content")])
            .await?;
        let published = served.cpu_exactly()? - before;
        if number > 0 {
            first.push((begun - began) * 1e3);
            next.push((kept - begun) * 1e3);
            both.push((kept - begun + published) * 1e3);
        }
    }
    lines.told("  the first save, which begins the draft", median(first), "ms");
    lines.told("  a save while one types", median(next), "ms");
    lines.at_most(&format!("save and publish, {BLOCKS} blocks, with indexing"), median(both), "ms", 10.0);
    Ok(())
}

/// What stands between a beginning and the next quotation mark.
fn value<'p>(page: &'p str, before: &str) -> &'p str {
    page.split(before).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default()
}
