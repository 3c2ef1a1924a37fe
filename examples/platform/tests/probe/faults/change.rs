//! What faults do to values.

use serde_json::Value;

/// Takes a member away.
pub(super) fn remove(value: &mut Value, pointer: &str) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    if let Some(Value::Object(members)) = value.pointer_mut(parent) {
        members.remove(name);
    }
}

/// Gives a member another name.
pub(super) fn rename(value: &mut Value, pointer: &str, to: &str) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    if let Some(Value::Object(members)) = value.pointer_mut(parent)
        && let Some(member) = members.remove(name)
    {
        members.insert(to.to_owned(), member);
    }
}

/// Puts something in the place of what is there.
pub(super) fn set(value: &mut Value, pointer: &str, to: impl Into<Value>) {
    if let Some(place) = value.pointer_mut(pointer) {
        *place = to.into();
    }
}

/// Puts something where nothing is.
pub(super) fn add(value: &mut Value, name: &str, to: impl Into<Value>) {
    if let Value::Object(members) = value {
        members.entry(name.to_owned()).or_insert(to.into());
    }
}

/// Leaves the first item alone.
pub(super) fn shorten(value: &mut Value, pointer: &str) {
    if let Some(Value::Array(items)) = value.pointer_mut(pointer) {
        items.truncate(1);
    }
}
