//! Word files (Office Open XML, ECMA-376): the text as it stands when all changes are accepted, with
//! lists, tables, pictures and footnotes; and what people said about it on the way.

mod assemble;
mod numbering;
mod package;
mod pictures;
mod runs;
mod sayings;
mod styles;
mod tables;
mod walk;
mod words;
mod xml;

use super::super::model::{Asset, BroughtNote, Draft, Limits, Note, Outcome, Reason, Said, What};
use super::super::rules::{humanise, is_han, shorten};
use super::neighbours::bare_stem;
use super::{fit, markdown};
use assemble::Chunk;
use numbering::{ListAt, Numbering};
use package::{Package, Part};
use sayings::Comments;
use styles::Styles;
use walk::{Book, Piece, Placed, Walk};

/// Longest line in bold that may be a heading, in characters; a Han character counts twice.
const HEADING: usize = 90;

/// Reads one document, and gives its pictures with it.
pub(super) fn read(source: &str, bytes: Vec<u8>, limits: &Limits) -> Result<(Draft, Vec<Asset>), Reason> {
    let mut package = Package::open(bytes, limits)?;
    let part = package.document()?;
    let styles = Styles::of(&package.beside(&part, "styles")?.tree);
    let list_of = |style: &str| -> Option<ListAt> { styles.get(style).list };
    let numbering = Numbering::of(&package.beside(&part, "numbering")?.tree, list_of);
    let comments =
        Comments::of(&package.beside(&part, "comments")?.tree, &package.beside(&part, "commentsExtended")?.tree);
    let notes_of = [package.beside(&part, "footnotes")?, package.beside(&part, "endnotes")?];
    let named = package.titled()?;
    let book = Book { styles, comments };
    let mut walk = Walk::new(source, &book, &mut package, numbering);
    let body = part.tree.first(0, "w:body").ok_or(Reason::Unreadable)?;
    let mut pieces = walk.flow(&part, body, 0)?;
    let (title, standfirst, shift) = titled(&mut pieces, &named, source, &mut walk.notes);
    guess_headings(&mut pieces, shift, &mut walk.notes);
    let mut chunks = assemble::chunks(pieces, shift);
    footnotes(&mut walk, &notes_of, &mut chunks)?;
    last_words(&mut walk, &mut chunks);
    let (mut notes, assets) = (std::mem::take(&mut walk.notes), std::mem::take(&mut walk.assets));
    notes.extend(package.hidden.note());
    let (body, brought) = together(chunks, &mut notes);
    if body.is_empty() && title.is_empty() {
        return Err(Reason::Empty);
    }
    let language = markdown::language(source, None, &format!("{title}\n{body}"), &mut notes);
    let draft = Draft { title, standfirst, language, body, notes, brought, ..Draft::of(source) };
    Ok((draft, assets))
}

/// The title, the line below it, and how much lower all headings stand because of it.
fn titled(
    pieces: &mut Vec<Placed>,
    named: &str,
    source: &str,
    notes: &mut Vec<Note>,
) -> (String, Option<String>, usize) {
    let words = |placed: &Placed| assemble::plain_words(&placed.piece);
    let highest = |level: u8| move |placed: &&Placed| matches!(placed.piece, Piece::Heading(l, _) if l == level);
    if let Some(at) = pieces.iter().take(12).position(|placed| matches!(placed.piece, Piece::Title(_))) {
        let title = words(&pieces.remove(at));
        let below = pieces.get(at).filter(|next| matches!(next.piece, Piece::Subtitle(_))).map(words);
        if below.is_some() {
            pieces.remove(at);
        }
        return (shorten(&title, 200), below, 1);
    }
    let firsts = pieces.iter().filter(highest(1)).count();
    if firsts == 1 && pieces.first().is_some_and(|first| highest(1)(&first)) {
        return (shorten(&words(&pieces.remove(0)), 200), None, 0);
    }
    let title = match named.trim() {
        "" => humanise(bare_stem(source)),
        named => named.to_owned(),
    };
    notes.push(Note::new(Outcome::Guessed, What::TitleGuessed, &title));
    (shorten(&title, 200), None, usize::from(firsts > 0))
}

/// Where nothing is marked as a heading, short lines all in bold are taken for them.
fn guess_headings(pieces: &mut [Placed], shift: usize, notes: &mut Vec<Note>) {
    if pieces.iter().any(|placed| matches!(placed.piece, Piece::Heading(..))) {
        return;
    }
    for placed in pieces {
        let Piece::Paragraph(spans) = &mut placed.piece else { continue };
        let words = words::bare(spans);
        let length: usize = words.chars().map(|c| if is_han(c) { 2 } else { 1 }).sum();
        let ends = words.ends_with(['.', '。', ',', '，', ';', '；', '!', '！', '、']);
        if words::all_bold(spans) && length <= HEADING && !ends {
            notes.push(Note::new(Outcome::Guessed, What::HeadingGuessed, &words));
            placed.piece = Piece::Heading(if shift == 0 { 2 } else { 1 }, std::mem::take(spans));
        }
    }
}

/// What stands under the text: each footnote that a mark leads to, once.
fn footnotes(walk: &mut Walk<'_, '_>, parts: &[Part; 2], chunks: &mut Vec<Chunk>) -> Result<(), Reason> {
    let mut at = 0;
    // A footnote may lead to another one, which is then met here.
    while let Some((at_end, id)) = walk.footnotes.get(at).cloned() {
        at += 1;
        let [foot, end] = parts;
        let (part, name) = if at_end { (end, "w:endnote") } else { (foot, "w:footnote") };
        let found = part.tree.every(part.tree.root(), name).find(|n| part.tree.node(*n).value("id") == id);
        let pieces = match found {
            Some(found) => walk.flow(part, found, 1)?,
            None => Vec::new(),
        };
        let mut said = Vec::new();
        let mut lines = Vec::new();
        for chunk in assemble::chunks(pieces, 2) {
            said.extend(chunk.said);
            lines.push(chunk.text.replace('\n', "\n    "));
        }
        let words = if lines.is_empty() { "…".to_owned() } else { lines.join("\n\n    ") };
        chunks.push(Chunk { text: format!("[^{at}]: {words}"), said });
    }
    Ok(())
}

/// Comments that no mark calls for, and words said before anything stood: they go where they can.
fn last_words(walk: &mut Walk<'_, '_>, chunks: &mut [Chunk]) {
    let mut rest: Vec<Said> = std::mem::take(&mut walk.waiting);
    rest.extend(walk.uncalled());
    if let Some(last) = chunks.last_mut() {
        last.said.extend(rest);
    }
    let told = chunks.iter().map(|chunk| chunk.said.len()).sum::<usize>();
    if told > 0 {
        walk.note(Outcome::Imported, What::SaidAlong, &told.to_string());
    }
}

/// The body, and what was said with the block it belongs to.
fn together(chunks: Vec<Chunk>, notes: &mut Vec<Note>) -> (String, Vec<BroughtNote>) {
    let mut texts = Vec::new();
    let mut told = Vec::new();
    for chunk in chunks {
        told.extend(chunk.said.into_iter().map(|said| (texts.len(), said)));
        texts.extend(fit::fitting(&chunk.text, notes));
    }
    let body = if texts.is_empty() { String::new() } else { format!("{}\n", texts.join("\n\n")) };
    let places = fit::blocks_of(&body, &texts);
    let place = |at: usize| places.get(at).copied().unwrap_or(0);
    let brought = told.into_iter().map(|(at, said)| BroughtNote { block: place(at), said }).collect();
    (body, brought)
}

#[cfg(test)]
mod tests;
