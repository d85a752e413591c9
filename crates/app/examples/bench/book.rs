//! A made-up book: pages in English and Traditional Chinese, each about three kilobytes, the same
//! at every run. The words stand for no real text; their frequencies are as uneven as words are.

use std::fmt::Write;
use std::path::Path;

use crate::Outcome;

/// Common English words, each on about a third of the pages.
pub(crate) const COMMON: [&str; 8] =
    ["safety", "street", "walking", "neighbor", "partner", "funeral", "volunteers", "shelter"];
/// Common words of two characters, each on about a third of the pages.
pub(crate) const COMMON_HAN: [&str; 8] = ["社區", "安全", "鄰居", "夥伴", "義工", "街頭", "家人", "翻譯"];
/// A word on every hundredth page, in each language.
pub(crate) const RARE: (&str, &str) = ("lighthouse", "燈塔");

const SECTIONS: [&str; 6] = ["respond", "restore", "reform", "collaborate", "sustain", "knowledge"];
const TAGS: [&str; 24] = [
    "first-day",
    "money",
    "media",
    "vigil",
    "hospital",
    "court",
    "school",
    "youth",
    "elders",
    "night",
    "bus",
    "park",
    "food",
    "language",
    "training",
    "listening",
    "data",
    "grant",
    "meeting",
    "consent",
    "faith",
    "music",
    "housing",
    "work",
];
const SMALL: [&str; 40] = [
    "the", "and", "of", "to", "a", "in", "for", "with", "who", "we", "they", "is", "on", "at", "from", "by", "not",
    "when", "before", "after", "what", "that", "one", "two", "each", "then", "now", "their", "our", "it", "as", "be",
    "or", "if", "so", "than", "into", "over", "near", "again",
];
const PLAIN: [&str; 60] = [
    "door", "call", "morning", "table", "letter", "river", "market", "kitchen", "phone", "list", "name", "chair",
    "bridge", "corner", "lamp", "hand", "voice", "paper", "ticket", "garden", "window", "circle", "promise", "answer",
    "question", "story", "record", "number", "office", "room", "evening", "child", "mother", "brother", "friend",
    "teacher", "nurse", "driver", "cook", "singer", "bring", "carry", "write", "read", "keep", "open", "close",
    "begin", "learn", "agree", "listen", "visit", "repair", "share", "count", "plan", "rest", "wait", "return",
    "gather",
];
const STARTS: [&str; 20] = [
    "bar", "cal", "dor", "el", "fen", "gar", "hol", "im", "jas", "kel", "lor", "mar", "nor", "ost", "pel", "quin",
    "ros", "sal", "tor", "win",
];
const ENDS: [&str; 20] = [
    "an", "bery", "con", "den", "ery", "ford", "gate", "ham", "ing", "kin", "low", "more", "ness", "our", "port",
    "row", "stead", "ton", "ville", "wick",
];
const SIGNS: &str = "大小人口山水天地日月風雨花木春秋冬夏東西南北上下左右中外前後開合來去行走坐立看聽說讀寫問答手足心口眼耳門窗桌椅書信燈火車船橋路市場學校醫院公園教室工作生活時間朋友老師孩子父母兄弟姐妹早晚飯菜茶酒米麵衣服布紙筆墨聲音歌舞畫圖長短高低新舊快慢輕重冷暖明暗清靜和平愛護幫助參加計劃準備記錄討論決定";
const JOINTS: [&str; 16] =
    ["的", "了", "在", "是", "和", "也", "都", "就", "把", "被", "給", "向", "從", "到", "要", "能"];

/// A small generator with a fixed start, so that runs compare.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides.max(1)
    }

    /// Small numbers far oftener than great ones, as words are.
    fn uneven(&mut self, sides: usize) -> usize {
        let first = self.roll(sides) + 1;
        let second = self.roll(first) + 1;
        self.roll(second)
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of.get(self.roll(of.len())).copied().unwrap_or_default()
    }
}

/// One page in two languages.
pub(crate) struct MadeUp {
    number: usize,
}

impl MadeUp {
    /// Page of that number; the same at every run.
    pub(crate) fn new(number: usize) -> Self {
        Self { number }
    }

    /// Where its English edition is read.
    pub(crate) fn english(&self) -> String {
        format!("/en/page-{:05}", self.number)
    }

    /// Where its Chinese edition is read.
    pub(crate) fn chinese(&self) -> String {
        format!("/zh-Hant/ye-{:05}", self.number)
    }

    fn write(&self, folder: &Path) -> Outcome<()> {
        let stem = format!("{:05}", self.number);
        std::fs::write(folder.join(format!("{stem}.en.md")), self.text(&English))?;
        std::fs::write(folder.join(format!("{stem}.zh.md")), self.text(&Chinese))?;
        Ok(())
    }

    fn text(&self, tongue: &dyn Tongue) -> String {
        let mut dice = Dice(self.number as u64 * 7 + tongue.seed());
        let mut text = String::with_capacity(4_096);
        self.front(&mut text, &mut dice, tongue);
        let common = tongue.common();
        for part in 0..4 {
            let _ = write!(text, "\n## {}\n\n", tongue.heading(&mut dice));
            // A common word stands once on about a third of the pages, in one of the parts.
            let words: Vec<&str> = common
                .iter()
                .enumerate()
                .filter(|(at, _)| (self.number + at).is_multiple_of(3) && at % 4 == part)
                .map(|(_, word)| *word)
                .collect();
            let _ = write!(text, "{}\n\n", tongue.paragraph(&mut dice, &words));
            match (self.number + part) % 4 {
                0 => (0..4).for_each(|_| _ = writeln!(text, "- {}", tongue.sentence(&mut dice, ""))),
                1 => _ = write!(text, "> {}\n>\n> — {}\n", tongue.sentence(&mut dice, ""), tongue.heading(&mut dice)),
                2 => _ = write!(text, ":::callout note\n{}\n:::\n", tongue.sentence(&mut dice, "")),
                _ => _ = writeln!(text, "{}", tongue.paragraph(&mut dice, &[])),
            }
        }
        text
    }

    fn front(&self, text: &mut String, dice: &mut Dice, tongue: &dyn Tongue) {
        let (slug, original) = (tongue.slug(self.number), English.slug(self.number));
        let rare = if self.number % 100 == 7 { tongue.rare() } else { "" };
        let section = SECTIONS.get(self.number % SECTIONS.len()).copied().unwrap_or_default();
        let tags = [dice.one(&TAGS), dice.one(&TAGS), dice.one(&TAGS)].join(", ");
        let _ = write!(
            text,
            "---\ntitle: \"{} {rare} {}\"\nslug: {slug}\nlang: {}\n",
            tongue.heading(dice),
            self.number,
            tongue.tag()
        );
        let _ = write!(
            text,
            "section: {section}\ntags: [{tags}]\nstandfirst: \"{}\"\npublished: true\n",
            tongue.sentence(dice, "")
        );
        if slug != original {
            let _ = writeln!(text, "translation_of: {original}");
        }
        text.push_str("---\n");
    }
}

/// Writes pages into a folder of Markdown; gives their number of files.
pub(crate) fn write(folder: &Path, pages: std::ops::Range<usize>) -> Outcome<usize> {
    std::fs::create_dir_all(folder)?;
    let files = pages.len() * 2;
    for number in pages {
        MadeUp::new(number).write(folder)?;
    }
    Ok(files)
}

/// The blocks of one long page, of every kind, in both languages.
pub(crate) fn long_page(blocks: usize) -> Vec<String> {
    let mut dice = Dice(3);
    (0..blocks).map(|at| block(&mut dice, at)).collect()
}

fn block(dice: &mut Dice, at: usize) -> String {
    let tongue: &dyn Tongue = if at % 20 < 12 { &English } else { &Chinese };
    let mut said = || tongue.sentence(dice, "");
    match at % 20 {
        0 | 12 => format!("## {}", tongue.heading(dice)),
        3 => format!("- {}\n- {}\n- **{}**", said(), said(), said()),
        5 => format!("> {}\n>\n> — {}", said(), tongue.heading(dice)),
        7 => format!("| a | b |\n|---|---|\n| {} | {} |\n| {} | {} |", said(), said(), said(), said()),
        9 => format!(":::figure {at}.svg\nalt: {}\ncaption: {}\ncredit: {}\n:::", said(), said(), at),
        14 => format!(":::accordion {at}\n{}\n:::", said()),
        16 => format!(":::callout important {at}\n{} [a](/b)\n:::", said()),
        18 => format!("{}[^{at}]", said()),
        19 => format!("[^{}]: {}", at - 1, said()),
        _ => tongue.paragraph(dice, &[]),
    }
}

/// A language to make sentences in.
trait Tongue {
    fn tag(&self) -> &'static str;
    fn seed(&self) -> u64;
    fn slug(&self, number: usize) -> String;
    fn common(&self) -> [&'static str; 8];
    fn rare(&self) -> &'static str;
    fn heading(&self, dice: &mut Dice) -> String;
    /// A sentence that holds a given word, if any.
    fn sentence(&self, dice: &mut Dice, with: &str) -> String;
    /// Five sentences, the first of which hold the given words.
    fn paragraph(&self, dice: &mut Dice, with: &[&str]) -> String {
        let sentences: Vec<String> =
            (0..5).map(|at| self.sentence(dice, with.get(at).copied().unwrap_or_default())).collect();
        sentences.join(self.between())
    }
    fn between(&self) -> &'static str;
}

struct English;

impl English {
    fn word(dice: &mut Dice) -> String {
        match dice.roll(10) {
            0..=4 => dice.one(&SMALL).to_owned(),
            5..=7 => dice.one(&PLAIN).to_owned(),
            _ => {
                let at = dice.uneven(STARTS.len() * ENDS.len() * 20);
                let pick = |of: &[&'static str], at: usize| of.get(at % of.len().max(1)).copied().unwrap_or_default();
                format!("{}{}{}", pick(&STARTS, at), pick(&STARTS, at / 400), pick(&ENDS, at / 20))
            }
        }
    }
}

impl Tongue for English {
    fn tag(&self) -> &'static str {
        "en"
    }
    fn seed(&self) -> u64 {
        1
    }
    fn slug(&self, number: usize) -> String {
        format!("page-{number:05}")
    }
    fn common(&self) -> [&'static str; 8] {
        COMMON
    }
    fn rare(&self) -> &'static str {
        RARE.0
    }
    fn heading(&self, dice: &mut Dice) -> String {
        format!("The {} {} {}", dice.one(&PLAIN), dice.one(&SMALL), Self::word(dice))
    }
    fn sentence(&self, dice: &mut Dice, with: &str) -> String {
        let mut words: Vec<String> = (0..9 + dice.roll(10)).map(|_| Self::word(dice)).collect();
        if !with.is_empty() {
            words.insert(dice.roll(words.len()), with.to_owned());
        }
        format!("So {}.", words.join(" "))
    }
    fn between(&self) -> &'static str {
        " "
    }
}

struct Chinese;

impl Chinese {
    fn sign(dice: &mut Dice, signs: &[char]) -> char {
        signs.get(dice.roll(signs.len())).copied().unwrap_or('人')
    }

    fn word(dice: &mut Dice) -> String {
        let signs: Vec<char> = SIGNS.chars().collect();
        match dice.roll(10) {
            0..=2 => dice.one(&JOINTS).to_owned(),
            3..=7 => {
                let at = dice.uneven(signs.len());
                signs.iter().cycle().skip(at).take(2).collect()
            }
            _ => [Self::sign(dice, &signs), Self::sign(dice, &signs)].iter().collect(),
        }
    }
}

impl Tongue for Chinese {
    fn tag(&self) -> &'static str {
        "zh-Hant"
    }
    fn seed(&self) -> u64 {
        2
    }
    fn slug(&self, number: usize) -> String {
        format!("ye-{number:05}")
    }
    fn common(&self) -> [&'static str; 8] {
        COMMON_HAN
    }
    fn rare(&self) -> &'static str {
        RARE.1
    }
    fn heading(&self, dice: &mut Dice) -> String {
        (0..3).map(|_| Self::word(dice)).collect()
    }
    fn sentence(&self, dice: &mut Dice, with: &str) -> String {
        let mut words: Vec<String> = (0..9 + dice.roll(10)).map(|_| Self::word(dice)).collect();
        if !with.is_empty() {
            words.insert(dice.roll(words.len()), with.to_owned());
        }
        words.insert(words.len() / 2, "，".to_owned());
        format!("{}。", words.concat())
    }
    fn between(&self) -> &'static str {
        ""
    }
}
