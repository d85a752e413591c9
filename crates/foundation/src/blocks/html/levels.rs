//! Heading levels without gaps.

/// The headings that are open at a place: from the levels of a source, which may begin
/// anywhere and leap, to levels that go down one at a time.
pub(in crate::blocks) struct Levels {
    first: u8,
    open: Vec<u8>,
}

impl Levels {
    pub(in crate::blocks) fn from(first: u8) -> Levels {
        Levels { first: first.clamp(1, 6), open: Vec::new() }
    }

    /// The level to show a heading at, whose source says `level`.
    pub(in crate::blocks) fn enter(&mut self, level: u8) -> u8 {
        while self.open.last().is_some_and(|open| *open >= level) {
            self.open.pop();
        }
        let shown = self.below();
        self.open.push(level);
        shown
    }

    /// The level of the first headings.
    pub(in crate::blocks) fn first(&self) -> u8 {
        self.first
    }

    /// One below the last heading.
    pub(in crate::blocks) fn below(&self) -> u8 {
        // At most six are open, since they grow from 1 to 6.
        (self.first + self.open.len() as u8).min(6)
    }
}
