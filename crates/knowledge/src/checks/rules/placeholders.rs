//! Words that only hold a place, and what another site left around a page.

use std::sync::LazyLock;

use foundation::blocks::PassageKind;

use super::line::{Line, Phrases, is_han};
use crate::checks::model::{Finding, Kind, Place, Weight};

/// Words that never mean anything else, folded.
const SURE: &[&str] = &[
    "item description",
    "item title",
    "lorem ipsum",
    "dolor sit amet",
    "consectetur adipiscing",
    "insert text here",
    "insert image here",
    "your text here",
    "add text here",
    "text goes here",
    "description goes here",
    "title goes here",
    "click to edit",
    "click here to edit",
    "placeholder text",
    "asdf",
    "tktk",
    "it all begins with an idea",
    "make it stand out",
    "descripción del elemento",
    "texto de ejemplo",
    "texto de relleno",
    "inserte aquí el texto",
    "inserte texto aquí",
    "escriba aquí su texto",
    "título aquí",
    "pendiente de completar",
    "在此输入",
    "在此处输入",
    "在这里输入",
    "点击编辑",
    "此处插入",
    "在此插入",
    "占位文字",
    "示例文字",
    "待填写",
    "内容待",
    "文字待",
    "？？？",
    "???",
];

/// Words that hold a place where they stand alone, or after a colon, or in brackets; inside a
/// sentence they may mean something.
const ALONE: &[&str] = &[
    "placeholder",
    "coming soon",
    "to be determined",
    "to be decided",
    "to be confirmed",
    "to be announced",
    "to come",
    "to do",
    "untitled",
    "description",
    "heading",
    "subheading",
    "por definir",
    "por determinar",
    "por confirmar",
    "pendiente",
    "próximamente",
    "sin título",
    "descripción",
    "待定",
    "待补充",
    "待补",
    "待填",
    "待完善",
    "待确认",
    "待公布",
    "敬请期待",
    "项目描述",
    "项目说明",
    "描述",
    "占位",
    "某某",
    "n/a",
];

/// Capital letters that stand for words to come.
const CAPITALS: &[&str] = &["TBD", "TBA", "TBC", "TK", "TKTK", "XXX", "XXXX"];

/// Han words of [`ALONE`] that are written inside a sentence too, and mean the same there.
const OPEN: &[&str] = &["待定", "待补充", "待补", "待填", "待完善", "待公布"];

/// What stands before or after those in other words.
const OTHERWISE: &[&str] = &[
    "等待定",
    "期待定",
    "接待定",
    "看待定",
    "待定期",
    "待定量",
    "待定位",
    "等待补",
    "期待补",
    "待补助",
    "待补贴",
    "待补偿",
];

/// What may stand in square brackets for words to come, at the beginning.
const BRACKETS: &[&str] = &[
    "insert",
    "name",
    "date",
    "link",
    "address",
    "phone",
    "number",
    "organization",
    "title",
    "your ",
    "add ",
    "photo",
    "image",
    "inserte",
    "insertar",
    "nombre",
    "fecha",
    "enlace",
    "dirección",
    "teléfono",
    "número",
    "título",
    "插入",
    "姓名",
    "日期",
    "链接",
    "地址",
    "电话",
    "标题",
    "图片",
    "填写",
    "待",
];

/// A figure's word, before a letter that stands for its number.
const FIGURES: &[&str] =
    &["figure", "fig.", "fig", "table", "chart", "map", "image", "figura", "tabla", "mapa", "图", "表", "图表"];

/// Labels of an empty list, left behind by another site.
const LABELS: &[&str] = &["tags", "etiquetas", "标签", "categories", "categorías", "分类"];

/// Pagers, left behind by another site.
const PAGERS: &[&str] = &[
    "previous",
    "next",
    "previous previous",
    "next next",
    "previous next",
    "anterior",
    "siguiente",
    "anterior siguiente",
    "上一页",
    "下一页",
    "上一篇",
    "下一篇",
];

/// Signs in a row that stand for words.
const SIGNS: &[&str] = &["×××", "○○", "〇〇〇", "＊＊＊", "＿＿＿", "____"];

static HELD: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(SURE.iter().chain(ALONE)));
static NUMBERED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(FIGURES));
static RUNS: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(SIGNS));

pub(super) fn look(lines: &[Line]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let before = found.len();
        phrases(line, &mut found);
        capitals(line, &mut found);
        brackets(line, &mut found);
        numbers(line, &mut found);
        if found.len() == before {
            let goes_on = lines.get(at + 1).is_some_and(|next| matches!(next.place, Place::Block(_)));
            found.extend(leftover(line, !goes_on));
        }
    }
    found
}

fn add(found: &mut Vec<Finding>, line: &Line, weight: Weight, start: usize, end: usize) {
    found.push(line.finding(Kind::Placeholder, weight, start, end));
}

fn phrases(line: &Line, found: &mut Vec<Finding>) {
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for (place, start, end) in HELD.within(line) {
        let other = taken.iter().any(|(from, to)| start < *to && end > *from);
        let (weight, counts) = match place.checked_sub(SURE.len()).and_then(|place| ALONE.get(place)) {
            None => (
                Weight::Forbids,
                !(line.low(start, end).starts_with(['?', '？']) && line.before(start).is_alphanumeric()),
            ),
            Some(phrase) => may_hold(line, phrase, start, end),
        };
        if counts && !other {
            taken.push((start, end));
            add(found, line, weight, start, end);
        }
    }
}

/// Whether words that may mean themselves hold a place here, and how much that weighs.
fn may_hold(line: &Line, phrase: &str, start: usize, end: usize) -> (Weight, bool) {
    let around = line.low(start.saturating_sub(1), end + 1);
    if OTHERWISE.iter().any(|words| around.contains(words)) {
        return (Weight::Warns, false);
    }
    // A heading or a label names what follows: there such a word means itself.
    let names = matches!(line.part, PassageKind::Heading(_) | PassageKind::Cell)
        && !phrase.contains(' ')
        && !phrase.starts_with('待');
    match stands_alone(line, start, end) && !names {
        true => (Weight::Forbids, true),
        false => (Weight::Warns, OPEN.contains(&phrase)),
    }
}

/// Whether nothing else stands there: between the line's ends, a colon, or brackets.
fn stands_alone(line: &Line, start: usize, end: usize) -> bool {
    let opens = |c: char| matches!(c, ':' | '：' | '(' | '（' | '[' | '［' | '【' | '「');
    let closes = |c: char| matches!(c, ')' | '）' | ']' | '］' | '】' | '」');
    let marks = |c: &char| c.is_whitespace() || c.is_ascii_punctuation() || matches!(c, '。' | '…' | '！' | '：' | '*');
    let before: Vec<char> =
        line.folded[..start].iter().rev().copied().skip_while(|c| c.is_whitespace()).take(1).collect();
    let first = before.first().copied();
    let rest = &line.folded[end..];
    let last = rest.iter().find(|c| !c.is_whitespace()).copied();
    let ends = rest.iter().all(marks);
    match first {
        None => ends,
        Some(c) if opens(c) => ends || last.is_some_and(closes),
        _ => false,
    }
}

fn capitals(line: &Line, found: &mut Vec<Finding>) {
    let words = line.words();
    for (at, word) in words.iter().enumerate() {
        let text = line.text(word.start, word.end);
        let crosses = text.chars().count() >= 3 && text.chars().all(|c| matches!(c, 'x' | 'X'));
        if !(CAPITALS.contains(&text.as_str()) || crosses) {
            continue;
        }
        // After a name or a century XXX is thirty.
        let roman = text == "XXX"
            && at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| {
                line.chars[before.start].is_uppercase() || line.low(before.start, before.end) == "siglo"
            });
        add(found, line, if roman { Weight::Warns } else { Weight::Forbids }, word.start, word.end);
    }
    for (_, start, end) in RUNS.within(line) {
        let digits = line.before(start).is_ascii_digit() || line.at(end).is_ascii_digit();
        let again = found.last().is_some_and(|last| last.excerpt == line.excerpt(start, end));
        let goes_on = line.before(start) == line.at(start);
        if !digits && !again && !goes_on {
            // They may also hide a name on purpose, which is well.
            add(found, line, Weight::Warns, start, end);
        }
    }
}

fn brackets(line: &Line, found: &mut Vec<Finding>) {
    for (start, open) in line.folded.iter().enumerate().filter(|(_, c)| matches!(c, '[' | '［' | '【')) {
        let close = match open {
            '[' => ']',
            '［' => '］',
            _ => '】',
        };
        let Some(length) = line.folded[start..].iter().take(60).position(|c| *c == close) else { continue };
        let inside = line.low(start + 1, start + length);
        let inside = inside.trim();
        let said = BRACKETS.iter().any(|word| inside.starts_with(word));
        let dots = !inside.is_empty() && inside.chars().all(|c| matches!(c, '.' | '…' | '_' | ' '));
        // Words left out of a quote are shown as […].
        let elided = dots && matches!(inside, "…" | "...");
        let known = found
            .iter()
            .any(|finding| finding.place == line.place && inside.contains(&finding.excerpt.marked.to_lowercase()));
        if (said || dots && !elided) && !known {
            add(found, line, Weight::Forbids, start, start + length + 1);
        }
    }
}

/// "Figure X": the word, and a letter where its number is to come.
fn numbers(line: &Line, found: &mut Vec<Finding>) {
    for (place, start, end) in NUMBERED.within(line) {
        if let Some(figure) = FIGURES.get(place) {
            let gap = line.chars[end..].iter().take_while(|c| c.is_whitespace()).count();
            let han = figure.chars().all(is_han);
            let at = end + gap;
            let sign: String =
                line.chars[at..].iter().take_while(|c| matches!(c, 'X' | 'N' | '#' | '?' | '_' | '×' | '○')).collect();
            let after = line.at(at + sign.chars().count());
            let closed = !after.is_alphanumeric() || han && is_han(after);
            let begins = han && start > 0 && is_han(line.before(start));
            let repeats = found.iter().any(|other| {
                other.place == line.place && other.excerpt == line.excerpt(start, at + sign.chars().count())
            });
            if !sign.is_empty() && closed && !begins && (gap > 0 || han) && !repeats {
                add(found, line, Weight::Forbids, start, at + sign.chars().count());
            }
        }
    }
}

/// A line of nothing but what another site put round the page. As a heading such a word names what
/// follows, unless nothing does.
fn leftover(line: &Line, last: bool) -> Option<Finding> {
    let alone = match line.part {
        PassageKind::Prose => true,
        PassageKind::Heading(_) => last,
        _ => false,
    };
    let words: String = line.folded.iter().collect();
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    let is = LABELS.contains(&bare) || PAGERS.contains(&bare);
    (alone && is).then(|| line.finding(Kind::Leftover, Weight::Forbids, 0, line.chars.len()))
}
