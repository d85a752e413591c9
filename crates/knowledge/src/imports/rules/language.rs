//! Which language a text is in: by script, by telling characters, by the small
//! words that every sentence needs.

/// Characters that only Traditional text has.
const TRADITIONAL: &str = "這個們來時會說對國過為學還沒從點開發經動現問題間關實進長東車馬鳥魚見貝頁風飛門語話請讓謝認識記許論設計試詞該詳讀課調談議證護譯變華萬與業歲師歷總義書買賣員體區醫衛協單師務動勞勝辦參雙歡觀聽聲職聯聖腦腳臉臺與興舉舊藝節蘭處號裝親覺規訊訓診評訴質費資賽趕跡軍軟較輪轉輸邊達遠適選遺鄰鄉鄭鐘鐵錢錯鎮閉間陽陰階際陳隊雖難電靜響順須預領頭願類顧飯館驗驚髮鬥鬧麗黃齊齒龍歸殺條樣標樓機權橋檢氣決況涼淚準滿漢濟灣燈煙爭爾獎獨獻環產畫當療眾確禮禍種稱穩窮競筆節範簡糧級約紅紀純紙細終組結給統絕維網緊線練縣績繼續罰罷習";
/// Characters that only Simplified text has.
const SIMPLIFIED: &str = "这个们来时会说对国过为学还没从点开发经动现问题间关实进长东车马鸟鱼见贝页风飞门语话请让谢认识记许论设计试词该详读课调谈议证护译变华万与业岁师历总义书买卖员体区医卫协单师务动劳胜办参双欢观听声职联圣脑脚脸台与兴举旧艺节兰处号装亲觉规讯训诊评诉质费资赛赶迹军软较轮转输边达远适选遗邻乡郑钟铁钱错镇闭间阳阴阶际陈队虽难电静响顺须预领头愿类顾饭馆验惊发斗闹丽黄齐齿龙归杀条样标楼机权桥检气决况凉泪准满汉济湾灯烟争尔奖独献环产画当疗众确礼祸种称稳穷竞笔节范简粮级约红纪纯纸细终组结给统绝维网紧线练县绩继续罚罢习";

const SPANISH: &[&str] = &[
    "de", "la", "que", "el", "en", "y", "los", "del", "se", "las", "por", "un", "una", "con", "para", "su", "al", "lo",
    "como", "más", "pero", "sus", "le", "ya", "o", "este", "sí", "porque", "esta", "entre", "cuando", "muy", "sin",
    "sobre", "también", "es", "son", "está", "toda", "todo", "nuestra", "nuestro", "persona", "derecho",
];
const ENGLISH: &[&str] = &[
    "the", "of", "and", "to", "in", "is", "that", "for", "it", "as", "was", "with", "be", "by", "on", "not", "he",
    "his", "are", "this", "or", "have", "from", "an", "which", "you", "your", "our", "we", "at", "they", "their",
    "has", "can", "will", "all", "who", "what", "when", "how", "a", "shall", "everyone", "right",
];

/// A language tag, and whether anything in the text spoke for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// Such as `en`, `zh-Hant`, `und`.
    pub tag: String,
    /// False where the text holds nothing telling and a default was taken.
    pub sure: bool,
}

/// Guesses the language of a text from its first 20,000 characters.
#[must_use]
pub fn language_of(text: &str) -> Guess {
    let (mut han, mut kana, mut hangul, mut latin, mut other) = (0_usize, 0, 0, 0, 0);
    for c in text.chars().take(20_000).filter(|c| c.is_alphabetic()) {
        match c {
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{ac00}'..='\u{d7af}' | '\u{1100}'..='\u{11ff}' => hangul += 1,
            c if is_han(c) => han += 1,
            c if c < '\u{0250}' || ('\u{1e00}'..='\u{1eff}').contains(&c) => latin += 1,
            _ => other += 1,
        }
    }
    let asian = han + kana + hangul;
    // A Han character says about as much as two Latin letters.
    if asian * 2 < latin || asian + latin + other == 0 {
        return latin_language(text);
    }
    if other > latin + asian * 2 {
        return guess("und", false);
    }
    if kana * 10 > asian {
        return guess("ja", true);
    }
    if hangul * 3 > asian {
        return guess("ko", true);
    }
    chinese(text)
}

/// True for ideographs.
#[must_use]
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{20000}'..='\u{323af}' | '\u{f900}'..='\u{faff}' | '々' | '〇')
}

fn guess(tag: &str, sure: bool) -> Guess {
    Guess { tag: tag.to_owned(), sure }
}

/// Counts the characters that stand in one of the two lists only.
fn chinese(text: &str) -> Guess {
    let (mut traditional, mut simplified) = (0_usize, 0_usize);
    for c in text.chars().take(20_000).filter(|c| is_han(*c)) {
        match (TRADITIONAL.contains(c), SIMPLIFIED.contains(c)) {
            (true, false) => traditional += 1,
            (false, true) => simplified += 1,
            _ => {}
        }
    }
    let tag = if simplified > traditional { "zh-Hans" } else { "zh-Hant" };
    guess(tag, simplified + traditional > 0)
}

fn latin_language(text: &str) -> Guess {
    let (mut english, mut spanish, mut letters, mut other) = (0_usize, 0_usize, 0_usize, 0_usize);
    for c in text.chars().take(20_000).filter(|c| c.is_alphabetic()) {
        if c < '\u{0250}' { letters += 1 } else { other += 1 }
    }
    if other > letters {
        return guess("und", false);
    }
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).take(4_000) {
        let word = word.to_lowercase();
        english += usize::from(ENGLISH.contains(&word.as_str()));
        spanish += usize::from(SPANISH.contains(&word.as_str()));
    }
    spanish += text.chars().take(20_000).filter(|c| matches!(c, 'ñ' | '¿' | '¡')).count();
    let tag = if spanish > english { "es" } else { "en" };
    guess(tag, english + spanish > 0)
}

/// A language tag in our spelling, from what other programs write (`zh_TW`,
/// `en-US`, `cmn-Hans`); `zh` alone stays `zh`. Nothing where it is no tag.
#[must_use]
pub fn tag_of(written: &str) -> Option<String> {
    let lower = written.trim().to_ascii_lowercase().replace('_', "-");
    let parts: Vec<&str> = lower.split('-').collect();
    let primary = *parts.first()?;
    let fine = |p: &&str| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric());
    if !(2..=3).contains(&primary.len()) || !primary.bytes().all(|b| b.is_ascii_alphabetic()) || !parts.iter().all(fine)
    {
        return None;
    }
    let has = |any: &[&str]| parts.iter().skip(1).any(|p| any.contains(p));
    let tag = match primary {
        "zh" | "cmn" if has(&["hant", "tw", "hk", "mo"]) => "zh-Hant",
        "zh" | "cmn" if has(&["hans", "cn", "sg", "my"]) => "zh-Hans",
        "zh" | "cmn" => "zh",
        other => other,
    };
    Some(tag.to_owned())
}
