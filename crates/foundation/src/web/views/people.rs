//! The directory: people and the circles they stand in.

use askama::Template;

use super::form::{Choice, FormState};
use super::pager::Pager;
use crate::i18n::Value;
use crate::web::shell::{Link, Shell};

/// People and circles. Filters stand in the address: `q`, `page`.
#[derive(Clone, Debug, Template)]
#[template(path = "directory.html")]
pub struct Directory {
    /// The frame.
    pub shell: Shell,
    /// What was looked for among names, languages and circles.
    pub query: String,
    /// How many people were found in all.
    pub total: usize,
    /// The people of this page.
    pub people: Vec<PersonRow>,
    /// The circles one may see.
    pub circles: Vec<CircleRow>,
    /// The way to more people.
    pub pager: Pager,
    /// Where to invite someone; empty if one may not.
    pub invite: String,
}

impl Directory {
    fn found(&self) -> String {
        let gaps = [
            ("count", Value::from(self.total)),
            ("query", Value::from(&self.query)),
        ];
        self.shell.words.with("directory-found", &gaps)
    }
}

/// A person in a list.
#[derive(Clone, Debug)]
pub struct PersonRow {
    /// Their name.
    pub name: String,
    /// Their name in another script, with its language tag.
    pub other_name: Option<(String, String)>,
    /// For the round sign.
    pub initials: String,
    /// Their page.
    pub href: String,
    /// Role and circle in one line: "Victim advocate, Harbor Elders".
    pub place: String,
    /// What they speak, in one line; may be empty.
    pub speaks: String,
}

/// A circle in a list.
#[derive(Clone, Debug)]
pub struct CircleRow {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// What kind of circle, in words: partner, committee, team.
    pub kind: String,
    /// How many members.
    pub members: usize,
}

/// One circle.
#[derive(Clone, Debug, Template)]
#[template(path = "circle.html")]
pub struct CirclePage {
    /// The frame.
    pub shell: Shell,
    /// Its name.
    pub name: String,
    /// Its names in other scripts, with language tags.
    pub other_names: Vec<(String, String)>,
    /// What kind, in words.
    pub kind: String,
    /// A sentence about it; may be empty.
    pub about: String,
    /// The circle it stands within.
    pub within: Option<Link>,
    /// Circles within it.
    pub circles: Vec<CircleRow>,
    /// Its members now.
    pub members: Vec<Member>,
    /// Where to invite someone to it; empty if one may not.
    pub invite: String,
}

/// A member of a circle.
#[derive(Clone, Debug)]
pub struct Member {
    /// Who.
    pub person: PersonRow,
    /// The role, in words.
    pub role: String,
    /// Since when, in words.
    pub since: String,
    /// Until when, in words; empty if open.
    pub until: String,
}

/// One person.
#[derive(Clone, Debug, Template)]
#[template(path = "person.html")]
pub struct PersonPage {
    /// The frame.
    pub shell: Shell,
    /// Their name.
    pub name: String,
    /// Names in other scripts, with language tags.
    pub other_names: Vec<(String, String)>,
    /// For the round sign.
    pub initials: String,
    /// Where they stand: circle (with its page), role and dates, in words.
    pub places: Vec<(Link, String)>,
    /// What they speak, one line each: "Cantonese: as a first language".
    pub speaks: Vec<String>,
    /// Ways to reach them: words and an address to open (`tel:`, `mailto:`).
    pub reach: Vec<Link>,
    /// Whether it is oneself: then the account is offered.
    pub myself: bool,
}

/// Inviting someone. Fields: `email`, `name`, `circle`, `role`, `language`.
#[derive(Clone, Debug, Template)]
#[template(path = "invite.html")]
pub struct Invite {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// Circles one may invite to.
    pub circles: Vec<Choice>,
    /// Roles one may give.
    pub roles: Vec<Choice>,
    /// Languages to write the invitation in.
    pub languages: Vec<Choice>,
    /// The link just made, to hand over oneself; empty before.
    pub link: String,
    /// Whether a mail was sent too.
    pub mailed: bool,
}
