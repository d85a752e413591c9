//! HTML as tags and texts, read the way a browser forgives. Linear, whatever
//! is in it.

/// A tag or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) enum Token {
    /// An opening tag; names are small letters, values have no references.
    Start { name: String, attributes: Vec<(String, String)> },
    /// A closing tag.
    End(String),
    /// Text, references read.
    Text(String),
}

/// Elements whose content is not markup.
const RAW: &[&str] = &["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];
/// Longest `<!…>` or `<?…>`, in bytes.
const DECLARATION: usize = 1000;
/// Longest tag, in bytes.
const LONGEST: usize = 64 * 1024;
/// Most attributes of one tag.
const ATTRIBUTES: usize = 64;

/// All tokens of a page.
pub(super) fn tokens(html: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut text = String::new();
    let mut unclosed_comment = false;
    let mut at = 0;
    while let Some(rest) = html.get(at..).filter(|r| !r.is_empty()) {
        let plain = rest.find('<').unwrap_or(rest.len());
        text.push_str(rest.get(..plain).unwrap_or_default());
        at += plain;
        let Some(rest) = rest.get(plain..).filter(|r| !r.is_empty()) else {
            break;
        };
        if let Some(comment) = rest.strip_prefix("<!--").filter(|_| !unclosed_comment) {
            match comment.find("-->") {
                Some(end) => at += end + 7,
                None => {
                    unclosed_comment = true;
                    at += 4;
                }
            }
        } else if rest.starts_with("<!--") {
            at += 4;
        } else if rest.starts_with("<!") || rest.starts_with("<?") {
            at += rest.bytes().take(DECLARATION).position(|b| b == b'>').map_or(2, |end| end + 1);
        } else if let Some((token, length)) = first_token(rest) {
            flush(&mut text, &mut tokens);
            at += length;
            let raw = match &token {
                Token::Start { name, .. } if RAW.contains(&name.as_str()) => Some(name.clone()),
                _ => None,
            };
            tokens.push(token);
            if let Some(name) = raw {
                at += raw_text(html.get(at..).unwrap_or_default(), name, &mut tokens);
            }
        } else {
            text.push('<');
            at += 1;
        }
    }
    flush(&mut text, &mut tokens);
    tokens
}

fn flush(text: &mut String, tokens: &mut Vec<Token>) {
    if !text.is_empty() {
        tokens.push(Token::Text(read_references(text)));
        text.clear();
    }
}

/// The content of a raw element and its end; what never ends takes the rest.
fn raw_text(rest: &str, name: String, tokens: &mut Vec<Token>) -> usize {
    let close = format!("</{name}");
    let end = find_ignoring_case(rest, &close);
    let content = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
    let length = match end {
        Some(end) => rest.get(end..).and_then(|r| r.find('>')).map_or(rest.len(), |more| end + more + 1),
        None => rest.len(),
    };
    if name == "style" {
        // Office programs say there what their classes look like.
        if let Some(Token::Start { attributes, .. }) = tokens.last_mut() {
            let end = (0..=content.len().min(LONGEST)).rev().find(|at| content.is_char_boundary(*at)).unwrap_or(0);
            attributes.retain(|(name, _)| name != "css");
            attributes.push(("css".to_owned(), content.get(..end).unwrap_or_default().to_owned()));
        }
    }
    if matches!(name.as_str(), "title" | "textarea") {
        tokens.push(Token::Text(read_references(content)));
    }
    tokens.push(Token::End(name));
    length
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    let (text, wanted) = (text.as_bytes(), wanted.as_bytes());
    (0..text.len()).find(|at| {
        text.get(*at) == wanted.first()
            && text.get(*at..*at + wanted.len()).is_some_and(|piece| piece.eq_ignore_ascii_case(wanted))
    })
}

/// The tag that a text begins with, and its length in bytes.
pub(in super::super) fn first_token(rest: &str) -> Option<(Token, usize)> {
    let ends = rest.starts_with("</");
    let from = 1 + usize::from(ends);
    let bytes = rest.as_bytes();
    if !bytes.get(from)?.is_ascii_alphabetic() {
        return None;
    }
    let stop = |b: &u8| b.is_ascii_whitespace() || matches!(b, b'/' | b'>' | b'<');
    let length = bytes.iter().skip(from).take(LONGEST).position(stop)?;
    let name = rest.get(from..from + length)?.to_ascii_lowercase();
    let (attributes, end) = attributes(rest, from + length)?;
    let token = if ends { Token::End(name) } else { Token::Start { name, attributes } };
    Some((token, end))
}

type Attributes = Vec<(String, String)>;

/// The attributes from a place on, and where the tag ends. A tag may not hold
/// a `<` outside of quotes: there, something was forgotten.
fn attributes(tag: &str, from: usize) -> Option<(Attributes, usize)> {
    let bytes = tag.as_bytes();
    let mut found: Attributes = Vec::new();
    let mut at = from;
    loop {
        if at - from > LONGEST {
            return None;
        }
        match bytes.get(at)? {
            b'>' => return Some((found, at + 1)),
            b'<' => return None,
            b if b.is_ascii_whitespace() || *b == b'/' => at += 1,
            _ => {
                let start = at;
                let ends = |b: &u8| b.is_ascii_whitespace() || matches!(b, b'=' | b'>' | b'<' | b'/');
                at += 1 + bytes.iter().skip(at + 1).position(ends)?;
                let name = tag.get(start..at)?.to_ascii_lowercase();
                let (value, end) = attribute_value(tag, at)?;
                at = end;
                if found.len() < ATTRIBUTES && !found.iter().any(|(n, _)| *n == name) {
                    found.push((name, value));
                }
            }
        }
    }
}

/// The value after an attribute's name, if there is one, and where it ends.
fn attribute_value(tag: &str, from: usize) -> Option<(String, usize)> {
    let rest = tag.get(from..)?;
    let Some(after) = rest.trim_ascii_start().strip_prefix('=') else {
        return Some((String::new(), from));
    };
    let after = after.trim_ascii_start();
    let start = tag.len() - after.len();
    let (value, end) = match after.bytes().next()? {
        quote @ (b'"' | b'\'') => {
            let length = after.bytes().skip(1).take(LONGEST).position(|b| b == quote)?;
            (after.get(1..1 + length)?, start + length + 2)
        }
        _ => {
            let length = after.bytes().take(LONGEST).position(|b| b.is_ascii_whitespace() || b == b'>')?;
            (after.get(..length)?, start + length)
        }
    };
    Some((read_references(value), end))
}

/// Text with its character references read, by the parser that knows all of
/// them.
fn read_references(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let safe = text.replace('<', "&lt;");
    let parsed = scraper::Html::parse_fragment(&safe);
    // A reference may name a control character, which no text needs.
    let wanted = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    parsed.root_element().text().flat_map(str::chars).filter(wanted).collect()
}
