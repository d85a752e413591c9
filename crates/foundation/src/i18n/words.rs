//! Sentences by key, through Fluent.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::language::{Language, Locales};

type Bundle = FluentBundle<FluentResource>;

/// What fills a gap in a sentence: a text, or a whole number (which also chooses the plural).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text, shown as it is.
    Text(String),
    /// A whole number, grouped by thousands when shown.
    Number(i64),
}

macro_rules! text_values {
    ($($from:ty),*) => { $(impl From<$from> for Value {
        fn from(text: $from) -> Self { Value::Text(text.to_string()) }
    })* };
}
macro_rules! number_values {
    ($($from:ty),*) => { $(
        impl From<$from> for Value {
            fn from(number: $from) -> Self { Value::Number(i64::try_from(number).unwrap_or(i64::MAX)) }
        }
        impl From<&$from> for Value {
            fn from(number: &$from) -> Self { Value::from(*number) }
        }
    )* };
}
text_values!(&str, &&str, String, &String, &&String, Cow<'_, str>);
number_values!(i64, i32, u32, u64, usize);

/// The words of one language; copied into every view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

impl Words {
    /// The words of this language.
    pub fn new(language: Language) -> Self {
        Words { language }
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence under this key, which has no gaps.
    pub fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The sentence under this key with its one gap filled.
    pub fn fill(&self, key: &str, name: &str, value: impl Into<Value>) -> String {
        self.with(key, &[(name, value.into())])
    }

    /// The sentence under this key with its gaps filled by name. A key that no
    /// language has is counted, and shown itself so that it is seen.
    pub fn with(&self, key: &str, gaps: &[(&str, Value)]) -> String {
        let chain = std::iter::once(self.language)
            .chain(self.language.fallbacks())
            .chain(std::iter::once(Language::default_language()));
        for language in chain {
            if let Some(said) = speak(language, key, gaps) {
                return said;
            }
        }
        metrics::counter!("words_missing_total").increment(1);
        debug_assert!(false, "no words under the key {key}");
        key.to_owned()
    }

    /// Whether this very language has the key.
    pub fn has(&self, key: &str) -> bool {
        bundle(self.language).is_some_and(|bundle| bundle.has_message(key))
    }

    /// A count, grouped by thousands as the language does.
    pub fn number(&self, number: i64) -> String {
        grouped(number, &self.language.manner().thousands)
    }
}

fn bundle(language: Language) -> Option<&'static Bundle> {
    static BUNDLES: OnceLock<Vec<Bundle>> = OnceLock::new();
    BUNDLES.get_or_init(|| Language::all().map(load).collect()).get(language.position())
}

/// Reads every `.ftl` file of a language's folder.
fn load(language: Language) -> Bundle {
    let tag = language.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Isolating marks would end up in titles, mails and search; our scripts all run left to right.
    bundle.set_use_isolating(false);
    let separator = language.manner().thousands.as_str();
    bundle.set_formatter(Some(match separator {
        "." => shown::<'.', _>,
        " " | "\u{202f}" => shown::<'\u{202f}', _>,
        _ => shown::<',', _>,
    }));
    let folder = format!("{}/", language.tag());
    for path in Locales::iter().filter(|path| path.starts_with(&folder) && path.ends_with(".ftl")) {
        let Some(file) = Locales::get(&path) else {
            continue;
        };
        let text = String::from_utf8_lossy(&file.data).into_owned();
        let resource = match FluentResource::try_new(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                tracing::error!(%path, ?errors, "some words cannot be read");
                resource
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(%path, ?errors, "some words stand twice");
        }
    }
    bundle
}

fn speak(language: Language, key: &str, gaps: &[(&str, Value)]) -> Option<String> {
    let bundle = bundle(language)?;
    let pattern = bundle.get_message(key)?.value()?;
    let mut args = FluentArgs::with_capacity(gaps.len());
    for (name, value) in gaps {
        let value: FluentValue<'_> = match value {
            Value::Text(text) => text.as_str().into(),
            Value::Number(number) => (*number).into(),
        };
        args.set(*name, value);
    }
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&args), &mut errors);
    debug_assert!(errors.is_empty(), "{key} in {language}: {errors:?}");
    Some(one_point(said.into_owned(), gaps))
}

/// What ends in a point of its own ("5:05 p. m.") ends its sentence with that one.
fn one_point(said: String, gaps: &[(&str, Value)]) -> String {
    let pointed = gaps.iter().filter_map(|(_, value)| match value {
        Value::Text(text) if text.ends_with('.') && text.len() > 1 => Some(text),
        _ => None,
    });
    pointed.fold(said, |said, text| said.replace(&format!("{text}."), text))
}

/// Fluent shows numbers plainly; people read 10,000. A function per separator,
/// because Fluent takes a bare function here.
fn shown<const SEPARATOR: char, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            Some(grouped(number.value as i64, SEPARATOR.encode_utf8(&mut [0; 4])))
        }
        _ => None,
    }
}

fn grouped(number: i64, separator: &str) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    if number < 0 {
        text.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}
