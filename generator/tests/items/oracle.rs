//! The list of items held against rustdoc's, as the crate public-api prints it: `.ci/surface DOCUMENT`.

use std::collections::BTreeSet;
use std::path::PathBuf;

use atoms_codegen::drift::Revision;
use atoms_codegen::drift::items::items;
use atoms_codegen::{Product, Spec};

/// The members of the traits that the runtime's macros implement, and serde's; they come with a type.
const OF_TRAITS: &[&str] = &[
    "build",
    "collect",
    "default",
    "deserialize",
    "dispatch",
    "fmt",
    "from",
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
