//! Defaults that break the bounds of their own schema: who leaves the value out would be refused for it.

use super::keywords::ObjectKind;
use super::tree::Tree;
use super::values::Schemas;
use super::walk::change;
use crate::diagnostic::{Diagnostic, Diagnostics, code};

/// How many schemas stand between one and the default that it has from another.
const MAX_HOPS: usize = 64;

/// Sets aside each default that its schema refuses, and says so.
pub(super) fn check(document: &mut Tree, diagnostics: &mut Diagnostics) {
    let schemas = document
        .get("components")
        .and_then(|components| components.get("schemas")?.map().cloned());
    visit(
        document,
        ObjectKind::Document,
        &Schemas::new(schemas.as_ref()),
        diagnostics,
    );
}

fn visit(tree: &mut Tree, kind: ObjectKind, schemas: &Schemas<'_>, diagnostics: &mut Diagnostics) {
    if kind == ObjectKind::Schema {
        schema(tree, schemas, diagnostics);
    }
    change(tree, kind, |child| {
        if kind.shows(child.keyword) {
            visit(child.tree, child.kind, schemas, diagnostics);
        }
    });
}

fn schema(tree: &mut Tree, schemas: &Schemas<'_>, diagnostics: &mut Diagnostics) {
    let Some(default) = stated(tree, schemas) else {
        return;
    };
    let value = serde_json::Value::from(default);
    let Some((keyword, place)) = schemas.broken(&value, tree) else {
        return;
    };
    let message = format!("this default does not satisfy its own `{keyword}`; it is left out");
    let reported = Diagnostic::warning(code::DEFAULT_UNFIT, message)
        .at(default.origin())
        .see(place.origin(), "what it does not satisfy");
    diagnostics.push(reported);
    let default = default.clone();
    tree.set_default_aside(default);
}

/// The default of a schema: its own, else that of the only one it is made of.
fn stated<'t>(tree: &'t Tree, schemas: &Schemas<'t>) -> Option<&'t Tree> {
    // A bare reference says nothing that its target does not say itself.
    let mut schema = Some(tree).filter(|tree| tree.reference().is_none())?;
    for _ in 0..MAX_HOPS {
        if let Some(default) = schema.get("default") {
            return Some(default).filter(|default| default.unfit().is_none());
        }
        schema = match schema.get("allOf").and_then(Tree::list) {
            Some([only]) => only,
            _ => schemas.target(schema)?,
        };
    }
    None
}
