//! AsyncAPI 3.0 and 3.1: a channel becomes the operation that opens its socket, a GET. What the client sends is the body of
//! the request, a choice of messages, and what the server sends is the body of the answer 101; of both, any number is sent.
//! So everything after this pass reads one kind of document.

mod about;
mod bindings;
mod bundle;
mod channel;
mod files;
mod follow;
mod grammar;
mod keywords;
mod message;
mod operation;
mod prose;
mod schemas;
mod security;
mod sent;
mod server;
mod traits;
mod v2;

use std::mem;
use std::rc::Rc;

use self::channel::Channels;
use super::overlay;
use super::tree::{Map, Tree, Value};
use super::{FileRefs, LowerInput};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, code};
use crate::read::{Node, SourceId};
use crate::wire::At;

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

/// Takes out of the overlays those that are about a document of AsyncAPI, by their `extends`, and lays them over it. A
/// contract that has no other document leaves them all to it.
pub(super) fn lay_over(
    document: &mut Tree,
    overlays: &mut Vec<Tree>,
    is_only: bool,
    files: &mut dyn FileRefs,
    diagnostics: &mut Diagnostics,
) {
    let (own, others) = mem::take(overlays)
        .into_iter()
        .partition(|over| is_only || extends(over, document.at.source(), files));
    *overlays = others;
    let own: Vec<Tree> = own;
    for over in &own {
        overlay::apply(document, over, true, diagnostics);
    }
}

/// Whether an overlay says that it extends that document.
fn extends(overlay: &Tree, source: SourceId, files: &mut dyn FileRefs) -> bool {
    let Some(path) = overlay.get("extends").and_then(Tree::text) else {
        return false;
    };
    let at = overlay.at.key("extends").origin();
    let loaded = files.load(overlay.at.source(), path, &at, &mut Diagnostics::default());
    loaded.is_some_and(|(id, _)| id == source)
}

/// The documents of AsyncAPI, apart from the others; with these stay the overlays that do not extend one of them.
pub(super) fn apart(mut input: LowerInput<'_>) -> (LowerInput<'_>, Vec<(SourceId, Node)>) {
    let is = |(_, node): &(SourceId, Node)| node.get("asyncapi").is_some();
    let (described, others): (Vec<_>, _) =
        mem::take(&mut input.documents).into_iter().partition(is);
    if !others.is_empty() {
        let files = &mut *input.files;
        input.overlays.retain(|(source, node)| {
            let overlay = Tree::new(node.clone(), At::root(*source));
            !described
                .iter()
                .any(|(id, _)| extends(&overlay, *id, files))
        });
    }
    input.documents = others;
    (input, described)
}

/// The first of them, with what overlays say of it and what lies in other files.
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

/// The document as OpenAPI has it; adds those of the files that it refers to.
pub(super) fn open(
    mut document: Tree,
    files: &mut dyn FileRefs,
    brought: &mut Vec<Rc<Tree>>,
    diagnostics: &mut Diagnostics,
) -> Tree {
    let is_old = v2::is(&document);
    let written = is_old.then(|| document.clone());
    if is_old {
        brought.extend(files::channels(&mut document, files, diagnostics));
        v2::upgrade(&mut document, diagnostics);
    }
    brought.extend(files::bring_in(&mut document, files, diagnostics));
    if is_old {
        server::upgrade(&mut document, diagnostics);
    }
    keywords::mend(&mut document, diagnostics);
    server::mend(&mut document, diagnostics);
    let mut opened = Channels::new(&document, view(&document, diagnostics), diagnostics).open();
    let mut own = schemas::own(&document, diagnostics);
    let documents: Vec<&Tree> = std::iter::once(&document).chain(&written).collect();
    let elsewhere = brought.iter().map(|one| one.at.source()).collect();
    schemas::lead(&documents, &elsewhere, &mut own, &mut opened, diagnostics);
    let mut info = document
        .take("info")
        .unwrap_or_else(|| Tree::empty(&document.at));
    let mut root = Tree::empty(&document.at);
    let version = document
        .take("asyncapi")
        .unwrap_or_else(|| Tree::empty(&document.at));
    root.put(
        "openapi",
        Tree::made(&version.at, Value::Text("3.1.0".to_owned())),
    );
    for key in ["tags", "externalDocs"] {
        if let Some(tree) = info.take(key) {
            root.put(key, tree);
        }
    }
    root.put("info", info);
    root.put("paths", opened.paths);
    root.put(
        "components",
        components(own, opened.schemas, opened.schemes),
    );
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

/// Warns of a value.
fn warn(diagnostics: &mut Diagnostics, code: Code, message: impl Into<String>, at: &At) {
    diagnostics.push(Diagnostic::warning(code, message).at(at.origin()));
}

/// Warns of what stands under a key.
fn warn_key(diagnostics: &mut Diagnostics, code: Code, message: impl Into<String>, at: &At) {
    diagnostics.push(Diagnostic::warning(code, message).at_key(at.origin()));
}

/// The reference to a schema among the components, which is one of this document wherever what caused it stands.
fn component(document: &Tree, at: &At, name: &str) -> Tree {
    let is_own = at.source() == document.at.source();
    let mut reference = Tree::empty(if is_own { at } else { &document.at });
    let target = format!("#/components/schemas/{name}");
    reference.set("$ref", Value::Text(target));
    reference
}
