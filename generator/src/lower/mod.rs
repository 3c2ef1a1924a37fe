//! From the spellings of OpenAPI 3.0 and 3.1 to one: every document looks the same afterwards.
//!
//! The passes, in order: the documents of a contract are merged, what they refer to in other files is
//! brought in, overrides and overlays are laid over that, references resolved, objects mended, schemas
//! rewritten into one spelling, events collected; the contract is read from what is left.

mod assemble;
mod asyncapi;
mod bundle;
mod defaults;
mod events;
mod item_schema;
mod keywords;
mod lints;
mod merge;
mod operations;
mod overlay;
mod overrides;
mod path_item;
mod refs;
mod repair;
mod required;
mod schema;
mod tree;
mod values;
mod walk;

use std::collections::HashMap;

use self::events::Events;
use self::keywords::ObjectKind;
pub use self::keywords::{Extension, KeywordRow, keyword_table};
pub(crate) use self::path_item::place;
use self::tree::Tree;
pub(crate) use self::values::regex;
use crate::diagnostic::{Diagnostic, Diagnostics, Origin, code};
use crate::read::{Node, SourceId};
use crate::wire::{At, Contract, MessageKey, Unresolved};

/// The key of the component that a resolved reference names: all that follows `#/components/<section>/`, as it is.
pub(crate) fn key(reference: &str) -> &str {
    reference.splitn(4, '/').nth(3).unwrap_or(reference)
}

/// What one contract is made of.
pub struct LowerInput<'a> {
    /// Its OpenAPI documents; one at least.
    pub documents: Vec<(SourceId, Node)>,
    /// OpenAPI overlays, applied in order, after the overrides.
    pub overlays: Vec<(SourceId, Node)>,
    /// Partial documents in Fern's manner, laid over the documents in order.
    pub overrides: Vec<(SourceId, Node)>,
    /// Where the files are that a `$ref` names.
    pub files: &'a mut dyn FileRefs,
}

/// Loads another file of the contract for a `$ref`.
pub trait FileRefs {
    /// The document of the file at `path`, which was written in `from` at the place `at`.
    /// The same file has the same [`SourceId`] every time; a document given in [`LowerInput`] keeps its own.
    /// `None` when it cannot be had: the reason goes to `diagnostics`.
    fn load(
        &mut self,
        from: SourceId,
        path: &str,
        at: &Origin,
        diagnostics: &mut Diagnostics,
    ) -> Option<(SourceId, Node)>;

    /// Whether that file is there and cannot be read, which has been said already.
    fn is_broken(&self, _from: SourceId, _path: &str) -> bool {
        false
    }
}

/// A document alone, without files beside it.
impl FileRefs for () {
    fn load(
        &mut self,
        _from: SourceId,
        _path: &str,
        _at: &Origin,
        _diagnostics: &mut Diagnostics,
    ) -> Option<(SourceId, Node)> {
        None
    }
}

/// Brings the documents of one contract into one form. Whatever they hold ends in a [`Contract`]; it is whole unless
/// there was an error, and `None` where there is no document.
///
/// Each component is in it once and whole, whichever way it goes: [`Directed`](crate::wire::Directed) is what the messages
/// of a direction carry of it.
pub fn lower(input: LowerInput<'_>, diagnostics: &mut Diagnostics) -> Option<Contract> {
    let rewritten = rewrite(input, diagnostics)?;
    Some(assemble::contract(rewritten, diagnostics))
}

/// The rewritten document without its events, as JSON: what [`lower`] reads the contract from.
#[doc(hidden)]
pub fn rewritten(
    input: LowerInput<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<serde_json::Value> {
    Some((&rewrite(input, diagnostics)?.tree).into())
}

/// A contract in one spelling.
struct Rewritten {
    tree: Tree,
    /// The events, taken out of it, by key.
    events: Events,
    noted: Noted,
}

/// What is known of the documents that their tree does not say once they are one.
#[derive(Default)]
struct Noted {
    unresolved: Vec<Unresolved>,
    /// The addresses of channels, whose GET opens a socket.
    channels: Vec<String>,
    /// What the messages of each side of a channel are called, by the component that the side is.
    messages: HashMap<String, Vec<MessageKey>>,
}

fn rewrite(input: LowerInput<'_>, diagnostics: &mut Diagnostics) -> Option<Rewritten> {
    let mut noted = Noted::default();
    let mut tree = join(input, &mut noted, diagnostics)?;
    repair::repair(&mut tree, ObjectKind::Document, diagnostics);
    item_schema::read(&mut tree, diagnostics);
    lints::report(&tree, diagnostics);
    operations::report(&tree, diagnostics);
    schema::rewrite(&mut tree, ObjectKind::Document, diagnostics);
    required::check(&tree, diagnostics);
    defaults::check(&mut tree, diagnostics);
    let events = events::take(&mut tree, diagnostics);
    Some(Rewritten {
        tree,
        events,
        noted,
    })
}

/// Brings the documents of one contract into one that stands alone, in the version of OpenAPI that the first is written
/// in: overlays and overrides laid over it, what lies in other files among its components. `None` when there is none.
/// Documents of `AsyncAPI` are no part of one of OpenAPI; where there is no other, the first stands alone.
pub fn bundle(input: LowerInput<'_>, diagnostics: &mut Diagnostics) -> Option<serde_json::Value> {
    let (mut input, described) = asyncapi::apart(input);
    if input.documents.is_empty() {
        return asyncapi::alone(described, &mut input, diagnostics);
    }
    let mut tree = join(input, &mut Noted::default(), diagnostics)?;
    bundle::anchor(&mut tree, ObjectKind::Document);
    Some((&tree).into())
}

/// The documents as one, every reference local.
fn join(input: LowerInput<'_>, noted: &mut Noted, diagnostics: &mut Diagnostics) -> Option<Tree> {
    let mut own: Vec<SourceId> = [&input.documents, &input.overlays, &input.overrides]
        .into_iter()
        .flatten()
        .map(|(source, _)| *source)
        .collect();
    let mut documents: Vec<Tree> = plant(input.documents)
        .filter(|tree| is_document(tree, diagnostics))
        .collect();
    let mut overlays: Vec<Tree> = plant(input.overlays).collect();
    let mut brought = Vec::new();
    let is_only = documents.iter().all(asyncapi::is);
    for tree in documents.iter_mut().filter(|tree| asyncapi::is(tree)) {
        asyncapi::lay_over(tree, &mut overlays, is_only, input.files, diagnostics);
        let opened = asyncapi::open(tree.clone(), input.files, &mut brought, diagnostics);
        *tree = opened.document;
        noted.messages.extend(opened.messages);
        noted.channels.extend(asyncapi::addresses(tree));
    }
    let mut tree = merge::merge(documents, diagnostics)?;
    if !input.overrides.is_empty() || !overlays.is_empty() {
        tree = refs::bundle(
            tree,
            &mut own,
            &brought,
            input.files,
            &mut noted.unresolved,
            diagnostics,
        );
    }
    for over in plant(input.overrides) {
        overrides::apply(&mut tree, over);
    }
    let is_whole = noted.unresolved.is_empty() && !diagnostics.has_errors();
    for over in &overlays {
        overlay::apply(&mut tree, over, is_whole, diagnostics);
    }
    let files = input.files;
    Some(refs::resolve(
        tree,
        &own,
        &brought,
        files,
        &mut noted.unresolved,
        diagnostics,
    ))
}

fn plant(nodes: Vec<(SourceId, Node)>) -> impl Iterator<Item = Tree> {
    nodes
        .into_iter()
        .map(|(source, node)| Tree::new(node, At::root(source)))
}

fn is_document(tree: &Tree, diagnostics: &mut Diagnostics) -> bool {
    if tree.map().is_some() {
        return true;
    }
    let message = format!("an OpenAPI document is a mapping, not {}", tree.kind_name());
    diagnostics.push(Diagnostic::error(code::DOCUMENT_UNREADABLE, message).at(tree.origin()));
    false
}
