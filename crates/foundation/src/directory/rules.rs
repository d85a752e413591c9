//! What an entry in the directory needs. Pure.

use jiff::civil::Date;

use super::model::{
    Circle, CircleKind, Invite, KeepCircles, LanguageLevel, Membership, Names, SeatOthers, Spoken, WayToReach,
};
use crate::access::{Actor, Belongs, CircleId, Permitted, PersonId};
use crate::error::{Refusal, Result};

const NAME_AT_MOST: usize = 200;
/// Longest name of a language, in characters.
const LANGUAGE_AT_MOST: usize = 20;
/// Longest sentence about a circle, in characters.
const ABOUT_AT_MOST: usize = 600;
/// The role that keeps the coalition itself in hand.
pub(super) const DIRECTOR: &str = "coalition-director";

/// Tidies the name of a person: one line, no stray blanks, not empty, not endless.
///
/// # Errors
/// Refused beside the field `name`.
pub fn new_person(name: &str) -> Result<String> {
    tidy("name", name, NAME_AT_MOST)
}

/// The languages someone says they speak, from pairs of a language and a level. A row without a
/// language is an empty one.
///
/// # Errors
/// Refused if a language's name is too long to be one.
pub fn spoken<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Result<Vec<Spoken>> {
    let filled = pairs.filter(|(language, _)| !language.is_empty());
    let read = |(language, level): (&str, &str)| {
        let level = level.parse().unwrap_or(LanguageLevel::Conversational);
        Ok(Spoken { language: tidy("speaks-0", language, LANGUAGE_AT_MOST)?, level })
    };
    filled.map(read).collect()
}

/// How someone can be reached, from pairs of a way and a number or address. A row without a
/// number is an empty one.
///
/// # Errors
/// Refused if a way is not chosen, or a number is too long to be one.
pub fn reach<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Result<Vec<WayToReach>> {
    let filled = pairs.filter(|(_, value)| !value.is_empty());
    let read = |(kind, value): (&str, &str)| {
        let kind = kind.parse().map_err(|()| Refusal::at("by-0", "refused-reach-kind"))?;
        Ok(WayToReach { kind, value: tidy("at-0", value, NAME_AT_MOST)? })
    };
    filled.map(read).collect()
}

/// What a new circle is called and where it stands.
///
/// # Errors
/// Refused if it has no name, or a coalition is put inside a partner.
pub fn new_circle(names: &Names, short: &str, kind: CircleKind, parent: Option<&Circle>) -> Result<(Names, String)> {
    let named = named(names, short)?;
    if parent.is_some_and(|parent| !fits(kind, parent.kind)) {
        return Err(Refusal::at("kind", "refused-circle-place").into());
    }
    Ok(named)
}

/// Whether a circle of this kind may stand inside one of that kind: the narrower in the wider, and
/// committees and teams also in their like.
#[must_use]
pub fn fits(kind: CircleKind, outer: CircleKind) -> bool {
    kind > outer || (kind == outer && kind >= CircleKind::Committee)
}

/// What a circle is called from now on.
///
/// # Errors
/// Refused if it has no name left, or one is too long.
pub fn rename_circle(_circle: &Permitted<KeepCircles, Circle>, names: &Names, short: &str) -> Result<(Names, String)> {
    named(names, short)
}

fn named(names: &Names, short: &str) -> Result<(Names, String)> {
    let mut tidied = Names::default();
    for (language, name) in &names.0 {
        if !name.trim().is_empty() {
            tidied.0.insert(language.clone(), tidy("name", name, NAME_AT_MOST)?);
        }
    }
    if tidied.0.is_empty() {
        return Err(Refusal::at("name", "refused-name-missing").into());
    }
    Ok((tidied, tidy("short", short, 16)?))
}

/// Tidies the sentence about a circle; it may be empty.
///
/// # Errors
/// Refused beside `about` if it is more than a few sentences.
pub fn about(text: &str) -> Result<String> {
    let tidied = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if tidied.chars().count() > ABOUT_AT_MOST {
        return Err(Refusal::at("about", "refused-about-too-long").with("most", ABOUT_AT_MOST.to_string()).into());
    }
    Ok(tidied)
}

/// Whether a role may be held in a circle: the coalition's director directs nothing smaller.
///
/// # Errors
/// Refused beside `role`.
pub fn role_fits(role: &str, circle: &Circle) -> Result<()> {
    if role == DIRECTOR && circle.kind > CircleKind::Coalition {
        return Err(Refusal::at("role", "refused-role-place").into());
    }
    Ok(())
}

/// Gives a person a place in a circle, unless they hold the very same one already.
///
/// # Errors
/// Refused if the dates are the wrong way round, or the place is held already.
pub fn seat(
    circle: &Permitted<SeatOthers, Circle>,
    person: PersonId,
    role: &str,
    since: Date,
    until: Option<Date>,
    held: &[Membership],
) -> Result<(CircleId, String)> {
    if until.is_some_and(|until| until < since) {
        return Err(Refusal::at("until", "refused-ends-before-it-begins").into());
    }
    role_fits(role, circle)?;
    let again = held
        .iter()
        .any(|one| one.person == person && one.circle == circle.id && one.role == role && one.holds_on(since));
    if again {
        return Err(Refusal::at("role", "refused-seat-held").into());
    }
    Ok((circle.id, role.to_owned()))
}

/// What an invitation leads to: a role the circle can have, and one that there is.
///
/// # Errors
/// Refused beside `role`.
pub fn invite(circle: &Permitted<Invite, Circle>, role: &str, known: &[String]) -> Result<(CircleId, String)> {
    if !known.iter().any(|one| one == role) {
        return Err(Refusal::at("role", "refused-role-unknown").into());
    }
    role_fits(role, circle)?;
    Ok((circle.id, role.to_owned()))
}

/// The last day of a place that is ended. A coalition is never left without a director: from the
/// day after, another must hold that role in the same circle.
///
/// # Errors
/// Refused if it would end before it began, or the last director would go.
pub fn leave(
    circle: &Permitted<SeatOthers, Circle>,
    place: &Membership,
    last: Date,
    held: &[Membership],
) -> Result<Date> {
    if last < place.since {
        return Err(Refusal::at("last", "refused-ends-before-it-begins").into());
    }
    let after = last.tomorrow().map_err(crate::Error::broken)?;
    let another = || {
        held.iter().any(|one| {
            one.id != place.id
                && one.circle == circle.id
                && one.role == DIRECTOR
                && one.until.is_none()
                && one.since <= after
        })
    };
    if place.role == DIRECTOR && circle.kind <= CircleKind::Coalition && !another() {
        return Err(Refusal::at("last", "refused-last-director").into());
    }
    Ok(last)
}

/// Whether someone may hand a person a link to a new password: it opens the whole account, so they
/// must have a say in every circle the person stands in, and it is never for oneself.
#[must_use]
pub fn may_hand_link(actor: &Actor, person: PersonId, stands_in: &[Circle]) -> bool {
    actor.person_id() != Some(person)
        && !stands_in.is_empty()
        && stands_in.iter().all(|circle| actor.holds(SeatOthers, &circle.lineage()))
}

fn tidy(field: &'static str, text: &str, most: usize) -> Result<String> {
    let tidied = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if tidied.is_empty() {
        return Err(Refusal::at(field, "refused-name-missing").into());
    }
    if tidied.chars().count() > most || tidied.chars().any(char::is_control) {
        return Err(Refusal::at(field, "refused-name-too-long").with("most", most.to_string()).into());
    }
    Ok(tidied)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Error;

    fn circle(kind: CircleKind) -> Circle {
        Circle {
            id: CircleId::new(),
            rev: 1,
            kind,
            parent: None,
            names: Names::default(),
            short: "C".into(),
            about: String::new(),
            above: vec![],
        }
    }

    fn refused(result: Result<impl std::fmt::Debug>) -> String {
        match result {
            Err(Error::Refused(refusal)) => refusal.key.into_owned(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_name_is_one_tidy_line() {
        assert_eq!(new_person("  Lau   Wing-sze ").ok().as_deref(), Some("Lau Wing-sze"));
        assert_eq!(refused(new_person(" \n ")), "refused-name-missing");
        assert_eq!(refused(new_person(&"x".repeat(201))), "refused-name-too-long");
    }

    #[test]
    fn a_coalition_does_not_stand_inside_a_partner_and_a_team_may() {
        let names = Names([("en".to_owned(), "East".to_owned())].into());
        let partner = circle(CircleKind::Partner);
        assert_eq!(refused(new_circle(&names, "E", CircleKind::Coalition, Some(&partner))), "refused-circle-place");
        assert!(new_circle(&names, "E", CircleKind::Team, Some(&partner)).is_ok());
        assert!(new_circle(&names, "E", CircleKind::Partner, Some(&circle(CircleKind::Coalition))).is_ok());
        assert_eq!(
            refused(new_circle(&names, "E", CircleKind::Consortium, Some(&circle(CircleKind::Coalition)))),
            "refused-circle-place"
        );
        assert!(new_circle(&names, "E", CircleKind::Team, Some(&circle(CircleKind::Team))).is_ok());
        assert_eq!(refused(new_circle(&Names::default(), "E", CircleKind::Team, None)), "refused-name-missing");
    }

    #[test]
    fn nobody_sits_twice_in_one_place_and_nothing_ends_before_it_begins() {
        let [first, last] = [jiff::civil::date(2026, 1, 1), jiff::civil::date(2026, 6, 30)];
        let person = PersonId::new();
        let place = Actor::system("test").permit(SeatOthers, circle(CircleKind::Partner)).unwrap();
        let held = Membership {
            id: uuid::Uuid::now_v7(),
            person,
            name: String::new(),
            circle: place.id,
            role: "editor".into(),
            since: first,
            until: Some(last),
        };
        let held = [held];
        assert_eq!(refused(seat(&place, person, "editor", last, None, &held)), "refused-seat-held");
        assert!(seat(&place, person, "editor", jiff::civil::date(2026, 7, 1), None, &held).is_ok());
        assert!(seat(&place, person, "translator", first, None, &held).is_ok());
        assert_eq!(refused(seat(&place, person, "reader", last, Some(first), &held)), "refused-ends-before-it-begins");
    }

    #[test]
    fn the_last_director_stays_until_another_holds_the_role_from_the_day_after() {
        let day = |n| jiff::civil::date(2026, 3, n);
        let coalition = Actor::system("test").permit(SeatOthers, circle(CircleKind::Coalition)).unwrap();
        let director = |since, until| Membership {
            id: uuid::Uuid::now_v7(),
            person: PersonId::new(),
            name: String::new(),
            circle: coalition.id,
            role: DIRECTOR.into(),
            since,
            until,
        };
        let own = director(day(1), None);
        assert_eq!(refused(leave(&coalition, &own, day(9), std::slice::from_ref(&own))), "refused-last-director");
        let cases =
            [(day(2), None, true), (day(10), None, true), (day(11), None, false), (day(2), Some(day(20)), false)];
        for (since, until, may) in cases {
            let held = [own.clone(), director(since, until)];
            assert_eq!(leave(&coalition, &own, day(9), &held).is_ok(), may, "{since} {until:?}");
        }
        assert_eq!(refused(leave(&coalition, &director(day(9), None), day(8), &[])), "refused-ends-before-it-begins");
    }

    #[test]
    fn a_director_directs_a_coalition_and_nothing_smaller() {
        assert!(role_fits(DIRECTOR, &circle(CircleKind::Coalition)).is_ok());
        assert_eq!(refused(role_fits(DIRECTOR, &circle(CircleKind::Partner))), "refused-role-place");
        assert!(role_fits("editor", &circle(CircleKind::Team)).is_ok());
    }
}
