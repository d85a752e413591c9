//! Who is asked before readers see a revision. Pages know neither checks nor reviews: the app hands
//! them a list of those who may say no.

use std::future::Future;
use std::pin::Pin;

use foundation::Result;
use foundation::web::Site;
use foundation::work::Work;

use super::model::{Edition, Page, RevisionId};

/// How a revision comes to be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// Someone who may publish pressed the button.
    Now,
    /// What someone asked for earlier is due: a time they named, or the end of a review.
    Due,
    /// With many others, from outside, by someone who may publish.
    Brought,
}

/// A revision that is about to be shown to readers.
#[derive(Debug, Clone, Copy)]
pub struct Publishing<'a> {
    /// Of which page.
    pub page: &'a Page,
    /// In which language, as it stands.
    pub edition: &'a Edition,
    /// Exactly this one; not always the newest.
    pub revision: RevisionId,
    /// How it came to this.
    pub occasion: Occasion,
}

/// An answer that comes later: nothing, or a refusal in words.
pub type Verdict<'a> = Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

/// Says no to a publication by refusing it with a sentence; asked within the work that publishes.
pub type BeforePublishing = for<'a> fn(&'a Site, &'a Work, &'a Publishing<'a>) -> Verdict<'a>;

/// All who are asked, in this order.
pub struct Gate(pub Vec<BeforePublishing>);

impl Gate {
    /// Asks all of them; nobody is asked where no gate was given.
    ///
    /// # Errors
    /// The first refusal; broken if somebody could not be asked.
    pub async fn ask(site: &Site, work: &Work, publishing: &Publishing<'_>) -> Result<()> {
        for asked in site.hook::<Self>().map(|gate| gate.0.as_slice()).unwrap_or_default() {
            asked(site, work, publishing).await?;
        }
        Ok(())
    }
}
