//! What stands at the end: how many findings end how.

use super::Page;
use crate::drift::Axis;
use crate::drift::report::summary::{AXES, Row};
use crate::drift::report::{Report, words};

impl Page {
    pub(super) fn summary(&mut self, report: &Report) {
        let rows = Row::all(&report.all());
        let mut table = vec![vec![String::new()]];
        table[0].extend(AXES.map(Axis::name).map(str::to_owned));
        for row in &rows {
            let cells = row.cells.iter().map(|cell| cell.text());
            let cells: Vec<String> = cells
                .map(|cell| {
                    if cell.is_empty() {
                        "-".to_owned()
                    } else {
                        cell
                    }
                })
                .collect();
            if cells.iter().any(|cell| cell != "-") {
                table.push([vec![row.name().to_owned()], cells].concat());
            }
        }
        if table.len() > 1 {
            self.table(&table);
            self.line("");
        }
        let compared: usize = report.compared.iter().map(|one| one.compared).sum();
        let places = words::count(report.ranked.findings.len(), "place");
        let counts = words::counts(&report.ranked);
        self.line(format_args!(
            "{counts} in {places}; operations, channels and events compared: {compared}"
        ));
        if !report.ranked.stale.is_empty() {
            let stale = report.ranked.stale.len();
            self.line(format_args!(
                "entries of the allow file that allow nothing: {stale}"
            ));
        }
    }

    fn table(&mut self, rows: &[Vec<String>]) {
        let width = |column: usize| {
            rows.iter()
                .map(|row| row[column].chars().count())
                .max()
                .unwrap_or(0)
        };
        let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
        for row in rows {
            let cells = row
                .iter()
                .zip(&widths)
                .map(|(cell, width)| format!("{cell:<width$}"));
            let line = cells.collect::<Vec<_>>().join("  ");
            self.line(line.trim_end());
        }
    }
}
