//! AsyncAPI 3.0 and 3.1: a channel becomes the operation that opens its socket, a GET. What the client sends is the body of
//! the request, a choice of messages, and what the server sends is the body of the answer 101; of both, any number is sent.
//! So everything after this pass reads one kind of document.

mod bindings;
mod bundle;
mod channel;
mod files;
mod follow;
mod grammar;
mod keywords;
mod message;
mod operation;
mod overlays;
mod parameter;
mod prose;
mod referable;
mod report;
mod schema_format;
mod schemas;
mod security;
mod sent;
mod server;
mod socket;
mod traits;
mod unused;
mod v2;

use std::mem;
use std::rc::Rc;

use self::channel::Channels;
pub(super) use self::overlays::{apart, lay_over};
use self::report::warn;
use super::tree::{Map, Tree, Value};
use super::{FileRefs, LowerInput};
use crate::diagnostic::{Diagnostic, Diagnostics, code};
use crate::read::{Node, SourceId};
use crate::wire::{At, MessageKey};

/// The root extension that says whose view a document takes.
pub(super) const VIEW: &str = "x-view";

/// Whose messages are those of the action `send`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    Client,
    Server,
}

/// Whether a document is one of AsyncAPI.
pub(super) fn is(document: &Tree) -> bool {
    document.get("asyncapi").is_some()
}

/// The first document of AsyncAPI, with what overlays say of it and what lies in other files.
pub(super) fn alone(
    documents: Vec<(SourceId, Node)>,
    input: &mut LowerInput<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<serde_json::Value> {
    let mut documents = documents.into_iter();
    let (source, node) = documents.next()?;
    for (further, _) in documents {
        let message = "a bundle is one document, and two of AsyncAPI are not joined";
        let error = Diagnostic::error(code::BUNDLE_MANY, message);
        let error = error.at(At::root(further).origin());
        diagnostics.push(error.hint("bundle each by itself"));
    }
    let mut document = Tree::new(node, At::root(source));
    let overlays = mem::take(&mut input.overlays);
    let own = overlays.iter().map(|(overlay, _)| *overlay);
    let own: Vec<SourceId> = own.chain([source]).collect();
    let mut overlays = super::plant(overlays).collect();
    lay_over(&mut document, &mut overlays, true, input.files, diagnostics);
    let whole = bundle::bundle(document, &own, input.files, diagnostics);
    Some((&whole).into())
}

/// A document as OpenAPI has it.
pub(super) struct OpenedDocument {
    pub(super) document: Tree,
    /// What the messages of each side of a channel are called, by the component that the side is.
    pub(super) messages: Vec<(String, Vec<MessageKey>)>,
}

/// The document as OpenAPI has it; adds those of the files that it refers to.
pub(super) fn open(
    mut document: Tree,
    files: &mut dyn FileRefs,
    brought: &mut Vec<Rc<Tree>>,
    diagnostics: &mut Diagnostics,
) -> OpenedDocument {
    let written = document.clone();
    brought.extend(complete(&mut document, files, diagnostics));
    let all = brought.iter().map(|one| &**one);
    unused::report(&written, all.chain([&written]), diagnostics);
    keywords::check(&mut document, diagnostics);
    server::mend(&mut document, diagnostics);
    let view = view(&document, diagnostics);
    let mut opened = Channels::new(&document, view, diagnostics).open();
    let mut own = schemas::own(&document, diagnostics);
    let written = v2::is(&document).then_some(&written);
    let documents: Vec<&Tree> = std::iter::once(&document).chain(written).collect();
    let elsewhere = brought.iter().map(|one| one.at.source()).collect();
    schemas::retarget(&documents, &elsewhere, &mut own, &mut opened, diagnostics);
    let components = components(own, opened.schemas, opened.schemes);
    OpenedDocument {
        document: root(document, opened.paths, components),
        messages: opened.messages,
    }
}

/// Writes a document as version 3 has it, with what lies in other files. Returns the documents of those files.
fn complete(
    document: &mut Tree,
    files: &mut dyn FileRefs,
    diagnostics: &mut Diagnostics,
) -> Vec<Rc<Tree>> {
    let mut brought = Vec::new();
    let is_old = v2::is(document);
    if is_old {
        brought.extend(files::channels(document, files, diagnostics));
        v2::upgrade(document, diagnostics);
    }
    let further = files::bring_in(document, &brought, files, diagnostics);
    brought.extend(further);
    if is_old {
        server::upgrade(document, diagnostics);
    }
    brought
}

/// A document of OpenAPI with what one of AsyncAPI says of itself.
fn root(mut document: Tree, paths: Tree, components: Tree) -> Tree {
    let mut root = Tree::empty(&document.at);
    let mut own = |key: &str| document.take(key);
    let version = own("asyncapi").unwrap_or_else(|| root.clone());
    let mut info = own("info").unwrap_or_else(|| root.clone());
    root.put("openapi", text(&version, "3.1.0"));
    for key in ["tags", "externalDocs"] {
        if let Some(tree) = info.take(key) {
            root.put(key, tree);
        }
    }
    root.put("info", info);
    root.put("paths", paths);
    root.put("components", components);
    for (key, tree) in document.map_mut().map(mem::take).into_iter().flatten() {
        if key.starts_with("x-") && key != VIEW {
            root.put(&key, tree);
        }
    }
    root
}

/// The addresses of the channels of a document that has been opened.
pub(super) fn addresses(document: &Tree) -> Vec<String> {
    entries(document, "paths")
        .map(|(path, _)| path.clone())
        .collect()
}

/// The components that OpenAPI has too, with what the messages have added.
fn components(mut own: Tree, messages: Tree, schemes: Tree) -> Tree {
    let mut components = Tree::empty(&own.at);
    if let (Some(into), Value::Map(from)) = (own.map_mut(), messages.value) {
        into.extend(from);
    }
    components.put("schemas", own);
    if schemes.map().is_some_and(|map| !map.is_empty()) {
        components.put("securitySchemes", schemes);
    }
    components
}

fn view(document: &Tree, diagnostics: &mut Diagnostics) -> View {
    let Some(view) = document.get(VIEW) else {
        return View::Client;
    };
    match view.text() {
        Some("server") => return View::Server,
        Some("client") => {}
        _ => {
            let message = format!("`{VIEW}` is `client` or `server`; it is left out");
            warn(diagnostics, code::EXTENSION_FORM, message, &view.at);
        }
    }
    View::Client
}

/// The entries of a mapping, where there is one.
fn entries<'t>(tree: &'t Tree, key: &str) -> impl Iterator<Item = (&'t String, &'t Tree)> {
    tree.get(key)
        .and_then(Tree::map)
        .into_iter()
        .flat_map(Map::iter)
}

/// What stands under a key of the document, and of its components.
fn sections<'t>(document: &'t mut Tree, key: &str) -> impl Iterator<Item = &'t mut Tree> {
    let (mut own, mut shared) = (None, None);
    for (name, tree) in document.map_mut().into_iter().flatten() {
        if name == key {
            own = Some(tree);
        } else if name == "components" {
            shared = tree.get_mut(key);
        }
    }
    own.into_iter().chain(shared)
}

/// The items of a list, where there is one.
fn items<'t>(tree: &'t Tree, key: &str) -> &'t [Tree] {
    tree.get(key).and_then(Tree::list).unwrap_or_default()
}

fn text(at: &Tree, text: impl Into<String>) -> Tree {
    Tree::made(&at.at, Value::Text(text.into()))
}

/// A wish for a name, and the wish with each number from 2.
fn numbered(wish: &str) -> impl Iterator<Item = String> {
    let others = (2_usize..).map(move |number| format!("{wish}{number}"));
    std::iter::once(wish.to_owned()).chain(others)
}

/// The reference to a schema among the components, which is one of this document wherever what caused it stands.
fn component(document: &Tree, at: &At, name: &str) -> Tree {
    let is_own = at.source() == document.at.source();
    let mut reference = Tree::empty(if is_own { at } else { &document.at });
    let target = format!("#/components/schemas/{name}");
    reference.set("$ref", Value::Text(target));
    reference
}
