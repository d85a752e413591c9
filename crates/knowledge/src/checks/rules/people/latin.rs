//! Names in Latin letters: after a courtesy title, or a given name and a surname.

use super::lists;
use crate::checks::model::PublicNames;
use crate::checks::rules::line::{Line, Word};

pub(super) fn look(line: &Line, names: &PublicNames) -> Vec<(usize, usize)> {
    let words = line.words();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let until = titled(line, &words, at).or_else(|| paired(line, &words, at));
        match until {
            Some(until) => {
                let (start, end) = (words[at].start, words[until - 1].end);
                let bare = match is_title(line, &words[at]) {
                    true => line.text(words[at + 1].start, end),
                    false => line.text(start, end),
                };
                let known =
                    names.has(&line.text(start, end)) || until - at > 1 && names.has(&bare) && bare.contains(' ');
                if !known {
                    found.push((start, end));
                }
                at = until;
            }
            None => at += 1,
        }
    }
    found
}

fn low(line: &Line, word: &Word) -> String {
    line.low(word.start, word.end)
}

/// A word as a name is written: one capital, then small letters; also after a hyphen or apostrophe.
fn is_name(line: &Line, word: &Word) -> bool {
    let text = &line.chars[word.start..word.end];
    let first = text.first().is_some_and(|c| c.is_uppercase());
    let small = text.iter().filter(|c| c.is_lowercase()).count();
    let possessive = text.len() > 2 && matches!(text[text.len() - 2], '\'' | '’') && text[text.len() - 1] == 's';
    let capitals = text.iter().filter(|c| c.is_uppercase()).count();
    first
        && small >= 1
        && capitals <= 2
        && text.iter().all(|c| !c.is_numeric())
        && text.len() - if possessive { 2 } else { 0 } >= 2
}

/// Without the ending of whose it is.
fn bare(line: &Line, word: &Word) -> String {
    let text = low(line, word);
    text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).map(str::to_owned).unwrap_or(text)
}

fn is_title(line: &Line, word: &Word) -> bool {
    let text = low(line, word);
    lists::TITLES.contains(&text.as_str())
        && (line.chars[word.start].is_uppercase() || lists::SMALL_TITLES.contains(&text.as_str()))
}

/// One blank, after a full stop or not.
fn joined(line: &Line, one: &Word, two: &Word) -> bool {
    let between: String = line.folded[one.end..two.start].iter().collect();
    matches!(between.as_str(), " " | "\u{a0}" | ". " | ".\u{a0}")
}

fn next_to(line: &Line, one: &Word, two: &Word) -> bool {
    let between: String = line.folded[one.end..two.start].iter().collect();
    matches!(between.as_str(), " " | "\u{a0}")
}

/// A courtesy title and a name: where it ends.
fn titled(line: &Line, words: &[Word], at: usize) -> Option<usize> {
    let title = words.get(at)?;
    let name = words.get(at + 1)?;
    if !is_title(line, title)
        || !joined(line, title, name)
        || !is_name(line, name)
        || lists::is_common(&bare(line, name))
    {
        return None;
    }
    Some(stretch(line, words, at + 2))
}

/// On to the last word that is written as a name.
fn stretch(line: &Line, words: &[Word], mut at: usize) -> usize {
    while let (Some(before), Some(word)) = (words.get(at - 1), words.get(at)) {
        let small = is_particle(line, word)
            && words.get(at + 1).is_some_and(|next| {
                next_to(line, word, next) && is_name(line, next) && !lists::is_common(&bare(line, next))
            });
        if !next_to(line, before, word) || !(small || is_name(line, word) && !lists::is_common(&bare(line, word))) {
            break;
        }
        at += 1;
    }
    at
}

/// Small words inside Spanish names.
fn is_particle(line: &Line, word: &Word) -> bool {
    matches!(low(line, word).as_str(), "de" | "la" | "del" | "los" | "las" | "y")
}

/// A given name and a surname, in the one order or the other: where they end.
fn paired(line: &Line, words: &[Word], at: usize) -> Option<usize> {
    let one = words.get(at)?;
    let mut next = at + 1;
    // An initial in between.
    if let (Some(initial), Some(after)) = (words.get(next), words.get(next + 1))
        && initial.end - initial.start == 1
        && line.chars[initial.start].is_uppercase()
        && next_to(line, one, initial)
        && joined(line, initial, after)
    {
        next += 1;
    }
    // Small words in between: María de la Cruz.
    let small = words[next..].iter().take_while(|word| is_particle(line, word)).count();
    let chain =
        (next..=next + small).all(|place| words.get(place).is_some_and(|word| next_to(line, &words[place - 1], word)));
    if small > 0 {
        let last = words.get(next + small)?;
        let named = chain && small <= 2 && is_name(line, last) && lists::surname(&bare(line, last));
        return (named && lists::given(&low(line, one)) == Some(true)).then(|| stretch(line, words, next + small + 1));
    }
    let two = words.get(next)?;
    let near = next > at + 1 || next_to(line, one, two);
    if !near || !is_name(line, one) || !is_name(line, two) {
        return None;
    }
    let (first, second) = (low(line, one), bare(line, two));
    let given = lists::given(&first);
    let surname = lists::surname(&second);
    let double = |name: &str| name.contains(['-', '‐', '‑']) && name.split(['-', '‐', '‑']).all(lists::syllable);
    let western = match given {
        Some(true) => !lists::is_common(&second) || surname,
        Some(false) => surname,
        None => surname && double(&first),
    };
    let eastern = lists::surname(&first) && double(&second);
    if !(western || eastern) || lists::is_common(&first) && !surname {
        return None;
    }
    let until = stretch(line, words, next + 1);
    let of_a_place = words.get(until).is_some_and(|after| {
        next_to(line, &words[until - 1], after)
            && (lists::is_place(&bare(line, after)) && line.chars[after.start].is_uppercase())
    }) || (at..until).any(|inside| lists::is_place(&bare(line, &words[inside])));
    let after_a_place = at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| {
        let text = low(line, before);
        (next_to(line, before, one) || joined(line, before, one)) && lists::is_before_a_place(&text)
    });
    (!of_a_place && !after_a_place).then_some(until)
}
