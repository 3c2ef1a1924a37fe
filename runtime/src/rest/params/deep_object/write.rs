//! Writing the pairs of an object in brackets.

use serde_json::{Map, Value};

use super::is_index;
use crate::rest::ParamKind;
use crate::rest::params::layout::member;
use crate::rest::params::scalar;

/// Names and texts, as they are meant.
type Pairs = Vec<(String, String)>;

/// The pairs of a value.
pub(in crate::rest::params) fn write(
    name: String,
    value: &Value,
    kind: ParamKind,
    pairs: &mut Pairs,
) -> Result<(), &'static str> {
    match value {
        Value::Null => Ok(()),
        Value::Object(members) => write_object(&name, members, kind, pairs),
        Value::Array(items) => write_list(&name, items, kind, pairs),
        value => {
            pairs.push((name, scalar::write(value)));
            Ok(())
        }
    }
}

fn write_object(
    name: &str,
    members: &Map<String, Value>,
    kind: ParamKind,
    pairs: &mut Pairs,
) -> Result<(), &'static str> {
    if members.keys().any(|member| member.contains(['[', ']'])) {
        return Err("has a member with brackets in its name");
    }
    let is_counted = members.keys().all(|name| name.is_empty() || is_index(name));
    if is_counted && !members.is_empty() && may_be_list(kind) {
        return Err("has numbers for names, which would be read as a list");
    }
    let (known, rest) = kind.members().unwrap_or((&[], ParamKind::Any));
    for (own, value) in members {
        let kind = member(known, rest, own);
        write(format!("{name}[{own}]"), value, kind, pairs)?;
    }
    Ok(())
}

fn write_list(
    name: &str,
    items: &[Value],
    kind: ParamKind,
    pairs: &mut Pairs,
) -> Result<(), &'static str> {
    let kind = kind.items().unwrap_or(ParamKind::Any);
    for (at, item) in items.iter().enumerate() {
        let before = pairs.len();
        if item.is_null() {
            return Err("holds `null`, which has no text");
        }
        write(format!("{name}[{at}]"), item, kind, pairs)?;
        if pairs.len() == before {
            return Err("holds an empty list or object, which nobody would see");
        }
    }
    Ok(())
}

fn may_be_list(kind: ParamKind) -> bool {
    kind.items().is_some() || matches!(kind, ParamKind::Any)
}
