//! Tables: as they are where they hold data, as running text where they only lay out.

use super::super::super::model::{Outcome, Reason, Said, Saying, What};
use super::super::cells;
use super::assemble;
use super::numbering::Sign;
use super::package::Part;
use super::walk::{Line, Piece, Placed, Walk};
use super::words;

/// A cell: how many columns it takes, whether the one above goes on in it, and what it holds.
struct Cell {
    span: usize,
    goes_on: bool,
    held: Vec<Placed>,
}

impl Walk<'_, '_> {
    /// A table, whole.
    pub(super) fn table(&mut self, part: &Part, at: usize, deep: usize, out: &mut Vec<Placed>) -> Result<(), Reason> {
        let tree = &part.tree;
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut gone = Line::default();
        for row in inside(part, at, "w:tr") {
            let about = tree.child(row, "w:trPr");
            let tracked = |name: &str| about.and_then(|about| tree.child(about, name));
            if let Some(change) = tracked("w:del") {
                let words: Vec<&str> = tree.below(row).map(|n| tree.node(n).text.as_str()).collect();
                self.changed(&mut gone, part, change, Saying::Deleted, &words.join(" "));
                continue;
            }
            let mut cells = Vec::new();
            for cell in inside(part, row, "w:tc") {
                cells.push(self.cell(part, cell, deep)?);
            }
            if let Some(change) = tracked("w:ins") {
                let words: Vec<&str> = tree.below(row).map(|n| tree.node(n).text.as_str()).collect();
                self.changed(&mut gone, part, change, Saying::Inserted, &words.join(" "));
            }
            if !cells.is_empty() {
                rows.push(cells);
            }
        }
        let columns = rows.iter().map(|row| row.iter().map(|cell| cell.span).sum::<usize>()).max().unwrap_or(0);
        let from = out.len();
        match columns < 2 || rows.len() < 2 || rows.iter().flatten().any(|cell| cell.held.iter().any(is_large)) {
            true => self.flatten(rows, columns, out),
            false => self.grid(rows, out),
        }
        // What was said about rows belongs to the table's first piece.
        match out.get_mut(from) {
            Some(first) => first.said.extend(gone.said),
            None => self.waiting.extend(gone.said),
        }
        Ok(())
    }

    fn cell(&mut self, part: &Part, at: usize, deep: usize) -> Result<Cell, Reason> {
        let tree = &part.tree;
        let span = tree.val(at, &["w:tcPr", "w:gridSpan"]).and_then(|span| span.parse().ok()).unwrap_or(1);
        let continues = |name: &str| {
            let merged = tree.path(at, &["w:tcPr", name]);
            merged.is_some_and(|merged| tree.node(merged).value("val") != "restart")
        };
        let goes_on = continues("w:vMerge") || continues("w:hMerge");
        Ok(Cell { span: span.clamp(1, cells::WIDEST), goes_on, held: self.flow(part, at, deep + 1)? })
    }

    /// All that the cells hold, in reading order.
    fn flatten(&mut self, rows: Vec<Vec<Cell>>, columns: usize, out: &mut Vec<Placed>) {
        let nested = rows.iter().flatten().flat_map(|cell| &cell.held).any(is_large);
        if nested && columns >= 2 {
            self.note(Outcome::Guessed, What::NestingFlattened, "");
        }
        out.extend(rows.into_iter().flatten().flat_map(|cell| cell.held));
    }

    fn grid(&mut self, rows: Vec<Vec<Cell>>, out: &mut Vec<Placed>) {
        let mut said: Vec<Said> = Vec::new();
        let mut grid = Vec::with_capacity(rows.len());
        for row in rows {
            let mut line = Vec::new();
            for cell in row {
                let words = if cell.goes_on { String::new() } else { self.words_of(&cell.held) };
                line.push(words);
                line.extend(std::iter::repeat_n(String::new(), cell.span - 1));
                said.extend(cell.held.into_iter().flat_map(|held| held.said));
            }
            grid.push(line);
        }
        let (tables, wide) = cells::tables(grid);
        if let Some(columns) = wide {
            self.note(Outcome::Guessed, What::TableWide, &columns.to_string());
        }
        for table in tables {
            out.push(Placed { piece: Piece::Table(table), said: std::mem::take(&mut said) });
        }
    }

    /// What a cell holds, on one line.
    fn words_of(&mut self, held: &[Placed]) -> String {
        let mut cell = String::new();
        for placed in held {
            let (words, between) = match &placed.piece {
                Piece::Entry { counted, spans, .. } => {
                    self.note(Outcome::Guessed, What::TableFlattened, &words::bare(spans));
                    let sign =
                        if counted.sign == Sign::Number { format!("{}.", counted.number) } else { "•".to_owned() };
                    (format!("{sign} {}", words::one_line(spans, true)), " ")
                }
                Piece::Figure(shown) => {
                    (format!("![{}]({})", crate::imports::rules::escape(&shown.alt), shown.address), " ")
                }
                Piece::Heading(_, spans) | Piece::Title(spans) => {
                    (format!("**{}**", words::one_line(spans, false)), " ")
                }
                other => (assemble::plain_line(other), " / "),
            };
            if !cell.is_empty() && !words.is_empty() {
                cell.push_str(between);
            }
            cell.push_str(&words);
        }
        cell
    }
}

/// What no cell of ours can hold.
fn is_large(placed: &Placed) -> bool {
    matches!(placed.piece, Piece::Table(_) | Piece::Code(_) | Piece::Rule)
}

/// The rows of a table or the cells of a row, also those in a content control.
fn inside(part: &Part, at: usize, name: &str) -> Vec<usize> {
    let tree = &part.tree;
    let mut found = Vec::new();
    let mut waiting: Vec<usize> = tree.node(at).children.iter().rev().copied().collect();
    while let Some(next) = waiting.pop() {
        let node = tree.node(next);
        match node.name {
            found_name if found_name == name => found.push(next),
            "w:sdt" | "w:sdtContent" | "w:customXml" | "w:ins" => waiting.extend(node.children.iter().rev()),
            _ => {}
        }
    }
    found
}
