//! Characters that nobody sees: those that no text needs, or that show words in another order than
//! they stand, go; those that a script or an emoji is written with stay.

use std::collections::BTreeMap;

use super::super::model::{Note, Outcome, What};

/// How many of which character were left out.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Tally(BTreeMap<char, usize>);

impl Tally {
    /// The note about it, if there is anything to tell.
    pub(super) fn note(&self) -> Option<Note> {
        if self.0.is_empty() {
            return None;
        }
        let each = self.0.iter().map(|(c, count)| format!("U+{:04X} × {count}", u32::from(*c)));
        Some(Note::new(Outcome::LeftOut, What::HiddenCharacters, &each.collect::<Vec<_>>().join(", ")))
    }

    fn count(&mut self, c: char) {
        if self.0.len() < 64 || self.0.contains_key(&c) {
            *self.0.entry(c).or_default() += 1;
        }
    }
}

/// The text without them; nothing where it has none.
pub(super) fn without(text: &str, tally: &mut Tally) -> Option<String> {
    if !text.contains(is_unseen) {
        return None;
    }
    let letters: Vec<char> = text.chars().collect();
    let isolates = balanced(&letters);
    let mut kept = String::with_capacity(text.len());
    let mut before = '\n';
    for (at, c) in letters.iter().copied().enumerate() {
        let after = letters.get(at + 1).copied().unwrap_or('\n');
        let stays = match c {
            _ if !is_unseen(c) => true,
            '\u{200c}' => joins(before) && joins(after),
            '\u{200d}' => {
                (joins(before) && (joins(after) || !after.is_alphanumeric())) || (pictures(before) && pictures(after))
            }
            '\u{200b}' => breaks(before) && breaks(after),
            '\u{200e}' | '\u{200f}' | '\u{61c}' => letters.iter().copied().any(is_right_to_left),
            '\u{2066}'..='\u{2069}' => isolates.contains(&at),
            '\u{fe00}'..='\u{fe0f}' => !is_unseen(before) && !before.is_whitespace(),
            '\u{e0100}'..='\u{e01ef}' => super::super::rules::is_han(before),
            '\u{e0020}'..='\u{e007f}' => before == '\u{1f3f4}' || ('\u{e0020}'..='\u{e007e}').contains(&before),
            _ => false,
        };
        if stays {
            kept.push(c);
            before = c;
        } else {
            tally.count(c);
        }
    }
    (kept.len() < text.len()).then_some(kept)
}

/// Characters without a width of their own, of which some have their place.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
        || (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
        || (u32::from(c) & 0xfffe) == 0xfffe
        || ('\u{fdd0}'..='\u{fdef}').contains(&c)
}

/// The places of isolates that are opened and closed in this text.
fn balanced(letters: &[char]) -> std::collections::BTreeSet<usize> {
    let mut open = Vec::new();
    let mut pairs = std::collections::BTreeSet::new();
    for (at, c) in letters.iter().enumerate() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push(at),
            '\u{2069}' => {
                if let Some(start) = open.pop() {
                    pairs.extend([start, at]);
                }
            }
            '\n' => open.clear(),
            _ => {}
        }
    }
    pairs
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Letters of scripts in which a joiner changes how the letters beside it are written.
fn joins(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{d7f}' | '\u{d80}'..='\u{dff}' | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}' | '\u{1800}'..='\u{18af}' | '\u{fb50}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Letters of scripts that are written without blanks, where a break may stand between words.
fn breaks(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{f00}'..='\u{fff}')
}

/// Pictures that are written in a row as one: emoji, their skins, their signs.
fn pictures(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn cleaned(text: &str) -> String {
        without(text, &mut Tally::default()).unwrap_or_else(|| text.to_owned())
    }

    #[rstest]
    #[case::override_that_turns_a_word("invoice\u{202e}fdp.exe", "invoicefdp.exe")]
    #[case::embedding("\u{202b}abc\u{202c}", "abc")]
    #[case::isolate_left_open("a \u{2067}b", "a b")]
    #[case::isolate_closed_twice("\u{2067}b\u{2069}\u{2069}", "\u{2067}b\u{2069}")]
    #[case::isolate_over_a_line("\u{2067}b\n\u{2069}", "b\n")]
    #[case::space_without_width("pass\u{200b}word", "password")]
    #[case::joiner_between_latin_letters("a\u{200d}b\u{200c}c", "abc")]
    #[case::soft_hyphen("co\u{ad}ali\u{ad}tion", "coalition")]
    #[case::mark_in_latin("a\u{200f}b", "ab")]
    #[case::hangul_filler("a\u{3164}b", "ab")]
    #[case::tags_that_hide_words("a\u{e0041}\u{e0042}", "a")]
    #[case::selector_on_nothing(" \u{fe0f}\u{fe0f}a", " a")]
    #[case::ideographs_selector_on_latin("a\u{e0100}", "a")]
    #[case::bell_and_escape("a\u{7}\u{1b}b", "ab")]
    #[case::byte_order_mark("a\u{feff}b", "ab")]
    fn what_nobody_sees_goes(#[case] text: &str, #[case] kept: &str) {
        assert_eq!(cleaned(text), kept);
    }

    #[rstest]
    #[case::family("👩\u{200d}👩\u{200d}👧\u{200d}👦")]
    #[case::heart("❤\u{fe0f}\u{200d}🔥 ✋🏽")]
    #[case::flag_of_wales("🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}")]
    #[case::persian("می\u{200c}خواهم")]
    #[case::hindi("क्\u{200d}ष")]
    #[case::thai("สวัสดี\u{200b}ชาวโลก")]
    #[case::hebrew_with_marks("שלום\u{200f}!")]
    #[case::isolated_name("see \u{2068}שלום\u{2069} there")]
    #[case::variant_of_an_ideograph("葛\u{e0100}飾區")]
    #[case::plain("樓宇安全 SRO, naïve café")]
    fn what_a_script_or_an_emoji_is_written_with_stays(#[case] text: &str) {
        assert_eq!(cleaned(text), text);
    }

    #[test]
    fn what_went_is_counted() {
        let mut tally = Tally::default();
        without("a\u{202e}b\u{200b}c\u{200b}", &mut tally).unwrap();
        assert_eq!(tally.note().unwrap().detail, "U+200B × 2, U+202E × 1");
        assert_eq!(Tally::default().note(), None);
    }
}
