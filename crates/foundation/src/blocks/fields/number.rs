//! The number that a figure's caption gives it.

/// What a caption says about a figure's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FigureNumber {
    /// "Figure 3", 圖三.
    Numbered(u32),
    /// "Figure X": someone meant to put a number there.
    Placeholder,
}

/// What figures are called in captions, in lower case.
const NAMES: [&str; 12] =
    ["figure", "figura", "fig.", "fig", "圖表", "图表", "插圖", "插图", "圖片", "图片", "圖", "图"];

/// Stands where a number is missing: a letter, a question mark, an empty line.
const PLACEHOLDERS: [&str; 14] = ["x", "xx", "xxx", "n", "nn", "n.n", "tbd", "?", "??", "#", "##", "_", "__", "___"];

/// Reads the number at the beginning of a caption or of a reference: "Figure 3.", "Fig. 3", 圖三,
/// 图 3, "Figura 3". None if it does not begin so.
#[must_use]
pub fn figure_number(caption: &str) -> Option<FigureNumber> {
    let caption =
        caption.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '【' | '(' | '（' | '['));
    let rest = NAMES.iter().find_map(|name| without(caption, name))?;
    let rest = rest.trim_start();
    let end = rest.find(ends_a_number).unwrap_or(rest.len());
    let word = rest[..end].trim_end_matches(['.', '*', '-', '—', '–', '．']);
    // "Figure I drew" has no number: a Roman one is the end of its line, or a mark follows it.
    let marked = word.len() < end || !rest[end..].starts_with(char::is_whitespace);
    let folded: String = word.chars().map(narrow).flat_map(char::to_lowercase).collect();
    if PLACEHOLDERS.contains(&folded.as_str()) {
        return Some(FigureNumber::Placeholder);
    }
    let number = digits(&folded).or_else(|| han(&folded)).or_else(|| roman(&folded).filter(|_| marked));
    number.map(FigureNumber::Numbered)
}

fn ends_a_number(c: char) -> bool {
    c.is_whitespace() || matches!(c, ':' | '：' | '。' | '、' | '）' | ')' | ']' | '】' | '，' | ',')
}

/// What follows a name, if the text begins with it and the name ends there.
fn without<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let start = text.get(..name.len())?;
    if start.to_lowercase() != name {
        return None;
    }
    let rest = &text[name.len()..];
    let latin = name.is_ascii() && !name.ends_with('.');
    (!latin || !rest.starts_with(char::is_alphanumeric) || rest.starts_with(|c: char| c.is_ascii_digit()))
        .then_some(rest)
}

/// Full-width letters and digits as plain ones.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// "3a" and "3.1" are parts of figure 3.
fn digits(word: &str) -> Option<u32> {
    let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    word[..end].parse().ok()
}

/// Small Roman numbers; "x" alone is a placeholder and never comes here.
fn roman(word: &str) -> Option<u32> {
    const ROMAN: [&str; 20] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
        "xviii", "xix", "xx",
    ];
    let place = ROMAN.iter().position(|number| *number == word)?;
    u32::try_from(place + 1).ok()
}

/// Chinese numbers up to 99: 三, 十二, 二十三.
fn han(word: &str) -> Option<u32> {
    const DIGITS: &str = "一二三四五六七八九";
    let digit = |c: char| DIGITS.chars().position(|digit| digit == c).and_then(|place| u32::try_from(place + 1).ok());
    match word.chars().collect::<Vec<char>>()[..] {
        ['十'] => Some(10),
        ['十', ones] => Some(10 + digit(ones)?),
        [tens, '十'] => Some(digit(tens)? * 10),
        [tens, '十', ones] => Some(digit(tens)? * 10 + digit(ones)?),
        [ones] => digit(ones),
        _ => None,
    }
}
