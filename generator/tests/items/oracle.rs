//! The list of items held against rustdoc's, as the crate public-api prints it: `.ci/surface DOCUMENT`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use atoms_codegen::drift::items::{changes, items};
use atoms_codegen::drift::{Revision, RustChange};
use atoms_codegen::{Product, Spec};

/// The members of the traits that the runtime's macros implement, and serde's; they come with a type.
const OF_TRAITS: &[&str] = &[
    "build",
    "collect",
    "default",
    "deserialize",
    "dispatch",
    "eq",
    "fmt",
    "from",
    "hash",
    "into_response",
    "read",
    "send",
    "serialize",
    "set",
    "undecodable",
    "write",
    "write_choice",
    "read_choice",
];

/// Constants and types of the same.
const IN_TRAITS: &[&str] = &["ENDPOINT", "Form", "MEDIA", "NAMES", "RULES"];

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set"))
}

/// The path of a line of public-api, without the crate, and whether it may be of a trait's implementation.
fn path(line: &str) -> Option<(String, bool)> {
    let words = [
        "pub", "async", "const", "fn", "struct", "enum", "trait", "type", "mod",
    ];
    let mut rest = line;
    while let Some((word, after)) = rest.split_once(' ') {
        if !words.contains(&word) {
            break;
        }
        rest = after;
    }
    let end = rest.find(|ch: char| !(ch.is_alphanumeric() || ch == '_' || ch == ':' || ch == '#'));
    let path = rest[..end.unwrap_or(rest.len())].trim_end_matches(':');
    let names: Vec<&str> = path
        .split("::")
        .skip(1)
        .map(|name| name.trim_start_matches("r#"))
        .collect();
    let (last, before) = names.split_last()?;
    let of_type = before
        .last()
        .is_some_and(|owner| owner.starts_with(char::is_uppercase));
    let of_trait = of_type && (OF_TRAITS.contains(last) || IN_TRAITS.contains(last));
    Some((shared(&names), of_trait))
}

/// The types of a group are those of the contract.
fn shared(names: &[&str]) -> String {
    let of_group = names.len() > 2 && names[1] == "types";
    names[usize::from(of_group)..].join("::")
}

#[test]
#[ignore = "needs the documentation of a generated crate"]
fn the_list_is_that_of_rustdoc() {
    let spec = Spec::files("contract", &[PathBuf::from(variable("DOCUMENT"))]);
    let revision = Revision::read(&spec, "one").unwrap_or_else(|failure| panic!("{failure}"));
    let own = items(&revision.model, Product::Crate).into_iter();
    let own = own.filter(|item| !["feature", "impl", "path"].contains(&item.kind.name()));
    // A tuple's fields stand on the line of its struct.
    let own = own.filter(|item| !item.path.ends_with("::0"));
    let own: BTreeSet<String> = own.map(|item| item.path).collect();
    let surface = std::fs::read_to_string(variable("SURFACE")).unwrap();
    let lines = surface.lines().filter(|line| line.starts_with("pub "));
    let theirs = lines.filter_map(path).filter(|(path, of_trait)| {
        let is_root = path.is_empty();
        !is_root && (own.contains(path) || !of_trait)
    });
    let theirs: BTreeSet<String> = theirs.map(|(path, _)| path).collect();
    println!("{} items, {} by rustdoc", own.len(), theirs.len());
    let lacking: Vec<_> = theirs.difference(&own).collect();
    let excess: Vec<_> = own.difference(&theirs).collect();
    assert!(
        lacking.is_empty() && excess.is_empty(),
        "lacking {lacking:#?}, excess {excess:#?}"
    );
}

/// A line with every path as the report has it: without the crate, and without the group of a type; what was renamed by
/// its new name.
fn by_report(line: &str, renamed: &BTreeMap<String, String>) -> String {
    let is_of_path = |ch: char| ch.is_alphanumeric() || "_:#".contains(ch);
    let words = line.split_inclusive(|ch| !is_of_path(ch)).map(|word| {
        let end = word.trim_end_matches(|ch| !is_of_path(ch)).len();
        let (path, after) = word.split_at(end);
        let path = match &*path.split("::").collect::<Vec<_>>() {
            [_, names @ ..] if !names.is_empty() => shared(names),
            _ => path.to_owned(),
        };
        format!("{}{after}", renamed.get(&path).unwrap_or(&path))
    });
    words.collect()
}

/// The lines of each path of a surface, those of traits' implementations left out unless the list has them.
fn lines(
    surface: &str,
    own: &BTreeSet<String>,
    renamed: &BTreeMap<String, String>,
) -> BTreeMap<String, BTreeSet<String>> {
    let mut lines = BTreeMap::<_, BTreeSet<_>>::new();
    for line in surface.lines().filter(|line| line.starts_with("pub ")) {
        let Some((path, of_trait)) = path(line) else {
            continue;
        };
        if own.contains(&path) || !of_trait && !path.is_empty() {
            lines
                .entry(path)
                .or_default()
                .insert(by_report(line, renamed));
        }
    }
    lines
}

fn read(document: &str) -> Revision {
    let spec = Spec::files("contract", &[PathBuf::from(document)]);
    Revision::read(&spec, "one").unwrap_or_else(|failure| panic!("{failure}"))
}

/// Whether the change says what becomes of the path: by name, or as part of a whole that is new, gone, renamed or of
/// another kind.
fn names(change: &RustChange, path: &str) -> bool {
    let word = |code: &Option<String>| {
        let mut words = code.iter().flat_map(|code| code.split(' '));
        words.nth(1).map(str::to_owned)
    };
    let of_whole = change.was.is_some() || word(&change.before) != word(&change.after);
    let paths = [Some(&change.path), change.was.as_ref()];
    paths.into_iter().flatten().any(|named| {
        let below = path.strip_prefix(named.as_str());
        below.is_some_and(|below| below.is_empty() || of_whole && below.starts_with("::"))
    })
}

/// Whether rustdoc can tell: it does not know of features, and so not of the one that a module is behind.
fn is_shown(change: &RustChange) -> bool {
    let stayed = change.before.is_some() && change.after.is_some();
    match change.kind {
        "feature" | "impl" | "path" => false,
        "module" => !stayed,
        _ => true,
    }
}

#[test]
#[ignore = "needs the documentation of two generated crates"]
fn the_changes_are_those_of_rustdoc() {
    let [old, new] = ["OLD", "NEW"].map(|name| read(&variable(name)).model);
    let both = [&old, &new].into_iter();
    let own = both.flat_map(|model| items(model, Product::Crate));
    let own: BTreeSet<String> = own.map(|item| item.path).collect();
    let mut named = changes(&old, &new, Product::Crate);
    let renamed = named.iter().filter_map(|change| {
        let was = change.was.clone()?;
        Some((was, change.path.clone()))
    });
    let renamed = renamed.collect();
    let surface = |name: &str, renamed| {
        let surface = std::fs::read_to_string(variable(name)).unwrap();
        lines(&surface, &own, renamed)
    };
    let before = surface("OLD_SURFACE", &renamed);
    let after = surface("NEW_SURFACE", &BTreeMap::new());
    let mut differing: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    differing.retain(|path| before.get(*path) != after.get(*path));
    let silent = differing
        .iter()
        .filter(|path| !named.iter().any(|change| names(change, path)));
    let silent: Vec<_> = silent
        .map(|path| (path, before.get(*path), after.get(*path)))
        .collect();
    named.retain(is_shown);
    println!(
        "{} items differ by rustdoc, {} changes",
        differing.len(),
        named.len()
    );
    named.retain(|change| {
        let was = change.was.as_ref().unwrap_or(&change.path);
        !differing.contains(&change.path) && !differing.contains(was)
    });
    assert!(
        silent.is_empty() && named.is_empty(),
        "not named {silent:#?}, by the report alone {named:#?}"
    );
}
