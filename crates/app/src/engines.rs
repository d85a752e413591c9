//! The rules that may be tried on lines of JSON, at the shell and in the browser alike. Their forms
//! are a public contract (`docs/try.md`).

use foundation::i18n::Words;
use serde_json::{Value, json};

/// A rule that may be tried.
pub struct Engine {
    /// Its name.
    pub name: &'static str,
    /// An input line.
    pub example: &'static str,
    rule: fn(&Value) -> Result<Value, String>,
}

/// All of them, by name.
pub const ENGINES: &[Engine] = &[
    Engine {
        name: "blocks",
        example: r#"{"old":[["a","Tea at both ends."],["b","Leave a chair free."]],"new":["Leave one chair free.","Tea at both ends."]}"#,
        rule: |line| foundation::blocks::try_line(line).map_err(|mistake| mistake.to_string()),
    },
    Engine {
        name: "tokens",
        example: r#"{"text":"樓宇安全 SRO","lang":"zh-Hant"}"#,
        rule: |line| foundation::search::try_line(line).map_err(|mistake| mistake.to_string()),
    },
];

impl Engine {
    /// Answers a line with a line; `false` with a bad one, which is answered in its place.
    #[must_use]
    pub fn answer(&self, line: &str, number: usize, words: Words) -> (String, bool) {
        let answer =
            serde_json::from_str(line).map_err(|fault| fault.to_string()).and_then(|value| (self.rule)(&value));
        match answer {
            Ok(answer) => (answer.to_string(), true),
            Err(mistake) => (json!({ "error": sentence(&mistake, words), "line": number }).to_string(), false),
        }
    }
}

/// A mistake in words, where it is the key of a sentence.
fn sentence(mistake: &str, words: Words) -> String {
    if words.has(mistake) { words.say(mistake) } else { mistake.to_owned() }
}
