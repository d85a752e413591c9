//! The pages for readers.

use foundation::i18n::Language;
use foundation::web::shell::{Link, Pillar};
use foundation::web::views::Pager;

use super::super::*;
use super::invented::{BODY, BODY_HAN, line, other_languages, tags};
use super::{Look, Wall};

pub(super) fn hang(wall: &mut Wall, look: Look) {
    hang_home(wall, look);
    hang_reading(wall, look);
    hang_lists(wall, look);
    hang_find(wall, look);
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
        .map(|n| PageLine {
            note: look.words.fill(
                "note-published",
                "when",
                look.words.month_day(jiff::civil::date(2026, 11, 12 - n as i8)),
            ),
            ..line(look, n)
        })
        .collect();
    home.tags = tags(look, 12);
    wall.hang(look, "home", &home);
}

fn reading(look: Look) -> Reading {
    let mut shell = look.public(&line(look, 0).title);
    shell.pillar = Some(Pillar::Respond);
    let toc = if look.han() {
        [("before", "上門之前", 2), ("steps", "這一個鐘頭，一步一步", 2), ("otherwise", "如果不是這樣", 2)]
    } else {
        [
            ("before", "Before the visit", 2),
            ("steps", "The hour, step by step", 2),
            ("otherwise", "When it goes otherwise", 2),
        ]
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
    elsewhere.actions =
        vec![Link::new("#", look.words.say("page-edit-title")), Link::new("#", look.words.say("history-title"))];
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
        one(
            "find-filter-language",
            "find-in-every-language",
            look.words.fill("find-in-language", "language", "Español"),
        ),
        one(
            "find-filter-section",
            "find-in-every-section",
            look.words.fill("find-in-section", "section", look.words.say("pillar-respond")),
        ),
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
            vec![
                Piece::plain("……住客最怕的不是街上，是自己"),
                Piece::found("樓宇"),
                Piece::plain("裡沒有燈的那一段。我們每層請一位街坊，每晚看一次燈、看一次門……"),
            ]
        } else {
            vec![
                Piece::plain("…begin at the top and come down, so that nobody meets a crowd at the door. A "),
                Piece::found("building"),
                Piece::plain(" of sixty rooms takes two hours…"),
            ]
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
