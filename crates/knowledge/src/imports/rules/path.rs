//! Paths of sources: always `/`, never absolute, never above the top.

/// The last part of a path.
#[must_use]
pub fn name_of(source: &str) -> &str {
    source.rsplit('/').next().unwrap_or(source)
}

/// The folder of a path, without the last `/`; empty at the top.
#[must_use]
pub fn parent_of(source: &str) -> &str {
    source.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The name without its last ending.
#[must_use]
pub fn stem_of(source: &str) -> &str {
    let name = name_of(source);
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}

/// A number at the beginning of a name, if `-`, `_`, `.` or a blank follows
/// it, and what comes after them: `03-steps` is 3 and `steps`.
#[must_use]
pub fn number_of(name: &str) -> Option<(u32, &str)> {
    let digits = name.bytes().take_while(u8::is_ascii_digit).count();
    let number = name.get(..digits)?.parse().ok().filter(|_| digits <= 4)?;
    let rest = name.get(digits..)?.strip_prefix(['-', '_', '.', ' '])?;
    Some((number, rest.trim_start_matches(['-', '_', '.', ' '])))
}

/// Where a relative address leads from a file: `None` when above the top.
/// A leading `/` means the top. Percent signs are already read.
#[must_use]
pub fn relative_to(source: &str, address: &str) -> Option<String> {
    let mut parts: Vec<&str> = match address.starts_with('/') {
        true => Vec::new(),
        false => parent_of(source).split('/').filter(|p| !p.is_empty()).collect(),
    };
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
