//! A document that stands alone.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::key;
use super::keywords::ObjectKind;
use super::tree::{Map, Tree, Value};
use super::walk::change;
use crate::pointer;

/// What a fragment does not hold as it is (RFC 3986, section 3.5).
const FRAGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Takes out what would send a local reference elsewhere: a base address of its own, and the names that other files
/// refer to. References are written as JSON pointers in a fragment (RFC 6901, section 6).
pub(super) fn anchor(tree: &mut Tree, kind: ObjectKind) {
    unbased(tree, kind);
    point(tree, kind);
}

/// Takes out the base addresses and the names that other files refer to.
pub(super) fn unbased(tree: &mut Tree, kind: ObjectKind) {
    let bases: &[&str] = match kind {
        ObjectKind::Document => &["$self"],
        ObjectKind::Schema => &["$id", "$anchor", "$dynamicAnchor"],
        _ => &[],
    };
    for key in bases {
        tree.take(key);
    }
    change(tree, kind, |child| unbased(child.tree, child.kind));
}

fn point(tree: &mut Tree, kind: ObjectKind) {
    if let Some(reference) = tree.get_mut("$ref") {
        escape(reference);
    }
    if kind == ObjectKind::Discriminator {
        let mapping = tree.get_mut("mapping").and_then(Tree::map_mut);
        mapping
            .into_iter()
            .flat_map(Map::values_mut)
            .for_each(escape);
        if let Some(default) = tree.get_mut("defaultMapping") {
            escape(default);
        }
    }
    change(tree, kind, |child| point(child.tree, child.kind));
}

/// Writes a reference to a component, whose key stands in it as it is, as a pointer in a fragment.
pub(super) fn escape(reference: &mut Tree) {
    let Some(text) = reference
        .text()
        .filter(|text| text.starts_with("#/components/"))
    else {
        return;
    };
    let key = key(text);
    let section = &text[..text.len() - key.len()];
    let token = escaped(&pointer::escaped(key));
    reference.value = Value::Text(format!("{section}{token}"));
}

/// A JSON pointer as a fragment holds it.
pub(super) fn escaped(pointer: &str) -> String {
    utf8_percent_encode(pointer, FRAGMENT).to_string()
}
