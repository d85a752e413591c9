//! The home page: what we work on, how we work together, what carries us.

use askama::Template;
use foundation::web::shell::{Link, Pillar, Shell};

use super::{PageLine, TagLink};

/// The home page.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/home.html")]
pub struct Home {
    /// The frame.
    pub shell: Shell,
    /// The sentence that stands largest.
    pub headline: String,
    /// Two or three sentences under it.
    pub standfirst: String,
    /// Where a newcomer begins.
    pub start: Option<Link>,
    /// What we work on: respond, restore, reform, in this order.
    pub prongs: Vec<Movement>,
    /// How we work together (collaborate).
    pub together: Movement,
    /// What carries us (sustain).
    pub carries: Movement,
    /// Pages lately published, newest first; about four.
    pub recent: Vec<PageLine>,
    /// Tags worth showing; about twelve.
    pub tags: Vec<TagLink>,
    /// Where an editor writes the first page; empty for everyone else.
    pub write: String,
}

/// One of the movements of the home page.
#[derive(Clone, Debug)]
pub struct Movement {
    /// Its pillar.
    pub pillar: Pillar,
    /// What it is, in two or three sentences.
    pub say: String,
    /// The way to the whole section.
    pub more: Option<Link>,
    /// Its first pages; about three.
    pub leads: Vec<PageLine>,
}

impl Movement {
    /// A movement with its own words and nothing under it yet.
    pub fn new(shell: &Shell, pillar: Pillar) -> Self {
        Movement { pillar, say: shell.say(format!("home-say-{}", pillar.class())), more: None, leads: Vec::new() }
    }
}

impl Home {
    /// The home page in Kith's own words, with nothing published yet.
    pub fn new(shell: Shell) -> Self {
        let prongs = [Pillar::Respond, Pillar::Restore, Pillar::Reform];
        Home {
            headline: shell.say("home-headline"),
            standfirst: shell.fill("home-standfirst", "name", &shell.site.name),
            start: None,
            prongs: prongs.map(|pillar| Movement::new(&shell, pillar)).into(),
            together: Movement::new(&shell, Pillar::Collaborate),
            carries: Movement::new(&shell, Pillar::Sustain),
            recent: Vec::new(),
            tags: Vec::new(),
            write: String::new(),
            shell,
        }
    }

    /// How we work together, and what carries us.
    fn rest(&self) -> [&Movement; 2] {
        [&self.together, &self.carries]
    }

    fn is_empty(&self) -> bool {
        self.recent.is_empty()
            && self.prongs.iter().chain([&self.together, &self.carries]).all(|movement| movement.leads.is_empty())
    }
}
