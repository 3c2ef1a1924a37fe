//! Enums whose variants say how they are written on the wire, an entry a line.

/// The columns an entry may take.
const WIDTH: usize = 100;

/// Lays out an enum once more, for a macro around it: each variant on one line, or else with what it is written as on
/// a second one.
pub(in crate::emit) fn entries(text: &str) -> String {
    let mut done = String::with_capacity(text.len());
    let mut entry = String::new();
    for line in text.lines() {
        let is_whole = !line.starts_with("    ") || line.trim().starts_with(['/', '#']);
        if is_whole && entry.is_empty() {
            done.extend([line, "\n"]);
            continue;
        }
        join(&mut entry, line);
        if line.starts_with("    ") && !line.starts_with("     ") && line.ends_with(',') {
            write(&mut done, &entry);
            entry.clear();
        }
    }
    done
}

fn join(entry: &mut String, line: &str) {
    let line = line.trim();
    if line.starts_with([')', ']', '>']) {
        let whole = entry.trim_end_matches(',').len();
        entry.truncate(whole);
    } else if !entry.is_empty() && !entry.ends_with(['(', '[', '<']) {
        entry.push(' ');
    }
    entry.push_str(line);
}

fn write(done: &mut String, entry: &str) {
    done.push_str("    ");
    match entry.split_once(" = ") {
        Some((variant, codec)) if entry.len() + 8 > WIDTH => {
            done.extend([variant, "\n        = ", codec, "\n"]);
        }
        _ => done.extend([entry, "\n"]),
    }
}

#[cfg(test)]
mod tests {
    use super::entries;

    #[test]
    fn an_entry_is_a_line() {
        let text = "pub enum A {\n    /// One (.\n    One(\n        B,\n        C<\n            D,\n        >,\n    ) = json(\n        429,\n        from,\n    ),\n    Two = empty(1),\n}\n";
        let lines = "pub enum A {\n    /// One (.\n    One(B, C<D>) = json(429, from),\n    Two = empty(1),\n}\n";
        assert_eq!(entries(text), lines);
    }

    #[test]
    fn a_long_entry_is_two() {
        let name = "N".repeat(60);
        let text =
            format!("pub enum A {{\n    {name}(B) = json(429, headers(SOME_HEADERS_OF_IT)),\n}}\n");
        let split = text.replace(" = ", "\n        = ");
        assert_eq!(entries(&text), split);
    }
}
