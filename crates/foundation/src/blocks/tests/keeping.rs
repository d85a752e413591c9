//! Which block continues which: by real revisions whose paragraphs carry true ids.

use serde_json::{Value, json};

use super::data;
use crate::blocks::{keep, try_line};

#[derive(Default, Debug)]
struct Tally {
    unchanged: usize,
    unchanged_right: usize,
    changed: usize,
    changed_right: usize,
    changed_wrong: usize,
    new: usize,
    new_tied: usize,
}

fn tally(tally: &mut Tally, pair: &Value) {
    let list = |key: &str| -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let list = pair[key].as_array().unwrap();
        list.iter().map(|entry| (text(&entry[0]), text(&entry[1]))).collect()
    };
    let (old, new) = (list("old"), list("new"));
    let texts = |list: &[(String, String)]| -> Vec<String> { list.iter().map(|(_, text)| text.clone()).collect() };
    let kept = keep(&texts(&old), &texts(&new));
    for ((id, text), kept) in new.iter().zip(kept) {
        let truth = old.iter().position(|(old, _)| old == id);
        match truth {
            None => {
                tally.new += 1;
                tally.new_tied += usize::from(kept.is_some());
            }
            Some(place) if old[place].1 == *text => {
                tally.unchanged += 1;
                tally.unchanged_right += usize::from(kept == truth);
            }
            Some(_) => {
                tally.changed += 1;
                tally.changed_right += usize::from(kept == truth);
                tally.changed_wrong += usize::from(kept.is_some() && kept != truth);
            }
        }
    }
}

#[test]
fn real_revisions_keep_their_ids() {
    let Some(pairs) = data("translation-units/revision-pairs.json") else {
        return;
    };
    let pairs: Vec<Value> = serde_json::from_str(&pairs).unwrap();
    let mut all = Tally::default();
    pairs.iter().for_each(|pair| tally(&mut all, pair));
    println!("{all:?}");
    assert!(all.unchanged_right * 1000 >= all.unchanged * 999, "{all:?}");
    assert!(all.changed_right * 100 >= all.changed * 85, "{all:?}");
    assert!(all.changed_wrong * 100 <= all.changed * 2, "{all:?}");
}

fn kept(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
    keep(old, new)
}

#[test]
fn unchanged_blocks_are_kept_wherever_they_move() {
    assert_eq!(kept(&["a b", "c d", "e f"], &["e f", "a b", "c d"]), [Some(2), Some(0), Some(1)]);
}

#[test]
fn of_equal_blocks_the_one_beside_a_kept_block_is_meant() {
    let old = ["Tea", "Item", "Rice", "Item", "Soup", "Item"];
    assert_eq!(kept(&old, &["Rice", "Item", "Soup", "Item"]), [Some(2), Some(3), Some(4), Some(5)]);
}

#[test]
fn a_changed_block_between_kept_neighbours_is_kept() {
    let old = ["Before it", "Ask the family in person", "After it"];
    let new = ["Before it", "Ask the family twice", "After it"];
    assert_eq!(kept(&old, &new), [Some(0), Some(1), Some(2)]);
}

#[test]
fn another_block_in_the_same_place_is_new() {
    let old = ["Before it", "Ask the family in person", "After it"];
    let new = ["Before it", "Rice and somebody's aunt", "After it"];
    assert_eq!(kept(&old, &new), [Some(0), None, Some(2)]);
}

#[test]
fn one_old_block_is_continued_by_one_new_block() {
    let old = ["The table is long and stands in the street"];
    let new = ["The table is long and stands in the street", "The table is long and stands here"];
    assert_eq!(kept(&old, &new), [Some(0), None]);
    assert_eq!(kept(&[] as &[&str], &new), [None, None]);
}

#[test]
fn a_changed_chinese_block_is_kept() {
    let old = ["先問家人。", "每條街走兩次，早上一次，傍晚一次。", "茶放在桌子兩頭。"];
    let new = ["茶放在桌子兩頭和中間。", "每條街走三次，早上一次，傍晚兩次。", "星期五以前打電話。"];
    assert_eq!(kept(&old, &new), [Some(2), Some(1), None]);
}

#[test]
fn a_heading_between_the_same_neighbours_is_the_same_with_a_new_name() {
    let (old, new) = (["One.", "## Setup", "Two."], ["One.", "## Installing", "Two."]);
    assert_eq!(kept(&old, &new), [Some(0), Some(1), Some(2)]);
    assert_eq!(kept(&old, &["One.", "Rice.", "Two."]), [Some(0), None, Some(2)]);
    assert_eq!(kept(&["第十六條", "甲"], &["乙", "第十八條"]), [None, Some(0)]);
}

#[test]
fn of_a_paragraph_split_in_two_the_larger_part_continues_and_of_two_joined_the_larger_one() {
    let (long, short) = ("Ask the family in person before anybody writes a word about them.", "Bring two cups of tea.");
    let whole = format!("{long} {short}");
    assert_eq!(kept(&["A.", &whole, "B."], &["A.", long, short, "B."]), [Some(0), Some(1), None, Some(2)]);
    assert_eq!(kept(&["A.", &whole, "B."], &["A.", short, long, "B."]), [Some(0), None, Some(1), Some(2)]);
    assert_eq!(kept(&["A.", short, long, "B."], &["A.", &whole, "B."]), [Some(0), Some(2), Some(3)]);
    let han = ("先親自問過家人，才可以寫任何關於他們的事。", "帶兩杯茶。");
    assert_eq!(kept(&[&format!("{}{}", han.1, han.0)], &[han.1, han.0]), [None, Some(0)]);
}

#[test]
fn a_list_changed_by_a_point_is_the_same_list() {
    let old = "- bread\n- tea\n- rice";
    assert_eq!(kept(&["A.", old], &["A.", "- bread\n- tea\n- rice\n- two long tables"]), [Some(0), Some(1)]);
    assert_eq!(kept(&[old, "A."], &["A.", "- bread\n- rice"]), [Some(1), Some(0)]);
}

#[test]
fn of_repeated_blocks_those_beside_what_continues_are_meant_even_where_that_changed() {
    let old = ["Tea from Ropewalk.", "Item", "Rice from Plum Lane.", "Item", "Soup from the harbor.", "Item"];
    let new = ["Rice from Plum Lane, cooked.", "Item", "Soup from the harbor, hot.", "Item"];
    assert_eq!(kept(&old, &new), [Some(2), Some(3), Some(4), Some(5)]);
}

#[test]
fn five_thousand_changed_blocks_are_matched_in_good_time() {
    let block = |place: usize, change: &str| {
        format!("Block {place} of the long book tells {} and {} {change} again", place * 7, place * 13)
    };
    let old: Vec<String> = (0..5000).map(|place| block(place, "once")).collect();
    let new: Vec<String> = (0..5000).map(|place| block(place, "twice")).collect();
    let begun = std::time::Instant::now();
    let kept = keep(&old, &new);
    let right = kept.iter().enumerate().filter(|(place, kept)| **kept == Some(*place)).count();
    println!("{right} of 5000 right in {:?}", begun.elapsed());
    assert!(right > 4990, "{right}");
    let alike: Vec<String> = (0..5000).map(|place| format!("the same words {}", place % 7)).collect();
    let other: Vec<String> = (0..5000).map(|place| format!("the same words {}", place % 5 + 7)).collect();
    assert_eq!(keep(&alike, &other).len(), 5000);
    println!("twice in {:?}", begun.elapsed());
    assert!(begun.elapsed().as_secs() < 30, "far beyond what two cores under load need");
}

#[test]
fn a_trial_answers_a_line_of_json() {
    let line = json!({"old": [["a", "One table"], ["b", "Two cups"]], "new": ["Two cups", "Rain"]});
    assert_eq!(try_line(&line), Ok(json!({"new": ["b", null]})));
    assert!(try_line(&json!({"old": [["a"]], "new": []})).is_err());
    assert!(try_line(&json!([])).is_err());
}
