//! Tables of text.

/// Rows under a title, their columns aligned; the first row names the columns.
pub(crate) fn print(title: &str, rows: &[Vec<String>]) {
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

/// The first of a list, and how many there are.
pub(crate) fn some(names: &[String]) -> String {
    let first: Vec<_> = names.iter().take(5).map(String::as_str).collect();
    let rest = if names.len() > 5 { ", …" } else { "" };
    format!("{} ({}{rest})", names.len(), first.join(", "))
}

/// Prints what should not be; whether there is none of it.
pub(crate) fn verdict(problems: &[String]) -> bool {
    for problem in problems {
        println!("FAILED {problem}");
    }
    problems.is_empty()
}
