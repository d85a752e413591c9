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
    /// People who asked for a new password and wait for a link that this reader may hand them.
    pub asked: Vec<Link>,
}

impl Directory {
    fn found(&self) -> String {
        let gaps = [("count", Value::from(self.total)), ("query", Value::from(&self.query))];
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
    /// Where to change what is said about it; empty if one may not.
    pub change: String,
    /// Where to open a circle within it; empty if one may not.
    pub open: String,
    /// Where to give someone who is here already a place in it; empty if one may not.
    pub seat: String,
    /// What stood in the way of ending a place.
    pub form: FormState,
}

/// Opening a circle, or changing what is said about one.
/// Fields: `within`, `kind` (opening); `rev` (changing); `name-<tag>`, `short`, `about`.
#[derive(Clone, Debug, Template)]
#[template(path = "circle_form.html")]
pub struct CircleForm {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// Where the form goes.
    pub action: String,
    /// The circle it stands, or will stand, within.
    pub within: Option<Link>,
    /// Kinds to choose from; none where one is only changed.
    pub kinds: Vec<Choice>,
    /// The languages a name can be given in.
    pub languages: Vec<Choice>,
    /// Where to go without doing it.
    pub back: String,
}

impl CircleForm {
    fn field(&self, language: &Choice) -> String {
        format!("name-{}", language.value)
    }

    fn is_new(&self) -> bool {
        !self.kinds.is_empty()
    }
}

/// Giving someone who is here already a place in a circle.
/// Fields: `person`, `role`, `since`, `until`.
#[derive(Clone, Debug, Template)]
#[template(path = "seat_form.html")]
pub struct SeatForm {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// Where the form goes.
    pub action: String,
    /// The circle's name.
    pub circle: String,
    /// Everyone in the directory.
    pub people: Vec<Choice>,
    /// Roles one may give here.
    pub roles: Vec<Choice>,
    /// The circle's page.
    pub back: String,
}

impl CirclePage {
    fn offers(&self) -> bool {
        [&self.invite, &self.seat, &self.open, &self.change].iter().any(|address| !address.is_empty())
    }
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
    /// Where the place is ended; empty if one may not.
    pub end: String,
    /// The day offered as the last one.
    pub last: String,
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
    /// Where a link to a new password is made for them; empty if one may not.
    pub hand_link: String,
    /// Whether they asked for a new password; said only to those who may help.
    pub asked: bool,
    /// The link just made, to hand over oneself; empty before.
    pub link: String,
}

/// Inviting someone. Fields: `circle`, `role`, `language`.
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
}
