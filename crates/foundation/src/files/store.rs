//! The shelf files lie on, and the note kept about each.

use std::sync::Arc;

use bytes::Bytes;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, PutMode, PutOptions};
use sha2::{Digest, Sha256};

use super::rules::Clean;
use crate::db::{Column, Sql};
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

/// What is known of a file that something this reader may see uses.
///
/// # Errors
/// `NotFound` if nothing does.
pub async fn note(view: &impl Reads, hash: &str) -> Result<FileNote> {
    let sql = "select file.hash, content_type, size, width, height from file where file.hash = ";
    Sql::new(sql)
        .bind(hash)
        .add(" and exists (select 1 from file_use where file_use.hash = file.hash and ")
        .seen_by(view.actor(), "file_use.subject_id")
        .add(")")
        .one(view, read)
        .await
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
