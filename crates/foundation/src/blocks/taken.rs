//! A text without some of its blocks and pictures: what someone no longer agrees to is taken out,
//! wherever it stands, also inside a fold.

use super::id::BlockId;
use super::limits::TextError;
use super::parse::clean;
use super::reading::images;
use super::text::Text;

/// The text without the blocks and pictures that `blocks` and `pictures` name. `instead` stands in
/// their place, as a block of its own; where it is empty nothing does. A block that still shows such
/// a picture in some way that is not understood goes as a whole. The same text comes back where
/// there is nothing to take out.
///
/// # Errors
/// What is left cannot be read: it is too deep or too tangled.
pub fn take_out(
    text: &Text,
    blocks: &dyn Fn(BlockId) -> bool,
    pictures: &dyn Fn(&str) -> bool,
    instead: &str,
) -> Result<Text, TextError> {
    let shown = images(text).iter().any(|source| pictures(source));
    if !shown && !text.blocks().iter().any(|block| blocks(block.id)) {
        return Ok(text.clone());
    }
    let mut parts: Vec<(Option<BlockId>, String)> = Vec::new();
    for block in text.blocks() {
        let source = match blocks(block.id) {
            true => instead.to_owned(),
            false if shown => without_pictures(&block.source, pictures, instead),
            false => block.source.clone(),
        };
        if !source.trim().is_empty() {
            parts.push((Some(block.id), source));
        }
    }
    let left = put_together(&parts)?;
    if !images(&left).iter().any(|source| pictures(source)) {
        return Ok(left);
    }
    // Written in a way that lines do not tell, such as by reference: then its whole block goes.
    for (_, source) in &mut parts {
        let alone = Text::from_markdown(source, None)?;
        let named = source.lines().any(|line| line.split(['(', ')', '<', '>', '[', ']', ' ', '"', ':']).any(pictures));
        if named || images(&alone).iter().any(|source| pictures(source)) {
            instead.clone_into(source);
        }
    }
    let left = put_together(&parts)?;
    match images(&left).iter().any(|source| pictures(source)) {
        // A definition that several blocks share: nothing less than all of them is certain.
        true => put_together(&[(parts.first().and_then(|(id, _)| *id), instead.to_owned())]),
        false => Ok(left),
    }
}

fn put_together(parts: &[(Option<BlockId>, String)]) -> Result<Text, TextError> {
    Text::from_parts(
        parts.iter().filter(|(_, source)| !source.trim().is_empty()).map(|(id, source)| (*id, source.as_str())),
    )
}

/// A block's source without the figures and pictures of some sources.
fn without_pictures(source: &str, pictures: &dyn Fn(&str) -> bool, instead: &str) -> String {
    let Ok(clean) = clean(source) else { return instead.to_owned() };
    let mut left: Vec<String> = Vec::new();
    let mut inside: Option<usize> = None;
    for line in clean.lines() {
        let bare = line.trim_start_matches(['>', ' ', '\t']);
        let colons = bare.chars().take_while(|c| *c == ':').count();
        if let Some(fence) = inside {
            // Until the fence that closes the figure.
            if colons >= fence && bare.trim_end().len() == colons {
                inside = None;
            }
            continue;
        }
        let named = bare.get(colons..).and_then(|info| info.trim().strip_prefix("figure")).map(str::trim);
        if colons >= 3 && named.is_some_and(pictures) {
            inside = Some(colons);
            let before = line.get(..line.len() - bare.len()).unwrap_or_default();
            left.extend(instead.lines().map(|words| format!("{before}{words}")));
            continue;
        }
        left.push(without_inline(line, pictures));
    }
    left.join("\n")
}

/// A line without `![…](…)` of some sources.
fn without_inline(line: &str, pictures: &dyn Fn(&str) -> bool) -> String {
    let mut left = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find("![") {
        let (before, picture) = rest.split_at(at);
        left.push_str(before);
        match whole(picture).filter(|(source, _)| pictures(source)) {
            Some((_, after)) => rest = after,
            None => {
                left.push_str("![");
                rest = picture.get(2..).unwrap_or_default();
            }
        }
    }
    left.push_str(rest);
    left
}

/// The source of the picture a text begins with, and what follows it.
fn whole(picture: &str) -> Option<(&str, &str)> {
    let open = picture.find("](")? + 2;
    let inner = picture.get(open..)?;
    let close = inner.find(')')?;
    let address = inner.get(..close)?.trim();
    let source = address.split([' ', '\t']).next().unwrap_or_default().trim_matches(['<', '>']);
    Some((source, inner.get(close + 1..)?))
}
