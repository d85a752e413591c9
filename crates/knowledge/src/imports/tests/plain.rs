use super::*;

#[test]
fn hard_wrapped_paragraphs_stay_whole() {
    let text = "A small guide\n\nThe first paragraph of this text was broken by an editor\nat some seventy columns, as mails and readmes often are, so\nthat its lines belong together.\n\nAnother one follows here, and it too goes on for two lines\nbefore it ends.\n";
    let page = page("guide.txt", text);
    assert_eq!(page.title, "A small guide");
    assert_eq!(page.body.split("\n\n").count(), 2);
}

#[test]
fn lists_stay_lists_and_marks_in_words_stay_words() {
    let text = "Things\n\nBring these, all of them, to *every* meeting:\n\n- a pen\n- a #2 chair\n\n1. come\n2. sit\n\n# not a heading at all, but a sentence that begins oddly.\n";
    let page = page("things.txt", text);
    let html = html_of(&page.body);
    assert_eq!(html.matches("<li>").count(), 4);
    assert!(html.contains("*every*") && !html.contains("<h1>"));
}

#[test]
fn three_marked_texts_under_three_names_are_folds_of_those_names() {
    let text = "Garden\nSow, Water and Reap: the whole year\nWe do three things:\n-\nSpring is for sowing.\nIt is cold.\n-\nSummer is for water.\n-\nAutumn is for the rest.\nHarvest home\nAll come together at the end of the year.\n";
    let page = page("garden.txt", text);
    let folds: Vec<&str> = page.body.lines().filter_map(|l| l.strip_prefix(":::accordion ")).collect();
    assert_eq!(folds, ["Sow", "Water", "Reap"]);
    assert!(page.body.contains("## Harvest home\n"));
}

#[test]
fn folds_that_nobody_names_begin_with_their_first_words_and_say_so() {
    let text =
        "Garden\nOur year\n-\nSpring is when all of us go out to sow.\n-\nSummer is when all of us carry water.\n";
    let page = page("garden.txt", text);
    assert_eq!(noted(&page, What::AccordionTitleGuessed).len(), 2);
    assert!(page.body.contains(":::accordion Spring is when all of us go…\n"));
}

#[test]
fn tags_at_the_end_become_tags() {
    let page = page("a.txt", "Title\n\nA sentence of prose.\n\nTAGS\n\nrapid response, outreach\nyouth\n");
    assert_eq!(page.tags, ["rapid response", "outreach", "youth"]);
    assert_eq!(page.body, "A sentence of prose.\n");
}

#[test]
fn a_chinese_text_keeps_its_shape_and_says_its_language() {
    let text = "社區安全\n\n我們的做法\n\n這裡的人們一起說話，也一起做事。\n\n「我們從來不是一個人面對這些問題的。」\n\n上一頁\n上一頁\n\n首頁\n";
    let page = page("安全.txt", text);
    assert_eq!((page.title.as_str(), page.language.as_str()), ("社區安全", "zh-Hant"));
    assert!(page.body.starts_with("## 我們的做法\n\n這裡"));
    assert!(page.body.contains("> 「") && !page.body.contains("上一頁"));
}

#[test]
fn a_poem_is_not_a_page_of_headings() {
    let page = page(
        "p.txt",
        "Poem\n\nRoses in rows\nLamps in the lane\nNeighbors who know\nEach other by name\nAnd so it goes on.\n",
    );
    assert!(!page.body.contains('#'));
}
