//! What a change of the document changes in the output.

use atoms_codegen::emit::emit;
use atoms_codegen::model::{Contract, Shape, Type, TypeDef};
use atoms_codegen::model::{ParamKind, Place};

use crate::build::{about, contract, described, file, object, optional, required, text_enum};
use similar::{ChangeTag, TextDiff};

use crate::calls::{operation, param};
use crate::campaigns::campaigns;

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
fn one_more_optional_property_is_one_line() {
    let (old, new) = difference(|contract| {
        if let Shape::Struct(call) = &mut contract.types[0].shape {
            call.fields.insert(1, optional("reason", Type::String));
        }
    });
    assert!(old.is_empty());
    assert_eq!(
        new,
        [r#"        pub reason: Option<String> = optional("reason"),"#]
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
    assert_eq!(old, ["    /// Times are in UTC."]);
    assert_eq!(
        new,
        ["    /// All times are given in UTC, as RFC 3339 has it."]
    );
}

#[test]
fn an_edited_description_touches_no_code() {
    let (old, new) = difference(|contract| contract.types[0].docs = about("One call."));
    assert!(old.is_empty());
    assert_eq!(new, ["    /// One call.", "    ///"]);
}

/// The files that differ, each with the lines that only one side has.
fn differences(edit: impl FnOnce(&mut Contract)) -> Vec<(String, Vec<String>, Vec<String>)> {
    let before = campaigns();
    let mut after = before.clone();
    edit(&mut after);
    let (before, after) = (emit(&before), emit(&after));
    let pairs = before.into_iter().zip(after);
    pairs
        .filter(|(before, after)| before != after)
        .map(|((path, before), (_, after))| {
            let (old, new) = changed(&before, &after);
            (path, old, new)
        })
        .collect()
}

#[test]
fn one_more_optional_parameter_is_its_field_and_one_line() {
    let differences = differences(|contract| {
        let params = contract.groups[0].operations[0].params.as_mut();
        let limit = param(Place::Query, "limit", ParamKind::Integer);
        params.expect("parameters").list.insert(2, limit);
        if let Shape::Struct(params) = &mut contract.types[0].shape {
            params.fields.insert(2, optional("limit", Type::Integer));
        }
    });
    let of = |path: &str| differences.iter().find(|(other, _, _)| other == path);
    let (_, old, new) = of("campaigns/types.rs").expect("its field");
    assert!(old.is_empty());
    assert_eq!(
        *new,
        [r#"        pub limit: Option<i64> = optional("limit"),"#]
    );
    let (_, _, new) = of("campaigns/mod.rs").expect("its line");
    let line = r#"        Param::query("limit", ParamKind::Integer),"#;
    assert_eq!(new.first().map(String::as_str), Some(line));
    assert_eq!(differences.len(), 2);
}

/// The lines that a text loses, below its imports.
fn lost(before: &str, after: &str) -> Vec<String> {
    let imports = before
        .lines()
        .position(|line| line.trim().starts_with("/// "));
    let diff = TextDiff::from_lines(before, after);
    let changes = diff.iter_all_changes();
    changes
        .filter(|change| change.tag() == ChangeTag::Delete && change.old_index() > imports)
        .map(|change| change.value().to_owned())
        .collect()
}

#[test]
fn one_more_operation_touches_no_other() {
    let before = campaigns();
    let mut after = before.clone();
    let stop = operation("DELETE", "/stop", "stop_campaign", "StopCampaign");
    after.groups[0].operations.insert(1, stop);
    let (before, after) = (emit(&before), emit(&after));
    let pairs: Vec<_> = before
        .into_iter()
        .zip(after)
        .filter(|(old, new)| old != new)
        .collect();
    for ((path, before), (_, after)) in &pairs {
        assert!(
            lost(before, after).is_empty(),
            "{path}: {:?}",
            lost(before, after)
        );
    }
    let paths: Vec<_> = pairs.iter().map(|((path, _), _)| path.as_str()).collect();
    let files = ["mod.rs", "client.rs", "routes.rs", "service.rs"];
    assert_eq!(paths, files.map(|file| format!("campaigns/{file}")));
}
