//! What a long text costs: shown while it is written, compared, merged. Measured in this process,
//! by the thread's own CPU time.

use std::hint::black_box;

use foundation::blocks::{self, BlockId, Fate, Image, Render, Text, Words};

use crate::Outcome;
use crate::book;
use crate::lines::Lines;

/// Blocks of the page.
const BLOCKS: usize = 200;
const WARMING: usize = 20;
const RUNS: usize = 200;

const WORDS: Words<'_> = Words {
    table: "Table",
    anchor: "Link to this part",
    note: "Note",
    important: "Important",
    warning: "Warning",
    more: "More",
    missing: "Picture missing",
    unknown: "Unknown",
    done: "Done",
    open: "Not done",
    footnotes: "Notes",
    footnote: "Note",
    back: "Back",
};

/// Measures both promises.
pub(crate) fn all(lines: &mut Lines) -> Outcome<()> {
    let old = Text::from_markdown(&book::long_page(BLOCKS).join("\n\n"), None)?;
    let new = revised(&old)?;
    let compared = blocks::compare(&old, &new);
    if old.blocks().len() != BLOCKS || compared.count(Fate::Changed) < BLOCKS / 3 {
        return Err(
            format!("a page of {} blocks, {} changed", old.blocks().len(), compared.count(Fate::Changed)).into()
        );
    }
    lines.told("  the long page", old.markdown().len() as f64 / 1024.0, "KiB");
    let parts: Vec<(Option<BlockId>, String)> =
        new.blocks().iter().map(|block| (Some(block.id), block.source.clone())).collect();
    let preview = || -> Outcome<String> {
        let text = Text::from_parts(parts.iter().map(|(id, source)| (*id, source.as_str())))?;
        Ok(drawn(&text))
    };
    lines.at_most("preview of a 200-block page", cost(|| preview().map(drop))?, "ms", 5.0);
    let drawing = cost(|| {
        black_box(drawn(&new));
        Ok(())
    })?;
    lines.told("  of it, drawing", drawing, "ms");
    let comparing = cost(|| {
        black_box(blocks::compare(&old, &new));
        Ok(())
    })?;
    lines.told("  comparing two of its revisions, read already", comparing, "ms");
    let kept = [&old, &new].map(|text| (text.markdown(), text.map()));
    let from_store = cost(|| {
        let [(old, old_map), (new, new_map)] = &kept;
        black_box(blocks::compare(&Text::restore(old, old_map)?, &Text::restore(new, new_map)?));
        Ok(())
    })?;
    lines.at_most("comparing two revisions of 200 blocks, reading both", from_store, "ms", 5.0);
    let theirs = Text::from_parts(old.blocks().iter().map(|block| (Some(block.id), block.source.as_str())).rev())?;
    let merging = cost(|| {
        black_box(blocks::merge(&old, &new, &theirs));
        Ok(())
    })?;
    lines.told("  merging two of them", merging, "ms");
    Ok(())
}

fn drawn(text: &Text) -> String {
    let image = |source: &str| Some(Image { address: source.to_owned(), size: Some((800, 600)) });
    let how = Render { language: "en", first_heading: 2, image: &image, language_of: &|_| None, words: WORDS };
    blocks::render(text, &how)
}

/// Every second block says something else in places, each twentieth moved, some came and went.
fn revised(old: &Text) -> Outcome<Text> {
    let changed = |at: usize, source: &str| match at % 4 {
        _ if source.ends_with(":::") => source.replacen(' ', "  and ", 1),
        0 => format!("{} once", source.replacen("the ", "each and every ", 3).replacen('的', "了又", 3)),
        2 => format!("{source} again"),
        _ => source.to_owned(),
    };
    let mut parts: Vec<(Option<BlockId>, String)> =
        old.blocks().iter().enumerate().map(|(at, block)| (Some(block.id), changed(at, &block.source))).collect();
    for at in (0..parts.len() - 20).step_by(20) {
        parts.swap(at, at + 13);
    }
    parts.truncate(BLOCKS - 5);
    parts.extend((0..5).map(|at| (None, format!("What is new stands here, number {at}."))));
    Ok(Text::from_parts(parts.iter().map(|(id, source)| (*id, source.as_str())))?)
}

/// CPU of one run, in ms.
fn cost(mut run: impl FnMut() -> Outcome<()>) -> Outcome<f64> {
    for _ in 0..WARMING {
        run()?;
    }
    let before = own_cpu()?;
    for _ in 0..RUNS {
        run()?;
    }
    Ok((own_cpu()? - before) / RUNS as f64)
}

/// CPU of this thread so far, in ms.
fn own_cpu() -> Outcome<f64> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanoseconds: f64 = told.split_whitespace().next().ok_or("no times in /proc")?.parse()?;
    Ok(nanoseconds / 1e6)
}
