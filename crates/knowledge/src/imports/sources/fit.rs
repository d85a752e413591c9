//! Blocks that are too long for one become several, and places in a list of texts become places
//! among the blocks of a body.

use foundation::blocks::split;

use super::super::model::{Note, Outcome, What};

/// Longest run of lines without a blank one, in bytes: a body with a longer one is refused.
const LONGEST: usize = 64 * 1024;

/// A text whose runs of lines are short enough to be read: lists get air between their entries,
/// paragraphs are divided after a sentence.
pub(super) fn fitting(text: &str, notes: &mut Vec<Note>) -> Vec<String> {
    if text.split("\n\n").all(|run| run.len() <= LONGEST) || text.starts_with(['`', '~']) {
        return vec![text.to_owned()];
    }
    notes.push(Note::new(Outcome::Guessed, What::Divided, text));
    let is_list = text.starts_with("- ") || text.split_once(['.', ')']).is_some_and(|(n, _)| n.parse::<u64>().is_ok());
    if is_list {
        let airy: Vec<String> =
            text.lines().map(|line| if starts_entry(line) { format!("\n{line}") } else { line.to_owned() }).collect();
        return vec![airy.join("\n").trim_start_matches('\n').to_owned()];
    }
    text.split("\n\n").flat_map(divided).collect()
}

fn starts_entry(line: &str) -> bool {
    let bare = line.trim_start();
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    bare.starts_with("- ") || (digits > 0 && bare.get(digits..).is_some_and(|rest| rest.starts_with([' ', '.', ')'])))
}

/// A paragraph in pieces, each ending where a sentence does, or else a word.
fn divided(paragraph: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = paragraph.trim_end();
    while rest.len() > LONGEST {
        let most = (0..=LONGEST).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(0);
        let (near, _) = rest.split_at(most);
        let sentence = near.rfind(['。', '！', '？']).map(|at| at + 3).or_else(|| near.rfind(". ").map(|at| at + 1));
        let cut = sentence.filter(|at| *at > LONGEST / 4).or_else(|| near.rfind([' ', '\n'])).filter(|at| *at > 0);
        let (piece, after) = rest.split_at(cut.unwrap_or(most).max(1).min(rest.len()));
        pieces.push(piece.trim_end_matches(['\\', '\n', ' ']).to_owned());
        rest = after.trim_start();
    }
    pieces.push(super::super::rules::guard_line(rest));
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces
}

/// For each of the texts that make up a body, the block it begins in: no line of a body is lost
/// between its blocks, so lines that are not blank lead from one to the other.
pub(super) fn blocks_of(body: &str, texts: &[String]) -> Vec<usize> {
    let written = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).count();
    let Ok(pieces) = split(body) else { return vec![0; texts.len()] };
    let mut ends = Vec::with_capacity(pieces.len());
    let mut line = 0;
    for piece in &pieces {
        line += written(&piece.source);
        ends.push(line);
    }
    let mut line = 0;
    let place = |text: &String| {
        let at = ends.partition_point(|end| *end <= line);
        line += written(text);
        at.min(pieces.len().saturating_sub(1))
    };
    texts.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_long_paragraph_is_divided_after_a_sentence_and_keeps_its_words() {
        for sentence in ["Bread was carried up four flights. ", "麵包一層一層送上去。"] {
            let long = sentence.repeat(10_000);
            let pieces = fitting(&long, &mut Vec::new());
            assert!(pieces.len() > 3 && pieces.iter().all(|piece| piece.len() <= LONGEST));
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(squeezed(&pieces.concat()), squeezed(&long));
            assert!(pieces.iter().all(|piece| piece.ends_with(['.', '。'])));
        }
    }

    #[test]
    fn a_long_list_gets_air() {
        let list = (0..9_000).map(|n| format!("- entry {n}")).collect::<Vec<_>>().join("\n");
        let made = fitting(&list, &mut Vec::new());
        assert_eq!(made.len(), 1);
        assert!(made[0].split("\n\n").count() == 9_000);
    }

    proptest! {
        #[test]
        fn each_text_is_found_in_the_block_it_begins_in(texts in prop::collection::vec("(- a\n- b|para [a-z]{1,4}|## h[a-z]|> q|1\\. one\n2\\. two|```\ncode\n\n x\n```|\\| a \\| b \\|\n\\| --- \\| --- \\|\n\\| c \\| d \\|)", 1..9)) {
            let body = format!("{}\n", texts.join("\n\n"));
            let pieces = split(&body).unwrap();
            for (text, at) in texts.iter().zip(blocks_of(&body, &texts)) {
                let first = text.lines().next().unwrap();
                prop_assert!(pieces[at].source.contains(first), "{first} in {}", pieces[at].source);
            }
        }
    }
}
