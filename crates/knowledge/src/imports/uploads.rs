//! What a browser sent, kept in one file until its job is done: first a line that names the parts
//! and their sizes, then their bytes. Blocking: called from threads that may wait.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use foundation::config::Config;
use foundation::web::UploadedFile;
use foundation::{Error, Result};

use super::report::ImportId;
use super::sources::{Found, plain_name};

fn folder(config: &Config) -> PathBuf {
    config.data.join("uploads")
}

fn place(config: &Config, id: ImportId) -> PathBuf {
    folder(config).join(id.to_string())
}

/// Writes all parts, and returns when they would survive the power going.
///
/// # Errors
/// Broken if they cannot be written, as on a full disk; nothing stays then.
pub(super) fn write(config: &Config, id: ImportId, parts: &[UploadedFile]) -> Result<()> {
    fs::create_dir_all(folder(config))?;
    let unfinished = place(config, id).with_extension("part");
    let written = write_to(&unfinished, parts).and_then(|()| Ok(fs::rename(&unfinished, place(config, id))?));
    if written.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    written?;
    sync(&folder(config))
}

fn write_to(path: &Path, parts: &[UploadedFile]) -> Result<()> {
    let mut file = File::create(path)?;
    let sizes: Vec<(String, usize)> = parts.iter().map(|part| (plain_name(&part.name), part.bytes.len())).collect();
    writeln!(file, "{}", serde_json::to_string(&sizes)?)?;
    for part in parts {
        file.write_all(&part.bytes)?;
    }
    file.sync_all()?;
    Ok(())
}

/// A folder is written too, so that the name in it survives.
fn sync(folder: &Path) -> Result<()> {
    File::open(folder)?.sync_all()?;
    Ok(())
}

/// Reads all parts.
///
/// # Errors
/// `NotFound` if the upload is not there; broken if it is not what was written.
pub(super) fn read(config: &Config, id: ImportId) -> Result<Vec<Found>> {
    let file = File::open(place(config, id)).map_err(|fault| match fault.kind() {
        std::io::ErrorKind::NotFound => Error::NotFound,
        _ => Error::from(fault),
    })?;
    let mut file = BufReader::new(file);
    let mut line = String::new();
    file.read_line(&mut line)?;
    let sizes: Vec<(String, usize)> = serde_json::from_str(&line)?;
    let part = |(source, size): (String, usize)| {
        let mut bytes = vec![0; size];
        file.read_exact(&mut bytes)?;
        Ok(Found { source, bytes })
    };
    sizes.into_iter().map(part).collect()
}

/// Takes an upload away; one that is gone already is fine.
pub(super) fn remove(config: &Config, id: ImportId) {
    if let Err(fault) = fs::remove_file(place(config, id))
        && fault.kind() != std::io::ErrorKind::NotFound
    {
        tracing::warn!(%fault, import = %id, "an upload could not be taken away");
    }
}
