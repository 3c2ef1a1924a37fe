//! Tables of text.

/// Rows under a title, their columns aligned; the first row names the columns. Nothing without rows.
pub(crate) fn print(title: &str, rows: &[Vec<String>]) {
    if rows.len() < 2 {
        return;
    }
    println!("\n{title}");
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for row in rows {
        let cells = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:width$}"));
        println!("  {}", cells.collect::<Vec<_>>().join("  ").trim_end());
    }
}

/// A row.
pub(crate) fn row<const N: usize>(cells: [&dyn ToString; N]) -> Vec<String> {
    cells.map(ToString::to_string).to_vec()
}

/// A text on one line and not longer than that.
pub(crate) fn short(text: &str, length: usize) -> String {
    let line: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if line.chars().count() <= length {
        return line;
    }
    let cut: String = line.chars().take(length).collect();
    format!("{cut}…")
}
