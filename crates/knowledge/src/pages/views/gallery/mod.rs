//! Every page with invented words, written out to be looked at:
//! `cargo test -p knowledge gallery -- --ignored`, then serve the folder it names.

mod house;
mod invented;
mod reading;
mod writing;

use std::path::PathBuf;

use askama::Template;
use foundation::i18n::{Language, Words};
use foundation::web::assets;
use foundation::web::shell::{
    Alternate, Card, Flash, LanguageLink, Link, NavLink, PageKind, PersonLine, Shell, SiteName, Theme,
};
use jiff::civil::date;

/// One look: a language, and light or dark.
#[derive(Clone, Copy)]
pub(super) struct Look {
    words: Words,
    theme: Theme,
}

impl Look {
    fn tag(self) -> &'static str {
        self.words.language().tag()
    }

    fn han(self) -> bool {
        self.words.language().is_han()
    }

    /// The one or the other, by script.
    fn or(self, latin: &str, han: &str) -> String {
        if self.han() { han } else { latin }.to_owned()
    }

    fn shell(self, title: &str, kind: PageKind) -> Shell {
        let site = SiteName {
            name: self.or("Saltmarsh Neighbors", "鹽田街坊聯盟"),
            tagline: self.or("Four organizations, one door", "四個機構，一道門"),
        };
        let mut shell = Shell::new(self.words, site, title, kind);
        shell.languages = Language::all()
            .map(|language| LanguageLink {
                language,
                href: format!("/page.{}.html", language.tag()),
                current: language == self.words.language(),
                real: language.tag() != "es",
            })
            .collect();
        shell.theme = self.theme;
        shell.csrf = "a-token".to_owned();
        let city = self.or("Saltmarsh, ", "鹽田　");
        shell.date_line = format!("{city}{}", self.words.weekday_date(date(2026, 11, 20)));
        shell.canonical = Some("http://127.0.0.1:4100/en/page".to_owned());
        shell.alternates =
            vec![Alternate { tag: "x-default".to_owned(), href: "http://127.0.0.1:4100/en/page".to_owned() }];
        shell.feed = Some(format!("/{}/feed.atom", self.tag()));
        shell.footer = vec![self.nav("nav-about", false), self.nav("nav-tags", false)];
        shell
    }

    fn nav(self, key: &str, current: bool) -> NavLink {
        NavLink { href: "#".to_owned(), label: self.words.say(key), current }
    }

    /// A page for a stranger.
    fn public(self, title: &str) -> Shell {
        let mut shell = self.shell(title, PageKind::Reading);
        shell.nav =
            ["pillar-respond", "pillar-restore", "pillar-reform", "pillar-collaborate", "pillar-sustain", "nav-find"]
                .map(|key| self.nav(key, key == "pillar-respond"))
                .into();
        shell.sign_in = "/sign-in".to_owned();
        shell.card = Some(Card { title: title.to_owned(), description: title.to_owned(), image: None });
        shell
    }

    /// A page for someone at work.
    fn work(self, key: &str) -> Shell {
        let mut shell = self.shell(&self.words.say(key), PageKind::Working);
        shell.nav = ["nav-home", "nav-pages", "nav-directory", "nav-imports", "nav-find"]
            .map(|key| self.nav(key, key == "nav-pages"))
            .into();
        shell.person = Some(PersonLine {
            name: self.or("Marguerite Okonkwo-Villanueva", "歐陽詠珊"),
            initials: self.or("MO", "詠珊"),
            href: "/account".to_owned(),
        });
        shell
    }

    /// A page before anyone is signed in.
    fn door(self, key: &str) -> Shell {
        self.shell(&self.words.say(key), PageKind::Working)
    }

    fn flash(self) -> Flash {
        Flash {
            text: self.or("“Six weeks later: ring again” was taken back.", "〈六星期後再打一次電話〉已撤下。"),
            undo: Some(Link::new("/undo", self.or("Put it back", "放回去"))),
        }
    }
}

/// Where the pages are written.
struct Wall {
    folder: PathBuf,
    names: Vec<String>,
}

impl Wall {
    fn hang(&mut self, look: Look, name: &str, page: &impl Template) {
        let shade = if look.theme == Theme::Dark { ".dark" } else { "" };
        let file = format!("{name}.{}{shade}.html", look.tag());
        let html = page.render().unwrap();
        std::fs::write(self.folder.join(&file), html).unwrap();
        self.names.push(file);
    }
}

#[test]
#[ignore = "writes pages to look at"]
fn gallery_of_every_page() {
    let folder = std::env::temp_dir().join("kith-gallery");
    std::fs::create_dir_all(folder.join("static")).unwrap();
    for asset in assets::all() {
        std::fs::write(folder.join(asset.address.trim_start_matches('/')), &asset.plain).unwrap();
    }
    let mut wall = Wall { folder, names: Vec::new() };
    for language in Language::all() {
        for theme in [Theme::Light, Theme::Dark] {
            let look = Look { words: Words::new(language), theme };
            reading::hang(&mut wall, look);
            writing::hang(&mut wall, look);
            house::hang(&mut wall, look);
        }
    }
    println!("{} pages in {}", wall.names.len(), wall.folder.display());
}

#[test]
fn every_page_is_one_whole_document() {
    let folder = tempfile::tempdir().unwrap();
    let mut wall = Wall { folder: folder.path().to_owned(), names: Vec::new() };
    for language in Language::all() {
        let look = Look { words: Words::new(language), theme: Theme::Device };
        reading::hang(&mut wall, look);
        writing::hang(&mut wall, look);
        house::hang(&mut wall, look);
    }
    for name in &wall.names {
        let html = std::fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(html.matches("<h1").count(), 1, "{name} has one heading");
        assert_eq!(html.matches("<main").count(), 1, "{name} has one main part");
        assert!(!html.contains(" style=") && !html.contains("<style"), "{name} writes a style");
        assert!(!html.contains("<script>") && !html.contains(" onclick"), "{name} writes a script");
        let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{name} uses an id twice");
        for target in html.split(" for=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(ids.contains(&target), "{name}: a label for nothing: {target}");
        }
        for post in html.split("<form method=\"post\"").skip(1) {
            let form = post.split("</form>").next().unwrap();
            assert!(form.contains("name=\"csrf\""), "{name}: a form without its token");
        }
        assert!(html.len() < 120 * 1024, "{name} is {} bytes", html.len());
    }
}
