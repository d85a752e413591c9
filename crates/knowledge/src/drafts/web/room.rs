//! A page at someone's desk: who stands there, which page, in which language.

use foundation::Result;
use foundation::access::Permitted;
use foundation::i18n::Language;
use foundation::web::{Site, Visit};
use foundation::work::{View, Work};
use jiff::tz::TimeZone;

use crate::drafts::model::Trace;
use crate::pages::web::{edit_address, language_of, open, page_id};
use crate::pages::{Page, Write, store as pages};

/// A page at someone's desk.
pub(super) struct Room {
    pub(super) visit: Visit,
    pub(super) site: Site,
    pub(super) page: Page,
    pub(super) language: Language,
    zone: TimeZone,
}

impl Room {
    /// Finds the page; for those who neither write nor publish in its circle it stays shut.
    pub(super) async fn enter(visit: Visit, site: Site, id: &str, tag: &str) -> Result<(Self, View)> {
        let language = language_of(tag)?;
        let view = site.db().view(visit.actor());
        let page = open(&visit, &view, page_id(id)?).await?;
        let zone = site.coalition().await?.zone.clone();
        Ok((Self { visit, site, page, language, zone }, view))
    }

    /// The same for a deed, which needs the right to write.
    pub(super) async fn enter_to_write(visit: Visit, site: Site, id: &str, tag: &str) -> Result<(Self, View)> {
        let (room, view) = Self::enter(visit, site, id, tag).await?;
        room.visit.actor().permit(Write, room.page.clone())?;
        Ok((room, view))
    }

    /// Begins to write: the page found again, stamped.
    pub(super) async fn work(&self) -> Result<(Work, Permitted<Write, Page>)> {
        let work = self.site.db().work(self.visit.actor()).await?;
        let page = self.visit.actor().permit(Write, pages::page(&work, self.page.id).await?)?;
        Ok((work, page))
    }

    /// The address of the desk.
    pub(super) fn here(&self) -> String {
        edit_address(self.page.id, self.language)
    }

    /// When, in words: today the hour, else the day.
    pub(super) fn when(&self, trace: &Trace) -> String {
        let words = self.visit.words();
        let at = trace.at.timestamp().to_zoned(self.zone.clone());
        let today = self.site.db().clock().now().date(&self.zone);
        if at.date() == today { words.clock(at.time()) } else { words.date(at.date()) }
    }
}
