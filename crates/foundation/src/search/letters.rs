//! Text read as runs of comparable letters: NFKC, lowercase, folded to Simplified, each letter
//! still knowing which bytes of the original it came from.

use std::ops::{ControlFlow, Range};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

use super::fold::simplified;

/// How a run of letters is cut into tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// Letters and digits between spaces: a word.
    Word,
    /// Ideographs, kana and bopomofo, written without spaces: pairs.
    Han,
    /// Hangul syllables, whose endings cling to the word: pairs.
    Hangul,
    /// Thai, Lao, Burmese and Khmer, written without spaces: pairs.
    Southern,
}

/// One comparable character and the bytes of the original it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) ch: char,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The bytes of the original under some letters.
pub(super) fn span(letters: &[Letter]) -> Range<usize> {
    match (letters.first(), letters.last()) {
        (Some(first), Some(last)) => first.start..last.end.max(first.end),
        _ => 0..0,
    }
}

/// Reads the runs of a text in order until `each` breaks off.
pub(super) fn runs(text: &str, each: impl FnMut(Script, &[Letter]) -> ControlFlow<()>) {
    let mut reader = Reader { each, script: Script::Word, run: Vec::new(), apostrophe: false };
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let end = cluster_end(text, at, c);
        if end == at + 1 && c != '\'' {
            if reader.plain(c, at).is_break() {
                return;
            }
            at = end;
            continue;
        }
        if reader.cluster(&text[at..end], c, at, end).is_break() {
            return;
        }
        at = end;
    }
    let _ = reader.close();
}

/// Where a character and the marks that lean on it end.
fn cluster_end(text: &str, at: usize, c: char) -> usize {
    let mut end = at + c.len_utf8();
    if text.as_bytes().get(end).is_none_or(u8::is_ascii) {
        return end;
    }
    let jamo = ('\u{1100}'..='\u{11FF}').contains(&c);
    for next in text[end..].chars() {
        let leans = canonical_combining_class(next) != 0 || (jamo && ('\u{1160}'..='\u{11FF}').contains(&next));
        if !leans {
            break;
        }
        end += next.len_utf8();
    }
    end
}

struct Reader<F> {
    each: F,
    script: Script,
    run: Vec<Letter>,
    /// An apostrophe was read after a word and waits for a letter.
    apostrophe: bool,
}

impl<F: FnMut(Script, &[Letter]) -> ControlFlow<()>> Reader<F> {
    /// An ASCII character that no mark leans on, and that is no apostrophe: most of what is read, so
    /// it is asked nothing that only other characters need.
    fn plain(&mut self, c: char, start: usize) -> ControlFlow<()> {
        if !c.is_ascii_alphanumeric() {
            return self.close();
        }
        if self.script != Script::Word || self.apostrophe {
            return self.letter(c.to_ascii_lowercase(), start, start + 1);
        }
        self.run.push(Letter { ch: c.to_ascii_lowercase(), start, end: start + 1 });
        ControlFlow::Continue(())
    }

    fn cluster(&mut self, cluster: &str, c: char, start: usize, end: usize) -> ControlFlow<()> {
        let alone = cluster.len() == c.len_utf8();
        if alone && c.is_ascii() {
            return self.letter(c.to_ascii_lowercase(), start, end);
        }
        if alone && ('\u{4E00}'..='\u{9FFF}').contains(&c) {
            return self.letter(simplified(c), start, end);
        }
        for c in cluster.nfkc().flat_map(char::to_lowercase).nfkc() {
            self.letter(simplified(c), start, end)?;
        }
        ControlFlow::Continue(())
    }

    fn letter(&mut self, ch: char, start: usize, end: usize) -> ControlFlow<()> {
        if unseen(ch) {
            return ControlFlow::Continue(());
        }
        if matches!(ch, '\'' | '\u{2019}' | '\u{02BC}') && self.script == Script::Word && !self.run.is_empty() {
            if self.apostrophe {
                self.close()?;
            }
            self.apostrophe = !self.run.is_empty();
            return ControlFlow::Continue(());
        }
        let Some(script) = script(ch, !self.run.is_empty()) else {
            return self.close();
        };
        // Ideographs are many, and none of them is a mark: the slow question is for the rest.
        let script =
            if script != Script::Han && is_combining_mark(ch) && !self.run.is_empty() { self.script } else { script };
        if script != self.script {
            self.close()?;
            self.script = script;
        }
        if std::mem::take(&mut self.apostrophe) {
            if ch.is_alphabetic() {
                self.run.push(Letter { ch: '\'', start, end: start });
            } else {
                self.close()?;
            }
        }
        self.run.push(Letter { ch, start, end });
        ControlFlow::Continue(())
    }

    fn close(&mut self) -> ControlFlow<()> {
        self.apostrophe = false;
        if self.run.is_empty() {
            return ControlFlow::Continue(());
        }
        let run = std::mem::take(&mut self.run);
        let flow = pieces(&run).try_for_each(|piece| (self.each)(self.script, piece));
        self.run = run;
        self.run.clear();
        flow
    }
}

/// A run parted at its apostrophes ("l'avenue" is two words), but for the English endings that a
/// stemmer knows ("tenant's", "don't").
fn pieces(run: &[Letter]) -> impl Iterator<Item = &[Letter]> {
    let last = run.iter().rposition(|letter| letter.ch == '\'').filter(|at| contraction(&run[at + 1..]));
    let parts = move |letter: &Letter| letter.ch == '\'' && last.is_none_or(|at| run[at].start != letter.start);
    run.split(parts).filter(|piece| !piece.is_empty())
}

fn contraction(ending: &[Letter]) -> bool {
    let is = |word: &str| word.chars().eq(ending.iter().map(|letter| letter.ch));
    ["s", "t", "d", "m", "re", "ve", "ll"].into_iter().any(is)
}

/// Characters that are not seen and must not part a word: soft hyphen, joiners, variation selectors.
fn unseen(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{E0100}'..='\u{E01EF}')
}

/// How a comparable character is cut; `None` parts runs. A combining mark belongs to an open run only.
fn script(c: char, open: bool) -> Option<Script> {
    match c {
        'a'..='z' | '0'..='9' => Some(Script::Word),
        '\0'..='\u{7F}' => None,
        '\u{3005}'
        | '\u{3007}'
        | '\u{3021}'..='\u{3029}'
        | '\u{3038}'..='\u{303B}'
        | '\u{3041}'..='\u{3096}'
        | '\u{309D}'..='\u{309F}'
        | '\u{30A1}'..='\u{30FA}'
        | '\u{30FC}'..='\u{312F}'
        | '\u{31A0}'..='\u{31BF}'
        | '\u{31F0}'..='\u{31FF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}' => Some(Script::Han),
        '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7A3}' => Some(Script::Hangul),
        '\u{0E01}'..='\u{0E3A}'
        | '\u{0E40}'..='\u{0E4E}'
        | '\u{0E81}'..='\u{0ECE}'
        | '\u{1000}'..='\u{103F}'
        | '\u{1050}'..='\u{108F}'
        | '\u{1780}'..='\u{17D3}' => Some(Script::Southern),
        _ if c.is_alphanumeric() || (open && is_combining_mark(c)) => Some(Script::Word),
        _ => None,
    }
}
