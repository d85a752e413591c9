use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

use super::model::{CircleId, PersonId};
use super::rules;
use crate::db::Sight;
use crate::{Error, Result};

/// How far a right given by a role in a circle reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// To what belongs to that very circle.
    Own,
    /// Also to what belongs to the circles below it.
    Below,
}

/// A right of a domain, as a type, so that a rule can ask for the stamp of exactly this one.
pub trait Right: Copy {
    /// Its name, in the imperative (`knowledge.publish`).
    const NAME: &'static str;
    /// How far it reaches.
    const REACH: Reach = Reach::Own;
}

/// A thing that belongs to a circle.
pub trait Belongs {
    /// The circle it belongs to, then the circles above that one, nearest first.
    fn lineage(&self) -> Vec<CircleId>;
}

/// Proof that the actor may do `R` to the thing inside. Only [`Actor::permit`] makes one.
#[derive(Debug)]
pub struct Permitted<R, T> {
    thing: T,
    right: PhantomData<R>,
}

impl<R, T> Permitted<R, T> {
    /// Gives the thing back, without its stamp.
    pub fn into_inner(self) -> T {
        self.thing
    }
}

impl<R, T> Deref for Permitted<R, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.thing
    }
}

/// A place someone holds in a circle today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The circle.
    pub circle: CircleId,
    /// The role, by its slug.
    pub role: String,
    /// The rights the role gives.
    pub rights: Vec<String>,
}

/// Who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Someone we do not know.
    SignedOut,
    /// A person who signed in (or whom a script acts for).
    Person(PersonId),
    /// A part of the program itself, by name.
    System(&'static str),
}

/// Who acts, with what they may see and do; cheap to clone.
#[derive(Debug, Clone)]
pub struct Actor(Arc<Standing>);

#[derive(Debug)]
struct Standing {
    who: Who,
    seats: Vec<Seat>,
    sight: Vec<String>,
}

impl Sight for Actor {
    fn tokens(&self) -> Option<&[String]> {
        (!self.sees_all()).then(|| self.sight())
    }
}

impl Actor {
    /// A reader who did not sign in.
    #[must_use]
    pub fn signed_out() -> Self {
        Self::standing(Who::SignedOut, Vec::new(), rules::sight(None, &[]))
    }

    /// A person with the seats they hold today.
    #[must_use]
    pub fn person(id: PersonId, seats: Vec<Seat>) -> Self {
        let mut circles: Vec<CircleId> = seats.iter().map(|seat| seat.circle).collect();
        circles.sort();
        circles.dedup();
        let sight = rules::sight(Some(id), &circles);
        Self::standing(Who::Person(id), seats, sight)
    }

    /// A named part of the program, for jobs and first set-up.
    #[must_use]
    pub fn system(name: &'static str) -> Self {
        Self::standing(Who::System(name), Vec::new(), Vec::new())
    }

    fn standing(who: Who, seats: Vec<Seat>, sight: Vec<String>) -> Self {
        Self(Arc::new(Standing { who, seats, sight }))
    }

    /// Who it is.
    #[must_use]
    pub fn who(&self) -> Who {
        self.0.who
    }

    /// The person, if it is one.
    #[must_use]
    pub fn person_id(&self) -> Option<PersonId> {
        match self.0.who {
            Who::Person(id) => Some(id),
            _ => None,
        }
    }

    /// The person, or a 404 page for those who did not sign in (the route is not there for them).
    ///
    /// # Errors
    /// `NotFound` for anyone else.
    pub fn signed_in(&self) -> Result<PersonId> {
        self.person_id().ok_or(Error::NotFound)
    }

    /// The seats held today.
    #[must_use]
    pub fn seats(&self) -> &[Seat] {
        &self.0.seats
    }

    /// The tokens of what they see; empty for the program itself, which sees all.
    #[must_use]
    pub fn sight(&self) -> &[String] {
        &self.0.sight
    }

    /// Whether this is a part of the program, from which nothing in the commons is hidden.
    #[must_use]
    pub fn sees_all(&self) -> bool {
        matches!(self.0.who, Who::System(_))
    }

    /// Whether they hold a right over a circle, given that circle and those above it.
    #[must_use]
    pub fn holds<R: Right>(&self, _right: R, lineage: &[CircleId]) -> bool {
        let reached = match R::REACH {
            Reach::Own => lineage.get(..1).unwrap_or_default(),
            Reach::Below => lineage,
        };
        self.sees_all()
            || self
                .0
                .seats
                .iter()
                .any(|seat| reached.contains(&seat.circle) && seat.rights.iter().any(|right| right == R::NAME))
    }

    /// The circles in which they hold a right.
    pub fn circles_with<R: Right>(&self, _right: R) -> impl Iterator<Item = CircleId> {
        self.0.seats.iter().filter(|seat| seat.rights.iter().any(|right| right == R::NAME)).map(|seat| seat.circle)
    }

    /// Stamps a thing they have already found as one they may do this to.
    ///
    /// # Errors
    /// `Forbidden` with the right's name.
    pub fn permit<R: Right, T: Belongs>(&self, right: R, thing: T) -> Result<Permitted<R, T>> {
        if self.holds(right, &thing.lineage()) {
            Ok(Permitted { thing, right: PhantomData })
        } else {
            Err(Error::Forbidden(R::NAME))
        }
    }

    /// How the ledger names them: an id, never a name.
    #[must_use]
    pub fn name_in_ledger(&self) -> String {
        match self.0.who {
            Who::SignedOut => "signed-out".into(),
            Who::Person(id) => id.to_string(),
            Who::System(name) => format!("system:{name}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[derive(Clone, Copy)]
    struct Mend;
    impl Right for Mend {
        const NAME: &'static str = "test.mend";
    }
    #[derive(Clone, Copy)]
    struct Oversee;
    impl Right for Oversee {
        const NAME: &'static str = "test.oversee";
        const REACH: Reach = Reach::Below;
    }
    struct Thing(Vec<CircleId>);
    impl Belongs for Thing {
        fn lineage(&self) -> Vec<CircleId> {
            self.0.clone()
        }
    }

    #[test]
    fn a_right_reaches_as_far_as_it_says_and_no_further() {
        let [partner, coalition, other] = [1, 2, 3].map(|n| CircleId(Uuid::from_u128(n)));
        let rights = vec!["test.mend".into(), "test.oversee".into()];
        let actor = Actor::person(PersonId::new(), vec![Seat { circle: coalition, role: "director".into(), rights }]);
        let below = || Thing(vec![partner, coalition]);
        assert!(matches!(actor.permit(Mend, below()), Err(Error::Forbidden("test.mend"))));
        assert!(actor.permit(Oversee, below()).is_ok());
        assert!(actor.permit(Mend, Thing(vec![coalition])).is_ok());
        assert!(actor.permit(Oversee, Thing(vec![other])).is_err());
        assert!(Actor::signed_out().permit(Oversee, below()).is_err());
    }
}
