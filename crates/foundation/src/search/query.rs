//! What a reader asks, read once: the words every result must hold, each with the forms it may take.

use std::ops::ControlFlow;

use super::forms::Stemming;
use super::letters::{Letter, Script, runs, span};
use super::synonyms::Synonyms;
use super::tokens::{SECOND, label, pairs, spelled};

/// The most characters a query may have.
pub const LONGEST_QUERY: usize = 256;
/// The most things one query may ask for at once.
const MOST_ATOMS: usize = 32;
/// The most tokens in one phrase: the overlap of the parts that PostgreSQL keeps of a long text.
pub(super) const LONGEST_PHRASE: usize = 64;

/// A question to the index.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// What was typed. All of it must be found; `"…"` holds Latin words together.
    pub words: String,
    /// Only texts in this language.
    pub language: Option<String>,
    /// Only texts of the section with this slug.
    pub section: Option<String>,
    /// Only texts with this tag, by its label or slug.
    pub tag: Option<String>,
    /// What the reader may see: a text is there for them if its audience shares one of these.
    pub sight: Vec<String>,
    /// The reader's language, whose texts come first among equals.
    pub prefer: String,
    /// The most hits wanted.
    pub limit: u64,
    /// Hits to leave out at the start.
    pub offset: u64,
}

/// Why a query asks for nothing; never told as "no results".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// Nothing was typed.
    Empty,
    /// Only punctuation or other signs that no text is kept by.
    OnlyMarks,
    /// More than [`LONGEST_QUERY`] characters, or more than 32 words.
    TooLong,
}

/// One thing every result must hold: any of these sequences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Atom {
    /// Tokens that must follow one another.
    pub(super) any: Vec<Vec<String>>,
    /// What the snippet marks.
    pub(super) needles: Vec<Needle>,
    /// The folded words as typed, by which synonyms are found.
    label: String,
}

/// What is looked for in the original text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Needle {
    /// Folded characters in a row.
    Run(Vec<char>),
    /// A lowercase word, in any inflection.
    Word(String),
}

/// Reads what was typed into the things every result must hold.
pub(super) fn atoms(words: &str, synonyms: &Synonyms) -> Result<Vec<Atom>, Nothing> {
    if words.trim().is_empty() {
        return Err(Nothing::Empty);
    }
    if words.chars().count() > LONGEST_QUERY {
        return Err(Nothing::TooLong);
    }
    let mut atoms = plain_atoms(words);
    if atoms.is_empty() {
        return Err(Nothing::OnlyMarks);
    }
    if atoms.len() > MOST_ATOMS {
        return Err(Nothing::TooLong);
    }
    widen(&mut atoms, words, synonyms);
    Ok(atoms)
}

/// Lets each atom, or the query as a whole, stand for its synonyms.
fn widen(atoms: &mut Vec<Atom>, words: &str, synonyms: &Synonyms) {
    if atoms.len() > 1 && !synonyms.of(&label(words)).is_empty() {
        *atoms = vec![whole(words)];
    }
    for atom in atoms {
        for term in synonyms.of(&atom.label) {
            let other = whole(term);
            atom.any.extend(other.any);
            atom.needles.extend(other.needles);
        }
    }
}

/// A term as one atom: its words in their order.
fn whole(term: &str) -> Atom {
    let all = plain_atoms(&format!("\"{term}\""));
    let mut any = vec![Vec::new()];
    for atom in &all {
        any = any
            .iter()
            .flat_map(|left: &Vec<String>| {
                atom.any.iter().map(move |right| left.iter().chain(right).cloned().collect())
            })
            .collect();
    }
    any.retain(|sequence: &Vec<String>| !sequence.is_empty());
    Atom { any, needles: all.into_iter().flat_map(|atom| atom.needles).collect(), label: label(term) }
}

fn plain_atoms(words: &str) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    for (at, piece) in words.split(['"', '“', '”', '„', '«', '»']).enumerate() {
        let mut gather = Gather { text: piece, quoted: at % 2 == 1, words: Vec::new(), end: 0, atoms: Vec::new() };
        runs(piece, |script, letters| {
            gather.run(script, letters);
            ControlFlow::Continue(())
        });
        gather.close();
        for atom in gather.atoms {
            if !atoms.contains(&atom) {
                atoms.push(atom);
            }
        }
    }
    atoms
}

/// Gathers the runs of one piece of a query; words that hang together become a phrase.
struct Gather<'a> {
    text: &'a str,
    quoted: bool,
    words: Vec<String>,
    end: usize,
    atoms: Vec<Atom>,
}

impl Gather<'_> {
    fn run(&mut self, script: Script, letters: &[Letter]) {
        let bytes = span(letters);
        let between = self.text.get(self.end..bytes.start).unwrap_or_default();
        if !self.quoted && !matches!(between, "-" | "_" | "." | "/" | "@" | "&" | "+" | ":" | "‐" | "‑") {
            self.close();
        }
        self.end = bytes.end;
        match script {
            Script::Word => self.words.push(spelled(letters)),
            _ => {
                self.close();
                self.atoms.extend(dense(letters));
            }
        }
    }

    fn close(&mut self) {
        let words = std::mem::take(&mut self.words);
        for window in windows(&words) {
            self.atoms.push(word_atom(window));
        }
    }
}

/// A sequence in stretches short enough for a phrase, each beginning with the last one's end.
fn windows<T>(all: &[T]) -> impl Iterator<Item = &[T]> {
    let size = all.len().min(LONGEST_PHRASE);
    let (last, step) = (all.len() - size, LONGEST_PHRASE - 1);
    let starts = (0..=last).step_by(step);
    let starts = starts.chain((!last.is_multiple_of(step)).then_some(last));
    starts.map(move |start| &all[start..start + size]).filter(|window| !window.is_empty())
}

fn dense(letters: &[Letter]) -> Vec<Atom> {
    let needle: Vec<char> = letters.iter().map(|letter| letter.ch).collect();
    let all: Vec<String> = pairs(letters).collect();
    let atom = |sequence: &[String]| Atom {
        any: vec![sequence.to_vec()],
        needles: vec![Needle::Run(needle.clone())],
        label: needle.iter().collect(),
    };
    windows(&all).map(atom).collect()
}

fn word_atom(words: &[String]) -> Atom {
    let mut any: Vec<Vec<String>> = Vec::new();
    for stemming in Stemming::ALL {
        let forms: Vec<_> = words.iter().map(|word| stemming.forms(word)).collect();
        let mark = stemming.mark();
        any.push(forms.iter().map(|form| format!("{mark}{}", form.primary)).collect());
        if forms.iter().any(|form| form.other.is_some()) {
            let other = |form: &super::forms::Forms| format!("{mark}{}", form.other.as_ref().unwrap_or(&form.primary));
            any.push(forms.iter().map(other).collect());
        }
        // Only a text that knows second forms keeps any: no phrase is made of them.
        if let ([form], Stemming::Spanish) = (forms.as_slice(), stemming) {
            any.push(vec![format!("{SECOND}{}", form.primary)]);
            any.extend(form.other.iter().map(|other| vec![format!("{SECOND}{other}")]));
        }
    }
    let mut seen = Vec::with_capacity(any.len());
    any.retain(|sequence| {
        !seen.contains(sequence) && {
            seen.push(sequence.clone());
            true
        }
    });
    Atom { any, needles: words.iter().cloned().map(Needle::Word).collect(), label: words.join(" ") }
}
