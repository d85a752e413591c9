//! The rows of jobs: all the queries.

use crate::clock::Moment;
use crate::db::{Column, Db, Sql};
use crate::work::{Reads, Work};
use crate::{Error, Result};

crate::id_type!(
    /// A job.
    JobId
);

/// For how many seconds a claim holds without a sign of life.
const LEASE: i64 = 60;
/// After so many tries a job is left, with its fault.
const TRIES: i64 = 5;

/// A claimed job: what it needs, and the fencing number its writes must show.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Which job.
    pub id: JobId,
    /// Its name.
    pub name: String,
    /// What it was asked (JSON).
    pub argument: String,
    /// How far it had come (JSON, or empty).
    pub progress: String,
    /// Which claim of this job this is.
    pub fence: i64,
}

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not begun, or waiting to be tried again.
    Waiting,
    /// Someone is at it.
    Running,
    /// Done.
    Done,
    /// Given up after several tries.
    Failed,
}

/// A job as those who wait for it see it.
#[derive(Debug, Clone)]
pub struct JobState {
    /// Where it stands.
    pub standing: Standing,
    /// How far it has come (JSON, or empty).
    pub progress: String,
    /// Who asked for it, as the ledger names them.
    pub made_by: String,
    /// When it was asked.
    pub made_at: Moment,
    /// Key of the sentence that says what went wrong.
    pub fault: Option<String>,
}

/// Writes a job in the same work as its cause.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn enqueue(work: &Work, name: &'static str, argument: &impl serde::Serialize) -> Result<JobId> {
    enqueue_at(work, work.now(), name, argument).await
}

/// Writes a job that is not due before a moment. One whose moment passed while nobody was there to
/// do it is done first of all when somebody is.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn enqueue_at(
    work: &Work,
    due: Moment,
    name: &'static str,
    argument: &impl serde::Serialize,
) -> Result<JobId> {
    let id = JobId::new();
    let sql = "insert into job (id, name, argument, run_at, lease_until, fence, tries, progress, made_by, made_at)
               values ($1, $2, $3, $4, 0, 0, 0, '', $5, $6)";
    let values = [
        id.into(),
        name.into(),
        serde_json::to_string(argument)?.into(),
        due.0.into(),
        work.actor().name_in_ledger().into(),
        work.now().0.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Ok(id)
}

/// Claims the job that is due longest, if there is one.
pub(super) async fn claim(db: &Db) -> Result<Option<Claim>> {
    let now = db.clock().now();
    let due =
        "select id from job where done_at is null and run_at <= $1 and lease_until <= $1 order by run_at, id limit 1";
    if Sql::with(due, [now.0.into()]).row(db.reads()).await?.is_none() {
        return Ok(None);
    }
    let work = db.work(&crate::access::Actor::system("jobs")).await?;
    let sql = "update job set lease_until = $2, fence = fence + 1, tries = tries + 1
               where id = (select id from job where done_at is null and run_at <= $1 and lease_until <= $1 order by run_at, id limit 1)
               returning id, name, argument, progress, fence";
    let row = Sql::with(sql, [now.0.into(), now.plus_seconds(LEASE).0.into()]).row(&work).await?;
    work.commit_housekeeping().await?;
    row.map(|row| {
        Ok(Claim {
            id: JobId(row.col("id")?),
            name: row.col("name")?,
            argument: row.col("argument")?,
            progress: row.col("progress")?,
            fence: row.col("fence")?,
        })
    })
    .transpose()
}

/// Notes in `work` how far a claimed job has come, and holds the claim for another while.
///
/// # Errors
/// `NotFound` if the claim was lost to someone else: the work must not be kept then.
pub async fn progress(work: &Work, claim: &Claim, progress: &impl serde::Serialize) -> Result<()> {
    let sql = "update job set progress = $1, lease_until = $2 where id = $3 and fence = $4 and done_at is null";
    let until = work.now().plus_seconds(LEASE).0;
    let values = [serde_json::to_string(progress)?.into(), until.into(), claim.id.into(), claim.fence.into()];
    fenced(Sql::with(sql, values).run(work).await?)
}

/// Ends a claimed job; what it was asked is forgotten, how it went is kept.
pub(super) async fn finish(db: &Db, claim: &Claim, fault: Option<&str>) -> Result<()> {
    let work = db.work(&crate::access::Actor::system("jobs")).await?;
    let now = work.now().0;
    let sql = "update job set done_at = $1, argument = '', fault = $2 where id = $3 and fence = $4 and done_at is null";
    let values = [now.into(), fault.map(str::to_owned).into(), claim.id.into(), claim.fence.into()];
    fenced(Sql::with(sql, values).run(&work).await?)?;
    work.commit_housekeeping().await
}

/// Lets a job that failed be tried again later, or gives it up.
pub(super) async fn put_off(db: &Db, claim: &Claim, fault: &str) -> Result<()> {
    let work = db.work(&crate::access::Actor::system("jobs")).await?;
    let again = work.now().plus_seconds(5 << claim.fence.clamp(0, 10));
    let sql = "update job set run_at = $1, lease_until = 0, fault = $2,
               done_at = case when tries >= $3 then $4 else null end,
               argument = case when tries >= $3 then '' else argument end where id = $5 and fence = $6";
    let values = [again.0.into(), fault.into(), TRIES.into(), work.now().0.into(), claim.id.into(), claim.fence.into()];
    fenced(Sql::with(sql, values).run(&work).await?)?;
    work.commit_housekeeping().await
}

fn fenced(rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// How a job stands, for the person who asked for it.
///
/// # Errors
/// `NotFound` for anyone else.
pub async fn job(view: &impl Reads, id: JobId) -> Result<JobState> {
    let sql = "select progress, made_by, made_at, done_at, fault, lease_until from job where id = $1";
    let now = view.now().0;
    let state = Sql::with(sql, [id.into()])
        .one(view, |row| {
            let done: Option<i64> = row.col("done_at")?;
            let fault: Option<String> = row.col("fault")?;
            let standing = match (done, row.col::<i64>("lease_until")? > now) {
                (Some(_), _) if fault.is_some() => Standing::Failed,
                (Some(_), _) => Standing::Done,
                (None, true) => Standing::Running,
                (None, false) => Standing::Waiting,
            };
            let made_at = Moment(row.col("made_at")?);
            Ok(JobState { standing, progress: row.col("progress")?, made_by: row.col("made_by")?, made_at, fault })
        })
        .await?;
    let theirs = view.actor().sees_all() || state.made_by == view.actor().name_in_ledger();
    if theirs { Ok(state) } else { Err(Error::NotFound) }
}

/// How many jobs are not done.
pub(crate) async fn left(db: &Db) -> Result<i64> {
    Sql::new("select count(*) as n from job where done_at is null").one(db.reads(), |row| row.col("n")).await
}
