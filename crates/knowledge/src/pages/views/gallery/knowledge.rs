//! The knowledge pages.

use foundation::i18n::Language;
use foundation::web::shell::{LanguageLink, Link, Pillar};
use foundation::web::views::{Choice, FormState, Pager};

use super::super::*;
use super::{Look, Wall};

fn line(look: Look, n: usize) -> PageLine {
    let titles = [
        ("The first hour after the phone rings", "電話響起之後的第一個鐘頭"),
        ("Who sits beside the family", "誰坐在家人身邊"),
        ("Soup before speeches", "先喝湯，後說話"),
        ("Reading a budget line with twelve neighbors and one pencil", "十二位街坊、一枝鉛筆，一起讀懂一行預算"),
        ("Interpreting is a seat at the table", "傳譯員也要有一張椅子"),
        ("Straßenbeleuchtungsinstandhaltungsverantwortlichkeitsübertragungsvereinbarungsentwürfe", "歐陽陳詠珊、司徒黃美玲與諸葛李志強三位長者談街坊守望四十年"),
    ];
    let says = [
        ("What to ask, what not to promise, and who makes the second call.", "該問甚麼，不要許諾甚麼，第二通電話由誰打。"),
        ("One person they already know, and nobody else until they say so.", "只有一個他們本來就認識的人；他們開口之前，不加第二個。"),
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

fn tags(look: Look, count: usize) -> Vec<TagLink> {
    let names = [
        ("After an incident", "事件之後"), ("Interpreting", "傳譯"), ("Elders", "長者"), ("Street lunches", "街頭午飯"),
        ("Hearings", "聽證會"), ("Consensus", "共識"), ("Money in hand", "應急金"), ("Youth", "青少年"), ("Media", "媒體"),
        ("Grief and long memory", "哀傷與記憶"), ("Newcomers", "新移民"), ("Tenants", "租客"),
    ];
    (0..count)
        .map(|n| {
            let (en, zh) = names[n % names.len()];
            TagLink { label: look.or(en, zh), href: "#".to_owned(), count: n * 7 % 23 }
        })
        .collect()
}

fn other_languages(look: Look) -> Vec<LanguageLink> {
    Language::all()
        .filter(|language| *language != look.words.language())
        .map(|language| LanguageLink { language, href: "#".to_owned(), current: false, real: true })
        .collect()
}

pub(super) fn hang(wall: &mut Wall, look: Look) {
    hang_home(wall, look);
    hang_reading(wall, look);
    hang_lists(wall, look);
    hang_find(wall, look);
    hang_writing(wall, look);
    hang_imports(wall, look);
}

fn hang_home(wall: &mut Wall, look: Look) {
    let mut home = Home::new(look.public(""));
    home.shell.nav.iter_mut().for_each(|link| link.current = false);
    home.write = "/pages/new".to_owned();
    wall.hang(look, "home-empty", &home);
    for (n, movement) in home.prongs.iter_mut().chain([&mut home.together, &mut home.carries]).enumerate() {
        movement.leads = (0..3).map(|m| PageLine { note: String::new(), ..line(look, n * 2 + m) }).collect();
        let section = look.words.say(&movement.pillar.key());
        movement.more = Some(Link::new("#", look.words.fill("home-all-of", "section", section)));
    }
    home.start = Some(Link::new("#", look.words.say("home-start")));
    home.recent = (0..4)
        .map(|n| PageLine { note: look.words.fill("note-published", "when", look.words.month_day(jiff::civil::date(2026, 11, 12 - n as i8))), ..line(look, n) })
        .collect();
    home.tags = tags(look, 12);
    wall.hang(look, "home", &home);
}

const BODY: &str = r##"<p id="b-0">The telephone is answered by whoever speaks the caller’s language. If nobody in the room does, the person who picks up says so in the words they have, and <em>stays on the line</em> until someone comes. Nobody is asked to ring again. See <a href="/en/who-sits">who sits beside the family</a>.</p>
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

const BODY_HAN: &str = r##"<p id="b-0">電話由會說來電者語言的人接聽。如果屋裡沒有人會說，接電話的人就用自己懂得的幾個字說明，然後<em>一直不掛線</em>，等到有人來接。誰也不用再打第二次。</p>
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

fn reading(look: Look) -> Reading {
    let mut shell = look.public(&line(look, 0).title);
    shell.pillar = Some(Pillar::Respond);
    let toc = if look.han() {
        [("before", "上門之前", 2), ("steps", "這一個鐘頭，一步一步", 2), ("otherwise", "如果不是這樣", 2)]
    } else {
        [("before", "Before the visit", 2), ("steps", "The hour, step by step", 2), ("otherwise", "When it goes otherwise", 2)]
    };
    Reading {
        crumbs: vec![Link::new("#", look.words.say("nav-home")), Link::new("#", look.words.say("pillar-respond"))],
        place: (3, 14),
        minutes: 6,
        title: line(look, 0).title,
        language: look.words.language(),
        standfirst: look.or(
            "Somebody rings because something has happened. What we do in the next sixty minutes decides whether they will ring again.",
            "有人打來，是因為出了事。接下來六十分鐘我們怎樣做，決定他們以後還會不會打來。",
        ),
        by: vec![look.or("Marguerite Okonkwo-Villanueva", "歐陽詠珊"), look.or("Tam Mei-ling", "譚美玲")],
        published: look.words.date(jiff::civil::date(2025, 10, 3)),
        confirmed: Some(Confirmed {
            by: look.or("Ferry Road Elders", "渡船路長者會"),
            on: look.words.date(jiff::civil::date(2026, 2, 18)),
            iso: "2026-02-18".to_owned(),
        }),
        toc: toc.map(|(id, text, level)| TocLine { id: id.to_owned(), text: text.to_owned(), level }).into(),
        body: look.or(BODY, BODY_HAN),
        credits: vec![look.or("Interpreting notes: Tam Mei-ling", "傳譯筆記：譚美玲"), look.or("Spanish: Rosalba Quintero", "西班牙文：Rosalba Quintero")],
        tags: tags(look, 4).into_iter().map(|tag| TagLink { count: 0, ..tag }).collect(),
        translations: other_languages(look),
        before: Some(Link::new("#", line(look, 1).title)),
        after: Some(Link::new("#", line(look, 3).title)),
        related: vec![line(look, 2), line(look, 4)],
        state: String::new(),
        actions: Vec::new(),
        shell,
    }
}

fn hang_reading(wall: &mut Wall, look: Look) {
    wall.hang(look, "reading", &reading(look));
    let other = Language::parse(if look.han() { "en" } else { "zh-Hant" }).unwrap();
    let mut elsewhere = reading(look);
    elsewhere.language = other;
    elsewhere.title = look.or("電話響起之後的第一個鐘頭", "The first hour after the phone rings");
    elsewhere.standfirst = look.or("有人打來，是因為出了事。", "Somebody rings because something has happened.");
    elsewhere.body = look.or(BODY_HAN, BODY);
    elsewhere.before = None;
    elsewhere.confirmed = None;
    elsewhere.state = look.words.say("page-state-changed");
    elsewhere.actions = vec![Link::new("#", look.words.say("page-edit-title")), Link::new("#", look.words.say("history-title"))];
    wall.hang(look, "reading-elsewhere", &elsewhere);
}

fn hang_lists(wall: &mut Wall, look: Look) {
    let mut shell = look.public(&look.words.say("pillar-restore"));
    shell.pillar = Some(Pillar::Restore);
    let mut section = SectionPage {
        crumbs: vec![Link::new("#", look.words.say("nav-home"))],
        title: look.words.say("pillar-restore"),
        standfirst: look.words.say("home-say-restore"),
        total: 0,
        pages: Vec::new(),
        pager: Pager::default(),
        shell,
    };
    wall.hang(look, "section-empty", &section);
    section.total = 137;
    section.pages = (0..20).map(|n| line(look, n)).collect();
    section.pager = Pager::new(3, 7, |n| format!("?page={n}"));
    wall.hang(look, "section", &section);
    let tag = tags(look, 2).remove(1);
    let page = TagPage {
        shell: look.public(&tag.label),
        tag: tag.label,
        total: 6,
        pages: (0..6).map(|n| line(look, n)).collect(),
        beside: tags(look, 5),
        all: "#".to_owned(),
        pager: Pager::default(),
    };
    wall.hang(look, "tag", &page);
    let all = AllTags { shell: look.public(&look.words.say("tags-title")), tags: tags(look, 50) };
    wall.hang(look, "tags", &all);
    wall.hang(look, "tags-empty", &AllTags { tags: Vec::new(), ..all });
}

fn filters(look: Look) -> Vec<Filter> {
    let one = |label: &str, now: &str, other: String| Filter {
        label: look.words.say(label),
        now: look.words.say(now),
        choices: vec![
            FilterChoice { label: look.words.say(now), href: "#".to_owned(), current: true },
            FilterChoice { label: other, href: "#".to_owned(), current: false },
        ],
    };
    vec![
        one("find-filter-language", "find-in-every-language", look.words.fill("find-in-language", "language", "Español")),
        one("find-filter-section", "find-in-every-section", look.words.fill("find-in-section", "section", look.words.say("pillar-respond"))),
        one("find-filter-tag", "find-with-any-tag", look.words.fill("find-with-tag", "tag", look.or("Elders", "長者"))),
    ]
}

fn hit(look: Look, n: usize) -> Hit {
    let han = n % 2 == 1;
    Hit {
        title: if han {
            vec![Piece::plain("一起走一遍"), Piece::found("樓宇"), Piece::plain("的後樓梯")]
        } else {
            vec![Piece::plain("A walk through the "), Piece::found("building"), Piece::plain(", from the roof down")]
        },
        href: "#".to_owned(),
        language: Language::parse(if han { "zh-Hant" } else { "en" }).unwrap(),
        snippet: if han {
            vec![Piece::plain("……住客最怕的不是街上，是自己"), Piece::found("樓宇"), Piece::plain("裡沒有燈的那一段。我們每層請一位街坊，每晚看一次燈、看一次門……")]
        } else {
            vec![Piece::plain("…begin at the top and come down, so that nobody meets a crowd at the door. A "), Piece::found("building"), Piece::plain(" of sixty rooms takes two hours…")]
        },
        pillar: Some(Pillar::ALL[n % 5]),
        notes: vec![line(look, n).note],
        others: other_languages(look).into_iter().take(2).collect(),
    }
}

fn hang_find(wall: &mut Wall, look: Look) {
    let mut shell = look.public(&look.words.say("find-title"));
    shell.robots = Some("noindex".to_owned());
    let mut find = Find {
        shell,
        query: String::new(),
        state: FindState::Fresh,
        total: 0,
        filters: filters(look),
        kept: Vec::new(),
        hits: Vec::new(),
        pager: Pager::default(),
        named: None,
        tags: tags(look, 6),
        suggest: "/en/find/suggest".to_owned(),
    };
    wall.hang(look, "find-fresh", &find);
    find.query = "a".to_owned();
    find.state = FindState::TooShort;
    wall.hang(look, "find-short", &find);
    find.query = look.or("lantern festival rota", "燈籠輪值表");
    find.state = FindState::Searched;
    wall.hang(look, "find-none", &find);
    find.query = "樓宇".to_owned();
    find.total = 10_412;
    find.hits = (0..6).map(|n| hit(look, n)).collect();
    find.named = Some(line(look, 5));
    find.kept = vec![("tag".to_owned(), "elders".to_owned())];
    find.pager = Pager::new(2, 521, |n| format!("?page={n}"));
    wall.hang(look, "find", &find);
}

fn hang_writing(wall: &mut Wall, look: Look) {
    let mut list = PagesList {
        shell: look.work("pages-list-title"),
        query: String::new(),
        filters: vec![Filter { label: look.words.say("pages-filter-state"), now: look.words.say("pages-in-every-state"), choices: Vec::new() }],
        total: 0,
        rows: Vec::new(),
        pager: Pager::default(),
        begin: "/pages/new".to_owned(),
        bring_in: "/imports".to_owned(),
        csv: "/pages.csv".to_owned(),
    };
    list.shell.flash = Some(look.flash());
    wall.hang(look, "pages-empty", &list);
    let states = [PageState::Draft, PageState::Published, PageState::Changed, PageState::Withdrawn];
    list.total = 10_000;
    list.rows = (0..50)
        .map(|n| WorkRow {
            title: line(look, n).title,
            href: "#".to_owned(),
            language: Language::all().nth(n % 4).unwrap(),
            section: look.words.say(&Pillar::ALL[n % 6].key()),
            state: states[n % 4],
            more: look.or("Tam Mei-ling, Tuesday.", "譚美玲，星期二。"),
            next: (n % 3 == 0).then(|| Link::new("#", look.words.say("page-edit-title"))),
        })
        .collect();
    list.pager = Pager::new(1, 200, |n| format!("?page={n}"));
    wall.hang(look, "pages", &list);
    let levels = || ["public", "coalition", "partner"]
        .map(|level| Choice::new(level, look.words.say(&format!("level-{level}"))).hint(look.words.say(&format!("level-{level}-hint"))))
        .to_vec();
    let languages = || Language::all().map(|language| Choice::new(language.tag(), language.name())).collect::<Vec<_>>();
    let sections = || Pillar::ALL.map(|pillar| Choice::new(pillar.class(), look.words.say(&pillar.key()))).to_vec();
    let form = FormState::new()
        .with("language", look.tag())
        .with("level", "partner")
        .with("text", look.or("## Before the visit\n\nThree questions are enough.", "## 上門之前\n\n三個問題就夠了。"));
    let refused = form
        .clone()
        .refuse("title", look.words.say("refused-title-empty"))
        .refuse("slug", look.words.say("refused-slug-taken"));
    let new = PageNew {
        shell: look.work("page-new-title"), form: refused, action: "/pages".to_owned(), languages: languages(),
        sections: sections(), levels: levels(), may_publish: true, preview: String::new(),
    };
    wall.hang(look, "page-new", &new);
    let edit = PageEdit {
        shell: look.work("page-edit-title"),
        form: form.with("title", line(look, 3).title).with("rev", "7").with("tags", look.or("Elders, Hearings", "長者，聽證會")),
        action: "/pages/1".to_owned(), page: "#".to_owned(), history: "#".to_owned(), languages: languages(), sections: sections(), levels: levels(),
        may_publish: true, is_published: true, withdraw: "/pages/1/withdrawal".to_owned(), preview: look.or(BODY, BODY_HAN),
    };
    wall.hang(look, "page-edit", &edit);
    let history = PageHistory {
        shell: look.work("history-title"), title: line(look, 3).title, language: look.words.language(), page: "#".to_owned(),
        revisions: (1..=9).rev().map(|n| RevisionRow {
            number: n, by: look.or("Tam Mei-ling", "譚美玲"), on: look.words.date_time(jiff::civil::datetime(2026, 3, n as i8, 9, 5, 0, 0)), iso: format!("2026-03-0{n}T09:05"),
            message: look.or("The second call comes from the same person.", "第二通電話由同一個人打。"), changes: String::new(), href: "#".to_owned(),
            is_public: n == 8, restore: if n < 9 { "#".to_owned() } else { String::new() },
        }).collect(),
        pager: Pager::default(),
    };
    wall.hang(look, "page-history", &history);
}

fn hang_imports(wall: &mut Wall, look: Look) {
    let mut imports = Imports {
        shell: look.work("imports-title"), form: FormState::new().with("language", look.tag()),
        languages: Language::all().map(|language| Choice::new(language.tag(), language.name())).collect(),
        levels: vec![Choice::new("partner", look.words.say("level-partner"))], may_publish: true, largest: "100 MB".to_owned(), past: Vec::new(),
    };
    wall.hang(look, "imports-first", &imports);
    imports.past = vec![ImportRow { source: "handbook-2025.zip".to_owned(), href: "#".to_owned(), by: look.or("Tam Mei-ling, March 2", "譚美玲，3月2日"), finished: true, outcome: look.or("41 pages, 2 left out.", "41 頁，略去 2 頁。") }];
    imports.form = imports.form.clone().refuse("file", look.words.say("refused-upload-empty"));
    wall.hang(look, "imports", &imports);
    let outcomes = [ImportOutcome::New, ImportOutcome::Changed, ImportOutcome::Same, ImportOutcome::Left];
    let mut report = ImportReport {
        shell: look.work("import-report-title"), source: "handbook-2025.zip".to_owned(), by: look.or("Tam Mei-ling, today at 9:05", "譚美玲，今天上午 9:05"),
        finished: false, done: 12, total: 43, new: 0, changed: 0, same: 0, left: 0, pages: Vec::new(), pager: Pager::default(), undo: String::new(),
    };
    wall.hang(look, "import-running", &report);
    report.finished = true;
    (report.new, report.changed, report.same, report.left) = (38, 1, 2, 2);
    report.undo = "/imports/1/undo".to_owned();
    report.pages = (0..12).map(|n| ImportedPage {
        title: line(look, n).title, href: if n % 4 == 3 { String::new() } else { "#".to_owned() }, language: look.words.language(),
        file: format!("handbook/{n:02}-a-rather-long-folder-name/page-{n}.md"), outcome: outcomes[n % 4],
        guessed: if n % 3 == 0 { vec![look.or("The title, from the first line.", "標題取自第一行。")] } else { Vec::new() },
        left: if n % 4 == 3 { vec![look.or("The file is empty.", "檔案是空的。")] } else { Vec::new() },
    }).collect();
    wall.hang(look, "import-report", &report);
}
