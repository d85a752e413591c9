//! What the site put around the page: pagers, an empty list of tags.

use super::super::super::model::{Outcome, What};
use super::super::super::rules::ends_a_sentence;
use super::Sheet;
use super::lines::Line;

const BACK: &[&str] = &["previous", "prev", "anterior", "上一頁", "上一页", "上一篇", "前一頁", "前一页"];
const ON: &[&str] = &["next", "siguiente", "下一頁", "下一页", "下一篇", "後一頁", "后一页"];
const TAGS: &[&str] = &["tags", "tags:", "etiquetas", "etiquetas:", "標籤", "标签", "標籤：", "标签："];

/// Takes the pager and the tags off the end of a page and remembers them.
pub(super) fn strip(lines: &mut Vec<Line>, sheet: &mut Sheet) {
    for _ in 0..2 {
        match pager(lines) {
            Some((way, label, title, from)) => {
                lines.truncate(from);
                sheet.note(Outcome::LeftOut, What::ChromeDropped, &format!("{label}: {title}"));
                match way {
                    Way::Back if sheet.previous.is_none() => sheet.previous = Some(title),
                    Way::On if sheet.next.is_none() => sheet.next = Some(title),
                    _ => {}
                }
            }
            None => break,
        }
    }
    tags(lines, sheet);
}

enum Way {
    Back,
    On,
}

/// A pager at the end: its word, often twice, and a title.
fn pager(lines: &[Line]) -> Option<(Way, String, String, usize)> {
    let title = lines.last()?;
    let label = lines.get(lines.len().checked_sub(2)?)?;
    let way = way_of(&label.text)?;
    let short = title.text.chars().count() <= 160 && !title.text.contains('\n');
    if !short || way_of(&title.text).is_some() {
        return None;
    }
    let twice = lines.len() >= 3 && lines.get(lines.len() - 3).is_some_and(|l| l.text == label.text);
    let from = lines.len() - if twice { 3 } else { 2 };
    // A page that is nothing but a pager is not a page with a pager.
    (from > 0).then(|| (way, label.text.clone(), title.text.clone(), from))
}

fn way_of(text: &str) -> Option<Way> {
    let word = text.to_lowercase();
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    match word {
        w if BACK.contains(&w) => Some(Way::Back),
        w if ON.contains(&w) => Some(Way::On),
        _ => None,
    }
}

/// Whether a line only says that tags follow.
pub(in crate::imports) fn is_tag_label(text: &str) -> bool {
    TAGS.contains(&text.to_lowercase().as_str())
}

/// A heading for tags at the end, with the tags if there are any.
fn tags(lines: &mut Vec<Line>, sheet: &mut Sheet) {
    let from = lines.len().saturating_sub(13);
    let Some(at) = lines.iter().rposition(|line| is_tag_label(&line.text)).filter(|at| *at >= from && *at > 0) else {
        return;
    };
    let after = lines.get(at + 1..).unwrap_or_default();
    if after.iter().any(|l| l.text.chars().count() > 40 || ends_a_sentence(l.text.trim_end_matches(','))) {
        return;
    }
    for tag in after.iter().flat_map(|l| l.text.split([',', '、', '，'])).map(|t| t.trim().trim_start_matches('#')) {
        if !tag.is_empty() && !sheet.tags.iter().any(|t| t == tag) {
            sheet.tags.push(tag.to_owned());
        }
    }
    sheet.note(Outcome::LeftOut, What::ChromeDropped, &lines.get(at).map(|l| l.text.clone()).unwrap_or_default());
    lines.truncate(at);
}
