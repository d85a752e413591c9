//! Hostile texts: lines put together at random, and runs of one thing.

use proptest::prelude::*;

const OPENINGS: [&str; 35] = [
    "",
    "",
    "",
    "> ",
    ">",
    "- ",
    "* ",
    "1. ",
    "7) ",
    "    ",
    "  ",
    "# ",
    "### ",
    "```",
    "~~~",
    ":::",
    "::::",
    ":::accordion ",
    ":::callout warning ",
    ":::steps",
    ":::figure ",
    "::: ",
    "| ",
    "|---|",
    "---",
    "===",
    "[a]: ",
    "[^a]: ",
    "alt: ",
    "<div>",
    "<!-- ",
    "</script>",
    "— ",
    "- [x] ",
    "\t",
];

const INNER: [&str; 33] = [
    "",
    "word",
    "**bold**",
    "*a",
    "_b_",
    "`code`",
    "[a]",
    "[^a]",
    "[^b*_]",
    "[x](y)",
    "[x](javascript:alert)",
    "![i](s.png)",
    "![i](data:x \"t\")",
    "<script>",
    "<a onclick=x>",
    "https://x.org",
    "a@b.org",
    "|",
    "\\",
    "&amp;",
    "&#58;",
    "~~s~~",
    "漢字",
    "。",
    "—",
    "\"",
    ":",
    "\u{0}",
    "\u{FDD0}",
    "]",
    "(",
    "<java\tscript:x>",
    "  ",
];

/// A line that begins, ends or continues something.
pub(super) fn line() -> impl Strategy<Value = String> {
    let opening = prop::collection::vec(prop::sample::select(&OPENINGS[..]), 0..4);
    let inner = prop::collection::vec(prop::sample::select(&INNER[..]), 0..5);
    (opening, inner).prop_map(|(opening, inner)| opening.concat() + &inner.concat())
}

const MARKS: [&str; 31] = [
    ">", "> ", "[", "![", "*", "**a ", "- ", "1. ", "`", "~", ":", "_", "(", "<", "&", "\\", "|", "a@", "www.",
    "http://", "<!--", "<?", "]", "!", "#", "=", "-", "\t", " ", "漢", "\u{301}",
];

/// Long runs, each with its name.
pub(super) fn runs() -> Vec<(&'static str, String)> {
    let marks = MARKS.iter().map(|mark| (*mark, mark.repeat(100_000)));
    marks.chain(nested()).chain(tangled()).chain(many()).collect()
}

fn nested() -> Vec<(&'static str, String)> {
    let lists = |depth: usize, line: &str| -> String {
        (0..depth).map(|depth| format!("{}- a\n{line}", "  ".repeat(depth))).collect()
    };
    vec![
        (":::a lines", ":::a\n".repeat(100_000)),
        (":::accordion lines", ":::accordion a: b\n".repeat(20_000)),
        ("nested lists", lists(1000, "")),
        ("nested lists and blanks", lists(60, "") + &"\n".repeat(500_000)),
        ("less nested lists and blanks", lists(30, "") + &"\n".repeat(500_000)),
        ("lazy lists", lists(700, "x\n")),
        ("quotes", (0..500).map(|depth| format!("{}a\n", ">".repeat(depth))).collect()),
        ("quotes and lists", "> - a\n".repeat(20_000)),
    ]
}

fn tangled() -> Vec<(&'static str, String)> {
    vec![
        ("[a](", "[a](".repeat(50_000)),
        ("[a]( within the limit", "[a](".repeat(30_000)),
        ("*a_ ", "*a_ ".repeat(50_000)),
        ("*a_ within the limit", "*a_ ".repeat(30_000)),
        ("[a](<b", "[a](<b".repeat(20_000)),
        ("a**b", "a**b c* ".repeat(15_000)),
        ("[[a]]", "[".repeat(30_000) + "a" + &"]".repeat(30_000)),
        ("![[]()", "![[]()".repeat(20_000)),
        ("backtick ladder", (1..500).map(|n| format!("e{}", "`".repeat(n))).collect()),
        ("mails", "a.b-c_d@e.f ".repeat(10_000)),
        ("mail tails", "a.".repeat(60_000) + "@"),
        ("entities", "&#0;&amp".repeat(15_000)),
        ("html openings", "<a b='".repeat(20_000)),
        ("comment openings", "<!-- ".repeat(20_000)),
        ("cdata", "<![CDATA[".repeat(10_000)),
        ("emphasis nest", "*a **a ".repeat(12_000) + &"b** b*".repeat(5_000)),
    ]
}

fn many() -> Vec<(&'static str, String)> {
    let table = ["|x".repeat(2000), "|-".repeat(2000), "|\n".repeat(20_000)];
    let long = |length: usize| format!("[a]: {}\n\n", "x".repeat(length));
    vec![
        ("fences", "```\n\n".repeat(50_000)),
        ("tables", table.join("\n")),
        ("table tries", "|a|\n|-|-|\n".repeat(12_000)),
        ("definitions", "[a]: b\n\n".repeat(60_000)),
        ("definitions in one run", "[a]: b\n".repeat(18_000)),
        ("references", long(50_000) + &"[a] ".repeat(30_000)),
        ("references everywhere", long(10_000) + &"[a]\n\n".repeat(100_000)),
        ("short blocks", "a\n\n".repeat(300_000)),
        ("blocks within the limit", "a\n\n".repeat(20_000)),
        ("rules", "---\n".repeat(25_000)),
        ("headings", "# a\n".repeat(30_000)),
        ("notes", "[^a]: b\n\n".repeat(60_000)),
        ("notes within the limit", (0..9_000).map(|at| format!("x[^{at}]\n\n[^{at}]: y\n\n")).collect()),
        ("calls of one note", "[^a]: b\n\n".to_owned() + &"x[^a] ".repeat(20_000)),
        ("calls of no note", "[^a] ".repeat(25_000)),
        ("notes in notes", "[^a]:".repeat(50) + "x\n" + &"\n".repeat(500_000)),
        ("fewer notes in notes", "[^a]:".repeat(30) + "x\n" + &"\n".repeat(500_000)),
        ("note openings", "[^".repeat(60_000)),
        ("note openings and ends", "[^".repeat(30_000) + &"]".repeat(60_000)),
        ("too large", "a b\n\n".repeat(400_000)),
    ]
}
