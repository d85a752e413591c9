//! Traditional to Simplified, one character to one character, so that offsets never change.

use std::sync::LazyLock;

use ferrous_opencc::{OpenCC, config::BuiltinConfig};

/// The block that holds nearly all pairs; it gets a table addressed directly.
const PLAIN: std::ops::RangeInclusive<u32> = 0x3400..=0x9FFF;
/// The rarer ideographs, kept as a short sorted list.
const RARE: std::ops::RangeInclusive<u32> = 0x2_0000..=0x2_EBEF;

struct Table {
    /// Indexed from the start of `PLAIN`; 0 where nothing changes.
    plain: Box<[u32]>,
    rare: Box<[(char, char)]>,
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::build);

impl Table {
    /// Asks the converter for every ideograph alone, once. A line break between them keeps its
    /// phrase rules from ever matching.
    fn build() -> Table {
        let mut table = Table { plain: vec![0; PLAIN.count()].into(), rare: Box::default() };
        let Ok(converter) = OpenCC::from_config(BuiltinConfig::T2s) else {
            tracing::error!("the Chinese folding table is missing: scripts will not meet in search");
            return table;
        };
        let mut rare = Vec::new();
        for (from, to) in pairs(&converter, PLAIN) {
            table.plain[(from as u32 - PLAIN.start()) as usize] = to as u32;
        }
        rare.extend(pairs(&converter, RARE));
        table.rare = rare.into();
        table.settle();
        table
    }

    /// Lets a character whose Simplified form is itself Traditional for a third (薴, 苧, 苎) meet the
    /// last at once, so that texts of both scripts meet.
    fn settle(&mut self) {
        let last = |from: char| (0..3).fold(from, |c, _| self.get(c));
        let code = |to: &u32| {
            if *to == 0 { 0 } else { char::from_u32(*to).map_or(0, |c| last(c) as u32) }
        };
        let plain: Box<[u32]> = self.plain.iter().map(code).collect();
        let rare: Box<[(char, char)]> = self.rare.iter().map(|(from, to)| (*from, last(*to))).collect();
        *self = Table { plain, rare };
    }

    fn get(&self, c: char) -> char {
        let code = c as u32;
        if PLAIN.contains(&code) {
            match self.plain[(code - PLAIN.start()) as usize] {
                0 => c,
                to => char::from_u32(to).unwrap_or(c),
            }
        } else if RARE.contains(&code) {
            self.rare.binary_search_by_key(&c, |pair| pair.0).map_or(c, |at| self.rare[at].1)
        } else {
            c
        }
    }
}

/// The pairs of one range in which a character becomes exactly one other character.
fn pairs(converter: &OpenCC, range: std::ops::RangeInclusive<u32>) -> Vec<(char, char)> {
    let all: Vec<char> = range.filter_map(char::from_u32).collect();
    let mut asked = String::with_capacity(all.len() * 5);
    for c in &all {
        asked.push(*c);
        asked.push('\n');
    }
    let answer = converter.convert(&asked);
    let changed = |(from, line): (char, &str)| {
        let mut to = line.chars();
        match (to.next(), to.next()) {
            (Some(to), None) if to != from => Some((from, to)),
            _ => None,
        }
    };
    all.iter().copied().zip(answer.split('\n')).filter_map(changed).collect()
}

/// The Simplified form of a Traditional ideograph; any other character as it is.
pub fn simplified(c: char) -> char {
    // Most text needs no look-up, and the table is built only when the first ideograph comes.
    if (c as u32) < *PLAIN.start() { c } else { TABLE.get(c) }
}
