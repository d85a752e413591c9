//! The shelf files lie on, and the note kept about each.

use std::sync::Arc;

use bytes::Bytes;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, PutMode, PutOptions};
use sha2::{Digest, Sha256};

use super::rules::Clean;
use crate::access::{CircleId, Sharing, audience};
use crate::clock::Moment;
use crate::db::{Column, Sight, Sql};
use crate::work::{Reads, Work};
use crate::{Error, Result};

/// Where files lie: a folder here, object storage elsewhere.
#[derive(Clone)]
pub struct Shelf {
    store: Arc<dyn ObjectStore>,
}

/// What is known of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileNote {
    /// SHA-256 of its bytes, in hex: its name and its address.
    pub hash: String,
    /// What it is.
    pub content_type: String,
    /// Bytes.
    pub size: i64,
    /// Width in pixels; 0 if it has none.
    pub width: i64,
    /// Height in pixels; 0 if it has none.
    pub height: i64,
}

impl FileNote {
    /// Where it is served.
    #[must_use]
    pub fn address(&self) -> String {
        address(&self.hash, &self.content_type)
    }
}

fn address(hash: &str, content_type: &str) -> String {
    let ending = match content_type {
        "image/png" => "png",
        "image/jpeg" => "jpg",
        _ => "svg",
    };
    format!("/files/{hash}.{ending}")
}

impl Shelf {
    /// A folder on this machine, made if it is not there.
    ///
    /// # Errors
    /// Broken if it cannot be made.
    pub fn folder(path: &std::path::Path) -> Result<Self> {
        std::fs::create_dir_all(path)?;
        let store = object_store::local::LocalFileSystem::new_with_prefix(path)?.with_fsync(true);
        Ok(Self { store: Arc::new(store) })
    }

    /// Any object store.
    #[must_use]
    pub fn on(store: Arc<dyn ObjectStore>) -> Self {
        Self { store }
    }

    /// Puts a cleaned file on the shelf, before the work that notes it: a file without a note is
    /// waste, a note without a file would be a loss. Gives its hash.
    ///
    /// # Errors
    /// Broken if it cannot be written.
    pub async fn put(&self, clean: &Clean) -> Result<String> {
        let hash = hex::encode(Sha256::digest(&clean.bytes));
        let options = PutOptions { mode: PutMode::Create, ..PutOptions::default() };
        match self.store.put_opts(&place(&hash), Bytes::from(clean.bytes.clone()).into(), options).await {
            Ok(_) | Err(object_store::Error::AlreadyExists { .. }) => Ok(hash),
            Err(fault) => Err(Error::from(fault)),
        }
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// `NotFound` if it is not on the shelf.
    pub async fn get(&self, hash: &str) -> Result<Bytes> {
        match self.store.get(&place(hash)).await {
            Ok(found) => Ok(found.bytes().await?),
            Err(object_store::Error::NotFound { .. }) => Err(Error::NotFound),
            Err(fault) => Err(Error::from(fault)),
        }
    }
}

/// Two letters of the hash make a folder, so that none grows too long.
fn place(hash: &str) -> Path {
    Path::from_iter([hash.get(..2).unwrap_or("00"), hash])
}

/// Notes a file that lies on the shelf.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn keep(work: &Work, hash: &str, clean: &Clean) -> Result<FileNote> {
    let sql = "insert into file (hash, content_type, size, width, height, kept_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing";
    let note = FileNote {
        hash: hash.to_owned(),
        content_type: clean.content_type.to_owned(),
        size: i64::try_from(clean.bytes.len()).unwrap_or(i64::MAX),
        width: clean.width.into(),
        height: clean.height.into(),
    };
    let values = [
        hash.into(),
        clean.content_type.into(),
        note.size.into(),
        note.width.into(),
        note.height.into(),
        work.now().0.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Ok(note)
}

/// What is known of a file that something this reader may see uses, and that may be shown.
///
/// # Errors
/// `NotFound` if nothing does, or no longer.
pub async fn note(view: &impl Reads, hash: &str) -> Result<FileNote> {
    let sql = Sql::new("select file.hash, content_type, size, width, height from file where file.hash = ")
        .bind(hash)
        .add(" and not exists (select 1 from file_end where file_end.hash = file.hash and ends_at <= ")
        .bind(view.now().0)
        .add(") and exists (select 1 from file_use where file_use.hash = file.hash and ")
        .seen_by(view.actor(), "file_use.subject_id");
    let sql = match view.actor().tokens() {
        None => sql,
        Some(tokens) => sql
            .add(" and not exists (select 1 from file_hold where file_hold.subject_id = file_use.subject_id and token not in ")
            .list(tokens.iter().map(String::as_str))
            .add(")"),
    };
    sql.add(")").one(view, read).await
}

/// Says until when a file may be shown, wherever it is used; for good if there is no end.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn show_until(work: &Work, hash: &str, end: Option<Moment>) -> Result<()> {
    match end {
        None => Sql::with("delete from file_end where hash = $1", [hash.into()]).run(work).await?,
        Some(end) => {
            let sql =
                "insert into file_end (hash, ends_at) values ($1, $2) on conflict (hash) do update set ends_at = $2";
            Sql::with(sql, [hash.into(), end.0.into()]).run(work).await?
        }
    };
    Ok(())
}

/// The names by which a subject uses files that may be shown until some moment only, each with it.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn ends_of(view: &impl Reads, subject: uuid::Uuid) -> Result<Vec<(String, Moment)>> {
    let sql = "select file_use.name, ends_at from file_use join file_end on file_end.hash = file_use.hash where subject_id = $1";
    Sql::with(sql, [subject.into()]).all(view, |row| Ok((row.col("name")?, Moment(row.col("ends_at")?)))).await
}

/// Keeps the files of a subject that readers no longer see for the members of one circle.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn hold(work: &Work, subject: uuid::Uuid, circle: CircleId) -> Result<()> {
    for token in audience(&[Sharing::private(circle)]).0 {
        let sql = "insert into file_hold (subject_id, token) values ($1, $2) on conflict (subject_id) do update set token = $2";
        Sql::with(sql, [subject.into(), token.into()]).run(work).await?;
    }
    Ok(())
}

/// Lets whoever may see a subject see its files again.
///
/// # Errors
/// Broken if the row cannot be removed.
pub async fn release(work: &Work, subject: uuid::Uuid) -> Result<()> {
    Sql::with("delete from file_hold where subject_id = $1", [subject.into()]).run(work).await?;
    Ok(())
}

/// The subjects that use a file, with the name each knows it by. For deeds on all of them: a reader
/// is shown only those they may see.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn uses_of(view: &impl Reads, hash: &str) -> Result<Vec<(uuid::Uuid, String)>> {
    let sql = "select subject_id, name from file_use where hash = $1 order by subject_id, name";
    Sql::with(sql, [hash.into()]).all(view, |row| Ok((row.col("subject_id")?, row.col("name")?))).await
}

/// The files a subject uses, by the name its text knows them by.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn used_by(view: &impl Reads, subject: uuid::Uuid) -> Result<Vec<(String, FileNote)>> {
    let sql = "select file_use.name, file.hash, content_type, size, width, height from file_use
               join file on file.hash = file_use.hash where subject_id = $1";
    Sql::with(sql, [subject.into()]).all(view, |row| Ok((row.col("name")?, read(row)?))).await
}

/// Says that a subject uses a file under a name; a later file of that name takes its place.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn keep_use(work: &Work, subject: uuid::Uuid, name: &str, hash: &str) -> Result<()> {
    let sql = "insert into file_use (subject_id, name, hash) values ($1, $2, $3) on conflict (subject_id, name) do update set hash = $3";
    Sql::with(sql, [subject.into(), name.into(), hash.into()]).run(work).await?;
    Ok(())
}

/// Says that a subject uses no file any more: it is gone.
///
/// # Errors
/// Broken if the rows cannot be taken away.
pub async fn forget_uses(work: &Work, subject: uuid::Uuid) -> Result<()> {
    Sql::with("delete from file_use where subject_id = $1", [subject.into()]).run(work).await?;
    Ok(())
}

fn read(row: &sea_orm::QueryResult) -> Result<FileNote> {
    Ok(FileNote {
        hash: row.col("hash")?,
        content_type: row.col("content_type")?,
        size: row.col("size")?,
        width: row.col("width")?,
        height: row.col("height")?,
    })
}
