//! What a consumer changes, as code.

use super::breaks::Breaks;
use super::pair::Pair;
use super::side::owner;
use crate::drift::items::{Item, Kind};

/// The lines to take out, behind `-`, and to write, behind `+`; `None` where nobody changes anything, or it depends.
pub(super) fn of(pair: &Pair<'_>, breaks: &Breaks) -> Option<String> {
    if breaks.who.is_empty() {
        return None;
    }
    match (pair.old, pair.new) {
        (None, Some(item)) => added(item),
        (Some(item), None) => removed(item),
        (Some(before), Some(after)) => changed(before, after),
        (None, None) => None,
    }
}

fn added(item: &Item) -> Option<String> {
    match item.kind {
        Kind::Field => Some(format!("+ {}: {},", last(item), initial(item))),
        Kind::Variant => Some(format!("+ {} => todo!(),", pattern(item))),
        Kind::Method => Some(behind(
            "+",
            &format!("{} {{\n    todo!()\n}}", method(item)),
        )),
        Kind::AssociatedType => Some(format!("+ type {} = …;", last(item))),
        _ => None,
    }
}

fn removed(item: &Item) -> Option<String> {
    match item.kind {
        Kind::Field => Some(format!("- {}: …,", last(item))),
        Kind::Variant => Some(format!("- {} => …,", pattern(item))),
        Kind::Method | Kind::ProvidedMethod => {
            Some(behind("-", &format!("{} {{ … }}", method(item))))
        }
        Kind::AssociatedType => Some(format!("- type {} = …;", last(item))),
        Kind::Impl if item.signature == "Default" => Some(format!("- ..{}::default()", last(item))),
        _ => None,
    }
}

fn changed(old: &Item, new: &Item) -> Option<String> {
    let (name, before) = (last(new), last(old));
    match new.kind {
        Kind::Method | Kind::ProvidedMethod => {
            let (old, new) = (behind("-", &method(old)), behind("+", &method(new)));
            Some(format!("{old}\n{new}"))
        }
        Kind::Field if new.signature == format!("Option<{}>", old.signature) => {
            Some(format!("- {name}: value,\n+ {name}: Some(value),"))
        }
        Kind::Field if old.signature == format!("Option<{}>", new.signature) => {
            Some(format!("- {name}: Some(value),\n+ {name}: value,"))
        }
        Kind::Variant if old.path == new.path => Some(format!(
            "- {} => …,\n+ {} => …,",
            pattern(old),
            pattern(new)
        )),
        _ if before != name => Some(format!("- {before}\n+ {name}")),
        _ if old.path != new.path => Some(format!("- {}\n+ {}", old.path, new.path)),
        _ => None,
    }
}

fn last(item: &Item) -> &str {
    item.path.rsplit("::").next().unwrap_or_default()
}

/// What a field starts with.
fn initial(item: &Item) -> &'static str {
    if item.signature.starts_with("Option<") {
        "None"
    } else if item.signature.starts_with("atoms_runtime::Maybe<") {
        "Maybe::Absent"
    } else {
        "todo!()"
    }
}

/// The pattern of a variant: `Answer::Ok(_)`.
fn pattern(item: &Item) -> String {
    let name = owner(item).and_then(|path| path.rsplit("::").next());
    let fields = match arity(&item.signature) {
        0 => String::new(),
        count => format!("({})", vec!["_"; count].join(", ")),
    };
    format!("{}::{}{fields}", name.unwrap_or_default(), last(item))
}

/// How many fields `(A, B<C, D>)` is.
fn arity(fields: &str) -> usize {
    let mut depth = 0_usize;
    let mut count = usize::from(!fields.is_empty());
    for ch in fields.chars() {
        match ch {
            '<' | '(' | '[' => depth += 1,
            '>' | ')' | ']' => depth = depth.saturating_sub(1),
            ',' if depth == 1 => count += 1,
            _ => {}
        }
    }
    count
}

/// A method of a trait as an implementation writes it.
fn method(item: &Item) -> String {
    let code = item.code.as_str();
    let Some((head, future)) = code.split_once(" -> impl Future<") else {
        return code.to_owned();
    };
    let output = future
        .trim_start()
        .trim_start_matches("Output = ")
        .trim_end_matches(" + Send")
        .trim_end();
    let output = output.strip_suffix('>').unwrap_or(output);
    format!("async {head} -> {}", output.trim_end_matches(','))
}

fn behind(sign: &str, code: &str) -> String {
    let lines = code.lines().map(|line| format!("{sign} {line}"));
    lines.collect::<Vec<_>>().join("\n")
}
