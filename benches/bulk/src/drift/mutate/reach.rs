//! What of a document its operations and events lead to.

use std::collections::BTreeSet;

use serde_json::Value;

use super::edit::Edit;

/// The components that something refers to, as pointers.
pub(super) struct Reach<'d> {
    document: &'d Value,
    components: BTreeSet<String>,
}

impl<'d> Reach<'d> {
    pub(super) fn of(document: &'d Value) -> Self {
        let mut components = BTreeSet::new();
        let mut open: Vec<&Value> = Vec::new();
        let roots = document.as_object().into_iter().flatten();
        open.extend(
            roots
                .filter(|(key, _)| *key != "components")
                .map(|(_, value)| value),
        );
        while let Some(value) = open.pop() {
            match value {
                Value::Object(map) => open.extend(map.values()),
                Value::Array(list) => open.extend(list),
                Value::String(text) => {
                    // A reference, a target of a `mapping`, or a text that names a component by chance: more is reached then.
                    let targets = [
                        text.strip_prefix('#').unwrap_or_default().to_owned(),
                        format!("/components/schemas/{text}"),
                    ];
                    for target in targets {
                        let component = component(&target);
                        let below = component.and_then(|pointer| document.pointer(pointer));
                        if let (Some(pointer), Some(below)) = (component, below)
                            && components.insert(pointer.to_owned())
                        {
                            open.push(below);
                        }
                    }
                }
                _ => {}
            }
        }
        Self {
            document,
            components,
        }
    }

    /// Whether something leads to what the edit changes.
    pub(super) fn has(&self, edit: &Edit) -> bool {
        if edit.object == "Components" {
            let names = [&edit.before, &edit.after].map(|value| {
                let map = value.as_ref().and_then(Value::as_object);
                map.into_iter().flatten()
            });
            let [before, after] = names;
            let before: BTreeSet<(&String, String)> = before
                .map(|(name, value)| (name, value.to_string()))
                .collect();
            let after: BTreeSet<(&String, String)> = after
                .map(|(name, value)| (name, value.to_string()))
                .collect();
            return before.symmetric_difference(&after).any(|(name, _)| {
                let name = name.replace('~', "~0").replace('/', "~1");
                let pointer = format!("/components/{}/{name}", edit.keyword);
                self.components.contains(&pointer)
            });
        }
        if let Some(item) = path_item(&edit.owner)
            && self.document.pointer(item).is_some_and(is_idle)
        {
            return false;
        }
        component(&edit.owner).is_none_or(|pointer| self.components.contains(pointer))
    }
}

/// The pointer of the path item that a pointer leads into.
fn path_item(pointer: &str) -> Option<&str> {
    let rest = pointer.strip_prefix("/paths/")?;
    let name = rest.find('/').unwrap_or(rest.len());
    Some(&pointer[.."/paths/".len() + name])
}

/// Whether a path item has no operation.
fn is_idle(item: &Value) -> bool {
    let methods = [
        "get",
        "put",
        "post",
        "delete",
        "options",
        "head",
        "patch",
        "trace",
        "query",
        "additionalOperations",
        "$ref",
    ];
    methods.iter().all(|method| item.get(method).is_none())
}

/// The pointer of the component that a pointer leads into.
fn component(pointer: &str) -> Option<&str> {
    let rest = pointer.strip_prefix("/components/")?;
    let section = rest.find('/')? + 1;
    let name = rest[section..]
        .find('/')
        .map_or(rest.len(), |end| section + end);
    Some(&pointer[.."/components/".len() + name])
}
