//! Keeping, ending and withdrawing: what readers see follows at once.

use foundation::access::{Actor, Permitted};
use foundation::clock::Moment;
use foundation::i18n::{Language, Words};
use foundation::jobs::{self, Job};
use foundation::ledger::Fact;
use foundation::web::{Later, Site};
use foundation::work::Work;
use foundation::{Error, Result, files};

use super::jobs::ConsentEnds;
use super::model::{About, Consent, ConsentId, KeepConsents, QuoteBlock, Terms};
use super::uses::{Use, uses};
use super::{rules, store};
use crate::pages::store::{self as pages, Hidden};
use crate::pages::{Edition, NewText, PageId, Revision, Significance};

/// So often all is looked for anew when somebody else was faster.
const TRIES: usize = 5;

/// What stands elsewhere and is not kept by pages: drafts, later exports. Given by the house.
pub struct Elsewhere(pub Vec<Place>);

/// Words and an address for each use, when they are known.
type UsesThere = Later<Result<Vec<(String, String)>>>;

/// One such place.
#[derive(Clone, Copy)]
pub struct Place {
    /// Uses there that this reader may know of: words and an address.
    pub uses: fn(Site, Actor, About) -> UsesThere,
    /// Takes it out there, for whoever withdrew it. Safe to do twice.
    pub take_out: fn(Site, Actor, About) -> Later<Result<()>>,
}

/// Says until when something is shown: as long as every consent on it stands.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub(super) async fn show(work: &Work, about: &About, found: &[Use]) -> Result<()> {
    let earliest = |all: Option<&Vec<Terms>>| all.and_then(|all| all.iter().map(Terms::shown_until).min());
    match about {
        About::Picture(hash) => {
            let (_, on) = store::terms_on(work, &[], std::slice::from_ref(hash)).await?;
            files::show_until(work, hash, earliest(on.get(hash))).await
        }
        About::Quote(blocks) => {
            for known in blocks {
                let (on, _) = store::terms_on(work, &[(known.block, known.hash.clone())], &[]).await?;
                pages::words_until(work, &known.hash, earliest(on.get(&known.block))).await?;
            }
            for one in found {
                for block in &one.blocks {
                    // A block that has the same words is the same quote, whatever its id.
                    let same: Vec<_> = blocks.iter().map(|known| (*block, known.hash.clone())).collect();
                    let (on, _) = store::terms_on(work, &same, &[]).await?;
                    pages::show_until(work, one.page.id, *block, earliest(on.get(block))).await?;
                }
            }
            Ok(())
        }
    }
}

/// Keeps a consent; from its end nothing of it is shown, whether anybody looks or not.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn keep(
    site: &Site,
    actor: &Actor,
    owner: foundation::access::CircleId,
    about: &About,
    new: &rules::NewConsent,
) -> Result<ConsentId> {
    let found = uses(&site.db().view(&Actor::system("consents")), about).await?;
    let mut work = site.db().work(actor).await?;
    let id = store::add(&work, owner, about, new).await?;
    show(&work, about, &found).await?;
    jobs::enqueue_at(&work, new.terms.ends_at, ConsentEnds::NAME, &ConsentEnds { consent: id }).await?;
    let subject = foundation::ledger::Subject::of("consent", id);
    work.tell(Fact::of("knowledge.consent_kept", subject).on_behalf(owner).with("kind", about.word()));
    work.commit().await?;
    Ok(id)
}

/// Says that a consent is about another block too: the same quote in another language.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn link(
    site: &Site,
    actor: &Actor,
    consent: &Permitted<KeepConsents, Consent>,
    block: QuoteBlock,
) -> Result<()> {
    let About::Quote(mut blocks) = consent.about.clone() else { return Err(Error::NotFound) };
    blocks.push(block.clone());
    let about = About::Quote(blocks);
    let found = uses(&site.db().view(&Actor::system("consents")), &about).await?;
    let mut work = site.db().work(actor).await?;
    store::add_block(&work, consent.id, &block).await?;
    show(&work, &about, &found).await?;
    work.tell(Fact::of("knowledge.consent_linked", consent.subject()).on_behalf(consent.owner));
    work.commit().await
}

/// Changes the end of a consent; what had ended is shown again.
///
/// # Errors
/// Refused as stale if someone changed it meanwhile.
pub async fn renew(
    site: &Site,
    actor: &Actor,
    consent: &Permitted<KeepConsents, Consent>,
    until: Moment,
) -> Result<()> {
    let found = uses(&site.db().view(&Actor::system("consents")), &consent.about).await?;
    let mut work = site.db().work(actor).await?;
    store::renew(&work, consent, until).await?;
    show(&work, &consent.about, &found).await?;
    for one in &found {
        pages::index(&work, &one.page).await?;
    }
    jobs::enqueue_at(&work, until, ConsentEnds::NAME, &ConsentEnds { consent: consent.id }).await?;
    work.tell(Fact::of("knowledge.consent_renewed", consent.subject()).on_behalf(consent.owner));
    work.commit().await
}

/// Withdraws a consent: at once nothing of it is shown or served, and every edition that used it has
/// a new revision without it; those that readers see are published with it.
///
/// # Errors
/// Refused if it was withdrawn already; broken if others change these pages faster.
pub async fn withdraw(site: &Site, actor: &Actor, consent: &Permitted<KeepConsents, Consent>) -> Result<()> {
    rules::withdraw(consent)?;
    for _ in 0..TRIES {
        let found = uses(&site.db().view(&Actor::system("consents")), &consent.about).await?;
        match try_to_withdraw(site, actor, consent, &found).await {
            Err(Error::Refused(refusal)) if refusal.key == "form-stale" => {}
            Err(fault) => return Err(fault),
            Ok(()) => {
                let places = site.hook::<Elsewhere>().map(|hook| hook.0.clone()).unwrap_or_default();
                for place in places {
                    (place.take_out)(site.clone(), actor.clone(), consent.about.clone()).await?;
                }
                return Ok(());
            }
        }
    }
    Err(Error::refused("form-stale"))
}

async fn try_to_withdraw(site: &Site, actor: &Actor, consent: &Consent, found: &[Use]) -> Result<()> {
    let prepared: Vec<Prepared<'_>> = found.iter().map(prepare).collect::<Result<_>>()?;
    let mut work = site.db().work(actor).await?;
    store::withdraw(&work, consent).await?;
    show(&work, &consent.about, found).await?;
    for one in &prepared {
        take_out(&mut work, consent, one).await?;
    }
    work.tell(
        Fact::of("knowledge.consent_withdrawn", consent.subject())
            .on_behalf(consent.owner)
            .with("editions", i64::try_from(prepared.len()).unwrap_or(i64::MAX)),
    );
    work.commit().await
}

/// The revisions an edition needs, made ready before the work.
struct Prepared<'u> {
    of: &'u Use,
    /// What readers see, without it; nothing if they did not see it.
    public: Option<NewText>,
    /// What is newest, without it; nothing if it is what readers see, or is without it already.
    newest: Option<NewText>,
}

fn prepare(of: &Use) -> Result<Prepared<'_>> {
    let without = |revision: &Revision, slug: &str| -> Result<NewText> {
        let hidden = Hidden { blocks: of.blocks.clone(), pictures: of.pictures.clone(), next: None };
        let text = hidden.taken_from(&pages::public_text(revision)?, "")?;
        Ok(NewText {
            language: revision.language,
            slug: slug.to_owned(),
            title: revision.title.clone(),
            standfirst: revision.standfirst.clone(),
            credits: revision.credits.clone(),
            text,
            message: message(revision.language),
            significance: Significance::Content,
        })
    };
    let wished = of.edition.next_slug.as_deref().unwrap_or(&of.edition.slug);
    let public = of.public.as_ref().map(|revision| without(revision, &of.edition.slug)).transpose()?;
    let same = of.edition.public == Some(of.edition.newest);
    let newest = of.newest.as_ref().filter(|_| !same).map(|revision| without(revision, wished)).transpose()?;
    Ok(Prepared { of, public, newest })
}

/// The message of such a revision, in the language of the page.
fn message(language: Language) -> String {
    Words::new(language).say("consent-taken-out-message")
}

async fn take_out(work: &mut Work, consent: &Consent, one: &Prepared<'_>) -> Result<()> {
    let page = &one.of.page;
    let mut edition: Edition = one.of.edition.clone();
    let same = edition.public == Some(edition.newest);
    let behind = edition.newest;
    if let Some(text) = &one.public {
        edition = pages::add_revision(work, page, text, consent.owner, Some(edition.newest)).await?;
        pages::publish(work, page, &edition).await?;
        tell(work, consent, page.id, "knowledge.page_published");
    }
    let draft = match (&one.newest, &one.public) {
        (Some(text), _) => Some(text.clone()),
        // A newer draft without it stays the newest.
        (None, Some(_)) if !same => Some(again(work, page.id, behind, &one.of.edition).await?),
        _ => None,
    };
    if let Some(text) = draft {
        pages::add_revision(work, page, &text, consent.owner, Some(newest_of(work, page.id, text.language).await?))
            .await?;
    }
    if one.public.is_some() || one.newest.is_some() {
        tell(work, consent, page.id, "knowledge.page_changed");
    }
    pages::index(work, page).await
}

fn tell(work: &mut Work, consent: &Consent, page: PageId, kind: &'static str) {
    let fact = Fact::of(kind, page.into()).on_behalf(consent.owner);
    work.tell(if kind.ends_with("changed") { fact.with("significance", Significance::Content.word()) } else { fact });
}

async fn newest_of(work: &Work, page: PageId, language: Language) -> Result<crate::pages::RevisionId> {
    Ok(pages::edition(work, page, language).await?.newest)
}

/// A revision once more, as the newest.
async fn again(work: &Work, page: PageId, id: crate::pages::RevisionId, edition: &Edition) -> Result<NewText> {
    let revision = pages::revision(work, page, id).await?;
    Ok(NewText {
        language: revision.language,
        slug: edition.next_slug.clone().unwrap_or_else(|| edition.slug.clone()),
        title: revision.title.clone(),
        standfirst: revision.standfirst.clone(),
        credits: revision.credits.clone(),
        text: pages::public_text(&revision)?,
        message: revision.message.clone(),
        significance: Significance::Wording,
    })
}
