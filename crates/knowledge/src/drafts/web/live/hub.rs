//! Which pages are open in this process, and by how many.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use foundation::Result;
use foundation::access::{Actor, PersonId};
use foundation::i18n::Language;
use foundation::web::Site;
use tokio::sync::watch;

use super::super::room::Room;
use crate::drafts::store::{self, Here, Stamp};
use crate::pages::PageId;

/// How often the database is asked about a page that is open here.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Streams at once, at most, and of one person: each is a connection that stays open.
const STREAMS: usize = 400;
const STREAMS_OF_ONE: usize = 8;

type Key = (PageId, Language);

#[derive(Default)]
struct Hub {
    open: HashMap<Key, Arc<watch::Sender<u64>>>,
    seats: HashMap<PersonId, usize>,
}

static HUB: LazyLock<Mutex<Hub>> = LazyLock::new(Mutex::default);

fn hub() -> MutexGuard<'static, Hub> {
    HUB.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Wakes all streams of a page.
pub(super) fn stir(page: PageId, language: Language) {
    if let Some(bell) = hub().open.get(&(page, language)) {
        bell.send_modify(|count| *count += 1);
    }
}

/// A place among the streams; given back when it is dropped.
pub(super) struct Seat {
    person: PersonId,
    key: Key,
    site: Site,
    actor: Actor,
    pub(super) bell: watch::Receiver<u64>,
}

impl Seat {
    /// Takes a place; nothing if all are taken.
    pub(super) fn take(room: &Room) -> Option<Self> {
        let person = room.visit.actor().person_id()?;
        let key = (room.page.id, room.language);
        let mut hub = hub();
        if hub.seats.values().sum::<usize>() >= STREAMS || hub.seats.get(&person).is_some_and(|n| *n >= STREAMS_OF_ONE)
        {
            return None;
        }
        *hub.seats.entry(person).or_default() += 1;
        let known = hub.open.get(&key).map(|bell| bell.subscribe());
        let bell = known.unwrap_or_else(|| {
            let bell = Arc::new(watch::Sender::new(0));
            let heard = bell.subscribe();
            tokio::spawn(look(room.site.clone(), key, bell.clone()));
            hub.open.insert(key, bell);
            heard
        });
        Some(Self { person, key, site: room.site.clone(), actor: room.visit.actor().clone(), bell })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        {
            let mut hub = hub();
            if let Some(count) = hub.seats.get_mut(&self.person) {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    hub.seats.remove(&self.person);
                }
            }
        }
        let (site, actor, (page, language)) = (self.site.clone(), self.actor.clone(), self.key);
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                // Should it fail, they are not seen here any more in less than a minute.
                let _ = gone(&site, &actor, page, language).await;
            });
        }
    }
}

async fn gone(site: &Site, actor: &Actor, page: PageId, language: Language) -> Result<()> {
    let work = site.db().work(actor).await?;
    store::leave(&work, page, language).await?;
    // Where someone is, is no history.
    work.commit_housekeeping().await?;
    stir(page, language);
    Ok(())
}

/// Looks at a page as long as someone has it open.
async fn look(site: Site, key: Key, bell: Arc<watch::Sender<u64>>) {
    let mut known = None;
    loop {
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            () = bell.closed() => {}
        }
        {
            // Under the lock, so that nobody sits down at a table that is being carried away.
            let mut hub = hub();
            if bell.is_closed() {
                hub.open.remove(&key);
                return;
            }
        }
        // A database that does not answer now is asked again.
        let Ok(seen) = seen(&site, key).await else { continue };
        if known.as_ref() != Some(&seen) {
            bell.send_modify(|count| *count += 1);
        }
        known = Some(seen);
    }
}

async fn seen(site: &Site, (page, language): Key) -> Result<(Stamp, Vec<Here>)> {
    let view = site.db().view(&Actor::system("drafts"));
    Ok((store::stamp(&view, page, language).await?, store::here(&view, page, language).await?))
}
