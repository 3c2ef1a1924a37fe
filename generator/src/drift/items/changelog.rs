//! The lines of a changelog.

use std::collections::HashSet;
use std::fmt::Write as _;

use crate::drift::{RustChange, Step};

/// What changed in the crate, in Markdown: what breaks under the promise, what is new, what else is different. The route,
/// the client's method and the constant of an operation go without saying beside the method of the trait.
pub fn changelog(changes: &[RustChange]) -> String {
    let told: HashSet<_> = changes
        .iter()
        .filter(|change| change.kind == "method")
        .filter_map(place)
        .collect();
    let tells = |change: &&RustChange| {
        let implied = matches!(change.kind, "function" | "constant" | "path" | "impl");
        !(implied && place(change).is_some_and(|place| told.contains(&place)))
    };
    let mut text = String::new();
    for title in ["Breaking", "Added", "Changed"] {
        let own = changes
            .iter()
            .filter(tells)
            .filter(|change| section(change) == Some(title));
        let lines: Vec<_> = own.map(line).collect();
        if !lines.is_empty() {
            let _ = writeln!(text, "### {title}\n\n{}\n", lines.join("\n"));
        }
    }
    text.truncate(text.trim_end().len());
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// Where a change is told, if it is.
fn section(change: &RustChange) -> Option<&'static str> {
    match (change.promised, &change.before) {
        (Step::Major, _) => Some("Breaking"),
        _ if change.kind == "path" => None,
        (_, None) => Some("Added"),
        (_, Some(_)) => Some("Changed"),
    }
}

fn place(change: &RustChange) -> Option<&str> {
    let origin = change.new_origin.as_ref().or(change.old_origin.as_ref());
    origin.map(|origin| origin.pointer.as_str())
}

fn line(change: &RustChange) -> String {
    let (kind, path) = (change.kind, &change.path);
    match (&change.was, &change.before, &change.after) {
        (Some(was), ..) => format!("- `{path}`: the {kind} was called `{was}`."),
        (None, None, Some(after)) => format!("- `{path}`: a new {kind}, `{after}`."),
        (None, Some(before), None) => format!("- `{path}`: the {kind} is gone, `{before}`."),
        (None, Some(before), Some(after)) if before != after => {
            format!("- `{path}`: `{after}`, was `{before}`.")
        }
        _ => format!("- `{path}`: the {kind} is another one."),
    }
}
