//! Sentences too long to be read aloud in one breath or two.

use foundation::blocks::PassageKind;

use super::line::{Line, is_han};
use crate::checks::model::{Finding, Kind, Weight};

/// Most words of a Latin sentence.
const WORDS: usize = 40;
/// Most Han characters of a Chinese one.
const HAN: usize = 80;

/// Short words whose full stop ends no sentence.
const SHORTENED: &[&str] = &[
    "mr", "mrs", "ms", "dr", "st", "jr", "sr", "sra", "srta", "dra", "prof", "rev", "no", "nos", "vs", "etc", "fig",
    "e.g", "i.e", "inc", "approx", "dept", "ave", "blvd", "p", "pp", "ej", "núm", "pág", "art", "ee", "uu", "vol",
    "ed",
];

pub(super) fn look(lines: &[Line]) -> Vec<Finding> {
    let mut found = Vec::new();
    for line in lines.iter().filter(|line| line.part == PassageKind::Prose) {
        for (start, end) in sentences(line) {
            let (words, han) = length(line, start, end);
            // Mixed sentences weigh what both parts weigh together.
            if words * HAN + han * WORDS > WORDS * HAN {
                let mut finding = line.finding(Kind::Sentence, Weight::Warns, start, end);
                finding.count = if han > words { han } else { words };
                found.push(finding);
            }
        }
    }
    found
}

/// Words outside Han, and Han characters.
fn length(line: &Line, start: usize, end: usize) -> (usize, usize) {
    let words = line.words().iter().filter(|word| word.start >= start && word.end <= end).count();
    (words, line.chars[start..end].iter().filter(|c| is_han(**c)).count())
}

/// The sentences of a line, from the first character of each to its end mark.
pub(super) fn sentences(line: &Line) -> Vec<(usize, usize)> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < line.chars.len() {
        at += 1;
        if !ends(line, at - 1) {
            continue;
        }
        while line.chars.get(at).is_some_and(|c| closes(*c)) {
            at += 1;
        }
        push(&mut sentences, line, start, at);
        start = at;
    }
    push(&mut sentences, line, start, line.chars.len());
    sentences
}

fn push(sentences: &mut Vec<(usize, usize)>, line: &Line, start: usize, end: usize) {
    let blanks = line.chars[start..end].iter().take_while(|c| c.is_whitespace()).count();
    if start + blanks < end {
        sentences.push((start + blanks, end));
    }
}

fn closes(c: char) -> bool {
    matches!(c, '”' | '"' | '’' | '\'' | '」' | '』' | ')' | '）' | '»' | '.' | '!' | '?' | '。' | '！' | '？' | '…')
}

/// Whether a sentence ends with the mark at a place.
fn ends(line: &Line, at: usize) -> bool {
    match line.chars[at] {
        '。' | '！' | '？' | '!' | '?' | '…' => true,
        '.' => {
            let next = line.chars.get(at + 1).copied();
            let open = next.is_some_and(|c| {
                !c.is_whitespace() && !closes(c) && !is_han(c) && !c.is_ascii_digit() || c.is_ascii_digit()
            });
            !open && !is_short(line, at)
        }
        _ => false,
    }
}

/// Whether the full stop belongs to a shortened word or an initial.
fn is_short(line: &Line, at: usize) -> bool {
    let from = line.folded[..at].iter().rposition(|c| !(c.is_alphanumeric() || *c == '.')).map_or(0, |place| place + 1);
    let word = line.low(from, at);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    // The last word of a line ends it, whatever it is.
    let last = line.chars[at + 1..].iter().all(|c| c.is_whitespace() || closes(*c));
    !last && (SHORTENED.contains(&word.as_str()) || letters == 1 && word.chars().count() == 1 && word != "i")
}
