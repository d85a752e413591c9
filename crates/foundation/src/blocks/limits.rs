//! How much is too much: decided before the parser sees a text.
//!
//! Work on a text grows with its size times its nesting, and the page writer recurses into
//! nesting, so both are bounded. The nesting is *estimated* line by line, from above: a text that
//! passes here cannot cost the parser more than [`MAX_DEPTH`] containers a line, and the exact
//! depth of its tree is measured afterwards.

/// The largest text that is read: one mebibyte, about three novels' chapters.
pub const MAX_BYTES: usize = 1 << 20;

/// The deepest nesting of containers, and of marks inside a line, that is read.
pub(super) const MAX_DEPTH: usize = 64;

/// The longest run of lines without a blank one, in bytes: what is searched for emphasis and
/// brackets as one piece. The parser's worst cases grow with its square.
pub(super) const MAX_RUN: usize = 128 * 1024;

/// The most blocks that are read.
pub(super) const MAX_BLOCKS: usize = 20_000;

/// The most steps through open containers, line by line, that a text may ask of the parser.
const MAX_STEPS: usize = 4_000_000;

/// Why a text is refused. `Display` is the Fluent key of the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// More than [`MAX_BYTES`], more than 20,000 blocks, or one paragraph of more than 128 KiB.
    #[error("text-too-large")]
    TooLarge,
    /// Lists, quotes, folds or marks nested more than 64 deep.
    #[error("text-too-deep")]
    TooDeep,
    /// Marks so entangled that reading them would take too long.
    #[error("text-too-tangled")]
    TooTangled,
}

/// Refuses a text that would cost too much to parse. Lines end with `\n`.
pub(super) fn check(text: &str) -> Result<(), TextError> {
    if text.len() > MAX_BYTES {
        return Err(TextError::TooLarge);
    }
    let mut nesting = Nesting::default();
    let (mut run, mut steps) = (0, 0);
    for line in text.lines() {
        let blank = line.trim().is_empty();
        run = if blank { 0 } else { run + line.len() };
        if run > MAX_RUN {
            return Err(TextError::TooLarge);
        }
        let depth = nesting.after(line, blank);
        steps += 1 + depth;
        if depth > MAX_DEPTH {
            return Err(TextError::TooDeep);
        }
        if steps > MAX_STEPS {
            return Err(TextError::TooTangled);
        }
    }
    Ok(())
}

/// The containers that may be open at a line.
#[derive(Default)]
struct Nesting {
    /// The columns of the list markers that may still be open, growing.
    lists: Vec<usize>,
    /// The fence lengths of open directives, outermost first.
    fences: Vec<usize>,
    after_blank: bool,
}

impl Nesting {
    /// Takes one more line and tells how many containers may be open at it.
    fn after(&mut self, line: &str, blank: bool) -> usize {
        if blank {
            self.after_blank = true;
            return self.depth();
        }
        let rest = if is_rule(line) { line.trim_start() } else { "" };
        let prefix = if rest.is_empty() { Prefix::of(line) } else { Prefix { rest, ..Prefix::default() } };
        let leftmost = prefix.markers.first().copied();
        // Text may continue a list lazily from any column, but not after a blank line.
        let keeps_below = leftmost.or_else(|| self.after_blank.then_some(prefix.column));
        if let Some(column) = keeps_below {
            self.lists.retain(|open| *open < column);
        }
        self.lists.extend(prefix.markers);
        self.fence(prefix.rest);
        self.after_blank = false;
        prefix.quotes + self.depth()
    }

    /// A list is a container, and so is its item.
    fn depth(&self) -> usize {
        2 * self.lists.len() + self.fences.len()
    }

    fn fence(&mut self, rest: &str) {
        let colons = rest.bytes().take_while(|byte| *byte == b':').count();
        if colons < 3 {
            return;
        }
        let closes = rest[colons..].trim().is_empty();
        let closed = self.fences.iter().position(|open| *open <= colons);
        match closed {
            Some(outermost) if closes => self.fences.truncate(outermost),
            _ => self.fences.push(colons),
        }
    }
}

/// A thematic break may look like a row of bullets.
fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !matches!(c, ' ' | '\t'));
    match marks.next() {
        Some(mark @ ('-' | '*' | '_')) => marks.all(|c| c == mark),
        _ => false,
    }
}

/// The container markers that begin a line.
#[derive(Default)]
struct Prefix<'l> {
    quotes: usize,
    /// Columns of list markers.
    markers: Vec<usize>,
    /// The column of what follows.
    column: usize,
    rest: &'l str,
}

impl<'l> Prefix<'l> {
    fn of(line: &'l str) -> Prefix<'l> {
        let mut prefix = Prefix { rest: line, ..Prefix::default() };
        loop {
            prefix.skip_spaces();
            if let Some(rest) = prefix.rest.strip_prefix('>') {
                prefix.quotes += 1;
                prefix.column += 1;
                prefix.rest = rest;
            } else if let Some(width) = list_marker(prefix.rest).or_else(|| note_marker(prefix.rest)) {
                prefix.markers.push(prefix.column);
                prefix.column += width;
                prefix.rest = &prefix.rest[width..];
            } else {
                return prefix;
            }
        }
    }

    fn skip_spaces(&mut self) {
        loop {
            let (rest, column) = match self.rest.as_bytes().first() {
                Some(b' ') => (&self.rest[1..], self.column + 1),
                Some(b'\t') => (&self.rest[1..], (self.column / 4 + 1) * 4),
                _ => return,
            };
            (self.rest, self.column) = (rest, column);
        }
    }
}

/// The width of a bullet or a number that begins a list item here.
fn list_marker(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mark = bytes.get(digits)?;
    let marks: &[u8] = if digits == 0 { b"-+*" } else { b".)" };
    let followed = bytes.get(digits + 1).is_none_or(|byte| matches!(byte, b' ' | b'\t'));
    (marks.contains(mark) && digits <= 9 && followed).then_some(digits + 1)
}

/// The width of a note's name that begins the note here. A note is a container like a list: it
/// stays open over blank lines.
fn note_marker(rest: &str) -> Option<usize> {
    let name = rest.strip_prefix("[^")?;
    let end = name.find([']', ' ', '\t'])?;
    (end > 0 && name[end..].starts_with("]:")).then_some(end + 4)
}
