//! Tables, as wide as their widest row.

use super::inline::{Within, one_line};
use super::write::Writer;

/// Most columns; what stands further right joins the last one.
const COLUMNS: usize = 40;

impl Writer<'_> {
    /// A table; one that has a single column or row only lays out.
    pub(super) fn table(&mut self, at: usize, depth: usize) -> Vec<String> {
        let rows = self.rows(at);
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0).min(COLUMNS);
        if columns < 2 || rows.len() < 2 || self.lays_out(&rows) {
            return rows.concat().into_iter().flat_map(|cell| self.flow(cell, depth + 1)).collect();
        }
        let mut lines = Vec::with_capacity(rows.len() + 1);
        for (n, row) in rows.iter().enumerate() {
            let mut cells: Vec<String> = row.iter().map(|cell| self.cell(*cell)).collect();
            if cells.len() > columns {
                let rest = cells.split_off(columns - 1).join(" ");
                cells.push(rest);
            }
            if n == 0 {
                cells.resize(columns, String::new());
            }
            lines.push(format!("| {} |", cells.join(" | ")));
            if n == 0 {
                lines.push(format!("|{}", " --- |".repeat(columns)));
            }
        }
        let caption = self.tree.first(at, "caption").map(|c| self.inside(c, Within::default()));
        let caption = caption.map(|c| super::inline::paragraph(&c)).filter(|c| !c.is_empty());
        caption.into_iter().chain([lines.join("\n")]).collect()
    }

    fn cell(&mut self, at: usize) -> String {
        let inline = self.inside(at, Within::default());
        one_line(&inline).replace('|', "\\|")
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
        let large = ["h1", "h2", "h3", "ul", "ol", "table", "blockquote", "figure", "pre"];
        rows.iter().flatten().any(|cell| tree.below(*cell).any(|n| large.contains(&tree.node(n).name.as_str())))
    }
}
