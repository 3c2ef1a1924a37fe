//! Overlays: OpenAPI Overlay 1.0, with the array and primitive rules that 1.1 made explicit.

mod nearest;

use serde_json_path::{JsonPath, NormalizedPath, PathElement};

use self::nearest::nearest;
use super::tree::{Tree, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, code, did_you_mean};

/// A position in the document.
type Steps = Vec<Step>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Index(usize),
    Key(String),
}

/// Applies the actions of an overlay, one after the other. Of a document that is not whole, what an action does not find
/// may be in what is missing.
pub(super) fn apply(
    document: &mut Tree,
    overlay: &Tree,
    is_whole: bool,
    diagnostics: &mut Diagnostics,
) {
    let Some(actions) = overlay.get("actions").and_then(Tree::list) else {
        diagnostics.push(
            Diagnostic::error(code::OVERLAY_BROKEN, "an overlay needs a list of `actions`")
                .at(overlay.origin()),
        );
        return;
    };
    let mut json = None;
    for action in actions {
        unknown_keys(action, diagnostics);
        let json = json.get_or_insert_with(|| serde_json::Value::from(&*document));
        let Some(targets) = targets(action, json, diagnostics) else {
            continue;
        };
        if targets.is_empty() {
            if is_whole {
                diagnostics.push(no_match(action, json));
            }
            continue;
        }
        perform(document, action, targets, diagnostics);
        *json = serde_json::Value::from(&*document);
    }
}

fn unknown_keys(action: &Tree, diagnostics: &mut Diagnostics) {
    const KNOWN: [&str; 4] = ["target", "description", "update", "remove"];
    for (key, tree) in action.map().into_iter().flatten() {
        if KNOWN.contains(&key.as_str()) || key.starts_with("x-") {
            continue;
        }
        let mut diagnostic = Diagnostic::warning(
            code::KEYWORD_UNKNOWN,
            format!("`{key}` is not a keyword of an overlay action"),
        )
        .at_key(tree.origin());
        diagnostic.hint = did_you_mean(key, KNOWN);
        diagnostics.push(diagnostic);
    }
}

/// Where the action's target stands; `None` when it cannot be read.
fn targets(
    action: &Tree,
    json: &serde_json::Value,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Steps>> {
    let Some(target) = action.get("target").and_then(Tree::text) else {
        diagnostics.push(
            Diagnostic::error(code::OVERLAY_BROKEN, "an overlay action needs a `target`")
                .at(action.origin()),
        );
        return None;
    };
    match JsonPath::parse(target) {
        Ok(path) => Some(
            path.query_located(json)
                .iter()
                .map(|node| steps(node.location()))
                .collect(),
        ),
        Err(error) => {
            diagnostics.push(
                Diagnostic::error(
                    code::OVERLAY_BROKEN,
                    format!("this is not a valid JSONPath: {error}"),
                )
                .at(action.at.key("target").origin()),
            );
            None
        }
    }
}

fn steps(path: &NormalizedPath<'_>) -> Steps {
    path.iter()
        .map(|element| match element {
            PathElement::Name(name) => Step::Key((*name).to_owned()),
            PathElement::Index(index) => Step::Index(*index),
        })
        .collect()
}

fn no_match(action: &Tree, json: &serde_json::Value) -> Diagnostic {
    let target = action.get("target").and_then(Tree::text).unwrap_or("");
    let landed = "if the fix it carried has landed upstream, delete this action";
    Diagnostic::error(
        code::OVERLAY_NO_MATCH,
        format!("nothing in the contract matches `{target}`"),
    )
    .at(action.at.key("target").origin())
    .hint(match nearest(target, json) {
        Some(near) => format!("did you mean `{near}`? {landed}"),
        None => format!("look for a misspelt name in it; {landed}"),
    })
}

fn perform(
    document: &mut Tree,
    action: &Tree,
    mut targets: Vec<Steps>,
    diagnostics: &mut Diagnostics,
) {
    if action.get("remove").is_some_and(Tree::is_true) {
        // The last of a list first, and children before parents, so that positions stay true.
        targets.sort();
        for target in targets.iter().rev() {
            remove(document, target);
        }
    } else if let Some(update) = action.get("update") {
        for target in &targets {
            if let Some(place) = find(document, target) {
                add(place, update);
            }
        }
    } else {
        diagnostics.push(
            Diagnostic::error(
                code::OVERLAY_BROKEN,
                "an overlay action needs `update` or `remove`",
            )
            .at(action.origin()),
        );
    }
}

fn find<'t>(document: &'t mut Tree, steps: &[Step]) -> Option<&'t mut Tree> {
    steps.iter().try_fold(document, |tree, step| match step {
        Step::Key(key) => tree.get_mut(key),
        Step::Index(index) => tree.list_mut()?.get_mut(*index),
    })
}

fn remove(document: &mut Tree, target: &[Step]) {
    let Some((last, parents)) = target.split_last() else {
        return;
    };
    let Some(parent) = find(document, parents) else {
        return;
    };
    match last {
        Step::Key(key) => drop(parent.take(key)),
        Step::Index(index) => {
            if let Some(list) = parent.list_mut().filter(|list| *index < list.len()) {
                list.remove(*index);
            }
        }
    }
}

/// A target that is a list gets the update as one more entry.
fn add(target: &mut Tree, update: &Tree) {
    match target.list_mut() {
        Some(list) if update.list().is_none() => list.push(update.clone()),
        _ => merge(target, update),
    }
}

fn merge(target: &mut Tree, update: &Tree) {
    match (&mut target.value, &update.value) {
        (Value::Map(into), Value::Map(from)) => {
            for (key, tree) in from {
                match into.get_mut(key) {
                    Some(old) => merge(old, tree),
                    None => drop(into.insert(key.clone(), tree.clone())),
                }
            }
        }
        (Value::List(into), Value::List(from)) => into.extend(from.iter().cloned()),
        _ => *target = update.clone(),
    }
}
