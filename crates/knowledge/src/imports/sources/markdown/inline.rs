//! Links, pictures and plain HTML inside Markdown. One pass, no recursion;
//! whatever is not understood is copied as it is.

use super::super::super::model::{Note, Outcome, What};
use super::super::super::rules::name_of;
use super::super::Surroundings;
use super::super::targets::{self, Target};
use super::html;

/// How many brackets may stand open at once.
const OPEN: usize = 32;
/// Longest destination or tag, in bytes.
const LONGEST: usize = 4000;

/// Rewrites runs of Markdown lines.
pub(super) struct Inline<'a> {
    pub(super) source: &'a str,
    pub(super) around: &'a Surroundings,
    pub(super) notes: &'a mut Vec<Note>,
}

/// An open bracket: where it stands in the output, and whether `!` precedes.
struct Bracket {
    at: usize,
    picture: bool,
    starts_line: bool,
}

/// What is under way in one run of lines.
#[derive(Default)]
pub(super) struct Run {
    pub(super) out: String,
    brackets: Vec<Bracket>,
    /// A comment was opened that nothing closes.
    pub(super) endless_comment: bool,
    pub(super) anchors: Vec<(usize, Option<String>)>,
}

impl Inline<'_> {
    pub(super) fn note(&mut self, outcome: Outcome, what: What, detail: &str) {
        self.notes.push(Note::new(outcome, what, detail));
    }

    /// Converts text that is not code.
    pub(super) fn convert(&mut self, text: &str) -> String {
        let mut run = Run { out: String::with_capacity(text.len()), ..Run::default() };
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|r| !r.is_empty()) {
            let plain = rest.find(['\\', '`', '[', ']', '<', ':']).unwrap_or(rest.len());
            run.out.push_str(rest.get(..plain).unwrap_or_default());
            let rest = rest.get(plain..).unwrap_or_default();
            at += plain;
            at += match rest.bytes().next() {
                None => 0,
                Some(b'\\') => copy(&mut run.out, rest, escape_length(rest)),
                Some(b'`') => copy(&mut run.out, rest, code_length(rest)),
                Some(b'[') => self.open(&mut run, rest),
                Some(b']') => self.shut(&mut run, rest),
                Some(b':') => self.figure(&mut run, rest),
                Some(_) => self.tag(&mut run, rest),
            };
        }
        html::end(&mut run);
        run.out
    }

    fn open(&mut self, run: &mut Run, rest: &str) -> usize {
        let picture = run.out.ends_with('!') && !run.out.ends_with("\\!");
        let line = run.out.rsplit('\n').next().unwrap_or_default();
        let starts_line = line.len() <= 3 && line.trim().is_empty();
        if run.brackets.len() == OPEN {
            run.brackets.remove(0);
        }
        let at = run.out.len() - usize::from(picture);
        run.brackets.push(Bracket { at, picture, starts_line });
        copy(&mut run.out, rest, 1)
    }

    /// A closing bracket, with the destination after it if there is one.
    fn shut(&mut self, run: &mut Run, rest: &str) -> usize {
        let Some(bracket) = run.brackets.pop() else {
            return copy(&mut run.out, rest, 1);
        };
        let footnote = run.out.get(bracket.at..).is_some_and(|label| label.starts_with("[^"));
        if bracket.starts_line && rest.starts_with("]: ") && !footnote {
            return self.definition(run, rest);
        }
        let Some((written, title, length)) = rest.strip_prefix("](").and_then(destination) else {
            return copy(&mut run.out, rest, 1);
        };
        let words = run.out.get(bracket.at + 1 + usize::from(bracket.picture)..).unwrap_or_default().to_owned();
        let made = match bracket.picture {
            true => self.picture(&words, written, title),
            false => {
                run.brackets.retain(|b| b.picture);
                self.link(&words, written, title)
            }
        };
        run.out.truncate(bracket.at);
        run.out.push_str(&made);
        length + 2
    }

    /// A link with its words already in Markdown.
    pub(super) fn link(&mut self, words: &str, written: &str, title: &str) -> String {
        match targets::link(self.source, written, self.around) {
            Target::To(address) => format!("[{words}]({address}{title})"),
            // The writer of a Markdown page may know addresses of this site.
            Target::Lost if written.starts_with('/') && !written.contains("..") => {
                format!("[{words}]({}{title})", targets::fit(written))
            }
            Target::Lost => {
                self.note(Outcome::LeftOut, What::LinkLost, written);
                words.to_owned()
            }
        }
    }

    /// A picture, or where it is missing, its words.
    pub(super) fn picture(&mut self, alt: &str, written: &str, title: &str) -> String {
        let Some(address) = targets::picture(self.source, written, self.around) else {
            self.note(Outcome::LeftOut, What::ImageMissing, written);
            let words = if alt.trim().is_empty() { name_of(written) } else { alt };
            return match (targets::is_remote(written), alt.trim().is_empty()) {
                (true, _) => format!("[{words}]({})", targets::fit(written)),
                (false, true) => String::new(),
                (false, false) => words.to_owned(),
            };
        };
        let named = name_of(written).split('.').next() == Some(alt.trim()) || name_of(written) == alt.trim();
        if alt.trim().is_empty() || named {
            self.note(Outcome::Guessed, What::AltMissing, written);
        }
        format!("![{}]({address}{title})", if named { "" } else { alt })
    }

    /// `[label]: destination` on a line of its own.
    fn definition(&mut self, run: &mut Run, rest: &str) -> usize {
        let line = rest.split('\n').next().unwrap_or_default();
        let after = line.get(3..).unwrap_or_default();
        let written = after.trim_start().split(' ').next().unwrap_or_default();
        let skipped = after.len() - after.trim_start().len();
        let bare = written.trim_start_matches('<').trim_end_matches('>');
        let address = match targets::picture(self.source, bare, self.around) {
            Some(address) => address,
            None => match targets::link(self.source, bare, self.around) {
                Target::To(address) => address,
                Target::Lost => {
                    self.note(Outcome::LeftOut, What::LinkLost, bare);
                    "#".to_owned()
                }
            },
        };
        run.out.push_str("]: ");
        run.out.push_str(&address);
        3 + skipped + written.len()
    }

    /// The picture of a `:::figure` line.
    fn figure(&mut self, run: &mut Run, rest: &str) -> usize {
        let colons = rest.bytes().take_while(|b| *b == b':').count();
        let line = rest.split('\n').next().unwrap_or_default();
        let named = line.get(colons..).and_then(|l| l.strip_prefix("figure ")).map(str::trim);
        let starts_line = run.out.is_empty() || run.out.ends_with('\n');
        let Some(written) = named.filter(|w| starts_line && colons >= 3 && !w.is_empty()) else {
            return copy(&mut run.out, rest, colons.max(1));
        };
        run.out.push_str(line.get(..colons).unwrap_or_default());
        run.out.push_str("figure ");
        match targets::picture(self.source, written, self.around) {
            Some(address) => run.out.push_str(&address),
            None => {
                self.note(Outcome::LeftOut, What::ImageMissing, written);
                run.out.push_str(written);
            }
        }
        line.len()
    }

    fn tag(&mut self, run: &mut Run, rest: &str) -> usize {
        if let Some(length) = autolink_length(rest) {
            return copy(&mut run.out, rest, length);
        }
        match html::tag(self, run, rest) {
            Some(length) => length,
            None => copy(&mut run.out, rest, 1),
        }
    }
}

/// Copies so many bytes and says so.
fn copy(out: &mut String, rest: &str, length: usize) -> usize {
    let piece = rest.get(..length).unwrap_or(rest);
    out.push_str(piece);
    piece.len()
}

fn escape_length(rest: &str) -> usize {
    1 + rest.chars().nth(1).filter(char::is_ascii_punctuation).map_or(0, char::len_utf8)
}

/// The length of a code span with its backticks, or of the backticks alone.
fn code_length(rest: &str) -> usize {
    let run = rest.bytes().take_while(|b| *b == b'`').count();
    let bytes = rest.as_bytes();
    let mut at = run;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\n' if bytes.get(at + 1) == Some(&b'\n') => break,
            b'`' => {
                let length = bytes.iter().skip(at).take_while(|b| **b == b'`').count();
                at += length;
                if length == run {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    run
}

fn autolink_length(rest: &str) -> Option<usize> {
    let end = 1 + rest.bytes().skip(1).take(LONGEST).position(|b| matches!(b, b'<' | b'>' | b' ' | b'\n'))?;
    let inside = rest.get(1..end)?;
    let fits = inside.starts_with("http://") || inside.starts_with("https://") || inside.starts_with("mailto:");
    let mail = inside.contains('@') && !inside.contains(['/', '<', '"']);
    (rest.as_bytes().get(end) == Some(&b'>') && (fits || mail)).then_some(end + 1)
}

/// Destination, title with a leading blank, and length up to the `)`.
fn destination(rest: &str) -> Option<(&str, &str, usize)> {
    let skipped = rest.len() - rest.trim_start_matches([' ', '\n']).len();
    let start = rest.get(skipped..)?;
    let (written, after) = if let Some(inside) = start.strip_prefix('<') {
        let end = inside.bytes().take(LONGEST).position(|b| matches!(b, b'>' | b'\n'))?;
        (inside.get(..end)?, skipped + end + 2)
    } else {
        let mut depth = 0_usize;
        let end = start.bytes().take(LONGEST).position(|b| match b {
            b'(' => {
                depth += 1;
                false
            }
            b')' if depth > 0 => {
                depth -= 1;
                false
            }
            b')' | b' ' | b'\n' | b'\t' => true,
            _ => false,
        })?;
        (start.get(..end)?, skipped + end)
    };
    let tail = rest.get(after..)?;
    let title = tail.trim_start_matches([' ', '\n', '\t']);
    let quote = title.chars().next()?;
    if quote == ')' {
        let length = after + (tail.len() - title.len()) + 1;
        return Some((written, "", length));
    }
    let close = if quote == '(' { ')' } else { quote };
    let limit = title.len().min(LONGEST);
    let limit = (0..=limit).rev().find(|n| title.is_char_boundary(*n))?;
    let end = title.get(1..limit).filter(|_| matches!(quote, '"' | '\'' | '('))?.find(close)? + 2;
    let from = after + tail.len() - title.len();
    let closing = rest.get(from + end..)?;
    let blanks = closing.len() - closing.trim_start().len();
    closing.trim_start().starts_with(')').then_some(())?;
    Some((written, rest.get(from - 1..from + end)?, from + end + blanks + 1))
}
