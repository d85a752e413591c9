//! The pages for those who write.

use foundation::i18n::Language;
use foundation::web::shell::{Link, Pillar};
use foundation::web::views::{Choice, FormState, Pager};

use super::super::*;
use super::invented::{AFTER, AFTER_HAN, BEFORE, BEFORE_HAN, BODY, BODY_HAN, line};
use super::{Look, Wall};

pub(super) fn hang(wall: &mut Wall, look: Look) {
    hang_list(wall, look);
    hang_forms(wall, look);
    hang_sections(wall, look);
    hang_history(wall, look);
    hang_imports(wall, look);
    hang_reports(wall, look);
}

fn hang_list(wall: &mut Wall, look: Look) {
    let mut list = PagesList {
        shell: look.work("pages-list-title"),
        query: String::new(),
        filters: vec![Filter {
            label: look.words.say("pages-filter-state"),
            now: look.words.say("pages-in-every-state"),
            choices: Vec::new(),
        }],
        kept: Vec::new(),
        total: 0,
        rows: Vec::new(),
        pager: Pager::default(),
        begin: "/pages/new".to_owned(),
        bring_in: "/imports".to_owned(),
        sections: "/sections".to_owned(),
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
}

fn share(look: Look) -> ShareForm {
    let tick = |n: usize, label: String| Tick { value: n.to_string(), label, ticked: n % 3 == 1 };
    ShareForm {
        levels: levels(look),
        circles: (0..5).map(|n| tick(n, look.or("Ferry Road Elders", "渡船路長者會"))).collect(),
        people: (0..30).map(|n| tick(n, look.or("Tam Mei-ling", "譚美玲"))).collect(),
    }
}

fn hang_sections(wall: &mut Wall, look: Look) {
    let words: Vec<SectionWords> = Language::all()
        .map(|language| SectionWords {
            language,
            title: format!("title-{}", language.tag()),
            intro: format!("intro-{}", language.tag()),
        })
        .collect();
    let pillars: Vec<Choice> =
        Pillar::ALL.map(|pillar| Choice::new(pillar.class(), look.words.say(&pillar.key()))).to_vec();
    let form = FormState::new().with("pillar", "reform").with("level", "circles");
    let row = |pillar: &Pillar| SectionRow {
        title: look.words.say(&pillar.key()),
        edit: "#".to_owned(),
        href: "#".to_owned(),
        pillar: *pillar,
        shared: look.words.say("level-public"),
        pages: 12,
    };
    let mut list = SectionsList {
        shell: look.work("sections-title"),
        rows: Vec::new(),
        may_keep: true,
        form: form.clone().refuse("titles", look.words.say("refused-section-untitled")),
        action: "/sections".to_owned(),
        words: words.clone(),
        pillars: pillars.clone(),
        share: share(look),
    };
    wall.hang(look, "sections-first", &list);
    list.rows = Pillar::ALL.iter().map(row).collect();
    wall.hang(look, "sections", &list);
    let edit = SectionEdit {
        shell: look.work("section-edit-title"),
        form: form.with("rev", "2").with(&words[0].title, "Courts"),
        action: "/sections/1".to_owned(),
        words,
        pillars,
        share: share(look),
    };
    wall.hang(look, "section-edit", &edit);
}

fn levels(look: Look) -> Vec<Choice> {
    ["partner", "people", "circles", "coalition", "public"]
        .map(|level| {
            Choice::new(level, look.words.say(&format!("level-{level}")))
                .hint(look.words.say(&format!("level-{level}-hint")))
        })
        .to_vec()
}

fn languages() -> Vec<Choice> {
    Language::all().map(|language| Choice::new(language.tag(), language.name())).collect()
}

fn sections(look: Look) -> Vec<Choice> {
    Pillar::ALL.map(|pillar| Choice::new(pillar.class(), look.words.say(&pillar.key()))).to_vec()
}

fn hang_forms(wall: &mut Wall, look: Look) {
    let form = FormState::new()
        .with("language", look.tag())
        .with("level", "partner")
        .with("text", look.or("## Before the visit\n\nThree questions are enough.", "## 上門之前\n\n三個問題就夠了。"));
    let refused = form
        .clone()
        .refuse("title", look.words.say("refused-title-empty"))
        .refuse("slug", look.words.say("refused-slug-taken"));
    let new = PageNew {
        shell: look.work("page-new-title"),
        form: refused,
        action: "/pages".to_owned(),
        languages: languages(),
        sections: sections(look),
        share: share(look),
        may_publish: true,
        preview: String::new(),
    };
    wall.hang(look, "page-new", &new);
    let edit = PageEdit {
        shell: look.work("page-whole-title"),
        desk: "/pages/1".to_owned(),
        form: form
            .with("title", line(look, 3).title)
            .with("rev", "7")
            .with("tags", look.or("Elders, Hearings", "長者，聽證會")),
        action: "/pages/1".to_owned(),
        page: "#".to_owned(),
        history: "#".to_owned(),
        languages: languages(),
        sections: sections(look),
        share: share(look),
        may_publish: true,
        is_published: true,
        preview: look.or(BODY, BODY_HAN),
    };
    wall.hang(look, "page-edit", &edit);
}

fn hang_history(wall: &mut Wall, look: Look) {
    let history = PageHistory {
        shell: look.work("history-title"),
        title: line(look, 3).title,
        language: look.words.language(),
        page: "#".to_owned(),
        revisions: (1..=9)
            .rev()
            .map(|n| RevisionRow {
                number: n,
                by: look.or("Tam Mei-ling", "譚美玲"),
                behalf: look.or("Alder House", "赤楊之家"),
                on: look.words.date_time(jiff::civil::datetime(2026, 3, n as i8, 9, 5, 0, 0)),
                iso: format!("2026-03-0{n}T09:05"),
                message: look.or("The second call comes from the same person.", "第二通電話由同一個人打。"),
                significance: look.words.say("history-significance-wording"),
                changes: look
                    .words
                    .with("history-changes", &[("changed", 2.into()), ("added", 1.into()), ("removed", 0.into())]),
                compare: "#".to_owned(),
                href: "#".to_owned(),
                is_public: n == 8,
                restore: if n < 9 { "#".to_owned() } else { String::new() },
            })
            .collect(),
        choose: choose(look),
    };
    wall.hang(look, "page-history", &history);
    hang_comparison(wall, look);
}

fn choose(look: Look) -> ChooseTwo {
    let version = |n: i8| {
        let gaps = [("number", i64::from(n).into()), ("day", look.words.date(jiff::civil::date(2026, 3, n)).into())];
        Choice::new(n.to_string(), look.words.with("compare-choice", &gaps))
    };
    ChooseTwo {
        form: FormState::new().with("from", "7").with("to", "9"),
        action: "#".to_owned(),
        befores: (1..=9).rev().map(version).collect(),
        versions: (1..=9).rev().map(version).collect(),
    }
}

fn hang_comparison(wall: &mut Wall, look: Look) {
    let read = |source: &str, before| foundation::blocks::Text::from_markdown(source, before).unwrap();
    let before = read(&look.or(BEFORE, BEFORE_HAN), None);
    let after = read(&look.or(AFTER, AFTER_HAN), Some(&before));
    let comparison = foundation::blocks::compare(&before, &after);
    let side = |key, n: i8| {
        let day = look.words.date(jiff::civil::date(2026, 3, n));
        let by = look.or("Tam Mei-ling", "譚美玲");
        look.words.with(key, &[("number", i64::from(n).into()), ("day", day.into()), ("by", by.into())])
    };
    let title = line(look, 3).title;
    let mut compared = vec![Stretch::default()];
    compared[0].parts.extend(super::super::line(look.words.say("page-title"), &line(look, 2).title, &title));
    compared.extend(stretches(look.words, &comparison));
    let page = PageComparison {
        shell: look.work("compare-title"),
        title,
        language: look.words.language(),
        history: "#".to_owned(),
        sides: vec![side("compare-side-from", 7), side("compare-side-to", 9)],
        message: look.or("The second call comes from the same person.", "第二通電話由同一個人打。"),
        counts: counts(look.words, &comparison),
        compared,
        choose: choose(look),
        older: "#".to_owned(),
        newer: "#".to_owned(),
        restore: "#".to_owned(),
    };
    wall.hang(look, "page-comparison", &page);
}

fn hang_imports(wall: &mut Wall, look: Look) {
    let mut imports = Imports {
        shell: look.work("imports-title"),
        form: FormState::new().with("language", look.tag()),
        languages: languages(),
        levels: vec![Choice::new("partner", look.words.say("level-partner"))],
        may_publish: true,
        largest: "100 MB".to_owned(),
        past: Vec::new(),
    };
    wall.hang(look, "imports-first", &imports);
    imports.past = vec![ImportRow {
        source: "handbook-2025.zip".to_owned(),
        href: "#".to_owned(),
        by: look.or("Tam Mei-ling, March 2", "譚美玲，3月2日"),
        finished: true,
        outcome: look.or("41 pages, 2 left out.", "41 頁，略去 2 頁。"),
    }];
    imports.form = imports.form.clone().refuse("file", look.words.say("refused-upload-empty"));
    wall.hang(look, "imports", &imports);
}

fn hang_reports(wall: &mut Wall, look: Look) {
    let outcomes = [ImportOutcome::New, ImportOutcome::Changed, ImportOutcome::Same, ImportOutcome::Left];
    let mut report = ImportReport {
        shell: look.work("import-report-title"),
        source: "handbook-2025.zip".to_owned(),
        by: look.or("Tam Mei-ling, today at 9:05", "譚美玲，今天上午 9:05"),
        finished: false,
        done: 12,
        total: 43,
        new: 0,
        changed: 0,
        same: 0,
        left: 0,
        pages: Vec::new(),
        pager: Pager::default(),
        fault: String::new(),
        csv: "#".to_owned(),
    };
    wall.hang(look, "import-running", &report);
    report.finished = true;
    (report.new, report.changed, report.same, report.left) = (38, 1, 2, 2);
    report.pages = (0..12)
        .map(|n| ImportedPage {
            title: line(look, n).title,
            href: if n % 4 == 3 { String::new() } else { "#".to_owned() },
            language: look.words.language(),
            file: format!("handbook/{n:02}-a-rather-long-folder-name/page-{n}.md"),
            outcome: outcomes[n % 4],
            guessed: if n % 3 == 0 {
                vec![look.or("The title, from the first line.", "標題取自第一行。")]
            } else {
                Vec::new()
            },
            left: if n % 4 == 3 { vec![look.or("The file is empty.", "檔案是空的。")] } else { Vec::new() },
        })
        .collect();
    wall.hang(look, "import-report", &report);
}
