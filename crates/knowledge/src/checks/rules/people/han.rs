//! Names in Chinese: a surname with a courtesy title, or a full name where the words before it say
//! that a person follows. All in Simplified characters: lines are folded.

use super::lists;
use crate::checks::model::PublicNames;
use crate::checks::rules::line::{Line, is_han};

/// Courtesy titles that are one only after a surname, longest first.
const TITLES: &[&str] = &[
    "先生", "女士", "小姐", "太太", "婆婆", "阿姨", "奶奶", "爷爷", "叔叔", "伯伯", "师奶", "大妈", "大爷", "大姐",
    "大哥", "同学",
];
/// Those of one character, which are part of many words: what follows decides.
const SHORT: &[char] = &['太', '伯', '婶', '姨', '叔', '嫂', '姐', '哥', '婆'];
/// What may follow a name.
const FOLLOWS: &str =
    "说是的在和与住家也今每来带有问想会曾告打给及、，。！？：；）」』”（ 因于从把被让向跟又已就却，则等去到表当本之";
/// Words after which a person's name follows.
const CALLS: &[&str] = &[
    "受害人",
    "受害者",
    "被害人",
    "案主",
    "事主",
    "当事人",
    "居民",
    "街坊",
    "长者",
    "学生",
    "家长",
    "患者",
    "名叫",
    "叫做",
    "名为",
    "姓名",
    "求助者",
    "租客",
    "伤者",
    "死者",
    "遗孀",
    "丈夫",
    "妻子",
    "儿子",
    "女儿",
    "店主",
    "老板娘",
    "幸存者",
    "受访者",
    "义工",
    "邻居",
];

pub(super) fn look(line: &Line, names: &PublicNames) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.folded.len() {
        if !is_han(line.folded[at]) {
            at += 1;
            continue;
        }
        let end = titled(line, at).or_else(|| called(line, at)).or_else(|| aged(line, at));
        match end {
            Some((start, end)) => {
                if !names.has(&line.text(start, end)) && !is_known(line, start, end, names) {
                    found.push((start, end));
                }
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// Whether the whole name before a title is one of those that may stand anywhere.
fn is_known(line: &Line, start: usize, end: usize, names: &PublicNames) -> bool {
    let text = line.text(start, end);
    let folded = line.low(start, end);
    TITLES.iter().any(|title| {
        let size = title.chars().count();
        folded.ends_with(title) && text.chars().count() > size + 1 && names.has(&line.text(start, end - size))
    })
}

/// How many characters of surname begin at a place: two, one or none.
fn surname(line: &Line, at: usize) -> usize {
    let one = lists::SURNAMES.contains(line.at(at));
    if !one && !lists::DOUBLE_SURNAMES.iter().any(|two| line.is(at, two)) {
        return 0;
    }
    let two: String = line.low(at, at + 2);
    if lists::DOUBLE_SURNAMES.contains(&two.as_str()) {
        return 2;
    }
    let inside = lists::is_other_word(&two);
    let behind: String = line.low(at.saturating_sub(1), at + 1);
    let inside = inside || lists::is_other_word(&behind);
    usize::from(lists::SURNAMES.contains(line.at(at)) && !inside)
}

/// A surname, up to two characters of a given name, and a courtesy title.
fn titled(line: &Line, at: usize) -> Option<(usize, usize)> {
    let length = surname(line, at);
    if length == 0 {
        return None;
    }
    for given in 0..=2 {
        let place = at + length + given;
        if given > 0 && !is_han(line.at(place - 1)) {
            return None;
        }
        if let Some(title) = TITLES.iter().find(|title| line.is(place, title)) {
            return Some((at, place + title.chars().count()));
        }
        if given == 0 && SHORT.contains(&line.at(place)) && follows(line, place + 1) && begins(line, at) {
            return Some((at, place + 1));
        }
    }
    None
}

fn follows(line: &Line, at: usize) -> bool {
    let c = line.at(at);
    at >= line.folded.len() || !is_han(c) || FOLLOWS.contains(c)
}

/// A short title counts where the surname begins a word as far as one can tell.
fn begins(line: &Line, at: usize) -> bool {
    let before = line.before(at);
    at == 0 || !is_han(before) || "和与跟问对向给由请找陪帮叫让为是的在替把被老了及、".contains(before)
}

/// A full name after a word that announces one.
fn called(line: &Line, at: usize) -> Option<(usize, usize)> {
    let call = CALLS.iter().find(|call| line.is(at, call))?;
    let mut start = at + call.chars().count();
    while matches!(line.at(start), ' ' | '：' | ':' | '「' | '　') && start < line.folded.len() {
        start += 1;
    }
    let end = full_name(line, start)?;
    Some((start, end))
}

/// A full name before an age: 王小明（65歲）.
fn aged(line: &Line, at: usize) -> Option<(usize, usize)> {
    let end = [3, 2].iter().map(|length| at + length).find(|end| matches!(line.at(*end), '（' | '(' | '，'))?;
    let digits = line.folded.get(end + 1..)?.iter().take_while(|c| c.is_ascii_digit()).count();
    let aged = (1..=3).contains(&digits) && line.low(end + 1 + digits, end + 3 + digits).trim_start().starts_with('岁');
    let whole = surname(line, at) > 0 && (at..end).all(|place| is_han(line.at(place))) && begins(line, at);
    (aged && whole).then_some((at, end))
}

/// A surname and one or two characters of a given name.
fn full_name(line: &Line, start: usize) -> Option<usize> {
    let length = surname(line, start);
    let first = line.at(start + length);
    if length == 0 || !is_han(first) || FOLLOWS.contains(first) || lists::NO_GIVEN.contains(first) {
        return None;
    }
    let second = line.at(start + length + 1);
    let two = is_han(second) && !FOLLOWS.contains(second) && !lists::NO_GIVEN.contains(second);
    let end = start + length + 1 + usize::from(two);
    // A third character that is no end of a name makes it a longer word.
    (follows(line, end) || two).then_some(end)
}
