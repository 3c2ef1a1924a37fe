//! `const` and `enum`.

use std::collections::HashMap;

use super::{Diagnostics, Tree, Value};
use crate::diagnostic::{Diagnostic, code};
use crate::read::Number;

/// One value is a list of one.
pub(super) fn constant(tree: &mut Tree) {
    if let Some(value) = tree.take("const") {
        let at = value.at.clone();
        tree.put("enum", Tree::made(&at, Value::List(vec![value])));
    }
}

/// `null` among the values is `nullable`; values written in another type than the schema's are mended.
pub(super) fn enumeration(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    let name = tree.get("type").and_then(Tree::text).map(str::to_owned);
    let Some(declared) = tree.get_mut("enum") else {
        return;
    };
    let Some(values) = declared.list_mut() else {
        diagnostics.push(
            Diagnostic::warning(code::VALUE_TYPE, "`enum` is a list; this one is left out")
                .at(declared.origin()),
        );
        tree.take("enum");
        return;
    };
    if values.is_empty() {
        let message = "`enum` lists no value, so nothing satisfies this schema";
        diagnostics.push(Diagnostic::warning(code::ENUM_EMPTY, message).at(declared.origin()));
        tree.take("enum");
        tree.put("not", Tree::empty(&tree.at.clone()));
        return;
    }
    let null = values.iter().any(|value| value.value == Value::Null);
    if null && values.len() > 1 {
        values.retain(|value| value.value != Value::Null);
    }
    for value in values.iter_mut() {
        mend(value, name.as_deref(), diagnostics);
    }
    let values: Vec<Value> = values.iter().map(|one| one.value.clone()).collect();
    let default = tree.get_mut("default");
    if let Some(default) = default
        && mended(&default.value, name.as_deref()).is_some_and(|mended| values.contains(&mended))
    {
        mend(default, name.as_deref(), diagnostics);
    }
    if null {
        tree.set("nullable", Value::Bool(true));
    }
}

/// `enum: [1, 2]` of strings and `enum: ["1", "2"]` of integers.
fn mended(value: &Value, name: Option<&str>) -> Option<Value> {
    match (name, value) {
        (Some("string"), Value::Number(number)) => Some(Value::Text(number.to_string())),
        (Some("string"), Value::Bool(truth)) => Some(Value::Text(truth.to_string())),
        (Some("integer"), Value::Text(text)) => {
            text.parse().ok().map(|int| Value::Number(Number::Int(int)))
        }
        (Some("boolean"), Value::Text(text)) => text.parse().ok().map(Value::Bool),
        _ => None,
    }
}

fn mend(value: &mut Tree, name: Option<&str>, diagnostics: &mut Diagnostics) {
    if let Some(mended) = mended(&value.value, name) {
        diagnostics.push(
            Diagnostic::warning(
                code::ENUM_TYPE,
                format!(
                    "this value is {}, and the schema says `{}`",
                    value.kind_name(),
                    name.unwrap_or_default()
                ),
            )
            .at(value.origin()),
        );
        value.value = mended;
    }
}

/// The type of a value, in the words of a schema.
pub(super) fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) => match number.plain() {
            Number::Float(value) if value.fract() != 0.0 => "number",
            _ => "integer",
        },
        Value::Text(_) => "string",
        Value::List(_) => "array",
        Value::Map(_) => "object",
        Value::Unfit(default) => type_of(&default.value),
    }
}

/// Whether a value has that type.
pub(super) fn is(value: &Value, name: &str) -> bool {
    let own = type_of(value);
    own == name || (name == "number" && own == "integer")
}

/// The scalar type that all values of `enum` have, `null` aside.
pub(super) fn common_type(tree: &Tree) -> Option<&'static str> {
    let mut names = tree
        .get("enum")?
        .list()?
        .iter()
        .map(|value| type_of(&value.value))
        .filter(|name| *name != "null");
    let first = names
        .next()
        .filter(|name| matches!(*name, "string" | "integer" | "boolean"))?;
    names.all(|name| name == first).then_some(first)
}

/// The values of `enum` by the type they have, if each has one of `types`.
pub(super) fn by_type(tree: &Tree, types: &[String]) -> Option<HashMap<String, Vec<Tree>>> {
    let mut by_type: HashMap<String, Vec<Tree>> = HashMap::new();
    for value in tree.get("enum")?.list()? {
        if value.value == Value::Null {
            continue;
        }
        let name = types.iter().find(|name| is(&value.value, name))?;
        by_type.entry(name.clone()).or_default().push(value.clone());
    }
    Some(by_type)
}
