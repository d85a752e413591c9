//! Coming in: the first start, invitations, sign-in, reset, and one's own account.

use askama::Template;

use super::form::{Choice, FormState};
use crate::i18n::Value;
use crate::web::shell::Shell;

/// Sign-in. Fields: `email`, `password`, `next`.
#[derive(Clone, Debug, Template)]
#[template(path = "sign_in.html")]
pub struct SignIn {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// Where to go afterwards, a local address; may be empty.
    pub next: String,
}

/// Asking for a new password. Fields: `email`.
#[derive(Clone, Debug, Template)]
#[template(path = "reset_ask.html")]
pub struct ResetAsk {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// Whether the question was just sent: the answer is the same for every address.
    pub sent: bool,
}

/// Choosing a new password from a link. Fields: `password`.
#[derive(Clone, Debug, Template)]
#[template(path = "reset_set.html")]
pub struct ResetSet {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// Where the form goes: the link itself.
    pub action: String,
    /// Whether the link no longer works.
    pub expired: bool,
}

/// The first start: the first director names the coalition.
/// Fields: `coalition`, `city`, `name`, `email`, `password`, `language`.
#[derive(Clone, Debug, Template)]
#[template(path = "set_up.html")]
pub struct SetUp {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// Where the form goes: the one-time link itself.
    pub action: String,
    /// The languages a site may begin in.
    pub languages: Vec<Choice>,
    /// The time zones there are, by their names.
    pub zones: Vec<String>,
}

/// An invitation, opened from its link. Fields: `name`, `email`, `password`, `language`.
#[derive(Clone, Debug, Template)]
#[template(path = "invitation.html")]
pub struct InvitationPage {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// Where the form goes: the link itself.
    pub action: String,
    /// Who invites.
    pub from: String,
    /// The circle they would join.
    pub circle: String,
    /// The role they would have, in words.
    pub role: String,
    /// The languages Kith can speak to them in.
    pub languages: Vec<Choice>,
    /// Whether the link no longer works.
    pub expired: bool,
}

/// One's own account. Forms (field names in brackets): names (`name`, and `other-N` for each of
/// `names` from 0, one empty row last), spoken (`speaks-N`, `level-N`), reach (`by-N`, `at-N`),
/// reading (`language`), each with `rev`; password (`current`, `password`), sessions (`session`).
#[derive(Clone, Debug, Template)]
#[template(path = "account.html")]
pub struct Account {
    /// The frame.
    pub shell: Shell,
    /// The form last sent, or what stands now.
    pub form: FormState,
    /// The address used for signing in.
    pub email: String,
    /// Names in other scripts.
    pub names: Vec<OwnName>,
    /// Languages spoken with other people, with their level.
    pub spoken: Vec<Spoken>,
    /// Levels to choose from.
    pub levels: Vec<Choice>,
    /// The languages Kith can be read in.
    pub languages: Vec<Choice>,
    /// How one can be reached, in the order one would like it tried.
    pub reach: Vec<OwnWay>,
    /// Ways to be reached by, to choose from.
    pub ways: Vec<Choice>,
    /// Where one is signed in.
    pub sessions: Vec<SessionLine>,
}

/// A name in another script.
#[derive(Clone, Debug)]
pub struct OwnName {
    /// The name as written.
    pub name: String,
    /// Its language tag, for `lang`; may be any BCP 47 tag.
    pub tag: String,
}

/// A language a person speaks.
#[derive(Clone, Debug)]
pub struct Spoken {
    /// The language, in the reader's words or as typed.
    pub language: String,
    /// The level's value.
    pub level: String,
}

/// A way to be reached.
#[derive(Clone, Debug)]
pub struct OwnWay {
    /// The way's value.
    pub kind: String,
    /// Number or address.
    pub value: String,
}

/// One place where someone is signed in.
#[derive(Clone, Debug)]
pub struct SessionLine {
    /// What is sent to end it.
    pub id: String,
    /// The browser and device, in a few words.
    pub device: String,
    /// When it was last used, in words.
    pub last_used: String,
    /// When it began, in words.
    pub began: String,
    /// Whether it is this very one.
    pub this_one: bool,
}

impl SignIn {
    /// The address that a reset begins at.
    fn reset(&self) -> &'static str {
        "/reset"
    }
}

impl InvitationPage {
    fn welcome(&self) -> String {
        let gaps = [
            ("from", Value::from(&self.from)),
            ("circle", Value::from(&self.circle)),
            ("role", Value::from(&self.role)),
        ];
        self.shell.words.with("invitation-from", &gaps)
    }
}

impl Account {
    /// The fields one begins with plus an empty one, so that another can be added without a script.
    fn spoken_and_one(&self) -> Vec<Spoken> {
        let empty = Spoken { language: String::new(), level: String::new() };
        self.spoken.iter().cloned().chain([empty]).collect()
    }

    fn names_and_one(&self) -> Vec<OwnName> {
        let empty = OwnName { name: String::new(), tag: String::new() };
        self.names.iter().cloned().chain([empty]).collect()
    }

    fn reach_and_one(&self) -> Vec<OwnWay> {
        let empty = OwnWay { kind: String::new(), value: String::new() };
        self.reach.iter().cloned().chain([empty]).collect()
    }

    fn has_other_sessions(&self) -> bool {
        self.sessions.iter().any(|session| !session.this_one)
    }
}
