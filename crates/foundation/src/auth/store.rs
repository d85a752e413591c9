//! Accounts, sessions, one-time links and attempts: all the queries.

use jiff::civil::Date;
use sea_orm::QueryResult;

use super::model::{DoorLink, LinkKind, Proven, Session, SessionId};
use super::rules::Attempts;
use super::tokens::Secret;
use crate::access::{CircleId, PersonId, Seat};
use crate::clock::{DAY, Moment};
use crate::db::{Column, Db, Sql};
use crate::directory;
use crate::i18n::Language;
use crate::work::{Reads, View, Work};
use crate::{Error, Result};

/// A session ends after this many seconds, whatever happens.
const SESSION_LASTS: i64 = 30 * DAY;
/// A session ends after this many seconds without a visit.
const SESSION_IDLES: i64 = 7 * DAY;
/// How exactly the last visit is kept, in seconds: a write for every page would be waste.
const SEEN_EVERY: i64 = 300;

// ---- accounts

/// Whether no one has an account yet, so that the first director is still to come.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn set_up_needed(view: &impl Reads) -> Result<bool> {
    Ok(Sql::new("select 1 as one from account limit 1").row(view).await?.is_none())
}

/// Everyone who signs in with an address, the earliest first, and what is kept of their passwords.
/// Most addresses have one person. None is refused because someone else has given it, or the
/// refusal would tell that it is known (T-51): who it is, the password says.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn accounts_of(view: &impl Reads, email: &str) -> Result<Vec<(PersonId, String)>> {
    let sql = "select account.person_id, password from account join person on person.id = account.person_id
               where email = $1 order by created_at, person.id";
    Sql::with(sql, [email.into()]).all(view, |row| Ok((PersonId(row.col("person_id")?), row.col("password")?))).await
}

/// The address a person signs in with.
///
/// # Errors
/// `NotFound` if they have no account.
pub(super) async fn email_of(view: &impl Reads, person: PersonId) -> Result<(String, String)> {
    Sql::with("select email, password from account where person_id = $1", [person.into()])
        .one(view, |row| Ok((row.col("email")?, row.col("password")?)))
        .await
}

/// Keeps an account, or a new password for it.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn keep_account(work: &Work, person: PersonId, email: &str, password_hash: &str) -> Result<()> {
    let sql = "insert into account (person_id, email, password, changed_at) values ($1, $2, $3, $4)
               on conflict (person_id) do update set email = $2, password = $3, changed_at = $4";
    Sql::with(sql, [person.into(), email.into(), password_hash.into(), work.now().0.into()]).run(work).await?;
    Ok(())
}

// ---- sessions

/// Begins a session for someone who has proven who they are; gives the token for their cookie.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn begin_session(work: &Work, proven: Proven, browser: &str) -> Result<Secret> {
    let token = Secret::new_random();
    let now = work.now();
    let sql = "insert into session (id, token, person_id, began_at, seen_at, ends_at, browser) values ($1, $2, $3, $4, $4, $5, $6)";
    let browser: String = browser.chars().filter(|letter| !letter.is_control()).take(120).collect();
    let values = [
        SessionId::new().into(),
        token.kept().into(),
        proven.person().into(),
        now.0.into(),
        now.plus_seconds(SESSION_LASTS).0.into(),
        browser.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Sql::with("delete from session where ends_at < $1", [now.0.into()]).run(work).await?;
    Ok(token)
}

/// Someone whose session is alive.
pub(crate) struct Recognised {
    /// The session.
    pub(crate) session: SessionId,
    /// Who.
    pub(crate) person: PersonId,
    /// The name they go by.
    pub(crate) name: String,
    /// The language they read Kith in.
    pub(crate) language: Language,
    /// When the session was last seen.
    pub(crate) seen: Moment,
    /// The seats they hold today.
    pub(crate) seats: Vec<Seat>,
}

/// Who stands behind a cookie, if its session is alive, with the seats they hold today: one
/// question, because every page of someone signed in asks it.
pub(crate) async fn recognise(view: &View, token: &Secret, today: Date) -> Result<Option<Recognised>> {
    let sql = "select session.id, session.person_id, person.name, person.language, seen_at, circle_id, membership.role, right_name
               from session join person on person.id = session.person_id
               left join membership on membership.person_id = person.id and since <= $4 and (until is null or until >= $4)
               left join role_right on role_right.role = membership.role
               where token = $1 and ends_at > $2 and seen_at > $3 order by circle_id, membership.role";
    let now = view.now();
    let values =
        [token.kept().into(), now.0.into(), now.plus_seconds(-SESSION_IDLES).0.into(), today.to_string().into()];
    let rows = Sql::with(sql, values).rows(view).await?;
    let Some(row) = rows.first() else { return Ok(None) };
    Ok(Some(Recognised {
        session: SessionId(row.col("id")?),
        person: PersonId(row.col("person_id")?),
        name: row.col("name")?,
        language: Language::parse(&row.col::<String>("language")?).unwrap_or_else(Language::default_language),
        seen: Moment(row.col("seen_at")?),
        seats: directory::seats_in(&rows)?,
    }))
}

/// Notes that a session was seen, at most every five minutes.
pub(crate) async fn touch(db: &Db, actor: &crate::access::Actor, id: SessionId, seen: Moment) -> Result<()> {
    let now = db.clock().now();
    if now < seen.plus_seconds(SEEN_EVERY) {
        return Ok(());
    }
    let work = db.work(actor).await?;
    Sql::with("update session set seen_at = $1 where id = $2", [now.0.into(), id.into()]).run(&work).await?;
    work.commit_housekeeping().await
}

/// A person's living sessions, the latest first.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn sessions_of(view: &impl Reads, person: PersonId) -> Result<Vec<Session>> {
    let sql = "select id, began_at, seen_at, browser from session where person_id = $1 and ends_at > $2 and seen_at > $3 order by seen_at desc, id";
    let now = view.now();
    Sql::with(sql, [person.into(), now.0.into(), now.plus_seconds(-SESSION_IDLES).0.into()])
        .all(view, |row| {
            Ok(Session {
                id: SessionId(row.col("id")?),
                began_at: Moment(row.col("began_at")?),
                seen_at: Moment(row.col("seen_at")?),
                browser: row.col("browser")?,
            })
        })
        .await
}

/// Ends one session of a person.
///
/// # Errors
/// `NotFound` if it is not theirs, or is over.
pub async fn end_session(work: &Work, person: PersonId, id: SessionId) -> Result<()> {
    let ended =
        Sql::with("delete from session where id = $1 and person_id = $2", [id.into(), person.into()]).run(work).await?;
    if ended == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Ends all sessions of a person, but the one they are in.
///
/// # Errors
/// Broken if the rows cannot be removed.
pub async fn end_sessions(work: &Work, person: PersonId, but: Option<SessionId>) -> Result<u64> {
    let but = but.map_or(uuid::Uuid::nil(), |id| id.0);
    Sql::with("delete from session where person_id = $1 and id <> $2", [person.into(), but.into()]).run(work).await
}

// ---- one-time links

/// Makes a one-time link and gives its secret, which is not kept.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn make_link(work: &Work, link: &DoorLink) -> Result<Secret> {
    let secret = Secret::new_random();
    if link.kind != LinkKind::Invitation {
        let sql = "delete from door_link where kind = $1 and (person_id = $2 or kind = 'set-up')";
        Sql::with(sql, [link.kind.word().into(), link.person.map(|id| id.0).into()]).run(work).await?;
    }
    let sql = "insert into door_link (token, kind, person_id, circle_id, role, language, made_by, made_at, ends_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = [
        secret.kept().into(),
        link.kind.word().into(),
        link.person.map(|id| id.0).into(),
        link.circle.map(|id| id.0).into(),
        link.role.clone().into(),
        link.language.tag().into(),
        work.actor().name_in_ledger().into(),
        work.now().0.into(),
        work.now().plus_seconds(link.kind.lasts()).0.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Ok(secret)
}

/// The link behind a secret, if it still works.
///
/// # Errors
/// `NotFound` if it was used, has ended, or never was.
pub async fn open_link(view: &impl Reads, kind: LinkKind, secret: &Secret) -> Result<DoorLink> {
    let sql = "select kind, person_id, circle_id, role, language from door_link where token = $1 and kind = $2 and ends_at > $3";
    Sql::with(sql, [secret.kept().into(), kind.word().into(), view.now().0.into()]).one(view, read_link).await
}

fn read_link(row: &QueryResult) -> Result<DoorLink> {
    Ok(DoorLink {
        kind: row.col::<String>("kind")?.parse().map_err(|()| Error::NotFound)?,
        person: row.col::<Option<uuid::Uuid>>("person_id")?.map(PersonId),
        circle: row.col::<Option<uuid::Uuid>>("circle_id")?.map(CircleId),
        role: row.col("role")?,
        language: Language::parse(&row.col::<String>("language")?).unwrap_or_else(Language::default_language),
    })
}

/// Uses a link up: it works once, also when two come at the same moment.
///
/// # Errors
/// `NotFound` if someone was first.
pub async fn use_link(work: &Work, kind: LinkKind, secret: &Secret) -> Result<DoorLink> {
    let link = open_link(work, kind, secret).await?;
    let used = Sql::with("delete from door_link where token = $1", [secret.kept().into()]).run(work).await?;
    if used == 1 { Ok(link) } else { Err(Error::NotFound) }
}

// ---- asking for a new password

/// Who of some people asked for a new password and still waits for a link.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn asks(view: &impl Reads) -> Result<Vec<PersonId>> {
    Sql::new("select person_id from password_ask order by asked_at")
        .all(view, |row| Ok(PersonId(row.col("person_id")?)))
        .await
}

/// Forgets that someone asked.
pub(super) async fn forget_ask(work: &Work, person: PersonId) -> Result<()> {
    Sql::with("delete from password_ask where person_id = $1", [person.into()]).run(work).await?;
    Ok(())
}

// ---- attempts

/// Counts one more attempt at each door (an account, an address) and says for how many seconds
/// the slowest of them is shut. Counted before the answer is known, so that many at once count.
pub(super) async fn attempt(db: &Db, doors: &[String]) -> Result<Option<i64>> {
    let work = db.work(&crate::access::Actor::signed_out()).await?;
    let now = work.now().0 / 1_000_000;
    let mut longest = None;
    for door in doors {
        let known = attempts_at(&work, door).await?;
        longest = longest.max(known.wait(now));
        if known.wait(now).is_none() {
            keep_attempts(&work, door, known.one_more(now)).await?;
        }
    }
    Sql::with("delete from attempt where since < $1", [(now - DAY).into()]).run(&work).await?;
    work.commit_housekeeping().await?;
    Ok(longest)
}

/// Takes back the one attempt that turned out right. Wrong ones stay counted, so that a guesser
/// with an account of their own cannot wipe the slate.
pub(super) async fn forgive_attempt(work: &Work, door: &str) -> Result<()> {
    let sql = "update attempt set count = count - 1 where door = $1 and count > 0";
    Sql::with(sql, [door.into()]).run(work).await?;
    Ok(())
}

/// Forgets the attempts at a door after a right answer.
pub(super) async fn forget_attempts(work: &Work, door: &str) -> Result<()> {
    Sql::with("delete from attempt where door = $1", [door.into()]).run(work).await?;
    Ok(())
}

async fn attempts_at(work: &Work, door: &str) -> Result<Attempts> {
    let row = Sql::with("select count, since, next_at from attempt where door = $1", [door.into()]).row(work).await?;
    row.map_or(Ok(Attempts::default()), |row| {
        Ok(Attempts { count: row.col("count")?, since: row.col("since")?, next_at: row.col("next_at")? })
    })
}

async fn keep_attempts(work: &Work, door: &str, attempts: Attempts) -> Result<()> {
    let sql = "insert into attempt (door, count, since, next_at) values ($1, $2, $3, $4)
               on conflict (door) do update set count = $2, since = $3, next_at = $4";
    let values = [door.into(), attempts.count.into(), attempts.since.into(), attempts.next_at.into()];
    Sql::with(sql, values).run(work).await?;
    Ok(())
}
