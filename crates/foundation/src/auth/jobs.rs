//! What the door does after it has answered.

use serde::{Deserialize, Serialize};

use super::store;
use crate::Result;
use crate::access::Actor;
use crate::db::Sql;
use crate::jobs::{Claim, Job};
use crate::ledger::{Fact, Subject};
use crate::web::Site;
use crate::work::Reads;

/// Someone asked for a new password. Whether the address is known is found out here, after the
/// answer, so that neither its words nor its time can tell.
#[derive(Serialize, Deserialize)]
pub struct NewPasswordAsked {
    /// The address they gave.
    pub email: String,
}

impl Job for NewPasswordAsked {
    const NAME: &'static str = "auth.new_password_asked";

    async fn run(self, site: Site, _claim: Claim) -> Result<()> {
        let mut work = site.db().work(&Actor::system("auth")).await?;
        let sql = "insert into password_ask (person_id, asked_at) values ($1, $2) on conflict (person_id) do nothing";
        let mut noted = false;
        for (person, _) in store::accounts_of(&work, &self.email).await? {
            if Sql::with(sql, [person.into(), work.now().0.into()]).run(&work).await? == 1 {
                work.tell(Fact::of("auth.new_password_asked", Subject::of("person", person)));
                noted = true;
            }
        }
        if noted {
            work.commit().await?;
        }
        Ok(())
    }
}
