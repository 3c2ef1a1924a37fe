//! The document as a whole.

use super::components::Components;
use super::object::{Located, Object};
use super::{Plan, SourceDescription, Word, workflow};
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::read::Node;

pub(super) fn read(root: &Node, at: &Origin, diagnostics: &mut Diagnostics) -> Option<Plan> {
    let mut object = Object::of((root, at.clone()), "the document", diagnostics)?;
    version(object.named("arazzo", diagnostics)?, diagnostics)?;
    let info = object.get("info");
    let sources = object.list("sourceDescriptions", diagnostics);
    let workflows = object.list("workflows", diagnostics);
    object.get("components");
    for (key, is_empty) in [
        ("sourceDescriptions", sources.is_empty()),
        ("workflows", workflows.is_empty()),
    ] {
        if is_empty {
            object.lacks(key, diagnostics);
        }
    }
    object.end(diagnostics);
    let components = Components::read(root, at, diagnostics);
    let sources = sources.into_iter();
    let sources = sources
        .filter_map(|node| source(node, diagnostics))
        .collect();
    let workflows = workflows.into_iter();
    let workflows = workflows.filter_map(|node| workflow::read(node, &components, diagnostics));
    let workflows = workflows.collect();
    Some(Plan {
        title: title(info, diagnostics),
        workflows,
        sources,
    })
}

fn version(word: Word, diagnostics: &mut Diagnostics) -> Option<()> {
    if word.text == "1.0" || word.text.starts_with("1.0.") {
        return Some(());
    }
    let message = format!("Arazzo {} is not read", word.text);
    let found = Diagnostic::error(code::PLAN_VERSION, message).at(word.at);
    diagnostics.push(found.hint("1.0 is"));
    None
}

fn title(info: Option<Located<'_>>, diagnostics: &mut Diagnostics) -> String {
    let object = info.and_then(|node| Object::of(node, "`info`", diagnostics));
    let Some(mut object) = object else {
        return String::new();
    };
    let title = object.named("title", diagnostics);
    for key in ["version", "summary", "description"] {
        object.word(key, diagnostics);
    }
    object.end(diagnostics);
    title.map(|title| title.text).unwrap_or_default()
}

fn source(node: Located<'_>, diagnostics: &mut Diagnostics) -> Option<SourceDescription> {
    let mut object = Object::of(node, "a source description", diagnostics)?;
    let at = object.at.clone();
    let name = object.named("name", diagnostics);
    let url = object.named("url", diagnostics);
    let kind = object.word("type", diagnostics);
    object.end(diagnostics);
    if let Some(kind) = kind.filter(|kind| kind.text != "openapi") {
        let message = format!("a source of type `{}` is not read", kind.text);
        let found = Diagnostic::error(code::PLAN_UNSUPPORTED, message).at(kind.at);
        diagnostics.push(found.hint("`openapi` is"));
        return None;
    }
    Some(SourceDescription {
        at,
        name: name?.text,
        url: url?.text,
    })
}
