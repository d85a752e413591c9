//! What is due when silence becomes consent.

use foundation::Result;
use foundation::access::Actor;
use foundation::jobs::{Claim, Job};
use foundation::web::Site;
use serde::{Deserialize, Serialize};

use super::model::ReviewId;
use super::publishing::settle;

/// Looks at a review whose window should have ended, and sends its revision out if it is clear. Done
/// twice, or long after, it does once what was due.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReviewDue {
    /// Which review.
    pub review: ReviewId,
}

impl Job for ReviewDue {
    const NAME: &'static str = "knowledge.review_due";

    async fn run(self, site: Site, _claim: Claim) -> Result<()> {
        let mut work = site.db().work(&Actor::system("reviews")).await?;
        foundation::testing_point("review.due");
        settle(&site, &mut work, self.review, None).await?;
        if work.has_facts() { work.commit().await } else { work.commit_housekeeping().await }
    }
}
