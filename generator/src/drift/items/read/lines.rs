//! The lines of a generated file.

/// How many lines a signature may take.
const MOST: usize = 24;

/// The lines of a file, of which each item's is found after that of the item before it.
pub(super) struct Lines<'t> {
    lines: Vec<&'t str>,
    at: usize,
}

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self {
            lines: text.lines().map(str::trim).collect(),
            at: 0,
        }
    }

    /// The line of the next item that begins with this head, from 1, and what stands there.
    pub(super) fn find(&mut self, head: &str) -> (usize, String) {
        self.next(|line| begins(line, head))
    }

    /// The same for a head that is written without spaces.
    pub(super) fn find_spaced(&mut self, head: &str) -> (usize, String) {
        self.next(|line| line.starts_with("impl") && line.replace(' ', "").starts_with(head))
    }

    fn next(&mut self, is_it: impl Fn(&str) -> bool) -> (usize, String) {
        let rest = self.lines[self.at..].iter();
        let found = rest.clone().position(|line| is_it(line));
        let Some(found) = found else {
            return (self.at.max(1), String::new());
        };
        self.at += found + 1;
        (self.at, code(&self.lines[self.at - 1..]))
    }
}

fn begins(line: &str, head: &str) -> bool {
    let rest = line.strip_prefix(head);
    rest.is_some_and(|rest| !rest.starts_with(|ch: char| ch.is_alphanumeric() || ch == '_'))
}

/// An item as it begins on these lines, on one line: a field, a variant, a signature, without what is inside.
fn code(lines: &[&str]) -> String {
    let mut code = String::new();
    for line in lines.iter().take(MOST) {
        let follows = !code.is_empty() && !code.ends_with(['(', '<']);
        let closes = line.starts_with([')', '>']);
        if closes && code.ends_with(',') {
            code.pop();
        }
        if follows && !closes {
            code.push(' ');
        }
        code.push_str(line);
        if is_whole(&code) {
            break;
        }
    }
    let constant = code.starts_with("pub const");
    let code = match code.split_once(" = ") {
        Some((head, _)) if constant => head,
        _ => code.trim_end_matches([',', ';', '{', ' ']),
    };
    // `pub enum Part in Form`
    let code = match code.split_once(" in ") {
        Some((head, _)) if code.starts_with("pub enum") => head,
        _ => code,
    };
    code.trim_end_matches(" =").to_owned()
}

/// Whether a text ends where an item's own line does.
fn is_whole(code: &str) -> bool {
    let depth = code.chars().fold(0_i32, |depth, ch| match ch {
        '(' | '[' => depth + 1,
        ')' | ']' => depth - 1,
        _ => depth,
    });
    let open = code.matches('<').count() > code.replace("->", "").matches('>').count();
    depth == 0 && !open && code.ends_with([',', ';', '{', '}'])
        || code.starts_with("pub const") && code.contains(" =")
}

#[cfg(test)]
mod tests {
    use super::Lines;

    const TEXT: &str = "\
/// pub struct Not
pub struct Call {
    /// Named.
    pub id: String,
    pub identity: Option<
        String,
    >,
}
pub const A: &[&str] = &[
    \"b\",
];
pub fn new(
    id: String,
    at: i64,
) -> Self {
";

    #[test]
    fn each_item_has_its_line() {
        let mut lines = Lines::of(TEXT);
        let mut found = |head| lines.find(head);
        assert_eq!(found("pub struct Call"), (2, "pub struct Call".to_owned()));
        assert_eq!(found("pub id"), (4, "pub id: String".to_owned()));
        let identity = "pub identity: Option<String>";
        assert_eq!(found("pub identity"), (5, identity.to_owned()));
        assert_eq!(found("pub const A"), (9, "pub const A: &[&str]".to_owned()));
        let new = "pub fn new(id: String, at: i64) -> Self";
        assert_eq!(found("pub fn new"), (12, new.to_owned()));
    }
}
