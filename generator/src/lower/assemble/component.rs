//! References to components that are not schemas: each is read once, for all who refer to it.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Assemble, ObjectKind, Tree};
use crate::lower::key;
use crate::lower::tree::Map;
use crate::wire::{Header, Parameter, RequestBody, Response, Shared};

/// How many references lead to one another: more than any chain that is not a circle has.
const HOPS: usize = 64;

/// The components of a document, and those that have been read.
pub(super) struct Components<'t> {
    tree: Option<&'t Tree>,
    parameters: Read<Parameter>,
    headers: Read<Header>,
    bodies: Read<RequestBody>,
    responses: Read<Response>,
}

/// What has been read, by key; what cannot be read is `None`.
type Read<T> = HashMap<String, Option<Shared<T>>>;

impl<'t> Components<'t> {
    pub(super) fn of(document: &'t Tree) -> Self {
        Self {
            tree: document.get("components"),
            parameters: Read::new(),
            headers: Read::new(),
            bodies: Read::new(),
            responses: Read::new(),
        }
    }

    fn section(&self, kind: ObjectKind) -> Option<&'t Map> {
        self.tree?.get(kind.section()?)?.map()
    }

    /// What a reference leads to in the end.
    fn target(&self, kind: ObjectKind, reference: &str) -> Option<(String, &'t Tree)> {
        let section = self.section(kind)?;
        let mut name = key(reference).to_owned();
        for _ in 0..HOPS {
            let tree = section.get(&name)?;
            match tree.bare_reference() {
                Some(reference) => key(reference).clone_into(&mut name),
                None => return Some((name, tree)),
            }
        }
        None
    }
}

impl<'t> Assemble<'t, '_> {
    pub(super) fn shared_parameter(&mut self, tree: &Tree) -> Option<Shared<Parameter>> {
        self.shared(
            tree,
            ObjectKind::Parameter,
            |it| &mut it.parameters,
            Self::parameter,
        )
    }

    pub(super) fn shared_header(&mut self, tree: &Tree) -> Option<Shared<Header>> {
        self.shared(
            tree,
            ObjectKind::Header,
            |it| &mut it.headers,
            |it, tree| Some(it.header(tree)),
        )
    }

    pub(super) fn shared_body(&mut self, tree: &Tree) -> Option<Shared<RequestBody>> {
        self.shared(
            tree,
            ObjectKind::RequestBody,
            |it| &mut it.bodies,
            |it, tree| Some(it.request_body(tree)),
        )
    }

    pub(super) fn shared_response(&mut self, tree: &Tree) -> Option<Shared<Response>> {
        self.shared(
            tree,
            ObjectKind::Response,
            |it| &mut it.responses,
            |it, tree| Some(it.response(tree)),
        )
    }

    fn shared<T>(
        &mut self,
        tree: &Tree,
        kind: ObjectKind,
        section: for<'c> fn(&'c mut Components<'t>) -> &'c mut Read<T>,
        read: fn(&mut Self, &Tree) -> Option<T>,
    ) -> Option<Shared<T>> {
        let Some(reference) = tree.bare_reference() else {
            return read(self, tree).map(|item| Shared {
                key: None,
                item: Arc::new(item),
            });
        };
        let (key, target) = self.components.target(kind, reference)?;
        if let Some(known) = section(&mut self.components).get(&key) {
            return known.clone();
        }
        let shared = read(self, target).map(|item| Shared {
            key: Some(key.as_str().into()),
            item: Arc::new(item),
        });
        section(&mut self.components).insert(key, shared.clone());
        shared
    }
}
