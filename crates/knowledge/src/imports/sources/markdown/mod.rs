//! Markdown with front matter, in the dialects that other tools write.

mod containers;
mod docs;
mod front;
mod headings;
mod html;
mod inline;

use super::super::model::{Draft, Note, Outcome, What};
use super::super::rules::{humanise, language_of, shorten};
use super::encoding::Decoded;
use super::neighbours::{bare_stem, language_in};
use super::{Surroundings, fences};

/// Reads one page.
pub(super) fn read(source: &str, decoded: Decoded, around: &Surroundings) -> Draft {
    let mut notes = decoded.notes;
    let (yaml, text) = front::split(&decoded.text);
    let front = front::read(yaml, &mut notes);
    let text = docs::plain(text);
    let (found, text) = headings::take_title(&text, front.title.as_deref());
    let body = body(source, &text, around, &mut notes);
    let title = front.title.or(found).unwrap_or_else(|| {
        let title = humanise(bare_stem(source));
        if !title.is_empty() {
            notes.push(Note::new(Outcome::Guessed, What::TitleGuessed, &title));
        }
        title
    });
    let language = language(source, front.language, &format!("{title}\n{body}"), &mut notes);
    Draft {
        source: source.to_owned(),
        title: shorten(&title, 200),
        slug: front.slug,
        language,
        section: front.section,
        tags: front.tags,
        translation_of: front.translation_of,
        standfirst: front.standfirst,
        published: front.published,
        body,
        order: None,
        home: false,
        credits: Vec::new(),
        brought: Vec::new(),
        notes,
    }
}

/// What the source says, then what its path says, then what its words say.
pub(super) fn language(source: &str, named: Option<String>, text: &str, notes: &mut Vec<Note>) -> String {
    if let Some(tag) = named.or_else(|| language_in(source)).filter(|tag| tag != "zh") {
        return tag;
    }
    let guess = language_of(text);
    notes.push(Note::new(Outcome::Guessed, What::LanguageGuessed, &guess.tag));
    guess.tag
}

/// Turns a text into our dialect. Code stays as it is.
fn body(source: &str, text: &str, around: &Surroundings, notes: &mut Vec<Note>) -> String {
    let text = containers::convert(text, notes, 0);
    let mut reader = inline::Inline { source, around, notes };
    let mut made = String::with_capacity(text.len());
    for (code, piece) in pieces(&text) {
        match code {
            true => made.push_str(&piece),
            false => made.push_str(&reader.convert(&piece)),
        }
    }
    let body = fences::settle(&made);
    match body.trim_matches('\n') {
        "" => String::new(),
        body => format!("{}\n", body.trim_end()),
    }
}

/// The text in runs of lines, each code or not.
fn pieces(text: &str) -> Vec<(bool, String)> {
    let mut pieces: Vec<(bool, String)> = Vec::new();
    let mut code = Code::default();
    for line in text.split_inclusive('\n') {
        let is_code = code.takes(line);
        match pieces.last_mut() {
            Some((same, piece)) if *same == is_code => piece.push_str(line),
            _ => pieces.push((is_code, line.to_owned())),
        }
    }
    pieces
}

/// Follows fences and indented code from line to line.
#[derive(Debug)]
struct Code {
    fence: Option<(char, usize)>,
    /// The line before was blank, or the first of all.
    after_blank: bool,
    in_list: bool,
    indented: bool,
}

impl Default for Code {
    fn default() -> Self {
        Self { fence: None, after_blank: true, in_list: false, indented: false }
    }
}

impl Code {
    /// True where the line belongs to code, its fences included.
    fn takes(&mut self, line: &str) -> bool {
        let bare = line.trim_start().trim_start_matches(['>', ' ']);
        let mark = bare.chars().next().filter(|c| matches!(c, '`' | '~'));
        let run = mark.map_or(0, |m| bare.chars().take_while(|c| *c == m).count());
        let rest = bare.get(run..).unwrap_or_default().trim();
        if let Some((open, length)) = self.fence {
            if mark == Some(open) && run >= length && rest.is_empty() {
                self.fence = None;
            }
            return true;
        }
        if let Some(mark) = mark.filter(|m| run >= 3 && !(*m == '`' && rest.contains('`'))) {
            self.fence = Some((mark, run));
            return true;
        }
        self.takes_indented(line)
    }

    fn takes_indented(&mut self, line: &str) -> bool {
        let blank = line.trim().is_empty();
        let deep = line.starts_with("    ") || line.starts_with('\t');
        if !blank && !deep {
            let first = line.trim_start();
            self.in_list = first.starts_with(['-', '*', '+']) || first.starts_with(|c: char| c.is_ascii_digit());
        }
        let code = deep && !blank && !self.in_list && (self.after_blank || self.indented);
        if !blank {
            self.indented = code;
        }
        self.after_blank = blank;
        code
    }
}
