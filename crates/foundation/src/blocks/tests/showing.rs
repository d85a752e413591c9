//! The page: what a reader gets.

use super::{ENGLISH, Image, PAGE, Render, Text, Words, render, shown, shown_by, text};
use crate::blocks::BlockId;

#[test]
fn every_block_has_its_anchor() {
    let text = text(
        "# A\n\nB\n\n- c\n\n| d |\n|---|\n\n> e\n\n![f](g)\n\n:::accordion h\ni\n:::\n\n---\n\n    j\n\n:::steps\n1. k\n:::\n\n<p>\n\n:::x\n:::",
    );
    let page = render(&text, &PAGE);
    for block in text.blocks() {
        assert_eq!(page.matches(&format!(" id=\"{}\"", block.id.anchor())).count(), 1, "{page}");
    }
}

#[test]
fn headings_begin_below_the_title_and_never_leap() {
    let without_links = Render { words: Words { anchor: "", ..ENGLISH }, ..PAGE };
    let page = shown_by("# A\n\n#### B\n\n## C\n\n### E\n\n# D", &without_links);
    assert_eq!(page, "<h2>A</h2>\n<h3>B</h3>\n<h3>C</h3>\n<h4>E</h4>\n<h2>D</h2>\n");
}

#[test]
fn a_heading_links_to_itself() {
    let text = text("## Steps");
    let id = text.blocks()[0].id;
    assert_eq!(
        render(&text, &PAGE),
        format!(
            "<h2 id=\"b-{id}\">Steps <a class=\"anchor\" href=\"#b-{id}\" aria-label=\"Link to this part\">#</a></h2>\n"
        )
    );
}

#[test]
fn a_quote_names_its_speaker() {
    let expected = "<blockquote class=\"pull\">\n<p>I learned <em>her</em> name.</p>\n<footer>Fruit seller, Tern Street</footer>\n</blockquote>\n";
    assert_eq!(shown("> I learned *her* name.\n>\n> — Fruit seller, Tern Street"), expected);
    assert_eq!(shown("> I learned *her* name.\n> — Fruit seller, Tern Street"), expected);
    assert_eq!(
        shown_by("> 我賣橙。\n>\n> ——水果檔主", &Render { language: "zh-Hant", ..PAGE }),
        "<blockquote class=\"pull han\">\n<p>我賣橙。</p>\n<footer>水果檔主</footer>\n</blockquote>\n"
    );
}

#[test]
fn dialogue_is_no_speaker() {
    assert!(!shown("> Dijo:\n>\n> —Hola, vecina.").contains("footer"));
    assert!(!shown("> — Only a dash").contains("footer"));
}

#[test]
fn a_figure_has_alt_caption_credit_and_licence() {
    let markdown = ":::figure table.svg\nalt: A \"long\" table\ncaption: Every fourth chair\nstays empty.\n\
        credit: Drawing: Calder Bay\nlicence: CC BY 4.0\n:::";
    assert_eq!(
        shown(markdown),
        "<figure class=\"fig\"><div class=\"scroll wide\" tabindex=\"0\" role=\"region\" aria-label=\"Every fourth chair stays empty.\">\
         <img src=\"table.svg\" width=\"800\" height=\"600\" alt=\"A &quot;long&quot; table\" \
         loading=\"lazy\" decoding=\"async\"></div><figcaption><span>Every fourth chair stays empty.</span>\
         <span>Drawing: Calder Bay · CC BY 4.0</span></figcaption></figure>\n"
    );
}

#[test]
fn a_picture_alone_is_a_figure_and_one_in_a_line_is_not() {
    assert!(shown("![A](a.svg \"Caption\")").contains("<figcaption><span>Caption</span></figcaption></figure>"));
    assert!(!shown("See ![A](a.svg)").contains("<figure"));
    assert!(!shown("- ![A](a.svg)").contains("<figure"));
    assert!(shown(":::figure a.svg\nalt: Leaves\ndecorative: yes\n:::").contains(" alt=\"\""));
}

#[test]
fn a_picture_that_is_not_there_says_what_it_shows() {
    let nothing = Render { image: &|_| None, ..PAGE };
    assert_eq!(
        shown_by(":::figure a.svg\nalt: A table\n:::", &nothing),
        "<figure class=\"fig\"><span class=\"missing\">Picture missing [A table]</span></figure>\n"
    );
    let hostile = Render { image: &|_| Some(Image { address: "data:x".into(), size: None }), ..PAGE };
    assert!(!shown_by("![A](a.svg)", &hostile).contains("<img"));
}

#[test]
fn a_fold_opens_to_its_body() {
    assert_eq!(
        shown("::::accordion When: it rains\nMove *nothing*.\n\n:::callout warning\nTents.\n:::\n::::"),
        "<details class=\"fold\">\n<summary>When: it rains</summary>\n<p>Move <em>nothing</em>.</p>\n\
         <aside class=\"callout warning\" role=\"note\">\n<p class=\"title\"><b>Warning</b></p>\n<p>Tents.</p>\n</aside>\n</details>\n"
    );
    assert!(
        shown(":::callout Bring tea\nx\n:::")
            .contains("class=\"callout note\" role=\"note\">\n<p class=\"title\"><b>Bring tea</b></p>")
    );
}

#[test]
fn steps_have_titles_one_level_below_the_last_heading() {
    let page = shown("## How\n\n:::steps\n3. **Ask the family**\n\n   Three things only.\n4. **Walk** the block.\n:::");
    assert!(
        page.ends_with(
            "<ol class=\"steps\" start=\"3\">\n<li>\n<h3>Ask the family</h3>\n<p>Three things only.</p>\n</li>\n\
         <li>\n<h3>Walk</h3>\n<p>the block.</p>\n</li>\n</ol>\n"
        ),
        "{page}"
    );
}

#[test]
fn a_table_scrolls_in_a_frame_with_a_name() {
    assert_eq!(
        shown("| A | | C |\n|---|:-:|--:|\n| 1 | 2 | 3 |"),
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1\">\n<table>\n<thead>\n<tr>\n\
         <th scope=\"col\">A</th>\n<td></td>\n<th scope=\"col\" class=\"n\">C</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n\
         <td>1</td>\n<td class=\"c\">2</td>\n<td class=\"n\">3</td>\n</tr>\n</tbody>\n</table>\n</div>\n"
    );
}

#[test]
fn links_out_do_not_hand_over_the_window() {
    assert_eq!(
        shown("[a](https://x.org) [b](/c \"T\") [d](mailto:e@f.org) [g](javascript:h) [i](//j.org)"),
        "<p><a href=\"https://x.org\" rel=\"noopener\">a</a> <a href=\"/c\" title=\"T\">b</a> \
         <a href=\"mailto:e@f.org\">d</a> g <a href=\"//j.org\" rel=\"noopener\">i</a></p>\n"
    );
}

#[test]
fn a_line_break_between_han_characters_is_nothing() {
    assert_eq!(
        shown("街坊們\n坐在一起。\n**喝茶**\n再說「好」\n吧 tea\n與飯\nLatin\nlines"),
        "<p>街坊們坐在一起。<strong>喝茶</strong>再說「好」吧 tea\n與飯\nLatin\nlines</p>\n"
    );
    assert_eq!(shown("他說：\n“好”\n。"), "<p>他說：“好”。</p>\n");
}

#[test]
fn ticked_boxes_are_read_aloud() {
    assert_eq!(
        shown("- [x] Rice\n- [ ] Tea"),
        "<ul>\n<li><span class=\"tick\" role=\"img\" aria-label=\"Done\">☑</span> Rice</li>\n\
         <li><span class=\"tick\" role=\"img\" aria-label=\"Not done\">☐</span> Tea</li>\n</ul>\n"
    );
}

#[test]
fn an_unknown_directive_shows_itself_and_its_text() {
    let page = shown(":::columns two\nKept.\n:::");
    assert!(page.contains("Unknown kind of block [columns two]") && page.contains("<p>Kept.</p>"), "{page}");
}

#[test]
fn raw_html_is_text() {
    assert_eq!(shown("<div onclick=x>\n\na <b>c"), "<p>&lt;div onclick=x&gt;</p>\n<p>a &lt;b&gt;c</p>\n");
}

#[test]
fn colons_stay_where_a_directive_turns_out_to_be_code() {
    assert!(shown("```\n:::accordion a: b\n```").contains(":::accordion a: b"));
}

#[test]
fn a_block_in_another_language_says_so() {
    let text = text("One.\n\nDos.");
    let second = text.blocks()[1].id;
    let how = Render { language_of: &|id: BlockId| (id == second).then(|| "es".to_owned()), ..PAGE };
    assert!(render(&text, &how).contains(&format!("<p id=\"b-{second}\" lang=\"es\">Dos.</p>")));
}

#[test]
fn definitions_serve_all_blocks_and_show_nothing() {
    let page = shown("[a]: /first\n\nSee [a] and [b].\n\n[b]: /second");
    assert_eq!(page, "<p>See <a href=\"/first\">a</a> and <a href=\"/second\">b</a>.</p>\n");
    assert_eq!(render(&Text::default(), &PAGE), "");
}
