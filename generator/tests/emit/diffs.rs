//! What a change of the document changes in the output.

use atoms_codegen::model::{Contract, Shape, Type, TypeDef};

use crate::build::{about, contract, described, file, object, optional, required, text_enum};

/// The lines that only the first, and only the second text has, around what both share.
fn changed(before: &str, after: &str) -> (Vec<String>, Vec<String>) {
    let (mut old, mut new): (Vec<_>, Vec<_>) = (before.lines().collect(), after.lines().collect());
    while !old.is_empty() && old.first() == new.first() {
        old.remove(0);
        new.remove(0);
    }
    while !old.is_empty() && old.last() == new.last() {
        old.pop();
        new.pop();
    }
    let owned = |lines: Vec<&str>| lines.into_iter().map(str::to_owned).collect();
    (owned(old), owned(new))
}

fn calls() -> Vec<TypeDef> {
    vec![
        object(
            "Call",
            vec![required("id", Type::String), optional("note", Type::String)],
        ),
        text_enum("Status", &[("Busy", "busy")]),
    ]
}

fn difference(edit: impl FnOnce(&mut Contract)) -> (Vec<String>, Vec<String>) {
    let before = contract(calls());
    let mut after = before.clone();
    edit(&mut after);
    changed(&file(&before, "types.rs"), &file(&after, "types.rs"))
}

#[test]
fn one_more_optional_property_is_two_lines_in_one_hunk() {
    let (old, new) = difference(|contract| {
        if let Shape::Struct(call) = &mut contract.types[0].shape {
            call.fields.insert(1, optional("reason", Type::String));
        }
    });
    assert!(old.is_empty());
    assert_eq!(new.len(), 2, "{new:?}");
    assert_eq!(
        new.iter()
            .filter(|line| line.contains("pub reason: Option<String>,"))
            .count(),
        1
    );
}

#[test]
fn one_more_value_is_one_line() {
    let (old, new) = difference(|contract| {
        contract.types[1] = text_enum("Status", &[("Busy", "busy"), ("Failed", "failed")]);
    });
    assert!(old.is_empty());
    assert_eq!(new, [r#"        Failed = "failed","#]);
}

#[test]
fn an_edited_sentence_changes_its_own_lines() {
    let before = "A call between an agent and a person, from the first ring until one of them hangs up. \
                  Times are in UTC. It is billed by the second and never rounded up to a whole minute.";
    let after = before.replace(
        "Times are in UTC.",
        "All times are given in UTC, as RFC 3339 has it.",
    );
    let text = |docs: &str| {
        let call = described(object("Call", Vec::new()), docs);
        file(&contract(vec![call]), "types.rs")
    };
    let (old, new) = changed(&text(before), &text(&after));
    assert_eq!(old, ["/// Times are in UTC."]);
    assert_eq!(new, ["/// All times are given in UTC, as RFC 3339 has it."]);
}

#[test]
fn an_edited_description_touches_no_code() {
    let (old, new) = difference(|contract| contract.types[0].docs = about("One call."));
    assert!(old.is_empty());
    assert_eq!(new, ["/// One call.", "///"]);
}
