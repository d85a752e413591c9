//! The table: what was measured, its limit, and whether it holds.

use std::io::Write;
use std::path::Path;

use serde::Serialize;

use crate::Outcome;

/// One figure.
#[derive(Debug, Serialize)]
struct Line {
    name: String,
    measured: f64,
    unit: &'static str,
    /// None for a figure that is told without being promised.
    limit: Option<f64>,
    holds: bool,
}

/// All figures of a run.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Lines(Vec<Line>);

impl Lines {
    /// A figure that must not be larger than its limit.
    pub(crate) fn at_most(&mut self, name: &str, measured: f64, unit: &'static str, limit: f64) {
        self.add(Line { name: name.into(), measured, unit, limit: Some(limit), holds: measured <= limit }, "≤");
    }

    /// A figure that must not be smaller than its limit.
    pub(crate) fn at_least(&mut self, name: &str, measured: f64, unit: &'static str, limit: f64) {
        self.add(Line { name: name.into(), measured, unit, limit: Some(limit), holds: measured >= limit }, "≥");
    }

    /// A figure nobody promised.
    pub(crate) fn told(&mut self, name: &str, measured: f64, unit: &'static str) {
        self.add(Line { name: name.into(), measured, unit, limit: None, holds: true }, "");
    }

    fn add(&mut self, line: Line, sign: &str) {
        let limit = line.limit.map_or_else(String::new, |limit| format!("{sign} {limit} {}", line.unit));
        let verdict = match (line.limit, line.holds) {
            (None, _) => "",
            (_, true) => "ok",
            (_, false) => "OVER",
        };
        let Line { name, measured, unit, .. } = &line;
        say(&format!("{name:<58} {measured:>9.2} {unit:<8} {limit:<14} {verdict}"));
        self.0.push(line);
    }

    /// Whether a promise is not kept.
    pub(crate) fn any_over(&self) -> bool {
        self.0.iter().any(|line| !line.holds)
    }

    /// Keeps the figures as JSON.
    pub(crate) fn keep(&self, file: &Path) -> Outcome<()> {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(file, serde_json::to_string_pretty(self)?)?;
        let over = self.0.iter().filter(|line| !line.holds).count();
        say(&format!("{} figures, {over} over their limit; kept in {}", self.0.len(), file.display()));
        Ok(())
    }
}

/// Writes a line to standard output.
pub(crate) fn say(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}

/// The one in the middle.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
