//! Notes, warnings and folds, in the markup of other tools.

use super::super::super::model::{Note, Outcome, What};
use super::super::fences;
use super::Code;

/// Containers that are ours already.
const OURS: &[&str] = &["figure", "accordion", "callout", "steps"];
/// How many containers inside each other are converted.
const DEEPEST: usize = 8;

/// What a foreign kind is here.
fn kind_of(foreign: &str) -> Option<&'static str> {
    Some(match foreign.to_ascii_lowercase().as_str() {
        "note" | "info" | "abstract" | "summary" | "tldr" | "example" | "question" | "faq" | "tip" | "hint"
        | "success" | "todo" | "seealso" => "callout note",
        "important" => "callout important",
        "warning" | "caution" | "danger" | "attention" | "error" | "failure" | "bug" => "callout warning",
        "details" | "collapse" | "spoiler" | "dropdown" => "accordion",
        _ => return None,
    })
}

/// Turns the containers of a text into marked lines.
pub(super) fn convert(text: &str, notes: &mut Vec<Note>, depth: usize) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut made: Vec<String> = Vec::with_capacity(lines.len());
    let mut code = Code::default();
    let mut opened: Vec<(usize, bool)> = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if code.takes(line) {
            made.push((*line).to_owned());
            at += 1;
            continue;
        }
        let block = quoted(&lines, at).or_else(|| indented(&lines, at)).filter(|_| depth < DEEPEST);
        if let Some((next, kind, title, inside)) = block {
            notes.push(Note::new(Outcome::Imported, What::CalloutRecognised, line));
            let inside = convert(&inside, notes, depth + 1);
            made.push(String::new());
            made.push(fences::wrap(kind, &title, &inside));
            made.push(String::new());
            at = next;
            continue;
        }
        made.push(fenced(line, &mut opened, notes));
        at += 1;
    }
    made.join("\n")
}

type Block = (usize, &'static str, String, String);

/// `> [!NOTE] title` and the quoted lines after it.
fn quoted(lines: &[&str], at: usize) -> Option<Block> {
    let first = lines.get(at)?.trim_start().strip_prefix('>')?.trim_start().strip_prefix("[!")?;
    let (foreign, title) = first.split_once(']')?;
    let kind = kind_of(foreign)?;
    let inside: Vec<&str> = lines
        .iter()
        .skip(at + 1)
        .map_while(|l| l.trim_start().strip_prefix('>'))
        .map(|l| l.strip_prefix(' ').unwrap_or(l))
        .collect();
    let title = title.trim_start_matches(['-', '+']).trim();
    Some((at + 1 + inside.len(), kind, title.to_owned(), inside.join("\n")))
}

/// `!!! note "title"` or `??? note "title"` and the indented lines after it.
fn indented(lines: &[&str], at: usize) -> Option<Block> {
    let line = lines.get(at)?;
    let (first, fold) = match line.strip_prefix("!!! ") {
        Some(first) => (first, false),
        None => (line.strip_prefix("???+ ").or_else(|| line.strip_prefix("??? "))?, true),
    };
    let (foreign, title) = first.trim().split_once(' ').unwrap_or((first.trim(), ""));
    let kind = kind_of(foreign)?;
    let is_inside = |l: &str| l.trim().is_empty() || l.starts_with("    ") || l.starts_with('\t');
    let mut inside: Vec<&str> = lines.iter().skip(at + 1).copied().take_while(|l| is_inside(l)).collect();
    while inside.last().is_some_and(|l| l.trim().is_empty()) {
        inside.pop();
    }
    let next = at + 1 + inside.len();
    let bare = |l: &&str| l.strip_prefix("    ").or_else(|| l.strip_prefix('\t')).unwrap_or_default().to_owned();
    let text: Vec<String> = inside.iter().map(bare).collect();
    let title = title.trim().trim_matches('"');
    let title = if fold && title.is_empty() { foreign } else { title };
    Some((next, if fold { "accordion" } else { kind }, title.to_owned(), text.join("\n")))
}

/// `:::note title`, `::: note title`, `:::note[title]` and their ends.
fn fenced(line: &str, opened: &mut Vec<(usize, bool)>, notes: &mut Vec<Note>) -> String {
    let colons = line.bytes().take_while(|b| *b == b':').count();
    let rest = line.get(colons..).unwrap_or_default().trim();
    if colons < 3 {
        return line.to_owned();
    }
    if rest.is_empty() {
        return match opened.last().copied() {
            Some((length, foreign)) if colons >= length => {
                opened.pop();
                if foreign { fences::close() } else { line.to_owned() }
            }
            _ => line.to_owned(),
        };
    }
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_')).unwrap_or(rest.len());
    let (foreign, title) = rest.split_at(end);
    match kind_of(foreign) {
        _ if OURS.contains(&foreign) => {
            opened.push((colons, false));
            line.to_owned()
        }
        Some(kind) => {
            opened.push((colons, true));
            notes.push(Note::new(Outcome::Imported, What::CalloutRecognised, line));
            let title = title.trim();
            let title = title.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(title);
            fences::open(kind, title)
        }
        None => {
            opened.push((colons, false));
            notes.push(Note::new(Outcome::Guessed, What::ContainerUnknown, line));
            line.to_owned()
        }
    }
}
