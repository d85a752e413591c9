//! A file or a folder of the machine that Kith runs on.

use std::fs;
use std::path::Path;

use super::super::model::{Limits, Reason, Refusal};
use super::{Found, Gathered, archive, plain_name};

/// Reads everything below a path, in the order of names.
pub(super) fn gather(path: &Path, limits: &Limits) -> Result<Gathered, Refusal> {
    let about = fs::metadata(path).map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => Refusal::NotThere,
        _ => Refusal::Unreadable,
    })?;
    if about.is_dir() {
        return walk(path, limits);
    }
    if !about.is_file() {
        return Err(Refusal::Unreadable);
    }
    if about.len() > limits.total {
        return Err(Refusal::TooLarge);
    }
    let bytes = fs::read(path).map_err(|_| Refusal::Unreadable)?;
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    if super::is_archive(&name, &bytes) {
        return archive::gather(bytes, limits);
    }
    Ok(Gathered { found: vec![Found { source: plain_name(&name), bytes }], left_out: Vec::new() })
}

/// Goes through the folders without recursion; each is listed in name order.
fn walk(top: &Path, limits: &Limits) -> Result<Gathered, Refusal> {
    let mut gathered = Gathered::default();
    let mut total = 0_u64;
    let mut waiting = vec![(top.to_path_buf(), String::new(), 0_usize)];
    while let Some((folder, prefix, depth)) = waiting.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            if depth == 0 {
                return Err(Refusal::Unreadable);
            }
            gathered.leave_out(&prefix, Reason::Unreadable);
            continue;
        };
        let mut entries: Vec<fs::DirEntry> = entries.filter_map(Result::ok).collect();
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let source = format!("{prefix}{}", entry.file_name().to_string_lossy());
            match sort_out(&entry, limits, depth) {
                Ok(Entry::Folder) => waiting.push((entry.path(), format!("{source}/"), depth + 1)),
                Ok(Entry::File(size)) => {
                    total += size;
                    if total > limits.total {
                        return Err(Refusal::TooLarge);
                    }
                    take(&mut gathered, &entry, source);
                }
                Err(reason) => gathered.leave_out(&source, reason),
            }
        }
        if gathered.found.len() > limits.files || gathered.left_out.len() > limits.files {
            return Err(Refusal::TooMany);
        }
    }
    Ok(gathered)
}

enum Entry {
    Folder,
    /// Its size in bytes.
    File(u64),
}

fn sort_out(entry: &fs::DirEntry, limits: &Limits, depth: usize) -> Result<Entry, Reason> {
    let name = entry.file_name();
    let about = fs::symlink_metadata(entry.path()).map_err(|_| Reason::Unreadable)?;
    if about.is_symlink() {
        return Err(Reason::SymbolicLink);
    }
    if name.to_string_lossy().starts_with('.') {
        return Err(Reason::Hidden);
    }
    if about.is_dir() {
        return if depth >= limits.depth { Err(Reason::TooDeep) } else { Ok(Entry::Folder) };
    }
    if !about.is_file() {
        return Err(Reason::NotAFile);
    }
    if about.len() > limits.page.max(limits.asset) {
        return Err(Reason::TooLarge);
    }
    Ok(Entry::File(about.len()))
}

fn take(gathered: &mut Gathered, entry: &fs::DirEntry, source: String) {
    match fs::read(entry.path()) {
        Ok(bytes) => gathered.found.push(Found { source, bytes }),
        Err(_) => gathered.leave_out(&source, Reason::Unreadable),
    }
}
