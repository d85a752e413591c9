//! What a password and an address must be, and how attempts are slowed. Pure.

use jiff::tz::TimeZone;

use crate::error::{Refusal, Result};

/// How much work a password hash takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hardness {
    /// 19 MiB and two passes of argon2id.
    Real,
    /// As little as possible: for tests that are not about it.
    ForTests,
}

/// Shortest password, in characters.
const PASSWORD_AT_LEAST: usize = 12;
const PASSWORD_AT_MOST: usize = 200;

/// Whether a password will do: long enough, and not one that a guesser tries early, nor made of
/// the person's own name or address.
///
/// # Errors
/// Refused beside the field `password`.
pub fn password(password: &str, about_them: &[&str]) -> Result<()> {
    let length = password.chars().count();
    if length < PASSWORD_AT_LEAST {
        let refusal = Refusal::at("password", "refused-password-short");
        return Err(refusal.with("least", PASSWORD_AT_LEAST.to_string()).into());
    }
    if length > PASSWORD_AT_MOST {
        let refusal = Refusal::at("password", "refused-password-long");
        return Err(refusal.with("most", PASSWORD_AT_MOST.to_string()).into());
    }
    let parts = about_them.iter().flat_map(|text| text.split(['@', '.', ' ']));
    let joined: Vec<String> = about_them.iter().map(|text| text.split(['@', '.', ' ']).collect()).collect();
    let own: Vec<&str> = parts
        .chain(about_them.iter().copied())
        .chain(joined.iter().map(String::as_str))
        .chain(["kith"])
        .filter(|word| word.len() > 2)
        .collect();
    let head: String = password.chars().take(100).collect();
    if zxcvbn::zxcvbn(&head, &own).score() < zxcvbn::Score::Three {
        return Err(Refusal::at("password", "refused-password-common").into());
    }
    Ok(())
}

/// An e-mail address as it is kept: trimmed, in lower case, of a plausible shape.
///
/// # Errors
/// Refused beside the field `email`.
pub fn email(text: &str) -> Result<String> {
    let tidied = text.trim().to_lowercase();
    let plausible = tidied.len() <= 254
        && !tidied.chars().any(|letter| letter.is_whitespace() || letter.is_control())
        && tidied.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && host.contains('.')
                && !host.starts_with('.')
                && !host.ends_with('.')
                && !host.contains('@')
        });
    if plausible { Ok(tidied) } else { Err(Refusal::at("email", "refused-email").into()) }
}

/// The names of the time zones there are, in the order of the alphabet.
pub(super) fn zones() -> Vec<String> {
    let places = |name: &String| {
        name.contains('/') && !["posix/", "right/", "Etc/", "SystemV/"].iter().any(|other| name.starts_with(other))
    };
    let mut zones: Vec<String> =
        jiff::tz::db().available().map(|name| name.as_str().to_owned()).filter(places).collect();
    zones.sort();
    zones.dedup();
    zones
}

/// A time zone by its name, such as America/Los_Angeles.
///
/// # Errors
/// Refused beside the field `zone`.
pub(super) fn zone(name: &str) -> Result<TimeZone> {
    let known = TimeZone::get(name.trim()).ok().filter(|zone| zone.iana_name().is_some());
    known.ok_or_else(|| Refusal::at("zone", "refused-zone").into())
}

/// Attempts at one door: how many lately, since when, and when the next may come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Attempts {
    pub(super) count: i64,
    pub(super) since: i64,
    pub(super) next_at: i64,
}

/// Attempts are forgotten after this many seconds of quiet.
const FORGOTTEN: i64 = 900;
/// So many wrong answers cost nothing.
const FREE: i64 = 5;
/// The longest a door stays shut, in seconds.
const LONGEST: i64 = 300;

impl Attempts {
    /// Whether the door is shut now, and for how many seconds more. Times are in seconds.
    pub(super) fn wait(self, now: i64) -> Option<i64> {
        (now < self.next_at).then(|| self.next_at - now)
    }

    /// After one more attempt: five are free, then each doubles the wait, up to five minutes.
    pub(super) fn one_more(self, now: i64) -> Self {
        let fresh = now - self.since > FORGOTTEN && now >= self.next_at;
        let count = if fresh { 1 } else { self.count + 1 };
        let over = count - FREE;
        let wait = if over > 0 { (1_i64 << over.min(20)).min(LONGEST) } else { 0 };
        Self { count, since: now, next_at: now + wait }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Error;
    use proptest::prelude::*;

    fn refused(result: Result<()>) -> String {
        match result {
            Err(Error::Refused(refusal)) => refusal.key.into_owned(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_password_is_long_and_not_what_a_guesser_tries_first() {
        for common in
            ["password1234", "qwertyuiop123", "123456789012", "aaaaaaaaaaaaaa", "iloveyou1234", "Passw0rd1234"]
        {
            assert_eq!(refused(password(common, &[])), "refused-password-common", "{common}");
        }
        assert_eq!(refused(password("winglau@x.org", &["winglau@x.org", "Wing Lau"])), "refused-password-common");
        assert_eq!(refused(password("adaezeobi2026", &["Adaeze Obi", "adaeze@obi.org"])), "refused-password-common");
        assert_eq!(refused(password("elevenchars", &[])), "refused-password-short");
        assert!(password("two lanterns and a slow tram", &[]).is_ok());
        assert!(password("海港街的長桌飯開到晚上九點", &[]).is_ok());
    }

    #[test]
    fn an_address_is_kept_in_one_form() {
        assert_eq!(email("  Wing@Example.ORG ").ok().as_deref(), Some("wing@example.org"));
        for wrong in ["", "wing", "@x.org", "a@b", "a b@x.org", "a@x.org\nBcc: all@x.org", "a@@x.org"] {
            assert!(email(wrong).is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn a_door_that_is_tried_again_and_again_shuts_and_never_for_longer_than_five_minutes(gaps in prop::collection::vec(0..20i64, 1..60)) {
            let (mut attempts, mut now) = (Attempts::default(), 1_000_000);
            for gap in gaps {
                now += gap;
                attempts = attempts.one_more(now);
                prop_assert!(attempts.wait(now).unwrap_or(0) <= LONGEST);
                if attempts.count > FREE { prop_assert!(attempts.wait(now).is_some()); }
            }
            prop_assert_eq!(attempts.wait(now + LONGEST), None);
        }
    }
}
