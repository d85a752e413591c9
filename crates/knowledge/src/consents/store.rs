//! Consents: all the queries about them.

use std::collections::HashMap;

use foundation::access::CircleId;
use foundation::blocks::BlockId;
use foundation::clock::Moment;
use foundation::db::{Column, Sql};
use foundation::i18n::Language;
use foundation::work::{Reads, Work};
use foundation::{Error, Result};
use sea_orm::QueryResult;
use uuid::Uuid;

use super::model::{About, Consent, ConsentId, Given, KeepConsents, QuoteBlock, Scope, Terms};
use super::rules::NewConsent;
use crate::pages::PageId;

const CONSENT: &str = "consent.id, consent.rev, consent.owner_id, consent.kind, consent.file_hash, consent.named_as, consent.given_how,
    consent.kept_where, consent.ends_at, consent.made_at, person.name as made_by_name, consent_withdrawal.made_at as withdrawn_at";
const JOINED: &str = "from consent join person on person.id = consent.made_by
    left join consent_withdrawal on consent_withdrawal.consent_id = consent.id";

fn read(row: &QueryResult) -> Result<Consent> {
    let about = match row.col::<Option<String>>("file_hash")? {
        Some(hash) => About::Picture(hash),
        None => About::Quote(Vec::new()),
    };
    Ok(Consent {
        id: ConsentId(row.col("id")?),
        rev: row.col("rev")?,
        owner: CircleId(row.col("owner_id")?),
        about,
        named_as: row.col("named_as")?,
        terms: Terms {
            scopes: Vec::new(),
            languages: Vec::new(),
            ends_at: Moment(row.col("ends_at")?),
            withdrawn_at: row.col::<Option<i64>>("withdrawn_at")?.map(Moment),
        },
        given: row.col::<String>("given_how")?.parse().unwrap_or(Given::Paper),
        kept_where: row.col("kept_where")?,
        made_by: row.col("made_by_name")?,
        made_at: Moment(row.col("made_at")?),
    })
}

/// The parts of consents that stand in rows of their own.
async fn fill(view: &impl Reads, mut all: Vec<Consent>) -> Result<Vec<Consent>> {
    let ids: Vec<Uuid> = all.iter().map(|consent| consent.id.0).collect();
    if ids.is_empty() {
        return Ok(all);
    }
    let mut at: HashMap<Uuid, usize> = HashMap::new();
    at.extend(ids.iter().enumerate().map(|(place, id)| (*id, place)));
    let one = |row: &QueryResult| -> Result<usize> {
        at.get(&row.col::<Uuid>("consent_id")?).copied().ok_or(Error::NotFound)
    };
    let in_ids = |sql: &str| Sql::new(sql).list(ids.iter().copied());
    for row in in_ids("select consent_id, scope from consent_scope where consent_id in ").rows(view).await? {
        let place = one(&row)?;
        all[place].terms.scopes.extend(row.col::<String>("scope")?.parse::<Scope>().ok());
    }
    for row in in_ids("select consent_id, language from consent_language where consent_id in ").rows(view).await? {
        let place = one(&row)?;
        all[place].terms.languages.extend(Language::parse(&row.col::<String>("language")?));
    }
    let sql = "select consent_id, page_id, language, block, hash from consent_block where consent_id in ";
    for row in in_ids(sql).add(" order by language, block").rows(view).await? {
        let place = one(&row)?;
        let (Ok(block), Some(language)) =
            (row.col::<String>("block")?.parse(), Language::parse(&row.col::<String>("language")?))
        else {
            continue;
        };
        if let About::Quote(blocks) = &mut all[place].about {
            blocks.push(QuoteBlock { page: PageId(row.col("page_id")?), language, block, hash: row.col("hash")? });
        }
    }
    for consent in &mut all {
        consent.terms.scopes.sort_unstable();
    }
    Ok(all)
}

/// Narrows to the consents of circles for which this person keeps them.
fn kept_by(sql: Sql, view: &impl Reads) -> Sql {
    match view.actor().sees_all() {
        true => sql.add("1 = 1"),
        false => sql.add("consent.owner_id in ").list(view.actor().circles_with(KeepConsents)),
    }
}

/// A consent, for those who keep them for its circle.
///
/// # Errors
/// `NotFound` for everyone else.
pub async fn consent(view: &impl Reads, id: ConsentId) -> Result<Consent> {
    let sql = Sql::new(&format!("select {CONSENT} {JOINED} where consent.id = ")).bind(id).add(" and ");
    let found = kept_by(sql, view).all(view, read).await?;
    fill(view, found).await?.into_iter().next().ok_or(Error::NotFound)
}

/// A stretch of the consents this person keeps, those first that end first and still stand; and how
/// many there are.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn consents(view: &impl Reads, limit: u64, offset: u64) -> Result<(Vec<Consent>, usize)> {
    let total: i64 =
        kept_by(Sql::new("select count(*) as n from consent where "), view).one(view, |row| row.col("n")).await?;
    let sql = kept_by(Sql::new(&format!("select {CONSENT} {JOINED} where ")), view).add(&format!(
        " order by case when consent_withdrawal.made_at is null then 0 else 1 end, consent.ends_at, consent.id limit {limit} offset {offset}"
    ));
    let found = sql.all(view, read).await?;
    Ok((fill(view, found).await?, usize::try_from(total).unwrap_or(0)))
}

/// The consents on quotes of a page, of those this person keeps: for saying that another block is
/// the same quote in another language.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn quotes_on(view: &impl Reads, page: PageId) -> Result<Vec<Consent>> {
    let sql = Sql::new(&format!(
        "select {CONSENT} {JOINED} where consent_withdrawal.made_at is null
           and exists (select 1 from consent_block where consent_block.consent_id = consent.id and page_id = "
    ))
    .bind(page)
    .add(") and ");
    let found = kept_by(sql, view).add(" order by consent.made_at").all(view, read).await?;
    fill(view, found).await
}

/// What all consents say of some quotes and pictures, whoever keeps them: of quotes by their block and
/// by the hash of their words, of pictures by the hash of their bytes.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn terms_on(
    view: &impl Reads,
    quotes: &[(BlockId, String)],
    pictures: &[String],
) -> Result<(HashMap<BlockId, Vec<Terms>>, HashMap<String, Vec<Terms>>)> {
    let (mut on_quotes, mut on_pictures) =
        (HashMap::<BlockId, Vec<Terms>>::new(), HashMap::<String, Vec<Terms>>::new());
    if !quotes.is_empty() {
        let sql = Sql::new(&format!(
            "select {CONSENT} {JOINED} where exists (select 1 from consent_block where consent_block.consent_id = consent.id and (block in "
        ))
        .list(quotes.iter().map(|(id, _)| id.to_string()))
        .add(" or hash in ")
        .list(quotes.iter().map(|(_, hash)| hash.as_str()))
        .add("))");
        let found = sql.all(view, read).await?;
        for consent in fill(view, found).await? {
            let About::Quote(blocks) = &consent.about else { continue };
            for (id, hash) in quotes {
                if blocks.iter().any(|block| block.block == *id || block.hash == *hash) {
                    on_quotes.entry(*id).or_default().push(consent.terms.clone());
                }
            }
        }
    }
    if !pictures.is_empty() {
        let sql = Sql::new(&format!("select {CONSENT} {JOINED} where consent.file_hash in "))
            .list(pictures.iter().map(String::as_str));
        let found = sql.all(view, read).await?;
        for consent in fill(view, found).await? {
            if let About::Picture(hash) = &consent.about {
                on_pictures.entry(hash.clone()).or_default().push(consent.terms.clone());
            }
        }
    }
    Ok((on_quotes, on_pictures))
}

/// Keeps a consent.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn add(work: &Work, owner: CircleId, about: &About, new: &NewConsent) -> Result<ConsentId> {
    let id = ConsentId::new();
    let hash = match about {
        About::Picture(hash) => Some(hash.clone()),
        About::Quote(_) => None,
    };
    let sql = "insert into consent (id, rev, owner_id, kind, file_hash, named_as, given_how, kept_where, ends_at, made_by, made_at)
               values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let values = [
        id.into(),
        owner.into(),
        about.word().into(),
        hash.into(),
        new.named_as.as_str().into(),
        new.given.word().into(),
        new.kept_where.as_str().into(),
        new.terms.ends_at.0.into(),
        work.actor().signed_in()?.into(),
        work.now().0.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    for scope in &new.terms.scopes {
        let sql = "insert into consent_scope (consent_id, scope) values ($1, $2)";
        Sql::with(sql, [id.into(), scope.word().into()]).run(work).await?;
    }
    for language in &new.terms.languages {
        let sql = "insert into consent_language (consent_id, language) values ($1, $2) on conflict do nothing";
        Sql::with(sql, [id.into(), language.tag().into()]).run(work).await?;
    }
    if let About::Quote(blocks) = about {
        for block in blocks {
            add_block(work, id, block).await?;
        }
    }
    Ok(id)
}

/// Says that a consent is about a block too.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn add_block(work: &Work, id: ConsentId, block: &QuoteBlock) -> Result<()> {
    let sql = "insert into consent_block (consent_id, page_id, language, block, hash) values ($1, $2, $3, $4, $5)
               on conflict (consent_id, page_id, block) do update set hash = $5";
    let values = [
        id.into(),
        block.page.into(),
        block.language.tag().into(),
        block.block.to_string().into(),
        block.hash.as_str().into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Ok(())
}

/// Changes the end of a consent.
///
/// # Errors
/// Refused as stale if someone changed it meanwhile.
pub async fn renew(work: &Work, consent: &Consent, ends_at: Moment) -> Result<()> {
    let sql = "update consent set rev = rev + 1, ends_at = $1 where id = $2 and rev = $3";
    Sql::with(sql, [ends_at.0.into(), consent.id.into(), consent.rev.into()]).run_once(work).await
}

/// Keeps that a consent was withdrawn.
///
/// # Errors
/// Refused as stale if someone changed it meanwhile.
pub async fn withdraw(work: &Work, consent: &Consent) -> Result<()> {
    let sql = "update consent set rev = rev + 1 where id = $1 and rev = $2";
    Sql::with(sql, [consent.id.into(), consent.rev.into()]).run_once(work).await?;
    let sql = "insert into consent_withdrawal (consent_id, made_by, made_at) values ($1, $2, $3)";
    let values = [consent.id.into(), work.actor().signed_in()?.into(), work.now().0.into()];
    Sql::with(sql, values).run(work).await?;
    Ok(())
}
