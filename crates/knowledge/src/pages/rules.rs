//! What a page needs before it is kept. Pure.

use foundation::access::{CircleId, Level, Permitted, PersonId, Sharing};
use foundation::blocks::{BlockId, Kind, Text, TextError};
use foundation::directory::Names;
use foundation::error::Refusal;
use foundation::i18n::Language;
use foundation::web::shell::Pillar;
use foundation::{Error, Result};

use super::model::{BringIn, Desk, KeepSections, Page, Significance, Write};
use super::slug::slugify;

/// Longest title, in characters.
pub const TITLE_AT_MOST: usize = 300;
/// Longest title of a section, in characters.
pub const SECTION_TITLE_AT_MOST: usize = 120;
/// Longest standfirst, in characters.
pub const STANDFIRST_AT_MOST: usize = 2_000;

/// What someone wrote, tidied and read into blocks.
#[derive(Debug, Clone, PartialEq)]
pub struct NewText {
    /// The language it is in.
    pub language: Language,
    /// Its name in addresses.
    pub slug: String,
    /// The title: one line.
    pub title: String,
    /// The standfirst; may be empty.
    pub standfirst: String,
    /// Who is to be thanked; may be empty.
    pub credits: String,
    /// The body, in blocks.
    pub text: Text,
    /// Why it was written or changed.
    pub message: String,
    /// How much it changes.
    pub significance: Significance,
}

/// What someone sent.
#[derive(Debug, Clone, Default)]
pub struct Written<'a> {
    /// The title.
    pub title: &'a str,
    /// The name for the address; empty to make one from the title.
    pub slug: &'a str,
    /// The standfirst.
    pub standfirst: &'a str,
    /// Credits.
    pub credits: &'a str,
    /// Markdown.
    pub body: &'a str,
    /// Why.
    pub message: &'a str,
}

/// A new page at a circle's desk.
///
/// # Errors
/// Refused beside the field that will not do.
pub fn begin(_desk: &Permitted<Write, Desk>, language: Language, written: &Written<'_>) -> Result<NewText> {
    text(language, written, None, Significance::Meaning)
}

/// A new revision of a page, or its first in another language.
///
/// # Errors
/// Refused beside the field that will not do.
pub fn revise(
    _page: &Permitted<Write, Page>,
    language: Language,
    written: &Written<'_>,
    before: Option<&Text>,
    significance: Significance,
) -> Result<NewText> {
    text(language, written, before, significance)
}

/// A page that was written elsewhere, or its next revision.
///
/// # Errors
/// Refused beside the field that will not do.
pub fn brought(
    _desk: &Permitted<BringIn, Desk>,
    language: Language,
    written: &Written<'_>,
    before: Option<&Text>,
) -> Result<NewText> {
    let significance = if before.is_some() { Significance::Content } else { Significance::Meaning };
    text(language, written, before, significance)
}

/// A new revision whose blocks are known already, as a draft hands them over; `body` is not read.
///
/// # Errors
/// Refused beside the field that will not do.
pub fn revise_blocks(
    _page: &Permitted<Write, Page>,
    language: Language,
    written: &Written<'_>,
    text: Text,
    significance: Significance,
) -> Result<NewText> {
    with_text(language, written, significance, || Ok(text))
}

fn text(
    language: Language,
    written: &Written<'_>,
    before: Option<&Text>,
    significance: Significance,
) -> Result<NewText> {
    with_text(language, written, significance, || Text::from_markdown(written.body, before).map_err(refusal))
}

fn with_text(
    language: Language,
    written: &Written<'_>,
    significance: Significance,
    text: impl FnOnce() -> Result<Text>,
) -> Result<NewText> {
    let title = line(written.title);
    if title.is_empty() {
        return Err(Refusal::at("title", "refused-title-missing").into());
    }
    if title.chars().count() > TITLE_AT_MOST {
        return Err(Refusal::at("title", "refused-title-long").with("most", TITLE_AT_MOST.to_string()).into());
    }
    let standfirst = line(written.standfirst);
    if standfirst.chars().count() > STANDFIRST_AT_MOST {
        return Err(Refusal::at("standfirst", "refused-standfirst-long")
            .with("most", STANDFIRST_AT_MOST.to_string())
            .into());
    }
    Ok(NewText {
        language,
        slug: slug_for(written.slug, &title),
        standfirst,
        credits: written.credits.trim().to_owned(),
        text: text()?,
        message: line(written.message).chars().take(500).collect(),
        significance,
        title,
    })
}

/// A section as it is to be, with its words tidied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSection {
    /// Its name in addresses, kept only when it is opened.
    pub slug: String,
    /// The pillar whose hue it has.
    pub pillar: Pillar,
    /// Its title in at least one language.
    pub titles: Names,
    /// A few sentences about it.
    pub intros: Names,
}

/// A section of the coalition, opened or changed.
///
/// # Errors
/// Refused if it has no title in any language, or too long a one.
pub fn section(
    _coalition: &Permitted<KeepSections, Desk>,
    pillar: Pillar,
    titles: &Names,
    intros: &Names,
) -> Result<NewSection> {
    let said = |names: &Names| {
        Names(
            names
                .0
                .iter()
                .map(|(tag, words)| (tag.clone(), line(words)))
                .filter(|(_, words)| !words.is_empty())
                .collect(),
        )
    };
    let (titles, intros) = (said(titles), said(intros));
    let title = titles.for_reader(Language::default_language());
    if title.is_empty() {
        return Err(Refusal::at("titles", "refused-section-untitled").into());
    }
    if titles.0.values().any(|title| title.chars().count() > SECTION_TITLE_AT_MOST) {
        return Err(Refusal::at("titles", "refused-title-long").with("most", SECTION_TITLE_AT_MOST.to_string()).into());
    }
    if intros.0.values().any(|intro| intro.chars().count() > STANDFIRST_AT_MOST) {
        return Err(Refusal::at("intros", "refused-standfirst-long")
            .with("most", STANDFIRST_AT_MOST.to_string())
            .into());
    }
    Ok(NewSection { slug: slug_for("", title), pillar, titles, intros })
}

/// Why a text was not taken, beside the field `text`.
pub(crate) fn refusal(error: TextError) -> Error {
    Refusal::at(
        "text",
        match error {
            TextError::TooLarge => "text-too-large",
            TextError::TooDeep => "text-too-deep",
            TextError::TooTangled => "text-too-tangled",
        },
    )
    .into()
}

/// How something of `owner` is to be shared. Whoever shares it with named people is one of them, so
/// that nobody locks themselves out.
///
/// # Errors
/// Refused if the level asks for names and there are none.
pub fn share(
    level: Level,
    owner: CircleId,
    mut circles: Vec<CircleId>,
    mut people: Vec<PersonId>,
    writer: PersonId,
) -> Result<Sharing> {
    match level {
        Level::Circles if circles.is_empty() => return Err(Refusal::at("circles", "refused-circles-none").into()),
        Level::People if people.is_empty() => return Err(Refusal::at("people", "refused-people-none").into()),
        Level::People => people.push(writer),
        _ => {}
    }
    circles.sort();
    circles.dedup();
    people.sort();
    people.dedup();
    Ok(Sharing { circles, people, ..Sharing::at(level, owner) })
}

/// Whether someone may see a thing who could not before. Names may stand for anyone, so new names
/// always count as more; the writer is here already.
#[must_use]
pub fn widens(now: &Sharing, wished: &Sharing, writer: PersonId) -> bool {
    let named = wished.circles.iter().any(|circle| !now.circles.contains(circle) && *circle != now.owner)
        || wished.people.iter().any(|person| !now.people.contains(person) && *person != writer);
    wished.level < now.level || (now.level > Level::Coalition && named)
}

/// One line without stray blanks.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name for an address: as wished, tidied, or made from the title.
#[must_use]
pub fn slug_for(wished: &str, title: &str) -> String {
    slugify(if wished.trim().is_empty() { title } else { wished })
}

/// The name to try when `tries` others of the same name stand there already.
#[must_use]
pub fn slug_again(slug: &str, tries: usize) -> String {
    if tries == 0 { slug.to_owned() } else { format!("{slug}-{}", tries + 1) }
}

/// The pillar a section belongs to, by its name: the knowledge base's own words, or what is left.
#[must_use]
pub fn pillar_of(name: &str) -> Pillar {
    let low = name.to_lowercase();
    let signs: [(&[&str], Pillar); 5] = [
        (&["respond", "response", "应急", "應急", "responder", "respuesta"], Pillar::Respond),
        (&["restor", "healing", "修复", "修復", "restaur"], Pillar::Restore),
        (&["reform", "policy", "改革", "reformar"], Pillar::Reform),
        (&["collabor", "together", "协作", "協作", "合作", "colabor"], Pillar::Collaborate),
        (
            &["sustain", "infrastructure", "carries", "支撑", "支撐", "維繫", "维系", "sosten", "sustent"],
            Pillar::Sustain,
        ),
    ];
    signs
        .iter()
        .find(|(words, _)| words.iter().any(|word| low.contains(word)))
        .map_or(Pillar::Knowledge, |(_, pillar)| *pillar)
}

/// What the home page's text says about one of its parts: an accordion of that name, with its
/// first paragraph as plain words.
pub(super) fn said_of(text: &Text, name: &str) -> Option<(BlockId, String)> {
    text.blocks().iter().filter(|block| block.kind == Kind::Accordion).find_map(|block| {
        let title = block.source.lines().next()?.trim_start_matches(':').trim().strip_prefix("accordion")?.trim();
        if title.to_lowercase() != name.to_lowercase() {
            return None;
        }
        let inside = block.source.split_once('\n')?.1;
        let paragraph: Vec<&str> = inside
            .trim_start()
            .lines()
            .take_while(|line| !line.trim().is_empty() && !line.starts_with(":::"))
            .collect();
        let plain = foundation::blocks::plain(&Text::from_markdown(&paragraph.join("\n"), None).ok()?);
        Some((block.id, first_sentences(&plain, 320)))
    })
}

/// The first sentences of a text, as many as fit into so many characters, and at least one.
pub(super) fn first_sentences(text: &str, most: usize) -> String {
    let paragraph = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    let mut end = 0;
    for (count, (at, letter)) in paragraph.char_indices().enumerate() {
        let rest = paragraph.get(at + letter.len_utf8()..).unwrap_or_default();
        let ends = matches!(letter, '。' | '！' | '？')
            || matches!(letter, '.' | '!' | '?') && rest.starts_with([' ', '”', '"'])
            || rest.is_empty();
        if ends {
            if count > most && end > 0 {
                break;
            }
            end = at + letter.len_utf8();
        }
    }
    paragraph.get(..end).unwrap_or(paragraph).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_needs_a_title_of_one_line_and_no_more() {
        let language = Language::default_language();
        let written =
            |title| text(language, &Written { title, body: "x", ..Written::default() }, None, Significance::Content);
        assert_eq!(
            written("  A \n table ").map(|text| (text.title, text.slug)).ok(),
            Some(("A table".into(), "a-table".into()))
        );
        assert!(matches!(written(" "), Err(Error::Refused(_))));
        assert!(matches!(written(&"x".repeat(301)), Err(Error::Refused(_))));
    }

    #[test]
    fn names_that_were_not_there_before_widen_and_names_taken_away_do_not() {
        let [ours, theirs] = [CircleId::new(), CircleId::new()];
        let [writer, friend] = [PersonId::new(), PersonId::new()];
        let people = |people: &[PersonId]| share(Level::People, ours, Vec::new(), people.to_vec(), writer).unwrap();
        let circles = |circles: &[CircleId]| share(Level::Circles, ours, circles.to_vec(), Vec::new(), writer).unwrap();
        let at = |level| Sharing::at(level, ours);
        for (now, wished, wider) in [
            (people(&[friend]), people(&[writer]), false),
            (people(&[writer]), people(&[friend]), true),
            (at(Level::Partner), people(&[writer]), false),
            (at(Level::Partner), people(&[friend]), true),
            (at(Level::Coalition), people(&[friend]), false),
            (at(Level::Partner), circles(&[theirs]), true),
            (circles(&[ours]), circles(&[theirs]), true),
            (circles(&[theirs]), circles(&[ours]), false),
            (at(Level::Public), circles(&[theirs]), false),
            (at(Level::Coalition), at(Level::Public), true),
            (at(Level::Public), at(Level::Partner), false),
        ] {
            assert_eq!(widens(&now, &wished, writer), wider, "{now:?} to {wished:?}");
        }
        assert!(share(Level::People, ours, Vec::new(), Vec::new(), writer).is_err());
        assert!(share(Level::Circles, ours, Vec::new(), Vec::new(), writer).is_err());
    }

    #[test]
    fn a_section_finds_its_pillar_by_its_name() {
        for (name, pillar) in [
            ("Our Model of Collaboration", Pillar::Collaborate),
            ("Coalition Infrastructure", Pillar::Sustain),
            ("restore", Pillar::Restore),
            ("Restaurar", Pillar::Restore),
            ("應急", Pillar::Respond),
            ("Recipes", Pillar::Knowledge),
        ] {
            assert_eq!(pillar_of(name), pillar, "{name}");
        }
    }

    #[test]
    fn the_home_page_says_of_each_prong_what_its_accordion_begins_with() {
        let text = Text::from_markdown(
            ":::accordion Respond\nWe come. The same day.\n\nAnd stay.\n:::\n\n:::accordion Other\nNo.\n:::",
            None,
        )
        .unwrap();
        let (_, said) = said_of(&text, "respond").unwrap();
        assert_eq!(said, "We come. The same day.");
        assert_eq!(said_of(&text, "reform"), None);
    }

    #[test]
    fn first_sentences_stop_at_a_full_stop() {
        assert_eq!(first_sentences("One. Two is longer. Three.", 8), "One.");
        assert_eq!(first_sentences("One. Two is longer. Three.", 20), "One. Two is longer.");
        assert_eq!(first_sentences("一句。兩句。", 2), "一句。");
        assert_eq!(first_sentences("No end", 100), "No end");
        assert_eq!(first_sentences("", 10), "");
    }
}
