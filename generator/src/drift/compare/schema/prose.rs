//! What a schema means to people: `title`, `description`, examples, `deprecated`, extensions. And `default`.

mod parts;

use serde_json::{Value, json};

use super::Two;
use crate::drift::Check;
use crate::drift::check;
use crate::drift::compare::draft::Draft;
use crate::drift::compare::walk::Walk;
use crate::wire::{At, Map, Schema, value_text};

pub(super) fn compare(walk: &mut Walk<'_>, two: &Two<'_>) {
    let text = |text: &Option<String>| text.as_ref().map(|text| json!(text));
    keyword(walk, two, &check::TITLE_CHANGED, "title", |schema| {
        text(&schema.prose.title)
    });
    keyword(
        walk,
        two,
        &check::DESCRIPTION_CHANGED,
        "description",
        |schema| text(&schema.prose.description),
    );
    keyword(
        walk,
        two,
        &check::EXTERNAL_DOCS_CHANGED,
        "externalDocs",
        |schema| schema.prose.external_docs.clone(),
    );
    keyword(walk, two, &check::XML_CHANGED, "xml", |schema| {
        schema.prose.xml.clone()
    });
    keyword(walk, two, &check::EXAMPLE_CHANGED, "example", |schema| {
        examples(schema)
    });
    let is_text = walk.graph.is_text(two.node);
    keyword(walk, two, &check::DEFAULT_CHANGED, "default", |schema| {
        let stated = schema.default.clone();
        // `true` and `"true"` are assumed alike where both are written the same.
        stated.map(|value| {
            if is_text && !value.is_array() && !value.is_object() {
                json!(value_text(&value))
            } else {
                value
            }
        })
    });
    keyword(
        walk,
        two,
        &check::SENSITIVE_CHANGED,
        "x-sensitive",
        |schema| schema.sensitive.then(|| json!(true)),
    );
    deprecated(walk, two);
    let places = |walk: &Walk<'_>| (walk.old.at(two.stated.0), walk.new.at(two.stated.1));
    let changed = extensions(&two.old.extensions, &two.new.extensions);
    let at = places(walk);
    for (message, key, before, after) in changed {
        let draft = extension(&at, &key, message).values(before, after);
        walk.note(two.node, draft);
    }
    for (key, is_changed) in [
        (
            "x-enum-varnames",
            two.old.value_names != two.new.value_names,
        ),
        ("x-aliases", aliases(two)),
    ] {
        if is_changed {
            let at = places(walk);
            let message = format!("`{key}` was changed");
            walk.note(two.node, extension(&at, key, message));
        }
    }
}

/// Whether an alias means something else: one that is new or gone is told as the value that it is.
fn aliases(two: &Two<'_>) -> bool {
    let lists = |schema: &Schema, alias: &str| {
        let mut values = schema.values.iter().flatten();
        values.any(|value| value.as_str() == Some(alias))
    };
    let (old, new) = (&two.old.aliases, &two.new.aliases);
    let mut differing = old
        .keys()
        .chain(new.keys())
        .filter(|alias| old.get(*alias) != new.get(*alias));
    differing.any(|alias| lists(two.old, alias) == lists(two.new, alias))
}

/// All values that it shows.
fn examples(schema: &Schema) -> Option<Value> {
    let examples = &schema.prose.examples;
    let several = examples
        .several
        .iter()
        .flat_map(|list| list.as_array().cloned().unwrap_or_default());
    let all: Vec<Value> = examples.one.iter().cloned().chain(several).collect();
    (!all.is_empty()).then(|| Value::Array(all))
}

fn keyword(
    walk: &mut Walk<'_>,
    two: &Two<'_>,
    check: &'static Check,
    keyword: &'static str,
    get: impl Fn(&Schema) -> Option<Value> + Copy,
) {
    let (old, new) = (get(two.old), get(two.new));
    if old == new {
        parts::compare(walk, two, keyword, get, |old, new| {
            (check, message(keyword, old, new))
        });
        return;
    }
    let message = message(keyword, old.as_ref(), new.as_ref());
    let draft = two.keyword(
        walk,
        check,
        keyword,
        |schema| get(schema).is_some(),
        message,
    );
    walk.note(two.node, draft.values(old, new));
}

fn message(keyword: &str, old: Option<&Value>, new: Option<&Value>) -> String {
    match (old, new) {
        (None, _) => format!("`{keyword}` was added"),
        (_, None) => format!("`{keyword}` is gone"),
        (Some(old), Some(new)) if keyword == "default" => {
            format!("`default` is `{new}`, it was `{old}`")
        }
        _ => format!("`{keyword}` was changed"),
    }
}

fn deprecated(walk: &mut Walk<'_>, two: &Two<'_>) {
    let told = |is_new: bool| {
        if is_new {
            (&check::DEPRECATED_ADDED, "it is deprecated")
        } else {
            (&check::DEPRECATED_REMOVED, "it is not deprecated any more")
        }
    };
    let is_new = two.new.deprecated;
    if two.old.deprecated == is_new {
        let get = |schema: &Schema| schema.deprecated.then(|| json!(true));
        parts::compare(walk, two, "deprecated", get, |_, new| {
            let (check, message) = told(new.is_some());
            (check, message.to_owned())
        });
        return;
    }
    let (check, message) = told(is_new);
    let draft = two.keyword(
        walk,
        check,
        "deprecated",
        |schema| schema.deprecated,
        message,
    );
    walk.note(two.node, draft);
}

/// What became of an extension: its message, its key, what it was and what it is.
pub(in crate::drift::compare) type ChangedExtension =
    (String, String, Option<Value>, Option<Value>);

/// The extensions that differ.
pub(in crate::drift::compare) fn extensions(
    old: &Map<Value>,
    new: &Map<Value>,
) -> Vec<ChangedExtension> {
    let mut changed = Vec::new();
    for (key, before) in old {
        match new.get(key) {
            Some(after) if after == before => {}
            Some(after) => {
                let message = format!("`{key}` was changed");
                changed.push((
                    message,
                    key.clone(),
                    Some(before.clone()),
                    Some(after.clone()),
                ));
            }
            None => changed.push((
                format!("`{key}` is gone"),
                key.clone(),
                Some(before.clone()),
                None,
            )),
        }
    }
    for (key, after) in new {
        if !old.contains_key(key) {
            changed.push((
                format!("`{key}` was added"),
                key.clone(),
                None,
                Some(after.clone()),
            ));
        }
    }
    changed
}

/// An extension of things that stand at those places.
pub(in crate::drift::compare) fn extension(
    (old, new): &(At, At),
    key: &str,
    message: String,
) -> Draft {
    Draft::changed(
        &check::EXTENSION_CHANGED,
        &old.key(key),
        &new.key(key),
        message,
    )
}
