//! Telephone numbers and e-mail addresses.

use crate::checks::rules::line::Line;

/// Mailboxes of an office, not of a person.
const OFFICES: &[&str] = &[
    "info",
    "hello",
    "contact",
    "office",
    "help",
    "support",
    "admin",
    "hotline",
    "press",
    "media",
    "team",
    "mail",
    "jobs",
    "volunteer",
    "volunteers",
    "donate",
    "events",
    "news",
    "legal",
    "privacy",
    "security",
    "webmaster",
    "hola",
    "contacto",
    "ayuda",
    "oficina",
    "prensa",
    "noreply",
    "no-reply",
    "general",
    "enquiries",
    "inquiries",
    "intake",
];

/// Words before a number that make it a telephone's, folded.
const RINGS: &[&str] = &[
    "tel",
    "phone",
    "telephone",
    "call",
    "text",
    "mobile",
    "cell",
    "whatsapp",
    "fax",
    "hotline",
    "teléfono",
    "telefono",
    "móvil",
    "celular",
    "llame",
    "llamar",
    "电话",
    "致电",
    "手机",
    "手提",
    "热线",
    "传真",
    "号码",
    "打",
];

/// What after a number makes it a count, folded.
const COUNTED: &[&str] = &[
    "people",
    "persons",
    "dollars",
    "euros",
    "pesos",
    "personas",
    "habitantes",
    "dólares",
    "votes",
    "votos",
    "residents",
    "families",
    "familias",
    "households",
    "km",
    "miles",
    "meters",
    "percent",
    "人",
    "元",
    "名",
    "户",
    "年",
    "%",
    "万",
    "亿",
    "个",
    "票",
    "公里",
    "美元",
];

pub(super) fn emails(line: &Line) -> Vec<(usize, usize)> {
    let local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    let host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let mut found = Vec::new();
    for (at, _) in line.folded.iter().enumerate().filter(|(_, c)| **c == '@') {
        let start = at - line.folded[..at].iter().rev().take_while(|c| local(**c)).count();
        let mut end = at + 1 + line.folded[at + 1..].iter().take_while(|c| host(**c)).count();
        while end > at + 1 && matches!(line.at(end - 1), '.' | '-') {
            end -= 1;
        }
        let name = line.low(start, at);
        let dotted = line.low(at + 1, end).contains('.');
        if !name.is_empty() && dotted && !OFFICES.contains(&name.as_str()) {
            found.push((start, end));
        }
    }
    found
}

/// A run of digits with what may stand between those of a telephone number.
struct Run {
    start: usize,
    end: usize,
    /// The groups of digits between other characters.
    groups: Vec<String>,
    plus: bool,
}

pub(super) fn phones(line: &Line) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.folded.len() {
        let c = line.folded[at];
        let begins = (c.is_ascii_digit() || c == '+' || c == '(') && !touches(line.before(at));
        if !begins {
            at += 1;
            continue;
        }
        let run = run(line, at);
        if run.groups.is_empty() {
            at += 1;
            continue;
        }
        at = run.end.max(at + 1);
        if is_phone(line, &run) {
            found.push((run.start, run.end));
        }
    }
    found
}

/// A digit that goes on from a letter, a sum or another number begins no telephone number.
fn touches(before: char) -> bool {
    before.is_ascii_alphanumeric() || matches!(before, '$' | '€' | '£' | '¥' | '#' | '.' | ',' | '/' | '-' | '+' | '_')
}

fn run(line: &Line, start: usize) -> Run {
    let mut groups: Vec<String> = Vec::new();
    let (mut at, mut end, mut gap) = (start, start, true);
    while at < line.folded.len() {
        let c = line.folded[at];
        if c.is_ascii_digit() {
            if gap {
                groups.push(String::new());
            }
            if let Some(group) = groups.last_mut() {
                group.push(c);
            }
            gap = false;
            end = at + 1;
        } else if matches!(c, ' ' | '\u{a0}' | '-' | '‑' | '–' | '.' | '(' | ')' | '+' | '·')
            && at < end.max(start + 1) + 3
        {
            gap = true;
        } else {
            break;
        }
        at += 1;
    }
    Run { start, end, groups, plus: line.at(start) == '+' }
}

fn is_phone(line: &Line, run: &Run) -> bool {
    let digits: String = run.groups.concat();
    let sizes: Vec<usize> = run.groups.iter().map(String::len).collect();
    let after = line.low(run.end, run.end + 14);
    let after = after.trim_start();
    if COUNTED.iter().any(|word| after.starts_with(word)) || line.at(run.end).is_ascii_alphabetic() {
        return false;
    }
    if run.plus {
        return (8..=15).contains(&digits.len());
    }
    let before = line.low(run.start.saturating_sub(14), run.start);
    let rung = RINGS.iter().any(|word| before.contains(word));
    american(&digits, &sizes)
        || hong_kong(&digits, &run.groups, rung)
        || mainland(&digits, &sizes)
        || spanish(&digits, &sizes, rung)
}

/// Ten digits, neither area nor exchange beginning with 0 or 1; lines that are free to ring are
/// meant to be rung.
fn american(digits: &str, sizes: &[usize]) -> bool {
    let ten = match digits.len() {
        10 => digits,
        11 if digits.starts_with('1') && sizes != [11] => &digits[1..],
        _ => return false,
    };
    let free = ["800", "833", "844", "855", "866", "877", "888"].iter().any(|area| ten.starts_with(area));
    let grouped = matches!(sizes, [3, 3, 4] | [1, 3, 3, 4] | [10] | [3, 7] | [6, 4]);
    grouped && !free && !ten.starts_with(['0', '1']) && !ten[3..].starts_with(['0', '1'])
}

/// Eight digits in two halves (which are no two years), or after a word such as "phone".
fn hong_kong(digits: &str, groups: &[String], rung: bool) -> bool {
    let begins = digits.starts_with(['2', '3', '5', '6', '7', '8', '9']);
    let year = |group: &String| group.starts_with("19") || group.starts_with("20");
    match groups {
        [one, two] if one.len() == 4 && two.len() == 4 => begins && !(year(one) && year(two)),
        [one] => one.len() == 8 && begins && rung,
        _ => false,
    }
}

/// Eleven digits of a mobile telephone, or an area code with 0 and seven or eight digits.
fn mainland(digits: &str, sizes: &[usize]) -> bool {
    let mobile = digits.len() == 11
        && digits.starts_with('1')
        && digits[1..].starts_with(['3', '4', '5', '6', '7', '8', '9'])
        && matches!(sizes, [11] | [3, 4, 4] | [3, 8]);
    let landline = digits.starts_with('0') && matches!(sizes, [3, 8] | [4, 7] | [4, 8] | [3, 4, 4]);
    mobile || landline
}

/// Nine digits in the usual groups, or after a word such as "phone".
fn spanish(digits: &str, sizes: &[usize], rung: bool) -> bool {
    let begins = digits.starts_with(['6', '7', '8', '9']);
    let grouped =
        matches!(sizes, [3, 2, 2, 2] | [2, 3, 2, 2]) || matches!(sizes, [3, 3, 3]) && rung || *sizes == [9] && rung;
    digits.len() == 9 && begins && grouped
}
