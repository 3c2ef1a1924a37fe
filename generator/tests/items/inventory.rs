//! The list of what a crate offers.

use std::collections::HashMap;

use atoms_codegen::emit::emit;

use crate::made::{CALLS, all, contract, line};

#[test]
fn every_public_item_has_its_file_and_its_place() {
    let lines: Vec<_> = all(CALLS).iter().map(line).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn every_item_stands_on_its_line() {
    let files = emit(&contract(CALLS)).into_iter();
    let files: HashMap<_, _> = files
        .map(|(path, text)| (format!("calls/{path}"), text))
        .collect();
    // What a macro adds to a type has no line of its own.
    let added = ["impl", "path", "feature"];
    let items = all(CALLS).into_iter();
    let own = items
        .filter(|item| !added.contains(&item.kind.name()) && !item.path.contains("AddFileForm"));
    let mut found = 0;
    for item in own {
        let text = files[&item.file].lines().nth(item.line - 1).unwrap();
        let name = item.path.rsplit("::").next().unwrap();
        let first = item.code.split(['(', '<', ':', ' ']).next().unwrap();
        if text.contains(name) {
            assert!(text.trim_start().starts_with(first), "{item:?}: {text}");
            found += 1;
        }
    }
    assert!(found > 80, "{found}");
}
