//! What single objects need beyond the form of their keywords.

use super::{Diagnostic, Diagnostics, ObjectKind, Tree, Value, leaf, responses, security};
use crate::diagnostic::{code, did_you_mean};

/// Whether an object is written as its main part alone, as older or sloppier documents do.
pub(super) fn is_short(kind: ObjectKind, tree: &Tree) -> bool {
    match kind {
        ObjectKind::Discriminator => tree.text().is_some(),
        ObjectKind::Example => tree.map().is_none(),
        _ => false,
    }
}

/// Writes such an object out.
pub(super) fn unfold(tree: &mut Tree, kind: ObjectKind) {
    if is_short(kind, tree) {
        let key = if kind == ObjectKind::Example {
            "value"
        } else {
            "propertyName"
        };
        let part = std::mem::replace(tree, Tree::empty(&tree.at));
        tree.put(key, part);
    }
}

/// Brings spellings of one object together before its keywords are looked at.
pub(super) fn spell(tree: &mut Tree, kind: ObjectKind, diagnostics: &mut Diagnostics) {
    match kind {
        ObjectKind::Responses => responses::keys(tree, diagnostics),
        ObjectKind::Paths => absolute(tree, diagnostics),
        ObjectKind::Callback => drop(tree.take("$ref")),
        ObjectKind::Schema => tuple(tree),
        ObjectKind::Parameter => querystring(tree, diagnostics),
        _ => {}
    }
}

/// `in: querystring` (OpenAPI 3.2) describes the whole query. As a form it is the exploded members of an object, which
/// `in: query` has too; nothing reads it in another media type.
fn querystring(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    const FORM: &str = "application/x-www-form-urlencoded";
    if tree.get("in").and_then(Tree::text) != Some("querystring") {
        return;
    }
    let media = tree
        .get_mut("content")
        .and_then(|content| content.get_mut(FORM));
    let Some((at, schema)) = media.and_then(|media| {
        let encoding = media.take("encoding").map(|encoding| encoding.origin());
        Some((encoding, media.take("schema")?))
    }) else {
        return;
    };
    if let Some(encoding) = at {
        let message = "`encoding` of a query string is not read: lists are written by repetition";
        diagnostics.push(Diagnostic::warning(code::VALUE_TYPE, message).at(encoding));
    }
    tree.take("content");
    tree.set("in", Value::Text("query".to_owned()));
    tree.set("style", Value::Text("form".to_owned()));
    tree.set("explode", Value::Bool(true));
    tree.put("schema", schema);
}

/// A list of schemas under `items` is the old spelling of `prefixItems`.
fn tuple(tree: &mut Tree) {
    if tree
        .get("items")
        .is_some_and(|items| items.list().is_some())
    {
        tree.rename("items", "prefixItems");
        tree.rename("additionalItems", "items");
    }
}

/// Puts in what the object must have.
pub(super) fn complete(tree: &mut Tree, kind: ObjectKind, diagnostics: &mut Diagnostics) {
    match kind {
        ObjectKind::Document => document(tree, diagnostics),
        ObjectKind::Info => {
            leaf::fill(tree, "title", "", diagnostics);
            leaf::fill(tree, "version", "", diagnostics);
        }
        ObjectKind::License | ObjectKind::Tag => leaf::fill(tree, "name", "", diagnostics),
        ObjectKind::Server | ObjectKind::ExternalDocs => leaf::fill(tree, "url", "", diagnostics),
        ObjectKind::ServerVariable => leaf::fill(tree, "default", "", diagnostics),
        ObjectKind::Response => leaf::fill(tree, "description", "", diagnostics),
        ObjectKind::Operation if tree.get("responses").is_none() => {
            tree.put("responses", Tree::empty(&tree.at));
        }
        ObjectKind::Parameter | ObjectKind::Header => {
            style(tree, kind, diagnostics);
            schema_or_content(tree, diagnostics);
        }
        ObjectKind::Schema => discriminator(tree, diagnostics),
        ObjectKind::Encoding => style(tree, kind, diagnostics),
        ObjectKind::Flows => security::flows(tree, diagnostics),
        ObjectKind::SecurityScheme => security::scheme(tree, diagnostics),
        _ => {}
    }
}

fn document(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    leaf::fill(tree, "openapi", "3.1.0", diagnostics);
    if tree.get("info").is_none() {
        diagnostics
            .push(Diagnostic::note(code::FIELD_MISSING, "`info` should be here").at(tree.origin()));
        let mut info = Tree::empty(&tree.at);
        info.set("title", Value::Text(String::new()));
        info.set("version", Value::Text(String::new()));
        tree.put("info", info);
    }
    if tree.get("paths").is_none() {
        tree.put("paths", Tree::empty(&tree.at));
    }
}

fn discriminator(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    if let Some(discriminator) = tree.get("discriminator")
        && discriminator.get("propertyName").is_none()
    {
        diagnostics.push(
            Diagnostic::warning(
                code::VALUE_TYPE,
                "a discriminator has no `propertyName`; it is left out",
            )
            .at(discriminator.origin()),
        );
        tree.take("discriminator");
    }
}

/// Whether an object can stay in a list or a mapping of its like.
pub(super) fn stands(tree: &Tree, kind: ObjectKind, diagnostics: &mut Diagnostics) -> bool {
    let reason = match kind {
        ObjectKind::Parameter if tree.reference().is_none() => parameter(tree),
        ObjectKind::Link
            if tree.get("operationRef").is_none() && tree.get("operationId").is_none() =>
        {
            Some("a link names no operation".to_owned())
        }
        _ => None,
    };
    let stands = reason.is_none();
    if let Some(reason) = reason
        && !is_lost(tree, diagnostics)
    {
        diagnostics.push(
            Diagnostic::warning(code::VALUE_TYPE, format!("{reason}; it is left out"))
                .at(tree.origin()),
        );
    }
    stands
}

/// Whether it was a reference that leads to nothing, as has been said.
fn is_lost(tree: &Tree, diagnostics: &Diagnostics) -> bool {
    let place = tree.at.key("$ref").origin();
    let mut reported = diagnostics.iter();
    reported.any(|reported| {
        reported.code.starts_with("ref-") && reported.origin.as_ref() == Some(&place)
    })
}

/// Why a parameter cannot be used.
fn parameter(tree: &Tree) -> Option<String> {
    const PLACES: [&str; 4] = ["query", "header", "path", "cookie"];
    if tree.get("name").is_none() {
        return Some("a parameter has no `name`".to_owned());
    }
    let Some(place) = tree.get("in").and_then(Tree::text) else {
        return Some("a parameter has no `in`".to_owned());
    };
    if place == "querystring" {
        return Some(
            "a query string is read as `application/x-www-form-urlencoded` only".to_owned(),
        );
    }
    (!PLACES.contains(&place)).then(|| {
        let hint =
            did_you_mean(place, PLACES).map_or_else(String::new, |hint| format!(" ({hint})"));
        format!("a parameter cannot be in `{place}`{hint}")
    })
}

/// Styles the place of the parameter does not have.
fn style(tree: &mut Tree, kind: ObjectKind, diagnostics: &mut Diagnostics) {
    let place = tree.get("in").and_then(Tree::text).unwrap_or("").to_owned();
    let styles: &[&str] = match (kind, place.as_str()) {
        (ObjectKind::Header, _) | (_, "header") => &["simple"],
        (ObjectKind::Encoding, _) | (_, "query") => {
            &["form", "spaceDelimited", "pipeDelimited", "deepObject"]
        }
        (_, "path") => &["matrix", "label", "simple"],
        _ => &["form"],
    };
    if let Some(style) = tree.get("style")
        && let Some(text) = style.text()
        && !styles.contains(&text)
    {
        diagnostics.push(
            Diagnostic::warning(
                code::VALUE_TYPE,
                format!("`style: {text}` cannot be used here; it is left out"),
            )
            .at(style.origin()),
        );
        tree.rename("style", "x-style");
    }
    if kind == ObjectKind::Parameter && place != "query" {
        tree.rename("allowReserved", "x-allow-reserved");
        tree.rename("allowEmptyValue", "x-allow-empty-value");
    }
}

/// A parameter and a header have exactly one of the two.
fn schema_or_content(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    let content = tree.get("content").is_some();
    if tree.get("schema").is_none() && !content {
        tree.put("schema", Tree::empty(&tree.at));
    } else if tree.get("schema").is_some() && content {
        diagnostics.push(
            Diagnostic::warning(
                code::VALUE_TYPE,
                "`schema` and `content` exclude each other; `schema` is used",
            )
            .at(tree.origin()),
        );
        tree.take("content");
    }
}

/// A path starts with `/`.
fn absolute(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    let Some(map) = tree.map_mut() else { return };
    let wrong = |key: &String| !key.starts_with('/') && !key.starts_with("x-") && key != "$ref";
    if !map.keys().any(wrong) {
        return;
    }
    for (key, item) in std::mem::take(map) {
        if !wrong(&key) {
            map.insert(key, item);
            continue;
        }
        diagnostics.push(
            Diagnostic::warning(
                code::PATH_RELATIVE,
                format!("the path `{key}` should start with `/`"),
            )
            .at_key(item.origin()),
        );
        map.entry(format!("/{key}")).or_insert(item);
    }
}
