//! Text of a document in Markdown as GitHub and GitLab read it: no mention, no reference, no HTML, no table or list that is not
//! the report's own.

use crate::diagnostic::one_line;
use crate::drift::report::inline::{Part, parts};

/// A sentence of a finding as Markdown, on one line.
pub(super) fn sentence(text: &str) -> String {
    let line = one_line(text);
    let parts = parts(&line).into_iter().map(|part| match part {
        Part::Code(text) => code(text),
        Part::Text(text) => plain(text),
    });
    parts.collect()
}

/// A sentence as HTML, where Markdown is not read: in `<summary>`.
pub(super) fn html_sentence(text: &str) -> String {
    let line = one_line(text);
    let parts = parts(&line).into_iter().map(|part| match part {
        Part::Code(text) => format!("<code>{}</code>", html(text)),
        Part::Text(text) => html(&inert(text)),
    });
    parts.collect()
}

/// Text that Markdown has nothing to say about.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in inert(&one_line(text)).chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '~' | '[' | ']' | '|' | '$' | '!' | '#' => {
                out.extend(['\\', char]);
            }
            _ => out.push(char),
        }
    }
    out.replace(ZERO_WIDTH, "&#8203;")
}

/// A code span. Its fence is longer than every run of backticks within.
pub(super) fn code(text: &str) -> String {
    let line = one_line(text);
    if line.trim().is_empty() {
        return String::new();
    }
    let fence = "`".repeat(longest_run(&line) + 1);
    if line.starts_with('`') || line.ends_with('`') {
        format!("{fence} {line} {fence}")
    } else {
        format!("{fence}{line}{fence}")
    }
}

/// A block of code, line by line as it is.
pub(super) fn block(language: &str, text: &str) -> String {
    let fence = "`".repeat(3.max(longest_run(text) + 1));
    let lines: Vec<String> = text.lines().map(one_line).collect();
    format!("{fence}{language}\n{}\n{fence}\n", lines.join("\n"))
}

fn html(text: &str) -> String {
    let text = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    text.replace(ZERO_WIDTH, "&#8203;")
}

/// `@name`, `#12`, `GH-12` and addresses become links after Markdown was read, so that no escape of it keeps them from that; a
/// character without a width does.
fn inert(text: &str) -> String {
    let text = text.replace('@', &format!("@{ZERO_WIDTH}"));
    let text = text.replace('#', &format!("#{ZERO_WIDTH}"));
    let text = text.replace("GH-", &format!("GH-{ZERO_WIDTH}"));
    let text = text.replace("://", &format!(":{ZERO_WIDTH}//"));
    text.replace("www.", &format!("www{ZERO_WIDTH}."))
}

const ZERO_WIDTH: char = '\u{200b}';

fn longest_run(text: &str) -> usize {
    let runs = text.split(|char| char != '`').map(str::len);
    runs.max().unwrap_or(0)
}
