//! Tables of our Markdown, none wider or longer than can be read.

/// Most columns; what stands further right joins the last one.
pub(super) const WIDEST: usize = 40;
/// Longest table, in bytes: beyond, it goes on in another one with the same first row.
const LONGEST: usize = 64 * 1024;

/// Writes rows of cells, the first of which is the heading; and how many columns there were where
/// that is more than can be shown. Cells are inline Markdown.
pub(super) fn tables(mut rows: Vec<Vec<String>>) -> (Vec<String>, Option<usize>) {
    let wide = rows.iter().map(Vec::len).max().unwrap_or(0);
    let columns = wide.min(WIDEST);
    for row in &mut rows {
        if row.len() > columns {
            let rest = row.split_off(columns - 1);
            let rest: Vec<String> = rest.into_iter().filter(|cell| !cell.is_empty()).collect();
            row.push(rest.join(" / "));
        }
        row.resize(columns, String::new());
    }
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().map(|cell| piped(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let Some(first) = rows.first() else { return (Vec::new(), None) };
    let head = format!("{}\n|{}", line(first), " --- |".repeat(columns));
    let mut tables = vec![head.clone()];
    for row in rows.iter().skip(1) {
        let next = line(row);
        match tables.last_mut().filter(|table| table.len() + next.len() < LONGEST || table.len() == head.len()) {
            Some(table) => {
                table.push('\n');
                table.push_str(&next);
            }
            None => tables.push(format!("{head}\n{next}")),
        }
    }
    (tables, (wide > columns).then_some(wide))
}

/// A cell's words with no line between cells among them.
fn piped(cell: &str) -> String {
    let mut piped = String::with_capacity(cell.len());
    let mut before = ' ';
    for c in cell.chars() {
        if c == '|' && before != '\\' {
            piped.push('\\');
        }
        piped.push(if c == '\n' { ' ' } else { c });
        before = if c == '\\' && before == '\\' { ' ' } else { c };
    }
    piped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn rows_are_as_wide_as_the_widest_and_lines_within_are_escaped() {
        let (tables, wide) = tables(vec![row(&["a", "b|c"]), row(&["d"])]);
        assert_eq!(tables, ["| a | b\\|c |\n| --- | --- |\n| d |  |"]);
        assert_eq!(wide, None);
    }

    #[test]
    fn two_hundred_columns_end_in_a_table_that_holds_all_their_words() {
        let head: Vec<String> = (0..200).map(|n| format!("h{n}")).collect();
        let (tables, wide) = tables(vec![head.clone(), head]);
        assert_eq!(wide, Some(200));
        assert!(tables[0].lines().all(|line| line.matches(" | ").count() < WIDEST));
        assert!(tables[0].contains("h39 / h40") && tables[0].contains("h199"));
    }

    #[test]
    fn a_table_too_long_for_one_goes_on_in_another_with_the_same_heading() {
        let rows: Vec<Vec<String>> = (0..2_000).map(|n| row(&[&format!("row {n}"), &"x".repeat(100)])).collect();
        let (tables, _) = tables(rows);
        assert!(
            tables.len() > 2 && tables.iter().all(|table| table.len() <= LONGEST && table.starts_with("| row 0 |"))
        );
        assert_eq!(tables.iter().map(|table| table.lines().count() - 2).sum::<usize>(), 1_999);
    }
}
