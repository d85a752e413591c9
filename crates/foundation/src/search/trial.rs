//! `kith try tokens`: one JSON line in, one out.

use serde_json::{Value, json};

use super::tokens::tokens;

/// An example line, shown by `kith try`.
pub const EXAMPLE: &str = r#"{"text":"樓宇安全 SRO","lang":"zh-Hant"}"#;

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mistake {
    /// The line is no JSON object.
    #[error("search-try-no-object")]
    NoObject,
    /// `text` is absent or no string.
    #[error("search-try-no-text")]
    NoText,
    /// `lang` is there and no string.
    #[error("search-try-no-language")]
    NoLanguage,
}

/// Answers one line: `{"text":…,"lang":…}` gives `{"tokens":[…]}`. Without `lang` words keep their
/// endings.
pub fn try_line(line: &Value) -> Result<Value, Mistake> {
    let line = line.as_object().ok_or(Mistake::NoObject)?;
    let text = line.get("text").and_then(Value::as_str).ok_or(Mistake::NoText)?;
    let language = match line.get("lang") {
        None | Some(Value::Null) => "",
        Some(language) => language.as_str().ok_or(Mistake::NoLanguage)?,
    };
    Ok(json!({ "tokens": tokens(text, language) }))
}
