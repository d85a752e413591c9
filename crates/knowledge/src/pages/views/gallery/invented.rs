//! Invented titles, tags and a text with one of every block.

use foundation::i18n::Language;
use foundation::web::shell::{LanguageLink, Pillar};

use super::super::{PageLine, TagLink};
use super::Look;

pub(super) fn line(look: Look, n: usize) -> PageLine {
    let titles = [
        ("The first hour after the phone rings", "電話響起之後的第一個鐘頭"),
        ("Who sits beside the family", "誰坐在家人身邊"),
        ("Soup before speeches", "先喝湯，後說話"),
        ("Reading a budget line with twelve neighbors and one pencil", "十二位街坊、一枝鉛筆，一起讀懂一行預算"),
        ("Interpreting is a seat at the table", "傳譯員也要有一張椅子"),
        (
            "Straßenbeleuchtungsinstandhaltungsverantwortlichkeitsübertragungsvereinbarungsentwürfe",
            "歐陽陳詠珊、司徒黃美玲與諸葛李志強三位長者談街坊守望四十年",
        ),
    ];
    let says = [
        (
            "What to ask, what not to promise, and who makes the second call.",
            "該問甚麼，不要許諾甚麼，第二通電話由誰打。",
        ),
        (
            "One person they already know, and nobody else until they say so.",
            "只有一個他們本來就認識的人；他們開口之前，不加第二個。",
        ),
        ("A pot on the corner does what a podium cannot.", "街角一鍋湯，勝過一個講台。"),
    ];
    let (en, zh) = titles[n % titles.len()];
    let (say_en, say_zh) = says[n % says.len()];
    PageLine {
        title: look.or(en, zh),
        href: format!("/{}/page-{n}", look.tag()),
        language: look.words.language(),
        standfirst: look.or(say_en, say_zh),
        pillar: Some(Pillar::ALL[n % 6]),
        note: look.words.fill("note-confirmed", "when", look.words.month_year(jiff::civil::date(2026, 2, 1))),
    }
}

pub(super) fn tags(look: Look, count: usize) -> Vec<TagLink> {
    let names = [
        ("After an incident", "事件之後"),
        ("Interpreting", "傳譯"),
        ("Elders", "長者"),
        ("Street lunches", "街頭午飯"),
        ("Hearings", "聽證會"),
        ("Consensus", "共識"),
        ("Money in hand", "應急金"),
        ("Youth", "青少年"),
        ("Media", "媒體"),
        ("Grief and long memory", "哀傷與記憶"),
        ("Newcomers", "新移民"),
        ("Tenants", "租客"),
    ];
    (0..count)
        .map(|n| {
            let (en, zh) = names[n % names.len()];
            TagLink { label: look.or(en, zh), href: "#".to_owned(), count: n * 7 % 23 }
        })
        .collect()
}

pub(super) fn other_languages(look: Look) -> Vec<LanguageLink> {
    Language::all()
        .filter(|language| *language != look.words.language())
        .map(|language| LanguageLink { language, href: "#".to_owned(), current: false, real: true })
        .collect()
}

pub(super) const BODY: &str = r##"<p id="b-0">The telephone is answered by whoever speaks the caller’s language. If nobody in the room does, the person who picks up says so in the words they have, and <em>stays on the line</em> until someone comes. Nobody is asked to ring again. See <a href="/en/who-sits">who sits beside the family</a>.</p>
<h2 id="before">Before the visit <a class="anchor" href="#before" aria-label="Link to this part">#</a></h2>
<p>Three questions are enough, and the third one is silence. We write the answers on paper that goes home with the caller.</p>
<ul>
<li>Is everyone in the house safe tonight?</li>
<li>Whom shall we tell, and whom not?</li>
</ul>
<h2 id="steps">The hour, step by step <a class="anchor" href="#steps" aria-label="Link to this part">#</a></h2>
<ol class="steps">
<li>
<h3>Sit down</h3>
<p>Standing people sound like officials. The kettle is the second thing to find, after the children.</p>
</li>
<li>
<h3>Say who you are, and who you are not</h3>
<p>Not the police, not the paper, not the city. A neighbor with a telephone.</p>
</li>
<li>
<h3>Leave a number that is answered</h3>
<p>On a card, in large figures, in both languages of the house.</p>
</li>
</ol>
<figure class="fig"><svg width="600" height="160" viewBox="0 0 600 160" role="img" aria-label="A row of seven chairs; the third is empty"><g fill="none" stroke="currentColor" stroke-width="3"><path d="M20 120H580M60 60v60M100 60v60M180 60v60M220 60v60M420 60v60M460 60v60"/></g></svg><figcaption><span>One chair stays free for whoever comes late.</span><span>Drawing: Saltmarsh Neighbors · CC BY 4.0</span></figcaption></figure>
<blockquote class="pull">
<p>She did not ask me what happened. She asked me what I had eaten.</p>
<footer>A caller from Ferry Road, in Toisanese</footer>
</blockquote>
<aside class="callout warning" role="note">
<p class="title"><b>Warning</b></p>
<p>Never photograph the door, the street number or the shoes outside.</p>
</aside>
<h2 id="otherwise">When it goes otherwise <a class="anchor" href="#otherwise" aria-label="Link to this part">#</a></h2>
<details class="fold">
<summary>Nobody opens</summary>
<p>Leave the card, nothing else. Try once more the next day, at another hour.</p>
</details>
<details class="fold">
<summary>A reporter is already there</summary>
<p>Say good evening and go in, or go away. There is no third thing.</p>
</details>
<h3 id="numbers">What it takes <a class="anchor" href="#numbers" aria-label="Link to this part">#</a></h3>
<div class="scroll" tabindex="0" role="region" aria-label="Table 1">
<table>
<thead>
<tr>
<th scope="col">Part</th>
<th scope="col" class="n">People</th>
<th scope="col" class="n">Hours</th>
</tr>
</thead>
<tbody>
<tr>
<td>First call</td>
<td class="n">1</td>
<td class="n">0.5</td>
</tr>
<tr>
<td>Visit</td>
<td class="n">2</td>
<td class="n">3</td>
</tr>
</tbody>
</table>
</div>
<pre><code>A line of code, which is rare here, and long enough to need its own way of scrolling on a phone
</code></pre>
"##;

pub(super) const BODY_HAN: &str = r##"<p id="b-0">電話由會說來電者語言的人接聽。如果屋裡沒有人會說，接電話的人就用自己懂得的幾個字說明，然後<em>一直不掛線</em>，等到有人來接。誰也不用再打第二次。</p>
<p>我們把答案寫在紙上，讓來電者帶回家。紙上沒有名字，只有時間、地方，還有「明天十點，美玲會再打給你」這一句話。</p>
<h2 id="before">上門之前 <a class="anchor" href="#before" aria-label="此段的連結">#</a></h2>
<ul>
<li>今晚家裡每個人都平安嗎？</li>
<li>這件事可以告訴誰，又不要告訴誰？</li>
</ul>
<h2 id="steps">這一個鐘頭，一步一步 <a class="anchor" href="#steps" aria-label="此段的連結">#</a></h2>
<ol class="steps">
<li>
<h3>坐下來</h3>
<p>站著說話像官員。先找孩子，再找水壺。</p>
</li>
<li>
<h3>說清楚你是誰，不是誰</h3>
<p>不是警察，不是記者，也不是市府的人。是一個帶著電話的街坊。</p>
</li>
</ol>
<blockquote class="pull han">
<p>「她沒有問我發生了甚麼事。她問我吃過飯沒有。」</p>
<footer>渡船路一位街坊，以台山話講述</footer>
</blockquote>
<aside class="callout note" role="note">
<p class="title"><b>提示</b></p>
<p>不要拍門口、門牌，也不要拍門外的鞋。</p>
</aside>
<h2 id="otherwise">如果不是這樣 <a class="anchor" href="#otherwise" aria-label="此段的連結">#</a></h2>
<details class="fold">
<summary>沒有人應門</summary>
<p>只留下卡片。第二天換個鐘點，再試一次。</p>
</details>
"##;

/// Two versions of a text, to be compared.
pub(super) const BEFORE: &str = "## Before the visit\n\nAsk the family what they need, and write it on paper that stays with them.\n\n\
    Bring two cups of tea.\n\n- a charged phone\n- someone they know\n\nThe kettle is the second thing to find.\n\n\
    ## After the visit\n\nSomebody rings the next morning.\n\nNobody is asked to tell it twice.\n\nCome back on Friday.";
pub(super) const AFTER: &str = "## Before the visit\n\nAsk the family in their own language what they need, and write it on paper that stays with them.\n\n\
    - a charged phone\n- an interpreter\n- someone they know\n\nThe kettle is the second thing to find.\n\n\
    ## After the visit\n\nThe same person rings the next morning.\n\nNobody is asked to tell it twice.\n\n\
    Write down what you promised, and to whom.\n\nCome back on Friday.";
pub(super) const BEFORE_HAN: &str = "## 探訪之前\n\n先問家人需要甚麼，寫在紙上，留給他們。\n\n帶兩杯茶。\n\n- 充滿電的電話\n- 一位他們認識的人\n\n\
    進屋第二件事是找水壺。\n\n## 探訪之後\n\n第二天早上有人打電話來。\n\n誰也不必把事情說兩遍。\n\n星期五再來。";
pub(super) const AFTER_HAN: &str = "## 探訪之前\n\n先用家人自己的語言問他們需要甚麼，寫在紙上，留給他們。\n\n\
    - 充滿電的電話\n- 一位傳譯員\n- 一位他們認識的人\n\n進屋第二件事是找水壺。\n\n## 探訪之後\n\n\
    第二天早上由同一個人打電話來。\n\n誰也不必把事情說兩遍。\n\n把答應過的事和答應了誰都寫下來。\n\n星期五再來。";
