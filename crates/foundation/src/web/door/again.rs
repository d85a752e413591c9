//! The same visit a while later: for answers that go on and on.

use super::{Site, Visit};
use crate::access::Actor;
use crate::{Error, Result, auth};

impl Visit {
    /// Who acts, with the seats they hold by now. Looking does not lengthen the session.
    ///
    /// # Errors
    /// `NotFound` if the session has ended.
    pub async fn actor_now(&self, site: &Site) -> Result<Actor> {
        let today = site.db().clock().now().date(&site.coalition().await?.zone);
        let known = auth::recognise(&site.db().view(&Actor::signed_out()), &self.0.token, today).await?;
        let known = known.filter(|known| Some(known.session) == self.0.session).ok_or(Error::NotFound)?;
        Ok(Actor::person(known.person, known.seats))
    }
}
