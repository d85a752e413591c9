//! Where someone lives: a street and a number.

use crate::checks::rules::line::{Line, Word, is_han};

/// What streets are, after their name.
const STREETS: &[&str] = &[
    "street",
    "st",
    "avenue",
    "ave",
    "road",
    "rd",
    "boulevard",
    "blvd",
    "lane",
    "ln",
    "drive",
    "court",
    "ct",
    "place",
    "pl",
    "alley",
    "terrace",
    "parkway",
    "pkwy",
    "highway",
    "hwy",
    "way",
];
/// What streets are, before their name.
const CALLES: &[&str] =
    &["calle", "c", "avenida", "avda", "av", "paseo", "camino", "carretera", "callejón", "carrera", "plaza"];

/// Words that end in a street's character and are none, folded.
const NO_STREETS: &[&str] = &[
    "知道", "报道", "频道", "轨道", "渠道", "管道", "味道", "难道", "人道", "公里", "英里", "哪里", "这里", "那里",
    "家里", "走路", "电路", "网路", "一路", "思路",
];

pub(super) fn look(line: &Line) -> Vec<(usize, usize)> {
    let words = line.words();
    let mut found = english(line, &words);
    found.extend(spanish(line, &words));
    found.extend(chinese(line));
    found
}

fn is_number(line: &Line, word: &Word) -> bool {
    let text = line.low(word.start, word.end);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    (1..=5).contains(&digits) && text.len() - digits <= 1
}

fn is_capital(line: &Line, word: &Word) -> bool {
    line.chars[word.start].is_uppercase()
}

/// Only blanks (or one of `marks`) between two words.
fn apart(line: &Line, one: &Word, two: &Word, marks: &[char]) -> bool {
    let between = &line.folded[one.end..two.start];
    !between.is_empty() && between.len() <= 3 && between.iter().all(|c| c.is_whitespace() || marks.contains(c))
}

/// "12 Stockton Street": a number, one to three names or an ordinal, a word for a street.
fn english(line: &Line, words: &[Word]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at, number) in words.iter().enumerate().filter(|(_, word)| is_number(line, word)) {
        for length in 1..=3 {
            let Some(street) = words.get(at + length + 1) else { break };
            let names = &words[at + 1..=at + length];
            let the = |word: &Word| matches!(line.low(word.start, word.end).as_str(), "the" | "a" | "an" | "and");
            let named = names.iter().all(|word| is_capital(line, word) && !the(word) || is_ordinal(line, word));
            let inner = words[at + 1..=at + length + 1].windows(2).all(|pair| apart(line, &pair[0], &pair[1], &['.']));
            let chain = inner && apart(line, number, &names[0], &[]);
            let kind = line.low(street.start, street.end);
            if named && chain && is_capital(line, street) && STREETS.contains(&kind.as_str()) {
                found.push((number.start, street.end));
                break;
            }
        }
    }
    found
}

fn is_ordinal(line: &Line, word: &Word) -> bool {
    let text = line.low(word.start, word.end);
    text.starts_with(|c: char| c.is_ascii_digit()) && ["st", "nd", "rd", "th"].iter().any(|end| text.ends_with(end))
}

/// "Calle Mayor 5": a word for a street, one to five words of its name, a number.
fn spanish(line: &Line, words: &[Word]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at, calle) in words.iter().enumerate() {
        let kind = line.low(calle.start, calle.end);
        let short = kind == "c" && line.at(calle.end) != '/';
        if !CALLES.contains(&kind.as_str()) || short {
            continue;
        }
        let small = |word: &Word| {
            matches!(
                line.low(word.start, word.end).as_str(),
                "de" | "del" | "º" | "la" | "las" | "los" | "el" | "y" | "n" | "núm" | "no"
            )
        };
        let mut end = at + 1;
        let mut named = false;
        while let Some(word) = words.get(end) {
            if !apart(line, &words[end - 1], word, &['/', '.', ',', 'º', '°', '#']) {
                break;
            }
            if named && is_number(line, word) && line.at(word.end) != '%' {
                found.push((calle.start, word.end));
                break;
            }
            named |= is_capital(line, word);
            if !(is_capital(line, word) || small(word)) || end - at > 5 {
                break;
            }
            end += 1;
        }
    }
    found
}

/// "士德頓街12號": a street's character, a number, 號; or a floor and a room.
fn chinese(line: &Line) -> Vec<(usize, usize)> {
    let digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c) || "一二三四五六七八九十百零〇".contains(c);
    let mut found = Vec::new();
    for (end, _) in line.folded.iter().enumerate().filter(|(_, c)| matches!(c, '号' | '室')) {
        let digits = line.folded[..end]
            .iter()
            .rev()
            .take_while(|c| digit(**c) || matches!(c, '-' | '之' | ' ') || c.is_ascii_alphabetic())
            .count();
        let number = end - digits;
        if digits == 0 || !line.folded[number..end].iter().any(|c| digit(*c)) {
            continue;
        }
        let mut street = number;
        while matches!(line.before(street), '东' | '西' | '南' | '北' | '中' | '第') && street > 1 {
            street -= 1;
        }
        let kind = line.before(street);
        let floor = line.at(end) == '室' && matches!(kind, '楼' | '层' | '座');
        let name = line.folded[..street.saturating_sub(1)].iter().rev().take(6).take_while(|c| is_han(**c)).count();
        let word = line.low(street.saturating_sub(2), street);
        let is_street = matches!(kind, '街' | '路' | '道' | '里' | '巷' | '弄' | '坊' | '径' | '台')
            && !NO_STREETS.contains(&word.as_str());
        if is_street && name >= 1 || floor {
            let mut from = street.saturating_sub(1 + name.min(4));
            while from + 2 < street && "在住于到往去至的是从".contains(line.at(from)) {
                from += 1;
            }
            found.push((from, end + 1));
        }
    }
    found
}
