//! Pages saved from the web: the content picked out, as our Markdown.

mod changing;
mod inline;
mod lists;
mod media;
mod office;
mod pick;
mod references;
mod settle;
mod tables;
pub(super) mod tokens;
mod tree;
mod write;

use super::super::model::{Draft, Note, Outcome, What};
use super::super::rules::{humanise, shorten, tag_of};
use super::encoding::Decoded;
use super::neighbours::bare_stem;
use super::{Surroundings, fences, fit, markdown};
use tree::Tree;

/// Reads one page.
pub(super) fn read(source: &str, decoded: Decoded, around: &Surroundings) -> Draft {
    let mut tree = Tree::of(&decoded.text);
    let mut notes = decoded.notes;
    notes.extend(tree.hidden.note());
    if tree.flattened {
        notes.push(Note::new(Outcome::Guessed, What::NestingFlattened, ""));
    }
    let mut office = office::prepare(&mut tree);
    notes.append(&mut office.notes);
    let (title, heading) = title(&tree, source, &mut notes);
    let mut writer = write::Writer::new(&tree, source, around, heading);
    writer.office = office.here;
    let mut blocks = writer.content();
    settle::footnotes(&mut writer, &office.footnotes, &mut blocks);
    notes.append(&mut writer.notes);
    if office.here || source.is_empty() {
        settle::figures(&mut blocks);
        settle::headings(&mut blocks, &mut notes);
    }
    let told = settle::spoken(&mut blocks, office.said, &mut notes);
    let blocks: Vec<String> = blocks.iter().flat_map(|block| fit::fitting(block, &mut notes)).collect();
    let body = fences::settle(&blocks.join("\n\n"));
    let body = if body.trim().is_empty() { String::new() } else { format!("{}\n", body.trim()) };
    let language = markdown::language(source, named_language(&tree), &format!("{title}\n{body}"), &mut notes);
    let brought = settle::placed(&body, told);
    Draft { title, language, tags: tags(&tree), body, notes, brought, ..Draft::of(source) }
}

/// The first heading of the page, else its title in the head, else its name;
/// with the heading's place, because it is not written again.
fn title(tree: &Tree, source: &str, notes: &mut Vec<Note>) -> (String, Option<usize>) {
    let content = pick::content(tree);
    let heading = tree.first(content, "h1").or_else(|| tree.first(0, "h1"));
    if let Some(at) = heading {
        let words = tree.words(at);
        if !words.is_empty() {
            return (shorten(&words, 200), Some(at));
        }
    }
    let named = tree.first(0, "title").map(|at| tree.words(at)).filter(|t| !t.is_empty());
    let title = named.unwrap_or_else(|| humanise(bare_stem(source)));
    if !title.is_empty() {
        notes.push(Note::new(Outcome::Guessed, What::TitleGuessed, &title));
    }
    (shorten(&title, 200), None)
}

fn named_language(tree: &Tree) -> Option<String> {
    let named = |name: &str| tree.first(0, name).map(|at| tree.node(at).value("lang")).and_then(tag_of);
    named("html").or_else(|| named("body")).or_else(|| named("main"))
}

fn tags(tree: &Tree) -> Vec<String> {
    let meta = |at: &usize| {
        let node = tree.node(*at);
        node.name == "meta" && node.value("name").eq_ignore_ascii_case("keywords")
    };
    let mut tags: Vec<String> = Vec::new();
    for at in tree.below(0).filter(meta) {
        for tag in tree.node(at).value("content").split([',', '，', '、']).take(50) {
            let tag = shorten(tag, 80);
            if !tag.is_empty() && !tags.contains(&tag) {
                tags.push(tag);
            }
        }
    }
    tags
}
