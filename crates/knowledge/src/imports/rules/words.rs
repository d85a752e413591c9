//! Words as they are: escaping, cutting, comparing.

/// The text cut to so many characters, on one line, with an ellipsis where
/// something is missing.
#[must_use]
pub fn shorten(text: &str, most: usize) -> String {
    let mut short: String =
        text.trim().chars().take(most + 1).map(|c| if c.is_whitespace() || c.is_control() { ' ' } else { c }).collect();
    if short.chars().count() > most {
        short = short.chars().take(most.saturating_sub(1)).collect();
        short.push('…');
    }
    short
}

/// For comparing: lowered, blanks single, quotation marks and dashes alike.
#[must_use]
pub fn fold_words(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        for c in word.chars() {
            match c {
                '’' | '‘' | '‛' => folded.push('\''),
                '“' | '”' | '„' => folded.push('"'),
                '–' | '—' | '‐' | '‑' => folded.push('-'),
                c => folded.extend(c.to_lowercase()),
            }
        }
    }
    folded
}

/// True where the last character closes a sentence or holds it open.
#[must_use]
pub fn ends_a_sentence(text: &str) -> bool {
    let end = text.trim_end().trim_end_matches(['”', '"', '’', '」', '』', ')', '）', '»']);
    let closed = end.len() < text.trim_end().len() && end.ends_with(['.', '!', '?', '。', '！', '？']);
    closed
        || text.trim_end().ends_with([
            '.', '!', '?', '…', ',', ';', ':', '。', '！', '？', '，', '；', '：', '、', '”', '」', '』', '»', '"',
        ])
}

/// A file's or folder's name as a title: blanks for hyphens, first letter
/// large, a leading number gone.
#[must_use]
pub fn humanise(name: &str) -> String {
    let bare = super::number_of(name).map_or(name, |(_, rest)| rest);
    let words: Vec<&str> = bare.split(['-', '_', ' ']).filter(|w| !w.is_empty()).collect();
    let joined = words.join(" ");
    let mut letters = joined.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => name.to_owned(),
    }
}

/// Text as inline Markdown that reads as it stands, where a line may begin.
#[must_use]
pub fn escape_line(text: &str) -> String {
    guard_line(&escape(text))
}

/// Inline Markdown whose first characters open no block.
#[must_use]
pub fn guard_line(escaped: &str) -> String {
    let trimmed = escaped.trim_start();
    let digits = trimmed.bytes().take_while(u8::is_ascii_digit).count();
    let after = trimmed.get(digits..).unwrap_or_default();
    if (1..=9).contains(&digits)
        && after.starts_with(['.', ')'])
        && (after.len() == 1 || after[1..].starts_with([' ', '\t']))
    {
        return format!("{}\\{after}", &trimmed[..digits]);
    }
    let first = trimmed.chars().next().unwrap_or(' ');
    let alone = trimmed.trim_end().chars().all(|c| c == first || c == ' ');
    let opens = match first {
        '#' => trimmed.trim_start_matches('#').is_empty() || trimmed.trim_start_matches('#').starts_with([' ', '\t']),
        '>' => true,
        '-' | '+' => alone || trimmed[1..].starts_with([' ', '\t']),
        '=' => alone,
        ':' => trimmed.starts_with(":::"),
        '|' => true,
        _ => false,
    };
    if opens { format!("\\{trimmed}") } else { trimmed.to_owned() }
}

/// Text as inline Markdown that reads as it stands, inside a line.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |(_, c)| *c);
        let means = match c {
            '*' | '`' | '[' | ']' | '<' | '~' => true,
            '\\' => after.is_ascii_punctuation() || after == ' ',
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '&' => is_reference(text.get(at..).unwrap_or_default()),
            _ => false,
        };
        if means {
            escaped.push('\\');
        }
        escaped.push(c);
        before = c;
    }
    escaped
}

/// True where Markdown would read a character reference.
fn is_reference(text: &str) -> bool {
    let body = text.strip_prefix('&').unwrap_or_default();
    let length = body.bytes().take(40).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    length > 0 && body.as_bytes().get(length) == Some(&b';')
}
