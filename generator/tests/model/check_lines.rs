//! The checks of a document, in words.

use std::fmt::Write as _;

use atoms_codegen::model::Check;
use serde_json::{Value, json};

use crate::sketch::{Modelled, read};

/// The checks of some component schemas, the first of which is what an operation is sent; then what was said of them.
pub(crate) fn checks(schemas: &Value) -> String {
    let first = schemas
        .as_object()
        .and_then(|schemas| schemas.keys().next().cloned())
        .expect("a schema");
    let sent = json!({"$ref": format!("#/components/schemas/{first}")});
    let document = json!({
        "openapi": "3.1.0",
        "info": {"title": "Test", "version": "1"},
        "paths": {"/x": {"post": {
            "requestBody": {"content": {"application/json": {"schema": sent}}},
            "responses": {"204": {"description": "Done."}}
        }}},
        "components": {"schemas": schemas}
    });
    let Modelled {
        contract,
        diagnostics,
    } = read(document);
    let mut out = String::new();
    for def in &contract.types {
        writeln!(out, "{}: {}", def.name, show(&def.check)).expect("a string takes it");
    }
    let told = diagnostics
        .iter()
        .filter(|said| ["unchecked", "pattern-unsupported"].contains(&said.code));
    for said in told {
        let place = said.origin.as_ref().map_or("", |origin| &origin.pointer);
        writeln!(out, "{} {place}: {}", said.severity, said.message).expect("a string takes it");
    }
    out
}

/// A check in one line.
fn show(check: &Check) -> String {
    let mut words: Vec<String> = Vec::new();
    if !check.kinds.is_empty() {
        words.push(check.kinds.join("|"));
    }
    if let Some(values) = &check.values {
        words.push(Value::from(values.clone()).to_string());
    }
    words.extend(check.named.clone());
    let counts = [
        ("minLength", check.min_length),
        ("maxLength", check.max_length),
        ("minItems", check.min_items),
        ("maxItems", check.max_items),
        ("minProperties", check.min_properties),
        ("maxProperties", check.max_properties),
    ];
    for (word, count) in counts {
        words.extend(count.map(|count| format!("{word} {count}")));
    }
    for (word, bound) in [(">", &check.minimum), ("<", &check.maximum)] {
        if let Some((bound, exclusive)) = bound {
            let equal = if *exclusive { "" } else { "=" };
            words.push(format!("{word}{equal}{bound}"));
        }
    }
    words.extend(
        check
            .multiple_of
            .as_ref()
            .map(|of| format!("multipleOf {of}")),
    );
    words.extend(check.pattern.as_ref().map(|pattern| format!("/{pattern}/")));
    words.extend(
        check
            .format
            .map(|format| format!("format {}", format.name())),
    );
    if check.unique_items {
        words.push("unique".to_owned());
    }
    words.extend(array(check));
    words.extend(object(check));
    for (word, list) in [
        ("all", &check.all),
        ("any", &check.any),
        ("one", &check.one),
    ] {
        if !list.is_empty() {
            let list: Vec<String> = list.iter().map(show).collect();
            words.push(format!("{word}({})", list.join("; ")));
        }
    }
    words.extend(check.condition.as_ref().map(|one| {
        let parts = [&one.stated, &one.then, &one.otherwise].map(show);
        format!("if({})", parts.join("; "))
    }));
    words.extend(check.not.as_ref().map(|not| format!("not({})", show(not))));
    for (word, left) in [
        ("unevaluatedProperties", &check.unevaluated_properties),
        ("unevaluatedItems", &check.unevaluated_items),
    ] {
        words.extend(left.as_ref().map(|left| {
            let left = left.as_ref().map_or("false".to_owned(), |left| show(left));
            format!("{word}({left})")
        }));
    }
    words.join(" ")
}

/// `[first, second, …others]`
fn array(check: &Check) -> Option<String> {
    let mut items: Vec<String> = check.prefix.iter().map(show).collect();
    let dots = if items.is_empty() { "" } else { "…" };
    let others = check.items.as_ref();
    items.extend(others.map(|items| format!("{dots}{}", show(items))));
    let contains = check.contains.as_ref().map(|contains| {
        let most = contains.most.map_or(String::new(), |most| most.to_string());
        let item = show(&contains.item);
        format!("contains({}..{most} {item})", contains.least)
    });
    let items = (!items.is_empty()).then(|| format!("[{}]", items.join(", ")));
    let words: Vec<String> = items.into_iter().chain(contains).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// `{needed!, known: …, /pattern/: …, *: …}`
fn object(check: &Check) -> Option<String> {
    let mut members: Vec<String> = check
        .required
        .iter()
        .map(|name| format!("{name}!"))
        .collect();
    members.extend(
        check
            .names
            .as_ref()
            .map(|names| format!("names: {}", show(names))),
    );
    let properties = check.properties.iter();
    members.extend(properties.map(|(name, property)| format!("{name}: {}", show(property))));
    let patterns = check.patterns.iter();
    members.extend(patterns.map(|(pattern, of)| format!("/{pattern}/: {}", show(of))));
    members.extend(check.additional.as_ref().map(|rest| match rest {
        None => "closed".to_owned(),
        Some(rest) => format!("*: {}", show(rest)),
    }));
    (!members.is_empty()).then(|| format!("{{{}}}", members.join(", ")))
}
