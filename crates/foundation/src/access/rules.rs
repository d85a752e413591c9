//! Audience and sight. Pure.
//!
//! A token is `public`, `coalition`, `c<circle>`, `p<person>`, or several of the last two joined
//! by `&`: all of them must hold. A thing inside another is seen by those who may see both.

use std::collections::BTreeSet;

use super::model::{Audience, CircleId, Level, PersonId, Sharing};

/// One condition on a reader; a token is a set of them that must all hold.
type Token = BTreeSet<String>;

/// Things lie at most this deep inside each other (a page in a section), so sight needs pairs.
const DEPTH: usize = 2;

/// The audience of a thing: those who may see it and everything it stands in. `chain` is the
/// thing's own sharing and that of what holds it, in any order, at most two.
#[must_use]
pub fn audience(chain: &[Sharing]) -> Audience {
    debug_assert!(chain.len() <= DEPTH, "sight joins no more than {DEPTH} tokens");
    let mut all: BTreeSet<Token> = [Token::new()].into();
    for sharing in chain {
        let own = tokens(sharing);
        all = all.iter().flat_map(|token| own.iter().map(move |other| token.union(other).cloned().collect())).collect();
    }
    let mut spelled: Vec<String> = all.into_iter().map(spell).collect();
    spelled.sort();
    spelled.dedup();
    Audience(spelled)
}

fn tokens(sharing: &Sharing) -> Vec<Token> {
    let owner = circle(sharing.owner);
    let alone = |atom: String| Token::from([atom]);
    match sharing.level {
        Level::Public => vec![Token::new()],
        Level::Coalition => vec![alone("coalition".into())],
        Level::Circles => {
            std::iter::once(owner).chain(sharing.circles.iter().map(|id| circle(*id))).map(alone).collect()
        }
        Level::Partner => vec![alone(owner)],
        Level::People => sharing.people.iter().map(|id| alone(person(*id))).collect(),
    }
}

/// Spells a token. Every circle and person here is of the coalition, so beside one of them the
/// wider word says nothing more.
fn spell(token: Token) -> String {
    let narrow: Vec<&str> = token.iter().map(String::as_str).filter(|atom| *atom != "coalition").collect();
    match (narrow.is_empty(), token.is_empty()) {
        (true, true) => "public".into(),
        (true, false) => "coalition".into(),
        _ => narrow.join("&"),
    }
}

/// What a person sees: the tokens they meet. No one signed in, and whoever holds no place any more,
/// see only what is public, even where they were once named.
#[must_use]
pub fn sight(reader: Option<PersonId>, circles: &[CircleId]) -> Vec<String> {
    let mut tokens = vec!["public".to_owned()];
    let Some(reader) = reader.filter(|_| !circles.is_empty()) else { return tokens };
    tokens.push("coalition".into());
    let mut atoms: Vec<String> = circles.iter().map(|id| circle(*id)).collect();
    atoms.push(person(reader));
    atoms.sort();
    atoms.dedup();
    for (at, one) in atoms.iter().enumerate() {
        tokens.push(one.clone());
        tokens.extend(atoms.iter().skip(at + 1).map(|two| format!("{one}&{two}")));
    }
    tokens
}

fn circle(id: CircleId) -> String {
    format!("c{}", id.0.simple())
}

fn person(id: PersonId) -> String {
    format!("p{}", id.0.simple())
}

/// Whether `inner` may stand inside `outer` as it says: sharing only narrows downward. A wider
/// inner level is not wrong (the outer one still binds), but it says more than is true, so forms
/// refuse it.
#[must_use]
pub fn narrower(inner: Level, outer: Level) -> bool {
    inner >= outer
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn circle_id(n: u8) -> CircleId {
        CircleId(Uuid::from_u128(n.into()))
    }
    fn person_id(n: u8) -> PersonId {
        PersonId(Uuid::from_u128(1000 + u128::from(n)))
    }

    /// The meaning, said the long way: who may see one thing by its own sharing alone.
    fn may_see(sharing: &Sharing, reader: Option<u8>, circles: &[u8]) -> bool {
        let member = |id: &CircleId| circles.iter().any(|n| circle_id(*n) == *id);
        match sharing.level {
            Level::Public => true,
            Level::Coalition => reader.is_some() && !circles.is_empty(),
            Level::Circles => reader.is_some() && (member(&sharing.owner) || sharing.circles.iter().any(member)),
            Level::Partner => reader.is_some() && member(&sharing.owner),
            Level::People => reader.is_some_and(|n| sharing.people.contains(&person_id(n)) && !circles.is_empty()),
        }
    }

    prop_compose! {
        fn any_sharing()(level in 0..5usize, owner in 0..4u8, circles in prop::collection::vec(0..4u8, 0..3), people in prop::collection::vec(0..3u8, 0..3)) -> Sharing {
            Sharing {
                level: Level::ALL[level],
                owner: circle_id(owner),
                circles: circles.into_iter().map(circle_id).collect(),
                people: people.into_iter().map(person_id).collect(),
            }
        }
    }

    proptest! {
        #[test]
        fn audience_meets_sight_exactly_when_the_reader_may_see_the_thing_and_all_it_stands_in(
            inner in any_sharing(), outer in any_sharing(), reader in prop::option::of(0..3u8), circles in prop::collection::vec(0..4u8, 0..4),
        ) {
            let mine: Vec<CircleId> = circles.iter().map(|n| circle_id(*n)).collect();
            let sight = sight(reader.map(person_id), &mine);
            let expected = may_see(&inner, reader, &circles) && may_see(&outer, reader, &circles);
            prop_assert_eq!(audience(&[inner, outer]).meets(&sight), expected);
        }

        #[test]
        fn a_thing_in_a_narrower_place_is_never_seen_by_more(
            inner in any_sharing(), outer in any_sharing(), reader in prop::option::of(0..3u8), circles in prop::collection::vec(0..4u8, 0..4),
        ) {
            let mine: Vec<CircleId> = circles.iter().map(|n| circle_id(*n)).collect();
            let sight = sight(reader.map(person_id), &mine);
            let both = audience(&[inner.clone(), outer]).meets(&sight);
            prop_assert!(!both || audience(&[inner]).meets(&sight));
        }
    }

    #[test]
    fn someone_signed_out_sees_what_is_public_and_nothing_else() {
        assert_eq!(sight(None, &[]), ["public"]);
        assert_eq!(sight(Some(person_id(1)), &[]), ["public"], "someone whose last place has ended");
        let things = Level::ALL.map(|level| audience(&[Sharing::at(level, circle_id(1))]));
        assert_eq!(things.map(|thing| thing.meets(&sight(None, &[]))), [true, false, false, false, false]);
    }
}
