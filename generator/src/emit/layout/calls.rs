//! Blocks that begin on the line of the call they are handed to.

use std::collections::VecDeque;

/// The columns a joined line may take.
const WIDTH: usize = 100;

/// Lays out once more: a last argument that is a block or a list begins on the line of its call, and a chain on an object
/// or a value is one line where it fits.
pub(in crate::emit) fn snug(text: &str) -> String {
    let mut open: VecDeque<String> = text.lines().map(str::to_owned).collect();
    let mut done = String::with_capacity(text.len());
    while let Some(line) = open.pop_front() {
        let joined = chained(&line, &mut open).or_else(|| handed(&line, &mut open));
        if let Some(joined) = joined {
            open.push_front(joined);
        } else {
            done.extend([line.as_str(), "\n"]);
        }
    }
    done
}

/// `object` above `.property("a")` above `.check(|value| {` as one line, and the block moved with it.
fn chained(line: &str, below: &mut VecDeque<String>) -> Option<String> {
    let depth = indent(line);
    if !matches!(line.trim(), "object" | "value") {
        return None;
    }
    let is_link = |line: &&String| indent(line) == depth + 4 && line.trim().starts_with('.');
    let links: Vec<_> = below.iter().take_while(is_link).collect();
    let (first, last) = (links.len(), links.last()?);
    let (opens, ends) = (last.ends_with(['{', '[', '(']), last.ends_with(';'));
    let joined = links.iter().map(|link| link.trim());
    let joined = line.to_owned() + &joined.collect::<String>();
    if joined.len() > WIDTH || !(opens || ends) {
        return None;
    }
    if ends {
        below.drain(..first);
        return Some(joined);
    }
    let end = end(below, first, depth)?;
    below.get(end)?.ends_with(';').then(|| {
        moved(below, first, end);
        joined
    })
}

/// `.check(` above `|value| {` as one line, and the block moved with it.
fn handed(line: &str, below: &mut VecDeque<String>) -> Option<String> {
    let depth = indent(line);
    if !line.ends_with('(') || line.trim().starts_with('/') {
        return None;
    }
    let first = below.iter().position(|line| !line.ends_with(','))? + 1;
    let arguments: Vec<_> = below.iter().take(first).collect();
    let opens = arguments.last()?.ends_with(['{', '[']);
    let flat = arguments.iter().all(|line| indent(line) == depth + 4);
    let end = end(below, first, depth)?;
    let (close, after) = (below.get(end)?.trim(), below.get(end + 1)?);
    let closes = matches!(close, "}," | "],");
    let returns = indent(after) == depth && after.trim().starts_with(')');
    let arguments: Vec<_> = arguments.iter().map(|line| line.trim()).collect();
    let joined = line.to_owned() + &arguments.join(" ");
    if !(opens && flat && closes && returns) || joined.len() > WIDTH {
        return None;
    }
    let after = after.trim().to_owned();
    below.remove(end + 1);
    if let Some(close) = below.get_mut(end) {
        close.truncate(close.len() - 1);
        close.push_str(&after);
    }
    moved(below, first, end);
    Some(joined)
}

/// The line that ends the block which begins at `first`.
fn end(below: &VecDeque<String>, first: usize, depth: usize) -> Option<usize> {
    let mut inside = below.iter().skip(first);
    Some(first + inside.position(|line| indent(line) == depth + 4)?)
}

/// Leaves out the lines before `first`, which were joined, and moves those up to `end`.
fn moved(below: &mut VecDeque<String>, first: usize, end: usize) {
    for line in below.range_mut(first..=end) {
        if line.starts_with("    ") {
            line.drain(..4);
        }
    }
    below.drain(..first);
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

#[cfg(test)]
mod tests {
    use super::snug;

    #[test]
    fn a_block_begins_on_the_line_of_its_call() {
        let text = "    route(\n        &A,\n        |call| {\n            b;\n        },\n    )\n";
        assert_eq!(snug(text), "    route(&A, |call| {\n        b;\n    })\n");
    }

    #[test]
    fn a_chain_goes_with_its_block() {
        let text = "object\n    .property(\"a\")\n    .one(\n        &[\n            b,\n        ],\n    );\n";
        assert_eq!(snug(text), "object.property(\"a\").one(&[\n    b,\n]);\n");
    }

    #[test]
    fn what_does_not_fit_stays() {
        let long = format!("{}(\n    |a| {{\n        b;\n    }},\n)\n", "f".repeat(100));
        assert_eq!(snug(&long), long);
        let two = "call(\n    |a| {\n        b;\n    },\n    c,\n)\n";
        assert_eq!(snug(two), two);
    }
}
