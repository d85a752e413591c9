//! What an entry in the directory needs. Pure.

use jiff::civil::Date;

use super::model::{Circle, CircleKind, Membership, Names, SeatOthers};
use crate::access::{CircleId, Permitted, PersonId};
use crate::error::{Refusal, Result};

const NAME_AT_MOST: usize = 200;

/// Tidies the name of a person: one line, no stray blanks, not empty, not endless.
///
/// # Errors
/// Refused beside the field `name`.
pub fn new_person(name: &str) -> Result<String> {
    tidy("name", name, NAME_AT_MOST)
}

/// What a new circle is called and where it stands.
///
/// # Errors
/// Refused if it has no name, or a coalition is put inside a partner.
pub fn new_circle(names: &Names, short: &str, kind: CircleKind, parent: Option<&Circle>) -> Result<(Names, String)> {
    let mut tidied = Names::default();
    for (language, name) in &names.0 {
        if !name.trim().is_empty() {
            tidied.0.insert(language.clone(), tidy("name", name, NAME_AT_MOST)?);
        }
    }
    if tidied.0.is_empty() {
        return Err(Refusal::at("name", "refused-name-missing").into());
    }
    if parent.is_some_and(|parent| parent.kind >= CircleKind::Partner && kind <= CircleKind::Partner) {
        return Err(Refusal::at("kind", "refused-circle-place").into());
    }
    let short = tidy("short", short, 16)?;
    Ok((tidied, short))
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
    let again = held.iter().any(|one| {
        one.person == person && one.circle == circle.id && one.role == role && one.holds_on(since)
    });
    if again {
        return Err(Refusal::at("role", "refused-seat-held").into());
    }
    Ok((circle.id, role.to_owned()))
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
    use crate::access::Actor;

    fn circle(kind: CircleKind) -> Circle {
        Circle { id: CircleId::new(), rev: 1, kind, parent: None, names: Names::default(), short: "C".into(), about: String::new(), above: vec![] }
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
        assert_eq!(refused(new_circle(&Names::default(), "E", CircleKind::Team, None)), "refused-name-missing");
    }

    #[test]
    fn nobody_sits_twice_in_one_place_and_nothing_ends_before_it_begins() {
        let [first, last] = [jiff::civil::date(2026, 1, 1), jiff::civil::date(2026, 6, 30)];
        let person = PersonId::new();
        let place = Actor::system("test").permit(SeatOthers, circle(CircleKind::Partner)).unwrap();
        let held = Membership { id: uuid::Uuid::now_v7(), person, name: String::new(), circle: place.id, role: "editor".into(), since: first, until: Some(last) };
        let held = [held];
        assert_eq!(refused(seat(&place, person, "editor", last, None, &held)), "refused-seat-held");
        assert!(seat(&place, person, "editor", jiff::civil::date(2026, 7, 1), None, &held).is_ok());
        assert!(seat(&place, person, "translator", first, None, &held).is_ok());
        assert_eq!(refused(seat(&place, person, "reader", last, Some(first), &held)), "refused-ends-before-it-begins");
    }
}
