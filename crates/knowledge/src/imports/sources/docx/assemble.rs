//! Pieces as blocks of our Markdown, each with what was said about it.

use super::super::super::model::Said;
use super::super::super::rules::escape;
use super::super::described;
use super::numbering::{Counted, Sign};
use super::walk::{Piece, Placed};
use super::words::{self, Span};

/// Deepest level of a list: deeper entries stand at this one.
const DEEPEST: usize = 6;

/// A block, or several that belong together, and what was said about it.
#[derive(Debug, Default)]
pub(super) struct Chunk {
    pub(super) text: String,
    pub(super) said: Vec<Said>,
}

/// All pieces as blocks. Headings stand `shift` levels lower than in the source.
pub(super) fn chunks(pieces: Vec<Placed>, shift: usize) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let mut pieces = pieces.into_iter().peekable();
    while let Some(placed) = pieces.next() {
        let mut said = placed.said;
        let mut more = |said: &mut Vec<Said>, fits: fn(&Piece) -> bool| {
            let next = pieces.next_if(|next| fits(&next.piece))?;
            said.extend(next.said);
            Some(next.piece)
        };
        let text = match placed.piece {
            Piece::Heading(level, spans) => heading(usize::from(level) + shift, &spans),
            Piece::Title(spans) => heading(1 + shift, &spans),
            Piece::Subtitle(spans) | Piece::Paragraph(spans) | Piece::Caption(spans) => words::paragraph(&spans),
            Piece::Table(table) => table,
            Piece::Rule => "---".to_owned(),
            Piece::Figure(shown) => {
                let caption = more(&mut said, |piece| matches!(piece, Piece::Caption(_)));
                let caption = caption.map(|caption| plain_words(&caption)).unwrap_or_default();
                described::figure(&shown.address, &shown.alt, &caption, "", shown.decorative)
            }
            Piece::Code(first) => {
                let mut lines = vec![first];
                while let Some(Piece::Code(line)) = more(&mut said, |piece| matches!(piece, Piece::Code(_))) {
                    lines.push(line);
                }
                code(&lines.join("\n"))
            }
            Piece::Quote(first) => {
                let mut paragraphs = vec![words::paragraph(&first)];
                while let Some(Piece::Quote(next)) = more(&mut said, |piece| matches!(piece, Piece::Quote(_))) {
                    paragraphs.push(words::paragraph(&next));
                }
                quote(&paragraphs)
            }
            Piece::Entry { deep, counted, spans } => {
                let mut entries = vec![(deep, counted, spans)];
                let entry = |piece: &Piece| matches!(piece, Piece::Entry { .. });
                while let Some(Piece::Entry { deep, counted, spans }) = more(&mut said, entry) {
                    entries.push((deep, counted, spans));
                }
                list(&entries)
            }
        };
        if !text.is_empty() {
            chunks.push(Chunk { text, said });
        } else if let Some(before) = chunks.last_mut() {
            before.said.extend(said);
        }
    }
    chunks
}

/// A piece on one line, for a cell.
pub(super) fn plain_line(piece: &Piece) -> String {
    match piece {
        Piece::Title(spans)
        | Piece::Subtitle(spans)
        | Piece::Heading(_, spans)
        | Piece::Paragraph(spans)
        | Piece::Entry { spans, .. }
        | Piece::Quote(spans)
        | Piece::Caption(spans) => words::one_line(spans, true),
        Piece::Code(text) => escape(&text.replace('\n', " ")),
        Piece::Figure(shown) => escape(&shown.alt),
        Piece::Table(_) | Piece::Rule => String::new(),
    }
}

/// A piece's words without dress.
pub(super) fn plain_words(piece: &Piece) -> String {
    match piece {
        Piece::Title(spans)
        | Piece::Subtitle(spans)
        | Piece::Heading(_, spans)
        | Piece::Paragraph(spans)
        | Piece::Entry { spans, .. }
        | Piece::Quote(spans)
        | Piece::Caption(spans) => words::bare(spans),
        Piece::Code(text) => text.clone(),
        Piece::Figure(_) | Piece::Table(_) | Piece::Rule => String::new(),
    }
}

fn heading(level: usize, spans: &[Span]) -> String {
    let words = words::one_line(spans, false);
    if words.is_empty() {
        return words;
    }
    let words = words.strip_suffix('#').map_or(words.clone(), |rest| format!("{rest}\\#"));
    format!("{} {words}", "#".repeat(level.clamp(2, 6)))
}

fn quote(paragraphs: &[String]) -> String {
    let text = paragraphs.join("\n\n");
    text.lines().map(|line| format!("> {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

fn code(text: &str) -> String {
    let text = text.trim_matches('\n');
    if text.trim().is_empty() {
        return String::new();
    }
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(3.max(longest + 1));
    format!("{fence}\n{text}\n{fence}")
}

/// A level of a list that is open while it is written.
struct Open {
    deep: usize,
    /// How far what belongs to its entries stands to the right.
    indent: usize,
    counted: Counted,
    /// What stands after a number: another sign begins another list.
    after: char,
}

/// A list with its lists inside, as deep as their entries say.
fn list(entries: &[(usize, Counted, Vec<Span>)]) -> String {
    let mut open: Vec<Open> = Vec::new();
    let mut made = String::new();
    for (deep, counted, spans) in entries {
        let words = words::paragraph(spans);
        if words.is_empty() {
            continue;
        }
        let deep = (*deep).min(DEEPEST);
        while open.last().is_some_and(|last| last.deep > deep) && open.len() > 1 {
            open.pop();
        }
        let last = open.last();
        let same_level = last.is_some_and(|last| last.deep >= deep);
        let begins = !same_level || last.is_some_and(|last| last.counted.sign != counted.sign);
        let again = last
            .filter(|_| same_level && !begins)
            .is_some_and(|last| counted.sign == Sign::Number && counted.number != last.counted.number + 1);
        let before = last.map_or('.', |last| last.after);
        let after = match (begins, again) {
            (true, _) => '.',
            (_, true) if before == '.' => ')',
            (_, true) => '.',
            _ => before,
        };
        if same_level {
            open.pop();
        }
        let outer = open.last().map_or(0, |last| last.indent);
        let sign = match counted.sign {
            Sign::Number => format!("{}{after} ", counted.number),
            _ => "- ".to_owned(),
        };
        if !made.is_empty() {
            // A list within that does not begin with 1 would be read as running words.
            let apart = (begins || again) && counted.sign == Sign::Number && counted.number != 1;
            made.push_str(if apart { "\n\n" } else { "\n" });
        }
        let margin = " ".repeat(outer);
        let indent = outer + sign.len();
        let inner = " ".repeat(indent);
        made.push_str(&margin);
        made.push_str(&sign);
        made.push_str(&words.replace('\n', &format!("\n{inner}")));
        open.push(Open { deep, indent, counted: *counted, after });
    }
    made
}
