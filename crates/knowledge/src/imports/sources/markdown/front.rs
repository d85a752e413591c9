//! The lines above a text that say what it is.

use serde_yaml_ng::Value;

use super::super::super::model::{Note, Outcome, Published, What};
use super::super::super::rules::{shorten, tag_of};

/// Longest front matter that is read, in bytes.
const LONGEST: usize = 64 * 1024;

/// What a page says of itself.
#[derive(Debug, Default)]
pub(super) struct Front {
    pub(super) title: Option<String>,
    pub(super) slug: Option<String>,
    pub(super) language: Option<String>,
    pub(super) section: Option<String>,
    pub(super) tags: Vec<String>,
    pub(super) translation_of: Option<String>,
    pub(super) standfirst: Option<String>,
    pub(super) published: Option<Published>,
}

/// The YAML between the first two `---` lines, if any, and the rest.
pub(super) fn split(text: &str) -> (Option<&str>, &str) {
    let Some(rest) = text.strip_prefix("---\n") else {
        return (None, text);
    };
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            let body = rest.get(at + line.len()..).unwrap_or_default();
            return (rest.get(..at), body);
        }
        at += line.len();
    }
    (None, text)
}

/// Reads the YAML; where it is broken, the lines that still make sense.
pub(super) fn read(yaml: Option<&str>, notes: &mut Vec<Note>) -> Front {
    let Some(yaml) = yaml.filter(|y| !y.trim().is_empty()) else {
        return Front::default();
    };
    let parsed = match yaml.len() <= LONGEST && !too_deep(yaml) {
        true => serde_yaml_ng::from_str::<Value>(yaml).map_err(|e| e.location().map_or(0, |l| l.line())),
        false => Err(0),
    };
    let mut front = Front::default();
    match parsed {
        Ok(Value::Mapping(map)) => {
            for (key, value) in map {
                take(&mut front, key.as_str().unwrap_or_default(), &value, notes);
            }
        }
        Ok(Value::Null) => {}
        Ok(_) => notes.push(Note::new(Outcome::LeftOut, What::FrontMatterBroken, yaml)),
        Err(line) => {
            notes.push(Note::new(Outcome::LeftOut, What::FrontMatterBroken, &format!("{}", line + 1)));
            salvage(&mut front, yaml, notes);
        }
    }
    front
}

/// Brackets in brackets make the YAML reader slow before it says no.
fn too_deep(yaml: &str) -> bool {
    let mut depth = 0_usize;
    yaml.bytes().any(|b| {
        match b {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > 16
    })
}

/// `key: words` lines of a broken front matter.
fn salvage(front: &mut Front, yaml: &str, notes: &mut Vec<Note>) {
    const KNOWN: &[&str] = &["title", "slug", "lang", "section", "tags", "translation_of", "standfirst", "published"];
    for line in yaml.lines().take(200) {
        if let Some((key, words)) = line.split_once(": ")
            && KNOWN.contains(&key)
        {
            let words = words.trim().trim_matches(['"', '\'', '[', ']']).to_owned();
            take(front, key, &Value::String(words), notes);
        }
    }
}

fn take(front: &mut Front, key: &str, value: &Value, notes: &mut Vec<Note>) {
    let words = || words(value);
    let fits = match key {
        "title" => keep(&mut front.title, words()),
        "slug" => keep(&mut front.slug, words().map(|s| super::super::super::rules::slugify(&s))),
        "lang" => keep(&mut front.language, words().and_then(|w| tag_of(&w))),
        "section" => keep(&mut front.section, words()),
        "translation_of" => keep(&mut front.translation_of, words()),
        "standfirst" => keep(&mut front.standfirst, words()),
        "published" => keep(&mut front.published, published(value)),
        "tags" => {
            front.tags = tags(value);
            !front.tags.is_empty()
        }
        key => {
            notes.push(Note::new(Outcome::LeftOut, What::FrontMatterUnknown, key));
            true
        }
    };
    if !fits && !value.is_null() {
        let quote = format!("{key}: {}", shorten(&self::words(value).unwrap_or_default(), 80));
        notes.push(Note::new(Outcome::LeftOut, What::FrontMatterValue, &quote));
    }
}

fn keep<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let fits = value.is_some();
    if fits {
        *place = value;
    }
    fits
}

/// A scalar as one line of words.
fn words(value: &Value) -> Option<String> {
    let words = match value {
        Value::String(text) => text
            .split(|c: char| c.is_whitespace() || c.is_control())
            .filter(|w| !w.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        _ => return None,
    };
    (!words.is_empty()).then_some(words)
}

fn tags(value: &Value) -> Vec<String> {
    let all: Vec<String> = match value {
        Value::Sequence(list) => list.iter().filter_map(words).collect(),
        value => words(value).map(|w| w.split([',', '、', '，']).map(str::to_owned).collect()).unwrap_or_default(),
    };
    let mut tags: Vec<String> = Vec::new();
    for tag in all.iter().map(|t| shorten(t.trim().trim_start_matches('#'), 80)).take(100) {
        if !tag.is_empty() && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

fn published(value: &Value) -> Option<Published> {
    let written = words(value)?.to_lowercase();
    match written.as_str() {
        "true" | "yes" => Some(Published::Yes),
        "false" | "no" => Some(Published::No),
        date => date.get(..10)?.parse().ok().map(Published::On),
    }
}
