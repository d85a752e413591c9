//! Tables, as wide as their widest row.

use std::collections::BTreeMap;

use super::super::super::model::{Outcome, What};
use super::super::cells;
use super::inline::{Within, one_line};
use super::write::Writer;

/// Most rows or columns that one cell may take.
const SPAN: usize = 1_000;

impl Writer<'_> {
    /// A table; one that has a single column or row only lays out.
    pub(super) fn table(&mut self, at: usize, depth: usize) -> Vec<String> {
        let rows = self.rows(at);
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns < 2 || rows.len() < 2 || self.lays_out(&rows) {
            return rows.concat().into_iter().flat_map(|cell| self.flow(cell, depth + 1)).collect();
        }
        let grid = self.grid(&rows);
        let (tables, wide) = cells::tables(grid);
        if let Some(columns) = wide {
            self.note(Outcome::Guessed, What::TableWide, &columns.to_string());
        }
        let caption = self.tree.first(at, "caption").map(|c| self.inside(c, Within::default()));
        let caption = caption.map(|c| super::inline::paragraph(&c)).filter(|c| !c.is_empty());
        caption.into_iter().chain(tables).collect()
    }

    /// The words of all cells; a cell that takes several places stands in the first.
    fn grid(&mut self, rows: &[Vec<usize>]) -> Vec<Vec<String>> {
        let mut grid = Vec::with_capacity(rows.len());
        // For each column, in how many rows below a cell from above still stands.
        let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
        for row in rows {
            let mut line: Vec<String> = Vec::new();
            for at in row {
                skip_taken(&mut line, &mut taken);
                let node = self.tree.node(*at);
                let span = |name: &str| node.value(name).parse::<usize>().unwrap_or(1).clamp(1, SPAN);
                let (wide, high) = (span("colspan").min(cells::WIDEST), span("rowspan"));
                if high > 1 {
                    taken.extend((line.len()..line.len() + wide).map(|column| (column, high - 1)));
                }
                let words = self.cell(*at);
                line.push(words);
                line.extend(std::iter::repeat_n(String::new(), wide - 1));
                // The places it took in its own row are not taken again.
            }
            skip_taken(&mut line, &mut taken);
            grid.push(line);
        }
        grid
    }

    fn cell(&mut self, at: usize) -> String {
        if !self.office {
            let inline = self.inside(at, Within::default());
            return one_line(&inline);
        }
        let blocks = self.flow(at, 1);
        let mut cell = String::new();
        for block in &blocks {
            let lines: Vec<String> = block
                .lines()
                .map(|line| {
                    let line = line.trim().trim_end_matches('\\');
                    line.strip_prefix("- ").map_or(line.to_owned(), |entry| format!("• {entry}"))
                })
                .collect();
            if lines.iter().any(|line| line.starts_with("• ")) {
                self.note(Outcome::Guessed, What::TableFlattened, block);
            }
            if !cell.is_empty() {
                cell.push_str(" / ");
            }
            cell.push_str(&lines.join(" "));
        }
        cell
    }

    /// The cells of each row, not those of tables inside.
    fn rows(&self, table: usize) -> Vec<Vec<usize>> {
        let tree = self.tree;
        let mut rows: Vec<Vec<usize>> = Vec::new();
        let mut waiting: Vec<usize> = tree.node(table).children.iter().rev().copied().collect();
        while let Some(at) = waiting.pop() {
            let node = tree.node(at);
            match node.name.as_str() {
                "tr" => {
                    rows.push(Vec::new());
                    waiting.extend(node.children.iter().rev());
                }
                "td" | "th" => match rows.last_mut() {
                    Some(row) => row.push(at),
                    None => rows.push(vec![at]),
                },
                "table" | "caption" => {}
                _ => waiting.extend(node.children.iter().rev()),
            }
        }
        rows.retain(|row| !row.is_empty());
        rows
    }

    /// True where cells hold headings, lists or tables.
    fn lays_out(&self, rows: &[Vec<usize>]) -> bool {
        let tree = self.tree;
        let large: &[&str] = match self.office {
            true => &["table", "pre"],
            false => &["h1", "h2", "h3", "ul", "ol", "table", "blockquote", "figure", "pre"],
        };
        rows.iter().flatten().any(|cell| tree.below(*cell).any(|n| large.contains(&tree.node(n).name.as_str())))
    }
}

/// Leaves places empty in which a cell from above still stands.
fn skip_taken(line: &mut Vec<String>, taken: &mut BTreeMap<usize, usize>) {
    while let Some(left) = taken.get_mut(&line.len()).filter(|left| **left > 0) {
        *left -= 1;
        line.push(String::new());
    }
}
